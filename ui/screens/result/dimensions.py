"""The bars of the dimensions, each with the next step in words."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QSizePolicy, QWidget

from digifocus_desktop.forms.package import DimensionKind
from digifocus_desktop.forms.result import DimensionResult
from ui.screens.result.words import next_words, now_words, said, spoken_row, topic_words, unmeasured_words
from ui.shared import theme
from ui.shared.buttons import Worded
from ui.shared.chips import LanguageTag
from ui.shared.layout import Card, Rule, clear, column, row
from ui.shared.live import Live, Ringed, frame
from ui.shared.meters import LevelBar
from ui.shared.text import PlainLabel
from ui.shared.theme import Role

_BAR, _GAP, _LEAST, _MORE, _WORDS = 204, 12, 46, 16, 200
_NARROW_BAR, _SIDES, _ANY = 160, 32, 16_777_215
_LIMITS = (0, 20, 40, 60, 80, 100)


class Widths(NamedTuple):
    """Widths of the columns in px, the same in every row: name, bar, number."""

    name: int
    bar: int
    number: int


class DimensionRow(Worded, Ringed, Live, QPushButton):
    """One dimension; a press goes to the question of its next step.

    Signals:
        moved: Up (-1) or down (1) was pressed.
    """

    ring_radius = 8.0
    moved = Signal(int)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item = ""
        self.name = PlainLabel("", Role.LABEL, wrap=True)
        self.bar = LevelBar()
        self.number = PlainLabel("", Role.TITLE, tabular=True)
        self.missing = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self.topic = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self.next = PlainLabel("", Role.LABEL, wrap=True)
        self.now = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for part in (self.name, self.bar, self.number, self.missing, self.topic, self.next, self.now):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        score = row(self.name, self.bar, self.number, self.missing, None, gap=_GAP)
        about = column(None, score, self.topic, None, gap=0)
        words = column(None, self.next, self.now, None, gap=0)
        self._row = row(about, (words, 1), gap=_GAP, margins=(0, 1, 0, 1))
        self.setLayout(self._row)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumHeight(_LEAST)  # layouts ask the words inside, not `heightForWidth`

    def show_result(self, found: DimensionResult, widths: Widths, *, stacked: bool) -> None:
        """Draw a dimension, the next step beside it or below."""
        name = said(found.dimension.label)
        self.item = found.next_step.item.id if found.next_step else ""
        self.name.setText(name)
        self.name.setFixedWidth(widths.name)
        self.bar.setFixedWidth(widths.bar)
        self.number.setFixedWidth(widths.number)
        self.missing.setFixedWidth(widths.bar + _GAP + widths.number)
        measured = found.score is not None
        for part in (self.bar, self.number):
            part.setVisible(measured)
        self.missing.show_text("" if measured else unmeasured_words(found))
        if found.score is not None:
            self.number.setText(str(found.score.rounded))
            self.bar.set_value(found.score.value, found.score.half_range, name=name, words=spoken_row(found))
        self.topic.show_text(topic_words(found))
        beside = widths.name + widths.bar + widths.number + 2 * _GAP
        self.topic.setMinimumWidth(0 if stacked else beside)
        self.topic.setMaximumWidth(_ANY if stacked else beside)
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if stacked else directions.LeftToRight)
        self._row.setSpacing(0 if stacked else _GAP)
        self.next.show_text(next_words(found))
        self.now.show_text(now_words(found))
        self.setText(f"{name}, {spoken_row(found)}")
        self._bound()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        self._bound()

    def _bound(self) -> None:
        """Grow a little to fill the card, but not with all that is unfolded beside it."""
        self.setMaximumHeight(self.heightForWidth(self.width()) + theme.current().px(_MORE))

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of the wrapped words."""
        return max(_LEAST, self._row.totalHeightForWidth(width))

    def sizeHint(self) -> QSize:
        """As the words ask."""
        return self._row.totalSizeHint().expandedTo(QSize(0, _LEAST))

    def minimumSizeHint(self) -> QSize:
        """As the words ask, when they are wrapped."""
        return QSize(self._row.totalMinimumSize().width(), _LEAST)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground while the row is hovered or pressed; the words draw themselves."""
        if self.underMouse() or self.isDown():
            now = theme.current()
            fill = now.color("line" if self.isDown() else "surface_alt")
            frame(QPainter(self), QRectF(self.rect()), 6, fill)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down move between the rows."""
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.moved.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)


