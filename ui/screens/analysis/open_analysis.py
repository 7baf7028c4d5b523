"""An analysis that is open: how it comes from the disk, gets there, and is drawn."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from digifocus_desktop.errors import DigiFocusError
from digifocus_desktop.services.analyses import Analysis
from ui.screens.analysis.asked import asked_for
from ui.screens.analysis.drawing import Problem, draw
from ui.screens.analysis.questionnaire import Questionnaire
from ui.screens.analysis.state import AnalysisState, Notice
from ui.shared.context import ScreenContext
from ui.shared.i18n import current_language
from ui.shared.navigation import Route
from ui.shared.notices import SaveState
from ui.shared.outgoing import Changes, Saving

_RELOAD_MS = 300
_REMEMBER_MS = 250
_ENTITIES = frozenset({"response_set", "company"})


class OpenAnalysis(QObject):
    """Holds the analysis that is open.

    Signals:
        state_changed: The new `AnalysisState`.
    """

    state_changed = Signal(object)

    def __init__(self, context: ScreenContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.state = AnalysisState()
        self._form: Questionnaire | None = None
        self._saving = Saving(context, self)
        self._problem: Problem | None = None
        self._wanted = ""
        self._opening = ""
        self._told: Notice | None = None
        self._reload_soon = QTimer(self, singleShot=True, interval=_RELOAD_MS)
        self._reload_soon.timeout.connect(self._reload)
        self._remember_soon = QTimer(self, singleShot=True, interval=_REMEMBER_MS)
        self._remember_soon.timeout.connect(self._remember)
        self._saving.begun.connect(self._sent)
        self._saving.saved.connect(self._saved)
        self._saving.failed.connect(self._refused)
        self._saving.unfit.connect(self._reload_soon.start)
        context.changes.happened.connect(self._on_change)

    def enter(self, route: Route) -> None:
        """Open the analysis of a route: by its id, or the one of a firm."""
        self._wanted = route.params.get("item", "")
        if route.id is None or route.id != self.state.id:
            self._form, self._problem = None, None
            self._saving.begin()
            self._set(AnalysisState())
        self._opening = ""
        self._told = Notice.UNCOUNTED if route.params.get("told") == Notice.UNCOUNTED.value else None
        if route.id is not None:
            self._open(route.id)
        elif "company" in route.params:
            self._start(route)

    def leave(self) -> bool:
        """Keep the place; return False the first time that answers are not on the disk."""
        self._remember_now()
        if self._saving.failed_count and self.state.notice is not Notice.NOT_SAVED:
            self._tell(Notice.NOT_SAVED, self._saving.failed_count)
            return False
        return True

    def draw_again(self) -> None:
        """Draw the state in the language of now."""
        self._draw()

    def _save(self, changes: Changes) -> None:
        """Send answers to the disk; the caller draws."""
        self._saving.send(self.state.id, changes)

    def _sent(self) -> None:
        # The place goes with the answer; a write of its own would only stand before the next one.
        self._remember_soon.stop()
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

    def _start(self, route: Route) -> None:
        company, asked = route.params["company"], asked_for(route)

        def started(response_set_id: str) -> None:
            """Open what was begun, unless the person has gone to another analysis meanwhile."""
            self._context.navigator.settle(route, Route("analysis", id=response_set_id))
            if not self._opening:
                self._open(response_set_id)

        self._context.runner.write(
            lambda: self._context.services.analyses.start(company, **asked), started, self._not_opened
        )

    def _open(self, response_set_id: str) -> None:
        self._opening = response_set_id
        self._context.runner.read(
            lambda: self._context.services.analyses.open(response_set_id), self._opened, self._not_opened
        )

    def _opened(self, analysis: Analysis) -> None:
        if analysis.id != self._opening:
            return
        if self._form is None:
            self._form = Questionnaire.of(analysis, self._wanted or analysis.item)
        elif not self._saving.waiting:
            self._form.take(analysis.answers)
            self._form.open_item(self._wanted)
        self._wanted = ""
        done = analysis.completed_at is not None
        notice, self._told = self._told or self.state.notice, None
        self.state = replace(
            self.state, id=analysis.id, company=analysis.company_name, completed=done, notice=notice
        )
        self._draw()

    def _not_opened(self, error: DigiFocusError) -> None:
        self._form = None
        gone = error.code == "record.gone"
        self._set(AnalysisState(notice=Notice.GONE if gone else Notice.UNREADABLE))

    def _on_change(self, entities: frozenset[str]) -> None:
        if self._form is not None and entities & _ENTITIES:
            self._reload_soon.start()

    def _reload(self) -> None:
        """Take over what sync or another screen has changed, once our own answers are stored."""
        if self._form is None:
            return
        if self._saving.waiting and not self._saving.failed_count:
            self._reload_soon.start()
        else:
            self._open(self.state.id)

    def _remember_now(self) -> None:
        if self._remember_soon.isActive():
            self._remember_soon.stop()
            self._remember()

    def _remember(self) -> None:
        if self._form is None or not self._form.item:
            return
        found, item = self.state.id, self._form.item
        self._context.runner.write(
            lambda: self._context.services.analyses.remember(found, item), _nothing, _nothing
        )

    def _show_problem(self, problem: Problem) -> None:
        self._problem = problem
        self._draw()

    def _tell(self, notice: Notice | None, count: int = 0) -> None:
        self._set(replace(self.state, notice=notice, notice_count=count))

    def _draw(self) -> None:
        form = self._form
        if form is None:
            self.state_changed.emit(self.state)
            return
        self._set(draw(form, self.state, self._problem, current_language()))

    def _set(self, state: AnalysisState) -> None:
        self.state = state
        self.state_changed.emit(state)


def _nothing(_outcome: object = None) -> None:
    """Take the outcome of work that nobody waits for."""
