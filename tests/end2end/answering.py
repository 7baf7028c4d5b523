"""The real window, answered as fast as it takes clicks, until it is killed: `answering FOLDER INTENTS SEED`.

Before each click a line goes to the file INTENTS, outside the program: what is about to be answered.
"""

import json
import sys
from pathlib import Path
from random import Random
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from digifocus_desktop import bootstrap
from digifocus_desktop.startup import Options
from ui.shared.answers import AnswerRow
from ui.shared.navigation import Route

EVERY_MS = 4


class Driver:
    """Clicks answers in the window of a program, one after the other."""

    def __init__(self, program: bootstrap.Program, intents: Path, random: Random) -> None:
        self._program, self._intents, self._random = program, intents, random
        self._timer = QTimer(program, interval=EVERY_MS)
        self._timer.timeout.connect(self._act)
        program.ready.connect(self._begin)

    def _begin(self) -> None:
        with self._program.session.services.store.read() as connection:
            company = connection.execute("SELECT id FROM company").fetchone()[0]
        self._program.window.shell.navigator.go(Route("analysis", params={"company": company}))
        self._timer.start()

    def _act(self) -> None:
        page: Any = self._program.window.page
        question = page._presenter.state.question
        if question is None:
            return
        rows = [one for one in page.card.findChildren(AnswerRow) if one.isVisible() and not one.isChecked()]
        if not rows or self._random.random() < 0.2:
            sections = [line.id for line in page._presenter.state.sections]
            page._presenter.open_section(self._random.choice(sections))
            return
        row = self._random.choice(rows)
        with self._intents.open("ab") as file:
            file.write(json.dumps([question.item, row.option.value]).encode() + b"\n")
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)


def main(folder: Path, intents: Path, seed: int) -> int:
    """Open the window and answer until the process ends."""
    start = bootstrap.Program.start
    drivers: list[Driver] = []

    def driven(program: bootstrap.Program) -> None:
        drivers.append(Driver(program, intents, Random(seed)))
        start(program)

    bootstrap.Program.start = driven  # type: ignore[method-assign, assignment]  # the program knows nothing of it
    return bootstrap.open_window(Options(folder))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])))
