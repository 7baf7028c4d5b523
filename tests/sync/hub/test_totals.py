"""The hub counts the whole programme's targets, at most once an hour, and tells no small number of others."""

from typing import Any
from uuid import uuid4

import pytest

from sync.protocol.hello import Hello
from tests.sync.world import DEVICE_TIME, Laptop, World

pytestmark = pytest.mark.hub
MET = "analysed_and_interviewed_companies"


def greet(laptop: Laptop) -> None:
    laptop.world.service.hello(laptop.who, Hello((1,), "1.0", "m0001", laptop.incarnation, DEVICE_TIME))


def met(laptop: Laptop, count: int) -> None:
    """Queue firms that are analysed and interviewed."""
    for _ in range(count):
        firm = laptop.company()
        done = {"company_id": firm, "started_at": DEVICE_TIME, "completed_at": DEVICE_TIME}
        analysis = {"form_package_id": str(uuid4()), "phase": "T0", "mode": "advisor", "answers": {}}
        laptop.write("response_set", None, None, **done, **analysis)
        interview = {"kind": "interview", "held_on": "2026-11-24", "started_at": DEVICE_TIME}
        laptop.write("interview", None, None, company_id=firm, completed_at=DEVICE_TIME, **interview)
    assert [one.quarantined for one in laptop.push() if one.quarantined] == []


def told(laptop: Laptop) -> dict[tuple[str | None, str], Any]:
    laptop.pull()
    (row,) = laptop.all("programme_total")
    return {(one["work_package"], one["measure"]): one["done"] for one in row.row["body"]}


def test_all_organisations_are_counted_once_an_hour_and_all_see_it(hub: World) -> None:
    ours, theirs = hub.laptop("a"), hub.laptop("b")
    met(ours, 6)
    met(theirs, 7)
    greet(ours)
    assert [told(laptop)[None, MET] for laptop in (ours, theirs)] == [13, 13]
    (row,) = ours.all("programme_total")
    assert row.row["counted_at"] == DEVICE_TIME

    met(theirs, 1)
    hub.clock.forward(minutes=59)
    greet(theirs)
    assert told(ours)[None, MET] == 13
    hub.clock.forward(minutes=1)
    greet(theirs)
    assert told(ours)[None, MET] == 14


@pytest.mark.parametrize(
    ("ours", "theirs", "shown"), [(9, 4, None), (4, 9, None), (5, 5, 10), (6, 0, 6), (4, 0, None), (0, 0, 0)]
)
def test_a_count_that_tells_of_few_firms_of_others_is_kept_back(
    hub: World, ours: int, theirs: int, shown: int | None
) -> None:
    a, b = hub.laptop("a"), hub.laptop("b")
    met(a, ours)
    met(b, theirs)
    greet(a)

    assert told(a)[None, MET] == shown


def test_only_the_hub_writes_totals(hub: World) -> None:
    ours = hub.laptop("a", "org_admin")
    greet(ours)
    ours.pull()
    (row,) = ours.all("programme_total")
    ours.write("programme_total", row.entity_id, body=[])

    assert ours.push()[-1].quarantined == "write.hub_only"
