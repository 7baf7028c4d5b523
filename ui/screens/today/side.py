"""The right column: what waits, each number opening its list, and how things stand with the hub."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from digifocus_desktop.services.today_waiting import WaitingKind
from ui.screens.today import words
from ui.screens.today.state import TodayState
from ui.shared.layout import Card, Rule, clear, column, row
from ui.shared.lists import OpenRow
from ui.shared.live import Live
from ui.shared.notices import EmptyState
from ui.shared.text import IconLabel, PlainLabel
from ui.shared.theme import Role


class WaitingCard(Live, QWidget):
    """Draws what waits for the person.

    Signals:
        opened: The `WaitingKind` whose list the person wants to see.
    """

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = column(gap=0)
        self._card = Card(column(self._rows, margins=8))
        self._empty = EmptyState("circle-check")
        self.setLayout(column(self._card, self._empty, gap=0))
        self.rows: dict[WaitingKind, OpenRow] = {}
        self._drawn: object = None
        self._state = TodayState()

    def show_state(self, state: TodayState) -> None:
        """Draw the numbers; drawing the same again changes nothing."""
        self._state = state
        view = state.view
        self._card.setVisible(view is not None and bool(view.waiting))
        self._empty.setVisible(view is not None and not view.waiting)
        self._empty.show_words(QCoreApplication.translate("Today", "Nothing waits for you."))
        if view is None or (view.waiting, view.day) == self._drawn:
            return
        self._drawn = (view.waiting, view.day)
        if [*self.rows] != [one.kind for one in view.waiting]:
            self._build([one.kind for one in view.waiting])
        for one in view.waiting:
            tone = "warn" if one.kind is WaitingKind.DECISIONS else "text"
            self.rows[one.kind].show_words(
                words.waiting_title(one.kind, one.count),
                words.waiting_detail(one, view.day),
                lead=str(one.count),
                lead_tone=tone,
            )

    def retranslate(self) -> None:
        """Set the words."""
        self._drawn = None
        self.show_state(self._state)

    def _build(self, kinds: list[WaitingKind]) -> None:
        clear(self._rows)
        self.rows = {}
        for number, kind in enumerate(kinds):
            if number:
                self._rows.addWidget(Rule())
            line = OpenRow()
            line.clicked.connect(lambda *_, which=kind: self.opened.emit(which))
            self.rows[kind] = line
            self._rows.addWidget(line)


class SyncCard(Live, Card):
    """One sentence on how things stand with the shared database."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._icon = IconLabel("cloud", "muted", 24)
        self._title = PlainLabel("", Role.STRONG, wrap=True)
        self._detail = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        lines = column(self._title, self._detail, gap=2)
        super().__init__(row(self._icon, (lines, 1), gap=12, margins=(16, 14, 16, 14)), "soft", parent)
        self._state = TodayState()
        self.hide()

    def show_state(self, state: TodayState) -> None:
        """Draw the sentence."""
        self._state = state
        self.setVisible(state.sync is not None and state.view is not None)
        if state.sync is None or state.view is None:
            return
        title, detail, icon, tone = words.sync_words(state.sync, state.view.day)
        self._icon.set_icon(icon, tone)
        self._title.setText(title)
        self._detail.show_text(detail)

    def retranslate(self) -> None:
        """Set the words."""
        self.show_state(self._state)
