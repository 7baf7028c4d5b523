"""Issued certificates as a table."""

from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt

from digifocus_desktop.services.certificates import Issued
from ui.screens.certificates import words
from ui.shared import wording
from ui.shared.rows_model import RowsModel
from ui.shared.tables import DETAIL_ROLE, TONE_ROLE


class IssuedModel(RowsModel[Issued]):
    """Certificates: person over firm, training over number, date."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_headings, _shown, parent)


def _headings() -> tuple[str, str, str]:
    return (
        QCoreApplication.translate("Certificates", "Participant"),
        QCoreApplication.translate("Certificates", "Training and number"),
        QCoreApplication.translate("Certificates", "Date"),
    )


def _shown(one: Issued, column: int, role: int) -> Any:
    if role == Qt.ItemDataRole.DisplayRole:
        return (one.person_name, one.title, wording.format_date(one.issued_on))[column]
    if role == DETAIL_ROLE:
        return (one.company_name, words.number_line(one), "")[column]
    if role == TONE_ROLE and one.voided_at is not None:
        return "muted"
    return None
