"""Makes a whole table of what is told and of a guess for the rest."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from digifocus_desktop.domain.suppression import Key, Sum

_LOOKS = 20_000
"""How many cells may be tried."""


def mended(guess: Mapping[Key, int], sums: Iterable[Sum], free: Collection[Key]) -> dict[Key, int] | None:
    """Return the table nearest at hand whose sums are right, changing `free` cells alone; None if none is."""
    return _Mending(guess, sums, free).mend()


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


class _Mending:
    def __init__(self, cells: Mapping[Key, int], sums: Iterable[Sum], free: Collection[Key]) -> None:
        self._names = sorted(cells)
        place = {cell: at for at, cell in enumerate(self._names)}
        self._guess = [cells[cell] for cell in self._names]
        # Each sum as (cell, sign): they must add up to nothing.
        self._sums = [[(place[one.parent], -1), *((place[part], 1) for part in one.parts)] for one in sums]
        may = {place[cell] for cell in free}
        self._rows = [[one for one in row if one[0] in may] for row in self._sums]
        self._of: list[list[tuple[int, int]]] = [[] for _ in self._names]
        for number, row in enumerate(self._rows):
            for at, sign in row:
                self._of[at].append((number, sign))
        self._looks = 0

    def mend(self) -> dict[Key, int] | None:
        table = list(self._guess)
        off = [sum(table[place] * sign for place, sign in row) for row in self._sums]
        while wrong := [number for number, by in enumerate(off) if by]:
            first = min(wrong, key=lambda number: (len(self._rows[number]), number))
            allowed = [abs(by) for by in off]
            allowed[first] -= 1
            self._looks = 0
            if not self._nearer(_Wrong(table, off, allowed, {first}), set()):
                return None
        return dict(zip(self._names, table, strict=True))

    def _nearer(self, wrong: _Wrong, changed: set[tuple[int, int]]) -> bool:
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
            if self._looks > _LOOKS:
                return False
            changed.add((place, by))
            wrong.change(place, by, self._of[place])
            if self._nearer(wrong, changed):
                return True
            wrong.change(place, -by, self._of[place])
            changed.remove((place, by))
        return False
