"""Buttons: one primary a screen, verb first, the reason beside what is disabled."""

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QWidget

from ui.shared import theme
from ui.shared.live import Live, Ringed, frame
from ui.shared.text import draw_line, escaped
from ui.shared.theme import Role, Theme

ButtonKind = Literal["primary", "secondary", "quiet", "danger", "icon"]

if TYPE_CHECKING:
    _Button = QAbstractButton
else:
    _Button = object

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_ICON = 18
_ICON_GAP = 8


class Worded(_Button):
    """Mixin: the text is shown as it is, an ampersand included, and is the accessible name."""

    _words = ""

    def setText(self, text: str) -> None:
        """Set the words; no letter becomes a shortcut."""
        self._words = text
        super().setText(text.replace("&", "&&"))
        self.setAccessibleName(text)

    def text(self) -> str:
        """The words as they were set."""
        return self._words

    def hitButton(self, point: QPoint) -> bool:
        """The whole widget is the target."""
        return self.rect().contains(point)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses a push button as Space does; Qt has that in dialogs only."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if isinstance(self, QPushButton) and event.key() in _ENTER and plain:
            self.click()
        else:
            super().keyPressEvent(event)

    def set_blocked(self, reason: str | None) -> None:
        """Disable with a reason a person can read, or enable with None."""
        self.setEnabled(reason is None)
        self.setToolTip(escaped(reason or ""))
        self.setAccessibleDescription(reason or "")


class Button(Worded, Ringed, Live, QPushButton):
    """A button of one of five kinds.

    `primary` is the one main act of a screen, `secondary` any other act, `quiet` an act inside
    content, `danger` one that removes, `icon` an icon alone whose text is its name and tooltip.
    `icon_after` puts the icon behind the word (arrows).
    """

    def __init__(
        self,
        text: str = "",
        kind: ButtonKind = "secondary",
        icon: str | None = None,
        *,
        icon_after: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind, self._icon_name, self._icon_after = kind, icon, icon_after
        self._least = 0
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self.setText(text)
        self.restyle()

    def setText(self, text: str) -> None:
        """Set the words; those of an icon button are its name and tooltip."""
        if text == self._words:
            return
        super().setText(text)
        if self._kind == "icon":
            self.setToolTip(escaped(text))
        self.updateGeometry()

    def set_icon(self, name: str | None) -> None:
        """Show another icon, or none."""
        self._icon_name = name
        self.updateGeometry()
        self.update()

    def set_kind(self, kind: ButtonKind) -> None:
        """Change what the button stands for."""
        self._kind = kind
        self.restyle()

    def set_least_width(self, width_px: int) -> None:
        """Ask for at least `width_px` (at 100 %) so that buttons in a row match."""
        self._least = width_px
        self.updateGeometry()

    def set_blocked(self, reason: str | None) -> None:
        """Disable with a reason as tooltip, or enable with None."""
        super().set_blocked(reason)
        if reason is None and self._kind == "icon":
            self.setToolTip(escaped(self._words))

    def restyle(self) -> None:
        """Take fonts and measures from the theme."""
        self.setFont(theme.current().font(Role.STRONG))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for icon and word, never under the size of a finger."""
        now = theme.current()
        high = now.target(Role.STRONG)
        if self._kind == "icon":
            return QSize(high, high)
        wide = self._content_width(now) + 2 * self._padding()
        return QSize(max(wide, now.px(self._least), high), high)

    def minimumSizeHint(self) -> QSize:
        """A button is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, icon and word."""
        now = theme.current()
        painter = QPainter(self)
        fill, line = self._ground(now)
        frame(painter, QRectF(self.rect()), 6, fill, line=line)
        ink = self._ink() if self.isEnabled() else "muted"
        painter.setPen(now.color(ink))
        painter.setFont(self.font())
        if self._kind == "icon":
            self._paint_icon(painter, (self.width() - now.px(20)) // 2, ink, 20)
        else:
            self._paint_content(painter, now, ink)

    def _paint_content(self, painter: QPainter, now: Theme, ink: str) -> None:
        wide = self._content_width(now)
        x = (self.width() - wide) // 2
        side = now.px(_ICON)
        words = now.width_of(self._words, Role.STRONG)
        if self._icon_name and not self._icon_after:
            self._paint_icon(painter, x, ink, _ICON)
            x += side + _ICON_GAP
        draw_line(painter, QRect(x, 0, words + 2, self.height()), self._words)
        if self._icon_name and self._icon_after:
            self._paint_icon(painter, x + words + _ICON_GAP, ink, _ICON)

    def _paint_icon(self, painter: QPainter, x: int, ink: str, size: int) -> None:
        if self._icon_name:
            pixmap = theme.current().pixmap(self._icon_name, ink, size)
            painter.drawPixmap(x, (self.height() - theme.current().px(size)) // 2, pixmap)

    def _content_width(self, now: Theme) -> int:
        words = now.width_of(self._words, Role.STRONG)
        return words + (now.px(_ICON) + _ICON_GAP if self._icon_name else 0)

    def _padding(self) -> int:
        return 10 if self._kind == "quiet" else 17

    def _ink(self) -> str:
        inks = {"primary": "on_primary", "quiet": "primary", "danger": "danger", "icon": "muted"}
        return inks.get(self._kind, "text")

    def _ground(self, now: Theme) -> tuple[QColor | None, QColor | None]:
        pressed, hover = self.isDown() or self.isChecked(), self.underMouse()
        if not self.isEnabled():
            return (None, None) if self._kind == "icon" else (now.color("surface_alt"), now.color("line"))
        if self._kind == "primary":
            share = 0.36 if pressed else 0.18 if hover else 0.0
            return now.mixed("primary", "text", share), None
        if self._kind in {"quiet", "icon"}:
            if pressed:
                return now.mixed("primary_soft", "primary", 0.14), None
            return (now.color("primary_soft") if hover else None), None
        fill = "line" if pressed else "surface_alt" if hover else "surface"
        return now.color(fill), now.color("control")
