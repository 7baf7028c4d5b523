"""Which counts of a release are withheld, so that no firm can be recognised from the rest.

A count below the threshold is withheld, zero too. What is withheld must not come out by subtracting
either: further counts are withheld until each of them could, by all that is published, still lie
anywhere in a range at least as wide as the threshold. That is proved by witnesses: for each withheld
count two whole tables of non-negative whole numbers that agree with everything published and in which
the count differs so much (`domain.witnesses`). All tables of a release are one system: a margin that two
of them share has one key, and so one fate.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import combinations
from math import floor

from digifocus_desktop.domain.witnesses import PLANS, Plan, Witnesses
from digifocus_desktop.errors import UserFacingError

Key = tuple[tuple[str, str], ...]
"""A cell: pairs of dimension and category, sorted; a dimension left out is summed over; `()` is the total."""

THRESHOLD = 5
QUARTILES_FROM = 10
MEDIAN_STEP = 5
UNPROVED = "publication.unproved"


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


@dataclass(frozen=True, slots=True)
class Beside:
    """Earlier releases beside the one that is made, as one system with it (`domain.beside`).

    Attributes:
        cells: What is possible for their figures, and how these differ from release to release.
        sums: How they add up, among each other and with the counts of now.
        unknown: Those that were not published.
        guarded: Those of which nothing narrow may be told.
        least: What counts of now are known to be at least.
        forced: Counts of now to withhold because of an earlier release.
        proved: Withheld counts of now that need no proof any more.
        looks: How long may be searched.
    """

    cells: Mapping[Key, int] = field(default_factory=dict)
    sums: tuple[Sum, ...] = ()
    unknown: frozenset[Key] = frozenset()
    guarded: frozenset[Key] = frozenset()
    least: Mapping[Key, int] = field(default_factory=dict)
    forced: frozenset[Key] = frozenset()
    proved: frozenset[Key] = frozenset()
    looks: int = 10_000_000


ALONE = Beside()


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


def withheld(
    counts: Counts,
    threshold: int = THRESHOLD,
    beside: Beside = ALONE,
    told: Callable[[float], None] = quiet,
) -> dict[Key, Why]:
    """Return the cells that must not be published, each with its reason; every one of them is proved.

    Where the total itself would have to be withheld, the search is made again in other ways.

    Args:
        counts: The whole system.
        threshold: The least count that may be told, and the least width of what remains possible.
        beside: The earlier releases, and what they have to do with this one.
        told: Is told how far a round is, 0–1; an error it raises ends the search.

    Raises:
        UserFacingError: `publication.unproved` where no more can be withheld and a cell is not proved safe.
    """
    found = None
    for plans in PLANS[:1] if beside.cells else PLANS:
        try:
            hidden = _withheld(counts, threshold, beside, told, plans)
        except UserFacingError as error:
            if error.code != UNPROVED:
                raise
        else:
            if () not in hidden:
                return hidden
            found = found or hidden
    if found is None:
        raise UserFacingError(UNPROVED)
    return found


def _withheld(
    counts: Counts, threshold: int, beside: Beside, told: Callable[[float], None], plans: tuple[Plan, ...]
) -> dict[Key, Why]:
    hidden = {cell: Why.FEW for cell, count in counts.cells.items() if count < threshold}
    hidden |= {cell: Why.EARLIER for cell in beside.forced if cell not in hidden}
    sums = (*counts.sums, *beside.sums)
    near = _Near(counts, sums)
    witnesses = Witnesses({**counts.cells, **beside.cells}, sums, beside.least, beside.looks, plans)
    while True:
        witnesses.hide(beside.unknown | hidden.keys())
        added: dict[Key, Why] = {}
        open_cells = sorted(
            (*beside.guarded, *(hidden.keys() - beside.proved)), key=lambda each: (-len(each), each)
        )
        unsafe = False
        for number, cell in enumerate(open_cells):
            told(number / len(open_cells))
            if not witnesses.protects(cell, threshold):
                unsafe = True
                why = Why.EARLIER if cell in beside.guarded else Why.BESIDE
                added |= dict.fromkeys(near.partner(cell, hidden, added), why)
        if not unsafe:
            return hidden
        if not added:
            raise UserFacingError(UNPROVED)
        hidden |= added


def isolating(
    earlier: Mapping[Key, int | None], counts: Counts, threshold: int = THRESHOLD
) -> frozenset[Key]:
    """Return the cells that differ from what an earlier release told by so few that these could be told.

    Args:
        earlier: What was published before; None for what was withheld then.
        counts: What would be published now.
        threshold: As in `withheld`.
    """
    return frozenset(
        cell
        for cell, before in earlier.items()
        if before is not None and 0 < abs(counts.cells.get(cell, before) - before) < threshold
    )


class _Near:
    """Finds which published cell to withhold beside one that is not safe."""

    def __init__(self, counts: Counts, sums: Iterable[Sum]) -> None:
        self._counts = counts.cells
        self._of: dict[Key, list[tuple[Key, ...]]] = {}
        for one in sums:
            members = (one.parent, *one.parts)
            for cell in members:
                self._of.setdefault(cell, []).append(members)

    def partner(self, cell: Key, hidden: Collection[Key], added: Collection[Key]) -> tuple[Key, ...]:
        """Return the cell; none where one that was just added may do, or where none is left.

        Inner cells go before margins, and of these the ones that fewest tables share. Among them the thinnest
        sum is looked for: where fewest are withheld, then where they hold least. Where no sum of the cell has
        one, those of its neighbours are looked through, further and further away.
        """
        ranked = []
        for members in self._of.get(cell, ()):
            if any(each in added for each in members):
                return ()
            candidates = [each for each in members if each in self._counts and each not in hidden]
            if candidates:
                best = min(candidates, key=self._rank)
                shut = [self._counts.get(each, 0) for each in members if each in hidden]
                ranked.append(((*self._shared(best), len(shut), sum(shut), self._counts[best]), best))
        return (min(ranked)[1],) if ranked else self._further(cell, hidden, added)

    def _further(self, cell: Key, hidden: Collection[Key], added: Collection[Key]) -> tuple[Key, ...]:
        seen, ring = {cell}, {cell}
        while ring:
            ring = {each for one in ring for members in self._of.get(one, ()) for each in members} - seen
            seen |= ring
            if any(each in added for each in ring):
                return ()
            found = [each for each in ring if each in self._counts and each not in hidden]
            if found:
                return (min(found, key=self._rank),)
        return ()

    def _rank(self, cell: Key) -> tuple[int, int, int, Key]:
        return (*self._shared(cell), self._counts[cell], cell)

    def _shared(self, cell: Key) -> tuple[int, int]:
        """How far a cell reaches: inner ones least, a margin of many tables most."""
        return (-len(cell), len(self._of[cell]))


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
