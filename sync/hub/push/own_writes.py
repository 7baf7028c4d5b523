"""Changes the hub itself makes: they go through the same pipeline as those of a laptop."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, insert, select

from digifocus_desktop.domain.moments import utc_text
from digifocus_desktop.model.registry import ENTITIES
from sync.hub.database.tables import hub_device
from sync.hub.push.push import Push, lock_stream
from sync.hub.records.rows import RowBook
from sync.hub.rights.caller import Caller
from sync.protocol.dots import BASE62, HUB_PREFIX
from sync.protocol.hello import MAX_PUSH_OPS
from sync.protocol.merge import equal, set_change
from sync.protocol.operations import FieldPatch, Op
from sync.protocol.rules import SyncRule


@dataclass(frozen=True, slots=True)
class Change:
    """The values a row shall have; fields left out stay as they are."""

    entity: str
    entity_id: str
    values: Mapping[str, Any]


def write_as_hub(connection: Connection, changes: Sequence[Change], now: datetime) -> int:
    """Make rows have these values; return how many were not so before.

    Runs in the caller's transaction, which is one of the hub's own work, and takes the counter row
    first. Unlike a laptop's change, the hub's has always seen the shared value.
    """
    lock_stream(connection)
    device, last_n = own_device(connection)
    rows = RowBook(connection)
    rows.load((change.entity, change.entity_id) for change in changes)
    txn = str(uuid4())
    ops: list[Op] = []
    for change in changes:
        patches = _patches(rows, change)
        if patches:
            n = last_n + len(ops) + 1
            ops.append(Op(n, txn, change.entity, change.entity_id, patches, utc_text(now)).sealed())
    for start in range(0, len(ops), MAX_PUSH_OPS):
        raws = [op.to_wire() for op in ops[start : start + MAX_PUSH_OPS]]
        Push(connection, Caller(device), now).run(raws)
    return len(ops)


def _patches(rows: RowBook, change: Change) -> dict[str, FieldPatch]:
    state = rows.look(change.entity, change.entity_id)
    fields = ENTITIES[change.entity].fields
    patches = {}
    for name, value in change.values.items():
        old = state.values.get(name)
        if state.exists and equal(old, value):
            continue
        is_set = fields[name].rule is SyncRule.SET
        patches[name] = FieldPatch(set_change(old, value) if is_set else value, state.versions.get(name))
    return patches


def own_device(connection: Connection) -> tuple[str, int]:
    """Return the id of the hub's own device, made where it is not there yet, and its last number."""
    query = select(hub_device.c.id, hub_device.c.last_n).where(hub_device.c.user_id.is_(None))
    found = connection.execute(query).first()
    if found is not None:
        return found.id, found.last_n
    device = HUB_PREFIX + "".join(secrets.choice(BASE62) for _ in range(4))
    connection.execute(insert(hub_device).values(id=device, last_n=0))
    return device, 0
