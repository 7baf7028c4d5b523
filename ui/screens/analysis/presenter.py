"""Turns what a person does to a questionnaire into saved answers and a new state."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from digifocus_desktop.errors import DigiFocusError, FormError
from digifocus_desktop.forms.answers import AnswerValue, Status
from digifocus_desktop.services.analyses import Analysis
from ui.screens.analysis.asked import asked_for
from ui.screens.analysis.drawing import Problem, draw
from ui.screens.analysis.questionnaire import Questionnaire
from ui.screens.analysis.state import AnalysisState, Notice
from ui.shared.context import ScreenContext
from ui.shared.deleting import delete_and_leave
from ui.shared.i18n import current_language
from ui.shared.navigation import Route
from ui.shared.notices import SaveState
from ui.shared.outgoing import Changes, Saving
from ui.shared.typed_answers import typed_answer

_RELOAD_MS = 300
_REMEMBER_MS = 250
_TOLD_ONCE = frozenset({Notice.NOT_APPLICABLE, Notice.NEEDED, Notice.LEFT, Notice.UNCOUNTED})
"""What an answer answers."""

_ENTITIES = frozenset({"response_set", "company"})


class AnalysisPresenter(QObject):
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

    @property
    def can_undo(self) -> bool:
        """Whether an answer of this sitting can be taken back."""
        return self._form is not None and self._form.can_undo

    @Slot(object)
    def choose(self, value: AnswerValue) -> None:
        """Answer the open question; where the form hurries, the next one follows."""
        question = self.state.question
        if self._change(lambda form: form.choose(value)) and question is not None and question.hurries:
            self.move(1)

    @Slot(object)
    def set_status(self, status: Status) -> None:
        """Say *don't know* or *does not concern us*."""
        self._change(lambda form: form.set_status(status))

    @Slot(str, str)
    def write_text(self, item_id: str, words: str) -> None:
        """Answer a question with what was typed for it; nothing typed clears it."""
        if self._form is None or item_id not in self._form.runtime.package.by_id:
            return  # what was typed for an instance that is gone meanwhile
        if not words.strip():
            self._change(lambda form: form.clear(item_id), item_id)
            return
        item, today = self._form.runtime.package.item(item_id), datetime.now().astimezone().date()
        self._change(lambda form: form.choose(typed_answer(item, words, today), item_id), item_id)

    @Slot(object)
    def choose_many(self, names: tuple[str, ...]) -> None:
        """Answer the open question with several names; none clears it."""
        if names:
            self.choose(names)
        else:
            self.clear()

    @Slot()
    def clear(self) -> None:
        """Take the answer to the open question away."""
        self._change(lambda form: form.clear())

    @Slot(object)
    def observe(self, value: int) -> None:
        """Store the advisor's own rating; the same one again takes it away."""
        self._change(lambda form: form.observe(value))

    @Slot(object)
    def rate_then(self, value: int) -> None:
        """Store how the start is seen now; the same one again takes it away."""
        self._change(lambda form: form.rate_then(value))

    @Slot(str, str)
    def write_note(self, item_id: str, words: str) -> None:
        """Store the note beside a question."""
        note = words if words.strip() else None
        self._change(lambda form: form.write_beside(item_id, replace(form.held(item_id), note=note)))

    @Slot(bool)
    def want_to_develop(self, ticked: bool) -> None:
        """Tick or untick the wish to develop."""
        self._change(lambda form: form.write_beside(form.item, replace(form.held(form.item), develop=ticked)))

    @Slot(str)
    def add_instance(self, repeat_id: str) -> None:
        """Add one more to a repeat and open its first question."""
        if self._form is not None and self._form.open_item(repeat_id):
            self._change(lambda form: form.add(repeat_id))
            self._remember_soon.start()

    @Slot(str)
    def remove_instance(self, marker: str) -> None:
        """Take an instance of a repeat away; the toast brings it back with its answers."""
        if self._change(lambda form: form.put(marker, there=False)):
            words = QCoreApplication.translate("Analysis", "Removed")
            back = partial(self._change, lambda form: form.put(marker, there=True))
            self._context.shell.toasts.show(words, back)

    @Slot()
    def undo(self) -> None:
        """Take the last answer back, and store that."""
        self._change(lambda form: form.undo())

    @Slot(str)
    def open_item(self, item_id: str) -> None:
        """Open a question of the page."""
        self._move(lambda form: form.open_item(item_id))

    @Slot(object)
    def open_section(self, section_id: str) -> None:
        """Open a page."""
        self._move(lambda form: form.open_section(section_id))

    def move_section(self, step: int) -> None:
        """Open the page before or after."""
        self._move(lambda form: form.move_section(step))

    def move(self, step: int) -> None:
        """Open the question before or after."""
        self._move(lambda form: form.move(step))

    @Slot()
    def go_on(self) -> None:
        """Open the next question, noting one that was passed over; at the end, finish."""
        if self._form is None:
            return
        if self._problem is not None and self._problem.typed:
            return  # what was typed would be lost
        passed = self._form.go_on()
        if passed:
            self._save(passed)
            self._draw()
        if self._form.at_end:
            self._finish()
        else:
            self.move(1)

    @Slot()
    def act_on_notice(self) -> None:
        """Do what the banner offers."""
        if self.state.notice is Notice.NOT_SAVED:
            self._save({})
            self._draw()
        elif self.state.notice is Notice.NOT_APPLICABLE and self._form is not None:
            self._form.confirm_not_applicable()
            self._tell(None)
        elif self.state.notice is Notice.LEFT and self._form is not None:
            first = self._form.undone[0].id
            self._tell(None)
            self.open_item(first)
        elif self.state.notice in {Notice.GONE, Notice.UNREADABLE}:
            self._context.navigator.back()

    @Slot()
    def show_result(self) -> None:
        """Go to the result as it stands."""
        if self.state.id:
            self._context.navigator.go(Route("result", id=self.state.id))

    def delete(self) -> None:
        """Take the analysis away and go back; the toast brings it back."""
        gone, services = self.state.id, self._context.services
        if gone:
            self._remember_soon.stop()
            self._reload_soon.stop()
            words = QCoreApplication.translate("Analysis", "The analysis was deleted")
            delete_and_leave(self._context, services.analyses, gone, words, self._not_opened)

    @Slot()
    def close(self) -> None:
        """Go back to where the person came from."""
        self._context.navigator.back()

    def draw_again(self) -> None:
        """Draw the state in the language of now."""
        self._draw()

    def _change(self, make: Callable[[Questionnaire], Changes], item: str = "") -> bool:
        """Change the answers and store that; return whether it was taken."""
        if self._form is None:
            return False
        try:
            changes = make(self._form)
        except FormError as error:
            self._show_problem(Problem(item or self._form.item, error.code, error.facts, bool(item)))
            return False
        self._problem = None
        if changes:
            self._save(changes)
        self._draw()
        if self._form.asks_about_not_applicable and self.state.notice is not Notice.NOT_SAVED:
            self._tell(Notice.NOT_APPLICABLE, self._form.runtime.not_applicable_count)
        elif self.state.notice in _TOLD_ONCE:
            self._tell(None)
        return True

    def _move(self, go: Callable[[Questionnaire], object]) -> None:
        if self._form is None:
            return
        before = self._form.item
        go(self._form)
        if self._form.item != before:
            self._problem = None
            if self.state.notice in {
                Notice.LEFT,
                Notice.UNCOUNTED,
            }:  # it asks to press again where it was told, nowhere else
                self.state = replace(self.state, notice=None)
            self._remember_soon.start()
            self._draw()

    def _finish(self) -> None:
        form = self._form
        if form is None:
            return
        needed = [item for item in form.undone if item.required]
        if needed:
            self.open_item(needed[0].id)
            self._tell(Notice.NEEDED, len(needed))
        elif form.asks_about_not_applicable and self.state.notice is not Notice.NOT_APPLICABLE:
            self._tell(Notice.NOT_APPLICABLE, form.runtime.not_applicable_count)
        elif form.undone and self.state.notice is not Notice.LEFT:
            self._tell(Notice.LEFT, len(form.undone))
        else:
            form.confirm_not_applicable()
            found = self.state.id
            self._context.runner.write(
                lambda: self._context.services.analyses.complete(found), self._finished, self._not_finished
            )

    def _finished(self, _at: object) -> None:
        self._set(replace(self.state, completed=True, notice=None))
        self._context.navigator.replace(Route("result", id=self.state.id))

    def _not_finished(self, error: DigiFocusError) -> None:
        if error.code == "record.gone":
            self._not_opened(error)
        else:
            self._tell(Notice.NOT_SAVED)

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
