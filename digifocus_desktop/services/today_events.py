"""The programme of a day: visits, calls and trainings of one person."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from typing import Any

from digifocus_desktop.services.agreed import STANDS
from digifocus_desktop.services.company_glance import next_act
from digifocus_desktop.services.company_glance_values import Next
from digifocus_desktop.services.me import Me
from digifocus_desktop.store.opening import Connection

USUAL_LENGTH = timedelta(hours=1)

_EVENTS = """
SELECT v.id, v.kind, v.title, v.starts_at, v.ends_at, coalesce(v.place, ''), v.state, v.company_id,
       coalesce(c.name, ''), c.municipality, v.path_id, v.theme_key,
       v.advisor_user_id = ?3 OR EXISTS (SELECT 1 FROM json_each(v.trainers) WHERE value = ?4)
FROM activity v LEFT JOIN company c ON c.id = v.company_id
WHERE v.starts_at >= ?1 AND v.starts_at < ?2 AND NOT v.deleted AND v.state <> 'cancelled'
  AND (v.company_id IS NULL OR NOT c.deleted)
  AND (v.advisor_user_id = ?3 OR (v.advisor_user_id IS NULL AND v.company_id IS NOT NULL)
       OR (v.company_id IS NULL AND v.organisation_id = ?5)
       OR EXISTS (SELECT 1 FROM json_each(v.trainers) WHERE value = ?4))
ORDER BY v.starts_at, v.id
"""
_FIRM = f"""
SELECT coalesce((SELECT street FROM company_file WHERE company_id = ?1 AND NOT deleted LIMIT 1), ''),
       coalesce((SELECT name FROM person WHERE company_id = ?1 AND NOT deleted
                 ORDER BY main_contact DESC, id LIMIT 1), ''),
       (SELECT count(*) FROM action WHERE company_id = ?1 AND {STANDS} AND state = 'open'),
       EXISTS (SELECT 1 FROM activity WHERE company_id = ?1 AND NOT deleted AND state <> 'cancelled'
               AND kind = 'visit' AND starts_at < ?2)
"""  # noqa: S608  # constant


@dataclass(frozen=True, slots=True)
class DayEvent:
    """One entry of the day.

    Attributes:
        id: Of the activity.
        kind: `visit`, `call`, or a kind of training.
        starts_at: Local time.
        title: Of a training; what a visit is about, empty if nobody has said.
        place: Where it is, if somebody has said.
        held: Whether it has been marked as held.
        over: Whether its time has passed.
        company_id: The firm, of a visit or call.
        company_name: Its name.
        municipality: Its three-digit code.
        street: Of the firm.
        contact: Whom to ask for.
        open_actions: Agreed actions of the firm that are not done.
        first: Whether it is the first visit to the firm.
        next: What comes next on the firm's way; None for a training.
        training: Key of the training, as certificates know it; None for a visit.
        participants: People on the roster of a training.
        mine: Whether the person trains.
    """

    id: str
    kind: str
    starts_at: datetime
    title: str
    place: str
    held: bool
    over: bool
    company_id: str | None
    company_name: str
    municipality: str | None
    street: str = ""
    contact: str = ""
    open_actions: int = 0
    first: bool = False
    next: Next | None = None
    training: str | None = None
    participants: int = 0
    mine: bool = False


def read_events(connection: Connection, me: Me, now: datetime) -> tuple[DayEvent, ...]:
    """Return the day's entries of the person, earliest first."""
    begin, end = day_limits(now)
    values = (utc(begin), utc(end), me.user_id, me.name, me.organisation_id)
    return tuple(_events(connection, connection.execute(_EVENTS, values).fetchall(), now))


def next_event(events: tuple[DayEvent, ...]) -> DayEvent | None:
    """Return the entry that is going on or comes next, if the day still has one."""
    return next((event for event in events if not event.over and not event.held), None)


def day_limits(now: datetime) -> tuple[datetime, datetime]:
    """Return the beginning of the local day and of the next."""
    today = now.astimezone().date()
    begin, end = (datetime.combine(day, time()).astimezone() for day in (today, today + timedelta(days=1)))
    return begin, end


def utc(moment: datetime) -> str:
    """Return an aware time as the store keeps it."""
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%S}.000Z"


def _events(connection: Connection, found: Iterable[tuple[Any, ...]], now: datetime) -> Iterator[DayEvent]:
    for identity, kind, title, starts, ends, place, state, company_id, name, municipality, *rest in found:
        starts_at = datetime.fromisoformat(starts).astimezone()
        ends_at = datetime.fromisoformat(ends).astimezone() if ends else starts_at + USUAL_LENGTH
        event = DayEvent(
            id=identity,
            kind=kind,
            starts_at=starts_at,
            title="" if company_id and title == name else title,
            place=place,
            held=state == "held",
            over=ends_at <= now,
            company_id=company_id,
            company_name=name,
            municipality=municipality,
        )
        yield _with_firm(connection, event) if company_id else _with_roster(connection, event, *rest)


def _with_firm(connection: Connection, event: DayEvent) -> DayEvent:
    assert event.company_id is not None
    street, contact, actions, visited = connection.execute(
        _FIRM, (event.company_id, utc(event.starts_at))
    ).fetchone()
    return replace(
        event,
        street=street,
        contact=contact,
        open_actions=actions,
        first=event.kind == "visit" and not visited,
        next=next_act(connection, event.company_id),
    )


def _with_roster(
    connection: Connection, event: DayEvent, path_id: str | None, theme_key: str | None, mine: int
) -> DayEvent:
    (participants,) = connection.execute(
        "SELECT count(*) FROM attendance WHERE activity_id = ? AND NOT deleted", (event.id,)
    ).fetchone()
    key = f"path:{path_id}" if path_id else f"theme:{theme_key}" if theme_key else f"activity:{event.id}"
    return replace(event, training=key, participants=participants, mine=bool(mine))
