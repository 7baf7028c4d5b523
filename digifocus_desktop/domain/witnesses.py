"""Proofs that a withheld count cannot be told: other tables that agree with all that is published.

From the true table *moves* are sought: changes of withheld cells alone that leave every sum right. A move
made as far as no cell becomes negative gives another possible table. A search that finds none proves
nothing, and then the caller withholds more: the error is always on the safe side.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from digifocus_desktop.errors import UserFacingError

if TYPE_CHECKING:
    from digifocus_desktop.domain.suppression import Key, Sum

RELEASE = "@"
"""In place of a dimension: which release a cell is of. It sorts before every name of a dimension."""

NOW, DIFFERENT = "now", "-"
"""The release that is made; what stands between the names of two releases, for their difference."""

_LOOKS = 400
"""How many cells a search for one move may try."""

_MOVES = 12
"""How many moves one after the other may widen a cell's range."""

_MENDING_LOOKS = 20_000
"""How many cells may be tried to make a table of a guess."""


def mended(
    guess: "Mapping[Key, int]", sums: "Iterable[Sum]", free: "Collection[Key]"
) -> "dict[Key, int] | None":
    """Return the table nearest at hand whose sums are right, changing `free` cells alone; None if none is."""
    search = Witnesses(guess, sums, {}, _MENDING_LOOKS)
    search.hide(free)
    return search.mend()


class Plan(Enum):
    """In which order a search tries: where one finds nothing the next may."""

    LIKE_OTHERS = auto()
    HOME_FIRST = auto()
    MARGINS_FIRST = auto()
    NEAR_FIRST = auto()


PLANS = (tuple(Plan), (Plan.LIKE_OTHERS,), (Plan.HOME_FIRST, Plan.MARGINS_FIRST))
"""What a whole search may use; which one withholds least is not known before."""


@dataclass(slots=True)
class _Wrong:
    """A table whose sums are off by so much; `bad` are those that are further off than they may be."""

    table: list[int]
    off: list[int]
    allowed: list[int]
    bad: set[int]

    def change(self, place: int, by: int, rows: list[tuple[int, int]]) -> None:
        self.table[place] += by
        for number, sign in rows:
            self.off[number] += by * sign
            (self.bad.add if abs(self.off[number]) > self.allowed[number] else self.bad.discard)(number)


