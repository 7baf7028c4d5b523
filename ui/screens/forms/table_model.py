"""Three columns of words, whatever they are about."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt

from ui.shared.rows_model import RowsModel
from ui.shared.tables import DETAIL_ROLE, TONE_ROLE
from ui.shared.text import escaped


@dataclass(frozen=True, slots=True)
class Line:
    """A row: words of each column, the smaller words under them, the tone of the last one.

    Attributes:
        words: Of the three columns.
        details: Under them.
        tone: Of the last column.
        value: What the row stands for.
        key: What stays the same when the value changes; None where that is the value.
    """

    words: tuple[str, str, str]
    details: tuple[str, str, str] = ("", "", "")
    tone: str = "text"
    value: Any = None
    key: Any = None

    @property
    def identity(self) -> Any:
        """What tells that two rows stand for the same."""
        return self.value if self.key is None else self.key

    @property
    def text(self) -> str:
        """The row as text to copy, cells parted by tabs."""
        cells = [" – ".join(filter(None, pair)) for pair in zip(self.words, self.details, strict=True)]
        return "\t".join(" ".join(cell.split()) for cell in cells).rstrip("\t")


class LinesModel(RowsModel[Line]):
    """Shows lines."""

    def __init__(self, headings: Callable[[], Sequence[str]], parent: QObject | None = None) -> None:
        super().__init__(headings, _cell, parent)


def _cell(line: Line, column: int, role: int) -> Any:
    if role == Qt.ItemDataRole.DisplayRole:
        return line.words[column]
    if role == DETAIL_ROLE:
        return line.details[column]
    if role == Qt.ItemDataRole.ToolTipRole:
        return escaped("\n".join(filter(None, (line.words[column], line.details[column]))))
    if role == TONE_ROLE and column == len(line.words) - 1:
        return line.tone
    return None
