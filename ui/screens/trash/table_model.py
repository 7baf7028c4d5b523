"""The rows that were deleted."""

from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, Qt

from digifocus_desktop.services.trash import DeletedThing
from ui.shared.tables import DETAIL_ROLE, Index
from ui.shared.wording import format_near_date, format_time

_ROOT = QModelIndex()
_WHAT, _KIND, _WHEN = range(3)


class TrashModel(QAbstractTableModel):
    """What with its company, its kind, when and by whom."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[DeletedThing, ...] = ()

    def show_rows(self, rows: tuple[DeletedThing, ...]) -> None:
        """Show other rows; the same again changes nothing."""
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def row_at(self, row: int) -> DeletedThing:
        """Return a row."""
        return self._rows[row]

    def redraw(self) -> None:
        """Say every word again in the language of now."""
        self.beginResetModel()
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """All rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """What, kind, when."""
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return (row.title or kind_words(row.entity), kind_words(row.entity), _when(row))[column]
        if role == DETAIL_ROLE:
            return {_WHAT: row.company_name, _WHEN: row.deleted_by}.get(column)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The words above the columns."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            QCoreApplication.translate("Trash", "What"),
            QCoreApplication.translate("Trash", "Kind"),
            QCoreApplication.translate("Trash", "Deleted"),
        )[section]


def kind_words(entity: str) -> str:
    """Return what kind of thing a row is."""
    return {
        "company": QCoreApplication.translate("Trash", "Company"),
        "person": QCoreApplication.translate("Trash", "Person"),
        "contact_entry": QCoreApplication.translate("Trash", "Line of the timeline"),
        "response_set": QCoreApplication.translate("Trash", "Analysis"),
        "interview": QCoreApplication.translate("Trash", "Interview"),
        "step_note": QCoreApplication.translate("Trash", "Note"),
        "tool_use": QCoreApplication.translate("Trash", "Tool"),
        "action": QCoreApplication.translate("Trash", "Agreed action"),
        "referral": QCoreApplication.translate("Trash", "Guidance"),
        "activity": QCoreApplication.translate("Trash", "Visit or training"),
        "attendance": QCoreApplication.translate("Trash", "Participant"),
        "attachment": QCoreApplication.translate("Trash", "Document"),
    }.get(entity, entity)


def _when(row: DeletedThing) -> str:
    if row.deleted_at is None:
        return ""
    return f"{format_near_date(row.deleted_at, date.today())} {format_time(row.deleted_at)}"
