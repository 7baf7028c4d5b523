"""Counts of advice: which are counted, by what they are broken down, and the departures from the rules."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import Slot

from digifocus_desktop.services.advice_counts_values import AdviceCounts, AdvicePeriod, Cut
from digifocus_desktop.services.advice_quality import Departures
from ui.shared.context import ScreenContext
from ui.shared.count_presenter import CountPresenter, CountState
from ui.shared.i18n import current_language

_COUNTED_FROM = frozenset({"advice_log", "advice_choice", "interview", "response_set", "company", "theme"})


@dataclass(frozen=True, slots=True)
class AdviceCountsState(CountState):
    """All that the page shows.

    Attributes:
        period: What is counted.
        cut: By what it is broken down.
        counts: What was counted; None until it is known.
        departures: How often advisors depart from the rules; None until it is known.
    """

    period: AdvicePeriod = field(default_factory=AdvicePeriod)
    cut: Cut = Cut.MONTH
    counts: AdviceCounts | None = None
    departures: Departures | None = None


class AdviceCountsPresenter(CountPresenter[AdviceCountsState]):
    """Reads the counts and writes the workbook."""

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context, AdviceCountsState(), _COUNTED_FROM)

    @Slot()
    def load(self) -> None:
        """Count the period in force, and the departures from the rules."""
        self.dismiss()
        services, period = self._context.services, self.state.period
        self._read(
            lambda: (period, services.advice_counts.counts(period), services.advice_quality.departures()),
            self._take,
        )

    def count(self, period: AdvicePeriod) -> None:
        """Count another period, or other advice."""
        if period != self.state.period:
            self._set(replace(self.state, period=period))
            self.load()

    def cut_by(self, cut: Cut) -> None:
        """Break the counts down by something else."""
        self._set(replace(self.state, cut=cut))

    def save(self, target: Path) -> None:
        """Write the numbers as a workbook."""
        services, period, language = self._context.services, self.state.period, current_language()

        def work() -> Path:
            return services.advice_counts_workbooks.save(period, language, target)

        self._write(work)

    @Slot(object)
    def _take(self, found: tuple[AdvicePeriod, AdviceCounts, Departures]) -> None:
        period, counts, departures = found
        if period == self.state.period:
            self._set(replace(self.state, counts=counts, departures=departures))
