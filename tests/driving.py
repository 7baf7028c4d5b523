"""Drives the real program: its window, its threads and its store, in this process and without a display."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path

import shiboken6
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from digifocus_desktop.bootstrap import Program
from digifocus_desktop.demo.making import make
from digifocus_desktop.paths import AppPaths
from digifocus_desktop.services.clock import Clock
from digifocus_desktop.services.session import Session
from digifocus_desktop.startup import Options
from ui.shared.theme import Theme, application

WAIT_S = 20.0
_QUIET_MS = 120


class NotSoError(AssertionError):
    """What was waited for did not come."""


def the_application() -> QApplication:
    """Return the running application, or make it in our look."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    app = application("digifocus")
    Theme("light").install(app)
    return app


def until(holds: Callable[[], object], what: str = "", seconds: float = WAIT_S) -> None:
    """Let the program go on until something holds.

    Raises:
        NotSoError: It did not hold in time.
    """
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            raise NotSoError(what or "waited in vain")
        go_on()


def go_on(milliseconds: int = 5) -> None:
    """Let the program go on for a moment; its other threads too, which a busy loop would hold up."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def settle(program: Program, quiet_ms: int = _QUIET_MS) -> None:
    """Let the program go on until nothing has run in its lanes for a while."""
    end, calm = time.monotonic() + WAIT_S, time.monotonic()
    while time.monotonic() - calm < quiet_ms / 1000 and time.monotonic() < end:
        go_on()
        if program.runner.busy:
            calm = time.monotonic()


@contextmanager
def running(program: Program) -> Iterator[Program]:
    """Start a program and close it at the end."""
    try:
        program.start()
        yield program
    finally:
        program.window.close()
        shiboken6.delete(program.window)  # kept, its widgets are restyled with every look that follows
        program.deleteLater()
        QApplication.processEvents()


def demo_program(folder: Path, now: Clock, seed: int = 1) -> Program:
    """Return a program over the demo at a clock of its own, not started yet."""
    program = Program(the_application(), Options(folder, demo=True, demo_seed=seed))
    make_demo = partial(_made, now=now, seed=seed)
    program.session = Session(AppPaths(folder), make_demo=make_demo, demo=True, now=now)
    return program


def _made(paths: AppPaths, *, now: Clock, seed: int):
    return make(paths, 0, seed, now=now)


def open_demo(program: Program) -> None:
    """Wait until the demo is made and its first page is shown."""
    opened: list[bool] = []
    program.ready.connect(lambda: opened.append(True))
    if not program.session.is_open:
        until(lambda: opened, "the demo did not open", 60)
    settle(program)


def moment(text: str) -> Clock:
    """Return a clock that stands still at a local time."""
    stands = datetime.fromisoformat(text).astimezone()
    return lambda: stands
