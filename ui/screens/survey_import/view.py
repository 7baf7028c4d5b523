"""The page that takes answers in: columns at the left, respondents at the right."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.screens.survey_import import words
from ui.screens.survey_import.mapping import MappingCard
from ui.screens.survey_import.presenter import SurveyPresenter
from ui.screens.survey_import.preview import PreviewCard
from ui.screens.survey_import.state import Part, Step, SurveyState
from ui.shared import theme
from ui.shared.bars import FootBar, PageHeader
from ui.shared.buttons import Button
from ui.shared.choices import Segment
from ui.shared.folders import in_documents
from ui.shared.layout import column, row
from ui.shared.navigation import Route
from ui.shared.notices import Banner, EmptyState, WorkStrip
from ui.shared.opening import Opening
from ui.shared.page import Page
from ui.shared.shell import Shell
from ui.shared.troubles import trouble_of, trouble_words

AskOpen = Callable[[QWidget], Path | None]
AskSave = Callable[[QWidget, str], Path | None]
_BOTH_FROM_PX = 900


class SurveyPage(Page):
    """Draws a `SurveyState`; passes on what the person does.

    `ask_open` and `ask_save` ask for a file, in the system's own window.
    """

    def __init__(
        self, presenter: SurveyPresenter, shell: Shell, ask_open: AskOpen, ask_save: AskSave
    ) -> None:
        super().__init__()
        self._presenter, self._shell = presenter, shell
        self._ask_open, self._ask_save = ask_open, ask_save
        self._step = Step.CHOOSE
        presenter.setParent(self)
        self.header, self.trouble, self.outcome = PageHeader(back=True), Banner(), Banner()
        self.work, self.opening, self.empty = WorkStrip(), Opening(), EmptyState("file-spreadsheet")
        self.mapping, self.preview, self.which = MappingCard(), PreviewCard(), Segment()
        self.other_button, self.report_button = Button("", "secondary"), Button("", "secondary", "save")
        self.undo_button = Button("", "secondary", "undo-2")
        self.take_button = Button("", "primary", "upload")
        self._lay_out()
        self._connect()
        self.retranslate()
        self.which.set_value(words.ROWS)

    def title(self) -> str:
        """The name of the screen."""
        return QCoreApplication.translate("SurveyImport", "Take in answers from a survey tool")

    def enter(self, route: Route) -> None:
        """Load names; a file that is being looked at stays."""
        del route
        self._presenter.enter()

    def panes(self) -> Sequence[QWidget]:
        """Columns, rows, foot."""
        return (self.empty, self.mapping, self.preview, self.take_button)

    def focus_first(self) -> None:
        """Begin with choosing a file, or with what would happen."""
        choosing = self._presenter.state.step is Step.CHOOSE
        inside = self.empty.findChildren(Button) if choosing else self.preview.parts.buttons
        if inside:
            inside[0].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def show_state(self, state: SurveyState) -> None:
        """Draw the state; drawing it twice changes nothing."""
        before, self._step = self._step, state.step
        trouble = trouble_words(trouble_of(state.error)) if state.error else ""
        self.trouble.show_state(trouble, "triangle-alert", "danger")
        self.outcome.show_state(words.outcome_words(state), "circle-check", "ok")
        self.opening.show_opening(state.opening)
        self.empty.setVisible(state.step is Step.CHOOSE)
        self._share_room()
        self.mapping.show_state(state)
        self.preview.show_state(state)
        self._show_work(state)
        self._show_foot(state)
        if before is Step.CHOOSE and state.step is Step.LOOK:
            self.focus_first()

    def retranslate(self) -> None:
        """Set every word."""
        self.header.set_title(self.title())
        self.empty.show_words(
            QCoreApplication.translate("SurveyImport", "Choose the file of answers."),
            QCoreApplication.translate(
                "SurveyImport",
                "An Excel (.xlsx) or CSV file with a row for each respondent, as Webropol, Forms, LimeSurvey "
                "or Kobo give it. You see first what would happen; nothing is stored yet.",
            ),
            QCoreApplication.translate("SurveyImport", "Choose a file"),
            icon="folder-open",
        )
        self.other_button.setText(QCoreApplication.translate("SurveyImport", "Choose another file"))
        self.which.set_options(words.card_options())
        self.report_button.setText(QCoreApplication.translate("SurveyImport", "Save what did not fit"))
        self.undo_button.setText(QCoreApplication.translate("SurveyImport", "Undo the whole import"))
        self.mapping.retranslate()
        self.preview.retranslate()
        self._presenter.enter()
        self.show_state(self._presenter.state)

    def restyle(self) -> None:
        """Follow the size of the text."""
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Both cards side by side only where both have room."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        now, looking = theme.current(), self._step is not Step.CHOOSE
        narrow = now.scale >= 1.5 or self.width() < now.px(_BOTH_FROM_PX)
        columns = self.which.value == words.COLUMNS
        self.which.setVisible(narrow and looking)
        self.mapping.setVisible(looking and (columns or not narrow))
        self.preview.setVisible(looking and not (columns and narrow))

    def _lay_out(self) -> None:
        both = row((self.mapping, 40), (self.preview, 60), gap=16)
        above = (self.header, self.trouble, self.outcome, self.work, self.opening)
        body = column(*above, self.empty, self.which, (both, 1), gap=8, margins=(16, 16, 24, 12))
        acts = QWidget()
        acts.setLayout(row(self.report_button, self.undo_button, self.take_button, gap=8))
        self._foot = FootBar(self.other_button, right=acts, sides=(16, 24))
        self.setLayout(column((body, 1), self._foot, gap=0))

    def _connect(self) -> None:
        presenter = self._presenter
        presenter.state_changed.connect(self.show_state)
        presenter.report_saved.connect(self._tell_saved)
        presenter.mapping_kept.connect(self._tell_kept)
        presenter.finished.connect(self._tell_finished)
        self.empty.acted.connect(self._choose)
        self.header.back.clicked.connect(self._shell.navigator.back)
        self.other_button.clicked.connect(self._choose)
        self.which.chosen.connect(self._share_room)
        self.mapping.mapped.connect(presenter.map_column)
        self.mapping.course_chosen.connect(presenter.set_course)
        self.mapping.one_based.connect(presenter.set_one_based)
        self.mapping.keep_wanted.connect(presenter.keep_mapping)
        self.preview.part_chosen.connect(presenter.show_part)
        self.preview.decided.connect(presenter.decide)
        self.preview.create_all_wanted.connect(presenter.create_all)
        self.take_button.clicked.connect(self._on_primary)
        self.undo_button.clicked.connect(presenter.undo)
        self.report_button.clicked.connect(self._save_report)
        self.work.cancelled.connect(presenter.stop)

    def _show_work(self, state: SurveyState) -> None:
        if state.step is Step.TAKING:
            told = QCoreApplication.translate("SurveyImport", "Taking answers in…")
            self.work.show_work(told, state.done_share)
        elif state.busy:
            self.work.show_work(QCoreApplication.translate("SurveyImport", "One moment…"))
        else:
            self.work.show_work("")

    def _show_foot(self, state: SurveyState) -> None:
        self._foot.setVisible(state.step is not Step.CHOOSE)
        self.report_button.setVisible(bool(words.report_rows(state)) and state.step is not Step.TAKING)
        self.undo_button.setVisible(state.step is Step.DONE and bool(state.response_sets))
        self.other_button.setDisabled(state.step is Step.TAKING)
        self.take_button.set_icon("building-2" if state.ended else "upload")
        if state.ended:
            self.take_button.setText(QCoreApplication.translate("SurveyImport", "To the companies"))
            self.take_button.set_blocked(None)
            return
        count = state.count(Part.READY)
        self.take_button.setText(
            QCoreApplication.translate("SurveyImport", "Take in %n answer(s)", "", count)
        )
        reason = QCoreApplication.translate("SurveyImport", "No row is ready to be taken in.")
        self.take_button.set_blocked(None if count and state.step is Step.LOOK else reason)

    @Slot()
    def _on_primary(self) -> None:
        if self._presenter.state.step is Step.LOOK:
            self._presenter.take()
        else:
            self._presenter.begin_anew()
            self._presenter.show_list()

    @Slot()
    def _choose(self) -> None:
        path = self._ask_open(self)
        if path is not None:
            self._presenter.choose(path)

    @Slot()
    def _save_report(self) -> None:
        path = self._ask_save(self, QCoreApplication.translate("SurveyImport", "answers-report.xlsx"))
        if path is not None:
            headings = words.report_headings()
            self._presenter.save_report(
                path, self.title(), headings, words.report_rows(self._presenter.state)
            )

    @Slot()
    def _tell_finished(self) -> None:
        """Tell it where the person is now, and give Ctrl+Z what it undoes."""
        self._shell.toasts.show(words.taken_words(self._presenter.state), self._presenter.undo)

    @Slot(str)
    def _tell_saved(self, name: str) -> None:
        told = QCoreApplication.translate("SurveyImport", "Saved: {file}")
        self._shell.toasts.show(told.replace("{file}", name))

    @Slot(str)
    def _tell_kept(self, name: str) -> None:
        told = QCoreApplication.translate("SurveyImport", "The columns are kept under “{name}”.")
        self._shell.toasts.show(told.replace("{name}", name))


def ask_open(parent: QWidget) -> Path | None:
    """Ask for a file of answers."""
    kinds = QCoreApplication.translate("SurveyImport", "Answers (*.xlsx *.xlsm *.csv *.txt)")
    title = QCoreApplication.translate("SurveyImport", "Choose a file")
    name, _ = QFileDialog.getOpenFileName(parent, title, in_documents(), kinds)
    return Path(name) if name else None


def ask_save(parent: QWidget, name: str) -> Path | None:
    """Ask where to save a report."""
    title = QCoreApplication.translate("SurveyImport", "Save a report")
    chosen, _ = QFileDialog.getSaveFileName(parent, title, in_documents(name), "Excel (*.xlsx)")
    return Path(chosen) if chosen else None
