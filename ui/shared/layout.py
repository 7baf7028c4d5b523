"""Boxes: rows, columns, cards, rules, scrolled pages, rows that flow."""

from math import ceil
from typing import Literal, TypeVar

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.shared import theme

CardLook = Literal["card", "selected", "open", "soft", "plain", "bar", "foot", "side", "side-right"]
Margins = int | tuple[int, int, int, int]
L = TypeVar("L", bound=QBoxLayout)
Part = QWidget | QLayout | int | None | tuple[QWidget | QLayout, int]


def row(*parts: Part, gap: int = 8, margins: Margins = 0) -> QHBoxLayout:
    """Return a row of parts.

    A part is a widget, a layout, a number (px of space), `None` (room that stretches), or a
    pair of a widget or layout and its stretch.
    """
    return _filled(QHBoxLayout(), parts, gap, margins)


def column(*parts: Part, gap: int = 8, margins: Margins = 0) -> QVBoxLayout:
    """Return a column of parts; parts as in `row`."""
    return _filled(QVBoxLayout(), parts, gap, margins)


class Card(QFrame):
    """A box with a ground and a border.

    `look`: `card` (surface, thin line), `selected`, `open` (2 px primary), `soft` (grey, no line),
    `plain` (nothing), `bar`, `foot`, `side`, `side-right` (full-bleed strips with one line).
    """

    def __init__(
        self, layout: QLayout | None = None, look: CardLook = "card", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", look)
        if layout is not None:
            self.setLayout(layout)

    def set_look(self, look: CardLook) -> None:
        """Change the ground and border."""
        if self.property("look") != look:
            self.setProperty("look", look)
            self.style().unpolish(self)
            self.style().polish(self)


class Rule(QFrame):
    """A 1 px line that parts groups."""

    def __init__(self, *, down: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "rule-down" if down else "rule")


class Scrolled(QScrollArea):
    """A page that scrolls up and down only; its content is the column `body`.

    The scroll bar stands in the right margin of `body` as far as it has room there, so that what scrolls
    keeps its width and its edge stays in line with what stands above it.

    Signals:
        changed: The content asks for other room than before, so that columns may have to be arranged anew.
    """

    changed = Signal()

    def __init__(self, *, gap: int = 12, margins: Margins = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inner = QWidget()
        inner.setProperty("look", "scrolled")
        self.body = column(gap=gap, margins=margins)
        inner.setLayout(self.body)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        inner.setAutoFillBackground(False)
        self._margin_right = self.body.contentsMargins().right()

    def keep_edge(self) -> None:
        """From now on a scroll bar that comes takes its room from the right margin, which must have it."""
        margins, bar = self.body.contentsMargins(), self.verticalScrollBar()

        def give_room(_least: int, most: int) -> None:
            taken = bar.sizeHint().width() if most > 0 else 0
            left, top, right, bottom = margins.left(), margins.top(), margins.right(), margins.bottom()
            self.body.setContentsMargins(left, top, right - taken, bottom)

        bar.rangeChanged.connect(give_room)

    def minimumSizeHint(self) -> QSize:
        """As wide as its content asks for, as low as two rows."""
        inner = self.widget()
        return QSize(inner.minimumSizeHint().width() if inner else 0, 96)

    def event(self, event: QEvent, /) -> bool:
        """Ask for room anew when the content has changed, while hidden too; Qt keeps the old answer."""
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Show}:
            self.updateGeometry()
            self.changed.emit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Give the scroll bar room in the margin while it is there."""
        super().resizeEvent(event)
        taken = self.contentsRect().width() - event.size().width()  # the event is that of the viewport
        margins = self.body.contentsMargins()
        margins.setRight(max(0, self._margin_right - taken))
        if margins != self.body.contentsMargins():
            self.body.setContentsMargins(margins)

    def focusNextPrevChild(self, forward: bool, /) -> bool:
        """Move the focus and bring what got it wholly into view."""
        moved = super().focusNextPrevChild(forward)
        now = self.focusWidget()
        if moved and now is not None and self.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, 24)
        return moved


def fit_beside(left: QWidget, right: QWidget, room: int) -> bool:
    """Whether two widgets can stand side by side in `room` px without a word of either being cut."""
    return left.minimumSizeHint().width() + right.minimumSizeHint().width() <= room


class Turning(QObject):
    """Puts the parts of a row of a page below each other while the last of them leaves too little room."""

    def __init__(
        self, page: QWidget, line: QBoxLayout, last: QLayout, *, least_px: int, around_px: int
    ) -> None:
        """Turn `line` while beside `last` and `around_px` fewer than `least_px` (at 100 %) are left."""
        super().__init__(page)
        self._page, self._line, self._last = page, line, last
        self._least_px, self._around_px = least_px, around_px
        page.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent, /) -> bool:
        """Look anew when the page or what is in it has another size."""
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize}:
            left = self._page.width() - self._around_px - self._last.sizeHint().width()
            ways = QBoxLayout.Direction
            short = left < theme.current().px(self._least_px)
            self._line.setDirection(ways.TopToBottom if short else ways.LeftToRight)
        return False


class FlowLayout(QLayout):
    """A row that goes on to the next line where room ends; with `low` its parts end at one height."""

    def __init__(self, gap: int = 8, parent: QWidget | None = None, *, low: bool = False) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap, self._low = gap, low
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Put an item last."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at `index`, or None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take the item at `index` out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It asks for no more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of all lines at `width` px."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place every item."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """One line if there is room."""
        hints = [item.sizeHint() for item in self._shown()]
        width = sum(hint.width() for hint in hints) + self._gap * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """The widest item alone."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, rect: QRect, *, move: bool) -> int:
        y = rect.y()
        for line in self._lines(rect.width()):
            high = max(item.sizeHint().height() for item in line)
            x = rect.x()
            for item in line:
                hint = item.sizeHint()
                if move:
                    above = (high - hint.height()) // (1 if self._low else 2)
                    item.setGeometry(QRect(QPoint(x, y + above), hint))
                x += hint.width() + self._gap
            y += high + self._gap
        return max(0, y - self._gap - rect.y())

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._shown():
            wide = item.sizeHint().width()
            if not lines or used + wide > width:
                lines.append([])
                used = 0
            lines[-1].append(item)
            used += wide + self._gap
        return lines


class Columns(FlowLayout):
    """Parts of one width, line by line; as many side by side as were asked for and have room."""

    _beside = 8

    def __init__(self, gap: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(gap, parent)
        self._most = 1

    def set_most(self, most: int) -> None:
        """Set how many parts may stand side by side; 0 is one."""
        if max(1, most) != self._most:
            self._most = max(1, most)
            self.invalidate()

    def sizeHint(self) -> QSize:
        """The most side by side, each as wide as the widest."""
        hints = [item.sizeHint() for item in self._shown()]
        wide = max((hint.width() for hint in hints), default=0)
        high = max((hint.height() for hint in hints), default=0) if self._most > 1 else 0
        across = min(self._most, max(1, len(hints)))
        lines = ceil(len(hints) / across)
        tall = lines * high if high else sum(hint.height() for hint in hints)
        gaps = self._gap * max(0, lines - 1)
        return QSize(wide * across + self._beside * (across - 1), tall + gaps)

    def minimumSize(self) -> QSize:
        """One below the other, as narrow as they can be."""
        least = [item.minimumSize() for item in self._shown()]
        across = min(self._most, max(1, len(least)))
        high = sum(size.height() for size in least) // across
        gaps = self._gap * max(0, ceil(len(least) / across) - 1)
        return QSize(max((size.width() for size in least), default=0), high + gaps)

    def _place(self, rect: QRect, *, move: bool) -> int:
        items, y = self._shown(), rect.y()
        across = self._across(items, rect.width())
        wide = (rect.width() - self._beside * (across - 1)) // across
        for first in range(0, len(items), across):
            line = items[first : first + across]
            high = max(self._height(item, wide) for item in line)
            for place, item in enumerate(line):
                if move:
                    item.setGeometry(QRect(rect.x() + place * (wide + self._beside), y, wide, high))
            y += high + self._gap
        return max(0, y - self._gap - rect.y())

    def _across(self, items: list[QLayoutItem], width: int) -> int:
        """How many stand side by side, lines as even as they can be."""
        least = max((item.minimumSize().width() for item in items), default=1)
        fit = max(1, min(self._most, len(items), (width + self._beside) // (least + self._beside)))
        return ceil(len(items) / ceil(len(items) / fit)) if items else 1

    def _height(self, item: QLayoutItem, width: int) -> int:
        return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()


def bring_into_view(part: QWidget) -> None:
    """Scroll the page to a part once it has its place; what opened it may be far below."""
    page = part.parentWidget()
    while page is not None and not isinstance(page, QScrollArea):
        page = page.parentWidget()
    if page is not None:
        area = page
        QTimer.singleShot(0, part, lambda: _show_wholly(area, part))


def _show_wholly(area: QScrollArea, part: QWidget) -> None:
    """Show the whole of a part, and its top where it is higher than the page."""
    area.ensureWidgetVisible(part, 0, 12)
    if part.height() > area.viewport().height():
        bar = area.verticalScrollBar()
        bar.setValue(bar.value() + part.mapTo(area.viewport(), QPoint()).y() - 12)


def clear(layout: QLayout) -> None:
    """Take every part out of a layout and let go of its widgets."""
    while (item := layout.takeAt(0)) is not None:
        inner = item.widget()
        if inner is not None:
            inner.hide()
            inner.setParent(None)
            inner.deleteLater()
        nested = item.layout()
        if nested is not None:
            clear(nested)


def _filled(layout: L, parts: tuple[Part, ...], gap: int, margins: Margins) -> L:
    sides = (margins,) * 4 if isinstance(margins, int) else margins
    layout.setContentsMargins(*sides)
    layout.setSpacing(gap)
    for part in parts:
        add(layout, part)
    return layout


def add(layout: QBoxLayout, part: Part) -> None:
    """Put one part last; parts as in `row`."""
    stretch = 0
    if isinstance(part, tuple):
        part, stretch = part
    if part is None:
        layout.addStretch(1)
    elif isinstance(part, int):
        layout.addSpacing(part)
    elif isinstance(part, QWidget):
        layout.addWidget(part, stretch)
    else:
        layout.addLayout(part, stretch)
