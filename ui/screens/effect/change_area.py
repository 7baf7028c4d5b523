"""Change in numbers: three headlines, a table, and what has to be known to read them."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from digifocus_desktop.domain.anonymity import LEAST_TOLD
from digifocus_desktop.forms.effect import Paired
from digifocus_desktop.services.effect_values import EffectView
from digifocus_desktop.services.end_measurements import END, YEAR_ON
from ui.screens.effect import words
from ui.screens.effect.state import EffectState, Part
from ui.screens.effect.table_model import OWN, ChangeModel
from ui.shared import theme
from ui.shared.choices import Option, Segment
from ui.shared.layout import Card, Scrolled, column, row
from ui.shared.live import Live
from ui.shared.notices import EmptyState
from ui.shared.tables import DataTable, row_height
from ui.shared.text import PlainLabel
from ui.shared.theme import Role

_WIDTHS = [230, 110, 140, 180, 130, 180, 180]
_HEADER_PX = 40


class NumberCard(Live, Card):
    """One headline: what, the number, two lines below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.what = PlainLabel("", Role.CAPTION_LABEL, "muted")
        self.number = PlainLabel("", Role.DISPLAY, tabular=True)
        self.first = PlainLabel("", wrap=True)
        self.second = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        parts = (self.what, self.number, self.first, self.second, None)
        inside = column(*parts, gap=4, margins=(20, 14, 16, 14))
        super().__init__(inside, "card", parent)

    def show_words(self, what: str, number: str, first: str, second: str) -> None:
        """Set all four."""
        self.what.setText(what)
        self.number.setText(number)
        self.first.show_text(first)
        self.second.show_text(second)

    def show_change(self, what: str, found: Paired | None) -> None:
        """Show a change with its means, interval and test."""
        if found is None:
            text = QCoreApplication.translate(
                "Effect", "Shown when at least {least} firms are measured twice."
            )
            self.show_words(what, "–", text.replace("{least}", str(LEAST_TOLD)), "")
            return
        counted = QCoreApplication.translate("Effect", "%n firm(s)", "", found.count)
        first = f"{words.means_words(found)} · {words.interval_words(found)}"
        second = " · ".join(
            (counted, f"d_z {words.effect_words(found)}", words.p_words(found), words.shares_words(found))
        )
        self.show_words(what, words.signed(found.change), first, second)


class ChangeArea(Live, Scrolled):
    """Draws the counts of an `EffectState`.

    Signals:
        phase_chosen: Another later measurement.
        part_chosen: What the table is to be broken down by.
    """

    phase_chosen = Signal(object)
    part_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=12, margins=(0, 4, 12, 12))
        self.phase, self.part = Segment(), Segment()
        self.level, self.own, self.response = NumberCard(), NumberCard(), NumberCard()
        self.table, self.model = DataTable(), ChangeModel()
        self.table.setModel(self.model)
        self._card = Card(column(self.table, gap=0, margins=1))
        self.method_title = PlainLabel("", Role.TITLE)
        self.method = PlainLabel("", wrap=True)
        self._method = Card(column(self.method_title, self.method, gap=8, margins=(20, 14, 20, 16)))
        self.empty = EmptyState("chart-column")
        self._cards = QWidget()
        self._cards.setLayout(row((self.level, 1), (self.own, 1), (self.response, 1), gap=12))
        self.body.addWidget(self.phase)
        for part in (self._cards, self.part, self._card, self.empty, self._method):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.phase.chosen.connect(self.phase_chosen)
        self.part.chosen.connect(self.part_chosen)
        self._state = EffectState()

    def show_state(self, state: EffectState) -> None:
        """Draw the state; drawing it twice changes nothing."""
        self._state = state
        self.phase.set_value(state.phase)
        self.part.set_value(state.part)
        view = state.view
        measured = view is not None and view.pairs > 0
        for part in (self._cards, self.part, self._card):
            part.setVisible(measured)
        self.empty.setVisible(view is not None and not measured)
        self._method.setVisible(view is not None)
        if view is not None:
            self._show_view(view, state)

    def _show_view(self, view: EffectView, state: EffectState) -> None:
        self.level.show_change(QCoreApplication.translate("Effect", "The firm's digital level"), view.level)
        self.own.show_change(QCoreApplication.translate("Effect", "Own competence"), view.competence)
        rate, how = words.response_words(view)
        self.response.show_words(QCoreApplication.translate("Effect", "Have answered"), rate, how, "")
        self.method.setText("\n\n".join(words.method_words(view)))
        self.model.show_rows(state.lines, anew=True)
        self.table.setColumnHidden(OWN, state.part is Part.AREAS)
        high = row_height() * max(1, len(state.lines)) + theme.current().px(_HEADER_PX) + 20
        self.table.setFixedHeight(high)

    def restyle(self) -> None:
        """Take measures from the theme."""
        self.table.set_widths(_WIDTHS)
        self.show_state(self._state)

    def retranslate(self) -> None:
        """Set the words."""
        self.phase.setAccessibleName(QCoreApplication.translate("Effect", "Measurement"))
        self.phase.set_options([Option(one, words.phase_words(one)) for one in (END, YEAR_ON)])
        self.part.setAccessibleName(QCoreApplication.translate("Effect", "Broken down by"))
        self.part.set_options([Option(one, words.part_words(one)) for one in Part])
        self.table.setAccessibleName(QCoreApplication.translate("Effect", "Change"))
        self.method_title.setText(QCoreApplication.translate("Effect", "How to read this"))
        self.empty.show_words(
            QCoreApplication.translate("Effect", "No firm has been measured twice yet."),
            QCoreApplication.translate(
                "Effect", "The list beside this shows which firms are to be measured, and when."
            ),
        )
        self.model.redraw()
        self.show_state(self._state)
