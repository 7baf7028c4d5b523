"""The form of a firm, or a blank one: what it holds, its way to the printer and to a file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from digifocus_desktop.domain.formats import Language
from digifocus_desktop.errors import DigiFocusError, UserFacingError
from digifocus_desktop.services.paper_forms import PaperFormView
from ui.shared.context import ScreenContext
from ui.shared.navigation import Route
from ui.shared.printers import Printers
from ui.shared.printing import PdfFile, PrintJob


@dataclass(frozen=True, slots=True)
class Outside:
    """What only the system can do: its printers, a print job, its viewer."""

    printers: Callable[[], list[str]]
    start: Callable[[Sequence[PdfFile], str, QObject], PrintJob]
    open: Callable[[Path], bool]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the person asks for.

    Attributes:
        company: Id of the firm; empty for a blank form.
        course: Name of the course.
        groups: Target groups; empty for all, None for those of the firm.
        language: Of the paper; None for that of the firm.
    """

    company: str = ""
    course: str = "full"
    groups: tuple[str, ...] | None = None
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class PaperFormState:
    """All that the page shows.

    Attributes:
        wanted: What the person asks for; None before a route came.
        form: The form; None while it is made, or if it cannot be.
        problem: Why there is none, or None.
        trouble: What went wrong with printing or saving, or None.
        printing: Pages printed and all, or None.
        printers: Names of the printers, the one that is used first; None while they are asked for.
    """

    wanted: Wanted | None = None
    form: PaperFormView | None = None
    problem: DigiFocusError | None = None
    trouble: DigiFocusError | None = None
    printing: tuple[int, int] | None = None
    printers: tuple[str, ...] | None = None


class PaperFormPresenter(QObject):
    """Turns what the person does into a new `PaperFormState`.

    Signals:
        state_changed: The new `PaperFormState`.
        printed: The form is on its way to the printer.
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
        self.state = PaperFormState()

    def enter(self, route: Route) -> None:
        """Make the form of the route's firm, or a blank one."""
        wanted = Wanted(route.id or route.params.get("company", ""))
        self._set(PaperFormState(wanted, printers=self._printers.names))
        self._printers.look()
        self._make()

    def ask(self, **changes: Any) -> None:
        """Make another form: `course`, `groups` or `language`."""
        if self.state.wanted is not None:
            self._set(replace(self.state, wanted=replace(self.state.wanted, **changes)))
            self._make()

    def use_printer(self, name: str) -> None:
        """Print on another printer from now on."""
        self._printers.use(name)

    def print(self) -> None:
        """Send the form to the printer."""
        form, printers = self.state.form, self.state.printers
        if form is None or not printers or self._job is not None:
            return
        job = self._outside.start([PdfFile(form.file.name, form.file.content)], printers[0], self)
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
        """Write the form to a file."""
        form, services = self.state.form, self._context.services
        if form is not None:
            self._context.runner.read(
                lambda: services.paper_forms.save_copy(form, target), self._saved, self._failed
            )

    def open_file(self, path: Path) -> None:
        """Open a saved file in the system's viewer."""
        self._outside.open(path)

    def back(self) -> None:
        """Go to where the person came from."""
        self._context.navigator.back()

    def _make(self) -> None:
        wanted = self.state.wanted
        assert wanted is not None

        def work() -> tuple[Wanted, PaperFormView | None, DigiFocusError | None]:
            make = self._context.services.paper_forms.form
            try:
                return wanted, make(wanted.company, wanted.course, wanted.groups, wanted.language), None
            except DigiFocusError as error:
                return wanted, None, error

        self._context.runner.read(work, self._made)

    @Slot(object)
    def _made(self, made: tuple[Wanted, PaperFormView | None, DigiFocusError | None]) -> None:
        wanted, form, problem = made
        if wanted == self.state.wanted:
            self._set(replace(self.state, form=form, problem=problem))

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

    def _set(self, state: PaperFormState) -> None:
        self.state = state
        self.state_changed.emit(state)
