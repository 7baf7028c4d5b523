"""How the questions worked: counts the answers part by part, so that others get at the store in between."""

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from digifocus_desktop.errors import DigiFocusError
from digifocus_desktop.services.question_use import Counting, QuestionUse
from ui.shared.context import ScreenContext
from ui.shared.i18n import current_language

_RECOUNT_MS = 400
_SEEN = frozenset({"response_set", "company", "form_release"})


@dataclass(frozen=True, slots=True)
class QuestionsState:
    """All that the page shows.

    Attributes:
        use: What was counted; None until it is known.
        progress: How far a count is, 0–1; None if none is under way.
        stopped: Whether the person stopped it.
        trouble: What did not work.
    """

    use: QuestionUse | None = None
    progress: float | None = None
    stopped: bool = False
    trouble: DigiFocusError | None = None


class QuestionsPresenter(QObject):
    """Counts, and writes the workbook.

    Signals:
        state_changed: The new `QuestionsState`.
        saved: The path of the workbook that was written.
    """

    state_changed = Signal(object)
    saved = Signal(object)

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context = context
        self.state = QuestionsState()
        self._counting: Counting | None = None
        self._shown = False
        self._recount = QTimer(self, singleShot=True, interval=_RECOUNT_MS)
        self._recount.timeout.connect(self.count)
        context.changes.happened.connect(self._changed)

    def enter(self) -> None:
        """Count anew."""
        self._shown = True
        self.count()

    def leave(self) -> None:
        """Count no more until somebody looks again."""
        self._shown = False
        self._counting = None

    @Slot()
    def count(self) -> None:
        """Count the newest finished first analysis of each firm."""
        services = self._context.services
        self._set(replace(self.state, stopped=False, trouble=None))
        self._context.runner.read(
            lambda: services.question_use.begin(),  # noqa: PLW0108  # opened in the lane
            self._begun,
            self._failed,
        )

    def stop(self) -> None:
        """Leave the count where it is."""
        self._counting = None
        self._set(replace(self.state, progress=None, stopped=True))

    def save(self, target: Path) -> None:
        """Write the numbers as a workbook."""
        services, use, language = self._context.services, self.state.use, current_language()
        if use is not None:
            self._context.runner.read(
                lambda: services.question_use.save(use, language, target), self.saved.emit, self._failed
            )

    def dismiss(self) -> None:
        """Take the trouble away."""
        self._set(replace(self.state, trouble=None))

    @Slot(object)
    def _begun(self, counting: Counting) -> None:
        if self._shown and not self.state.stopped:
            self._counting = counting
            self._counted(counting)

    @Slot(object)
    def _counted(self, counting: Counting) -> None:
        if counting is not self._counting:
            return
        if counting.finished:
            self._counting = None
            self._set(replace(self.state, use=counting.use, progress=None))
            return
        self._set(replace(self.state, progress=counting.share))
        services = self._context.services
        self._context.runner.read(lambda: services.question_use.go_on(counting), self._counted, self._failed)

    @Slot(object)
    def _changed(self, entities: frozenset[str]) -> None:
        if self._shown and not self.state.stopped and entities & _SEEN:
            self._recount.start()

    @Slot(object)
    def _failed(self, error: DigiFocusError) -> None:
        self._counting = None
        self._set(replace(self.state, trouble=error, progress=None))

    def _set(self, state: QuestionsState) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)
