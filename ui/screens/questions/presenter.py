"""How the questions worked: counts the answers part by part, so that others get at the store in between."""

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Slot

from digifocus_desktop.errors import DigiFocusError
from digifocus_desktop.services.question_use import Counting, QuestionUse
from ui.shared.context import ScreenContext
from ui.shared.count_presenter import CountPresenter, CountState
from ui.shared.i18n import current_language

_COUNTED_FROM = frozenset({"response_set", "company", "form_release"})


@dataclass(frozen=True, slots=True)
class QuestionsState(CountState):
    """All that the page shows.

    Attributes:
        use: What was counted; None until it is known.
    """

    use: QuestionUse | None = None


class QuestionsPresenter(CountPresenter[QuestionsState]):
    """Counts, and writes the workbook."""

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context, QuestionsState(), _COUNTED_FROM)
        self._counting: Counting | None = None

    def leave(self) -> None:
        """Count no further until somebody looks again."""
        super().leave()
        self._counting = None

    @Slot()
    def load(self) -> None:
        """Count the newest finished first analysis of each firm."""
        services = self._context.services
        self._set(replace(self.state, stopped=False, trouble=None))
        self._read(lambda: services.question_use.begin(), self._begun)  # noqa: PLW0108  # opened in the lane

    @Slot()
    def stop(self) -> None:
        """Leave the count where it is."""
        self._counting = None
        super().stop()

    def save(self, target: Path) -> None:
        """Write the numbers as a workbook."""
        services, use, language = self._context.services, self.state.use, current_language()
        if use is not None:
            self._write(lambda: services.question_use.save(use, language, target), reads=False)

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
        self._read(lambda: services.question_use.go_on(counting), self._counted)

    @Slot(object)
    def _failed(self, error: DigiFocusError) -> None:
        self._counting = None
        super()._failed(error)
