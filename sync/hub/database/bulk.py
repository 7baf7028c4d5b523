"""Many rows in one statement: they go to the database as one JSON text, which it takes apart itself.

The policies of the table are prepared once a statement and not once a row, and no value is turned into
Python's form and then into the database's.
"""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from sqlalchemy import JSON, Connection, Table, Text, bindparam, cast, column, func, select
from sqlalchemy.dialects.postgresql import Insert, insert

_spell = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


def spelled(rows: Iterable[Mapping[str, Any]]) -> list[str]:
    """Spell rows as JSON."""
    return [_spell(row) for row in rows]


def add(connection: Connection, table: Table, rows: Iterable[str]) -> None:
    """Make rows; each is a JSON object of all columns."""
    _write(connection, _insert(table), rows)


def upsert(connection: Connection, table: Table, rows: Iterable[str]) -> None:
    """Make or change rows; each is a JSON object of all columns, and none comes twice."""
    _write(connection, _upsert(table), rows)


def _write(connection: Connection, statement: Insert, rows: Iterable[str]) -> None:
    text = ",".join(rows)
    if text:
        connection.execute(statement, {"rows": f"[{text}]"})


@cache
def _insert(table: Table) -> Insert:
    names = [each.name for each in table.c]
    given = (
        func.json_to_recordset(cast(bindparam("rows", type_=Text), JSON))
        .table_valued(*(column(each.name, each.type) for each in table.c), name="given")
        .render_derived(with_types=True)
    )
    return insert(table).from_select(names, select(*(given.c[name] for name in names)))


@cache
def _upsert(table: Table) -> Insert:
    statement = _insert(table)
    keys = [column.name for column in table.primary_key]
    changed = {each.name: statement.excluded[each.name] for each in table.c if each.name not in keys}
    return statement.on_conflict_do_update(index_elements=keys, set_=changed)
