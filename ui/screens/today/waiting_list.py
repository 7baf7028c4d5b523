"""The list behind one of the numbers, in place of the day."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from ui.screens.today import words
from ui.screens.today.columns import KeyColumn
from ui.screens.today.state import TodayState
from ui.shared.buttons import Button
from ui.shared.layout import Card, Rule, Scrolled, clear, column, row
from ui.shared.lists import OpenRow
from ui.shared.live import Live
from ui.shared.notices import EmptyState
from ui.shared.text import PlainLabel
from ui.shared.theme import Role


class WaitingList(Live, KeyColumn):
    """Draws what waits of one kind, the oldest first.

    Signals:
        opened: The `WaitingItem` the person wants to go on with.
        closed: The person wants back to the day.
    """

    opened = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = Button("", "icon", "chevron-left")
        self._title = PlainLabel("", Role.HEADING, wrap=True)
        self._rows = column(gap=0)
        self._card = Card(column(self._rows, margins=8))
        self._empty = EmptyState("circle-check")
        scrolled = Scrolled(margins=(6, 6, 12, 16))
        for part in (self._card, self._empty):
            scrolled.body.addWidget(part)
        scrolled.body.addStretch(1)
        head = row(self.back, (self._title, 1), gap=8, margins=(6, 6, 0, 0))
        self.setLayout(column(head, (scrolled, 1), gap=6))
        self.rows: list[OpenRow] = []
        self._drawn: object = None
        self._state = TodayState()
        self.back.clicked.connect(self.closed)
        self.retranslate()

    def show_state(self, state: TodayState) -> None:
        """Draw the list; drawing the same again changes nothing."""
        self._state = state
        if state.listed is None or state.view is None:
            return
        self._title.setText(words.list_title(state.listed, len(state.items)))
        self._card.setVisible(bool(state.items))
        self._empty.setVisible(not state.items)
        self._empty.show_words(QCoreApplication.translate("Today", "Nothing waits for you."))
        shown = (state.items, state.view.day)
        if shown == self._drawn:
            return
        self._drawn = shown
        clear(self._rows)
        self.rows = []
        for number, item in enumerate(state.items):
            if number:
                self._rows.addWidget(Rule())
            line = OpenRow(*words.item_words(item, state.view.day))
            line.clicked.connect(lambda *_, which=item: self.opened.emit(which))
            self.rows.append(line)
            self._rows.addWidget(line)

    def retranslate(self) -> None:
        """Set the words."""
        self.back.setText(QCoreApplication.translate("Today", "Back to the day"))
        self._drawn = None
        self.show_state(self._state)
