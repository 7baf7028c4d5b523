"""Which firms are to be measured again, when, and how they were reminded. Plain SQL, no heavy imports.

The day is the one agreed in the interview, else the end of the firm's last training, else the end of the
programme. A firm is reminded two weeks before, and every two weeks from then on until it has answered.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from digifocus_desktop.domain.moments import utc_moment
from digifocus_desktop.services.me import Me
from digifocus_desktop.store.opening import Connection

BASELINE, END, YEAR_ON = "T0", "T1", "T2"
REMIND_EVERY = timedelta(days=14)
COMING = timedelta(days=90)
_YEAR = 365

_MINE = (
    "IN (SELECT i.company_id FROM company_index i INDEXED BY ix_company_index_mine_stage "
    "WHERE i.owner_user_id = :me AND i.stage >= 2)"
)
_ALL = "IS NOT NULL"
_MEASURED = """
SELECT r.company_id, r.id, r.phase, r.completed_at, r.started_at
FROM response_set r WHERE NOT r.deleted AND r.company_id {which}
ORDER BY r.started_at
"""
_AGREED = """
SELECT v.company_id, max(json_extract(v.steps, '$."follow.measurement".on'))
FROM interview v WHERE NOT v.deleted AND instr(v.steps, 'follow.measurement') AND v.company_id {which}
GROUP BY v.company_id
"""
_TRAINED = """
SELECT a.company_id, max(coalesce(p.ends_on, w.ends_on))
FROM attendance a JOIN activity v ON v.id = a.activity_id AND NOT v.deleted
LEFT JOIN path p ON p.id = v.path_id LEFT JOIN work_package w ON w.id = v.work_package_id
WHERE NOT a.deleted AND a.mark IS NOT 'absent' AND a.company_id {which}
GROUP BY a.company_id
"""


class Reason(StrEnum):
    """Where a day comes from."""

    AGREED = "agreed"
    TRAINING = "training"
    PROGRAMME = "programme"
    YEAR = "year"


class DueState(StrEnum):
    """How a measurement stands."""

    LATE = "late"
    NOW = "now"
    BEGUN = "begun"
    COMING = "coming"
    LATER = "later"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Due:
    """A measurement of a firm that is to be made, or was.

    Attributes:
        phase: `T1` at the end of the firm's path, `T2` a year later.
        due_on: The day; None where not even the programme has one.
        reason: Where it comes from.
        state: How it stands.
        baseline_on: Day of the first measurement.
        response_set_id: The later one, where it was begun.
        overdue: Whether the day has passed without it.
    """

    phase: str
    due_on: date | None
    reason: Reason
    state: DueState
    baseline_on: date
    response_set_id: str | None
    overdue: bool


@dataclass(frozen=True, slots=True)
class DueLine:
    """A line of the list.

    Attributes:
        company_id: The firm.
        name: Its name.
        municipality: Three-digit code, or None.
        target_groups: Keys.
        due: What is to be measured.
        reminded_on: Day of the last message or call since it was time, or None.
        remind_on: When to remind next; None where there is nothing to remind of.
    """

    company_id: str
    name: str
    municipality: str | None
    target_groups: tuple[str, ...]
    due: Due
    reminded_on: date | None
    remind_on: date | None


def read_lines(connection: Connection, me: Me, today: date, *, mine: bool = False) -> tuple[DueLine, ...]:
    """Return every firm with a finished first measurement, or only one's own; the most urgent first."""
    due = read_due(connection, me, today, mine=mine)
    firms = {
        row[0]: row[1:]
        for row in connection.execute(
            "SELECT id, name, municipality, target_groups FROM company WHERE NOT deleted"
        )
    }
    contacts = _contacts(connection)
    lines = [
        _line(company_id, firms[company_id], one, contacts.get(company_id), today)
        for company_id, one in due.items()
        if company_id in firms
    ]
    order = list(DueState)
    return tuple(
        sorted(lines, key=lambda line: (order.index(line.due.state), line.due.due_on or date.max, line.name))
    )


def read_soon(connection: Connection, me: Me, today: date) -> dict[str, Due]:
    """Return what is late or to be measured within two weeks, of the person's own firms, by firm.

    Few firms have a day that has come, and only these are looked at: the day at a glance is read at every
    start.
    """
    soon = (today + REMIND_EVERY).isoformat()
    agreed, trained = (_by_firm(connection, sql, _MINE, me) for sql in (_AGREED, _TRAINED))
    end = _programme_end(connection, me)
    if end and end <= soon:
        found = read_due(connection, me, today, mine=True)
    else:
        near = [firm for firm, day in {**trained, **agreed}.items() if day <= soon]
        found = {}
        for firm in near:
            found |= _read(connection, me, today, agreed, trained, which="= :firm", firm=firm)
    return {firm: one for firm, one in found.items() if one.state in (DueState.LATE, DueState.NOW)}


