"""What has happened with a firm, newest first, and the lines that people write themselves."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy.orm import Session

from digifocus_desktop.domain.names import note
from digifocus_desktop.errors import InvalidFieldError, StoreError
from digifocus_desktop.model.company import ContactEntry
from digifocus_desktop.services.me import Me
from digifocus_desktop.services.measures import COMPETENCE, LEVEL
from digifocus_desktop.services.visit_values import HELD
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.ids import new_id
from digifocus_desktop.store.opening import Connection

KINDS = ("call", "meeting", "message", "note")
"""Kinds of lines a person writes; `contact` is the first contact that came with the firm."""

BODY_MAX_CHARS = 4000
SHOWN = 200

_LINES = f"""
SELECT * FROM (
SELECT 'entry' AS source, id, kind AS kind, happened_on AS at, body AS words, NULL, NULL,
       coalesce(author_user_id, '') AS more
FROM contact_entry WHERE company_id = ?1 AND NOT deleted
UNION ALL
SELECT 'analysis', id, CASE WHEN quick THEN 'quick' ELSE 'analysis' END ||
       CASE WHEN completed_at IS NULL THEN '_begun' ELSE '_done' END,
       CASE WHEN completed_at IS NULL OR date(started_at, 'localtime') = date(completed_at, 'localtime')
       THEN started_at ELSE completed_at END, phase,
       (SELECT value FROM score WHERE response_set_id = r.id AND dimension = '{COMPETENCE}'),
       (SELECT value FROM score WHERE response_set_id = r.id AND dimension = '{LEVEL}'),
       coalesce(advisor_user_id, '')
FROM response_set r WHERE company_id = ?1 AND NOT deleted
UNION ALL
SELECT 'interview', id, CASE WHEN kind <> 'interview' THEN 'advice'
       WHEN completed_at IS NULL THEN 'interview_begun' ELSE 'interview_done' END,
       CASE WHEN date(started_at, 'localtime') = held_on THEN started_at ELSE held_on END,
       '', NULL, NULL, coalesce(advisor_user_id, '')
FROM interview WHERE company_id = ?1 AND NOT deleted
UNION ALL
SELECT 'advice', id, 'advice_' || kind, held_on, channel, minutes, NULL, coalesce(advisor_user_id, '')
FROM advice_log WHERE company_id = ?1 AND NOT deleted
UNION ALL
SELECT 'visit', id, CASE WHEN state = 'cancelled' THEN 'cancelled' ELSE kind END, starts_at,
       title || CASE WHEN state = 'cancelled' AND state_reason <> '' THEN ' (' || state_reason || ')'
       ELSE '' END, NULL, NULL, state
FROM activity WHERE company_id = ?1 AND NOT deleted
UNION ALL
SELECT 'attendance', a.id, 'attended', v.starts_at, v.title, NULL, NULL, a.name
FROM attendance a JOIN activity v ON v.id = a.activity_id AND NOT v.deleted
WHERE a.company_id = ?1 AND NOT a.deleted AND a.mark IN ('present', 'remote')
UNION ALL
SELECT 'certificate', id, CASE WHEN voided_at IS NULL THEN 'certificate' ELSE 'certificate_voided' END,
       issued_on, title, NULL, NULL, person_name
FROM certificate WHERE company_id = ?1 AND NOT deleted
UNION ALL
SELECT 'consent', id, CASE kind WHEN 'partner_sharing' THEN '' ELSE kind || '_' END || 'consent_' || state,
       given_on, '', NULL, NULL, ''
FROM consent WHERE company_id = ?1 AND NOT deleted AND given_on IS NOT NULL
)
ORDER BY CASE source WHEN 'certificate' THEN at || 'T24' ELSE at END DESC, id DESC LIMIT ?2
"""  # noqa: S608  # constants
"""What was begun and finished on one day stands where it began, as an interview does. A certificate ends its
day."""


@dataclass(frozen=True, slots=True)
class TimelineLine:
    """Something that happened, or is agreed to.

    Attributes:
        source: `entry`, `analysis`, `interview`, `advice`, `visit`, `attendance`, `certificate` or `consent`.
        id: Of the record.
        kind: One of `KINDS`, `contact`, `analysis_begun`, `analysis_done`, `quick_begun`, `quick_done`,
            `interview_begun`, `interview_done`, `advice`, `advice_short`, `advice_open`, `visit`, `call`,
            `cancelled`, `attended`, `certificate`, `certificate_voided`, `consent_given`,
            `consent_withdrawn`; more may come from newer programs.
        at: Local time of day where one is known, else the day.
        words: Its own words: of a written line, a visit's title, a training's name, a phase, a way.
        competence: Headline of a finished analysis, 0–100.
        level: The other headline.
        who: Who took part or got it, for a training or a certificate; empty for others.
        mine: Whether it is a line that the person at this computer wrote.
        ahead: Whether it is still to come.
        held: Whether it is a visit or call of which somebody has said that it took place.
        minutes: How long advice took; None for others.
    """

    source: str
    id: str
    kind: str
    at: date | datetime
    words: str
    competence: float | None
    level: float | None
    who: str
    mine: bool
    ahead: bool
    held: bool = False
    minutes: int | None = None

    @property
    def on(self) -> date:
        """The local day."""
        return self.at.date() if isinstance(self.at, datetime) else self.at


@dataclass(frozen=True, slots=True)
class EntryDraft:
    """A line as a person writes it.

    Attributes:
        kind: One of `KINDS`.
        happened_on: Day; today or before.
        body: What happened, at most `BODY_MAX_CHARS`.
    """

    kind: str
    happened_on: date
    body: str


class TimelineService:
    """Use cases of a firm's timeline."""

    def __init__(self, store: Store, me: Callable[[], Me]) -> None:
        self._store = store
        self._me = me

    def of_company(self, company_id: str, limit: int = SHOWN) -> tuple[TimelineLine, ...]:
        """Return what has happened, newest first; *read* lane."""
        user_id = self._me().user_id
        with self._store.read() as connection:
            return read_timeline(connection, company_id, user_id, self._store.now(), limit)

    def add(self, company_id: str, draft: EntryDraft) -> str:
        """Write a line and return its id; *write* lane.

        Raises:
            InvalidFieldError: `field.choice` (kind), `field.empty` or `field.too_long` (body),
                `entry.future` (a day to come).
        """
        values = self._checked(draft)
        with self._store.write() as session:
            entry = ContactEntry(
                id=new_id(), company_id=company_id, author_user_id=self._me().user_id or None, **values
            )
            session.add(entry)
            return entry.id

    def edit(self, entry_id: str, draft: EntryDraft) -> EntryDraft:
        """Store other words and return those before, for undo; *write* lane.

        Raises:
            InvalidFieldError: As `add`.
            StoreError: `record.gone`.
        """
        values = self._checked(draft)
        with self._store.write() as session:
            entry = _get(session, entry_id)
            before = EntryDraft(entry.kind, entry.happened_on, entry.body)
            for name, value in values.items():
                setattr(entry, name, value)
        return before

    def delete(self, entry_id: str) -> None:
        """Take a line away; `restore` brings it back; *write* lane."""
        with self._store.write() as session:
            _get(session, entry_id).deleted = True

    def restore(self, entry_id: str) -> None:
        """Bring a deleted line back; *write* lane."""
        with self._store.write() as session:
            _get(session, entry_id).deleted = False

    def _checked(self, draft: EntryDraft) -> dict[str, Any]:
        if draft.kind not in KINDS:
            raise InvalidFieldError("field.choice", field="kind")
        if draft.happened_on > self._store.now().astimezone().date():
            raise InvalidFieldError("entry.future", field="happened_on")
        body = note(draft.body, "body", BODY_MAX_CHARS)
        if not body.strip():
            raise InvalidFieldError("field.empty", field="body")
        return {"kind": draft.kind, "happened_on": draft.happened_on, "body": body}


