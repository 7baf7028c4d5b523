"""Taking a list in: file, columns, what would happen, slice by slice, and the way back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from digifocus_desktop.errors import DigiFocusError
from digifocus_desktop.services.company_names import CompanyReference
from digifocus_desktop.services.importing import ImportPreview, ListFile, PlannedRow, Taken
from ui.shared.context import ScreenContext
from ui.shared.navigation import Route

STOPPED = "company_list.stopped"
"""Code of a row that a stop left out."""


class Step(Enum):
    """Where the person is."""

    CHOOSE = "choose"
    LOOK = "look"
    TAKING = "taking"
    DONE = "done"
    UNDONE = "undone"


class Part(Enum):
    """Which rows are shown."""

    CREATE = "create"
    KNOWN = "known"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class ImportState:
    """All that the page shows.

    Attributes:
        step: Where the person is.
        file: The file that was read.
        preview: What would happen, or happened; None where a column for the name is missing.
        part: Which rows are shown.
        anyway: Rows to be created although the name is alike.
        created: (row number, id) of the firms that were created.
        refused: Rows that were refused while they were written.
        stopped: Whether the person stopped it half-way.
        kept: How many firms an undo left because they had been worked with.
        busy: Whether a file is being read or a backup made.
        error_code: Why it did not work.
        error_facts: Plain values for the sentence.
        reference: Names of municipalities.
    """

    step: Step = Step.CHOOSE
    file: ListFile | None = None
    preview: ImportPreview | None = None
    part: Part = Part.CREATE
    anyway: frozenset[int] = frozenset()
    created: tuple[tuple[int, str], ...] = ()
    refused: tuple[PlannedRow, ...] = ()
    stopped: bool = False
    kept: int = 0
    busy: bool = False
    error_code: str = ""
    error_facts: Mapping[str, Any] = field(default_factory=dict)
    reference: CompanyReference = field(default_factory=CompanyReference)

    @property
    def opening(self) -> bool:
        """Whether the store is still being opened: what was asked of it first is not known yet."""
        return not self.reference.municipalities and not self.busy

    @property
    def all_refused(self) -> tuple[PlannedRow, ...]:
        """Rows that are not taken: by the preview, by the store, and those a stop left out."""
        return (*(self.preview.refused if self.preview else ()), *self.refused, *self.left_out)

    @property
    def ended(self) -> bool:
        """Whether rows were written and no more will be."""
        return self.step in (Step.DONE, Step.UNDONE)

    @property
    def taken(self) -> tuple[PlannedRow, ...]:
        """Rows whose firms were created."""
        numbers = {number for number, _ in self.created}
        return tuple(row for row in self.preview.create if row.number in numbers) if self.preview else ()

    @property
    def left_out(self) -> tuple[PlannedRow, ...]:
        """Rows that were not reached before the end."""
        if not self.ended or self.preview is None:
            return ()
        reached = {row.number for row in (*self.taken, *self.refused)}
        return tuple(
            replace(row, code=STOPPED, facts={}) for row in self.preview.create if row.number not in reached
        )

    def rows(self, part: Part) -> tuple[PlannedRow, ...]:
        """Return the rows of a part."""
        if self.preview is None:
            return ()
        if part is Part.REFUSED:
            return self.all_refused
        if part is Part.CREATE:
            return self.taken if self.ended else self.preview.create
        return self.preview.known

    @property
    def done_share(self) -> float:
        """How much is written, 0–1."""
        total = len(self.preview.create) if self.preview else 0
        return (len(self.created) + len(self.refused)) / total if total else 1.0


class ImportPresenter(QObject):
    """Leads from a file to firms; every slice is a transaction of its own.

    Signals:
        state_changed: The new `ImportState`.
        report_saved: Name of the report that was written.
        finished: Firms were taken in; `undo` takes them away.
    """

    state_changed = Signal(object)
    finished = Signal()
    report_saved = Signal(str)

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context = context
        self.state = ImportState()
        self._stop = False
        self._wanted: Path | None = None

    def enter(self) -> None:
        """Load the names; a list that is being looked at stays."""
        services = self._context.services
        self._context.runner.read(lambda: services.company_lists.reference, self._show_reference)

    def choose(self, path: Path) -> None:
        """Read a file; a large one, or one that is far away, holds up no other page."""
        services, self._wanted = self._context.services, path
        self._set(ImportState(reference=self.state.reference, busy=True))
        self._context.runner.system(
            lambda: services.importing.read(path),
            partial(self._show_read, path),
            partial(self._not_read, path),
        )

    def map_column(self, index: int, name: str | None) -> None:
        """Read a column as another field."""
        file, services = self.state.file, self._context.services
        if file is not None and self.state.step is Step.LOOK:
            self._show_file(services.importing.map_column(file, index, name))

    def show_part(self, part: Part) -> None:
        """Show other rows."""
        self._set(replace(self.state, part=part))

    def take_anyway(self, number: int) -> None:
        """Create a firm although one of a like name is here."""
        self._set(replace(self.state, anyway=self.state.anyway | {number}))
        self._look()

    @Slot()
    def take(self) -> None:
        """Make a backup, then write the firms."""
        if self.state.step is not Step.LOOK or not self.state.preview or not self.state.preview.create:
            return
        services, self._stop = self._context.services, False
        self._set(replace(self.state, step=Step.TAKING, error_code=""))
        self._context.runner.write(services.importing.prepare, self._take_next, self._give_up)

    @Slot()
    def stop(self) -> None:
        """Write no more, what is written stays and can be undone; or wait no longer for a file."""
        self._stop = True
        if self._wanted is not None:
            self.begin_anew()

    @Slot()
    def undo(self) -> None:
        """Delete the firms of this import again."""
        if self.state.step is not Step.DONE or not self.state.created:
            return
        ids, services = [company_id for _, company_id in self.state.created], self._context.services
        self._set(replace(self.state, busy=True))
        self._context.runner.write(lambda: services.importing.undo(ids), self._undone, self._failed)

    @Slot()
    def begin_anew(self) -> None:
        """Forget the file."""
        self._wanted = None
        self._set(ImportState(reference=self.state.reference))

    def save_report(
        self, path: Path, title: str, headings: Sequence[str], rows: Sequence[Sequence[str]]
    ) -> None:
        """Write what happened to each row as .xlsx."""
        services = self._context.services

        def work() -> str:
            services.importing.save_report(path, title, headings, rows)
            return path.name

        self._context.runner.read(work, self.report_saved.emit, self._failed)

    @Slot()
    def show_list(self) -> None:
        """Go to the list of firms."""
        self._context.navigator.go(Route("companies"))

    def open(self, company_id: str) -> None:
        """Go to a firm that is here already."""
        self._context.navigator.go(Route("company", company_id))

    def _show_reference(self, reference: CompanyReference) -> None:
        self._set(replace(self.state, reference=reference))

    def _show_read(self, path: Path, file: ListFile) -> None:
        if path is self._wanted:
            self._wanted = None
            self._show_file(file)

    def _not_read(self, path: Path, error: DigiFocusError) -> None:
        if path is self._wanted:
            self._wanted = None
            self._failed(error)

    def _show_file(self, file: ListFile) -> None:
        self._set(replace(self.state, step=Step.LOOK, file=file, error_code=""))
        self._look()

    def _look(self) -> None:
        file, anyway, services = self.state.file, self.state.anyway, self._context.services
        if file is None:
            return
        self._set(replace(self.state, busy=True))
        self._context.runner.read(
            lambda: services.importing.preview(file, anyway), self._show_preview, self._no_preview
        )

    def _show_preview(self, preview: ImportPreview) -> None:
        self._set(replace(self.state, preview=preview, busy=False, error_code=""))
        if not self.state.rows(self.state.part):
            part = next((part for part in Part if self.state.rows(part)), Part.CREATE)
            self._set(replace(self.state, part=part))

    def _no_preview(self, error: DigiFocusError) -> None:
        self._set(replace(self.state, preview=None))
        self._failed(error)

    def _take_next(self, taken: Taken | None) -> None:
        if taken is not None:
            self._set(
                replace(
                    self.state,
                    created=(*self.state.created, *taken.created),
                    refused=(*self.state.refused, *taken.refused),
                )
            )
        preview, services = self.state.preview, self._context.services
        start = len(self.state.created) + len(self.state.refused)
        assert preview is not None
        if self._stop or start >= len(preview.create):
            self._set(replace(self.state, step=Step.DONE, stopped=self._stop))
            self.finished.emit()
            return
        self._context.runner.write(
            lambda: services.importing.take(preview, start), self._take_next, self._give_up
        )

    def _give_up(self, error: DigiFocusError) -> None:
        """End a write that failed; what was written before it stays and can be undone."""
        step = Step.DONE if self.state.created else Step.LOOK
        self._set(replace(self.state, step=step, stopped=True))
        self._failed(error)

    def _undone(self, kept: int) -> None:
        self._set(replace(self.state, step=Step.UNDONE, kept=kept, busy=False))

    def _failed(self, error: DigiFocusError) -> None:
        self._set(replace(self.state, busy=False, error_code=error.code, error_facts=error.facts))

    def _set(self, state: ImportState) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)
