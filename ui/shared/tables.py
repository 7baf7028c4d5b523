"""Tables: fixed rows of two lines, horizontal rules only, numbers in equal digits."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPen,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate, QTableView, QWidget

from ui.shared import theme
from ui.shared.live import Live
from ui.shared.meters import paint_stage
from ui.shared.text import draw_line
from ui.shared.theme import Role

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

Index = QModelIndex | QPersistentModelIndex

DETAIL_ROLE = Qt.ItemDataRole.UserRole + 1
STAGE_ROLE = Qt.ItemDataRole.UserRole + 2
TONE_ROLE = Qt.ItemDataRole.UserRole + 3
_PADDING = 16
_ROW = 56
_CORNER = 9


class TwoLineDelegate(QStyledItemDelegate):
    """Paints a cell: text 15, below it a detail 13, and a stage where the model has one.

    The model gives `DisplayRole`; `DETAIL_ROLE` (second line), `STAGE_ROLE` (a number 0–5, drawn
    above the text) and `TONE_ROLE` (token of the text) are asked too. `TextAlignmentRole` counts;
    right-aligned text gets equal digits. Column 0 is drawn strong, with the bar of selection.
    """

    def paint(self, painter: QPainter, option: "QStyleOptionViewItem", index: Index) -> None:
        """Draw ground, words and the rule below."""
        from PySide6.QtWidgets import QStyle  # 7 ms that the first paint of an empty table does without

        now = theme.current()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(rect, now.color("primary_soft"))
            if index.column() == 0:
                painter.fillRect(rect.x(), rect.y(), 4, rect.height(), now.color("primary"))
        elif state & QStyle.StateFlag.State_MouseOver or self._hovers(index):
            painter.fillRect(rect, now.color("surface_alt"))
        painter.setPen(QPen(now.color("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        self.paint_cell(painter, rect.adjusted(_PADDING, 0, -_PADDING, 0), index)
        painter.restore()

    def paint_cell(self, painter: QPainter, room: QRect, index: Index) -> None:
        """Draw the words of a cell into `room`; override for a cell of another kind."""
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        detail = str(index.data(DETAIL_ROLE) or "")
        stage = index.data(STAGE_ROLE)
        half = room.height() // 2
        if stage is not None:
            wide = min(theme.current().px(84), room.width())
            paint_stage(painter, QRect(room.x(), room.y() + 10, wide, 12).toRectF(), float(stage))
            below = QRect(room.x(), room.y() + half - 2, room.width(), half - 4)
            self._text(painter, below, text, index, small=True)
            return
        if not detail:
            self._text(painter, room, text, index, wrap=self._wraps(text, room))
            return
        self._text(painter, QRect(room.x(), room.y() + 6, room.width(), half - 4), text, index)
        painter.setFont(theme.current().font(Role.CAPTION))
        painter.setPen(theme.current().color("muted"))
        draw_line(painter, QRect(room.x(), room.y() + half + 1, room.width(), half - 7), detail)

    def sizeHint(self, _option: "QStyleOptionViewItem", _index: Index) -> QSize:
        """The height of every row."""
        return QSize(120, row_height())

    def _hovers(self, index: Index) -> bool:
        """Whether the mouse is over the row of a cell."""
        table = self.parent()
        return isinstance(table, DataTable) and table.hovered == index.row()

    def _wraps(self, text: str, room: QRect) -> bool:
        """Whether a table that breaks words has two lines' room for a text too long for one."""
        table, now = self.parent(), theme.current()
        if not isinstance(table, QTableView) or not table.wordWrap() or now.width_of(text) <= room.width():
            return False
        metrics = QFontMetrics(now.font())
        needed = metrics.boundingRect(QRect(0, 0, room.width(), 0), Qt.TextFlag.TextWordWrap, text)
        return needed.height() <= room.height()

    def _text(
        self,
        painter: QPainter,
        room: QRect,
        text: str,
        index: Index,
        *,
        small: bool = False,
        wrap: bool = False,
    ) -> None:
        now = theme.current()
        alignment = int(index.data(Qt.ItemDataRole.TextAlignmentRole) or 0)
        right = bool(alignment & int(Qt.AlignmentFlag.AlignRight))
        role = Role.CAPTION_LABEL if small else Role.STRONG if index.column() == 0 else Role.BODY
        painter.setFont(now.font(role, tabular=right))
        painter.setPen(now.color(str(index.data(TONE_ROLE) or ("muted" if right else "text"))))
        if right:
            words = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), words)
        else:
            draw_line(painter, room, text, wrap=wrap)


