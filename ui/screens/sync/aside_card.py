"""The box of changes that the shared database could not take."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QWidget

from digifocus_desktop.services.decisions import Refused, SetAside
from digifocus_desktop.services.sync_status import LargeDocument
from ui.screens.sync.words import aside_words, large_words
from ui.shared.buttons import Button
from ui.shared.fields import TEXT_MAX_CHARS, FormField, TextArea
from ui.shared.layout import Card, Rule, clear, column, row
from ui.shared.text import IconLabel, PlainLabel
from ui.shared.theme import Role

_Shown = tuple[str, str, str, Refused | None, bool]


class RefusedText(QWidget):
    """A text that could not be taken, to be changed and sent.

    Signals:
        sent: The text as it is to be sent.
    """

    sent = Signal(str)

    def __init__(self, refused: Refused, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = refused.most
        self.area = TextArea()
        self.area.setPlainText(refused.text[:TEXT_MAX_CHARS])  # more than any field shows, to be cut here
        self._field = FormField(QCoreApplication.translate("Sync", "Text to send"), self.area)
        self.button = Button(QCoreApplication.translate("Sync", "Send this text"), "secondary", "check")
        self.button.clicked.connect(lambda: self.sent.emit(self.area.toPlainText()))
        self.area.textChanged.connect(self._judge)
        self.setLayout(column(self._field, row(self.button, None), gap=8))
        self._judge()

    @Slot()
    def open_or_close(self) -> None:
        """Show the text, with the keyboard in it, or hide it again."""
        self.setVisible(not self.isVisible())
        self.area.setFocus()

    def _judge(self) -> None:
        """Say how long the text is and may be; one that does not fit is not sent."""
        count = len(self.area.toPlainText())
        said = QCoreApplication.translate("Sync", "{count} characters, at most {most}")
        hint = said.format(count=count, most=self._most) if self._most is not None else ""
        self._field.set_hint(hint)
        empty = QCoreApplication.translate("Sync", "Write the text first.")
        long = hint if self._most is not None and count > self._most else None
        self.button.set_blocked(long if self.area.toPlainText().strip() else empty)


class AsideCard(Card):
    """What lies aside, why, and a button to send each again, or to change the text that was the cause.

    Signals:
        again: Name of the use case whose changes are to be sent again.
        mended: The same, and what stands instead of the refused text.
        let_go: Name of the use case whose changes are to be taken off the list.
    """

    again = Signal(str)
    mended = Signal(str, str)
    let_go = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._icon = IconLabel("circle-check", "ok", 20)
        self._title = PlainLabel("", Role.STRONG, wrap=True)
        self._detail = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self._list = column(gap=8)
        self._shown: tuple[_Shown, ...] = ()
        head = row(self._icon, (column(self._title, self._detail, gap=3), 1), gap=12)
        super().__init__(column(head, self._list, gap=8, margins=(20, 18, 20, 18)), "card", parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_items(self, items: Sequence[SetAside], large: Sequence[LargeDocument] = ()) -> None:
        """Show what lies aside and what is too large; drawing the same again changes nothing."""
        self._icon.set_icon(*("triangle-alert", "warn") if items or large else ("circle-check", "ok"))
        if items:
            title = QCoreApplication.translate("Sync", "%n changes are set aside", "", len(items))
            detail = QCoreApplication.translate("Sync", "They are safe here until the cause is put right.")
        elif large:
            title = QCoreApplication.translate("Sync", "%n files are not sent", "", len(large))
            detail = QCoreApplication.translate("Sync", "Whatever else was done is sent.")
        else:
            title = QCoreApplication.translate("Sync", "Nothing is set aside")
            detail = QCoreApplication.translate(
                "Sync", "Data that the shared database could not take would stay here until it is put right."
            )
        self._title.setText(title)
        self._detail.setText(detail)
        shown = (
            *((item.txn, *aside_words(item), item.refused, item.left) for item in items),
            *(("", *large_words(document), None, False) for document in large),
        )
        if shown != self._shown:
            self._shown = shown
            clear(self._list)
            for item in shown:
                self._list.addWidget(Rule())
                self._list.addWidget(self._item(*item))

    def _item(self, txn: str, title: str, reason: str, refused: Refused | None, left: bool) -> QWidget:
        lines = column(
            PlainLabel(title, wrap=True), PlainLabel(reason, Role.CAPTION, "muted", wrap=True), gap=1
        )
        holder = QWidget()
        if refused is None or left:
            parts = (self._button(txn, title, left),) if txn else ()
            holder.setLayout(row((lines, 1), *parts, gap=12))
            return holder
        editor = RefusedText(refused)
        editor.hide()
        button = Button(QCoreApplication.translate("Sync", "Edit the text"), "quiet", "pencil")
        button.setAccessibleDescription(title)
        button.clicked.connect(editor.open_or_close)
        editor.sent.connect(lambda text: self.mended.emit(txn, text))
        holder.setLayout(column(row((lines, 1), button, gap=12), editor, gap=8))
        return holder

    def _button(self, txn: str, title: str, left: bool) -> Button:
        """Return the way on: what is here goes again, of what has left the line is taken away."""
        if left:
            button = Button(QCoreApplication.translate("Sync", "Take off the list"), "quiet", "x")
        else:
            button = Button(QCoreApplication.translate("Sync", "Send again"), "quiet", "rotate-ccw")
        button.setAccessibleDescription(title)
        signal = self.let_go if left else self.again
        button.clicked.connect(lambda *_: signal.emit(txn))
        return button
