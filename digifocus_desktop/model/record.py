"""What sync itself writes down for people: conflicts, quarantined changes, history of fields."""

from datetime import datetime
from typing import Any

from sqlalchemy import Integer, String
from sqlalchemy.orm import Mapped

from digifocus_desktop.model import privacy
from digifocus_desktop.model.fields import (
    Base,
    Scope,
    Synced,
    WriteRule,
    bucket_by,
    bucket_in,
    field,
)
from digifocus_desktop.model.types import BUCKET_CHARS, ID_CHARS, Json, UtcDateTime
from sync.protocol.rules import SyncRule

SCALAR, IMMUTABLE = SyncRule.SCALAR, SyncRule.IMMUTABLE


class Conflict(Synced, Base):
    """A question to a person: one field was changed in two places before they met.

    `current` holds what stayed, as `{"value", "dot", "actor", "at"}`; what came later is in
    `ConflictValue`. A conflict never goes away by itself.
    """

    __tablename__ = "conflict"
    scope = Scope(bucket_in("subject_bucket"))
    write = WriteRule.DECISION

    subject_bucket: Mapped[str] = field(
        String(BUCKET_CHARS), IMMUTABLE, privacy.TECHNICAL, label="conflict.bucket"
    )
    company_id: Mapped[str | None] = field(
        String(ID_CHARS), IMMUTABLE, privacy.HISTORY, label="common.company", index=True
    )
    entity: Mapped[str] = field(String(40), IMMUTABLE, privacy.HISTORY, label="conflict.entity")
    entity_id: Mapped[str] = field(
        String(ID_CHARS), IMMUTABLE, privacy.HISTORY, label="conflict.entity_id", index=True
    )
    field_name: Mapped[str] = field(String(120), IMMUTABLE, privacy.HISTORY, label="conflict.field")
    kind: Mapped[str] = field(String(20), IMMUTABLE, privacy.HISTORY, label="conflict.kind")
    base: Mapped[Any] = field(Json, IMMUTABLE, privacy.HISTORY, label="conflict.base", nullable=True)
    current: Mapped[Any] = field(Json, SCALAR, privacy.HISTORY, label="conflict.current", nullable=True)
    state: Mapped[str] = field(String(10), SCALAR, privacy.HISTORY, label="conflict.state", default="open")
    opened_at: Mapped[datetime] = field(UtcDateTime, IMMUTABLE, privacy.HISTORY, label="conflict.opened_at")
    resolved_by_user_id: Mapped[str | None] = field(
        String(ID_CHARS), SCALAR, privacy.STAFF, label="conflict.resolved_by"
    )


class ConflictValue(Synced, Base):
    """A value that came later than the one that stayed; kept whatever is decided."""

    __tablename__ = "conflict_value"
    scope = Scope(bucket_in("subject_bucket"))
    write = WriteRule.HUB

    subject_bucket: Mapped[str] = field(
        String(BUCKET_CHARS), IMMUTABLE, privacy.TECHNICAL, label="conflict.bucket"
    )
    conflict_id: Mapped[str] = field(
        String(ID_CHARS), IMMUTABLE, privacy.HISTORY, label="conflict_value.conflict", index=True
    )
    dot: Mapped[str] = field(String(40), IMMUTABLE, privacy.TECHNICAL, label="conflict_value.dot")
    value: Mapped[Any] = field(Json, IMMUTABLE, privacy.HISTORY, label="conflict_value.value", nullable=True)
    actor_user_id: Mapped[str | None] = field(
        String(ID_CHARS), IMMUTABLE, privacy.STAFF, label="common.author"
    )
    device_at: Mapped[datetime | None] = field(
        UtcDateTime, IMMUTABLE, privacy.HISTORY, label="conflict_value.device_at"
    )
    received_at: Mapped[datetime] = field(
        UtcDateTime, IMMUTABLE, privacy.HISTORY, label="conflict_value.received_at"
    )


class Quarantine(Synced, Base):
    """A change the hub could not take; it stays visible to its author and the organisation's admin."""

    __tablename__ = "quarantine"
    scope = Scope(bucket_by("quarantine", "user_id"))
    write = WriteRule.HUB

    user_id: Mapped[str] = field(String(ID_CHARS), IMMUTABLE, privacy.STAFF, label="common.author")
    device_id: Mapped[str] = field(String(ID_CHARS), IMMUTABLE, privacy.TECHNICAL, label="quarantine.device")
    number: Mapped[int] = field(Integer, IMMUTABLE, privacy.TECHNICAL, label="quarantine.number")
    entity: Mapped[str] = field(String(40), IMMUTABLE, privacy.HISTORY, label="conflict.entity")
    entity_id: Mapped[str] = field(String(ID_CHARS), IMMUTABLE, privacy.HISTORY, label="conflict.entity_id")
    reason: Mapped[str] = field(String(80), IMMUTABLE, privacy.HISTORY, label="quarantine.reason")
    payload: Mapped[Any] = field(Json, IMMUTABLE, privacy.HISTORY, label="quarantine.payload", nullable=True)
    state: Mapped[str] = field(String(10), SCALAR, privacy.HISTORY, label="quarantine.state", default="open")
    received_at: Mapped[datetime] = field(
        UtcDateTime, IMMUTABLE, privacy.HISTORY, label="quarantine.received_at"
    )


class FieldChange(Synced, Base):
    """One changed value of a record whose history is kept, by hub time."""

    __tablename__ = "field_change"
    scope = Scope(bucket_in("subject_bucket"))
    write = WriteRule.HUB

    subject_bucket: Mapped[str] = field(
        String(BUCKET_CHARS), IMMUTABLE, privacy.TECHNICAL, label="conflict.bucket"
    )
    company_id: Mapped[str | None] = field(
        String(ID_CHARS), IMMUTABLE, privacy.HISTORY, label="common.company", index=True
    )
    entity: Mapped[str] = field(String(40), IMMUTABLE, privacy.HISTORY, label="conflict.entity")
    entity_id: Mapped[str] = field(
        String(ID_CHARS), IMMUTABLE, privacy.HISTORY, label="conflict.entity_id", index=True
    )
    field_name: Mapped[str] = field(String(120), IMMUTABLE, privacy.HISTORY, label="conflict.field")
    old: Mapped[Any] = field(Json, IMMUTABLE, privacy.HISTORY, label="field_change.old", nullable=True)
    new: Mapped[Any] = field(Json, IMMUTABLE, privacy.HISTORY, label="field_change.new", nullable=True)
    actor_user_id: Mapped[str | None] = field(
        String(ID_CHARS), IMMUTABLE, privacy.STAFF, label="common.author"
    )
    changed_at: Mapped[datetime] = field(
        UtcDateTime, IMMUTABLE, privacy.HISTORY, label="field_change.changed_at"
    )
