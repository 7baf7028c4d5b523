"""Killed (SIGKILL) at each point, started again and settled: nothing is lost, doubled or half done."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import select, text

from digifocus_desktop.store import backup
from digifocus_desktop.store.sync_port import SyncPort
from sync.client.hub_calls import HubCalls
from sync.client.ports import DevicePort
from sync.hub.database.opening import DATABASE, DatabaseUrls
from sync.hub.database.postgres import SUPERUSER, EmbeddedPostgres
from sync.hub.database.tables import hub_state
from sync.hub.running.backups import back_up, check_file
from sync.hub.service import HubService
from tests.sync.desk import NOON, Desk
from tests.sync.failpoints.points import NO_STEP, POINTS
from tests.sync.failpoints.scene import LARGE, Scene, scene_at
from tests.sync.machine.laws import each_number_is_there_once
from tests.sync.machine.ledger import Row

pytestmark = pytest.mark.hub
A_DAY = 4
"""Points at which something is killed on one day."""
tried: set[str] = set()


def at(happening: str) -> pytest.MarkDecorator:
    """Run a test at each point of a happening."""
    tried.add(happening)
    return pytest.mark.parametrize("point", POINTS[happening], ids=_name)


def at_several(happening: str) -> pytest.MarkDecorator:
    """Run a test at all points of a happening, some on the same day: looking for everything takes longest."""
    tried.add(happening)
    all_of = POINTS[happening]
    days = [all_of[start : start + A_DAY] for start in range(0, len(all_of), A_DAY)]
    return pytest.mark.parametrize("points", days, ids=lambda points: "+".join(map(_name, points)))


def _name(point: str) -> str:
    return point.rpartition(":")[2]


@pytest.fixture(scope="module")
def whole_scene(migrated_urls: DatabaseUrls, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    with scene_at(tmp_path_factory.mktemp("scene"), migrated_urls) as scene:
        yield scene


@pytest.fixture
def scene(whole_scene: Scene) -> Scene:
    whole_scene.begin()
    return whole_scene


def person(scene: Scene, who: str) -> Row:
    """A person that this advisor wrote down before the day began."""
    return next(one.row for one in scene.ledger.saved if one.row[0] == "person" and one.desk == who)


@at_several("work both ways")
def test_a_laptop_in_the_middle_of_a_sync(scene: Scene, points: Sequence[str]) -> None:
    anna, pekka, _ = scene.crew.desks
    for point in points:
        scene.firm(pekka)
        scene.say(pekka)
        pekka.sync()
        scene.firm(anna)
        scene.say(anna)
        scene.kill_laptop(anna, point)

    scene.check()


@at_several("documents both ways")
def test_a_laptop_in_the_middle_of_its_documents(scene: Scene, points: Sequence[str]) -> None:
    anna, pekka, _ = scene.crew.desks
    ours, theirs = scene.firm(anna), scene.firm(pekka)
    for point in points:
        scene.attach(pekka, theirs, LARGE)
        pekka.sync()
        for size in (1000, LARGE):
            scene.attach(anna, ours, size)
        scene.kill_laptop(anna, point)

    scene.check()


def go_back(scene: Scene) -> Row:
    """Restore the hub to a backup after which a person was erased; everybody had heard of it."""
    anna = scene.crew.desks[0]
    row = person(scene, anna.name)
    scene.crew.keep_hub()
    scene.attach(anna, scene.firm(anna), 1000)
    erase(scene, row)
    for desk in scene.crew.desks * 2:
        desk.sync()
    scene.crew.restore_hub()
    return row


@at("a restored hub")
def test_a_laptop_that_meets_a_restored_hub(scene: Scene, point: str) -> None:
    row = go_back(scene)

    scene.kill_laptop(scene.crew.desks[0], point)
    gone_everywhere(scene, row)


@at("the hub is told what it forgot")
def test_a_hub_that_is_told_what_it_forgot(scene: Scene, point: str) -> None:
    row = go_back(scene)

    scene.kill_hub_at(point, scene.crew.desks[0])
    gone_everywhere(scene, row)


def old_copy(scene: Scene, desk: Desk) -> None:
    """Put an old copy of a laptop's disk back, on which something else was written."""
    copy = scene.crew.copy_of(desk)
    scene.firm(desk)
    desk.sync()
    scene.crew.put_back(desk, copy)
    scene.say(desk)


