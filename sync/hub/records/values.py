"""Checking wire values against the columns they are for, before the database does."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, cast

from sqlalchemy import Boolean, Date, Float, Integer, String
from sqlalchemy.sql.schema import CallableColumnDefault, ScalarElementColumnDefault
from sqlalchemy.types import TypeEngine

from digifocus_desktop.domain.moments import utc_moment
from digifocus_desktop.model.registry import EntitySpec, FieldSpec
from digifocus_desktop.model.types import JsonMap, UtcDateTime, WordSet
from sync.protocol.blobs import is_blob_name
from sync.protocol.rules import SyncRule

INT_LIMIT = 2**31
NUMBER_LIMIT = 10**9
"""Of hours and heads; laptops reckon with these numbers."""
YEARS = range(1900, 3000)
"""A laptop shows times in its own zone; at either end of the calendar that leads out of it."""
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d)", re.ASCII)
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def rule_of(field: FieldSpec) -> SyncRule:
    """Return the field's rule as the protocol names it."""
    return SyncRule(field.rule.value)


def fits(field: FieldSpec, value: Any) -> bool:
    """Tell whether the column can hold the wire value; null is judged apart."""
    if value is None:
        return True
    named = field.name != "sha256" or (isinstance(value, str) and is_blob_name(value))
    return named and _fits_type(field.type, value) and storable(value)


def required(spec: EntitySpec, name: str) -> bool:
    """Tell whether the column refuses null."""
    return not spec.table.c[name].nullable


def default_values(spec: EntitySpec) -> dict[str, Any]:
    """Return the wire values a new row has where its maker says nothing."""
    values: dict[str, Any] = dict.fromkeys(spec.fields)
    for name, field in spec.fields.items():
        default = spec.table.c[name].default
        if isinstance(default, ScalarElementColumnDefault):
            values[name] = field.to_wire(default.arg)
        elif isinstance(default, CallableColumnDefault):
            values[name] = field.to_wire(cast(Callable[[None], Any], default.arg)(None))
    return values


def storable(value: Any) -> bool:
    """Tell whether PostgreSQL can hold every text in a JSON value: no NUL, no lone surrogate."""
    if isinstance(value, str):
        return _UNSTORABLE.search(value) is None
    if isinstance(value, Mapping):
        return all(storable(key) and storable(entry) for key, entry in value.items())
    if isinstance(value, list | tuple):
        return all(storable(entry) for entry in value)
    return True


def scrubbed(value: Any) -> Any:
    """Return a JSON value with U+FFFD for each character that PostgreSQL cannot hold."""
    if isinstance(value, str):
        return _UNSTORABLE.sub("\ufffd", value)
    if isinstance(value, Mapping):
        return {scrubbed(key): scrubbed(entry) for key, entry in value.items()}
    if isinstance(value, list):
        return [scrubbed(entry) for entry in value]
    return value


def _fits_type(column: TypeEngine[Any], value: Any) -> bool:
    if isinstance(column, String):
        return isinstance(value, str)
    return all(check(value) for kind, check in _CHECKS.items() if isinstance(column, kind))


def _is_words(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(word, str) for word in value)


def _is_integer(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and -INT_LIMIT <= value < INT_LIMIT


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= NUMBER_LIMIT


def _is_time(value: Any) -> bool:
    if not isinstance(value, str) or not _TIME.fullmatch(value):
        return False
    try:
        return utc_moment(value).year in YEARS
    except ValueError:
        return False


def _is_date(value: Any) -> bool:
    try:
        day = date.fromisoformat(value) if isinstance(value, str) else None
        return day is not None and day.year in YEARS and day.isoformat() == value
    except ValueError:
        return False


_CHECKS: Mapping[type[TypeEngine[Any]], Callable[[Any], bool]] = {
    UtcDateTime: _is_time,
    Date: _is_date,
    WordSet: _is_words,
    JsonMap: lambda value: isinstance(value, dict),
    Boolean: lambda value: isinstance(value, bool),
    Integer: _is_integer,
    Float: _is_number,
}
