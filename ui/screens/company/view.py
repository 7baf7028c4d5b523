"""The page of a firm: draws a `CompanyState`; passes on what the person does."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from ui.screens.company import words
from ui.screens.company.head import Head
from ui.screens.company.presenter import CompanyPresenter, Told
from ui.screens.company.record_tabs import Place, RecordTab
from ui.screens.company.state import CompanyState, FormKind, Tab
from ui.screens.company.summary import RING_PX, SummaryTab
from ui.screens.company.table_model import HistoryModel
from ui.shared.actions import Action, KeyHint, text_has_focus
from ui.shared.layout import Card, Rule, column
from ui.shared.navigation import Route
from ui.shared.notices import Banner
from ui.shared.opening import Opening
from ui.shared.page import Page
from ui.shared.sections import TabBar
from ui.shared.shell import Shell
from ui.shared.tables import DataTable
from ui.shared.troubles import trouble_words

_LISTS = (Tab.ANALYSES, Tab.INTERVIEWS, Tab.TRAININGS, Tab.DOCUMENTS)
_ACT_KEYS = "Ctrl+Return | Ctrl+Enter"


class CompanyPage(Page):
    """One firm."""

    def __init__(self, presenter: CompanyPresenter, shell: Shell) -> None:
        super().__init__()
        self._presenter, self._shell = presenter, shell
        presenter.setParent(self)
        self.head = Head()
        self.tabs = TabBar()
        self.trouble, self.opening = Banner(), Opening()
        self.summary = SummaryTab(presenter)
        self.lists = {tab: RecordTab(tab) for tab in _LISTS}
        self.history, self._history_model = DataTable(), HistoryModel()
        self.history.setModel(self._history_model)
        self._history_place, self._stack = QWidget(), QStackedWidget()
        self._name = self._firm = ""
        self._lay_out()
        self._connect()
        self._add_actions()
        self.restyle()
        self.retranslate()

    def title(self) -> str:
        """The firm's name."""
        return self._name

    def enter(self, route: Route) -> None:
        """Show the firm of the route."""
        self._presenter.enter(route)

    def leave(self) -> bool:
        """Store what is typed into the facts."""
        self.summary.flush()
        self._presenter.leave()
        return True

    def panes(self) -> Sequence[QWidget]:
        """Head, tabs, and the two columns or the list below them."""
        if self._presenter.state.tab is Tab.SUMMARY:
            return (self.head.primary, self.tabs, self.summary.left, self.summary.right)
        return (self.head.primary, self.tabs, self._content(self._presenter.state.tab))

    def focus_first(self) -> None:
        """On what comes next."""
        first = self.head.primary if self.head.primary.isVisible() else self.head.back
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def key_hints(self) -> Sequence[KeyHint]:
        """Keys that are no actions."""
        return (
            KeyHint("← →", QCoreApplication.translate("Company", "Another tab")),
            KeyHint("Backspace", QCoreApplication.translate("Company", "Back to the list")),
        )

    def go_back(self) -> bool:
        """Escape closes what is open for writing first."""
        if self._presenter.state.form is None:
            return False
        self.summary.flush()
        self._presenter.close_form()
        self.focus_first()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Backspace goes back to the list."""
        if event.key() == Qt.Key.Key_Backspace and not text_has_focus():
            self._presenter.back()
        else:
            super().keyPressEvent(event)

    @Slot(object)
    def show_state(self, state: CompanyState) -> None:
        """Draw the state; drawing it twice changes nothing."""
        view = state.view
        self.head.show_view(view)
        self.tabs.setVisible(view is not None)
        self._stack.setVisible(view is not None)
        gone = state.trouble is not None and view is None
        self.opening.show_opening(view is None and not gone and bool(state.company_id))
        again = QCoreApplication.translate("Company", "Back") if gone else ""
        self.trouble.show_state(trouble_words(state.trouble), "triangle-alert", "danger", again)
        if view is None:
            if gone:
                self.head.show_gone()
            return
        self.tabs.show_tabs(self._tab_words(state), state.tab)
        self._stack.setCurrentWidget(self._content(state.tab))
        self.summary.show_state(state)
        for one in self.lists.values():
            one.show_view(view)
        self._history_model.show_history(state.history or (), view.reference)
        if view.id != self._firm:
            self._firm = view.id
            focused = QApplication.focusWidget()
            if self.head.back.hasFocus() or (self.isVisible() and not self._holds(focused)):
                self.focus_first()  # while the firm was read, what had the keyboard was hidden
            self.summary.verticalScrollBar().setValue(0)
        if view.name != self._name:
            self._name = view.name
            self.title_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns only where both have room."""
        super().resizeEvent(event)
        self.summary.arrange(self.width())

    def restyle(self) -> None:
        """Take measures from the theme."""
        self.history.set_widths([400, 170, 160], stretch=0)
        self.summary.arrange(self.width())

    def retranslate(self) -> None:
        """Set every word."""
        self.tabs.setAccessibleName(QCoreApplication.translate("Company", "Parts of the page"))
        self.history.setAccessibleName(QCoreApplication.translate("Company", "History of the fields"))
        self._history_model.redraw()
        self.show_state(self._presenter.state)

    def _lay_out(self) -> None:
        framed = Card(column(self.history, margins=1))
        self._history_place.setLayout(column(framed, margins=(RING_PX, RING_PX, 12, 16)))
        for part in (self.summary, *self.lists.values(), self._history_place):
            self._stack.addWidget(part)
        tabs = column(self.tabs, Rule(), gap=0)
        above = column(self.head, self.trouble, self.opening, tabs, None, gap=8, margins=(RING_PX, 0, 12, 0))
        self.setLayout(column(above, (self._stack, 1), gap=8 - RING_PX, margins=(16 - RING_PX, 8, 12, 0)))

    def _connect(self) -> None:
        presenter, head = self._presenter, self.head
        presenter.state_changed.connect(self.show_state)
        presenter.done.connect(self._tell)
        head.back.clicked.connect(presenter.back)
        head.primary.clicked.connect(presenter.act)
        head.print_report.triggered.connect(self._print_report)
        head.print_certificates.triggered.connect(lambda: self._open(Place("certificates")))
        head.opened.connect(lambda screen: presenter.go(screen, self._company_id))
        head.log_advice.triggered.connect(self._log_advice)
        head.plan_visit.triggered.connect(lambda: presenter.go("today", None, {"visit": self._company_id}))
        head.delete.triggered.connect(presenter.delete)
        head.way_chosen.connect(presenter.answer_by)
        self.tabs.chosen.connect(presenter.show_tab)
        self.trouble.acted.connect(presenter.back)
        self.summary.result.opened.connect(lambda analysis: presenter.go("result", analysis))
        self.summary.decide_wanted.connect(lambda: presenter.go("sync"))
        self.summary.changed.connect(lambda: self.summary.arrange(self.width()))
        for one in self.lists.values():
            one.opened.connect(self._open)

    def _add_actions(self) -> None:
        presenter = self._presenter
        for action in (
            Action(
                "company.act",
                lambda: words.act_words(presenter.state.view.next if presenter.state.view else None)[0],
                presenter.act,
                _ACT_KEYS,
                enabled=self.head.primary.isVisible,
                icon="play",
                owner=self,
            ),
            Action(
                "company.print",
                _print_words,
                self._print_report,
                "Ctrl+P",
                enabled=self._has_result,
                owner=self,
            ),
            Action("company.advice", words.log_advice_words, self._log_advice, "F4", owner=self),
            Action("company.facts", _facts_words, lambda: presenter.open_form(FormKind.FACTS), owner=self),
            Action("company.entry", _entry_words, lambda: presenter.open_form(FormKind.ENTRY), owner=self),
        ):
            self._shell.actions.add(action)

    def _log_advice(self) -> None:
        self._presenter.go("advice", None, {"company": self._company_id})

    def _holds(self, focused: QWidget | None) -> bool:
        return focused is not None and self.isAncestorOf(focused)

    @property
    def _company_id(self) -> str:
        return self._presenter.state.company_id

    def _has_result(self) -> bool:
        view = self._presenter.state.view
        return view is not None and view.result is not None

    def _print_report(self) -> None:
        view = self._presenter.state.view
        if view is not None and view.result is not None:
            self._presenter.go("report", view.result.id)

    @Slot(object)
    def _open(self, place: Place) -> None:
        self._presenter.go(place.screen, place.id, {"company": self._company_id})

    @Slot(object)
    def _tell(self, told: Told) -> None:
        self._shell.toasts.show(words.told_words(told.kind, told.subject), told.undo)

    def _content(self, tab: Tab) -> QWidget:
        if tab is Tab.HISTORY:
            return self._history_place
        return self.lists.get(tab) or self.summary

    def _tab_words(self, state: CompanyState) -> list[tuple[object, str]]:
        return [(tab, words.tab_words(tab, state.view)) for tab in Tab]


def _print_words() -> str:
    return QCoreApplication.translate("Company", "Print the report of the analysis")


def _facts_words() -> str:
    return QCoreApplication.translate("Company", "Change the facts of the company")


def _entry_words() -> str:
    return QCoreApplication.translate("Company", "Add a line to the timeline")
