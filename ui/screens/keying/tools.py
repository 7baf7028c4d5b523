"""What stands above the lines: the jump, how keying goes on, contradictions."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.screens.keying.state import KeyingState
from ui.shared import theme
from ui.shared.buttons import Button
from ui.shared.choices import CheckRow
from ui.shared.fields import LineEdit
from ui.shared.layout import FlowLayout, column, row
from ui.shared.live import Live
from ui.shared.text import PlainLabel


class Tools(Live, QWidget):
    """The strip of tools.

    Signals:
        jumped: A number or the beginning of an id.
        going_on: Whether an answer leads to the next line.
        checking: Whether what is keyed is compared with what was keyed before.
        against_wanted: The person wants to see the next contradiction.
    """

    jumped = Signal(str)
    going_on = Signal(bool)
    checking = Signal(bool)
    against_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.jump, self.unknown = LineEdit(), PlainLabel("", tone="danger")
        self.on, self.check = CheckRow(checked=True), CheckRow()
        self.against = Button("", "quiet", "triangle-alert")
        first = FlowLayout()
        for part in (self.jump, self.unknown, self.against):
            first.addWidget(part)
        self.setLayout(column(first, row((self.on, 1), (self.check, 1), gap=16), gap=8))
        self.jump.installEventFilter(self)
        self.on.clicked.connect(self.going_on)
        self.check.clicked.connect(self.checking)
        self.against.clicked.connect(self.against_wanted)
        self.restyle()
        self.retranslate()

    def show_state(self, state: KeyingState) -> None:
        """Draw the state."""
        told = QCoreApplication.translate("Keying", "%n contradictions", "", state.contradictions)
        self.against.setText(told)
        self.against.setVisible(bool(state.contradictions))
        self.check.setChecked(state.checking)
        missing = QCoreApplication.translate("Keying", "No line “{words}”.").format(words=state.unknown)
        self.unknown.show_text(missing if state.unknown else "")

    def begin_jump(self, letters: str) -> None:
        """Put the keyboard into the jump, the first letters there."""
        self.jump.setText(letters)
        self.jump.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.jump.end(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter jumps and goes no further, else it would pass the line it came to."""
        key = event.key() if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress else 0
        if watched is self.jump and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.jumped.emit(self.jump.text())
            return True
        return super().eventFilter(watched, event)

    def restyle(self) -> None:
        """Take the width from the theme."""
        self.jump.setFixedWidth(theme.current().px(250))

    def retranslate(self) -> None:
        """Set every word."""
        words = QCoreApplication.translate("Keying", "Jump to a number or id")
        self.jump.setPlaceholderText(words)
        self.jump.setAccessibleName(words)
        self.on.setText(QCoreApplication.translate("Keying", "Go on after each answer"))
        self.check.setText(QCoreApplication.translate("Keying", "Check by entering it a second time"))
