"""A column of the page: ↑ ↓ move among what takes keys in it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class KeyColumn(QWidget):
    """A column whose buttons ↑ and ↓ walk through, from top to bottom, and stop at its ends.

    The keys are shortcuts of the column, for a button takes arrows as Tab and would leave it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for key, step in _STEPS.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=step: self._move(by))

    def stops(self) -> list[QAbstractButton]:
        """What ↑ and ↓ stop at, from top to bottom."""
        found = [
            button
            for button in self.findChildren(QAbstractButton)
            if button.isVisible() and button.isEnabled() and button.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        return sorted(found, key=self._place)

    def _move(self, step: int) -> None:
        here, stops = QApplication.focusWidget(), self.stops()
        if not isinstance(here, QAbstractButton) or here not in stops:
            return
        target = stops.index(here) + step
        if 0 <= target < len(stops):
            reason = Qt.FocusReason.TabFocusReason if step > 0 else Qt.FocusReason.BacktabFocusReason
            stops[target].setFocus(reason)

    def _place(self, button: QAbstractButton) -> tuple[int, int]:
        corner = button.mapTo(self, QPoint(0, 0))
        return corner.y() + button.height() // 2, corner.x()
