"""Which counts of a release are withheld, so that no firm can be recognised from the rest.

A count below the threshold is withheld, zero too. What is withheld must not come out by subtracting
either: further counts are withheld until each of them could, by all that is published, still lie
anywhere in a range at least as wide as the threshold. That is proved by witnesses: for each withheld
count two whole tables of non-negative whole numbers that agree with everything published and in which
the count differs so much (`domain.witnesses`). All tables of a release are one system: a margin that two
of them share has one key, and so one fate.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import floor

from digifocus_desktop.domain.witnesses import Witnesses

Key = tuple[tuple[str, str], ...]
"""A cell: pairs of dimension and category, sorted; a dimension left out is summed over; `()` is the total."""

THRESHOLD = 5
QUARTILES_FROM = 10
MEDIAN_STEP = 5
REAPPEARS_FROM = 2
"""How many thresholds a count must have that an earlier release withheld, before it is published."""


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


def withheld(
    counts: Counts,
    threshold: int = THRESHOLD,
    forced: Collection[Key] = (),
    least: Mapping[Key, int] | None = None,
) -> frozenset[Key]:
    """Return the cells that must not be published.

    Args:
        counts: The whole system.
        threshold: The least count that may be told, and the least width of what remains possible.
        forced: Cells to withhold for another reason.
        least: What a cell is known to be at least, from an earlier release.
    """
    hidden = {cell for cell, count in counts.cells.items() if count < threshold} | set(forced)
    by_cell = _by_cell(counts.sums)
    witnesses = Witnesses(counts.cells, counts.sums, least or {})
    while True:
        witnesses.hide(hidden)
        added: set[Key] = set()
        for cell in sorted(hidden, key=lambda each: (-len(each), each)):
            if not witnesses.protects(cell, threshold):
                partner = _partner(cell, counts, by_cell, hidden, added)
                if partner is not None:
                    added.add(partner)
        if not added:
            return frozenset(hidden)
        hidden |= added


def isolating(
    earlier: Mapping[Key, int | None], counts: Counts, threshold: int = THRESHOLD
) -> frozenset[Key]:
    """Return the cells that must be withheld because an earlier release stands beside them.

    Args:
        earlier: What was published before; None for what was withheld then.
        counts: What would be published now.
        threshold: As in `withheld`.
    """
    found = set()
    for cell, before in earlier.items():
        now = counts.cells.get(cell)
        if now is None:
            continue
        if before is None:
            if now < REAPPEARS_FROM * threshold:
                found.add(cell)
        elif 0 < abs(now - before) < threshold:
            found.add(cell)
    return frozenset(found)


def _by_cell(sums: Iterable[Sum]) -> dict[Key, list[Sum]]:
    found: dict[Key, list[Sum]] = {}
    for one in sums:
        for cell in (one.parent, *one.parts):
            found.setdefault(cell, []).append(one)
    return found


def _partner(
    cell: Key,
    counts: Counts,
    by_cell: Mapping[Key, list[Sum]],
    hidden: Collection[Key],
    added: Collection[Key],
) -> Key | None:
    """The published cell to withhold beside one that is not safe; None if one that was just added may do.

    It is looked for in the thinnest sum: where fewest are withheld, then where they hold least. Inner cells
    go before margins, small ones before large ones.
    """
    ranked = []
    for one in by_cell.get(cell, ()):
        members = (one.parent, *one.parts)
        if any(each in added for each in members):
            return None
        candidates = [each for each in members if each not in hidden]
        if candidates:
            best = min(candidates, key=lambda each: (-len(each), counts.cells[each], each))
            shut = [counts.cells[each] for each in members if each in hidden]
            ranked.append(((len(shut), sum(shut), -len(best), counts.cells[best]), best))
    if ranked:
        return min(ranked)[1]
    left = [each for each in counts.cells if each not in hidden and each not in added and each in by_cell]
    return min(left, key=lambda each: (-len(each), counts.cells[each], each)) if left else None


def median(values: Sequence[float], least: int = THRESHOLD) -> int | None:
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
