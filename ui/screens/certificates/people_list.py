"""The people of a training: tick, name and firm, times attended and the reason for those left out."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from digifocus_desktop.services.certificates import Candidate, Roster, Standing
from ui.screens.certificates import words
from ui.shared import theme
from ui.shared.live import Live, frame
from ui.shared.rowpaint import paint_box
from ui.shared.tables import row_height
from ui.shared.text import draw_line
from ui.shared.theme import Role

Index = QModelIndex | QPersistentModelIndex

PERSON = Qt.ItemDataRole.UserRole + 1
TIMES = Qt.ItemDataRole.UserRole + 2
REASON = Qt.ItemDataRole.UserRole + 3

_CHECKED = (Qt.CheckState.Checked, Qt.CheckState.Checked.value)
_BOX = 22
_LEFT = 16
_TEXT_GAP = 16


class PeopleModel(QAbstractListModel):
    """One row a person; only one who gets a certificate can be ticked.

    Signals:
        ticked: Key of a person and whether the tick was set.
    """

    ticked = Signal(str, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._roster: Roster | None = None
        self._ticked: frozenset[str] = frozenset()

    @property
    def people(self) -> Sequence[Candidate]:
        """The rows."""
        return self._roster.candidates if self._roster else ()

    def show_people(self, roster: Roster | None, ticked: frozenset[str]) -> None:
        """Show the people of a roster with these ticks; only what differs is drawn anew."""
        rows = roster.candidates if roster else ()
        if [person.key for person in self.people] != [person.key for person in rows]:
            self.beginResetModel()
            self._roster, self._ticked = roster, ticked
            self.endResetModel()
        elif (roster, ticked) != (self._roster, self._ticked):
            self._roster, self._ticked = roster, ticked
            self.dataChanged.emit(self.index(0), self.index(max(0, self.rowCount() - 1)))

    def retranslate(self) -> None:
        """Draw all words anew."""
        if self.people:
            self.dataChanged.emit(self.index(0), self.index(len(self.people) - 1))

    def row_of(self, key: str) -> int:
        """Return the row of a person, or -1."""
        return next((row for row, person in enumerate(self.people) if person.key == key), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """How many people."""
        return 0 if parent is not None and parent.isValid() else len(self.people)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a row says."""
        roster = self._roster
        if roster is None or not index.isValid():
            return None
        person = roster.candidates[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if person.key in self._ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DisplayRole:
            return person.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return words.spoken(person, roster)
        return self._drawn(person, roster, role)

    def _drawn(self, person: Candidate, roster: Roster, role: int) -> Any:
        """Return what the delegate asks for."""
        if role == PERSON:
            return person
        if role == TIMES:
            return words.times(person)
        return words.reason(person, roster) if role == REASON else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell that the person set or took a tick; the state comes back through `show_people`."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        person = self.people[index.row()]
        if person.standing is not Standing.DUE:
            return False
        self.ticked.emit(person.key, value in _CHECKED)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every row can be shown; a tick is for those who get a certificate."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        if self.people[index.row()].standing is Standing.DUE:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags


class PeopleDelegate(QStyledItemDelegate):
    """Paints a row: box, name over firm, times over the reason."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """The height of every row."""
        return QSize(200, row_height() + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw ground, box and words."""
        now = theme.current()
        room: QRect = option.rect.adjusted(2, 1, -2, -1)
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            frame(painter, QRectF(room), 8, now.color("primary_soft"), line=now.color("primary"))
        elif state & QStyle.StateFlag.State_MouseOver:
            frame(painter, QRectF(room), 8, now.color("surface_alt"))
        person: Candidate = index.data(PERSON)
        due = person.standing is Standing.DUE
        box = box_in(room)
        paint_box(painter, QRectF(box), index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked)
        right = self._paint_right(painter, room, index, due=due)
        left = box.right() + now.px(_TEXT_GAP)
        half = room.height() // 2
        wide = max(0, right - left - 12)
        painter.setFont(now.font(Role.STRONG))
        painter.setPen(now.color("text" if due else "muted"))
        draw_line(painter, QRect(left, room.y() + 6, wide, half - 4), person.name)
        painter.setFont(now.font(Role.CAPTION))
        painter.setPen(now.color("muted"))
        draw_line(painter, QRect(left, room.y() + half + 1, wide, half - 7), person.company_name)
        painter.restore()

    def editorEvent(self, event: QEvent, model: Any, option: QStyleOptionViewItem, index: Index) -> bool:
        """A tap on the box, or Space, sets or takes the tick; a tap beside it shows the person."""
        if not index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            target = box_in(option.rect)
            side = max(theme.current().target(), target.width())
            middle = target.center()
            if not QRect(middle.x() - side // 2, middle.y() - side // 2, side, side).contains(
                event.position().toPoint()
            ):
                return False
        elif not _is_space(event):
            return False
        on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        state = Qt.CheckState.Unchecked if on else Qt.CheckState.Checked
        return bool(model.setData(index, state, Qt.ItemDataRole.CheckStateRole))

    def _paint_right(self, painter: QPainter, room: QRect, index: Index, *, due: bool) -> int:
        """Draw what stands at the right and return where it begins."""
        now = theme.current()
        times, reason = str(index.data(TIMES)), str(index.data(REASON))
        wide = max(now.width_of(times, Role.CAPTION_LABEL), now.width_of(reason, Role.CAPTION_LABEL)) + 4
        wide = min(wide, room.width() // 2)
        left = room.right() - _LEFT - wide
        at_right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        half = room.height() // 2
        painter.setFont(now.font(Role.CAPTION_LABEL, tabular=True))
        painter.setPen(now.color("muted" if due else "text"))
        upper = (
            QRect(left, room.y() + 6, wide, half - 6)
            if reason
            else QRect(left, room.y(), wide, room.height())
        )
        painter.drawText(upper, at_right, times)
        if reason:
            painter.setFont(now.font(Role.CAPTION_LABEL))
            painter.setPen(now.color("muted" if index.data(PERSON).standing is Standing.ISSUED else "warn"))
            elided = painter.fontMetrics().elidedText(reason, Qt.TextElideMode.ElideRight, wide)
            painter.drawText(QRect(left, room.y() + half, wide, half - 6), at_right, elided)
        return left


class PeopleList(Live, QListView):
    """The list: ↑ ↓ shows the person, Space ticks.

    Signals:
        shown: Key of the person who is current now.
    """

    shown = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.people = PeopleModel(self)
        self._drawing = False
        self.setModel(self.people)
        self.setItemDelegate(PeopleDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.selectionModel().currentChanged.connect(self._on_current)

    def show_people(self, roster: Roster | None, ticked: frozenset[str], current: str) -> None:
        """Draw rows, ticks and the current one; drawing the same again changes nothing."""
        self._drawing = True
        self.people.show_people(roster, ticked)
        row = self.people.row_of(current)
        if row >= 0 and row != self.currentIndex().row():
            self.setCurrentIndex(self.people.index(row))
        self._drawing = False

    def restyle(self) -> None:
        """Take the row height from the theme."""
        self.scheduleDelayedItemsLayout()

    def retranslate(self) -> None:
        """Draw all words anew."""
        self.people.retranslate()

    def _on_current(self, index: QModelIndex) -> None:
        if index.isValid() and not self._drawing:
            self.shown.emit(self.people.people[index.row()].key)


def _is_space(event: QEvent) -> bool:
    pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
    return pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space


def box_in(room: QRect) -> QRect:
    """Return where the box of a row is."""
    side = theme.current().px(_BOX)
    return QRect(room.x() + _LEFT - 2, room.y() + (room.height() - side) // 2, side, side)
