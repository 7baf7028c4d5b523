"""Places on paths: who has one, and who waits for one, as this push leaves them.

A pool is what paths share one capacity of; a path without a pool is one by itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from sqlalchemy import Connection, CursorResult, delete, insert, select, update

from sync.hub.database.tables import seat, seat_wait


class Place(NamedTuple):
    """A firm on a path."""

    path_id: str
    company_id: str


@dataclass(slots=True)
class Pool:
    """The places of a pool and the firms that wait for one.

    Attributes:
        seats: Place by number, None where it is free.
        queue: Firms that wait, by their number in the queue.
        left: Number in seats or queue of the firms that left in this very push.
    """

    seats: dict[int, Place | None] = field(default_factory=dict)
    queue: dict[int, Place] = field(default_factory=dict)
    left: dict[Place, tuple[int | None, int | None]] = field(default_factory=dict, compare=False)

    def copy(self) -> "Pool":
        """Return a pool that can change without changing this one."""
        return Pool(dict(self.seats), dict(self.queue), dict(self.left))

    @property
    def filled(self) -> int:
        """How many places are given."""
        return sum(place is not None for place in self.seats.values())

    def seat_of(self, place: Place) -> int | None:
        """Return the number of a firm's place, or None."""
        return next((number for number, held in self.seats.items() if held == place), None)

    def turn_of(self, place: Place) -> int | None:
        """Return the number of a firm in the queue, or None."""
        return next((number for number, waits in self.queue.items() if waits == place), None)

    def take(self, place: Place) -> bool:
        """Give the lowest free place; False if there is none."""
        free = min((number for number, held in self.seats.items() if held is None), default=None)
        if free is None:
            return False
        self.seats[free] = place
        return True

    def wait(self, place: Place, turn: int = 0) -> int:
        """Put a firm at this turn of the queue, or at its end where that is another's; return its number."""
        number = turn if turn and turn not in self.queue else max(self.queue, default=0) + 1
        self.queue[number] = place
        return number

    def wait_first(self, place: Place) -> list[Place]:
        """Put a firm before all others in the queue; return those that moved back by one."""
        moved = {number + 1: waits for number, waits in self.queue.items()}
        self.queue = {1: place, **moved}
        return list(moved.values())

    def leave(self, place: Place) -> bool:
        """Take a firm off its place or out of the queue; False if it had neither."""
        held, turn = self.seat_of(place), self.turn_of(place)
        if held is not None:
            self.seats[held] = None
        if turn is not None:
            del self.queue[turn]
        self.left[place] = (held, turn)
        return held is not None or turn is not None

    def come_back(self, place: Place) -> bool:
        """Give a firm that left in this push what it had, if nobody has it: leaving was undone unsent."""
        held, turn = self.left.pop(place, (None, None))
        if held is not None and self.seats.get(held, place) is None:
            self.seats[held] = place
            return True
        if turn is not None and turn not in self.queue:
            self.queue[turn] = place
            return True
        return False

    def fill(self) -> Iterator[Place]:
        """Give free places to those who wait, the first first; yield each that got one."""
        for number in sorted(self.queue):
            if not self.take(self.queue[number]):
                return
            yield self.queue.pop(number)

    def resize(self, capacity: int) -> bool:
        """Have this many places; False, and nothing is changed, if more are given."""
        if self.filled > capacity:
            return False
        beyond = [number for number in self.seats if number > capacity]
        moving = [held for number in beyond if (held := self.seats.pop(number)) is not None]
        for number in range(1, capacity + 1):
            self.seats.setdefault(number, None)
        for place in moving:
            self.take(place)
        return True


@dataclass(slots=True)
class SeatBook:
    """The pools that a push touches, with one level of undo for the transaction at hand."""

    connection: Connection
    _stored: dict[str, Pool] = field(default_factory=dict)
    _settled: dict[str, Pool] = field(default_factory=dict)
    _open: dict[str, Pool] = field(default_factory=dict)

    def get(self, key: str) -> Pool:
        """Return a pool for changing."""
        if key not in self._open:
            if key not in self._settled:
                self._stored[key] = self._read(key)
                self._settled[key] = self._stored[key].copy()
            self._open[key] = self._settled[key].copy()
        return self._open[key]

    def settle(self) -> None:
        """Keep what the transaction at hand did."""
        self._settled.update(self._open)
        self._open.clear()

    def undo(self) -> None:
        """Forget what the transaction at hand did."""
        self._open.clear()

    def write(self) -> None:
        """Write what changed: places are emptied, made and taken away, and only then given."""
        for key, pool in self._settled.items():
            if pool != self._stored[key]:
                self._write_seats(key, self._stored[key].seats, pool.seats)
                self._write_queue(key, self._stored[key].queue, pool.queue)

    def _read(self, key: str) -> Pool:
        seats = self.connection.execute(select(seat).where(seat.c.pool == key))
        queue = self.connection.execute(select(seat_wait).where(seat_wait.c.pool == key))
        return Pool(
            {row.seat_no: Place(row.path_id, row.company_id) if row.path_id else None for row in seats},
            {row.queue_no: Place(row.path_id, row.company_id) for row in queue},
        )

    def _write_seats(self, key: str, before: dict[int, Place | None], after: dict[int, Place | None]) -> None:
        changed = [number for number in before if before[number] != after.get(number)]
        for number in changed:
            if before[number] is not None:
                empty = {"path_id": None, "company_id": None}
                self.connection.execute(update(seat).where(_at(key, number)).values(empty))
        for number in before.keys() - after.keys():
            self._one(delete(seat).where(_at(key, number), seat.c.company_id.is_(None)))
        made = [{"pool": key, "seat_no": number} for number in after if number not in before]
        if made:
            self.connection.execute(insert(seat), made)
        for number, place in after.items():
            if place is not None and before.get(number) != place:
                free = update(seat).where(_at(key, number), seat.c.company_id.is_(None))
                self._one(free.values(place._asdict()))

    def _write_queue(self, key: str, before: dict[int, Place], after: dict[int, Place]) -> None:
        gone = [number for number, place in before.items() if after.get(number) != place]
        if gone:
            self.connection.execute(
                delete(seat_wait).where(seat_wait.c.pool == key, seat_wait.c.queue_no.in_(gone))
            )
        new = [
            {"pool": key, "queue_no": number, **place._asdict()}
            for number, place in after.items()
            if before.get(number) != place
        ]
        if new:
            self.connection.execute(insert(seat_wait), new)

    def _one(self, statement: Any) -> None:
        """Carry out a statement that must find its row, or fail the push: no place is given twice."""
        result: CursorResult[Any] = self.connection.execute(statement)
        if result.rowcount != 1:
            message = "a place is not as this push has read it"
            raise RuntimeError(message)


def _at(key: str, number: int) -> Any:
    return (seat.c.pool == key) & (seat.c.seat_no == number)
