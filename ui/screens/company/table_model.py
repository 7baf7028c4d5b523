"""The history of a firm's fields as a table: what, who, when."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from digifocus_desktop.services.company_names import CompanyReference
from digifocus_desktop.services.company_view import ChangeKind, HistoryLine
from resources.labels import label
from ui.screens.company.words import value_words
from ui.shared.i18n import current_language
from ui.shared.tables import DETAIL_ROLE
from ui.shared.text import escaped
from ui.shared.wording import format_date, format_time

Index = QModelIndex | QPersistentModelIndex

WHAT, WHO, WHEN = range(3)
_NO_PARENT = QModelIndex()


class HistoryModel(QAbstractTableModel):
    """Rows of the history, newest first."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: Sequence[HistoryLine] = ()
        self._reference = CompanyReference()

    def show(self, lines: Sequence[HistoryLine], reference: CompanyReference) -> None:
        """Show these lines; drawing the same again changes nothing."""
        if lines == self._lines and reference == self._reference:
            return
        self.beginResetModel()
        self._lines, self._reference = lines, reference
        self.endResetModel()

    def retranslate(self) -> None:
        """Have every word read again."""
        self.beginResetModel()
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """How many changes there are."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """What, who, when."""
        return 0 if parent.isValid() else 3

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The words of the header."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return {
            WHAT: QCoreApplication.translate("Company", "What changed"),
            WHO: QCoreApplication.translate("Company", "Who changed it"),
            WHEN: QCoreApplication.translate("Company", "When"),
        }[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        first, second = _CELLS[index.column()](line, self._reference)
        if role == Qt.ItemDataRole.DisplayRole:
            return first
        if role == DETAIL_ROLE:
            return second
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            whole = ", ".join(part for part in (first, second) if part)
            return escaped(whole) if role == Qt.ItemDataRole.ToolTipRole else whole
        return None


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
    return format_date(line.at), format_time(line.at)


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
