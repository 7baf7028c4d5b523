"""Keeping a hub's data: backups that are tried out, and the way back from one."""

import shutil
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlalchemy import create_engine, text

from sync.hub.database.opening import DATABASE, DatabaseUrls, Place, make_engine, prepare_embedded
from sync.hub.database.postgres import SUPERUSER, EmbeddedPostgres
from sync.hub.database.walls import own_work
from sync.hub.errors import HubSetupError
from sync.hub.running.backups import check_file, finish, is_empty, put_back
from sync.hub.running.operating import HubCommands
from sync.hub.running.soundness import Soundness, examine
from sync.hub.settings import HubSettings

_FRESH: Final = f"{DATABASE}_restoring"
_BEFORE: Final = f"{DATABASE}_before_"
_THROWN_AWAY: Final = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}

Clock = Callable[[], datetime]


def examine_place(place: Place) -> Soundness:
    """Examine a hub's database as it is."""
    return _examined(place.whole)


def try_out(path: Path) -> Soundness:
    """Put a backup back into a server of its own, examine it there, and throw it away.

    Raises:
        HubSetupError: It is no whole backup, or cannot be put back.
    """
    check_file(path)
    folder = Path(tempfile.mkdtemp(prefix="digifocus-drill-"))
    try:
        with EmbeddedPostgres(folder, _THROWN_AWAY) as server:
            whole = server.url(SUPERUSER, DATABASE)
            put_back(path, whole, prepare_embedded(server))
            return _examined(whole)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def restore(path: Path, place: Place, clock: Clock) -> str:
    """Make a backup the hub's database and begin a new epoch.

    Of an embedded server the database so far is set aside under another name; one given by its address
    must be empty. Laptops send again what the backup does not hold.

    Returns:
        Name of the database that was set aside; empty where there was none.

    Raises:
        HubSetupError: `hub.in_use`, `hub.not_empty`, `hub.backup_file`, `hub.backup`, `hub.unsound`;
            the database so far stays then.
    """
    check_file(path)
    if place.server is None:
        _fill(path, place.whole, place.urls, clock)
        return ""
    return _replace(path, place.server, clock)


def _replace(path: Path, server: EmbeddedPostgres, clock: Clock) -> str:
    _check_unused(server)
    _statements(server, f'DROP DATABASE IF EXISTS "{_FRESH}"')
    _fill(path, server.url(SUPERUSER, _FRESH), prepare_embedded(server, _FRESH), clock)
    _check_unused(server)
    old = [name for name in _databases(server) if name.startswith(_BEFORE)]
    aside = "" if is_empty(server.url(SUPERUSER, DATABASE)) else f"{_BEFORE}{clock():%Y%m%d%H%M%S}"
    if not aside:
        _statements(server, f'DROP DATABASE "{DATABASE}"')
    _statements(server, *(f'DROP DATABASE "{name}"' for name in old if aside))
    names = ((DATABASE, aside), (_FRESH, DATABASE)) if aside else ((_FRESH, DATABASE),)
    renamed = [f'ALTER DATABASE "{was}" RENAME TO "{name}"' for was, name in names]
    _statements(server, "; ".join(renamed))  # as one: killed in between, there would be no database
    return aside


def _fill(path: Path, whole: str, urls: DatabaseUrls, clock: Clock) -> None:
    put_back(path, whole, urls)
    engine = make_engine(urls.owner, pool_size=1)
    try:
        HubCommands(HubSettings(engine, clock)).note_restored()
    finally:
        engine.dispose()
    finish(urls)
    found = _examined(whole)
    if not found.sound:
        wrong = "; ".join(f"{one.count} {one.text}" for one in found.findings if one.count)
        raise HubSetupError("hub.unsound", f"The backup is not sound: {wrong}.")


def _examined(whole: str) -> Soundness:
    engine = create_engine(whole, isolation_level="REPEATABLE READ", hide_parameters=True)
    try:
        with own_work(engine) as connection:
            return examine(connection)
    finally:
        engine.dispose()


def _check_unused(server: EmbeddedPostgres) -> None:
    engine = create_engine(server.url(SUPERUSER, "postgres"))
    query = text("SELECT count(*) FROM pg_stat_activity WHERE datname = :name")
    with engine.connect() as connection:
        users = connection.scalar(query, {"name": DATABASE})
    engine.dispose()
    if users:
        raise HubSetupError("hub.in_use", "The hub is running. Stop it, then put the backup back.")


def _databases(server: EmbeddedPostgres) -> list[str]:
    engine = create_engine(server.url(SUPERUSER, "postgres"))
    with engine.connect() as connection:
        names = list(connection.scalars(text("SELECT datname FROM pg_database ORDER BY datname")))
    engine.dispose()
    return names


def _statements(server: EmbeddedPostgres, *statements: str) -> None:
    engine = create_engine(server.url(SUPERUSER, "postgres"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)
    engine.dispose()
