"""Takes in what the hub sent: pages are kept first, then applied together.

After an apply, a row is the hub's state with the own operations laid over it that it does not hold yet.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from digifocus_desktop.model.registry import ENTITIES
from digifocus_desktop.model.types import json_text
from digifocus_desktop.store import erasing, meta, outbox, rows
from digifocus_desktop.store.capture import Touched
from digifocus_desktop.store.opening import Connection
from sync.protocol.dots import make_dot
from sync.protocol.operations import Op
from sync.protocol.rows import Drop, Erase, PullLine, Put, Remove, kept_line
from sync.protocol.rules import SyncRule


@dataclass
class Applied:
    """What a slice of the stage did.

    Attributes:
        position: Last staged position looked at; 0 when none was left.
        lines: Lines looked at.
        news: Rows by entity that are others now than they were; own changes that came back are not.
    """

    position: int = 0
    lines: int = 0
    news: dict[str, int] = field(default_factory=dict)


def stage(connection: Connection, lines: Iterable[PullLine]) -> None:
    """Keep a page of the hub's lines until the pull is complete."""
    texts = [(isinstance(line, Put) and line.spelled) or json_text(line.to_wire()) for line in lines]
    connection.executemany("INSERT INTO stage(line) VALUES (?)", [(text,) for text in texts])


def start_over(connection: Connection) -> None:
    """Prepare to pull from nothing: what does not come again has left this device's sight.

    Rows that the hub has sent are marked by a negative `seq`; `sweep` takes away those that
    still have the mark when the pull is complete.
    """
    connection.execute("DELETE FROM stage")
    connection.execute("UPDATE sync_row SET seq = -seq - 1 WHERE seq >= 0")
    meta.put(connection, {"cursor": "", "sweep": "1", "checked_at": "", "check_due": "1"})


def sweep(connection: Connection, touched: Touched) -> None:
    """After a pull from nothing, take away the rows that did not come; those with own changes wait."""
    if meta.get(connection, "sweep") != "1":
        return
    left = connection.execute("SELECT entity, entity_id FROM sync_row WHERE seq < 0").fetchall()
    taken = [_take_away(connection, touched, Remove(entity, entity_id)) for entity, entity_id in left]
    if all(taken):
        meta.put(connection, {"sweep": ""})


def apply_slice(connection: Connection, touched: Touched, device: str, after: int, limit: int) -> Applied:
    """Apply at most `limit` staged lines behind position `after`, oldest first.

    A row or bucket that should go stays, with its line, while own changes of it wait.
    """
    staged = connection.execute(
        "SELECT position, line FROM stage WHERE position > ? ORDER BY position LIMIT ?", (after, limit)
    ).fetchall()
    blocked: dict[str, list[tuple[int]]] = {}
    for position, text in connection.execute(
        "SELECT position, line FROM stage WHERE position <= ?", (after,)
    ):
        blocked.setdefault(text, []).append((position,))
    applied = Applied(staged[-1][0] if staged else 0, len(staged))
    done: list[tuple[int]] = []
    lines = [(position, text, kept_line(json.loads(text))) for position, text in staged]
    held = _Held(connection, [line for _, _, line in lines])
    for position, text, line in lines:
        if isinstance(line, Put):
            if blocked:
                done += [position for key in _overtaken(line) for position in blocked.pop(key, ())]
            if _put(connection, touched, device, line, held):
                applied.news[line.entity] = applied.news.get(line.entity, 0) + 1
        else:
            held.write()
            gone = _leave(connection, touched, line)
            held.look_again(line)
            if not gone:
                blocked.setdefault(text, []).append((position,))
                continue
        done.append((position,))
    held.write()
    connection.executemany("DELETE FROM stage WHERE position = ?", done)
    return applied


def _overtaken(line: Put) -> tuple[str, str]:
    """Return the lines that must not be carried out any more once this row has come back."""
    gone = Remove(line.entity, line.entity_id).to_wire()
    return json_text(gone), json_text(Drop(line.bucket).to_wire())


def _leave(connection: Connection, touched: Touched, line: Remove | Drop | Erase) -> bool:
    if isinstance(line, Erase):
        erasing.erase(connection, touched, line)
        return True
    if isinstance(line, Remove):
        return _take_away(connection, touched, line)
    return _drop(connection, touched, line)


class _Held:
    """What the store holds of the rows a slice is about: read at once, and its states written at once."""

    def __init__(self, connection: Connection, lines: Iterable[PullLine]) -> None:
        self._connection = connection
        puts = [line for line in lines if isinstance(line, Put) and line.entity in ENTITIES]
        self._rows = rows.read_many(connection, {(line.entity, line.entity_id) for line in puts})
        self._own = outbox.not_yet_in(connection, {(line.entity, line.entity_id, line.seq) for line in puts})
        self._states: list[tuple[Any, ...]] = []
        self._changed: dict[str, dict[str, dict[str, Any]]] = {}

    def row(self, line: Put) -> dict[str, Any] | None:
        """Return the row as it is before the line, or None if it is not here."""
        return self._rows.get((line.entity, line.entity_id))

    def own(self, line: Put) -> outbox.Own:
        """Return the own operations that the line does not hold."""
        return self._own.get((line.entity, line.entity_id, line.seq)) or outbox.Own()

    def change(self, line: Put, row: dict[str, Any]) -> None:
        """Note that the row is another one after the line."""
        self._rows[line.entity, line.entity_id] = row
        self._changed.setdefault(line.entity, {})[line.entity_id] = row

    def put(self, line: Put, state: tuple[Any, ...]) -> None:
        """Note what is known of the hub's state of the row after the line."""
        self._states.append((line.entity, line.entity_id, *state))

    def write(self) -> None:
        """Write rows and states; before anything is taken away, and at the end."""
        for entity, changed in self._changed.items():
            rows.write_many(self._connection, entity, changed)
        self._changed.clear()
        self._connection.executemany(
            "INSERT OR REPLACE INTO sync_row(entity, entity_id, bucket, seq, versions, shadow, extra) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            self._states,
        )
        self._states.clear()

    def look_again(self, line: Remove | Drop | Erase) -> None:
        """Forget what a line has taken away; a bucket that has to wait lost its other rows all the same."""
        at = {(line.entity, line.entity_id)} if isinstance(line, Remove) else set(self._rows)
        there = rows.read_many(self._connection, at & self._rows.keys())
        self._rows = {key: row for key, row in self._rows.items() if key not in at} | there


def _put(connection: Connection, touched: Touched, device: str, line: Put, held: _Held) -> bool:
    """Store a row and tell whether it is news to this device."""
    spec = ENTITIES.get(line.entity)
    if spec is None:
        connection.execute(
            "INSERT OR REPLACE INTO sync_unknown(entity, entity_id, bucket, line) VALUES (?, ?, ?, ?)",
            (line.entity, line.entity_id, line.bucket, json_text(line.to_wire())),
        )
        return False
    known = {name: line.row.get(name) for name in spec.fields}
    extra = {name: value for name, value in line.row.items() if name not in spec.fields}
    own = held.own(line)
    ours = own.operations
    row, versions = overlay(known, line.versions, ours, device) if ours else (known, line.versions)
    before = held.row(line)
    if before != row:
        held.change(line, row)
        touched.add(line.entity, line.entity_id, row)
    state = (
        spec.bucket_of(line.entity_id, row) if ours else line.bucket,
        line.seq,
        json_text(versions),
        json_text({"row": known, "fv": line.versions}) if own.waits else None,
        json_text(extra) if extra else None,
    )
    held.put(line, state)
    return before != row


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
