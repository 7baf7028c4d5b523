"""Applying one operation to the rows in memory."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from digifocus_desktop.model.limits import ENTRIES_MAX, WORDS_MAX, passed_limit
from digifocus_desktop.model.registry import ENTITIES, EntitySpec, FieldSpec
from digifocus_desktop.model.types import BUCKET_CHARS
from sync.hub.errors import OpRefusedError
from sync.hub.push.burials import Burials
from sync.hub.push.deciding import Decider
from sync.hub.records.derived import KIND_DELETE, KIND_FIELD, Candidate, DerivedRows, Question, deleter
from sync.hub.records.merged import followed
from sync.hub.records.oplog import SAME, by_hub_clock
from sync.hub.records.rows import RowState, missing_row
from sync.hub.records.shapes import check_shape
from sync.hub.records.values import default_values, fits, required, storable
from sync.hub.sight.access import OUT_OF_SCOPE, WriteRules, sees
from sync.hub.sight.grants import GrantBook, GrantRules
from sync.protocol.dots import is_merged, make_dot
from sync.protocol.merge import (
    Merged,
    Outcome,
    Versioned,
    apply_set_change,
    merge_field,
    merge_running_text,
)
from sync.protocol.operations import DELETED, FieldPatch, Op
from sync.protocol.rules import SyncRule

PATH_CHARS = 120
DECISIONS = frozenset({"conflict", "quarantine"})
"""Entities that are themselves questions: who decides first has decided."""


@dataclass(frozen=True, slots=True)
class Applied:
    """What an operation did.

    Attributes:
        marks: Outcome of each field that is not plain ok.
        texts: By field, the text that was put together of this operation and another one.
    """

    marks: dict[str, str]
    texts: dict[str, str]


@dataclass(slots=True)
class _Work:
    """What one operation did so far."""

    op: Op
    dot: str
    before: RowState
    row: RowState
    marks: dict[str, str] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    changes: list[tuple[str, Any, Any]] = field(default_factory=list)
    conflicts: list[tuple[str, FieldPatch]] = field(default_factory=list)


class OpApplier:
    """Merges operations of one caller into the rows of a push."""

    def __init__(self, grants: GrantBook, derived: DerivedRows, burials: Burials, decider: Decider) -> None:
        self._rows = rows = derived.rows
        self._burials = burials
        self._decider = decider
        self._grants = grants
        self._log = derived.log
        self._derived = derived
        self._caller = derived.caller
        self._rules = GrantRules(rows, grants)
        self._writes = WriteRules(self._caller, rows, grants)

    def apply(self, op: Op) -> Applied:
        """Apply the operation and tell what it did.

        Raises:
            OpRefusedError: Nothing of the operation may stand.
        """
        spec = ENTITIES.get(op.entity)
        if spec is None:
            raise OpRefusedError("entity.unknown")
        op = followed(self._rows, op)
        row, hidden = self._row_in_sight(op)
        work = _Work(op, make_dot(self._caller.device, op.n), row.copy(), row)
        if not row.exists:
            _begin_row(work, spec)
        for path, patch in _patches(spec, op, work.before.exists):
            self._merge(work, spec, path, patch)
        self._place(work, spec)
        if hidden or not sees(self._caller, self._grants, row.bucket, spec.name):
            raise OpRefusedError(OUT_OF_SCOPE)
        if work.changes or work.conflicts:
            self._writes.check(work.before, row)
            row.by_caller = True
            self._conclude(work)
        return Applied(work.marks, work.texts)

    def _row_in_sight(self, op: Op) -> tuple[RowState, bool]:
        """Return the row, and whether it is hidden from the caller.

        A hidden row comes as one that does not exist: whatever is asked of it is answered word for
        word as if the hub had never had it.
        """
        known = self._rows.look(op.entity, op.entity_id)
        if known.exists and not sees(self._caller, self._grants, known.bucket, op.entity):
            return missing_row(known.spec, op.entity_id), True
        return self._rows.get(op.entity, op.entity_id), False

    def _merge(self, work: _Work, spec: EntitySpec, path: str, patch: FieldPatch) -> None:
        name, _, key = path.partition("/")
        field_spec = spec.fields.get(name)
        if field_spec is None:
            raise OpRefusedError("field.unknown", field=path)
        _check_value(spec, field_spec, path, key, patch.value)
        current = _current(work.row, name, key, path)
        seen = patch
        if patch.base is not None and patch.base != current.dot:
            shared = self._log.shared_dot(work.row.key, path, patch.base, current.dot)
            seen = FieldPatch(patch.value, shared)
        merged = merge_field(field_spec.rule, current, seen, work.dot)
        if merged.outcome is Outcome.CONFLICT and field_spec.rule is SyncRule.TEXT:
            merged = self._merge_text(work, field_spec, current, seen)
        if path == DELETED and patch.value is True and self._edited_unseen(work):
            merged = Merged(Outcome.CONFLICT, current)
        if merged.outcome is Outcome.REFUSED:
            raise OpRefusedError("field.immutable", field=path)
        if merged.outcome is Outcome.CONFLICT and spec.name in DECISIONS:
            _mark_same(work, path, current)
        elif merged.outcome is Outcome.CONFLICT:
            work.conflicts.append((path, patch))
        elif merged.outcome is Outcome.SAME:
            _mark_same(work, path, current)
        else:
            _store(work, name, key, path, merged)
            _check_room(work.row, field_spec, path)

    def _merge_text(
        self, work: _Work, field_spec: FieldSpec, current: Versioned, patch: FieldPatch
    ) -> Merged:
        """Put a text together; one whose author goes on with a candidate in question stays a question."""
        path, conflict = field_spec.name, Merged(Outcome.CONFLICT, current)
        entry = self._log.find(patch.base, work.row.key) if patch.base is not None else None
        if entry is None or self._derived.is_open(entry.marks.get(path, "")):
            return conflict
        merged = merge_running_text(entry.values.get(path), current, patch, work.dot)
        fits_in = passed_limit(field_spec.type, merged.current.value) is None
        return merged if fits_in else conflict

    def _edited_unseen(self, work: _Work) -> bool:
        """Tell whether the row, or a firm's file, was edited after what the author of a deletion had seen."""
        seen = work.op.seen
        if seen is None or work.row.values[DELETED]:
            return False
        if work.row.spec.name == "company" and self._burials.would_bury(work.row):
            return True
        return any(
            dot != self._log.shared_dot(work.row.key, path, seen.get(path), dot)
            for path, dot in work.row.versions.items()
            if path != DELETED
        )

    def _place(self, work: _Work, spec: EntitySpec) -> None:
        """Put the row into its bucket."""
        missing = [name for name in required(spec) if work.row.values[name] is None]
        if missing:
            raise OpRefusedError("field.missing", field=missing[0])
        try:
            bucket = spec.bucket_of(work.op.entity_id, work.row.values)
        except (KeyError, TypeError, ValueError) as error:
            raise OpRefusedError("bucket.unknown") from error
        if len(bucket) > BUCKET_CHARS:
            raise OpRefusedError("bucket.unknown")
        work.row.bucket = bucket
        work.row.exists = True

    def _conclude(self, work: _Work) -> None:
        """Open conflicts, write history, and let grants follow."""
        row, op = work.row, work.op
        if not self._caller.is_hub:  # the hub's own come from a file that was read and checked
            check_shape(row)
        for path, patch in work.conflicts:
            name, _, key = path.partition("/")
            kind = KIND_DELETE if path == DELETED else KIND_FIELD
            at = by_hub_clock(op.time, self._caller.clock_offset_ms)
            later = Candidate(patch.value, work.dot, self._caller.user_id, at)
            question = Question(path, kind, _current(row, name, key, path), patch.base)
            conflict_id = self._derived.open_conflict(row, question, later)
            work.marks[path] = f"conflict:{conflict_id}"
        if row.values[DELETED] and DELETED not in op.patches:
            self._revive(row, work.dot)
            work.changes.append((DELETED, True, False))
        firm = self._burials.grave_of(row, op)
        if firm is not None:
            self._dig_out(firm, work.dot)
        if row.spec.history and work.before.exists:
            self._derived.record_changes(row, work.dot, work.changes)
        self._rules.follow(work.before, row)
        if row.spec.name == "command" and not work.before.exists:
            work.marks["state"] = self._decider.decide(row, work.dot)
        self._decider.follow(work.before, row, work.dot)

    def _revive(self, row: RowState, dot: str) -> None:
        """Bring a deleted row back because someone who had not seen the deletion edited it."""
        undone = deleter(self._log, row)
        row.values[DELETED] = False
        row.versions[DELETED] = dot
        question = Question(DELETED, KIND_DELETE, Versioned(False, dot), None)
        self._derived.open_conflict(row, question, undone)

    def _dig_out(self, firm: RowState, dot: str) -> None:
        """Bring a deleted firm back because someone who had not seen the deletion worked in its file."""
        before = firm.copy()
        self._revive(firm, dot)
        self._derived.record_changes(firm, dot, [(DELETED, True, False)])
        self._rules.follow(before, firm)


