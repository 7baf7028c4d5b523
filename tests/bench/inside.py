"""The real program inside a measuring process: opened over a store, driven by real events."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from digifocus_desktop.bootstrap import Program
from digifocus_desktop.startup import Options
from tests.bench import ring
from tests.bench.stores import Measured
from tests.driving import WAIT_S, NotSoError, go_on, running, settle, the_application, until


@contextmanager
def opened(store: Measured, home: str) -> Iterator[Program]:
    """Give the program with its window open on a page."""
    ring.put_in_place(str(store.ring))
    program = Program(the_application(), Options(store.folder, home=home))
    ready: list[bool] = []
    program.ready.connect(lambda: ready.append(True))
    with running(program):
        until(lambda: ready, "the store did not open", 60)
        settle(program, 500)
        yield program


class Paints(QObject):
    """Notes when a widget was painted last."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.at = 0.0
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note the time after the paint."""
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self._note)
        return False

    def _note(self) -> None:
        self.at = time.perf_counter()


class Heartbeat(QObject):
    """Measures how long the interface's thread is held, by a timer that should fire every millisecond.

    Attributes:
        holds_ms: How much later than that each beat came.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.holds_ms: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def stop(self) -> None:
        """End measuring."""
        self._timer.stop()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.holds_ms.append(max(0.0, (now - self._last) * 1000 - 1))
        self._last = now


def timed(act: Callable[[], Any], ended: Callable[[float], float], what: str) -> float:
    """Return milliseconds from an act to the moment that `ended` gives; it gives 0 until then."""
    begun = time.perf_counter()
    act()
    while not (end := ended(begun)):
        if time.perf_counter() - begun > WAIT_S:
            raise NotSoError(what)
        go_on(1)
    return (end - begun) * 1000
