"""Three steps: those agreed with the firm, or before the interview a proposal made of the weakest areas."""

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from digifocus_desktop.services.results import ResultView
from ui.screens.result.words import (
    doubt_words,
    help_words,
    next_words,
    now_words,
    said,
    step_facts,
    strength_words,
)
from ui.shared import theme
from ui.shared.chips import LanguageTag
from ui.shared.layout import Card, Rule, clear, column, row
from ui.shared.live import Live, frame
from ui.shared.text import IconLabel, PlainLabel
from ui.shared.theme import Role


class NumberMark(Live, QLabel):
    """A number in a filled circle."""

    def __init__(self, number: int, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(str(number))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.restyle()

    def restyle(self) -> None:
        """Take measures from the theme."""
        side = theme.current().px(26)
        self.setFixedSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw circle and number."""
        now = theme.current()
        painter = QPainter(self)
        frame(painter, QRectF(self.rect()), self.width() / 2, now.color("primary"))
        painter.setPen(now.color("on_primary"))
        painter.setFont(now.font(Role.STRONG))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text())


class StepsCard(Live, Card):
    """Numbered steps with their reasons; the kind of help that fits below."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        self._view: ResultView | None = None
        self.title = PlainLabel("", Role.TITLE)
        self.lead = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self._lines = column(gap=4)
        self.help, self.language = _InfoBox(), LanguageTag()
        parts = (row((self.title, 1), self.language), self.lead, self._lines, None, self.help)
        super().__init__(column(*parts, gap=5, margins=(16, 10, 16, 10)), "card", parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def show_view(self, view: ResultView) -> None:
        """Show the steps of a result."""
        self._view = view
        clear(self._lines)
        targets = [found.next_step.target.label for found in view.proposed if found.next_step is not None]
        self.language.show_texts(*([] if view.agreed else targets))
        if view.agreed:
            more = view.agreed_count - len(view.agreed)
            self.lead.show_text(
                QCoreApplication.translate("Result", "and %n more agreed", "", more) if more else ""
            )
            steps = [(step.title, step.reason, step_facts(step)) for step in view.agreed]
        else:
            self.lead.show_text(
                QCoreApplication.translate(
                    "Result",
                    "A proposal: the next steps of the weakest areas. They are agreed in the interview.",
                )
            )
            steps = [
                (next_words(found), said(found.next_step.item.label), now_words(found))
                for found in view.proposed
                if found.next_step is not None
            ]
        three = QCoreApplication.translate("Result", "Three steps")
        self.title.setText(three if len(steps) == 3 else QCoreApplication.translate("Result", "Next steps"))
        for number, (title, reason, facts) in enumerate(steps, 1):
            if number > 1:
                self._lines.addWidget(Rule())
            self._lines.addLayout(_step(number, title, reason, facts))
        self.help.show_words(" ".join(filter(None, (help_words(view), doubt_words(view.result)))))


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
    mark = column(NumberMark(number), None, gap=0)
    return row(mark, (words, 1), gap=12)
