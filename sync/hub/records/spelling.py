"""Rows in the form of the wire, spelled by the database: no value of theirs passes through Python's forms."""

from functools import cache

from sqlalchemy import ColumnElement, Float, Numeric, Text, case, cast, func, literal_column

from digifocus_desktop.model.registry import ENTITIES
from digifocus_desktop.model.types import UtcDateTime

_TIME: ColumnElement[str] = literal_column("""'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'""")
_WHOLE = Numeric(12, 1)
"""A whole number of a column of fractions is `2.0` at both ends, not `2`."""


@cache
def spelled_row(entity: str) -> ColumnElement[str]:
    """Return the expression for the wire values of a row, by field, as JSON text."""
    spec = ENTITIES[entity]
    pairs = [
        part for name in spec.fields for part in (literal_column(f"'{name}'"), _value(spec.table.c[name]))
    ]
    return cast(func.json_build_object(*pairs), Text)


def _value(column: ColumnElement[object]) -> ColumnElement[object]:
    if isinstance(column.type, UtcDateTime):
        return func.to_char(func.timezone(literal_column("'UTC'"), column), _TIME)
    if isinstance(column.type, Float):
        whole = column == func.trunc(column)
        return case((whole, func.to_json(cast(column, _WHOLE))), else_=func.to_json(column))
    return column
