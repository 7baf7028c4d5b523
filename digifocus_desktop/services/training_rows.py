"""Trainings as they stand in the store: sessions, who was there, names. Read by SQL, without the mapper.

A *training* is what one certificate is about: a path, a theme of open trainings, or a session
that belongs to neither. Its key tells which: `path:<id>`, `theme:<key>`, `activity:<id>`.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from digifocus_desktop.domain.programme_settings import ProgrammeSettings, read_settings
from digifocus_desktop.domain.programme_values import names_of, words_of
from digifocus_desktop.domain.tables import Table
from digifocus_desktop.errors import InvalidFieldError, StoreError
from digifocus_desktop.store.ids import pair_id
from digifocus_desktop.store.opening import Connection
from digifocus_desktop.store.values import stored_json

ABSENT = "absent"
MARKS = ("present", "remote", ABSENT)


@dataclass(frozen=True, slots=True)
class Training:
    """A path, a theme or a single session.

    Attributes:
        key: `path:<id>`, `theme:<key>` or `activity:<id>`.
        names: Its name by language; Finnish always.
        is_path: Whether it is a path, whose every session is offered to all on it.
        work_package: Key of the work package, such as `TP6`; empty if none.
        work_package_id: Id of the same, or None.
        path_id: The path, or None.
        theme_key: The theme, or None.
    """

    key: str
    names: Mapping[str, str]
    is_path: bool = False
    work_package: str = ""
    work_package_id: str | None = None
    path_id: str | None = None
    theme_key: str | None = None

    def name(self, language: str) -> str:
        """Return the name in a language, or the Finnish one."""
        return self.names.get(language) or self.names["fi"]


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A session that is not cancelled.

    Attributes:
        id: Of the activity.
        training: Key of its training.
        company_id: The firm it was held for alone, or None.
        day: Local date.
        title: What it was about.
        place: Where, or empty.
        remote: Whether it was held over the network.
        minutes: Length; 0 if nobody has said it.
        theme_key: Its theme, or None.
        trainers: Their names.
        held: Whether its day has come.
    """

    id: str
    training: str
    company_id: str | None
    day: date
    title: str
    place: str
    remote: bool
    minutes: int
    theme_key: str | None
    trainers: tuple[str, ...]
    held: bool


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """One person on the roster of one session.

    Attributes:
        id: Of the row.
        session_id: The session.
        attendee: The same for the same person in every session.
        person_id: The person, if known.
        company_id: The firm, if known.
        name: Name of the person.
        company_name: Name of the firm, or empty.
        mark: `present`, `remote`, `absent`, or None while nobody has marked it.
    """

    id: str
    session_id: str
    attendee: str
    person_id: str | None
    company_id: str | None
    name: str
    company_name: str
    mark: str | None

    @property
    def there(self) -> bool:
        """Whether the person took part."""
        return self.mark is not None and self.mark != ABSENT


def settings_of(connection: Connection) -> ProgrammeSettings:
    """Return the settings of the programme.

    Raises:
        StoreError: `programme.settings` with `field`: they came in a shape that nobody can go by.
    """
    (raw,) = connection.execute(
        "SELECT settings FROM programme WHERE id = (SELECT value FROM store_meta WHERE key = 'programme_id')"
    ).fetchone()
    try:
        return read_settings(Table({"settings": stored_json(raw)}).mapping("settings"), "settings.")
    except InvalidFieldError as error:
        raise StoreError("programme.settings", field=error.facts.get("field", "")) from error


def programme_trainings(connection: Connection) -> dict[str, Training]:
    """Return the paths and the themes outside paths, in the programme's order."""
    packages = {row[0]: row[1] for row in connection.execute("SELECT id, key FROM work_package")}
    found: dict[str, Training] = {}
    paths = connection.execute(
        "SELECT id, key, names, work_package_id FROM path WHERE NOT deleted ORDER BY position"
    )
    for path_id, path_key, stored, package in paths:
        key, names = f"path:{path_id}", names_of(stored_json(stored), path_key)
        found[key] = Training(key, names, True, packages.get(package, ""), package, path_id)
    themes = connection.execute(
        "SELECT key, names, work_package_id FROM theme "
        "WHERE NOT deleted AND path_id IS NULL ORDER BY position"
    )
    for theme_key, stored, package in themes:
        key, names = f"theme:{theme_key}", names_of(stored_json(stored), theme_key)
        found[key] = Training(key, names, False, packages.get(package, ""), package, None, theme_key)
    return found


