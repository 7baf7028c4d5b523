"""The page of a firm at the table: two numbers and a table, and cards beside them where there is room."""

from abc import abstractmethod
from typing import ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.shared import theme
from ui.shared.page import Page

_ONE_COLUMN_ABOVE = 1.25
AROUND_PX = 80
"""Margins, gap and scroll bar around the columns."""
_HEADS_PX = 640
"""Width at 100 % below which the two numbers stand below each other."""


class ColumnsPage(Page):
    """Shows one column or two as text and room allow; a screen lays out `heads`, `right` and the rest.

    Attributes:
        right_px: Width of the column at the right: in pixels, and at least at 100 %.
        heads: Where the two numbers stand.
        right: The column at the right.
    """

    full_window = True
    right_px: ClassVar[tuple[int, int]]
    heads: QBoxLayout
    right: QWidget

    def __init__(self) -> None:
        super().__init__()
        self._company = self._shown = ""
        self._one_column: bool | None = None

    def title(self) -> str:
        """The firm's name."""
        return self._company

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the page for its width."""
        super().resizeEvent(event)
        self._arrange()

    def restyle(self) -> None:
        """Take measures from the theme."""
        width, least = self.right_px
        self.right.setFixedWidth(max(width, theme.current().px(least)))
        self._arrange()

    @abstractmethod
    def _fit(self) -> int:
        """Arrange what follows the width of the page; return how wide its table wants to be."""

    @abstractmethod
    def _place(self, *, one_column: bool) -> None:
        """Put the cards into their column."""

    def _arrange(self) -> None:
        now, ways = theme.current(), QBoxLayout.Direction
        beside = self._fit() + self.right.width() + AROUND_PX
        one = now.scale > _ONE_COLUMN_ABOVE or self.width() < beside
        narrow = self.width() < now.px(_HEADS_PX)
        self.heads.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        if one is not self._one_column:
            self._one_column = one
            self.right.setVisible(not one)
            self._place(one_column=one)

    def _show_whose(self, record_id: str, company: str) -> None:
        """Tell the window whose record this is; take the keyboard when it is another one."""
        if company != self._company:
            self._company = company
            self.title_changed.emit()
        if record_id != self._shown:
            self._shown = record_id
            if self.isVisible():
                self.focus_first()
