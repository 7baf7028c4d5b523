"""How often advisors departed from the rules, and from which of them."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from digifocus_desktop.domain.anonymity import LEAST_TOLD
from digifocus_desktop.services.advice_quality import Departures
from ui.screens.advice_counts.tables import RuleModel
from ui.shared.layout import Card, column
from ui.shared.live import Live
from ui.shared.notices import EmptyState
from ui.shared.plan_words import reason_word
from ui.shared.tables import DataTable
from ui.shared.text import PlainLabel
from ui.shared.theme import Role
from ui.shared.wording import format_number

_WIDTHS = [480, 124, 110, 110]


class RulesArea(Live, QWidget):
    """Draws `Departures`; of fewer than five interviews it tells nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._departures: Departures | None = None
        self.headline = PlainLabel("", Role.HEADING, wrap=True)
        self.acts = PlainLabel("", wrap=True)
        self.reasons = PlainLabel("", wrap=True)
        self.note = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self.table, self.model = DataTable(), RuleModel()
        self.table.setModel(self.model)
        self.empty = EmptyState("chart-column")
        self._told, self._nothing = QWidget(), QWidget()
        says = Card(column(self.headline, self.acts, self.reasons, gap=4, margins=(20, 14, 20, 14)))
        self._card = Card(column(self.table, gap=0, margins=1))
        self._told.setLayout(column(says, (self._card, 1), self.note, gap=12))
        self._nothing.setLayout(column(self.empty, None, gap=0))
        self.setLayout(column((self._told, 1), (self._nothing, 1), gap=0))
        self.restyle()
        self.retranslate()

    def show_departures(self, departures: Departures | None) -> None:
        """Draw them; drawing the same again changes nothing."""
        self._departures = departures
        told = departures is not None and departures.told
        self._told.setVisible(told)
        self._nothing.setVisible(departures is not None and not told)
        if departures is None:
            return
        if not told:
            self._say_too_few(departures)
            return
        self._say(departures)
        self.model.show_rows(departures.rules)
        self._card.setVisible(bool(departures.rules))

    def restyle(self) -> None:
        """Take measures from the theme."""
        self.table.set_widths(_WIDTHS)

    def retranslate(self) -> None:
        """Set every word."""
        self.table.setAccessibleName(QCoreApplication.translate("AdviceCounts", "Rules departed from"))
        self.note.setText(
            QCoreApplication.translate(
                "AdviceCounts",
                "A figure of the rules, not of advisors: a step that is often left out is a reason to mend "
                "the form. Advisors are not told apart.",
            )
        )
        self.model.redraw()
        self.show_departures(self._departures)

    def _say(self, found: Departures) -> None:
        words = QCoreApplication.translate(
            "AdviceCounts", "The proposal was changed in {changed} of {plans} interviewed firms ({share} %)"
        )
        share = format_number(100 * (found.share or 0.0))
        self.headline.setText(words.format(changed=found.overridden, plans=found.plans, share=share))
        words = QCoreApplication.translate(
            "AdviceCounts", "Something left out in {dropped}, moved in {moved}, added in {added}."
        )
        self.acts.setText(words.format(dropped=found.dropped, moved=found.moved, added=found.added))
        reasons = " · ".join(f"{reason_word(reason)} {count}" for reason, count in found.reasons)
        words = QCoreApplication.translate("AdviceCounts", "Reasons given: {reasons}")
        self.reasons.show_text(words.format(reasons=reasons) if reasons else "")

    def _say_too_few(self, found: Departures) -> None:
        title = QCoreApplication.translate("AdviceCounts", "Too few interviews to tell of the rules.")
        words = QCoreApplication.translate(
            "AdviceCounts", "Interviewed firms: {plans}. The figures are shown from {least} on."
        )
        self.empty.show_words(title, words.format(plans=found.plans, least=LEAST_TOLD))
