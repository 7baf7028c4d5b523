"""Taking a list of firms in: which columns hold what, and which rows are new."""

from dataclasses import dataclass, replace
from enum import Enum

from digifocus_desktop.services.importing import ImportPreview, ListFile, PlannedRow, Taken
from ui.shared.context import ScreenContext
from ui.shared.import_presenter import ImportPresenter, ImportState, ImportWork, Step
from ui.shared.navigation import Route

STOPPED = "company_list.stopped"
"""Code of a row that a stop left out."""


class Part(Enum):
    """Which rows are shown."""

    CREATE = "create"
    KNOWN = "known"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class ListState(ImportState):
    """All that the page shows.

    Attributes:
        anyway: Rows to be created although the name is alike.
        created: (row number, id) of the firms that were created.
    """

    file: ListFile | None = None
    preview: ImportPreview | None = None
    part: Part = Part.CREATE
    refused: tuple[PlannedRow, ...] = ()
    anyway: frozenset[int] = frozenset()
    created: tuple[tuple[int, str], ...] = ()

    @property
    def all_refused(self) -> tuple[PlannedRow, ...]:
        """Rows that are not taken: by the preview, by the store, and those a stop left out."""
        return (*(self.preview.refused if self.preview else ()), *self.refused, *self.left_out)

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

    def with_taken(self, taken: Taken) -> "ListState":
        """Return the state after a slice was written."""
        return replace(
            self,
            written=self.written + len(taken.created),
            created=(*self.created, *taken.created),
            refused=(*self.refused, *taken.refused),
        )


class ListPresenter(ImportPresenter[ListState]):
    """Leads from a file to firms."""

    def __init__(self, context: ScreenContext) -> None:
        def plan(state: ListState) -> ImportPreview:
            assert state.file is not None
            return context.services.importing.preview(state.file, state.anyway)

        work = ImportWork(
            service=lambda: context.services.importing,
            plan=plan,
            add=ListState.with_taken,
            undo=lambda state: context.services.importing.undo([one for _, one in state.created]),
            count=lambda state, part: len(state.rows(part)),
        )
        super().__init__(context, ListState(), work)

    def map_column(self, index: int, name: str | None) -> None:
        """Read a column as another field."""
        file, services = self.state.file, self._context.services
        if file is not None and self.state.step is Step.LOOK:
            self._show_file(services.importing.map_column(file, index, name))

    def take_anyway(self, number: int) -> None:
        """Create a firm although one of a like name is here."""
        self._set(replace(self.state, anyway=self.state.anyway | {number}))
        self._look()

    def open(self, company_id: str) -> None:
        """Go to a firm that is here already."""
        self._context.navigator.go(Route("company", company_id))
