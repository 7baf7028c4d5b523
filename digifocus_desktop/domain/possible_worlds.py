"""Tables that a reader of several releases cannot tell from the true ones, found by moving withheld counts.

A *move* adds one to some counts and takes one from others, so that every sum stays right: a firm more here
and one less there. It is made in one release or in several that follow each other, where a count would else
have grown or shrunk between them as no reader believes. Moves are of few kinds, since the tables are of few
kinds: lists (firms by municipality), and tables that share the groups (firms by group and need). What moves
reach is possible, and so a proof; where none is found nothing is proved.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from digifocus_desktop.domain.suppression import Key

GROUP = "group"
"""The dimension that tables share."""

Place = tuple[int, Key]
"""A count of a release: number of the release, cell."""

Move = dict[Key, int]
Block = tuple[int, int]
"""The first and the last release that a move is made in."""

_MOVES = 12
"""How many moves one after the other may widen a range."""

_INNER, _LISTED, _OF_ALL, _OF_GROUP = 1, 4, 40, 40
"""How much is lost with a cell: a need of a group, a municipality, a need of all, a group."""


@dataclass(frozen=True, slots=True)
class Growth:
    """What a reader takes for granted: some counts together are at least so much more than others before."""

    later: tuple[Place, ...]
    before: tuple[Place, ...]
    least: int


@dataclass(frozen=True, slots=True)
class Target:
    """What must stay in the dark: a count, or by how much counts differ; each with its sign."""

    parts: Mapping[Place, int]
    why_earlier: bool


@dataclass(slots=True)
class _Release:
    table: Mapping[Key, int]
    told: set[Key]
    groups: list[str] = field(default_factory=list)
    crossed: dict[str, list[str]] = field(default_factory=dict)
    lists: dict[str, list[str]] = field(default_factory=dict)


class Worlds:
    """Finds how far what must stay in the dark can be moved; the last release is the one that is made."""

    def __init__(
        self,
        releases: Sequence[tuple[Mapping[Key, int], Iterable[Key]]],
        growths: Iterable[Growth],
        width: int,
    ) -> None:
        self._width = width
        self._releases = [_structured(table, set(told)) for table, told in releases]
        self._now = len(releases) - 1
        self._true = {(at, cell): n for at, one in enumerate(self._releases) for cell, n in one.table.items()}
        self._growths = list(growths)
        self._of: dict[Place, list[tuple[int, int]]] = {}
        for number, growth in enumerate(self._growths):
            for sign, places in ((1, growth.later), (-1, growth.before)):
                for place in places:
                    self._of.setdefault(place, []).append((number, sign))
        last = self._releases[self._now]
        self._worth = {cell: _worth(last, cell) for cell in last.table if cell}
        self._fixed = {block: self._fixed_in(block) for block in self._blocks()}

    def hide(self, cells: Iterable[Key]) -> None:
        """Withhold cells of the release that is made."""
        self._releases[self._now].told -= set(cells)

    def unsafe(self, target: Target) -> frozenset[Key] | None:
        """Return cells to withhold besides, so that a target may be moved; None where it is safe.

        They are empty where nothing helps any more.
        """
        best: _Found | None = None
        for wide_first in (False, True):
            reached = {1: 0, -1: 0}
            for sign in (1, -1):
                left = self._width - sum(reached.values())
                reached[sign], costly = self._reach(target, sign, left, wide_first=wide_first)
                if sum(reached.values()) >= self._width:
                    return None
                if costly is not None and (best is None or costly.cost < best.cost):
                    best = costly
        return self._told_in(best.move, best.block) if best else frozenset()

    def _reach(
        self, target: Target, sign: int, wanted: int, *, wide_first: bool
    ) -> "tuple[int, _Found | None]":
        """How far a target can be moved, and what would move it on if more were withheld."""
        world, reached = dict(self._true), 0
        for _ in range(_MOVES):
            left = wanted - reached
            found = self._next(target, sign, world, left, free=True, wide_first=wide_first)
            if found is None:
                break
            reached += self._make(found, world, left)
            if reached >= wanted:
                return reached, None
        return reached, self._next(target, sign, world, wanted - reached, free=False, wide_first=False)

    def _blocks(self) -> list[Block]:
        return [(first, last) for first in range(self._now + 1) for last in range(first, self._now + 1)]

    def _fixed_in(self, block: Block) -> set[Key]:
        """The cells that were told by an earlier release of the block."""
        return {
            cell for at in range(block[0], min(block[1] + 1, self._now)) for cell in self._releases[at].told
        }

    def _told_in(self, move: Move, block: Block) -> frozenset[Key]:
        return frozenset(move) & self._releases[self._now].told if block[1] == self._now else frozenset()

    def _cost(self, move: Move, block: Block) -> float | None:
        """What would have to be withheld for a move; None where that is too late."""
        fixed = self._fixed[block]
        for cell in move:
            if cell in fixed:
                return None
        if block[1] < self._now:
            return 0
        told = self._releases[self._now].told
        return sum([self._worth[cell] for cell in move if cell in told])

    def _room(self, move: Move, block: Block, world: Mapping[Place, int]) -> int:
        """How often a move can be made before a count is below zero or grew less than a reader believes."""
        room = 10**6
        change: dict[int, int] = {}
        for at in range(block[0], block[1] + 1):
            for cell, by in move.items():
                place = (at, cell)
                if place not in world:
                    return 0
                if by < 0:
                    room = min(room, world[place] // -by)
                for number, sign in self._of.get(place, ()):
                    change[number] = change.get(number, 0) + by * sign
        for number, by in change.items():
            if by < 0:
                room = min(room, self._slack(number, world) // -by)
        return room

    def _slack(self, number: int, world: Mapping[Place, int]) -> int:
        growth = self._growths[number]
        grown = sum(world[each] for each in growth.later) - sum(world[each] for each in growth.before)
        return grown - growth.least

    def _make(self, found: "_Found", world: dict[Place, int], left: int) -> int:
        times = min(found.room, -(-left // found.gain))
        for at in range(found.block[0], found.block[1] + 1):
            for cell, by in found.move.items():
                world[at, cell] += by * times
        return times * found.gain

    def _next(
        self,
        target: Target,
        sign: int,
        world: Mapping[Place, int],
        left: int,
        *,
        free: bool,
        wide_first: bool,
    ) -> "_Found | None":
        """A move that costs nothing, or that which costs least; of several what moves the target most.

        Where moves are small the wide ones may find no room any more, and the other way round.
        """
        best: _Found | None = None
        for wide in (wide_first, not wide_first):
            for move, block in self._candidates(target, sign, world, free=free, wide=wide):
                cost = self._cost(move, block)
                if cost is None or (free and cost):
                    continue
                gain = sign * self._gain(target, move, block)
                room = self._room(move, block, world) if gain > 0 else 0
                if room <= 0:
                    continue
                found = _Found(move, block, gain, room, cost)
                if free and room * gain >= left:
                    return found
                if best is None or found.rank(left) < best.rank(left):
                    best = found
            if best is not None and (free or best.cost < _OF_ALL):
                return best
        return best

    def _candidates(
        self, target: Target, sign: int, world: Mapping[Place, int], *, free: bool, wide: bool
    ) -> Iterator[tuple[Move, Block]]:
        for (at, cell), part in target.parts.items():
            for block, fixed in self._fixed.items():
                inside = block[0] <= at <= block[1] and (free or block[1] == self._now)
                if not inside or cell in fixed:
                    continue
                moves = self._exchanges if wide else self._moves
                for move in moves(cell, sign * part, block, world, free):
                    yield move, block

    @staticmethod
    def _gain(target: Target, move: Move, block: Block) -> int:
        return sum(
            part * move.get(cell, 0)
            for (at, cell), part in target.parts.items()
            if block[0] <= at <= block[1]
        )

    def _moves(
        self, cell: Key, sign: int, block: Block, _world: Mapping[Place, int], _free: bool
    ) -> Iterator[Move]:
        """Moves of a few counts that change a cell by `sign`."""
        one, of = self._releases[block[0]], dict(cell)
        group = of.pop(GROUP, None)
        for name, category in of.items():
            if name in one.lists:
                yield from (
                    {cell: sign, ((name, other),): -sign} for other in one.lists[name] if other != category
                )
            for answer in one.crossed.get(name, ()):
                if answer != category:
                    yield from self._turns(group, (name, category, answer), sign, one.groups)

    @staticmethod
    def _turns(
        group: str | None, said: tuple[str, str, str], sign: int, groups: Iterable[str]
    ) -> Iterator[Move]:
        """A firm that answered otherwise; where it is of a group, perhaps another the other way round."""
        name, more, less = said
        total: Move = {((name, more),): sign, ((name, less),): -sign}
        for each in groups if group is None else [group]:
            yield {**_turn(each, said, sign), **total}
        for other in groups if group is not None else ():
            if group is not None and other != group:
                yield {**_turn(group, said, sign), **_turn(other, said, -sign)}

    def _exchanges(
        self, cell: Key, sign: int, block: Block, world: Mapping[Place, int], free: bool
    ) -> Iterator[Move]:
        """Moves of a firm from one group to another, that change a cell by `sign`."""
        of = dict(cell)
        group = of.pop(GROUP, None)
        crossed = self._releases[block[0]].crossed
        if group is None or any(
            self._releases[at].crossed != crossed for at in range(block[0], block[1] + 1)
        ):
            return
        for other in self._releases[block[0]].groups:
            move: Move = {((GROUP, group),): sign, ((GROUP, other),): -sign}
            cost = None if other == group else self._cost(move, block)
            if cost is None or (free and cost):
                continue
            for name, answers in crossed.items():
                part = self._answered(
                    move, name, [of[name]] if name in of else answers, block, world, free=free
                )
                if part is None:
                    break
                move |= part
            else:
                yield move

    def _answered(
        self,
        exchange: Move,
        name: str,
        answers: Sequence[str],
        block: Block,
        world: Mapping[Place, int],
        *,
        free: bool,
    ) -> Move | None:
        """What those who come and go answered in one table, so that least is withheld for it."""
        (((_, group),), sign), (((_, other),), _) = list(exchange.items())[:2]
        best: tuple[tuple[float, int], Move] | None = None
        for own in answers:
            for theirs in (own, *(each for each in self._releases[block[0]].crossed[name] if each != own)):
                part: Move = {_inner(group, name, own): sign, _inner(other, name, theirs): -sign}
                if own != theirs:
                    part |= {((name, own),): sign, ((name, theirs),): -sign}
                cost = self._cost(part, block)
                if cost is None or (free and cost) or (best and cost > best[0][0]):
                    continue
                room = self._room(part, block, world)
                if room > 0 and (best is None or (cost, -room) < best[0]):
                    best = ((cost, -room), part)
        return best[1] if best else None


@dataclass(frozen=True, slots=True)
class _Found:
    move: Move
    block: Block
    gain: int
    room: int
    cost: float

    def rank(self, left: int) -> tuple[float, int]:
        return (self.cost, -min(self.room * self.gain, left))


def _worth(release: _Release, cell: Key) -> float:
    """How much is lost where a cell is withheld; of two alike the smaller count is the lesser loss."""
    if len(cell) > 1:
        weight = _INNER
    elif cell[0][0] == GROUP:
        weight = _OF_GROUP
    else:
        weight = _OF_ALL if cell[0][0] in release.crossed else _LISTED
    return weight + release.table[cell] / 10_000


def _structured(table: Mapping[Key, int], told: set[Key]) -> _Release:
    found = _Release(table, told)
    crossed = {name for cell in table if len(cell) > 1 for name, _ in cell} - {GROUP}
    for cell in sorted(table):
        if len(cell) == 1:
            [(name, category)] = cell
            if name == GROUP:
                found.groups.append(category)
            else:
                (found.crossed if name in crossed else found.lists).setdefault(name, []).append(category)
    return found


def _inner(group: str, name: str, category: str) -> Key:
    return ((GROUP, group), (name, category)) if name > GROUP else ((name, category), (GROUP, group))


def _turn(group: str, said: tuple[str, str, str], sign: int) -> Move:
    name, more, less = said
    return {_inner(group, name, more): sign, _inner(group, name, less): -sign}
