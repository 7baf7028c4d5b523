"""People and computers: adding, changing, joining codes, lost computers, and whom the page is for."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from digifocus_desktop.domain.roles import ADMIN, ADVISOR
from digifocus_desktop.model.ids import pair_id
from digifocus_desktop.model.programme import AppUser
from digifocus_desktop.services.staff_values import PersonDraft
from digifocus_desktop.store import meta, rows
from tests.ui.helpers import assert_accessible, assert_model_sound, cut_texts, visible_texts
from ui.screens.people import create
from ui.screens.people.state import Side
from ui.shared.navigation import Route

HUB = "https://hub.example"


def join(services, *roles):
    """Make the workspace one that has joined, its person with these roles."""
    with services.store.apply() as (connection, touched):
        meta.put(connection, {"hub_url": HUB, "device_number": "1"})
        user_id = meta.get(connection, "user_id")
        row = rows.read(connection, "app_user", user_id) or {}
        rows.write(connection, "app_user", user_id, {**row, "roles": list(roles)})
        touched.add("app_user", user_id, row)
    services.forget_me()


def add_laptop(services, user_id, device, name):
    me = services.me
    values = {
        "user_id": user_id,
        "organisation_id": me.organisation_id,
        "name": name,
        "number": 7,
        "last_seen_at": "2026-11-23T10:00:00.000Z",
        "app": "0.9",
        "revoked_at": None,
        "deleted": False,
    }
    with services.store.apply() as (connection, touched):
        rows.write(connection, "device", device, values)
        touched.add("device", device, values)


@pytest.fixture
def page(services, context, show):
    join(services, ADVISOR, ADMIN)
    return show(create(context), Route("people"))


def press(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def fill(page, name, email):
    page.form.lines["name"].setText(name)
    page.form.lines["email"].setText(email)


def names(page):
    return [one.draft.name for one in page.model.rows]


def test_a_person_is_added_with_a_code_that_is_shown_once(page, services, qapp):
    press(page.add_button)
    assert page.form.lines["name"].hasFocus()
    fill(page, "Uusi Neuvoja", "uusi@example.org")
    press(page.form.save_button)

    assert names(page) == ["Liisa Koponen", "Uusi Neuvoja"]
    assert page.card.name.text() == "Uusi Neuvoja"
    code = page.code.code.text()
    assert (page.code.isVisible(), len(code), page.code.address.text()) == (True, 14, HUB)
    assert "waits to be sent" in {page.model.index(1, 2).data()}

    press(page.code.copy_button)
    copied = qapp.clipboard().text()
    assert code in copied
    assert HUB in copied

    page.table.selectRow(0)
    assert not page.code.isVisible()
    page.table.selectRow(1)
    assert page.code.code.text() == code
    press(page.code.done_button)
    assert not page.code.isVisible()
    assert code not in " ".join(visible_texts(page))


def test_what_cannot_be_taken_is_said_at_its_field_and_what_was_typed_stays(page, services):
    press(page.add_button)
    fill(page, "Uusi", "liisa@example.org")
    press(page.form.save_button)
    assert page.form.fields["email"].error == "Liisa Koponen has this address already."
    fill(page, "Uusi", "uusi")
    page.form.roles[ADVISOR].setChecked(False)
    press(page.form.save_button)
    assert page.form.fields["email"].error
    assert page.form.lines["name"].text() == "Uusi"
    assert names(page) == ["Liisa Koponen"]


def test_the_last_admin_cannot_stop_being_one(page):
    assert not page.card.leave_button.isEnabled() or page.card.leave_button.toolTip()
    press(page.card.change_button)
    page.form.roles[ADMIN].setChecked(False)
    press(page.form.save_button)

    assert "only admin" in " ".join(visible_texts(page.form))


def test_a_person_leaves_and_comes_back(page, services):
    given = services.staff.add(draft("Uusi Neuvoja"))
    page.table.selectRow(1)
    press(page.card.leave_button)
    assert page.confirm.back.hasFocus()
    press(page.confirm.back)
    assert services.staff.look().people[1].active

    press(page.card.leave_button)
    press(page.confirm.go)
    assert not next(one for one in services.staff.look().people if one.id == given.user_id).active
    assert not page.confirm.isVisible()
    press(page.card.return_button)
    assert services.staff.look().people[1].active


def draft(name):
    return PersonDraft(name, "", f"{pair_id(name)}@example.org", (ADVISOR,))


def test_a_lost_computer_is_asked_about_and_then_waits_for_the_shared_database(page, services, qtbot):
    user = services.me.user_id
    add_laptop(services, user, "Lost0001", "VANHA-KONE")
    add_laptop(services, user, services.me.device, "TÄMÄ")
    assert list(page.card.close_buttons) == ["Lost0001"]
    press(page.card.close_buttons["Lost0001"])
    assert "VANHA-KONE" in page.confirm.question.text()
    press(page.confirm.go)

    waits = "To be closed: waits for the shared database"
    qtbot.waitUntil(lambda: waits in visible_texts(page))
    assert page.card.close_buttons == {}
    with services.store.read() as connection:
        asked = connection.execute("SELECT kind, target, state FROM command").fetchall()
    assert [tuple(row) for row in asked] == [("device.revoke", "Lost0001", "asked")]


def test_details_are_changed_and_escape_leaves_them(page, services):
    press(page.card.change_button)
    page.form.lines["title"].setText("digineuvoja")
    assert page.go_back()
    assert services.staff.look().people[0].draft.title == "yritysneuvoja"

    press(page.card.change_button)
    page.form.lines["title"].setText("digineuvoja")
    press(page.form.save_button)
    assert services.staff.look().people[0].draft.title == "digineuvoja"
    assert not page.go_back()


def test_others_are_told_whom_to_ask(services, context, show):
    join(services, ADVISOR)
    page = show(create(context), Route("people"))
    assert not page.table.isVisible()
    assert "Your organisation's admin takes care of this." in visible_texts(page)

    with services.store.write() as session:
        me = services.me
        row = {"programme_id": me.programme_id, "organisation_id": me.organisation_id, "active": True}
        session.add(AppUser(id=pair_id("boss"), name="Paula Pomo", roles=(ADMIN,), **row))
    assert "Ask Paula Pomo." in visible_texts(page)


def test_a_computer_that_works_alone_has_nobody_to_manage(services, context, show):
    page = show(create(context), Route("people"))
    assert "This computer works alone." in visible_texts(page)


def test_a_code_is_gone_when_the_page_is_left(page, services, context):
    press(page.card.code_button)
    assert page.code.isVisible()
    page.leave()
    assert (page._presenter.state.code, page._presenter.state.side) == (None, Side.PERSON)


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_everything_is_named_and_whole(page, services, theme, scale, qtbot):
    add_laptop(services, services.me.user_id, "Lost0001", "VANHA-KONE")
    theme.apply(scale=scale)

    def lose():
        press(page.card.close_buttons["Lost0001"])

    for act in (
        page.card.code_button.click,
        lose,
        page.add_button.click,
    ):
        act()
        qtbot.waitUntil(lambda: not cut_texts(page))
        assert_accessible(page)
    assert_model_sound(page.model)


def test_the_row_that_is_chosen_already_takes_a_form_away(page):
    press(page.add_button)
    assert page.form.isVisible()
    middle = page.table.visualRect(page.model.index(0, 0)).center()
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=middle)

    assert (page.form.isVisible(), page.card.isVisible()) == (False, True)
