"""A number in a filled circle, in front of a step."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.shared import theme
from ui.shared.live import Live, frame
from ui.shared.theme import Role


class NumberBadge(Live, QWidget):
    """A number in a filled circle."""

    def __init__(self, number: int = 1, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_number(self, number: int) -> None:
        """Show another number."""
        self._number = number
        self.update()

    def restyle(self) -> None:
        """Take measures from the theme."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """26 px, larger with the text."""
        side = theme.current().px(26)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the circle and the number in it."""
        now = theme.current()
        painter = QPainter(self)
        frame(painter, QRectF(self.rect()), self.width() / 2, now.color("primary"))
        painter.setPen(now.color("on_primary"))
        painter.setFont(now.font(Role.STRONG))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), str(self._number))
