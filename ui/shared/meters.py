"""How far and how high: level bars, progress, stages, the stepper of a firm's way."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.shared import theme
from ui.shared.live import Live, frame
from ui.shared.text import draw_line
from ui.shared.theme import Role

_THICK = 12
_LIMITS = (20, 40, 60, 80)
StepState = Literal["empty", "now", "done"]


class LevelBar(Live, QWidget):
    """A value 0–100 on the track of five levels, its range as a bracket below.

    Without a value it draws no bar; put the reason in words beside it.
    """

    def __init__(
        self,
        value: float | None = None,
        spread: float = 0.0,
        *,
        earlier: float | None = None,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_value(value, spread, earlier=earlier)

    def set_value(
        self,
        value: float | None,
        spread: float = 0.0,
        *,
        earlier: float | None = None,
        name: str | None = None,
        words: str = "",
    ) -> None:
        """Draw a value with its range of ± `spread`; `earlier` is a first measurement, hatched below.

        `name` says what is measured and `words` what the bar shows, both for screen readers.
        """
        self._value, self._spread, self._earlier = value, spread, earlier
        self._name = self._name if name is None else name
        self.setAccessibleName(self._name)
        self.setAccessibleDescription(words)
        self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        """Draw in the colours of now."""
        self.update()

    def sizeHint(self) -> QSize:
        """Wide, and high enough for bracket and second bar."""
        return QSize(240, 28 if self._earlier is None else 42)

    def minimumSizeHint(self) -> QSize:
        """May be narrow."""
        return QSize(96, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw track, fill, limits and bracket."""
        if self._value is None:
            return
        painter = QPainter(self)
        top = 6.0
        self._paint_bar(painter, QRectF(1, top, self.width() - 2, _THICK), self._value)
        if self._spread:
            self._paint_bracket(painter, top + _THICK + 4)
        if self._earlier is not None:
            below = QRectF(1, top + _THICK + 10, self.width() - 2, _THICK)
            self._paint_bar(painter, below, self._earlier, first=True)

    def _paint_bar(self, painter: QPainter, track: QRectF, value: float, *, first: bool = False) -> None:
        now = theme.current()
        frame(painter, track, _THICK / 2, now.color("surface_alt"), line=now.color("control"))
        filled = QRectF(track)
        filled.setWidth(max(_THICK, track.width() * max(0.0, min(100.0, value)) / 100))
        frame(painter, filled, _THICK / 2, now.color("series2" if first else "primary"))
        if first:
            painter.setBrush(QBrush(now.color("surface"), Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(filled, _THICK / 2, _THICK / 2)
        for limit in _LIMITS:
            painter.setPen(QPen(now.color("surface" if limit < value else "control"), 1))
            x = track.x() + track.width() * limit / 100
            painter.drawLine(QPointF(x, track.top() + 1), QPointF(x, track.bottom() - 1))

    def _paint_bracket(self, painter: QPainter, y: float) -> None:
        value, width = self._value or 0.0, self.width() - 2
        left = 1 + width * max(0.0, value - self._spread) / 100
        right = 1 + width * min(100.0, value + self._spread) / 100
        painter.setPen(QPen(theme.current().color("text"), 1.5))
        painter.drawLine(QPointF(left, y), QPointF(right, y))
        for x in (left, right):
            painter.drawLine(QPointF(x, y - 2), QPointF(x, y + 2))


class Progress(Live, QWidget):
    """How much is done, 0–1, as a thin bar; say the same in words beside it."""

    def __init__(self, share: float = 0.0, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_share(share)

    def set_share(self, share: float) -> None:
        """Draw another share, 0–1."""
        self._share = max(0.0, min(1.0, share))
        self.setAccessibleDescription(f"{round(self._share * 100)} %")
        self.update()

    def restyle(self) -> None:
        """Draw in the colours of now."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """180 × 12 px."""
        return QSize(180, 12)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw track and fill."""
        now = theme.current()
        painter = QPainter(self)
        track = QRectF(0, (self.height() - 8) / 2, self.width(), 8)
        frame(painter, track, 4, now.color("surface_alt"), line=now.color("control"))
        if self._share:
            track.setWidth(max(8.0, track.width() * self._share))
            frame(painter, track, 4, now.color("primary"))


class StageBar(Live, QWidget):
    """The stage of a firm as segments; its word stands beside it in a label."""

    def __init__(self, stage: float = 0, of: int = 5, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage, self._of = stage, of
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_stage(self, stage: float, words: str = "") -> None:
        """Draw `stage` segments, a half one for a step that has begun; `words` for screen readers."""
        self._stage = stage
        self.setAccessibleName(words)
        self.update()

    def restyle(self) -> None:
        """Draw in the colours of now."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """84 × 12 px, larger with the text."""
        return QSize(theme.current().px(84), 12)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the segments."""
        paint_stage(QPainter(self), QRectF(self.rect()), self._stage, self._of)


def paint_stage(painter: QPainter, rect: QRectF, stage: float, of: int = 5) -> None:
    """Draw the segments of a stage into `rect`, for widgets and delegates."""
    now = theme.current()
    gap = 3
    width = (rect.width() - gap * (of - 1)) / of
    for index in range(of):
        segment = QRectF(rect.x() + index * (width + gap), rect.center().y() - 3, width, 6)
        if index + 1 <= stage:
            frame(painter, segment, 3, now.color("primary"))
            continue
        begun = index < stage
        if begun:
            half = QRectF(segment)
            half.setWidth(width / 2)
            frame(painter, half, 3, now.color("primary"))
        frame(painter, segment, 3, None, line=now.color("primary" if begun else "control"))


class Step(NamedTuple):
    """One step of a way: `word`, what is told under it, and its state."""

    word: str
    detail: str = ""
    state: StepState = "empty"


class Stepper(Live, QWidget):
    """A firm's way: ring empty, dot now, tick done; the date under the word."""

    _RING = 22

    def __init__(self, steps: Sequence[Step] = (), *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[Step, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_steps(steps)

    def set_steps(self, steps: Sequence[Step]) -> None:
        """Show these steps."""
        self._steps = tuple(steps)
        self.setAccessibleName("; ".join(" ".join(filter(None, (s.word, s.detail))) for s in self._steps))
        self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        """Take measures from the theme."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines of words beside a ring."""
        now = theme.current()
        high = now.target(Role.LABEL, lines=2)
        return QSize(sum(self._width(step) for step in self._steps), high)

    def minimumSizeHint(self) -> QSize:
        """The words decide."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw rings, words and the lines between them."""
        if not self._steps:
            return
        painter = QPainter(self)
        spare = max(0, self.width() - self.sizeHint().width()) / max(1, len(self._steps) - 1)
        x = 0.0
        for index, step in enumerate(self._steps):
            self._paint_step(painter, round(x), step)
            end = x + self._width(step)
            if index + 1 < len(self._steps):
                y = self.height() / 2
                painter.setPen(QPen(theme.current().color("line"), 2))
                painter.drawLine(QPointF(end - 18, y), QPointF(end + spare - 10, y))
            x = end + spare

    def _paint_step(self, painter: QPainter, x: int, step: Step) -> None:
        now = theme.current()
        side = now.px(self._RING)
        ring = QRectF(x, (self.height() - side) / 2, side, side)
        if step.state == "done":
            frame(painter, ring, side / 2, now.color("primary"))
            inset = round(side * 0.18)
            mark = now.icons.pixmap("check", now.tokens.on_primary, side - 2 * inset)
            painter.drawPixmap(int(ring.x()) + inset, int(ring.y()) + inset, mark)
        else:
            edge = now.color("primary" if step.state == "now" else "control")
            frame(painter, ring, side / 2, now.color("surface"), line=edge, width=2)
            if step.state == "now":
                dot = ring.adjusted(6, 6, -6, -6)
                frame(painter, dot, dot.width() / 2, now.color("primary"))
        self._paint_words(painter, x + side + 8, step)

    def _paint_words(self, painter: QPainter, x: int, step: Step) -> None:
        now = theme.current()
        half = self.height() // 2
        width = self._width(step)
        painter.setFont(now.font(Role.STRONG if step.state == "now" else Role.LABEL))
        painter.setPen(now.color("muted" if step.state == "empty" else "text"))
        top = 3 if step.detail else half // 2
        draw_line(painter, QRect(x, top, width, half), step.word)
        painter.setFont(now.font(Role.CAPTION))
        painter.setPen(now.color("muted"))
        draw_line(painter, QRect(x, half - 3, width, half), step.detail)

    def _width(self, step: Step) -> int:
        now = theme.current()
        words = max(now.width_of(step.word, Role.STRONG), now.width_of(step.detail, Role.CAPTION))
        return now.px(self._RING) + 8 + words + 28
