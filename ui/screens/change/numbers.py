"""The two numbers on top: from where to where, with word and range; of competence, three pictures."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from digifocus_desktop.forms.comparison import Change
from digifocus_desktop.forms.firm_change import FirmChange
from digifocus_desktop.services.firm_change_words import points, whole
from ui.screens.change import words
from ui.shared.chips import LanguageTag, Tag
from ui.shared.layout import Card, column, row
from ui.shared.meters import LevelBar
from ui.shared.text import PlainLabel
from ui.shared.theme import Role


class NumberCard(Card):
    """One headline at both measurements, its bar over that of the first one."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        self.name = PlainLabel("", Role.STRONG, "muted", wrap=True)
        self.before = PlainLabel("", Role.DISPLAY, "muted", tabular=True)
        self.after = PlainLabel("", Role.NUMBER, tabular=True)
        self.points, self.language = Tag(), LanguageTag()
        self.word = PlainLabel("", Role.STRONG, wrap=True)
        self.range = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self.picture = PlainLabel("", Role.CAPTION_STRONG, wrap=True)
        self.meaning = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self.bar = LevelBar()
        told = column(None, self.word, self.range, None, gap=0)
        numbers = row(self.before, self.after, self.points, (told, 1), self.language, gap=12)
        parts = (self.name, numbers, self.bar, self.picture, self.meaning, None)
        super().__init__(column(*parts, gap=2, margins=(20, 10, 20, 8)), "card", parent)
        for number in (self.before, self.after):
            number.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def show_change(
        self, name: str, change: FirmChange, found: Change | None, *, significant: bool = False
    ) -> None:
        """Show a headline, or that it cannot be compared."""
        said = words.said()
        self.name.setText(name)
        for part in (self.points, self.bar):
            part.setVisible(found is not None)
        if found is None:
            for label in (self.before, self.after, self.range):
                label.show_text("")
            self.word.setText(said["too_few"])
            self.language.show_texts()
            return
        score = change.after(found)
        self.before.show_text(f"{whole(found.before)} →")
        self.after.show_text(str(whole(found.after)))
        self.points.set_text(said.by(found), "ok" if points(found) > 0 else "text")
        self.word.setText(said.way(change, found))
        besides = said["significant"] if significant else ""
        self.range.show_text(" · ".join(filter(None, (words.range_words(score), besides))))
        self.language.show_texts(score.band.label)
        told = words.spoken(change, found)
        self.bar.set_value(found.after, score.half_range, earlier=found.before, name=name, words=told)

    def show_lines(self, picture: str, meaning: str) -> None:
        """Show what stands below the bars; what is empty takes no room."""
        self.picture.show_text(picture)
        self.meaning.show_text(meaning)
