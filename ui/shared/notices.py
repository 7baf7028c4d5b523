"""What the program tells: banner, toast, saved line, empty state, work in progress."""

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QWidget

from ui.shared import theme
from ui.shared.bars import FootBar
from ui.shared.buttons import Button, Worded
from ui.shared.layout import Card, column, row
from ui.shared.live import Live, Ringed, frame
from ui.shared.meters import Progress
from ui.shared.text import IconLabel, PlainLabel, draw_line
from ui.shared.theme import Role

TOAST_MS = 8000
_FADE_MS = 120
_SAVING_SHOWN_AFTER_MS = 400
_BAR_HIGH = 48
_TOAST_EDGE = 24
_MOVING = frozenset({QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide})


class Banner(Card):
    """One sentence about a state that lasts, with at most one quiet button.

    Signals:
        acted: The button was pressed.
    """

    acted = Signal()

    def __init__(
        self,
        text: str = "",
        icon: str = "info",
        tone: str = "muted",
        action: str = "",
        *,
        parent: QWidget | None = None,
    ) -> None:
        self._icon = IconLabel(icon, tone, 20)
        self._text = PlainLabel(text, wrap=True)
        self._button = Button(action, "quiet")
        inside = row(self._icon, (self._text, 1), self._button, gap=12, margins=(16, 2, 8, 2))
        super().__init__(inside, "soft", parent)
        self.setMinimumHeight(_BAR_HIGH)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._button.clicked.connect(self.acted)
        self.show_state(text, icon, tone, action)

    def show_state(self, text: str, icon: str = "info", tone: str = "muted", action: str = "") -> None:
        """Tell another state; an empty text takes the banner away."""
        if text and text != self._text.text():
            announce(self, text)
        self._text.setText(text)
        self._icon.set_icon(icon, tone)
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self.setVisible(bool(text))


class Toast(Live, QFrame):
    """One thing that was done, for 8 seconds or as long as it is hovered or focused.

    Signals:
        closed: It has gone.
    """

    closed = Signal()

    def __init__(self, text: str, undo: Callable[[], object] | None, action: str, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._undo = undo
        self._icon = IconLabel("check", "surface", 20)
        self._text = PlainLabel(text, tone="surface", wrap=len(text) > 60)
        self._button = _ToastButton(action)
        if undo is None:
            self._button.hide()
        self._button.clicked.connect(self._on_undo)
        self.setLayout(row(self._icon, self._text, 24, None, self._button, gap=10, margins=(16, 2, 8, 2)))
        self.setMinimumSize(320, _BAR_HIGH)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TOAST_MS)
        self._timer.timeout.connect(self._on_time)
        self._timer.start()
        announce(self, text)

    @property
    def text(self) -> str:
        """What it tells."""
        return self._text.text()

    @property
    def button(self) -> QPushButton:
        """The button that undoes."""
        return self._button

    def dismiss(self) -> None:
        """Go away."""
        self._timer.stop()
        self.hide()
        self.closed.emit()
        self.deleteLater()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dark ground."""
        frame(QPainter(self), QRectF(self.rect()), 6, theme.current().color("text"))

    def _on_time(self) -> None:
        if self.underMouse() or self._button.hasFocus():
            self._timer.start(1000)
        else:
            self.dismiss()

    def _on_undo(self) -> None:
        undo, self._undo = self._undo, None
        if undo is not None:
            undo()
        self.dismiss()


class _ToastButton(Worded, Ringed, Live, QPushButton):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.setText(text)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.restyle()

    def restyle(self) -> None:
        now = theme.current()
        self.setFont(now.font(Role.STRONG))
        self.setFixedSize(max(44, now.width_of(self.text(), Role.STRONG) + 20), now.target())

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        painter = QPainter(self)
        if self.underMouse() or self.isDown():
            frame(painter, QRectF(self.rect()), 6, now.mixed("text", "surface", 0.18))
        painter.setPen(now.color("surface"))
        painter.setFont(self.font())
        draw_line(painter, self.rect().adjusted(10, 0, 0, 0), self.text())


class ToastHost(QObject):
    """Shows one toast at a time at the bottom left of a page area, above the foot bar of the page."""

    def __init__(self, area: QWidget) -> None:
        super().__init__(area)
        self._area = area
        self._toast: Toast | None = None
        area.installEventFilter(self)

    @property
    def toast(self) -> Toast | None:
        """The toast that is shown, or None."""
        return self._toast

    def show(self, text: str, undo: Callable[[], object] | None = None, action: str = "") -> None:
        """Tell that something was done; `undo` gives it a button, *Undo* unless `action` says other."""
        self.clear()
        words = action or QCoreApplication.translate("Toast", "Undo")
        toast = Toast(text, undo, words, parent=self._area)
        toast.closed.connect(self._on_closed)
        self._toast = toast
        self._place()
        toast.show()
        if theme.current().motion:
            _fade_in(toast)

    def clear(self) -> None:
        """Take the toast away: it names records, and a locked window names none."""
        if self._toast is not None:
            self._toast.dismiss()

    def undo(self) -> bool:
        """Press the button of the toast, as Ctrl+Z does; return whether there was one."""
        if self._toast is None or self._toast.button.isHidden():
            return False
        self._toast.button.click()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the bottom left, above a foot bar wherever it goes."""
        del watched
        if event.type() in _MOVING:
            self._place()
        return False

    def raise_(self) -> None:
        """Put the toast over a page that was just shown."""
        self._place()

    def _place(self) -> None:
        if self._toast is not None:
            self._toast.setMaximumWidth(max(320, self._area.width() - 48))
            self._toast.adjustSize()
            self._toast.move(_TOAST_EDGE, max(0, self._bottom() - self._toast.height() - _TOAST_EDGE))
            self._toast.raise_()

    def _bottom(self) -> int:
        """Return where the foot bar of the page begins; the end of the area where there is none."""
        bottom = self._area.height()
        for foot in self._area.findChildren(FootBar):
            foot.installEventFilter(self)  # a second time changes nothing
            if foot.isVisibleTo(self._area):
                bottom = min(bottom, foot.mapTo(self._area, QPoint()).y())
        return bottom

    def _on_closed(self) -> None:
        self._toast = None


