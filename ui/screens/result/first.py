"""What to do first: red flags, never averaged away, and what is to be found out."""

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from digifocus_desktop.forms.result import Result
from ui.screens.result.words import clarify_words, said
from ui.shared import theme
from ui.shared.chips import LanguageTag
from ui.shared.layout import clear, column, row
from ui.shared.live import Live, frame
from ui.shared.text import IconLabel, PlainLabel
from ui.shared.theme import Role


class FirstCard(Live, QWidget):
    """Framed in the colour of danger; not there when there is nothing to do first."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = PlainLabel("", Role.TITLE, "danger")
        self._lines = column(gap=2)
        self.language = LanguageTag()
        head = row(IconLabel("flag", "danger", 20), (self._title, 1), self.language, gap=8)
        self.setLayout(column(head, self._lines, gap=3, margins=(18, 8, 16, 8)))
        self.retranslate()

    def show_result(self, result: Result) -> None:
        """Show every flag, and below them what nobody knew."""
        clear(self._lines)
        unknown_texts = [unknown.flag.clarify for unknown in result.clarify]
        self.language.show_texts(*(flag.flag.action for flag in result.flags), *unknown_texts)
        for flag in result.flags:
            self._lines.addWidget(PlainLabel(said(flag.flag.action), wrap=True))
        for unknown in result.clarify:
            self._lines.addWidget(
                PlainLabel(clarify_words(said(unknown.flag.clarify)), tone="muted", wrap=True)
            )
        self.setVisible(bool(result.flags or result.clarify))

    def retranslate(self) -> None:
        """Set the title."""
        self._title.setText(QCoreApplication.translate("Result", "Do first"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame."""
        now = theme.current()
        fill, line = now.color("surface"), now.color("danger")
        frame(QPainter(self), QRectF(self.rect()), 10, fill, line=line, width=2)