class Witnesses:
    """Finds how far each withheld cell can move; what one search shows counts for every cell."""

    def __init__(
        self,
        cells: "Mapping[Key, int]",
        sums: "Iterable[Sum]",
        least: "Mapping[Key, int]",
        looks: int,
        plans: tuple[Plan, ...] = PLANS[0],
    ) -> None:
        names = sorted(cells)
        self._names = names
        self._place = {cell: place for place, cell in enumerate(names)}
        self._true = [cells[cell] for cell in names]
        self._floor = [min(least.get(cell, 0), cells[cell]) for cell in names]
        self._left, self._plans = looks, plans
        self._low, self._high = list(self._true), list(self._true)
        self._alike = _alike(names)
        self._width = [len(cell) for cell in names]
        self._plan = Plan.LIKE_OTHERS
        self._release = [_release(cell) for cell in names]
        # Each sum as (cell, sign): the signed changes must add up to nothing.
        self._sums = [
            [(self._place[one.parent], -1), *((self._place[part], 1) for part in one.parts)] for one in sums
        ]
        self._table = [{self._release[place] for place, _ in row} for row in self._sums]
        self._rows: list[list[tuple[int, int]]] = []
        self._of: list[list[tuple[int, int]]] = []
        self._looks = 0

    def hide(self, hidden: "Collection[Key]") -> None:
        """Let these cells move, and those that might before; what was shown of them stays true."""
        free = {self._place[cell] for cell in hidden}
        self._rows = [[one for one in row if one[0] in free] for row in self._sums]
        self._of = [[] for _ in self._true]
        for number, row in enumerate(self._rows):
            for place, sign in row:
                self._of[place].append((number, sign))

    def mend(self) -> "dict[Key, int] | None":
        """Return the cells, those that may move changed until every sum is right; None if none is found."""
        table = list(self._true)
        off = [sum(table[place] * sign for place, sign in row) for row in self._sums]
        while wrong := [number for number, by in enumerate(off) if by]:
            first = min(wrong, key=lambda number: (len(self._rows[number]), number))
            allowed = [abs(by) for by in off]
            allowed[first] -= 1
            self._looks = 0
            if not self._nearer(_Wrong(table, off, allowed, {first}), set()):
                return None
        return dict(zip(self._names, table, strict=True))

    def _nearer(self, wrong: "_Wrong", changed: set[tuple[int, int]]) -> bool:
        """Change cells by one until no sum is further off than it may be."""
        if not wrong.bad:
            return True
        number = min(wrong.bad, key=lambda each: (len(self._rows[each]), each))
        ways = []
        for place, sign in self._rows[number]:
            by = -sign if wrong.off[number] > 0 else sign
            if (place, -by) in changed or (place, by) in changed or wrong.table[place] + by < 0:
                continue
            worse = sum(
                abs(wrong.off[other] + by * at) > wrong.allowed[other] for other, at in self._of[place]
            )
            ways.append((worse, -wrong.table[place] if by < 0 else 0, place, by))
        for _, _, place, by in sorted(ways):
            self._looks += 1
            if self._looks > _MENDING_LOOKS:
                return False
            changed.add((place, by))
            wrong.change(place, by, self._of[place])
            if self._nearer(wrong, changed):
                return True
            wrong.change(place, -by, self._of[place])
            changed.remove((place, by))
        return False

    def protects(self, cell: "Key", width: int) -> bool:
        """Tell whether two possible tables were found in which the cell differs by `width`.

        Raises:
            UserFacingError: `publication.unproved` where the search has taken too long.
        """
        if self._left < 0:
            raise UserFacingError("publication.unproved")
        place = self._place[cell]
        for sign in (1, -1):
            self._widen(place, sign, width)
        return self._high[place] - self._low[place] >= width

    def _widen(self, place: int, sign: int, width: int) -> None:
        table = list(self._true)
        for _ in range(_MOVES):
            if self._high[place] - self._low[place] >= width:
                return
            move = self._move(place, sign, table)
            if move is None:
                return
            room = min(
                [(table[at] - self._floor[at]) // -by for at, by in move.items() if by < 0], default=width
            )
            for at, by in move.items():
                table[at] += by * min(room, width)
                self._low[at], self._high[at] = min(self._low[at], table[at]), max(self._high[at], table[at])

    def _move(self, place: int, sign: int, table: list[int]) -> dict[int, int] | None:
        """Return changes beginning with `sign` at `place` that keep every sum right; None without any."""
        if sign < 0 and table[place] <= self._floor[place]:
            return None
        for plan in self._plans:
            self._plan = plan
            self._looks = 0
            changed = {place: sign}
            wrong: dict[int, int] = {}
            self._apply(place, sign, wrong)
            found = self._mend(changed, wrong, table, None)
            self._left -= self._looks
            if found:
                return changed
        return None

    def _apply(self, place: int, by: int, wrong: dict[int, int]) -> None:
        for number, sign in self._of[place]:
            off = wrong.get(number, 0) + by * sign
            if off:
                wrong[number] = off
            else:
                wrong.pop(number, None)

    def _mend(
        self, changed: dict[int, int], wrong: dict[int, int], table: list[int], home: str | None
    ) -> bool:
        """Make every sum right again, in the order of the plan."""
        if not wrong:
            return True
        if self._looks >= _LOOKS:
            return False
        home = home or next(
            (self._release[each] for each in changed if DIFFERENT not in self._release[each]), None
        )
        near = dict(self._of[next(reversed(changed))])
        number = min(wrong, key=lambda each: self._urgent(each, home, near))
        for place, by in self._ways(number, changed, wrong, table):
            self._looks += 1
            self._turn(place, by, changed, wrong)
            if self._mend(changed, wrong, table, home):
                return True
            self._turn(place, -by, changed, wrong)
            if self._looks >= _LOOKS:
                return False
        return False

    def _urgent(self, number: int, home: str | None, near: Mapping[int, int]) -> tuple[int, bool, int, int]:
        """Which sum is mended first: by plan, then what leaves no choice, then what was just disturbed."""
        rank, table, size = 0, self._table[number], len(self._rows[number])
        if self._plan is Plan.HOME_FIRST and table != {home}:
            rank = 1 if len(table) > 1 else 2
        if self._plan is Plan.NEAR_FIRST:
            return (min(size, 3), number not in near, size, number)
        return (rank, False, size, number)

    def _turn(self, place: int, by: int, changed: dict[int, int], wrong: dict[int, int]) -> None:
        """Change a cell; one that is as it was counts as not changed."""
        changed[place] = changed.get(place, 0) + by
        if not changed[place]:
            del changed[place]
        self._apply(place, by, wrong)

    def _ways(
        self, number: int, changed: Mapping[int, int], wrong: Mapping[int, int], table: list[int]
    ) -> list[tuple[int, int]]:
        """The cells whose change would mend a sum.

        First those that do what the same cell of another release did, then those that mend most, then those
        that have most room. A cell is changed once, but one of a single sum may be changed back.
        """
        off = wrong[number]
        found = []
        for place, sign in self._rows[number]:
            by = -sign if off > 0 else sign
            there = changed.get(place, 0)
            if there and len(self._of[place]) > 1:
                continue
            if by < 0 and table[place] + there <= self._floor[place]:
                continue
            gain = 0
            for other, at in self._of[place]:
                before = wrong.get(other, 0)
                gain += abs(before) - abs(before + by * at)
            room = table[place] - self._floor[place] if by < 0 else 1000
            follows = sum(changed.get(each, 0) == by for each in self._alike[place])
            first = self._width[place] if self._plan is Plan.MARGINS_FIRST else -follows
            found.append((first, -gain, -room, place, by))
        return [(place, by) for _, _, _, place, by in sorted(found)]


def _release(cell: "Key") -> str:
    return cell[0][1] if cell and cell[0][0] == RELEASE else NOW


def _alike(names: "list[Key]") -> list[tuple[int, ...]]:
    """For each cell the places of those that are the same cell of other releases."""
    found: dict[Key, list[int]] = {}
    bare = [tuple(pair for pair in cell if pair[0] != RELEASE) for cell in names]
    for place, cell in enumerate(bare):
        found.setdefault(cell, []).append(place)
    return [tuple(other for other in found[cell] if other != place) for place, cell in enumerate(bare)]
