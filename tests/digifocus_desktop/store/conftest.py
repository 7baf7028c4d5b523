"""A real encrypted store for each test."""

from datetime import UTC, datetime

import pytest

from digifocus_desktop.store import identity
from digifocus_desktop.store.database import Store

KEY = bytes(range(32))
NOON = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


@pytest.fixture
def store(tmp_path):
    store = Store(tmp_path / "store.db", KEY, now=lambda: NOON)
    store.prepare()
    with store.local() as connection:
        identity.begin(connection)
    yield store
    store.close()
