"""Base of all our widgets: they follow the look and the language while the program runs."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPen
from PySide6.QtWidgets import QScrollArea, QWidget
from shiboken6 import isValid

from ui.shared import theme

# A mixin that stands before a Qt class: for the type checker it is a widget, at run time it adds no base.
if TYPE_CHECKING:
    _Widget = QWidget
else:
    _Widget = object


class Live(_Widget):
    """Mixin: calls `restyle` when the look or text size changes, `retranslate` when the language does.

    A widget sets its fonts and colours in `restyle` and its words in `retranslate`, and calls
    both at the end of its constructor.
    """

    def restyle(self) -> None:
        """Take fonts, colours and measures from the current theme."""

    def retranslate(self) -> None:
        """Set every word again, in the language of now."""

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look and the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            if not theme.Theme.settling and (self.isVisible() or not _sleeps(self)):
                self.restyle()
        elif event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


class Sleeper(_Widget):
    """Mixin for a page: hidden, it and all in it follow neither look nor language; it catches up when shown.

    One that was never shown follows as other widgets do.
    """

    _was_shown = _look_is_old = _words_are_old = False

    def event(self, event: QEvent) -> bool:
        """Keep a change of language from all that is in a hidden page."""
        if event.type() == QEvent.Type.LanguageChange and self.asleep:
            self._words_are_old = True
            return True
        return super().event(event)

    def setVisible(self, visible: bool) -> None:
        """Catch up before anything is seen."""
        if visible:
            self._catch_up()
            self._was_shown = True
        super().setVisible(visible)

    @property
    def asleep(self) -> bool:
        """Whether it was shown once and is hidden now."""
        return self._was_shown and self.isHidden()

    def keep_old_look(self) -> None:
        """Note that something in it was not given the new look."""
        self._look_is_old = True

    def _catch_up(self) -> None:
        if self._look_is_old:
            self._look_is_old = False
            for widget in (self, *self.findChildren(QWidget)):
                if isinstance(widget, Live) and isValid(widget):
                    widget.restyle()
        if self._words_are_old:
            self._words_are_old = False
            was_shown, self._was_shown = self._was_shown, False  # awake, though not seen yet
            QCoreApplication.sendEvent(self, QEvent(QEvent.Type.LanguageChange))
            self._was_shown = was_shown


def _sleeps(widget: QWidget) -> bool:
    """Whether a widget lies in a hidden page; the page then catches up when it is shown."""
    step: QWidget | None = widget
    while step is not None and not isinstance(step, Sleeper):
        step = step.parentWidget()
    if step is None or not step.asleep:
        return False
    step.keep_old_look()
    return True


class Ringed(_Widget):
    """Mixin: a 2 px ring stands outside the widget while the keyboard is on it."""

    ring_radius = 9.0

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring unless a mouse or finger brought the focus, or the window did by itself."""
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.MouseFocusReason:
            return
        ring = _ring_of(self)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason or ring.latest is self:
            ring.surround(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        _ring_of(self).leave(self)


class FocusRing(QWidget):
    """The ring; a child of the page so that it can stand outside the widget it marks.

    Attributes:
        latest: The widget it was last shown around.
    """

    _GAP = 5

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.latest: QWidget | None = None
        self._marked: QWidget | None = None
        self._watched: list[QWidget] = []
        self._radius = 0.0
        self.hide()

    def surround(self, widget: QWidget) -> None:
        """Stand around `widget` until `leave`."""
        self._forget()
        self._marked = self.latest = widget
        self._radius = getattr(widget, "ring_radius", Ringed.ring_radius)
        step: QWidget | None = widget
        while step is not None and step is not self.parentWidget():
            step.installEventFilter(self)
            self._watched.append(step)
            step = step.parentWidget()
        self._place()

    def leave(self, widget: QWidget) -> None:
        """Hide if `widget` is the one that is marked."""
        if widget is self._marked:
            self._forget()
            self.hide()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow what is marked when it or a parent of it moves."""
        if event.type() in {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide}:
            self._place()
        return False

    def paintEvent(self, _event: object) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        around = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        frame(painter, around, self._radius, None, line=theme.current().color("focus"), width=2)

    def _place(self) -> None:
        host, marked = self.parentWidget(), self._marked
        if marked is None or host is None or not marked.isVisibleTo(host):
            self.hide()
            return
        corner = marked.mapTo(host, marked.rect().topLeft())
        gap = self._GAP
        size = marked.size()
        self.setGeometry(corner.x() - gap, corner.y() - gap, size.width() + 2 * gap, size.height() + 2 * gap)
        self.raise_()
        self.show()

    def _forget(self) -> None:
        for widget in self._watched:
            widget.removeEventFilter(self)
        self._watched.clear()
        self._marked = None


def _ring_of(widget: QWidget) -> FocusRing:
    """Return the ring of the scrolled page or window that `widget` lies in."""
    host = widget
    while not host.isWindow():
        parent = host.parentWidget()
        if parent is None:
            break
        around = parent.parentWidget()
        if isinstance(around, QScrollArea) and around.widget() is host:
            break
        host = parent
    ring = host.findChild(FocusRing, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return ring if isinstance(ring, FocusRing) else FocusRing(host)


def frame(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | None,
    *,
    line: QColor | None = None,
    width: float = 1.0,
) -> None:
    """Draw a rounded rectangle; the line lies inside `rect`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(line, width) if line else Qt.PenStyle.NoPen)
    painter.setBrush(fill if fill else Qt.BrushStyle.NoBrush)
    half = width / 2 if line else 0.0
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius)
