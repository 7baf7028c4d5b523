"""What the certificate service takes and gives."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from digifocus_desktop.domain.filenames import safe_file_name
from digifocus_desktop.services.certificate_content import Look
from digifocus_desktop.services.trainings import Attendee, SessionEntry
from digifocus_desktop.store import files


@dataclass(frozen=True, slots=True)
class Draft:
    """A certificate that is not issued yet.

    Attributes:
        training: Key of the training.
        attendee: Key of the person on its roster.
        look: How it is made out.
        exception: Why a person below the threshold gets one all the same; empty for the others.
    """

    training: str
    attendee: str
    look: Look
    exception: str = ""


@dataclass(frozen=True, slots=True)
class FarmDraft:
    """A certificate made out on the spot: the session and the attendance come with it.

    Attributes:
        session: The session; it is recorded when the certificate is issued, if it is missing.
        attendee: Who was there.
        look: How it is made out.
        exception: As in `Draft`.
    """

    session: SessionEntry
    attendee: Attendee
    look: Look
    exception: str = ""


@dataclass(frozen=True, slots=True)
class Issued:
    """An issued certificate.

    Attributes:
        id: Of the certificate.
        number: As printed.
        person_name: As printed.
        company_id: The firm, or None.
        company_name: As printed, or empty.
        title: Of the training, as printed.
        issued_on: The date on it.
        file_name: What a saved copy is called.
        sha256: Of the file.
        voided_at: When it was voided, or None.
        void_reason: Why, or empty.
    """

    id: str
    number: str
    person_name: str
    company_id: str | None
    company_name: str
    title: str
    issued_on: date
    file_name: str
    sha256: str
    voided_at: datetime | None = None
    void_reason: str = ""


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file as it was stored, or made to be looked at."""

    name: str
    content: bytes

    def save_to(self, target: Path) -> Path:
        """Write it to a place the person chose and return that; any lane.

        Raises:
            StoreError: `store.full`, `store.cannot_write`.
        """
        files.write_whole(target, self.content)
        return target


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document of a firm.

    Attributes:
        id: Of the attachment.
        kind: `certificate` …
        name: File name.
        made_at: When it was made (UTC).
        size_bytes: Of the file.
        certificate_id: The certificate it is, or None.
        number: Of the certificate, or empty.
        person_name: Of the certificate, or empty.
        voided: Whether the certificate has been voided.
    """

    id: str
    kind: str
    name: str
    made_at: datetime
    size_bytes: int
    certificate_id: str | None
    number: str
    person_name: str
    voided: bool


def document_view(row: tuple[Any, ...]) -> DocumentView:
    """Return a document for the row that was read."""
    identity, kind, name, made_at, size, certificate_id, number, person, voided = row
    made = datetime.fromisoformat(made_at)
    return DocumentView(identity, kind, name, made, size, certificate_id, number, person, bool(voided))


def issued_view(row: tuple[object, ...]) -> Issued:
    """Return a certificate for the row that was read."""
    identity, number, person, company_id, company, title, day, name, sha256, voided, reason = row
    # the name may come from another computer: it leads to no other folder and names no program
    file_name = safe_file_name(str(name).removesuffix(".pdf"), "pdf")
    return Issued(
        str(identity),
        str(number),
        str(person),
        str(company_id) if company_id else None,
        str(company or ""),
        str(title),
        date.fromisoformat(str(day)),
        file_name,
        str(sha256),
        datetime.fromisoformat(str(voided)) if voided else None,
        str(reason or ""),
    )