@at("an old copy")
def test_a_laptop_that_is_an_old_copy(scene: Scene, point: str) -> None:
    anna = scene.crew.desks[0]
    old_copy(scene, anna)

    scene.kill_laptop(anna, point)
    scene.check()


@at("a spoilt value")
def test_a_laptop_that_mends_a_value(scene: Scene, point: str) -> None:
    anna = scene.crew.desks[0]
    scene.crew.spoil(anna, person(scene, anna.name))

    scene.kill_laptop(anna, point)
    scene.check()


def erase(scene: Scene, row: Row) -> None:
    """Have a person erased; nobody will look for what was known of him."""
    scene.crew.world.commands.erase(row[1])
    scene.ledger.saved = [one for one in scene.ledger.saved if one.row != row]


def gone_everywhere(scene: Scene, row: Row) -> None:
    """Every laptop has followed an erasure and said so.

    What a laptop had said of the person is blank there, so that it has another hash than in the hub's log.
    """
    scene.check(each_number_is_there_once)
    assert [desk.row(*row) for desk in scene.crew.desks] == [None, None, None]
    with scene.crew.world.engine.connect() as connection:
        acknowledged = connection.scalar(text("SELECT count(DISTINCT device) FROM erasure_ack"))
    assert acknowledged == len(scene.crew.desks)


@at("an erased person")
def test_a_laptop_that_forgets_a_person(scene: Scene, point: str) -> None:
    anna = scene.crew.desks[0]
    row = person(scene, anna.name)
    erase(scene, row)

    scene.kill_laptop(anna, point)
    gone_everywhere(scene, row)


@at("a backup of the store")
def test_a_laptop_that_makes_a_backup(scene: Scene, point: str) -> None:
    anna = scene.crew.desks[0]
    scene.firm(anna)
    scene.kill_laptop(anna, point, role="laptop_backup")

    paths, store = anna.paths, anna.workspace.store
    for made in backup.list_backups(paths.backups):
        assert backup.look_into(made, store.key, ["company"])["company"] == 4
    later = NOON + timedelta(minutes=1)
    assert backup.make_backup(store.path, paths.keys, store.key, paths.backups, now=later)
    assert not list(paths.backups.glob("*.part*"))
    scene.check()


@at_several("the hub takes a push")
def test_a_hub_in_the_middle_of_a_sync(scene: Scene, points: Sequence[str]) -> None:
    anna, pekka, _ = scene.crew.desks
    for point in points:
        scene.firm(pekka)
        scene.say(pekka)
        pekka.sync()
        anna.reopen()  # no token is left
        scene.firm(anna)
        scene.say(anna)
        scene.kill_hub_at(point, anna)

    scene.check()


@at_several("the hub takes documents")
def test_a_hub_that_takes_documents(scene: Scene, points: Sequence[str]) -> None:
    anna = scene.crew.desks[0]
    for point in points:
        firm = scene.firm(anna)
        for size in (1000, LARGE):
            scene.attach(anna, firm, size)
        scene.kill_hub_at(point, anna)

    scene.check()


def place(desk: Desk, kind: str, company_id: str, path_id: str) -> None:
    asked: dict[str, Any] = {"user_id": desk.services.me.user_id, "asked_at": desk.now()}
    desk.write("command", company_id=company_id, kind=f"seat.{kind}", target=path_id, **asked)


def places(desk: Desk) -> Mapping[str, str]:
    return {one["company_id"]: one["state"] for one in desk.all("enrolment").values()}


