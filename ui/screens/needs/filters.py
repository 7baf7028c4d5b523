"""Which firms are counted: organisation, time, phase, finished or not."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from digifocus_desktop.services.cohort import Cohort
from ui.screens.needs.presenter import NeedsState
from ui.shared import theme
from ui.shared.choices import CheckRow, Option, Segment
from ui.shared.fields import Choice
from ui.shared.layout import FlowLayout, column
from ui.shared.live import Live
from ui.shared.text import PlainLabel


class CohortRow(Live, QWidget):
    """The conditions, in force at once, and how many firms they leave.

    Signals:
        chosen: The new `Cohort`.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = NeedsState()
        self.organisation, self.year = Choice(), Choice()
        self.phase, self.completed = Segment(), CheckRow()
        self.count = PlainLabel("", tone="muted")
        inside = QWidget()
        flow = FlowLayout(12, inside)
        for part in (self.organisation, self.year, self.phase, self.completed, self.count):
            flow.addWidget(part)
        self.setLayout(column(inside, gap=0))
        self.organisation.chosen.connect(lambda value: self._choose(organisation_id=value))
        self.year.chosen.connect(self._choose_year)
        self.phase.chosen.connect(lambda value: self._choose(phase=value))
        self.completed.clicked.connect(lambda on: self._choose(completed=on))
        self.restyle()
        self.retranslate()

    def show_state(self, state: NeedsState) -> None:
        """Draw the conditions in force."""
        self._state = state
        cohort = state.cohort
        everybody = QCoreApplication.translate("Needs", "All organisations")
        self.organisation.set_values([(None, everybody), *state.organisations], cohort.organisation_id)
        always = QCoreApplication.translate("Needs", "The whole time")
        years = [(year, str(year)) for year in state.years]
        self.year.set_values([(None, always), *years], cohort.since.year if cohort.since else None)
        self.phase.set_value(cohort.phase)
        self.completed.setChecked(cohort.completed)
        firms = state.needs.firms if state.needs else None
        said = "" if firms is None else QCoreApplication.translate("Needs", "%n firm(s)", "", firms)
        self.count.setText(said)

    def restyle(self) -> None:
        """Take measures from the theme."""
        self.organisation.setMinimumWidth(theme.current().px(190))
        self.year.setMinimumWidth(theme.current().px(150))

    def retranslate(self) -> None:
        """Set every word."""
        self.organisation.setAccessibleName(QCoreApplication.translate("Needs", "Organisation"))
        self.year.setAccessibleName(QCoreApplication.translate("Needs", "Time"))
        self.phase.setAccessibleName(QCoreApplication.translate("Needs", "Measurement"))
        self.phase.set_options(
            [
                Option("T0", QCoreApplication.translate("Needs", "First")),
                Option("T1", QCoreApplication.translate("Needs", "Again")),
            ]
        )
        self.completed.setText(QCoreApplication.translate("Needs", "Finished only"))
        self.show_state(self._state)

    def _choose(self, **changes: object) -> None:
        cohort: Cohort = replace(self._state.cohort, **changes)  # type: ignore[arg-type]  # names of its fields
        self.chosen.emit(cohort)

    def _choose_year(self, year: object) -> None:
        if isinstance(year, int):
            self._choose(since=date(year, 1, 1), until=date(year, 12, 31))
        else:
            self._choose(since=None, until=None)
