"""What a report needs of the store beside the result and the advice."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from digifocus_desktop.documents.emblem import Funding
from digifocus_desktop.domain.formats import Language
from digifocus_desktop.domain.moments import utc_moment
from digifocus_desktop.domain.programme import eu_funded
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.services.agreed import STANDS
from digifocus_desktop.services.certificate_content import known_language
from digifocus_desktop.services.forms import FormService
from digifocus_desktop.services.me import Me
from digifocus_desktop.services.results import ResultView
from digifocus_desktop.services.stored_analysis import read_analysis
from digifocus_desktop.store.opening import Connection
from digifocus_desktop.store.search import municipalities

_SESSIONS = (
    "SELECT t.key, a.starts_at, a.ends_at, coalesce(a.place, ''), a.mode FROM theme t "
    "JOIN activity a ON a.theme_key = t.key OR (t.path_id IS NOT NULL AND a.path_id = t.path_id) "
    "WHERE t.programme_id = ? AND NOT t.deleted AND NOT a.deleted AND a.state <> 'cancelled' "
    "AND a.company_id IS NULL AND a.starts_at >= ? ORDER BY a.starts_at, a.id"
)
_OPEN_TO_ALL = (
    "SELECT title, starts_at, ends_at, coalesce(place, ''), mode FROM activity WHERE NOT deleted "
    "AND state <> 'cancelled' AND company_id IS NULL AND kind IN ('webinar', 'event') AND starts_at >= ? "
    "ORDER BY starts_at, id LIMIT 4"
)
_INTERVIEW = (
    "SELECT id FROM interview WHERE response_set_id = ? AND kind = 'interview' AND NOT deleted "
    "ORDER BY started_at DESC LIMIT 1"
)
_EARLIER = (
    "SELECT r.id FROM response_set r JOIN response_set own ON own.id = ? "
    "WHERE r.company_id = own.company_id AND r.id <> own.id AND NOT r.deleted "
    "AND r.quick = own.quick AND r.completed_at IS NOT NULL AND r.started_at < own.started_at "
    "ORDER BY r.started_at DESC LIMIT 1"
)


@dataclass(frozen=True, slots=True)
class SessionFact:
    """A session to come: of a theme, or under its own title open to all."""

    name: str
    begins: datetime
    ends: datetime | None
    place: str
    remote: bool


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """What stands in the store.

    Attributes:
        language: Language of the report.
        municipality: Name of the firm's municipality.
        business_id: Its Y-tunnus, or empty.
        example: Whether the firm is invented.
        runtime: The questionnaire as it stands.
        actions: Rows of what was agreed and is open.
        notes: Step and text of each note shared with the firm.
        funding: Of the programme.
        interview_id: The interview over the analysis; None without one.
        earlier_id: The finished analysis before; None without one.
        applied: Keys of the trainings the firm has signed up for.
        sessions: Sessions to come by key of their theme.
        open_to_all: Webinars and events to come.
        now: The moment it was read.
    """

    language: Language
    municipality: str
    business_id: str
    example: bool
    runtime: Runtime
    actions: Sequence[tuple[Any, ...]]
    notes: Sequence[tuple[int, str]]
    funding: Funding | None
    interview_id: str | None
    earlier_id: str | None
    applied: frozenset[str]
    sessions: Mapping[str, tuple[SessionFact, ...]]
    open_to_all: tuple[SessionFact, ...]
    now: datetime


@dataclass(frozen=True, slots=True)
class Wish:
    """Whose report is wanted, in which language if another than the firm's, and when."""

    me: Me
    language: Language | None
    now: datetime


def read_facts(connection: Connection, forms: FormService, view: ResultView, wish: Wish) -> ReportFacts:
    """Return what the store says; notes for advisors alone and an author's own are never read."""
    business_id, municipality, example, own = connection.execute(
        "SELECT c.business_id, c.municipality, c.example, f.language FROM company c "
        "LEFT JOIN company_file f ON f.company_id = c.id AND NOT f.deleted WHERE c.id = ?",
        (view.company_id,),
    ).fetchone()
    stored = read_analysis(connection, forms, view.id)
    known = municipalities().by_code(municipality) if municipality else None
    chosen = wish.language or known_language(own or "fi")
    interview = connection.execute(_INTERVIEW, (view.id,)).fetchone()
    earlier = connection.execute(_EARLIER, (view.id,)).fetchone()
    me, from_now = wish.me, wish.now.isoformat()
    return ReportFacts(
        language=chosen,
        municipality=known.name(chosen) if known else "",
        business_id=business_id or "",
        example=bool(example),
        runtime=Runtime(stored.package, stored.answers, stored.course),
        actions=_actions(connection, view.company_id),
        notes=_notes(connection, view.id),
        funding=read_funding(connection, me.programme_id),
        interview_id=interview[0] if interview else None,
        earlier_id=earlier[0] if earlier else None,
        applied=_applied(connection, view.company_id),
        sessions=_sessions(connection, me.programme_id, from_now),
        open_to_all=tuple(_session(row) for row in connection.execute(_OPEN_TO_ALL, (from_now,))),
        now=wish.now,
    )


def _actions(connection: Connection, company_id: str) -> list[tuple[Any, ...]]:
    rows = connection.execute(
        "SELECT title, reason, first_act, who, minutes, cost_class, due_on, items FROM action "  # noqa: S608  # constant
        f"WHERE company_id = ? AND {STANDS} AND state = 'open' ORDER BY position, id",
        (company_id,),
    )
    return [tuple(row) for row in rows]


def _notes(connection: Connection, response_set_id: str) -> list[tuple[int, str]]:
    rows = connection.execute(
        "SELECT n.step, n.body FROM step_note n JOIN interview i ON i.id = n.interview_id "
        "WHERE i.response_set_id = ? AND n.audience = 'firm' AND NOT n.deleted AND NOT i.deleted "
        "AND trim(n.body) <> '' ORDER BY n.step, n.written_at, n.id",
        (response_set_id,),
    )
    return [(step, body) for step, body in rows]


def read_funding(connection: Connection, programme_id: str) -> Funding | None:
    """Return the EU funding that papers tell of; None while it is not granted."""
    status, code, decision = connection.execute(
        "SELECT funding_status, project_code, funding_decision FROM programme WHERE id = ?", (programme_id,)
    ).fetchone()
    return Funding(decision, code) if eu_funded(status, code, decision) else None


def _applied(connection: Connection, company_id: str) -> frozenset[str]:
    rows = connection.execute(
        "SELECT target FROM referral WHERE company_id = ? AND kind = 'training' "
        "AND state = 'applied' AND NOT deleted",
        (company_id,),
    )
    return frozenset(row[0] for row in rows)


def _sessions(connection: Connection, programme_id: str, from_now: str) -> dict[str, tuple[SessionFact, ...]]:
    found: dict[str, list[SessionFact]] = {}
    for row in connection.execute(_SESSIONS, (programme_id, from_now)):
        found.setdefault(row[0], []).append(_session(row))
    return {key: tuple(sessions) for key, sessions in found.items()}


def _session(row: tuple[Any, ...]) -> SessionFact:
    name, begins, ends, place, mode = row
    last = utc_moment(ends).astimezone() if ends else None
    return SessionFact(name, utc_moment(begins).astimezone(), last, place, mode == "remote")
