"""An admin's laptop lets a colleague in and shuts a lost laptop out, through the real hub."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from digifocus_desktop.errors import InvalidFieldError, StoreError, SyncError
from digifocus_desktop.services.staff_values import (
    Code,
    CodeState,
    Colleague,
    LaptopState,
    PersonDraft,
)
from digifocus_desktop.store import aside
from tests.sync.desk import NOON, Desk
from tests.sync.world import World

NEW = PersonDraft("Uusi Neuvoja", "yritysneuvoja", "Uusi.Neuvoja@Example.org", ("advisor",))


def admin_desk(hub: World, url: str, folder: Path, organisation: str = "a") -> Desk:
    email = f"{folder.name}@example.org"
    desk = Desk(folder, folder.name).join(hub, url, organisation, email)
    hub.commands.add_user(desk.name, email, organisation, ("advisor", "org_admin"))
    desk.sync()
    return desk


@pytest.fixture
def admin(hub: World, hub_url: str, tmp_path: Path) -> Iterator[Desk]:
    desk = admin_desk(hub, hub_url, tmp_path / "admin")
    yield desk
    desk.close()


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Desk]:
    """A laptop of somebody who has not joined yet."""
    desk = Desk(tmp_path / "other", "Uusi Neuvoja")
    yield desk
    desk.close()


def found(desk: Desk, person_id: str) -> Colleague:
    return next(one for one in desk.services.staff.look().people if one.id == person_id)


def test_a_colleague_is_added_without_a_network_and_joins_once_the_hub_has_heard(
    admin: Desk, other: Desk, hub_url: str
) -> None:
    given = admin.services.staff.add(NEW)
    assert (found(admin, given.user_id).code, found(admin, given.user_id).unsent) == (
        Code(CodeState.ASKED),
        True,
    )
    with pytest.raises(SyncError, match=r"sync\.code"):
        other.services.joining.join(given.hub_url, given.text)

    admin.sync()
    person = found(admin, given.user_id)
    assert (person.unsent, person.draft.email) == (False, "Uusi.Neuvoja@example.org")
    assert person.code == Code(CodeState.READY, NOON + timedelta(hours=72))

    other.services.joining.join(hub_url, given.text)
    other.sync()
    assert other.services.me.user_id == given.user_id
    admin.sync()
    (laptop,) = found(admin, given.user_id).laptops
    assert (laptop.state, laptop.seen_at, laptop.here) == (LaptopState.IN_USE, NOON, False)
    assert laptop.app


def test_the_code_itself_is_written_nowhere(admin: Desk) -> None:
    given = admin.services.staff.add(NEW)
    admin.sync()

    with admin.workspace.store.read() as connection:
        text = str(connection.execute("SELECT details, answer FROM command").fetchall())
        text += str(connection.execute("SELECT changes FROM outbox").fetchall())
    assert given.text not in text
    assert given.text.replace("-", "") not in text
    assert given.text not in repr(given)


def test_a_lost_laptop_is_shut_out_when_the_hub_has_decided(admin: Desk, other: Desk, hub_url: str) -> None:
    given = admin.services.staff.add(NEW)
    admin.sync()
    other.services.joining.join(hub_url, given.text)
    other.sync()
    admin.sync()
    (laptop,) = found(admin, given.user_id).laptops

    admin.services.staff.shut_out(laptop.id)
    assert found(admin, given.user_id).laptops[0].state is LaptopState.CLOSING
    other.sync()
    admin.sync()

    (laptop,) = found(admin, given.user_id).laptops
    assert (laptop.state, laptop.closed_at) == (LaptopState.CLOSED, NOON)
    with pytest.raises(SyncError, match=r"device\.revoked|sync\."):
        other.sync()


def test_whoever_leaves_is_out_and_comes_back_with_a_new_code(admin: Desk, other: Desk, hub_url: str) -> None:
    given = admin.services.staff.add(NEW)
    admin.sync()
    other.services.joining.join(hub_url, given.text)
    admin.services.staff.set_active(given.user_id, active=False)
    admin.sync()
    with pytest.raises(SyncError):
        other.sync()

    again = admin.services.staff.add(NEW)
    admin.sync()
    assert again.user_id == given.user_id
    assert found(admin, given.user_id).active
    other.sync()


def test_two_admins_who_add_the_same_person_add_one(hub: World, hub_url: str, tmp_path: Path) -> None:
    desks = [admin_desk(hub, hub_url, tmp_path / name) for name in ("one", "two")]
    given = [desk.services.staff.add(NEW) for desk in desks]
    for desk in (*desks, *desks):
        desk.sync()

    assert given[0].user_id == given[1].user_id
    assert [len(desk.services.staff.look().people) for desk in desks] == [3, 3]
    assert desks[0].all("conflict") == {}
    for desk in desks:
        desk.close()


def test_an_address_in_use_and_a_last_admin_are_said_at_once(admin: Desk, hub: World) -> None:
    staff, me = admin.services.staff, admin.services.me
    hub.commands.add_user("Toinen", "toinen@example.org", "b", ("advisor",))
    admin.sync()
    for email, code in (("TOINEN@example.org", "people.elsewhere"), (me.email, "people.taken")):
        with pytest.raises(InvalidFieldError) as refused:
            staff.add(PersonDraft("Uusi", "", email, ("advisor",)))
        assert (refused.value.code, refused.value.facts["field"]) == (code, "email")
    own = found(admin, me.user_id).draft
    with pytest.raises(InvalidFieldError, match=r"people\.last_admin"):
        staff.change(me.user_id, PersonDraft(own.name, "", own.email, ("advisor",)))
    with pytest.raises(InvalidFieldError, match=r"people\.last_admin"):
        staff.set_active(me.user_id, active=False)
    with pytest.raises(StoreError, match=r"people\.own_device"):
        staff.shut_out(me.device)


def test_two_admins_who_take_each_other_out_leave_one(hub: World, hub_url: str, tmp_path: Path) -> None:
    one, two = (admin_desk(hub, hub_url, tmp_path / name) for name in ("one", "two"))
    one.sync()
    own = [desk.services.me.user_id for desk in (one, two)]
    one.services.staff.set_active(own[1], active=False)
    two.services.staff.set_active(own[0], active=False)
    one.sync()
    with pytest.raises(SyncError):
        two.sync()

    assert found(one, own[0]).active
    one.close()
    two.close()


def test_nobody_but_an_admin_sees_or_does_any_of_it(
    admin: Desk, other: Desk, hub: World, hub_url: str
) -> None:
    other.join(hub, hub_url, "a")
    other.sync()
    staff = other.services.staff.look()
    assert (staff.may_manage, staff.people, staff.admins) == (False, (), (admin.services.me.name,))
    assert other.all("device") == {}
    with pytest.raises(StoreError, match=r"people\.admin_only"):
        other.services.staff.add(NEW)
    other.write("app_user", admin.services.me.user_id, name="Hacked")
    other.sync()
    with other.workspace.store.read() as connection:
        assert [one.reason for one in aside.listed(connection)] == ["write.admin_only"]
