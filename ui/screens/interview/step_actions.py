"""Step 5: three steps, who takes the first act and by when."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from digifocus_desktop.forms.advice import StepSuggestion, step_suggestions
from digifocus_desktop.services.actions import ActionDraft, ActionView
from digifocus_desktop.services.training_options import TrainingOption
from ui.screens.interview.action_card import ActionCard
from ui.screens.interview.acts import StepActs
from ui.screens.interview.parts import StepPanel
from ui.screens.interview.state import Desk
from ui.screens.interview.words import because, item_label, lowered, plain, training_title
from ui.shared.buttons import Button
from ui.shared.chips import LanguageTag
from ui.shared.fields import Choice, FormField, LineEdit
from ui.shared.layout import Card, clear, column, row
from ui.shared.lists import OpenRow
from ui.shared.live import Live
from ui.shared.text import PlainLabel
from ui.shared.theme import Role

STEPS_WANTED = 3
OFFERS_SHOWN = 7
TRAININGS_SHOWN = 2
ITEMS_NAMED = 3


@dataclass(frozen=True, slots=True)
class Offer:
    """A step that can be taken as it is."""

    draft: ActionDraft
    detail: str


def offers(desk: Desk) -> tuple[Offer, ...]:
    """Return the steps to choose from: red flags, trainings, weak spots; none that is agreed already."""
    steps = step_suggestions(desk.result.result) if desk.result is not None else ()
    wanted = [one for one in desk.guidance.trainings if one.suggested and not one.over(desk.today)]
    found = [
        *(_step_offer(desk, step) for step in steps if step.urgent),
        *(_training_offer(desk, one) for one in wanted[:TRAININGS_SHOWN]),
        *(_step_offer(desk, step) for step in steps if not step.urgent),
    ]
    titles = {action.draft.title for action in desk.actions}
    return tuple(offer for offer in found if offer.draft.title not in titles)[:OFFERS_SHOWN]


def _step_offer(desk: Desk, step: StepSuggestion) -> Offer:
    reason = _reason(desk, step.item, plain(step.reason))
    return Offer(ActionDraft(_title(desk, step), reason=reason, items=(step.item,)), because(reason))


def _training_offer(desk: Desk, option: TrainingOption) -> Offer:
    words = QCoreApplication.translate("Interview", "Training: {name}")
    reason = _answer_behind(desk, option.items)
    draft = ActionDraft(
        words.format(name=training_title(option)), reason=reason, items=option.items[:ITEMS_NAMED]
    )
    return Offer(draft, because(reason) if reason else "")


def _title(desk: Desk, step: StepSuggestion) -> str:
    """A red flag says what to do; the next answer alone does not tell of what it speaks."""
    words = plain(step.title).rstrip(".")
    item = desk.interview.package.by_id.get(step.item)
    about = [
        one for one in desk.interview.package.dimensions if item is not None and one.id in item.dimensions
    ]
    return words if step.urgent or not about else f"{plain(about[0].label)}: {lowered(words)}"


def _reason(desk: Desk, item: str, answer: str) -> str:
    return f"{answer} ({item_label(desk.interview.package, item)})"


def _answer_behind(desk: Desk, items: tuple[str, ...]) -> str:
    package, answers = desk.interview.package, desk.interview.answers
    for name in items:
        item, answer = package.by_id.get(name), answers.get(name)
        value = answer.settled if answer is not None else None
        if item is not None and isinstance(value, int):
            return _reason(desk, name, plain(item.anchor(value).label))
    return ""


class OfferCard(Live, Card):
    """Steps to choose from, a line for one's own, and whose place the chosen one takes.

    Signals:
        taken: The `ActionDraft` that was chosen, and the id of the step it replaces or an empty text.
        closed: The person wants no other step.
    """

    taken = Signal(object, str)
    closed = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        self._title, self.language = PlainLabel("", Role.TITLE), LanguageTag()
        self._close = Button("", "icon", "x")
        self._rows = column(gap=0)
        self._shown: tuple[Offer, ...] = ()
        self.own = LineEdit()
        self.add_own = Button("", "secondary", "plus")
        self.instead = Choice()
        self.instead.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._instead = FormField("", self.instead)
        own = row((self.own, 1), self.add_own, gap=8)
        head = row((self._title, 1), self.language, self._close)
        inside = column(head, self._instead, self._rows, own, gap=8, margins=(16, 8, 16, 14))
        super().__init__(inside, parent=parent)
        self._close.clicked.connect(self.closed)
        self.add_own.clicked.connect(self._take_own)
        self.own.returnPressed.connect(self._take_own)
        self.retranslate()

    def show_offers(self, found: tuple[Offer, ...], agreed: tuple[ActionView, ...], replaced: str) -> None:
        """Draw the offers; `replaced` is the id of the step whose place one takes, or empty."""
        added = QCoreApplication.translate("Interview", "Nothing: add it as a new step")
        places: list[tuple[object, str]] = [] if len(agreed) >= STEPS_WANTED else [("", added)]
        places += [(one.id, f"{number}. {one.draft.title}") for number, one in enumerate(agreed, start=1)]
        self.instead.set_values(places, replaced or places[0 if len(agreed) < STEPS_WANTED else -1][0])
        self._instead.setVisible(bool(agreed))
        self._close.setVisible(bool(agreed))
        if found == self._shown:
            return
        self._shown = found
        clear(self._rows)
        for offer in found:
            line = OpenRow(offer.draft.title, offer.detail, "plus")
            line.clicked.connect(lambda _=False, draft=offer.draft: self._take(draft))
            self._rows.addWidget(line)

    def retranslate(self) -> None:
        """Set every word."""
        self._title.setText(QCoreApplication.translate("Interview", "Choose a step"))
        self._instead.set_label(QCoreApplication.translate("Interview", "Instead of"))
        self._close.setText(QCoreApplication.translate("Interview", "Close the list"))
        self.own.setPlaceholderText(QCoreApplication.translate("Interview", "Or a step of your own"))
        self.own.setAccessibleName(QCoreApplication.translate("Interview", "A step of your own"))
        self.add_own.setText(QCoreApplication.translate("Interview", "Add"))

    def _take_own(self) -> None:
        title = self.own.text().strip()
        if title:
            self.own.clear()
            self._take(ActionDraft(title[:200]))

    def _take(self, draft: ActionDraft) -> None:
        self.taken.emit(draft, str(self.instead.value or ""))


class ActionsPanel(StepPanel):
    """The cards of the steps and the list to take further ones from."""

    def __init__(self, acts: StepActs) -> None:
        super().__init__(acts)
        self.cards: dict[str, ActionCard] = {}
        self._order: tuple[str, ...] = ()
        self._choosing = False
        self._replaced = ""
        self._wait_for_new = False
        self._stack = column(gap=10)
        self.offer_card = OfferCard()
        self.more = Button("", "quiet", "plus")
        self.setLayout(column(self._stack, self.offer_card, row(self.more, None), None, gap=10))
        self.more.clicked.connect(lambda: self._choose(""))
        self.offer_card.taken.connect(self._take)
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
        choosing = self._choosing or not desk.actions
        self.offer_card.setVisible(choosing)
        self.more.setVisible(not choosing)
        if choosing:
            self.offer_card.show_offers(offers(desk), desk.actions, self._replaced)
            steps = step_suggestions(desk.result.result) if desk.result is not None else ()
            self.offer_card.language.show_texts(*(step.title for step in steps))

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

    def _choose(self, replaced: str) -> None:
        self._choosing, self._replaced = True, replaced
        self.draw()
        self.offer_card.own.setFocus(Qt.FocusReason.OtherFocusReason)
        self.unfolded.emit(self.offer_card)

    def _close(self) -> None:
        self._choosing, self._replaced = False, ""
        self.draw()

    def _action(self, action_id: str) -> ActionView | None:
        desk = self.state.desk
        found = desk.actions if desk else ()
        return next((action for action in found if action.id == action_id), None)
