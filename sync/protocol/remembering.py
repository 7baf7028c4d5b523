"""What a laptop tells a hub that was restored from a backup: what that hub had decided since."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Self

from sync.protocol.errors import ProtocolError
from sync.protocol.reading import Reader

REMEMBER = "/sync/v1/remember"
MAX_REMEMBERED = 1000
"""Places and erased rows of one request; a laptop that has more asks more than once."""
_STATES = ("confirmed", "waiting", "withdrawn")


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A firm's place on a path as the hub had decided it.

    Attributes:
        organisation: Whose advisor asked for it; empty where nobody is known.
        turn: In the queue; 0 where the firm is in none.
        decided_at: By the hub's clock then.
    """

    path: str
    company: str
    organisation: str
    state: str
    turn: int
    decided_at: str

    def to_wire(self) -> dict[str, Any]:
        """Spell it as a JSON object."""
        return {
            "path": self.path,
            "company": self.company,
            "organisation": self.organisation or None,
            "state": self.state,
            "turn": self.turn,
            "decided_at": self.decided_at,
        }

    @classmethod
    def from_wire(cls, raw: Any) -> Self:
        """Read it."""
        reader = Reader(raw)
        state = reader.text("state")
        if state not in _STATES:
            raise ProtocolError("protocol.field", field="state")
        organisation = reader.uuid("organisation") if reader.has("organisation") else ""
        ids = reader.uuid("path"), reader.uuid("company"), organisation
        return cls(*ids, state, reader.number("turn"), reader.time("decided_at"))


@dataclass(frozen=True, slots=True)
class KnownErasure:
    """A row that the hub had erased, and its own word for that."""

    entity: str
    entity_id: str
    proof: str

    def to_wire(self) -> dict[str, Any]:
        """Spell it as a JSON object."""
        return {"entity": self.entity, "id": self.entity_id, "proof": self.proof}

    @classmethod
    def from_wire(cls, raw: Any) -> Self:
        """Read it."""
        reader = Reader(raw)
        return cls(reader.text("entity", 40), reader.entity_id("id"), reader.text("proof", 64))


@dataclass(frozen=True, slots=True)
class Remembered:
    """Everything of that kind that a laptop knows, or a part of it."""

    places: Sequence[KnownPlace] = ()
    erased: Sequence[KnownErasure] = ()

    def to_wire(self) -> dict[str, Any]:
        """Spell it as a JSON object."""
        places, erased = ([one.to_wire() for one in many] for many in (self.places, self.erased))
        return {"places": places, "erased": erased}

    @classmethod
    def from_wire(cls, raw: Any) -> Self:
        """Read it."""
        reader = Reader(raw)
        places, erased = reader.value("places"), reader.value("erased")
        for name, many in (("places", places), ("erased", erased)):
            if not isinstance(many, list) or len(many) > MAX_REMEMBERED:
                raise ProtocolError("protocol.field", field=name)
        return cls([*map(KnownPlace.from_wire, places)], [*map(KnownErasure.from_wire, erased)])

    def parts(self) -> "list[Remembered]":
        """Return it in parts that each go into one request."""
        longest = max(len(self.places), len(self.erased))
        cuts = [slice(start, start + MAX_REMEMBERED) for start in range(0, longest, MAX_REMEMBERED)]
        return [Remembered(self.places[cut], self.erased[cut]) for cut in cuts]
