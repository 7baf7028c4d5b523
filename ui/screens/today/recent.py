"""The firms that were opened last on this computer, side by side where there is room."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.screens.today import words
from ui.screens.today.state import TodayState
from ui.shared.layout import clear, column, row
from ui.shared.lists import OpenRow
from ui.shared.live import Live
from ui.shared.text import PlainLabel
from ui.shared.theme import Role


class Recent(Live, QWidget):
    """Draws the firms opened last; takes no room while there are none.

    Signals:
        opened: Id of the firm the person wants to see.
    """

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = PlainLabel("", Role.TITLE)
        self._rows: QBoxLayout = row(gap=12)
        self.setLayout(column(self._title, self._rows, gap=8, margins=(0, 12, 0, 0)))
        self.rows: list[OpenRow] = []
        self._drawn: object = None
        self._state = TodayState()
        self.retranslate()

    def show_state(self, state: TodayState) -> None:
        """Draw the firms; drawing the same again changes nothing."""
        self._state = state
        view = state.view
        self.setVisible(view is not None and bool(view.recent))
        shown = (view.recent, view.day, state.reference) if view is not None else None
        if view is None or shown == self._drawn:
            return
        self._drawn = shown
        clear(self._rows)
        self.rows = []
        for firm in view.recent:
            line = OpenRow(framed=True)
            line.show_words(firm.name, words.recent_detail(firm, state.reference, view.day))
            line.clicked.connect(lambda *_, key=firm.company_id: self.opened.emit(key))
            self.rows.append(line)
            self._rows.addWidget(line, 1)

    def set_stacked(self, stacked: bool) -> None:
        """Put the firms below each other, for narrow pages and large text."""
        direction = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        if self._rows.direction() != direction:
            self._rows.setDirection(direction)

    def retranslate(self) -> None:
        """Set the words."""
        self._title.setText(QCoreApplication.translate("Today", "Opened last"))
        self._drawn = None
        self.show_state(self._state)
