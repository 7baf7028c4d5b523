"""Rows the hub writes down beside a merge: conflicts, history of fields, quarantine."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import select

from digifocus_desktop.domain.moments import utc_text
from digifocus_desktop.model.limits import passed_limit
from digifocus_desktop.model.registry import ENTITIES
from sync.hub.records.oplog import LogEntry, OpLog
from sync.hub.records.rows import Key, RowBook, RowState, ids_parameter
from sync.hub.records.values import default_values, fits, scrubbed
from sync.hub.rights.caller import Caller
from sync.protocol.merge import Outcome, Versioned

NAMESPACE = UUID("5d0c8a52-7a3e-4d6e-9f0e-0f6f0c9f7a11")
KIND_FIELD, KIND_DELETE, KIND_DOUBLE = "field", "delete", "duplicate"
OPEN = "open"
_REASON_CHARS = 80


@dataclass(frozen=True, slots=True)
class Candidate:
    """A value that came later than the one that stayed, and who gave it."""

    value: Any
    dot: str
    actor: str | None
    device_time: str | None


@dataclass(frozen=True, slots=True)
class Question:
    """What people are asked to decide.

    Attributes:
        path: Field or `field/key`.
        kind: `field` (two values) or `delete` (deleted here, edited there).
        current: What stayed.
        base: Dot of the value that the author of the later one had seen.
    """

    path: str
    kind: str
    current: Versioned
    base: str | None


@dataclass(slots=True)
class DerivedRows:
    """Writes the hub's own rows of one push."""

    rows: RowBook
    log: OpLog
    caller: Caller
    now: datetime
    subjects: frozenset[str] = frozenset()
    _conflicts: dict[tuple[str, ...], str] | None = field(default=None)

    def open_conflict(self, row: RowState, question: Question, later: Candidate) -> str:
        """Ask people to decide on a field; join the question that is already open. Return its id."""
        index = self._open_conflicts()
        place = (*row.key, question.path)
        conflict_id = index.get((row.bucket, *place))
        if conflict_id is None or self.rows.look("conflict", conflict_id).values.get("state") != OPEN:
            conflict_id = str(uuid5(NAMESPACE, f"conflict/{later.dot}/{'/'.join(place)}"))
            index[row.bucket, *place] = conflict_id
            self._make("conflict", conflict_id, later.dot, self._conflict_values(row, question))
        self._set_current(conflict_id, row, question.current, later.dot)
        self._add_candidate(conflict_id, row, later)
        return conflict_id

    def is_open(self, mark: str) -> bool:
        """Tell whether an operation answered with this mark is a candidate in a question still open."""
        kind, _, conflict_id = mark.partition(":")
        return (
            kind == Outcome.CONFLICT and self.rows.look("conflict", conflict_id).values.get("state") == OPEN
        )

    def record_changes(self, row: RowState, dot: str, changes: Iterable[tuple[str, Any, Any]]) -> None:
        """Write the history of (field, old, new) changes of a row."""
        for path, old, new in changes:
            values = {
                **_subject(row),
                "entity": row.spec.name,
                "entity_id": row.entity_id,
                "field_name": path,
                "old": old,
                "new": new,
                "actor_user_id": self.caller.user_id,
                "changed_at": utc_text(self.now),
            }
            self._make("field_change", change_id(dot, row.key, path), dot, values)

    def quarantine(self, dot: str, n: int, reason: str, raw: dict[str, Any]) -> None:
        """Keep an operation that could not be applied, for its author and the organisation's admin."""
        entity, entity_id, kept = raw.get("entity"), raw.get("id"), scrubbed(raw)
        room = passed_limit(ENTITIES["quarantine"].fields["payload"].type, kept) is None
        values = {
            "user_id": self.caller.user_id,
            "device_id": self.caller.device,
            "number": min(n, 2**31 - 1),
            "entity": scrubbed(entity)[:40] if isinstance(entity, str) else "",
            "entity_id": scrubbed(entity_id)[:36] if isinstance(entity_id, str) else "",
            "reason": scrubbed(reason)[:_REASON_CHARS],
            "payload": kept if room else None,  # whole in the hub's log and on the author's laptop
            "received_at": utc_text(self.now),
        }
        self._make("quarantine", str(uuid5(NAMESPACE, f"quarantine/{dot}")), dot, values)

    def _open_conflicts(self) -> dict[tuple[str, ...], str]:
        """Return the open questions by bucket, entity, id and field: none is joined from elsewhere."""
        if self._conflicts is None:
            self._conflicts = self._find_open(self.subjects)
        return self._conflicts

    def ask_about(self, entity_id: str) -> None:
        """Have the open questions of a row at hand that no operation of this push is about."""
        if entity_id not in self.subjects:
            self._open_conflicts().update(self._find_open([entity_id]))
            self.subjects |= {entity_id}

    def _find_open(self, ids: Iterable[str]) -> dict[tuple[str, ...], str]:
        table = ENTITIES["conflict"].table
        place = (table.c.bucket, table.c.entity, table.c.entity_id, table.c.field_name)
        query = select(table.c.id, *place).where(
            table.c.entity_id == ids_parameter(), table.c.state == OPEN, table.c.deleted.is_(False)
        )
        found = self.rows.connection.execute(query, {"ids": sorted(ids)}).all()
        self.rows.load(("conflict", row.id) for row in found)
        return {tuple(row[1:]): row.id for row in found}

    def _conflict_values(self, row: RowState, question: Question) -> dict[str, Any]:
        base, path = question.base, question.path
        entry = self.log.find(base, row.key) if base is not None else None
        seen = {"value": entry.values.get(path), "dot": base} if entry is not None else None
        return {
            **_subject(row),
            "entity": row.spec.name,
            "entity_id": row.entity_id,
            "field_name": path,
            "kind": question.kind,
            "base": seen,
            "opened_at": utc_text(self.now),
        }

    def _set_current(self, conflict_id: str, row: RowState, current: Versioned, dot: str) -> None:
        conflict = self.rows.get("conflict", conflict_id)
        known = conflict.values["current"]
        if known is not None and known["dot"] == current.dot:
            return
        entry = self.log.find(current.dot, row.key) if current.dot is not None else None
        conflict.values["current"] = {
            "value": current.value,
            "dot": current.dot,
            "actor": entry.actor if entry is not None else None,
            "at": utc_text(entry.received) if entry is not None else None,
        }
        conflict.versions["current"] = dot

    def _add_candidate(self, conflict_id: str, row: RowState, later: Candidate) -> None:
        device_at = later.device_time
        moment = ENTITIES["conflict_value"].fields["device_at"]
        values = {
            "subject_bucket": row.bucket,
            "conflict_id": conflict_id,
            "dot": later.dot,
            "value": later.value,
            "actor_user_id": later.actor,
            "device_at": device_at if fits(moment, device_at) else None,
            "received_at": utc_text(self.now),
        }
        value_id = str(uuid5(NAMESPACE, f"value/{conflict_id}/{later.dot}"))
        self._make("conflict_value", value_id, later.dot, values)

    def put(self, entity: str, entity_id: str, dot: str, values: dict[str, Any]) -> RowState:
        """Give a row of the hub's own these values, with its history; made where it is not there yet."""
        row = self.rows.get(entity, entity_id)
        was_there = row.exists
        if not was_there:
            row.values = default_values(row.spec)
        changes = [(name, row.values[name], new) for name, new in values.items() if row.values[name] != new]
        row.by_caller = False  # though he may have changed it too: what it is now, the hub decided
        row.values.update(values)
        row.versions |= dict.fromkeys([name for name, *_ in changes] if was_there else row.values, dot)
        row.exists = True
        row.bucket = row.spec.bucket_of(entity_id, row.values)
        if was_there and row.spec.history:
            self.record_changes(row, dot, changes)
        return row

    def _make(self, entity: str, entity_id: str, dot: str, values: dict[str, Any]) -> None:
        row = self.rows.make(entity, entity_id)  # the id is made from the dot, which is new
        row.values = {**default_values(row.spec), **values}
        row.versions = dict.fromkeys(row.values, dot)
        row.exists = True
        row.bucket = row.spec.bucket_of(entity_id, row.values)


def change_id(dot: str | None, row: Key, path: str) -> str:
    """Return the id of the history line that the change with this dot left."""
    return str(uuid5(NAMESPACE, f"change/{dot}/{'/'.join(row)}/{path}"))


def deleter(log: OpLog, row: RowState) -> Candidate:
    """Return the deletion that an edit has just undone, as a candidate."""
    dot = row.versions["deleted"]
    entry: LogEntry | None = log.find(dot, row.key)
    if entry is None:
        return Candidate(True, dot, None, None)
    return Candidate(True, dot, entry.actor, entry.device_time)


def _subject(row: RowState) -> dict[str, Any]:
    company_id = row.entity_id if row.spec.name == "company" else row.values.get("company_id")
    return {"subject_bucket": row.bucket, "company_id": company_id}
