"""The lines of a paper in its order."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt

from ui.screens.keying.state import KeyRow
from ui.screens.keying.words import row_words
from ui.shared.rows_model import RowsModel
from ui.shared.tables import DETAIL_ROLE, TONE_ROLE

_NUMBER, _QUESTION, _ANSWER = range(3)


class KeyRowsModel(RowsModel[KeyRow]):
    """Number, question with its id, what was keyed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_headings, _shown, parent)

    def show_rows(self, rows: Sequence[KeyRow], *, anew: bool = False) -> None:
        """Show these rows; where they are the same lines, only what changed is drawn again."""
        if [row.item for row in rows] != [row.item for row in self.rows]:
            super().show_rows(rows, anew=anew)
            return
        changed = [place for place, row in enumerate(rows) if row != self.rows[place]]
        self.rows = tuple(rows)
        for place in changed:
            self.dataChanged.emit(self.index(place, 0), self.index(place, _ANSWER))

    def row_of(self, item: str) -> int:
        """Return the place of a line, or -1."""
        return next((place for place, row in enumerate(self.rows) if row.item == item), -1)


def _shown(row: KeyRow, column: int, role: int) -> Any:
    if role == Qt.ItemDataRole.DisplayRole:
        return (row.number, row.question, row.answer)[column]
    if role == DETAIL_ROLE:
        return ("", row.item, row_words(row))[column]
    if role == TONE_ROLE:
        if row.contradiction or row.different:
            return "warn"
        return "muted" if row.hidden else "ok" if row.checked and column == _ANSWER else "text"
    if role == Qt.ItemDataRole.AccessibleTextRole and column == _QUESTION:
        return f"{row.question} {row.answer} {row_words(row)}".strip()
    return None


def _headings() -> tuple[str, str, str]:
    return (
        QCoreApplication.translate("Keying", "No."),
        QCoreApplication.translate("Keying", "Question"),
        QCoreApplication.translate("Keying", "Answer"),
    )
