"""Whether the tables are at the version this program knows, and how they get there."""

from pathlib import Path
from typing import TYPE_CHECKING

from digifocus_desktop.errors import StoreError
from digifocus_desktop.store.opening import Connection

if TYPE_CHECKING:
    from sqlalchemy import Engine

HEADS = frozenset({"m0013", "s0005"})
"""Newest revisions, written out so that a start at the newest version need not load Alembic."""

STORE_VERSIONS = Path(__file__).resolve().parent / "migrations" / "versions"


def revisions(connection: Connection) -> frozenset[str]:
    """Return the revisions the file was brought to; none for a new file."""
    made = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone()
    if made is None:
        return frozenset()
    return frozenset(row[0] for row in connection.execute("SELECT version_num FROM alembic_version"))


def is_current(connection: Connection) -> bool:
    """Tell whether the file is at the newest version."""
    return revisions(connection) == HEADS


def migrate(engine: "Engine") -> None:
    """Bring the file to the newest version in one transaction.

    Raises:
        StoreError: `store.newer` if the file has a revision this program does not know.
    """
    from digifocus_desktop.model.migrations import known_revisions, upgrade

    with engine.connect() as sql:
        connection = sql.connection.dbapi_connection
        unknown = revisions(connection) - known_revisions([STORE_VERSIONS])
        if unknown:
            raise StoreError("store.newer")
        sql.rollback()
    with engine.begin() as sql:
        upgrade(sql, [STORE_VERSIONS])


def synced_tables(connection: Connection) -> list[str]:
    """Return the tables that only capture and the applier may write: those with a tombstone column.

    The file itself is asked, so that a start need not load the models.
    """
    found = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND EXISTS "
        "(SELECT 1 FROM pragma_table_info(sqlite_master.name) AS field WHERE field.name = 'deleted')"
    )
    return [row[0] for row in found]
