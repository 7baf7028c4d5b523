"""Asks the person to confirm an act, with a line to say why."""

from PySide6.QtCore import QCoreApplication, Qt, Signal

from ui.shared.buttons import Button, ButtonKind
from ui.shared.fields import FormField, LineEdit
from ui.shared.layout import Card, column, row
from ui.shared.live import Live
from ui.shared.text import PlainLabel

_MAX_CHARS = 400


class Confirm(Live, Card):
    """What happens, a line to write, and two buttons.

    Signals:
        confirmed: What was written; never empty where it is needed.
        stopped: The person thought better of it.
    """

    confirmed = Signal(str)
    stopped = Signal()

    def __init__(self, kind: ButtonKind, icon: str, *, needed: bool) -> None:
        self.words, self.note = PlainLabel("", wrap=True), LineEdit()
        self.note.setMaxLength(_MAX_CHARS)
        self.go_button, self.stop_button = Button("", kind, icon), Button()
        self.field, self._needed = FormField("", self.note), needed
        acts = row(None, self.stop_button, self.go_button, gap=8)
        super().__init__(column(self.words, self.field, acts, gap=8, margins=(16, 12, 16, 12)), "open")
        self.go_button.clicked.connect(self._go)
        self.note.returnPressed.connect(self._go)
        self.stop_button.clicked.connect(self.stopped)
        self.hide()
        self.retranslate()

    def ask(self) -> None:
        """Begin with an empty line, and the keyboard in it."""
        self.note.show_text("")
        self.field.set_error("")
        self.show()
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_words(self, words: str, label: str, go: str) -> None:
        """Set what happens, what the line is for, and the word of the act."""
        self.words.setText(words)
        self.field.set_label(label)
        self.go_button.setText(go)

    def retranslate(self) -> None:
        """Set the word of thinking better of it."""
        self.stop_button.setText(QCoreApplication.translate("Forms", "Not now"))

    def _go(self) -> None:
        said = self.note.text().strip()
        if self._needed and not said:
            self.field.set_error(QCoreApplication.translate("Forms", "Write why, in a few words."))
            self.note.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.confirmed.emit(said)
