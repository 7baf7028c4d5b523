"""What the form tells between its questions."""

from PySide6.QtWidgets import QWidget

from ui.shared.layout import clear, column, row
from ui.shared.text import IconLabel, PlainLabel


class NoteList(QWidget):
    """Paragraphs that answer nothing."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notes: tuple[str, ...] = ()
        self._column = column(gap=8, margins=(3, 4, 3, 4))
        self.setLayout(self._column)
        self.hide()

    @property
    def notes(self) -> tuple[str, ...]:
        """What is told now."""
        return self._notes

    def show_notes(self, notes: tuple[str, ...]) -> None:
        """Tell these; drawing the same again changes nothing."""
        if notes != self._notes:
            self._notes = notes
            clear(self._column)
            for words in notes:
                icon = IconLabel("info", "primary", 18)
                self._column.addLayout(
                    row(column(icon, None, gap=0), (PlainLabel(words, wrap=True), 1), gap=10)
                )
        self.setVisible(bool(notes))
