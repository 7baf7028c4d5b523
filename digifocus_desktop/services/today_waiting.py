"""What waits for a person: how many of each kind, and the lists behind the numbers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from digifocus_desktop.services.agreed import STANDS, UNANSWERED
from digifocus_desktop.services.company_list_values import ANALYSED_NOT_INTERVIEWED
from digifocus_desktop.services.end_measurements import read_soon
from digifocus_desktop.services.me import Me
from digifocus_desktop.store.opening import Connection

LISTED = 200

_MINE = "(c.owner_user_id = :me OR c.owner_user_id IS NULL) AND NOT c.deleted"
_LATE = f"""
FROM action JOIN company c ON c.id = action.company_id
WHERE action.due_on < :today AND {STANDS} AND action.state = 'open' AND {_MINE}
"""
_DRAFTS = """
FROM (SELECT id, company_id, started_at AS at, advisor_user_id, 'analysis' AS what FROM response_set
      WHERE completed_at IS NULL AND NOT deleted
      UNION ALL
      SELECT id, company_id, started_at, advisor_user_id, 'interview' FROM interview
      WHERE completed_at IS NULL AND NOT deleted AND kind = 'interview') d
JOIN company c ON c.id = d.company_id AND NOT c.deleted
WHERE d.advisor_user_id = :me OR (d.advisor_user_id IS NULL AND c.owner_user_id = :me)
"""
_NOT_INTERVIEWED = f"""
FROM company_index i INDEXED BY ix_company_index_mine_stage
WHERE i.owner_user_id = :me AND i.stage IN {ANALYSED_NOT_INTERVIEWED}
"""  # a constant, that of the list which this number opens
_FOLLOW_UPS = f"""
FROM interview v JOIN company c ON c.id = v.company_id
WHERE v.follow_up_on <= :month_end AND NOT v.deleted AND {_MINE}
  AND NOT EXISTS (SELECT 1 FROM contact_entry e WHERE e.company_id = v.company_id AND NOT e.deleted
                  AND e.happened_on >= v.follow_up_on)
  AND NOT EXISTS (SELECT 1 FROM interview n WHERE n.company_id = v.company_id AND NOT n.deleted
                  AND n.started_at > v.started_at)
  AND NOT EXISTS (SELECT 1 FROM response_set r WHERE r.company_id = v.company_id AND r.phase <> 'T0'
                  AND NOT r.deleted)
"""  # noqa: S608  # constants


class WaitingKind(StrEnum):
    """Kinds of what waits, in the order they are shown."""

    DECISIONS = "decisions"
    LATE_ACTIONS = "late_actions"
    DRAFTS = "drafts"
    NOT_INTERVIEWED = "not_interviewed"
    FOLLOW_UPS = "follow_ups"
    MEASUREMENTS = "measurements"


@dataclass(frozen=True, slots=True)
class WaitingItem:
    """One thing that waits.

    Attributes:
        kind: Its kind.
        id: Of the record: action, response set, interview or conflict; of the firm for firms.
        company_id: The firm, if it is about one.
        company_name: Its name.
        on: Its day: when it was due, begun, happened last, or is due.
        words: Title of an action; `analysis` or `interview` for a draft; phase of a measurement; else empty.
    """

    kind: WaitingKind
    id: str
    company_id: str | None
    company_name: str
    on: date | None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many of one kind wait.

    Attributes:
        kind: Which.
        count: How many.
        oldest: The one that has waited longest.
        parts: Counts of a draft's kinds, `analysis` and `interview`.
        label: Key of the name of the field that the oldest decision is about.
    """

    kind: WaitingKind
    count: int
    oldest: WaitingItem | None
    parts: tuple[tuple[str, int], ...] = ()
    label: str = ""


def count_waiting(connection: Connection, me: Me, now: datetime) -> tuple[Waiting, ...]:
    """Return every kind of which something waits, in order."""
    values = _values(me, now)
    counts = (
        _decisions(connection),
        _counted(connection, WaitingKind.LATE_ACTIONS, f"SELECT count(*) {_LATE}", values),
        _drafts(connection, values),
        _counted(connection, WaitingKind.NOT_INTERVIEWED, f"SELECT count(*) {_NOT_INTERVIEWED}", values),
        _counted(connection, WaitingKind.FOLLOW_UPS, f"SELECT count(*) {_FOLLOW_UPS}", values),
        _measurements(connection, me, now),
    )
    return tuple(waiting for waiting in counts if waiting.count)


