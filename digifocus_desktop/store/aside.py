"""Changes that the hub put aside, and the way to send them again.

The hub puts a whole transaction aside: one operation could not be taken, and the others of its
use case would make no sense without it.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from digifocus_desktop.domain.moments import utc_text
from digifocus_desktop.errors import InvalidFieldError, StoreError
from digifocus_desktop.model.limits import passed_limit
from digifocus_desktop.model.registry import ENTITIES
from digifocus_desktop.model.types import json_text
from digifocus_desktop.store import applying, meta, outbox, rows
from digifocus_desktop.store.capture import Touched
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.ids import new_id
from digifocus_desktop.store.opening import Connection
from sync.protocol.dots import make_dot
from sync.protocol.operations import DELETED, FieldPatch, Op
from sync.protocol.rules import SyncRule

ROW_UNKNOWN = "row.unknown"
UNFIT = ("value.too_long", "value.invalid")
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


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text stands that the hub did not take.

    Attributes:
        op: The operation.
        path: Field or `field/key`.
        key: Of an answer, which of its texts it is; empty where the value is the text itself.
    """

    op: Op
    path: str
    key: str

    @property
    def text(self) -> str:
        """The text."""
        value = self.op.patches[self.path].value
        return str(value[self.key] if self.key else value)

    @property
    def most(self) -> int | None:
        """How many characters it may have, if it is too long."""
        return passed_limit(self._type, self.op.patches[self.path].value)

    def with_text(self, text: str) -> Op:
        """Return the operation with another text.

        Raises:
            InvalidFieldError: `field.empty`, or `field.too_long` with `max`.
        """
        if not text.strip():
            raise InvalidFieldError("field.empty", field=self.path)
        patch = self.op.patches[self.path]
        value = {**patch.value, self.key: text} if self.key else text
        most = passed_limit(self._type, value)
        if most is not None:
            raise InvalidFieldError("field.too_long", field=self.path, max=most)
        return replace(self.op, patches={**self.op.patches, self.path: FieldPatch(value, patch.base)})

    @property
    def _type(self) -> Any:
        return ENTITIES[self.op.entity].fields[self.path.partition("/")[0]].type


def refused_text(one: Aside) -> Place | None:
    """Return the text for which the hub put the use case aside; None if it was no text."""
    code, _, path = one.reason.partition(":")
    op = next((op for op in one.operations if path in op.patches), None)
    if op is None or code not in UNFIT or op.entity not in ENTITIES:
        return None
    value = op.patches[path].value
    if isinstance(value, str):
        return Place(op, path, "")
    texts = {key: text for key, text in value.items() if isinstance(text, str)} if _is_map(value) else {}
    return Place(op, path, max(texts, key=lambda key: len(texts[key]))) if texts else None


def _is_map(value: Any) -> bool:
    return isinstance(value, Mapping)


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


def cause_is_gone(connection: Connection) -> list[str]:
    """Return what can go again, oldest first.

    It went aside because the hub did not know a row that it knows now, or because of a text in a
    new row that the person has changed there since.
    """
    found = [
        one.txn
        for one in listed(connection)
        if (one.reason == ROW_UNKNOWN and _known(connection, one)) or _mended(connection, one)
    ]
    return found[::-1]


def _mended(connection: Connection, one: Aside) -> bool:
    place = refused_text(one)
    if place is None or place.key or not _is_new(connection, place.op):
        return False
    row = rows.read(connection, place.op.entity, place.op.entity_id)
    return row is not None and row.get(place.path) != place.text


def _makes_row(op: Op) -> bool:
    return all(patch.base is None for patch in op.patches.values())


def _is_new(connection: Connection, op: Op) -> bool:
    """Tell whether the operation makes a row that the hub has never sent."""
    sent = connection.execute(
        "SELECT 1 FROM sync_row WHERE entity = ? AND entity_id = ? AND seq IS NOT NULL",
        (op.entity, op.entity_id),
    ).fetchone()
    return sent is None and _makes_row(op)


def _known(connection: Connection, one: Aside) -> bool:
    return all(
        connection.execute(
            "SELECT 1 FROM sync_row WHERE entity = ? AND entity_id = ? AND seq >= 0",
            (op.entity, op.entity_id),
        ).fetchone()
        or _makes_row(op)
        for op in one.operations
    )


def send_again(store: Store, txn: str, text: str | None = None) -> int:
    """Make the changes once more, as new operations upon what the rows are now; *write* lane.

    Returns how many there are; 0 when nothing lies aside under this name any more.

    Args:
        store: The store.
        txn: Names the use case.
        text: Stands instead of the text that was refused.

    Raises:
        StoreError: `aside.row_gone`, the row is not on this computer any more.
        InvalidFieldError: `field.empty`, or `field.too_long` with `max`.
    """
    with store.apply() as (connection, touched):
        found = next((one for one in listed(connection) if one.txn == txn), None)
        if found is None:
            return 0
        fresh = new_id()
        place = refused_text(found) if text is not None else None
        for op in found.operations:
            connection.execute("DELETE FROM outbox WHERE n = ?", (op.n,))
            wanted = _as_it_is_now(connection, op)
            if place is not None and op is place.op:
                wanted = replace(place, op=wanted).with_text(text or "")
            _make_again(connection, touched, wanted, fresh, utc_text(store.now()))
        return len(found.operations)


def has_left(connection: Connection, one: Aside) -> bool:
    """Tell whether what was made is not here any more: it cannot go again, and is made anew or not at all."""
    return all(
        op.entity in ENTITIES and _makes_row(op) and rows.read(connection, op.entity, op.entity_id) is None
        for op in one.operations
    )


def let_go(store: Store, txn: str) -> int:
    """Forget changes put aside whose rows have left; return how many there were; *write* lane."""
    with store.local() as connection:
        found = next((one for one in listed(connection) if one.txn == txn), None)
        if found is None or not has_left(connection, found):
            return 0
        connection.executemany("DELETE FROM outbox WHERE n = ?", [(op.n,) for op in found.operations])
        return len(found.operations)


def _as_it_is_now(connection: Connection, op: Op) -> Op:
    """Return an operation that makes a row with what the person has written into it since."""
    row = rows.read(connection, op.entity, op.entity_id) if _is_new(connection, op) else None
    if row is None:
        return op
    fields = ENTITIES[op.entity].fields
    patches = {
        name: FieldPatch(row[name], None)
        if name in row and fields[name].rule not in (SyncRule.SET, SyncRule.MAP)
        else patch
        for name, patch in op.patches.items()
    }
    return replace(op, patches=patches)


def _make_again(connection: Connection, touched: Touched, op: Op, txn: str, time: str) -> None:
    if not _makes_row(op) and rows.read(connection, op.entity, op.entity_id) is None:
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
