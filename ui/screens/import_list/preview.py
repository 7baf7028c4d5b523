"""What would happen to each row: new, in the list already, not taken."""

from PySide6.QtCore import QCoreApplication, QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from digifocus_desktop.services.importing import SAME_BUSINESS_ID, PlannedRow
from ui.screens.import_list.presenter import ListState, Part
from ui.screens.import_list.table_model import PlannedRowsModel
from ui.screens.import_list.words import part_words
from ui.shared.buttons import Button
from ui.shared.choices import Option, Segment
from ui.shared.import_presenter import Step
from ui.shared.layout import Card, column, row
from ui.shared.live import Live
from ui.shared.tables import DataTable

_WIDTHS = [220, 72, 340]


class PreviewCard(Live, Card):
    """Three lists of rows; a row that is here already can be opened or created anyway.

    Signals:
        part_chosen: The part to show.
        anyway_wanted: Row number to create although the name is alike.
        opened: Id of the firm that is here already.
    """

    part_chosen = Signal(object)
    anyway_wanted = Signal(int)
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.parts = Segment()
        self.table, self.model = DataTable(), PlannedRowsModel()
        self.open_button, self.anyway_button = (
            Button("", "quiet", "chevron-right"),
            Button("", "quiet", "plus"),
        )
        self._acts = QWidget()
        self._acts.setLayout(row(self.open_button, self.anyway_button, None, gap=8, margins=(8, 4, 8, 4)))
        head = QWidget()
        head.setLayout(column(self.parts, gap=0, margins=(16, 12, 16, 8)))
        super().__init__(column(head, (self.table, 1), self._acts, gap=0, margins=1), "card", parent)
        self._state = ListState()
        self.table.setModel(self.model)
        self.table.setWordWrap(True)
        self.table.selected.connect(self._on_selected)
        self.table.opened.connect(lambda _index: self._open())
        self.parts.chosen.connect(self.part_chosen)
        self.open_button.clicked.connect(self._open)
        self.anyway_button.clicked.connect(self._take_anyway)
        self.restyle()

    def show_state(self, state: ListState) -> None:
        """Draw the counts and the rows of the chosen part."""
        self._state = state
        words = [part_words(state, part) for part in Part]
        if words != [button.text() for button in self.parts.buttons]:
            self.parts.set_options([Option(part, text) for part, text in zip(Part, words, strict=True)])
        self.parts.set_value(state.part)
        self.model.show_planned(state.rows(state.part), state.reference)
        self._acts.setVisible(state.part is Part.KNOWN)
        self._on_selected(self.table.currentIndex())

    def restyle(self) -> None:
        """Take measures from the theme."""
        self.table.set_widths(_WIDTHS, stretch=2)

    def retranslate(self) -> None:
        """Set every word."""
        self.table.setAccessibleName(QCoreApplication.translate("ImportList", "Rows of the list"))
        self.parts.setAccessibleName(QCoreApplication.translate("ImportList", "Rows of the list"))
        self.open_button.setText(QCoreApplication.translate("ImportList", "Open the company"))
        self.anyway_button.setText(QCoreApplication.translate("ImportList", "Add as a new company anyway"))
        self.model.redraw()

    @property
    def _current(self) -> PlannedRow | None:
        index = self.table.currentIndex()
        return self.model.row_at(index.row()) if index.isValid() else None

    def _on_selected(self, _index: QModelIndex) -> None:
        row_here = self._current
        nothing = QCoreApplication.translate("ImportList", "Choose a row first.")
        self.open_button.set_blocked(None if row_here else nothing)
        same = QCoreApplication.translate("ImportList", "The same business ID: the same company.")
        surely = row_here is not None and row_here.code == SAME_BUSINESS_ID
        looking = self._state.step is Step.LOOK
        self.anyway_button.setVisible(looking)
        self.anyway_button.set_blocked(nothing if row_here is None else same if surely else None)

    def _open(self) -> None:
        row_here = self._current
        if row_here is not None and row_here.company_id:
            self.opened.emit(row_here.company_id)

    def _take_anyway(self) -> None:
        row_here = self._current
        if row_here is not None:
            self.anyway_wanted.emit(row_here.number)
