"""What a release withholds beside earlier ones, so that nothing is told by subtracting.

Who reads two releases knows that firms were added between them and that none of them left: the later
count is the earlier one and what was added. In all releases together must stay in the dark: what any of
them withheld, and every difference of a few firms. That it does is proved by `Worlds`; where it is not,
more of the new release is withheld, what costs least first.

What an earlier release withheld is not kept anywhere. `possible` makes a whole table that agrees with
what was published; any such table will do, for a reader cannot tell it from the true one.
"""

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from digifocus_desktop.domain.anonymity import LEAST_TOLD
from digifocus_desktop.domain.mending import mended
from digifocus_desktop.domain.possible_worlds import GROUP, Growth, Place, Target, Worlds
from digifocus_desktop.domain.suppression import UNPROVED, UNTRACEABLE, Counts, Key, Why, quiet
from digifocus_desktop.errors import UserFacingError

REST = "rest"


@dataclass(frozen=True, slots=True)
class Earlier:
    """A release that was made.

    Attributes:
        told: What it published; None for what it withheld.
        counts: A whole table that agrees with it.
    """

    told: Mapping[Key, int | None]
    counts: Counts


def possible(told: Mapping[Key, int | None], guess: Counts) -> Counts:
    """Return a whole table that agrees with what a release published.

    Args:
        told: What was published.
        guess: What is counted today for its day; firms may have been changed since.

    Raises:
        UserFacingError: `publication.untraceable` where none is found.
    """
    cells = {cell: guess.cells.get(cell, 0) if known is None else known for cell, known in told.items()}
    sums = tuple(
        one for one in guess.sums if one.parent in cells and all(part in cells for part in one.parts)
    )
    found = mended(cells, sums, {cell for cell, known in told.items() if known is None})
    if found is None:
        raise UserFacingError(UNTRACEABLE)
    return Counts(found, sums)


def protected(
    earlier: Sequence[Earlier], now: Counts, rest: Mapping[str, str], told: Callable[[float], None] = quiet
) -> dict[Key, Why]:
    """Return the cells that must not be published beside earlier releases, each with its reason.

    Args:
        earlier: The releases, the oldest first.
        now: What is to be released.
        rest: The category that stands for all the others, by dimension; it means something else where
            others are named. A dimension that is not here tells what firms answered.
        told: Is told how far the search is, 0–1; an error it raises ends it.

    Raises:
        UserFacingError: `publication.unproved` where no more can be withheld and a count is not proved safe.
    """
    hidden = {cell: Why.FEW for cell, count in now.cells.items() if count < LEAST_TOLD}
    if () in hidden:
        return hidden
    tables = [_of_now(one, now) for one in earlier]
    releases = [*tables, (now.cells, now.cells.keys() - hidden.keys())]
    known = _Linked([cells for cells, _ in releases], rest)
    worlds = Worlds(releases, known.growths, LEAST_TOLD)
    targets = [*known.few, *_withheld_before(earlier, tables)]
    targets += _withheld_now(len(tables), hidden)
    open_targets = deque(sorted(targets, key=_shared_least))
    done = 0
    while open_targets:
        told(done / (done + len(open_targets)))
        target = open_targets.popleft()
        while (besides := worlds.unsafe(target)) is not None:
            besides = besides or _around(target, now.cells.keys() - hidden.keys())
            if not besides:
                raise UserFacingError(UNPROVED)
            worlds.hide(besides)
            hidden |= dict.fromkeys(besides, Why.EARLIER if target.why_earlier else Why.BESIDE)
            open_targets += _withheld_now(len(tables), besides)
        done += 1
    return hidden


def _withheld_before(
    earlier: Sequence[Earlier], tables: Sequence[tuple[Mapping[Key, int], set[Key]]]
) -> list[Target]:
    return [
        Target({(at, cell): 1}, True)
        for at, (cells, _) in enumerate(tables)
        for cell in sorted(cells)
        if earlier[at].told[cell] is None
    ]


def _withheld_now(now: int, cells: Iterable[Key]) -> list[Target]:
    return [Target({(now, cell): 1}, False) for cell in sorted(cells)]


def _shared_least(target: Target) -> tuple[int, bool]:
    """Groups first: what is withheld so that one can move lets the cells of all its tables move."""
    cells = [cell for _, cell in target.parts]
    return (max(map(len, cells)), not any(name == GROUP for cell in cells for name, _ in cell))