def _begin_row(work: _Work, spec: EntitySpec) -> None:
    if any(patch.base is not None for patch in work.op.patches.values()):
        raise OpRefusedError("row.unknown")
    work.row.values = default_values(spec)


def _patches(spec: EntitySpec, op: Op, exists: bool) -> Iterator[tuple[str, FieldPatch]]:
    """Yield the patches; a whole map, as a new row may bring it, entry by entry."""
    for path, patch in op.patches.items():
        field_spec = spec.fields.get(path)
        if field_spec is None or field_spec.rule is not SyncRule.MAP:
            yield path, patch
        elif exists or not isinstance(patch.value, dict):
            raise OpRefusedError("field.map", field=path)
        else:
            for key, entry in patch.value.items():
                yield f"{path}/{key}", FieldPatch(entry, None)


def _check_value(spec: EntitySpec, field_spec: FieldSpec, path: str, key: str, value: Any) -> None:
    rule = field_spec.rule
    if bool(key) != (rule is SyncRule.MAP) or (key and not _is_key(path)):
        raise OpRefusedError("field.unknown", field=path)
    if rule is SyncRule.SET:
        good = _is_set_change(value)
    elif rule is SyncRule.MAP:
        good = value is None or (isinstance(value, dict) and storable(value))
    elif value is None:
        good = field_spec.name not in required(spec)
    else:
        good = fits(field_spec, value)
    if not good:
        raise OpRefusedError("value.invalid", field=path)
    if passed_limit(field_spec.type, value) is not None:
        raise OpRefusedError("value.too_long", field=path)


