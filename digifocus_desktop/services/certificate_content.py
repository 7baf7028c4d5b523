"""What a certificate says, gathered from a roster, the programme and the person who signs."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any, Literal

from digifocus_desktop.documents.certificate.data import CertificateData, SessionLine
from digifocus_desktop.documents.emblem import Funding
from digifocus_desktop.documents.text import printable
from digifocus_desktop.documents.wording import wording
from digifocus_desktop.domain.certificate_rules import LESSON_MINUTES
from digifocus_desktop.domain.formats import Language
from digifocus_desktop.domain.programme import eu_funded
from digifocus_desktop.errors import DocumentError
from digifocus_desktop.services.certificate_roster import Candidate, Roster, Standing, in_order
from digifocus_desktop.services.me import Me
from digifocus_desktop.services.training_rows import SessionRow, Training, theme_names
from digifocus_desktop.store.opening import Connection

Orientation = Literal["landscape", "portrait"]

_LANGUAGES: Mapping[str, Language] = {"fi": "fi", "sv": "sv", "en": "en"}


@dataclass(frozen=True, slots=True)
class Look:
    """How certificates are made out.

    Attributes:
        orientation: Way of the page.
        language: Language of all of them; None for each in the language of the receiver.
        place: Where they are signed; empty for the place of the last session.
    """

    orientation: Orientation = "landscape"
    language: Language | None = None
    place: str = ""


AS_USUAL = Look()


@dataclass(frozen=True, slots=True)
class Frame:
    """What is the same on every certificate of the programme.

    Attributes:
        project: Name of the programme.
        partners: Short names of its organisations, the lead first.
        funding: Decision and code, only when the emblem may be shown.
        themes: Names of themes by key.
    """

    project: str
    partners: tuple[str, ...]
    funding: Funding | None
    themes: Mapping[str, Mapping[str, str]]


def read_frame(connection: Connection, me: Me) -> Frame:
    """Return what the programme puts on its certificates."""
    name, status, code, decision = connection.execute(
        "SELECT name, funding_status, project_code, funding_decision FROM programme WHERE id = ?",
        (me.programme_id,),
    ).fetchone()
    partners = connection.execute(
        "SELECT short_name FROM organisation WHERE programme_id = ? AND NOT deleted "
        "ORDER BY lead DESC, short_name",
        (me.programme_id,),
    ).fetchall()
    funded = eu_funded(status, code, decision)
    return Frame(
        project=name,
        partners=tuple(partner for (partner,) in partners),
        funding=Funding(decision or "", code or "") if funded else None,
        themes=theme_names(connection),
    )


def certificate_data(frame: Frame, roster: Roster, person: Candidate, look: Look, me: Me) -> CertificateData:
    """Return the certificate of a person, as a draft without a number."""
    language = look.language or known_language(person.language)
    last = person.there[-1]
    planned = sum(session.minutes for session in roster.sessions if session.company_id is None)
    return CertificateData(
        number="",
        draft=True,
        language=language,
        person_name=person.name,
        company_name=person.company_name,
        title=roster.training.name(language),
        kind="path" if roster.training.is_path else "training",
        sessions=tuple(_line(frame, roster.training, session, person, language) for session in person.there),
        issuer=me.organisation_name,
        place=look.place or _place(person.there),
        issued_on=last.day,
        signer_name=me.name,
        signer_role=me.title,
        planned_lessons=planned / LESSON_MINUTES if roster.training.is_path and planned else None,
        extent_note=_way_of_teaching(roster.sessions, language),
        trainers=_trainers(person.there),
        project=frame.project,
        about=(frame.project, " · ".join(frame.partners)),
        funding=frame.funding,
        orientation=look.orientation,
    )


def numbered(data: CertificateData, number: str) -> CertificateData:
    """Return the certificate as it is issued."""
    return replace(data, number=number, draft=False)


def stored_content(data: CertificateData) -> dict[str, Any]:
    """Return the certificate's values as JSON, for the row that proves what was printed."""
    values = asdict(data)
    values["issued_on"] = data.issued_on.isoformat()
    values["sessions"] = [{**asdict(line), "day": line.day.isoformat()} for line in data.sessions]
    return values


def kept_data(content: Mapping[str, Any]) -> CertificateData:
    """Return the values of which `stored_content` made the JSON.

    Raises:
        KeyError, TypeError, ValueError: A value is missing, unknown or no such value.
    """
    funding, sessions = content["funding"], content["sessions"]
    own: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in content.items()
    }
    own["issued_on"] = date.fromisoformat(content["issued_on"])
    own["sessions"] = tuple(SessionLine(**{**one, "day": date.fromisoformat(one["day"])}) for one in sessions)
    own["funding"] = Funding(**funding) if funding else None
    return CertificateData(**own)


def checked(frame: Frame, roster: Roster, look: Look, me: Me) -> Roster:
    """Return the roster with those marked whose certificate cannot be printed, and why."""

    def tried(person: Candidate) -> Candidate:
        if person.standing is not Standing.DUE:
            return person
        try:
            printable(certificate_data(frame, roster, person, look, me))
        except DocumentError as error:
            characters = str(error.facts.get("characters", ""))
            field = str(error.facts.get("field", ""))
            return replace(person, standing=Standing.UNPRINTABLE, fault=characters, fault_field=field)
        return person

    return replace(roster, candidates=in_order(map(tried, roster.candidates)))


def known_language(code: str) -> Language:
    """Return the language of a document for a stored code; Finnish for one that is not ours."""
    return _LANGUAGES.get(code, "fi")


def _line(
    frame: Frame, training: Training, session: SessionRow, person: Candidate, language: Language
) -> SessionLine:
    """What is told of a session; one that is called as its training is called so in the paper's language."""
    names = frame.themes.get(session.theme_key or "", {})
    return SessionLine(
        day=session.day,
        topic=training.name(language) if session.title in training.names.values() else session.title,
        place=None if session.id in person.remotely else session.place,
        lessons=session.minutes / LESSON_MINUTES,
        theme=names.get(language) or names.get("fi", ""),
    )


def _place(there: Iterable[SessionRow]) -> str:
    return next((session.place for session in reversed([*there]) if session.place and not session.remote), "")


def _way_of_teaching(sessions: Iterable[SessionRow], language: Language) -> str:
    ways = {session.remote for session in sessions}
    key = "taught_both_ways" if len(ways) > 1 else "taught_remotely" if True in ways else "taught_on_site"
    return wording("certificate", language)[key]


def _trainers(there: Iterable[SessionRow]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for session in there for name in session.trainers))
