"""A card with a table of lines, or a word where there are none."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Signal

from ui.screens.forms.table_model import Line, LinesModel
from ui.shared.layout import Card, Part, column
from ui.shared.live import Live
from ui.shared.notices import EmptyState
from ui.shared.tables import DataTable

_WIDTHS = [360, 420, 190]


class ListCard(Live, Card):
    """A table; parts under it may tell more of the chosen line.

    Signals:
        chosen: Another line is chosen: the line, or None.
    """

    chosen = Signal(object)

    def __init__(self, headings: Callable[[], Sequence[str]], icon: str, *below: Part) -> None:
        self.table, self.model, self.empty = DataTable(), LinesModel(headings), EmptyState(icon, framed=False)
        super().__init__(column((self.table, 1), self.empty, *below, gap=0, margins=1))
        self.table.setModel(self.model)
        self.table.setWordWrap(True)
        self.table.selected.connect(self._on_selected)
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
        """Take measures from the theme."""
        self.table.set_widths(_WIDTHS, stretch=1)

    def _on_selected(self, index: QModelIndex) -> None:
        self.chosen.emit(self.model.row_at(index.row()) if index.isValid() else None)
