"""What holds for every screen without being asked of each: it is registered, named and open to all."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

import ui.screens
from tests.ui.helpers import assert_accessible, cut_texts, visible_texts
from ui.screens import GATES, SCREENS, factories
from ui.shared.navigation import Route
from ui.shared.rail import PLACES
from ui.shared.runner import InlineRunner

PACKAGES = {path.parent.name for path in Path(ui.screens.__file__).parent.glob("*/__init__.py")}
OF_A_RECORD = {"company", "analysis", "keying", "result", "report", "interview"}
"""Screens that show one record; their own tests walk through them, for a workspace without records cannot."""


def test_every_screen_is_registered_and_no_route_leads_nowhere():
    assert {*SCREENS.values(), *GATES.values()} == PACKAGES, (
        "a package of ui/screens/ and its line in SCREENS of ui/screens/__init__.py belong together"
    )


def test_every_screen_can_be_reached():
    home = Path(ui.screens.__file__).parent
    reached = {place.route for place in PLACES}
    for path in (*home.glob("*/*.py"), home.parent / "shared" / "monitoring_pages.py"):
        named = set(re.findall(r'"(\w+)"', path.read_text("utf-8")))
        reached |= {
            route for route, package in SCREENS.items() if route in named and package != path.parent.name
        }

    assert set(SCREENS) <= reached, (
        "needs a place in ui/shared/rail.py, a tab of one, or an act of another page that goes there"
    )


@pytest.mark.parametrize("package", sorted(PACKAGES))
def test_every_screen_is_walked_through_by_its_own_tests(package):
    tests = (Path(__file__).parent / package).glob("test_*.py")

    assert any("assert_accessible(" in path.read_text("utf-8") for path in tests), (
        f"tests/ui/screens/{package}/ needs a test that calls assert_accessible(page)"
    )


@pytest.mark.parametrize("route", [route for route in SCREENS if route not in OF_A_RECORD])
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_screen_without_any_record_is_accessible_and_cuts_nothing(
    route, language, context, show, languages, qtbot
):
    languages.use(language)
    page = show(factories(lambda _shell: context)[route](context.shell), Route(route))

    assert page.title()
    qtbot.waitUntil(lambda: not cut_texts(page))
    assert_accessible(page)


class ClosedStore(InlineRunner):
    """Lanes that wait for a store, until it is opened."""

    def __init__(self):
        super().__init__()
        self._waiting = []

    def _run(self, work, done, failed):
        self._waiting.append((work, done, failed))

    def open(self):
        while self._waiting:
            super()._run(*self._waiting.pop(0))


@pytest.mark.parametrize("route", ["sync", "trash", "import_list"])
def test_a_screen_tells_that_the_store_is_opening_until_it_is(route, context, show, qtbot):
    context = replace(context, runner=ClosedStore())
    page = show(factories(lambda _shell: context)[route](context.shell), Route(route))

    qtbot.waitUntil(lambda: "Opening…" in visible_texts(page))
    context.runner.open()

    assert "Opening…" not in visible_texts(page)
