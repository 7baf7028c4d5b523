"""Answers on their way to the disk: what is not there yet, and what did not get there."""

from collections.abc import Mapping

from digifocus_desktop.forms.answers import Answer

Changes = Mapping[str, Answer | None]
"""Answers by item id; None clears one."""


class Outgoing:
    """Keeps each answer until a commit has covered it, so that a failed one goes with the next."""

    def __init__(self) -> None:
        self._waiting: dict[str, Answer | None] = {}
        self._failed: dict[str, Answer | None] = {}

    @property
    def waiting(self) -> bool:
        """Whether an answer is not on the disk yet."""
        return bool(self._waiting)

    @property
    def failed_count(self) -> int:
        """How many answers did not get to the disk."""
        return len(self._failed)

    def batch(self, changes: Changes) -> dict[str, Answer | None]:
        """Return what the next transaction stores: the new answers first, then those that failed."""
        self._waiting |= changes
        batch = {**changes, **{item: held for item, held in self._failed.items() if item not in changes}}
        self._failed.clear()
        return batch

    def stored(self, batch: Changes) -> None:
        """Forget what a commit has covered, unless it was answered anew since."""
        for item, answer in batch.items():
            if item in self._waiting and self._waiting[item] == answer:
                del self._waiting[item]

    def refused(self, batch: Changes) -> None:
        """Keep what a transaction did not store for the next one."""
        for item, answer in batch.items():
            if item in self._waiting and self._waiting[item] == answer:
                self._failed[item] = answer
