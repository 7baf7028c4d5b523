"""The database a hub stands on: migrated, owned by one role and used by another."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, text

from digifocus_desktop.model.migrations import head_revisions
from sync.hub.database.opening import DatabaseUrls, make_engine, migrate, psycopg_url
from sync.hub.database.tables import HUB_METADATA
from sync.hub.errors import HubSetupError
from sync.hub.migrations import HUB_VERSIONS
from tests.sync.world import seeing_all

pytestmark = pytest.mark.hub


def test_the_migrations_end_where_the_tables_are(hub_engine: Engine) -> None:
    def ours(_object: object, name: str | None, kind: str, *_more: object) -> bool:
        return kind != "table" or name in HUB_METADATA.tables

    with hub_engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "include_object": ours})
        assert compare_metadata(context, HUB_METADATA) == []
        assert set(context.get_current_heads()) == head_revisions([HUB_VERSIONS])


def test_migrating_again_changes_nothing(hub_urls: DatabaseUrls, hub_engine: Engine) -> None:
    query = text("SELECT hub, secret FROM hub_state")
    with seeing_all(hub_engine).connect() as connection:
        before = connection.execute(query).all()
    migrate(hub_urls)
    with seeing_all(hub_engine).connect() as connection:
        assert connection.execute(query).all() == before


def test_neither_role_is_above_the_rules(hub_urls: DatabaseUrls) -> None:
    for url in (hub_urls.owner, hub_urls.app):
        engine = make_engine(url)
        with engine.connect() as connection:
            row = connection.execute(
                text(
                    "SELECT rolsuper, rolbypassrls, rolcreaterole FROM pg_roles WHERE rolname = current_user"
                )
            ).one()
        engine.dispose()
        assert tuple(row) == (False, False, False)


def test_the_hub_cannot_change_its_tables(hub_engine: Engine) -> None:
    with hub_engine.connect() as connection:
        allowed = connection.scalar(text("SELECT has_schema_privilege('public', 'CREATE')"))
    assert allowed is False


def test_a_session_never_waits_for_a_lock_for_long(hub_engine: Engine) -> None:
    with hub_engine.connect() as connection:
        assert connection.scalar(text("SHOW lock_timeout")) == "10s"
        assert connection.scalar(text("SHOW idle_in_transaction_session_timeout")) == "15s"


@pytest.mark.parametrize(
    "given", ["postgres://u:p@h/d", "postgresql://u:p@h/d", "postgresql+psycopg://u:p@h/d"]
)
def test_every_spelling_of_an_address_gets_our_driver(given: str) -> None:
    assert psycopg_url(given) == "postgresql+psycopg://u:p@h/d"


def test_an_address_of_another_database_is_refused() -> None:
    with pytest.raises(HubSetupError):
        psycopg_url("mysql://u:p@h/d")
