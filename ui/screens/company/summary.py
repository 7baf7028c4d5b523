"""The first tab: left what happens, right who it is; one below the other where room is short."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.screens.company.actions_card import ActionsCard
from ui.screens.company.consent_card import ConsentCard
from ui.screens.company.facts_card import FactsCard
from ui.screens.company.measuring_card import MeasuringCard
from ui.screens.company.people_card import PeopleCard
from ui.screens.company.presenter import CompanyPresenter
from ui.screens.company.result_card import ResultCard
from ui.screens.company.state import CompanyState, FormKind
from ui.screens.company.timeline_card import TimelineCard
from ui.shared import theme
from ui.shared.layout import Scrolled, column, fit_beside, row

_TWO_COLUMNS_PX = 900
RING_PX = 6
"""Room for the ring of focus inside what scrolls."""


class SummaryTab(Scrolled):
    """Draws the cards of a firm.

    Signals:
        decide_wanted: The person wants to decide on a value that was changed in two places.
    """

    decide_wanted = Signal()

    def __init__(self, presenter: CompanyPresenter, parent: QWidget | None = None) -> None:
        super().__init__(gap=8, margins=(RING_PX, RING_PX, 12, 16), parent=parent)
        self.result = ResultCard()
        self.measuring = MeasuringCard(presenter)
        self.agreed = ActionsCard(presenter)
        self.timeline = TimelineCard(presenter)
        self.facts = FactsCard(presenter)
        self.people = PeopleCard(presenter)
        self.consent = ConsentCard(presenter)
        self.left, self.right = QWidget(), QWidget()
        self.left.setLayout(column(self.result, self.measuring, self.agreed, self.timeline, None, gap=8))
        self.right.setLayout(column(self.facts, self.people, self.consent, None, gap=8))
        self._columns: QBoxLayout = row((self.left, 62), (self.right, 38), gap=16)
        self.body.addLayout(self._columns)
        self.body.addStretch(1)
        self._form = ""
        self.facts.decide_wanted.connect(self.decide_wanted)
        self.people.decide_wanted.connect(self.decide_wanted)

    def show_state(self, state: CompanyState) -> None:
        """Draw the cards; what is typed stays."""
        if state.view is None:
            return
        self.result.show_view(state.view)
        self.measuring.show_view(state.view)
        for card in (self.agreed, self.timeline, self.facts, self.people, self.consent):
            card.show_state(state)
        opened = state.form.kind if state.form is not None else ""
        if opened != self._form:
            self._form = opened
            if opened is FormKind.FACTS:
                self.facts.form.focus_first()

    def flush(self) -> None:
        """Store what is typed into the facts."""
        if self._form is FormKind.FACTS:
            self.facts.form.flush()

    def arrange(self, width: int) -> None:
        """Put the columns side by side where both have room."""
        now = theme.current()
        margins = self.body.contentsMargins()
        room = self.viewport().width() - margins.left() - margins.right() - self._columns.spacing()
        wide = now.scale < 1.5 and width >= now.px(_TWO_COLUMNS_PX)
        side_by_side = wide and fit_beside(self.left, self.right, room)
        direction = QBoxLayout.Direction.LeftToRight if side_by_side else QBoxLayout.Direction.TopToBottom
        if self._columns.direction() != direction:
            self._columns.setDirection(direction)
