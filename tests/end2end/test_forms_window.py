"""A coordinator changes the form in the real window: checks it, sees the difference, publishes it."""

from pathlib import Path
from typing import Any

import pytest

from digifocus_desktop.forms.decompile import to_workbook
from digifocus_desktop.services.shipped_form import shipped_package
from tests.digifocus_desktop.services.test_form_desk import next_version
from tests.driving import until
from tests.end2end.person import Person
from ui.screens.forms.outside import Outside
from ui.screens.settings.state import Place
from ui.shared.navigation import Route

pytestmark = pytest.mark.slow


class Dialogs(Outside):
    """Chooses one file."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def ask_open(self, _parent: Any) -> Path | None:
        return self.file


def test_a_coordinator_publishes_a_form_in_the_window(person: Person, tmp_path: Path) -> None:
    program = person.program
    services, navigator = program.session.services, program.window.shell.navigator
    with services.store.read() as connection:
        drafts = connection.execute(
            "SELECT id, form_package_id FROM response_set WHERE completed_at IS NULL AND NOT deleted"
        ).fetchall()
    new = next_version(shipped_package(), "2099.1.0")
    file = tmp_path / "lomake.xlsx"
    file.write_bytes(to_workbook(new))

    navigator.go(Route("settings", params={"part": "forms"}))
    settings = person.wait_for("settings")
    person.click(settings.sheet(Place.FORMS).open_button)
    page = person.wait_for("forms")
    page._outside = Dialogs(file)
    person.click(page.check_button)
    until(lambda: page.presenter.state.checked, "the form was not checked")
    assert [line.words[0] for line in page.check.lists.model.rows] == ["Question c_uusi: added"]
    person.click(page.publish_button)
    person.click(page.check.confirm.go_button)
    until(lambda: services.forms.current.hash == new.hash, "the form was not published")
    until(lambda: page.versions.model.rows[0].words[0] == "2099.1.0", "the version is not shown")

    with services.store.read() as connection:
        kept = dict(connection.execute("SELECT id, form_package_id FROM response_set").fetchall())
        without = connection.execute(
            "SELECT c.id FROM company c WHERE NOT c.deleted AND NOT EXISTS "
            "(SELECT 1 FROM response_set r WHERE r.company_id = c.id)"
        ).fetchone()
    assert drafts
    assert all(kept[found] == package for found, package in drafts)
    navigator.go(Route("analysis", params={"company": without[0]}))
    analysis = person.wait_for("analysis")
    until(lambda: analysis._presenter.state.id, "the analysis did not open")
    assert services.analyses.open(analysis._presenter.state.id).package.by_id["c_uusi"]
