"""The outbox: operations in the order they were made, until the hub has them backed up.

Sending changes nothing; only the hub's answer moves an operation from *pending* to *acked* or
*quarantined*. Acked ones stay until the hub says that they are in a backup, and some months more, so that
they can be sent again after the hub was restored, from its newest backup or an older one.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from digifocus_desktop.model.fields import ANY
from digifocus_desktop.model.registry import ENTITIES
from digifocus_desktop.model.types import json_text
from digifocus_desktop.store import meta, rows
from digifocus_desktop.store.opening import Connection
from sync.protocol.dots import make_dot
from sync.protocol.operations import FieldPatch, Op, OpResult

COLUMNS = "n, txn, entity, entity_id, changes, made_at, op_hash"


@dataclass(frozen=True, slots=True)
class Waiting:
    """How much has not reached the hub.

    Attributes:
        operations: Pending operations.
        rows: Rows they change, which is what a person would count.
    """

    operations: int
    rows: int


RowState = tuple[str, str, int]
"""Entity and id of a row, and the hub's number of the state that came."""


@dataclass(slots=True)
class Own:
    """Own operations that a state of a row does not hold.

    Attributes:
        operations: Oldest first.
        waits: Whether any of them has not reached the hub.
    """

    operations: list[Op] = field(default_factory=list)
    waits: bool = False


def _op(stored: tuple[Any, ...]) -> Op:
    number, txn, entity, entity_id, changes, made_at, op_hash = stored
    patches, seen = json.loads(changes)
    return Op(
        number,
        txn,
        entity,
        entity_id,
        {name: FieldPatch(value, base) for name, (value, base) in patches.items()},
        made_at,
        seen,
        op_hash,
    )


def pending(connection: Connection, max_ops: int) -> list[Op]:
    """Return the lowest pending operations, at most `max_ops`; a transaction is never split."""
    stored = connection.execute(
        f"SELECT {COLUMNS} FROM outbox WHERE state = 'pending' ORDER BY n LIMIT ?",  # noqa: S608  # constant
        (max_ops + 1,),
    ).fetchall()
    operations = [_op(tuple(row)) for row in stored]
    if len(operations) <= max_ops:
        return operations
    cut = operations[max_ops].txn
    whole = [op for op in operations[:max_ops] if op.txn != cut]
    return whole or operations[:max_ops]


def pending_for(connection: Connection, entity: str, entity_id: str) -> list[Op]:
    """Return the pending operations of one row, oldest first."""
    stored = connection.execute(
        f"SELECT {COLUMNS} FROM outbox "  # noqa: S608  # constant
        "WHERE entity = ? AND entity_id = ? AND state = 'pending' ORDER BY n",
        (entity, entity_id),
    )
    return [_op(tuple(row)) for row in stored]


def all_of(connection: Connection, entity: str, entity_id: str) -> Iterator[Op]:
    """Yield every operation kept of one row, whatever became of it."""
    stored = connection.execute(
        f"SELECT {COLUMNS} FROM outbox WHERE entity = ? AND entity_id = ?",  # noqa: S608  # constant
        (entity, entity_id),
    )
    for row in stored.fetchall():
        yield _op(tuple(row))


def not_yet_in(connection: Connection, states: Iterable[RowState]) -> dict[RowState, Own]:
    """Return the own operations that the hub's states of rows do not hold; rows without any are left out.

    These are the pending ones and those that arrived after that state was read.
    """
    stored = connection.execute(
        "SELECT w.value ->> 0, w.value ->> 1, w.value ->> 2, o.state = 'pending', "  # noqa: S608  # constant
        f"{', '.join(f'o.{name}' for name in COLUMNS.split(', '))} "
        "FROM json_each(?) w CROSS JOIN outbox o ON o.entity = w.value ->> 0 AND o.entity_id = w.value ->> 1 "
        "WHERE o.state = 'pending' OR (o.state = 'acked' AND o.result_seq > w.value ->> 2) ORDER BY o.n",
        (json_text(list(states)),),
    )
    found: dict[RowState, Own] = {}
    for entity, entity_id, seq, is_pending, *columns in stored:
        own = found.setdefault((entity, entity_id, seq), Own())
        own.operations.append(_op(tuple(columns)))
        own.waits = own.waits or bool(is_pending)
    return found


