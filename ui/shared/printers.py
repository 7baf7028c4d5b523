"""The printers of this computer, asked for where the wait hurts nobody."""

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from typing import ClassVar
from weakref import WeakSet

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from ui.shared.preferences import Preferences
from ui.shared.runner import Runner

ASK_SECONDS = 15
"""How long the printing system may take to name its printers."""


class Printers(QObject):
    """Knows the printers once the system has told them.

    Attributes:
        names: Names, the one used last first; None until they are known.

    Signals:
        changed: `names` are others.
    """

    changed = Signal()

    def __init__(
        self,
        runner: Runner,
        preferences: Preferences,
        ask: Callable[[], list[str]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner, self._preferences, self._ask = runner, preferences, ask
        self._asking = False
        self.names: tuple[str, ...] | None = None

    def look(self) -> None:
        """Ask the system anew, for one that was just plugged in; what is known stands meanwhile."""
        if not self._asking:
            self._asking = True
            self._runner.system(self._ask, self._take)

    def use(self, name: str) -> None:
        """Remember which one is used."""
        self._preferences.change(printer=name)
        if self.names is not None:
            self._set(self.names)

    @Slot(object)
    def _take(self, names: list[str]) -> None:
        self._asking = False
        self._set(tuple(names))

    def _set(self, names: tuple[str, ...]) -> None:
        last = self._preferences.values.printer
        ordered = tuple(sorted(names, key=lambda name: name != last))
        if ordered != self.names:
            self.names = ordered
            self.changed.emit()


def looking_words() -> str:
    """Return what is said while the system is asked."""
    return QCoreApplication.translate("Printing", "Looking for printers…")


def spooler(program: str) -> str | None:
    """Return where a program of the printing system CUPS is; None where printing is Qt's."""
    return shutil.which(program) if sys.platform != "win32" else None


def printer_names() -> list[str]:
    """Return the printers of the system, the default one first; empty if there is none.

    It may wait for a printer across the network, so it belongs into a lane. Where there is CUPS, its own
    program is asked: Qt would wait inside Python's lock and hold up the window from any thread.
    """
    listing = spooler("lpstat")
    if listing is not None:
        questions = _Questions(listing)
        names, first = questions.answer("-e").splitlines(), questions.answer("-d").partition(": ")[2]
    else:
        from PySide6.QtPrintSupport import QPrinterInfo

        names, first = QPrinterInfo.availablePrinterNames(), QPrinterInfo.defaultPrinterName()
    known = {name.strip() for name in names} - {""}
    return sorted(known, key=lambda name: (name != first.strip(), name.casefold()))


def stop_asking() -> None:
    """End the questions that are under way; to whoever waits for them there are no printers."""
    with _Questions.turn:
        for questions in _Questions.under_way:
            questions.stop()


class _Questions:
    """Questions to a program of the printing system, until one is not answered or they are stopped."""

    turn = threading.Lock()
    under_way: ClassVar[WeakSet["_Questions"]] = WeakSet()

    def __init__(self, program: str) -> None:
        self._program = program
        self._process: subprocess.Popen[bytes] | None = None
        self._over = False
        with self.turn:
            self.under_way.add(self)

    def answer(self, question: str) -> str:
        """Return what the printing system says; nothing if it does not answer in time."""
        process = self._begin(question)
        if process is None:
            return ""
        with process:
            try:
                told = process.communicate(timeout=ASK_SECONDS)[0]
            except subprocess.TimeoutExpired:
                told = b""
                self.stop()
        return told.decode("utf-8", "replace")

    def stop(self) -> None:
        """Ask nothing more, and end what is asked now."""
        self._over = True
        if self._process is not None:
            self._process.kill()

    def _begin(self, question: str) -> "subprocess.Popen[bytes] | None":
        with self.turn:
            if self._over:
                return None
            try:
                self._process = subprocess.Popen(  # noqa: S603  # a program of the system, fixed questions
                    [self._program, question],
                    env={**os.environ, "LC_ALL": "C"},
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                )
            except OSError:
                return None
            return self._process
