"""Laptops and a hub on a real PostgreSQL."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.sync import conftest as hub_fixtures
from tests.sync.desk import Desk
from tests.sync.world import World

postgres = hub_fixtures.postgres
migrated_urls = hub_fixtures.migrated_urls
hub_urls = hub_fixtures.hub_urls
hub_engine = hub_fixtures.hub_engine
hub = hub_fixtures.hub
hub_url = hub_fixtures.hub_url

MakeDesk = Callable[..., Desk]


@pytest.fixture
def make_desk(tmp_path: Path, hub: World, hub_url: str) -> Iterator[MakeDesk]:
    """Makes laptops that have joined the hub; the second argument is the organisation."""
    made: list[Desk] = []

    def make(name: str = "Anna Aalto", organisation: str = "a", *, joined: bool = True) -> Desk:
        desk = Desk(tmp_path / f"desk{len(made)}" / "data", name)
        made.append(desk)
        return desk.join(hub, hub_url, organisation) if joined else desk

    yield make
    for desk in made:
        desk.close()
