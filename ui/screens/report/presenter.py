"""The report of one analysis: its language, its way to the printer and to a file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from digifocus_desktop.domain.formats import Language
from digifocus_desktop.errors import DigiFocusError, UserFacingError
from digifocus_desktop.services.calendars import CalendarService, CalendarView
from digifocus_desktop.services.memos import MemoView
from digifocus_desktop.services.reports import ReportView
from ui.screens.report.papers import Paper, Wanted
from ui.shared.context import ScreenContext
from ui.shared.printers import Printers
from ui.shared.printing import PdfFile, PrintJob

_SEEN = frozenset(
    {"response_set", "action", "step_note", "company", "company_file", "programme", "interview", "tool_use"}
    | {"advice_choice", "referral", "consent", "activity"}
)
_NOTHING = Wanted()


@dataclass(frozen=True, slots=True)
class Outside:
    """What only the system can do: its printers, a print job, its viewer."""

    printers: Callable[[], list[str]]
    start: Callable[[Sequence[PdfFile], str, QObject], PrintJob]
    open: Callable[[Path], bool]


@dataclass(frozen=True, slots=True)
class ReportState:
    """All that the page shows.

    Attributes:
        wanted: What the person chose.
        report: The paper; None while it is made, or if it cannot be.
        problem: Why there is none, or None.
        trouble: What went wrong with printing or saving, or None.
        printing: Pages printed and all, or None.
        printers: Names of the printers, the one that is used first; None while they are asked for.
    """

    wanted: Wanted = _NOTHING
    report: ReportView | MemoView | None = None
    problem: DigiFocusError | None = None
    trouble: DigiFocusError | None = None
    printing: tuple[int, int] | None = None
    printers: tuple[str, ...] | None = None


class ReportPresenter(QObject):
    """Turns what the person does into a new `ReportState`.

    Signals:
        state_changed: The new `ReportState`.
        printed: The report is on its way to the printer.
        saved: The file that was written.
    """

    state_changed = Signal(object)
    printed = Signal()
    saved = Signal(object)

    def __init__(self, context: ScreenContext, outside: Outside, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._outside = context, outside
        self._job: PrintJob | None = None
        self._printers = Printers(context.runner, context.preferences, outside.printers, self)
        self._printers.changed.connect(self._take_printers)
        self.state = ReportState()
        context.changes.happened.connect(self._changed)

    def open(self, analysis: str) -> None:
        """Make the report of an analysis, in the language of the firm."""
        self._set(ReportState(Wanted(analysis), printers=self._printers.names))
        self._printers.look()
        self._make()

    def speak(self, language: Language) -> None:
        """Make it in another language."""
        self._want(replace(self.state.wanted, language=language))

    def choose(self, paper: Paper) -> None:
        """Make another paper."""
        self._want(replace(self.state.wanted, paper=paper))

    def show_radar(self, radar: bool) -> None:
        """Make the report with the areas as a figure, or without."""
        self._want(replace(self.state.wanted, radar=radar))

    def use_printer(self, name: str) -> None:
        """Print on another printer from now on."""
        self._printers.use(name)

    def print(self) -> None:
        """Send the report to the printer."""
        report, printers = self.state.report, self.state.printers
        if report is None or not printers or self._job is not None:
            return
        job = self._outside.start([PdfFile(report.file.name, report.file.content)], printers[0], self)
        job.progressed.connect(self._progressed)
        job.finished.connect(self._finished)
        job.failed.connect(self._print_failed)
        self._job = job
        self._set(replace(self.state, trouble=None))
        job.start()

    def stop(self) -> None:
        """Stop printing before the next page."""
        if self._job is not None:
            self._job.cancel()

    def save(self, target: Path) -> None:
        """Write the report to a file."""
        wanted = self.state.wanted
        self._context.runner.read(
            lambda: wanted.save(self._context.services, target), self._saved, self._failed
        )

    def save_days(self, ask: Callable[[str], Path | None]) -> None:
        """Ask for a place and write what was agreed there as a calendar file; nothing without a day."""
        wanted = self.state.wanted
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

    def open_file(self, path: Path) -> None:
        """Open a saved file in the system's viewer."""
        self._outside.open(path)

    def back(self) -> None:
        """Go to where the person came from."""
        self._context.navigator.back()

    def _want(self, wanted: Wanted) -> None:
        if wanted != self.state.wanted:
            self._set(replace(self.state, wanted=wanted, trouble=None))
            self._make()

    def _make(self) -> None:
        wanted = self.state.wanted

        def work() -> tuple[Wanted, ReportView | MemoView | None, DigiFocusError | None]:
            try:
                return wanted, wanted.make(self._context.services), None
            except DigiFocusError as error:
                return wanted, None, error

        self._context.runner.read(work, self._made)

    @Slot(object)
    def _made(self, made: tuple[Wanted, ReportView | MemoView | None, DigiFocusError | None]) -> None:
        wanted, report, problem = made
        if wanted == self.state.wanted:
            self._set(replace(self.state, report=report, problem=problem))

    @Slot(object)
    def _changed(self, entities: frozenset[str]) -> None:
        if entities & _SEEN and self.state.wanted.analysis:
            self._make()

    @Slot()
    def _take_printers(self) -> None:
        self._set(replace(self.state, printers=self._printers.names))

    @Slot(int, int)
    def _progressed(self, done: int, total: int) -> None:
        self._set(replace(self.state, printing=(done, total)))

    @Slot(bool)
    def _finished(self, stopped: bool) -> None:
        self._end_job()
        if not stopped:
            self.printed.emit()

    @Slot(str)
    def _print_failed(self, code: str) -> None:
        self._end_job()
        self._failed(UserFacingError(code))

    def _end_job(self) -> None:
        if self._job is not None:
            self._job.deleteLater()
            self._job = None
        self._set(replace(self.state, printing=None))

    @Slot(object)
    def _saved(self, path: Path) -> None:
        self._set(replace(self.state, trouble=None))
        self.saved.emit(path)

    @Slot(object)
    def _failed(self, error: DigiFocusError) -> None:
        self._set(replace(self.state, trouble=error))

    def _set(self, state: ReportState) -> None:
        self.state = state
        self.state_changed.emit(state)
