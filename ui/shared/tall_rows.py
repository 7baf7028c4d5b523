"""Rows of a drop-down that a finger can hit."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QStyledItemDelegate

from ui.shared import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem


class TallRows(QStyledItemDelegate):
    """Draws each line as high as any other control."""

    def sizeHint(self, option: "QStyleOptionViewItem", index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As wide as its words, as high as a button."""
        size = super().sizeHint(option, index)
        size.setHeight(theme.current().target())
        return size
