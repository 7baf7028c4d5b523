"""How a synced column and a synced entity are declared.

    name: Mapped[str] = field(String(200), SCALAR, privacy.FIRM_IDENTITY, label="company.name")

The sync rule, the privacy class and the label travel in the column's `info`; a test fails if
one of them is missing.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar

from sqlalchemy import Boolean, MetaData, String
from sqlalchemy.ext.mutable import MutableDict
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedColumn, mapped_column

from digifocus_desktop.model import privacy
from digifocus_desktop.model.privacy import PrivacyClass
from digifocus_desktop.model.types import BUCKET_CHARS, ID_CHARS, JsonMap
from sync.protocol.rules import SyncRule

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}

BucketRule = Callable[[str, Mapping[str, Any]], str]
"""(entity id, wire values) → the one bucket the row lies in; pure, the same on both ends."""


@dataclass(frozen=True, slots=True)
class Scope:
    """How a row's bucket is derived from the row itself."""

    bucket_of: BucketRule


class WriteRule(StrEnum):
    """Who may change a row, besides seeing its bucket.

    `FIXED` is made by anybody and changed by nobody. `LEAD` is for admins of the organisation that
    leads the programme; `LEAD_KEPT` too, and what they made is never deleted. `DECISION` is a question
    that the hub alone asks: members say what they decided and no more. `COMMAND` is a question to the hub:
    anybody asks, the hub alone answers, nobody changes it.
    """

    MEMBERS = "members"
    FIXED = "fixed"
    OWNER = "owner"
    ADMIN = "admin"
    LEAD = "lead"
    LEAD_KEPT = "lead_kept"
    DECISION = "decision"
    COMMAND = "command"
    HUB = "hub"


ANY = "*"
"""In place of a reason: every one."""


class Base(DeclarativeBase):
    """Base of all mapped classes; names of constraints are the same in every database."""

    metadata = MetaData(naming_convention=NAMING)


def field(
    column_type: Any,
    rule: SyncRule,
    privacy_class: PrivacyClass,
    *,
    label: str,
    search: bool = False,
    default: Any = None,
    index: bool = False,
    nullable: bool | None = None,
) -> MappedColumn[Any]:
    """Declare a synced column.

    Args:
        column_type: SQLAlchemy type; a `JsonMap` is tracked for changes inside it.
        rule: How two values merge.
        privacy_class: Purpose, basis and retention.
        label: Key of the column's name in `labels.toml`.
        search: Whether the company search finds the row by this value.
        default: Python value or function for new rows.
        index: Whether the database keeps an index.
        nullable: Left out, it follows the annotation (`Mapped[str | None]`).
    """
    if isinstance(column_type, JsonMap):
        column_type = MutableDict.as_mutable(column_type)
    options: dict[str, Any] = {} if nullable is None else {"nullable": nullable}
    if default is not None:
        options["default"] = default
    info = {"sync": rule, "privacy": privacy_class, "label": label, "search": search}
    return mapped_column(column_type, index=index or None, info=info, **options)


class Synced:
    """What every synced entity has: an id, its bucket, and a tombstone.

    Class attributes:
        scope: The rule that derives the bucket.
        history: Whether the hub writes a `FieldChange` for each changed value.
        write: Who may change a row.
        leaves: The hub's reasons against a new row for which it leaves its own computer, `ANY` for all; the
            change itself stays among what was put aside.
    """

    scope: ClassVar[Scope]
    history: ClassVar[bool] = False
    write: ClassVar[WriteRule] = WriteRule.MEMBERS
    leaves: ClassVar[frozenset[str]] = frozenset()

    id: Mapped[str] = mapped_column(String(ID_CHARS), primary_key=True)
    bucket: Mapped[str] = mapped_column(String(BUCKET_CHARS), index=True)
    deleted: Mapped[bool] = field(
        Boolean, SyncRule.SCALAR, privacy.TECHNICAL, label="common.deleted", default=False, nullable=False
    )


def bucket_by(prefix: str, column: str) -> BucketRule:
    """Return the rule `prefix:<value of the column>`; for column `id` the row's own id."""

    def rule(entity_id: str, values: Mapping[str, Any]) -> str:
        return f"{prefix}:{entity_id if column == 'id' else values.get(column)}"

    return rule


def company_or(prefix: str, column: str) -> BucketRule:
    """Return the company's bucket where the row names one, else `prefix:<column>`."""

    def rule(entity_id: str, values: Mapping[str, Any]) -> str:
        if values.get("company_id"):
            return bucket_by("company", "company_id")(entity_id, values)
        return bucket_by(prefix, column)(entity_id, values)

    return rule


def bucket_in(column: str) -> BucketRule:
    """Return the rule for rows that name their bucket themselves (conflicts and history of another row)."""

    def rule(_entity_id: str, values: Mapping[str, Any]) -> str:
        return str(values.get(column))

    return rule
