"""A place on a path, from the advisor's word to the shared database's answer."""

from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from digifocus_desktop.services.seats import Seat, SeatWord, read_seats
from digifocus_desktop.store import aside
from tests.sync.desk import Desk
from tests.sync.world import World

ASKED, CONFIRMED, LEAVING = Seat(SeatWord.ASKED), Seat(SeatWord.CONFIRMED), Seat(SeatWord.LEAVING)


def waiting(turn: int) -> Seat:
    return Seat(SeatWord.WAITING, turn)


class Farm:
    """A firm of one advisor that is interviewed and guided to a path."""

    def __init__(self, desk: Desk, name: str, path_id: str) -> None:
        self.desk, self.path_id = desk, path_id
        self.company_id = desk.firm(name)
        self.interview = desk.services.interviews.start(self.company_id)

    def say(self, state: str | None) -> Any:
        return self.desk.services.referrals.say(self.interview, "training", "TP6.1", state)

    @property
    def seat(self) -> Seat | None:
        with self.desk.workspace.store.read() as connection:
            return read_seats(connection, self.company_id).get(self.path_id)

    def left(self) -> int | None:
        options = self.desk.services.referrals.guidance(self.interview).trainings
        return next(one.seats_left for one in options if one.key == "TP6.1")


@pytest.fixture
def path_id(hub: World) -> str:
    """A path of one place."""
    package, path_id = str(uuid4()), str(uuid4())
    common = {"programme_id": hub.programme, "names": {"fi": "Maatilat"}, "position": 0}
    hub.write("work_package", package, key="TP6", responsible=[], **common)
    values = {"work_package_id": package, "target_groups": [], "capacity": 1}
    hub.write("path", path_id, key="TP6.1", **values, **common)
    hub.write("theme", str(uuid4()), key="TP6.1", path_id=path_id, work_package_id=package, **common)
    return path_id


@pytest.fixture
def farms(hub: World, hub_url: str, path_id: str, tmp_path: Path) -> Any:
    """One firm on each of two laptops that see the path."""
    desks = [Desk(tmp_path / name).join(hub, hub_url, name) for name in ("a", "b")]
    for desk in desks:
        desk.sync()
    yield [Farm(desk, f"Farm {number}", path_id) for number, desk in enumerate(desks)]
    for desk in desks:
        desk.close()


def test_a_place_is_provisional_until_the_shared_database_has_answered(farms: list[Farm]) -> None:
    one, two = farms
    one.say("applied")
    two.say("applied")
    assert (one.seat, two.seat) == (ASKED, ASKED)
    assert (one.left(), two.left()) == (1, 1)

    one.desk.sync()
    two.desk.sync()
    one.desk.sync()

    assert (one.seat, two.seat) == (CONFIRMED, waiting(1))
    assert (one.left(), two.left()) == (1, 0)


def test_who_gives_a_place_up_keeps_it_until_that_is_decided_and_the_next_gets_it(
    farms: list[Farm],
) -> None:
    one, two = farms
    for farm in farms:
        farm.say("applied")
        farm.desk.sync()
    one.say("declined")
    assert one.seat == LEAVING

    one.desk.sync()
    two.desk.sync()

    assert [farm.seat for farm in farms] == [None, CONFIRMED]


def test_undo_before_sending_keeps_the_place(farms: list[Farm]) -> None:
    one, two = farms
    for farm in farms:
        farm.say("applied")
        farm.desk.sync()
    one.desk.services.referrals.undo(one.say("declined"))
    assert one.seat == CONFIRMED

    one.desk.sync()
    two.desk.sync()

    assert (one.seat, two.seat) == (CONFIRMED, waiting(1))


def test_saying_the_same_again_asks_for_nothing_more(farms: list[Farm]) -> None:
    (one, _) = farms
    for state in ("applied", "applied", "suggested", None, "applied"):
        one.say(state)
    one.desk.sync()

    kinds = [row["kind"] for row in one.desk.all("command").values()]
    assert kinds == ["seat.request", "seat.withdraw", "seat.request"]
    assert one.seat == CONFIRMED


def test_a_refused_request_says_why(farms: list[Farm], hub: World, path_id: str) -> None:
    (one, _) = farms
    one.say("applied")
    hub.write("path", path_id, deleted=True)
    one.desk.sync()

    assert one.seat == Seat(SeatWord.REFUSED, reason="seat.no_path")


def test_a_command_that_went_aside_is_not_asked_for_ever(farms: list[Farm], hub: World) -> None:
    (one, _) = farms
    one.desk.sync()
    hub.write("company", one.company_id, owner_organisation_id=hub.organisations["b"])
    one.say("applied")
    one.desk.sync()

    assert one.seat is None
    with one.desk.workspace.store.read() as connection:
        assert "command" in {step.entity for group in aside.listed(connection) for step in group.operations}
