"""The columns of the file, each with what it holds."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from digifocus_desktop.services.importing import COLUMN_KEYS, FileColumn
from ui.screens.import_list.presenter import ListState
from ui.screens.import_list.words import column_words
from ui.shared.fields import Choice, FormField
from ui.shared.import_presenter import Step
from ui.shared.layout import Card, Scrolled, clear, column
from ui.shared.live import Live
from ui.shared.text import PlainLabel
from ui.shared.theme import Role


class MappingCard(Live, Card):
    """One field a column: heading and first cells, and a choice of what it holds.

    Signals:
        mapped: Column from 0, label key or None.
    """

    mapped = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._title = PlainLabel("", Role.TITLE)
        self._scrolled = Scrolled(gap=10, margins=(0, 0, 18, 0))
        super().__init__(
            column(self._title, (self._scrolled, 1), gap=10, margins=(20, 16, 8, 16)), "card", parent
        )
        self._columns: tuple[FileColumn, ...] = ()
        self.choices: dict[int, Choice] = {}
        self.retranslate()

    def show_state(self, state: ListState) -> None:
        """Draw the columns of the file; locked while it is being taken in."""
        columns, locked = state.file.columns if state.file else (), state.step is not Step.LOOK
        if _headings(columns) != _headings(self._columns):
            self._columns = columns
            self._rebuild()
        self._columns = columns
        values = self._values()
        for one in columns:
            self.choices[one.index].set_values(values, one.field)
            self.choices[one.index].setDisabled(locked)

    def retranslate(self) -> None:
        """Set every word."""
        self._title.setText(QCoreApplication.translate("ImportList", "Columns of the file"))
        self._rebuild()
        values = self._values()
        for one in self._columns:
            self.choices[one.index].set_values(values, one.field)

    def _rebuild(self) -> None:
        clear(self._scrolled.body)
        self.choices = {one.index: self._choice(one.index) for one in self._columns}
        for one in self._columns:
            number = QCoreApplication.translate("ImportList", "Column {number}").format(number=one.index + 1)
            field = FormField(one.heading or number, self.choices[one.index], hint=" · ".join(one.samples))
            self._scrolled.body.addWidget(field)
        self._scrolled.body.addStretch(1)

    def _choice(self, index: int) -> Choice:
        choice = Choice()
        choice.chosen.connect(lambda key: self.mapped.emit(index, key))
        return choice

    def _values(self) -> list[tuple[object, str]]:
        return [(None, column_words(None)), *((key, column_words(key)) for key in COLUMN_KEYS)]


def _headings(columns: tuple[FileColumn, ...]) -> list[tuple[int, str, tuple[str, ...]]]:
    return [(one.index, one.heading, one.samples) for one in columns]
