"""Asks before something is done that cannot be taken back by itself: what it means, and a way back."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.shared.buttons import Button
from ui.shared.fields import FormField, LineEdit
from ui.shared.layout import Card, FlowLayout, column
from ui.shared.live import Live
from ui.shared.text import PlainLabel
from ui.shared.theme import Role


class ConfirmCard(Live, Card):
    """A question with what follows from it; some want a word typed before they can be answered.

    Signals:
        confirmed: The person wants it done.
        closed: The person thought better of it.
    """

    confirmed = Signal()
    closed = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        self.question = PlainLabel("", Role.STRONG, wrap=True)
        self.text = PlainLabel("", wrap=True)
        self.word = LineEdit()
        self._field = FormField("", self.word)
        self.go, self.back = Button("", "danger"), Button("")
        buttons = FlowLayout()
        for button in (self.go, self.back):
            buttons.addWidget(button)
        parts = (self.question, self.text, self._field, buttons)
        super().__init__(column(*parts, gap=8, margins=(16, 12, 16, 14)), "soft", parent)
        self._wanted = ""
        self._asked: object = None
        self.go.clicked.connect(self._on_go)
        self.word.returnPressed.connect(self._on_go)
        self.word.textChanged.connect(lambda _text: self._field.set_error(""))
        self.back.clicked.connect(self.closed)
        self.hide()
        self.retranslate()

    def ask(self, about: object, question: str, text: str, act: str, word: str = "") -> None:
        """Ask about something; the keyboard goes to the way back, or to the line where `word` is typed."""
        self.question.setText(question)
        self.setAccessibleName(question)
        self.text.setText(text)
        self.go.setText(act)
        self._wanted = word
        self._field.setVisible(bool(word))
        self._say_word()
        if about != self._asked:
            self.word.clear()
            self._field.set_error("")
            self.show()
            (self.word if word else self.back).setFocus(Qt.FocusReason.OtherFocusReason)
        self._asked = about

    def end(self) -> None:
        """Ask nothing any more."""
        self._asked = None
        self.hide()

    def retranslate(self) -> None:
        """Set the words that are always the same."""
        self.back.setText(QCoreApplication.translate("Confirm", "Not now"))
        self._say_word()

    def _say_word(self) -> None:
        words = QCoreApplication.translate("Confirm", "Type this to confirm: {word}")
        self._field.set_label(words.replace("{word}", self._wanted))

    def _on_go(self) -> None:
        if self._wanted and self.word.text().strip().casefold() != self._wanted.casefold():
            words = QCoreApplication.translate("Confirm", "This is not the same: {word}")
            self._field.set_error(words.replace("{word}", self._wanted))
            self.word.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.confirmed.emit()
