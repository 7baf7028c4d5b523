"""The same firm on two laptops: the decision merges them, and undo takes that back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from digifocus_desktop.services.decisions import SHARED
from tests.sync.desk import Desk
from tests.sync.world import World

ID = "1234567-1"


@pytest.fixture
def desks(hub: World, hub_url: str, tmp_path: Path) -> Iterator[tuple[Desk, Desk]]:
    one, two = (Desk(tmp_path / name).join(hub, hub_url) for name in ("one", "two"))
    one.firm("Mäkelä", business_id=ID)
    one.sync()
    two.contact(two.firm("Mäkelän tila", business_id=ID))
    two.sync()
    yield one, two
    one.close()
    two.close()


def test_a_decision_merges_two_firms_and_undo_makes_them_two(desks: tuple[Desk, Desk]) -> None:
    _, two = desks
    first, second = (
        firm for firm in sorted(two.all("company"), key=lambda one: two.all("company")[one]["name"])
    )
    (asked,) = two.services.decisions.open()
    assert (asked.doubles, [side.name for side in asked.sides]) == (True, ["", "Mäkelä"])

    decided = two.services.decisions.decide(asked.id, asked.sides[1].choice)
    assert two.services.decisions.open() == []
    assert two.services.syncing.status().decisions == 0
    two.sync()

    assert {row["company_id"] for row in two.all("person").values()} == {first}
    assert two.all("company")[second]["merged_into"] == first
    assert [row.title for row in two.services.trash.rows() if row.entity == "company"] == []
    names = [one.label for one in two.services.decisions.open()]
    assert names == ["company.name"]

    two.services.decisions.undo(decided)
    two.sync()

    assert {row["company_id"] for row in two.all("person").values()} == {second}
    assert not two.all("company")[second]["deleted"]


def test_a_merge_that_is_refused_is_asked_again_with_the_reason(hub: World, desks: tuple[Desk, Desk]) -> None:
    _, two = desks
    (asked,) = two.services.decisions.open()
    hub.write("company", str(asked.sides[1].value), deleted=True)
    two.services.decisions.decide(asked.id, asked.sides[1].choice)
    two.sync()
    (again,) = two.services.decisions.open()
    assert again.refused == "merge.no_firm"

    two.services.decisions.decide(again.id, SHARED)
    assert two.services.decisions.open() == []
