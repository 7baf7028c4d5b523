"""The rules of places on paths: who gets one, who waits, who is next."""

from typing import Any

from digifocus_desktop.domain.moments import utc_text
from digifocus_desktop.model.command import SeatState
from digifocus_desktop.model.ids import pair_id
from sync.hub.commands.seats import Place, Pool, SeatBook
from sync.hub.errors import DeclinedError, OpRefusedError
from sync.hub.records.derived import DerivedRows
from sync.hub.records.rows import RowState
from sync.protocol.operations import DELETED
from sync.protocol.remembering import KnownPlace

NO_PATH, NO_FIRM = "seat.no_path", "seat.no_firm"
BELOW_FILLED = "seats.below_filled"


class Seating:
    """Gives places in the hub's order and writes down as synced rows what it gave."""

    def __init__(self, derived: DerivedRows, seats: SeatBook) -> None:
        self._derived = derived
        self._rows = derived.rows
        self._seats = seats
        self._due: dict[str, str] = {}

    def request(self, command: RowState, dot: str) -> dict[str, Any]:
        """Give the firm a place, or its turn in the queue; one that has either keeps it.

        Raises:
            DeclinedError: `seat.no_path`, `seat.no_firm`.
        """
        place = self._place(command)
        path = self._path(place)
        pool, organisation = self._open(path), self._derived.caller.organisation_id
        if pool.seat_of(place) is None and pool.turn_of(place) is None:
            if self._capacity(path) is None:
                pool.resize(pool.filled + 1)
            if not pool.come_back(place) and (pool.queue or not pool.take(place)):
                pool.wait(place)
            self._note(place, _state(pool, place), pool.turn_of(place), dot, organisation)
        return {"code": f"seat.{_state(pool, place)}"}

    def withdraw(self, command: RowState, dot: str) -> dict[str, Any]:
        """Take the firm off its place or out of the queue; the next in line gets the place.

        Raises:
            DeclinedError: `seat.no_path`, `seat.no_firm`.
        """
        place = self._place(command)
        path = self._path(place, closed_too=True)
        pool = self._open(path)
        had_place = pool.seat_of(place) is not None
        if pool.leave(place):
            self._note(place, SeatState.WITHDRAWN, None, dot)
        if had_place:  # who leaves the queue frees none, and after a restore a free one is somebody's
            self._due[_key(path)] = dot
        return {"code": f"seat.{SeatState.WITHDRAWN}"}

    def remember(self, command: RowState, dot: str) -> dict[str, Any]:
        """Let places be as they were decided before the hub was restored; a newer decision stays.

        Nothing is given to those who wait: a laptop that knows more may come yet.

        Raises:
            DeclinedError: `seat.not_yours`, it is the hub's own to ask.
        """
        if not self._derived.caller.is_hub:
            raise DeclinedError("seat.not_yours")
        details = command.values["details"]
        for said in map(KnownPlace.from_wire, details["places"]):
            place = Place(said.path, said.company)
            path, company = self._rows.look("path", said.path), self._rows.look("company", said.company)
            known = self._rows.look("enrolment", pair_id("enrolment", *place))
            newer = not known.exists or known.values["decided_at"] < said.decided_at
            own = company.exists and company.values["owner_organisation_id"] == details["organisation"]
            if newer and own and path.exists:
                self._be_again(self._open(path), place, said, dot)
        return {"code": "seat.remembered"}

    def _be_again(self, pool: Pool, place: Place, said: KnownPlace, dot: str) -> None:
        pool.leave(place)
        del pool.left[place]
        if said.state == SeatState.CONFIRMED and not pool.take(place):
            self._make_room(pool, place, said.decided_at, dot)
        elif said.state == SeatState.WAITING:
            pool.wait(place, said.turn)
        state = SeatState.WITHDRAWN if said.state == SeatState.WITHDRAWN else _state(pool, place)
        turn, at = pool.turn_of(place), said.decided_at
        self._note(place, state, turn, dot, said.organisation or None, at=at)

    def _make_room(self, pool: Pool, place: Place, given_at: str, dot: str) -> None:
        """Give a place that was given again to who had it first; the other one is the next in line."""
        last = max((self._decided_at(held), held) for held in pool.seats.values() if held is not None)
        waits = place
        if last[0] > given_at:
            waits, number = last[1], pool.seat_of(last[1])
            pool.seats[number or 0] = place
        for moved in (*pool.wait_first(waits), waits):
            self._note(moved, SeatState.WAITING, pool.turn_of(moved), dot)

    def _decided_at(self, place: Place) -> str:
        return str(self._rows.look("enrolment", pair_id("enrolment", *place)).values["decided_at"])

    def follow_path(self, before: RowState, after: RowState, dot: str) -> None:
        """Have as many places as the path says; whoever waits gets the new ones.

        Raises:
            OpRefusedError: `seats.below_filled`.
        """
        same = before.exists and all(
            before.values[name] == after.values[name] for name in ("capacity", "pool")
        )
        if same or after.values[DELETED]:
            return
        if before.exists and before.values["pool"] != after.values["pool"] and self._given(before):
            raise OpRefusedError(BELOW_FILLED, field="pool")
        pool, capacity = self._open(after), self._capacity(after)
        if capacity is not None and pool.filled > capacity:
            raise OpRefusedError(BELOW_FILLED, field="capacity")
        self._due[_key(after)] = dot

    def move(self, origin: str, goal: str, dot: str) -> None:
        """Give a firm's places to the firm it was merged into; the better of two is kept."""
        self._rows.load_where("enrolment", company_id=origin)
        held = [one for one in self._rows.known("enrolment") if one.values.get("company_id") == origin]
        for path_id in [one.values["path_id"] for one in held]:
            path = self._rows.look("path", path_id)
            pool, old, new = self._open(path), Place(path_id, origin), Place(path_id, goal)
            seat, turn = pool.seat_of(old), pool.turn_of(old)
            if not pool.leave(old):
                continue
            if pool.seat_of(new) is None and seat is not None:
                pool.leave(new)
                pool.seats[seat] = new
            elif pool.seat_of(new) is None and pool.turn_of(new) is None and turn is not None:
                pool.queue[turn] = new
            self._note(old, SeatState.WITHDRAWN, None, dot)
            self._note(new, _state(pool, new), pool.turn_of(new), dot, self._derived.caller.organisation_id)
            self._due[_key(path)] = dot

    def finish(self) -> None:
        """Give the places that came free in this push to those who wait.

        At the end, so that a place which a person gave up and took back before it was sent is not lost.
        """
        for key, dot in self._due.items():
            for place in self._seats.get(key).fill():
                self._note(place, SeatState.CONFIRMED, None, dot)

    def _given(self, path: RowState) -> bool:
        pool = self._seats.get(_key(path))
        held = [*pool.seats.values(), *pool.queue.values()]
        return any(place is not None and place.path_id == path.entity_id for place in held)

    def _open(self, path: RowState) -> Pool:
        """Return the pool of a path with as many places as its paths say, or as are given."""
        pool = self._seats.get(_key(path))
        capacity = self._capacity(path)
        pool.resize(pool.filled + len(pool.queue) if capacity is None else max(capacity, pool.filled))
        return pool

    def _capacity(self, path: RowState) -> int | None:
        if path.values["pool"] is None:
            capacity: int | None = path.values["capacity"]
            return capacity
        found = [one.values["capacity"] for one in self._shared(path)]
        return None if None in found else max(found)

    def _shared(self, path: RowState) -> list[RowState]:
        """Return the paths of a pool, those of this push included."""
        wanted = {name: path.values[name] for name in ("programme_id", "pool")}
        self._rows.load_where("path", **wanted)
        return [
            one
            for one in self._rows.known("path")
            if one.exists
            and not one.values[DELETED]
            and all(one.values[name] == value for name, value in wanted.items())
        ]

    def _place(self, command: RowState) -> Place:
        path_id, company_id = command.values["target"], command.values["company_id"]
        if path_id is None or company_id is None:
            raise DeclinedError(NO_FIRM if company_id is None else NO_PATH)
        company = self._rows.look("company", company_id)
        if not company.exists or company.values[DELETED]:
            raise DeclinedError(NO_FIRM)
        return Place(path_id, company_id)

    def _path(self, place: Place, *, closed_too: bool = False) -> RowState:
        path = self._rows.look("path", place.path_id)
        company = self._rows.look("company", place.company_id)
        if not path.exists or (path.values[DELETED] and not closed_too):
            raise DeclinedError(NO_PATH)
        if path.values["programme_id"] != company.values["programme_id"]:
            raise DeclinedError(NO_PATH)
        return path

    def _note(
        self,
        place: Place,
        state: SeatState,
        turn: int | None,
        dot: str,
        organisation: str | None = None,
        *,
        at: str | None = None,
    ) -> None:
        """Write down what the firm has; who asked stays when the place comes to it later."""
        values = {
            "programme_id": self._rows.look("path", place.path_id).values["programme_id"],
            **place._asdict(),
            "state": str(state),
            "queue_no": turn,
            "decided_at": at or utc_text(self._derived.now),
            **({"organisation_id": organisation} if organisation is not None else {}),
        }
        self._derived.put("enrolment", pair_id("enrolment", *place), dot, values)


def _state(pool: Pool, place: Place) -> SeatState:
    return SeatState.CONFIRMED if pool.turn_of(place) is None else SeatState.WAITING


def _key(path: RowState) -> str:
    shared = path.values["pool"]
    return path.entity_id if shared is None else f"{path.values['programme_id']}/{shared}"
