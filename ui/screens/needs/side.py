"""Beside the table: one theme by target group and municipality, and the firms behind a number."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from digifocus_desktop.services.needs import FIRMS_SHOWN
from digifocus_desktop.services.needs_values import Needs, Picked, Tally, ThemeDemand
from ui.screens.needs import words
from ui.screens.needs.presenter import NeedsState
from ui.shared.buttons import Button
from ui.shared.i18n import current_language
from ui.shared.layout import Card, Scrolled, clear, column, row
from ui.shared.lists import OpenRow
from ui.shared.live import Live
from ui.shared.text import PlainLabel
from ui.shared.theme import Role


class DemandPane(Live, Card):
    """Draws the theme looked at, or the firms that were picked in it.

    Signals:
        picked: The `Picked` whose firms are wanted; None goes back.
        opened: Id of a firm.
    """

    picked = Signal(object)
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.name = PlainLabel("", Role.HEADING, wrap=True)
        self.detail = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self.back = Button("", "icon", "chevron-left")
        self.list = Scrolled(gap=2, margins=(8, 4, 8, 12))
        head = row(self.back, (column(self.name, self.detail, gap=2), 1), gap=8, margins=(20, 16, 16, 0))
        super().__init__(column(head, (self.list, 1), gap=8, margins=1), "card", parent)
        self._drawn: object = None
        self.back.clicked.connect(lambda: self.picked.emit(None))
        self.retranslate()

    @property
    def rows(self) -> list[OpenRow]:
        """The rows to open, in order."""
        return self.list.findChildren(OpenRow)

    def show_state(self, state: NeedsState) -> None:
        """Draw the state; the same again changes nothing."""
        demand, needs = state.demand, state.needs
        drawn = (demand, needs, state.picked, state.firms, current_language())
        if demand is None or needs is None or drawn == self._drawn:
            return
        self._drawn = drawn
        self.name.setText(words.theme_name(demand))
        self.back.setVisible(state.picked is not None)
        clear(self.list.body)
        if state.picked is None:
            self._draw_cuts(demand, needs)
        else:
            self._draw_firms(state, needs)
        self.list.body.addStretch(1)

    def retranslate(self) -> None:
        """Set the words that stay; the others come with the state."""
        self.back.setText(QCoreApplication.translate("Needs", "Back to the numbers"))

    def _draw_cuts(self, demand: ThemeDemand, needs: Needs) -> None:
        said = QCoreApplication.translate("Needs", "Need at least 40 %, of the firms that answered")
        self.detail.setText(said)
        whole = QCoreApplication.translate("Needs", "All firms that need it")
        self._add(whole, demand.all, Picked(demand.key))
        self._title(QCoreApplication.translate("Needs", "By target group"))
        for group, tally in demand.groups.items():
            name = words.group_name(group, needs.reference)
            self._add(name, tally, Picked(demand.key, group=group))
        self._title(QCoreApplication.translate("Needs", "By municipality"))
        for place, tally in demand.places.items():
            name = words.place_name(place, needs.reference)
            self._add(name, tally, Picked(demand.key, place=place))

    def _title(self, text: str) -> None:
        label = PlainLabel(text, Role.STRONG)
        label.setContentsMargins(12, 12, 0, 2)
        self.list.body.addWidget(label)

    def _add(self, name: str, tally: Tally, picked: Picked) -> None:
        line = OpenRow()
        mean = words.percent(tally.mean)
        detail = QCoreApplication.translate("Needs", "of {firms}, mean need {mean}")
        said = detail.format(firms=tally.firms, mean=mean) if tally.firms else ""
        line.show_words(name, said, lead=str(tally.wanted), lead_tone="primary" if tally.wanted else "muted")
        line.setEnabled(tally.wanted > 0)
        line.clicked.connect(lambda *_: self.picked.emit(picked))
        self.list.body.addWidget(line)

    def _draw_firms(self, state: NeedsState, needs: Needs) -> None:
        assert state.picked is not None
        told = words.picked_name(state.picked, needs.reference)
        firms = state.firms or ()
        if len(firms) == FIRMS_SHOWN:
            more = QCoreApplication.translate("Needs", "the {count} that need it most")
            told = f"{told}, {more.format(count=len(firms))}"
        self.detail.setText(told)
        for firm in firms:
            line = OpenRow()
            marks = [words.place_name(firm.municipality or "", needs.reference)]
            if firm.wished:
                marks.append(QCoreApplication.translate("Needs", "wishes it"))
            if firm.guided:
                marks.append(QCoreApplication.translate("Needs", "guided to it"))
            line.show_words(firm.name, ", ".join(marks), lead=words.percent(firm.need), lead_tone="primary")
            line.clicked.connect(lambda *_, firm=firm.company_id: self.opened.emit(firm))
            self.list.body.addWidget(line)