@at("the hub gives places")
def test_a_hub_that_gives_places(scene: Scene, point: str) -> None:
    anna, _, outi = scene.crew.desks
    package, path_id = str(uuid4()), str(uuid4())
    world = scene.crew.world
    common: dict[str, Any] = {"programme_id": world.programme, "names": {"fi": "Maatilat"}, "position": 0}
    world.write("work_package", package, key="TP6", responsible=[], **common)
    of_path: dict[str, Any] = {"work_package_id": package, "target_groups": [], "capacity": 1}
    world.write("path", path_id, key="TP6.1", **of_path, **common)
    first, second = scene.firm(anna), scene.firm(outi)
    for desk in (anna, outi):
        desk.sync()
    place(anna, "request", first, path_id)
    scene.kill_hub_at(point, anna)
    place(outi, "request", second, path_id)
    anna.sync()
    scene.check()
    assert places(outi) == places(anna) == {first: "confirmed", second: "waiting"}

    place(anna, "withdraw", first, path_id)
    place(anna, "request", first, path_id)
    place(anna, "withdraw", first, path_id)
    scene.kill_hub_at(point, anna)
    scene.check()
    assert places(outi) == places(anna) == {first: "withdrawn", second: "confirmed"}


@at("the hub erases")
def test_a_hub_that_erases(scene: Scene, point: str) -> None:
    anna, pekka, _ = scene.crew.desks
    row = person(scene, anna.name)
    scene.crew.world.write("app_user", pekka.services.me.user_id, roles=["advisor", "org_admin"])
    asked: dict[str, Any] = {"user_id": pekka.services.me.user_id, "asked_at": pekka.now()}
    pekka.write("command", kind="erase", target=row[1], **asked)
    scene.ledger.saved = [one for one in scene.ledger.saved if one.row != row]

    scene.kill_hub_at(point, pekka)
    pekka.sync()
    scene.crew.world.write("app_user", pekka.services.me.user_id, roles=["advisor"])  # as the laws know him
    gone_everywhere(scene, row)


@at("the hub takes an old copy")
def test_a_hub_that_takes_an_old_copy(scene: Scene, point: str) -> None:
    anna = scene.crew.desks[0]
    old_copy(scene, anna)

    scene.kill_hub_at(point, anna)
    scene.check()


@at("the hub takes a new laptop")
def test_a_hub_that_takes_a_new_laptop(scene: Scene, point: str, tmp_path: Path) -> None:
    world, desk = scene.crew.world, Desk(tmp_path / "data", "Sirpa Salo")
    world.commands.add_user(desk.name, "sirpa@example.org", "a", ("advisor",))
    code, url = world.commands.issue_code("sirpa@example.org"), "http://127.0.0.1:9"

    scene.kill_hub(point, lambda: desk.services.joining.join(url, code))
    desk.services.joining.join(url, code)
    desk.sync()
    assert len(desk.all("company")) == len(scene.crew.desks)
    desk.close()
    scene.check()


@at("a backup of the hub")
def test_a_hub_that_is_backed_up(
    scene: Scene, postgres: EmbeddedPostgres, point: str, tmp_path: Path
) -> None:
    whole, anna = postgres.url(SUPERUSER, DATABASE), scene.crew.desks[0]
    before = back_up(whole, tmp_path, NOON - timedelta(hours=1))
    scene.firm(anna)
    anna.sync()

    scene.run("hub_backup", point, database=whole, folder=str(tmp_path))
    made = sorted(tmp_path.glob("*.dump"))
    assert made
    assert all(map(check_file, made))
    with scene.crew.world.engine.connect() as connection:
        told = connection.scalar(select(hub_state.c.backed_up_seq))
    assert told == before.seq or made[-1] != before.path
    assert back_up(whole, tmp_path, NOON + timedelta(hours=1), keep=1).seq > before.seq
    assert len(list(tmp_path.glob("*.dump"))) == 1
    scene.check()


def test_every_happening_has_its_test() -> None:
    assert tried == set(POINTS)


@pytest.mark.parametrize("owner", [SyncPort, HubCalls, HubService])
def test_every_step_of_a_sync_is_a_point_or_says_why_not(owner: type) -> None:
    named = {point.partition(":")[2] for points in POINTS.values() for point in points} | NO_STEP.keys()
    steps = {f"{owner.__name__}.{name}" for name in vars(owner) if not name.startswith("_")}
    assert steps - named == set()
    assert {one for one in named if one.startswith(f"{owner.__name__}.")} <= steps


def test_the_laptops_steps_are_all_that_sync_asks_of_it() -> None:
    asked = {name for name in vars(DevicePort) if not name.startswith("_")}
    assert asked <= set(vars(SyncPort))
