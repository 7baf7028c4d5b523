"""Takes in what the hub sent: pages are kept first, then applied together.

After an apply, a row is the hub's state with the operations laid over it that still wait.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from digifocus_desktop.model.registry import ENTITIES
from digifocus_desktop.model.types import json_text
from digifocus_desktop.store import outbox, rows
from digifocus_desktop.store.capture import Touched
from digifocus_desktop.store.opening import Connection
from sync.protocol.dots import make_dot
from sync.protocol.operations import Op
from sync.protocol.rows import Drop, PullLine, Put, Remove, pull_line
from sync.protocol.rules import SyncRule


def stage(connection: Connection, lines: Iterable[PullLine]) -> None:
    """Keep a page of the hub's lines until the pull is complete."""
    connection.executemany(
        "INSERT INTO stage(line) VALUES (?)", [(json_text(line.to_wire()),) for line in lines]
    )


def apply_slice(
    connection: Connection, touched: Touched, device: str, after: int, limit: int
) -> tuple[int, int]:
    """Apply at most `limit` staged lines behind position `after`, oldest first.

    Returns:
        The last position looked at (0: none was left) and how many lines were applied.
    """
    staged = connection.execute(
        "SELECT position, line FROM stage WHERE position > ? ORDER BY position LIMIT ?", (after, limit)
    ).fetchall()
    applied: list[tuple[int]] = []
    for position, text in staged:
        if _apply(connection, touched, device, pull_line(json.loads(text))):
            applied.append((position,))
    connection.executemany("DELETE FROM stage WHERE position = ?", applied)
    return (staged[-1][0] if staged else 0), len(applied)


def _apply(connection: Connection, touched: Touched, device: str, line: PullLine) -> bool:
    """Apply one line; False leaves it on the stage because own changes of the row still wait."""
    if isinstance(line, Put):
        _put(connection, touched, device, line)
        return True
    if isinstance(line, Remove):
        return _take_away(connection, touched, line)
    return _drop(connection, touched, line)


def _put(connection: Connection, touched: Touched, device: str, line: Put) -> None:
    spec = ENTITIES.get(line.entity)
    if spec is None:
        connection.execute(
            "INSERT OR REPLACE INTO sync_unknown(entity, entity_id, bucket, line) VALUES (?, ?, ?, ?)",
            (line.entity, line.entity_id, line.bucket, json_text(line.to_wire())),
        )
        return
    known = {name: line.row.get(name) for name in spec.fields}
    extra = {name: value for name, value in line.row.items() if name not in spec.fields}
    waiting = outbox.pending_for(connection, line.entity, line.entity_id)
    row, versions = overlay(known, line.versions, waiting, device) if waiting else (known, line.versions)
    bucket = rows.write(connection, line.entity, line.entity_id, row)
    connection.execute(
        "INSERT OR REPLACE INTO sync_row(entity, entity_id, bucket, seq, versions, shadow, extra) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            line.entity,
            line.entity_id,
            bucket if waiting else line.bucket,
            line.seq,
            json_text(versions),
            json_text({"row": known, "fv": line.versions}) if waiting else None,
            json_text(extra) if extra else None,
        ),
    )
    touched.add(line.entity, line.entity_id, row)


def overlay(
    row: Mapping[str, Any], versions: Mapping[str, str], operations: Iterable[Op], device: str
) -> tuple[dict[str, Any], dict[str, str]]:
    """Lay waiting operations over the hub's state and return the row and its dots."""
    values, dots = dict(row), dict(versions)
    fields = None
    for op in operations:
        fields = ENTITIES[op.entity].fields
        for path, patch in op.patches.items():
            name, _, key = path.partition("/")
            if name not in fields:
                continue
            if key:
                values[name] = _with_entry(values.get(name) or {}, key, patch.value)
            elif fields[name].rule is SyncRule.SET:
                elements = set(values.get(name) or ()) | set(patch.value["add"])
                values[name] = sorted(elements - set(patch.value["remove"]))
            else:
                values[name] = patch.value
            dots[path] = make_dot(device, op.n)
    return values, dots


def _with_entry(entries: Mapping[str, Any], key: str, value: Any) -> dict[str, Any]:
    changed = {**entries, key: value}
    if value is None:
        del changed[key]
    return changed


def _take_away(connection: Connection, touched: Touched, line: Remove) -> bool:
    if line.entity not in ENTITIES:
        connection.execute(
            "DELETE FROM sync_unknown WHERE entity = ? AND entity_id = ?", (line.entity, line.entity_id)
        )
        return True
    if outbox.pending_for(connection, line.entity, line.entity_id):
        return False
    values = rows.read(connection, line.entity, line.entity_id)
    if values is not None:
        rows.erase(connection, line.entity, line.entity_id)
        touched.add(line.entity, line.entity_id, values)
    connection.execute(
        "DELETE FROM sync_row WHERE entity = ? AND entity_id = ?", (line.entity, line.entity_id)
    )
    return True


def _drop(connection: Connection, touched: Touched, line: Drop) -> bool:
    connection.execute("DELETE FROM sync_unknown WHERE bucket = ?", (line.bucket,))
    members = connection.execute(
        "SELECT entity, entity_id FROM sync_row WHERE bucket = ?", (line.bucket,)
    ).fetchall()
    taken = [_take_away(connection, touched, Remove(entity, entity_id)) for entity, entity_id in members]
    return all(taken)
