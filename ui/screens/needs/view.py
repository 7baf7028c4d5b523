"""The page of needs: conditions, the themes by demand, one theme by target group and municipality."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QModelIndex, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.screens.needs.filters import CohortRow
from ui.screens.needs.presenter import NeedsPresenter, NeedsState
from ui.screens.needs.side import DemandPane
from ui.screens.needs.table_model import DemandModel
from ui.shared.count_page import CountPage
from ui.shared.layout import Card, column, row
from ui.shared.shell import Shell
from ui.shared.tables import DataTable
from ui.shared.text import PlainLabel
from ui.shared.theme import Role

_WIDTHS = [240, 84, 92, 72, 84, 180]
_FROM_PX = dict.fromkeys((3, 4, 5), 1120)
"""How wide the page is where a column has room beside the theme looked at."""


class NeedsPage(CountPage[NeedsPresenter]):
    """Draws a `NeedsState`; passes on what the person does."""

    def __init__(
        self, presenter: NeedsPresenter, shell: Shell, ask_workbook: Callable[[str], Path | None]
    ) -> None:
        super().__init__("monitoring", presenter, shell, ask_workbook)
        self.cohort, self.pane = CohortRow(), DemandPane()
        self.table, self.model = DataTable(), DemandModel()
        self.note = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self.table.setModel(self.model)
        self._both = QWidget()
        self._both.setLayout(row((Card(column(self.table, gap=0, margins=1)), 66), (self.pane, 34), gap=16))
        self._lay_out(self.cohort, (self._nothing, 1), (self._both, 1), self.note)
        self._connect()
        self.restyle()
        self.retranslate()

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
        self._say_empty(
            QCoreApplication.translate("Needs", "No analysis fits these conditions."),
            QCoreApplication.translate("Needs", "Needs are counted from analyses as they are made."),
            stopped=state.stopped,
        )
        working = QCoreApplication.translate("Needs", "Counting the needs again after an update…")
        some = needs is not None and needs.firms > 0
        self._show_counting(state, known=needs is not None, some=some, working=working)

    def file_name(self) -> str:
        """As what it holds."""
        return QCoreApplication.translate("Needs", "training needs")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave columns out where room is short."""
        super().resizeEvent(event)
        self.table.show_columns(_FROM_PX, self.width())

    def restyle(self) -> None:
        """Take measures from the theme."""
        self.table.set_widths(_WIDTHS)
        self.table.show_columns(_FROM_PX, self.width())

    def retranslate(self) -> None:
        """Set every word."""
        self.table.setAccessibleName(QCoreApplication.translate("Needs", "Themes by demand"))
        self.note.setText(
            QCoreApplication.translate(
                "Needs",
                "The newest analysis of each firm whose data is on this computer. A firm of two target "
                "groups counts in both.",
            )
        )
        self.model.redraw()
        super().retranslate()

    def _connect(self) -> None:
        presenter = self._presenter
        self.cohort.chosen.connect(presenter.count)
        self.table.selected.connect(self._on_selected)
        self.table.opened.connect(lambda _index: self.pane.focusNextChild())
        self.pane.picked.connect(presenter.list_firms)
        self.pane.opened.connect(presenter.open_firm)

    def _mark(self, state: NeedsState) -> None:
        """Select the row of the theme looked at."""
        demand = state.demand
        keys = [one.key for one in self.model.rows]
        if demand is not None and self.table.currentIndex().row() != keys.index(demand.key):
            self.table.blockSignals(True)
            self.table.selectRow(keys.index(demand.key))
            self.table.blockSignals(False)

    @Slot(QModelIndex)
    def _on_selected(self, index: QModelIndex) -> None:
        if index.isValid():
            self._presenter.look_at(self.model.row_at(index.row()).key)
