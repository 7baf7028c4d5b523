"""The page of change: numbers over all firms, and the list of firms to measure again."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from resources import messages
from ui.screens.effect.change_area import ChangeArea
from ui.screens.effect.due_area import DueArea
from ui.screens.effect.presenter import EffectPresenter
from ui.screens.effect.state import EffectState, Tab
from ui.screens.effect.words import tab_words
from ui.shared.buttons import Button
from ui.shared.folders import in_documents
from ui.shared.i18n import current_language
from ui.shared.layout import column
from ui.shared.monitoring_head import MonitoringHead
from ui.shared.navigation import Route
from ui.shared.notices import Banner
from ui.shared.opening import Opening
from ui.shared.page import Page
from ui.shared.sections import TabBar
from ui.shared.shell import Shell


class EffectPage(Page):
    """Draws an `EffectState`; passes on what the person does."""

    def __init__(
        self, presenter: EffectPresenter, shell: Shell, ask_target: Callable[[str], Path | None]
    ) -> None:
        super().__init__()
        self._presenter, self._shell, self._ask_target = presenter, shell, ask_target
        presenter.setParent(self)
        self.export = Button("", icon="download")
        self.header = MonitoringHead(shell.navigator, "effect", self.export)
        self.tabs = TabBar()
        self.change, self.due = ChangeArea(), DueArea()
        self.trouble, self.opening = Banner(), Opening()
        parts = (self.header, self.tabs, self.trouble, self.opening, (self.change, 1), (self.due, 1))
        self.setLayout(column(*parts, gap=12, margins=(16, 16, 24, 16)))
        self._connect()
        self.restyle()
        self.retranslate()

    def title(self) -> str:
        """The name of the screen."""
        return QCoreApplication.translate("Effect", "Change")

    def enter(self, route: Route) -> None:
        """Show the side the route names."""
        self._presenter.enter(route)

    def leave(self) -> bool:
        """Stop reading."""
        self._presenter.leave()
        return True

    def panes(self) -> Sequence[QWidget]:
        """The tabs, then the table that is shown."""
        return (self.tabs, self.due.table if self._presenter.state.tab is Tab.DUE else self.change.table)

    @Slot(object)
    def show_state(self, state: EffectState) -> None:
        """Draw the state; drawing it twice changes nothing."""
        self.tabs.show_tabs([(tab, tab_words(tab)) for tab in Tab], state.tab)
        self.opening.show_opening(state.view is None and state.trouble is None)
        self.change.setVisible(state.tab is Tab.CHANGE)
        self.due.setVisible(state.tab is Tab.DUE)
        self.change.show_state(state)
        self.due.show_state(state)
        missing = QCoreApplication.translate("Effect", "The numbers are still being counted.")
        self.export.set_blocked(missing if state.view is None else None)
        error = state.trouble
        sentence = messages.sentence(error.code, error.facts, current_language()) if error else ""
        self.trouble.show_state(sentence, "triangle-alert", "danger")

    def retranslate(self) -> None:
        """Set every word."""
        self.export.setText(QCoreApplication.translate("Effect", "Save as Excel"))
        self.tabs.setAccessibleName(self.title())
        self.change.retranslate()
        self.due.retranslate()
        self.show_state(self._presenter.state)

    def restyle(self) -> None:
        """Take measures from the theme."""
        self.change.restyle()
        self.due.restyle()

    def _connect(self) -> None:
        does = self._presenter
        does.state_changed.connect(self.show_state)
        does.saved.connect(self._tell_saved)
        does.reminded.connect(self._tell_reminded)
        self.tabs.chosen.connect(does.show_tab)
        self.change.phase_chosen.connect(does.show_phase)
        self.change.part_chosen.connect(does.show_part)
        self.due.filter_chosen.connect(does.show_filter)
        self.due.mine_chosen.connect(does.show_mine)
        self.due.opened.connect(does.open_firm)
        self.due.measured.connect(does.measure)
        self.due.reminded.connect(does.remind)
        self.export.clicked.connect(self._on_export)

    @Slot()
    def _on_export(self) -> None:
        target = self._ask_target(QCoreApplication.translate("Effect", "Change") + ".xlsx")
        if target is not None:
            self._presenter.save(target)

    @Slot(object)
    def _tell_saved(self, path: Path) -> None:
        self._shell.toasts.show(
            QCoreApplication.translate("Effect", "The workbook was saved"),
            lambda: self._presenter.open_file(path),
            QCoreApplication.translate("Effect", "Open"),
        )

    @Slot(str, str)
    def _tell_reminded(self, entry: str, name: str) -> None:
        text = QCoreApplication.translate("Effect", "Written down: {firm} was reminded")
        self._shell.toasts.show(text.replace("{firm}", name), lambda: self._presenter.unremind(entry))


def ask_workbook(name: str) -> Path | None:
    """Ask where the workbook shall be saved; None if the person thought better of it."""
    title = QCoreApplication.translate("Effect", "Save as Excel")
    chosen, _ = QFileDialog.getSaveFileName(
        QApplication.activeWindow(), title, in_documents(name), "Excel (*.xlsx)"
    )
    return Path(chosen) if chosen else None
