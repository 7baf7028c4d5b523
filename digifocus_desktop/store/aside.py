"""Changes that the hub put aside, and the way to send them again.

The hub puts a whole transaction aside: one operation could not be taken, and the others of its
use case would make no sense without it.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from digifocus_desktop.domain.moments import utc_text
from digifocus_desktop.errors import StoreError
from digifocus_desktop.model.registry import ENTITIES
from digifocus_desktop.model.types import json_text
from digifocus_desktop.store import applying, meta, outbox, rows
from digifocus_desktop.store.capture import Touched
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.ids import new_id
from digifocus_desktop.store.opening import Connection
from sync.protocol.dots import make_dot
from sync.protocol.operations import DELETED, FieldPatch, Op

ROW_UNKNOWN = "row.unknown"
WITH_ITS_TXN = "txn.refused"
"""The reason of operations that went aside only because another one of their use case did."""


@dataclass(frozen=True, slots=True)
class Aside:
    """One use case whose changes the hub could not take.

    Attributes:
        txn: Names it.
        operations: Its changes, oldest first.
        reason: The hub's, of the operation that caused it.
    """

    txn: str
    operations: tuple[Op, ...]
    reason: str


def listed(connection: Connection) -> list[Aside]:
    """Return what lies aside, newest first."""
    groups: dict[str, list[tuple[Op, str]]] = {}
    for op, reason in outbox.quarantined(connection):
        groups.setdefault(op.txn, []).append((op, reason))
    found = []
    for txn, members in groups.items():
        members.sort(key=lambda member: abs(member[0].n))
        reasons = [reason for _, reason in members]
        cause = next((reason for reason in reasons if reason != WITH_ITS_TXN), WITH_ITS_TXN)
        found.append(Aside(txn, tuple(op for op, _ in members), cause))
    return found


def came_too_early(connection: Connection) -> list[str]:
    """Return what went aside only because the hub did not know a row that it knows now, oldest first."""
    found = [one.txn for one in listed(connection) if one.reason == ROW_UNKNOWN and _known(connection, one)]
    return found[::-1]


def _known(connection: Connection, one: Aside) -> bool:
    return all(
        connection.execute(
            "SELECT 1 FROM sync_row WHERE entity = ? AND entity_id = ? AND seq >= 0",
            (op.entity, op.entity_id),
        ).fetchone()
        or all(patch.base is None for patch in op.patches.values())
        for op in one.operations
    )


def send_again(store: Store, txn: str) -> int:
    """Make the changes once more, as new operations upon what the rows are now; *write* lane.

    Returns how many there are; 0 when nothing lies aside under this name any more.

    Raises:
        StoreError: `aside.row_gone`, the row is not on this computer any more.
    """
    with store.apply() as (connection, touched):
        found = next((one for one in listed(connection) if one.txn == txn), None)
        if found is None:
            return 0
        fresh = new_id()
        for op in found.operations:
            connection.execute("DELETE FROM outbox WHERE n = ?", (op.n,))
            _make_again(connection, touched, op, fresh, utc_text(store.now()))
        return len(found.operations)


def _make_again(connection: Connection, touched: Touched, op: Op, txn: str, time: str) -> None:
    made_row = all(patch.base is None for patch in op.patches.values())
    if not made_row and rows.read(connection, op.entity, op.entity_id) is None:
        raise StoreError("aside.row_gone")
    known = connection.execute(
        "SELECT seq, versions FROM sync_row WHERE entity = ? AND entity_id = ?", (op.entity, op.entity_id)
    ).fetchone()
    at_hub = known is not None and known[0] is not None
    versions: dict[str, str] = json.loads(known[1]) if known is not None else {}
    pending = outbox.pending_for(connection, op.entity, op.entity_id)
    number = meta.take_number(connection, "next_n")
    device = meta.get(connection, "device")
    upon: Mapping[str, str] = versions if at_hub or pending else {}
    patches = {name: FieldPatch(one.value, upon.get(name)) for name, one in op.patches.items()}
    seen = dict(upon) if DELETED in patches and patches[DELETED].value is True else None
    again = Op(number, txn, op.entity, op.entity_id, patches, time, seen).sealed()
    if at_hub and not pending:
        _keep_shadow(connection, again, versions)
    outbox.insert(connection, again)
    _lay_over(connection, touched, again, {**versions, **dict.fromkeys(patches, make_dot(device, number))})


def _keep_shadow(connection: Connection, op: Op, versions: Mapping[str, str]) -> None:
    shadow = {"row": rows.read(connection, op.entity, op.entity_id), "fv": versions}
    connection.execute(
        "UPDATE sync_row SET shadow = ? WHERE entity = ? AND entity_id = ? AND shadow IS NULL",
        (json_text(shadow), op.entity, op.entity_id),
    )


def _lay_over(connection: Connection, touched: Touched, op: Op, versions: Mapping[str, str]) -> None:
    row: Mapping[str, Any] | None = rows.read(connection, op.entity, op.entity_id)
    if row is None:
        row = dict.fromkeys(ENTITIES[op.entity].fields)
    values, _ = applying.overlay(row, versions, [op], meta.get(connection, "device"))
    values[DELETED] = bool(values.get(DELETED))
    bucket = rows.write(connection, op.entity, op.entity_id, values)
    connection.execute(
        "INSERT INTO sync_row(entity, entity_id, bucket, versions) VALUES (?, ?, ?, ?) "
        "ON CONFLICT(entity, entity_id) DO UPDATE SET bucket = excluded.bucket, versions = excluded.versions",
        (op.entity, op.entity_id, bucket, json_text(versions)),
    )
    touched.add(op.entity, op.entity_id, values)
