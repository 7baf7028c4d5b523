"""Who gets a certificate of a training, and the reason for each who does not."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from digifocus_desktop.domain.certificate_rules import Attended, Session, Verdict, attended
from digifocus_desktop.domain.programme_settings import ProgrammeSettings
from digifocus_desktop.domain.sorting import sort_key
from digifocus_desktop.services import training_rows
from digifocus_desktop.services.training_rows import AttendanceRow, SessionRow, Training
from digifocus_desktop.services.trainings import Attendee, SessionEntry, attendance_id, session_id
from digifocus_desktop.store.opening import Connection


class Standing(StrEnum):
    """Whether a person gets a certificate now, or why not; the first that holds counts."""

    DUE = "due"
    ISSUED = "issued"
    CONFLICT = "conflict"
    UNMARKED = "unmarked"
    NO_HOURS = "no_hours"
    NOTHING_ATTENDED = "nothing_attended"
    BELOW_THRESHOLD = "below_threshold"
    UNPRINTABLE = "unprintable"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person on the roster of a training.

    Attributes:
        key: The same for the same person in every session.
        person_id: The person, if known.
        company_id: The firm, if known.
        name: Of the person.
        company_name: Of the firm, or empty.
        language: Language the person gets documents in.
        sums: Sessions and minutes attended, and the verdict of the rule.
        offered: How many held sessions were offered to the person.
        there: Sessions attended, in order of time.
        remotely: Ids of those attended over the network.
        standing: Whether a certificate is due.
        unmarked: Days on which nobody has marked the person.
        number: Number of the certificate that is in force, or empty.
        fault: What stops it from being printed: `characters`, or `too_long`; and `fault_field` where.
        fault_field: The field that cannot be printed.
    """

    key: str
    person_id: str | None
    company_id: str | None
    name: str
    company_name: str
    language: str
    sums: Attended
    offered: int
    there: tuple[SessionRow, ...]
    remotely: frozenset[str] = frozenset()
    standing: Standing = Standing.DUE
    unmarked: tuple[date, ...] = ()
    number: str = ""
    fault: str = ""
    fault_field: str = ""


@dataclass(frozen=True, slots=True)
class Roster:
    """A training with the people on its rosters; those who get a certificate come first, then by name.

    Attributes:
        training: What it is.
        sessions: Its sessions, those to come too.
        candidates: The people.
        threshold_percent: Share of the offered hours that earns a certificate.
        threshold_decided: Whether the programme has decided that share.
        at_programme_end: Whether its certificates are given when the programme ends.
    """

    training: Training
    sessions: tuple[SessionRow, ...]
    candidates: tuple[Candidate, ...]
    threshold_percent: int
    threshold_decided: bool
    at_programme_end: bool

    @property
    def held(self) -> tuple[SessionRow, ...]:
        """The sessions whose day has come."""
        return tuple(session for session in self.sessions if session.held)

    @property
    def due(self) -> tuple[Candidate, ...]:
        """Those who get a certificate now."""
        return tuple(person for person in self.candidates if person.standing is Standing.DUE)

    def candidate(self, key: str) -> Candidate | None:
        """Return a person by key, or None."""
        return next((person for person in self.candidates if person.key == key), None)


@dataclass(slots=True)
class _Facts:
    """What is read once for all trainings."""

    settings: ProgrammeSettings
    trainings: dict[str, Training]
    issued: dict[tuple[str, str], str]
    conflicts: set[tuple[str, str]]
    languages: dict[str, str] = field(default_factory=dict)
    sessions: dict[str, list[SessionRow]] = field(default_factory=dict)
    rows: dict[str, list[AttendanceRow]] = field(default_factory=dict)


def read_rosters(connection: Connection, now: datetime, only: str | None = None) -> list[Roster]:
    """Return the roster of every training that has a session, or of the one with key `only`."""
    facts = _facts(connection, now, only)
    return [_roster(facts, key, found) for key, found in facts.sessions.items()]


