"""What sync asks of the laptop's store."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Protocol

from sync.protocol.hello import HelloReply
from sync.protocol.operations import Op, OpResult
from sync.protocol.remembering import Remembered
from sync.protocol.rows import PullLine
from sync.protocol.signin import Me

Sign = Callable[[bytes], bytes]
"""Signs a message with the device's private key."""


class DeviceState(Protocol):
    """Where the store stands."""

    @property
    def device(self) -> str:
        """Id of the device."""

    @property
    def hub(self) -> str:
        """UUID of the hub it has joined."""

    @property
    def user(self) -> str:
        """UUID of the person whose work it is."""

    @property
    def incarnation(self) -> str:
        """UUID of the installation."""

    @property
    def epoch(self) -> str:
        """Epoch of the hub when they last spoke; empty before the first time."""

    @property
    def cursor(self) -> str | None:
        """Cursor of the hub; None starts from nothing."""

    @property
    def next_n(self) -> int:
        """Number the next operation will get."""

    @property
    def copied(self) -> bool:
        """Whether the store was noticed to be an old or foreign copy."""

    @property
    def app(self) -> str:
        """Version of the program."""

    @property
    def schema(self) -> str:
        """Revision of the entity tables."""


class Slice(Protocol):
    """What one short apply did."""

    @property
    def lines(self) -> int:
        """Staged lines looked at; 0 when none is left."""

    @property
    def news(self) -> Mapping[str, int]:
        """Rows by entity that are others now than they were."""


class Document(Protocol):
    """A document whose bytes only one end is known to have."""

    @property
    def sha256(self) -> str:
        """Its name."""

    @property
    def size(self) -> int:
        """How many bytes its row says it has."""

    @property
    def here(self) -> bool:
        """Whether this computer has the bytes."""


class DevicePort(Protocol):
    """The store as sync sees it; each method is one transaction, so that a kill loses nothing."""

    def state(self) -> DeviceState:
        """Return where the store stands, and notice if it is a copy."""

    def now(self) -> str:
        """Return the device's time as it goes over the wire."""

    def waiting(self) -> int:
        """Return how many operations wait to be sent."""

    def pending(self, max_ops: int) -> Sequence[Op]:
        """Return the lowest waiting operations; a transaction is split only if it is larger than that."""

    def record_results(self, results: Iterable[OpResult]) -> None:
        """Keep the hub's answers."""

    def note_hello(self, reply: HelloReply, clock_offset_ms: int) -> None:
        """Keep what the hub said of itself and of the user; drop operations that are in a backup."""

    def remembered(self) -> Remembered:
        """Return what the hub had decided, as far as is known here, for a hub that was restored."""

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

    def check_due(self) -> bool:
        """Tell whether it is time to compare the store with the hub."""

    def note_checked(self) -> None:
        """Note that the store was compared with the hub."""

    def row_digests(self, after: tuple[str, str]) -> Mapping[tuple[str, str], int]:
        """Return digests of some rows behind this entity and id, as the hub sent them; none at the end."""

    def documents(self) -> Sequence[Document]:
        """Return the documents that must travel, in the order in which to try them.

        Only those count whose row the hub has. Files whose rows have left sight go first.
        """

    def document(self, sha256: str) -> bytes | None:
        """Return the bytes of a document; None if they cannot be read."""

    def keep_document(self, sha256: str, content: bytes) -> None:
        """Keep a document that came from the hub."""

    def piece_bytes(self, sha256: str) -> int:
        """Return how many bytes of a document are here in pieces, from its beginning."""

    def keep_piece(self, sha256: str, first: int, piece: bytes) -> None:
        """Keep the bytes of a document from `first` on."""

    def join_pieces(self, sha256: str) -> bytes:
        """Return what the pieces of a document make together."""

    def forget_pieces(self, sha256: str) -> None:
        """Take the pieces of a document away."""

    def settle_document(self, sha256: str) -> None:
        """Note that the hub has the document."""

    def document_failed(self, sha256: str) -> None:
        """Note that the document could not travel: others come before it next time."""

    def plan_fork(self) -> tuple[str, str]:
        """Return the device id and incarnation to become; the same until `fork`."""

    def fork(self, me: Me) -> None:
        """Become the planned device: what waits gets new numbers."""
