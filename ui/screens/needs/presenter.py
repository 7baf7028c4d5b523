"""The needs of firms: which of them are counted, which theme is looked at, which firms a number means."""

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import Slot

from digifocus_desktop.services.cohort import Cohort
from digifocus_desktop.services.needs_values import NeedFirm, Needs, Picked, ThemeDemand
from ui.shared.catching_up import CatchingUp
from ui.shared.context import ScreenContext
from ui.shared.count_presenter import CountPresenter, CountState
from ui.shared.i18n import current_language
from ui.shared.navigation import Route

_COUNTED_FROM = frozenset(
    {"response_set", "company", "referral", "theme", "path", "work_package", "programme"}
)


@dataclass(frozen=True, slots=True)
class NeedsState(CountState):
    """All that the page shows.

    Attributes:
        cohort: Whose needs are counted.
        organisations: Id and name of the partners to choose from.
        years: The years of the programme to choose from.
        needs: What was counted; None until it is known.
        theme: Key of the theme looked at.
        picked: The number whose firms are listed.
        firms: Those firms; None while they are read.
    """

    cohort: Cohort = field(default_factory=Cohort)
    organisations: tuple[tuple[str, str], ...] = ()
    years: tuple[int, ...] = ()
    needs: Needs | None = None
    theme: str = ""
    picked: Picked | None = None
    firms: tuple[NeedFirm, ...] | None = None

    @property
    def demand(self) -> ThemeDemand | None:
        """The theme looked at."""
        themes = self.needs.themes if self.needs else ()
        return next((one for one in themes if one.key == self.theme), themes[0] if themes else None)


class NeedsPresenter(CountPresenter[NeedsState]):
    """Reads the needs, their firms, and writes the workbook."""

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context, NeedsState(), _COUNTED_FROM)
        self._catching_up = CatchingUp(context.runner, context.services, self)
        self._catching_up.progressed.connect(self._progressed)
        self._catching_up.ready.connect(self._count)

    @Slot()
    def load(self) -> None:
        """Count anew; first make the tables anew where an older program made them."""
        year = date.today().year
        years = tuple(range(year, year - 3, -1))
        self._set(replace(self.state, years=years, stopped=False, trouble=None))
        self._catching_up.begin()

    @Slot()
    def stop(self) -> None:
        """Stop making the tables anew; it goes on when the person comes back."""
        self._catching_up.stop()
        super().stop()

    def count(self, cohort: Cohort) -> None:
        """Count other firms."""
        self._set(replace(self.state, cohort=cohort, picked=None, firms=None))
        self.load()

    def look_at(self, theme: str) -> None:
        """Look at a theme."""
        if theme != self.state.theme:
            self._set(replace(self.state, theme=theme, picked=None, firms=None))

    def list_firms(self, picked: Picked | None) -> None:
        """List the firms that a number counts; None goes back to the numbers."""
        self._set(replace(self.state, picked=picked, firms=None))
        self._read_firms()

    def open_firm(self, company_id: str) -> None:
        """Open the page of a firm."""
        self._context.navigator.go(Route("company", company_id))

    def save(self, target: Path) -> None:
        """Write the numbers as a workbook."""
        services, cohort, language = self._context.services, self.state.cohort, current_language()

        def work() -> Path:
            return services.needs_workbooks.save(cohort, language, target)

        self._write(work)

    @Slot()
    def _count(self) -> None:
        services, cohort = self._context.services, self.state.cohort
        self._read(lambda: (cohort, services.needs.needs(cohort), services.needs.organisations()), self._take)
        self._read_firms()

    def _read_firms(self) -> None:
        services, cohort, picked = self._context.services, self.state.cohort, self.state.picked
        if picked is not None:
            self._read(lambda: (picked, services.needs.firms(cohort, picked)), self._take_firms)

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
