"""Whole rows of synced entities as wire values, read and written past the mapper.

Sync apply, shadows, export and seeding use these; the caller holds the write gate.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from digifocus_desktop.model.registry import ENTITIES
from digifocus_desktop.model.types import Json, WordSet, json_text
from digifocus_desktop.store.opening import Connection
from digifocus_desktop.store.values import stored_json


@cache
def _select(entity: str) -> str:
    columns = ", ".join(f'"{name}"' for name in ENTITIES[entity].fields)
    return f'SELECT {columns} FROM "{entity}"'  # noqa: S608  # names come from the models


@cache
def _upsert(entity: str) -> str:
    names = ["id", "bucket", *ENTITIES[entity].fields]
    columns = ", ".join(f'"{name}"' for name in names)
    marks = ", ".join("?" * len(names))
    return f'INSERT OR REPLACE INTO "{entity}" ({columns}) VALUES ({marks})'  # noqa: S608  # names come from the models


@cache
def _unlike(entity: str) -> Mapping[str, Callable[[Any], Any]]:
    """Return how to read the fields that SQLite stores in another form than the wire's."""
    unlike: dict[str, Callable[[Any], Any]] = {}
    for name, one in ENTITIES[entity].fields.items():
        if isinstance(one.type, Json | WordSet):
            unlike[name] = stored_json
        elif one.type.python_type is bool:
            unlike[name] = bool
    return unlike


def to_wire(entity: str, stored: tuple[Any, ...]) -> dict[str, Any]:
    """Return the wire values of a row as SQLite stored it, fields in declared order."""
    values = dict(zip(ENTITIES[entity].fields, stored, strict=True))
    for name, read_value in _unlike(entity).items():
        if values[name] is not None:
            values[name] = read_value(values[name])
    return values


def read(connection: Connection, entity: str, entity_id: str) -> dict[str, Any] | None:
    """Return the wire values of one row, or None if this computer does not have it."""
    stored = connection.execute(f"{_select(entity)} WHERE id = ?", (entity_id,)).fetchone()
    return None if stored is None else to_wire(entity, tuple(stored))


def read_many(
    connection: Connection, wanted: Iterable[tuple[str, str]]
) -> dict[tuple[str, str], dict[str, Any]]:
    """Return the wire values of rows by entity and id; those this computer does not have are left out."""
    ids: dict[str, list[str]] = {}
    for entity, entity_id in wanted:
        ids.setdefault(entity, []).append(entity_id)
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for entity, of_entity in ids.items():
        names = ", ".join(f'"{name}"' for name in ENTITIES[entity].fields)
        stored = connection.execute(
            f'SELECT id, {names} FROM "{entity}" WHERE id IN (SELECT value FROM json_each(?))',  # noqa: S608  # names come from the models
            (json.dumps(of_entity),),
        )
        for row in stored:
            found[entity, row[0]] = to_wire(entity, tuple(row[1:]))
    return found


def everything(connection: Connection, entity: str) -> Iterator[dict[str, Any]]:
    """Yield every row of an entity as wire values with its `id`, in the order of ids."""
    names = ", ".join(f'"{name}"' for name in ENTITIES[entity].fields)
    stored = connection.execute(f'SELECT id, {names} FROM "{entity}" ORDER BY id')  # noqa: S608  # names come from the models
    for row in stored:
        yield {"id": row[0], **to_wire(entity, tuple(row[1:]))}


def write(connection: Connection, entity: str, entity_id: str, values: Mapping[str, Any]) -> str:
    """Store the wire values as the whole row and return the bucket it lies in."""
    bucket = ENTITIES[entity].bucket_of(entity_id, values)
    connection.execute(_upsert(entity), _stored(entity, entity_id, bucket, values))
    return bucket


def write_many(connection: Connection, entity: str, values: Mapping[str, Mapping[str, Any]]) -> None:
    """Store the wire values of whole rows by their ids."""
    bucket_of = ENTITIES[entity].bucket_of
    connection.executemany(
        _upsert(entity), [_stored(entity, one, bucket_of(one, row), row) for one, row in values.items()]
    )


def _stored(entity: str, entity_id: str, bucket: str, values: Mapping[str, Any]) -> tuple[Any, ...]:
    """Return the row as SQLite stores it; a driver stores true as 1."""
    unlike = _unlike(entity)
    stored = [
        json_text(value) if value is not None and unlike.get(name) is stored_json else value
        for name in ENTITIES[entity].fields
        for value in (values.get(name),)
    ]
    return (entity_id, bucket, *stored)


def erase(connection: Connection, entity: str, entity_id: str) -> None:
    """Take the row away from this computer, without a tombstone."""
    connection.execute(f'DELETE FROM "{entity}" WHERE id = ?', (entity_id,))  # noqa: S608  # names come from the models