def planned(connection: Connection, entry: SessionEntry, attendee: Attendee, now: datetime) -> Roster:
    """Return the roster as it would be if this session and this attendance were recorded."""
    facts = _facts(connection, now, entry.training)
    facts.languages |= _languages(connection, (attendee.person_id, attendee.company_id))
    identity = session_id(entry)
    sessions = facts.sessions.setdefault(entry.training, [])
    if all(one.id != identity for one in sessions):
        sessions.append(_planned_session(facts, entry, identity, now))
        sessions.sort(key=lambda one: one.day)
    who = attendance_id(identity, attendee)
    rows = [row for row in facts.rows.get(identity, ()) if row.id != who]
    known = {
        (row.name.casefold(), row.company_id): row.attendee for there in facts.rows.values() for row in there
    }
    key = attendee.person_id or known.get((attendee.name.casefold(), attendee.company_id))
    key = training_rows.attendee_key(key, attendee.company_id, attendee.name, attendee.company_name)
    mark = "remote" if entry.remote else "present"
    names = attendee.name, attendee.company_name
    row = AttendanceRow(who, identity, key, attendee.person_id, attendee.company_id, *names, mark)
    facts.rows[identity] = [*rows, row]
    return _roster(facts, entry.training, sessions)


def _planned_session(facts: _Facts, entry: SessionEntry, identity: str, now: datetime) -> SessionRow:
    training = facts.trainings.get(entry.training)
    return SessionRow(
        id=identity,
        training=entry.training,
        company_id=entry.company_id,
        day=entry.day,
        title=entry.title,
        place=entry.place,
        remote=entry.remote,
        minutes=round(entry.lessons * facts.settings.certificate.lesson_minutes),
        theme_key=training.theme_key if training else None,
        trainers=(),
        held=entry.day <= now.astimezone().date(),
    )


def _facts(connection: Connection, now: datetime, only: str | None) -> _Facts:
    settings = training_rows.settings_of(connection)
    facts = _Facts(
        settings=settings,
        trainings=training_rows.programme_trainings(connection),
        issued=_issued(connection),
        conflicts=_conflicts(connection),
    )
    grouped: defaultdict[str, list[SessionRow]] = defaultdict(list)
    for session in training_rows.sessions(connection, settings, now):
        if only in (None, session.training):
            grouped[session.training].append(session)
    facts.sessions = dict(grouped)
    ids = [session.id for sessions in grouped.values() for session in sessions]
    for row in training_rows.attendance(connection, ids):
        facts.rows.setdefault(row.session_id, []).append(row)
    there = [row for rows in facts.rows.values() for row in rows]
    facts.languages = _languages(
        connection, {one for row in there for one in (row.person_id, row.company_id)}
    )
    return facts


def _issued(connection: Connection) -> dict[tuple[str, str], str]:
    rows = connection.execute(
        "SELECT json_extract(content, '$.training'), json_extract(content, '$.attendee'), number "
        "FROM certificate WHERE NOT deleted AND voided_at IS NULL"
    )
    return {(training, attendee): number for training, attendee, number in rows}


def _conflicts(connection: Connection) -> set[tuple[str, str]]:
    rows = connection.execute(
        "SELECT entity, entity_id FROM conflict WHERE NOT deleted AND state = 'open' AND "
        "(entity IN ('activity', 'attendance') OR (entity IN ('person', 'company') AND field_name = 'name'))"
    )
    return {(entity, entity_id) for entity, entity_id in rows}


def _languages(connection: Connection, ids: Iterable[str | None]) -> dict[str, str]:
    """Return the language by id of these people and companies; without the others, who may be many."""
    wanted = json.dumps([one for one in ids if one])
    rows = connection.execute(
        "SELECT company_id, language FROM company_file "
        "WHERE company_id IN (SELECT value FROM json_each(?1)) AND NOT deleted AND language <> 'fi' "
        "UNION ALL SELECT id, language FROM person "
        "WHERE id IN (SELECT value FROM json_each(?1)) AND NOT deleted",
        (wanted,),
    )
    return dict(rows.fetchall())


