"""Turns what the person does on the page of change into a new `EffectState`."""

from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Signal, Slot

from digifocus_desktop.services.company_names import CompanyReference
from digifocus_desktop.services.effect_export import save
from digifocus_desktop.services.effect_values import EffectView
from digifocus_desktop.services.end_measurements import YEAR_ON, DueLine, DueState
from digifocus_desktop.services.timeline import EntryDraft
from ui.screens.effect.state import DueFilter, EffectState, Part, Tab
from ui.shared.context import ScreenContext
from ui.shared.count_presenter import CountPresenter
from ui.shared.i18n import current_language
from ui.shared.navigation import Route

_COUNTED_FROM = frozenset(
    {"response_set", "company", "interview", "contact_entry", "attendance", "activity", "path", "programme"}
)


class _Read(NamedTuple):
    """What a lane read, and for which choices."""

    phase: str
    mine: bool
    view: EffectView
    due: tuple[DueLine, ...]
    reference: CompanyReference


class EffectPresenter(CountPresenter[EffectState]):
    """Reads change and the list of firms, reminds, and writes the workbook.

    Signals:
        reminded: Id of the line that was written, and the firm's name.
    """

    reminded = Signal(str, str)

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context, EffectState(), _COUNTED_FROM)

    def follow(self, route: Route) -> None:
        """Show the side the route names."""
        wanted = route.params.get("tab")
        if wanted in set(Tab):
            mine = "mine" in route.params
            self._set(replace(self.state, tab=Tab(wanted), mine=mine, filter=DueFilter.OPEN))

    @Slot()
    def load(self) -> None:
        """Read the counts and the list."""
        self.dismiss()
        services, phase, mine = self._context.services, self.state.phase, self.state.mine

        def work() -> _Read:
            view, due = services.effect.view(phase), services.effect.due(mine=mine)
            return _Read(phase, mine, view, due, services.company_lists.reference)

        self._read(work, self._show)

    def show_tab(self, tab: Tab) -> None:
        """Open a side."""
        self._set(replace(self.state, tab=tab))

    def show_part(self, part: Part) -> None:
        """Break the table down by something else."""
        self._set(replace(self.state, part=part))

    def show_phase(self, phase: str) -> None:
        """Count another measurement."""
        if phase != self.state.phase:
            self._set(replace(self.state, phase=phase, view=None))
            self.load()

    def show_filter(self, which: DueFilter) -> None:
        """List other firms."""
        self._set(replace(self.state, filter=which))

    def show_mine(self, mine: bool) -> None:
        """List only the person's own firms, or all."""
        self._set(replace(self.state, mine=mine))
        self.load()

    def open_firm(self, line: DueLine) -> None:
        """Go to the firm."""
        self._context.navigator.go(Route("company", id=line.company_id))

    def measure(self, line: DueLine) -> None:
        """Begin the measurement, or go on with it; of a finished one show what changed."""
        found = line.due
        if found.response_set_id is None:
            params = {"company": line.company_id, "phase": found.phase}
            if found.phase == YEAR_ON:
                params["quick"] = "1"
            self._context.navigator.go(Route("analysis", params=params))
        else:
            screen = "change" if found.state is DueState.DONE else "analysis"
            self._context.navigator.go(Route(screen, id=found.response_set_id))

    def remind(self, line: DueLine) -> None:
        """Write down that the firm was reminded today."""
        services = self._context.services
        words = QCoreApplication.translate("Effect", "Reminded of the end measurement")

        def work() -> str:
            today = services.store.now().astimezone().date()
            return services.timeline.add(line.company_id, EntryDraft("message", today, words))

        self._context.runner.write(work, lambda entry: self.reminded.emit(entry, line.name), self._failed)

    def unremind(self, entry_id: str) -> None:
        """Take the line away again."""
        services = self._context.services
        self._context.runner.write(lambda: services.timeline.delete(entry_id), _nothing, self._failed)

    def save(self, target: Path) -> None:
        """Write everything to a workbook."""
        view, due, reference = self.state.view, self.state.due or (), self.state.reference
        language = current_language()
        if view is not None:
            self._write(lambda: save(view, due, reference, language, target), reads=False)

    def _show(self, read: _Read) -> None:
        if (read.phase, read.mine) == (self.state.phase, self.state.mine):
            self._set(replace(self.state, view=read.view, due=read.due, reference=read.reference))


def _nothing(_outcome: object) -> None:
    """Take an outcome that nobody waits for."""
