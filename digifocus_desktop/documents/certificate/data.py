"""What a certificate shows, as plain values."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from digifocus_desktop.documents.emblem import Funding
from digifocus_desktop.domain.formats import Language


@dataclass(frozen=True, slots=True)
class SessionLine:
    """A session the person attended.

    Attributes:
        day: When it was.
        topic: What it was about.
        place: Where; None for a remote session.
        lessons: Attended lessons of 45 minutes.
        theme: The theme it counts for when sessions are summed.
    """

    day: date
    topic: str
    place: str | None
    lessons: float
    theme: str = ""


@dataclass(frozen=True, slots=True)
class CertificateData:
    """All that a certificate shows.

    Attributes:
        number: The certificate's number; empty while it is a draft.
        language: Language of the receiver.
        person_name: Name as the participant writes it.
        company_name: The firm, or empty.
        title: Name of the path or training.
        kind: Whether the title names a path or a single training.
        sessions: Attended sessions in order of time; at least one.
        issuer: Organisation that gives the certificate.
        place: Where it is signed.
        issued_on: The date on it, that of completion.
        signer_name: Printed under the signature line.
        signer_role: Role, printed with the issuer.
        planned_lessons: Extent of the whole path, or None.
        extent_note: How it was taught, such as *lähi- ja etäopetusta*.
        themes: Themes of the path, named when sessions do not name them.
        trainers: Names of the trainers.
        attendance_rule: The rule of attendance in words, or empty.
        project: Short name of the project.
        about: One or two lines on the project and its partners.
        funding: Decision and code; the emblem is shown only when both are there.
        orientation: Way of the page.
        draft: Marks the page as a draft.
    """

    number: str
    language: Language
    person_name: str
    company_name: str
    title: str
    kind: Literal["path", "training"]
    sessions: tuple[SessionLine, ...]
    issuer: str
    place: str
    issued_on: date
    signer_name: str
    signer_role: str
    planned_lessons: float | None = None
    extent_note: str = ""
    themes: tuple[str, ...] = ()
    trainers: tuple[str, ...] = ()
    attendance_rule: str = ""
    project: str = "DigiFocus"
    about: tuple[str, ...] = ()
    funding: Funding | None = None
    orientation: Literal["portrait", "landscape"] = "portrait"
    draft: bool = False