def read_timeline(
    connection: Connection, company_id: str, user_id: str, now: datetime, limit: int = SHOWN
) -> tuple[TimelineLine, ...]:
    """Return what has happened with a firm, newest first."""
    today = now.astimezone().date()
    lines = []
    for source, identity, kind, at, words, competence, level, more in connection.execute(
        _LINES, (company_id, limit)
    ):
        moment = local_time(at)
        mine = source == "entry" and bool(user_id) and more == user_id
        person = more if source in ("attendance", "certificate") else ""
        day = moment.date() if isinstance(moment, datetime) else moment
        ahead = source == "visit" and kind != "cancelled" and _is_ahead(moment, now)
        ahead, held = ahead or day > today, source == "visit" and more == HELD
        minutes = int(competence) if source == "advice" else None
        lines.append(
            TimelineLine(
                source,
                identity,
                kind,
                moment,
                words,
                None if minutes else competence,
                level,
                person,
                mine,
                ahead,
                held,
                minutes,
            )
        )
    return tuple(lines)


def local_time(text: str) -> date | datetime:
    """Return a stored day, or a stored UTC time as local time."""
    return date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text).astimezone()


def local_day(text: str) -> date:
    """Return a stored day, or the local day of a stored UTC time."""
    moment = local_time(text)
    return moment.date() if isinstance(moment, datetime) else moment


def _is_ahead(moment: date | datetime, now: datetime) -> bool:
    return isinstance(moment, datetime) and moment > now


def _get(session: Session, entry_id: str) -> ContactEntry:
    entry = session.get(ContactEntry, entry_id)
    if entry is None:
        raise StoreError("record.gone")
    return entry