def _roster(facts: _Facts, key: str, sessions: Sequence[SessionRow]) -> Roster:
    first = sessions[0]
    training = facts.trainings.get(key) or Training(key, {"fi": first.title})
    people: defaultdict[str, dict[str, AttendanceRow]] = defaultdict(dict)
    for session in sessions:
        for row in facts.rows.get(session.id, ()):
            people[row.attendee][session.id] = row
    candidates = [_candidate(facts, training, sessions, rows) for rows in people.values()]
    certificate = facts.settings.certificate
    when = certificate.issue_by_work_package.get(training.work_package, certificate.issue_when)
    return Roster(
        training,
        tuple(sessions),
        in_order(candidates),
        certificate.rule.threshold_percent,
        certificate.rule.decided,
        when == "programme_end",
    )


def in_order(people: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Return those who get a certificate first, each group by name."""
    return tuple(
        sorted(people, key=lambda one: (one.standing is not Standing.DUE, sort_key(one.name), one.key))
    )


def _candidate(
    facts: _Facts, training: Training, sessions: Sequence[SessionRow], rows: Mapping[str, AttendanceRow]
) -> Candidate:
    latest = max(rows.values(), key=lambda row: (row.person_id is not None, row.id))
    offered = offered_sessions(training, sessions, rows, latest.company_id)
    there = tuple(one for one in offered if one.id in rows and rows[one.id].there)
    unmarked = tuple(one.day for one in offered if _is_unmarked(facts, one, rows))
    sums = summed(facts.settings, offered, {one.id for one in there})
    number = facts.issued.get((training.key, latest.attendee), "")
    conflicting = _in_conflict(facts, latest, [*rows.values()], there)
    return Candidate(
        key=latest.attendee,
        person_id=latest.person_id,
        company_id=latest.company_id,
        name=latest.name,
        company_name=latest.company_name,
        language=facts.languages.get(latest.person_id or "")
        or facts.languages.get(latest.company_id or "", "fi"),
        sums=sums,
        offered=len(offered),
        there=there,
        remotely=frozenset(one.id for one in there if one.remote or rows[one.id].mark == "remote"),
        standing=_standing(sums, there, unmarked, number, conflicting),
        unmarked=unmarked,
        number=number,
    )


def offered_sessions(
    training: Training, sessions: Iterable[SessionRow], on_roster: Iterable[str], company_id: str | None
) -> list[SessionRow]:
    """Return the held sessions a person could have come to.

    On a path that is every session of it; of open trainings those whose roster names the person.
    A session held for one firm alone counts for that firm.
    """
    named = set(on_roster)
    return [
        one
        for one in sessions
        if one.held
        and (one.company_id is None or one.company_id == company_id)
        and (one.id in named or (training.is_path and one.company_id is None))
    ]


def summed(settings: ProgrammeSettings, offered: Iterable[SessionRow], there: set[str]) -> Attended:
    """Return the sums over the offered sessions by the programme's rule."""
    rule = settings.certificate.rule
    return attended((Session(one.day, one.minutes, one.minutes * (one.id in there)) for one in offered), rule)


def _is_unmarked(facts: _Facts, session: SessionRow, rows: Mapping[str, AttendanceRow]) -> bool:
    """A person without a row was not there, unless nobody has been marked in that session yet."""
    row = rows.get(session.id)
    if row is not None:
        return row.mark is None
    return not any(other.mark for other in facts.rows.get(session.id, ()))


def _in_conflict(
    facts: _Facts, who: AttendanceRow, rows: Iterable[AttendanceRow], there: Iterable[SessionRow]
) -> bool:
    own = [("person", who.person_id or ""), ("company", who.company_id or "")]
    own += [("attendance", row.id) for row in rows]
    own += [("activity", session.id) for session in there]
    return not facts.conflicts.isdisjoint(own)


def _standing(
    sums: Attended, there: Sequence[SessionRow], unmarked: Sequence[date], number: str, conflicting: bool
) -> Standing:
    reasons = (
        (Standing.ISSUED, bool(number)),
        (Standing.CONFLICT, conflicting),
        (Standing.UNMARKED, bool(unmarked)),
        (Standing.NO_HOURS, any(not session.minutes for session in there)),
        (Standing.NOTHING_ATTENDED, sums.verdict is Verdict.NOTHING_ATTENDED),
        (Standing.BELOW_THRESHOLD, sums.verdict is Verdict.BELOW_THRESHOLD),
    )
    return next((standing for standing, holds in reasons if holds), Standing.DUE)
