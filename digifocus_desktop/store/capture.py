"""Turns what a use case changes into operations for the hub, in the same transaction.

New rows are read from the instance after the flush, when defaults and keys are in place;
changed rows from their history; map columns are compared key by key with what was loaded,
so that a change inside them is seen too.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import event, inspect
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import get_history

from digifocus_desktop.domain.moments import utc_text
from digifocus_desktop.errors import BugError, InvalidFieldError, StoreError
from digifocus_desktop.model.fields import Synced, WriteRule
from digifocus_desktop.model.limits import passed_limit
from digifocus_desktop.model.registry import EntitySpec, spec_of
from digifocus_desktop.model.types import json_text
from digifocus_desktop.store import meta, rows
from digifocus_desktop.store.ids import new_id
from digifocus_desktop.store.opening import Connection, WriteGate
from sync.protocol.dots import make_dot
from sync.protocol.operations import DELETED, FieldPatch, Op
from sync.protocol.rules import SyncRule

MAX_OPS_PER_TXN = 500
_MAPS = "_loaded_maps"


@dataclass
class Touched:
    """Which rows a transaction changed.

    Attributes:
        rows: Entity → ids.
        companies: Companies whose line in the list may look different now.
        one_of_many: Whether many such transactions come at once, and end with a word to whoever waits for it.
    """

    rows: dict[str, set[str]] = field(default_factory=dict)
    companies: set[str] = field(default_factory=set)
    one_of_many: bool = False

    def add(self, entity: str, entity_id: str, values: Mapping[str, Any]) -> None:
        """Note one changed row."""
        self.rows.setdefault(entity, set()).add(entity_id)
        company = entity_id if entity == "company" else values.get("company_id")
        if company:
            self.companies.add(company)


class Capture:
    """Listens to one session and writes the outbox on the session's own connection."""

    def __init__(
        self, session: Session, connection: Connection, gate: WriteGate, now: Callable[[], datetime]
    ) -> None:
        self._connection = connection
        self._gate = gate
        self._alive: list[object] = []
        self._now = now
        self._txn = new_id()
        self._count = 0
        self._device = meta.get(connection, "device")
        self.touched = Touched()
        event.listen(session, "loaded_as_persistent", self._keep_alive)
        event.listen(session, "before_flush", self._before_flush)
        event.listen(session, "after_flush", self._after_flush)

    def _keep_alive(self, _session: Session, instance: object) -> None:
        """Hold each row to the end: a map changed through a row nobody holds would be lost."""
        self._alive.append(instance)

    def _before_flush(self, session: Session, _context: object, _instances: object) -> None:
        if session.deleted:
            raise BugError("capture.hard_delete")
        for instance in [*session.new, *session.dirty]:
            if not isinstance(instance, Synced) or not session.is_modified(instance):
                continue
            spec = spec_of(instance)
            _ensure_id(instance)
            instance.bucket = spec.bucket_of(instance.id, _wire(spec, instance))
            if inspect(instance).persistent:
                _check_may_change(spec, instance)
                self._keep_shadow(spec, instance.id)
        self._gate.mode = "capture"

    def _keep_shadow(self, spec: EntitySpec, entity_id: str) -> None:
        """Keep the hub's state of the row while changes of ours wait; the row still holds it."""
        known = self._connection.execute(
            "SELECT versions FROM sync_row "
            "WHERE entity = ? AND entity_id = ? AND seq IS NOT NULL AND shadow IS NULL",
            (spec.name, entity_id),
        ).fetchone()
        if known is not None:
            shadow = {"row": rows.read(self._connection, spec.name, entity_id), "fv": json.loads(known[0])}
            self._connection.execute(
                "UPDATE sync_row SET shadow = ? WHERE entity = ? AND entity_id = ?",
                (json_text(shadow), spec.name, entity_id),
            )

    def _after_flush(self, session: Session, _context: object) -> None:
        self._gate.mode = None
        for instance in session.new:
            if isinstance(instance, Synced):
                spec = spec_of(instance)
                self._record(spec, instance, _created(spec, instance))
        for instance in session.dirty:
            if isinstance(instance, Synced):
                spec = spec_of(instance)
                self._record(spec, instance, _changed(spec, instance))

    def _record(self, spec: EntitySpec, instance: Any, changes: Mapping[str, Any]) -> None:
        if not changes:
            return
        _check_lengths(spec, changes)
        self._count += 1
        if self._count > MAX_OPS_PER_TXN:
            self._txn, self._count = new_id(), 1
        versions = self._versions(spec.name, instance.id)
        number = meta.take_number(self._connection, "next_n")
        dot = make_dot(self._device, number)
        patches = {name: FieldPatch(value, versions.get(name)) for name, value in changes.items()}
        seen = dict(versions) if changes.get(DELETED) is True else None
        time = utc_text(self._now())
        op = Op(number, self._txn, spec.name, instance.id, patches, time, seen).sealed()
        self._connection.execute(
            "INSERT INTO outbox(n, txn, entity, entity_id, changes, made_at, op_hash, state) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, 'pending')",
            (
                number,
                op.txn,
                op.entity,
                op.entity_id,
                json_text(changes_of(op)),
                op.time,
                op.hash,
            ),
        )
        self._save_versions(spec.name, instance, {**versions, **dict.fromkeys(changes, dot)})
        self.touched.add(spec.name, instance.id, {"company_id": getattr(instance, "company_id", None)})
        _remember_maps(spec, instance)

    def _versions(self, entity: str, entity_id: str) -> dict[str, str]:
        row = self._connection.execute(
            "SELECT versions FROM sync_row WHERE entity = ? AND entity_id = ?", (entity, entity_id)
        ).fetchone()
        return {} if row is None else json.loads(row[0])

    def _save_versions(self, entity: str, instance: Any, versions: Mapping[str, str]) -> None:
        self._connection.execute(
            "INSERT INTO sync_row(entity, entity_id, bucket, versions) VALUES (?, ?, ?, ?) "
            "ON CONFLICT(entity, entity_id) "
            "DO UPDATE SET bucket = excluded.bucket, versions = excluded.versions",
            (entity, instance.id, instance.bucket, json_text(versions)),
        )


