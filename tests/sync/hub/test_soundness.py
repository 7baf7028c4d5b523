"""The checks of a hub's database find every way in which it can break a promise of sync."""

import pytest
from sqlalchemy import create_engine

from sync.hub.database.opening import DatabaseUrls
from sync.hub.database.walls import own_work
from sync.hub.running.soundness import examine
from tests.sync.world import World

pytestmark = pytest.mark.hub

SHA = "0" * 64
BREAKS = {
    "DELETE FROM sync_row WHERE entity = 'company'": "without their place",
    "UPDATE company SET bucket = 'company:elsewhere'": "without their place",
    "DELETE FROM company": "without their row",
    "UPDATE hub_state SET seq = 1": "above the hub's own count",
    "DELETE FROM op_log WHERE n = 2 AND device NOT LIKE 'hub-%%'": "a gap or another end",
    "UPDATE hub_device SET last_n = last_n + 1 WHERE user_id IS NOT NULL": "a gap or another end",
    """UPDATE sync_row SET fv = fv || '{"name": "Nobody01:7"}' WHERE entity = 'company'""": "not in the log",
    f"INSERT INTO blob SELECT '{SHA}', 'b', 1, 'x', now()": "not what their name says",
}


@pytest.fixture
def worked_with(hub: World) -> World:
    """A hub on which two laptops have worked."""
    for organisation in ("a", "b"):
        laptop = hub.laptop(organisation)
        for name in ("Mäkelä", "Virtanen", "Kuikka"):
            laptop.company(name)
        laptop.sync()
    return hub


def test_a_hub_that_was_worked_with_is_sound(worked_with: World) -> None:
    with worked_with.engine.connect() as connection:
        found = examine(connection)

    assert found.sound, found.findings
    assert found.rows > 6
    assert found.operations > 6


@pytest.mark.parametrize(("statement", "words"), BREAKS.items(), ids=BREAKS.values())
def test_what_breaks_a_promise_is_found(
    statement: str, words: str, worked_with: World, hub_urls: DatabaseUrls
) -> None:
    owner = create_engine(hub_urls.owner)
    with own_work(owner) as connection:
        connection.exec_driver_sql(statement)
        found = examine(connection)
        connection.rollback()
    owner.dispose()

    assert not found.sound
    assert any(words in finding.text and finding.count for finding in found.findings)
