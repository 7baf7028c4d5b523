"""Taking answers in: file, columns, whose they are, slice by slice, and the way back."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from digifocus_desktop.errors import DigiFocusError
from digifocus_desktop.services.company_names import CompanyReference
from digifocus_desktop.services.survey_import import (
    CREATE,
    Standing,
    SurveyFile,
    SurveyPreview,
    SurveyTaken,
)
from ui.screens.survey_import.state import Part, Step, SurveyState
from ui.shared.context import ScreenContext
from ui.shared.i18n import current_language
from ui.shared.navigation import Route


class SurveyPresenter(QObject):
    """Leads from a file to analyses; every slice is a transaction of its own.

    Signals:
        state_changed: The new `SurveyState`.
        finished: Answers were taken in; `undo` takes them away.
        report_saved: Name of the report that was written.
        mapping_kept: Name under which the columns were kept.
    """

    state_changed = Signal(object)
    finished = Signal()
    report_saved = Signal(str)
    mapping_kept = Signal(str)

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context = context
        self.state = SurveyState()
        self._stop = False
        self._wanted: Path | None = None

    def enter(self) -> None:
        """Load the names; a file that is being looked at stays."""
        services, language = self._context.services, current_language()

        def work() -> tuple[CompanyReference, tuple[tuple[str, str], ...]]:
            return services.company_lists.reference, services.survey_import.targets(language)

        self._context.runner.read(work, self._show_reference)

    def choose(self, path: Path) -> None:
        """Read a file; a large one, or one that is far away, holds up no other page."""
        services, self._wanted = self._context.services, path
        self._set(self._blank(busy=True))
        self._context.runner.system(
            lambda: services.survey_import.read(path),
            partial(self._read, path),
            partial(self._not_read, path),
        )

    def map_column(self, index: int, target: str | None) -> None:
        """Read a column as something else."""
        self._change(lambda file: self._context.services.survey_import.map_column(file, index, target))

    def set_course(self, course: str) -> None:
        """Say which questions the survey asked."""
        self._change(lambda file: self._context.services.survey_import.set_course(file, course))

    def set_one_based(self, on: bool) -> None:
        """Say whether numbers 1–5 mean 0–4."""
        self._change(lambda file: self._context.services.survey_import.set_one_based(file, on))

    def keep_mapping(self, name: str) -> None:
        """Keep how the columns are read."""
        file, services = self.state.file, self._context.services
        if file is not None and name.strip():
            self._context.runner.write(
                lambda: services.survey_import.keep_mapping(name, file), self.mapping_kept.emit, self._failed
            )

    def show_part(self, part: Part) -> None:
        """Show other lines."""
        self._set(replace(self.state, part=part))

    def decide(self, number: int, choice: str) -> None:
        """Say whose answers a row has: a firm's id, `CREATE` or `SKIP`."""
        if self.state.step is Step.LOOK:
            self._set(replace(self.state, decided={**self.state.decided, number: choice}))
            self._look()

    @Slot()
    def create_all(self) -> None:
        """Make a firm for every row whose firm is not here."""
        waiting = self.state.rows(Part.CHOOSE)
        new = {one.row.number: CREATE for one in waiting if not one.candidates and one.row.name}
        if new and self.state.step is Step.LOOK:
            self._set(replace(self.state, decided={**self.state.decided, **new}))
            self._look()

    @Slot()
    def take(self) -> None:
        """Make a backup, then write the answers."""
        if self.state.step is not Step.LOOK or not self.state.rows(Part.READY):
            return
        services, self._stop = self._context.services, False
        self._set(replace(self.state, step=Step.TAKING, error=None))
        self._context.runner.write(services.survey_import.prepare, self._take_next, self._give_up)

    @Slot()
    def stop(self) -> None:
        """Write no more, what is written stays and can be undone; or wait no longer for a file."""
        self._stop = True
        if self._wanted is not None:
            self.begin_anew()

    @Slot()
    def undo(self) -> None:
        """Delete what this import made again."""
        state, services = self.state, self._context.services
        if state.step is Step.DONE and state.response_sets:
            self._set(replace(state, busy=True))
            self._context.runner.write(
                lambda: services.survey_import.undo(state.response_sets, state.companies),
                self._undone,
                self._failed,
            )

    @Slot()
    def begin_anew(self) -> None:
        """Forget the file."""
        self._wanted = None
        self._set(self._blank())

    def save_report(
        self, path: Path, title: str, headings: Sequence[str], rows: Sequence[Sequence[str]]
    ) -> None:
        """Write what did not fit as .xlsx."""
        services = self._context.services

        def work() -> str:
            services.survey_import.save_report(path, title, headings, rows)
            return path.name

        self._context.runner.read(work, self.report_saved.emit, self._failed)

    @Slot()
    def show_list(self) -> None:
        """Go to the list of firms."""
        self._context.navigator.go(Route("companies"))

    def _blank(self, *, busy: bool = False) -> SurveyState:
        return SurveyState(reference=self.state.reference, targets=self.state.targets, busy=busy)

    def _change(self, make: Callable[[SurveyFile], SurveyFile]) -> None:
        if self.state.file is not None and self.state.step is Step.LOOK:
            self._show_file(replace(make(self.state.file), kept_as=self.state.file.kept_as))

    def _show_reference(self, loaded: tuple[CompanyReference, tuple[tuple[str, str], ...]]) -> None:
        self._set(replace(self.state, reference=loaded[0], targets=loaded[1]))

    def _read(self, path: Path, file: SurveyFile) -> None:
        if path is self._wanted:
            self._wanted = None
            self._show_file(file)

    def _not_read(self, path: Path, error: DigiFocusError) -> None:
        if path is self._wanted:
            self._wanted = None
            self._failed(error)

    def _show_file(self, file: SurveyFile) -> None:
        self._set(replace(self.state, step=Step.LOOK, file=file, error=None))
        self._look()

    def _look(self) -> None:
        file, decided, services = self.state.file, self.state.decided, self._context.services
        if file is not None:
            self._set(replace(self.state, busy=True))
            self._context.runner.read(
                lambda: services.survey_import.preview(file, decided), self._show_preview, self._no_preview
            )

    def _show_preview(self, preview: SurveyPreview) -> None:
        self._set(replace(self.state, preview=preview, busy=False, error=None))
        if not self.state.count(self.state.part):
            part = next((part for part in Part if self.state.count(part)), Part.READY)
            self._set(replace(self.state, part=part))

    def _no_preview(self, error: DigiFocusError) -> None:
        self._set(replace(self.state, preview=None))
        self._failed(error)

    def _take_next(self, taken: SurveyTaken | None) -> None:
        state = self.state
        if taken is not None:
            state = replace(
                state,
                taken=(*state.taken, *taken.numbers),
                response_sets=(*state.response_sets, *taken.response_sets),
                companies=(*state.companies, *taken.companies),
                refused=(*state.refused, *taken.refused),
            )
            self._set(state)
        preview, services = state.preview, self._context.services
        assert preview is not None
        start = len(state.taken) + len(state.refused)
        if self._stop or start >= len(preview.of(Standing.READY)):
            self._set(replace(state, step=Step.DONE, stopped=self._stop))
            self.finished.emit()
            return
        self._context.runner.write(
            lambda: services.survey_import.take(preview, start), self._take_next, self._give_up
        )

    def _give_up(self, error: DigiFocusError) -> None:
        """End a write that failed; what was written before it stays and can be undone."""
        step = Step.DONE if self.state.taken else Step.LOOK
        self._set(replace(self.state, step=step, stopped=True))
        self._failed(error)

    def _undone(self, kept: int) -> None:
        self._set(replace(self.state, step=Step.UNDONE, kept=kept, busy=False))

    def _failed(self, error: DigiFocusError) -> None:
        self._set(replace(self.state, busy=False, error=error))

    def _set(self, state: SurveyState) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)
