"""The page of the day: draws a `TodayState`; passes on what the person does."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QLineEdit, QStackedWidget, QWidget

from ui.screens.today import keys, words
from ui.screens.today.columns import KeyColumn
from ui.screens.today.presenter import TodayPresenter, Told
from ui.screens.today.programme import Programme
from ui.screens.today.recent import Recent
from ui.screens.today.side import SyncCard, WaitingCard
from ui.screens.today.state import TodayState
from ui.screens.today.visit_form import VisitCard
from ui.screens.today.waiting_list import WaitingList
from ui.shared import theme
from ui.shared.actions import PALETTE, KeyHint
from ui.shared.bars import PageHeader
from ui.shared.buttons import Button
from ui.shared.fields import SearchField
from ui.shared.layout import Scrolled, column, fit_beside, row
from ui.shared.navigation import Route
from ui.shared.notices import Banner
from ui.shared.page import Page
from ui.shared.shell import Shell
from ui.shared.text import PlainLabel
from ui.shared.theme import Role
from ui.shared.troubles import trouble_words

_TWO_COLUMNS_PX = 960
_EDGES_PX = 72  # of the page and between the columns
RING_PX = 6
"""Room for the ring of focus inside what scrolls."""


class PaletteField(SearchField):
    """The search of the page: it opens the palette, with what was typed.

    Signals:
        wanted: The letters typed so far, which may be none.
    """

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(key="Ctrl+K")
        self.setClearButtonEnabled(False)
        self.searched.connect(self._on_typed)
        self.left_down.connect(lambda: self.wanted.emit(""))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A tap opens the palette at once."""
        super().mousePressEvent(event)
        self.wanted.emit("")

    def _on_typed(self, text: str) -> None:
        if text:
            self.clear()
            self.wanted.emit(text)


