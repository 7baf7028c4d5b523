"""The migrations lead to exactly the tables of the models."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Column, MetaData, String, create_engine

from digifocus_desktop.model.migrations import head_revisions, upgrade
from digifocus_desktop.model.migrations.__main__ import write
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
        assert set(MigrationContext.configure(connection).get_current_heads()) == head_revisions()


def test_a_new_field_is_written_down_as_the_next_migration(tmp_path):
    models = MetaData(naming_convention=METADATA.naming_convention)
    for table in METADATA.tables.values():
        table.to_metadata(models)
    models.tables["company_file"].append_column(Column("planted", String(40)))
    (head,) = head_revisions()

    made = write("Firms have one more", tmp_path, models)

    script = (tmp_path / f"{made}_firms_have_one_more.py").read_text("utf-8")
    assert int(made[1:]) == int(head[1:]) + 1
    assert f"down_revision = '{head}'" in script
    assert "add_column(sa.Column('planted', sa.String(length=40), nullable=True))" in script


def test_nothing_is_written_when_nothing_has_changed(tmp_path):
    with pytest.raises(ValueError, match="change the models first"):
        write("nothing", tmp_path)

    assert list(tmp_path.iterdir()) == []
