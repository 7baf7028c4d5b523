"""From a click on an answer to the disk, how long the interface is held, and the next section."""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from digifocus_desktop.bootstrap import Program
from digifocus_desktop.forms.answers import Answer
from digifocus_desktop.services.analyses import AnalysisService
from tests.bench.inside import Heartbeat, Paints, opened, timed
from tests.bench.rows import Row, percentile, row
from tests.bench.stores import Measured
from tests.driving import settle, until
from ui.shared.answers import AnswerRow
from ui.shared.navigation import Route

DISK_BAR_MS, HOLD_BAR_MS, SECTION_BAR_MS = 10.0, 16.0, 60.0
CLICKS, TURNS = 300, 120
RAW = Path(__file__).parent / "baselines" / "raw_rows.py"


def measure(store: Measured) -> list[Row]:
    """Return the rows of the table that are about answering."""
    with opened(store, "today") as program:
        page = _open_analysis(program)
        disk, holds = _click_answers(program, page)
        sections = _turn_sections(program, page)
    raw = _raw()
    ratio = percentile(disk, 95) / percentile(raw, 95)
    beside = f"median {percentile(disk, 50):.1f} ms; {ratio:.1f} × the same rows in raw SQL"
    over = sum(hold > HOLD_BAR_MS for hold in holds)
    held = f"longest {max(holds):.0f} ms, {over} of {len(holds)} beats over the bar"
    longest = f"longest {max(sections):.0f} ms"
    return [
        row("answer clicked → on disk, p95", percentile(disk, 95), DISK_BAR_MS, "ms", beside),
        row("interface held while answering, p99", percentile(holds, 99), HOLD_BAR_MS, "ms", held),
        row("next section shown, p95", percentile(sections, 95), SECTION_BAR_MS, "ms", longest),
    ]


def _open_analysis(program: Program) -> Any:
    with program.session.services.store.read() as connection:
        company = connection.execute(
            "SELECT id FROM company WHERE id NOT IN (SELECT company_id FROM response_set) LIMIT 1"
        ).fetchone()[0]
    program.window.shell.navigator.go(Route("analysis", params={"company": company}))
    page: Any = program.window.page
    until(lambda: page._presenter.state.question is not None, "the analysis did not open")
    settle(program, 500)
    page._presenter.open_section("a")
    settle(program)
    return page


def _click_answers(program: Program, page: Any) -> tuple[list[float], list[float]]:
    """Click rated answers, another each time; the disk has them when the service returns."""
    written: list[float] = []
    answer = AnalysisService.answer

    def noted(self: AnalysisService, response_set_id: str, changes: Mapping[str, Answer | None]) -> datetime:
        at = answer(self, response_set_id, changes)
        written.append(time.perf_counter())
        return at

    AnalysisService.answer = noted  # type: ignore[method-assign]  # the measured program knows nothing of it
    heartbeat = Heartbeat(page)
    took = []
    for number in range(CLICKS):
        rows = [one for one in page.card.findChildren(AnswerRow) if one.isVisible() and not one.isChecked()]
        target = rows[number % len(rows)]
        written.clear()
        begun = time.perf_counter()
        QTest.mouseClick(target, Qt.MouseButton.LeftButton)
        until(lambda: written, "the answer was not written")
        took.append((written[0] - begun) * 1000)
        settle(program, 20)
        if page.card.findChildren(AnswerRow)[0].isHidden():
            page._presenter.open_section("a")
            settle(program, 20)
    heartbeat.stop()
    AnalysisService.answer = answer  # type: ignore[method-assign]
    return took, heartbeat.holds_ms


def _turn_sections(program: Program, page: Any) -> list[float]:
    """Move through the sections back and forth, as the buttons beside them do."""
    presenter, paints = page._presenter, Paints(page.card)
    took = []
    step = 1
    for _ in range(TURNS):
        before = presenter.state.section

        def moved(begun: float, before: str = before) -> float:
            return paints.at if presenter.state.section != before and paints.at > begun else 0.0

        places = [line.id for line in presenter.state.sections]
        place = places.index(before)
        step = -1 if place == len(places) - 1 else 1 if place == 0 else step
        took.append(timed(lambda: presenter.move_section(step), moved, "no other section came"))  # noqa: B023  # called at once
        settle(program, 20)
    return took


def _raw() -> list[float]:
    with tempfile.TemporaryDirectory(prefix="digifocus-raw-") as folder:
        done = subprocess.run(
            [sys.executable, str(RAW), folder, str(CLICKS)], capture_output=True, text=True, check=True
        )
    took: list[float] = json.loads(done.stdout)
    return took
