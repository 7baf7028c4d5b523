"""Joining the project from the settings, through a real hub, after having worked alone."""

import pytest
from PySide6.QtCore import Qt

from tests.sync import conftest as hub_fixtures
from ui.screens.settings.state import Place

postgres = hub_fixtures.postgres
migrated_urls = hub_fixtures.migrated_urls
hub_urls = hub_fixtures.hub_urls
hub_engine = hub_fixtures.hub_engine
hub = hub_fixtures.hub
hub_url = hub_fixtures.hub_url

pytestmark = pytest.mark.hub


@pytest.fixture
def code(hub):
    hub.commands.add_user("Liisa Koponen", "liisa@example.org", "a", ("advisor",))
    return hub.commands.issue_code("liisa@example.org")


def test_an_address_and_a_code_make_this_computer_one_of_the_project(
    qtbot, page, hub_url, code, session, asked
):
    shown = page("shared")
    sheet = shown.sheet(Place.SHARED)
    qtbot.keyClicks(sheet.hub, hub_url)
    qtbot.keyClicks(sheet.code, code)
    qtbot.mouseClick(sheet.join_button, Qt.MouseButton.LeftButton)

    assert asked == ["reopen"]
    assert session.services.me.joined
    shown.presenter.load()
    assert sheet.address.text() == hub_url
    assert not sheet.join_button.isVisible()
