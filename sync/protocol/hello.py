"""The first message of each sync: who speaks, where both ends stand, what time it is."""

from dataclasses import dataclass
from typing import Any, Self

from sync.protocol.errors import ProtocolError
from sync.protocol.reading import Reader
from sync.protocol.signin import Me

PROTOCOL = 1
MAX_PUSH_OPS = 1000


@dataclass(frozen=True, slots=True)
class Hello:
    """What the device says.

    Attributes:
        protocols: Versions it speaks.
        app: Version of the program.
        schema: Revision of its entity tables.
        incarnation: UUID of the installation, from outside the database.
        now: Device time.
    """

    protocols: tuple[int, ...]
    app: str
    schema: str
    incarnation: str
    now: str

    @classmethod
    def from_wire(cls, raw: Any) -> Self:
        """Read and check the message."""
        reader = Reader(raw)
        protocols = reader.value("protocols")
        if not isinstance(protocols, list) or not all(type(p) is int for p in protocols):
            raise ProtocolError("protocol.field", field="protocols")
        return cls(
            tuple(protocols),
            reader.text("app", 40),
            reader.text("schema", 40),
            reader.uuid("incarnation"),
            reader.time("now"),
        )

    def to_wire(self) -> dict[str, Any]:
        """Spell the message as a JSON object."""
        return {
            "protocols": list(self.protocols),
            "app": self.app,
            "schema": self.schema,
            "incarnation": self.incarnation,
            "now": self.now,
        }


@dataclass(frozen=True, slots=True)
class HelloReply:
    """What the hub says.

    Attributes:
        protocol: The version to speak.
        hub: UUID of the hub, for ever.
        epoch: UUID that changes when the hub was restored from a backup: send again every
            operation above `last_n` and pull from the start.
        now: Hub time.
        last_n: Highest operation of this device that the hub holds.
        head: Hub order now.
        backed_up_seq: Operations up to here are in a backup.
        me: The user, as the hub knows him now.
        max_ops: Operations a push may hold.
    """

    protocol: int
    hub: str
    epoch: str
    now: str
    last_n: int
    head: int
    backed_up_seq: int
    me: Me
    max_ops: int

    @classmethod
    def from_wire(cls, raw: Any) -> Self:
        """Read the reply."""
        reader = Reader(raw)
        return cls(
            protocol=reader.number("protocol", 1),
            hub=reader.uuid("hub"),
            epoch=reader.uuid("epoch"),
            now=reader.time("now"),
            last_n=reader.number("last_n"),
            head=reader.number("head"),
            backed_up_seq=reader.number("backed_up_seq"),
            me=Me.from_wire(reader.value("me")),
            max_ops=reader.number("max_ops", 1),
        )

    def to_wire(self) -> dict[str, Any]:
        """Spell the reply as a JSON object."""
        return {
            "protocol": self.protocol,
            "hub": self.hub,
            "epoch": self.epoch,
            "now": self.now,
            "last_n": self.last_n,
            "head": self.head,
            "backed_up_seq": self.backed_up_seq,
            "me": self.me.to_wire(),
            "max_ops": self.max_ops,
        }
