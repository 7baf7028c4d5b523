"""The change of a firm at the table: two numbers from where to where, the areas, flags, steps."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from ui.screens.change import words
from ui.screens.change.areas import AreaTable
from ui.screens.change.lists import Cards
from ui.screens.change.numbers import NumberCard
from ui.screens.change.presenter import ChangePresenter, ChangeState
from ui.shared.actions import Action, ActionRegistry
from ui.shared.bars import ModeBar
from ui.shared.buttons import Button
from ui.shared.columns_page import AROUND_PX, ColumnsPage
from ui.shared.layout import Scrolled, column, row
from ui.shared.navigation import Route
from ui.shared.notices import Banner, EmptyState
from ui.shared.opening import Opening
from ui.shared.troubles import trouble_words


class ChangePage(ColumnsPage):
    """Draws a `ChangeState`; passes on what the person does."""

    right_px = (392, 350)

    def __init__(self, presenter: ChangePresenter, actions: ActionRegistry) -> None:
        super().__init__()
        self._presenter = presenter
        presenter.setParent(self)
        self.result_button = Button("", "quiet", "chart-column")
        self.print_button = Button("", "primary", "printer")
        self.mode_bar = ModeBar(row(self.result_button, self.print_button, gap=10))
        self.banner, self.empty, self.opening = Banner(), EmptyState("history"), Opening()
        self.competence, self.level = NumberCard(), NumberCard()
        self.table, self.cards = AreaTable(), Cards()
        self._lay_out()
        self._connect()
        actions.add(
            Action(
                "change.print",
                self.print_button.text,
                presenter.print_paper,
                "Ctrl+P | Ctrl+Return | Ctrl+Enter",
                enabled=self.print_button.isVisible,
                icon="printer",
                owner=self,
            )
        )
        self.restyle()
        self.retranslate()

    def title(self) -> str:
        """The firm's name; before it is read, what the page is."""
        return self._company or QCoreApplication.translate("Change", "Change")

    def enter(self, route: Route) -> None:
        """Show the change up to the measurement of the route."""
        self._presenter.enter(route)

    def panes(self) -> Sequence[QWidget]:
        """The acts above."""
        return (self.mode_bar,)

    def focus_first(self) -> None:
        """Put the keyboard on printing."""
        if self.print_button.isVisible():
            self.print_button.setFocus(Qt.FocusReason.MouseFocusReason)

    def show_state(self, state: ChangeState) -> None:
        """Draw the state; drawing it twice changes nothing."""
        view = state.view
        whole = view is not None and not state.nothing
        self._columns.setVisible(whole)
        self.opening.show_opening(view is None and state.trouble is None)
        self.result_button.setVisible(view is not None)
        self.print_button.setVisible(whole)
        self._show_empty(state)
        unfinished = words.said().unfinished(view) if view is not None and whole else ""
        self.banner.show_state(unfinished, "clock", "warn", _go_on_words() if unfinished else "")
        self.mode_bar.show_words(view.company_name if view else "", words.title_words(view) if view else "")
        if view is not None:
            change, said = view.change, words.said()
            own = change.comparison.competence
            counts = own is not None and own.significant
            self.competence.show_change(
                said["competence"], change, own.change if own else None, significant=counts
            )
            self.competence.show_lines(*said.pictures(own))
            found = change.comparison
            self.level.show_change(said["level"], change, found.level, significant=found.level_significant)
            self.level.show_lines(said.glance(change), words.advisor_words(view))
            self.table.show_change(change)
            self.cards.show_view(view)
        self._show_whose(view.later.id if view else "", view.company_name if view else "")

    def retranslate(self) -> None:
        """Set the words, those of the form too."""
        self.result_button.setText(QCoreApplication.translate("Change", "Result"))
        self.print_button.setText(QCoreApplication.translate("Change", "Print"))
        self.show_state(self._presenter.state)

    def _show_empty(self, state: ChangeState) -> None:
        title = text = act = ""
        if state.trouble is not None:
            title = trouble_words(state.trouble)
        elif state.view is not None and state.nothing:
            title = QCoreApplication.translate("Change", "There is nothing to compare yet.")
            text = words.said().unfinished(state.view)
            act = "" if state.view.later.completed else _go_on_words()
        self.empty.setVisible(bool(title))
        self.empty.show_words(title, text, act)

    def _fit(self) -> int:
        self.table.fit_into(self.width() - AROUND_PX)
        return self.table.wide_px

    def _place(self, *, one_column: bool) -> None:
        side = self._left if one_column else self._right_column
        for part in (self.cards.flags, self.cards.steps, self.cards.told, self.cards.numbers):
            side.addWidget(part)
        for part in (self.cards.moved, self.cards.compared):
            self._left.addWidget(part)

    def _lay_out(self) -> None:
        self.heads = row((self.competence, 1), (self.level, 1), gap=12)
        self._left, self._right_column = column(self.heads, self.table, gap=12), column(gap=12)
        self.right = QWidget()
        self.right.setLayout(column(self._right_column, None, gap=0))
        left = QWidget()
        left.setLayout(column(self._left, None, gap=0))
        self._columns = QWidget()
        self._columns.setLayout(row((left, 1), self.right, gap=16))
        scrolled = Scrolled(margins=(24, 12, 24, 16))
        for part in (self.banner, self._columns, self.opening, self.empty):
            scrolled.body.addWidget(part)
        scrolled.body.addStretch(1)
        self.setLayout(column(self.mode_bar, (scrolled, 1), gap=0))

    def _connect(self) -> None:
        does = self._presenter
        does.state_changed.connect(self.show_state)
        self.mode_bar.closed.connect(does.close)
        self.result_button.clicked.connect(does.result)
        self.print_button.clicked.connect(does.print_paper)
        self.banner.acted.connect(does.go_on)
        self.empty.acted.connect(does.go_on)


def _go_on_words() -> str:
    return QCoreApplication.translate("Change", "Go on with the measurement")
