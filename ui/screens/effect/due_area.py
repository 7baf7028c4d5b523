"""Which firms are to be measured again: filters, the list, and what can be done with a firm."""

from PySide6.QtCore import QCoreApplication, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from digifocus_desktop.services.end_measurements import DueLine, DueState
from ui.screens.effect import words
from ui.screens.effect.state import DueFilter, EffectState, Tab
from ui.screens.effect.table_model import DueModel
from ui.shared.buttons import Button
from ui.shared.chips import Chip
from ui.shared.layout import Card, FlowLayout, column, row
from ui.shared.live import Live
from ui.shared.notices import EmptyState
from ui.shared.tables import DataTable

_WIDTHS = [240, 250, 200, 170, 120]
_FROM_PX = {1: 980, 3: 760}
"""From which width of the page the measurement and the reminder have room beside the name of the firm."""


class DueArea(Live, QWidget):
    """Draws the list of an `EffectState`.

    Signals:
        filter_chosen: A `DueFilter`.
        mine_chosen: Whether only the person's own firms are wanted.
        opened: The `DueLine` whose firm is wanted.
        measured: The `DueLine` to measure.
        reminded: The `DueLine` whose firm was reminded.
    """

    filter_chosen = Signal(object)
    mine_chosen = Signal(bool)
    opened = Signal(object)
    measured = Signal(object)
    reminded = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips = {which: Chip() for which in DueFilter}
        self.mine = Chip()
        self.measure, self.remind = Button("", "primary", "clipboard-list"), Button("", icon="check")
        self.table, self.model = DataTable(), DueModel()
        self.table.setModel(self.model)
        self._card = Card(column(self.table, gap=0, margins=1))
        self.empty = EmptyState("check")
        holder = QWidget()
        flow = FlowLayout(8, holder)
        for chip in (*self.chips.values(), self.mine):
            flow.addWidget(chip)
        acts = row(self.measure, self.remind, None, gap=8)
        self._nothing = QWidget()
        self._nothing.setLayout(column(self.empty, None, gap=0))
        self.setLayout(column(holder, acts, (self._card, 1), (self._nothing, 1), gap=12))
        self._state = EffectState()
        self._connect()

    def show_state(self, state: EffectState) -> None:
        """Draw the state; drawing it twice changes nothing."""
        self._state = state
        for which, chip in self.chips.items():
            chip.setText(f"{words.filter_words(which)} {len(state.firms(which))}")
            chip.setChecked(which is state.filter)
        self.mine.setChecked(state.mine)
        lines = state.firms(state.filter)
        held = self.line
        self.model.reference = state.reference
        self.model.show_rows(lines)
        place = next((at for at, one in enumerate(lines) if held and one.company_id == held.company_id), 0)
        if lines:
            self.table.selectRow(place)
        self._card.setVisible(bool(lines))
        self._nothing.setVisible(state.due is not None and not lines)
        self._show_acts()

    @property
    def line(self) -> DueLine | None:
        """The firm that is chosen."""
        index = self.table.currentIndex()
        return self.model.row_at(index.row()) if index.isValid() else None

    def restyle(self) -> None:
        """Take measures from the theme."""
        self.table.set_widths(_WIDTHS)
        self.table.show_columns(_FROM_PX, self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave columns out where room is short."""
        super().resizeEvent(event)
        self.table.show_columns(_FROM_PX, self.width())

    def retranslate(self) -> None:
        """Set the words."""
        self.mine.setText(QCoreApplication.translate("Effect", "My firms"))
        self.remind.setText(QCoreApplication.translate("Effect", "I reminded the firm today"))
        self.table.setAccessibleName(words.tab_words(Tab.DUE))
        self.empty.show_words(QCoreApplication.translate("Effect", "No firm here."), "")
        self.model.redraw()
        self.show_state(self._state)

    def _connect(self) -> None:
        for which, chip in self.chips.items():
            chip.clicked.connect(lambda *_, one=which: self.filter_chosen.emit(one))
        self.mine.clicked.connect(self.mine_chosen)
        self.table.selected.connect(lambda *_: self._show_acts())
        self.table.opened.connect(lambda *_: self._tell(self.opened))
        self.measure.clicked.connect(lambda *_: self._tell(self.measured))
        self.remind.clicked.connect(lambda *_: self._tell(self.reminded))

    def _show_acts(self) -> None:
        line = self.line
        missing = None if line else QCoreApplication.translate("Effect", "Choose a firm first.")
        self.measure.setText(words.act_words(line))
        self.measure.set_blocked(missing)
        done = line is not None and line.due.state is DueState.DONE
        over = QCoreApplication.translate("Effect", "This firm has been measured.") if done else None
        self.remind.set_blocked(missing or over)
        for button in (self.measure, self.remind):
            button.setVisible(bool(self.model.rows))

    def _tell(self, signal: SignalInstance) -> None:
        line = self.line
        if line is not None:
            signal.emit(line)
