"""Counts of a release, and the rules of what may be told of few.

A count below the threshold is withheld, zero too. What is withheld must not come out by subtracting
either, which `domain.beside` sees to. All tables of a release are one system: a margin that two of them
share has one key, and so one fate.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from math import floor

from digifocus_desktop.domain.anonymity import LEAST_TOLD

Key = tuple[tuple[str, str], ...]
"""A cell: pairs of dimension and category, sorted; a dimension left out is summed over; `()` is the total."""

QUARTILES_FROM = 10
MEDIAN_STEP = 5
UNPROVED = "publication.unproved"
UNTRACEABLE = "publication.untraceable"


@dataclass(frozen=True, slots=True)
class Sum:
    """One published relation: the parent is the sum of the parts."""

    parent: Key
    parts: tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """The counts of a release with all their margins, and how they add up."""

    cells: Mapping[Key, int]
    sums: tuple[Sum, ...]


class Why(StrEnum):
    """Why a cell is withheld."""

    FEW = "few"
    BESIDE = "beside"
    EARLIER = "earlier"


def quiet(_share: float) -> None:
    """Tell nobody how far it is."""


def key(**categories: str) -> Key:
    """Return the key of a cell: `key(group="vk")`."""
    return tuple(sorted(categories.items()))


def with_margins(inner: Mapping[Key, int], dimensions: Mapping[str, Iterable[str]]) -> Counts:
    """Return a table with every margin, from its innermost cells; cells that are missing are 0."""
    found: dict[Key, int] = {(): 0}
    for name in sorted(dimensions):
        found |= {
            tuple(sorted((*cell, (name, category)))): 0 for cell in found for category in dimensions[name]
        }
    for cell, count in inner.items():
        for size in range(len(cell) + 1):
            for part in combinations(cell, size):
                found[part] += count
    sums = [
        Sum(cell, tuple(tuple(sorted((*cell, (name, category)))) for category in dimensions[name]))
        for cell in found
        for name in dimensions
        if name not in dict(cell)
    ]
    return Counts(found, tuple(sums))


def linked(tables: Iterable[Counts]) -> Counts:
    """Return several tables of the same firms as one system.

    Raises:
        ValueError: Two tables tell another number for the same cell.
    """
    cells: dict[Key, int] = {}
    sums: dict[Sum, None] = {}
    for table in tables:
        for cell, count in table.cells.items():
            if cells.setdefault(cell, count) != count:
                raise ValueError(cell)
        sums |= dict.fromkeys(table.sums)
    return Counts(cells, tuple(sums))


def firms_to_come(total: int, earlier: Iterable[int | None], threshold: int = LEAST_TOLD) -> int:
    """Return how many more firms it takes, at least, until no earlier total differs by a few; 0 if none does.

    It tells how many came since those totals, so it is for who releases and never for a release.
    """
    known = [before for before in earlier if before is not None]
    more = 0
    while any(0 < abs(total + more - before) < threshold for before in known):
        more += 1
    return more


def median(values: Sequence[float], least: int = LEAST_TOLD) -> int | None:
    """Return the median rounded to five points; None of fewer than `least` values."""
    return _rounded(values, 0.5) if len(values) >= least else None


def quartiles(values: Sequence[float]) -> tuple[int, int] | None:
    """Return the lower and the upper quartile rounded to five points; None of fewer than ten values."""
    if len(values) < QUARTILES_FROM:
        return None
    return _rounded(values, 0.25), _rounded(values, 0.75)


def _rounded(values: Sequence[float], share: float) -> int:
    ordered = sorted(values)
    at = (len(ordered) - 1) * share
    below = floor(at)
    above = min(below + 1, len(ordered) - 1)
    exact = ordered[below] + (ordered[above] - ordered[below]) * (at - below)
    return floor(exact / MEDIAN_STEP + 0.5) * MEDIAN_STEP
