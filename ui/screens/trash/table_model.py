"""The rows that were deleted."""

from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt

from digifocus_desktop.services.trash import DeletedThing
from resources.labels import label
from ui.shared.i18n import current_language
from ui.shared.rows_model import RowsModel
from ui.shared.tables import DETAIL_ROLE
from ui.shared.wording import format_near_moment

_WHAT, _KIND, _WHEN = range(3)


class TrashModel(RowsModel[DeletedThing]):
    """What with its company, its kind, when and by whom."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_headings, _shown, parent)


def _headings() -> tuple[str, str, str]:
    return (
        QCoreApplication.translate("Trash", "What"),
        QCoreApplication.translate("Trash", "Kind"),
        QCoreApplication.translate("Trash", "Deleted"),
    )


def _shown(row: DeletedThing, column: int, role: int) -> Any:
    if role == Qt.ItemDataRole.DisplayRole:
        return (_name(row), kind_words(row.entity), _when(row))[column]
    if role == DETAIL_ROLE:
        return {_WHAT: row.company_name, _WHEN: row.deleted_by}.get(column)
    return None


def _name(row: DeletedThing) -> str:
    """Its title; of an analysis the title is the phase."""
    if row.entity == "response_set":
        return label(f"phase.{row.title}", current_language(), default=row.title or kind_words(row.entity))
    return row.title or kind_words(row.entity)


def kind_words(entity: str) -> str:
    """Return what kind of thing a row is."""
    return {
        "company": QCoreApplication.translate("Trash", "Company"),
        "person": QCoreApplication.translate("Trash", "Person"),
        "contact_entry": QCoreApplication.translate("Trash", "Line of the timeline"),
        "response_set": QCoreApplication.translate("Trash", "Analysis"),
        "interview": QCoreApplication.translate("Trash", "Interview"),
        "advice_log": QCoreApplication.translate("Trash", "Short or open advice"),
        "step_note": QCoreApplication.translate("Trash", "Note"),
        "tool_use": QCoreApplication.translate("Trash", "Tool"),
        "action": QCoreApplication.translate("Trash", "Agreed action"),
        "referral": QCoreApplication.translate("Trash", "Guidance"),
        "activity": QCoreApplication.translate("Trash", "Visit or training"),
        "attendance": QCoreApplication.translate("Trash", "Participant"),
        "attachment": QCoreApplication.translate("Trash", "Document"),
    }.get(entity, entity)


def _when(row: DeletedThing) -> str:
    return format_near_moment(row.deleted_at, date.today()) if row.deleted_at is not None else ""
