"""Opening the hub's database: roles, tables, and the one row of state every hub has."""

import logging
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from sqlalchemy import Connection, Engine, create_engine, func, insert, select, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError

from digifocus_desktop.model.migrations import upgrade
from sync.hub.database import digests
from sync.hub.database.policies import raise_walls
from sync.hub.database.postgres import SUPERUSER, EmbeddedPostgres
from sync.hub.database.tables import HUB_METADATA, hub_state
from sync.hub.database.walls import as_hub
from sync.hub.errors import HubSetupError
from sync.hub.migrations import HUB_VERSIONS

OWNER_ROLE = "digifocus_owner"
APP_ROLE = "digifocus_hub"
DATABASE = "digifocus"
UNFINISHED = "restore_unfinished"
"""Table that is there while a backup is put back: laptops must not meet it before its new epoch."""
STREAM = 1
_log = logging.getLogger(__name__)
_MIGRATION_LOCK = 5_102_031
_SESSION = "-c lock_timeout=10s -c idle_in_transaction_session_timeout=15s -c timezone=UTC"


@dataclass(frozen=True, slots=True)
class DatabaseUrls:
    """Two roles of one database: the owner changes tables, the hub only uses them."""

    owner: str
    app: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where a hub's database is.

    Attributes:
        urls: Of the two roles that use it.
        whole: Address that reads and fills all of it, past row-level security.
        server: The embedded server; None with a database that was given.
    """

    urls: DatabaseUrls
    whole: str
    server: EmbeddedPostgres | None = None


@contextmanager
def opened_place(url: str | None, data_dir: Path | None) -> Iterator[Place]:
    """Yield the database given, or an embedded server's, as it is: nothing is migrated.

    Raises:
        HubSetupError: The embedded server cannot be started, or the address is none.
    """
    if url is not None:
        plain = psycopg_url(url)
        yield Place(DatabaseUrls(plain, plain), plain)
        return
    with EmbeddedPostgres(data_dir) as server:
        yield Place(prepare_embedded(server), server.url(SUPERUSER, DATABASE), server)


@contextmanager
def opened_database(url: str | None, data_dir: Path | None) -> Iterator[Engine]:
    """Yield an engine for a migrated database: the one given, or an embedded server's.

    Raises:
        HubSetupError: The database cannot be reached or prepared.
    """
    with opened_place(url, data_dir) as place, migrated_engine(place.urls) as engine:
        yield engine


@contextmanager
def migrated_engine(urls: DatabaseUrls) -> Iterator[Engine]:
    """Yield an engine in the hub's role, the tables brought to the newest version.

    Raises:
        HubSetupError: `hub.database`, it cannot be reached or prepared; `hub.half_restored`.
    """
    try:
        _check_finished(urls)
        migrate(urls)
    except SQLAlchemyError as error:
        code = "hub.database"
        raise HubSetupError(code, f"The database cannot be used: {error}") from error
    engine = make_engine(urls.app)
    try:
        _warn_of_unbound_role(engine)
        yield engine
    finally:
        engine.dispose()


def _check_finished(urls: DatabaseUrls) -> None:
    engine = make_engine(urls.owner, pool_size=1)
    try:
        with engine.connect() as connection:
            unfinished = connection.scalar(select(func.to_regclass(f"public.{UNFINISHED}"))) is not None
    finally:
        engine.dispose()
    if unfinished:
        words = (
            "Putting a backup back was broken off here. Empty the database, then put the backup back again."
        )
        raise HubSetupError("hub.half_restored", words)


def _warn_of_unbound_role(engine: Engine) -> None:
    """Tell the operator where no row-level security binds the hub's role: one wall is missing then."""
    query = text("SELECT rolname FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolbypassrls)")
    with engine.connect() as connection:
        role = connection.scalar(query)
    if role is not None:
        _log.warning(
            "Row-level security does not bind the role %s: it is a superuser or may bypass it. "
            "Give the hub a role that is neither (docs/hub.md).",
            role,
        )


def psycopg_url(url: str) -> str:
    """Return the address with the driver we use; `postgres://` and `postgresql://` both serve."""
    parsed = make_url(url.replace("postgres://", "postgresql://", 1))
    if parsed.get_backend_name() != "postgresql":
        raise HubSetupError("hub.database_url", "The database must be PostgreSQL: postgresql://…")
    return parsed.set(drivername="postgresql+psycopg").render_as_string(hide_password=False)


def make_engine(url: str, pool_size: int = 10) -> Engine:
    """Return an engine whose sessions never wait for a lock for more than ten seconds."""
    return create_engine(
        url,
        pool_size=pool_size,
        max_overflow=10,
        pool_pre_ping=True,
        hide_parameters=True,  # errors are logged; the values of people are not
        connect_args={"options": _SESSION},
    )


def prepare_embedded(server: EmbeddedPostgres, database: str = DATABASE) -> DatabaseUrls:
    """Make the roles and the database of an embedded server where they are missing.

    Neither role is a superuser: row-level security and grants bind both.
    """
    engine = create_engine(server.url(SUPERUSER, "postgres"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for role in (OWNER_ROLE, APP_ROLE):
            _ensure_role(connection, role, server.password)
        found = text("SELECT 1 FROM pg_database WHERE datname = :name")
        if connection.scalar(found, {"name": database}) is None:
            connection.exec_driver_sql(f'CREATE DATABASE "{database}" OWNER {OWNER_ROLE}')
    engine.dispose()
    return DatabaseUrls(server.url(OWNER_ROLE, database), server.url(APP_ROLE, database))


def _ensure_role(connection: Connection, role: str, password: str) -> None:
    found = connection.scalar(text("SELECT 1 FROM pg_roles WHERE rolname = :role"), {"role": role})
    if not found:
        # DDL takes no parameters; the password is our own, of letters, digits, - and _.
        connection.exec_driver_sql(
            f"CREATE ROLE {role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '{password}'"
        )


def migrate(urls: DatabaseUrls) -> None:
    """Bring the tables to the newest version and make the hub's state on the first run."""
    engine = make_engine(urls.owner, pool_size=1)
    try:
        with engine.begin() as connection:
            connection.execute(select(func.pg_advisory_xact_lock(_MIGRATION_LOCK)))
            as_hub(connection)
            upgrade(connection, [HUB_VERSIONS], HUB_METADATA)
            _ensure_state(connection)
            digests.refresh(connection)
            raise_walls(connection)
            if urls.app != urls.owner:
                _grant_use(connection)
    finally:
        engine.dispose()


def _ensure_state(connection: Connection) -> None:
    if connection.scalar(select(hub_state.c.stream)) is None:
        connection.execute(
            insert(hub_state).values(
                stream=STREAM,
                seq=0,
                hub=str(uuid4()),
                epoch=str(uuid4()),
                backed_up_seq=0,
                secret=secrets.token_bytes(32),
            )
        )


def _grant_use(connection: Connection) -> None:
    statements = (
        f"GRANT USAGE ON SCHEMA public TO {APP_ROLE}",
        f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {APP_ROLE}",
        f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {APP_ROLE}",
        f"GRANT EXECUTE ON FUNCTION forget_operations() TO {APP_ROLE}",
        f"GRANT USAGE ON SCHEMA reporting TO {APP_ROLE}",
        f"GRANT SELECT ON reporting.totals TO {APP_ROLE}",
        f"REVOKE UPDATE, DELETE ON op_log FROM {APP_ROLE}",
        f"REVOKE INSERT, UPDATE, DELETE ON alembic_version FROM {APP_ROLE}",
    )
    for statement in statements:
        connection.exec_driver_sql(statement)
