"""The sheet of keys: what F1 shows."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget

from ui.shared.actions import ActionRegistry, KeyHint, shown_keys
from ui.shared.buttons import Button
from ui.shared.layout import Card, Scrolled, clear, column, row
from ui.shared.live import Live
from ui.shared.text import KeyCap, PlainLabel
from ui.shared.theme import Role

_AROUND, _ABOVE = 36, 40
"""Margins and border beside the lines, and above, between and below them, px."""


class KeySheet(Live, Card):
    """Keys of this screen first, then those that work everywhere; Escape closes it."""

    def __init__(self, registry: ActionRegistry, *, parent: QWidget) -> None:
        self._title = PlainLabel("", Role.TITLE)
        self._close = Button("", "icon", "x")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(10)
        self._scrolled = Scrolled()
        self._scrolled.body.addLayout(self._grid)
        self._scrolled.body.addStretch(1)
        head = row((self._title, 1), self._close)
        super().__init__(column(head, (self._scrolled, 1), gap=8, margins=(20, 12, 12, 16)), "open", parent)
        self._registry = registry
        self._hints: Sequence[KeyHint] = ()
        self._before: QWidget | None = None
        self._close.clicked.connect(self.dismiss)
        self.hide()
        self.retranslate()

    def open(self, hints: Sequence[KeyHint]) -> None:
        """Show the sheet with the keys a page handles itself on top."""
        self._hints = tuple(hints)
        self._before = QApplication.focusWidget()
        self._fill()
        window = self.parentWidget()
        if window is not None:
            wide = min(640, window.width() - 32)
            lines = self._scrolled.body.totalHeightForWidth(wide - _AROUND)
            high = min(lines + self._close.sizeHint().height() + _ABOVE, window.height() - 64)
            self.setGeometry((window.width() - wide) // 2, (window.height() - high) // 2, wide, high)
        self.show()
        self.raise_()
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    def dismiss(self) -> None:
        """Hide, and give the keyboard back to where it was."""
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None

    def lines(self) -> list[tuple[str, str]]:
        """Return keys and words, in the order they are shown; a key that the page takes is its alone."""
        own = [(hint.keys, hint.words) for hint in self._hints]
        taken = {keys for keys, _ in own}
        actions = (action for action in self._registry.available() if action.shortcut)
        everywhere = [(shown_keys(action.shortcut), action.words()) for action in actions]
        return own + [line for line in everywhere if line[0] not in taken]

    def retranslate(self) -> None:
        """Set the words."""
        self._title.setText(QCoreApplication.translate("KeySheet", "Keys"))
        self.setAccessibleName(QCoreApplication.translate("KeySheet", "Keys"))
        self._close.setText(QCoreApplication.translate("KeySheet", "Close"))
        if self.isVisible():
            self._fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def _fill(self) -> None:
        clear(self._grid)
        for place, (keys, words) in enumerate(self.lines()):
            self._grid.addWidget(KeyCap(keys), place, 0, Qt.AlignmentFlag.AlignLeft)
            self._grid.addWidget(PlainLabel(words, wrap=True), place, 1)
        self._grid.setColumnStretch(1, 1)
