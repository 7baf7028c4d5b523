"""Three steps: those agreed with the firm, or before that the plan that the rules propose."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from digifocus_desktop.services.advice_values import AdvicePlan, PlannedStep
from digifocus_desktop.services.results import ResultView
from ui.screens.result.words import doubt_words, help_words, step_facts, strength_words
from ui.shared.buttons import Button
from ui.shared.chips import LanguageTag
from ui.shared.layout import Card, Rule, clear, column, row
from ui.shared.live import Live
from ui.shared.number_badge import NumberBadge
from ui.shared.plan_list import Decision, PlanList
from ui.shared.plan_offers import PlanOffers
from ui.shared.plan_words import step_title
from ui.shared.text import IconLabel, PlainLabel
from ui.shared.theme import Role


class StepsCard(Live, Card):
    """Numbered steps with their reasons; the kind of help that fits below.

    Signals:
        decided: A `Decision` of the advisor about the plan.
        cause_chosen: Id of the question behind a step.
        unfolded: A part that has just opened and should come into view.
    """

    decided = Signal(object)
    cause_chosen = Signal(str)
    unfolded = Signal(object)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        self.title = PlainLabel("", Role.TITLE)
        self.lead = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self._lines = column(gap=4)
        self.plan, self.offers = PlanList(), PlanOffers()
        self.more = Button("", "icon", "plus")
        self.help, self.language = _InfoBox(), LanguageTag()
        head = row((column(self.title, self.lead, gap=0), 1), self.language, self.more)
        parts = (head, self._lines, self.plan, self.offers, self.help, None)
        super().__init__(column(*parts, gap=4, margins=(16, 6, 12, 10)), "card", parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.offers.hide()
        self._connect()

    def show_view(self, view: ResultView, plan: AdvicePlan) -> None:
        """Show the steps that were agreed, or before that the plan."""
        agreed = bool(view.agreed)
        self.plan.setVisible(not agreed)
        self.more.setVisible(not agreed)
        self.offers.setVisible(not agreed and not self.offers.isHidden())
        clear(self._lines)
        if agreed:
            self._show_agreed(view)
        else:
            self._show_plan(plan)
        self.more.setText(QCoreApplication.translate("Result", "Add a step"))
        self.help.show_words(" ".join(filter(None, (help_words(view), doubt_words(view.result)))))

    def fold(self) -> bool:
        """Close the question why or the steps to choose from, and return whether there were any."""
        offered = not self.offers.isHidden()
        self.offers.hide()
        return self.plan.fold() or offered

    def _show_agreed(self, view: ResultView) -> None:
        self.language.show_texts()
        more = view.agreed_count - len(view.agreed)
        self.lead.show_text(
            QCoreApplication.translate("Result", "and %n more agreed", "", more) if more else ""
        )
        self._show_title(len(view.agreed))
        for number, step in enumerate(view.agreed, 1):
            if number > 1:
                self._lines.addWidget(Rule())
            self._lines.addLayout(_step(number, step.title, step.reason, step_facts(step)))

    def _show_plan(self, plan: AdvicePlan) -> None:
        self.language.show_texts(*(step.title for step in plan.steps))
        lead = QCoreApplication.translate("Result", "A proposal; agreed in the interview.")
        none = QCoreApplication.translate("Result", "The answers call for no step yet.")
        self.lead.show_text(lead if plan.steps else none)
        self._show_title(len(plan.steps))
        self.plan.show_plan(plan.steps, plan)
        self.offers.show_offers(plan.offers, plan.today)

    def _show_title(self, count: int) -> None:
        three = QCoreApplication.translate("Result", "Three steps")
        self.title.setText(three if count == 3 else QCoreApplication.translate("Result", "Next steps"))

    def _connect(self) -> None:
        self.plan.decided.connect(self.decided)
        self.plan.cause_chosen.connect(self.cause_chosen)
        self.plan.unfolded.connect(self.unfolded)
        self.more.clicked.connect(self._toggle_offers)
        self.offers.chosen.connect(self._add)
        self.offers.written.connect(self._add_own)

    def _toggle_offers(self) -> None:
        self.offers.setVisible(self.offers.isHidden())
        if self.offers.isVisible():
            self.unfolded.emit(self.offers)

    def _add(self, step: PlannedStep) -> None:
        self.offers.hide()
        self.plan.ask_why_added(
            step_title(step),
            lambda reason, note: self.decided.emit(Decision("add", step.code, reason, note)),
        )

    def _add_own(self, title: str) -> None:
        self.offers.hide()
        self.plan.ask_why_added(
            title, lambda reason, note: self.decided.emit(Decision("own", title, reason, note))
        )


class StrengthsCard(Live, Card):
    """The best answers, as something to be proud of."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        self.title = PlainLabel("", Role.TITLE)
        self._lines, self.language = column(gap=2), LanguageTag()
        head = row((self.title, 1), self.language)
        super().__init__(column(head, self._lines, gap=4, margins=(16, 8, 16, 8)), "card", parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_view(self, view: ResultView) -> None:
        """Show the strengths of a result."""
        self.title.setText(QCoreApplication.translate("Result", "Strengths"))
        clear(self._lines)
        self.language.show_texts(*(strength.anchor.label for strength in view.result.strengths))
        for strength in view.result.strengths:
            label = PlainLabel(strength_words(view.package, strength), wrap=True)
            self._lines.addLayout(row(IconLabel("check", "ok", 18), (label, 1), gap=10))
        if not view.result.strengths:
            words = QCoreApplication.translate("Result", "The first strengths grow out of the next steps.")
            self._lines.addWidget(PlainLabel(words, tone="muted", wrap=True))


class _InfoBox(Card):
    """A sentence with an info mark on grey."""

    def __init__(self) -> None:
        self._text = PlainLabel("", Role.CAPTION_LABEL, wrap=True)
        inside = row(IconLabel("info", "muted", 20), (self._text, 1), gap=10, margins=(12, 8, 12, 8))
        super().__init__(inside, "soft")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_words(self, words: str) -> None:
        """Show the sentence; empty takes no room."""
        self._text.setText(words)
        self.setVisible(bool(words))


def _step(number: int, title: str, reason: str, facts: str) -> QHBoxLayout:
    words = column(PlainLabel(title, Role.STRONG, wrap=True), gap=1)
    if reason:
        words.addWidget(PlainLabel(reason, Role.CAPTION, "muted", wrap=True))
    if facts:
        words.addWidget(PlainLabel(facts, Role.CAPTION_STRONG, wrap=True))
    mark = column(NumberBadge(number), None, gap=0)
    return row(mark, (words, 1), gap=12)
