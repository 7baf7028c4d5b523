"""A column of the page: ↑ ↓ move among what takes keys in it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class KeyColumn(QWidget):
    """A column whose buttons ↑ and ↓ walk through, from top to bottom."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move to the next button above or below; text fields keep their own arrows."""
        step = _STEPS.get(Qt.Key(event.key()))
        stops = self.stops()
        here = self.focusWidget()
        if step is None or not isinstance(here, QAbstractButton) or here not in stops:
            super().keyPressEvent(event)
            return
        target = stops.index(here) + step
        if 0 <= target < len(stops):
            stops[target].setFocus(
                Qt.FocusReason.TabFocusReason if step > 0 else Qt.FocusReason.BacktabFocusReason
            )

    def stops(self) -> list[QAbstractButton]:
        """What ↑ and ↓ stop at, from top to bottom."""
        found = [
            button
            for button in self.findChildren(QAbstractButton)
            if button.isVisible() and button.isEnabled() and button.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        return sorted(found, key=self._place)

    def _place(self, button: QAbstractButton) -> tuple[int, int]:
        corner = button.mapTo(self, QPoint(0, 0))
        return corner.y() + button.height() // 2, corner.x()
