"""What every import does: read a file, tell what would happen, write slice by slice, undo."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import partial
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from digifocus_desktop.errors import DigiFocusError
from digifocus_desktop.services.company_names import CompanyReference
from ui.shared.context import ScreenContext
from ui.shared.navigation import Route


class Step(Enum):
    """Where the person is."""

    CHOOSE = "choose"
    LOOK = "look"
    TAKING = "taking"
    DONE = "done"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class ImportState:
    """What every page of an import shows; a screen adds its own and says what the kinds are.

    Attributes:
        step: Where the person is.
        file: The file that was read.
        preview: What would happen, or happened, with the rows that are `ready`; None where it cannot be told.
        part: Which rows are shown, of the screen's own enumeration, whose first is the usual one.
        written: How many rows were written.
        refused: Rows that the store refused while they were written.
        stopped: Whether the person stopped it half-way.
        kept: How many firms an undo left because they had been worked with.
        busy: Whether a file is being read or an undo is under way.
        error: Why it did not work.
        unread: Name of the file that could not be read.
        reference: Names of municipalities.
    """

    step: Step = Step.CHOOSE
    file: Any = None
    preview: Any = None
    part: Enum | None = None
    written: int = 0
    refused: tuple[Any, ...] = ()
    stopped: bool = False
    kept: int = 0
    busy: bool = False
    error: DigiFocusError | None = None
    unread: str = ""
    reference: CompanyReference = field(default_factory=CompanyReference)

    @property
    def opening(self) -> bool:
        """Whether the store is still being opened: what was asked of it first is not known yet."""
        return not self.reference.municipalities and not self.busy

    @property
    def ended(self) -> bool:
        """Whether rows were written and no more will be."""
        return self.step in (Step.DONE, Step.UNDONE)

    @property
    def ready(self) -> int:
        """How many rows can be written, or could before."""
        return len(self.preview.ready) if self.preview else 0

    @property
    def reached(self) -> int:
        """How many of them were written or refused."""
        return self.written + len(self.refused)

    @property
    def done_share(self) -> float:
        """How much is written, 0–1."""
        return self.reached / self.ready if self.ready else 1.0


StateT = TypeVar("StateT", bound=ImportState)


class ImportService(Protocol):
    """What the use case of an import gives."""

    def read(self, path: Path) -> Any:
        """Read a file; *system* lane."""

    def prepare(self) -> None:
        """Make a backup; *write* lane."""

    def take(self, preview: Any, start: int) -> Any:
        """Write the next slice of the rows that are ready; *write* lane."""

    def save_report(
        self, path: Path, title: str, headings: Sequence[str], rows: Sequence[Sequence[str]]
    ) -> None:
        """Write a table as .xlsx; any lane."""


@dataclass(frozen=True, slots=True)
class ImportWork(Generic[StateT]):
    """What an import does in its own way; each is called in its lane but `add`.

    Attributes:
        service: Gives the use case.
        plan: What would happen with the file of a state; *read* lane.
        add: A state with a slice that was written.
        undo: Takes away what was written; how many firms stay; *write* lane.
        count: How many lines a part of a state has.
    """

    service: Callable[[], ImportService]
    plan: Callable[[StateT], Any]
    add: Callable[[StateT, Any], StateT]
    undo: Callable[[StateT], int]
    count: Callable[[StateT, Any], int]


class ImportPresenter(QObject, Generic[StateT]):
    """Leads from a file to records; every slice is a transaction of its own.

    Signals:
        state_changed: The new state.
        finished: Rows were written; `undo` takes them away.
        report_saved: Name of the report that was written.
    """

    state_changed = Signal(object)
    finished = Signal()
    report_saved = Signal(str)

    def __init__(self, context: ScreenContext, first: StateT, work: ImportWork[StateT]) -> None:
        super().__init__()
        self._context, self._work = context, work
        self.state = first
        self._first = first
        self._stop = False
        self._wanted: Path | None = None

    def enter(self) -> None:
        """Load the names; a file that is being looked at stays."""
        self._context.runner.read(
            lambda: self._context.services.company_lists.reference, self._show_reference
        )

    def choose(self, path: Path) -> None:
        """Read a file; a large one, or one that is far away, holds up no other page."""
        self._wanted = path
        self._set(replace(self._blank(), busy=True))
        self._context.runner.system(
            lambda: self._work.service().read(path),
            partial(self._show_read, path),
            partial(self._not_read, path),
        )

    def show_part(self, part: Enum) -> None:
        """Show other rows."""
        self._set(replace(self.state, part=part))

    @Slot()
    def take(self) -> None:
        """Make a backup, then write the rows that are ready."""
        if self.state.step is Step.LOOK and self.state.ready:
            self._stop = False
            self._set(replace(self.state, step=Step.TAKING, error=None))
            self._context.runner.write(lambda: self._work.service().prepare(), self._take_next, self._give_up)

    @Slot()
    def stop(self) -> None:
        """Write no more, what is written stays and can be undone; or wait no longer for a file."""
        self._stop = True
        if self._wanted is not None:
            self.begin_anew()

    @Slot()
    def undo(self) -> None:
        """Delete what this import made again."""
        state = self.state
        if state.step is Step.DONE and state.written:
            self._set(replace(state, busy=True))
            self._context.runner.write(lambda: self._work.undo(state), self._undone, self._failed)

    @Slot()
    def begin_anew(self) -> None:
        """Forget the file."""
        self._wanted = None
        self._set(self._blank())

    def save_report(
        self, path: Path, title: str, headings: Sequence[str], rows: Sequence[Sequence[str]]
    ) -> None:
        """Write what happened to each row as .xlsx."""

        def work() -> str:
            self._work.service().save_report(path, title, headings, rows)
            return path.name

        self._context.runner.read(work, self.report_saved.emit, self._failed)

    @Slot()
    def show_list(self) -> None:
        """Go to the list of firms."""
        self._context.navigator.go(Route("companies"))

    def _blank(self) -> StateT:
        return replace(self._first, reference=self.state.reference)

    def _show_reference(self, reference: CompanyReference) -> None:
        self._set(replace(self.state, reference=reference))

    def _show_read(self, path: Path, file: object) -> None:
        if path is self._wanted:
            self._wanted = None
            self._show_file(file)

    def _not_read(self, path: Path, error: DigiFocusError) -> None:
        if path is self._wanted:
            self._wanted = None
            self._set(replace(self.state, busy=False, error=error, unread=path.name))

    def _show_file(self, file: object) -> None:
        self._set(replace(self.state, step=Step.LOOK, file=file, error=None))
        self._look()

    def _look(self) -> None:
        state = self.state
        if state.file is not None:
            self._set(replace(state, busy=True))
            self._context.runner.read(lambda: self._work.plan(state), self._show_preview, self._no_preview)

    def _show_preview(self, preview: object) -> None:
        self._set(replace(self.state, preview=preview, busy=False, error=None))
        shown = self.state.part
        if shown is not None and not self._work.count(self.state, shown):
            parts = list(type(shown))
            filled = (part for part in parts if self._work.count(self.state, part))
            self._set(replace(self.state, part=next(filled, parts[0])))

    def _no_preview(self, error: DigiFocusError) -> None:
        self._set(replace(self.state, preview=None))
        self._failed(error)

    def _take_next(self, taken: object) -> None:
        if taken is not None:
            self._set(self._work.add(self.state, taken))
        state = self.state
        if self._stop or state.reached >= state.ready:
            self._set(replace(state, step=Step.DONE, stopped=self._stop))
            self.finished.emit()
            return
        self._context.runner.write(
            lambda: self._work.service().take(state.preview, state.reached), self._take_next, self._give_up
        )

    def _give_up(self, error: DigiFocusError) -> None:
        """End a write that failed; what was written before it stays and can be undone."""
        step = Step.DONE if self.state.written else Step.LOOK
        self._set(replace(self.state, step=step, stopped=True))
        self._failed(error)

    def _undone(self, kept: int) -> None:
        self._set(replace(self.state, step=Step.UNDONE, kept=kept, busy=False))

    def _failed(self, error: DigiFocusError) -> None:
        self._set(replace(self.state, busy=False, error=error))

    def _set(self, state: StateT) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)
