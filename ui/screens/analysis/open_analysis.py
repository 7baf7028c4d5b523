"""An analysis that is open: how it comes from the disk, gets there, and is drawn."""

from dataclasses import replace

from PySide6.QtCore import QTimer

from digifocus_desktop.errors import DigiFocusError
from digifocus_desktop.services.analyses import Analysis
from ui.screens.analysis.asked import asked_for
from ui.screens.analysis.drawing import Problem, draw
from ui.screens.analysis.questionnaire import Questionnaire
from ui.screens.analysis.state import AnalysisState
from ui.shared.answer_notices import Notice
from ui.shared.context import ScreenContext
from ui.shared.i18n import current_language
from ui.shared.kept_answers import KeptAnswers
from ui.shared.navigation import Route

_RELOAD_MS = 300
_REMEMBER_MS = 250
_ENTITIES = frozenset({"response_set", "company"})


class OpenAnalysis(KeptAnswers[AnalysisState]):
    """Holds the analysis that is open."""

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context, AnalysisState())
        self._form: Questionnaire | None = None
        self._problem: Problem | None = None
        self._wanted = ""
        self._opening = ""
        self._told: Notice | None = None
        self._reload_soon = QTimer(self, singleShot=True, interval=_RELOAD_MS)
        self._reload_soon.timeout.connect(self._reload)
        self._remember_soon = QTimer(self, singleShot=True, interval=_REMEMBER_MS)
        self._remember_soon.timeout.connect(self._remember)
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
        return super().leave()

    def draw_again(self) -> None:
        """Draw the state in the language of now."""
        self._draw()

    def _sent(self) -> None:
        # The place goes with the answer; a write of its own would only stand before the next one.
        self._remember_soon.stop()
        super()._sent()

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

    def _draw(self) -> None:
        form = self._form
        if form is None:
            self.state_changed.emit(self.state)
            return
        self._set(draw(form, self.state, self._problem, current_language()))


def _nothing(_outcome: object = None) -> None:
    """Take the outcome of work that nobody waits for."""
