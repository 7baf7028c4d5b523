"""The page of advice in monitoring: how much was given, and how often the rules were departed from."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from resources.messages import sentence
from ui.screens.advice_counts.filters import PeriodRow
from ui.screens.advice_counts.presenter import AdviceCountsPresenter, AdviceCountsState
from ui.screens.advice_counts.rules_area import RulesArea
from ui.screens.advice_counts.tables import CountModel, count_rows
from ui.shared import printing, theme
from ui.shared.buttons import Button
from ui.shared.i18n import current_language
from ui.shared.layout import Card, column
from ui.shared.monitoring_head import MonitoringHead
from ui.shared.navigation import Route
from ui.shared.notices import Banner, EmptyState
from ui.shared.opening import Opening
from ui.shared.page import Page
from ui.shared.sections import TabBar
from ui.shared.shell import Shell
from ui.shared.tables import DataTable
from ui.shared.text import PlainLabel
from ui.shared.theme import Role

_WIDTHS = [272, 80, 120, 104, 80, 120, 104, 90]
_ALL_FROM_PX = 960
_NARROW = (3, 6, 7)
"""Columns that leave where room is short."""

_NOTE_FROM_PX = 560
"""Height of the page from which the note under the table has room."""


class Side(StrEnum):
    """The two sides of the page."""

    GIVEN = "given"
    RULES = "rules"


class AdviceCountsPage(Page):
    """Draws an `AdviceCountsState`; passes on what the person does."""

    def __init__(
        self, presenter: AdviceCountsPresenter, shell: Shell, ask_workbook: Callable[[str], Path | None]
    ) -> None:
        super().__init__()
        self._presenter, self._shell, self._ask = presenter, shell, ask_workbook
        self._side = Side.GIVEN
        presenter.setParent(self)
        self.save_button = Button("", "secondary", "file-spreadsheet")
        self.head = MonitoringHead(shell.navigator, "advice_counts", self.save_button)
        self.tabs, self.period = TabBar(), PeriodRow()
        self.trouble, self.opening, self.rules = Banner(), Opening(), RulesArea()
        self.empty = EmptyState("message-square")
        self.table, self.model = DataTable(), CountModel()
        self.note = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self.table.setModel(self.model)
        self._lay_out()
        self._connect()
        self.restyle()
        self.retranslate()

    def title(self) -> str:
        """The name of the screen."""
        return QCoreApplication.translate("Monitoring", "Advice")

    def enter(self, route: Route) -> None:
        """Count; the route may name the side."""
        self._side = Side.RULES if route.params.get("side") == Side.RULES else Side.GIVEN
        self._presenter.enter()
        self.retranslate()

    def leave(self) -> bool:
        """Stop reading."""
        self._presenter.leave()
        return True

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
        self.opening.show_opening(counts is None and not state.trouble)
        self.save_button.setVisible(self._side is Side.GIVEN)
        reason = QCoreApplication.translate("AdviceCounts", "There is nothing to save yet.")
        self.save_button.set_blocked(None if some else reason)
        words = sentence(state.trouble.code, state.trouble.facts, current_language()) if state.trouble else ""
        close = QCoreApplication.translate("AdviceCounts", "Close")
        self.trouble.show_state(words, "triangle-alert", "danger", close if words else "")

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
        self.save_button.setText(QCoreApplication.translate("AdviceCounts", "Save for Excel"))
        sides = (
            (Side.GIVEN, QCoreApplication.translate("AdviceCounts", "Short and open advice")),
            (Side.RULES, QCoreApplication.translate("AdviceCounts", "Departures from the rules")),
        )
        self.tabs.show_tabs(sides, self._side)
        self.tabs.setAccessibleName(self.title())
        self.table.setAccessibleName(QCoreApplication.translate("AdviceCounts", "Advice given"))
        self.empty.show_words(
            QCoreApplication.translate("AdviceCounts", "No advice fits these conditions."),
            QCoreApplication.translate("AdviceCounts", "Short and open advice is written down with F4."),
        )
        self.note.setText(_note())
        self.model.redraw()
        self.show_state(self._presenter.state)

    def _lay_out(self) -> None:
        self._given, self._some, self._nothing = QWidget(), QWidget(), QWidget()
        self._nothing.setLayout(column(self.empty, None, gap=0))
        card = Card(column(self.table, gap=0, margins=1))
        self._some.setLayout(column((card, 1), self.note, gap=12))
        self._given.setLayout(column(self.period, (self._some, 1), (self._nothing, 1), gap=12))
        parts = (self.head, self.tabs, self.trouble, self.opening)
        bodies = ((self._given, 1), (self.rules, 1))
        self.setLayout(column(*parts, *bodies, gap=12, margins=(24, 16, 24, 12)))

    def _share_room(self) -> None:
        now = theme.current()
        for place in _NARROW:
            self.table.setColumnHidden(place, self.width() < now.px(_ALL_FROM_PX))
        roomy = self.height() >= now.px(_NOTE_FROM_PX)
        self.note.setVisible(roomy)
        self.rules.note.setVisible(roomy)

    def _connect(self) -> None:
        presenter = self._presenter
        presenter.state_changed.connect(self.show_state)
        presenter.saved.connect(self._tell_saved)
        self.tabs.chosen.connect(self._show_side)
        self.period.chosen.connect(presenter.count)
        self.period.cut_chosen.connect(presenter.cut_by)
        self.trouble.acted.connect(presenter.dismiss)
        self.save_button.clicked.connect(self._save)

    def _show_side(self, side: object) -> None:
        self._side = Side(str(side))
        self.retranslate()

    @Slot()
    def _save(self) -> None:
        target = self._ask(QCoreApplication.translate("AdviceCounts", "advice given") + ".xlsx")
        if target is not None:
            self._presenter.save(target)

    @Slot(object)
    def _tell_saved(self, path: Path) -> None:
        words = QCoreApplication.translate("AdviceCounts", "Saved: {name}").replace("{name}", path.name)
        act = QCoreApplication.translate("AdviceCounts", "Open it")
        self._shell.toasts.show(words, lambda: printing.open_file(path), act)


def _note() -> str:
    return QCoreApplication.translate(
        "AdviceCounts",
        "Short advice belongs to the trainings, open advice is for all; neither needs a contract and neither "
        "is one of the interviews. Advice on two themes counts in both rows.",
    )
