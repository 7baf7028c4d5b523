"""Operations, device to hub, and what the hub answers to each."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, NamedTuple, Self

from sync.protocol.canonical import op_hash
from sync.protocol.dots import parse_dot
from sync.protocol.errors import ProtocolError
from sync.protocol.reading import Reader

DELETED = "deleted"
MAX_FIELDS = 2000
_PATCH_PARTS = 2


class FieldPatch(NamedTuple):
    """The new value of one field and the dot of the value its author saw (None: none)."""

    value: Any
    base: str | None


@dataclass(frozen=True, slots=True)
class Op:
    """One change of one row.

    Attributes:
        n: Number on the device, gapless from 1.
        txn: UUID of the use case; operations of one txn stand or fall together.
        entity: Name of the entity.
        entity_id: Id of the row; an unknown one whose patches have no base makes the row.
        patches: By field name; map entries as `field/key`, set changes as add/remove lists.
        time: Device time, for people to read; decides nothing.
        seen: With a delete, field → dot of the row that its author saw; else None.
        hash: Of the wire form; tells a repeated operation from a forked device.
    """

    n: int
    txn: str
    entity: str
    entity_id: str
    patches: Mapping[str, FieldPatch]
    time: str
    seen: Mapping[str, str] | None = None
    hash: str = ""

    def sealed(self) -> Self:
        """Return the operation with its hash."""
        return replace(self, hash=op_hash(self.to_wire()))

    @classmethod
    def from_wire(cls, raw: Any) -> Self:
        """Read and check the wire form.

        Raises:
            ProtocolError: A member is missing or malformed, or the hash does not fit.
        """
        reader = Reader(raw)
        fields = reader.mapping("set")
        if not 0 < len(fields) <= MAX_FIELDS:
            raise ProtocolError("protocol.field", field="set")
        op = cls(
            n=reader.number("n", 1),
            txn=reader.uuid("txn"),
            entity=reader.text("entity", 40),
            entity_id=reader.entity_id("id"),
            patches={name: _patch(name, entry) for name, entry in fields.items()},
            time=reader.time("t"),
            seen=_seen(reader),
            hash=reader.text("hash", 64),
        )
        if op_hash(raw) != op.hash:
            raise ProtocolError("protocol.hash")
        return op

    def to_wire(self) -> dict[str, Any]:
        """Spell the operation as a JSON object."""
        wire: dict[str, Any] = {
            "n": self.n,
            "hash": self.hash,
            "txn": self.txn,
            "entity": self.entity,
            "id": self.entity_id,
            "set": {name: [patch.value, patch.base] for name, patch in self.patches.items()},
            "t": self.time,
        }
        if self.seen is not None:
            wire["seen"] = dict(self.seen)
        return wire


class OpStatus(StrEnum):
    """What became of an operation as a whole."""

    APPLIED = "applied"
    QUARANTINED = "quarantined"


@dataclass(frozen=True, slots=True)
class OpResult:
    """The hub's answer to one operation; the same for ever, however often it is asked.

    Attributes:
        n: Number of the operation.
        seq: Hub order of the operation.
        fields: Outcome of each field that is not plain `ok`: `same:<dot>` (the shared value was
            already equal; its dot is given), `merged`, or `conflict:<id>` (kept as a candidate).
        quarantined: Reason when nothing was applied: the operation is kept for people to see.
    """

    n: int
    seq: int
    fields: Mapping[str, str]
    quarantined: str | None = None

    @property
    def status(self) -> OpStatus:
        """Applied or quarantined."""
        return OpStatus.QUARANTINED if self.quarantined else OpStatus.APPLIED

    @property
    def conflicts(self) -> tuple[str, ...]:
        """Ids of the conflicts this operation opened or joined."""
        marks = (mark for mark in self.fields.values() if mark.startswith("conflict:"))
        return tuple(mark.partition(":")[2] for mark in marks)

    @classmethod
    def from_wire(cls, raw: Any) -> Self:
        """Read the wire form."""
        reader = Reader(raw)
        fields = reader.mapping("fields") if reader.has("fields") else {}
        reason = reader.text("quarantined") if reader.has("quarantined") else None
        return cls(reader.number("n", 1), reader.number("seq"), fields, reason)

    def to_wire(self) -> dict[str, Any]:
        """Spell the answer as a JSON object."""
        wire: dict[str, Any] = {"n": self.n, "seq": self.seq}
        if self.fields:
            wire["fields"] = dict(self.fields)
        if self.quarantined:
            wire["quarantined"] = self.quarantined
        return wire


def op_number(raw: Any) -> int:
    """Return the number of a wire operation, the one member a hub cannot do without."""
    return Reader(raw).number("n", 1)


def _patch(name: str, entry: Any) -> FieldPatch:
    if not isinstance(entry, list) or len(entry) != _PATCH_PARTS:
        raise ProtocolError("protocol.field", field=name)
    value, base = entry
    if base is not None:
        if not isinstance(base, str):
            raise ProtocolError("protocol.field", field=name)
        parse_dot(base)
    return FieldPatch(value, base)


def _seen(reader: Reader) -> Mapping[str, str] | None:
    if not reader.has("seen"):
        return None
    seen = reader.mapping("seen")
    for dot in seen.values():
        if not isinstance(dot, str):
            raise ProtocolError("protocol.field", field="seen")
        parse_dot(dot)
    return seen
