"""What sync asks of the laptop's store."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from sync.protocol.hello import HelloReply
from sync.protocol.operations import Op, OpResult
from sync.protocol.rows import PullLine
from sync.protocol.signin import Me

Sign = Callable[[bytes], bytes]
"""Signs a message with the device's private key."""


@dataclass(frozen=True, slots=True)
class DeviceState:
    """Where the store stands.

    Attributes:
        device: Id of the device.
        hub: UUID of the hub it has joined.
        incarnation: UUID of the installation.
        epoch: Of the hub when they last spoke; empty before the first time.
        cursor: Of the hub; None starts from nothing.
        next_n: Number the next operation will get.
        copied: Whether the store was noticed to be an old or foreign copy.
        app: Version of the program.
        schema: Revision of the entity tables.
    """

    device: str
    hub: str
    incarnation: str
    epoch: str
    cursor: str | None
    next_n: int
    copied: bool
    app: str
    schema: str


@dataclass(frozen=True, slots=True)
class Slice:
    """What one short apply did.

    Attributes:
        lines: Staged lines looked at; 0 when none is left.
        news: Rows by entity that are others now than they were.
    """

    lines: int
    news: Mapping[str, int]


class DevicePort(Protocol):
    """The store as sync sees it; each method is one transaction, so that a kill loses nothing."""

    def state(self) -> DeviceState:
        """Return where the store stands, and notice if it is a copy."""

    def now(self) -> str:
        """Return the device's time as it goes over the wire."""

    def pending(self, max_ops: int) -> Sequence[Op]:
        """Return the lowest waiting operations; a transaction is split only if it is larger than that."""

    def record_results(self, results: Iterable[OpResult]) -> None:
        """Keep the hub's answers."""

    def note_hello(self, reply: HelloReply, clock_offset_ms: int) -> None:
        """Keep what the hub said of itself and of the user; drop operations that are in a backup."""

    def hub_restored(self, reply: HelloReply) -> None:
        """Send again what a restored hub has lost, and pull from nothing."""

    def start_over(self) -> None:
        """Pull from nothing next."""

    def stage(self, lines: Sequence[PullLine], cursor: str) -> None:
        """Keep a page and the cursor behind it."""

    def begin_apply(self) -> int:
        """Go to the beginning of the stage and return how many lines it has."""

    def apply_slice(self) -> Slice:
        """Apply a few staged lines, for no longer than 50 ms or so."""

    def end_apply(self) -> None:
        """Finish what a pull from nothing left behind, and note that the store is up to date."""

    def plan_fork(self) -> tuple[str, str]:
        """Return the device id and incarnation to become; the same until `fork`."""

    def fork(self, me: Me) -> None:
        """Become the planned device: what waits gets new numbers."""
