"""The page of an import: columns at the left, what would happen at the right, progress and undo below."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.shared import theme
from ui.shared.bars import FootBar, PageHeader
from ui.shared.buttons import Button
from ui.shared.choices import Option, Segment
from ui.shared.folders import in_documents
from ui.shared.import_presenter import ImportPresenter, ImportState, Step
from ui.shared.layout import column, row
from ui.shared.navigation import Route
from ui.shared.notices import Banner, EmptyState, WorkStrip
from ui.shared.opening import Opening
from ui.shared.page import Page
from ui.shared.shell import Shell
from ui.shared.troubles import trouble_of, trouble_words

AskOpen = Callable[[QWidget], Path | None]
AskSave = Callable[[QWidget, str], Path | None]
ROWS, COLUMNS = "rows", "columns"
_BOTH_FROM_PX = 900


class ImportWords(Protocol):
    """What a screen says of its import; a module of functions fits."""

    def title(self) -> str:
        """Name of the screen."""

    def empty(self) -> tuple[str, str]:
        """What to choose, and what happens then."""

    def cards(self) -> tuple[str, str]:
        """The rows and the columns, of which one is shown where there is no room for both."""

    def taking(self) -> str:
        """It is being written."""

    def take(self, count: int) -> str:
        """Write so many."""

    def nothing(self) -> str:
        """Why nothing can be written."""

    def outcome(self, state: Any) -> str:
        """How it ended; nothing before."""

    def taken(self, state: Any) -> str:
        """How many were written."""

    def report(self) -> tuple[str, str, tuple[str, ...]]:
        """The words to save the report, the name of its file, and its headings."""

    def report_rows(self, state: Any) -> Sequence[Sequence[str]]:
        """The rows of the report; none while there is nothing to report."""


class Mapping(Protocol):
    """The card of the columns."""

    def show_state(self, state: Any) -> None:
        """Draw the columns of the file."""

    def retranslate(self) -> None:
        """Set every word."""


class Preview(Protocol):
    """The card of what would happen."""

    parts: Segment

    def show_state(self, state: Any) -> None:
        """Draw the rows of the chosen part."""

    def retranslate(self) -> None:
        """Set every word."""


class ImportPage(Page):
    """Draws an `ImportState`; passes on what the person does.

    A screen gives its two cards and its words, connects their signals and calls `retranslate` last.
    `ask_open` and `ask_save` ask for a file, in the system's own window.
    """

    def __init__(
        self,
        presenter: ImportPresenter[Any],
        shell: Shell,
        words: ImportWords,
        *,
        cards: tuple[QWidget, QWidget],
        share: int,
        ask: tuple[AskOpen, AskSave],
    ) -> None:
        """Lay the page out.

        Args:
            presenter: Does the work.
            shell: The window around the page.
            words: What is said.
            cards: A `Mapping` and a `Preview`.
            share: Of a hundred parts of the width, how many the first card has.
            ask: Ask for the file to read, and for a place to save.
        """
        super().__init__()
        self._import, self._shell, self._words = presenter, shell, words
        self._ask_open, self._ask_save = ask
        self._cards, self._step = cards, Step.CHOOSE
        presenter.setParent(self)
        self.header, self.trouble, self.outcome = PageHeader(back=True), Banner(), Banner()
        self.work, self.opening, self.empty = WorkStrip(), Opening(), EmptyState("file-spreadsheet")
        self.which = Segment()
        self.other_button, self.report_button = Button("", "secondary"), Button("", "secondary", "save")
        self.undo_button = Button("", "secondary", "undo-2")
        self.take_button = Button("", "primary", "upload")
        self._lay_out(share)
        self._connect()
        self.which.set_value(ROWS)

    def title(self) -> str:
        """The name of the screen."""
        return self._words.title()

    def enter(self, route: Route) -> None:
        """Load names; a file that is being looked at stays."""
        del route
        self._import.enter()

    def panes(self) -> Sequence[QWidget]:
        """Columns, rows, foot."""
        return (self.empty, *self._cards, self.take_button)

    def focus_first(self) -> None:
        """Begin with choosing a file, or with what would happen."""
        choosing = self._import.state.step is Step.CHOOSE
        inside = self.empty.findChildren(Button) if choosing else self._preview.parts.buttons
        if inside:
            inside[0].setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _mapping(self) -> Mapping:
        return self._cards[0]  # type: ignore[return-value]  # the kind that was asked for

    @property
    def _preview(self) -> Preview:
        return self._cards[1]  # type: ignore[return-value]  # the kind that was asked for

    @Slot(object)
    def show_state(self, state: ImportState) -> None:
        """Draw the state; drawing it twice changes nothing."""
        before, self._step = self._step, state.step
        trouble = trouble_words(trouble_of(state.error)) if state.error else ""
        trouble = f"{state.unread}: {trouble}" if trouble and state.unread else trouble
        self.trouble.show_state(trouble, "triangle-alert", "danger")
        self.outcome.show_state(self._words.outcome(state), "circle-check", "ok")
        self.opening.show_opening(state.opening)
        self.empty.setVisible(state.step is Step.CHOOSE)
        self._share_room()
        self._mapping.show_state(state)
        self._preview.show_state(state)
        self._show_work(state)
        self._show_foot(state)
        if before is Step.CHOOSE and state.step is Step.LOOK:
            self.focus_first()

    def retranslate(self) -> None:
        """Set every word."""
        self.header.set_title(self.title())
        what, then = self._words.empty()
        choose = QCoreApplication.translate("Import", "Choose a file")
        self.empty.show_words(what, then, choose, icon="folder-open")
        self.other_button.setText(QCoreApplication.translate("Import", "Choose another file"))
        rows, columns = self._words.cards()
        self.which.set_options([Option(ROWS, rows), Option(COLUMNS, columns)])
        self.report_button.setText(self._words.report()[0])
        self.undo_button.setText(QCoreApplication.translate("Import", "Undo the whole import"))
        self._mapping.retranslate()
        self._preview.retranslate()
        self.show_state(self._import.state)

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
        columns = self.which.value == COLUMNS
        mapping, preview = self._cards
        self.which.setVisible(narrow and looking)
        mapping.setVisible(looking and (columns or not narrow))
        preview.setVisible(looking and not (columns and narrow))

    def _lay_out(self, share: int) -> None:
        both = row((self._cards[0], share), (self._cards[1], 100 - share), gap=16)
        above = (self.header, self.trouble, self.outcome, self.work, self.opening)
        body = column(*above, self.empty, self.which, (both, 1), gap=8, margins=(16, 16, 24, 12))
        acts = QWidget()
        acts.setLayout(row(self.report_button, self.undo_button, self.take_button, gap=8))
        self._foot = FootBar(self.other_button, right=acts, sides=(16, 24))
        self.setLayout(column((body, 1), self._foot, gap=0))

    def _connect(self) -> None:
        presenter = self._import
        presenter.state_changed.connect(self.show_state)
        presenter.report_saved.connect(self._tell_saved)
        presenter.finished.connect(self._tell_finished)
        self.empty.acted.connect(self._choose)
        self.header.back.clicked.connect(self._shell.navigator.back)
        self.other_button.clicked.connect(self._choose)
        self.which.chosen.connect(self._share_room)
        self.take_button.clicked.connect(self._on_primary)
        self.undo_button.clicked.connect(presenter.undo)
        self.report_button.clicked.connect(self._save_report)
        self.work.cancelled.connect(presenter.stop)

    def _show_work(self, state: ImportState) -> None:
        if state.step is Step.TAKING:
            self.work.show_work(self._words.taking(), state.done_share)
        elif state.busy:
            self.work.show_work(QCoreApplication.translate("Import", "One moment…"))
        else:
            self.work.show_work("")

    def _show_foot(self, state: ImportState) -> None:
        self._foot.setVisible(state.step is not Step.CHOOSE)
        self.report_button.setVisible(state.step is not Step.TAKING and bool(self._words.report_rows(state)))
        self.undo_button.setVisible(state.step is Step.DONE and bool(state.written))
        self.other_button.setDisabled(state.step is Step.TAKING)
        self.take_button.set_icon("building-2" if state.ended else "upload")
        if state.ended:
            self.take_button.setText(QCoreApplication.translate("Import", "To the companies"))
            self.take_button.set_blocked(None)
            return
        self.take_button.setText(self._words.take(state.ready))
        may = state.ready and state.step is Step.LOOK
        self.take_button.set_blocked(None if may else self._words.nothing())

    @Slot()
    def _on_primary(self) -> None:
        if self._import.state.step is Step.LOOK:
            self._import.take()
        else:
            self._import.begin_anew()
            self._import.show_list()

    @Slot()
    def _choose(self) -> None:
        path = self._ask_open(self)
        if path is not None:
            self._import.choose(path)

    @Slot()
    def _save_report(self) -> None:
        _, name, headings = self._words.report()
        path = self._ask_save(self, name)
        if path is not None:
            rows = self._words.report_rows(self._import.state)
            self._import.save_report(path, self.title(), headings, rows)

    @Slot()
    def _tell_finished(self) -> None:
        """Tell it where the person is now, and give Ctrl+Z what it undoes."""
        self._shell.toasts.show(self._words.taken(self._import.state), self._import.undo)

    @Slot(str)
    def _tell_saved(self, name: str) -> None:
        told = QCoreApplication.translate("Import", "Saved: {file}")
        self._shell.toasts.show(told.replace("{file}", name))


def ask_open(parent: QWidget) -> Path | None:
    """Ask for a table."""
    kinds = QCoreApplication.translate("Import", "Tables (*.xlsx *.xlsm *.csv *.txt)")
    title = QCoreApplication.translate("Import", "Choose a file")
    name, _ = QFileDialog.getOpenFileName(parent, title, in_documents(), kinds)
    return Path(name) if name else None


def ask_save(parent: QWidget, name: str) -> Path | None:
    """Ask where to save a report."""
    title = QCoreApplication.translate("Import", "Save a report")
    chosen, _ = QFileDialog.getSaveFileName(parent, title, in_documents(name), "Excel (*.xlsx)")
    return Path(chosen) if chosen else None