class ScaleHead(Live, QWidget):
    """The numbers of the scale above the bars."""

    def restyle(self) -> None:
        """Take measures from the theme."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """One line of small words."""
        return QSize(_BAR, theme.current().px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw each number over its place, those at the ends within the width."""
        now = theme.current()
        painter = QPainter(self)
        painter.setFont(now.font(Role.CAPTION_LABEL, tabular=True))
        painter.setPen(now.color("muted"))
        metrics = painter.fontMetrics()
        wide = {limit: metrics.horizontalAdvance(str(limit)) for limit in _LIMITS}
        for limit in _LIMITS:
            x = round(self.width() * limit / 100 - wide[limit] / 2)
            x = max(0, min(self.width() - wide[limit], x))
            meets_the_end = limit == 80 and x + wide[80] + 4 > self.width() - wide[100]
            if not meets_the_end:
                painter.drawText(x, metrics.ascent(), str(limit))


class DimensionTable(Live, Card):
    """All dimensions but the entrepreneur's own; branches below a line.

    Signals:
        chosen: Id of the item behind the row that was pressed.
    """

    chosen = Signal(str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        self._found: Sequence[DimensionResult] = ()
        self._rows: list[DimensionRow] = []
        self._kinds: list[DimensionKind] = []
        self._stacked = False
        self._name = PlainLabel("", Role.CAPTION_STRONG, "muted")
        self._scale = ScaleHead()
        self._step = PlainLabel("", Role.CAPTION_STRONG, "muted")
        self._column = column(gap=0)
        self._space, self.language = QWidget(), LanguageTag()
        head = row(self._name, self._scale, self._space, (self._step, 1), self.language, gap=_GAP)
        super().__init__(
            column(head, (self._column, 1), gap=2, margins=(20, 8, _SIDES - 20, 4)), "card", parent
        )
        self.retranslate()

    @property
    def rows(self) -> Sequence[DimensionRow]:
        """The rows, in order."""
        return tuple(self._rows)

    def show_dimensions(self, dimensions: Sequence[DimensionResult]) -> None:
        """Show these dimensions."""
        self.language.show_texts(*(one.dimension.label for one in dimensions))
        self._found = [one for one in dimensions if one.dimension.kind is not DimensionKind.COMPETENCE]
        kinds = [one.dimension.kind for one in self._found]
        if kinds != self._kinds:
            self._kinds = kinds
            clear(self._column)
            self._rows = [DimensionRow() for _ in self._found]
            for place, line in enumerate(self._rows):
                if place and kinds[place] is DimensionKind.BRANCH and kinds[place - 1] is not kinds[place]:
                    self._column.addWidget(Rule())
                self._column.addWidget(line, 1)
                line.clicked.connect(lambda _=False, line=line: self.chosen.emit(line.item))
                line.moved.connect(lambda step, place=place: self._move(place + step))
            self._column.addStretch()
        self._draw()

    def focus_first(self) -> None:
        """Put the keyboard on the first row, without a ring until a key moves it."""
        for line in self._rows[:1]:
            # A row that was just made is shown by the next layout, and what is hidden takes no focus.
            line.show()
            line.setFocus(Qt.FocusReason.MouseFocusReason)

    @property
    def wide_px(self) -> int:
        """Width from which the next steps have room beside the bars."""
        return sum(self._widths()) + 3 * _GAP + theme.current().px(_WORDS) + _SIDES

    def set_stacked(self, stacked: bool) -> None:
        """Put the next steps below the bars, or beside them."""
        if stacked is not self._stacked:
            self._stacked = stacked
            self._draw()

    def restyle(self) -> None:
        """Take the widths of the columns from the words."""
        self._draw()

    def retranslate(self) -> None:
        """Set the headings."""
        self._name.setText(QCoreApplication.translate("Result", "Area"))
        self._step.setText(QCoreApplication.translate("Result", "Next step"))
        self._draw()

    def _draw(self) -> None:
        widths = self._widths()
        self._name.setFixedWidth(widths.name)
        self._scale.setFixedWidth(widths.bar)
        self._space.setFixedSize(widths.number, 1)
        self._step.setVisible(not self._stacked)
        for line, found in zip(self._rows, self._found, strict=True):
            line.show_result(found, widths, stacked=self._stacked)

    def _widths(self) -> Widths:
        now = theme.current()
        names = [now.width_of(said(one.dimension.label), Role.LABEL) for one in self._found]
        widest = min(max(names, default=0), now.px(200)) + 4
        return Widths(
            widest,
            max(_NARROW_BAR, now.px(140)) if now.scale >= 1.25 else _BAR,
            now.width_of("000", Role.TITLE) + 2,  # figures of one width, and the cut of no digit
        )

    def _move(self, place: int) -> None:
        if 0 <= place < len(self._rows):
            self._rows[place].setFocus(Qt.FocusReason.TabFocusReason)
