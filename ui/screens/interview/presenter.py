"""Holds the interview that is open: steps, time, notes, and saving of every change."""

import time
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from digifocus_desktop.errors import DigiFocusError
from digifocus_desktop.services import Services
from digifocus_desktop.services.end_measurements import BASELINE
from digifocus_desktop.services.step_notes import AUDIENCES, FIRM
from ui.screens.interview.clock import StepClock
from ui.screens.interview.state import LAST_STEP, Desk, InterviewState, Problem, read_desk
from ui.shared.context import ScreenContext
from ui.shared.deleting import delete_and_leave
from ui.shared.i18n import current_language
from ui.shared.navigation import Route
from ui.shared.notices import SaveState

TICK_MS = 15_000
KEEP_TIME_EVERY_S = 300
_ENTITIES = frozenset(
    (
        "interview",
        "step_note",
        "tool_use",
        "action",
        "referral",
        "enrolment",
        "command",
        "consent",
        "response_set",
        "person",
        "advice_choice",
    )
)


class InterviewPresenter(QObject):
    """Turns what the person does into stored changes and a new `InterviewState`.

    While a change is being stored, what is read is not shown: it may be older than what was typed.

    Signals:
        state_changed: The new `InterviewState`.
    """

    state_changed = Signal(object)

    def __init__(
        self,
        context: ScreenContext,
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self.state = InterviewState()
        self._id: str | None = None
        self._clock = StepClock(clock)
        self._writing = 0
        self._round = 0
        self._kept_notes: list[tuple[tuple[int, str], str]] = []
        self._ticker = QTimer(self, interval=TICK_MS)
        self._ticker.timeout.connect(self.tick)
        context.changes.happened.connect(self._on_changes)

    def enter(self, route: Route) -> None:
        """Open the interview of a route: by its id, or the one of a firm or of an analysis."""
        if route.id is None or route.id != self._id:
            self._id = None
            self._clock.forget()
            self._set(InterviewState())
        self._ticker.start()
        if route.id is not None:
            self._open(route.id)
        elif "company" in route.params:
            self._start(route)

    def _start(self, route: Route) -> None:
        company, analysis = route.params["company"], route.params.get("analysis")
        again = bool(route.params.get("again"))

        def started(interview_id: str) -> None:
            # Coming back here opens this one, also when it is finished meanwhile.
            self._context.navigator.settle(route, Route("interview", id=interview_id))
            self._open(interview_id)

        self._context.runner.write(
            lambda: self._context.services.interviews.start(company, analysis, again=again),
            started,
            self._not_opened,
        )

    def leave(self) -> None:
        """Stop the clock, store the time, hide what the firm must not see."""
        self._ticker.stop()
        self._clock.run(None)
        self._keep_time()
        self._set(replace(self.state, revealed=False, audience=FIRM))

    @Slot(int)
    def go(self, step: int) -> None:
        """Show another step; notes that are not for the firm hide again."""
        if step == self.state.step or not 1 <= step <= LAST_STEP:
            return
        self._clock.run(step if self.state.desk else None)
        self._keep_time()
        self._set(replace(self.state, step=step, revealed=False, audience=FIRM, problem=None))

    @Slot()
    def back(self) -> None:
        """Show the step before."""
        self.go(self.state.step - 1)

    @Slot()
    def onward(self) -> None:
        """Tick this step and show the next; at the last one finish the interview."""
        step = self.state.step
        self.store(lambda services, held: services.interviews.set_done(held, step))
        if step < LAST_STEP:
            self.go(step + 1)
        else:
            self._finish()

    @Slot(str)
    def choose_audience(self, audience: str) -> None:
        """Write for another audience."""
        if audience in AUDIENCES and audience != self.state.audience:
            self._set(replace(self.state, audience=audience, revealed=False))

    @Slot()
    def next_audience(self) -> None:
        """Write for the next audience, round and round."""
        place = AUDIENCES.index(self.state.audience)
        self.choose_audience(AUDIENCES[(place + 1) % len(AUDIENCES)])

    @Slot(str)
    def write_note(self, body: str) -> None:
        """Keep the note of this step and audience."""
        step, audience = self.state.step, self.state.audience
        drafts = {**self.state.drafts, (step, audience): body}
        self._set(replace(self.state, drafts=drafts))

        self.store(
            lambda services, held: services.step_notes.write(held, step, audience, body),
            lambda _: self._kept_notes.append(((step, audience), body)),
        )

    @Slot()
    def toggle_hidden(self) -> None:
        """Show the notes that are not for the firm, or hide them again."""
        self._set(replace(self.state, revealed=not self.state.revealed))

    @Slot()
    def tick(self) -> None:
        """Count the time; store it every five minutes."""
        self._clock.tick()
        if sum(self._clock.seconds.values()) >= KEEP_TIME_EVERY_S:
            self._keep_time()
        self._set(replace(self.state, unsaved=self._clock.seconds))

    def store(
        self,
        work: Callable[[Services, str], object],
        done: Callable[[object], object] | None = None,
    ) -> None:
        """Store a change of the open interview; `done` gets what the work returned."""
        held = self._id
        if held is None:
            return
        self._writing += 1
        self._set(replace(self.state, saved=SaveState.SAVING))

        def stored(value: object) -> None:
            if done is not None:
                done(value)
            self._stored()

        self._context.runner.write(lambda: work(self._context.services, held), stored, self._not_stored)

    def tell(self, words: str, undo: Callable[[Services], object] | None = None) -> None:
        """Say in a toast what was done, with undo."""
        act = None if undo is None else lambda: self.store(lambda services, _: undo(services))
        self._context.shell.toasts.show(words, act)

    def delete(self) -> None:
        """Take the interview away and go back; the toast brings it back."""
        gone = self._id
        if gone is None:
            return
        self._clock.run(None)
        self._keep_time()
        self._id = None  # what is read anew meanwhile would tell that it is gone
        words = QCoreApplication.translate("Interview", "The interview was deleted")
        delete_and_leave(
            self._context, self._context.services.interviews, gone, words, self._not_deleted(gone)
        )

    def go_to(self, route: Route) -> None:
        """Go to another screen."""
        self._context.navigator.go(route)

    def close(self) -> None:
        """Go back to where the person came from."""
        self._context.navigator.back()

    def _open(self, interview_id: str) -> None:
        self._id = interview_id
        self._reload()

    def _reload(self) -> None:
        held, language = self._id, current_language()
        if held is None:
            return
        self._round += 1
        this = self._round

        def show(desk: Desk) -> None:
            if this == self._round and not self._writing:
                self._show(desk)

        self._context.runner.read(
            lambda: read_desk(self._context.services, held, language), show, self._not_opened
        )

    def _show(self, desk: Desk) -> None:
        step = self.state.step
        if self.state.desk is None:
            undone = [step for step in range(1, LAST_STEP + 1) if step not in desk.interview.done]
            step = undone[0] if undone else LAST_STEP
        if self._ticker.isActive():
            self._clock.run(step)
        drafts = {key: body for key, body in self.state.drafts.items() if (key, body) not in self._kept_notes}
        self._kept_notes.clear()
        self._set(replace(self.state, desk=desk, step=step, drafts=drafts))

    def _not_deleted(self, kept: str) -> Callable[[DigiFocusError], None]:
        def failed(error: DigiFocusError) -> None:
            self._id = kept
            self._not_opened(error)

        return failed

    def _not_opened(self, error: DigiFocusError) -> None:
        self._set(replace(self.state, problem=Problem(error.code, error.facts)))

    def _stored(self) -> None:
        self._writing -= 1
        if not self._writing:
            now = self._context.services.store.now()
            self._set(replace(self.state, saved=SaveState.SAVED, saved_at=now, problem=None))
            self._reload()

    def _not_stored(self, error: DigiFocusError) -> None:
        self._writing -= 1
        self._set(replace(self.state, saved=SaveState.FAILED, problem=Problem(error.code, error.facts)))

    def _keep_time(self) -> None:
        seconds = self._clock.take()
        held = self._id
        if held is None or not seconds:
            return
        self._context.runner.write(
            lambda: self._context.services.interviews.add_time(held, seconds),
            self._time_kept,
            lambda _: self._clock.give_back(seconds),
        )

    def _time_kept(self, _none: None) -> None:
        self._set(replace(self.state, unsaved=self._clock.seconds))

    def _finish(self) -> None:
        self._clock.tick()
        self._keep_time()
        self.store(lambda services, held: services.interviews.complete(held), self._finished)

    def _finished(self, _at: object) -> None:
        desk, held, navigator = self.state.desk, self._id, self._context.navigator
        if desk is None or held is None:
            return
        analysis, company = desk.interview.response_set_id, desk.interview.company_id
        again = desk.result is not None and desk.result.phase != BASELINE
        shown = "change" if again else "report"
        target = Route(shown, id=analysis) if analysis else Route("company", id=company)
        if navigator.previous == target:
            navigator.back()
        else:
            navigator.replace(target)  # back leads to where the person came from, not to what is finished

        def reopened(_none: object) -> None:
            if navigator.current == target:
                navigator.go(Route("interview", id=held))

        words = QCoreApplication.translate("Interview", "The interview is finished")
        self._context.shell.toasts.show(
            words, lambda: self.store(lambda services, _: services.interviews.reopen(held), reopened)
        )

    def _on_changes(self, entities: frozenset[str]) -> None:
        shown = self._ticker.isActive()
        if shown and entities & _ENTITIES and not self._writing:
            self._reload()

    def _set(self, state: InterviewState) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)