def list_waiting(
    connection: Connection, kind: WaitingKind, me: Me, now: datetime, limit: int = LISTED
) -> tuple[WaitingItem, ...]:
    """Return what waits of a kind, the oldest first; decisions and measurements have screens of their own."""
    if kind not in _LISTS:
        return ()
    found = connection.execute(f"{_LISTS[kind]} LIMIT :limit", {**_values(me, now), "limit": limit})
    return tuple(
        WaitingItem(kind, identity, company_id, name, _day(at), words)
        for identity, company_id, name, at, words in found
    )


_LISTS: Mapping[WaitingKind, str] = {
    WaitingKind.LATE_ACTIONS: (
        f"SELECT action.id, c.id, c.name, due_on, title {_LATE} ORDER BY due_on, position, action.id"
    ),
    WaitingKind.DRAFTS: f"SELECT d.id, c.id, c.name, d.at, d.what {_DRAFTS} ORDER BY d.at, d.id",
    WaitingKind.NOT_INTERVIEWED: (
        f"SELECT i.company_id, i.company_id, i.name, i.last_at, '' {_NOT_INTERVIEWED} "
        "ORDER BY i.last_at, i.sort_key"
    ),
    WaitingKind.FOLLOW_UPS: (
        f"SELECT v.id, c.id, c.name, v.follow_up_on, '' {_FOLLOW_UPS} ORDER BY v.follow_up_on, v.id"
    ),
}


def _values(me: Me, now: datetime) -> dict[str, Any]:
    today = now.astimezone().date()
    next_month = (today.replace(day=1) + timedelta(days=32)).replace(day=1)
    month_end = next_month - timedelta(days=1)
    return {"me": me.user_id, "today": today.isoformat(), "month_end": month_end.isoformat()}


def _counted(connection: Connection, kind: WaitingKind, sql: str, values: dict[str, Any]) -> Waiting:
    (count,) = connection.execute(sql, values).fetchone()
    return Waiting(kind, count, _oldest(connection, kind, values) if count else None)


def _oldest(connection: Connection, kind: WaitingKind, values: dict[str, Any]) -> WaitingItem | None:
    row = connection.execute(f"{_LISTS[kind]} LIMIT 1", values).fetchone()
    return None if row is None else WaitingItem(kind, row[0], row[1], row[2], _day(row[3]), row[4])


def _drafts(connection: Connection, values: dict[str, Any]) -> Waiting:
    parts = tuple(
        connection.execute(f"SELECT d.what, count(*) {_DRAFTS} GROUP BY d.what ORDER BY d.what", values)
    )
    count = sum(number for _, number in parts)
    oldest = _oldest(connection, WaitingKind.DRAFTS, values) if count else None
    return Waiting(WaitingKind.DRAFTS, count, oldest, tuple((what, number) for what, number in parts))


def _measurements(connection: Connection, me: Me, now: datetime) -> Waiting:
    items = _to_measure(connection, me, now)
    return Waiting(WaitingKind.MEASUREMENTS, len(items), items[0] if items else None)


def _to_measure(connection: Connection, me: Me, now: datetime) -> tuple[WaitingItem, ...]:
    """The person's own firms whose later measurement is due within two weeks, the oldest first."""
    items = []
    for company, one in read_soon(connection, me, now.astimezone().date()).items():
        row = connection.execute(
            "SELECT name FROM company WHERE id = ? AND NOT deleted", (company,)
        ).fetchone()
        if row is not None:
            items.append(
                WaitingItem(WaitingKind.MEASUREMENTS, company, company, row[0], one.due_on, one.phase)
            )
    return tuple(sorted(items, key=lambda item: (item.on or date.max, item.company_name)))


def _decisions(connection: Connection) -> Waiting:
    (count,) = connection.execute(
        f"SELECT count(*) FROM conflict WHERE state = 'open' AND NOT deleted AND {UNANSWERED}"  # noqa: S608  # constant
    ).fetchone()
    if not count:
        return Waiting(WaitingKind.DECISIONS, 0, None)
    from digifocus_desktop.services.sync_log import field_label  # loads the models: only when there is one

    identity, company_id, name, at, entity, path = connection.execute(
        "SELECT f.id, f.company_id, coalesce(c.name, ''), f.opened_at, f.entity, f.field_name "
        "FROM conflict f LEFT JOIN company c ON c.id = f.company_id WHERE f.state = 'open' AND NOT f.deleted "
        "ORDER BY f.opened_at, f.id LIMIT 1"
    ).fetchone()
    oldest = WaitingItem(WaitingKind.DECISIONS, identity, company_id, name, _day(at))
    return Waiting(WaitingKind.DECISIONS, count, oldest, label=field_label(entity, path))


def _day(at: str | None) -> date | None:
    if at is None:
        return None
    return date.fromisoformat(at) if len(at) == 10 else datetime.fromisoformat(at).astimezone().date()
