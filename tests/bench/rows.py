"""The table of what was measured."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table.

    Attributes:
        what: What was measured.
        value: The outcome.
        bar: What it must not exceed; None is only reported.
        unit: Of both: `×`, `ms` or `MB`.
        note: What stands beside it.
        least: Whether the bar is what it must reach instead.
    """

    what: str
    value: float
    bar: float | None
    unit: str
    note: str = ""
    least: bool = False

    @property
    def verdict(self) -> str:
        """`ok`, `miss`, or `–` without a bar."""
        if self.bar is None:
            return "–"
        good = self.value >= self.bar if self.least else self.value <= self.bar
        return "ok" if good else "miss"

    @property
    def cells(self) -> tuple[str, str, str, str, str]:
        """The line as texts."""
        sign = "≥" if self.least else "≤"
        bar = "reported" if self.bar is None else f"{sign} {self.bar:g} {self.unit}"
        return self.what, bar, f"{_number(self.value)} {self.unit}", self.verdict, self.note


def row(what: str, value: float, bar: float | None, unit: str, note: str = "", *, least: bool = False) -> Row:
    """Return a line."""
    return Row(what, value, bar, unit, note, least)


def percentile(values: Sequence[float], percent: float) -> float:
    """Return the value that so many percent do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, ceil(len(ordered) * percent / 100) - 1)]


def table(rows: Sequence[Row]) -> str:
    """Return the lines as a Markdown table."""
    head = ("What", "Bar", "Measured", "", "Beside it")
    lines = [head, tuple("---" for _ in head), *(one.cells for one in rows)]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def _number(value: float) -> str:
    return f"{value:.2f}" if value < 10 else f"{value:.0f}"
