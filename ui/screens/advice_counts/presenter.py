"""Counts of advice: which are counted, by what they are broken down, and the departures from the rules."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from digifocus_desktop.errors import DigiFocusError
from digifocus_desktop.services.advice_counts_values import AdviceCounts, AdvicePeriod, Cut
from digifocus_desktop.services.advice_quality import Departures
from ui.shared.context import ScreenContext
from ui.shared.i18n import current_language

_SEEN = frozenset({"advice_log", "advice_choice", "interview", "response_set", "company", "theme"})


@dataclass(frozen=True, slots=True)
class AdviceCountsState:
    """All that the page shows.

    Attributes:
        period: What is counted.
        cut: By what it is broken down.
        counts: What was counted; None until it is known.
        departures: How often advisors depart from the rules; None until it is known.
        trouble: What did not work.
    """

    period: AdvicePeriod = field(default_factory=AdvicePeriod)
    cut: Cut = Cut.MONTH
    counts: AdviceCounts | None = None
    departures: Departures | None = None
    trouble: DigiFocusError | None = None


class AdviceCountsPresenter(QObject):
    """Reads the counts and writes the workbook.

    Signals:
        state_changed: The new `AdviceCountsState`.
        saved: The path of the workbook that was written.
    """

    state_changed = Signal(object)
    saved = Signal(object)

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context = context
        self._shown = False
        self.state = AdviceCountsState()
        context.changes.happened.connect(self._changed)

    def enter(self) -> None:
        """Count anew."""
        self._shown = True
        services, period = self._context.services, self.state.period
        self._context.runner.read(
            lambda: (period, services.advice_counts.counts(period), services.advice_quality.departures()),
            self._take,
            self._failed,
        )

    def leave(self) -> None:
        """Count nothing while nobody looks."""
        self._shown = False

    def count(self, period: AdvicePeriod) -> None:
        """Count another period, or other advice."""
        if period != self.state.period:
            self._set(replace(self.state, period=period))
            self.enter()

    def cut_by(self, cut: Cut) -> None:
        """Break the counts down by something else."""
        self._set(replace(self.state, cut=cut))

    def save(self, target: Path) -> None:
        """Write the numbers as a workbook."""
        services, period, language = self._context.services, self.state.period, current_language()

        def work() -> Path:
            return services.advice_counts_workbooks.save(period, language, target)

        self._context.runner.read(work, self.saved.emit, self._failed)

    def dismiss(self) -> None:
        """Take the trouble away."""
        self._set(replace(self.state, trouble=None))

    @Slot(object)
    def _take(self, found: tuple[AdvicePeriod, AdviceCounts, Departures]) -> None:
        period, counts, departures = found
        if period == self.state.period:
            self._set(replace(self.state, counts=counts, departures=departures))

    @Slot(object)
    def _changed(self, entities: frozenset[str]) -> None:
        if self._shown and entities & _SEEN:
            self.enter()

    @Slot(object)
    def _failed(self, error: DigiFocusError) -> None:
        self._set(replace(self.state, trouble=error))

    def _set(self, state: AdviceCountsState) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)
