"""The joining code, which is shown now and never again."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from digifocus_desktop.services.staff_values import NewCode
from ui.screens.people import words
from ui.shared.buttons import Button
from ui.shared.layout import Card, FlowLayout, column
from ui.shared.live import Live
from ui.shared.text import PlainLabel
from ui.shared.theme import Role


class CodeCard(Live, Card):
    """Draws a `NewCode` with its address, to be read aloud, copied or sent.

    Signals:
        sent: The person wants what waits to be sent now.
        closed: The code has been handed over.
    """

    sent = Signal()
    closed = Signal()

    def __init__(self, copy: Callable[[str], None], parent: QWidget | None = None) -> None:
        self._copy = copy
        self._title = PlainLabel("", Role.STRONG, wrap=True)
        self.code = PlainLabel("", Role.DISPLAY, tabular=True)
        self.address = PlainLabel("", wrap=True)
        self._hint = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self.copied = PlainLabel("", Role.CAPTION, "ok", wrap=True)
        self.copy_button, self.send_button = (
            Button("", "primary", "copy"),
            Button("", "secondary", "refresh-cw"),
        )
        self.done_button = Button("", "quiet")
        buttons = FlowLayout()
        for button in (self.copy_button, self.send_button, self.done_button):
            buttons.addWidget(button)
        parts = (self._title, self.code, self.address, self._hint, buttons, self.copied)
        super().__init__(column(*parts, gap=8, margins=(16, 12, 16, 14)), "selected", parent)
        self._shown: NewCode | None = None
        self.copy_button.clicked.connect(self._on_copy)
        self.send_button.clicked.connect(self.sent)
        self.done_button.clicked.connect(self.closed)
        self.hide()
        self.retranslate()

    def show_code(self, code: NewCode | None) -> None:
        """Show a code, or none; the keyboard goes to copying."""
        began = code is not None and code != self._shown
        self._shown = code
        self.setVisible(code is not None)
        self.code.setText(code.text if code else "")
        self.address.show_text(code.hub_url if code else "")
        self._say()
        if began:
            self.copied.show_text("")
            self.copy_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Set every word."""
        self.copy_button.setText(QCoreApplication.translate("People", "Copy the instructions"))
        self.send_button.setText(QCoreApplication.translate("People", "Sync now"))
        self.done_button.setText(QCoreApplication.translate("People", "Handed over"))
        self._hint.setText(
            QCoreApplication.translate(
                "People",
                "This code is shown only now and lets in one computer. It works once this computer has "
                "synced, and for 72 hours from then.",
            )
        )
        self._say()

    def _say(self) -> None:
        title = QCoreApplication.translate("People", "Give this code to {name}")
        self._title.setText(title.replace("{name}", self._shown.name if self._shown else ""))
        self.setAccessibleName(self._title.text())

    def _on_copy(self) -> None:
        if self._shown is not None:
            self._copy(words.letter(self._shown))
            self.copied.show_text(
                QCoreApplication.translate("People", "Copied: address, code and what to do")
            )
