"""A real PostgreSQL for the session, an empty migrated database for each test, a hub that answers."""

import shutil
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn
from sqlalchemy import Engine, create_engine

from digifocus_desktop.model.registry import METADATA
from sync.hub.database.opening import DatabaseUrls, make_engine, migrate, prepare_embedded
from sync.hub.database.postgres import EmbeddedPostgres
from sync.hub.database.tables import HUB_METADATA
from sync.hub.database.walls import OWN_WORK
from sync.hub.web.api import create_app
from tests.sync.world import World

FAST = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "shared_buffers": "64MB"}
EMPTY = ";".join(
    [f"SET LOCAL {OWN_WORK} = 'on'"]
    + [f"DELETE FROM {name}" for name in (*METADATA.tables, *HUB_METADATA.tables) if name != "hub_state"]
    + ["UPDATE hub_state SET seq = 0, backed_up_seq = 0, epoch = gen_random_uuid()"]
)
"""Emptying some forty small tables takes a tenth of the time of copying a database."""


@pytest.fixture(scope="session")
def postgres() -> Iterator[EmbeddedPostgres]:
    """The embedded server, for the whole session."""
    folder = Path(tempfile.mkdtemp(prefix="dfhub-"))
    with EmbeddedPostgres(folder, FAST) as server:
        yield server
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def migrated_urls(postgres: EmbeddedPostgres) -> DatabaseUrls:
    """A migrated database that all tests share, one after the other."""
    urls = prepare_embedded(postgres)
    migrate(urls)
    return urls


@pytest.fixture
def hub_urls(migrated_urls: DatabaseUrls) -> DatabaseUrls:
    """The two roles of an empty hub database."""
    owner = create_engine(migrated_urls.owner)
    with owner.begin() as connection:
        connection.exec_driver_sql(EMPTY)
    owner.dispose()
    return migrated_urls


@pytest.fixture
def hub_engine(hub_urls: DatabaseUrls) -> Iterator[Engine]:
    """An engine in the hub's own role."""
    engine = make_engine(hub_urls.app)
    yield engine
    engine.dispose()


@pytest.fixture
def hub(hub_engine: Engine) -> World:
    """A hub with one programme and two organisations, called directly."""
    return World(hub_engine)


@pytest.fixture
def hub_url(hub: World) -> Iterator[str]:
    """The same hub, served over HTTP on this machine."""
    config = uvicorn.Config(create_app(hub.settings), host="127.0.0.1", port=0, log_level="warning")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started and thread.is_alive():
        thread.join(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join()
