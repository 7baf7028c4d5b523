"""Merging and erasing as they are asked for on a laptop, done by the hub, and proved by every laptop."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from digifocus_desktop.errors import StoreError
from digifocus_desktop.services.endings import Asked, Erasure, Merge, Proof
from tests.sync.desk import NOON, Desk
from tests.sync.world import World


@pytest.fixture
def desks(hub: World, hub_url: str, tmp_path: Path) -> Iterator[list[Desk]]:
    """An advisor who is admin too, an advisor of the same organisation, and one of another."""
    made = [
        Desk(tmp_path / name, name).join(hub, hub_url, name[0], f"{name}@example.org")
        for name in ("admin", "a-two", "b")
    ]
    hub.commands.add_user("admin", "admin@example.org", "a", ("advisor", "org_admin"))
    for desk in made:
        desk.sync()
    yield made
    for desk in made:
        desk.close()


def last(desk: Desk) -> Erasure:
    return desk.services.endings.erasures()[0]


def test_a_firm_is_erased_and_each_laptop_proves_it(desks: list[Desk]) -> None:
    admin, two, other = desks
    firm = two.visit("Kadonnut tila")
    for desk in (two, admin, other):
        desk.sync()
    with pytest.raises(StoreError, match=r"erase\.not_yours"):
        two.services.endings.erase(firm, firm)

    admin.services.endings.erase(firm, firm)
    assert (last(admin).state, last(admin).laptops) == (Asked.WAITS, ())
    assert admin.services.endings.look(firm).subjects[0].asked is Asked.WAITS
    admin.sync()
    numbers = [desk.services.me.device_number or 0 for desk in desks]
    names = ["Organisation a", "Organisation a", "Organisation b"]
    assert {(one.organisation, one.number) for one in last(admin).laptops} == set(
        zip(names, numbers, strict=True)
    )

    for desk in (admin, two, other):
        desk.sync()
        desk.sync()
    admin.sync()
    done = last(admin)
    assert (done.state, done.person, done.decided_at, done.proved) == (Asked.DONE, False, NOON, 3)
    assert done.laptops[0] == Proof("Organisation a", numbers[0], NOON)
    assert all(firm not in desk.all("company") for desk in desks)


def test_a_laptop_that_has_not_synced_is_named_as_missing(desks: list[Desk]) -> None:
    admin, two, _ = desks
    firm = admin.firm()
    person = admin.contact(firm)
    for desk in (admin, two):
        desk.sync()
    admin.services.endings.erase(firm, person)
    admin.sync()
    admin.sync()
    admin.sync()

    done = last(admin)
    assert (done.person, done.proved, [one.at for one in done.laptops]) == (True, 1, [None, None, NOON])
    assert admin.services.endings.look(firm).subjects[0].name == "Mäkelän tila"
    assert [one.person for one in admin.services.endings.look(firm).subjects] == [False]


def test_two_firms_are_merged_and_become_two_again(desks: list[Desk]) -> None:
    admin, two, _ = desks
    stays, goes = two.firm("Mäkelän tila"), two.firm("Mäkelän Tila Oy")
    person = two.contact(goes)
    two.sync()
    two.services.endings.merge(stays, goes)
    merge = Merge(goes, "Mäkelän Tila Oy", Asked.WAITS)
    assert two.services.endings.look(stays).merges == (merge,)
    two.sync()
    assert two.services.endings.look(stays).merges == (Merge(goes, "Mäkelän Tila Oy", Asked.DONE),)
    assert two.all("person")[person]["company_id"] == stays

    two.services.endings.take_back(stays, goes)
    assert two.services.endings.look(stays).merges[0].back
    two.sync()
    assert two.services.endings.look(stays).merges == ()
    assert two.all("person")[person]["company_id"] == goes
    admin.sync()


def test_a_firm_of_another_organisation_is_not_merged_and_it_is_said_why(desks: list[Desk]) -> None:
    _, two, other = desks
    stays, theirs = two.firm("Mäkelän tila"), other.firm("Mäkelän Tila Oy")
    for desk in (other, two):
        desk.sync()
    two.services.endings.merge(stays, theirs)
    two.sync()

    (merge,) = two.services.endings.look(stays).merges
    assert (merge.state, merge.reason) == (Asked.REFUSED, "merge.not_yours")
