"""Choosing: check rows, radio cards, segments."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from ui.shared import theme
from ui.shared.buttons import Worded
from ui.shared.layout import FlowLayout, clear, column
from ui.shared.live import Live, Ringed, frame
from ui.shared.rowpaint import Rowed, option_ground, paint_box, paint_dot
from ui.shared.text import PlainLabel, draw_line
from ui.shared.theme import Role


class Option(NamedTuple):
    """One of several values to choose from.

    Attributes:
        value: What is handed back.
        text: What is read.
        icon: Name of an icon, if any.
        detail: A sentence that explains (radio cards).
        hint: A smaller sentence below it (radio cards).
    """

    value: object
    text: str
    icon: str | None = None
    detail: str = ""
    hint: str = ""


class CheckRow(Worded, Ringed, Rowed, Live, QCheckBox):
    """A check box whose whole row is the target; long text wraps."""

    row_right = 4

    def __init__(self, text: str = "", checked: bool = False, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.prepare()
        self.setText(text)
        self.setChecked(checked)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw box and words."""
        now = theme.current()
        painter = QPainter(self)
        side = now.px(20)
        box = QRectF(1, (self.height() - side) / 2, side, side)
        paint_box(painter, box, self.isChecked(), self.isEnabled())
        painter.setFont(self.font())
        painter.setPen(now.color("text" if self.isEnabled() else "muted"))
        words = QRect(self.row_left, 0, self.width() - self.row_left, self.height())
        draw_line(painter, words, self.text(), wrap=True)

    def restyle(self) -> None:
        """Take fonts and measures from the theme."""
        self.row_left = theme.current().px(20) + 10
        super().restyle()


_ARROWS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right})


class Radio(Worded, Ringed, Live, QRadioButton):
    """One of several that exclude each other; an arrow key chooses what it reaches, the first time too."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the neighbour: Qt only moves the keyboard there while none is chosen."""
        super().keyPressEvent(event)
        reached = self.window().focusWidget()
        if event.key() in _ARROWS and isinstance(reached, Radio) and not reached.isChecked():
            reached.click()


