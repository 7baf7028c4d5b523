"""The programme and who runs it: organisations, users, devices, work packages, paths, themes."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Boolean, Date, Integer, String, Text
from sqlalchemy.orm import Mapped

from digifocus_desktop.model import privacy
from digifocus_desktop.model.fields import Base, Scope, Synced, WriteRule, bucket_by, field
from digifocus_desktop.model.types import ID_CHARS, Json, UtcDateTime, WordSet
from sync.protocol.rules import SyncRule

SCALAR, SET, MONOTONE, IMMUTABLE = SyncRule.SCALAR, SyncRule.SET, SyncRule.MONOTONE, SyncRule.IMMUTABLE


class Programme(Synced, Base):
    """A funded programme; everything that may differ between programmes is data here."""

    __tablename__ = "programme"
    scope = Scope(bucket_by("programme", "id"))
    write = WriteRule.LEAD
    history = True

    key: Mapped[str] = field(String(60), SCALAR, privacy.PROGRAMME, label="programme.key")
    name: Mapped[str] = field(String(200), SCALAR, privacy.PROGRAMME, label="programme.name")
    version: Mapped[int] = field(Integer, SCALAR, privacy.PROGRAMME, label="programme.version", default=1)
    starts_on: Mapped[date | None] = field(Date, SCALAR, privacy.PROGRAMME, label="common.starts_on")
    ends_on: Mapped[date | None] = field(Date, SCALAR, privacy.PROGRAMME, label="common.ends_on")
    funding_status: Mapped[str] = field(
        String(20), SCALAR, privacy.PROGRAMME, label="programme.funding_status"
    )
    project_code: Mapped[str | None] = field(
        String(20), SCALAR, privacy.PROGRAMME, label="programme.project_code"
    )
    funding_decision: Mapped[str | None] = field(
        String(200), SCALAR, privacy.PROGRAMME, label="programme.funding_decision"
    )
    settings: Mapped[Any] = field(Json, SCALAR, privacy.PROGRAMME, label="programme.settings", nullable=False)


class Organisation(Synced, Base):
    """A partner of the programme."""

    __tablename__ = "organisation"
    scope = Scope(bucket_by("programme", "programme_id"))
    write = WriteRule.ADMIN

    programme_id: Mapped[str] = field(String(ID_CHARS), SCALAR, privacy.PROGRAMME, label="common.programme")
    key: Mapped[str] = field(String(60), SCALAR, privacy.PROGRAMME, label="organisation.key")
    name: Mapped[str] = field(String(200), SCALAR, privacy.PROGRAMME, label="organisation.name")
    short_name: Mapped[str] = field(String(60), SCALAR, privacy.PROGRAMME, label="organisation.short_name")
    business_id: Mapped[str | None] = field(
        String(9), SCALAR, privacy.PROGRAMME, label="organisation.business_id"
    )
    aliases: Mapped[tuple[str, ...]] = field(
        WordSet, SET, privacy.PROGRAMME, label="organisation.aliases", default=()
    )
    lead: Mapped[bool] = field(Boolean, SCALAR, privacy.PROGRAMME, label="organisation.lead", default=False)


class AppUser(Synced, Base):
    """A person who works with the program."""

    __tablename__ = "app_user"
    scope = Scope(bucket_by("programme", "programme_id"))
    write = WriteRule.ADMIN

    programme_id: Mapped[str] = field(String(ID_CHARS), SCALAR, privacy.PROGRAMME, label="common.programme")
    organisation_id: Mapped[str] = field(String(ID_CHARS), SCALAR, privacy.STAFF, label="common.organisation")
    name: Mapped[str] = field(String(200), SCALAR, privacy.STAFF, label="user.name")
    title: Mapped[str | None] = field(String(200), SCALAR, privacy.STAFF, label="user.title")
    email: Mapped[str | None] = field(String(254), SCALAR, privacy.STAFF, label="user.email")
    roles: Mapped[tuple[str, ...]] = field(WordSet, SET, privacy.STAFF, label="user.roles", default=())
    active: Mapped[bool] = field(Boolean, SCALAR, privacy.STAFF, label="user.active", default=True)


class Device(Synced, Base):
    """A laptop that has joined; its id is the first half of every dot it writes.

    When it was last seen tells how somebody works: only the organisation's admins are shown it.
    """

    __tablename__ = "device"
    scope = Scope(bucket_by("laptops", "organisation_id"))
    write = WriteRule.HUB

    user_id: Mapped[str] = field(String(ID_CHARS), SCALAR, privacy.STAFF, label="device.user")
    organisation_id: Mapped[str] = field(String(ID_CHARS), SCALAR, privacy.STAFF, label="common.organisation")
    name: Mapped[str] = field(String(120), SCALAR, privacy.STAFF, label="device.name")
    number: Mapped[int] = field(Integer, SCALAR, privacy.TECHNICAL, label="device.number")
    last_seen_at: Mapped[datetime | None] = field(
        UtcDateTime, SCALAR, privacy.STAFF, label="device.last_seen_at"
    )
    revoked_at: Mapped[datetime | None] = field(UtcDateTime, SCALAR, privacy.STAFF, label="device.revoked_at")
    app: Mapped[str | None] = field(String(40), SCALAR, privacy.TECHNICAL, label="device.app")


class WorkPackage(Synced, Base):
    """A work package (TP0–TP6) with its window, invoicer, fee rule and targets."""

    __tablename__ = "work_package"
    scope = Scope(bucket_by("programme", "programme_id"))
    write = WriteRule.LEAD

    programme_id: Mapped[str] = field(String(ID_CHARS), SCALAR, privacy.PROGRAMME, label="common.programme")
    key: Mapped[str] = field(String(20), SCALAR, privacy.PROGRAMME, label="work_package.key")
    names: Mapped[Any] = field(Json, SCALAR, privacy.PROGRAMME, label="work_package.name", nullable=False)
    starts_on: Mapped[date | None] = field(Date, SCALAR, privacy.PROGRAMME, label="common.starts_on")
    ends_on: Mapped[date | None] = field(Date, SCALAR, privacy.PROGRAMME, label="common.ends_on")
    responsible: Mapped[tuple[str, ...]] = field(
        WordSet, SET, privacy.PROGRAMME, label="work_package.responsible", default=()
    )
    invoicer: Mapped[str | None] = field(String(60), SCALAR, privacy.PROGRAMME, label="work_package.invoicer")
    fee: Mapped[Any] = field(Json, SCALAR, privacy.PROGRAMME, label="work_package.fee", nullable=True)
    targets: Mapped[Any] = field(Json, SCALAR, privacy.PROGRAMME, label="work_package.targets", nullable=True)
    position: Mapped[int] = field(Integer, SCALAR, privacy.PROGRAMME, label="common.position", default=0)


class Path(Synced, Base):
    """A training path (cohort): a group that starts and ends together."""

    __tablename__ = "path"
    scope = Scope(bucket_by("programme", "programme_id"))
    write = WriteRule.LEAD

    programme_id: Mapped[str] = field(String(ID_CHARS), SCALAR, privacy.PROGRAMME, label="common.programme")
    work_package_id: Mapped[str] = field(
        String(ID_CHARS), SCALAR, privacy.PROGRAMME, label="common.work_package"
    )
    key: Mapped[str] = field(String(20), SCALAR, privacy.PROGRAMME, label="path.key")
    names: Mapped[Any] = field(Json, SCALAR, privacy.PROGRAMME, label="path.name", nullable=False)
    starts_on: Mapped[date | None] = field(Date, SCALAR, privacy.PROGRAMME, label="common.starts_on")
    ends_on: Mapped[date | None] = field(Date, SCALAR, privacy.PROGRAMME, label="common.ends_on")
    capacity: Mapped[int | None] = field(Integer, SCALAR, privacy.PROGRAMME, label="path.capacity")
    pool: Mapped[str | None] = field(String(60), SCALAR, privacy.PROGRAMME, label="path.pool")
    target_groups: Mapped[tuple[str, ...]] = field(
        WordSet, SET, privacy.PROGRAMME, label="path.target_groups", default=()
    )
    fee_cents: Mapped[int | None] = field(Integer, SCALAR, privacy.PROGRAMME, label="path.fee")
    details: Mapped[Any] = field(Json, SCALAR, privacy.PROGRAMME, label="path.details", nullable=True)
    position: Mapped[int] = field(Integer, SCALAR, privacy.PROGRAMME, label="common.position", default=0)


class Theme(Synced, Base):
    """A training theme that analysis items feed (TP2.1 …)."""

    __tablename__ = "theme"
    scope = Scope(bucket_by("programme", "programme_id"))
    write = WriteRule.LEAD

    programme_id: Mapped[str] = field(String(ID_CHARS), SCALAR, privacy.PROGRAMME, label="common.programme")
    work_package_id: Mapped[str | None] = field(
        String(ID_CHARS), SCALAR, privacy.PROGRAMME, label="common.work_package"
    )
    path_id: Mapped[str | None] = field(String(ID_CHARS), SCALAR, privacy.PROGRAMME, label="common.path")
    key: Mapped[str] = field(String(20), SCALAR, privacy.PROGRAMME, label="theme.key")
    names: Mapped[Any] = field(Json, SCALAR, privacy.PROGRAMME, label="theme.name", nullable=False)
    gate: Mapped[str | None] = field(Text, SCALAR, privacy.PROGRAMME, label="theme.gate")
    position: Mapped[int] = field(Integer, SCALAR, privacy.PROGRAMME, label="common.position", default=0)


class ProgrammeTotal(Synced, Base):
    """What all organisations together have done of the targets, as the hub counted it; one a programme.

    `body` is a list of {work_package, measure, target, done}; `done` is null where it may not be told.
    """

    __tablename__ = "programme_total"
    scope = Scope(bucket_by("programme", "programme_id"))
    write = WriteRule.HUB

    programme_id: Mapped[str] = field(
        String(ID_CHARS), IMMUTABLE, privacy.PROGRAMME, label="common.programme"
    )
    counted_at: Mapped[datetime] = field(
        UtcDateTime, SCALAR, privacy.PROGRAMME, label="programme_total.counted_at"
    )
    body: Mapped[Any] = field(Json, SCALAR, privacy.PROGRAMME, label="programme_total.body", nullable=False)


class Publication(Synced, Base):
    """Totals of the programme as they were made public on a day: protected, and never changed.

    `body` holds only what anybody may read. A release can be withdrawn; it stays, for it was public and
    later ones must not stand beside it so that a firm can be told.
    """

    __tablename__ = "publication"
    scope = Scope(bucket_by("programme", "programme_id"))
    write = WriteRule.LEAD_KEPT
    leaves = frozenset({"publication.beside_another"})

    programme_id: Mapped[str] = field(
        String(ID_CHARS), IMMUTABLE, privacy.PROGRAMME, label="common.programme"
    )
    released_at: Mapped[datetime] = field(
        UtcDateTime, IMMUTABLE, privacy.PROGRAMME, label="publication.released_at"
    )
    released_by_user_id: Mapped[str | None] = field(
        String(ID_CHARS), IMMUTABLE, privacy.STAFF, label="publication.released_by"
    )
    cohort: Mapped[Any] = field(
        Json, IMMUTABLE, privacy.PROGRAMME, label="publication.cohort", nullable=False
    )
    body: Mapped[Any] = field(Json, IMMUTABLE, privacy.PROGRAMME, label="publication.body", nullable=False)
    checked_against: Mapped[tuple[str, ...] | None] = field(
        WordSet, IMMUTABLE, privacy.PROGRAMME, label="publication.checked_against"
    )
    withdrawn_at: Mapped[datetime | None] = field(
        UtcDateTime, MONOTONE, privacy.PROGRAMME, label="publication.withdrawn_at"
    )
    withdrawn_reason: Mapped[str | None] = field(
        String(400), SCALAR, privacy.PROGRAMME, label="publication.withdrawn_reason"
    )
