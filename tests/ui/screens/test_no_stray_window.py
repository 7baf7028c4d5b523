"""Making a screen shows nothing: a part shown before it has a parent is a window that takes the keyboard."""

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from ui.screens import SCREENS, factories


class Windows(QObject):
    """Notes the kind of every window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a window, and let it be shown."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


@pytest.fixture
def windows(qapp: QApplication):
    seen = Windows()
    qapp.installEventFilter(seen)
    yield seen
    qapp.removeEventFilter(seen)


@pytest.mark.parametrize("route", SCREENS)
def test_making_a_screen_shows_no_window(route, context, windows):
    page = factories(lambda _shell: context)[route](context.shell)

    assert windows.shown == []
    shiboken6.delete(page)
