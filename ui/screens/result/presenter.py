"""What the result page shows, and where it leads."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Slot

from digifocus_desktop.errors import DigiFocusError
from digifocus_desktop.services import Services
from digifocus_desktop.services.advice import Choice
from digifocus_desktop.services.advice_values import AdvicePlan
from digifocus_desktop.services.end_measurements import BASELINE
from digifocus_desktop.services.peers import Peers
from digifocus_desktop.services.results import ResultView
from resources.messages import sentence
from ui.shared.context import ScreenContext
from ui.shared.deleting import delete_and_leave
from ui.shared.i18n import current_language
from ui.shared.navigation import Route
from ui.shared.plan_acts import decide
from ui.shared.plan_list import Decision
from ui.shared.record_presenter import RecordPresenter

_SHOWN_BY = frozenset(
    {"response_set", "company", "action", "tool_use", "interview", "advice_choice", "referral", "publication"}
    | {"enrolment", "command"}
)


@dataclass(frozen=True, slots=True)
class ResultState:
    """All that the page shows.

    Attributes:
        view: The result; None while it is being read.
        plan: What it advises; None while it is being read.
        peers: What the firm is compared with; None while it is being read.
        error_code: Why it cannot be shown, or empty.
    """

    view: ResultView | None = None
    plan: AdvicePlan | None = None
    peers: Peers | None = None
    error_code: str = ""

    @property
    def again(self) -> bool:
        """Whether this is a later measurement, so that there is a change to look at."""
        return self.view is not None and self.view.phase != BASELINE

    @property
    def too_little(self) -> bool:
        """Whether neither headline can be given yet."""
        found = self.view.result if self.view else None
        return found is not None and found.competence is None and found.level is None


class ResultPresenter(RecordPresenter[ResultState]):
    """Holds the result of one response set."""

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context, ResultState(), _SHOWN_BY)

    @Slot(str)
    def correct(self, item: str = "") -> None:
        """Go to the analysis, at a question if one is named."""
        self._go("analysis", **({"item": item} if item else {}))

    @Slot()
    def go_on(self) -> None:
        """Go on with the analysis where it was left."""
        self.correct()

    @Slot()
    def print_report(self) -> None:
        """Go to the report."""
        self._go("report")

    @Slot()
    def show_change(self) -> None:
        """Go to what changed from the first measurement to this one."""
        self._go("change")

    @Slot()
    def interview(self) -> None:
        """Go to the interview over this result; the first time, begin it."""
        view = self.state.view
        if view is None:
            return
        if view.interview is not None:
            self._context.navigator.go(Route("interview", id=view.interview.id))
        else:
            params = {"company": view.company_id, "analysis": view.id}
            self._context.navigator.go(Route("interview", params=params))

    @Slot(object)
    def decide(self, what: Decision) -> None:
        """Store what the advisor decided about a step, with undo."""
        wanted, services = self._id, self._context.services

        def told(before: Choice) -> None:
            words = QCoreApplication.translate("Result", "The plan was changed")
            self._context.shell.toasts.show(words, lambda: self._undo(before))
            self._load()

        self._context.runner.write(lambda: decide(services, wanted, what), told, self._refused)

    def _undo(self, before: Choice) -> None:
        services = self._context.services
        self._context.runner.write(
            lambda: services.advice.undo(before), lambda _: self._load(), self._refused
        )

    def _refused(self, error: DigiFocusError) -> None:
        words = sentence(error.code, error.facts, current_language())
        self._context.shell.toasts.show(words)

    def follow_up(self) -> None:
        """Begin another interview over this result, where one was held."""
        view = self.state.view
        if view is not None:
            params = {"company": view.company_id, "analysis": view.id, "again": "1"}
            self._context.navigator.go(Route("interview", params=params))

    def delete(self) -> None:
        """Take the analysis away with its result and go back; the toast brings it back."""
        gone, self._id = self._id, ""
        if gone:
            words = QCoreApplication.translate("Result", "The analysis was deleted")
            delete_and_leave(
                self._context, self._context.services.analyses, gone, words, self._not_deleted(gone)
            )

    def _not_deleted(self, kept: str) -> Callable[[DigiFocusError], None]:
        def failed(error: DigiFocusError) -> None:
            self._id = kept
            self._set(self._unread(error))

        return failed

    def _read(self, services: Services, record_id: str) -> ResultState:
        view, plan = services.results.result(record_id), services.advice.plan(record_id)
        return ResultState(view, plan, services.peers.of_company(view.company_id))

    def _unread(self, error: DigiFocusError) -> ResultState:
        return ResultState(error_code=error.code)
