"""A card with a table of lines, or a word where there are none."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QResizeEvent

from ui.screens.forms.table_model import Line, LinesModel
from ui.shared import theme
from ui.shared.layout import Card, Part, column, row
from ui.shared.live import Live
from ui.shared.notices import EmptyState
from ui.shared.tables import DataTable

WIDE, SLIM = (360, 190), (190, 120)
"""Widths of the first and the last column at 100 %; the middle one has the rest."""

_ROOM_PX, _LEAST_SHARE = 1100, 0.5
"""Where there is less room than that, wide ones give way to the middle one."""


class ListCard(Live, Card):
    """A table; parts under it may tell more of the chosen line.

    Signals:
        chosen: Another line is chosen: the line, or None.
    """

    chosen = Signal(object)

    def __init__(self, headings: Callable[[], Sequence[str]], icon: str, *below: Part) -> None:
        self.table, self.model, self.empty = DataTable(), LinesModel(headings), EmptyState(icon, framed=False)
        inset = row(self.empty, margins=(20, 16, 20, 16))
        super().__init__(column((self.table, 1), inset, *below, gap=0, margins=1))
        self.table.setModel(self.model)
        self.table.setWordWrap(True)
        self.table.selected.connect(self._on_selected)
        self._sides = WIDE
        self.restyle()

    def set_sides(self, sides: tuple[int, int]) -> None:
        """Choose how wide the first and the last column are."""
        if sides != self._sides:
            self._sides = sides
            self.restyle()

    @property
    def current(self) -> Line | None:
        """The chosen line."""
        index = self.table.currentIndex()
        return self.model.row_at(index.row()) if index.isValid() else None

    @property
    def text(self) -> str:
        """All lines as text to copy."""
        return "\n".join(line.text for line in self.model.rows)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines; the chosen one stays chosen where it is still there."""
        if tuple(lines) != self.model.rows:
            chosen = self.current.identity if self.current else None
            self.model.show_rows(lines)
            kept = next((at for at, line in enumerate(lines) if line.identity == chosen), None)
            if kept is not None and chosen is not None:
                self.table.selectRow(kept)
            else:
                self.chosen.emit(None)
        self.table.setVisible(bool(lines))
        self.empty.setVisible(not lines)

    def restyle(self) -> None:
        """Take measures from the theme, and share the room."""
        narrow = max(_LEAST_SHARE, min(1.0, self.width() / theme.current().px(_ROOM_PX)))
        share = narrow if self._sides == WIDE else 1.0
        first, last = (round(side * share) for side in self._sides)
        self.table.set_widths([first, 100, last], stretch=1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self.restyle()

    def _on_selected(self, index: QModelIndex) -> None:
        self.chosen.emit(self.model.row_at(index.row()) if index.isValid() else None)
