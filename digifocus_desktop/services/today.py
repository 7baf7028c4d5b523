"""The day at a glance: its programme, what was opened last, what waits for the person.

Everything is counted by SQL in one snapshot; nothing heavy is imported here, for this is the
first page of a start.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from digifocus_desktop.services.me import Me
from digifocus_desktop.services.today_events import DayEvent, next_event, read_events, utc
from digifocus_desktop.services.today_waiting import (
    Waiting,
    WaitingItem,
    WaitingKind,
    count_waiting,
    list_waiting,
)
from digifocus_desktop.store import meta
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.opening import Connection

RECENT_KEPT = 12
RECENT_SHOWN = 3
_RECENT_KEY = "recent_companies"


@dataclass(frozen=True, slots=True)
class RecentFirm:
    """A firm that was opened on this computer.

    Attributes:
        company_id: The firm.
        name: Its name.
        municipality: Its three-digit code.
        at: Local time it was opened last.
    """

    company_id: str
    name: str
    municipality: str | None
    at: datetime


@dataclass(frozen=True, slots=True)
class TodayView:
    """All that the page shows of the store.

    Attributes:
        day: The local day.
        events: Its programme, earliest first.
        next_id: The entry that is going on or comes next, or None.
        recent: Firms opened last, without those of the programme.
        waiting: What waits, by kind; only kinds of which there is something.
        companies: Whether there is any firm on this computer.
    """

    day: date
    events: tuple[DayEvent, ...]
    next_id: str | None
    recent: tuple[RecentFirm, ...]
    waiting: tuple[Waiting, ...]
    companies: bool


class TodayService:
    """Reads the day."""

    def __init__(self, store: Store, me: Callable[[], Me]) -> None:
        self._store = store
        self._me = me

    def view(self) -> TodayView:
        """Return the day of the person; *read* lane."""
        me, now = self._me(), self._store.now()
        with self._store.read() as connection:
            events = read_events(connection, me, now)
            coming = next_event(events)
            shown = {event.company_id for event in events}
            recent = [firm for firm in _recent(connection) if firm.company_id not in shown]
            return TodayView(
                day=now.astimezone().date(),
                events=events,
                next_id=coming.id if coming else None,
                recent=tuple(recent[:RECENT_SHOWN]),
                waiting=count_waiting(connection, me, now),
                companies=connection.execute("SELECT 1 FROM company_index LIMIT 1").fetchone() is not None,
            )

    def waiting(self, kind: WaitingKind) -> tuple[WaitingItem, ...]:
        """Return what waits of a kind, the oldest first; *read* lane."""
        me = self._me()
        with self._store.read() as connection:
            return list_waiting(connection, kind, me, self._store.now())

    def opened(self, company_id: str) -> None:
        """Remember on this computer that the firm was opened now; *write* lane."""
        with self._store.local() as connection:
            kept = [pair for pair in _kept(connection) if pair[0] != company_id]
            newest = [(company_id, utc(self._store.now())), *kept][:RECENT_KEPT]
            meta.put(connection, {_RECENT_KEY: json.dumps(newest)})


def _kept(connection: Connection) -> list[tuple[str, str]]:
    return [(one[0], one[1]) for one in json.loads(meta.get(connection, _RECENT_KEY, "[]"))]


def _recent(connection: Connection) -> list[RecentFirm]:
    firms = []
    for company_id, at in _kept(connection):
        row = connection.execute(
            "SELECT name, municipality FROM company WHERE id = ? AND NOT deleted", (company_id,)
        ).fetchone()
        if row is not None:
            firms.append(RecentFirm(company_id, row[0], row[1], datetime.fromisoformat(at).astimezone()))
    return firms
