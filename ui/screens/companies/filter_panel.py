"""The panel of conditions below the row of filters."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.screens.companies.presenter import CompaniesPresenter, CompaniesState
from ui.screens.companies.words import STAGE_CHOICES, stages_words
from ui.shared import theme
from ui.shared.buttons import Button
from ui.shared.fields import Choice, FormField
from ui.shared.i18n import current_language
from ui.shared.layout import Card, FlowLayout, column
from ui.shared.live import Live


class FilterPanel(Live, Card):
    """Conditions to choose, in force at once; a person can keep them as a filter of the row above."""

    def __init__(self, presenter: CompaniesPresenter, parent: QWidget | None = None) -> None:
        self._presenter = presenter
        self.municipality, self.group, self.stage = Choice(), Choice(), Choice()
        self._fields = [FormField("", field) for field in (self.municipality, self.group, self.stage)]
        self.keep, self.off = Button("", "secondary", "save"), Button("", "quiet", "x")
        inside = QWidget()
        flow = FlowLayout(12, inside, low=True)
        for part in (*self._fields, self.keep, self.off):
            flow.addWidget(part)
        super().__init__(column(inside, gap=0, margins=(16, 10, 16, 10)), "soft", parent)
        self.hide()
        for choice in (self.municipality, self.group, self.stage):
            choice.chosen.connect(self._choose)
        self.keep.clicked.connect(presenter.keep_or_forget)
        self.off.clicked.connect(presenter.clear)
        self.restyle()
        self.retranslate()

    def show_state(self, state: CompaniesState) -> None:
        """Draw the conditions in force."""
        self.setVisible(state.panel_open)
        if not state.panel_open:
            return
        language, reference = current_language(), state.reference
        anywhere = QCoreApplication.translate("Companies", "All")
        places = [(one.key, one.name(language)) for one in reference.municipalities]
        groups = [(one.key, one.name(language)) for one in reference.target_groups]
        stages = [(choice, stages_words(choice)) for choice in STAGE_CHOICES]
        self.municipality.set_values([(None, anywhere), *places], state.chosen.municipality)
        self.group.set_values([(None, anywhere), *groups], state.chosen.target_group)
        self.stage.set_values([((), anywhere), *stages], state.chosen.stages)
        if state.kept:
            self.keep.setText(QCoreApplication.translate("Companies", "Remove from filters"))
        else:
            self.keep.setText(QCoreApplication.translate("Companies", "Keep as a filter"))
        empty = state.chosen.empty
        reason = QCoreApplication.translate("Companies", "Choose a condition first.")
        self.keep.set_blocked(reason if empty else None)
        self.off.setVisible(not empty)

    def restyle(self) -> None:
        """Take measures from the theme."""
        for choice in (self.municipality, self.group, self.stage):
            choice.setMinimumWidth(theme.current().px(190))

    def retranslate(self) -> None:
        """Set every word."""
        words = (
            QCoreApplication.translate("Companies", "Municipality"),
            QCoreApplication.translate("Companies", "Target group"),
            QCoreApplication.translate("Companies", "Stage"),
        )
        for field, label in zip(self._fields, words, strict=True):
            field.set_label(label)
        self.off.setText(QCoreApplication.translate("Companies", "Remove all conditions"))
        self.show_state(self._presenter.state)

    def _choose(self, _value: object) -> None:
        place, group, stages = self.municipality.value, self.group.value, self.stage.value
        self._presenter.choose(
            municipality=place if isinstance(place, str) else None,
            target_group=group if isinstance(group, str) else None,
            stages=stages if isinstance(stages, tuple) else (),
        )