class RadioCard(Radio):
    """A card to choose: icon, title, what it means, what it needs, and a dot."""

    ring_radius = 13.0

    def __init__(self, option: Option, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._option = option
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        words = [PlainLabel(option.text, Role.TITLE)]
        if option.detail:
            words.append(PlainLabel(option.detail, wrap=True))
        if option.hint:
            words.append(PlainLabel(option.hint, Role.CAPTION, "muted", wrap=True))
        for label in words:
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._column = column(*words, gap=4)
        self.setLayout(self._column)
        self.setText(option.text)
        self.setAccessibleDescription(" ".join(filter(None, (option.detail, option.hint))))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.restyle()

    @property
    def value(self) -> object:
        """What the card stands for."""
        return self._option.value

    def restyle(self) -> None:
        """Keep room for icon and dot."""
        side = theme.current().px(28)
        left = 20 + side + 20 if self._option.icon else 20
        self._column.setContentsMargins(left, 16, 20 + theme.current().px(22) + 20, 16)
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

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw card, icon and dot."""
        now = theme.current()
        painter = QPainter(self)
        fill, line, width = option_ground(now, self, rest="line")
        frame(painter, QRectF(self.rect()), 10, fill, line=line, width=width)
        if self._option.icon:
            side = now.px(28)
            ink = "primary" if self.isChecked() else "muted"
            pixmap = now.pixmap(self._option.icon, ink, 28)
            painter.drawPixmap(20, (self.height() - side) // 2, pixmap)
        size = now.px(22)
        dot = QRectF(self.width() - 20 - size, (self.height() - size) / 2, size, size)
        paint_dot(painter, dot, self.isChecked())


class RadioCards(QWidget):
    """A column of cards of which one is chosen.

    Signals:
        chosen: The value the person chose.
    """

    chosen = Signal(object)

    def __init__(
        self, options: Sequence[Option] = (), *, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._cards: list[RadioCard] = []
        self._column: QVBoxLayout = column(gap=12)
        self.setLayout(self._column)
        self.setAccessibleName(name)
        self.set_options(options)

    def set_options(self, options: Sequence[Option]) -> None:
        """Show these cards; what was chosen stays chosen if it is among them."""
        before = self.value
        clear(self._column)
        self._cards = [RadioCard(option) for option in options]
        for card in self._cards:
            card.clicked.connect(self._on_clicked)
            self._column.addWidget(card)
        self.set_value(before)

    @property
    def value(self) -> object:
        """What is chosen, or None."""
        return next((card.value for card in self._cards if card.isChecked()), None)

    def set_value(self, value: object) -> None:
        """Mark a value as chosen, without a signal; None marks none."""
        choose(self._cards, [card.value == value and value is not None for card in self._cards])

    def _on_clicked(self) -> None:
        self.chosen.emit(self.value)


_AROUND = 32
_GAP = 8
"""Room beside the words of a button of a segment."""


class SegmentButton(Radio):
    """One button of a `Segment`."""

    def __init__(
        self, option: Option, least: int, around: int = _AROUND, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.option, self._least, self._around = option, least, around
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setText(option.text)
        self.restyle()

    def restyle(self) -> None:
        """Take fonts and measures from the theme."""
        self.setFont(theme.current().font(Role.STRONG))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the tick even while it is not there, so that nothing jumps."""
        now = theme.current()
        words = now.width_of(self.text(), Role.STRONG) + now.px(18) + 8
        return QSize(max(words + self._around, now.px(self._least)), max(now.target(), 44))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, icon or tick, and word."""
        now = theme.current()
        painter = QPainter(self)
        on = self.isChecked()
        fill, line, width = option_ground(now, self, selected_width=2)
        frame(painter, QRectF(self.rect()), 6, fill, line=line, width=width)
        ink = "muted" if not self.isEnabled() else "primary" if on else "text"
        role = Role.STRONG if on else Role.LABEL
        icon = "check" if on else self.option.icon
        side = now.px(18) + 8 if icon else 0
        words = now.width_of(self.text(), role)
        x = (self.width() - words - side) // 2
        if icon:
            painter.drawPixmap(x, (self.height() - now.px(18)) // 2, now.pixmap(icon, ink, 18))
        painter.setPen(now.color(ink))
        painter.setFont(now.font(role))
        draw_line(painter, QRect(x + side, 0, words + 2, self.height()), self.text())


class Segment(QWidget):
    """A few values side by side, one of them chosen; goes on to a next line where room ends.

    Single figures may stand `tight`, so that a scale stays on one line.

    Signals:
        chosen: The value the person chose.
    """

    chosen = Signal(object)

    def __init__(
        self,
        options: Sequence[Option] = (),
        value: object = None,
        *,
        name: str = "",
        least_width: int = 0,
        tight: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._least, self._around = least_width, _AROUND // 2 if tight else _AROUND
        self._buttons: list[SegmentButton] = []
        self._flow = FlowLayout(_GAP, self)
        # Minimum, not Fixed: that would keep one line's height and hide the lines after it.
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(name)
        self.set_options(options)
        self.set_value(value)

    def set_options(self, options: Sequence[Option]) -> None:
        """Show these values; what was chosen stays chosen if it is among them."""
        before = self.value
        had_focus = any(button.hasFocus() for button in self._buttons)
        clear(self._flow)
        self._buttons = [SegmentButton(option, self._least, self._around, self) for option in options]
        for button in self._buttons:
            button.clicked.connect(self._on_clicked)
            self._flow.addWidget(button)
        self.set_value(before)
        if had_focus and self._buttons:
            self._buttons[0].setFocus()

    @property
    def buttons(self) -> Sequence[SegmentButton]:
        """The buttons, in order."""
        return tuple(self._buttons)

    @property
    def line_width(self) -> int:
        """How wide all of it is on one line."""
        gaps = _GAP * (len(self._buttons) - 1)
        return sum(button.sizeHint().width() for button in self._buttons) + gaps

    @property
    def value(self) -> object:
        """What is chosen, or None."""
        return next((button.option.value for button in self._buttons if button.isChecked()), None)

    def set_value(self, value: object) -> None:
        """Mark a value as chosen, without a signal; None marks none."""
        choose(self._buttons, [b.option.value == value and value is not None for b in self._buttons])

    def _on_clicked(self) -> None:
        self.chosen.emit(self.value)


def choose(buttons: Sequence[QRadioButton], marks: Sequence[bool]) -> None:
    """Set which of exclusive buttons is on, or none, and signal nothing."""
    for button in buttons:
        button.setAutoExclusive(False)
    for button, on in zip(buttons, marks, strict=True):
        button.setChecked(on)
    for button in buttons:
        button.setAutoExclusive(True)
