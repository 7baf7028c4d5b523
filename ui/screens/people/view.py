"""People and computers: the list at the left, one colleague or a form at the right."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.screens.people import words
from ui.screens.people.code_card import CodeCard
from ui.screens.people.person_card import PersonCard
from ui.screens.people.person_form import PersonForm
from ui.screens.people.presenter import PeoplePresenter
from ui.screens.people.state import Ask, PeopleState, Side
from ui.screens.people.table_model import SEEN, PeopleModel
from ui.shared.bars import PageHeader
from ui.shared.buttons import Button
from ui.shared.confirm_card import ConfirmCard
from ui.shared.layout import Card, Scrolled, column, row
from ui.shared.navigation import Route
from ui.shared.notices import Banner, EmptyState
from ui.shared.opening import Opening
from ui.shared.page import Page
from ui.shared.shell import Shell
from ui.shared.tables import DataTable
from ui.shared.troubles import trouble_words

_WIDTHS = [240, 170, 200]
_SEEN_FROM_PX = 1000


class PeoplePage(Page):
    """Draws a `PeopleState`; passes on what the person does."""

    def __init__(self, presenter: PeoplePresenter, shell: Shell, copy: Callable[[str], None]) -> None:
        super().__init__()
        self._presenter, self._shell = presenter, shell
        presenter.setParent(self)
        self.add_button = Button("", "primary", "plus")
        self.header = PageHeader("", self.add_button, back=True)
        self.trouble, self.opening, self.empty = Banner(), Opening(), EmptyState("users")
        self.table, self.model = DataTable(), PeopleModel()
        self.card, self.form, self.code, self.confirm = (
            PersonCard(),
            PersonForm(),
            CodeCard(copy),
            ConfirmCard(),
        )
        self._side: tuple[Side, str] | None = None
        self.table.setModel(self.model)
        self._lay_out()
        self._connect()
        self.restyle()
        self.retranslate()

    def title(self) -> str:
        """The name of the screen."""
        return QCoreApplication.translate("People", "People and computers")

    def enter(self, route: Route) -> None:
        """Read the people."""
        del route
        self._presenter.load()

    def leave(self) -> bool:
        """Put away what was meant for one moment."""
        self._presenter.leave()
        return True

    def panes(self) -> Sequence[QWidget]:
        """The list, then what stands beside it."""
        return (self.table, self.form.lines["name"], self.card.change_button)

    def go_back(self) -> bool:
        """Escape takes a question or a form away."""
        state = self._presenter.state
        if state.ask is not None:
            self._close_question()
            return True
        if state.side is not Side.PERSON:
            self._close_form()
            return True
        return False

    @Slot(object)
    def show_state(self, state: PeopleState) -> None:
        """Draw the state; drawing it twice changes nothing."""
        staff = state.staff
        self.trouble.show_state(trouble_words(state.trouble), "triangle-alert", "danger")
        self.opening.show_opening(staff is None and state.trouble is None)
        manages = staff is not None and staff.may_manage
        self._both.setVisible(manages)
        self.add_button.setVisible(manages)
        self._nothing.setVisible(not manages)
        self.empty.setVisible(staff is not None and not manages)
        self.header.set_title(self.title(), staff.organisation if staff is not None else "")
        if staff is None:
            return
        self.empty.show_words(*words.nobody_words(staff))
        self._show_people(state)
        self._show_side(state)
        self._show_question(state)

    def restyle(self) -> None:
        """Take measures from the theme."""
        self.table.set_widths(_WIDTHS)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many columns as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def retranslate(self) -> None:
        """Set every word."""
        self.add_button.setText(QCoreApplication.translate("People", "Add a person"))
        self.table.setAccessibleName(self.title())
        self.model.redraw()
        self.show_state(self._presenter.state)
        self.title_changed.emit()

    def _lay_out(self) -> None:
        self._nothing, self._both = QWidget(), QWidget()
        self._nothing.setLayout(column(self.empty, None, gap=0))
        side = Scrolled(gap=12, margins=(12, 14, 12, 14))
        for part in (self.code, self.confirm, self.card, self.form):
            side.body.addWidget(part)
        side.body.addStretch(1)
        left = Card(column((self.table, 1), gap=0, margins=1))
        right = Card(column((side, 1), gap=0, margins=1))
        self._both.setLayout(row((left, 58), (right, 42), gap=16))
        above = (self.header, self.trouble, self.opening)
        self.setLayout(column(*above, (self._nothing, 1), (self._both, 1), gap=12, margins=(16, 16, 24, 16)))

    def _connect(self) -> None:
        does = self._presenter
        does.state_changed.connect(self.show_state)
        self.header.back.clicked.connect(self._shell.navigator.back)
        self.table.selected.connect(self._on_selected)
        self.table.clicked.connect(self._on_selected)  # the row that is chosen already closes a form too
        self.add_button.clicked.connect(lambda: does.open(Side.ADD))
        self.card.changing.connect(lambda: does.open(Side.CHANGE))
        self.card.coding.connect(does.make_code)
        self.card.returning.connect(does.bring_back)
        self.card.leaving.connect(lambda: does.ask(Ask(does.state.chosen)))
        self.card.closing.connect(lambda laptop: does.ask(Ask(does.state.chosen, laptop)))
        self.form.saved.connect(lambda: does.save(self.form.draft()))
        self.form.cancelled.connect(self._close_form)
        self.code.sent.connect(does.sync)
        self.code.closed.connect(self._put_code_away)
        self.confirm.confirmed.connect(does.carry_out)
        self.confirm.closed.connect(self._close_question)

    def _show_people(self, state: PeopleState) -> None:
        people = state.staff.people if state.staff else ()
        self.model.show_rows(people)
        at = next((row for row, one in enumerate(people) if one.id == state.chosen), None)
        if at is not None and self.table.currentIndex().row() != at:
            blocked = self.table.blockSignals(True)
            self.table.selectRow(at)
            self.table.blockSignals(blocked)

    def _show_side(self, state: PeopleState) -> None:
        looking = state.side is Side.PERSON
        held = self.form.isAncestorOf(self.focusWidget() or self)
        self.card.setVisible(looking and state.person is not None)
        self.card.show_person(state.person)
        self.form.setVisible(not looking)
        side = (state.side, state.chosen if state.side is Side.CHANGE else "")
        if not looking and side != self._side:
            person = state.person if state.side is Side.CHANGE else None
            self.form.begin(person.draft if person else None)
        self._side = side
        self.form.show_errors(state.errors)
        own = looking and state.code is not None and state.code.user_id == state.chosen
        self.code.show_code(state.code if own else None)
        if looking and held and not own:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_question(self, state: PeopleState) -> None:
        laptop, person = state.asked_laptop, state.person
        if state.ask is None or person is None:
            self.confirm.end()
        elif laptop is not None:
            self.confirm.ask(state.ask, *words.shut_words(laptop))
        else:
            self.confirm.ask(state.ask, *words.leave_words(person))

    def _fit(self) -> None:
        self.table.show_columns({SEEN: _SEEN_FROM_PX}, self.width())

    @Slot(QModelIndex)
    def _on_selected(self, index: QModelIndex) -> None:
        if index.isValid():
            self._presenter.choose(self.model.row_at(index.row()).id)

    @Slot()
    def _close_form(self) -> None:
        self._presenter.open(Side.PERSON)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _close_question(self) -> None:
        self._presenter.ask(None)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _put_code_away(self) -> None:
        self._presenter.put_code_away()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
