"""The columns of the file: what each is read as, changed for the one that is chosen; kept under a name."""

from PySide6.QtCore import QCoreApplication, QModelIndex, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from digifocus_desktop.services.survey_import import FIELDS
from ui.screens.survey_import.state import SurveyState
from ui.screens.survey_import.table_model import ColumnsModel
from ui.screens.survey_import.words import course_values, target_words
from ui.shared.buttons import Button
from ui.shared.choices import CheckRow
from ui.shared.fields import Choice, FormField, LineEdit
from ui.shared.import_presenter import Step
from ui.shared.layout import Card, column, row
from ui.shared.live import Live
from ui.shared.tables import DataTable

_WIDTHS = [200, 170]
_SHORTEST = 12


class MappingCard(Live, Card):
    """Draws the columns.

    Signals:
        mapped: Column from 0, target or None.
        course_chosen: Name of a course.
        one_based: Whether numbers 1–5 mean 0–4.
        keep_wanted: Name under which to keep the columns.
    """

    mapped = Signal(int, object)
    course_chosen = Signal(str)
    one_based = Signal(bool)
    keep_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.course, self.shift = Choice(), CheckRow()
        self.table, self.model = DataTable(), ColumnsModel()
        self.target, self.name = Choice(), LineEdit()
        self.target.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.target.setMinimumContentsLength(_SHORTEST)  # a question is longer than the card is wide
        self._field = FormField("", self.target)
        self._name_field = FormField("", self.name)
        self.keep = Button("", "secondary", "save")
        head = QWidget()
        head.setLayout(column(self.course, self.shift, gap=4, margins=(16, 12, 16, 4)))
        foot = QWidget()
        kept = row((self._name_field, 1), column(None, self.keep, gap=0), gap=8)
        foot.setLayout(column(self._field, kept, gap=8, margins=(16, 8, 16, 12)))
        super().__init__(column(head, (self.table, 1), foot, gap=0, margins=1), "card", parent)
        self._state = SurveyState()
        self.table.setModel(self.model)
        self.table.selected.connect(self._show_chosen)
        self.target.chosen.connect(self._on_target)
        self.course.chosen.connect(lambda course: self.course_chosen.emit(str(course)))
        self.shift.clicked.connect(self.one_based)
        self.keep.clicked.connect(lambda: self.keep_wanted.emit(self.name.text()))
        self.retranslate()
        self.restyle()

    def show_state(self, state: SurveyState) -> None:
        """Draw the columns of the file; locked while it is taken in."""
        before, self._state = self._state.file, state
        file = state.file
        if file is None:
            return
        current = self.table.currentIndex().row()
        self.model.show_rows(file.columns)
        if 0 <= current < len(file.columns):
            self.table.selectRow(current)
        self.course.set_values(course_values(), file.course)
        self.shift.setChecked(file.mapping.one_based)
        if before is None or before.name != file.name:
            self.name.setText(file.kept_as or file.name.rpartition(".")[0])
        looking = state.step is Step.LOOK
        for part in (self.course, self.shift, self.target, self.name):
            part.setEnabled(looking)
        self._show_chosen()

    def retranslate(self) -> None:
        """Set every word."""
        self.course.setAccessibleName(QCoreApplication.translate("SurveyImport", "What the survey asked"))
        self.course.set_values(course_values(), self._state.file.course if self._state.file else None)
        self.shift.setText(QCoreApplication.translate("SurveyImport", "Numbers 1–5 mean 0–4"))
        self.table.setAccessibleName(QCoreApplication.translate("SurveyImport", "Columns of the file"))
        self._field.set_label(QCoreApplication.translate("SurveyImport", "The chosen column is read as"))
        self._name_field.set_label(QCoreApplication.translate("SurveyImport", "Name of these columns"))
        self.keep.setText(QCoreApplication.translate("SurveyImport", "Keep"))
        self.model.redraw()
        self._show_chosen()

    def restyle(self) -> None:
        """Take measures from the theme."""
        self.table.set_widths(_WIDTHS, stretch=0)

    def _show_chosen(self, _index: QModelIndex | None = None) -> None:
        values: list[tuple[object, str]] = [(None, target_words(None))]
        values += [(key, target_words(key)) for key in FIELDS]
        values += [(target, words) for target, words in self._state.targets]
        place = self.table.currentIndex().row()
        columns = self._state.file.columns if self._state.file else ()
        chosen = columns[place] if 0 <= place < len(columns) else None
        self.target.set_values(values, chosen.target if chosen else None)
        self.target.setEnabled(chosen is not None and self._state.step is Step.LOOK)

    def _on_target(self, target: object) -> None:
        place = self.table.currentIndex().row()
        if self._state.file is not None and 0 <= place < len(self._state.file.columns):
            self.mapped.emit(self._state.file.columns[place].index, target)
