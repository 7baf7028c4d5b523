"""The page of keying in: the paper's lines at the left, the open one at the right."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget

from ui.screens.keying import words
from ui.screens.keying.card import LineCard
from ui.screens.keying.keys import Keys, key_hints, page_actions
from ui.screens.keying.presenter import KeyingPresenter
from ui.screens.keying.start import StartCard
from ui.screens.keying.state import KeyingState
from ui.screens.keying.table_model import KeyRowsModel
from ui.screens.keying.tools import Tools
from ui.shared import theme
from ui.shared.actions import KeyHint, text_has_focus
from ui.shared.bars import FootBar, KeyLine, ModeBar
from ui.shared.buttons import Button
from ui.shared.layout import Card, Scrolled, column, row
from ui.shared.navigation import Route
from ui.shared.notices import Banner, SavedLine
from ui.shared.opening import Opening
from ui.shared.page import Page
from ui.shared.shell import Shell
from ui.shared.tables import DataTable, row_height
from ui.shared.text import PlainLabel
from ui.shared.wording import format_time

_WIDTHS = [64, 300, 200]
_BOTH_FROM_PX = 900


class KeyingPage(Page):
    """Draws a `KeyingState`; shows one firm only."""

    full_window = True

    def __init__(self, presenter: KeyingPresenter, shell: Shell) -> None:
        super().__init__()
        self._presenter, self._shell, self._id = presenter, shell, ""
        self._firm = ""
        presenter.setParent(self)
        self.progress, self.saved = PlainLabel("", tabular=True), SavedLine()
        self.bar = ModeBar(self.progress, self.saved)
        self.banner, self.opening, self.start = Banner(), Opening(), StartCard()
        self.tools = Tools()
        self.table, self.model, self.card = DataTable(), KeyRowsModel(), LineCard()
        self.table.setModel(self.model)
        self.undo, self.finish = Button("", "secondary", "undo-2"), Button("", "primary", "check")
        self._hints = KeyLine("")
        self.keys = Keys(presenter, self.tools.begin_jump)
        self._paper, self._frame = QWidget(), Card(column(self.table, margins=1))
        self._lay_out()
        self._connect()
        self.retranslate()
        self.restyle()

    def title(self) -> str:
        """The firm's name."""
        return self._presenter.state.firm or words.paper_words(KeyingState())

    def enter(self, route: Route) -> None:
        """Open the paper of the route, or ask which one."""
        self._presenter.enter(route)

    def leave(self) -> bool:
        """Hand over what is typed; stay the first time that something is not on the disk."""
        self._hand_over()
        return self._presenter.leave()

    def panes(self) -> Sequence[QWidget]:
        """The lines, the jump, the way to the result."""
        if self._presenter.state.start is not None and not self._presenter.state.id:
            return (self.start.day, self.start.button)
        return (self.table, self.tools.jump, self.finish)

    def focus_first(self) -> None:
        """Where the open line is keyed, or what is asked before it."""
        if self._presenter.state.id:
            self._focus_line()
        else:
            super().focus_first()

    def key_hints(self) -> Sequence[KeyHint]:
        """The keys of keying in."""
        return key_hints()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits and letters key the open line."""
        if text_has_focus() or not self._presenter.state.id or not self.keys.press(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows and Enter in the table pass over what is not asked."""
        if watched is self.table and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self.keys.press(event)
        return super().eventFilter(watched, event)

    @Slot(object)
    def show_state(self, state: KeyingState) -> None:
        """Draw the state; drawing it twice changes nothing."""
        keyed = bool(state.id)
        if state.firm != self._firm:
            self._firm = state.firm
            self.title_changed.emit()
        self.bar.show_words(state.firm, words.paper_words(state))
        self.banner.show_state(*words.notice_words(state))
        self.opening.show_opening(state.start is None and not keyed and state.notice is None)
        self.start.show_state(state if not keyed else KeyingState())
        for part in (self._paper, self.progress, self.saved, self._foot):
            part.setVisible(keyed)
        if not keyed:
            return
        self.progress.setText(words.progress_words(state))
        self.saved.show_state(state.save, format_time(state.saved_at) if state.saved_at else "")
        self.tools.show_state(state)
        nothing = QCoreApplication.translate("Keying", "There is nothing to take back.")
        self.undo.set_blocked(None if state.can_undo else nothing)
        here = (None, self.table, self.card.entry, self.start.day, self.start.button)
        working = QApplication.focusWidget() in here  # asked before the field, which has it, may be hidden
        self.model.show_rows(state.rows)
        self.card.show_state(state)
        self._show_place(state)
        if working or state.id != self._id:
            self._focus_line()  # while the paper was read, what had the keyboard was hidden
        self._id = state.id

    def retranslate(self) -> None:
        """Set every word."""
        self.undo.setText(QCoreApplication.translate("Keying", "Undo"))
        self.finish.setText(QCoreApplication.translate("Keying", "Done, show the result"))
        self.table.setAccessibleName(QCoreApplication.translate("Keying", "Lines of the paper"))
        self._hints.setText(
            QCoreApplication.translate(
                "Keying", "0–4 answer · E don't know · X not us · S left out · / jump · Ctrl+Enter done"
            )
        )
        self.model.redraw()
        self.start.retranslate()
        self._presenter.draw_again()
        self.show_state(self._presenter.state)

    def restyle(self) -> None:
        """Take measures from the theme."""
        self.table.set_widths(_WIDTHS, stretch=1)
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The open line beside the list, or below it where room is short."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        now = theme.current()
        narrow = now.scale >= 1.5 or self.width() < now.px(_BOTH_FROM_PX)
        directions = QBoxLayout.Direction
        self._both.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        self._frame.setMinimumHeight(row_height() * 3)
        self.card.setMinimumHeight(now.px(260))

    def _show_place(self, state: KeyingState) -> None:
        """Mark the open line."""
        place = self.model.row_of(state.question.item) if state.question else -1
        if place >= 0 and place != self.table.currentIndex().row():
            self.table.selectRow(place)
            self.table.scrollTo(self.model.index(place, 0))

    def _focus_line(self) -> None:
        question = self._presenter.state.question
        if question is None:
            return
        target = self.table if question.direct else self.card.entry
        if not target.hasFocus():
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self._both = row((self._frame, 60), (self.card, 40), gap=16)
        self._paper.setLayout(column(self.tools, (self._both, 1), gap=8))
        body = Scrolled(gap=8, margins=(24, 12, 24, 12))
        for above in (self.banner, self.opening, self.start):
            body.body.addWidget(above)
        body.body.addWidget(self._paper, 1)
        body.body.addStretch()  # below the card of a paper to begin; the paper itself takes all
        self._foot = FootBar(self.undo, self._hints, self.finish)
        self.setLayout(column(self.bar, (body, 1), self._foot, gap=0))
        self.banner.hide()

    def _connect(self) -> None:
        presenter = self._presenter
        presenter.state_changed.connect(self.show_state)
        self.bar.closed.connect(presenter.close)
        self.banner.acted.connect(presenter.act_on_notice)
        self.start.begun.connect(presenter.begin)
        self.table.installEventFilter(self)
        self.table.selected.connect(self._on_selected)
        self.card.chosen.connect(presenter.key)
        self.card.typed.connect(presenter.type)
        self.card.jump_wanted.connect(lambda: self.tools.begin_jump(""))
        self.tools.jumped.connect(self._on_jump)
        self.tools.going_on.connect(lambda on: setattr(presenter, "going_on", on))
        self.tools.checking.connect(self._on_check)
        self.tools.against_wanted.connect(self._on_against)
        self.undo.clicked.connect(presenter.undo)
        self.finish.clicked.connect(self._on_finish)
        for action in page_actions(presenter, self._on_finish, self):
            self._shell.actions.add(action)

    def _hand_over(self) -> None:
        waiting = self.card.waiting
        if waiting is not None:
            self._presenter.type(waiting, 0)

    def _on_selected(self, index: QModelIndex) -> None:
        item = self.model.row_at(index.row()).item if index.isValid() else ""
        question = self._presenter.state.question
        if question is not None and item and item != question.item:
            self._hand_over()
            self._presenter.go(item)

    def _on_jump(self, words_: str) -> None:
        if self._presenter.jump(words_):
            self.tools.jump.clear()
            self._focus_line()

    def _on_check(self, wanted: bool) -> None:
        self._presenter.check(wanted)
        self._focus_line()

    def _on_against(self) -> None:
        self._presenter.show_contradiction()
        self._focus_line()

    def _on_finish(self) -> None:
        self._hand_over()
        self._presenter.finish()
