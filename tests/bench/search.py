"""From a key in the search to the repainted list with its exact count."""

from collections.abc import Iterator
from random import Random
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from digifocus_desktop.bootstrap import Program
from digifocus_desktop.services.company_list_values import ListFilter
from tests.bench.inside import Paints, opened, timed
from tests.bench.rows import Row, percentile, row
from tests.bench.stores import Measured
from tests.driving import until

BAR_MS = 60.0
NAMES, IDS, PAIRS = 40, 10, 10
LONGEST = 10


def measure(store: Measured, bar: float | None = BAR_MS) -> list[Row]:
    """Return the row of the search over a store."""
    with opened(store, "companies") as program:
        page: Any = program.window.page
        presenter, viewport = page._presenter, page.list.table.viewport()
        paints = Paints(viewport)
        answered: list[tuple[str, int]] = []
        presenter.rows_changed.connect(lambda rows: answered.append((presenter.state.text, rows.total)))
        presenter.rows_changed.connect(lambda _: viewport.update())  # equal rows are painted too
        took: list[float] = []
        for text in texts(program):
            _empty(page, answered)
            took += [_key(page, text[:length], answered, paints) for length in range(1, len(text) + 1)]
        check(program, answered[-1])
    count = f"{store.companies:,}".replace(",", " ")
    note = f"median {percentile(took, 50):.0f} ms, longest {max(took):.0f} ms, {len(took)} keys"
    return [
        row(
            f"key in the search → list repainted, {count} companies, p95",
            percentile(took, 95),
            bar,
            "ms",
            note,
        )
    ]


def texts(program: Program) -> Iterator[str]:
    """Yield what is typed: names, business ids, two words; drawn, but the same each time."""
    with program.session.services.store.read() as connection:
        known = connection.execute("SELECT name, business_id FROM company ORDER BY id").fetchall()
    random = Random(7)
    yield from (name[:LONGEST] for name, _ in random.sample(known, NAMES))
    yield from (number for _, number in random.sample(known, IDS))
    for name, _ in random.sample(known, PAIRS):
        words = name.split()
        yield f"{words[0][:4]} {words[-1][:4]}"


def check(program: Program, last: tuple[str, int]) -> None:
    """Compare the count that was shown with the one of the service."""
    found = program.session.services.company_lists.page(last[0], ListFilter())
    assert found.total == last[1], f"{last[1]} shown, {found.total} counted"


def _empty(page: Any, answered: list[tuple[str, int]]) -> None:
    answered.clear()
    page.search.setFocus()
    page.search.clear()
    until(
        lambda: page.search.text() == "" and (not answered or answered[-1][0] == ""),
        "the search was not emptied",
    )


def _key(page: Any, typed: str, answered: list[tuple[str, int]], paints: Paints) -> float:
    answered.clear()
    letter = typed[-1]

    def press() -> None:
        event = QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(page.search, event)

    def ended(begun: float) -> float:
        shown = any(text == typed for text, _ in answered)
        return paints.at if shown and paints.at > begun else 0.0

    return timed(press, ended, f"{typed!r} was not answered")
