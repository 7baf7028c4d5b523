"""Trainings and what proves them: activities, attendance, certificates, attachments."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Date, Float, Integer, String
from sqlalchemy.orm import Mapped

from digifocus_desktop.model import privacy
from digifocus_desktop.model.fields import Base, Scope, Synced, bucket_by, company_or, field
from digifocus_desktop.model.types import ID_CHARS, Json, UtcDateTime, WordSet
from sync.protocol.rules import SyncRule

SCALAR, SET, MONOTONE, IMMUTABLE = SyncRule.SCALAR, SyncRule.SET, SyncRule.MONOTONE, SyncRule.IMMUTABLE


class Activity(Synced, Base):
    """A session, webinar, event or visit; a visit to a firm lies in the firm's bucket."""

    __tablename__ = "activity"
    scope = Scope(company_or("programme", "programme_id"))

    programme_id: Mapped[str] = field(
        String(ID_CHARS), IMMUTABLE, privacy.PROGRAMME, label="common.programme"
    )
    organisation_id: Mapped[str | None] = field(
        String(ID_CHARS), SCALAR, privacy.PROGRAMME, label="common.organisation"
    )
    company_id: Mapped[str | None] = field(
        String(ID_CHARS), IMMUTABLE, privacy.PARTICIPATION, label="common.company", index=True
    )
    work_package_id: Mapped[str | None] = field(
        String(ID_CHARS), SCALAR, privacy.PROGRAMME, label="common.work_package"
    )
    path_id: Mapped[str | None] = field(
        String(ID_CHARS), SCALAR, privacy.PROGRAMME, label="common.path", index=True
    )
    theme_key: Mapped[str | None] = field(String(20), SCALAR, privacy.PROGRAMME, label="common.theme")
    kind: Mapped[str] = field(String(30), SCALAR, privacy.PROGRAMME, label="activity.kind")
    title: Mapped[str] = field(String(200), SCALAR, privacy.PROGRAMME, label="activity.title")
    starts_at: Mapped[datetime] = field(
        UtcDateTime, SCALAR, privacy.PROGRAMME, label="activity.starts_at", index=True
    )
    ends_at: Mapped[datetime | None] = field(UtcDateTime, SCALAR, privacy.PROGRAMME, label="activity.ends_at")
    place: Mapped[str | None] = field(String(200), SCALAR, privacy.PROGRAMME, label="activity.place")
    mode: Mapped[str] = field(String(20), SCALAR, privacy.PROGRAMME, label="activity.mode", default="on_site")
    lesson_hours: Mapped[float | None] = field(
        Float, SCALAR, privacy.PROGRAMME, label="activity.lesson_hours"
    )
    trainers: Mapped[tuple[str, ...]] = field(
        WordSet, SET, privacy.STAFF, label="activity.trainers", default=()
    )
    advisor_user_id: Mapped[str | None] = field(
        String(ID_CHARS), SCALAR, privacy.STAFF, label="common.advisor"
    )
    state: Mapped[str] = field(
        String(20), SCALAR, privacy.PROGRAMME, label="activity.state", default="planned"
    )
    state_reason: Mapped[str | None] = field(
        String(200), SCALAR, privacy.PARTICIPATION, label="activity.state_reason"
    )


class Attendance(Synced, Base):
    """One person at one activity; its id is `uuid5` of the two, so two rosters never double it."""

    __tablename__ = "attendance"
    scope = Scope(bucket_by("activity", "activity_id"))

    activity_id: Mapped[str] = field(
        String(ID_CHARS), IMMUTABLE, privacy.PARTICIPATION, label="attendance.activity", index=True
    )
    company_id: Mapped[str | None] = field(
        String(ID_CHARS), SCALAR, privacy.PARTICIPATION, label="common.company", index=True
    )
    person_id: Mapped[str | None] = field(
        String(ID_CHARS), SCALAR, privacy.PARTICIPATION, label="attendance.person", index=True
    )
    name: Mapped[str] = field(String(200), SCALAR, privacy.PARTICIPATION, label="attendance.name")
    company_name: Mapped[str | None] = field(
        String(200), SCALAR, privacy.PARTICIPATION, label="attendance.company_name"
    )
    mark: Mapped[str | None] = field(String(10), SCALAR, privacy.PARTICIPATION, label="attendance.mark")
    category: Mapped[str] = field(
        String(20), SCALAR, privacy.PARTICIPATION, label="attendance.category", default="company"
    )