def _is_key(path: str) -> bool:
    return len(path) <= PATH_CHARS and storable(path)


def _check_room(row: RowState, field_spec: FieldSpec, path: str) -> None:
    """Refuse a set or a map that has grown too large by changes that were not."""
    value = row.values[field_spec.name]
    rule = field_spec.rule
    full = rule is SyncRule.SET and len(value) > WORDS_MAX
    if full or (rule is SyncRule.MAP and len(value) > ENTRIES_MAX):
        raise OpRefusedError("value.too_long", field=path)


def _mark_same(work: _Work, path: str, current: Versioned) -> None:
    if current.dot is not None:
        work.marks[path] = f"{SAME}{current.dot}"


def _is_set_change(value: Any) -> bool:
    try:
        apply_set_change((), value)
    except ValueError:
        return False
    return storable(value)


def _current(row: RowState, name: str, key: str, path: str) -> Versioned:
    value = row.values[name]
    if key:
        value = (value or {}).get(key)
    return Versioned(value, row.versions.get(path))


def _store(work: _Work, name: str, key: str, path: str, merged: Merged) -> None:
    row, new = work.row, merged.current
    old = _current(row, name, key, path).value
    if not key:
        row.values[name] = new.value
    else:
        entries = {**(row.values[name] or {}), key: new.value}
        row.values[name] = {each: entry for each, entry in entries.items() if entry is not None}
    if new.dot is not None:
        row.versions[path] = new.dot
    work.changes.append((path, old, new.value))
    if merged.outcome is Outcome.MERGED:
        work.marks[path] = str(Outcome.MERGED)
        if new.dot is not None and is_merged(new.dot):
            work.texts[path] = new.value
