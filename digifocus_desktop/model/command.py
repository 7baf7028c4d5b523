"""What a laptop asks and the hub alone decides, and the places on paths that it has decided on."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Integer, String
from sqlalchemy.orm import Mapped

from digifocus_desktop.model import privacy
from digifocus_desktop.model.fields import ANY, Base, Scope, Synced, WriteRule, bucket_by, company_or, field
from digifocus_desktop.model.types import ID_CHARS, Json, UtcDateTime
from sync.protocol.rules import SyncRule

SCALAR, IMMUTABLE = SyncRule.SCALAR, SyncRule.IMMUTABLE

ASKED, DONE, REFUSED = "asked", "done", "refused"
"""States of a command: nobody has decided; the hub did it; the hub would not, and `answer` says why."""


class CommandKind(StrEnum):
    """What can be asked of the hub."""

    SEAT_REQUEST = "seat.request"
    SEAT_WITHDRAW = "seat.withdraw"
    SEAT_REMEMBER = "seat.remember"
    """Of the hub itself: what it had decided before it was restored from a backup."""
    COMPANY_MERGE = "company.merge"
    COMPANY_UNMERGE = "company.unmerge"
    ERASE = "erase"
    ERASE_ACK = "erase.ack"
    CODE_ISSUE = "code.issue"
    DEVICE_REVOKE = "device.revoke"
    SHARE_GIVE = "share.give"
    SHARE_WITHDRAW = "share.withdraw"


class SeatState(StrEnum):
    """What the hub decided on a firm's place on a path."""

    CONFIRMED = "confirmed"
    WAITING = "waiting"
    WITHDRAWN = "withdrawn"


class Command(Synced, Base):
    """Something that only the hub can decide: made on a laptop, answered in the hub's order.

    Whatever it asks for is not so before `state` is `done`.
    """

    __tablename__ = "command"
    scope = Scope(company_or("user", "user_id"))
    write = WriteRule.COMMAND
    leaves = frozenset({ANY})

    company_id: Mapped[str | None] = field(
        String(ID_CHARS), IMMUTABLE, privacy.PARTICIPATION, label="common.company", index=True
    )
    user_id: Mapped[str] = field(String(ID_CHARS), IMMUTABLE, privacy.STAFF, label="command.user")
    kind: Mapped[str] = field(String(30), IMMUTABLE, privacy.PARTICIPATION, label="command.kind")
    target: Mapped[str | None] = field(
        String(ID_CHARS), IMMUTABLE, privacy.PARTICIPATION, label="command.target", index=True
    )
    details: Mapped[Any] = field(
        Json, IMMUTABLE, privacy.PARTICIPATION, label="command.details", nullable=True
    )
    asked_at: Mapped[datetime] = field(
        UtcDateTime, IMMUTABLE, privacy.PARTICIPATION, label="command.asked_at"
    )
    state: Mapped[str] = field(
        String(10), SCALAR, privacy.PARTICIPATION, label="command.state", default=ASKED
    )
    answer: Mapped[Any] = field(Json, SCALAR, privacy.PARTICIPATION, label="command.answer", nullable=True)
    decided_at: Mapped[datetime | None] = field(
        UtcDateTime, SCALAR, privacy.PARTICIPATION, label="command.decided_at"
    )


class Enrolment(Synced, Base):
    """A firm's place on a path, or in its waiting list; one a firm and path, its id is `uuid5` of the two.

    It lies in the programme: partners fill the same places and see the same queue.
    """

    __tablename__ = "enrolment"
    scope = Scope(bucket_by("programme", "programme_id"))
    write = WriteRule.HUB
    history = True

    programme_id: Mapped[str] = field(
        String(ID_CHARS), IMMUTABLE, privacy.PROGRAMME, label="common.programme"
    )
    path_id: Mapped[str] = field(
        String(ID_CHARS), IMMUTABLE, privacy.PARTICIPATION, label="common.path", index=True
    )
    company_id: Mapped[str] = field(
        String(ID_CHARS), IMMUTABLE, privacy.PARTICIPATION, label="common.company", index=True
    )
    organisation_id: Mapped[str | None] = field(
        String(ID_CHARS), SCALAR, privacy.PARTICIPATION, label="common.organisation"
    )
    state: Mapped[str] = field(String(10), SCALAR, privacy.PARTICIPATION, label="enrolment.state")
    queue_no: Mapped[int | None] = field(Integer, SCALAR, privacy.PARTICIPATION, label="enrolment.queue_no")
    decided_at: Mapped[datetime] = field(
        UtcDateTime, SCALAR, privacy.PARTICIPATION, label="enrolment.decided_at"
    )
