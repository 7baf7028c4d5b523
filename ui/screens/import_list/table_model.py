"""The rows of a list that is being taken in."""

from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt

from digifocus_desktop.services.company_names import CompanyReference
from digifocus_desktop.services.importing import PlannedRow
from ui.screens.import_list.words import reason_words, remark_words
from ui.shared.i18n import current_language
from ui.shared.rows_model import RowsModel
from ui.shared.tables import DETAIL_ROLE
from ui.shared.text import escaped

_NAME, _NUMBER, _REASON = range(3)


class PlannedRowsModel(RowsModel[PlannedRow]):
    """Name with business id and place, row number in the file, reason."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_headings, self._shown, parent)
        self._reference = CompanyReference()

    def show_planned(self, rows: tuple[PlannedRow, ...], reference: CompanyReference) -> None:
        """Show other rows, with the names of municipalities."""
        anew, self._reference = reference != self._reference, reference
        self.show_rows(rows, anew=anew)

    def _shown(self, row: PlannedRow, column: int, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return (row.name, str(row.number), remark_words(row)[0])[column]
        if role == DETAIL_ROLE and column == _NAME:
            place = self._reference.municipality(row.municipality, current_language())
            return " · ".join(part for part in (row.business_id, place) if part)
        if role == DETAIL_ROLE and column == _REASON:
            return remark_words(row)[1]
        if role == Qt.ItemDataRole.ToolTipRole and column == _REASON:
            return escaped(reason_words(row))
        return None


def _headings() -> tuple[str, str, str]:
    return (
        QCoreApplication.translate("ImportList", "Company"),
        QCoreApplication.translate("ImportList", "Row"),
        QCoreApplication.translate("ImportList", "Remark"),
    )