def waiting(connection: Connection) -> Waiting:
    """Count what has not reached the hub."""
    operations, touched = connection.execute(
        "SELECT count(*), count(DISTINCT entity || '/' || entity_id) FROM outbox WHERE state = 'pending'"
    ).fetchone()
    return Waiting(operations, touched)


def record_results(connection: Connection, results: Iterable[OpResult]) -> list[tuple[str, str]]:
    """Store the hub's answers and return the rows whose operation it put aside."""
    answered = list(results)
    put_aside = connection.execute(
        "SELECT entity, entity_id FROM outbox WHERE state = 'pending' AND n IN "
        "(SELECT value FROM json_each(?)) ORDER BY n",
        (json_text([result.n for result in answered if result.quarantined]),),
    ).fetchall()
    connection.executemany(
        "UPDATE outbox SET state = ?, result = ?, result_seq = ? WHERE n = ? AND state = 'pending'",
        [
            (
                "quarantined" if result.quarantined else "acked",
                json_text(result.to_wire()),
                result.seq,
                result.n,
            )
            for result in answered
        ],
    )
    return [(entity, entity_id) for entity, entity_id in put_aside]


def fall_back(connection: Connection, entity: str, entity_id: str) -> bool:
    """Return the row to the hub's state if nothing of ours waits; the change itself is in quarantine.

    A row that the hub has never seen stays: taking it away would lose the person's work. It goes where its
    entity says so of the hub's reason (`leaves`): a release that may not stand beside another one, which
    nobody may read or count, or a command, which nobody will answer.
    """
    if pending_for(connection, entity, entity_id):
        return False
    kept = connection.execute(
        "SELECT shadow FROM sync_row WHERE entity = ? AND entity_id = ? AND shadow IS NOT NULL",
        (entity, entity_id),
    ).fetchone()
    if kept is None:
        return _take_back(connection, entity, entity_id)
    shadow = json.loads(kept[0])
    bucket = rows.write(connection, entity, entity_id, shadow["row"])
    connection.execute(
        "UPDATE sync_row SET bucket = ?, versions = ?, shadow = NULL WHERE entity = ? AND entity_id = ?",
        (bucket, json_text(shadow["fv"]), entity, entity_id),
    )
    return True


def _take_back(connection: Connection, entity: str, entity_id: str) -> bool:
    reasons = connection.execute(
        "SELECT result ->> '$.quarantined' FROM outbox JOIN sync_row USING (entity, entity_id) "
        "WHERE entity = ? AND entity_id = ? AND state = 'quarantined' AND seq IS NULL",
        (entity, entity_id),
    ).fetchall()
    leaves = ENTITIES[entity].leaves
    if not any(reason in leaves or ANY in leaves for (reason,) in reasons):
        return False
    rows.erase(connection, entity, entity_id)
    connection.execute("DELETE FROM sync_row WHERE entity = ? AND entity_id = ?", (entity, entity_id))
    return True


def send_again(connection: Connection, above: int) -> int:
    """Make acked operations above this number pending again: the hub was restored from a backup."""
    cursor = connection.execute(
        "UPDATE outbox SET state = 'pending', result = NULL, result_seq = NULL "
        "WHERE state = 'acked' AND n > ?",
        (above,),
    )
    return int(cursor.rowcount)


def forget(connection: Connection, backed_up_seq: int, made_before: str) -> int:
    """Drop acked operations that are in a backup of the hub and old: it may go back to an older backup."""
    cursor = connection.execute(
        "DELETE FROM outbox WHERE state = 'acked' AND result_seq <= ? AND made_at < ?",
        (backed_up_seq, made_before),
    )
    return int(cursor.rowcount)


def renumber(connection: Connection, device: str) -> int:
    """Give every operation that waits a new number under another device, and its values new dots.

    Used when this file turns out to be an old copy: the numbers it would give were given
    already. Operations the hub has answered keep nothing here; those it put aside do, under
    negative numbers. Returns how many operations moved.
    """
    old = meta.get(connection, "device")
    operations = all_pending(connection)
    connection.execute("DELETE FROM outbox WHERE state IN ('pending', 'acked')")
    connection.execute("UPDATE outbox SET n = -(SELECT max(abs(n)) FROM outbox) - abs(n) WHERE n > 0")
    dots = {make_dot(old, op.n): make_dot(device, position) for position, op in enumerate(operations, 1)}
    for position, op in enumerate(operations, 1):
        insert(connection, _with_dots(op, position, dots))
    for entity, entity_id in {(op.entity, op.entity_id) for op in operations}:
        _rename_versions(connection, entity, entity_id, dots)
    meta.put(connection, {"device": device, "next_n": str(len(operations) + 1)})
    return len(operations)


