"""Erasing a person or a firm: rows, operations, values in question and documents go, ids stay.

What the funder's evidence needs stays until its own time: sessions and who was there, certificates, places.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select

from digifocus_desktop.domain.moments import utc_text
from digifocus_desktop.model.registry import ENTITIES
from sync.hub.commands.admitting import same_key
from sync.hub.database.tables import (
    blob,
    bucket_exit,
    erasure,
    erasure_ack,
    hub_device,
    sync_row,
    upload,
)
from sync.hub.errors import DeclinedError, OpRefusedError
from sync.hub.records.derived import DerivedRows
from sync.hub.records.merged import MERGED_INTO
from sync.hub.records.rows import Key, RowState, ids_parameter

ERASED = "row.erased"
NO_ROW, NOT_YOURS = "erase.no_row", "erase.not_yours"
EVIDENCE = frozenset({"activity", "attendance", "certificate", "enrolment"})
SUBJECTS = ("person", "company")
COMPANY_ID, OWNER = "company_id", "owner_organisation_id"
_ABOUT = ("conflict", "field_change", "quarantine")
"""Entities that tell of another row by its id."""


@dataclass(slots=True)
class Erasing:
    """The erasures of one push, with one level of undo for the transaction at hand."""

    derived: DerivedRows
    _open: dict[Key, str] = field(default_factory=dict)
    _settled: dict[Key, str] = field(default_factory=dict)
    _known: set[str] = field(default_factory=set)

    @property
    def _connection(self) -> Connection:
        return self.derived.rows.connection

    def load(self, ids: Iterable[str]) -> None:
        """Read which of these ids are gone for good."""
        query = select(erasure.c.entity_id).where(erasure.c.entity_id == ids_parameter())
        self._known.update(self._connection.scalars(query, {"ids": sorted(set(ids))}))

    def check(self, *ids: Any) -> None:
        """Refuse what is said of a row or a firm that was erased.

        Raises:
            OpRefusedError: `row.erased`.
        """
        if any(isinstance(one, str) and self.is_gone(one) for one in ids):
            raise OpRefusedError(ERASED)

    def is_gone(self, entity_id: str) -> bool:
        """Tell whether the row was erased."""
        return entity_id in self._known | {gone for _, gone in (*self._settled, *self._open)}

    def erase(self, command: RowState, _dot: str) -> dict[str, Any]:
        """Erase the target, a person or a firm, and everything of it but evidence.

        Raises:
            DeclinedError: `erase.no_row`, `erase.not_yours`.
        """
        target = str(command.values["target"])
        found = [row for name in SUBJECTS if (row := self.derived.rows.look(name, target)).exists]
        if not found:
            raise DeclinedError(NO_ROW)
        (row,) = found
        firm = (
            row if row.spec.name == "company" else self.derived.rows.look("company", row.values[COMPANY_ID])
        )
        caller = self.derived.caller
        if not caller.is_hub and not (caller.is_admin and firm.values.get(OWNER) == caller.organisation_id):
            raise DeclinedError(NOT_YOURS)
        doomed = self._doomed(row)
        self._open |= dict.fromkeys(doomed, command.entity_id)
        return {"code": "erase.done", "rows": len(doomed), "laptops": self._laptops()}

    def acknowledge(self, command: RowState, dot: str) -> dict[str, Any]:
        """Note that the computer has erased what the target, an erasure, was about."""
        row = {"command_id": str(command.values["target"]), "device": self.derived.caller.device}
        known = select(erasure_ack.c.at).where(*(erasure_ack.c[name] == one for name, one in row.items()))
        if self._connection.scalar(known) is None:
            self._connection.execute(insert(erasure_ack).values(**row, at=self.derived.now))
            self._prove(row["command_id"], dot)
        return {"code": "erase.acknowledged"}

    def _laptops(self) -> list[dict[str, Any]]:
        """Return every laptop that is to erase: those in use, under the last id that each key has had."""
        devices, users = hub_device.c, ENTITIES["app_user"].table
        query = select(devices.id, devices.number, devices.public_key, users.c.organisation_id)
        joined = query.join(users, users.c.id == devices.user_id).where(devices.revoked_at.is_(None))
        last = {row.public_key: row for row in self._connection.execute(joined.order_by(devices.number))}
        return [
            {"id": row.id, "number": row.number, "organisation": row.organisation_id, "at": None}
            for row in last.values()
        ]

    def _prove(self, command_id: str, dot: str) -> None:
        """Write into the answer of an erasure that this laptop has done it, for whoever asked to see."""
        command = self.derived.rows.look("command", command_id)
        answer = command.values.get("answer") if command.exists else None
        if not isinstance(answer, dict) or "laptops" not in answer:
            return
        own = set(same_key(self._connection, self.derived.caller.device))
        at = utc_text(self.derived.now)
        laptops = [one | {"at": one["at"] or at} if one["id"] in own else one for one in answer["laptops"]]
        self.derived.put("command", command_id, dot, {"answer": answer | {"laptops": laptops}})

    def settle(self) -> None:
        """Keep what the transaction at hand did."""
        self._settled.update(self._open)
        self._open.clear()

    def undo(self) -> None:
        """Forget what the transaction at hand did."""
        self._open.clear()

    def write(self, head: int) -> int:
        """Erase what was decided, after all rows were written; return the hub order after it."""
        if not self._settled:
            return head
        self._remove_documents()
        by_entity: dict[str, list[str]] = {}
        for entity, entity_id in self._settled:
            by_entity.setdefault(entity, []).append(entity_id)
        for entity, ids in by_entity.items():
            table = ENTITIES[entity].table
            self._connection.execute(delete(table).where(table.c.id == ids_parameter()), {"ids": ids})
            for place in (sync_row, bucket_exit):
                of_rows = (place.c.entity == entity) & (place.c.entity_id == ids_parameter())
                self._connection.execute(delete(place).where(of_rows), {"ids": ids})
        rows = [
            {
                "entity": key[0],
                "entity_id": key[1],
                "seq": seq,
                "command_id": command,
                "erased_at": self.derived.now,
            }
            for seq, (key, command) in enumerate(self._settled.items(), start=head + 1)
        ]
        self._connection.execute(insert(erasure), rows)
        return head + len(rows)

    def forget_operations(self) -> None:
        """Take out of the log what was said of erased rows; hash, author and number stay."""
        if self._settled:
            self._connection.execute(select(func.forget_operations()))

    def _doomed(self, row: RowState) -> list[Key]:
        firms = self._became(row) if row.spec.name == "company" else []
        keys = [row.key, *firms]
        for name, spec in ENTITIES.items():
            if name in EVIDENCE or name == "command":
                continue
            if row.spec.name == "company" and COMPANY_ID in spec.fields:
                keys += self._ids(name, COMPANY_ID, [row.entity_id, *(each for _, each in firms)])
            if row.spec.name == "person" and "person_id" in spec.fields:
                keys += self._ids(name, "person_id", [row.entity_id])
        keys = [key for key in keys if not self._is_evidence(key)]
        ids = [entity_id for _, entity_id in keys]
        for name in _ABOUT:
            keys += self._ids(name, "entity_id", ids)
        asked = [entity_id for name, entity_id in keys if name == "conflict"]
        keys += self._ids("conflict_value", "conflict_id", asked)
        return list(dict.fromkeys(keys))

    def _became(self, firm: RowState) -> list[Key]:
        """Return the firms that were merged into this one, on whatever way."""
        found: list[Key] = []
        newest = [firm.entity_id]
        while newest:
            keys = self._ids("company", MERGED_INTO, newest)
            newest = [key[1] for key in keys if key not in found]
            found += keys
        return found

    def _ids(self, entity: str, column: str, wanted: Sequence[str]) -> list[Key]:
        """Return the rows with one of these values, as this push leaves them."""
        table, rows = ENTITIES[entity].table, self.derived.rows
        query = select(table.c.id).where(table.c[column] == ids_parameter())
        rows.load((entity, each) for each in self._connection.scalars(query, {"ids": list(wanted)}))
        return [row.key for row in rows.known(entity) if row.exists and row.values.get(column) in wanted]

    def _is_evidence(self, key: Key) -> bool:
        """Tell whether the row is the paper of a certificate."""
        return key[0] == "attachment" and bool(self._ids("certificate", "attachment_id", [key[1]]))

    def _remove_documents(self) -> None:
        """Remove documents that no row names any more in their bucket."""
        for entity, entity_id in self._settled:
            if entity != "attachment":
                continue
            row = self.derived.rows.look(entity, entity_id)
            table, sha256 = ENTITIES["attachment"].table, row.values["sha256"]
            others = select(table.c.id).where(
                table.c.sha256 == sha256, table.c.bucket == row.bucket, table.c.id != entity_id
            )
            if self._connection.scalar(others) is None:
                here = (blob.c.sha256 == sha256) & (blob.c.bucket == row.bucket)
                self._connection.execute(delete(blob).where(here))
            self._connection.execute(delete(upload).where(upload.c.sha256 == sha256))
