"""The two numbers on top: how able the entrepreneur feels, how far the firm is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from digifocus_desktop.forms.result import Score
from ui.screens.result.words import band_words, range_words
from ui.shared.buttons import Button
from ui.shared.chips import LanguageTag
from ui.shared.layout import Card, column, row
from ui.shared.meters import LevelBar
from ui.shared.text import PlainLabel
from ui.shared.theme import Role


class HeadlineCard(Card):
    """One number of 40 px with its word, its range and its bar.

    Attributes:
        aside: An act beside the number; hidden until somebody gives it words.
    """

    def __init__(self, *, parent: QWidget | None = None) -> None:
        self.name = PlainLabel("", Role.STRONG, "muted", wrap=True)
        self.number = PlainLabel("", Role.NUMBER)
        self.word = PlainLabel("", Role.TITLE, wrap=True)
        self.range = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self.bar, self.language = LevelBar(), LanguageTag()
        self.aside = Button("", "quiet", "list-checks")
        self.aside.hide()
        words = column(None, self.word, self.range, None, gap=0)
        numbers = row(self.number, (words, 1), self.language, self.aside, gap=14)
        super().__init__(
            column(self.name, numbers, self.bar, gap=2, margins=(20, 10, 20, 6)),
            "card",
            parent,
        )
        self.number.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def show_score(self, name: str, score: Score | None, missing: str) -> None:
        """Show a score, or in words why there is none."""
        self.name.setText(name)
        self.language.show_texts(*([score.band.label] if score else []))
        self.number.show_text(str(score.rounded) if score else "")
        self.word.setText(band_words(score) if score else missing)
        self.range.show_text(range_words(score) if score else "")
        self.bar.setVisible(score is not None)
        if score is not None:
            words = f"{score.rounded}, {band_words(score)}, {range_words(score)}"
            self.bar.set_value(score.value, score.half_range, name=name, words=words)
