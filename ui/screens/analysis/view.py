"""The analysis: sections at the left, one open question, and the way on below."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.screens.analysis import keys
from ui.screens.analysis.body import SectionBody
from ui.screens.analysis.keys import AnalysisKeys, is_undo
from ui.screens.analysis.presenter import AnalysisPresenter
from ui.screens.analysis.side import LETTERS_FROM, SectionSide
from ui.screens.analysis.state import AnalysisState
from ui.screens.analysis.words import foot_words, notice_words, time_words
from ui.shared import theme
from ui.shared.actions import Action, ActionRegistry, KeyHint, text_has_focus
from ui.shared.bars import FootBar, KeyLine, ModeBar
from ui.shared.buttons import Button
from ui.shared.layout import column, row
from ui.shared.menus import MenuAct, MoreButton
from ui.shared.meters import Progress
from ui.shared.navigation import Route
from ui.shared.notices import Banner, SavedLine
from ui.shared.opening import Opening
from ui.shared.page import Page
from ui.shared.text import PlainLabel
from ui.shared.theme import Role
from ui.shared.wording import format_time


class AnalysisPage(Page):
    """Draws an `AnalysisState`; passes on what the person does."""

    full_window = True

    def __init__(self, presenter: AnalysisPresenter, actions: ActionRegistry) -> None:
        super().__init__()
        self._presenter, self._actions = presenter, actions
        presenter.setParent(self)
        self._company = ""
        self.progress, self.time_left = Progress(), PlainLabel("", Role.CAPTION_LABEL, "muted")
        self.saved = SavedLine()
        self.more, self.opening = MoreButton(), Opening()
        self.mode_bar = ModeBar(self.progress, self.time_left, self.saved, self.more)
        self.side, self.body = SectionSide(), SectionBody()
        self.card, self.banner = self.body.card, Banner()
        self.back_button = Button("", icon="chevron-left")
        self.result_button = Button("", icon="chart-column")
        self.next_button = Button("", "primary", "chevron-right", icon_after=True)
        self.next_button.set_least_width(150)
        self.key_line = KeyLine()
        self._foot = FootBar(self.back_button, self.key_line, row(self.result_button, self.next_button))
        self._notice = column(self.banner, self.opening, gap=0)
        self.work = QWidget()
        right = column(self._notice, (self.body, 1), self._foot, gap=0)
        self.work.setLayout(row(self.side, (right, 1), gap=0))
        self.setLayout(column(self.mode_bar, (self.work, 1), gap=0))
        self._keys = self._make_keys()
        keys.PageKeys(self, (self.card.note, self.card.editors.lines, self.card.editors.list))
        self._connect()
        delete = Action("analysis.delete", keys.delete_words, presenter.delete, icon="trash-2", owner=self)
        actions.add(delete)
        presenter.state_changed.connect(self.show_state)
        self.restyle()
        self.retranslate()

    def title(self) -> str:
        """The firm's name."""
        return self._presenter.state.company

    def enter(self, route: Route) -> None:
        """Open the analysis of the route."""
        self._presenter.enter(route)

    def leave(self) -> bool:
        """Hand over what was typed."""
        self.card.flush()
        return self._presenter.leave()

    def panes(self) -> Sequence[QWidget]:
        """Questions, sections, and the bar below."""
        return (self.body.open_part, self.side, self._foot)

    def key_hints(self) -> Sequence[KeyHint]:
        """The keys of the analysis."""
        return keys.key_hints(twice=self._asks_twice)

    @property
    def _asks_twice(self) -> bool:
        question = self._presenter.state.question
        return question is not None and question.asks_twice

    def focus_first(self) -> None:
        """Put the keyboard on the open question."""
        self.body.focus_first()

    def show_state(self, state: AnalysisState) -> None:
        """Draw the state; drawing it twice changes nothing."""
        held, in_sections = self._holds_focus(self.body), self._holds_focus(self.side)
        self._show_bar(state)
        self.side.show_sections(state.sections, state.section)
        self.banner.show_state(*notice_words(state))
        told = state.notice is not None or not state.id
        self._notice.setContentsMargins(*((32, 12, 32, 4) if told else (0, 0, 0, 0)))
        self.opening.show_opening(not state.id and state.notice is None)
        turned = self.body.show_state(state)
        self._show_next(state)
        # A part of the card that goes away hands the keyboard to some other widget of the page.
        lost = held and not self._holds_focus(self.body)
        if self.isVisible() and (lost or (turned and not in_sections)):
            self.body.focus_first()

    def restyle(self) -> None:
        """Reach the result from the bar below where the text is large."""
        large = theme.current().scale >= LETTERS_FROM
        self.result_button.setVisible(large)
        self.saved.set_short(large)
        self._show_bar(self._presenter.state)

    def retranslate(self) -> None:
        """Set the words; the presenter gives those of the form anew."""
        self.progress.setAccessibleName(QCoreApplication.translate("Analysis", "How far the analysis is"))
        self.result_button.setText(QCoreApplication.translate("Analysis", "See the result"))
        self.back_button.setText(QCoreApplication.translate("Analysis", "Previous"))
        self._presenter.draw_again()

    def event(self, event: QEvent) -> bool:
        """Take Ctrl+Z for the answers before the window takes it for its toast."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and is_undo(event)
            and self._presenter.can_undo
            and not text_has_focus()
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer and move by keys."""
        if is_undo(event) and self._presenter.can_undo:
            self._presenter.undo()
        elif not self._keys.press(event, single=self._actions.single_keys):
            super().keyPressEvent(event)

    def _show_bar(self, state: AnalysisState) -> None:
        large = theme.current().scale >= LETTERS_FROM
        self.mode_bar.show_words(state.company, "" if large else state.title)
        self.progress.set_share(state.share)
        self.time_left.show_text(time_words(state) if state.id else "")
        acts = [MenuAct(keys.delete_words(), "trash-2", self._presenter.delete, danger=True)]
        self.more.show_acts(acts if state.id else [])
        self.progress.setVisible(bool(state.id))
        self.saved.show_state(state.save, format_time(state.saved_at) if state.saved_at else "")
        if state.company != self._company:
            self._company = state.company
            self.title_changed.emit()

    def _show_next(self, state: AnalysisState) -> None:
        self.key_line.setText(foot_words(state.question))
        self.next_button.setText(
            QCoreApplication.translate("Analysis", "Finish")
            if state.last
            else QCoreApplication.translate("Analysis", "Next")
        )
        self.next_button.set_icon("check" if state.last else "chevron-right")
        self.back_button.set_blocked(
            QCoreApplication.translate("Analysis", "This is the first question.") if state.first else None
        )

    def _holds_focus(self, part: QWidget) -> bool:
        focused = self.window().focusWidget()
        return focused is not None and part.isAncestorOf(focused)

    def _make_keys(self) -> AnalysisKeys:
        does, first = self._presenter, self._first
        moves = {
            Qt.Key.Key_Up: first(lambda: does.move(-1)),
            Qt.Key.Key_Down: first(lambda: does.move(1)),
            Qt.Key.Key_PageUp: first(lambda: does.move_section(-1)),
            Qt.Key.Key_PageDown: first(lambda: does.move_section(1)),
            Qt.Key.Key_Return: first(self._go_on),
            Qt.Key.Key_Delete: does.clear,
        }
        letters = {"h": self.card.open_observation, "n": self.card.open_note}
        return AnalysisKeys(moves, letters, self.body.press_key)

    def _go_on(self) -> None:
        """Enter goes from how it is now to how the start is seen, and from there to the next question."""
        if not self.card.isVisible() or not self.card.go_to_then():
            self._presenter.go_on()

    def _connect(self) -> None:
        does, first = self._presenter, self._first
        self.mode_bar.closed.connect(does.close)
        self.side.chosen.connect(first(does.open_section))
        self.side.result_wanted.connect(does.show_result)
        self.result_button.clicked.connect(does.show_result)
        self.body.opened.connect(first(does.open_item))
        self.body.added.connect(first(does.add_instance))
        self.body.removed.connect(first(does.remove_instance))
        self.banner.acted.connect(first(does.act_on_notice))
        self.card.chosen.connect(does.choose)
        self.card.chosen_many.connect(does.choose_many)
        self.card.typed.connect(does.write_text)
        self.card.noted.connect(does.write_note)
        self.card.status_chosen.connect(does.set_status)
        self.card.observed.connect(does.observe)
        self.card.then_rated.connect(does.rate_then)
        self.card.develop_ticked.connect(does.want_to_develop)
        self.back_button.clicked.connect(first(lambda: does.move(-1)))
        self.next_button.clicked.connect(first(does.go_on))

    def _first(self, act: Callable[..., object]) -> Callable[..., None]:
        """Hand over what is being typed before another question comes into its place."""

        def flush_and_act(*values: Any) -> None:
            self.card.flush()
            act(*values)

        return flush_and_act
