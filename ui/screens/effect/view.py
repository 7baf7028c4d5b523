"""The page of change: numbers over all firms, and the list of firms to measure again."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from ui.screens.effect.change_area import ChangeArea
from ui.screens.effect.due_area import DueArea
from ui.screens.effect.presenter import EffectPresenter
from ui.screens.effect.state import EffectState, Tab
from ui.screens.effect.words import tab_words
from ui.shared.count_page import CountPage
from ui.shared.navigation import Route
from ui.shared.sections import TabBar
from ui.shared.shell import Shell


class EffectPage(CountPage[EffectPresenter]):
    """Draws an `EffectState`; passes on what the person does."""

    def __init__(
        self, presenter: EffectPresenter, shell: Shell, ask_workbook: Callable[[str], Path | None]
    ) -> None:
        super().__init__("effect", presenter, shell, ask_workbook)
        self.tabs = TabBar()
        self.change, self.due = ChangeArea(), DueArea()
        self._lay_out((self.change, 1), (self.due, 1), tabs=[self.tabs])
        self._connect()
        self.restyle()
        self.retranslate()

    def enter(self, route: Route) -> None:
        """Show the side the route names."""
        self._presenter.follow(route)
        super().enter(route)

    def panes(self) -> Sequence[QWidget]:
        """The tabs, then the table that is shown."""
        return (self.tabs, self.due.table if self._presenter.state.tab is Tab.DUE else self.change.table)

    @Slot(object)
    def show_state(self, state: EffectState) -> None:
        """Draw the state; drawing it twice changes nothing."""
        self.tabs.show_tabs([(tab, tab_words(tab)) for tab in Tab], state.tab)
        self.change.setVisible(state.tab is Tab.CHANGE)
        self.due.setVisible(state.tab is Tab.DUE)
        self.change.show_state(state)
        self.due.show_state(state)
        self._show_counting(state, known=state.view is not None, some=state.view is not None)

    def file_name(self) -> str:
        """As the page."""
        return self.title()

    def retranslate(self) -> None:
        """Set every word."""
        self.tabs.setAccessibleName(self.title())
        self.change.retranslate()
        self.due.retranslate()
        super().retranslate()

    def restyle(self) -> None:
        """Take measures from the theme."""
        self.change.restyle()
        self.due.restyle()

    def _connect(self) -> None:
        does = self._presenter
        does.reminded.connect(self._tell_reminded)
        self.tabs.chosen.connect(does.show_tab)
        self.change.phase_chosen.connect(does.show_phase)
        self.change.part_chosen.connect(does.show_part)
        self.due.filter_chosen.connect(does.show_filter)
        self.due.mine_chosen.connect(does.show_mine)
        self.due.opened.connect(does.open_firm)
        self.due.measured.connect(does.measure)
        self.due.reminded.connect(does.remind)

    @Slot(str, str)
    def _tell_reminded(self, entry: str, name: str) -> None:
        text = QCoreApplication.translate("Effect", "Written down: {firm} was reminded")
        self._shell.toasts.show(text.replace("{firm}", name), lambda: self._presenter.unremind(entry))
