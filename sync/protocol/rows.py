"""Lines of a pull, hub to device: the state of rows, and what leaves the device's sight."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Self

from sync.protocol.errors import ProtocolError
from sync.protocol.reading import Reader


@dataclass(frozen=True, slots=True)
class Put:
    """The hub's state of one row.

    Attributes:
        entity: Name of the entity.
        entity_id: Id of the row.
        bucket: The row's scope; losing the bucket means losing the row.
        seq: Hub order of the row's latest change.
        row: Wire value by field.
        versions: Dot by field, map entries as `field/key`.
        spelled: The line as it came, if it is known: it need not be spelled again to be kept.
    """

    entity: str
    entity_id: str
    bucket: str
    seq: int
    row: Mapping[str, Any]
    versions: Mapping[str, str]
    spelled: str = field(default="", compare=False)

    def to_wire(self) -> dict[str, Any]:
        """Spell the line as a JSON object."""
        return {
            "put": self.entity,
            "id": self.entity_id,
            "bucket": self.bucket,
            "seq": self.seq,
            "row": dict(self.row),
            "fv": dict(self.versions),
        }


@dataclass(frozen=True, slots=True)
class Remove:
    """One row that left the device's sight."""

    entity: str
    entity_id: str

    def to_wire(self) -> dict[str, Any]:
        """Spell the line as a JSON object."""
        return {"remove": self.entity, "id": self.entity_id}


@dataclass(frozen=True, slots=True)
class Drop:
    """A whole bucket that left the device's sight."""

    bucket: str

    def to_wire(self) -> dict[str, Any]:
        """Spell the line as a JSON object."""
        return {"drop": self.bucket}


@dataclass(frozen=True, slots=True)
class Erase:
    """One row that must be gone for good, wherever this device has ever kept it.

    Attributes:
        entity: Name of the entity.
        entity_id: Id of the row.
        command: The erasure, to be named in the device's answer.
        proof: The hub's word for it, to be brought back if the hub forgets it; empty from older hubs.
    """

    entity: str
    entity_id: str
    command: str
    proof: str = field(default="", compare=False)

    def to_wire(self) -> dict[str, Any]:
        """Spell the line as a JSON object."""
        line = {"erase": self.entity, "id": self.entity_id, "by": self.command}
        return {**line, "proof": self.proof} if self.proof else line


PullLine = Put | Remove | Drop | Erase


@dataclass(frozen=True, slots=True)
class PullEnd:
    """The last line of a pull.

    Attributes:
        cursor: Opaque; store it with the rows and send it with the next pull.
        more: True when another page waits; apply the rows when it is false.
        head: Hub order at the time of the page.
    """

    cursor: str
    more: bool
    head: int

    @classmethod
    def from_wire(cls, raw: Any) -> Self:
        """Read the end line of a pull body."""
        reader = Reader(raw)
        return cls(reader.text("cursor", 100_000), reader.flag("more"), reader.number("head"))

    def to_wire(self) -> dict[str, Any]:
        """Spell the members that join the end line."""
        return {"cursor": self.cursor, "more": self.more, "head": self.head}


def pull_line(raw: Any, spelled: bytes = b"") -> PullLine:
    """Read one line of a pull body.

    Raises:
        ProtocolError: `protocol.line`, the line is of no known kind, or a member is malformed.
    """
    reader = Reader(raw)
    if reader.has("put"):
        return Put(
            reader.text("put", 40),
            reader.entity_id("id"),
            reader.text("bucket"),
            reader.number("seq"),
            reader.mapping("row"),
            reader.mapping("fv"),
            spelled.decode(),
        )
    if reader.has("remove"):
        return Remove(reader.text("remove", 40), reader.entity_id("id"))
    if reader.has("drop"):
        return Drop(reader.text("drop"))
    if reader.has("erase"):
        proof = reader.text("proof", 64) if reader.has("proof") else ""
        return Erase(reader.text("erase", 40), reader.entity_id("id"), reader.text("by", 36), proof)
    raise ProtocolError("protocol.line")


def kept_line(raw: Mapping[str, Any]) -> PullLine:
    """Read one line that `pull_line` has read before and that was kept since."""
    if "put" in raw:
        return Put(raw["put"], raw["id"], raw["bucket"], raw["seq"], raw["row"], raw["fv"])
    return pull_line(raw)
