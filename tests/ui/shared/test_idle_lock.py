"""The program locks by the clock on the wall, after idleness and after sleep."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from ui.shared.idle_lock import CHECK_SECONDS, IdleLock
from ui.shared.preferences import Preferences

MINUTE = 60.0


class Clocks:
    """The clock on the wall and the one that only goes on."""

    def __init__(self):
        self.wall, self.steady = 1_000_000.0, 500.0

    def pass_by(self, seconds, *, asleep=False):
        self.wall += seconds
        self.steady += 0 if asleep else seconds


@pytest.fixture
def clocks():
    return Clocks()


@pytest.fixture
def locked():
    return []


@pytest.fixture
def preferences(qapp, tmp_path, languages):
    return Preferences(qapp, tmp_path / "settings.json", languages)


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def lock(preferences, clocks, locked, window):
    lock = IdleLock(
        preferences,
        lambda: locked.append(True),
        window,
        wall=lambda: clocks.wall,
        steady=lambda: clocks.steady,
    )
    lock.start()
    yield lock
    lock.stop()


def go_on(lock, clocks, seconds):
    """Let time pass with the checks that it brings."""
    for _ in range(int(seconds // CHECK_SECONDS)):
        clocks.pass_by(CHECK_SECONDS)
        lock.check()


def use(window, event):
    QCoreApplication.sendEvent(window.windowHandle(), event)


def key():
    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")


def mouse():
    none = Qt.MouseButton.NoButton
    at = QPointF(5, 5)
    return QMouseEvent(QEvent.Type.MouseMove, at, at, none, none, Qt.KeyboardModifier.NoModifier)


def test_it_locks_after_ten_minutes_of_idleness_and_not_before(lock, clocks, locked):
    go_on(lock, clocks, 10 * MINUTE - CHECK_SECONDS)
    assert locked == []
    go_on(lock, clocks, CHECK_SECONDS)

    assert locked == [True]
    assert not lock.running, "a locked program would be locked again and again"


@pytest.mark.parametrize("event", [key, mouse])
def test_a_key_or_the_mouse_begins_the_time_anew(lock, clocks, locked, window, event):
    go_on(lock, clocks, 9 * MINUTE)
    use(window, event())
    go_on(lock, clocks, 9 * MINUTE)

    assert locked == []


def test_the_minutes_are_those_of_the_settings(lock, clocks, locked, preferences):
    preferences.change(lock_minutes=30)
    go_on(lock, clocks, 29 * MINUTE)
    assert locked == []
    preferences.change(lock_minutes=5)
    go_on(lock, clocks, CHECK_SECONDS)

    assert locked == [True]


def test_it_never_locks_when_the_settings_say_never(lock, clocks, locked, preferences):
    preferences.change(lock_minutes=0)
    go_on(lock, clocks, 60 * MINUTE)
    clocks.pass_by(8 * 60 * MINUTE, asleep=True)
    lock.check()

    assert locked == []


def test_it_locks_after_sleep_even_a_short_one(lock, clocks, locked):
    go_on(lock, clocks, MINUTE)
    clocks.pass_by(3 * MINUTE, asleep=True)
    lock.check()

    assert locked == [True]


def test_a_clock_that_is_set_back_does_not_put_the_lock_off(lock, clocks, locked):
    clocks.wall -= 365 * 24 * 60 * MINUTE
    lock.check()
    go_on(lock, clocks, 10 * MINUTE)

    assert locked == [True]


def test_starting_again_counts_from_now(lock, clocks, locked):
    go_on(lock, clocks, 9 * MINUTE)
    lock.stop()
    clocks.pass_by(60 * MINUTE)
    lock.start()
    go_on(lock, clocks, 9 * MINUTE)

    assert locked == []


def test_it_follows_the_keyboard_into_another_window(qtbot, lock, clocks, locked):
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    go_on(lock, clocks, 9 * MINUTE)
    use(other, key())
    go_on(lock, clocks, 9 * MINUTE)

    assert locked == []


def test_a_stopped_lock_watches_no_window(lock, clocks, window, locked):
    lock.stop()
    go_on(lock, clocks, MINUTE)
    use(window, key())

    assert lock._used_at == (1_000_000.0, 500.0)
