"""The list of erasures at the left, the computers of one at the right."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Slot
from PySide6.QtWidgets import QWidget

from digifocus_desktop.services.endings import Erasure
from ui.screens.erasures import words
from ui.screens.erasures.presenter import ErasuresPresenter, ErasuresState
from ui.shared.bars import PageHeader
from ui.shared.layout import Card, Scrolled, clear, column, row
from ui.shared.navigation import Route
from ui.shared.notices import Banner, EmptyState
from ui.shared.opening import Opening
from ui.shared.page import Page
from ui.shared.rows_model import RowsModel
from ui.shared.shell import Shell
from ui.shared.tables import DETAIL_ROLE, TONE_ROLE, DataTable
from ui.shared.text import IconLabel, PlainLabel
from ui.shared.theme import Role
from ui.shared.troubles import trouble_words

_WIDTHS = [260, 220]
_STATE = 1


class ErasuresPage(Page):
    """Draws an `ErasuresState`."""

    def __init__(self, presenter: ErasuresPresenter, shell: Shell) -> None:
        super().__init__()
        self._presenter = presenter
        presenter.setParent(self)
        self.header = PageHeader("", back=True)
        self.trouble, self.opening, self.empty = Banner(), Opening(), EmptyState("list-checks")
        self.table, self.model = DataTable(), RowsModel[Erasure](_headings, _cell)
        self.table.setModel(self.model)
        self._decided = PlainLabel("", Role.LABEL, wrap=True)
        self._laptops = column(gap=8)
        self._drawn: Erasure | None = None
        self._lay_out()
        presenter.state_changed.connect(self.show_state)
        self.header.back.clicked.connect(shell.navigator.back)
        self.table.selected.connect(self._on_selected)
        self.restyle()
        self.retranslate()

    def title(self) -> str:
        """The name of the screen."""
        return QCoreApplication.translate("Erasures", "Erased for good")

    def enter(self, route: Route) -> None:
        """Read the list."""
        del route
        self._presenter.load()

    def panes(self) -> Sequence[QWidget]:
        """The head, then the list."""
        return (self.header.back, self.table)

    @Slot(object)
    def show_state(self, state: ErasuresState) -> None:
        """Draw the state; drawing it twice changes nothing."""
        self.trouble.show_state(trouble_words(state.trouble), "triangle-alert", "danger")
        self.opening.show_opening(state.rows is None and state.trouble is None)
        rows = state.rows or ()
        self.model.show_rows(rows)
        self._both.setVisible(bool(rows))
        self._nothing.setVisible(state.rows is not None and not rows)
        at = next((place for place, one in enumerate(rows) if one.id == state.chosen), None)
        if at is not None and self.table.currentIndex().row() != at:
            self.table.selectRow(at)
        self._show_laptops(state.erasure)

    def restyle(self) -> None:
        """Take measures from the theme."""
        self.table.set_widths(_WIDTHS)

    def retranslate(self) -> None:
        """Set every word."""
        self.header.set_title(self.title())
        self.table.setAccessibleName(self.title())
        self.empty.show_words(
            QCoreApplication.translate("Erasures", "You have asked for no erasure."),
            QCoreApplication.translate(
                "Erasures", "A firm or a person is erased on the firm's page: Sharing, merging, erasing."
            ),
        )
        self.model.redraw()
        self._drawn = None
        self.show_state(self._presenter.state)
        self.title_changed.emit()

    def _lay_out(self) -> None:
        self._nothing, self._both = QWidget(), QWidget()
        self._nothing.setLayout(column(self.empty, None, gap=0))
        side = Scrolled(gap=12, margins=(20, 16, 20, 16))
        side.body.addWidget(self._decided)
        side.body.addLayout(self._laptops)
        side.body.addStretch(1)
        left, right = (Card(column((part, 1), gap=0, margins=1)) for part in (self.table, side))
        self._both.setLayout(row((left, 1), (right, 1), gap=16))
        above = (self.header, self.trouble, self.opening)
        self.setLayout(column(*above, (self._nothing, 1), (self._both, 1), gap=12, margins=(16, 16, 24, 16)))

    def _show_laptops(self, erasure: Erasure | None) -> None:
        if erasure is None or erasure == self._drawn:
            return
        self._drawn = erasure
        self._decided.show_text(words.decided_words(erasure))
        clear(self._laptops)
        for proof in erasure.laptops:
            said, tone = words.proof_words(proof)
            texts = column(
                PlainLabel(words.laptop_words(proof), Role.STRONG, wrap=True),
                PlainLabel(said, Role.CAPTION, tone, wrap=True),
                gap=2,
            )
            icon = IconLabel("circle-check" if proof.at else "hourglass", tone, 20)
            line = QWidget()
            line.setLayout(row(icon, (texts, 1), gap=12))
            self._laptops.addWidget(line)

    @Slot(QModelIndex)
    def _on_selected(self, index: QModelIndex) -> None:
        if index.isValid():
            self._presenter.choose(self.model.row_at(index.row()).id)


def _headings() -> tuple[str, str]:
    return (
        QCoreApplication.translate("Erasures", "What"),
        QCoreApplication.translate("Erasures", "State"),
    )


def _cell(one: Erasure, place: int, role: int) -> Any:
    if role == Qt.ItemDataRole.DisplayRole:
        return words.state_words(one)[0] if place == _STATE else words.what_words(one)
    if role == DETAIL_ROLE and place != _STATE:
        return words.asked_words(one)
    if role == TONE_ROLE and place == _STATE:
        return words.state_words(one)[1]
    return None
