"""Answers of an analysis as they are given: each goes to the disk at once, and what does not is told."""

from abc import abstractmethod
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from digifocus_desktop.errors import DigiFocusError
from digifocus_desktop.services.analysis_told import Filled
from ui.shared.answer_notices import Notice
from ui.shared.context import ScreenContext
from ui.shared.finishing import tell_filled
from ui.shared.navigation import Route
from ui.shared.notices import SaveState
from ui.shared.outgoing import Changes, Saving


@dataclass(frozen=True, slots=True)
class AnswersState:
    """How the answers stand; a screen adds what it shows of them.

    Attributes:
        id: Of the response set; empty before it is open.
        completed: Whether the analysis is finished.
        save: Whether the answers are on the disk.
        saved_at: When the last one got there.
        notice: What the banner tells.
        notice_count: The number in it.
    """

    id: str = ""
    completed: bool = False
    save: SaveState = SaveState.IDLE
    saved_at: datetime | None = None
    notice: Notice | None = None
    notice_count: int = 0


StateT = TypeVar("StateT", bound=AnswersState)


class KeptAnswers(QObject, Generic[StateT]):
    """Keeps the answers of the analysis that is open.

    Signals:
        state_changed: The new state.
    """

    state_changed = Signal(object)

    def __init__(self, context: ScreenContext, first: StateT) -> None:
        super().__init__()
        self._context = context
        self.state = first
        self._saving = Saving(context, self)
        self._saving.begun.connect(self._sent)
        self._saving.saved.connect(self._saved)
        self._saving.failed.connect(self._refused)

    def leave(self) -> bool:
        """Return False the first time that answers are not on the disk."""
        if self._saving.failed_count and self.state.notice is not Notice.NOT_SAVED:
            self._tell(Notice.NOT_SAVED, self._saving.failed_count)
            return False
        return True

    @abstractmethod
    def _not_opened(self, error: DigiFocusError) -> None:
        """Show that the analysis is not here, or cannot be read."""

    def _save(self, changes: Changes) -> None:
        """Send answers to the disk; the caller draws."""
        self._saving.send(self.state.id, changes)

    def _sent(self) -> None:
        self.state = replace(self.state, save=SaveState.SAVING)

    def _saved(self, at: datetime) -> None:
        notice = None if self.state.notice is Notice.NOT_SAVED else self.state.notice
        self._set(replace(self.state, save=SaveState.SAVED, saved_at=at, notice=notice))

    def _refused(self, error: DigiFocusError) -> None:
        if error.code == "record.gone":
            self._not_opened(error)
            return
        self._set(replace(self.state, save=SaveState.FAILED))
        self._tell(Notice.NOT_SAVED, max(1, self._saving.failed_count))

    def _finished(self, filled: Filled) -> None:
        """Go from the finished analysis to its result."""
        self._set(replace(self.state, completed=True, notice=None))
        self._context.navigator.replace(Route("result", id=self.state.id))
        tell_filled(self._context, filled)

    def _tell(self, notice: Notice | None, count: int = 0) -> None:
        self._set(replace(self.state, notice=notice, notice_count=count))

    def _set(self, state: StateT) -> None:
        self.state = state
        self.state_changed.emit(state)
