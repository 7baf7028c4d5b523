"""Step 5: three steps, who takes the first act and by when."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from digifocus_desktop.forms.advice_order import StepKind
from digifocus_desktop.services.actions import ActionDraft, ActionView
from digifocus_desktop.services.advice_values import PlannedStep, Reason
from ui.screens.interview.action_card import ActionCard
from ui.screens.interview.acts import StepActs
from ui.screens.interview.parts import StepPanel
from ui.screens.interview.state import Desk
from ui.shared.buttons import Button
from ui.shared.chips import LanguageTag
from ui.shared.fields import Choice, FormField
from ui.shared.layout import Card, column, row
from ui.shared.live import Live
from ui.shared.plan_list import Decision, PlanList
from ui.shared.plan_offers import PlanOffers
from ui.shared.plan_words import draft_of, step_title
from ui.shared.text import PlainLabel
from ui.shared.theme import Role

STEPS_WANTED = 3
FIRST_DAYS, LATER_DAYS = 14, 28
"""A red flag is advised on within two weeks; other steps get four."""


def draft_for(desk: Desk, step: PlannedStep) -> ActionDraft:
    """Return the action that a step becomes: who and by when filled in too."""
    days = FIRST_DAYS if step.kind in {StepKind.FLAG, StepKind.THEME} else LATER_DAYS
    who = desk.people[0] if desk.people else ""
    return draft_of(step, who, desk.today + timedelta(days=days))


def left(desk: Desk, steps: tuple[PlannedStep, ...]) -> tuple[PlannedStep, ...]:
    """Return the steps that are not agreed on yet; one keeps the answers behind it when it is reworded."""
    titles = {action.draft.title for action in desk.actions}
    known = {step_title(step) for step in (*desk.plan.steps, *desk.plan.offers)} if desk.plan else set()
    reworded = (action.draft for action in desk.actions if action.draft.title not in known)
    behind = {draft.items for draft in reworded if draft.items}
    return tuple(
        step
        for step in steps
        if step_title(step) not in titles
        and tuple(sorted({cause.item for cause in step.causes})) not in behind
    )


def open_proposals(desk: Desk) -> bool:
    """Tell whether the plan still proposes steps and there is room for one."""
    return desk.plan is not None and len(desk.actions) < STEPS_WANTED and bool(left(desk, desk.plan.steps))


class OfferCard(Live, Card):
    """The plan of the rules, further steps, a line for one's own, and whose place the chosen one takes.

    Signals:
        taken: The `ActionDraft` that was chosen, and the id of the step it replaces or an empty text.
        decided: A `Decision` of the advisor about the plan.
        cause_chosen: Id of the question behind a step.
        unfolded: A part that has just opened and should come into view.
        closed: The person wants no other step.
    """

    taken = Signal(object, str)
    decided = Signal(object)
    cause_chosen = Signal(str)
    unfolded = Signal(object)
    closed = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        self._desk: Desk | None = None
        self._title, self.language = PlainLabel("", Role.TITLE), LanguageTag()
        self._close = Button("", "icon", "x")
        self.plan, self.offers = PlanList(takes=True), PlanOffers()
        self._others = PlainLabel("", Role.CAPTION_LABEL, "muted")
        self.instead = Choice()
        self.instead.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._instead = FormField("", self.instead)
        head = row((self._title, 1), self.language, self._close)
        parts = (head, self._instead, self.plan, self._others, self.offers)
        super().__init__(column(*parts, gap=8, margins=(16, 8, 16, 14)), parent=parent)
        self._close.clicked.connect(self.closed)
        self.plan.taken.connect(self._take)
        self.plan.decided.connect(self.decided)
        self.plan.cause_chosen.connect(self.cause_chosen)
        self.plan.unfolded.connect(self.unfolded)
        self.offers.chosen.connect(self._take_other)
        self.offers.written.connect(self._take_own)
        self.retranslate()

    def show_desk(self, desk: Desk, replaced: str) -> None:
        """Draw the plan and the offers; `replaced` is the id of the step whose place one takes, or empty."""
        self._desk = desk
        self._show_places(desk.actions, replaced)
        plan = desk.plan
        self.plan.setVisible(plan is not None)
        if plan is not None:
            self.plan.show_plan(left(desk, plan.steps), plan)
            self.language.show_texts(*(step.title for step in plan.steps))
        offers = left(desk, plan.offers) if plan is not None else ()
        self.offers.show_offers(offers, desk.today)
        self._others.setVisible(bool(offers))

    def _show_places(self, agreed: tuple[ActionView, ...], replaced: str) -> None:
        added = QCoreApplication.translate("Interview", "Nothing: add it as a new step")
        places: list[tuple[object, str]] = [] if len(agreed) >= STEPS_WANTED else [("", added)]
        places += [(one.id, f"{number}. {one.draft.title}") for number, one in enumerate(agreed, start=1)]
        self.instead.set_values(places, replaced or places[0 if len(agreed) < STEPS_WANTED else -1][0])
        self._instead.setVisible(bool(agreed))
        self._close.setVisible(bool(agreed))

    def retranslate(self) -> None:
        """Set every word."""
        self._title.setText(QCoreApplication.translate("Interview", "Choose a step"))
        self._others.setText(QCoreApplication.translate("Interview", "Other steps the answers speak for"))
        self._instead.set_label(QCoreApplication.translate("Interview", "Instead of"))
        self._close.setText(QCoreApplication.translate("Interview", "Close the list"))

    def _take(self, step: PlannedStep) -> None:
        if self._desk is not None:
            self.taken.emit(draft_for(self._desk, step), str(self.instead.value or ""))

    def _take_other(self, step: PlannedStep) -> None:
        """A step that the rules do not put among the three: the advisor says why."""

        def added(reason: Reason, note: str) -> None:
            self.decided.emit(Decision("add", step.code, reason, note))
            self._take(step)

        self.plan.ask_why_added(step_title(step), added)

    def _take_own(self, title: str) -> None:
        draft, instead = ActionDraft(title), str(self.instead.value or "")
        if self._desk is None or self._desk.plan is None:
            self.taken.emit(draft, instead)  # without an analysis there is no rule to depart from
            return

        def added(reason: Reason, note: str) -> None:
            self.decided.emit(Decision("own", title, reason, note))
            self.taken.emit(draft, instead)

        self.plan.ask_why_added(title, added)


class ActionsPanel(StepPanel):
    """The cards of the steps and the list to take further ones from."""

    def __init__(self, acts: StepActs) -> None:
        super().__init__(acts)
        self.cards: dict[str, ActionCard] = {}
        self._order: tuple[str, ...] = ()
        self._choosing = self._closed = False
        self._replaced = ""
        self._wait_for_new = False
        self._stack = column(gap=10)
        self.offer_card = OfferCard()
        self.more = Button("", "quiet", "plus")
        self.setLayout(column(self._stack, self.offer_card, row(self.more, None), None, gap=10))
        self.more.clicked.connect(lambda: self._choose(""))
        self.offer_card.taken.connect(self._take)
        self.offer_card.decided.connect(self.acts.decide)
        self.offer_card.cause_chosen.connect(self.acts.show_question)
        self.offer_card.unfolded.connect(self.unfolded)
        self.offer_card.closed.connect(self._close)

    def draw(self) -> None:
        """Draw cards and offers."""
        desk = self.state.desk
        assert desk is not None
        self._place_cards(desk)
        self._draw_offers(desk)
        self.more.setText(QCoreApplication.translate("Interview", "Replace or add a step"))

    def _place_cards(self, desk: Desk) -> None:
        ids = tuple(action.id for action in desk.actions)
        new = [name for name in ids if name not in self.cards]
        for action in desk.actions:
            if action.id not in self.cards:
                self.cards[action.id] = self._make(action.id)
        if ids != self._order:
            for name in self._order:
                self._stack.removeWidget(self.cards[name])
            for name in set(self._order) - set(ids):
                self.cards[name].hide()
                self.cards.pop(name).deleteLater()
            for name in ids:
                self._stack.addWidget(self.cards[name])
            self._order = ids
        for number, action in enumerate(desk.actions, start=1):
            self.cards[action.id].show_action(number, action, desk.people, desk.today)
        if self._wait_for_new and new:
            self._wait_for_new = False
            self.cards[new[-1]].focus_first()

    def _draw_offers(self, desk: Desk) -> None:
        """Proposals stay until each is agreed, left out, or the person closes the list."""
        waiting = open_proposals(desk) and not self._closed
        choosing = self._choosing or waiting or not desk.actions
        self.offer_card.setVisible(choosing)
        self.more.setVisible(not choosing)
        if choosing:
            self.offer_card.show_desk(desk, self._replaced)

    def _make(self, action_id: str) -> ActionCard:
        card = ActionCard()
        card.edited.connect(lambda draft: self._edit(action_id, draft))
        card.replacing.connect(lambda: self.replace(action_id))
        card.removing.connect(lambda: self.remove(action_id))
        return card

    def replace(self, action_id: str) -> None:
        """Choose another step for the place of this one."""
        self._choose(action_id)

    def remove(self, action_id: str) -> None:
        """Take a step away."""
        action = self._action(action_id)
        if action is not None:
            self.acts.remove_step(action)

    def _edit(self, action_id: str, draft: ActionDraft) -> None:
        action = self._action(action_id)
        if action is not None:
            self.acts.edit_step(action, draft)

    def _take(self, draft: ActionDraft, replaced: str) -> None:
        self._replaced, self._choosing = "", False
        action = self._action(replaced)
        if action is not None:
            self.acts.replace_step(action, draft)
        else:
            self._wait_for_new = True
            self.acts.add_step(draft)

    def fold(self) -> bool:
        """Close the question why, and return whether it was asked."""
        return self.offer_card.plan.fold()

    def _choose(self, replaced: str) -> None:
        self._choosing, self._closed, self._replaced = True, False, replaced
        self.draw()
        self.offer_card.offers.own.setFocus(Qt.FocusReason.OtherFocusReason)
        self.unfolded.emit(self.offer_card)

    def _close(self) -> None:
        self._choosing, self._closed, self._replaced = False, True, ""
        self.draw()

    def _action(self, action_id: str) -> ActionView | None:
        desk = self.state.desk
        found = desk.actions if desk else ()
        return next((action for action in found if action.id == action_id), None)
