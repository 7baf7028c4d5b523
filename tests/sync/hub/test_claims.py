"""A firm that nobody has can be taken; a file that somebody kept of it does not go with it."""

import pytest

from tests.sync.world import Laptop, World

pytestmark = pytest.mark.hub
Firm = tuple[Laptop, Laptop, str, str]


@pytest.fixture
def given_up(hub: World) -> Firm:
    """A firm with a file that A has given up, seen by an advisor of B."""
    ours, theirs = hub.laptop("a"), hub.laptop("b")
    company = ours.company("Mäkelän tila")
    file = ours.company_file(company, phone="040 123")
    ours.sync()
    ours.write("company", company, owner_organisation_id=None)
    ours.sync()
    theirs.pull()
    return ours, theirs, company, file


def claim(laptop: Laptop, company: str, organisation: str | None = None) -> str | None:
    laptop.write("company", company, owner_organisation_id=organisation or laptop.me.organisation_id)
    (answer,) = laptop.push()
    laptop.pull()
    return answer.quarantined


def test_a_firm_is_not_taken_together_with_the_file_of_its_former_owner(given_up: Firm) -> None:
    _, theirs, company, file = given_up

    assert claim(theirs, company) == "write.claim"
    assert ("company_file", file) not in theirs.rows
    assert theirs.value("company", company, "owner_organisation_id") is None


def test_a_deleted_file_does_not_go_with_the_firm_either(hub: World) -> None:
    ours, theirs = hub.laptop("a"), hub.laptop("b")
    company = ours.company("Mäkelän tila")
    person = ours.write("person", None, None, company_id=company, name="Aino")
    ours.sync()
    ours.delete("person", person)
    ours.sync()
    ours.write("company", company, owner_organisation_id=None)
    ours.sync()
    theirs.pull()

    assert claim(theirs, company) == "write.claim"


def test_the_former_owner_takes_the_firm_back_with_its_file(given_up: Firm) -> None:
    ours, theirs, company, file = given_up
    ours.pull()

    assert ("company_file", file) not in ours.rows
    assert claim(ours, company) is None
    assert ours.value("company_file", file, "phone") == "040 123"
    theirs.pull()
    assert ("company_file", file) not in theirs.rows


def test_a_firm_without_a_file_is_anybodys_to_take(hub: World) -> None:
    ours, theirs = hub.laptop("a"), hub.laptop("b")
    company = ours.company("Mäkelän tila", owner_organisation_id=None)
    ours.sync()
    theirs.pull()

    assert claim(theirs, company) is None
    file = theirs.company_file(company, phone="1")
    theirs.sync()
    assert theirs.has("company_file", file)


def test_a_firm_whose_file_is_shared_is_taken_by_a_partner(hub: World) -> None:
    ours, theirs = hub.laptop("a"), hub.laptop("b")
    company = ours.company("Mäkelän tila")
    file = ours.company_file(company, phone="040 123")
    ours.consent(company)
    ours.sync()
    ours.write("company", company, owner_organisation_id=None)
    ours.sync()
    theirs.pull()

    assert claim(theirs, company) is None
    assert theirs.has("company_file", file)


def test_nobody_takes_a_firm_in_the_name_of_another(given_up: Firm, hub: World) -> None:
    ours, theirs, company, _ = given_up

    assert claim(theirs, company, hub.organisations["a"]) == "write.owner_only"
    ours.pull()
    assert ours.value("company", company, "owner_organisation_id") is None
