"""How things stand with the hub: plain values that cost nothing to import."""

from datetime import datetime
from typing import NamedTuple

from sync.client.progress import Step, SyncProgress

__all__ = ["NOT_SAVING", "NO_LINE", "SKEW_MS", "Step", "SyncProgress", "SyncStatus"]

SKEW_MS = 2 * 60 * 1000
"""From here on a person is told that the computer's clock is wrong."""
NO_LINE = ("sync.offline", "sync.busy")
"""Codes of a hub that could not be reached; it is tried again soon."""
NOT_SAVING = ("store.full", "store.io", "store.read_only", "store.cannot_write", "store.damaged")
"""Codes of a store that cannot be written."""


class LargeDocument(NamedTuple):
    """A document that is too large to travel.

    Attributes:
        id: Of the attachment.
        name: Of the file.
        company: Name of the firm, if it is about one.
        here: Whether its bytes are on this computer; else on the one where it was made.
    """

    id: str
    name: str
    company: str
    here: bool


class SyncStatus(NamedTuple):
    """How things stand.

    Attributes:
        joined: Whether this computer has joined a hub.
        demo: Whether this is the demo workspace.
        companies: Firms on this computer.
        backup_at: When the newest verified backup was made.
        waiting: Rows with changes that have not reached the hub.
        decisions: Values that people must decide on.
        set_aside: Use cases whose changes the hub could not take.
        synced_at: When the last whole sync ended.
        syncing: Whether one is going on.
        problem: Code of the error that ended the last one; empty if it went well.
        clock_off_ms: Hub time minus this computer's, where that is more than two minutes; else 0.
        too_large: Documents that the shared database never gets.
    """

    joined: bool
    demo: bool
    companies: int
    backup_at: datetime | None
    waiting: int
    decisions: int
    set_aside: int
    synced_at: datetime | None
    syncing: bool
    problem: str
    clock_off_ms: int
    too_large: tuple[LargeDocument, ...] = ()

    @property
    def offline(self) -> bool:
        """Whether the hub could not be reached."""
        return self.problem in NO_LINE

    @property
    def not_saving(self) -> bool:
        """Whether this computer could not write."""
        return self.problem in NOT_SAVING
