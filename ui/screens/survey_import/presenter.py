"""Taking answers in: which columns hold what, and whose each row is."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal, Slot

from digifocus_desktop.services.survey_import import CREATE, SurveyFile, SurveyPreview
from ui.screens.survey_import.state import Part, SurveyState
from ui.shared.context import ScreenContext
from ui.shared.i18n import current_language
from ui.shared.import_presenter import ImportPresenter, ImportWork, Step


class SurveyPresenter(ImportPresenter[SurveyState]):
    """Leads from a file to analyses.

    Signals:
        mapping_kept: Name under which the columns were kept.
    """

    mapping_kept = Signal(str)

    def __init__(self, context: ScreenContext) -> None:
        def plan(state: SurveyState) -> SurveyPreview:
            assert state.file is not None
            return context.services.survey_import.preview(state.file, state.decided)

        work = ImportWork(
            service=lambda: context.services.survey_import,
            plan=plan,
            add=SurveyState.with_taken,
            undo=lambda state: context.services.survey_import.undo(
                state.response_sets, state.companies, state.filled
            ),
            count=SurveyState.count,
        )
        super().__init__(context, SurveyState(), work)

    def enter(self) -> None:
        """Load the names and what a column can answer; a file that is being looked at stays."""
        super().enter()
        services, language = self._context.services, current_language()
        self._context.runner.read(lambda: services.survey_import.targets(language), self._show_targets)

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

    def _blank(self) -> SurveyState:
        return replace(super()._blank(), targets=self.state.targets)

    def _show_targets(self, targets: tuple[tuple[str, str], ...]) -> None:
        self._set(replace(self.state, targets=targets))

    def _change(self, make: Callable[[SurveyFile], SurveyFile]) -> None:
        if self.state.file is not None and self.state.step is Step.LOOK:
            self._show_file(replace(make(self.state.file), kept_as=self.state.file.kept_as))
