"""The command palette: type a few letters, go to a firm or do anything."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.shared import theme
from ui.shared.actions import PALETTE, Action, ActionRegistry, shown_keys
from ui.shared.fields import SearchField
from ui.shared.layout import Card, column
from ui.shared.live import Live
from ui.shared.text import PlainLabel, draw_line
from ui.shared.theme import Role

Index = QModelIndex | QPersistentModelIndex

SEARCH_DELAY_MS = 60
_SHOWN = 8
_WIDTH = 640


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the palette: words, a detail at the right, an icon, and what it does."""

    text: str
    detail: str
    icon: str
    run: Callable[[], object]


Found = Callable[[Sequence[Entry]], None]
Search = Callable[[str, Found], None]
"""Looks for records by text and hands the entries over on the UI thread."""


def fuzzy_score(query: str, text: str) -> int | None:
    """Return how well the letters of `query` follow each other in `text`, or None if they do not.

    Higher is better; beginnings of words and letters side by side count most.
    """
    words, score, place, before = text.casefold(), 0, 0, -2
    for letter in query.casefold().replace(" ", ""):
        found = words.find(letter, place)
        if found < 0:
            return None
        starts = found == 0 or not words[found - 1].isalnum()
        score += 8 if starts else 5 if found == before + 1 else 1
        place, before = found + 1, found
    return score * 100 - len(words)


def _rank(action: Action) -> int:
    """What this page can do comes first, then where one can go, then the rest."""
    if action.owner is not None:
        return 0
    return 1 if action.id.startswith("go.") else 2


class CommandPalette(Live, Card):
    """A field and what it finds, over the middle of the window; Escape closes it.

    `search` looks for records; without it, or with `records=False`, only actions are listed.
    """

    closed = Signal()

    def __init__(self, registry: ActionRegistry, search: Search | None = None, *, parent: QWidget) -> None:
        self.field = SearchField()
        self._none = PlainLabel("", tone="muted")
        self._model = _EntryModel()
        self.list = _EntryList(self._model)
        super().__init__(column(self.field, self._none, self.list, gap=8, margins=16), "open", parent)
        self._registry, self._search = registry, search
        self._records: Sequence[Entry] = ()
        self._records_wanted = True
        self._before: QWidget | None = None
        self._asked = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SEARCH_DELAY_MS)
        self._timer.timeout.connect(self._ask)
        self.field.searched.connect(self._on_typed)
        self.field.left_down.connect(self._on_enter)
        self.field.installEventFilter(self)
        self.list.activated.connect(self._run)
        self.list.clicked.connect(self._run)
        self.hide()
        self.retranslate()

    def set_search(self, search: Search | None) -> None:
        """Look for records with another function from now on."""
        self._search = search

    @property
    def entries(self) -> Sequence[Entry]:
        """What is listed now."""
        return self._model.entries

    def open(self, *, records: bool = True) -> None:
        """Show the palette, empty; `records=False` names no firm (somebody else looks at the screen)."""
        self._before = QApplication.focusWidget()
        self._records_wanted = records
        self._records = ()
        self.field.clear()
        self._show_entries()
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def dismiss(self) -> None:
        """Hide, and give the keyboard back to where it was."""
        self._timer.stop()
        self._asked += 1
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None
        self.closed.emit()

    def retranslate(self) -> None:
        """Set the words."""
        self.field.show_placeholder(QCoreApplication.translate("Palette", "Go to a company or do something…"))
        self._none.setText(QCoreApplication.translate("Palette", "Nothing was found."))
        self.list.setAccessibleName(QCoreApplication.translate("Palette", "Found"))
        self.setAccessibleName(QCoreApplication.translate("Palette", "Go to or do"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows in the field move the list; Escape closes whether or not there is text."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
            key = Qt.Key(event.key())
            if key in steps:
                self._move(steps[key])
                return True
            if key == Qt.Key.Key_Escape:
                self.dismiss()
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes from the list too."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def _on_typed(self) -> None:
        self._show_entries()
        self._timer.start()

    def _ask(self) -> None:
        text = self.field.text().strip()
        self._asked += 1
        if not text or self._search is None or not self._records_wanted:
            self._records = ()
            self._show_entries()
            return
        asked = self._asked
        self._search(text, lambda entries: self._on_found(asked, entries))

    def _on_found(self, asked: int, entries: Sequence[Entry]) -> None:
        if asked == self._asked and self.isVisible():
            self._records = tuple(entries[:_SHOWN])
            self._show_entries()

    def _show_entries(self) -> None:
        text = self.field.text().strip()
        entries = [*self._records, *self._actions(text)][: 2 * _SHOWN] if text else self._actions(text)
        self._model.show(entries)
        self._none.setVisible(not entries)
        self.list.setVisible(bool(entries))
        if entries:
            self.list.setCurrentIndex(self._model.index(0, 0))
        self._place()

    def _actions(self, text: str) -> list[Entry]:
        scored = []
        for action in self._registry.available():
            words = action.words()
            score = fuzzy_score(text, words)
            if score is not None and action.id != PALETTE:
                scored.append((-score if text else _rank(action), words, action))
        scored.sort(key=lambda one: one[0])
        return [
            Entry(words, shown_keys(action.shortcut), action.icon, action.run) for _, words, action in scored
        ]

    def _move(self, step: int) -> None:
        row = self.list.currentIndex().row() + step
        self.list.setCurrentIndex(self._model.index(max(0, min(self._model.rowCount() - 1, row)), 0))

    def _on_enter(self) -> None:
        self._run(self.list.currentIndex())

    def _run(self, index: QModelIndex) -> None:
        if index.isValid():
            entry = self._model.entries[index.row()]
            self.dismiss()
            entry.run()

    def _place(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        wide = min(theme.current().px(_WIDTH), window.width() - 32)
        rows = min(_SHOWN, max(1, len(self._model.entries)))
        self.list.setFixedHeight(rows * theme.current().target())
        inside = self.layout()
        high = inside.sizeHint().height() if inside is not None else 0
        self.setGeometry((window.width() - wide) // 2, min(96, window.height() // 8), wide, high)


class _EntryModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.entries: Sequence[Entry] = ()

    def show(self, entries: Sequence[Entry]) -> None:
        self.beginResetModel()
        self.entries = tuple(entries)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entries[index.row()] if index.isValid() else None
        if entry and role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (entry.text, entry.detail)))
        return entry.text if entry and role == Qt.ItemDataRole.DisplayRole else None


class _EntryList(QListView):
    def __init__(self, model: _EntryModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(_EntryDelegate(self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)


class _EntryDelegate(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        now = theme.current()
        model = index.model()
        assert isinstance(model, _EntryModel)
        entry = model.entries[index.row()]
        rect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, now.color("primary_soft"))
            painter.fillRect(rect.x(), rect.y(), 4, rect.height(), now.color("primary"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, now.color("surface_alt"))
        side = now.px(18)
        top = rect.y() + (rect.height() - side) // 2
        painter.drawPixmap(rect.x() + 16, top, now.pixmap(entry.icon, "muted", 18))
        painter.setFont(now.font(Role.CAPTION))
        painter.setPen(now.color("muted"))
        room = min(painter.fontMetrics().horizontalAdvance(entry.detail) + 4, rect.width() // 2)
        draw_line(painter, QRect(rect.right() - 12 - room, rect.y(), room, rect.height()), entry.detail)
        painter.setFont(now.font())
        painter.setPen(now.color("text"))
        left = rect.x() + 16 + side + 12
        words = QRect(left, rect.y(), rect.right() - room - 24 - left, rect.height())
        draw_line(painter, words, entry.text)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(120, theme.current().target())
