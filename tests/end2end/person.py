"""A person at the window: uses the keyboard alone, or the mouse alone."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QWidget

from digifocus_desktop.bootstrap import Program
from tests.driving import settle, until

Key = Qt.Key
NONE, CTRL, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
MOST_TABS = 250
CLOCK = "2026-11-13T09:20"
"""A Friday morning on which the demo has a visit, a call and a training before it."""


class Person:
    """Sees the window and acts on it.

    Attributes:
        program: The running program.
    """

    def __init__(self, program: Program) -> None:
        self.program = program

    @property
    def page(self) -> Any:
        """The page that is shown."""
        return self.program.window.page

    @property
    def where(self) -> str:
        """The name of the screen."""
        return self.program.window.shell.navigator.current.name

    @property
    def focused(self) -> QWidget:
        """What the keyboard is on; without a display the window may be shown and not active."""
        window = self.program.window
        return QApplication.focusWidget() or window.focusWidget() or window

    def wait_for(self, screen: str) -> Any:
        """Wait until a screen is shown and return its page."""
        until(lambda: self.where == screen, f"{screen} did not come, {self.where} is shown")
        settle(self.program)
        return self.page

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the keyboard is."""
        if not self.program.window.isActiveWindow():  # a list that opened and closed may have taken it
            self.program.window.activateWindow()
            settle(self.program, 20)
        QTest.keyClick(self.focused, key, modifiers)
        settle(self.program, 20)

    def write(self, text: str) -> None:
        """Type where the keyboard is."""
        QTest.keyClicks(self.focused, text)
        settle(self.program, 40)

    def tab_to(self, widget: QWidget) -> None:
        """Walk there with Tab alone."""
        for _ in range(MOST_TABS):
            if self.focused is widget:
                return
            QTest.keyClick(self.focused, Key.Key_Tab)
        message = f"Tab does not come to {widget!r}"
        raise AssertionError(message)

    def use(self, widget: QWidget) -> None:
        """Walk there and press the space bar."""
        self.tab_to(widget)
        self.press(Key.Key_Space)

    def click(self, widget: QWidget) -> None:
        """Click in the middle of what is seen."""
        until(lambda: widget.isVisible() and widget.isEnabled(), f"{widget!r} cannot be clicked")
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        settle(self.program, 20)

    def click_words(self, words: str) -> None:
        """Click the button that says something."""
        self.click(self.button(words))

    def button(self, words: str) -> QAbstractButton:
        """Return the visible button that says something."""
        until(lambda: self._buttons(words), f"nothing says {words!r}")
        return self._buttons(words)[0]

    def _buttons(self, words: str) -> list[QAbstractButton]:
        found = self.program.window.findChildren(QAbstractButton)
        return [one for one in found if one.isVisible() and words in f"{one.text()} {one.accessibleName()}"]

    def choose(self, box: QComboBox, index: int) -> None:
        """Choose a line of a list with the keyboard."""
        self.tab_to(box)
        while box.currentIndex() < index:
            self.press(Key.Key_Down)