def _around(target: Target, told: Iterable[Key]) -> frozenset[Key]:
    """What to withhold where no move helps: the target's table, then all tables, then all but the total."""
    own = {name for _, cell in target.parts for name, _ in cell} - {GROUP}
    left = [cell for cell in told if cell]
    inner = [cell for cell in left if len(cell) > 1]
    of_own = [cell for cell in inner if any(name in own for name, _ in cell)]
    return frozenset(of_own or inner or left)


def _of_now(one: Earlier, now: Counts) -> tuple[Mapping[Key, int], set[Key]]:
    """A release without the cells of two dimensions not crossed any more, and what it told.

    Where these are withheld whatever the margins allow may stand there. One that was told holds its margins.
    """
    crossed = {name for cell in now.cells if len(cell) > 1 for name, _ in cell}
    listed = {name for cell in now.cells for name, _ in cell} - crossed
    gone = {cell for cell in one.counts.cells if len(cell) > 1 and any(name in listed for name, _ in cell)}
    told = {cell for cell, known in one.told.items() if known is not None}
    held = {(pair,) for cell in gone & told for pair in cell}
    return {cell: n for cell, n in one.counts.cells.items() if cell not in gone}, (told - gone) | held


class _Linked:
    """How releases differ, cell by cell, where their categories mean the same.

    That no firm left needs saying of releases next to each other alone, unless their categories changed, and
    of inner cells alone: the rest follows by adding up.
    """

    def __init__(self, tables: Sequence[Mapping[Key, int]], rest: Mapping[str, str]) -> None:
        self.growths: list[Growth] = []
        self.few: list[Target] = []
        self._rest = rest
        named = [_categories(cells) for cells in tables]
        for first, second in combinations(range(len(tables)), 2):
            alike = all(each == named[first] for each in named[first : second + 1])
            self._link(
                (first, tables[first]), (second, tables[second]), told=second == first + 1 or not alike
            )

    def _link(
        self, old: tuple[int, Mapping[Key, int]], new: tuple[int, Mapping[Key, int]], *, told: bool
    ) -> None:
        same = _same(old[1], new[1], self._rest)
        before, after = _gathered(old[1], same), _gathered(new[1], same)
        grown = {
            cell: sum(new[1][each] for each in after[cell]) - sum(old[1][each] for each in before[cell])
            for cell in before.keys() & after.keys()
        }
        crossed = {name for cell in grown if len(cell) > 1 for name, _ in cell}
        for cell in sorted(grown):
            earlier: list[Place] = [(old[0], each) for each in before[cell]]
            later: list[Place] = [(new[0], each) for each in after[cell]]
            if told and cell and (len(cell) > 1 or cell[0][0] not in crossed):
                self.growths.append(Growth(tuple(later), tuple(earlier), min(0, grown[cell])))
            if _tells(cell, grown, self._rest, LEAST_TOLD):
                parts = {**dict.fromkeys(later, 1), **dict.fromkeys(earlier, -1)}
                self.few.append(Target(parts, True))


def _tells(cell: Key, grown: Mapping[Key, int], rest: Mapping[str, str], threshold: int) -> bool:
    """Whether a difference tells of a few firms, or that none of those that were added answered so."""
    if 0 < abs(grown[cell]) < threshold:
        return True
    of_all = tuple(one for one in cell if one[0] in rest)
    return grown[cell] == 0 and of_all != cell and grown.get(of_all, 0) != 0


def _same(
    old: Mapping[Key, int], new: Mapping[Key, int], rest: Mapping[str, str]
) -> dict[str, frozenset[str]]:
    """The categories that mean the same in two releases, by dimension of both."""
    before, after = _categories(old), _categories(new)
    found = {}
    for name in before.keys() & after.keys():
        left = rest.get(name, "")
        common = (before[name] & after[name]) - {left}
        equal = before[name] - {left} == after[name] - {left}
        found[name] = frozenset(common | {left} if equal else common)
    return found


def _categories(cells: Iterable[Key]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for cell in cells:
        for name, category in cell:
            found.setdefault(name, set()).add(category)
    return found


def _gathered(cells: Iterable[Key], same: Mapping[str, frozenset[str]]) -> dict[Key, list[Key]]:
    """The cells of a release by the cells that both have; what stands for the rest is put together."""
    found: dict[Key, list[Key]] = {}
    for cell in sorted(cells):
        if all(name in same for name, _ in cell):
            put = tuple((name, one if one in same[name] else REST) for name, one in cell)
            found.setdefault(put, []).append(cell)
    return found
