"""The rows of a list that is being taken in."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, Qt

from digifocus_desktop.services.company_names import CompanyReference
from digifocus_desktop.services.importing import PlannedRow
from ui.screens.import_list.words import reason_words
from ui.shared.i18n import current_language
from ui.shared.tables import DETAIL_ROLE, Index
from ui.shared.text import escaped

_ROOT = QModelIndex()
_NAME, _REASON = 0, 2


class PlannedRowsModel(QAbstractTableModel):
    """Name with business id and place, row number in the file, reason."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[PlannedRow, ...] = ()
        self._reference = CompanyReference()

    def show_rows(self, rows: tuple[PlannedRow, ...], reference: CompanyReference) -> None:
        """Show other rows; the same again changes nothing."""
        if rows == self._rows and reference == self._reference:
            return
        self.beginResetModel()
        self._rows, self._reference = rows, reference
        self.endResetModel()

    def row_at(self, row: int) -> PlannedRow:
        """Return a row."""
        return self._rows[row]

    def redraw(self) -> None:
        """Say every word again in the language of now."""
        self.beginResetModel()
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """All rows of the part."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Name, row, reason."""
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (row.name, str(row.number), reason_words(row))[index.column()]
        if role == DETAIL_ROLE and index.column() == _NAME:
            place = self._reference.municipality(row.municipality, current_language())
            return " · ".join(part for part in (row.business_id, place) if part)
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == _REASON:
            return escaped(reason_words(row))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The words above the columns."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            QCoreApplication.translate("ImportList", "Company"),
            QCoreApplication.translate("ImportList", "Row"),
            QCoreApplication.translate("ImportList", "Remark"),
        )[section]
