"""Releases stand beside each other only where the later one was checked against the earlier."""

from typing import Any
from uuid import uuid4

import pytest

from tests.sync.world import Laptop, World

pytestmark = pytest.mark.hub
BESIDE = "publication.beside_another"
DAY = "2026-11-24T10:00:00.000Z"


@pytest.fixture
def leads(hub: World) -> tuple[Laptop, Laptop]:
    """Two users of the leading organisation who have synced."""
    first, second = (hub.laptop("a", "advisor", "org_admin") for _ in range(2))
    first.pull()
    second.pull()
    return first, second


def make(laptop: Laptop, firms: int = 28, **other: Any) -> str:
    values = {
        "programme_id": laptop.world.programme,
        "released_at": DAY,
        "cohort": {"phase": "T0", "until": "2026-11-24", "completed": True},
        "body": {"cells": [[[], firms]]},
    }
    return laptop.write("publication", None, None, **{**values, **other})


def answers(laptop: Laptop) -> list[str | None]:
    return [result.quarantined for result in laptop.push()]


def test_of_two_releases_made_at_once_the_second_waits_until_it_was_checked(
    hub: World, leads: tuple[Laptop, Laptop]
) -> None:
    first, second = leads
    reader = hub.laptop("b", "advisor")
    one = make(first, 28, checked_against=[])
    other = make(second, 30, checked_against=[])

    assert answers(first) == [None]
    assert answers(second) == [BESIDE]
    for laptop in (reader, first, second):
        laptop.pull()
        assert [row.entity_id for row in laptop.all("publication")] == [one], "nothing of the second"
    assert not any(other in str(row) for row in reader.rows.values())
    [aside] = [row for row in second.rows.values() if other in str(row)]
    assert (aside.entity, aside.row["reason"]) == ("quarantine", BESIDE), "it is kept for its author"

    again = make(second, 33, checked_against=[row.entity_id for row in second.all("publication")])
    assert answers(second) == [None]
    reader.pull()
    assert reader.value("publication", again, "checked_against") == [one]


def test_a_row_that_does_not_say_what_it_was_checked_against_was_checked_against_none(
    leads: tuple[Laptop, Laptop],
) -> None:
    first, second = leads
    make(first)
    assert answers(first) == [None], "an older program may make the first"
    make(second)
    make(second, checked_against=[str(uuid4())])
    assert answers(second) == [BESIDE, BESIDE]


def test_each_release_must_know_all_that_stand_those_of_the_same_push_too(
    leads: tuple[Laptop, Laptop],
) -> None:
    first, second = leads
    one = make(first, checked_against=[])
    two = make(first, checked_against=[one])
    make(first, checked_against=[one])
    assert answers(first) == [None, None, BESIDE]
    lost = make(second, checked_against=[one])
    make(second, checked_against=[one, lost])
    make(second, checked_against=[one, two])
    assert answers(second) == [BESIDE, BESIDE, None]


def test_after_the_hub_was_restored_releases_come_back_in_any_order(leads: tuple[Laptop, Laptop]) -> None:
    first, second = leads
    one = make(first, checked_against=[])
    make(second, checked_against=[one])
    assert answers(second) == [None]
    assert answers(first) == [None], "the other names it"


def test_releases_of_other_programmes_are_not_asked_for(hub: World, leads: tuple[Laptop, Laptop]) -> None:
    first, _ = leads
    other = str(uuid4())
    hub.write("programme", other, key="o", name="Other", funding_status="applied", settings={})
    hub.write("publication", str(uuid4()), programme_id=other, released_at=DAY, cohort={}, body={"cells": []})
    make(first, checked_against=[])

    assert answers(first) == [None]


def test_a_withdrawn_release_was_public_and_is_asked_for_all_the_same(leads: tuple[Laptop, Laptop]) -> None:
    first, second = leads
    one = make(first, checked_against=[])
    assert answers(first) == [None]
    first.write("publication", one, None, withdrawn_at=DAY, withdrawn_reason="Virhe")
    assert answers(first) == [None]
    make(second, checked_against=[])
    assert answers(second) == [BESIDE]
    make(second, checked_against=[one])
    assert answers(second) == [None]


def test_what_a_release_was_checked_against_is_not_said_afterwards(leads: tuple[Laptop, Laptop]) -> None:
    first, second = leads
    one = make(first, checked_against=[])
    assert answers(first) == [None]
    first.write("publication", one, None, checked_against=[str(uuid4())])
    make(second, checked_against=one)
    assert answers(first) == ["field.immutable:checked_against"]
    assert answers(second) == ["value.invalid:checked_against"]