class TodayPage(Page):
    """The day."""

    def __init__(self, presenter: TodayPresenter, shell: Shell) -> None:
        super().__init__()
        self._presenter, self._shell = presenter, shell
        presenter.setParent(self)
        self.search = PaletteField()
        self.header = PageHeader("", self.search)
        self.trouble = Banner()
        self.left, self.right = KeyColumn(), KeyColumn()
        self._programme_title, self._waiting_title = PlainLabel("", Role.TITLE), PlainLabel("", Role.TITLE)
        self.add_visit, self.log_advice = Button("", "quiet", "plus"), Button("", "quiet", "message-square")
        self.form = VisitCard()
        self.programme, self.recent = Programme(), Recent()
        self.waiting, self.sync = WaitingCard(), SyncCard()
        self.listed = WaitingList()
        self._stack = QStackedWidget()
        self._columns: QBoxLayout = row(gap=24)
        self._read = False
        self._lay_out()
        self._connect()
        for action in keys.actions(self, presenter):
            shell.actions.add(action)
        self.restyle()
        self.retranslate()

    def title(self) -> str:
        """The name of the screen."""
        return QCoreApplication.translate("Today", "Today")

    def enter(self, route: Route) -> None:
        """Read the day."""
        self._presenter.enter(route)

    def leave(self) -> bool:
        """Stop reading."""
        self._presenter.leave()
        return True

    def panes(self) -> Sequence[QWidget]:
        """Left and right column, or the list that is open."""
        if self._presenter.state.listed is not None:
            return (self.listed,)
        return (self.left, self.right)

    def focus_first(self) -> None:
        """On what the day asks for, else on what is first in the column."""
        column_ = self.listed if self._presenter.state.listed is not None else self.left
        stops = column_.stops()
        first = self.programme.primary or (stops[0] if stops else self.search)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def key_hints(self) -> Sequence[KeyHint]:
        """Keys that are no actions."""
        return (
            KeyHint("↑ ↓", QCoreApplication.translate("Today", "Within a column")),
            KeyHint("F6", QCoreApplication.translate("Today", "The other column")),
            KeyHint("Enter", QCoreApplication.translate("Today", "Open")),
        )

    def go_back(self) -> bool:
        """Escape closes the form first, then the list."""
        state = self._presenter.state
        if state.form is not None:
            self._presenter.close_form()
            return True
        if state.listed is not None:
            self._presenter.back()
            return True
        return False

    @Slot(object)
    def show_state(self, state: TodayState) -> None:
        """Draw the state; drawing it twice changes nothing."""
        self.header.set_title(words.heading(state.view.day) if state.view is not None else self.title())
        self.trouble.show_state(trouble_words(state.trouble), "triangle-alert", "danger", self._again(state))
        self._stack.setCurrentIndex(0 if state.listed is None else 1)
        closes = state.form is None and self.form.isVisible()
        for part in (self.form, self.programme, self.recent, self.waiting, self.sync, self.listed):
            part.show_state(state)
        self.add_visit.setVisible(state.form is None and (state.view is None or state.view.companies))
        if closes:  # else the keyboard falls to *Undo* of what was just stored
            self.add_visit.setFocus(Qt.FocusReason.OtherFocusReason)
        if state.view is not None and not self._read:
            self._read = True
            focused = QApplication.focusWidget()
            typing = focused is not self.search and isinstance(focused, QLineEdit)
            if self.isVisible() and not typing:  # the person may have gone on before the day was read
                self.focus_first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns only where both have room."""
        super().resizeEvent(event)
        self._share_room()

    def restyle(self) -> None:
        """Take measures from the theme."""
        now = theme.current()
        self.search.setFixedWidth(now.px(340 if now.scale < 1.5 else 280))
        for title in (self._programme_title, self._waiting_title):
            title.setMinimumHeight(now.target(Role.STRONG))
        self._share_room()

    def retranslate(self) -> None:
        """Set every word."""
        self.search.show_placeholder(QCoreApplication.translate("Today", "Find a company or an action"))
        self._programme_title.setText(QCoreApplication.translate("Today", "The day's programme"))
        self._waiting_title.setText(QCoreApplication.translate("Today", "Waits for you"))
        self.add_visit.setText(keys.visit_words())
        self.log_advice.setText(keys.advice_words())
        self.show_state(self._presenter.state)

    def _lay_out(self) -> None:
        head = row((self._programme_title, 1), self.log_advice, self.add_visit, gap=8)
        self.left.setLayout(column(head, column(self.form, self.programme, self.recent, None), gap=4))
        self.right.setLayout(column(self._waiting_title, column(self.waiting, 8, self.sync, None), gap=4))
        self._columns.addWidget(self.left, 62)
        self._columns.addWidget(self.right, 38)
        day = Scrolled(margins=(RING_PX, RING_PX, 12, 16))
        day.body.addLayout(self._columns)
        day.body.addStretch(1)
        day.changed.connect(self._share_room)
        for part in (day, self.listed):
            self._stack.addWidget(part)
        above = column(self.header, self.trouble, gap=8, margins=(RING_PX, 0, 12, 0))
        self.setLayout(column(above, (self._stack, 1), gap=8 - RING_PX, margins=(24 - RING_PX, 16, 12, 0)))

    def _connect(self) -> None:
        presenter, form = self._presenter, self.form
        presenter.state_changed.connect(self.show_state)
        presenter.done.connect(self._tell)
        self.search.wanted.connect(self._open_palette)
        self.trouble.acted.connect(presenter.reload)
        self.add_visit.clicked.connect(presenter.plan_visit)
        self.log_advice.clicked.connect(presenter.log_advice)
        self.programme.acted.connect(presenter.act)
        self.programme.opened.connect(presenter.open_event)
        self.programme.change_wanted.connect(presenter.change_visit)
        self.programme.wanted.connect(presenter.open_screen)
        self.recent.opened.connect(presenter.open_company)
        self.waiting.opened.connect(presenter.open_waiting)
        self.listed.opened.connect(presenter.open_item)
        self.listed.closed.connect(presenter.back)
        form.saved.connect(presenter.save_visit)
        form.refused.connect(presenter.refuse)
        form.removed.connect(presenter.remove_visit)
        form.held.connect(presenter.hold_visit)
        form.called_off.connect(presenter.call_off_visit)
        form.cancelled.connect(presenter.close_form)
        form.firm_typed.connect(presenter.search_firm)
        form.firm_chosen.connect(presenter.choose_firm)

    @Slot(str)
    def _open_palette(self, text: str) -> None:
        self._shell.actions.trigger(PALETTE)
        field = QApplication.focusWidget()
        if text and isinstance(field, QLineEdit) and field is not self.search:
            field.insert(text)

    @Slot(object)
    def _tell(self, told: Told) -> None:
        texts: dict[str, Callable[[], str]] = {
            "added": lambda: QCoreApplication.translate("Today", "Added to the programme."),
            "changed": lambda: QCoreApplication.translate("Today", "Visit saved."),
            "removed": lambda: QCoreApplication.translate("Today", "Visit removed."),
            "held": lambda: QCoreApplication.translate("Today", "Marked as held."),
            "called_off": lambda: QCoreApplication.translate("Today", "Called off."),
        }
        self._shell.toasts.show(texts[told.what](), told.undo)

    def _again(self, state: TodayState) -> str:
        return QCoreApplication.translate("Today", "Try again") if state.trouble is not None else ""

    def _share_room(self) -> None:
        now = theme.current()
        wide = now.scale < 1.5 and self.width() >= now.px(_TWO_COLUMNS_PX)
        side_by_side = wide and fit_beside(self.left, self.right, self.width() - _EDGES_PX)
        direction = QBoxLayout.Direction.LeftToRight if side_by_side else QBoxLayout.Direction.TopToBottom
        if self._columns.direction() != direction:
            self._columns.setDirection(direction)
        self.recent.set_stacked(now.scale >= 1.5)