_AROUND_NAME = 36
"""Padding of a column's name at both sides, and what the style keeps for itself, in pixels."""


class ColumnHeader(Live, QHeaderView):
    """The line of column names; it follows the text size by itself."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setHighlightSections(False)
        self.setSectionsClickable(True)
        self.restyle()

    def restyle(self) -> None:
        """Take font and height from the theme."""
        now = theme.current()
        self.setFont(now.font(Role.CAPTION_STRONG))
        self.setFixedHeight(max(36, now.px(36)))
        self.setMinimumSectionSize(now.px(72))

    def paintSection(self, painter: QPainter, rect: QRect, index: int) -> None:
        """Draw a name in the font of now; the viewport, whose painter this is, follows one change late."""
        painter.setFont(self.font())
        super().paintSection(painter, rect, index)


class DataTable(Live, QTableView):
    """A table view of our look: one row selected, sorted by its header, never resized to contents.

    Attributes:
        hovered: The row under the mouse, or -1.

    Signals:
        opened: Enter or a double tap on a row (its index).
        selected: Another row is current (its index).
    """

    opened = Signal(QModelIndex)
    selected = Signal(QModelIndex)

    def __init__(self, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hovered = -1
        self._widths: tuple[list[int], int] | None = None
        self.setAccessibleName(name)
        self.setItemDelegate(TwoLineDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHorizontalHeader(ColumnHeader(self))
        self.doubleClicked.connect(self.opened)
        self.entered.connect(lambda index: self._hover(index.row()))
        self.restyle()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show a model."""
        super().setModel(model)
        if model is not None:
            model.headerDataChanged.connect(self._widen)
        selection = self.selectionModel()
        if selection is not None:
            selection.currentRowChanged.connect(self.selected)

    def set_widths(self, widths: list[int], stretch: int = 0) -> None:
        """Set column widths (px at 100 %); column `stretch` takes the room that is left.

        None gets narrower than its name, in any language.
        """
        self._widths = (widths, stretch)
        now = theme.current()
        header = self.horizontalHeader()
        for column, width in enumerate(widths):
            mode = QHeaderView.ResizeMode
            header.setSectionResizeMode(column, mode.Stretch if column == stretch else mode.Interactive)
            if column != stretch:
                self.setColumnWidth(column, max(now.px(width), self._least(column)))

    def show_columns(self, from_px: Mapping[int, int], room: int) -> None:
        """Hide each column whose width in `from_px` (px at 100 %) is more than the `room` of its page."""
        for column, wide in from_px.items():
            self.setColumnHidden(column, room < theme.current().px(wide))

    def _least(self, column: int) -> int:
        """The width of a column's name; Qt knows none of a column that is hidden at the moment."""
        name = self.model().headerData(column, Qt.Orientation.Horizontal) if self.model() else ""
        return theme.current().width_of(str(name or ""), Role.CAPTION_STRONG) + _AROUND_NAME

    def _widen(self) -> None:
        """Make room for the column names of another language."""
        if self._widths is not None:
            self.set_widths(*self._widths)

    def restyle(self) -> None:
        """Take fonts and row height from the theme."""
        self.setFont(theme.current().font())
        self.verticalHeader().setDefaultSectionSize(row_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the round corners of the card it stands in to the card."""
        super().resizeEvent(event)
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()), _CORNER, _CORNER)
        self.setMask(QRegion(path.toFillPolygon().toPolygon()))

    def viewportEvent(self, event: QEvent) -> bool:
        """Forget the row under the mouse when the mouse leaves."""
        if event.type() is QEvent.Type.Leave:
            self._hover(-1)
        return super().viewportEvent(event)

    def _hover(self, row: int) -> None:
        """Draw a whole row as hovered; Qt does so with the one cell."""
        if row != self.hovered:
            self.hovered = row
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; letters are left to the page, which searches."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            if self.currentIndex().isValid():
                self.opened.emit(self.currentIndex())
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the first row when the keyboard comes and none is selected."""
        super().focusInEvent(event)
        model = self.model()
        if model is not None and not self.currentIndex().isValid() and model.rowCount():
            self.selectRow(0)


def row_height() -> int:
    """Return the height of a table row of two lines, px."""
    return max(_ROW, theme.current().target(Role.STRONG, lines=2) - 4)