def changes_of(op: Op) -> list[Any]:
    """Return what the outbox keeps of an operation: its patches and what a delete had seen."""
    wire = op.to_wire()
    return [wire["set"], wire.get("seen")]


def _check_lengths(spec: EntitySpec, changes: Mapping[str, Any]) -> None:
    """Refuse what the hub would put aside; use cases refuse it sooner, with a limit of their own."""
    for path, value in changes.items():
        name = path.partition("/")[0]
        most = passed_limit(spec.fields[name].type, value)
        if most is not None:
            raise InvalidFieldError("field.too_long", field=name, max=most)


def _check_may_change(spec: EntitySpec, instance: Any) -> None:
    """Refuse what the hub refuses of everybody, before it is on this computer's disk."""
    kept = spec.write is WriteRule.LEAD_KEPT and instance.deleted
    if kept or spec.write in (WriteRule.FIXED, WriteRule.COMMAND):
        raise StoreError("record.fixed")


def _ensure_id(instance: Any) -> None:
    if instance.id is None:
        instance.id = new_id()


def _wire(spec: EntitySpec, instance: Any) -> dict[str, Any]:
    return {name: one.to_wire(getattr(instance, name)) for name, one in spec.fields.items()}


def _created(spec: EntitySpec, instance: Any) -> dict[str, Any]:
    """Return the changes that make the row: every value that is not empty."""
    changes: dict[str, Any] = {}
    for name, value in _wire(spec, instance).items():
        rule = spec.fields[name].rule
        if rule is SyncRule.MAP:
            changes |= {f"{name}/{key}": entry for key, entry in (value or {}).items()}
        elif rule is SyncRule.SET:
            if value:
                changes[name] = {"add": value, "remove": []}
        elif value is not None and not (name == DELETED and value is False):
            changes[name] = value
    return changes


def _changed(spec: EntitySpec, instance: Any) -> dict[str, Any]:
    """Return the changes of a stored row: new value by field, or by field and key for maps."""
    changes: dict[str, Any] = {}
    for name, one in spec.fields.items():
        if one.rule is SyncRule.MAP:
            changes |= _map_changes(name, getattr(instance, _MAPS, {}).get(name, {}), getattr(instance, name))
            continue
        history = get_history(instance, name)
        if not history.added:
            continue
        old = history.deleted[0] if history.deleted else None
        before, after = one.to_wire(old), one.to_wire(history.added[0])
        if before == after:
            continue
        changes[name] = _set_change(before, after) if one.rule is SyncRule.SET else after
    return changes


def _map_changes(name: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, Any]:
    keys = [key for key in {**before, **after} if before.get(key) != after.get(key)]
    return {f"{name}/{key}": after.get(key) for key in keys}


def _set_change(before: list[str] | None, after: list[str] | None) -> dict[str, list[str]]:
    old, new = set(before or ()), set(after or ())
    return {"add": sorted(new - old), "remove": sorted(old - new)}


def _remember_maps(spec: EntitySpec, instance: Any) -> None:
    maps = {
        name: json.loads(json_text(getattr(instance, name) or {}))
        for name, one in spec.fields.items()
        if one.rule is SyncRule.MAP
    }
    if maps:
        setattr(instance, _MAPS, maps)


@event.listens_for(Synced, "load", propagate=True)
def _on_load(instance: Any, _context: object) -> None:
    _remember_maps(spec_of(instance), instance)


@event.listens_for(Synced, "refresh", propagate=True)
def _on_refresh(instance: Any, _context: object, _attributes: object) -> None:
    _remember_maps(spec_of(instance), instance)
