"""The whole report: from the click to the paper, and against the bare drawing of the same pages."""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

import resources
from digifocus_desktop.bootstrap import Program
from digifocus_desktop.documents import report
from digifocus_desktop.documents.fonts import MM
from digifocus_desktop.documents.layout import Sheet
from digifocus_desktop.documents.marks import BoxMark, Colour, DiscMark, LineMark, Mark, PathMark, TextMark
from digifocus_desktop.documents.text import printable
from tests.bench.inside import opened, timed
from tests.bench.rows import Row, row
from tests.bench.stores import Measured
from tests.digifocus_desktop.documents.report_samples import WHOLE_REPORT
from tests.driving import settle, until
from tests.report_cases import CASES, make
from ui.screens.report.papers import Paper
from ui.shared.navigation import Route
from ui.shared.pdf_preview import PdfPreview

CLICK_BAR_MS, RATIO_BAR = 700.0, 2.0
TIMES = 15
PAGE_HEIGHT = 297.0
BARE = Path(__file__).parent / "baselines" / "bare_report.py"


def measure(store: Measured) -> list[Row]:
    """Return the rows of the report."""
    sheet = report.lay_out(printable(WHOLE_REPORT))
    made, bare = _made(), _bare(sheet)
    with opened(store, "today") as program:
        first, again, count = _from_click(program, _result_page(program))
    beside = f"{made:.0f} ms against {bare:.0f} ms, {len(sheet.pages)} pages"
    pages = f"{count} pages; the second time {again:.0f} ms"
    return [
        row("whole report from click to paper, first time", first, CLICK_BAR_MS, "ms", pages),
        row("whole report against bare drawing", made / bare, RATIO_BAR, "×", beside),
    ]


def _made() -> float:
    """Return the least time of the processor for laying out and writing."""
    took = []
    for _ in range(TIMES):
        begun = time.process_time()
        report.render(WHOLE_REPORT)
        took.append((time.process_time() - begun) * 1000)
    return min(took)


def _bare(sheet: Sheet) -> float:
    with tempfile.TemporaryDirectory(prefix="digifocus-bench-") as folder:
        marks = Path(folder) / "marks.json"
        pages = [[_plain(mark) for mark in page.marks] for page in sheet.pages]
        marks.write_text(json.dumps(pages), "utf-8")
        command = [sys.executable, str(BARE), str(marks), str(resources.path("fonts")), str(TIMES)]
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return min(float(one) for one in json.loads(done.stdout))


def _plain(mark: Mark) -> list[Any]:
    """Return a mark in points from the foot of the page, as the baseline reads it."""
    match mark:
        case TextMark():
            at = (mark.x * MM, (PAGE_HEIGHT - mark.baseline) * MM)
            return ["text", *at, mark.text, mark.face.value, mark.size, mark.colour.rgb]
        case LineMark():
            begins = (mark.x * MM, (PAGE_HEIGHT - mark.y) * MM)
            return [
                "line",
                *begins,
                mark.to_x * MM,
                (PAGE_HEIGHT - mark.to_y) * MM,
                mark.colour.rgb,
                mark.stroke,
            ]
        case BoxMark():
            corner = (mark.x * MM, (PAGE_HEIGHT - mark.y - mark.height) * MM)
            size = (mark.width * MM, mark.height * MM)
            return ["box", *corner, *size, _rgb(mark.fill), _rgb(mark.outline), mark.stroke]
        case PathMark():
            return ["path", list(_points(mark.points)), _rgb(mark.fill), _rgb(mark.outline), mark.stroke]
        case DiscMark():
            corner = ((mark.x - mark.radius) * MM, (PAGE_HEIGHT - mark.y - mark.radius) * MM)
            return ["box", *corner, mark.radius * 2 * MM, mark.radius * 2 * MM, mark.fill.rgb, None, 0]


def _points(points: tuple[tuple[float, float], ...]) -> Iterator[tuple[float, float]]:
    for x, y in points:
        yield x * MM, (PAGE_HEIGHT - y) * MM


def _rgb(colour: Colour | None) -> tuple[float, float, float] | None:
    return colour.rgb if colour is not None else None


def _result_page(program: Program) -> Any:
    """Return the page of the result of a firm with an interview."""
    made: list[str] = []
    services = program.session.services
    program.runner.write(lambda: make(services, CASES[0]).id, made.append)
    until(lambda: made, "the firm was not made", 60)
    program.window.shell.navigator.go(Route("result", id=made[0]))
    page: Any = program.window.page
    until(page.print_button.isVisible, "the result did not come")
    settle(program, 500)
    return page


def _from_click(program: Program, page: Any) -> tuple[float, float, int]:
    """Return the time from the click to the first paper, the same for a longer one, and its pages."""
    click = partial(QTest.mouseClick, page.print_button, Qt.MouseButton.LeftButton)
    first = timed(click, _painted(program), "no paper came")
    settle(program, 300)
    shown: Any = program.window.page
    before = tuple(shown.preview._sheets)
    again = timed(lambda: shown.paper.chosen.emit(Paper.APPENDED), _painted(program, before), "no paper came")
    return first, again, shown.preview.page_count


def _painted(program: Program, before: tuple[object, ...] = ()) -> Callable[[float], float]:
    """Return a function that gives the moment a paper had been drawn that is none of those before."""

    def moment(_begun: float) -> float:
        page: Any = program.window.page
        sheets = [sheet for one in page.findChildren(PdfPreview) for sheet in one._sheets]
        drawn = any(sheet not in before and not sheet._image.isNull() for sheet in sheets)
        return time.perf_counter() if drawn else 0.0

    return moment
