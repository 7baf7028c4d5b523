"""The real window, a note of an interview typed without a pause until it is killed: `noting FOLDER TYPED`.

After each key a line goes to the file TYPED, outside the program: the moment, and how much was typed.
"""

import json
import sys
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from digifocus_desktop import bootstrap
from digifocus_desktop.startup import Options
from ui.shared.navigation import Route

EVERY_MS = 30
WORDS = "varaukset ensin ennen kesaa ja laskutus syksylla "


def text_of(length: int) -> str:
    """Return the first `length` letters of what is typed."""
    return (WORDS * (length // len(WORDS) + 1))[:length]


class Typist:
    """Types the note of an interview letter by letter."""

    def __init__(self, program: bootstrap.Program, typed: Path) -> None:
        self._program, self._typed, self._count = program, typed, 0
        self._timer = QTimer(program, interval=EVERY_MS)
        self._timer.timeout.connect(self._act)
        program.ready.connect(self._begin)

    def _begin(self) -> None:
        with self._program.session.services.store.read() as connection:
            interview = connection.execute("SELECT id FROM interview").fetchone()[0]
        self._program.window.shell.navigator.go(Route("interview", id=interview))
        self._timer.start()

    def _act(self) -> None:
        page: Any = self._program.window.page
        if page._presenter.state.desk is None:
            return
        field = page.notes.text
        if not self._count:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            field.clear()
        self._count += 1
        QTest.keyClicks(field, text_of(self._count)[-1])
        with self._typed.open("ab") as file:
            file.write(json.dumps([time.time(), self._count]).encode() + b"\n")


def main(folder: Path, typed: Path) -> int:
    """Open the window and type until the process ends."""
    start = bootstrap.Program.start
    typists: list[Typist] = []

    def driven(program: bootstrap.Program) -> None:
        typists.append(Typist(program, typed))
        start(program)

    bootstrap.Program.start = driven  # type: ignore[method-assign, assignment]  # the program knows nothing of it
    return bootstrap.open_window(Options(folder))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
