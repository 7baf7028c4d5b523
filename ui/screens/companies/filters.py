"""The row of filters above the list."""

from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from digifocus_desktop.services.company_list_values import CountedFilter
from ui.screens.companies.presenter import CompaniesState
from ui.screens.companies.words import count_words, filter_words
from ui.shared.buttons import Button
from ui.shared.chips import Chip
from ui.shared.layout import FlowLayout, row
from ui.shared.live import Live
from ui.shared.text import PlainLabel


class FilterRow(Live, QWidget):
    """Chips with counts, *Filter*, and how many firms the list has.

    Signals:
        toggled: The conditions of the chip that was pressed.
        panel_wanted: *Filter* was pressed.
    """

    toggled = Signal(object)
    panel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: dict[CountedFilter, Chip] = {}
        self._state = CompaniesState()
        self.more = Button("", "quiet", "list-checks")
        self.count = PlainLabel("", tone="muted")
        holder = QWidget()
        self._flow = FlowLayout(8, holder)
        self._flow.addWidget(self.more)
        self.setLayout(row((holder, 1), self.count, gap=12))
        self.more.clicked.connect(self.panel_wanted)
        self.retranslate()

    @property
    def chips(self) -> list[Chip]:
        """The chips, in order."""
        return list(self._chips.values())

    def show_state(self, state: CompaniesState) -> None:
        """Draw chips and count."""
        before, self._state = self._state, state
        self.count.setText(count_words(state.total))
        if [one.filter for one in before.filters] != [one.filter for one in state.filters]:
            self._rebuild()
        for one, chip in zip(state.filters, self._chips.values(), strict=True):
            words = f"{filter_words(one.filter, state.reference)} {one.count}"
            if chip.text() != words:
                chip.setText(words)
            chip.setChecked(state.chosen.holds(one.filter))

    def retranslate(self) -> None:
        """Set every word."""
        self.more.setText(QCoreApplication.translate("Companies", "Filter"))
        self.show_state(self._state)

    def _rebuild(self) -> None:
        for chip in self._chips.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._flow.removeWidget(self.more)
        self._chips = {one: self._chip(one) for one in self._state.filters}
        for widget in (*self._chips.values(), self.more):
            self._flow.addWidget(widget)
        chain = [*self._chips.values(), self.more]
        for first, second in pairwise(chain):
            QWidget.setTabOrder(first, second)

    def _chip(self, one: CountedFilter) -> Chip:
        chip = Chip(parent=self)
        chip.clicked.connect(lambda: self.toggled.emit(one.filter))
        return chip
