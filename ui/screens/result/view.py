"""The result at the table: two numbers, the areas with their next steps, what to do first, strengths."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.screens.result.acts import page_actions
from ui.screens.result.dii import DiiCard, dii_words
from ui.screens.result.dimensions import DimensionTable
from ui.screens.result.first import FirstCard
from ui.screens.result.headline import HeadlineCard
from ui.screens.result.peers import PeerLine
from ui.screens.result.presenter import ResultPresenter, ResultState
from ui.screens.result.steps import StepsCard, StrengthsCard
from ui.screens.result.words import empty_words, interview_words, missing_words, title_words
from ui.shared import theme
from ui.shared.actions import ActionRegistry, KeyHint
from ui.shared.bars import ModeBar
from ui.shared.buttons import Button
from ui.shared.columns_page import AROUND_PX, ColumnsPage
from ui.shared.layout import Scrolled, bring_into_view, column, row
from ui.shared.menus import MenuAct, MoreButton
from ui.shared.navigation import Route
from ui.shared.notices import EmptyState, SavedLine, SaveState
from ui.shared.opening import Opening

_SHORT_BELOW, _MENU_BELOW = 1200, 900
"""Widths at 100 % below which the saved line is short, and the lesser acts are in the menu."""


class ResultPage(ColumnsPage):
    """Draws a `ResultState`; passes on what the person does."""

    right_px = (488, 370)

    def __init__(self, presenter: ResultPresenter, actions: ActionRegistry) -> None:
        super().__init__()
        self._presenter = presenter
        presenter.setParent(self)
        self.saved = SavedLine()
        self.change_button = Button("", "quiet", "history")
        self.correct_button = Button("", "quiet", "pencil")
        self.print_button = Button("", icon="printer")
        self.interview_button = Button("", "primary", "arrow-right", icon_after=True)
        self.more = MoreButton()
        parts = (self.change_button, self.correct_button, self.print_button, self.interview_button, self.more)
        self.mode_bar = ModeBar(self.saved, row(*parts, gap=10))
        self.competence, self.level = HeadlineCard(), HeadlineCard()
        self.table, self.first, self.peers = DimensionTable(), FirstCard(), PeerLine()
        self.steps, self.strengths, self.dii = StepsCard(), StrengthsCard(), DiiCard()
        self.empty, self.opening = EmptyState("chart-column"), Opening()
        self._lay_out()
        self._connect()
        for action in page_actions(self, presenter):
            actions.add(action)
        presenter.state_changed.connect(self.show_state)
        self.restyle()
        self.retranslate()

    def enter(self, route: Route) -> None:
        """Show the result of the route."""
        self._presenter.enter(route)

    def go_back(self) -> bool:
        """Escape closes what is open in the steps; only then it leaves the result."""
        return self.steps.fold()

    def panes(self) -> Sequence[QWidget]:
        """The areas, and the acts above."""
        return (self.table, self.mode_bar)

    def key_hints(self) -> Sequence[KeyHint]:
        """The keys of the rows."""
        return (
            KeyHint("↑ ↓", QCoreApplication.translate("Result", "Area before or after")),
            KeyHint("Alt+↑ Alt+↓", QCoreApplication.translate("Result", "Move a step")),
            KeyHint("Space", QCoreApplication.translate("Result", "Go to the question behind it")),
        )

    def focus_first(self) -> None:
        """Put the keyboard on the first area."""
        if self.table.isVisible():
            self.table.focus_first()

    def show_state(self, state: ResultState) -> None:
        """Draw the state; drawing it twice changes nothing."""
        view = state.view
        whole = view is not None and not state.too_little
        self._columns.setVisible(whole)
        title, text, act = empty_words(state)
        self.empty.setVisible(bool(title) and not whole)
        self.empty.show_words(title, text, act)
        self.opening.show_opening(view is None and not state.error_code)
        self.interview_button.setVisible(whole)
        self.interview_button.setText(interview_words(view))
        self._show_acts()
        self.saved.show_state(SaveState.SAVED if view else SaveState.IDLE)
        self.mode_bar.show_words(view.company_name if view else "", title_words(view) if view else "")
        if view is not None:
            result = view.result
            missing = missing_words(result, level=False)
            self.competence.show_score(
                QCoreApplication.translate("Result", "Own competence"), result.competence, missing
            )
            missing = missing_words(result, level=True)
            self.level.show_score(
                QCoreApplication.translate("Result", "The firm's digital level"), result.level, missing
            )
            self.peers.show_state(state)
            self.table.show_dimensions(result.dimensions)
            self.first.show_result(result)
            if state.plan is not None:
                self.steps.show_view(view, state.plan)
            self.dii.show_result(result)
            self.level.aside.setText(f"DII {dii_words(result)}")
            self.level.aside.setVisible(bool(result.dii))
            self.strengths.show_view(view)
        self._show_whose(view.id if view else "", view.company_name if view else "")

    def _fit(self) -> int:
        self.table.set_stacked(self.width() < self.table.wide_px + AROUND_PX)
        self.saved.set_short(self.width() < theme.current().px(_SHORT_BELOW))
        self._show_acts()
        return self.table.wide_px

    def _place(self, *, one_column: bool) -> None:
        parts: list[QWidget] = [self.dii, self.first, self.table, self.steps, self.strengths]
        if one_column:
            for part in parts:
                self._left.addWidget(part)
        else:
            self._left.addWidget(self.table, 1)
            for part in (self.dii, self.first, self.steps, self.strengths):
                self._right_column.addWidget(part, 1 if part is self.steps else 0)

    def _show_acts(self) -> None:
        """Put the acts that are not the first one into the menu where room is short."""
        state, does = self._presenter.state, self._presenter
        whole = state.view is not None and not state.too_little
        short = self.width() < theme.current().px(_MENU_BELOW)
        for button in (self.correct_button, self.print_button):
            button.setVisible(whole and not short)
        self.change_button.setVisible(state.again and not short)
        acts = []
        if state.again and short:
            acts.append(MenuAct(self.change_button.text(), "history", does.show_change))
        if whole and short:
            acts.append(MenuAct(self.correct_button.text(), "pencil", self._correct))
            acts.append(MenuAct(self.print_button.text(), "printer", does.print_report))
        held = state.view.interview if state.view is not None else None
        if held is not None and held.finished:
            words = QCoreApplication.translate("Result", "Begin a follow-up interview")
            acts.append(MenuAct(words, "message-square", does.follow_up))
        if state.view is not None:
            words = QCoreApplication.translate("Result", "Delete the analysis")
            acts.append(MenuAct(words, "trash-2", does.delete, danger=True))
        self.more.show_acts(acts)

    def retranslate(self) -> None:
        """Set the words, those of the form too."""
        self.change_button.setText(QCoreApplication.translate("Result", "Change"))
        self.correct_button.setText(QCoreApplication.translate("Result", "Correct an answer"))
        self.print_button.setText(QCoreApplication.translate("Result", "Print"))
        self.show_state(self._presenter.state)

    def _lay_out(self) -> None:
        self.heads = row((self.competence, 1), (self.level, 1), gap=12)
        numbers = column(self.heads, self.peers, gap=4)
        self._left, self._right_column = column(numbers, gap=12), column(gap=12)
        self.right = QWidget()
        self.right.setLayout(self._right_column)
        self._columns = QWidget()
        self._columns.setLayout(row((self._left, 1), self.right, gap=16))
        scrolled = Scrolled(margins=(24, 12, 24, 12))
        scrolled.body.addWidget(self._columns, 1000)
        scrolled.body.addWidget(self.opening)
        scrolled.body.addWidget(self.empty)
        scrolled.body.addStretch(1)
        self.setLayout(column(self.mode_bar, (scrolled, 1), gap=0))

    def _connect(self) -> None:
        does = self._presenter
        self.mode_bar.closed.connect(does.close)
        self.change_button.clicked.connect(does.show_change)
        self.correct_button.clicked.connect(self._correct)
        self.print_button.clicked.connect(does.print_report)
        self.interview_button.clicked.connect(does.interview)
        self.table.chosen.connect(does.correct)
        self.level.aside.clicked.connect(self._toggle_dii)
        self.steps.decided.connect(does.decide)
        self.steps.cause_chosen.connect(does.correct)
        self.steps.unfolded.connect(bring_into_view)
        self.empty.acted.connect(does.go_on)

    def _toggle_dii(self) -> None:
        self.dii.setVisible(self.dii.isHidden())
        bring_into_view(self.dii)

    def _correct(self) -> None:
        self._presenter.correct(self._chosen_item())

    def _chosen_item(self) -> str:
        """The question behind the row that has the keyboard, if one has."""
        return next((line.item for line in self.table.rows if line.hasFocus()), "")