def theme_names(connection: Connection) -> dict[str, Mapping[str, str]]:
    """Return the names of every theme by its key."""
    rows = connection.execute("SELECT key, names FROM theme WHERE NOT deleted")
    return {key: names_of(stored_json(names), key) for key, names in rows}


def sessions(connection: Connection, settings: ProgrammeSettings, now: datetime) -> list[SessionRow]:
    """Return the sessions that can earn a certificate, by time.

    What is open to all (webinars, events) and visits and advice for one firm is none.
    """
    kinds = [kind.key for kind in settings.activity_types if not kind.free]
    rows = connection.execute(
        "SELECT id, company_id, path_id, theme_key, title, starts_at, ends_at, place, mode, lesson_hours, "
        "trainers FROM activity WHERE NOT deleted AND state <> 'cancelled' "
        "AND kind IN (SELECT value FROM json_each(?)) ORDER BY starts_at, id",
        (json.dumps(kinds),),
    )
    return [_session(row, settings.certificate.lesson_minutes, now) for row in rows]


def _session(row: Sequence[object], lesson_minutes: int, now: datetime) -> SessionRow:
    identity, company, path_id, theme, title, starts, ends, place, mode, hours, trainers = row
    begins = datetime.fromisoformat(str(starts))
    minutes = 0
    if isinstance(hours, int | float):
        minutes = round(hours * lesson_minutes)
    elif ends:
        minutes = max(0, int((datetime.fromisoformat(str(ends)) - begins).total_seconds() // 60))
    day = begins.astimezone().date()
    training = f"path:{path_id}" if path_id else f"theme:{theme}" if theme else f"activity:{identity}"
    return SessionRow(
        id=str(identity),
        training=training,
        company_id=str(company) if company else None,
        day=day,
        title=str(title),
        place=str(place or ""),
        remote=mode == "remote",
        minutes=minutes,
        theme_key=str(theme) if theme else None,
        trainers=words_of(json.loads(str(trainers or "[]"))),
        held=day <= now.astimezone().date(),
    )


def attendance(connection: Connection, session_ids: Sequence[str]) -> list[AttendanceRow]:
    """Return who is on the rosters of these sessions, under the names they bear now."""
    rows = connection.execute(
        "SELECT a.id, a.activity_id, a.person_id, a.company_id, coalesce(p.name, a.name), "
        "coalesce(c.name, a.company_name, ''), a.mark FROM attendance a "
        "LEFT JOIN person p ON p.id = a.person_id AND NOT p.deleted "
        "LEFT JOIN company c ON c.id = a.company_id AND NOT c.deleted "
        "WHERE NOT a.deleted AND a.activity_id IN (SELECT value FROM json_each(?)) ORDER BY a.id",
        (json.dumps(list(session_ids)),),
    ).fetchall()
    known = {(row[4].casefold(), row[3]): row[2] for row in rows if row[2]}
    return [_attendance(row, row[2] or known.get((row[4].casefold(), row[3]))) for row in rows]


def _attendance(row: Sequence[Any], known_person: str | None) -> AttendanceRow:
    identity, session_id, person_id, company_id, name, company_name, mark = row
    attendee = attendee_key(known_person, company_id, name, company_name)
    return AttendanceRow(identity, session_id, attendee, person_id, company_id, name, company_name, mark)


def attendee_key(person_id: str | None, company_id: str | None, name: str, company_name: str) -> str:
    """Return the key of a person: the id, or for one without it what name and firm make."""
    return person_id or pair_id("attendee", name.casefold(), company_id or company_name.casefold())
