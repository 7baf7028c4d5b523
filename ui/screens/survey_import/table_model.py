"""The lists of taking answers in: columns, respondents, what did not fit."""

from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt

from digifocus_desktop.services.company_names import CompanyReference
from digifocus_desktop.services.survey_import import Misfit, PlannedAnswers
from ui.screens.survey_import.words import misfit_words, standing_words, target_words
from ui.shared.i18n import current_language
from ui.shared.rows_model import RowsModel
from ui.shared.tables import DETAIL_ROLE, TONE_ROLE
from ui.shared.text import escaped


class ColumnsModel(RowsModel[Any]):
    """Heading with its first cells, and what the column is read as."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_column_headings, _column, parent)


class RespondentsModel(RowsModel[PlannedAnswers]):
    """Firm as written with the firm here, row number, what becomes of it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_row_headings, self._shown, parent)
        self._reference = CompanyReference()

    def show_planned(self, rows: tuple[PlannedAnswers, ...], reference: CompanyReference) -> None:
        """Show other rows, with the names of municipalities."""
        anew, self._reference = reference != self._reference, reference
        self.show_rows(rows, anew=anew)

    def _shown(self, one: PlannedAnswers, column: int, role: int) -> Any:
        row = one.row
        if role == Qt.ItemDataRole.DisplayRole:
            return (row.name or row.business_id or "–", str(row.number), standing_words(one))[column]
        if role == DETAIL_ROLE and column == 0:
            place = self._reference.municipality(row.municipality, current_language())
            return " · ".join(part for part in (row.business_id, place) if part)
        if role == DETAIL_ROLE and column == 2:
            answers = QCoreApplication.translate("SurveyImport", "%n answers", "", len(row.answers))
            return " · ".join(part for part in (one.company.name if one.company else "", answers) if part)
        return None


class MisfitsModel(RowsModel[Misfit]):
    """Column with the cell as written, row number, why it was left out."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_misfit_headings, _misfit, parent)


def _column(one: Any, column: int, role: int) -> Any:
    if role == Qt.ItemDataRole.DisplayRole:
        number = QCoreApplication.translate("SurveyImport", "Column {number}").format(number=one.index + 1)
        return (one.heading or number, target_words(one.target))[column]
    if role == DETAIL_ROLE and column == 0:
        return " · ".join(one.samples)
    if role == TONE_ROLE and column == 1:
        return "muted" if one.target is None else "text"
    return None


def _misfit(one: Misfit, column: int, role: int) -> Any:
    if role == Qt.ItemDataRole.DisplayRole:
        return (one.value or "–", str(one.row), misfit_words(one))[column]
    if role == DETAIL_ROLE and column == 0:
        return one.column
    if role == Qt.ItemDataRole.ToolTipRole:
        return escaped(misfit_words(one))
    return None


def _column_headings() -> tuple[str, str]:
    return (
        QCoreApplication.translate("SurveyImport", "Column"),
        QCoreApplication.translate("SurveyImport", "Read as"),
    )


def _row_headings() -> tuple[str, str, str]:
    return (
        QCoreApplication.translate("SurveyImport", "Company"),
        QCoreApplication.translate("SurveyImport", "Row"),
        QCoreApplication.translate("SurveyImport", "What becomes of it"),
    )


def _misfit_headings() -> tuple[str, str, str]:
    return (
        QCoreApplication.translate("SurveyImport", "Value"),
        QCoreApplication.translate("SurveyImport", "Row"),
        QCoreApplication.translate("SurveyImport", "Why"),
    )
