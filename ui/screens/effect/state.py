"""What the page of change shows, and what can be chosen on it."""

from dataclasses import dataclass, field
from enum import StrEnum

from digifocus_desktop.services.company_names import CompanyReference
from digifocus_desktop.services.effect_values import EffectLine, EffectView
from digifocus_desktop.services.end_measurements import END, DueLine, DueState
from ui.shared.count_presenter import CountState


class Tab(StrEnum):
    """The two sides of the page."""

    CHANGE = "change"
    DUE = "due"


class Part(StrEnum):
    """What the table of change is broken down by."""

    AREAS = "areas"
    GROUPS = "groups"
    TRAININGS = "trainings"
    DOSES = "doses"


class DueFilter(StrEnum):
    """Which firms the list shows."""

    OPEN = "open"
    LATE = "late"
    NOW = "now"
    COMING = "coming"
    DONE = "done"
    ALL = "all"


_STATES = {
    DueFilter.OPEN: {DueState.LATE, DueState.NOW, DueState.BEGUN, DueState.COMING},
    DueFilter.LATE: {DueState.LATE},
    DueFilter.NOW: {DueState.NOW, DueState.BEGUN},
    DueFilter.COMING: {DueState.COMING, DueState.LATER},
    DueFilter.DONE: {DueState.DONE},
    DueFilter.ALL: set(DueState),
}


@dataclass(frozen=True, slots=True)
class EffectState(CountState):
    """All that the page shows.

    Attributes:
        view: The counts; None while they are read.
        due: Who is to be measured again; None while it is read.
        phase: Of the later measurement.
        tab: The side that is open.
        part: What the table is broken down by.
        filter: Which firms the list shows.
        mine: Whether only the person's own.
        reference: Names of municipalities and target groups.
    """

    view: EffectView | None = None
    due: tuple[DueLine, ...] | None = None
    phase: str = END
    tab: Tab = Tab.CHANGE
    part: Part = Part.AREAS
    filter: DueFilter = DueFilter.OPEN
    mine: bool = False
    reference: CompanyReference = field(default_factory=CompanyReference)

    @property
    def lines(self) -> tuple[EffectLine, ...]:
        """The rows of the table of change."""
        if self.view is None:
            return ()
        view = self.view
        return {
            Part.AREAS: view.dimensions,
            Part.GROUPS: view.groups,
            Part.TRAININGS: view.trainings,
            Part.DOSES: view.doses,
        }[self.part]

    def firms(self, which: DueFilter) -> tuple[DueLine, ...]:
        """The firms of a filter."""
        return tuple(line for line in self.due or () if line.due.state in _STATES[which])
