"""The preview beside a list or a form, and how the certificates are made out."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from digifocus_desktop.services.certificates import Look
from ui.shared import theme
from ui.shared.buttons import Button
from ui.shared.fields import Choice, LineEdit
from ui.shared.layout import Card, Scrolled, column, fit_beside, row
from ui.shared.live import Live
from ui.shared.pdf_preview import PdfPreview
from ui.shared.text import IconLabel, PlainLabel
from ui.shared.theme import Role

_LEAST = 120
_TWO_ROWS_FROM = 1.25
_ONE_ROW_PX = 800
_STACKED_FROM = 1.75
_BESIDE_PX = 640
"""Least room at 100 % for both halves beside each other."""

_NO_LIMIT = 16_777_215

AskTarget = Callable[[str, int], Path | None]
"""(suggested file name, how many files) → a file for one, a folder for several, or None."""


class Halves(Live, Scrolled):
    """What is chosen beside the preview; one above the other, to be scrolled, where text is large."""

    def __init__(self, left: QWidget, right: QWidget, shares: tuple[int, int] = (43, 57)) -> None:
        super().__init__()
        self._left, self._right = left, right
        self._row = row((left, shares[0]), (right, shares[1]), gap=16)
        self._form = left.findChild(Scrolled)
        if self._form is not None:
            self._form.changed.connect(self.restyle)
        self.body.addLayout(self._row)
        self.restyle()

    def restyle(self) -> None:
        """Stand side by side, or one above the other where text is large or room is short."""
        now = theme.current()
        room = self.viewport().width() - self._row.spacing()
        bar = self._form.verticalScrollBar().sizeHint().width() if self._form is not None else 0
        short = room < now.px(_BESIDE_PX) or not fit_beside(self._left, self._right, room - bar)
        narrow = self.isVisible() and short
        stacked = now.scale >= _STACKED_FROM or narrow
        self._stacked = stacked
        self._bound()
        ways = self._row.Direction
        self._row.setDirection(ways.TopToBottom if stacked else ways.LeftToRight)
        self._left.setMinimumHeight(max(now.px(220), self._form_height()) if stacked else 0)
        self._right.setMinimumHeight(now.px(330) if stacked else 0)
        beside = bool(bar) and not stacked  # a form asks for no room for its scroll bar
        self._left.setMinimumWidth(self._left.minimumSizeHint().width() + bar if beside else 0)

    @property
    def side_by_side(self) -> bool:
        """Whether the halves stand beside each other."""
        return not self._stacked

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side, each half scrolls by itself."""
        super().resizeEvent(event)
        self.restyle()

    def _form_height(self) -> int:
        """Height of a form at the left: one above the other, the page scrolls and not the form in it."""
        inside = self._form.widget() if self._form is not None else None
        return inside.sizeHint().height() + 4 if inside is not None else 0

    def _bound(self) -> None:
        inside = self.widget()
        if inside is not None:
            inside.setMaximumHeight(_NO_LIMIT if self._stacked else max(1, self.viewport().height()))


class PreviewSide(Live, Card):
    """A draft as it will be printed; arrows to the next one, a switch to read it larger.

    Signals:
        stepped: -1 or 1, to the certificate before or after.
    """

    stepped = Signal(int)

    def __init__(self, *, steps: bool = True, parent: QWidget | None = None) -> None:
        self._steps = steps
        self._name, self._place = "", (0, 0)
        self.title = PlainLabel("", Role.STRONG, elide=True)
        self.larger = Button("", "quiet")
        self.back = Button("", "icon", "chevron-left")
        self.count = PlainLabel("", Role.LABEL, "muted", tabular=True)
        self.forth = Button("", "icon", "chevron-right")
        self.preview = PdfPreview()
        self.hint = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self._hint_icon = IconLabel("info", "muted", 18)
        self._wide = False
        head = row((self.title, 1), self.larger, self.back, self.count, self.forth, gap=6)
        self._body = column(
            head,
            (self.preview, 1),
            row(self._hint_icon, (self.hint, 1), gap=8),
            gap=8,
            margins=(20, 8, 20, 12),
        )
        super().__init__(self._body, "soft", parent)
        self.back.clicked.connect(lambda: self.stepped.emit(-1))
        self.forth.clicked.connect(lambda: self.stepped.emit(1))
        self.larger.clicked.connect(self._on_larger)
        self.restyle()
        self.retranslate()

    def add_below(self, part: QWidget) -> None:
        """Put a widget under the preview."""
        self._body.addWidget(part)

    def show_file(self, name: str, pdf: bytes, message: str = "") -> None:
        """Show whose certificate it is and the file, or a sentence if there is none."""
        self._name = name
        self.preview.set_name(name)
        if message:
            self.preview.show_message(message)
        elif pdf:
            self.preview.show_pdf(pdf)
        elif not name:
            self.preview.show_message("")
        self.larger.setVisible(bool(pdf) and not message)
        self.retranslate()

    def show_place(self, place: int, count: int) -> None:
        """Show which certificate of how many it is; nothing for a single one."""
        self._place = (place, count)
        for part in (self.back, self.count, self.forth):
            part.setVisible(self._steps and count > 1)
        self.count.setText(f"{place}/{count}" if place else f"–/{count}")

    def show_hint(self, sentence: str) -> None:
        """Set the sentence below the preview; empty takes no room."""
        self.hint.show_text(sentence)
        self._hint_icon.setVisible(bool(sentence))

    def retranslate(self) -> None:
        """Set the words."""
        words = (
            QCoreApplication.translate("Certificates", "Preview: {name}")
            if self._name
            else QCoreApplication.translate("Certificates", "Preview")
        )
        self.title.setText(words.format(name=self._name))
        self.back.setText(QCoreApplication.translate("Certificates", "Previous certificate"))
        self.forth.setText(QCoreApplication.translate("Certificates", "Next certificate"))
        self.larger.setText(
            QCoreApplication.translate("Certificates", "Whole page")
            if self._wide
            else QCoreApplication.translate("Certificates", "Larger")
        )

    def restyle(self) -> None:
        """Keep the head as high without buttons as with them."""
        self.title.setMinimumHeight(theme.current().target(Role.STRONG))

    def _on_larger(self) -> None:
        self._wide = not self._wide
        self.preview.set_fit("width" if self._wide else "page")
        self.retranslate()


