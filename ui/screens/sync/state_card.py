"""One of the three sentences of state at the top of the sync screen."""

from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.screens.sync.words import Card as CardWords
from ui.shared.layout import Card, column, row
from ui.shared.text import IconLabel, PlainLabel
from ui.shared.theme import Role


class StateCard(Card):
    """Icon, what it is about, how it stands, and a line below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._icon = IconLabel("info", "muted", 24)
        self._about = PlainLabel("", Role.CAPTION_STRONG, "muted", wrap=True)
        self._title = PlainLabel("", Role.TITLE, wrap=True)
        self._detail = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        words = column(self._about, self._title, self._detail, gap=1)
        super().__init__(row(self._icon, (words, 1), gap=14, margins=(20, 12, 16, 12)), "card", parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def show_words(self, about: str, words: CardWords) -> None:
        """Tell another state."""
        icon, tone, title, detail = words
        self._icon.set_icon(icon, tone)
        self._about.setText(about)
        self._title.setText(title)
        self._detail.setText(detail)

    @property
    def text(self) -> str:
        """Headline and line below it."""
        return f"{self._title.text()} {self._detail.text()}"
