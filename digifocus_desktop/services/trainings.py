"""Sessions and who was there: what a certificate rests on."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Literal

from digifocus_desktop.domain.names import NAME_MAX_CHARS, optional_line, required_line
from digifocus_desktop.errors import InvalidFieldError
from digifocus_desktop.services.me import Me
from digifocus_desktop.services.training_rows import MARKS, Training, programme_trainings, settings_of
from digifocus_desktop.store import company_list
from digifocus_desktop.store.company_rows import CompanyQuery
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.ids import pair_id
from digifocus_desktop.store.opening import Connection
from digifocus_desktop.store.search import municipalities

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from digifocus_desktop.model.training import Activity

MAX_LESSONS = 40.0
FIRM_HITS = 6
_FIRST_HOUR = time(9, 0)
_PATH_KIND = "path_session"
_OPEN_KIND = "workshop"


@dataclass(frozen=True, slots=True)
class SessionEntry:
    """A session as a person states it.

    Attributes:
        training: Key of its training, `path:<id>` or `theme:<key>`.
        title: What it was about.
        day: Local date.
        lessons: Length in lessons.
        place: Where; may be empty for a remote session alone.
        remote: Whether it was held over the network.
        company_id: The firm it was held for alone, or None.
    """

    training: str
    title: str
    day: date
    lessons: float
    place: str = ""
    remote: bool = False
    company_id: str | None = None


@dataclass(frozen=True, slots=True)
class Attendee:
    """A person as a roster names him.

    Attributes:
        name: Of the person.
        person_id: The person, if known.
        company_id: The firm, if known.
        company_name: Its name, or empty.
    """

    name: str
    person_id: str | None = None
    company_id: str | None = None
    company_name: str = ""


Mark = Literal["present", "remote", "absent"]


@dataclass(frozen=True, slots=True)
class Firm:
    """A firm whose people can be marked.

    Attributes:
        id: Of the company.
        name: Its name.
        place: Where it is, in words; empty if nobody has said it.
        people: Its people as (id, name), the main contact first.
    """

    id: str
    name: str
    place: str
    people: tuple[tuple[str, str], ...]


class TrainingService:
    """Makes sessions and marks who was there."""

    def __init__(self, store: Store, me: Callable[[], Me]) -> None:
        self._store = store
        self._me = me

    def choices(self) -> tuple[Training, ...]:
        """Return the paths and themes a session can belong to, in the programme's order; *read* lane."""
        with self._store.read() as connection:
            return tuple(programme_trainings(connection).values())

    def today(self) -> date:
        """Return the local day; any lane."""
        return self._store.now().astimezone().date()

    def find_firms(self, text: str) -> tuple[Firm, ...]:
        """Return the firms the search finds, a few; *read* lane."""
        with self._store.read() as connection:
            found = company_list.page(connection, CompanyQuery(text=text), 0, FIRM_HITS)
            return tuple(_firm(connection, row.id, row.name, row.municipality) for row in found.rows)

    def firm(self, company_id: str) -> Firm | None:
        """Return one firm, or None if it is gone; *read* lane."""
        with self._store.read() as connection:
            row = connection.execute(
                "SELECT id, name, municipality FROM company WHERE id = ? AND NOT deleted", (company_id,)
            ).fetchone()
            return None if row is None else _firm(connection, *row)

    def create(self, entry: SessionEntry) -> str:
        """Make a session and return its id; *write* lane.

        The same training, firm, day and title give the session that is there already.

        Raises:
            InvalidFieldError: Of `title`, `lessons`, `place` or `training`.
        """
        me = self._me()
        with self._store.write() as session:
            return record_session(session, entry, me).id

    def mark(self, session_id: str, attendee: Attendee, mark: Mark | None) -> str:
        """Put a person on the roster with this mark and return the id of the row; *write* lane.

        None takes the mark away and leaves the person on the roster.

        Raises:
            InvalidFieldError: Of `name` or `mark`.
        """
        with self._store.write() as session:
            return record_mark(session, session_id, attendee, mark)