class LookBar(Live, QWidget):
    """Way of the page, language, place and printer of the certificates.

    Signals:
        turned: `landscape` or `portrait`.
        spoken: Code of a language, or None for that of the receiver.
        placed: The place, as typed.
        printer_chosen: Name of a printer.
    """

    turned = Signal(object)
    spoken = Signal(object)
    placed = Signal(str)
    printer_chosen = Signal(object)

    def __init__(self, *, with_place: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._columns = 0
        self._printers: Sequence[str] = ()
        self.way, self.language, self.printer = Choice(), Choice(), Choice()
        self.place = LineEdit()
        if not with_place:
            self.place.hide()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        self.way.chosen.connect(self.turned)
        self.language.chosen.connect(self.spoken)
        self.place.committed.connect(self.placed)
        self.printer.chosen.connect(self.printer_chosen)
        self.restyle()
        self.retranslate()

    def show_look(self, look: Look, printers: Sequence[str]) -> None:
        """Draw what is chosen; drawing the same again changes nothing."""
        self._look, self._printers = look, printers
        self.way.set_values(_ways(), look.orientation)
        self.language.set_values(_languages(), look.language)
        self.place.show_text(look.place)
        self.printer.set_values([(name, name) for name in printers], printers[0] if printers else None)
        self.printer.setVisible(len(printers) > 1)
        self.restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find room anew."""
        super().resizeEvent(event)
        self.restyle()

    def restyle(self) -> None:
        """Stand in one row, or in two where text is large or the names of printers need the room."""
        now, parts = theme.current(), (self.way, self.language, self.place, self.printer)
        short = not self.printer.isHidden() and self.width() < now.px(_ONE_ROW_PX)
        columns = 2 if short or now.scale >= _TWO_ROWS_FROM else len(parts)
        for number, part in enumerate(parts):
            part.setMinimumWidth(now.px(_LEAST))
            if columns != self._columns:
                self._grid.addWidget(part, number // columns, number % columns)
        self._columns = columns

    def retranslate(self) -> None:
        """Set the words."""
        self.way.setAccessibleName(QCoreApplication.translate("Certificates", "Page orientation"))
        self.language.setAccessibleName(QCoreApplication.translate("Certificates", "Language"))
        self.place.setAccessibleName(QCoreApplication.translate("Certificates", "Place of signing"))
        self.place.setPlaceholderText(QCoreApplication.translate("Certificates", "Place: last session"))
        self.printer.setAccessibleName(QCoreApplication.translate("Certificates", "Printer"))
        if self._look is not None:
            self.show_look(self._look, self._printers)


def _ways() -> list[tuple[object, str]]:
    return [
        ("landscape", QCoreApplication.translate("Certificates", "Landscape")),
        ("portrait", QCoreApplication.translate("Certificates", "Portrait")),
    ]


def _languages() -> list[tuple[object, str]]:
    return [
        (None, QCoreApplication.translate("Certificates", "Receiver's language")),
        ("fi", "suomi"),
        ("sv", "svenska"),
        ("en", "English"),
    ]
