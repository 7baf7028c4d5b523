"""The program's sign and name, above what stands before a workspace."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.shared import theme
from ui.shared.icons import program_sign
from ui.shared.layout import Part, row
from ui.shared.live import Live
from ui.shared.text import PlainLabel
from ui.shared.theme import Role


class Mark(Live, QWidget):
    """The program's sign, the same as in the system's task bar."""

    def __init__(self) -> None:
        super().__init__()
        self.restyle()

    def restyle(self) -> None:
        """Grow with the text."""
        self.setFixedSize(theme.current().px(28), theme.current().px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        QPainter(self).drawPixmap(0, 0, program_sign(self.width(), self.devicePixelRatioF()))


def brand_row(*right: Part) -> QHBoxLayout:
    """Return sign and name at the left, with what stands at the right of them."""
    return row(Mark(), 4, PlainLabel("DigiFocus", Role.TITLE), None, *right, gap=4)