def _firm(connection: Connection, company_id: str, name: str, municipality: str | None) -> Firm:
    people = connection.execute(
        "SELECT id, name FROM person WHERE company_id = ? AND NOT deleted ORDER BY main_contact DESC, name",
        (company_id,),
    ).fetchall()
    locality = connection.execute(
        "SELECT locality FROM company_file WHERE company_id = ? AND NOT deleted", (company_id,)
    ).fetchone()
    known = municipalities().by_code(municipality) if municipality else None
    place = (locality[0] if locality else None) or (known.name() if known else "")
    return Firm(company_id, name, place, tuple((person_id, person) for person_id, person in people))


def record_session(session: "Session", entry: SessionEntry, me: Me) -> "Activity":
    """Make the session as part of the caller's transaction, or find the one that is there.

    Raises:
        InvalidFieldError: As `create`.
    """
    from digifocus_desktop.model.training import Activity

    checked = checked_entry(entry)
    identity = session_id(checked)
    found = session.get(Activity, identity)
    if found is not None:
        found.deleted = False
        return found
    raw = session.connection().connection.driver_connection
    training = _training(raw, checked.training)
    minutes = round(checked.lessons * settings_of(raw).certificate.lesson_minutes)
    starts = local_moment(checked.day, _FIRST_HOUR)
    activity = Activity(
        id=identity,
        programme_id=me.programme_id,
        organisation_id=me.organisation_id or None,
        company_id=checked.company_id,
        work_package_id=training.work_package_id,
        path_id=training.path_id,
        theme_key=training.theme_key,
        kind=_PATH_KIND if training.is_path else _OPEN_KIND,
        title=checked.title,
        starts_at=starts,
        ends_at=starts + timedelta(minutes=minutes),
        place=checked.place or None,
        mode="remote" if checked.remote else "on_site",
        lesson_hours=checked.lessons,
        trainers=(me.name,) if me.name else (),
        advisor_user_id=me.user_id,
        state="held",
    )
    session.add(activity)
    return activity


def _training(connection: Connection, key: str) -> Training:
    training = programme_trainings(connection).get(key)
    if training is None:
        raise InvalidFieldError("field.unknown", field="training")
    return training


def checked_entry(entry: SessionEntry) -> SessionEntry:
    """Return the entry with its texts cleaned.

    Raises:
        InvalidFieldError: `field.empty` or `field.too_long` of `title` or `place`, `lessons.range`
            (with `max`) of `lessons`.
    """
    if not 0 < entry.lessons <= MAX_LESSONS:
        raise InvalidFieldError("lessons.range", field="lessons", max=MAX_LESSONS)
    return SessionEntry(
        training=entry.training,
        title=required_line(entry.title, "title"),
        day=entry.day,
        lessons=entry.lessons,
        place=(optional_line if entry.remote else required_line)(entry.place, "place") or "",
        remote=entry.remote,
        company_id=entry.company_id,
    )


def record_mark(session: "Session", session_id: str, attendee: Attendee, mark: Mark | None) -> str:
    """Put a person on a roster as part of the caller's transaction and return the id of the row.

    Raises:
        InvalidFieldError: Of `name` or `mark`.
    """
    from digifocus_desktop.model.training import Attendance

    if mark is not None and mark not in MARKS:
        raise InvalidFieldError("field.unknown", field="mark")
    name = required_line(attendee.name, "name")
    firm = optional_line(attendee.company_name, "company_name", NAME_MAX_CHARS)
    identity = attendance_id(session_id, attendee)
    row = session.get(Attendance, identity)
    if row is None:
        row = Attendance(
            id=identity,
            activity_id=session_id,
            person_id=attendee.person_id,
            company_id=attendee.company_id,
            name=name,
            company_name=firm,
        )
        session.add(row)
    row.deleted = False
    row.mark = mark
    return identity


def session_id(entry: SessionEntry) -> str:
    """Return the id of a session: the same training, firm, day and title are the same session."""
    return pair_id(
        "session", entry.training, entry.company_id or "", entry.day.isoformat(), entry.title.casefold()
    )


def attendance_id(session_id: str, attendee: Attendee) -> str:
    """Return the id of a person's row on a roster: the same person is on it once."""
    who = attendee.person_id or (
        f"{attendee.name.casefold()}\n{attendee.company_id or attendee.company_name.casefold()}"
    )
    return pair_id("attendance", session_id, who)


def local_moment(day: date, at: time) -> datetime:
    """Return the aware moment of a local time of day on this computer."""
    return datetime.combine(day, at).astimezone()
