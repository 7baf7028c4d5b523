"""Drawing that options, answers and rows share."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.shared import theme
from ui.shared.live import frame
from ui.shared.theme import Role, Theme

if TYPE_CHECKING:
    _Button = QAbstractButton
else:
    _Button = object

_TALL = 100_000


class Rowed(_Button):
    """Mixin for a button whose text wraps and whose row grows with it.

    Attributes:
        row_left: px left of the text.
        row_right: px right of the text.
        row_role: Widest form of the text, which decides the room it gets.
        row_extra: px of height that are not the row itself (a ring drawn inside).
    """

    row_left = 16
    row_right = 16
    row_role = Role.BODY
    row_extra = 0

    def prepare(self) -> None:
        """Set policies and fonts; call first in the constructor."""
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.restyle()

    def restyle(self) -> None:
        """Take fonts and measures from the theme."""
        self.setFont(theme.current().font(self.row_role))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height with the text wrapped into `width` px."""
        now = theme.current()
        room = QRect(0, 0, max(1, width - self.row_left - self.row_right), _TALL)
        metrics = QFontMetrics(now.font(self.row_role))
        words = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), self.text())
        return max(now.target(self.row_role), words.height() + 16) + self.row_extra

    def sizeHint(self) -> QSize:
        """One line."""
        now = theme.current()
        wide = now.width_of(self.text(), self.row_role) + self.row_left + self.row_right + 2
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Narrow, for the text wraps."""
        now = theme.current()
        least = min(self.sizeHint().width(), self.row_left + self.row_right + now.px(140))
        return QSize(least, now.target(self.row_role) + self.row_extra)


def option_ground(
    now: Theme, button: QAbstractButton, *, rest: str = "control", selected_width: float = 1
) -> tuple[QColor, QColor, float]:
    """Return fill, line and line width of something that is chosen or not."""
    if button.isChecked():
        width = 2 if now.high_contrast else selected_width
        return now.color("primary_soft"), now.color("primary"), width
    fill = "surface"
    if button.isEnabled():
        fill = "line" if button.isDown() else "surface_alt" if button.underMouse() else "surface"
    return now.color(fill), now.color(rest), 1


def paint_box(painter: QPainter, rect: QRectF, on: bool, enabled: bool = True) -> None:
    """Draw a check box."""
    now = theme.current()
    ground, edge = ("primary", "primary") if on else ("surface", "control")
    if not enabled:
        ground, edge = "surface_alt", "line"
    frame(painter, rect, 4, now.color(ground), line=now.color(edge), width=1.5)
    if on:
        ink = getattr(now.tokens, "on_primary" if enabled else "muted")
        pixmap = now.icons.pixmap("check", ink, round(rect.width() - 4), painter.device().devicePixelRatio())
        painter.drawPixmap(int(rect.x()) + 2, int(rect.y()) + 2, pixmap)


def paint_dot(painter: QPainter, rect: QRectF, on: bool) -> None:
    """Draw a radio button."""
    now = theme.current()
    edge = now.color("primary" if on else "control")
    radius = rect.width() / 2
    frame(painter, rect, radius, now.color("surface"), line=edge, width=2 if on else 1.5)
    if on:
        inset = rect.width() * 0.27
        inner = rect.adjusted(inset, inset, -inset, -inset)
        frame(painter, inner, inner.width() / 2, now.color("primary"))
