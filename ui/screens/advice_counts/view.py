"""The page of advice in monitoring: how much was given, and how often the rules were departed from."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.screens.advice_counts.filters import PeriodRow
from ui.screens.advice_counts.presenter import AdviceCountsPresenter, AdviceCountsState
from ui.screens.advice_counts.rules_area import RulesArea
from ui.screens.advice_counts.tables import CountModel, count_rows
from ui.shared import theme
from ui.shared.count_page import CountPage
from ui.shared.layout import Card, column
from ui.shared.navigation import Route
from ui.shared.sections import TabBar
from ui.shared.shell import Shell
from ui.shared.tables import DataTable
from ui.shared.text import PlainLabel
from ui.shared.theme import Role

_WIDTHS = [272, 80, 120, 104, 80, 120, 104, 90]
_FROM_PX = dict.fromkeys((3, 6, 7), 960)
"""How wide the page is where a column has room."""

_NOTE_FROM_PX = 560
"""Height of the page from which the note under the table has room."""


class Side(StrEnum):
    """The two sides of the page."""

    GIVEN = "given"
    RULES = "rules"


class AdviceCountsPage(CountPage[AdviceCountsPresenter]):
    """Draws an `AdviceCountsState`; passes on what the person does."""

    def __init__(
        self, presenter: AdviceCountsPresenter, shell: Shell, ask_workbook: Callable[[str], Path | None]
    ) -> None:
        super().__init__("advice_counts", presenter, shell, ask_workbook, "message-square")
        self._side = Side.GIVEN
        self.tabs, self.period, self.rules = TabBar(), PeriodRow(), RulesArea()
        self.table, self.model = DataTable(), CountModel()
        self.note = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self.table.setModel(self.model)
        self._given, self._some = QWidget(), QWidget()
        self._some.setLayout(column((Card(column(self.table, gap=0, margins=1)), 1), self.note, gap=12))
        self._given.setLayout(column(self.period, (self._some, 1), (self._nothing, 1), gap=12))
        self._lay_out((self._given, 1), (self.rules, 1), tabs=[self.tabs])
        self._connect()
        self.restyle()
        self.retranslate()

    def enter(self, route: Route) -> None:
        """Count; the route may name the side."""
        self._side = Side.RULES if route.params.get("side") == Side.RULES else Side.GIVEN
        super().enter(route)
        self.retranslate()

    def panes(self) -> Sequence[QWidget]:
        """The table that is shown, what it counts, the tabs."""
        if self._side is Side.RULES:
            return (self.rules.table, self.tabs, self.head)
        return (self.table, self.period, self.tabs, self.head)

    def focus_first(self) -> None:
        """Put the keyboard on the tab that is open."""
        opened = next(button for button in self.tabs.buttons if button.isChecked())
        opened.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def show_state(self, state: AdviceCountsState) -> None:
        """Draw the state; drawing it twice changes nothing."""
        counts = state.counts
        self.period.show_state(state)
        self.model.show_rows(count_rows(counts, state.cut) if counts is not None else ())
        some = counts is not None and counts.any
        self._given.setVisible(self._side is Side.GIVEN and counts is not None)
        self.rules.setVisible(self._side is Side.RULES and counts is not None)
        self._some.setVisible(some)
        self._nothing.setVisible(not some)
        self.rules.show_departures(state.departures)
        self.save_button.setVisible(self._side is Side.GIVEN)
        self._show_counting(state, known=counts is not None, some=some)

    def file_name(self) -> str:
        """As what it holds."""
        return QCoreApplication.translate("AdviceCounts", "advice given")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the note out where the table needs the room."""
        super().resizeEvent(event)
        self._share_room()

    def restyle(self) -> None:
        """Take measures from the theme."""
        self.table.set_widths(_WIDTHS)
        self._share_room()

    def retranslate(self) -> None:
        """Set every word."""
        sides = (
            (Side.GIVEN, QCoreApplication.translate("AdviceCounts", "Short and open advice")),
            (Side.RULES, QCoreApplication.translate("AdviceCounts", "Departures from the rules")),
        )
        self.tabs.show_tabs(sides, self._side)
        self.tabs.setAccessibleName(self.title())
        self.table.setAccessibleName(QCoreApplication.translate("AdviceCounts", "Advice given"))
        self._say_empty(
            QCoreApplication.translate("AdviceCounts", "No advice fits these conditions."),
            QCoreApplication.translate("AdviceCounts", "Short and open advice is written down with F4."),
        )
        self.note.setText(_note())
        self.model.redraw()
        super().retranslate()

    def _share_room(self) -> None:
        self.table.show_columns(_FROM_PX, self.width())
        roomy = self.height() >= theme.current().px(_NOTE_FROM_PX)
        self.note.setVisible(roomy)
        self.rules.note.setVisible(roomy)

    def _connect(self) -> None:
        presenter = self._presenter
        self.tabs.chosen.connect(self._show_side)
        self.period.chosen.connect(presenter.count)
        self.period.cut_chosen.connect(presenter.cut_by)

    def _show_side(self, side: object) -> None:
        self._side = Side(str(side))
        self.retranslate()


def _note() -> str:
    return QCoreApplication.translate(
        "AdviceCounts",
        "Short advice belongs to the trainings, open advice is for all; neither needs a contract and neither "
        "is one of the interviews. Advice on two themes counts in both rows.",
    )
