"""What every page with a preview does: make a paper, print it, save it, open what was saved."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar, cast

from PySide6.QtCore import QObject, Signal, Slot

from digifocus_desktop.errors import DigiFocusError, UserFacingError
from digifocus_desktop.services.certificate_views import StoredFile
from ui.shared.context import ScreenContext
from ui.shared.printers import Printers
from ui.shared.printing import Outside, PdfFile, PrintJob


class Paper(Protocol):
    """What a service made: the file, and whatever else the page tells of it."""

    @property
    def file(self) -> StoredFile: ...
    @property
    def language(self) -> str: ...


WantedT = TypeVar("WantedT")
PaperT = TypeVar("PaperT", bound=Paper)


@dataclass(frozen=True, slots=True)
class PaperState(Generic[WantedT, PaperT]):
    """All that the page shows.

    Attributes:
        wanted: What the person asks for; None before a route came.
        paper: What was made; None while it is made, or if it cannot be.
        problem: Why there is none, or None.
        trouble: What went wrong with printing or saving, or None.
        printing: Pages printed and all, or None.
        saving: Whether a file is being written.
        printers: Names of the printers, the one that is used first; None while they are asked for.
    """

    wanted: WantedT | None = None
    paper: PaperT | None = None
    problem: DigiFocusError | None = None
    trouble: DigiFocusError | None = None
    printing: tuple[int, int] | None = None
    saving: bool = False
    printers: tuple[str, ...] | None = None


class PaperPresenter(QObject, Generic[WantedT, PaperT]):
    """Turns what the person does into a new `PaperState`; a screen says how its paper is made.

    Signals:
        state_changed: The new `PaperState`.
        printed: The paper is on its way to the printer.
        saved: The file that was written.
    """

    state_changed = Signal(object)
    printed = Signal()
    saved = Signal(object)

    def __init__(
        self,
        context: ScreenContext,
        outside: Outside,
        make: Callable[[WantedT], PaperT],
        made_of: frozenset[str],
        parent: QObject | None = None,
    ) -> None:
        """Begin with nothing.

        Args:
            context: What every screen is made of.
            outside: Printers and viewer.
            make: Makes the paper; called in the *read* lane.
            made_of: Entities whose change makes the paper another one.
            parent: Owner in the sense of Qt.
        """
        super().__init__(parent)
        self._context, self._outside = context, outside
        self._make_paper, self._made_of = make, made_of
        self._job: PrintJob | None = None
        self._looked_at = False
        self._printers = Printers(context.runner, context.preferences, outside.printers, self)
        self._printers.changed.connect(self._take_printers)
        self.state: PaperState[WantedT, PaperT] = PaperState()
        context.changes.happened.connect(self._changed)

    def open(self, wanted: WantedT) -> None:
        """Make a paper, for a person who has just come to the page."""
        self._looked_at = True
        self._set(PaperState(wanted, printers=self._printers.names))
        self._printers.look()
        self._make()

    def leave(self) -> None:
        """Follow no changes while nobody looks; coming back makes the paper anew."""
        self._looked_at = False

    def ask(self, **changes: Any) -> None:
        """Make another paper: with other values of what is wanted."""
        if self.state.wanted is None:
            return
        wanted = cast(WantedT, replace(cast(Any, self.state.wanted), **changes))
        if wanted != self.state.wanted:
            self._set(replace(self.state, wanted=wanted, trouble=None))
            self._make()

    def use_printer(self, name: str) -> None:
        """Print on another printer from now on."""
        self._printers.use(name)

    def print(self) -> None:
        """Send the paper to the printer."""
        paper, printers = self.state.paper, self.state.printers
        if paper is None or not printers or self._job is not None:
            return
        job = self._outside.start([PdfFile(paper.file.name, paper.file.content)], printers[0], self)
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
        """Write the paper that is shown to a file; a slow place holds up no other page."""
        paper = self.state.paper
        if paper is not None and not self.state.saving:
            self._set(replace(self.state, saving=True, trouble=None))
            self._context.runner.system(lambda: paper.file.save_to(target), self._saved, self._failed)

    def open_file(self, path: Path) -> None:
        """Open a saved file in the system's viewer."""
        self._outside.open(path)

    def back(self) -> None:
        """Go to where the person came from."""
        self._context.navigator.back()

    def _make(self) -> None:
        wanted = self.state.wanted
        assert wanted is not None

        def work() -> tuple[WantedT, PaperT | None, DigiFocusError | None]:
            try:
                return wanted, self._make_paper(wanted), None
            except DigiFocusError as error:
                return wanted, None, error

        self._context.runner.read(work, self._made)

    @Slot(object)
    def _made(self, made: tuple[WantedT, PaperT | None, DigiFocusError | None]) -> None:
        wanted, paper, problem = made
        if wanted == self.state.wanted:
            self._set(replace(self.state, paper=paper, problem=problem))

    @Slot(object)
    def _changed(self, entities: frozenset[str]) -> None:
        if self._looked_at and entities & self._made_of:
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
        self._set(replace(self.state, saving=False))
        self.saved.emit(path)

    @Slot(object)
    def _failed(self, error: DigiFocusError) -> None:
        self._set(replace(self.state, saving=False, trouble=error))

    def _set(self, state: PaperState[WantedT, PaperT]) -> None:
        self.state = state
        self.state_changed.emit(state)
