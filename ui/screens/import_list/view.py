"""The page that takes a list in: columns at the left, what would happen at the right."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from resources.messages import sentence
from ui.screens.import_list import words
from ui.screens.import_list.mapping import MappingCard
from ui.screens.import_list.presenter import ImportPresenter, ImportState, Part, Step
from ui.screens.import_list.preview import PreviewCard
from ui.shared import theme
from ui.shared.bars import FootBar, PageHeader
from ui.shared.buttons import Button
from ui.shared.choices import Segment
from ui.shared.folders import in_documents
from ui.shared.i18n import current_language
from ui.shared.layout import column, row
from ui.shared.navigation import Route
from ui.shared.notices import Banner, EmptyState, WorkStrip
from ui.shared.opening import Opening
from ui.shared.page import Page
from ui.shared.shell import Shell

AskOpen = Callable[[QWidget], Path | None]
AskSave = Callable[[QWidget, str], Path | None]
_BOTH_FROM_PX = 900


class ImportPage(Page):
    """Draws an `ImportState`; passes on what the person does.

    `ask_open` and `ask_save` ask for a file, in the system's own window.
    """

    def __init__(
        self, presenter: ImportPresenter, shell: Shell, ask_open: AskOpen, ask_save: AskSave
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
        self.undo_button, self.take_button = (
            Button("", "secondary", "undo-2"),
            Button("", "primary", "upload"),
        )
        self._lay_out()
        self._connect()
        self.retranslate()
        self.which.set_value(words.ROWS)

    def title(self) -> str:
        """The name of the screen."""
        return QCoreApplication.translate("ImportList", "Take in a list from Excel")

    def enter(self, route: Route) -> None:
        """Load names; a list that is being looked at stays."""
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
    def show_state(self, state: ImportState) -> None:
        """Draw the state; drawing it twice changes nothing."""
        before, self._step = self._step, state.step
        facts, language = state.error_facts, current_language()
        trouble = sentence(state.error_code, facts, language) if state.error_code else ""
        self.trouble.show_state(trouble, "triangle-alert", "danger")
        self.outcome.show_state(words.outcome_words(state), "circle-check", "ok")
        self.opening.show_opening(state.opening)
        self.empty.setVisible(state.step is Step.CHOOSE)
        self._share_room()
        self.mapping.show_file(state.file, state.step is not Step.LOOK)
        self.preview.show_state(state)
        self._show_work(state)
        self._show_foot(state)
        if before is Step.CHOOSE and state.step is Step.LOOK:
            self.focus_first()

    def retranslate(self) -> None:
        """Set every word."""
        self.header.set_title(self.title())
        self.empty.show_words(
            QCoreApplication.translate("ImportList", "Choose the list."),
            QCoreApplication.translate(
                "ImportList",
                "An Excel (.xlsx) or CSV file. You see first what would happen; nothing is stored yet.",
            ),
            QCoreApplication.translate("ImportList", "Choose a file"),
            icon="folder-open",
        )
        self.other_button.setText(QCoreApplication.translate("ImportList", "Choose another file"))
        self.which.set_options(words.card_options())
        self.report_button.setText(QCoreApplication.translate("ImportList", "Save a report"))
        self.undo_button.setText(QCoreApplication.translate("ImportList", "Undo the whole import"))
        self.mapping.retranslate()
        self.preview.retranslate()
        self.show_state(self._presenter.state)

    def restyle(self) -> None:
        """Follow the size of the text."""
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Both cards side by side only where both have room."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Show columns and rows side by side, or the one that the person looks at."""
        now, looking = theme.current(), self._step is not Step.CHOOSE
        narrow = now.scale >= 1.5 or self.width() < now.px(_BOTH_FROM_PX)
        columns = self.which.value == words.COLUMNS
        self.which.setVisible(narrow and looking)
        self.mapping.setVisible(looking and (columns or not narrow))
        self.preview.setVisible(looking and not (columns and narrow))

    def _lay_out(self) -> None:
        both = row((self.mapping, 36), (self.preview, 64), gap=16)
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
        presenter.finished.connect(self._tell_finished)
        self.empty.acted.connect(self._choose)
        self.header.back.clicked.connect(self._shell.navigator.back)
        self.other_button.clicked.connect(self._choose)
        self.which.chosen.connect(self._share_room)
        self.mapping.mapped.connect(presenter.map_column)
        self.preview.part_chosen.connect(presenter.show_part)
        self.preview.anyway_wanted.connect(presenter.take_anyway)
        self.preview.opened.connect(presenter.open)
        self.take_button.clicked.connect(self._on_primary)
        self.undo_button.clicked.connect(presenter.undo)
        self.report_button.clicked.connect(self._save_report)
        self.work.cancelled.connect(presenter.stop)

    def _show_work(self, state: ImportState) -> None:
        if state.step is Step.TAKING:
            told = QCoreApplication.translate("ImportList", "Taking companies in…")
            self.work.show_work(told, state.done_share)
        elif state.busy:
            self.work.show_work(QCoreApplication.translate("ImportList", "One moment…"))
        else:
            self.work.show_work("")

    def _show_foot(self, state: ImportState) -> None:
        done = state.step in {Step.DONE, Step.UNDONE}
        self._foot.setVisible(state.step is not Step.CHOOSE)
        self.report_button.setVisible(done)
        self.undo_button.setVisible(state.step is Step.DONE and bool(state.created))
        self.other_button.setDisabled(state.step is Step.TAKING)
        self.take_button.set_icon("building-2" if done else "upload")
        if done:
            self.take_button.setText(QCoreApplication.translate("ImportList", "To the companies"))
            self.take_button.set_blocked(None)
            return
        count = len(state.rows(Part.CREATE))
        self.take_button.setText(QCoreApplication.translate("ImportList", "Take in %n companies", "", count))
        reason = QCoreApplication.translate("ImportList", "The list has no new companies.")
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
        state = self._presenter.state
        path = self._ask_save(self, QCoreApplication.translate("ImportList", "import-report.xlsx"))
        if path is None:
            return
        headings = (
            QCoreApplication.translate("ImportList", "Row"),
            QCoreApplication.translate("ImportList", "Company"),
            QCoreApplication.translate("ImportList", "Result"),
            QCoreApplication.translate("ImportList", "Remark"),
        )
        self._presenter.save_report(path, self.title(), headings, report_rows(state))

    @Slot()
    def _tell_finished(self) -> None:
        """Tell it where the person is now, and give Ctrl+Z what it undoes."""
        self._shell.toasts.show(words.taken_words(self._presenter.state), self._presenter.undo)

    @Slot(str)
    def _tell_saved(self, name: str) -> None:
        told = QCoreApplication.translate("ImportList", "Saved: {file}")
        self._shell.toasts.show(told.replace("{file}", name))


def report_rows(state: ImportState) -> list[tuple[str, str, str, str]]:
    """Return (row, company, result, remark) of every row of the file, in the file's order."""
    undone = state.step is Step.UNDONE
    rows = [
        (planned.number, planned.name, words.result_words(part, undone=undone), words.reason_words(planned))
        for part in Part
        for planned in state.rows(part)
    ]
    return [(str(number), name, result, reason) for number, name, result, reason in sorted(rows)]


def ask_open(parent: QWidget) -> Path | None:
    """Ask for a list."""
    kinds = QCoreApplication.translate("ImportList", "Lists (*.xlsx *.xlsm *.csv *.txt)")
    title = QCoreApplication.translate("ImportList", "Choose a file")
    name, _ = QFileDialog.getOpenFileName(parent, title, in_documents(), kinds)
    return Path(name) if name else None


def ask_save(parent: QWidget, name: str) -> Path | None:
    """Ask where to save a report."""
    title = QCoreApplication.translate("ImportList", "Save a report")
    chosen, _ = QFileDialog.getSaveFileName(parent, title, in_documents(name), "Excel (*.xlsx)")
    return Path(chosen) if chosen else None
