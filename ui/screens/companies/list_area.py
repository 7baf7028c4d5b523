"""The rows of the list, or the words for an empty one."""

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.screens.companies.presenter import CompaniesState, Rows
from ui.screens.companies.table_model import ORDERS, CompanyTableModel
from ui.shared import theme
from ui.shared.layout import Card, column
from ui.shared.live import Live
from ui.shared.notices import EmptyState
from ui.shared.stages import stage_words
from ui.shared.tables import DataTable
from ui.shared.theme import Role

_NAME_PX, _PLACE_PX, _LAST_PX, _PADDING_PX = 260, 126, 92, 34
_STAGES = [half / 2 for half in range(11)]
_SHOWN_CHARS = 60


class ListArea(Live, QStackedWidget):
    """Table, or what to do when there is nothing to show.

    Signals:
        selected: Id of the firm that is current.
        opened: Enter or a double tap on a firm.
        sorted: What to sort by.
        clear_wanted: Take the conditions off.
        new_wanted: Write a firm down.
        import_wanted: Take a list in.
    """

    selected = Signal(str)
    opened = Signal()
    sorted = Signal(object)
    clear_wanted = Signal()
    new_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = CompanyTableModel(self)
        self.table, self.empty = DataTable(), EmptyState("building-2")
        self._state = CompaniesState()
        self.addWidget(Card(column(self.table, gap=0, margins=1)))
        holder = QWidget()
        holder.setLayout(column(self.empty, None, gap=0))
        self.addWidget(holder)
        self.table.setModel(self.model)
        self.table.selected.connect(self._on_selected)
        self.table.opened.connect(lambda _index: self.opened.emit())
        header = self.table.horizontalHeader()
        header.setSortIndicatorShown(True)
        header.sectionClicked.connect(lambda column: self.sorted.emit(ORDERS[column]))
        self.empty.acted.connect(self._on_acted)
        self.empty.acted_other.connect(self._on_acted_other)
        self.restyle()

    def show_state(self, state: CompaniesState) -> None:
        """Draw order, names and selection; drawing it twice changes nothing."""
        self._state = state
        self.model.set_reference(state.reference)
        turn = Qt.SortOrder.DescendingOrder if state.descending else Qt.SortOrder.AscendingOrder
        self.table.horizontalHeader().setSortIndicator(ORDERS.index(state.order), turn)
        self._mark(state.selected)
        self._show_emptiness()

    def show_rows(self, rows: Rows) -> None:
        """Take rows in; another list begins at its top, the same one stays where it is."""
        bar = self.table.verticalScrollBar()
        place = bar.value()
        if self.model.take(rows):
            self._mark(self._state.selected)
            bar.setValue(0 if rows.other else place)

    def go_in(self) -> None:
        """Put the keyboard on the rows, if there are any."""
        if self.model.rowCount():
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def restyle(self) -> None:
        """Take measures from the theme; every word of a stage has room."""
        now = theme.current()
        stage = max(now.width_of(stage_words(steps), Role.CAPTION_LABEL) for steps in _STAGES) + _PADDING_PX
        self.table.set_widths([_NAME_PX, _PLACE_PX, round(stage / now.scale), _LAST_PX])

    def retranslate(self) -> None:
        """Set every word."""
        self.table.setAccessibleName(QCoreApplication.translate("Companies", "Companies"))
        self.model.redraw()
        self.restyle()
        self._show_emptiness()

    @property
    def _unfiltered(self) -> bool:
        return not self._state.text and self._state.chosen.empty

    def _mark(self, company_id: str | None) -> None:
        """Select the row of the firm, where it is held and not selected already."""
        place = self.model.row_of(company_id)
        if place is not None and self.table.currentIndex().row() != place:
            self.table.selectRow(place)

    def _on_selected(self, index: QModelIndex) -> None:
        found = self.model.row_at(index.row()) if index.isValid() else None
        if found is not None:
            self.selected.emit(found.id)

    def _show_emptiness(self) -> None:
        self.setCurrentIndex(1 if self._state.total == 0 else 0)
        if self._state.total != 0:
            return
        add = QCoreApplication.translate("Companies", "Add a company")
        if self._unfiltered:
            title = QCoreApplication.translate("Companies", "No companies yet.")
            text = QCoreApplication.translate(
                "Companies", "Add the first company or take in a list from Excel."
            )
            other = QCoreApplication.translate("Companies", "Take in a list")
            self.empty.show_words(title, text, add, other, icon="plus", other_icon="file-spreadsheet")
            return
        title = QCoreApplication.translate("Companies", "The search “{text}” found no companies.")
        if not self._state.text:
            title = QCoreApplication.translate("Companies", "No company meets these conditions.")
        text = QCoreApplication.translate("Companies", "Check the spelling or remove a condition.")
        off = QCoreApplication.translate("Companies", "Remove conditions")
        self.empty.show_words(title.replace("{text}", _short(self._state.text)), text, off, add)

    def _on_acted(self) -> None:
        (self.new_wanted if self._unfiltered else self.clear_wanted).emit()

    def _on_acted_other(self) -> None:
        (self.import_wanted if self._unfiltered else self.new_wanted).emit()


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN_CHARS else f"{text[:_SHOWN_CHARS]}…"
