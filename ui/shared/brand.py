"""The program's sign and name, above what stands before a workspace."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.shared import theme
from ui.shared.layout import Part, row
from ui.shared.live import Live
from ui.shared.text import PlainLabel
from ui.shared.theme import Role


class Mark(Live, QWidget):
    """The program's sign: a D on a ground of the main colour."""

    def __init__(self) -> None:
        super().__init__()
        self.restyle()

    def restyle(self) -> None:
        """Grow with the text."""
        self.setFixedSize(theme.current().px(28), theme.current().px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        now, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.color("primary"))
        painter.drawRoundedRect(self.rect(), 6, 6)
        painter.setPen(now.color("on_primary"))
        painter.setFont(now.font(Role.STRONG))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, "D")


def brand_row(*right: Part) -> QHBoxLayout:
    """Return sign and name at the left, with what stands at the right of them."""
    return row(Mark(), 4, PlainLabel("DigiFocus", Role.TITLE), None, *right, gap=4)
