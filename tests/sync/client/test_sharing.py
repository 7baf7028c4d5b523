"""A firm shared with one organisation: asked on a laptop, decided by the hub, seen on another laptop."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from digifocus_desktop.errors import StoreError
from digifocus_desktop.services.sharing import Seer, Waits, Why
from tests.sync.desk import NOON, Desk
from tests.sync.world import World

DAY = date(2026, 11, 24)


@pytest.fixture
def desks(hub: World, hub_url: str, tmp_path: Path) -> Iterator[list[Desk]]:
    """A laptop of each organisation."""
    made = [Desk(tmp_path / name, name).join(hub, hub_url, name) for name in ("a", "b")]
    yield made
    for desk in made:
        desk.close()


def seer(desk: Desk, company: str, organisation: str) -> Seer:
    return next(one for one in desk.services.sharing.look(company).seers if one.id == organisation)


def has_file(desk: Desk, company: str) -> bool:
    return any(row["company_id"] == company for row in desk.all("company_file").values())


def test_sharing_is_asked_for_decided_seen_and_ended(desks: list[Desk], hub: World) -> None:
    ours, theirs = desks
    company, b = ours.firm(), hub.organisations["b"]
    ours.write("company_file", company_id=company, phone="040 123")
    ours.sync()
    theirs.sync()
    assert [one.why for one in theirs.services.sharing.look(company).seers] == [Why.OWN, Why.NOT]

    ours.services.sharing.share(company, b, "spoken", DAY)
    assert (seer(ours, company, b).why, seer(ours, company, b).waits) == (Why.NOT, Waits.SHARING)
    ours.sync()
    assert seer(ours, company, b) == Seer(b, "Organisation b", Why.SHARED, NOON)
    theirs.sync()
    assert has_file(theirs, company)
    assert not theirs.services.sharing.look(company).may_share
    with pytest.raises(StoreError, match=r"share\.not_yours"):
        theirs.services.sharing.withdraw(company, b)

    ours.services.sharing.withdraw(company, b)
    assert seer(ours, company, b).waits is Waits.ENDING
    ours.sync()
    theirs.sync()
    assert (seer(ours, company, b).why, has_file(theirs, company)) == (Why.NOT, False)


def test_a_consent_taken_back_meanwhile_is_why_it_was_not_shared(desks: list[Desk], hub: World) -> None:
    ours, _ = desks
    company, b = ours.firm(), hub.organisations["b"]
    ours.sync()
    ours.services.sharing.share(company, b, "spoken", DAY)
    text = ours.services.consents.text()
    ours.services.consents.give(company, text, "spoken", DAY)
    ours.services.consents.withdraw(company, "spoken", DAY)
    ours.sync()

    sight = ours.services.sharing.look(company)
    assert (sight.taken_back, seer(ours, company, b).why) == (True, Why.NOT)
    with pytest.raises(StoreError, match=r"share\.consent_withdrawn"):
        ours.services.sharing.share(company, b, "spoken", DAY)