def read_due(connection: Connection, me: Me, today: date, *, mine: bool = False) -> dict[str, Due]:
    """Return what each firm with a finished first measurement is to be measured in next, by firm."""
    which = _MINE if mine else _ALL
    agreed, trained = (_by_firm(connection, sql, which, me) for sql in (_AGREED, _TRAINED))
    return _read(connection, me, today, agreed, trained, which=which)


def read_due_of(connection: Connection, me: Me, today: date, company_id: str) -> Due | None:
    """Return what one firm is to be measured in next; None before its first measurement is finished."""
    values = {"me": me.user_id, "firm": company_id}
    agreed, trained = (
        {company: day for company, day in connection.execute(sql.format(which="= :firm"), values) if day}
        for sql in (_AGREED, _TRAINED)
    )
    found = _read(connection, me, today, agreed, trained, which="= :firm", firm=company_id)
    return found.get(company_id)


def _by_firm(connection: Connection, sql: str, which: str, me: Me) -> dict[str, str]:
    found = connection.execute(sql.format(which=which), {"me": me.user_id})
    return {company: day for company, day in found if day}


def _programme_end(connection: Connection, me: Me) -> str | None:
    row = connection.execute("SELECT ends_on FROM programme WHERE id = ?", (me.programme_id,)).fetchone()
    return row[0] if row else None


def _read(
    connection: Connection,
    me: Me,
    today: date,
    agreed: Mapping[str, str],
    trained: Mapping[str, str],
    *,
    which: str,
    firm: str = "",
) -> dict[str, Due]:
    values = {"me": me.user_id, "firm": firm}
    first: dict[str, str] = {}
    later: dict[str, list[tuple[str, str, str | None]]] = {}
    for company, identity, phase, completed, _ in connection.execute(_MEASURED.format(which=which), values):
        if phase != BASELINE:
            later.setdefault(company, []).append((identity, phase, completed))
        elif completed:
            first[company] = completed
    end = _programme_end(connection, me)
    return {
        company: _due(baseline, later.get(company, []), _day(company, agreed, trained, end), today)
        for company, baseline in first.items()
    }


def _day(
    company: str, agreed: Mapping[str, str], trained: Mapping[str, str], end: str | None
) -> tuple[date | None, Reason]:
    for days, reason in ((agreed, Reason.AGREED), (trained, Reason.TRAINING)):
        if company in days:
            return date.fromisoformat(days[company]), reason
    return (date.fromisoformat(end) if end else None), Reason.PROGRAMME


def _due(
    baseline: str, later: list[tuple[str, str, str | None]], at: tuple[date | None, Reason], today: date
) -> Due:
    day, reason = at
    phase, newest, done = END, None, None
    for identity, own_phase, completed in later:
        phase, newest, done = own_phase, identity, completed
    if done and phase == END and today >= _local(done) + timedelta(_YEAR) - COMING:
        phase, day, reason, newest, done = YEAR_ON, _local(done) + timedelta(_YEAR), Reason.YEAR, None, None
    overdue = not done and day is not None and day < today
    return Due(phase, day, reason, _state(day, newest, done, today), _local(baseline), newest, overdue)


def _state(day: date | None, begun: str | None, done: str | None, today: date) -> DueState:
    if done:
        return DueState.DONE
    if begun:
        return DueState.BEGUN
    if day is None or day > today + COMING:
        return DueState.LATER
    if day > today + REMIND_EVERY:
        return DueState.COMING
    return DueState.NOW if day >= today else DueState.LATE


def _line(
    company_id: str,
    firm: tuple[str, str | None, str],
    due: Due,
    contacts: list[date] | None,
    today: date,
) -> DueLine:
    name, municipality, groups = firm
    reminded = remind = None
    if due.due_on is not None and due.state is not DueState.DONE:
        begins = due.due_on - REMIND_EVERY
        reminded = max((day for day in contacts or () if day >= begins), default=None)
        remind = reminded + REMIND_EVERY if reminded else max(begins, today) if begins < today else begins
    return DueLine(company_id, name, municipality, tuple(json.loads(groups)), due, reminded, remind)


def _contacts(connection: Connection) -> dict[str, list[date]]:
    found: dict[str, list[date]] = {}
    for company, day in connection.execute(
        "SELECT company_id, happened_on FROM contact_entry "
        "WHERE NOT deleted AND kind IN ('message', 'call', 'meeting')"
    ):
        found.setdefault(company, []).append(date.fromisoformat(day))
    return found


def _local(moment: str) -> date:
    return utc_moment(moment).astimezone().date()
