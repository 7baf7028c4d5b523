"""What a laptop tells a hub that was restored: only what it can prove, and only of its own firms."""

from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import text

from digifocus_desktop.model.ids import pair_id
from sync.protocol.remembering import KnownErasure, KnownPlace, Remembered
from sync.protocol.rows import Erase
from tests.sync.world import Laptop, World

pytestmark = pytest.mark.hub

BEFORE, THEN, LATER = (f"2026-11-2{day}T10:00:00.000Z" for day in (3, 4, 5))


@pytest.fixture
def path_id(hub: World) -> str:
    """A path of one place."""
    package, path_id = str(uuid4()), str(uuid4())
    common: dict[str, Any] = {"programme_id": hub.programme, "names": {"fi": "Maatilat"}, "position": 0}
    hub.write("work_package", package, key="TP6", responsible=[], **common)
    more: dict[str, Any] = {"work_package_id": package, "target_groups": [], "capacity": 1}
    hub.write("path", path_id, key="TP6.1", **more, **common)
    return path_id


@pytest.fixture
def anna(hub: World) -> Laptop:
    return hub.laptop("a")


def tell(laptop: Laptop, *places: KnownPlace, erased: tuple[KnownErasure, ...] = ()) -> None:
    laptop.world.service.remember(laptop.who, Remembered(places, erased))


def firms(laptop: Laptop, count: int) -> list[str]:
    made = [laptop.company(f"Tila {number}") for number in range(count)]
    laptop.sync()
    return made


def standing(laptop: Laptop, path_id: str, *companies: str) -> list[Any]:
    laptop.sync()
    rows = [laptop.rows.get(("enrolment", pair_id("enrolment", path_id, one))) for one in companies]
    return [(one.row["state"], one.row["queue_no"]) if one else None for one in rows]


def test_places_and_turns_are_as_they_were_and_the_newest_word_counts(anna: Laptop, path_id: str) -> None:
    one, two = firms(anna, 2)
    said = [
        KnownPlace(path_id, one, "", "waiting", 2, THEN),
        KnownPlace(path_id, two, "", "confirmed", 0, THEN),
    ]
    tell(anna, *said)
    assert standing(anna, path_id, one, two) == [("waiting", 2), ("confirmed", None)]

    tell(anna, KnownPlace(path_id, two, "", "withdrawn", 0, BEFORE))
    assert standing(anna, path_id, two) == [("confirmed", None)]
    tell(
        anna,
        KnownPlace(path_id, one, "", "confirmed", 0, LATER),
        KnownPlace(path_id, two, "", "withdrawn", 0, LATER),
    )
    assert standing(anna, path_id, one, two) == [("confirmed", None), ("withdrawn", None)]


def test_who_had_a_place_first_has_it_again_and_the_other_is_next_in_line(anna: Laptop, path_id: str) -> None:
    first, second, third = firms(anna, 3)
    tell(
        anna,
        KnownPlace(path_id, second, "", "confirmed", 0, LATER),
        KnownPlace(path_id, third, "", "waiting", 1, LATER),
    )
    tell(anna, KnownPlace(path_id, first, "", "confirmed", 0, THEN))
    wanted = [("confirmed", None), ("waiting", 1), ("waiting", 2)]

    assert standing(anna, path_id, first, second, third) == wanted


def test_nobody_speaks_for_the_firms_of_others(hub: World, anna: Laptop, path_id: str) -> None:
    (mine,) = firms(anna, 1)
    tell(anna, KnownPlace(path_id, mine, "", "confirmed", 0, THEN))
    stranger = hub.laptop("b")
    (theirs,) = firms(stranger, 1)
    tell(
        stranger,
        KnownPlace(path_id, mine, "", "withdrawn", 0, LATER),
        KnownPlace(path_id, theirs, "", "waiting", 1, LATER),
    )

    assert standing(anna, path_id, mine, theirs) == [("confirmed", None), ("waiting", 1)]


def test_who_may_not_write_says_nothing(hub: World, anna: Laptop, path_id: str) -> None:
    (mine,) = firms(anna, 1)
    tell(hub.laptop("a", "coordinator"), KnownPlace(path_id, mine, "", "confirmed", 0, THEN))

    assert standing(anna, path_id, mine) == [None]


def test_a_laptop_cannot_ask_for_it_as_a_command(anna: Laptop, path_id: str) -> None:
    asked = {"user_id": anna.me.user_id, "asked_at": THEN, "details": {"organisation": "", "places": []}}
    command = anna.write("command", kind="seat.remember", **asked)
    anna.sync()

    assert anna.value("command", command, "state") == "refused"


def test_an_erasure_needs_the_hubs_own_word(hub: World, anna: Laptop) -> None:
    one, two = firms(anna, 2)
    hub.commands.erase(one)
    (line,) = [line for line in anna.pull() if isinstance(line, Erase) and line.entity_id == one]
    forged = KnownErasure("company", two, line.proof)
    tell(anna, erased=(forged, KnownErasure("company", two, ""), KnownErasure("company", one, line.proof)))

    anna.sync()
    assert anna.has("company", two)
    with hub.engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM erasure")) == 1
