"""The model of a table whose rows are all here; long lists bring their own."""

from collections.abc import Callable, Collection, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from ui.shared.tables import Index

Row = TypeVar("Row")
_ROOT = QModelIndex()
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Shows frozen rows: `headings` names the columns, `cell` says what a row shows in one, by role.

    Columns of `figures` stand at the right, with their names.
    """

    def __init__(
        self,
        headings: Callable[[], Sequence[str]],
        cell: Callable[[Row, int, int], Any],
        parent: QObject | None = None,
        *,
        figures: Collection[int] = (),
    ) -> None:
        super().__init__(parent)
        self._headings, self._cell, self._figures = headings, cell, figures
        self._columns = len(headings())
        self.rows: tuple[Row, ...] = ()

    def show_rows(self, rows: Sequence[Row], *, anew: bool = False) -> None:
        """Show these rows; the same again changes nothing, unless all is to be read `anew`."""
        if anew or tuple(rows) != self.rows:
            self.beginResetModel()
            self.rows = tuple(rows)
            self.endResetModel()

    def row_at(self, row: int) -> Row:
        """Return a row."""
        return self.rows[row]

    def redraw(self) -> None:
        """Say every word again in the language of now; the selection stays."""
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, self._columns - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self._columns - 1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """All rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """As many as there are headings."""
        return 0 if parent.isValid() else self._columns

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows."""
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in self._figures:
            return _RIGHT
        return self._cell(self.rows[index.row()], index.column(), role) if index.isValid() else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The words above the columns."""
        if role == Qt.ItemDataRole.TextAlignmentRole and section in self._figures:
            return _RIGHT
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._headings()[section]
