"""The page of the list: search that takes every key, filters, rows, the selected firm."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from ui.screens.companies.filters import FilterRow
from ui.screens.companies.glance_pane import GlancePane
from ui.screens.companies.list_area import ListArea
from ui.screens.companies.presenter import CompaniesPresenter, CompaniesState, Rows
from ui.screens.companies.words import survey_words
from ui.shared import theme
from ui.shared.actions import Action, KeyHint
from ui.shared.bars import PageHeader
from ui.shared.buttons import Button
from ui.shared.fields import SearchField
from ui.shared.i18n import current_language
from ui.shared.layout import column, row
from ui.shared.navigation import Route
from ui.shared.notices import Banner
from ui.shared.page import Page
from ui.shared.shell import Shell

if TYPE_CHECKING:
    from ui.screens.companies.filter_panel import FilterPanel

_BOTH_FROM_PX = 940
_KEYS = Qt.KeyboardModifier
_COMMANDS = _KEYS.ControlModifier | _KEYS.AltModifier | _KEYS.MetaModifier


class CompaniesPage(Page):
    """Draws a `CompaniesState`; passes on what the person does."""

    def __init__(self, presenter: CompaniesPresenter, shell: Shell) -> None:
        super().__init__()
        self._presenter, self._shell = presenter, shell
        presenter.setParent(self)
        self.search = SearchField()
        self.new_button, self.more_button = Button("", "secondary", "plus"), Button("", "icon", "ellipsis")
        self.header = PageHeader("", self.search, self.new_button, self.more_button)
        self.trouble = Banner()
        self.filters, self.list = FilterRow(), ListArea()
        self.glance = GlancePane(presenter.open_selected, presenter.act, presenter.finish_action)
        self.menu = QMenu(self)
        self._was_in_list = False
        self._lay_out()
        self._connect()
        self._add_actions()
        self.restyle()
        self.retranslate()

    @cached_property
    def panel(self) -> "FilterPanel":
        """The conditions to choose from, built when they are first opened."""
        from ui.screens.companies.filter_panel import FilterPanel

        panel = FilterPanel(self._presenter)
        self._above.addWidget(panel)
        return panel

    def title(self) -> str:
        """The name of the screen."""
        return QCoreApplication.translate("Companies", "Companies")

    def enter(self, route: Route) -> None:
        """Show the list, with the conditions of the route if it has any."""
        self._presenter.enter(route)

    def leave(self) -> bool:
        """Remember whether the person was among the rows."""
        focused = QApplication.focusWidget()
        self._was_in_list = focused is not None and not self.header.isAncestorOf(focused)
        self._presenter.leave()
        return True

    def panes(self) -> Sequence[QWidget]:
        """Search, filters, list, firm."""
        return (self.search, self.filters, self.list, self.glance)

    def focus_first(self) -> None:
        """Back at the same row after a firm was open; else in the search."""
        if self._was_in_list and self.list.model.rowCount():
            self.list.go_in()
        else:
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def key_hints(self) -> Sequence[KeyHint]:
        """Keys that are no actions."""
        return (
            KeyHint("A–Ö", QCoreApplication.translate("Companies", "Search")),
            KeyHint("↓", QCoreApplication.translate("Companies", "To the list")),
            KeyHint("Enter", QCoreApplication.translate("Companies", "Open the company")),
        )

    def go_back(self) -> bool:
        """Escape takes the conditions off first."""
        if not self._presenter.state.text and self._presenter.state.chosen.empty:
            return False
        self._presenter.clear()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters typed anywhere go to the search."""
        if event.text() and event.text().isprintable() and not event.modifiers() & _COMMANDS:
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.search.insert(event.text())
        elif event.key() == Qt.Key.Key_Backspace:
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)

    @Slot(object)
    def show_state(self, state: CompaniesState) -> None:
        """Draw the state; drawing it twice changes nothing."""
        if self.search.text() != state.text:
            self.search.setText(state.text)
        self.list.show_state(state)
        self.filters.show_state(state)
        if state.panel_open or "panel" in self.__dict__:
            self.panel.show_state(state)
        self.glance.show_glance(state.glance, state.reference, state.left)
        self._share_room()
        words = _sentence(state.error_code) if state.error_code else ""
        self.trouble.show_state(words, "triangle-alert", "danger", self._again_words() if words else "")

    @Slot(object)
    def show_rows(self, rows: Rows) -> None:
        """Take rows in."""
        self.list.show_rows(rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the firm beside the list only where both have room."""
        super().resizeEvent(event)
        self._share_room()

    def restyle(self) -> None:
        """Take measures from the theme."""
        now = theme.current()
        self.search.setMinimumWidth(now.px(340 if now.scale < 1.5 else 260))
        self._share_room()

    def retranslate(self) -> None:
        """Set every word."""
        self.header.set_title(self.title())
        self.search.show_placeholder(
            QCoreApplication.translate("Companies", "Search by name, place, business ID…")
        )
        self.new_button.setText(_new_words())
        self.more_button.setText(QCoreApplication.translate("Companies", "More"))
        self.glance.setAccessibleName(QCoreApplication.translate("Companies", "Selected company"))
        self._fill_menu()
        self.list.retranslate()
        self.show_state(self._presenter.state)

    def _lay_out(self) -> None:
        both = row((self.list, 57), (self.glance, 43), gap=16)
        self._above = column(self.header, self.trouble, self.filters, gap=8)
        self.setLayout(column(self._above, (both, 1), gap=8, margins=(24, 16, 24, 16)))

    def _connect(self) -> None:
        presenter, rows = self._presenter, self.list
        presenter.state_changed.connect(self.show_state)
        presenter.rows_changed.connect(self.show_rows)
        presenter.action_done.connect(self._tell_done)
        self.search.searched.connect(presenter.search)
        self.search.left_down.connect(rows.go_in)
        self.filters.toggled.connect(presenter.toggle)
        self.filters.panel_wanted.connect(presenter.toggle_panel)
        rows.model.wanted.connect(presenter.load)
        rows.selected.connect(presenter.select)
        rows.opened.connect(presenter.open_selected)
        rows.sorted.connect(presenter.sort)
        rows.clear_wanted.connect(presenter.clear)
        rows.new_wanted.connect(self._go_new)
        rows.import_wanted.connect(self._go_import)
        self.trouble.acted.connect(presenter.reload)
        self.new_button.clicked.connect(self._go_new)
        self.more_button.clicked.connect(self._open_menu)

    def _add_actions(self) -> None:
        for action in (
            Action("companies.new", _new_words, self._go_new, "Ctrl+N", icon="plus", owner=self),
            Action("companies.act", _act_words, self._presenter.act, _ACT_KEYS, icon="play", owner=self),
            Action("companies.import", _import_words, self._go_import, icon="file-spreadsheet", owner=self),
            Action("companies.trash", _trash_words, self._go_trash, icon="trash-2", owner=self),
        ):
            self._shell.actions.add(action)

    def _fill_menu(self) -> None:
        self.menu.clear()
        self.menu.addAction(_import_words(), self._go_import)
        self.menu.addAction(survey_words(), lambda: self._presenter.go("survey_import"))
        self.menu.addAction(_trash_words(), self._go_trash)

    def _open_menu(self) -> None:
        self.menu.popup(self.more_button.mapToGlobal(QPoint(0, self.more_button.height() + 4)))

    def _go_new(self) -> None:
        self._presenter.go("new_company")

    def _go_import(self) -> None:
        self._presenter.go("import_list")

    def _go_trash(self) -> None:
        self._presenter.go("trash")

    def _share_room(self) -> None:
        now = theme.current()
        room = now.scale < 1.5 and self.width() >= now.px(_BOTH_FROM_PX)
        self.glance.setVisible(room and self._presenter.state.total != 0)

    @Slot(str)
    def _tell_done(self, action_id: str) -> None:
        words = QCoreApplication.translate("Companies", "Marked as done.")
        self._shell.toasts.show(words, lambda: self._presenter.reopen_action(action_id))

    def _again_words(self) -> str:
        return QCoreApplication.translate("Companies", "Try again")


_ACT_KEYS = "Ctrl+Return | Ctrl+Enter"


def _sentence(code: str) -> str:
    from resources.messages import sentence  # reads a file that a page without trouble does not need

    return sentence(code, None, current_language())


def _new_words() -> str:
    return QCoreApplication.translate("Companies", "New company")


def _act_words() -> str:
    return QCoreApplication.translate("Companies", "Do the next act of the selected company")


def _import_words() -> str:
    return QCoreApplication.translate("Companies", "Take in a list from Excel")


def _trash_words() -> str:
    return QCoreApplication.translate("Companies", "Deleted")
