"""What can be seen with the firm: the advisor's own rating beside the firm's answer."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from digifocus_desktop.forms.answers import Answer
from digifocus_desktop.forms.package import Item
from digifocus_desktop.services.interviews import InterviewView
from ui.screens.interview.words import answer_words, item_label
from ui.shared import theme
from ui.shared.choices import Option, Segment
from ui.shared.layout import Card, clear, column, row
from ui.shared.live import Live
from ui.shared.text import PlainLabel
from ui.shared.theme import Role

RATINGS = range(5)


def observable(interview: InterviewView) -> tuple[Item, ...]:
    """Return the answered items that can be seen, in order of the form."""
    return tuple(item for item in interview.package.items if item.observable and item.id in interview.answers)


class SeenLine(Live, QWidget):
    """One item: the question, the firm's answer, the advisor's rating.

    Signals:
        rated: 0–4.
    """

    rated = Signal(object)

    def __init__(self, interview: InterviewView, item: Item) -> None:
        super().__init__()
        self.question = PlainLabel(item_label(interview.package, item.id), Role.LABEL, wrap=True)
        self.answer = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self.seen = PlainLabel("", Role.CAPTION_STRONG, "warn", wrap=True)
        self.rating = Segment([Option(value, str(value)) for value in RATINGS], name=self.question.text())
        self._line = row((column(self.question, self.answer, self.seen, gap=2), 1), self.rating, gap=12)
        self.setLayout(self._line)
        self.rating.chosen.connect(self.rated)
        self.restyle()

    def show_answer(self, interview: InterviewView, item: Item, answer: Answer) -> None:
        """Draw both."""
        value = answer.value if isinstance(answer.value, int) else None
        own = answer_words(interview.package, item.id, value)
        self.answer.setText(QCoreApplication.translate("Interview", "Own answer: {words}").format(words=own))
        self.rating.set_value(answer.observation)
        seen = answer.observation
        differs = seen is not None and seen != value
        words = answer_words(interview.package, item.id, seen) if differs else ""
        shown = QCoreApplication.translate("Interview", "You saw: {words}").format(words=words)
        self.seen.show_text(shown if differs else "")

    def restyle(self) -> None:
        """Stack where text is large; the ratings stay on one line."""
        now, directions = theme.current(), QBoxLayout.Direction
        self._line.setDirection(directions.TopToBottom if now.scale > 1.25 else directions.LeftToRight)
        widest = self.rating.sizeHint().width() if now.scale <= 1.25 else 0
        self.rating.setMinimumWidth(max(widest, now.px(5 * 76)) if now.scale <= 1.25 else 0)


class SeenCard(Live, Card):
    """All items that can be seen; nothing where the firm has answered none.

    Signals:
        rated: Id of the item, 0–4.
    """

    rated = Signal(str, int)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        self._title = PlainLabel("", Role.TITLE, wrap=True)
        self._lead = PlainLabel("", tone="muted", wrap=True)
        self._rows = column(gap=12)
        self.lines: dict[str, SeenLine] = {}
        inside = column(self._title, self._lead, self._rows, gap=8, margins=(16, 12, 16, 14))
        super().__init__(inside, parent=parent)
        self._shown: InterviewView | None = None
        self.retranslate()

    def show_interview(self, interview: InterviewView) -> None:
        """Draw the items."""
        self._shown = interview
        items = observable(interview)
        self.setVisible(bool(items))
        if [item.id for item in items] != [*self.lines]:
            clear(self._rows)
            self.lines = {}
            for item in items:
                line = SeenLine(interview, item)
                line.rated.connect(lambda value, name=item.id: self.rated.emit(name, value))
                self.lines[item.id] = line
                self._rows.addWidget(line)
        for item in items:
            self.lines[item.id].show_answer(interview, item, interview.answers[item.id])

    def retranslate(self) -> None:
        """Set every word; the questions come in the language of now."""
        self._title.setText(QCoreApplication.translate("Interview", "What you saw, 0–4"))
        self._lead.setText(
            QCoreApplication.translate(
                "Interview",
                "Your rating stays beside the firm's own answer. Agree on the value in step 1.",
            )
        )
        self.lines = {}
        if self._shown is not None:
            self.show_interview(self._shown)