class SaveState(Enum):
    """Whether what was given is on the disk."""

    IDLE = "idle"
    SAVING = "saving"
    SAVED = "saved"
    FAILED = "failed"


class SavedLine(Live, QWidget):
    """Tick and *Saved on this computer 10.42*; *Saving…* only after 400 ms; *Not saved* in danger."""

    def __init__(self, *, short: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._short = short
        self._state, self._time = SaveState.IDLE, ""
        self._icon = IconLabel("circle-check", "ok", 18)
        self._text = PlainLabel("", Role.CAPTION_LABEL, "ok")
        self.setLayout(row(self._icon, self._text, gap=6))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SAVING_SHOWN_AFTER_MS)
        self._timer.timeout.connect(self.retranslate)
        self.retranslate()

    def show_state(self, state: SaveState, time: str = "") -> None:
        """Tell whether it is saved; `time` is the formatted time of day."""
        changed = (state, time) != (self._state, self._time)
        self._state, self._time = state, time
        if state is SaveState.SAVING:
            self._timer.start()
            return
        self._timer.stop()
        self.retranslate()
        if changed and state is SaveState.FAILED:
            announce(self, self._text.text())

    def set_short(self, short: bool) -> None:
        """Leave *on this computer* out where room is short."""
        self._short = short
        if self._state is not SaveState.SAVING:
            self.retranslate()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def retranslate(self) -> None:
        """Draw the state in words."""
        icon, tone, words = self._looks()
        self._icon.set_icon(icon, tone)
        self._text.set_tone(tone)
        self._text.setText(words)
        self._icon.setVisible(bool(words))

    def _looks(self) -> tuple[str, str, str]:
        if self._state is SaveState.SAVING:
            return "save", "muted", QCoreApplication.translate("SavedLine", "Saving…")
        if self._state is SaveState.FAILED:
            return "triangle-alert", "danger", QCoreApplication.translate("SavedLine", "Not saved")
        if self._state is SaveState.SAVED:
            if self._short:
                words = QCoreApplication.translate("SavedLine", "Saved {time}")
            else:
                words = QCoreApplication.translate("SavedLine", "Saved on this computer {time}")
            return "circle-check", "ok", words.format(time=self._time).strip()
        return "circle-check", "ok", ""


