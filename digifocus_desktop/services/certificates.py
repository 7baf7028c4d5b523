"""Certificates: who gets one, issuing, voiding, the stored file.

An issued certificate is a file with a SHA-256; printing it again gives that file. Number,
certificate, attachment and their operations commit together, after the file is on the disk.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from digifocus_desktop.domain.filenames import safe_file_name
from digifocus_desktop.domain.names import required_line
from digifocus_desktop.errors import InvalidFieldError, StoreError
from digifocus_desktop.services.certificate_again import made_again
from digifocus_desktop.services.certificate_content import (
    AS_USUAL,
    Look,
    Orientation,
    certificate_data,
    checked,
    numbered,
    read_frame,
    stored_content,
)
from digifocus_desktop.services.certificate_numbers import take_number
from digifocus_desktop.services.certificate_roster import Candidate, Roster, Standing, planned, read_rosters
from digifocus_desktop.services.certificate_views import (
    DocumentView,
    Draft,
    FarmDraft,
    Issued,
    StoredFile,
    document_view,
    issued_view,
)
from digifocus_desktop.services.me import Me
from digifocus_desktop.services.training_rows import Training, settings_of
from digifocus_desktop.services.trainings import (
    Attendee,
    SessionEntry,
    checked_entry,
    record_mark,
    record_session,
)
from digifocus_desktop.store import files
from digifocus_desktop.store.attachments import Attachments
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.ids import new_id
from digifocus_desktop.store.opening import Connection

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from digifocus_desktop.documents.certificate import CertificateData

__all__ = [
    "AS_USUAL",
    "Attendee",
    "Candidate",
    "CertificateService",
    "DocumentView",
    "Draft",
    "FarmDraft",
    "Issued",
    "Look",
    "Orientation",
    "Roster",
    "SessionEntry",
    "Standing",
    "StoredFile",
    "Training",
]

KIND = "certificate"
MIME = "application/pdf"
REASON_MAX_CHARS = 400
LIST_LIMIT = 500
_FILE_WORD = {"fi": "Todistus", "sv": "Intyg", "en": "Certificate"}
_ISSUED = (
    "SELECT c.id, c.number, c.person_name, c.company_id, c.company_name, c.title, c.issued_on, "
    "coalesce(a.name, c.number || '.pdf'), c.sha256, c.voided_at, c.void_reason "
    "FROM certificate c LEFT JOIN attachment a ON a.id = c.attachment_id WHERE NOT c.deleted "
)


@dataclass(frozen=True, slots=True)
class _Case:
    """All that an issued certificate is made of."""

    draft: Draft
    roster: Roster
    person: Candidate
    data: "CertificateData"
    me: Me


class CertificateService:
    """Issues certificates and finds them again."""

    def __init__(self, store: Store, me: Callable[[], Me], attachments: Attachments, temporary: Path) -> None:
        self._store = store
        self._me = me
        self._attachments = attachments
        self._temporary = temporary

    def warm_up(self) -> None:
        """Load the typefaces, so that the first preview after start need not wait; *read* lane."""
        from digifocus_desktop.documents.fonts import Face, load

        for face in Face:
            load(face)

    def trainings(self) -> tuple[Roster, ...]:
        """Return every training that somebody attended, those due first, then the latest; *read* lane."""
        with self._store.read() as connection:
            rosters = read_rosters(connection, self._store.now())
        attended = [one for one in rosters if any(person.there for person in one.candidates)]
        return tuple(sorted(attended, key=lambda one: (not one.due, -one.held[-1].day.toordinal())))

    def signer_problem(self) -> str:
        """Return the code of what keeps this person from issuing anything, or empty; *read* lane."""
        try:
            _signer(self._me())
        except InvalidFieldError as error:
            return error.code
        return ""

    def roster(self, training: str, look: Look) -> Roster | None:
        """Return who gets a certificate of a training and why others do not; *read* lane.

        Names are tried against the printing faces here, so that a character that cannot be
        printed is told before anything is issued. None if there is no such training any more.
        """
        me = self._me()
        with self._store.read() as connection:
            found = _find_roster(connection, training, self._store.now())
            return None if found is None else checked(read_frame(connection, me), found, look, me)

    def preview(self, draft: Draft) -> bytes:
        """Return the draft as a PDF without a number; *read* lane.

        Raises:
            DocumentError: `document.glyph`, `document.too_long`.
            InvalidFieldError: `certificate.nothing_attended` if there is nothing to show.
        """
        from digifocus_desktop.documents import certificate

        with self._store.read() as connection:
            roster = _find_roster(connection, draft.training, self._store.now())
            data = _data(connection, roster, draft.attendee, draft.look, self._me())
        return certificate.render(data)

    def preview_at_farm(self, draft: FarmDraft) -> tuple[Candidate, bytes]:
        """Return who the person would be on the roster and the draft as a PDF; *read* lane.

        Nothing is written. The standing tells whether `issue_at_farm` would go through.

        Raises:
            DocumentError: `document.glyph`, `document.too_long`.
            InvalidFieldError: Of the fields of the session or the person.
        """
        from digifocus_desktop.documents import certificate

        entry = checked_entry(draft.session)
        _not_to_come(entry, self._store.now())
        attendee = _checked_attendee(draft.attendee)
        with self._store.read() as connection:
            roster = planned(connection, entry, attendee, self._store.now())
            person = _person(roster, attendee)
            data = _data(connection, roster, person.key, draft.look, self._me())
        return person, certificate.render(data)

    def issue(self, draft: Draft) -> Issued:
        """Issue one certificate; *write* lane.

        Raises:
            InvalidFieldError: `certificate.<standing>` for a person who does not get one,
                `certificate.no_signer`, `certificate.no_organisation`.
            DocumentError: `document.glyph` (with `field`, `characters`), `document.too_long`.
            StoreError: The file or the rows cannot be written.
        """
        me = _signer(self._me())
        with self._store.write() as session:
            return self._issue(session, draft, me)

    def issue_at_farm(self, draft: FarmDraft) -> Issued:
        """Record the session and the attendance and issue the certificate, all or nothing; *write* lane.

        A session of the same training, firm, day and title that is there already is used.

        Raises:
            InvalidFieldError: As `issue`, and of the fields of the session and the person.
            DocumentError: As `issue`.
            StoreError: As `issue`.
        """
        me = _signer(self._me())
        _not_to_come(draft.session, self._store.now())
        attendee = _checked_attendee(draft.attendee)
        with self._store.write() as session:
            activity = record_session(session, draft.session, me)
            record_mark(session, activity.id, attendee, "remote" if draft.session.remote else "present")
            session.flush()
            roster = _find_roster(_raw(session), draft.session.training, self._store.now())
            key = _person(roster, attendee).key
            return self._issue(session, Draft(draft.session.training, key, draft.look, draft.exception), me)

    def void(self, certificate_id: str, reason: str) -> Issued:
        """Void a certificate; its number stays used and its file stays; *write* lane.

        Raises:
            InvalidFieldError: `field.empty` or `field.too_long` of `reason`.
        """
        from digifocus_desktop.model.training import Certificate

        words = required_line(reason, "reason", REASON_MAX_CHARS)
        with self._store.write() as session:
            row = session.get_one(Certificate, certificate_id)
            if row.voided_at is None:
                row.voided_at = self._store.now()
                row.void_reason = words
        return self.get(certificate_id)

    def get(self, certificate_id: str) -> Issued:
        """Return an issued certificate; *read* lane."""
        with self._store.read() as connection:
            row = connection.execute(f"{_ISSUED} AND c.id = ?", (certificate_id,)).fetchone()
        return issued_view(row)

    def issued(self, *, voided: bool = False) -> tuple[Issued, ...]:
        """Return the latest certificates in force, or those voided, newest first; *read* lane."""
        which = "IS NOT NULL" if voided else "IS NULL"
        order = "c.voided_at DESC" if voided else "c.issued_on DESC, c.id DESC"
        with self._store.read() as connection:
            query = f"{_ISSUED} AND c.voided_at {which} ORDER BY {order} LIMIT ?"
            return tuple(map(issued_view, connection.execute(query, (LIST_LIMIT,))))

    def stored(self, certificate_id: str) -> StoredFile:
        """Return the file that was issued, byte for byte; *read* lane.

        A file that is not here or was damaged is made again from what the certificate keeps.

        Raises:
            StoreError: `attachment.missing` or `attachment.damaged`, when that gives other bytes.
        """
        found = self.get(certificate_id)
        try:
            return StoredFile(found.file_name, self._attachments.get(found.sha256))
        except StoreError:
            with self._store.read() as connection:
                again = made_again(connection, found)
            if again is None:
                raise
            self._attachments.put(again)
            return StoredFile(found.file_name, again)

    def save_copy(self, certificate_id: str, target: Path) -> Path:
        """Write the issued file to a place the person chose and return it; *read* lane.

        Raises:
            StoreError: As `stored`, and `store.full`, `store.cannot_write`.
        """
        files.write_whole(target, self.stored(certificate_id).content)
        return target

    def open_copy(self, certificate_id: str) -> Path:
        """Write the issued file where it lives no longer than this session, to be looked at; *read* lane.

        Raises:
            StoreError: As `save_copy`.
        """
        folder = self._temporary / new_id()
        try:
            folder.mkdir(parents=True, mode=0o700)
        except OSError as error:
            raise files.refused(error, folder) from error
        return self.save_copy(certificate_id, folder / self.get(certificate_id).file_name)

    def documents_of(self, company_id: str) -> tuple[DocumentView, ...]:
        """Return the documents of a firm, newest first; *read* lane."""
        with self._store.read() as connection:
            rows = connection.execute(
                "SELECT a.id, a.kind, a.name, a.made_at, a.size_bytes, c.id, coalesce(c.number, ''), "
                "coalesce(c.person_name, ''), c.voided_at IS NOT NULL FROM attachment a "
                "LEFT JOIN certificate c ON c.attachment_id = a.id AND NOT c.deleted "
                "WHERE a.company_id = ? AND NOT a.deleted ORDER BY a.made_at DESC, a.id DESC",
                (company_id,),
            )
            return tuple(map(document_view, rows))

    def _issue(self, session: "Session", draft: Draft, me: Me) -> Issued:
        raw = _raw(session)
        roster = _find_roster(raw, draft.training, self._store.now())
        person = roster.candidate(draft.attendee) if roster else None
        if roster is None or person is None:
            raise InvalidFieldError("certificate.nothing_attended", field="attendee")
        allowed = person.standing is Standing.DUE or (
            person.standing is Standing.BELOW_THRESHOLD and draft.exception.strip()
        )
        if not allowed:
            raise InvalidFieldError(f"certificate.{person.standing}", field="attendee")
        draft_data = _data(raw, roster, draft.attendee, draft.look, me)
        data = numbered(draft_data, take_number(raw, settings_of(raw).certificate.series))
        return self._keep(session, _Case(draft, roster, person, data, me))

    def _keep(self, session: "Session", case: _Case) -> Issued:
        from digifocus_desktop.documents import certificate
        from digifocus_desktop.model.training import Attachment, Certificate

        person, data, me = case.person, case.data, case.me
        pdf = certificate.render(data)
        sha256 = self._attachments.put(pdf)
        name = safe_file_name(f"{_FILE_WORD[data.language]} {data.number} {data.person_name}"[:190], "pdf")
        owner = {"company_id": person.company_id, "organisation_id": me.organisation_id}
        attachment = Attachment(
            id=new_id(), kind=KIND, name=name, mime=MIME, size_bytes=len(pdf), sha256=sha256,
            made_at=self._store.now(), **owner,
        )  # fmt: skip
        row = Certificate(
            id=new_id(),
            person_id=person.person_id,
            number=data.number,
            person_name=data.person_name,
            company_name=data.company_name or None,
            path_id=case.roster.training.path_id,
            title=data.title,
            language=data.language,
            issued_on=data.issued_on,
            issued_by_user_id=me.user_id,
            content={
                "training": case.draft.training,
                "attendee": case.draft.attendee,
                "activities": [one.id for one in person.there],
                "exception": case.draft.exception.strip(),
                "document": stored_content(data),
            },
            attachment_id=attachment.id,
            sha256=sha256,
            **owner,
        )
        session.add_all([attachment, row])
        return Issued(
            row.id, data.number, data.person_name, person.company_id, data.company_name, data.title,
            data.issued_on, name, sha256,
        )  # fmt: skip


def _raw(session: "Session") -> Connection:
    return session.connection().connection.driver_connection


def _find_roster(connection: Connection, training: str, now: datetime) -> Roster | None:
    return next(iter(read_rosters(connection, now, training)), None)


def _data(
    connection: Connection, roster: Roster | None, attendee: str, look: Look, me: Me
) -> "CertificateData":
    person = roster.candidate(attendee) if roster else None
    if roster is None or person is None or not person.there:
        raise InvalidFieldError("certificate.nothing_attended", field="attendee")
    return certificate_data(read_frame(connection, me), roster, person, look, me)


def _person(roster: Roster | None, attendee: Attendee) -> Candidate:
    """Return the person under whichever key the roster knows him."""
    name = attendee.name.casefold()
    for person in roster.candidates if roster else ():
        if attendee.person_id and person.person_id == attendee.person_id:
            return person
        if person.name.casefold() == name and person.company_id == attendee.company_id:
            return person
    raise InvalidFieldError("certificate.nothing_attended", field="attendee")


def _not_to_come(entry: SessionEntry, now: datetime) -> None:
    if entry.day > now.astimezone().date():
        raise InvalidFieldError("session.future", field="day")


def _checked_attendee(attendee: Attendee) -> Attendee:
    name = required_line(attendee.name, "name")
    return Attendee(name, attendee.person_id, attendee.company_id, attendee.company_name)


def _signer(me: Me) -> Me:
    if not me.name:
        raise InvalidFieldError("certificate.no_signer", field="signer")
    if not me.organisation_id:
        raise InvalidFieldError("certificate.no_organisation", field="organisation")
    return me
