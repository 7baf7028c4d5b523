"""A laptop compares what it holds with the hub once a day, and mends what is not as it must be."""

from datetime import timedelta

import pytest

from digifocus_desktop.store import meta
from sync.client import checking
from sync.hub.database.opening import DatabaseUrls, migrate
from tests.sync.desk import NOON, Desk
from tests.sync.world import World

pytestmark = pytest.mark.hub

FLIPS = {
    "value": "UPDATE company SET name = 'Flipped' WHERE name = 'Mäkelän tila'",
    "map": "UPDATE response_set SET answers = replace(answers, '3', '4')",
    "bucket": "UPDATE sync_row SET bucket = 'company:other' WHERE entity = 'step_note'",
    "lost": "DELETE FROM person",
    "lost_with_place": "DELETE FROM person; DELETE FROM sync_row WHERE entity = 'person'",
    "left_behind": "INSERT INTO sync_row SELECT entity, '01900000-0000-7000-8000-0000000000ff', bucket, seq, "
    "versions, shadow, extra FROM sync_row WHERE entity = 'person'",
}


class Days:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self):
        return self.now


@pytest.fixture
def days() -> Days:
    return Days()


@pytest.fixture
def desk(hub: World, hub_url: str, tmp_path, days: Days):
    desk = Desk(tmp_path / "desk", now=days).join(hub, hub_url)
    desk.visit()
    desk.sync()
    desk.sync()
    yield desk
    desk.close()


def flip(desk: Desk, statements: str) -> None:
    """Change the file as a failing disk or a fault of ours would: past capture."""
    with desk.workspace.store.apply() as (connection, _):
        for statement in statements.split("; "):
            connection.execute(statement)


def checked_at(desk: Desk) -> str:
    with desk.workspace.store.read() as connection:
        return meta.get(connection, "checked_at")


def test_what_is_as_it_must_be_is_left_alone(desk: Desk, days: Days) -> None:
    before, first = desk.everything(), checked_at(desk)
    days.now += timedelta(hours=23)
    desk.sync()
    early = checked_at(desk)
    days.now += timedelta(hours=1)
    report = desk.sync()

    assert first == early < checked_at(desk)
    assert report.mended == 0
    assert desk.everything() == before


@pytest.mark.parametrize("flipped", FLIPS)
def test_what_was_lost_or_changed_is_mended(flipped: str, desk: Desk, days: Days) -> None:
    before = desk.everything()
    flip(desk, FLIPS[flipped])
    days.now += timedelta(days=1)
    desk.sync()

    assert desk.everything() == before
    days.now += timedelta(days=1)
    assert desk.sync().mended == 0
    assert ("mended" in desk.log()) is (flipped not in ("bucket", "left_behind"))


def test_own_work_that_waits_is_not_touched(desk: Desk, days: Days, monkeypatch) -> None:
    company_id = next(iter(desk.all("company")))
    days.now += timedelta(days=1)
    before = checking.Checker._sums

    def written_meanwhile(checker: checking.Checker):
        flip(desk, FLIPS["map"])
        desk.write("company", company_id, name="Uusi nimi")
        return before(checker)

    monkeypatch.setattr(checking.Checker, "_sums", written_meanwhile)
    report = desk.sync()

    assert report.mended > 0
    assert desk.all("company")[company_id]["name"] == "Uusi nimi"
    monkeypatch.undo()
    assert desk.sync().sent == 1


def test_what_was_changed_on_the_hub_by_hand_arrives(hub: World, desk: Desk, days: Days) -> None:
    with hub.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE company SET name = 'Korjattu käsin'")
    with hub.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE sync_row SET digest = digest + 1 WHERE entity = 'company'")
    days.now += timedelta(days=1)
    desk.sync()

    assert [row["name"] for row in desk.all("company").values()] == ["Korjattu käsin"]


def test_where_too_much_differs_everything_is_pulled_again(desk: Desk, days: Days, monkeypatch) -> None:
    before = desk.everything()
    monkeypatch.setattr(checking, "MAX_GROUPS", 1)
    flip(desk, "DELETE FROM person; DELETE FROM step_note; DELETE FROM interview")
    days.now += timedelta(days=1)
    report = desk.sync()

    assert desk.everything() == before
    assert report.mended > 4


def test_ends_with_other_tables_are_not_compared(
    hub: World, desk: Desk, days: Days, hub_urls: DatabaseUrls
) -> None:
    flip(desk, FLIPS["value"])
    with hub.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE hub_state SET digests_of = 'm0001'")
    days.now += timedelta(days=1)
    assert desk.sync().mended == 0
    with hub.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE sync_row SET digest = NULL")
    migrate(hub_urls)
    days.now += timedelta(days=1)

    assert desk.sync().mended == 1


def test_a_hub_from_before_there_were_checks_is_no_trouble(desk: Desk, days: Days, monkeypatch) -> None:
    monkeypatch.setattr("sync.client.hub_calls.CHECK", "/sync/v1/unheard-of")
    flip(desk, FLIPS["value"])
    days.now += timedelta(days=1)

    assert desk.sync().mended == 0
