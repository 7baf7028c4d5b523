"""The values between which a person decides, side by side; none is chosen beforehand."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from digifocus_desktop.domain.differences import Change, Piece
from ui.screens.sync.marked_text import MarkedText
from ui.shared import theme
from ui.shared.choices import Radio, choose
from ui.shared.layout import clear, column
from ui.shared.live import frame
from ui.shared.rowpaint import option_ground, paint_dot
from ui.shared.text import PlainLabel
from ui.shared.theme import Role

_DOT = 22
_LEAST_WIDTH = 240


@dataclass(frozen=True, slots=True)
class ValueWords:
    """One value as it is shown.

    Attributes:
        choice: What is handed back.
        place: Where it is.
        value: The value itself.
        author: Who gave it and when.
        running: Whether it is running text, which is shown smaller.
        pieces: Of running text, what it adds to the earlier one and takes from it.
        changes: The same for a screen reader.
    """

    choice: str
    place: str
    value: str
    author: str
    running: bool = False
    pieces: tuple[Piece, ...] = ()
    changes: str = ""


class ValueCard(Radio):
    """A value to choose: dot and place, the value large, who gave it."""

    ring_radius = 13.0

    def __init__(self, words: ValueWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = words.choice
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._place = PlainLabel(words.place, Role.CAPTION_STRONG, "muted", wrap=True)
        self._value = self._shown(words)
        self._author = PlainLabel(words.author, Role.CAPTION, "muted", wrap=True)
        for label in (self._place, self._value, self._author):
            if isinstance(label, PlainLabel):
                label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._column = column(self._place, self._value, self._author, None, gap=6)
        self.setLayout(self._column)
        self.setText(f"{words.place}: {words.value}")
        self.setAccessibleDescription("; ".join(filter(None, (words.author, words.changes))))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.restyle()

    def restyle(self) -> None:
        """Keep room for the dot beside the place."""
        side = theme.current().px(_DOT)
        self._column.setContentsMargins(16, 12, 16, 14)
        self._place.setMinimumHeight(side)
        self._place.setContentsMargins(side + 10, 0, 0, 0)
        self.update()

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of the wrapped words."""
        return self._column.totalHeightForWidth(width)

    def sizeHint(self) -> QSize:
        """As the words ask."""
        return self._column.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """As the words ask."""
        return self._column.totalMinimumSize()

    def _shown(self, words: ValueWords) -> PlainLabel | MarkedText:
        if not words.running:
            return PlainLabel(words.value, Role.HEADING, wrap=True, tabular=True)
        text = MarkedText(words.pieces or (Piece(Change.SAME, words.value),))
        text.setAccessibleName(words.place)
        text.pressed.connect(self.click)
        return text

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw card and dot."""
        now = theme.current()
        painter = QPainter(self)
        fill, line, width = option_ground(now, self, rest="line")
        frame(painter, QRectF(self.rect()), 10, fill, line=line, width=width)
        side = now.px(_DOT)
        top = 12 + (self._place.height() - side) / 2
        paint_dot(painter, QRectF(16, top, side, side), self.isChecked())


class Sides(QWidget):
    """Value cards in a row, or below each other where room is short.

    Signals:
        chosen: The choice of the card the person chose.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[ValueWords, ...] = ()
        self._cards: list[ValueCard] = []
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(12)

    def show_sides(self, sides: Sequence[ValueWords], choice: str) -> None:
        """Show these values and mark the one chosen; drawing the same again changes nothing."""
        if tuple(sides) != self._words:
            self._words = tuple(sides)
            had_focus = any(card.hasFocus() for card in self._cards)
            clear(self._line)
            self._cards = [ValueCard(words, self) for words in self._words]
            for card in self._cards:
                card.clicked.connect(self._on_clicked)
                self._line.addWidget(card, 1)
            if had_focus and self._cards:
                self._cards[0].setFocus()
            self._arrange()
        choose(self._cards, [card.choice == choice for card in self._cards])

    @property
    def cards(self) -> Sequence[ValueCard]:
        """The cards, in order."""
        return tuple(self._cards)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards below each other where room is short."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        needed = len(self._cards) * (theme.current().px(_LEAST_WIDTH) + 12)
        wide = self.width() >= needed
        self._line.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )

    def _on_clicked(self) -> None:
        self.chosen.emit(next(card.choice for card in self._cards if card.isChecked()))
