"""A firm's places on paths as this computer knows them: what was asked, and what was decided."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from digifocus_desktop.model.command import ASKED, CommandKind
from digifocus_desktop.services.asking import ask
from digifocus_desktop.services.me import Me
from digifocus_desktop.store.opening import Connection
from digifocus_desktop.store.values import stored_json

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_DECIDED = (
    "SELECT e.path_id, e.state, e.decided_at, "
    "(SELECT count(*) FROM enrolment w JOIN path q ON q.id = w.path_id "
    "WHERE w.state = 'waiting' AND NOT w.deleted AND w.queue_no <= e.queue_no "
    "AND coalesce(q.pool, q.id) = coalesce(p.pool, p.id) AND q.programme_id = p.programme_id) "
    "FROM enrolment e JOIN path p ON p.id = e.path_id WHERE e.company_id = ? AND NOT e.deleted"
)
_COMMANDS = (
    "SELECT target, kind, state, answer, decided_at FROM command WHERE company_id = ? AND NOT deleted "
    "AND kind IN ('seat.request', 'seat.withdraw') ORDER BY decided_at IS NULL, decided_at, asked_at, id"
)
TAKEN = (
    "SELECT coalesce(p.pool, p.key), count(*) FROM (SELECT path_id, company_id FROM enrolment "
    "WHERE state = 'confirmed' AND NOT deleted UNION SELECT c.target, c.company_id FROM command c "
    "WHERE c.kind = 'seat.request' AND c.state = 'asked' AND NOT c.deleted AND NOT EXISTS "
    "(SELECT 1 FROM command l WHERE l.company_id = c.company_id AND l.target = c.target AND NOT l.deleted "
    "AND l.kind = 'seat.withdraw' AND l.state = 'asked' AND (l.asked_at, l.id) > (c.asked_at, c.id))) held "
    "JOIN path p ON p.id = held.path_id WHERE p.programme_id = ?1 AND held.company_id <> ?2 GROUP BY 1"
)
"""Pool → places that firms other than one have, or have asked for from this computer."""


class SeatWord(StrEnum):
    """How a firm stands on a path, as far as this computer knows."""

    ASKED = "asked"
    CONFIRMED = "confirmed"
    WAITING = "waiting"
    LEAVING = "leaving"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Seat:
    """A firm on a path.

    Attributes:
        word: `asked` and `leaving` are not decided: the shared database has not answered.
        turn: Place in the queue, counted from 1; None unless it waits.
        reason: Code of what the shared database refused; empty otherwise.
    """

    word: SeatWord
    turn: int | None = None
    reason: str = ""

    @property
    def held(self) -> bool:
        """Whether the firm has, waits for or has asked for a place."""
        return self.word in (SeatWord.ASKED, SeatWord.CONFIRMED, SeatWord.WAITING)


def read_seats(connection: Connection, company_id: str) -> dict[str, Seat]:
    """Return a firm's places by the id of the path; those it has given up are left out."""
    decided = {row[0]: tuple(row[1:]) for row in connection.execute(_DECIDED, (company_id,))}
    last = {row[0]: tuple(row[1:]) for row in connection.execute(_COMMANDS, (company_id,))}
    return dict(_seats(decided, last))


def _seats(
    decided: Mapping[str, tuple[Any, ...]], last: Mapping[str, tuple[Any, ...]]
) -> Iterator[tuple[str, Seat]]:
    for path_id in decided.keys() | last.keys():
        state, at, turn = decided.get(path_id, ("", "", None))
        kind, asked, answer, answered_at = last.get(path_id, ("", "", None, ""))
        active = state in (SeatWord.CONFIRMED, SeatWord.WAITING)
        if asked == ASKED and kind == CommandKind.SEAT_REQUEST and not active:
            yield path_id, Seat(SeatWord.ASKED)
        elif asked == ASKED and kind == CommandKind.SEAT_WITHDRAW and active:
            yield path_id, Seat(SeatWord.LEAVING)
        elif active:
            yield path_id, Seat(SeatWord(state), turn if state == SeatWord.WAITING else None)
        elif asked == SeatWord.REFUSED and kind == CommandKind.SEAT_REQUEST and answered_at > at:
            yield path_id, Seat(SeatWord.REFUSED, reason=str(stored_json(answer)["code"]))


def path_of_theme(connection: Connection, programme_id: str, theme: str) -> str | None:
    """Return the path whose places a theme of trainings has, or None."""
    found = connection.execute(
        "SELECT p.id FROM theme t JOIN path p ON p.id = t.path_id "
        "WHERE t.key = ? AND t.programme_id = ? AND NOT t.deleted AND NOT p.deleted",
        (theme, programme_id),
    ).fetchone()
    return None if found is None else str(found[0])


def want_seat(
    session: "Session", me: Me, now: datetime, company_id: str, path_id: str, *, wanted: bool
) -> None:
    """Ask for a place, or to give it up, where that differs from what was asked or decided already."""
    session.flush()
    raw: Connection = session.connection().connection.driver_connection
    seat = read_seats(raw, company_id).get(path_id)
    if wanted != (seat is not None and seat.held):
        kind = CommandKind.SEAT_REQUEST if wanted else CommandKind.SEAT_WITHDRAW
        ask(session, me, kind, now, company_id=company_id, target=path_id)
