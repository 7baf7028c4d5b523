"""The history of a firm's fields as a table: what, who, when."""

from typing import Any

from PySide6.QtCore import QCoreApplication, Qt

from digifocus_desktop.services.company_names import CompanyReference
from digifocus_desktop.services.company_view import ChangeKind, HistoryLine
from resources.labels import label
from ui.screens.company.words import value_words
from ui.shared.i18n import current_language
from ui.shared.rows_model import RowsModel
from ui.shared.tables import DETAIL_ROLE
from ui.shared.text import escaped
from ui.shared.wording import format_clock, format_date


class HistoryModel(RowsModel[HistoryLine]):
    """Rows of the history, newest first."""

    def __init__(self) -> None:
        super().__init__(_headings, self._shown)
        self._reference = CompanyReference()

    def show_history(self, lines: tuple[HistoryLine, ...], reference: CompanyReference) -> None:
        """Show these lines, with the names that values stand for."""
        anew, self._reference = reference != self._reference, reference
        self.show_rows(lines, anew=anew)

    def _shown(self, line: HistoryLine, column: int, role: int) -> Any:
        first, second = _CELLS[column](line, self._reference)
        if role == Qt.ItemDataRole.DisplayRole:
            return first
        if role == DETAIL_ROLE:
            return second
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            whole = ", ".join(part for part in (first, second) if part)
            return escaped(whole) if role == Qt.ItemDataRole.ToolTipRole else whole
        return None


def _headings() -> tuple[str, str, str]:
    return (
        QCoreApplication.translate("Company", "What changed"),
        QCoreApplication.translate("Company", "Who changed it"),
        QCoreApplication.translate("Company", "When"),
    )


def _what(line: HistoryLine, reference: CompanyReference) -> tuple[str, str]:
    if line.kind is not ChangeKind.CHANGED:
        return _event_words(line), line.subject
    name = label(line.label, current_language(), default=line.field)
    if line.subject:
        name = f"{line.subject}: {name}"
    empty = label("value.empty", current_language())
    old = value_words(line.field, line.old, reference) or empty
    new = value_words(line.field, line.new, reference) or empty
    return name, f"{_one_line(old)} → {_one_line(new)}"


def _who(line: HistoryLine, _reference: CompanyReference) -> tuple[str, str]:
    who = line.who or QCoreApplication.translate("Company", "not known here")
    waiting = QCoreApplication.translate("Company", "not sent yet") if line.waiting else ""
    return who, waiting


def _when(line: HistoryLine, _reference: CompanyReference) -> tuple[str, str]:
    return format_date(line.at), format_clock(line.at)


_CELLS = (_what, _who, _when)


def _event_words(line: HistoryLine) -> str:
    entity = label(f"entity.{line.entity}", current_language(), default=line.entity)
    words = {
        ChangeKind.ADDED: QCoreApplication.translate("Company", "{what}: added"),
        ChangeKind.DELETED: QCoreApplication.translate("Company", "{what}: deleted"),
        ChangeKind.RESTORED: QCoreApplication.translate("Company", "{what}: brought back"),
    }
    return words[line.kind].replace("{what}", entity)


def _one_line(text: str) -> str:
    return " ".join(text[:300].split())
