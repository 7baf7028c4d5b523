"""Step 6: trainings with this firm's fee, outside expertise, and the consent to share."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from digifocus_desktop.forms.advice_matrix import HelpKind
from digifocus_desktop.services.advice_values import Cause
from digifocus_desktop.services.referrals import (
    EXPERT,
    STATES,
    TRAINING,
    ExpertOption,
)
from digifocus_desktop.services.training_options import TrainingOption
from ui.screens.interview.acts import StepActs
from ui.screens.interview.consent_card import ConsentCard
from ui.screens.interview.expert_kit import ExpertKit
from ui.screens.interview.parts import StepPanel
from ui.screens.interview.state import Desk
from ui.screens.interview.words import in_language, training_line, training_title
from ui.shared.buttons import Button
from ui.shared.choices import Option, Segment
from ui.shared.layout import Card, Rule, column, row
from ui.shared.live import Live
from ui.shared.plan_words import help_words, said
from ui.shared.text import PlainLabel
from ui.shared.theme import Role

SHOWN_FIRST = 3
CAUSES_NAMED = 2
NOTHING = "nothing"


def state_word(kind: str, state: str) -> str:
    """Return the word of what was said of a place."""
    agreed = QCoreApplication.translate("Interview", "Gets in touch")
    return {
        NOTHING: QCoreApplication.translate("Interview", "Not discussed"),
        "suggested": QCoreApplication.translate("Interview", "Suggested"),
        "applied": QCoreApplication.translate("Interview", "Asks for a place"),
        "agreed": agreed if kind == EXPERT else "",
        "declined": QCoreApplication.translate("Interview", "Not now"),
    }[state]


class PlaceLine(Live, QWidget):
    """One training or expert: what it is, why, and what the firm says of it.

    Signals:
        said: The new state, or None for nothing.
    """

    said = Signal(object)

    def __init__(self, kind: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self.title = PlainLabel("", Role.STRONG, wrap=True)
        self.detail = PlainLabel("", Role.CAPTION, wrap=True)
        self.why = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self.answer = Segment()
        self.kit = ExpertKit()
        words = column(self.title, self.detail, self.why, gap=2)
        self.setLayout(column(words, self.kit, self.answer, Rule(), gap=8, margins=(0, 6, 0, 0)))
        self.answer.chosen.connect(lambda value: self.said.emit(None if value == NOTHING else value))

    def show_words(self, title: str, detail: str, why: str, state: str | None) -> None:
        """Draw the place; drawing the same again changes nothing."""
        self.title.setText(title)
        self.detail.show_text(detail)
        self.why.show_text(why)
        states = (NOTHING, *STATES[self._kind])
        options = [Option(one, state_word(self._kind, one)) for one in states]
        if [button.option for button in self.answer.buttons] != options:
            self.answer.set_options(options)
        self.answer.setAccessibleName(title)
        self.answer.set_value(state or NOTHING)


class PlaceCard(Live, Card):
    """The places of one kind; those that nothing speaks for are folded away.

    Signals:
        said: Key of the place and the new state, or None.
        copied: A request for quotes stands in the clipboard.
    """

    said = Signal(str, object)
    copied = Signal()

    def __init__(self, kind: str, *, parent: QWidget | None = None) -> None:
        self.kind = kind
        self.lines: dict[str, PlaceLine] = {}
        self._open = False
        self.title = PlainLabel("", Role.TITLE)
        self._none = PlainLabel("", tone="muted", wrap=True)
        self._rows: QVBoxLayout = column(gap=6)
        self.more = Button("", "quiet", "chevron-down")
        inside = column(
            self.title, self._none, self._rows, row(self.more, None), gap=6, margins=(16, 10, 16, 8)
        )
        super().__init__(inside, parent=parent)
        self._places: tuple[tuple[str, str, str, str, str | None], ...] = ()
        self._first = 0
        self.more.clicked.connect(self._toggle)

    def show_places(
        self, places: tuple[tuple[str, str, str, str, str | None], ...], first: int, none: str
    ) -> None:
        """Draw (key, title, detail, why, state) of each place; only the `first` ones unless unfolded."""
        self._places, self._first = places, first
        self._none.show_text("" if first else none)
        order = [key for key, *_ in places]
        if list(self.lines) != order:
            for line in self.lines.values():
                self._rows.removeWidget(line)
            self.lines = {key: self.lines.get(key) or self._make(key) for key in order}
            for line in self.lines.values():
                self._rows.addWidget(line)
        for place, (key, title, detail, why, state) in enumerate(places):
            self.lines[key].show_words(title, detail, why, state)
            self.lines[key].setVisible(self._open or place < first)
        hidden = len(places) - first
        words = QCoreApplication.translate("Interview", "Show %n more", "", hidden)
        fewer = QCoreApplication.translate("Interview", "Show fewer")
        self.more.setText(fewer if self._open else words)
        self.more.set_icon("chevron-up" if self._open else "chevron-down")
        self.more.setVisible(hidden > 0)

    def _make(self, key: str) -> PlaceLine:
        line = PlaceLine(self.kind)
        line.said.connect(lambda state: self.said.emit(key, state))
        line.kit.copied.connect(self.copied)
        return line

    def _toggle(self) -> None:
        self._open = not self._open
        self.show_places(self._places, self._first, self._none.text())


class GuidancePanel(StepPanel):
    """Trainings, experts, consent."""

    def __init__(self, acts: StepActs) -> None:
        super().__init__(acts)
        self.trainings, self.experts = PlaceCard(TRAINING), PlaceCard(EXPERT)
        self.consent = ConsentCard()
        self.setLayout(column(self.trainings, self.experts, self.consent, None, gap=12))
        self.experts.copied.connect(self.acts.tell_request_copied)
        self.trainings.said.connect(lambda key, state: self.acts.refer(TRAINING, key, state, ""))
        self.experts.said.connect(lambda key, state: self.acts.refer(EXPERT, key, state, ""))
        self.consent.given.connect(self.acts.give_consent)
        self.consent.withdrawn.connect(self.acts.withdraw_consent)

    def draw(self) -> None:
        """Draw the three cards."""
        desk = self.state.desk
        assert desk is not None
        self.trainings.title.setText(QCoreApplication.translate("Interview", "Trainings"))
        self.experts.title.setText(QCoreApplication.translate("Interview", "Outside expertise"))
        options, experts = desk.guidance.trainings, desk.guidance.experts
        ahead = [
            one for one in options if one.state is not None or (one.suggested and one.available(desk.today))
        ]
        first = max(sum(one.state is not None for one in ahead), min(SHOWN_FIRST, len(ahead)))
        self.trainings.show_places(
            tuple(_training(one, desk) for one in options),
            first,
            QCoreApplication.translate("Interview", "The answers point to no training."),
        )
        self.experts.show_places(
            tuple(_expert(one, desk) for one in experts),
            sum(one.suggested or one.state is not None for one in experts),
            QCoreApplication.translate("Interview", "The answers call for no outside expertise."),
        )
        plan = desk.plan
        called = {one.code: one for one in plan.experts} if plan is not None else {}
        for code, line in self.experts.lines.items():
            line.kit.show_advice(called.get(code))
        self.consent.show_consent(desk.consent, desk.consent_text)


def _training(option: TrainingOption, desk: Desk) -> tuple[str, str, str, str, str | None]:
    plan = desk.plan
    steps = plan.trainings if plan is not None else ()
    step = next((one for one in steps if one.theme == option.key), None)
    if option.open is False:
        why = QCoreApplication.translate("Interview", "Not yet: the answers do not open this one.")
    elif option.seats_left == 0:
        why = QCoreApplication.translate("Interview", "Full: all places are asked for.")
    elif option.call_over(desk.today):
        why = QCoreApplication.translate("Interview", "Applications for this path have closed.")
    elif step is not None:
        why = _because(step.causes, step.help)
    else:
        why = ""
    return option.key, training_title(option), training_line(option, desk.today), why, option.state


def _expert(option: ExpertOption, desk: Desk) -> tuple[str, str, str, str, str | None]:
    plan = desk.plan
    called = (
        next((one for one in plan.experts if one.code == option.code), None) if plan is not None else None
    )
    why = _because(called.causes, called.help) if called is not None else ""
    return option.code, in_language(option.direction), in_language(option.content), why, option.state


def _because(causes: tuple[Cause, ...], kind: HelpKind | None) -> str:
    """Return the answers that speak for a place, each with its question, and the kind of help that fits."""
    lines = [f"{said(one.question)} {said(one.answer)}" for one in causes[:CAUSES_NAMED]]
    if kind is not None:
        words = QCoreApplication.translate("Interview", "Help that fits: {help}")
        lines.append(words.format(help=help_words(kind)))
    return "\n".join(lines)
