"""The migrations lead to exactly the tables of the models."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

from digifocus_desktop.model.migrations import upgrade
from digifocus_desktop.model.registry import METADATA


@pytest.fixture
def engine(tmp_path):
    engine = create_engine(f"sqlite:///{tmp_path / 'entities.db'}")
    yield engine
    engine.dispose()


def test_the_head_equals_the_models(engine):
    with engine.begin() as connection:
        upgrade(connection)

    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})

        assert compare_metadata(context, METADATA) == []


def test_upgrading_twice_changes_nothing(engine):
    for _ in range(2):
        with engine.begin() as connection:
            upgrade(connection)

    with engine.connect() as connection:
        assert MigrationContext.configure(connection).get_current_heads() == ("m0001",)
