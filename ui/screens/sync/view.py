"""The sync screen: draws a `SyncState`; passes on what the person does."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from digifocus_desktop.services.own_values import Shape
from ui.screens.sync import words
from ui.screens.sync.aside_card import AsideCard
from ui.screens.sync.decision_card import DecisionCard
from ui.screens.sync.log_card import LogCard
from ui.screens.sync.presenter import SyncPresenter, SyncState
from ui.screens.sync.state_card import StateCard
from ui.shared import theme
from ui.shared.actions import Action
from ui.shared.bars import PageHeader
from ui.shared.buttons import Button
from ui.shared.context import ScreenContext
from ui.shared.layout import Scrolled, column, row
from ui.shared.navigation import Route
from ui.shared.notices import Banner, WorkStrip
from ui.shared.opening import Opening
from ui.shared.page import Page

WORK_SHOWN_AFTER_MS = 400
_TWO_COLUMNS_PX = 900


class SyncPage(Page):
    """How things stand, decisions in place, what lies aside, and what has happened."""

    def __init__(self, presenter: SyncPresenter, context: ScreenContext) -> None:
        super().__init__()
        self.presenter = presenter
        presenter.setParent(self)
        self._context = context
        self.settings_button = Button("", "quiet", "settings")
        self.sync_button = Button("", "secondary", "refresh-cw")
        self._header = PageHeader("", self.settings_button, self.sync_button)
        self.trouble = Banner()
        self.work, self.opening = WorkStrip(), Opening()
        self.states = (StateCard(), StateCard(), StateCard())
        self.decision = DecisionCard()
        self.aside = AsideCard()
        self.log = LogCard()
        self._slow = self._lent = False
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(WORK_SHOWN_AFTER_MS)
        self._lay_out()
        self._connect()
        self._add_actions()
        self.retranslate()
        self.restyle()

    def title(self) -> str:
        """Return the words for the title bar."""
        return QCoreApplication.translate("Sync", "Sync")

    def enter(self, route: Route) -> None:
        """Read how things stand."""
        del route
        self.presenter.load()

    def panes(self) -> Sequence[QWidget]:
        """Return header, decision and log."""
        return (self.sync_button, self.decision, self.log)

    def focus_first(self) -> None:
        """Begin at the decision if there is one."""
        cards = self.decision.sides.cards
        button = self.sync_button if self.sync_button.isEnabled() else self.settings_button
        (cards[0] if cards and cards[0].isVisible() else button).setFocus()

    @Slot(object)
    def show_state(self, state: SyncState) -> None:
        """Draw the state; drawing it twice changes nothing."""
        loaded, now = state.loaded, datetime.now(UTC)
        for card in (*self.states, self.aside, self.log):
            card.setVisible(loaded is not None)
        self.opening.show_opening(loaded is None)
        self.decision.show_state(state, now)
        self._arrange()
        self._show_work(state)
        if loaded is None:
            return
        status = loaded.status
        told = words.trouble(status) or self._act_trouble(state) or words.missed(state.missed_at)
        self.trouble.show_state(told, "triangle-alert", "warn")
        here = QCoreApplication.translate("Sync", "On this computer")
        shared = QCoreApplication.translate("Sync", "In the shared database")
        yours = QCoreApplication.translate("Sync", "Waiting for your decision")
        self.states[0].show_words(here, words.this_computer(status, now))
        self.states[1].show_words(shared, words.shared_database(status, now))
        self.states[2].show_words(yours, words.your_decisions(status))
        self.aside.show_items(loaded.set_aside, status.too_large)
        self.log.show_lines(loaded.log, now, more=state.more_log)
        held = self.sync_button.hasFocus()
        self.sync_button.set_blocked(self._sync_reason(state))
        if held and not self.sync_button.isEnabled():  # else the keyboard would go to the rail
            self.settings_button.setFocus()
            self._lent = True
        elif self._lent and self.sync_button.isEnabled():
            self._lent = False
            if self.settings_button.hasFocus():  # else a second press would open the settings
                self.sync_button.setFocus()

    def retranslate(self) -> None:
        """Set every word again."""
        self._header.set_title(QCoreApplication.translate("Sync", "Sync"))
        self.settings_button.setText(QCoreApplication.translate("Sync", "Settings"))
        self.sync_button.setText(QCoreApplication.translate("Sync", "Sync now"))
        self.show_state(self.presenter.state)
        self.title_changed.emit()

    def restyle(self) -> None:
        """Take measures from the theme."""
        self.log.redraw()
        self._arrange()
        self.show_state(self.presenter.state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column where room is short."""
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        self._tops = row(*((card, 1) for card in self.states), gap=12)
        left = column(self.decision, self.aside, None, gap=12)
        self._columns = row((left, 55), (self.log, 45), gap=16)
        self._page = Scrolled(gap=12, margins=(24, 16, 24, 16))
        body = self._page.body
        for part in (self._header, self.trouble, self.work, self.opening):
            body.addWidget(part)
        body.addLayout(self._tops)
        body.addLayout(self._columns, 1)
        self.setLayout(column(self._page, gap=0))

    def _connect(self) -> None:
        presenter = self.presenter
        presenter.state_changed.connect(self.show_state)
        presenter.decided.connect(self._on_decided)
        self._late.timeout.connect(self._on_slow)
        self.settings_button.clicked.connect(lambda: self._context.navigator.go(Route("settings")))
        self.sync_button.clicked.connect(presenter.sync)
        self.work.cancelled.connect(presenter.cancel)
        self.decision.chosen.connect(presenter.choose)
        self.decision.typed.connect(presenter.type)
        self.decision.own_wanted.connect(self._on_own)
        self.decision.later.connect(presenter.later)
        self.decision.used.connect(presenter.use)
        self.aside.again.connect(presenter.send_again)
        self.aside.mended.connect(presenter.send_again)
        self.aside.let_go.connect(presenter.let_go)
        self.log.older.connect(presenter.older)

    def _add_actions(self) -> None:
        registry, presenter = self._context.shell.actions, self.presenter

        acts = (
            ("first", "Alt+1", lambda: self._choose(0), "split"),
            ("second", "Alt+2", lambda: self._choose(1), "split"),
            ("own", "Alt+3", self._on_own, "pencil"),
            ("use", "Ctrl+Return", presenter.use, "check"),
            ("later", "Alt+M", presenter.later, "clock"),
        )
        for name, keys, run, icon in acts:
            registry.add(
                Action(f"sync.{name}", partial(_words, name), run, keys, self._has_decision, icon, owner=self)
            )

    def _has_decision(self) -> bool:
        return self.presenter.state.decision is not None

    def _choose(self, position: int) -> None:
        decision = self.presenter.state.decision
        if decision is not None and position < len(decision.sides):
            self.presenter.choose(decision.sides[position].choice)

    def _on_own(self) -> None:
        self.presenter.write_own()
        if self.presenter.state.writing:
            self.decision.focus_own()

    def _on_decided(self, label: str) -> None:
        text = QCoreApplication.translate("Sync", "Decided: {field}").format(field=words.field_words(label))
        self._context.shell.toasts.show(text, self.presenter.undo)

    def _show_work(self, state: SyncState) -> None:
        """Tell of a sync that takes longer than a blink."""
        if state.progress is None:
            self._late.stop()
            self._slow = False
            self.work.show_work("")
        elif self._slow:
            share = state.progress.done / state.progress.total if state.progress.total else None
            self.work.show_work(words.progress_words(state.progress), share)
        elif not self._late.isActive():
            self._late.start()

    def _on_slow(self) -> None:
        self._slow = True
        self._show_work(self.presenter.state)

    def _act_trouble(self, state: SyncState) -> str:
        return "" if state.writing else words.error_words(state.error)

    def _sync_reason(self, state: SyncState) -> str | None:
        assert state.loaded is not None
        if state.loaded.status.demo:
            return QCoreApplication.translate("Sync", "Demo data is never sent.")
        if not state.loaded.status.joined:
            return QCoreApplication.translate("Sync", "Join a project first, in the settings.")
        if state.progress is not None:
            return QCoreApplication.translate("Sync", "A sync is going on.")
        return None

    def _arrange(self) -> None:
        now, decision = theme.current(), self.presenter.state.decision
        running = decision is not None and decision.shape is Shape.TEXT  # texts are compared at full width
        wide = self.width() >= now.px(_TWO_COLUMNS_PX) and now.scale <= 1.25 and not running
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(across if wide else down)
        self._columns.setStretch(0, 55 if wide else 0)
        self._tops.setDirection(across if self.width() >= now.px(_TWO_COLUMNS_PX) else down)


def _words(name: str) -> str:
    return {
        "first": QCoreApplication.translate("Sync", "Choose the first value"),
        "second": QCoreApplication.translate("Sync", "Choose the second value"),
        "own": QCoreApplication.translate("Sync", "Write a new value"),
        "use": QCoreApplication.translate("Sync", "Use the chosen one"),
        "later": QCoreApplication.translate("Sync", "Later"),
    }[name]
