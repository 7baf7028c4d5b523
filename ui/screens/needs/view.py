"""The page of needs: conditions, the themes by demand, one theme by target group and municipality."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QModelIndex, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from resources.messages import sentence
from ui.screens.needs.filters import CohortRow
from ui.screens.needs.presenter import NeedsPresenter, NeedsState
from ui.screens.needs.side import DemandPane
from ui.screens.needs.table_model import DemandModel
from ui.shared import printing, theme
from ui.shared.buttons import Button
from ui.shared.i18n import current_language
from ui.shared.layout import Card, column, row
from ui.shared.monitoring_head import MonitoringHead
from ui.shared.navigation import Route
from ui.shared.notices import Banner, EmptyState, WorkStrip
from ui.shared.opening import Opening
from ui.shared.page import Page
from ui.shared.shell import Shell
from ui.shared.tables import DataTable
from ui.shared.text import PlainLabel
from ui.shared.theme import Role

_WIDTHS = [240, 84, 92, 72, 84, 180]
_BOTH_FROM_PX = 1120
_NARROW = (3, 4, 5)
"""Columns that leave where both stand beside each other and room is short."""


class NeedsPage(Page):
    """Draws a `NeedsState`; passes on what the person does."""

    def __init__(
        self, presenter: NeedsPresenter, shell: Shell, ask_workbook: Callable[[str], Path | None]
    ) -> None:
        super().__init__()
        self._presenter, self._shell, self._ask = presenter, shell, ask_workbook
        presenter.setParent(self)
        self.save_button = Button("", "secondary", "file-spreadsheet")
        self.head = MonitoringHead(shell.navigator, "monitoring", self.save_button)
        self.cohort, self.pane = CohortRow(), DemandPane()
        self.trouble, self.strip, self.opening = Banner(), WorkStrip(), Opening()
        self.empty = EmptyState("chart-column")
        self.table, self.model = DataTable(), DemandModel()
        self.note = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self.table.setModel(self.model)
        self._lay_out()
        self._connect()
        self.restyle()
        self.retranslate()

    def title(self) -> str:
        """The name of the screen."""
        return QCoreApplication.translate("Monitoring", "Needs")

    def enter(self, route: Route) -> None:
        """Count the needs."""
        del route
        self._presenter.enter()

    def panes(self) -> Sequence[QWidget]:
        """The themes, the theme looked at, the conditions."""
        return (self.table, self.pane, self.cohort, self.head)

    def go_back(self) -> bool:
        """Escape leads from the firms back to the numbers."""
        if self._presenter.state.picked is None:
            return False
        self._presenter.list_firms(None)
        return True

    @Slot(object)
    def show_state(self, state: NeedsState) -> None:
        """Draw the state; drawing it twice changes nothing."""
        needs = state.needs
        self.cohort.show_state(state)
        self.model.show_rows(needs.themes if needs else ())
        self._mark(state)
        self.pane.show_state(state)
        nothing = needs is not None and not needs.firms
        self._nothing.setVisible(nothing or state.stopped)
        self._both.setVisible(needs is not None and not nothing)
        self.note.setVisible(needs is not None and not nothing)
        working = state.progress is not None
        self.opening.show_opening(needs is None and not working and not state.stopped and not state.trouble)
        self.strip.show_work(_working() if working else "", state.progress)
        reason = QCoreApplication.translate("Needs", "There is nothing to save yet.")
        self.save_button.set_blocked(None if needs is not None and needs.firms else reason)
        self._say_empty(stopped=state.stopped)
        words = sentence(state.trouble.code, state.trouble.facts, current_language()) if state.trouble else ""
        self.trouble.show_state(words, "triangle-alert", "danger", _close() if words else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave columns out where room is short."""
        super().resizeEvent(event)
        self._share_room()

    def restyle(self) -> None:
        """Take measures from the theme."""
        self.table.set_widths(_WIDTHS)
        self._share_room()

    def retranslate(self) -> None:
        """Set every word."""
        self.save_button.setText(QCoreApplication.translate("Needs", "Save for Excel"))
        self.table.setAccessibleName(QCoreApplication.translate("Needs", "Themes by demand"))
        self.note.setText(
            QCoreApplication.translate(
                "Needs",
                "The newest analysis of each firm whose data is on this computer. A firm of two target "
                "groups counts in both.",
            )
        )
        self.model.redraw()
        self.show_state(self._presenter.state)

    def _lay_out(self) -> None:
        self._nothing, self._both = QWidget(), QWidget()
        self._nothing.setLayout(column(self.empty, None, gap=0))
        card = Card(column(self.table, gap=0, margins=1))
        self._both.setLayout(row((card, 66), (self.pane, 34), gap=16))
        parts = (self.head, self.trouble, self.strip, self.opening, self.cohort)
        bodies = ((self._nothing, 1), (self._both, 1), self.note)
        self.setLayout(column(*parts, *bodies, gap=12, margins=(24, 16, 24, 12)))
        self._both.hide()

    def _connect(self) -> None:
        presenter = self._presenter
        presenter.state_changed.connect(self.show_state)
        presenter.saved.connect(self._tell_saved)
        self.cohort.chosen.connect(presenter.count)
        self.table.selected.connect(self._on_selected)
        self.table.opened.connect(lambda _index: self.pane.focusNextChild())
        self.pane.picked.connect(presenter.list_firms)
        self.pane.opened.connect(presenter.open_firm)
        self.strip.cancelled.connect(presenter.stop)
        self.empty.acted.connect(presenter.enter)
        self.trouble.acted.connect(presenter.dismiss)
        self.save_button.clicked.connect(self._save)

    def _mark(self, state: NeedsState) -> None:
        """Select the row of the theme looked at."""
        demand = state.demand
        keys = [one.key for one in self.model.rows]
        if demand is not None and self.table.currentIndex().row() != keys.index(demand.key):
            self.table.blockSignals(True)
            self.table.selectRow(keys.index(demand.key))
            self.table.blockSignals(False)

    def _say_empty(self, *, stopped: bool) -> None:
        if stopped:
            self.empty.show_words(
                QCoreApplication.translate("Needs", "The numbers are not ready."),
                QCoreApplication.translate("Needs", "Counting was stopped. It goes on where it was."),
                QCoreApplication.translate("Needs", "Go on"),
            )
            return
        self.empty.show_words(
            QCoreApplication.translate("Needs", "No analysis fits these conditions."),
            QCoreApplication.translate("Needs", "Needs are counted from analyses as they are made."),
        )

    def _share_room(self) -> None:
        now = theme.current()
        roomy = self.width() >= now.px(_BOTH_FROM_PX)
        for place in _NARROW:
            self.table.setColumnHidden(place, not roomy)

    @Slot(QModelIndex)
    def _on_selected(self, index: QModelIndex) -> None:
        if index.isValid():
            self._presenter.look_at(self.model.row_at(index.row()).key)

    @Slot()
    def _save(self) -> None:
        target = self._ask(QCoreApplication.translate("Needs", "training needs") + ".xlsx")
        if target is not None:
            self._presenter.save(target)

    @Slot(object)
    def _tell_saved(self, path: Path) -> None:
        words = QCoreApplication.translate("Needs", "Saved: {name}").replace("{name}", path.name)
        act = QCoreApplication.translate("Needs", "Open")
        self._shell.toasts.show(words, lambda: printing.open_file(path), act)


def _working() -> str:
    return QCoreApplication.translate("Needs", "Counting the needs anew after an update…")


def _close() -> str:
    return QCoreApplication.translate("Needs", "Close")
