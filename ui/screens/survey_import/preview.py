"""What would become of each respondent, whose firm is to be chosen, and what did not fit."""

from PySide6.QtCore import QCoreApplication, QModelIndex, Signal
from PySide6.QtWidgets import QComboBox, QStackedWidget, QWidget

from digifocus_desktop.services.survey_import import PlannedAnswers
from ui.screens.survey_import.state import Part, SurveyState
from ui.screens.survey_import.table_model import MisfitsModel, RespondentsModel
from ui.screens.survey_import.words import decision_values, part_words
from ui.shared.buttons import Button
from ui.shared.choices import Option, Segment
from ui.shared.fields import Choice, FormField
from ui.shared.i18n import current_language
from ui.shared.import_presenter import Step
from ui.shared.layout import Card, column, row
from ui.shared.live import Live
from ui.shared.tables import DataTable

_WIDTHS = [220, 72, 340]


class PreviewCard(Live, Card):
    """Lists of rows by what becomes of them.

    Signals:
        part_chosen: The part to show.
        decided: Row number, and a firm's id, *create* or *skip*.
        create_all_wanted: Make every firm that is not here.
    """

    part_chosen = Signal(object)
    decided = Signal(int, str)
    create_all_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self.parts = Segment()
        self.table, self.model = DataTable(), RespondentsModel()
        self.misfits, self.misfit_model = DataTable(), MisfitsModel()
        self.choice = Choice()
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._field = FormField("", self.choice)
        self.create_all = Button("", "secondary", "plus")
        self._acts = QWidget()
        acts = row((self._field, 1), column(None, self.create_all, gap=0), gap=8)
        acts.setContentsMargins(16, 8, 16, 12)
        self._acts.setLayout(acts)
        head = QWidget()
        head.setLayout(column(self.parts, gap=0, margins=(16, 12, 16, 8)))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.misfits)
        super().__init__(column(head, (self._stack, 1), self._acts, gap=0, margins=1), "card", parent)
        self._state = SurveyState()
        for table, model in ((self.table, self.model), (self.misfits, self.misfit_model)):
            table.setModel(model)
            table.setWordWrap(True)
        self.table.selected.connect(self._on_selected)
        self.parts.chosen.connect(self.part_chosen)
        self.choice.chosen.connect(self._on_decided)
        self.create_all.clicked.connect(self.create_all_wanted)
        self.restyle()

    def show_state(self, state: SurveyState) -> None:
        """Draw the counts and the lines of the chosen part."""
        self._state = state
        words = [part_words(state, part) for part in Part]
        if words != [button.text() for button in self.parts.buttons]:
            self.parts.set_options([Option(part, text) for part, text in zip(Part, words, strict=True)])
        self.parts.set_value(state.part)
        fitting = state.part is not Part.MISFITS
        self._stack.setCurrentWidget(self.table if fitting else self.misfits)
        self.model.show_planned(state.rows(state.part), state.reference)
        self.misfit_model.show_rows(state.misfits)
        choosing = state.part is Part.CHOOSE and state.step is Step.LOOK
        self._acts.setVisible(choosing)
        if choosing and not self.table.currentIndex().isValid() and self.model.rows:
            self.table.selectRow(0)
        self._on_selected()

    def restyle(self) -> None:
        """Take measures from the theme."""
        for table in (self.table, self.misfits):
            table.set_widths(_WIDTHS, stretch=2)

    def retranslate(self) -> None:
        """Set every word."""
        self.table.setAccessibleName(QCoreApplication.translate("SurveyImport", "Respondents"))
        self.misfits.setAccessibleName(QCoreApplication.translate("SurveyImport", "What did not fit"))
        self.parts.setAccessibleName(QCoreApplication.translate("SurveyImport", "Respondents"))
        self._field.set_label(QCoreApplication.translate("SurveyImport", "Whose answers are these?"))
        self.choice.setPlaceholderText(QCoreApplication.translate("SurveyImport", "Choose"))
        self.create_all.setText(QCoreApplication.translate("SurveyImport", "Make all missing companies"))
        self.model.redraw()
        self.misfit_model.redraw()

    @property
    def _current(self) -> PlannedAnswers | None:
        index = self.table.currentIndex()
        return self.model.row_at(index.row()) if index.isValid() else None

    def _on_selected(self, _index: QModelIndex | None = None) -> None:
        language = current_language()
        places = {one.key: one.name(language) for one in self._state.reference.municipalities}
        self.choice.set_values(decision_values(self._current, places))
        self.choice.setEnabled(self._current is not None)

    def _on_decided(self, choice: object) -> None:
        one = self._current
        if one is not None:
            self.decided.emit(one.row.number, str(choice))
