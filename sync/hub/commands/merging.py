"""Merging two firms that are one: everything of the one goes to the other, and can be taken back."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import literal, select
from sqlalchemy.dialects.postgresql import insert

from digifocus_desktop.model.command import DONE, CommandKind
from digifocus_desktop.model.registry import ENTITIES
from sync.hub.commands.seating import Seating
from sync.hub.database.tables import blob
from sync.hub.errors import DeclinedError
from sync.hub.records.derived import KIND_DOUBLE, KIND_FIELD, OPEN, Candidate, DerivedRows, Question
from sync.hub.records.merged import COMPANY_ID, MERGED_INTO, file_id
from sync.hub.records.rows import RowState
from sync.hub.sight.access import sees
from sync.hub.sight.grants import GrantBook, GrantRules, company_buckets
from sync.protocol.merge import Versioned
from sync.protocol.operations import DELETED

NO_FIRM, NOT_YOURS, NOT_MERGED = "merge.no_firm", "merge.not_yours", "merge.not_merged"
OWNER = "owner_organisation_id"
SUBJECT = "subject_bucket"
_APART = frozenset({"company_file", "company_share", "enrolment"})
"""Rows of which a firm has one of its own; whom one was shown to is no reason to show the other."""
_NAMES = ("name", "business_id", "municipality")


class Merging:
    """Carries out merges and their undoing."""

    def __init__(self, derived: DerivedRows, grants: GrantBook, seating: Seating) -> None:
        self._derived = derived
        self._rows = derived.rows
        self._grants = grants
        self._rules = GrantRules(derived.rows, grants)
        self._seating = seating
        self._copies: list[tuple[str, str]] = []

    def merge(self, command: RowState, dot: str) -> dict[str, Any]:
        """Make the target part of the command's firm; what differs becomes a question to people.

        Raises:
            DeclinedError: `merge.no_firm`, `merge.not_yours`.
        """
        stays, goes = self._firms(command)
        if any(firm.values[DELETED] or firm.values[MERGED_INTO] for firm in (stays, goes)):
            raise DeclinedError(NO_FIRM)
        had_file = self._merge_files(stays, goes, dot)
        self._compare(stays, goes, _NAMES, dot)
        groups = sorted({*stays.values["target_groups"], *goes.values["target_groups"]})
        self._derived.put("company", stays.entity_id, dot, {"target_groups": groups})
        gone = {MERGED_INTO: stays.entity_id, DELETED: True}
        self._derived.put("company", goes.entity_id, dot, gone)
        self._seating.move(goes.entity_id, stays.entity_id, dot)
        moved = self._move(goes.entity_id, stays.entity_id, dot)
        self._settle_grants(stays.entity_id)
        self._close_questions({stays.entity_id, goes.entity_id}, dot)
        return {"code": "merge.merged", "moved": moved, "file": had_file}

    def undo(self, command: RowState, dot: str) -> dict[str, Any]:
        """Make the target a firm of its own again, with what was its and has not gone elsewhere since.

        Raises:
            DeclinedError: `merge.no_firm`, `merge.not_yours`, `merge.not_merged`.
        """
        stays, goes = self._firms(command)
        done = self._merge_of(stays.entity_id, goes)
        if done is None:
            raise DeclinedError(NOT_MERGED)
        answer = done.values["answer"]
        self._derived.put("company", goes.entity_id, dot, {MERGED_INTO: None, DELETED: False})
        if answer["file"]:
            self._derived.put("company_file", file_id(goes.entity_id), dot, {DELETED: False})
        for entity, ids in answer["moved"].items():
            self._rows.load((entity, each) for each in ids)
            for each in ids:
                self._repoint(entity, each, stays.entity_id, goes.entity_id, dot)
        self._copies.append((stays.entity_id, goes.entity_id))
        self._settle_grants(stays.entity_id, goes.entity_id)
        return {"code": "merge.undone"}

    def finish(self) -> None:
        """Let the documents lie where their rows now lie."""
        for origin, goal in self._copies:
            pairs = zip(company_buckets(origin), company_buckets(goal), strict=True)
            for old, new in pairs:
                columns = [blob.c.sha256, blob.c.size, blob.c.content, blob.c.received]
                known = select(literal(new).label("bucket"), *columns).where(blob.c.bucket == old)
                names = ["bucket", *(column.name for column in columns)]
                copied = insert(blob).from_select(names, known).on_conflict_do_nothing()
                self._rows.connection.execute(copied)

    def _firms(self, command: RowState) -> tuple[RowState, RowState]:
        ids = command.values[COMPANY_ID], command.values["target"]
        if None in ids or ids[0] == ids[1]:
            raise DeclinedError(NO_FIRM)
        stays, goes = (self._rows.look("company", each) for each in ids)
        caller = self._derived.caller
        if not (stays.exists and goes.exists):
            raise DeclinedError(NO_FIRM)
        if stays.values["programme_id"] != goes.values["programme_id"]:
            raise DeclinedError(NO_FIRM)
        own = goes.values[OWNER] in (None, caller.organisation_id)
        file = company_buckets(goes.entity_id)[0]
        if not caller.is_hub and not (own and sees(caller, self._grants, file, "company_file")):
            raise DeclinedError(NOT_YOURS)
        return stays, goes

    def _merge_files(self, stays: RowState, goes: RowState, dot: str) -> bool:
        """Fill what the file that stays lacks; tell whether the other one was there."""
        old = self._rows.look("company_file", file_id(goes.entity_id))
        if not old.exists or old.values[DELETED]:
            return False
        kept = self._rows.look("company_file", file_id(stays.entity_id))
        usual = {DELETED, COMPANY_ID}
        there = kept.exists and not kept.values[DELETED]
        lacks = {
            name: value
            for name, value in old.values.items()
            if name not in usual and value is not None and (not there or kept.values[name] is None)
        }
        whole = {} if there else {COMPANY_ID: stays.entity_id, DELETED: False}
        self._derived.put("company_file", file_id(stays.entity_id), dot, {**whole, **lacks})
        kept = self._rows.look("company_file", file_id(stays.entity_id))
        self._compare(kept, old, [name for name in old.values if name not in usual], dot)
        self._derived.put("company_file", old.entity_id, dot, {DELETED: True})
        return True

    def _compare(self, kept: RowState, other: RowState, names: Any, dot: str) -> None:
        """Ask people where both firms have a value and the values differ; fill what is empty."""
        row = self._rows.get(kept.spec.name, kept.entity_id)
        self._derived.ask_about(row.entity_id)
        for name in names:
            value = other.values[name]
            if value is None or value == row.values[name]:
                continue
            if row.values[name] is None:
                self._derived.put(row.spec.name, row.entity_id, dot, {name: value})
                continue
            written = (
                self._derived.log.find(other.versions[name], other.key) if name in other.versions else None
            )
            actor, at = (written.actor, written.device_time) if written is not None else (None, None)
            question = Question(name, KIND_FIELD, Versioned(row.values[name], row.versions.get(name)), None)
            self._derived.open_conflict(row, question, Candidate(value, dot, actor, at))

    def _move(self, origin: str, goal: str, dot: str) -> dict[str, list[str]]:
        moved: dict[str, list[str]] = {}
        for entity, entity_id in list(self._rows_of(origin)):
            self._repoint(entity, entity_id, origin, goal, dot)
            moved.setdefault(entity, []).append(entity_id)
        self._copies.append((origin, goal))
        return moved

    def _rows_of(self, company_id: str) -> Iterator[tuple[str, str]]:
        buckets = company_buckets(company_id)
        for entity, spec in ENTITIES.items():
            if COMPANY_ID in spec.fields and entity not in _APART:
                self._rows.load_where(entity, company_id=company_id)
            if SUBJECT in spec.fields:
                for bucket in buckets:
                    self._rows.load_where(entity, subject_bucket=bucket)
            for row in list(self._rows.known(entity)):
                named = row.values.get(COMPANY_ID) == company_id and entity not in _APART
                if row.exists and (named or row.values.get(SUBJECT) in buckets):
                    yield row.key

    def _repoint(self, entity: str, entity_id: str, origin: str, goal: str, dot: str) -> None:
        row = self._rows.get(entity, entity_id)
        if not row.exists:
            return
        buckets = dict(zip(company_buckets(origin), company_buckets(goal), strict=True))
        change: dict[str, Any] = {}
        if row.values.get(COMPANY_ID) == origin:
            change[COMPANY_ID] = goal
        if row.values.get(SUBJECT) in buckets:
            change[SUBJECT] = buckets[row.values[SUBJECT]]
        row.values |= change
        row.versions |= dict.fromkeys(change, dot)
        row.bucket = row.spec.bucket_of(entity_id, row.values)

    def _merge_of(self, stays: str, goes: RowState) -> RowState | None:
        if goes.values[MERGED_INTO] != stays:
            return None
        self._rows.load_where("command", target=goes.entity_id)
        done = [
            one
            for one in self._rows.known("command")
            if one.values.get("target") == goes.entity_id
            and (one.values["kind"], one.values["state"]) == (CommandKind.COMPANY_MERGE, DONE)
        ]
        return max(done, key=lambda one: str(one.values["decided_at"]), default=None)

    def _close_questions(self, firms: set[str], dot: str) -> None:
        """Close the questions whether the two are one firm."""
        for firm in sorted(firms):
            self._rows.load_where("conflict", entity_id=firm, kind=KIND_DOUBLE, state=OPEN)
        for one in list(self._rows.known("conflict")):
            asked = one.exists and (one.values["kind"], one.values["state"]) == (KIND_DOUBLE, OPEN)
            if asked and one.values["entity_id"] in firms:
                closed = {"state": "resolved", "resolved_by_user_id": self._derived.caller.user_id}
                self._derived.put("conflict", one.entity_id, dot, closed)

    def _settle_grants(self, *company_ids: str) -> None:
        for company_id in company_ids:
            self._rules.settle_company(self._rows.look("company", company_id))
