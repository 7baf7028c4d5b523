"""Making a part shows nothing: shown before it has a parent it is a window that takes the keyboard."""

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from ui.screens import SCREENS, factories
from ui.shared.notices import ToastHost, WorkStrip


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


def test_a_toast_shows_no_window_beside_the_page(window, windows):
    window.show()
    windows.shown.clear()
    toasts = ToastHost(window)

    toasts.show("Marked as done.", lambda: None)

    assert toasts.toast is not None
    assert toasts.toast.button.isVisible()
    assert windows.shown == []


def test_a_strip_of_work_that_can_be_cancelled_shows_no_window(qtbot, windows):
    strip = WorkStrip()
    qtbot.addWidget(strip)

    assert windows.shown == []
