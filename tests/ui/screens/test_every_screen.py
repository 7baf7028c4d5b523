"""What holds for every screen without being asked of each: it is registered, named and open to all."""

from pathlib import Path

import pytest

import ui.screens
from tests.ui.helpers import assert_accessible, cut_texts
from ui.screens import GATES, SCREENS, factories
from ui.shared.navigation import Route

PACKAGES = {path.parent.name for path in Path(ui.screens.__file__).parent.glob("*/__init__.py")}
OF_A_RECORD = {"company", "analysis", "result", "report", "interview"}
"""Screens that show one record; their own tests walk through them, for a workspace without records cannot."""


def test_every_screen_can_be_reached_and_no_route_leads_nowhere():
    assert {*SCREENS.values(), *GATES.values()} == PACKAGES


@pytest.mark.parametrize("package", sorted(PACKAGES))
def test_every_screen_is_walked_through_by_its_own_tests(package):
    tests = (Path(__file__).parent / package).glob("test_*.py")

    assert any("assert_accessible(" in path.read_text("utf-8") for path in tests)


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