def all_pending(connection: Connection) -> list[Op]:
    """Return every pending operation, oldest first."""
    stored = connection.execute(
        f"SELECT {COLUMNS} FROM outbox WHERE state = 'pending' ORDER BY n"  # noqa: S608  # constant
    ).fetchall()
    return [_op(tuple(row)) for row in stored]


def forget_local(connection: Connection, entities: Iterable[str]) -> None:
    """Drop the operations of these entities and close the gap in the numbers; none was sent yet."""
    connection.executemany(
        "DELETE FROM outbox WHERE state = 'pending' AND entity = ?", [(entity,) for entity in entities]
    )
    renumber(connection, meta.get(connection, "device"))


def replace_values(connection: Connection, change: dict[str, str]) -> None:
    """Put other ids in place of these in every waiting operation: a local user who has joined."""
    for op in all_pending(connection):
        patches = {
            name: FieldPatch(_replaced(one.value, change), one.base) for name, one in op.patches.items()
        }
        renamed = Op(
            op.n, op.txn, op.entity, change.get(op.entity_id, op.entity_id), patches, op.time, op.seen
        ).sealed()
        if renamed.hash != op.hash:
            connection.execute("DELETE FROM outbox WHERE n = ?", (op.n,))
            insert(connection, renamed)


def amend(connection: Connection, op: Op, values: Mapping[str, Any]) -> None:
    """Let a waiting operation that makes a row also give these values."""
    device = meta.get(connection, "device")
    patches = {**op.patches, **{name: FieldPatch(value, None) for name, value in values.items()}}
    connection.execute("DELETE FROM outbox WHERE n = ?", (op.n,))
    insert(connection, replace(op, patches=patches).sealed())
    _rename_versions(connection, op.entity, op.entity_id, {}, dict.fromkeys(values, make_dot(device, op.n)))


def _replaced(value: Any, change: dict[str, str]) -> Any:
    return change.get(value, value) if isinstance(value, str) else value


def _with_dots(op: Op, number: int, dots: dict[str, str]) -> Op:
    patches = {
        name: FieldPatch(one.value, dots.get(one.base or "", one.base)) for name, one in op.patches.items()
    }
    seen = None if op.seen is None else {name: dots.get(dot, dot) for name, dot in op.seen.items()}
    return Op(number, op.txn, op.entity, op.entity_id, patches, op.time, seen).sealed()


def insert(connection: Connection, op: Op) -> None:
    """Keep an operation as pending."""
    wire = op.to_wire()
    connection.execute(
        f"INSERT INTO outbox({COLUMNS}, state) VALUES (?, ?, ?, ?, ?, ?, ?, 'pending')",  # noqa: S608  # constant
        (op.n, op.txn, op.entity, op.entity_id, json_text([wire["set"], wire.get("seen")]), op.time, op.hash),
    )


def _rename_versions(
    connection: Connection,
    entity: str,
    entity_id: str,
    dots: Mapping[str, str],
    more: Mapping[str, str] | None = None,
) -> None:
    for (text,) in connection.execute(
        "SELECT versions FROM sync_row WHERE entity = ? AND entity_id = ?", (entity, entity_id)
    ).fetchall():
        versions = {name: dots.get(dot, dot) for name, dot in json.loads(text).items()} | dict(more or {})
        connection.execute(
            "UPDATE sync_row SET versions = ? WHERE entity = ? AND entity_id = ?",
            (json_text(versions), entity, entity_id),
        )


def quarantined(connection: Connection) -> Iterator[tuple[Op, str]]:
    """Yield the operations that the hub put aside, with its reason, newest first."""
    stored = connection.execute(
        f"SELECT {COLUMNS}, result FROM outbox WHERE state = 'quarantined' ORDER BY made_at DESC, abs(n) DESC"  # noqa: S608  # constant
    )
    for row in stored:
        yield _op(tuple(row[:7])), str(json.loads(row[7]).get("quarantined", ""))
