"""Earlier releases and the one that is made as one system, so that nothing is told by subtracting.

Who reads two releases knows that firms were added between them and that none of them left: the later
count is the earlier one and what was added. So the tables of all releases and their differences are one
system. In it must stay safe: what any release withheld, and every difference of a few firms.

What an earlier release withheld is not kept anywhere. `possible` makes a whole table that agrees with
what was published; any such table will do, for a reader cannot tell it from the true one.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from digifocus_desktop.domain.suppression import (
    ALONE,
    THRESHOLD,
    UNPROVED,
    Beside,
    Counts,
    Key,
    Sum,
    Why,
    isolating,
    quiet,
    withheld,
)
from digifocus_desktop.domain.witnesses import DIFFERENT, RELEASE, mended
from digifocus_desktop.errors import UserFacingError

REST = "rest"
_LOOKS = 8_000
"""How long the proof over all releases may be searched for: about a second."""
_NOW = ""


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
        UserFacingError: `publication.unproved` where none is found.
    """
    cells = {cell: guess.cells.get(cell, 0) if known is None else known for cell, known in told.items()}
    sums = tuple(
        one for one in guess.sums if one.parent in cells and all(part in cells for part in one.parts)
    )
    found = mended(cells, sums, {cell for cell, known in told.items() if known is None})
    if found is None:
        raise UserFacingError(UNPROVED)
    return Counts(found, sums)


def protected(
    earlier: Sequence[Earlier], now: Counts, rest: Mapping[str, str], told: Callable[[float], None] = quiet
) -> dict[Key, Why]:
    """Return the cells that must not be published beside earlier releases, each with its reason.

    Two proofs are tried. The first looks at all releases at once and may tell again what was withheld before.
    Where it is not found in reasonable time, or withholds the total, all that the newest one withheld stays
    withheld: then this release tells nothing new of earlier ones, and only what was added needs a proof
    (ADR 14).

    Args:
        earlier: The releases, the oldest first.
        now: What is to be released.
        rest: As in `joined`.
        told: As in `withheld`.

    Raises:
        UserFacingError: `publication.unproved` where neither proof is found.
    """
    first = _found(now, joined(earlier, now, rest), told)
    if first is not None and ((() not in first) or not earlier):
        return first
    nested = _nested(earlier, now, rest) if earlier else None
    second = _found(now, nested, told) if nested else None
    found = first if second is None else second
    if found is None:
        raise UserFacingError(UNPROVED)
    return found


def _found(now: Counts, beside: Beside, told: Callable[[float], None]) -> dict[Key, Why] | None:
    """What is withheld; None where it is not proved."""
    try:
        return withheld(now, beside=beside, told=told)
    except UserFacingError as error:
        if error.code != UNPROVED:
            raise
        return None


def _nested(earlier: Sequence[Earlier], now: Counts, rest: Mapping[str, str]) -> Beside | None:
    """What is known of the newest release, where all that it withheld stays withheld; None if it cannot."""
    newest = earlier[-1]
    before = newest.counts.cells
    if before.keys() != now.cells.keys() or any(now.cells[cell] < count for cell, count in before.items()):
        return None
    grown = {cell: now.cells[cell] - count for cell, count in before.items()}
    telling = {cell for cell in grown if _tells(cell, grown, rest, THRESHOLD)}
    withheld_before = {cell for cell, known in newest.told.items() if known is None}
    isolated = {cell for one in earlier for cell in isolating(one.told, now)}
    forced = isolated | telling | withheld_before
    return Beside(least=before, forced=frozenset(forced), proved=frozenset(withheld_before - telling))


def joined(
    earlier: Sequence[Earlier], now: Counts, rest: Mapping[str, str], threshold: int = THRESHOLD
) -> Beside:
    """Return earlier releases, the oldest first, as one system with the counts of now.

    Args:
        earlier: The releases.
        now: What is to be released.
        rest: The category that stands for all the others, by dimension; it means something else where
            others are named. A dimension that is not here tells what firms answered.
        threshold: The least difference that may be told.
    """
    if not earlier:
        return ALONE
    made = _Joined(rest, threshold)
    for place, one in enumerate(earlier):
        made.add(str(place), one)
    tags = [*(str(place) for place in range(len(earlier))), _NOW]
    tables = [*(one.counts.cells for one in earlier), now.cells]
    for (place, before), (other, after) in combinations(enumerate(tables), 2):
        made.link(_Pair(tags[place], before, tags[other], after), next_to=other == place + 1)
    return made.finished()


