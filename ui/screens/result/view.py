"""The result at the table: two numbers, the areas with their next steps, what to do first, strengths."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from digifocus_desktop.services.results import ResultView
from ui.screens.result.dimensions import DimensionTable
from ui.screens.result.first import FirstCard
from ui.screens.result.headline import HeadlineCard
from ui.screens.result.presenter import ResultPresenter, ResultState
from ui.screens.result.steps import StepsCard, StrengthsCard
from ui.screens.result.words import empty_words, missing_words, title_words
from ui.shared import theme
from ui.shared.actions import Action, ActionRegistry, KeyHint
from ui.shared.bars import ModeBar
from ui.shared.buttons import Button
from ui.shared.layout import Scrolled, column, row
from ui.shared.navigation import Route
from ui.shared.notices import EmptyState, SavedLine, SaveState
from ui.shared.page import Page

_ONE_COLUMN_ABOVE = 1.25
_RIGHT, _RIGHT_LEAST = 428, 370


class ResultPage(Page):
    """Draws a `ResultState`; passes on what the person does."""

    full_window = True

    def __init__(self, presenter: ResultPresenter, actions: ActionRegistry) -> None:
        super().__init__()
        self._presenter = presenter
        presenter.setParent(self)
        self._company = self._shown = ""
        self.saved = SavedLine()
        self.correct_button = Button("", "quiet", "pencil")
        self.print_button = Button("", icon="printer")
        self.interview_button = Button("", "primary", "arrow-right", icon_after=True)
        buttons = row(self.correct_button, self.print_button, self.interview_button, gap=10)
        self.mode_bar = ModeBar(self.saved, buttons)
        self.competence, self.level = HeadlineCard(), HeadlineCard()
        self.table, self.first = DimensionTable(), FirstCard()
        self.steps, self.strengths = StepsCard(), StrengthsCard()
        self.empty = EmptyState("chart-column")
        self._lay_out()
        self._connect()
        self._add_actions(actions)
        presenter.state_changed.connect(self.show_state)
        self.restyle()
        self.retranslate()

    def title(self) -> str:
        """The firm's name."""
        return self._company

    def enter(self, route: Route) -> None:
        """Show the result of the route."""
        self._presenter.enter(route)

    def panes(self) -> Sequence[QWidget]:
        """The areas, and the acts above."""
        return (self.table, self.mode_bar)

    def key_hints(self) -> Sequence[KeyHint]:
        """The keys of the rows."""
        return (
            KeyHint("↑ ↓", QCoreApplication.translate("Result", "Area before or after")),
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
        for button in (self.print_button, self.interview_button):
            button.setVisible(whole)
        self.correct_button.setVisible(whole)
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
            self.table.show_dimensions(result.dimensions)
            self.first.show_result(result)
            self.steps.show_view(view)
            self.strengths.show_view(view)
        self._show_whose(view)

    def _show_whose(self, view: ResultView | None) -> None:
        """Tell the window whose result this is; take the keyboard when it is another one."""
        company = view.company_name if view is not None else ""
        if company != self._company:
            self._company = company
            self.title_changed.emit()
        shown = view.id if view is not None else ""
        if shown != self._shown:
            self._shown = shown
            if self.isVisible():
                self.focus_first()

    def restyle(self) -> None:
        """One column where the text is large: numbers and what to do first, then the rest."""
        one = theme.current().scale > _ONE_COLUMN_ABOVE
        self._right.setFixedWidth(max(_RIGHT, theme.current().px(_RIGHT_LEAST)))
        self._right.setVisible(not one)
        side = self._left if one else self._right_column
        parts: list[QWidget] = [self.first, self.table, self.steps, self.strengths]
        if one:
            for part in parts:
                self._left.addWidget(part)
        else:
            self._left.addWidget(self.table, 1)
            for part in (self.first, self.steps, self.strengths):
                side.addWidget(part, 1 if part is self.steps else 0)

    def retranslate(self) -> None:
        """Set the words, those of the form too."""
        self.correct_button.setText(QCoreApplication.translate("Result", "Correct an answer"))
        self.print_button.setText(QCoreApplication.translate("Result", "Print"))
        self.interview_button.setText(QCoreApplication.translate("Result", "To the interview"))
        self.show_state(self._presenter.state)

    def _lay_out(self) -> None:
        heads = row((self.competence, 1), (self.level, 1), gap=12)
        self._left, self._right_column = column(heads, gap=12), column(gap=12)
        self._right = QWidget()
        self._right.setLayout(self._right_column)
        self._columns = QWidget()
        self._columns.setLayout(row((self._left, 1), self._right, gap=16))
        scrolled = Scrolled(margins=(24, 14, 24, 14))
        scrolled.body.addWidget(self._columns, 1000)
        scrolled.body.addWidget(self.empty)
        scrolled.body.addStretch(1)
        self.setLayout(column(self.mode_bar, (scrolled, 1), gap=0))

    def _connect(self) -> None:
        does = self._presenter
        self.mode_bar.closed.connect(does.close)
        self.correct_button.clicked.connect(lambda: does.correct(self._chosen_item()))
        self.print_button.clicked.connect(does.print_report)
        self.interview_button.clicked.connect(does.interview)
        self.table.chosen.connect(does.correct)
        self.empty.acted.connect(does.go_on)

    def _chosen_item(self) -> str:
        """The question behind the row that has the keyboard, if one has."""
        return next((line.item for line in self.table.rows if line.hasFocus()), "")

    def _add_actions(self, actions: ActionRegistry) -> None:
        does = self._presenter
        for action in (
            Action(
                "result.interview",
                lambda: QCoreApplication.translate("Result", "To the interview"),
                does.interview,
                "Ctrl+Return",
                owner=self,
            ),
            Action(
                "result.print",
                lambda: QCoreApplication.translate("Result", "Print"),
                does.print_report,
                "Ctrl+P",
                owner=self,
            ),
        ):
            actions.add(action)
