"""The page of targets: a line a target, ours beside the whole programme's."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QWidget

from digifocus_desktop.services.targets import Target
from ui.screens.targets import words
from ui.screens.targets.presenter import TargetsPresenter, TargetsState
from ui.shared.layout import Card, column
from ui.shared.monitoring_head import MonitoringHead
from ui.shared.navigation import Route
from ui.shared.notices import Banner
from ui.shared.opening import Opening
from ui.shared.page import Page
from ui.shared.rows_model import RowsModel
from ui.shared.shell import Shell
from ui.shared.tables import DETAIL_ROLE, DataTable
from ui.shared.text import PlainLabel
from ui.shared.theme import Role
from ui.shared.troubles import trouble_words
from ui.shared.wording import format_number

_WIDTHS = [360, 120, 120, 180]
_NAME, _WANTED, _OWN, _ALL = range(4)


class TargetsPage(Page):
    """Draws a `TargetsState`."""

    def __init__(self, presenter: TargetsPresenter, shell: Shell) -> None:
        super().__init__()
        self._presenter = presenter
        presenter.setParent(self)
        self.head = MonitoringHead(shell.navigator, "targets")
        self.trouble, self.opening = Banner(), Opening()
        self.table = DataTable()
        self.model = RowsModel[Target](_headings, _cell, figures=(_WANTED, _OWN, _ALL))
        self.table.setModel(self.model)
        self.note = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self._card = Card(column((self.table, 1), gap=0, margins=1))
        parts = (self.head, self.trouble, self.opening, (self._card, 1), self.note)
        self.setLayout(column(*parts, gap=12, margins=(24, 16, 24, 12)))
        presenter.state_changed.connect(self.show_state)
        self.restyle()
        self.retranslate()

    def title(self) -> str:
        """The name of the screen."""
        return QCoreApplication.translate("Monitoring", "Targets")

    def enter(self, route: Route) -> None:
        """Read the figures."""
        del route
        self._presenter.enter()

    def leave(self) -> bool:
        """Read nothing that nobody looks at."""
        self._presenter.leave()
        return True

    def panes(self) -> Sequence[QWidget]:
        """The figures, then the way to the other pages."""
        return (self.table, self.head)

    @Slot(object)
    def show_state(self, state: TargetsState) -> None:
        """Draw the state; drawing it twice changes nothing."""
        self.trouble.show_state(trouble_words(state.trouble), "triangle-alert", "danger")
        self.opening.show_opening(state.targets is None and state.trouble is None)
        self._card.setVisible(state.targets is not None)
        self.model.show_rows(state.targets.lines if state.targets else ())
        self.note.show_text(words.counted_words(state.targets) if state.targets else "")

    def restyle(self) -> None:
        """Take measures from the theme."""
        self.table.set_widths(_WIDTHS)

    def retranslate(self) -> None:
        """Set every word."""
        self.table.setAccessibleName(self.title())
        self.model.redraw()
        self.show_state(self._presenter.state)
        self.title_changed.emit()


def _headings() -> tuple[str, str, str, str]:
    return (
        QCoreApplication.translate("Targets", "What"),
        QCoreApplication.translate("Targets", "Target"),
        QCoreApplication.translate("Targets", "We"),
        QCoreApplication.translate("Targets", "Whole programme"),
    )


def _cell(one: Target, place: int, role: int) -> Any:
    if role == Qt.ItemDataRole.DisplayRole:
        wanted = "–" if one.wanted is None else format_number(one.wanted)
        shown = (words.name_words(one), wanted, format_number(one.own), words.everybody_words(one))
        return shown[place]
    if role == DETAIL_ROLE and place == _NAME:
        return words.measure_words(one)
    return None
