"""Issues invented certificates: real files with real numbers, as the program would issue them."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from digifocus_desktop.demo.scene import Scene
from digifocus_desktop.documents import certificate
from digifocus_desktop.documents.certificate import CertificateData
from digifocus_desktop.domain.filenames import safe_file_name
from digifocus_desktop.domain.numbering import lone_device
from digifocus_desktop.services.certificate_content import (
    AS_USUAL,
    certificate_data,
    numbered,
    read_frame,
    stored_content,
)
from digifocus_desktop.services.certificate_numbers import LONE_DEVICE, take_number
from digifocus_desktop.services.certificate_roster import Candidate, Roster, read_rosters
from digifocus_desktop.services.certificates import KIND, MIME
from digifocus_desktop.services.me import load_me
from digifocus_desktop.services.training_rows import settings_of
from digifocus_desktop.store import meta
from digifocus_desktop.store.attachments import Attachments

TRAINING = "theme:TP2.3"
VOID_REASON = "Nimi oli kirjoitettu väärin."


def issue_certificates(scene: Scene, attachments: Attachments) -> None:
    """Issue the certificates of the training that is over; the first is voided and issued once more."""
    connection = scene.connection
    meta.put(connection, {LONE_DEVICE: lone_device(scene.random.choice)})
    me = load_me(connection)
    frame, series = read_frame(connection, me), settings_of(connection).certificate.series
    for roster in read_rosters(connection, scene.now, TRAINING):
        issued_at = scene.at(roster.held[-1].day, 15)
        for place, person in enumerate(roster.due):
            draft = certificate_data(frame, roster, person, AS_USUAL, me)
            for again in (False, True) if place == 0 else (False,):
                data = numbered(draft, take_number(connection, series))
                voided = issued_at + timedelta(days=1) if place == 0 and not again else None
                _keep(scene, attachments, (roster, person, data), issued_at, voided)


def _keep(
    scene: Scene,
    attachments: Attachments,
    what: tuple[Roster, Candidate, CertificateData],
    issued_at: datetime,
    voided_at: datetime | None,
) -> None:
    roster, person, data = what
    pdf = certificate.render(data)
    sha256 = attachments.put(pdf)
    owner = {"company_id": person.company_id, "organisation_id": scene.me.organisation_id}
    attachment = _keep_file(scene, data, (sha256, len(pdf)), issued_at, owner)
    scene.add(
        "certificate",
        scene.id("certificate", data.number),
        person_id=person.person_id,
        number=data.number,
        person_name=data.person_name,
        company_name=data.company_name or None,
        path_id=roster.training.path_id,
        title=data.title,
        language=data.language,
        issued_on=data.issued_on,
        issued_by_user_id=scene.me.user_id,
        content={
            "training": roster.training.key,
            "attendee": person.key,
            "activities": [one.id for one in person.there],
            "exception": "",
            "document": stored_content(data),
        },
        attachment_id=attachment,
        sha256=sha256,
        voided_at=voided_at,
        void_reason=VOID_REASON if voided_at else None,
        **owner,
    )


def _keep_file(
    scene: Scene,
    data: CertificateData,
    file: tuple[str, int],
    made_at: datetime,
    owner: Mapping[str, str | None],
) -> str:
    sha256, size_bytes = file
    return scene.add(
        "attachment",
        scene.id("attachment", data.number),
        kind=KIND,
        name=safe_file_name(f"Todistus {data.number} {data.person_name}", "pdf"),
        mime=MIME,
        size_bytes=size_bytes,
        sha256=sha256,
        made_at=made_at,
        **owner,
    )
