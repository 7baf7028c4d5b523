"""The printers of this computer, asked for where the wait hurts nobody."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable

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
        names, first = _told(listing, "-e").splitlines(), _told(listing, "-d").partition(": ")[2]
    else:
        from PySide6.QtPrintSupport import QPrinterInfo

        names, first = QPrinterInfo.availablePrinterNames(), QPrinterInfo.defaultPrinterName()
    known = {name.strip() for name in names} - {""}
    return sorted(known, key=lambda name: (name != first.strip(), name.casefold()))


def _told(program: str, question: str) -> str:
    """Return what the printing system says; nothing if it does not answer in time."""
    try:
        answer = subprocess.run(  # noqa: S603  # a program of the system, with fixed questions
            [program, question],
            capture_output=True,
            check=False,
            env={**os.environ, "LC_ALL": "C"},
            stdin=subprocess.DEVNULL,
            timeout=ASK_SECONDS,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return answer.stdout.decode("utf-8", "replace")
