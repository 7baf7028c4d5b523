"""The draft and the releases that were made, the newest first."""

from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.screens.publication import words
from ui.screens.publication.state import DRAFT, PublicationState
from ui.shared.buttons import Button
from ui.shared.layout import Card, column, row
from ui.shared.live import Live
from ui.shared.rows_model import RowsModel
from ui.shared.tables import DETAIL_ROLE, TONE_ROLE, DataTable
from ui.shared.text import escaped


class ReleaseLine(NamedTuple):
    """A line of the list."""

    id: str
    name: str
    story: str
    withdrawn: bool = False


class ReleasesModel(RowsModel[ReleaseLine]):
    """The draft and the releases."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_headings, _cell, parent)


class ReleasesCard(Live, Card):
    """Draws the list of a `PublicationState`.

    Signals:
        chosen: Id of the release that is to be shown, or `DRAFT`.
        withdrawing: The release that is shown is to be withdrawn.
    """

    chosen = Signal(str)
    withdrawing = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self.table, self.model = DataTable(), ReleasesModel()
        self.table.setModel(self.model)
        self.table.set_widths([240])
        self.withdraw = Button("", "danger", "ban")
        self._below = QWidget()
        self._below.setLayout(row(self.withdraw, None, margins=(16, 8, 16, 12)))
        super().__init__(column((self.table, 1), self._below, gap=0, margins=1), "card", parent)
        self._drawing = False
        self._state = PublicationState()
        self.table.selected.connect(self._on_selected)
        self.withdraw.clicked.connect(self.withdrawing)

    def show_state(self, state: PublicationState) -> None:
        """Draw the state; drawing it twice changes nothing."""
        self._state = state
        lines = _lines(state)
        self._drawing = True
        self.model.show_rows(lines)
        place = next((at for at, line in enumerate(lines) if line.id == state.chosen), -1)
        if place >= 0 and self.table.currentIndex().row() != place:
            self.table.selectRow(place)
        self._drawing = False
        release = state.release
        self._below.setVisible(release is not None and release.withdrawn_at is None and state.may_release)

    def retranslate(self) -> None:
        """Set every word."""
        self.table.setAccessibleName(QCoreApplication.translate("Publication", "Releases"))
        self.withdraw.setText(QCoreApplication.translate("Publication", "Withdraw…"))
        self.model.redraw()
        self.show_state(self._state)

    def _on_selected(self, index: QModelIndex) -> None:
        if index.isValid() and not self._drawing:
            self.chosen.emit(self.model.row_at(index.row()).id)


def _lines(state: PublicationState) -> list[ReleaseLine]:
    lines = []
    if state.may_release:
        name = QCoreApplication.translate("Publication", "Draft")
        lines.append(ReleaseLine(DRAFT, name, words.until_words(state)))
    for one in state.known.releases if state.known else ():
        withdrawn = one.withdrawn_at is not None
        lines.append(ReleaseLine(one.id, words.release_name(one), words.release_story(one), withdrawn))
    return lines


def _headings() -> tuple[str, ...]:
    return (QCoreApplication.translate("Publication", "Releases"),)


def _cell(line: ReleaseLine, _column: int, role: int) -> Any:
    if role == Qt.ItemDataRole.DisplayRole:
        return line.name
    if role == DETAIL_ROLE:
        return line.story
    if role == Qt.ItemDataRole.ToolTipRole:
        return escaped(f"{line.name}\n{line.story}")
    if role == TONE_ROLE and line.withdrawn:
        return "muted"
    return None
