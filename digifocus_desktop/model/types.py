"""Column types that mean the same in SQLite and in PostgreSQL.

Each type also knows its wire form, plain JSON: `to_wire` and `from_wire` are what sync,
export and history use.
"""

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import JSON, Date, DateTime, Dialect, String
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.types import TypeDecorator, TypeEngine

from digifocus_desktop.domain.moments import to_milliseconds, utc_moment, utc_text

_spell = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode
ID_CHARS = 36
BUCKET_CHARS = 80


class UtcDateTime(TypeDecorator[datetime]):
    """An aware time in UTC, whole milliseconds; text in SQLite, `timestamptz` in PostgreSQL."""

    impl = String(24)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the column type of the database."""
        if dialect.name == "postgresql":
            return dialect.type_descriptor(DateTime(timezone=True))
        return dialect.type_descriptor(String(24))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """Give the database its own form; a naive time is a mistake of ours."""
        if value is None:
            return None
        if value.tzinfo is None:
            message = "a stored time must be aware"
            raise ValueError(message)
        return to_milliseconds(value) if dialect.name == "postgresql" else utc_text(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """Return an aware time in UTC."""
        if value is None:
            return None
        return value.astimezone(UTC) if dialect.name == "postgresql" else utc_moment(value)


class Json(TypeDecorator[Any]):
    """Any JSON value; text in SQLite, `jsonb` in PostgreSQL."""

    impl = JSON(none_as_null=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the column type of the database."""
        if dialect.name == "postgresql":
            return dialect.type_descriptor(JSONB(none_as_null=True))
        return dialect.type_descriptor(JSON(none_as_null=True))


class JsonMap(Json):
    """A JSON object whose keys are fields of their own for sync."""

    cache_ok = True


class WordSet(TypeDecorator[tuple[str, ...]]):
    """A set of words, kept sorted and without doubles; a tuple in Python, a JSON list in the database."""

    impl = JSON(none_as_null=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the column type of the database."""
        if dialect.name == "postgresql":
            return dialect.type_descriptor(JSONB(none_as_null=True))
        return dialect.type_descriptor(JSON(none_as_null=True))

    def process_bind_param(self, value: Sequence[str] | None, dialect: Dialect) -> list[str] | None:
        """Store the words sorted, each once, in either database."""
        del dialect
        return None if value is None else sorted(set(value))

    def process_result_value(self, value: Any, dialect: Dialect) -> tuple[str, ...] | None:
        """Return the words as an immutable tuple."""
        del dialect
        return None if value is None else tuple(value)


def wire_value(column_type: TypeEngine[Any], value: Any) -> Any:
    """Return the JSON form of a Python value of this column type."""
    if value is None:
        return None
    if isinstance(column_type, UtcDateTime):
        return utc_text(value)
    if isinstance(column_type, Date):
        return value.isoformat()
    if isinstance(column_type, WordSet):
        return sorted(set(value))
    if isinstance(column_type, JsonMap):
        return dict(value)
    return value


def python_value(column_type: TypeEngine[Any], value: Any) -> Any:
    """Return the Python form of a JSON value of this column type."""
    if value is None:
        return None
    if isinstance(column_type, UtcDateTime):
        return utc_moment(value)
    if isinstance(column_type, Date):
        return date.fromisoformat(value)
    if isinstance(column_type, WordSet):
        return tuple(value)
    return value


def json_text(value: Any) -> str:
    """Return JSON with its letters unescaped and keys sorted, so that equal values are equal text."""
    return _spell(value)
