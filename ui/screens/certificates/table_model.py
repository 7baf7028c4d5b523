"""Issued certificates as a table."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from digifocus_desktop.services.certificates import Issued
from ui.screens.certificates import words
from ui.shared import wording
from ui.shared.tables import DETAIL_ROLE, TONE_ROLE

Index = QModelIndex | QPersistentModelIndex


class IssuedModel(QAbstractTableModel):
    """Certificates: person over firm, training over number, date."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.certificates: Sequence[Issued] = ()

    def show_certificates(self, certificates: Sequence[Issued]) -> None:
        """Show these; drawing the same again changes nothing."""
        if tuple(certificates) != tuple(self.certificates):
            self.beginResetModel()
            self.certificates = certificates
            self.endResetModel()

    def retranslate(self) -> None:
        """Draw the headings anew."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 2)

    def rowCount(self, parent: Index | None = None) -> int:
        """How many certificates."""
        return 0 if parent is not None and parent.isValid() else len(self.certificates)

    def columnCount(self, parent: Index | None = None) -> int:
        """Person, training, date."""
        return 0 if parent is not None and parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell says."""
        if not index.isValid():
            return None
        one = self.certificates[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (one.person_name, one.title, wording.format_date(one.issued_on))[index.column()]
        if role == DETAIL_ROLE:
            return (one.company_name, words.number_line(one), "")[index.column()]
        if role == TONE_ROLE and one.voided_at is not None:
            return "muted"
        return None

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the heading of a column."""
        if way is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            QCoreApplication.translate("Certificates", "Participant"),
            QCoreApplication.translate("Certificates", "Training and number"),
            QCoreApplication.translate("Certificates", "Date"),
        )[section]
