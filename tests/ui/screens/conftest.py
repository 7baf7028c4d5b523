"""What screens stand on in tests: a real workspace, everything at once, a window around the page."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from digifocus_desktop.paths import AppPaths
from digifocus_desktop.services import Services
from digifocus_desktop.services.session import Session
from digifocus_desktop.services.workspace import Workspace
from tests.ui.outside import System
from tests.workspaces import NOON
from ui.shared.actions import ActionRegistry
from ui.shared.context import Changes, Controls, ScreenContext
from ui.shared.navigation import Navigator, Route
from ui.shared.notices import ToastHost
from ui.shared.page import Page
from ui.shared.preferences import Preferences
from ui.shared.runner import InlineRunner
from ui.shared.shell import Shell


@pytest.fixture
def session(workspace_template: Path, tmp_path: Path) -> Iterator[Session]:
    """A running program's session with the workspace of Liisa Koponen open."""
    shutil.copytree(workspace_template, tmp_path / "data")
    session = Session(AppPaths(tmp_path / "data"), make_demo=_no_demo, now=lambda: NOON)
    session.open()
    yield session
    session.close()


@pytest.fixture
def services(session: Session) -> Services:
    """The services of the open workspace."""
    return session.services


@pytest.fixture
def window(qapp) -> Iterator[QWidget]:
    """An empty window at the size the program has on a small laptop, beside the rail.

    It is deleted at once, with all that waits to be: what Qt keeps alive is restyled with every look of
    later tests.
    """
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    window.resize(1269, 688)
    yield window
    window.close()
    shiboken6.delete(window)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def system() -> System:
    """A printer, file dialogs and a viewer that remember what was asked of them."""
    return System()


@pytest.fixture
def context(qapp, session, window, languages, tmp_path) -> ScreenContext:
    """What a screen is made with; work of every lane is done at once."""
    changes = Changes(window)
    session.services.store.on_change(lambda touched: changes.happened.emit(frozenset(touched.rows)))
    nothing: Callable[[], None] = lambda: None  # noqa: E731
    return ScreenContext(
        session,
        InlineRunner(),
        Shell(Navigator(Route("today"), window), ActionRegistry(window), ToastHost(window)),
        changes,
        Preferences(qapp, tmp_path / "settings.json", languages),
        Controls(nothing, nothing, nothing, nothing, nothing, nothing),
    )


@pytest.fixture
def show(qtbot, window) -> Callable[[Page, Route], Page]:
    """Shows a page in the window as the program does: entered, with the keyboard in it."""

    def shown(page: Page, route: Route) -> Page:
        layout = window.layout()
        assert layout is not None
        layout.addWidget(page)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        page.enter(route)
        page.focus_first()
        return page

    return shown


def _no_demo(_paths: AppPaths) -> Workspace:
    raise AssertionError("no demo in this test")
