"""The needs of firms: which of them are counted, which theme is looked at, which firms a number means."""

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from digifocus_desktop.errors import DigiFocusError
from digifocus_desktop.services.cohort import Cohort
from digifocus_desktop.services.needs_values import NeedFirm, Needs, Picked, ThemeDemand
from ui.shared.catching_up import CatchingUp
from ui.shared.context import ScreenContext
from ui.shared.i18n import current_language
from ui.shared.navigation import Route

_SEEN = frozenset({"response_set", "company", "referral", "theme", "path", "work_package", "programme"})


@dataclass(frozen=True, slots=True)
class NeedsState:
    """All that the page shows.

    Attributes:
        cohort: Whose needs are counted.
        organisations: Id and name of the partners to choose from.
        years: The years of the programme to choose from.
        needs: What was counted; None until it is known.
        theme: Key of the theme looked at.
        picked: The number whose firms are listed.
        firms: Those firms; None while they are read.
        progress: How far the tables are made anew, 0–1; None if they stand.
        stopped: Whether the person stopped that.
        trouble: What did not work.
    """

    cohort: Cohort = field(default_factory=Cohort)
    organisations: tuple[tuple[str, str], ...] = ()
    years: tuple[int, ...] = ()
    needs: Needs | None = None
    theme: str = ""
    picked: Picked | None = None
    firms: tuple[NeedFirm, ...] | None = None
    progress: float | None = None
    stopped: bool = False
    trouble: DigiFocusError | None = None

    @property
    def demand(self) -> ThemeDemand | None:
        """The theme looked at."""
        themes = self.needs.themes if self.needs else ()
        return next((one for one in themes if one.key == self.theme), themes[0] if themes else None)


class NeedsPresenter(QObject):
    """Reads the needs, their firms, and writes the workbook.

    Signals:
        state_changed: The new `NeedsState`.
        saved: The path of the workbook that was written.
    """

    state_changed = Signal(object)
    saved = Signal(object)

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context = context
        self.state = NeedsState()
        self._catching_up = CatchingUp(context.runner, context.services, self)
        self._catching_up.progressed.connect(self._progressed)
        self._catching_up.ready.connect(self._count)
        context.changes.happened.connect(self._changed)

    def enter(self) -> None:
        """Count anew."""
        today = date.today()
        self._set(replace(self.state, years=tuple(range(today.year, today.year - 3, -1)), stopped=False))
        self._catching_up.begin()

    def stop(self) -> None:
        """Stop making the tables anew; it goes on when the person comes back."""
        self._catching_up.stop()
        self._set(replace(self.state, progress=None, stopped=True))

    def count(self, cohort: Cohort) -> None:
        """Count other firms."""
        self._set(replace(self.state, cohort=cohort, picked=None, firms=None))
        self._catching_up.begin()

    def look_at(self, theme: str) -> None:
        """Look at a theme."""
        if theme != self.state.theme:
            self._set(replace(self.state, theme=theme, picked=None, firms=None))

    def list_firms(self, picked: Picked | None) -> None:
        """List the firms that a number counts; None goes back to the numbers."""
        self._set(replace(self.state, picked=picked, firms=None))
        if picked is not None:
            services, cohort = self._context.services, self.state.cohort
            self._context.runner.read(
                lambda: (picked, services.needs.firms(cohort, picked)), self._take_firms, self._failed
            )

    def open_firm(self, company_id: str) -> None:
        """Open the page of a firm."""
        self._context.navigator.go(Route("company", company_id))

    def save(self, target: Path) -> None:
        """Write the numbers as a workbook."""
        services, cohort, language = self._context.services, self.state.cohort, current_language()

        def work() -> Path:
            return services.needs_workbooks.save(cohort, language, target)

        self._context.runner.read(work, self.saved.emit, self._failed)

    def dismiss(self) -> None:
        """Take the trouble away."""
        self._set(replace(self.state, trouble=None))

    @Slot()
    def _count(self) -> None:
        services, cohort = self._context.services, self.state.cohort
        self._context.runner.read(
            lambda: (cohort, services.needs.needs(cohort), services.needs.organisations()),
            self._take,
            self._failed,
        )

    @Slot(object)
    def _take(self, found: tuple[Cohort, Needs, tuple[tuple[str, str], ...]]) -> None:
        cohort, needs, organisations = found
        if cohort == self.state.cohort:
            counted = replace(self.state, needs=needs, organisations=organisations)
            self._set(replace(counted, progress=None, stopped=False))

    @Slot(object)
    def _take_firms(self, found: tuple[Picked, tuple[NeedFirm, ...]]) -> None:
        picked, firms = found
        if picked == self.state.picked:
            self._set(replace(self.state, firms=firms))

    @Slot(float)
    def _progressed(self, share: float) -> None:
        self._set(replace(self.state, progress=share))

    @Slot(object)
    def _changed(self, entities: frozenset[str]) -> None:
        if self.state.needs is not None and entities & _SEEN:
            self._catching_up.begin()
            if self.state.picked is not None:
                self.list_firms(self.state.picked)

    @Slot(object)
    def _failed(self, error: DigiFocusError) -> None:
        self._set(replace(self.state, trouble=error, progress=None))

    def _set(self, state: NeedsState) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)
