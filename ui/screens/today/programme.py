"""The day's programme: the coming entry tinted with the one primary, the others as rows."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from digifocus_desktop.services.today_events import DayEvent
from ui.screens.today import words
from ui.screens.today.state import TodayState
from ui.shared import theme
from ui.shared.buttons import Button
from ui.shared.layout import Card, clear, column, row
from ui.shared.lists import OpenRow
from ui.shared.live import Live
from ui.shared.notices import EmptyState
from ui.shared.text import IconLabel, PlainLabel
from ui.shared.theme import Role
from ui.shared.wording import format_time

LEAD_PX = 48
_AROUND = (0, 0, 2, 0)


class EntryWords(Live, QWidget):
    """Time, icon, title and detail of an entry, to read."""

    def __init__(self, tone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone
        self._time = PlainLabel("", Role.STRONG, tabular=True)
        self._icon = IconLabel("map-pin", tone, 20)
        self._title = PlainLabel("", Role.STRONG, elide=True)
        self._detail = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        lines = column(self._title, self._detail, gap=3)
        self.setLayout(row(self._time, 11, self._icon, 8, (lines, 1), gap=0))  # in line with the other rows
        self.restyle()

    def show_event(self, state: TodayState, event: DayEvent, left: str = "") -> None:
        """Draw an entry."""
        self._time.setText(format_time(event.starts_at))
        self._icon.set_icon(words.event_icon(event), self._tone)
        self._title.setText(words.event_title(event, state.reference))
        self._detail.setText(left or words.event_detail(event))

    def restyle(self) -> None:
        """Times stand below each other."""
        self._time.setMinimumWidth(theme.current().px(LEAD_PX))


class ComingCard(Live, Card):
    """The entry that is going on or comes next; of a training there is nothing to do yet.

    Signals:
        acted: The person wants to do what it asks for.
        opened: The person wants to see the firm.
    """

    acted = Signal()
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._words = EntryWords("primary")
        self.primary = Button("", "primary")
        self.change = Button("", "icon", "pencil")
        self.open_button = Button("", "icon", "chevron-right")
        buttons = row(self.open_button, self.change, gap=0)
        inside = row((self._words, 1), self.primary, buttons, gap=10, margins=(17, 10, 2, 10))
        super().__init__(inside, "selected", parent)
        self.primary.clicked.connect(self.acted)
        self.open_button.clicked.connect(self.opened)

    def show_event(self, state: TodayState, event: DayEvent) -> None:
        """Draw an entry."""
        self._words.show_event(state, event, words.event_detail(event, state.left))
        firm = event.company_id is not None
        act, icon = words.act_words(event)
        self.primary.setText(act)
        self.primary.set_icon(icon)
        self.change.setText(QCoreApplication.translate("Today", "Change the visit"))
        self.open_button.setText(QCoreApplication.translate("Today", "Open the company"))
        for button in (self.primary, self.change, self.open_button):
            button.setVisible(firm)


class Programme(Live, QWidget):
    """Draws the entries of the day, or what to do with a day that has none.

    Signals:
        acted: The person wants to do what the coming entry asks for.
        opened: The `DayEvent` the person wants to see.
        change_wanted: The `DayEvent` of a visit the person wants to change.
        wanted: Name of the screen the person wants instead: the firms, a new one, a list of them.
    """

    acted = Signal()
    opened = Signal(object)
    change_wanted = Signal(object)
    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = column(gap=8)
        self.empty = EmptyState("sun")
        self.setLayout(column(self._rows, self.empty, gap=0))
        self.coming: ComingCard | None = None
        self.rows: list[OpenRow] = []
        self._drawn: object = None
        self._state = TodayState()
        self.empty.acted.connect(lambda: self.wanted.emit("companies" if self._any_firm else "new_company"))
        self.empty.acted_other.connect(lambda: self.wanted.emit("import_list"))

    def show_state(self, state: TodayState) -> None:
        """Draw the entries; drawing the same again changes nothing."""
        self._state = state
        view = state.view
        self.empty.setVisible(view is not None and not view.events)
        self._show_emptiness()
        shown = (view.events, view.next_id, state.reference) if view is not None else None
        if shown != self._drawn:
            self._drawn = shown
            self._draw(state)
        elif self.coming is not None and view is not None:
            self.coming.show_event(state, self._event(view.next_id or ""))

    def retranslate(self) -> None:
        """Set the words."""
        self._drawn = None
        self.show_state(self._state)

    def _draw(self, state: TodayState) -> None:
        held = self._held()
        clear(self._rows)
        self.coming, self.rows = None, []
        if state.view is None:
            return
        for event in state.view.events:
            if event.id == state.view.next_id:
                coming = self._coming(state, event)
                self._rows.addWidget(coming)
                coming.show()  # now, not with the next events: the keyboard goes there
            else:
                self._rows.addWidget(self._line(state, event))
        if held:
            self.focus_coming()

    @property
    def primary(self) -> Button | None:
        """What the day asks for, or a store without a firm; None if that is nothing or is not in sight."""
        if self.coming is not None and self.coming.isVisible() and not self.coming.primary.isHidden():
            return self.coming.primary
        return self.empty.primary if self.empty.isVisible() and not self._any_firm else None

    @property
    def _any_firm(self) -> bool:
        return self._state.view is None or self._state.view.companies

    def _show_emptiness(self) -> None:
        """Tell what to do with a day without a programme, or with a store without a firm."""
        if self._any_firm:
            self.empty.show_words(
                QCoreApplication.translate("Today", "Nothing is planned for this day."),
                QCoreApplication.translate("Today", "Open a company or add a visit."),
                QCoreApplication.translate("Today", "Open companies"),
            )
            return
        self.empty.show_words(
            QCoreApplication.translate("Today", "No companies yet."),
            QCoreApplication.translate("Today", "Add the first company or take in a list from Excel."),
            QCoreApplication.translate("Today", "Add a company"),
            QCoreApplication.translate("Today", "Take in a list"),
            icon="plus",
            other_icon="file-spreadsheet",
        )

    def focus_coming(self) -> None:
        """Put the keyboard on what the coming entry asks for."""
        if self.coming is not None:
            self.coming.primary.setFocus(Qt.FocusReason.OtherFocusReason)

    def _held(self) -> bool:
        """Whether the keyboard is in the coming entry."""
        focused = QApplication.focusWidget()
        return self.coming is not None and focused is not None and self.coming.isAncestorOf(focused)

    def _coming(self, state: TodayState, event: DayEvent) -> ComingCard:
        card = ComingCard()
        card.show_event(state, event)
        card.acted.connect(self.acted)
        card.opened.connect(lambda: self.opened.emit(event))
        card.change.clicked.connect(lambda: self.change_wanted.emit(event))
        self.coming = card
        return card

    def _line(self, state: TodayState, event: DayEvent) -> Card:
        if event.company_id is None and not event.over:
            still = EntryWords("muted")  # a training that is to come leads nowhere yet
            still.show_event(state, event)
            return Card(column(still, gap=0, margins=(17, 10, 12, 10)))
        line = OpenRow(icon=words.event_icon(event), lead_role=Role.STRONG, least_lead=LEAD_PX)
        tone = "muted" if event.over or event.held else "text"
        line.show_words(
            words.event_title(event, state.reference),
            words.event_detail(event),
            lead=format_time(event.starts_at),
            lead_tone=tone,
        )
        line.clicked.connect(lambda *_: self.opened.emit(event))
        self.rows.append(line)
        if event.company_id is None:
            pencil = theme.current().target(Role.STRONG)
            # Its chevron stands below the others, its ground reaches the edge.
            line.setContentsMargins(0, 0, pencil + _AROUND[2], 0)
            return Card(column(line, gap=0))
        change = Button(QCoreApplication.translate("Today", "Change the visit"), "icon", "pencil")
        change.setAccessibleDescription(line.text())
        change.clicked.connect(lambda *_: self.change_wanted.emit(event))
        return Card(row((line, 1), change, gap=0, margins=_AROUND))

    def _event(self, event_id: str) -> DayEvent:
        assert self._state.view is not None
        return next(event for event in self._state.view.events if event.id == event_id)
