"""Asks an advisor why the rules are departed from: one press, with a note if there is one."""

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from digifocus_desktop.services.advice_values import Reason
from ui.shared.buttons import Button
from ui.shared.fields import LineEdit
from ui.shared.layout import Card, FlowLayout, column, row
from ui.shared.live import Live
from ui.shared.plan_words import reason_word
from ui.shared.text import PlainLabel
from ui.shared.theme import Role

NOTE_MAX_CHARS = 400
FOR_ADDING = frozenset({Reason.FIRM_WISH, Reason.JUDGEMENT})
"""What speaks for one more step; that it is done or costs too much does not."""


class ReasonAsk(Live, Card):
    """A question, a line for a note, and a button a reason.

    Signals:
        given: The `Reason` and the note.
        closed: The person thought better of it.
    """

    given = Signal(object, str)
    closed = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        self._question = PlainLabel("", Role.STRONG, wrap=True)
        self.note = LineEdit()
        self.note.setMaxLength(NOTE_MAX_CHARS)
        self.close_button = Button("", "icon", "x")
        self.buttons = {reason: Button() for reason in Reason}
        flow = FlowLayout()
        for reason, button in self.buttons.items():
            flow.addWidget(button)
            button.clicked.connect(lambda _=False, chosen=reason: self._give(chosen))
        head = row((self._question, 1), self.close_button)
        super().__init__(column(head, flow, self.note, gap=8, margins=(14, 6, 14, 12)), "soft", parent)
        self.close_button.clicked.connect(self._close)
        self.hide()
        self.retranslate()

    def ask(self, question: str, reasons: Collection[Reason] = tuple(Reason)) -> None:
        """Ask which of the reasons it is; the keyboard goes to the first one."""
        self._question.setText(question)
        self.setAccessibleName(question)
        self.note.clear()
        for reason, button in self.buttons.items():
            button.setVisible(reason in reasons)
        self.show()
        next(iter(self.buttons.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Set every word but the question."""
        for reason, button in self.buttons.items():
            button.setText(reason_word(reason))
        words = QCoreApplication.translate("Plan", "A note, if you like")
        self.note.setPlaceholderText(words)
        self.note.setAccessibleName(words)
        self.close_button.setText(QCoreApplication.translate("Plan", "Leave it as it was"))

    def fold(self) -> bool:
        """Leave it as it was, and return whether anything was asked."""
        asked = not self.isHidden()
        if asked:
            self._close()
        return asked

    def _give(self, reason: Reason) -> None:
        self.hide()
        self.given.emit(reason, self.note.text().strip())

    def _close(self) -> None:
        self.hide()
        self.closed.emit()
