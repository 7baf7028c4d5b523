"""A firm deleted by one while another worked in its file: the work is not buried without a word."""

import pytest

from tests.sync.world import Laptop, World

pytestmark = pytest.mark.hub


@pytest.fixture
def pair(hub: World) -> tuple[Laptop, Laptop, str]:
    """Two advisors of one organisation who both hold a firm and its file."""
    one, two = hub.laptop(), hub.laptop()
    company = one.company("Acme")
    one.company_file(company)
    one.sync()
    two.sync()
    one.sync()
    return one, two, company


def questions(laptop: Laptop) -> list[tuple[str, str]]:
    laptop.pull()
    found = laptop.all("conflict")
    return [(row.row["entity"], row.row["field_name"]) for row in found if row.row["state"] == "open"]


def person(laptop: Laptop, company: str) -> str:
    return laptop.write("person", None, None, company_id=company, name="Aino")


@pytest.mark.parametrize("deletion_first", [True, False])
def test_work_that_the_other_had_not_seen_keeps_the_firm_and_asks(
    pair: tuple[Laptop, Laptop, str], deletion_first: bool
) -> None:
    one, two, company = pair
    one.delete("company", company)
    person(two, company)
    for laptop in (one, two) if deletion_first else (two, one):
        laptop.push()

    for laptop in (one, two):
        assert questions(laptop) == [("company", "deleted")]
        assert laptop.value("company", company, "deleted") is False
    (value,) = two.all("conflict_value")
    assert (value.row["value"], value.row["actor_user_id"]) == (True, one.me.user_id)


def test_a_deletion_that_saw_the_work_stands(pair: tuple[Laptop, Laptop, str]) -> None:
    one, two, company = pair
    person(two, company)
    two.push()
    one.pull()
    person(one, company)
    one.delete("company", company)
    one.push()

    assert questions(two) == []
    assert two.value("company", company, "deleted") is True


def test_work_in_a_firm_one_knows_to_be_deleted_does_not_bring_it_back(
    pair: tuple[Laptop, Laptop, str],
) -> None:
    one, two, company = pair
    one.delete("company", company)
    one.push()
    person(one, company)
    one.push()
    two.pull()
    person(two, company)
    two.push()

    assert questions(one) == []
    assert one.value("company", company, "deleted") is True


def test_a_change_that_was_put_aside_keeps_no_firm(pair: tuple[Laptop, Laptop, str]) -> None:
    one, two, company = pair
    two.write("person", None, None, company_id=company, name="x" * 300)
    two.push()
    one.delete("company", company)
    one.push()

    assert questions(one) == []
    assert one.value("company", company, "deleted") is True
