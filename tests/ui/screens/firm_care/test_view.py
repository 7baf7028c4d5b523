"""Who sees a firm: said in words, shared with one organisation, ended, and why it cannot be."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from digifocus_desktop.domain.moments import utc_text
from digifocus_desktop.model.command import CommandKind
from digifocus_desktop.services.company_values import NewCompany
from digifocus_desktop.store import meta, rows
from digifocus_desktop.store.ids import pair_id
from tests.ui.helpers import assert_accessible, cut_texts, visible_texts
from tests.workspaces import NOON
from ui.screens.firm_care import create
from ui.shared.navigation import Route


@pytest.fixture
def firm(services):
    with services.store.apply() as (connection, _):
        meta.put(connection, {"hub_url": "https://hub.example", "device_number": "1"})
    services.forget_me()
    return services.companies.create(NewCompany("Mäkelän tila"))


@pytest.fixture
def page(context, show, firm):
    return show(create(context), Route("firm_care", firm))


@pytest.fixture
def hake(services):
    with services.store.read() as connection:
        return connection.execute("SELECT id FROM organisation WHERE key = 'hake'").fetchone()[0]


def press(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def says(page, qtbot, words):
    qtbot.waitUntil(lambda: any(words in text for text in visible_texts(page)))


def asked(services):
    with services.store.read() as connection:
        found = connection.execute("SELECT kind, target, details FROM command").fetchall()
    return [tuple(row) for row in found]


def decide(services, firm, organisation, state="shared"):
    """Write what the shared database would have decided."""
    values = {
        "company_id": firm,
        "organisation_id": organisation,
        "state": state,
        "channel": "spoken",
        "agreed_on": "2026-11-24",
        "user_id": None,
        "decided_at": utc_text(NOON),
        "deleted": False,
    }
    with services.store.apply() as (connection, touched):
        connection.execute("DELETE FROM command")
        identity = pair_id("company_share", firm, organisation)
        rows.write(connection, "company_share", identity, values)
        touched.add("company_share", identity, values)


def test_it_is_asked_how_the_firm_agreed_and_then_it_waits(page, services, hake, qtbot):
    press(page.sight.buttons[hake])
    assert page.sight.form.day.text() == "24.11.2026"
    page.sight.form.day.setText("25.11.2026")
    press(page.sight.form.go)
    assert asked(services) == []
    says(page, qtbot, "date")

    page.sight.form.day.setText("23.11.2026")
    press(page.sight.form.go)
    says(page, qtbot, "Asked for: waits for the shared database")
    assert hake not in page.sight.buttons
    ((kind, target, details),) = asked(services)
    assert (kind, target) == (CommandKind.SHARE_GIVE, hake)
    assert "2026-11-23" in details


def test_sharing_ends_after_a_question(page, services, firm, hake, qtbot):
    decide(services, firm, hake)
    says(page, qtbot, "Sees the file since")
    press(page.sight.buttons[hake])
    assert page.sight.confirm.back.hasFocus()
    assert page.go_back()
    assert asked(services) == []

    press(page.sight.buttons[hake])
    press(page.sight.confirm.go)
    says(page, qtbot, "To end: waits for the shared database")
    assert [row[:2] for row in asked(services)] == [(CommandKind.SHARE_WITHDRAW, hake)]


def test_a_consent_for_all_leaves_nothing_to_share(page, services, firm, qtbot):
    text = services.consents.text()
    services.consents.give(firm, text, "spoken")
    says(page, qtbot, "Sees the file by the firm's consent")
    assert page.sight.buttons == {}

    services.consents.withdraw(firm, "spoken")
    says(page, qtbot, "took its consent back")
    assert all(not button.isEnabled() or button.toolTip() for button in page.sight.buttons.values())


def test_a_firm_of_another_organisation_is_only_told_of(page, services, firm, hake, qtbot):
    with services.store.apply() as (connection, touched):
        row = rows.read(connection, "company", firm) or {}
        rows.write(connection, "company", firm, {**row, "owner_organisation_id": hake})
        touched.add("company", firm, row)
    says(page, qtbot, "The firm's own: sees the file")
    press(next(iter(page.sight.buttons.values())))
    assert not page.sight.form.isVisible()


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_everything_is_named_and_whole(page, hake, theme, scale, qtbot):
    theme.apply(scale=scale)
    press(page.sight.buttons[hake])
    qtbot.waitUntil(lambda: not cut_texts(page))
    assert_accessible(page)


def become_admin(services):
    with services.store.apply() as (connection, touched):
        user_id = meta.get(connection, "user_id")
        row = rows.read(connection, "app_user", user_id) or {}
        rows.write(connection, "app_user", user_id, {**row, "roles": ["advisor", "org_admin"]})
        touched.add("app_user", user_id, row)
    services.forget_me()


def test_another_firm_is_looked_for_and_merged_after_a_question(page, services, firm, qtbot):
    other = services.companies.create(NewCompany("Mäkelän Tila Oy"))
    page._presenter.search("Mäkel")
    qtbot.waitUntil(lambda: list(page.merging.buttons) == [other])
    press(page.merging.buttons[other])
    assert "Mäkelän Tila Oy" in page.merging.confirm.question.text()
    assert page.go_back()
    assert asked(services) == []

    press(page.merging.buttons[other])
    press(page.merging.confirm.go)
    says(page, qtbot, "To be merged: waits for the shared database")
    assert asked(services) == [(CommandKind.COMPANY_MERGE, other, None)]


def test_erasing_wants_the_name_typed(page, services, firm, qtbot, context):
    assert not page.erasing.isVisible()
    become_admin(services)
    page.enter(Route("firm_care", firm))
    press(page.erasing.buttons[firm])
    assert page.erasing.confirm.word.hasFocus()
    assert "certificates" in page.erasing.confirm.text.text()
    page.erasing.confirm.word.setText("Mäkelän")
    press(page.erasing.confirm.go)
    assert asked(services) == []
    says(page, qtbot, "This is not the same")

    page.erasing.confirm.word.setText("mäkelän tila")
    press(page.erasing.confirm.go)
    says(page, qtbot, "To be erased: waits for the shared database")
    assert [row[:2] for row in asked(services)] == [(CommandKind.ERASE, firm)]
    press(page.erasing.proof_button)
    assert context.navigator.current == Route("erasures")
