"""The window of an interview: steps left, the work in the middle, notes right."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.screens.interview import keys
from ui.screens.interview.acts import StepActs
from ui.screens.interview.around import StepsSide, TimeUsed, notes_below, stops
from ui.screens.interview.notes_panel import NotesPanel
from ui.screens.interview.parts import StepPanel
from ui.screens.interview.presenter import InterviewPresenter
from ui.screens.interview.state import InterviewState
from ui.screens.interview.step_actions import ActionsPanel
from ui.screens.interview.step_follow_up import FollowUpPanel
from ui.screens.interview.step_goal import GoalPanel, time_to_develop
from ui.screens.interview.step_guidance import GuidancePanel
from ui.screens.interview.step_look import LookPanel
from ui.screens.interview.step_result import ResultPanel
from ui.screens.interview.step_tools import ToolsPanel
from ui.screens.interview.words import lead_words, next_words, problem_words, step_name, title_words
from ui.shared import theme
from ui.shared.actions import KeyHint
from ui.shared.bars import FootBar, KeyLine, ModeBar
from ui.shared.buttons import Button
from ui.shared.layout import Scrolled, column, row
from ui.shared.menus import MenuAct, MoreButton
from ui.shared.navigation import Route
from ui.shared.notices import Banner, SavedLine
from ui.shared.opening import Opening
from ui.shared.page import Page
from ui.shared.shell import Shell
from ui.shared.text import PlainLabel
from ui.shared.theme import Role
from ui.shared.wording import format_time

_PANELS: dict[int, Callable[[StepActs], StepPanel]] = {
    1: ResultPanel,
    2: GoalPanel,
    3: ToolsPanel,
    4: LookPanel,
    5: ActionsPanel,
    6: GuidancePanel,
    7: FollowUpPanel,
}


class InterviewPage(Page):
    """Draws an `InterviewState`; passes on what the person does."""

    full_window = True

    def __init__(self, presenter: InterviewPresenter, shell: Shell) -> None:
        super().__init__()
        self._presenter, self._shell = presenter, shell
        presenter.setParent(self)
        self._acts = StepActs(presenter)
        self._firm = ""
        self._chain: list[QWidget] = []
        self.panels: dict[int, StepPanel] = {}
        self.time, self.saved = TimeUsed(), SavedLine()
        self.more, self.opening, self.trouble = MoreButton(), Opening(), Banner()
        self.bar = ModeBar(self.time, self.saved, self.more)
        self.steps = StepsSide()
        self._heading = PlainLabel("", Role.HEADING, wrap=True)
        self._lead = PlainLabel("", tone="muted", wrap=True)
        self.work = Scrolled(gap=10, margins=(28, 12, 24, 4))
        self.work.keep_edge()
        self.notes = NotesPanel()
        self.previous = Button("", "secondary", "chevron-left")
        self.next = Button("", "primary", "chevron-right", icon_after=True)
        self._keys = KeyLine()
        self._lay_out()
        self._connect()
        self.restyle()
        self.retranslate()

    def _lay_out(self) -> None:
        self.work.body.addLayout(column(self._heading, self._lead, gap=0))
        self.work.body.addWidget(self.opening)
        self.work.body.addWidget(self.trouble)
        self._place = column(gap=0)
        self.work.body.addLayout(self._place)
        self.work.body.addStretch(1)
        self._foot = FootBar(self.previous, self._keys, self.next, sides=(28, 24))
        self._middle = column((self.work, 1), self._foot, gap=0)
        self._columns = row(self.steps, (self._middle, 1), gap=0)
        self.setLayout(column(self.bar, (self._columns, 1), gap=0))

    def _connect(self) -> None:
        self.bar.closed.connect(self._presenter.close)
        self.steps.chosen.connect(lambda step: self._move(lambda: self._presenter.go(step)))
        self.previous.clicked.connect(lambda: self._move(self._presenter.back))
        self.next.clicked.connect(lambda: self._move(self._presenter.onward))
        self.notes.audience_chosen.connect(self._presenter.choose_audience)
        self.notes.written.connect(self._presenter.write_note)
        self.notes.hidden_toggled.connect(self._presenter.toggle_hidden)
        self._presenter.state_changed.connect(self.show_state)
        for action in keys.actions(self, self._presenter, self._move, self._next_audience):
            self._shell.actions.add(action)

    def title(self) -> str:
        """The firm's name."""
        return self._firm

    def enter(self, route: Route) -> None:
        """Open the interview of the route."""
        self._presenter.enter(route)

    def leave(self) -> bool:
        """Write down what is typed."""
        self._flush()
        self._presenter.leave()
        return True

    def go_back(self) -> bool:
        """Escape closes what is open for typing in the step; only then it leaves the interview."""
        return any(panel.fold() for panel in self.panels.values() if panel.isVisible())

    def panes(self) -> Sequence[QWidget]:
        """Steps, the work, the note; not all that scrolls, for that may hold the note too."""
        return (self.steps, self.panels.get(self._presenter.state.step, self.work), self.notes.text)

    def key_hints(self) -> Sequence[KeyHint]:
        """Keys that are no actions."""
        return (KeyHint("F6", QCoreApplication.translate("Interview", "Notes")),)

    def focus_first(self) -> None:
        """Begin in the note, as one types while talking."""
        self.notes.text.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def show_state(self, state: InterviewState) -> None:
        """Draw the state; drawing it twice changes nothing."""
        self.trouble.show_state(problem_words(state.problem), "triangle-alert", "danger")
        self.saved.show_state(state.saved, format_time(state.saved_at) if state.saved_at else "")
        self.opening.show_opening(state.desk is None and state.problem is None)
        arrived = self.notes.isHidden() and state.desk is not None
        self._show_empty(state.desk is None)
        if arrived and self.isVisible() and self.window().focusWidget() in {None, self}:
            self.focus_first()
        if state.desk is None:
            return
        interview = state.desk.interview
        if interview.company_name != self._firm:
            self._firm = interview.company_name
            self.title_changed.emit()
        self.bar.show_words(self._firm, title_words(interview) if theme.current().scale < 1.5 else "")
        self.time.show_state(state)
        self.steps.show_state(state)
        self._heading.setText(step_name(state.step))
        self._lead.setText(lead_words(state, time_to_develop(interview)))
        self._draw_panel(state)
        self.notes.show_state(state)
        self._draw_foot(state)
        self._order_tabs()

    def _show_empty(self, empty: bool) -> None:
        """While there is nothing to show, show no headings without words and nothing to write into."""
        for part in (self._heading, self._lead, self.notes, self._foot, self.time):
            part.setVisible(not empty)
        acts = [MenuAct(keys.delete_words(), "trash-2", self._presenter.delete, danger=True)]
        self.more.show_acts([] if empty else acts)

    def _draw_panel(self, state: InterviewState) -> None:
        panel = self.panels.get(state.step)
        if panel is None:
            panel = self.panels[state.step] = _PANELS[state.step](self._acts)
            self._place.addWidget(panel)
            panel.unfolded.connect(self._bring)
            if isinstance(panel, ResultPanel):
                panel.analysis_wanted.connect(self._go_to_analysis)
        panel.show_state(state)
        if [one for one in self.panels.values() if not one.isHidden()] != [panel]:
            for other in self.panels.values():
                other.setVisible(other is panel)
            self.work.verticalScrollBar().setValue(0)

    def _order_tabs(self) -> None:
        """Let Tab go as one reads: parts that were made later stand at the end of its round."""
        chain = list(stops(self))
        if chain != self._chain:
            self._chain = chain
            for before, after in pairwise(chain):
                QWidget.setTabOrder(before, after)

    def _draw_foot(self, state: InterviewState) -> None:
        self.previous.setEnabled(state.step > 1)
        words, icon = next_words(state)
        self.next.setText(words)
        self.next.set_icon(icon)

    def restyle(self) -> None:
        """Put the notes below the work where text is very large."""
        self.saved.set_short(theme.current().scale > 1.25)
        self._keys.restyle()
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the page for its width."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Where room is short the steps become numbers; where that is not enough, the notes go below."""
        stacked = notes_below(self.width(), self.steps)
        self.notes.set_stacked(stacked)
        home = self.work.body if stacked else self._columns
        if home.indexOf(self.notes) < 0:
            home.addWidget(self.notes)
            self._order_tabs()

    def retranslate(self) -> None:
        """Set every word."""
        self.previous.setText(QCoreApplication.translate("Interview", "Previous"))
        self._keys.setText(QCoreApplication.translate("Interview", "Alt+← and Alt+→ step, F6 notes"))
        self.show_state(self._presenter.state)

    def _move(self, go: Callable[[], object]) -> None:
        """Change the step after what is typed was handed over; the keyboard stays where it can."""
        focused = QApplication.focusWidget()
        inside = focused is not None and self.work.isAncestorOf(focused)
        self._flush()
        go()
        if inside and focused is not self.notes.text:
            self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _next_audience(self) -> None:
        self.notes.text.flush()
        self._presenter.next_audience()

    def _flush(self) -> None:
        """Hand over what is typed: the note, and the field the person is in by leaving it."""
        self.notes.text.flush()
        focused = QApplication.focusWidget()
        if focused is not None and focused is not self.notes.text and self.work.isAncestorOf(focused):
            focused.clearFocus()

    def _bring(self, part: QWidget) -> None:
        """Scroll a part into view, once it has its place."""
        QTimer.singleShot(0, part, lambda: self.work.ensureWidgetVisible(part, 0, 12))

    def _go_to_analysis(self) -> None:
        desk = self._presenter.state.desk
        if desk is not None:
            self._presenter.go_to(Route("analysis", params={"company": desk.interview.company_id}))
