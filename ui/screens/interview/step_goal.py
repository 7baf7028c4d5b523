"""Step 2: what the firm said of its problem and its aim, and what it says now in its own words."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from digifocus_desktop.domain.formats import lowered
from digifocus_desktop.forms.package import Texts
from digifocus_desktop.services.interviews import GOALS, InterviewView
from ui.screens.interview.acts import StepActs
from ui.screens.interview.parts import StepPanel, show_unless_typing
from ui.screens.interview.words import item_label, plain
from ui.shared.chips import LanguageTag
from ui.shared.fields import FormField, TextArea
from ui.shared.layout import Card, column, row
from ui.shared.text import PlainLabel
from ui.shared.theme import Role

# The question of the card, and the one beside it: its answer stands with its own question.
_ASKED = {"problem": ("t_ongelma", "t_ongelma_aihe"), "growth": ("t_kasvu", "t_kv")}


class GoalCard(Card):
    """A question of the analysis, what was answered, and room for more words."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        self._question = PlainLabel("", Role.TITLE, wrap=True)
        self.answer = PlainLabel("", wrap=True)
        self.words = TextArea(least_lines=3, most_lines=8)
        self._field = FormField("", self.words)
        self._language = LanguageTag()
        inside = column(
            row((self._question, 1), self._language),
            self.answer,
            self._field,
            gap=8,
            margins=(16, 12, 16, 14),
        )
        super().__init__(inside, parent=parent)

    def show_goal(self, question: str, answer: str, words: str, texts: Texts) -> None:
        """Draw a question with the texts it comes from, its answer and the firm's own words."""
        self._question.setText(question)
        self._language.show_texts(texts)
        self.answer.setText(
            answer or QCoreApplication.translate("Interview", "Not answered in the analysis.")
        )
        self.answer.set_tone("text" if answer else "muted")
        self._field.set_label(QCoreApplication.translate("Interview", "In the firm's own words"))
        show_unless_typing(self.words, words)


class GoalPanel(StepPanel):
    """Two cards: the problem and the aim."""

    def __init__(self, acts: StepActs) -> None:
        super().__init__(acts)
        self.cards = {goal: GoalCard() for goal in GOALS}
        self.setLayout(column(*self.cards.values(), None, gap=12))
        for goal, card in self.cards.items():
            card.words.committed.connect(lambda text, name=goal: self.acts.write_goal(name, text))

    def draw(self) -> None:
        """Draw both cards."""
        desk = self.state.desk
        assert desk is not None
        interview = desk.interview
        for goal, card in self.cards.items():
            asked, beside = _ASKED[goal]
            answers = [said(interview, asked)]
            if other := said(interview, beside):
                answers.append(f"{item_label(interview.package, beside)} {other}")
            question = item_label(interview.package, asked)
            item = interview.package.by_id.get(asked)
            answered, words = " · ".join(filter(None, answers)), interview.goals.get(goal, "")
            card.show_goal(question, answered, words, item.label if item is not None else {})


def said(interview: InterviewView, item_id: str) -> str:
    """Return what was answered to a fact of the form, in words; empty without an answer."""
    answer, item = interview.answers.get(item_id), interview.package.by_id.get(item_id)
    value = answer.settled if answer is not None else None
    if item is None or value is None:
        return ""
    if isinstance(value, str):
        choice = item.choice(value)
        return plain(choice.label) if choice is not None else value
    return str(value)


def time_to_develop(interview: InterviewView) -> str:
    """Return the time a week the firm has, inside a sentence; empty where it has none or did not say."""
    answer = interview.answers.get("t_aika")
    words = said(interview, "t_aika")
    return "" if answer is None or answer.settled == "0" else lowered(words)
