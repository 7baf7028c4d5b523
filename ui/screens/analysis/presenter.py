"""Turns what a person does to a questionnaire into saved answers and a new state."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, Slot

from digifocus_desktop.errors import DigiFocusError, FormError
from digifocus_desktop.forms.answers import AnswerValue, Status
from ui.screens.analysis.drawing import Problem
from ui.screens.analysis.open_analysis import OpenAnalysis
from ui.screens.analysis.questionnaire import Questionnaire
from ui.shared.answer_notices import Notice
from ui.shared.deleting import delete_and_leave
from ui.shared.finishing import finish_analysis
from ui.shared.navigation import Route
from ui.shared.outgoing import Changes
from ui.shared.typed_answers import typed_answer

_TOLD_ONCE = frozenset({Notice.NOT_APPLICABLE, Notice.NEEDED, Notice.LEFT, Notice.UNCOUNTED})
"""What an answer answers."""


class AnalysisPresenter(OpenAnalysis):
    """What a person can do to the analysis that is open."""

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
                lambda: finish_analysis(self._context.services, found), self._finished, self._not_finished
            )

    def _not_finished(self, error: DigiFocusError) -> None:
        if error.code == "record.gone":
            self._not_opened(error)
        else:
            self._tell(Notice.NOT_SAVED)
