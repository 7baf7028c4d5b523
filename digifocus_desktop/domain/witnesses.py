"""Proofs that a withheld count cannot be told: other tables that agree with all that is published.

From the true table *moves* are sought: changes of withheld cells alone that leave every sum right. A move
made as far as no cell becomes negative gives another possible table. A search that finds none proves
nothing, and then the caller withholds more: the error is always on the safe side.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from digifocus_desktop.domain.suppression import Key, Sum

_LOOKS = 400
"""How many cells a search for one move may try."""

_MOVES = 6
"""How many moves one after the other may widen a cell's range."""


class Witnesses:
    """Finds how far each withheld cell can move; what one search shows counts for every cell."""

    def __init__(self, cells: "Mapping[Key, int]", sums: "Iterable[Sum]", least: "Mapping[Key, int]") -> None:
        names = sorted(cells)
        self._place = {cell: place for place, cell in enumerate(names)}
        self._true = [cells[cell] for cell in names]
        self._floor = [min(least.get(cell, 0), cells[cell]) for cell in names]
        self._low, self._high = list(self._true), list(self._true)
        # Each sum as (cell, sign): the signed changes must add up to nothing.
        self._sums = [
            [(self._place[one.parent], -1), *((self._place[part], 1) for part in one.parts)] for one in sums
        ]
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

    def protects(self, cell: "Key", width: int) -> bool:
        """Tell whether two possible tables were found in which the cell differs by `width`."""
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
        self._looks = 0
        changed = {place: sign}
        wrong: dict[int, int] = {}
        self._apply(place, sign, wrong)
        return changed if self._mend(changed, wrong, table) else None

    def _apply(self, place: int, by: int, wrong: dict[int, int]) -> None:
        for number, sign in self._of[place]:
            off = wrong.get(number, 0) + by * sign
            if off:
                wrong[number] = off
            else:
                wrong.pop(number, None)

    def _mend(self, changed: dict[int, int], wrong: dict[int, int], table: list[int]) -> bool:
        if not wrong:
            return True
        if self._looks >= _LOOKS:
            return False
        number = min(wrong, key=lambda each: (len(self._rows[each]), each))
        for place, by in self._ways(number, changed, wrong, table):
            self._looks += 1
            changed[place] = by
            self._apply(place, by, wrong)
            if self._mend(changed, wrong, table):
                return True
            self._apply(place, -by, wrong)
            del changed[place]
            if self._looks >= _LOOKS:
                return False
        return False

    def _ways(
        self, number: int, changed: Mapping[int, int], wrong: Mapping[int, int], table: list[int]
    ) -> list[tuple[int, int]]:
        """The cells whose change would mend a sum, those first that mend most and have most room."""
        off = wrong[number]
        found = []
        for place, sign in self._rows[number]:
            by = -sign if off > 0 else sign
            if place in changed or (by < 0 and table[place] <= self._floor[place]):
                continue
            gain = 0
            for other, at in self._of[place]:
                before = wrong.get(other, 0)
                gain += abs(before) - abs(before + by * at)
            room = table[place] - self._floor[place] if by < 0 else 1000
            found.append((-gain, -room, place, by))
        return [(place, by) for _, _, place, by in sorted(found)]