@dataclass(frozen=True, slots=True)
class _Pair:
    first: str
    before: Mapping[Key, int]
    second: str
    after: Mapping[Key, int]

    @property
    def name(self) -> str:
        return f"{self.first}{DIFFERENT}{self.second}"


class _Joined:
    def __init__(self, rest: Mapping[str, str], threshold: int) -> None:
        self._rest, self._threshold = rest, threshold
        self._cells: dict[Key, int] = {}
        self._sums: dict[Sum, None] = {}
        self._known: set[Key] = set()
        self._guarded: set[Key] = set()
        self._forced: set[Key] = set()

    def add(self, tag: str, one: Earlier) -> None:
        """Take a release in."""
        self._cells |= {_tagged(tag, cell): count for cell, count in one.counts.cells.items()}
        for each in one.counts.sums:
            parts = tuple(_tagged(tag, part) for part in each.parts)
            self._sums[Sum(_tagged(tag, each.parent), parts)] = None
        for cell, count in one.told.items():
            (self._guarded if count is None else self._known).add(_tagged(tag, cell))

    def link(self, pair: _Pair, *, next_to: bool) -> None:
        """Say how two releases differ, cell by cell, where their categories mean the same.

        That no firm left needs saying of releases next to each other alone, and of their inner cells alone:
        the rest follows by adding up.
        """
        same = _same(pair, self._rest)
        old, new = _gathered(pair.before, same), _gathered(pair.after, same)
        grown = {
            cell: sum(pair.after[each] for each in new[cell]) - sum(pair.before[each] for each in old[cell])
            for cell in old.keys() & new.keys()
        }
        inner = max(map(len, grown), default=0)
        for cell in sorted(grown):
            guarded = _tells(cell, grown, self._rest, self._threshold)
            if guarded or (next_to and len(cell) == inner):
                self._differ(pair, cell, (old[cell], new[cell]), grown[cell])
            if guarded:
                self._guarded.add(_tagged(pair.name, cell))
                alone = old[cell] == [cell] == new[cell]
                if alone and pair.second == _NOW and _tagged(pair.first, cell) in self._known:
                    self._forced.add(cell)

    def finished(self) -> Beside:
        """Return the system."""
        unknown = frozenset(self._cells.keys() - self._known)
        guarded = frozenset(self._guarded)
        return Beside(
            self._cells, tuple(self._sums), unknown, guarded, forced=frozenset(self._forced), looks=_LOOKS
        )

    def _differ(self, pair: _Pair, cell: Key, members: tuple[list[Key], list[Key]], grown: int) -> None:
        difference = _tagged(pair.name, cell)
        self._cells[difference] = grown
        part = self._gather(pair.first, pair.name, cell, members[0], pair.before)
        whole = self._gather(pair.second, pair.name, cell, members[1], pair.after)
        self._sums[Sum(whole, (part, difference))] = None

    def _gather(self, tag: str, name: str, cell: Key, members: list[Key], counts: Mapping[Key, int]) -> Key:
        """The cell of a release that a cell of two stands for; one of several categories is made."""
        if members == [cell]:
            return _tagged(tag, cell)
        made = _tagged(f"{tag} of {name}", cell)
        self._cells[made] = sum(counts[each] for each in members)
        self._sums[Sum(made, tuple(_tagged(tag, each) for each in members))] = None
        return made


def _tells(cell: Key, grown: Mapping[Key, int], rest: Mapping[str, str], threshold: int) -> bool:
    """Whether a difference tells of a few firms, or that none of those that were added answered so."""
    if 0 < abs(grown[cell]) < threshold:
        return True
    of_all = tuple(one for one in cell if one[0] in rest)
    return grown[cell] == 0 and of_all != cell and grown.get(of_all, 0) != 0


def _tagged(tag: str, cell: Key) -> Key:
    return ((RELEASE, tag), *cell) if tag else cell


def _same(pair: _Pair, rest: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """The categories that mean the same in two releases, by dimension of both."""
    before, after = _categories(pair.before), _categories(pair.after)
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
