"""The window: rail, pages, keys that work everywhere. Screens come in through a registry."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from digifocus_desktop.errors import BugError
from ui.shared import theme
from ui.shared.actions import ActionRegistry
from ui.shared.commands import page_actions, place_actions, size_actions, window_actions
from ui.shared.layout import bring_into_view, column, row
from ui.shared.navigation import Navigator, Route
from ui.shared.notices import Banner, ToastHost
from ui.shared.page import Page
from ui.shared.rail import PLACES, Drawer, Rail, RailPlace
from ui.shared.shell import ScreenFactory, Shell, SyncBadge

if TYPE_CHECKING:
    from ui.shared.keysheet import KeySheet
    from ui.shared.palette import CommandPalette, Search

PROGRAM = "DigiFocus"
_DRAWER_FROM = 2.0
_LEAST_SIZE = (640, 480)
_FIRST_SIZE = (1366, 720)


class MainWindow(QMainWindow):
    """Shows one page at a time and hands the screens a `Shell`.

    `screens` is the single place that maps route names to screens; a screen is imported and
    built when a person first goes there. Items of the rail whose screen is missing are left out.
    With no screens the window is empty until `show_screens`.

    Attributes:
        shell: What the screens get.

    Signals:
        closing: The window is about to close; what was typed has been handed over.
    """

    closing = Signal()

    def __init__(
        self, screens: Mapping[str, ScreenFactory], home: Route, *, search: "Search | None" = None
    ) -> None:
        super().__init__()
        self._screens: Mapping[str, ScreenFactory] = {}
        self._pages: dict[str, Page] = {}
        self._places: Sequence[RailPlace] = ()
        self._stack = QStackedWidget()
        self._rail, self._drawer = Rail(), Drawer()
        self._trouble = Banner()
        self._lay_out()
        self.shell = Shell(Navigator(home, self), ActionRegistry(self), ToastHost(self._stack))
        self._search = search
        self._connect()
        self._add_actions()
        self.setMinimumSize(*_LEAST_SIZE)
        self.resize(*_FIRST_SIZE)
        self.show_screens(screens, home, search=search)

    def show_screens(
        self, screens: Mapping[str, ScreenFactory], home: Route, *, search: "Search | None" = None
    ) -> None:
        """Begin anew with other screens: after joining, restoring or unlocking."""
        for page in self._pages.values():
            page.leave()
            self.shell.actions.remove_of(page)
            self._stack.removeWidget(page)
            page.deleteLater()
        self._pages.clear()
        self.shell.toasts.clear()
        self._screens = dict(screens)
        self._places = [place for place in PLACES if place.route in self._screens]
        self._rail.set_places(self._places)
        self._drawer.set_places(self._places)
        self._add_places()
        self.set_search(search)
        if self._screens:
            self.shell.navigator.start(home)

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    @property
    def rail(self) -> Rail:
        """The rail."""
        return self._rail

    @cached_property
    def palette_panel(self) -> "CommandPalette":
        """The command palette, built when it is first opened."""
        from ui.shared.palette import CommandPalette

        return CommandPalette(self.shell.actions, self._search, parent=self)

    @cached_property
    def key_sheet(self) -> "KeySheet":
        """The sheet of keys, built when it is first opened."""
        from ui.shared.keysheet import KeySheet

        return KeySheet(self.shell.actions, parent=self)

    def set_search(self, search: "Search | None") -> None:
        """Have the palette look for records with `search`."""
        self._search = search
        if "palette_panel" in self.__dict__:
            self.palette_panel.set_search(search)

    def set_badge(self, badge: SyncBadge) -> None:
        """Tell the state of the data in the rail."""
        self._rail.set_badge(badge)
        self._drawer.set_badge(badge)

    def show_trouble(self, error: BaseException) -> None:
        """Tell that something went wrong that nobody expected; the cause is in the log."""
        del error
        self._trouble.show_state(
            QCoreApplication.translate(
                "Window",
                "Something went wrong. What was saved is safe. If it happens again, restart the program.",
            ),
            "triangle-alert",
            "danger",
            QCoreApplication.translate("Window", "Close"),
        )

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._set_title()
        elif event.type() == QEvent.Type.StyleChange:
            self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back when nothing else took it."""
        page = self.page
        if event.key() != Qt.Key.Key_Escape or page is None:
            super().keyPressEvent(event)
        elif not page.go_back() and not self._at_place():
            self.shell.navigator.back()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Close what floats: its place is another now; a low window has a drawer instead of the rail."""
        super().resizeEvent(event)
        self._arrange()
        if "palette_panel" in self.__dict__ and self.palette_panel.isVisible():
            self.palette_panel.dismiss()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hand over what was typed, then close."""
        page = self.page
        if page is not None and not page.leave():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        center = QWidget()
        right = column(self._drawer, self._trouble, (self._stack, 1), gap=0)
        center.setLayout(row(self._rail, (right, 1), gap=0))
        self.setCentralWidget(center)
        self._drawer.hide()

    def _connect(self) -> None:
        self.shell.navigator.set_guard(self._may_go)
        self.shell.navigator.moved.connect(self._show_route)
        for places in (self._rail, self._drawer):
            places.chosen.connect(self._go_to)
        self._trouble.acted.connect(self._trouble.hide)

    def _may_go(self, route: Route) -> bool:
        """Have the page write down what was typed; it may refuse to be left."""
        page = self.page
        may = page is None or page is self._pages.get(route.name) or page.leave()
        if not may:
            self._rail.select(self.shell.navigator.current.name)
        return may

    def _go_to(self, name: str) -> None:
        self.shell.navigator.go(Route(name))

    def _show_route(self, route: Route) -> None:
        before = self.page
        page = self._pages.get(route.name) or self._build_page(route.name)
        self._stack.setCurrentWidget(page)
        self.shell.toasts.raise_()
        page.enter(route)
        self._arrange()
        self._set_title()
        if before is not page:
            page.focus_first()
            focused = self.focusWidget()
            if focused is None or not _holds(page, focused):  # a page that is still empty, above all
                page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build_page(self, name: str) -> Page:
        if name not in self._screens:
            raise BugError("ui.no_screen", name=name)
        page = self._screens[name](self.shell)
        page.title_changed.connect(self._set_title)
        self._pages[name] = page
        self._stack.addWidget(page)
        return page

    def _arrange(self) -> None:
        page = self.page
        alone = (page is not None and page.full_window) or not self._places
        too_high = self._rail.minimumSizeHint().height() > self.height()
        large = too_high or theme.current().scale >= _DRAWER_FROM
        self._rail.setVisible(not alone and not large)
        self._drawer.setVisible(not alone and large)
        self._rail.select(self.shell.navigator.current.name)

    def _set_title(self) -> None:
        page = self.page
        title = page.title() if page is not None else ""
        self.setWindowTitle(f"{PROGRAM} – {title}" if title else PROGRAM)

    def _at_place(self) -> bool:
        """Whether the person is at one of the rail's places, from where Escape leads nowhere."""
        return any(place.route == self.shell.navigator.current.name for place in self._places)

    def _add_actions(self) -> None:
        own = window_actions(
            palette=self._open_palette,
            has_places=lambda: bool(self._places),
            keys=self._open_keys,
            next_pane=lambda: self._move_pane(1),
            previous_pane=lambda: self._move_pane(-1),
            undo=self.shell.toasts.undo,
        )
        for action in (*own, *size_actions()):
            self.shell.actions.add(action)

    def _add_places(self) -> None:
        for action in [one for one in self.shell.actions if one.id.startswith("go.")]:
            self.shell.actions.remove(action.id)
        pages = page_actions(self._screens, self._go_to, lambda: self.shell.navigator.current.name)
        for action in (*place_actions(list(self._places), self._go_to), *pages):
            self.shell.actions.add(action)

    def _open_palette(self) -> None:
        page = self.page
        self.palette_panel.open(records=page is None or not page.full_window)

    def _open_keys(self) -> None:
        self.key_sheet.open(self.page.key_hints() if self.page is not None else ())

    def _move_pane(self, step: int) -> None:
        page = self.page
        panes: list[QWidget] = [self._rail] if self._rail.isVisible() else []
        panes += [pane for pane in page.panes() if pane.isVisible()] if page is not None else []
        if not panes:
            return
        focused = QApplication.focusWidget()
        held = [place for place, pane in enumerate(panes) if focused is not None and _holds(pane, focused)]
        target = panes[(held[0] + step) % len(panes)] if held else panes[-1 if step < 0 else 0]
        if target is self._rail:
            self._rail.focus_selected()
        else:
            _focus_into(target)


def _holds(pane: QWidget, focused: QWidget) -> bool:
    return pane is focused or pane.isAncestorOf(focused)


def _focus_into(pane: QWidget) -> None:
    """Put the keyboard on a pane, or on the first thing in it that takes keys."""
    inside = [pane, *pane.findChildren(QWidget)]
    for widget in inside:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled():
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            bring_into_view(widget)
            return
