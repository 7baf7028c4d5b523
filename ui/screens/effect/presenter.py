"""Turns what the person does on the page of change into a new `EffectState`."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from digifocus_desktop.errors import DigiFocusError
from digifocus_desktop.services.company_names import CompanyReference
from digifocus_desktop.services.effect_values import EffectView
from digifocus_desktop.services.end_measurements import YEAR_ON, DueLine, DueState
from digifocus_desktop.services.timeline import EntryDraft
from ui.screens.effect.state import DueFilter, EffectState, Part, Tab
from ui.shared.context import ScreenContext
from ui.shared.i18n import current_language
from ui.shared.navigation import Route

_RELOAD_MS = 400
_SHOWN_BY = frozenset(
    {"response_set", "company", "interview", "contact_entry", "attendance", "activity", "path", "programme"}
)


class _Read(NamedTuple):
    """What a lane read, and for which choices."""

    phase: str
    mine: bool
    view: EffectView
    due: tuple[DueLine, ...]
    reference: CompanyReference


class EffectPresenter(QObject):
    """Holds what the page shows.

    Signals:
        state_changed: The new `EffectState`.
        saved: The file that was written.
        reminded: Id of the line that was written, and the firm's name.
    """

    state_changed = Signal(object)
    saved = Signal(object)
    reminded = Signal(str, str)

    def __init__(
        self, context: ScreenContext, opens: Callable[[Path], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._opens = context, opens
        self.state = EffectState()
        self._shown = False
        self._reload_soon = QTimer(self, singleShot=True, interval=_RELOAD_MS)
        self._reload_soon.timeout.connect(self.load)
        context.changes.happened.connect(self._on_changes)

    def enter(self, route: Route) -> None:
        """Show the side the route names, and read all anew."""
        self._shown = True
        wanted = route.params.get("tab")
        if wanted in set(Tab):
            mine = "mine" in route.params
            self._set(replace(self.state, tab=Tab(wanted), mine=mine, filter=DueFilter.OPEN))
        self.load()

    def leave(self) -> None:
        """Read no more until somebody looks again."""
        self._shown = False

    @Slot()
    def load(self) -> None:
        """Read the counts and the list."""
        services, phase, mine = self._context.services, self.state.phase, self.state.mine

        def work() -> _Read:
            view, due = services.effect.view(phase), services.effect.due(mine=mine)
            return _Read(phase, mine, view, due, services.company_lists.reference)

        self._context.runner.read(work, self._show, self._failed)

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
            return services.timeline.add(line.company_id, EntryDraft("message", date.today(), words))

        self._context.runner.write(work, lambda entry: self.reminded.emit(entry, line.name), self._failed)

    def unremind(self, entry_id: str) -> None:
        """Take the line away again."""
        services = self._context.services
        self._context.runner.write(lambda: services.timeline.delete(entry_id), _nothing, self._failed)

    def save(self, target: Path) -> None:
        """Write everything to a workbook."""
        view, due, language = self.state.view, self.state.due or (), current_language()
        if view is None:
            return
        services = self._context.services
        self._context.runner.read(
            lambda: services.effect.save(view, due, language, target), self._saved, self._failed
        )

    def open_file(self, path: Path) -> None:
        """Open a saved file in the system's program."""
        self._opens(path)

    def _show(self, read: _Read) -> None:
        if (read.phase, read.mine) == (self.state.phase, self.state.mine):
            shown = replace(self.state, view=read.view, due=read.due, reference=read.reference)
            self._set(replace(shown, trouble=None))

    @Slot(object)
    def _saved(self, path: Path) -> None:
        self._set(replace(self.state, trouble=None))
        self.saved.emit(path)

    @Slot(object)
    def _failed(self, error: DigiFocusError) -> None:
        self._set(replace(self.state, trouble=error))

    def _on_changes(self, entities: frozenset[str]) -> None:
        if self._shown and entities & _SHOWN_BY:
            self._reload_soon.start()

    def _set(self, state: EffectState) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)


def _nothing(_outcome: object) -> None:
    """Take an outcome that nobody waits for."""
