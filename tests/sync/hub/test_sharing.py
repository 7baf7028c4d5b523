"""A firm is shown to one more organisation, and to it alone, until that is taken back."""

from typing import Any

import pytest

from sync.hub.sight.access import OwnFilter
from tests.sync.world import DEVICE_TIME, Laptop, World

pytestmark = pytest.mark.hub
AGREED = {"channel": "spoken", "agreed_on": "2026-11-24"}


@pytest.fixture(params=["both walls", "the database alone"])
def walls(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(OwnFilter, "stands", request.param == "both walls")


def ask(laptop: Laptop, kind: str, company: str, target: str, details: Any = None) -> str:
    facts = {"company_id": company, "user_id": laptop.me.user_id, "target": target, "details": details}
    return laptop.write("command", None, None, kind=kind, asked_at=DEVICE_TIME, **facts)


def answer(laptop: Laptop, command: str) -> str:
    laptop.push()
    laptop.pull()
    return str(laptop.value("command", command, "answer")["code"])


def firm_of(laptop: Laptop) -> tuple[str, str]:
    company = laptop.company()
    file = laptop.company_file(company, phone="040 123")
    laptop.push()
    return company, file


@pytest.mark.usefixtures("walls")
def test_a_shared_file_comes_to_advisors_of_that_organisation_alone_and_leaves_again(hub: World) -> None:
    third = "0b9c1f4e-93a8-4f2e-8a0e-3c9d3f1a2b10"
    hub.write("organisation", third, programme_id=hub.programme, key="c", name="C", short_name="C")
    ours, theirs, coordinator = hub.laptop("a"), hub.laptop("b"), hub.laptop("b", "coordinator")
    others = hub.laptop("c")
    company, file = firm_of(ours)

    assert answer(ours, ask(ours, "share.give", company, hub.organisations["b"], AGREED)) == "share.done"
    for laptop in (theirs, coordinator, others):
        laptop.pull()
    assert theirs.value("company_file", file, "phone") == "040 123"
    assert [laptop.has("company_file", file) for laptop in (coordinator, others)] == [False, False]
    theirs.write("company_file", file, phone="050 456")
    assert theirs.push()[-1].quarantined is None

    assert answer(ours, ask(ours, "share.withdraw", company, hub.organisations["b"])) == "share.withdrawn"
    theirs.pull()
    assert not theirs.has("company_file", file)
    assert ours.value("company_file", file, "phone") == "050 456"


def test_the_row_says_how_the_firm_agreed_and_who_shared_it(hub: World) -> None:
    ours = hub.laptop("a")
    company, _ = firm_of(ours)
    answer(ours, ask(ours, "share.give", company, hub.organisations["b"], AGREED))
    (row,) = ours.all("company_share")

    told = {name: row.row[name] for name in ("state", "channel", "agreed_on", "user_id", "decided_at")}
    assert told == {"state": "shared", **AGREED, "user_id": ours.me.user_id, "decided_at": DEVICE_TIME}
    ours.write("company_share", row.entity_id, state="unshared")
    assert ours.push()[-1].quarantined == "write.hub_only"


def test_a_consent_that_was_taken_back_ends_and_forbids_sharing(hub: World) -> None:
    ours, theirs = hub.laptop("a"), hub.laptop("b")
    company, file = firm_of(ours)
    answer(ours, ask(ours, "share.give", company, hub.organisations["b"], AGREED))
    ours.consent(company, "withdrawn")
    ours.push()
    theirs.pull()
    assert not theirs.has("company_file", file)

    command = ask(ours, "share.give", company, hub.organisations["b"], AGREED)
    assert answer(ours, command) == "share.consent_withdrawn"


@pytest.mark.usefixtures("walls")
def test_whom_a_firm_was_shared_with_does_not_share_it_on(hub: World) -> None:
    ours, theirs = hub.laptop("a"), hub.laptop("b")
    company, _ = firm_of(ours)
    answer(ours, ask(ours, "share.give", company, hub.organisations["b"], AGREED))
    theirs.pull()

    assert answer(theirs, ask(theirs, "share.withdraw", company, hub.organisations["b"])) == "share.not_yours"
    command = ask(theirs, "share.give", company, hub.organisations["a"], AGREED)
    assert answer(theirs, command) == "share.not_yours"


@pytest.mark.usefixtures("walls")
@pytest.mark.parametrize("role", ["org_admin", "coordinator", "auditor", "trainer"])
def test_nobody_but_an_advisor_of_the_own_organisation_shares(hub: World, role: str) -> None:
    ours, theirs = hub.laptop("a"), hub.laptop("b")
    company, file = firm_of(ours)
    for organisation in ("a", "b"):
        other = hub.laptop(organisation, role)
        ask(other, "share.give", company, hub.organisations["b"], AGREED)
        other.push()
    theirs.pull()
    assert not theirs.has("company_file", file)


def test_what_makes_no_sense_is_refused_with_its_reason(hub: World) -> None:
    ours, b = hub.laptop("a"), hub.organisations["b"]
    company, _ = firm_of(ours)
    for details in (
        None,
        {},
        {"channel": "spoken"},
        {**AGREED, "agreed_on": "soon"},
        {**AGREED, "channel": 5},
    ):
        assert answer(ours, ask(ours, "share.give", company, b, details)) == "share.not_agreed"
    own = ask(ours, "share.give", company, hub.organisations["a"], AGREED)
    assert answer(ours, own) == "share.no_organisation"
    assert answer(ours, ask(ours, "share.give", company, company, AGREED)) == "share.no_organisation"
    assert answer(ours, ask(ours, "share.withdraw", company, b)) == "share.not_shared"


def test_an_organisation_that_comes_back_into_the_programme_sees_it_again(hub: World) -> None:
    ours, theirs = hub.laptop("a"), hub.laptop("b")
    company, file = firm_of(ours)
    answer(ours, ask(ours, "share.give", company, hub.organisations["b"], AGREED))
    hub.write("organisation", hub.organisations["b"], deleted=True)
    hub.write("organisation", hub.organisations["b"], deleted=False)
    theirs.pull()
    assert theirs.has("company_file", file)