class Certificate(Synced, Base):
    """An issued certificate of participation; only voiding can follow."""

    __tablename__ = "certificate"
    scope = Scope(company_or("organisation", "organisation_id"))
    history = True

    company_id: Mapped[str | None] = field(
        String(ID_CHARS), IMMUTABLE, privacy.PARTICIPATION, label="common.company", index=True
    )
    organisation_id: Mapped[str] = field(
        String(ID_CHARS), IMMUTABLE, privacy.PARTICIPATION, label="common.organisation"
    )
    person_id: Mapped[str | None] = field(
        String(ID_CHARS), IMMUTABLE, privacy.PARTICIPATION, label="certificate.person", index=True
    )
    number: Mapped[str] = field(
        String(40), IMMUTABLE, privacy.PARTICIPATION, label="certificate.number", index=True
    )
    person_name: Mapped[str] = field(
        String(200), IMMUTABLE, privacy.PARTICIPATION, label="certificate.person_name"
    )
    company_name: Mapped[str | None] = field(
        String(200), IMMUTABLE, privacy.PARTICIPATION, label="certificate.company_name"
    )
    path_id: Mapped[str | None] = field(
        String(ID_CHARS), IMMUTABLE, privacy.PARTICIPATION, label="common.path"
    )
    title: Mapped[str] = field(String(200), IMMUTABLE, privacy.PARTICIPATION, label="certificate.title")
    language: Mapped[str] = field(String(2), IMMUTABLE, privacy.PARTICIPATION, label="certificate.language")
    issued_on: Mapped[date] = field(Date, IMMUTABLE, privacy.PARTICIPATION, label="certificate.issued_on")
    issued_by_user_id: Mapped[str | None] = field(
        String(ID_CHARS), IMMUTABLE, privacy.STAFF, label="certificate.issued_by"
    )
    content: Mapped[Any] = field(
        Json, IMMUTABLE, privacy.PARTICIPATION, label="certificate.content", nullable=False
    )
    attachment_id: Mapped[str] = field(
        String(ID_CHARS), IMMUTABLE, privacy.PARTICIPATION, label="certificate.attachment"
    )
    sha256: Mapped[str] = field(String(64), IMMUTABLE, privacy.PARTICIPATION, label="certificate.sha256")
    voided_at: Mapped[datetime | None] = field(
        UtcDateTime, MONOTONE, privacy.PARTICIPATION, label="certificate.voided_at"
    )
    void_reason: Mapped[str | None] = field(
        String(400), SCALAR, privacy.PARTICIPATION, label="certificate.void_reason"
    )


class Attachment(Synced, Base):
    """A file named by its SHA-256; the bytes travel apart from the row."""

    __tablename__ = "attachment"
    scope = Scope(company_or("organisation", "organisation_id"))

    company_id: Mapped[str | None] = field(
        String(ID_CHARS), IMMUTABLE, privacy.PARTICIPATION, label="common.company", index=True
    )
    organisation_id: Mapped[str] = field(
        String(ID_CHARS), IMMUTABLE, privacy.PARTICIPATION, label="common.organisation"
    )
    kind: Mapped[str] = field(String(30), IMMUTABLE, privacy.PARTICIPATION, label="attachment.kind")
    name: Mapped[str] = field(String(200), SCALAR, privacy.PARTICIPATION, label="attachment.name")
    mime: Mapped[str] = field(String(100), IMMUTABLE, privacy.TECHNICAL, label="attachment.mime")
    size_bytes: Mapped[int] = field(Integer, IMMUTABLE, privacy.TECHNICAL, label="attachment.size")
    sha256: Mapped[str] = field(
        String(64), IMMUTABLE, privacy.TECHNICAL, label="attachment.sha256", index=True
    )
    made_at: Mapped[datetime] = field(
        UtcDateTime, IMMUTABLE, privacy.PARTICIPATION, label="attachment.made_at"
    )
