"""Locks the program when nobody has used it for a while, or when the computer has slept."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QWindow
from shiboken6 import isValid

from ui.shared.preferences import Preferences

CHECK_SECONDS = 5
SLEEP_SECONDS = 60
"""A pause between two checks that only sleep explains."""

_USE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
    }
)


class IdleLock(QObject):
    """Asks for the lock after the minutes of the settings, by the clock on the wall.

    The wall clock goes on while the computer sleeps, a timer does not. A clock that is set back
    does not put the lock off: the time that the processor counts is looked at as well. With 0
    minutes it never locks.

    It listens to the window that has the keyboard alone, since a filter on the application
    would slow every event down.
    """

    def __init__(
        self,
        preferences: Preferences,
        lock: Callable[[], object],
        parent: QObject | None = None,
        *,
        wall: Callable[[], float] = time.time,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._preferences, self._lock = preferences, lock
        self._wall, self._steady = wall, steady
        self._window: QWindow | None = None
        self._used_at = self._checked_at = (wall(), steady())
        self._timer = QTimer(self, interval=CHECK_SECONDS * 1000)
        self._timer.timeout.connect(self.check)

    @property
    def running(self) -> bool:
        """Whether it watches."""
        return self._timer.isActive()

    def start(self) -> None:
        """Watch from now on; called when a workspace is open."""
        self._used_at = self._checked_at = self._now()
        if not self.running:
            _application().focusWindowChanged.connect(self._follow)
            self._follow(QGuiApplication.focusWindow())
        self._timer.start()

    def stop(self) -> None:
        """Watch no longer; called when the workspace closes."""
        if self.running:
            _application().focusWindowChanged.disconnect(self._follow)
        self._timer.stop()
        self._listen_to(None)

    @Slot()
    def check(self) -> None:
        """Lock if it is time."""
        before, now = self._checked_at, self._now()
        self._checked_at = now
        minutes = self._preferences.values.lock_minutes
        slept = now[0] - before[0] > CHECK_SECONDS + SLEEP_SECONDS
        idle = max(now[0] - self._used_at[0], now[1] - self._used_at[1])
        if minutes and (slept or idle >= minutes * 60):
            self.stop()
            self._lock()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note that the person is here."""
        if event.type() in _USE:
            self._used_at = self._now()
        return False

    def _now(self) -> tuple[float, float]:
        return self._wall(), self._steady()

    def _follow(self, window: QWindow | None) -> None:
        if window is not None:
            self._used_at = self._now()
            self._listen_to(window)

    def _listen_to(self, window: QWindow | None) -> None:
        if self._window is not None and isValid(self._window):
            self._window.removeEventFilter(self)
        self._window = window
        if window is not None:
            window.installEventFilter(self)


def _application() -> QGuiApplication:
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    return app
