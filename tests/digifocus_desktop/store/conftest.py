"""A real encrypted store for each test, copied from one that was made once."""

import shutil
from datetime import UTC, datetime

import pytest

from digifocus_desktop.store import identity
from digifocus_desktop.store.database import Store

KEY = bytes(range(32))
NOON = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def new_store(tmp_path_factory):
    """The file of a store that has run every migration."""
    path = tmp_path_factory.mktemp("store") / "store.db"
    store = Store(path, KEY, now=lambda: NOON)
    store.prepare()
    with store.local() as connection:
        identity.begin(connection)
    store.close()
    return path


@pytest.fixture
def store(new_store, tmp_path):
    shutil.copy(new_store, tmp_path / "store.db")
    store = Store(tmp_path / "store.db", KEY, now=lambda: NOON)
    store.prepare()
    yield store
    store.close()
