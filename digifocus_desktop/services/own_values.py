"""How the values of a field are shown and typed where no screen of its own does it."""

from enum import StrEnum
from typing import Any

from sqlalchemy import Boolean, Date, Float, Integer, String, Text

from digifocus_desktop.domain import contact, formats, names
from digifocus_desktop.errors import InvalidFieldError
from digifocus_desktop.model.registry import ENTITIES
from digifocus_desktop.model.types import ID_CHARS, UtcDateTime

_KEPT = {"phone": contact.normalise_phone, "email": contact.normalise_email}
"""Fields that are stored in one way of writing, as they are from everywhere else."""


class Shape(StrEnum):
    """What kind of value a field has.

    Attributes:
        LINE: One line of text.
        TEXT: Running text.
        NUMBER: A number.
        DAY: A date, ISO.
        MOMENT: A time, ISO in UTC.
        FLAG: True or false.
        OTHER: Nothing a person could type here.
    """

    LINE = "line"
    TEXT = "text"
    NUMBER = "number"
    DAY = "day"
    MOMENT = "moment"
    FLAG = "flag"
    OTHER = "other"

    @property
    def typed(self) -> bool:
        """Whether a person can type another value."""
        return self in (Shape.LINE, Shape.TEXT, Shape.NUMBER, Shape.DAY)


CHOICES = frozenset(
    {
        ("company", "municipality"),
        ("company_file", "turnover_class"),
        ("company_file", "language"),
        ("person", "language"),
    }
)
"""Text fields whose values are keys from a list."""


_KEY_CHARS = 20
"""Text columns up to this length hold words of a list."""


def shape_of(entity: str, path: str) -> Shape:
    """Return the shape of a field's values."""
    column = ENTITIES[entity].fields[path.partition("/")[0]].type
    if isinstance(column, UtcDateTime):
        return Shape.MOMENT
    if isinstance(column, Text):
        return Shape.TEXT
    if isinstance(column, String):
        key = column.length == ID_CHARS or (column.length or 0) <= _KEY_CHARS or (entity, path) in CHOICES
        return Shape.OTHER if key and path not in {"business_id", "postcode"} else Shape.LINE
    for kind, shape in (
        (Date, Shape.DAY),
        (Boolean, Shape.FLAG),
        (Integer, Shape.NUMBER),
        (Float, Shape.NUMBER),
    ):
        if isinstance(column, kind):
            return shape
    return Shape.OTHER


def parsed(entity: str, path: str, typed: str) -> Any:
    """Return what a person typed as the field's plain value.

    Raises:
        InvalidFieldError: `field.empty`, `field.too_long`, `field.number`, `field.date` or `field.choice`.
    """
    name = path.partition("/")[0]
    column = ENTITIES[entity].fields[name].type
    shape = shape_of(entity, path)
    if not shape.typed:
        raise InvalidFieldError("field.choice", field=name)
    optional = bool(ENTITIES[entity].table.c[name].nullable)
    value: Any = _read(shape, column, name, typed)
    if value is None and not optional:
        raise InvalidFieldError("field.empty", field=name)
    return value


def _read(shape: Shape, column: Any, name: str, typed: str) -> Any:
    if shape is Shape.TEXT:
        return names.note(typed, name) or None
    if shape is Shape.LINE:
        line = names.optional_line(typed, name, column.length or names.NAME_MAX_CHARS)
        return _KEPT[name](line) if line and name in _KEPT else line
    if not typed.strip():
        return None
    if shape is Shape.DAY:
        day = formats.parse_date(typed)
        if day is None:
            raise InvalidFieldError("field.date", field=name)
        return day.isoformat()
    number = formats.parse_number(typed)
    whole = isinstance(column, Integer)
    if number is None or (whole and number != int(number)):
        raise InvalidFieldError("field.number", field=name)
    return int(number) if whole else number
