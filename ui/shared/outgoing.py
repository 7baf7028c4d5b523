"""Answers on their way to the disk: what is not there yet, and what did not get there."""

from collections import deque
from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from digifocus_desktop.errors import DigiFocusError, FormError
from digifocus_desktop.forms.answers import Answer
from ui.shared.context import ScreenContext

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


class Saving(QObject):
    """Sends the answers of an analysis to the disk, in the order in which they were given.

    What was sent for an analysis that is not open any more is stored as well, and not told.

    Signals:
        begun: Answers are on their way.
        saved: When the last of them got to the disk, a moment.
        failed: Why they did not, a `DigiFocusError`; they go with the next ones.
        unfit: What is stored does not agree with what was answered; it has to be read again.
    """

    begun = Signal()
    saved = Signal(object)
    failed = Signal(object)
    unfit = Signal()

    def __init__(self, context: ScreenContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._outgoing = Outgoing()
        self._in_flight: deque[tuple[str, Outgoing, Changes]] = deque()

    @property
    def waiting(self) -> bool:
        """Whether an answer is not on the disk yet."""
        return self._outgoing.waiting

    @property
    def failed_count(self) -> int:
        """How many answers did not get to the disk."""
        return self._outgoing.failed_count

    def begin(self) -> None:
        """Another analysis is opened."""
        self._outgoing = Outgoing()

    def send(self, response_set_id: str, changes: Changes) -> None:
        """Store these answers, and those that failed before."""
        batch = self._outgoing.batch(changes)
        if not batch:
            return
        self._in_flight.append((response_set_id, self._outgoing, batch))
        self.begun.emit()
        answer = self._context.services.analyses.answer
        self._context.runner.write(lambda: answer(response_set_id, batch), self._on_saved, self._on_refused)

    def _on_saved(self, at: datetime) -> None:
        """The lane keeps the order, so it is the oldest batch."""
        found, outgoing, batch = self._in_flight.popleft()
        outgoing.stored(batch)
        for item, answer in batch.items():
            self._context.services.saved_journal.note(found, item, answer)
        if outgoing is self._outgoing and not outgoing.waiting:
            self.saved.emit(at)

    def _on_refused(self, error: DigiFocusError) -> None:
        _, outgoing, batch = self._in_flight.popleft()
        if isinstance(error, FormError):
            outgoing.stored(batch)
        else:
            outgoing.refused(batch)
        if outgoing is not self._outgoing:
            return
        if isinstance(error, FormError):
            self.unfit.emit()
        self.failed.emit(error)