class EmptyState(Card):
    """What is missing, what to do, one primary and at most one secondary button.

    Attributes:
        primary: The primary button.

    Signals:
        acted: The primary button was pressed.
        acted_other: The secondary button was pressed.
    """

    acted = Signal()
    acted_other = Signal()

    def __init__(self, icon: str = "info", *, framed: bool = True, parent: QWidget | None = None) -> None:
        self._icon = IconLabel(icon, "muted", 28)
        self._title = PlainLabel("", Role.TITLE, wrap=True)
        self._text = PlainLabel("", tone="muted", wrap=True)
        self.primary = Button("", "primary")
        self._secondary = Button("", "secondary")
        self._buttons = row(self.primary, self._secondary, None, margins=(0, 6, 0, 0))
        around = 20 if framed else 0
        parts = (self._icon, self._title, self._text, self._buttons, None)
        inside = column(*parts, gap=6, margins=around)
        super().__init__(inside, "card" if framed else "plain", parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.primary.clicked.connect(self.acted)
        self._secondary.clicked.connect(self.acted_other)

    def show_words(
        self,
        title: str,
        text: str = "",
        action: str = "",
        other: str = "",
        *,
        icon: str | None = None,
        other_icon: str | None = None,
    ) -> None:
        """Set all words; what is empty is not shown."""
        self._title.setText(title)
        self._text.show_text(text)
        for button, words, name in ((self.primary, action, icon), (self._secondary, other, other_icon)):
            button.setText(words)
            button.set_icon(name)
            button.setVisible(bool(words))


class WorkStrip(Live, Card):
    """Work that takes time: what is done, how far it is, and a way to stop it.

    Signals:
        cancelled: The person wants it stopped.
    """

    cancelled = Signal()

    def __init__(self, *, can_cancel: bool = True, parent: QWidget | None = None) -> None:
        self._icon = IconLabel("hourglass", "muted", 20)
        self._text = PlainLabel("", wrap=True)
        self._progress = Progress()
        self._cancel = Button("", "quiet")
        inside = row(self._icon, (self._text, 1), self._progress, self._cancel, gap=12, margins=(16, 2, 8, 2))
        super().__init__(inside, "soft", parent)
        self.setMinimumHeight(_BAR_HIGH)
        self._can_cancel = can_cancel
        self._cancel.setVisible(can_cancel)
        self._cancel.clicked.connect(self.cancelled)
        self.hide()
        self.retranslate()

    def show_work(self, text: str, share: float | None = None, *, stoppable: bool = True) -> None:
        """Tell what is going on; `share` 0–1 if it is known; an empty text takes the strip away."""
        self._cancel.setVisible(self._can_cancel and stoppable)
        self._text.setText(text)
        self._progress.setVisible(share is not None)
        self._progress.set_share(share or 0.0)
        self.setVisible(bool(text))

    def retranslate(self) -> None:
        """Set the button's word."""
        self._cancel.setText(QCoreApplication.translate("WorkStrip", "Stop"))


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say something that appeared without the focus going there."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # the start does without

    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


def _fade_in(widget: QWidget) -> None:
    from PySide6.QtCore import QPropertyAnimation  # the start does without
    from PySide6.QtWidgets import QGraphicsOpacityEffect

    effect = QGraphicsOpacityEffect(widget)
    widget.setGraphicsEffect(effect)
    fade = QPropertyAnimation(effect, b"opacity", widget)
    fade.setDuration(_FADE_MS)
    fade.setStartValue(0.0)
    fade.setEndValue(1.0)
    # A finished effect still paints through a pixmap, which blurs text at fractional scales.
    fade.finished.connect(lambda: effect.setEnabled(False))
    fade.start(QPropertyAnimation.DeletionPolicy.DeleteWhenStopped)
