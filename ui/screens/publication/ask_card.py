"""Asks before something is done that stays: what it means, and a way back."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from resources.messages import sentence
from ui.screens.publication import words
from ui.screens.publication.state import Ask, PublicationState
from ui.shared.buttons import Button
from ui.shared.fields import FormField, LineEdit
from ui.shared.i18n import current_language
from ui.shared.layout import Card, column, row
from ui.shared.live import Live
from ui.shared.text import PlainLabel
from ui.shared.theme import Role
from ui.shared.wording import format_date

REASON_MAX_CHARS = 400


class AskCard(Live, Card):
    """Draws what a `PublicationState` asks.

    Signals:
        released: The person wants the release.
        withdrawn: The person wants it withdrawn; the reason.
        closed: The person thought better of it.
    """

    released = Signal()
    withdrawn = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self.question = PlainLabel("", Role.STRONG, wrap=True)
        self.text = PlainLabel("", wrap=True)
        self.reason = LineEdit()
        self.reason.setMaxLength(REASON_MAX_CHARS)
        self.field = FormField("", self.reason)
        self.go, self.back = Button("", "primary"), Button("")
        buttons = row(self.go, self.back, None, margins=(0, 6, 0, 0))
        parts = (self.question, self.text, self.field, buttons)
        super().__init__(column(*parts, gap=8, margins=(20, 14, 20, 16)), "card", parent)
        self._state = PublicationState()
        self.go.clicked.connect(self._on_go)
        self.reason.returnPressed.connect(self._on_go)
        self.back.clicked.connect(self.closed)
        self.hide()

    def show_state(self, state: PublicationState) -> None:
        """Ask what the state asks; the keyboard goes to the way back, or to the reason."""
        began = state.ask is not None and state.ask is not self._state.ask
        self._state = state
        if began:
            self.reason.clear()
            self.field.set_error("")
        self.setVisible(state.ask is not None)
        self._say(state)
        if began:
            first = self.reason if state.ask is Ask.WITHDRAW else self.back
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Set every word."""
        self.back.setText(QCoreApplication.translate("Publication", "Not now"))
        self.field.set_label(QCoreApplication.translate("Publication", "Why it is withdrawn"))
        self._say(self._state)

    def _say(self, state: PublicationState) -> None:
        self.field.setVisible(state.ask is Ask.WITHDRAW)
        if state.ask is Ask.WITHDRAW:
            self.go.set_kind("danger")
            self.go.setText(QCoreApplication.translate("Publication", "Withdraw"))
            self.question.setText(QCoreApplication.translate("Publication", "Withdraw this release?"))
            self.text.setText(words.withdraw_words())
        elif state.known is not None:
            today = format_date(state.known.days[0])
            self.go.set_kind("primary")
            self.go.setText(QCoreApplication.translate("Publication", "Release"))
            self.question.setText(QCoreApplication.translate("Publication", "Release these figures?"))
            self.text.setText(words.confirm_words(today))

    def _on_go(self) -> None:
        if self._state.ask is Ask.RELEASE:
            self.released.emit()
        elif self.reason.text().strip():
            self.withdrawn.emit(self.reason.text())
        else:
            self.field.set_error(sentence("field.empty", None, current_language()))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
