"""Checking wire values against the columns they are for, before the database does."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from typing import Any, cast

from sqlalchemy import Boolean, Date, Float, Integer, String
from sqlalchemy.sql.schema import CallableColumnDefault, ScalarElementColumnDefault
from sqlalchemy.types import TypeEngine

from digifocus_desktop.domain.moments import utc_moment, utc_text
from digifocus_desktop.model.registry import ENTITIES, EntitySpec, FieldSpec
from digifocus_desktop.model.types import JsonMap, UtcDateTime, WordSet
from sync.protocol.blobs import is_blob_name

INT_LIMIT = 2**31
NUMBER_LIMIT = 10**9
"""Of hours and heads; laptops reckon with these numbers."""
YEARS = range(1900, 3000)
"""A laptop shows times in its own zone; at either end of the calendar that leads out of it."""
_TIME_CHARS = len("2026-11-24T10:00:00.000Z")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d)", re.ASCII)
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def fits(field: FieldSpec, value: Any) -> bool:
    """Tell whether the column can hold the wire value; null is judged apart."""
    if value is None:
        return True
    named = field.name != "sha256" or (isinstance(value, str) and is_blob_name(value))
    return named and _fits_type(field.type, value) and storable(value)


def required(spec: EntitySpec) -> Mapping[str, None]:
    """Return the fields whose columns refuse null, in their order."""
    return _required(spec.name)


@cache
def _required(entity: str) -> Mapping[str, None]:
    spec = ENTITIES[entity]
    return {name: None for name in spec.fields if not spec.table.c[name].nullable}


def default_values(spec: EntitySpec) -> dict[str, Any]:
    """Return the wire values a new row has where its maker says nothing; none of them is ever mutated."""
    return dict(_defaults(spec.name))


@cache
def _defaults(entity: str) -> Mapping[str, Any]:
    spec = ENTITIES[entity]
    values: dict[str, Any] = dict.fromkeys(spec.fields)
    for name, field in spec.fields.items():
        default = spec.table.c[name].default
        if isinstance(default, ScalarElementColumnDefault):
            values[name] = field.to_wire(default.arg)
        elif isinstance(default, CallableColumnDefault):
            values[name] = field.to_wire(cast(Callable[[None], Any], default.arg)(None))
    return values


def normal_values(spec: EntitySpec, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the wire values of a row's fields as they come back when the database has stored them."""
    normal = {name: values[name] for name in spec.fields}
    for name, spell in _normal(spec.name).items():
        if normal[name] is not None:
            normal[name] = spell(normal[name])
    return normal


@cache
def _normal(entity: str) -> Mapping[str, Callable[[Any], Any]]:
    """Return how to spell the fields whose values have more than one spelling."""
    return {
        name: spell
        for name, one in ENTITIES[entity].fields.items()
        for kind, spell in _SPELLINGS.items()
        if isinstance(one.type, kind)
    }


def _time_text(value: str) -> str:
    whole = len(value) == _TIME_CHARS and value.endswith("Z")
    return value if whole else utc_text(utc_moment(value))


def storable(value: Any) -> bool:
    """Tell whether PostgreSQL can hold every text in a JSON value: no NUL, no lone surrogate."""
    if isinstance(value, str):
        return _UNSTORABLE.search(value) is None
    if isinstance(value, Mapping):
        return all(storable(key) and storable(entry) for key, entry in value.items())
    if isinstance(value, list | tuple):
        return all(storable(entry) for entry in value)
    return True


def is_storable_text(spelled: str) -> bool:
    """Tell whether PostgreSQL can surely hold every text of a JSON value, by its spelling."""
    return _UNSTORABLE.search(spelled) is None and "\\u0000" not in spelled


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
    kind: Any = type(column)
    return all(check(value) for check in _checks_of(kind))


@cache
def _checks_of(column: Any) -> tuple[Callable[[Any], bool], ...]:
    return tuple(check for kind, check in _CHECKS.items() if issubclass(column, kind))


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

_SPELLINGS: Mapping[type[TypeEngine[Any]], Callable[[Any], Any]] = {
    UtcDateTime: _time_text,
    WordSet: lambda words: sorted(set(words)),
    Float: float,
}
