"""The report of one analysis: which paper, in which language, and the agreed days."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from digifocus_desktop.errors import UserFacingError
from digifocus_desktop.services.calendars import CalendarService, CalendarView
from digifocus_desktop.services.memos import MemoView
from digifocus_desktop.services.reports import ReportView
from ui.screens.report.papers import Wanted
from ui.shared.context import ScreenContext
from ui.shared.paper_presenter import PaperPresenter
from ui.shared.printing import Outside

_MADE_OF = frozenset(
    {"response_set", "action", "step_note", "company", "company_file", "programme", "interview", "tool_use"}
    | {"advice_choice", "referral", "consent", "activity"}
)


class ReportPresenter(PaperPresenter[Wanted, ReportView | MemoView]):
    """Makes the paper of an analysis; another one is asked for with `ask(paper=, language=, radar=)`."""

    def __init__(self, context: ScreenContext, outside: Outside) -> None:
        super().__init__(context, outside, lambda wanted: wanted.make(context.services), _MADE_OF)

    def save_days(self, ask: Callable[[str], Path | None]) -> None:
        """Ask for a place and write what was agreed there as a calendar file; nothing without a day."""
        wanted = self.state.wanted
        if wanted is None:
            return
        place = (wanted.analysis, wanted.language)

        def asked(view: CalendarView) -> None:
            if not view.days:
                self._failed(UserFacingError("calendar.no_days"))
            elif target := ask(view.file.name):
                save = partial(self._calendars.save, *place, target)
                self._context.runner.read(save, self._saved, self._failed)

        self._context.runner.read(lambda: self._calendars.of_analysis(*place), asked, self._failed)

    @property
    def _calendars(self) -> CalendarService:
        return self._context.services.reports.calendars
