"""Backups of the hub: one file each, whole, checked, and no older than the hub is told.

A backup is PostgreSQL's own archive (`pg_dump`, custom format) with its SHA-256 beside it, so that it can
be put back without this program too. Laptops let go of work once it is in a backup, so a backup counts
only after its file was read back.
"""

import hashlib
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, create_engine, select, text, update
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import SQLAlchemyError

from sync.hub.database.opening import OWNER_ROLE, STREAM, UNFINISHED, DatabaseUrls, migrate
from sync.hub.database.postgres import client_tool
from sync.hub.database.tables import hub_state
from sync.hub.database.walls import OWN_WORK, own_work
from sync.hub.errors import HubSetupError

PREFIX: Final = "digifocus-hub-"
SUFFIX: Final = ".dump"
SUM_SUFFIX: Final = ".sha256"
KEPT: Final = 30
_MOMENT: Final = "%Y%m%d-%H%M%SZ"


@dataclass(frozen=True, slots=True)
class Backup:
    """A finished backup.

    Attributes:
        path: Of the archive; its SHA-256 lies beside it in the format of `sha256sum`.
        seq: Every operation up to here is in it.
        size: In bytes.
    """

    path: Path
    seq: int
    size: int


def back_up(source: str, folder: Path, now: datetime, keep: int = KEPT) -> Backup:
    """Write a backup of the database at `source` into a folder and tell the hub how far it reaches.

    Of the backups in the folder the newest `keep` stay.

    Raises:
        HubSetupError: `hub.backup`, with what went wrong; no file is left behind then.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / f"{PREFIX}{now.strftime(_MOMENT)}{SUFFIX}"
    unfinished = path.with_suffix(".part")
    seq = _head(source)
    try:
        _touch_private(unfinished)
        _run("pg_dump", make_url(source), "--enable-row-security", "--format=custom", f"--file={unfinished}")
        _run("pg_restore", None, "--list", str(unfinished))
        digest = _digest(unfinished)
        unfinished.replace(path)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    path.with_name(path.name + SUM_SUFFIX).write_text(f"{digest}  {path.name}\n", "ascii")
    _note_backed_up(source, seq)
    _forget_oldest(folder, keep)
    return Backup(path, seq, path.stat().st_size)


def check_file(path: Path) -> bool:
    """Check that a backup is whole; return whether its SHA-256 was there to compare.

    Raises:
        HubSetupError: `hub.backup_file`: it is missing, no backup, or not as it was written.
    """
    if not path.is_file():
        raise HubSetupError("hub.backup_file", f"There is no backup {path}.")
    sum_file = path.with_name(path.name + SUM_SUFFIX)
    if known := sum_file.is_file():
        written = sum_file.read_text("ascii", errors="replace").split()
        if not written or written[0] != _digest(path):
            text_ = f"{path} is not as it was written: its SHA-256 differs. Take another backup."
            raise HubSetupError("hub.backup_file", text_)
    try:
        _run("pg_restore", None, "--list", str(path))
    except HubSetupError as error:
        raise HubSetupError("hub.backup_file", f"{path} is no backup of a hub. {error.text}") from error
    return known


def put_back(path: Path, filled_by: str, urls: DatabaseUrls) -> None:
    """Fill an empty database from a backup and bring its tables to the newest version.

    No hub serves it until `finish`.

    Args:
        path: The archive.
        filled_by: Address of the database, with the role that fills it.
        urls: Of the two roles that use it afterwards.

    Raises:
        HubSetupError: `hub.not_empty`, or `hub.backup` with what went wrong; nothing is half put back.
    """
    if not is_empty(filled_by):
        raise HubSetupError("hub.not_empty", "The database to put the backup into must be empty.")
    _carry_out(urls.owner, f"CREATE TABLE public.{UNFINISHED} ()")
    target = make_url(filled_by)
    as_owner = [] if target.username == make_url(urls.owner).username else [f"--role={OWNER_ROLE}"]
    options = ("--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction", *as_owner)
    _run("pg_restore", target, *options, f"--dbname={target.database}", str(path))
    migrate(urls)


def finish(urls: DatabaseUrls) -> None:
    """Let hubs serve a database that was put back: its new epoch has begun."""
    _carry_out(urls.owner, f"DROP TABLE public.{UNFINISHED}")


def newest(folder: Path) -> datetime | None:
    """Return when the newest backup in a folder was begun; None where there is none."""
    names = sorted(path.name for path in folder.glob(f"{PREFIX}*{SUFFIX}"))
    for name in reversed(names):
        try:
            moment = datetime.strptime(name.removeprefix(PREFIX).removesuffix(SUFFIX), _MOMENT)
        except ValueError:
            continue  # a file that only looks like ours
        return moment.replace(tzinfo=UTC)
    return None


def is_empty(source: str) -> bool:
    """Tell whether a database has no tables of its own."""
    with _connected(source) as connection:
        found = connection.scalar(text("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"))
    return not found


def _carry_out(source: str, statement: str) -> None:
    with _connected(source) as connection:
        connection.exec_driver_sql(statement)


def _head(source: str) -> int:
    """Return the hub order now: commits follow it, so that what is dumped later holds all up to here."""
    with _connected(source) as connection:
        return int(connection.scalar(select(hub_state.c.seq)) or 0)


def _note_backed_up(source: str, seq: int) -> None:
    forward = (hub_state.c.stream == STREAM) & (hub_state.c.backed_up_seq < seq)
    with _connected(source) as connection:
        connection.execute(update(hub_state).where(forward).values(backed_up_seq=seq))


@contextmanager
def _connected(source: str) -> Iterator[Connection]:
    engine = create_engine(source, hide_parameters=True)
    try:
        with own_work(engine) as connection:
            yield connection
    except SQLAlchemyError as error:
        raise HubSetupError("hub.database", f"The database cannot be used: {error}") from error
    finally:
        engine.dispose()


def _forget_oldest(folder: Path, keep: int) -> None:
    backups = sorted(folder.glob(f"{PREFIX}*{SUFFIX}"))
    for path in backups[: max(len(backups) - max(keep, 1), 0)]:
        path.unlink(missing_ok=True)
        path.with_name(path.name + SUM_SUFFIX).unlink(missing_ok=True)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _touch_private(path: Path) -> None:
    path.unlink(missing_ok=True)
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))


def _run(tool: str, database: URL | None, *arguments: str) -> None:
    """Run a tool of PostgreSQL's; the password travels in its environment, out of process lists."""
    command = (
        [str(client_tool(tool)), "--no-password", *arguments]
        if database
        else [str(client_tool(tool)), *arguments]
    )
    environment = {**os.environ, "LC_ALL": "C", **(_login(database) if database else {})}
    done = subprocess.run(  # noqa: S603 - our own binaries and arguments
        command, stdin=subprocess.DEVNULL, capture_output=True, check=False, env=environment
    )
    if done.returncode != 0:
        said = done.stderr.decode("utf-8", errors="replace").strip().splitlines()
        raise HubSetupError("hub.backup", f"{tool} failed: {' '.join(said[-3:])}")


def _login(database: URL) -> dict[str, str]:
    asked = {
        "PGHOST": database.host or database.query.get("host"),
        "PGPORT": database.port or database.query.get("port"),
        "PGUSER": database.username,
        "PGPASSWORD": database.password,
        "PGDATABASE": database.database,
        "PGOPTIONS": f"-c {OWN_WORK}=on",  # a role that owns the tables is bound by their policies too
        "PGSSLMODE": database.query.get("sslmode"),
        "PGSSLROOTCERT": database.query.get("sslrootcert"),
    }
    return {name: str(value) for name, value in asked.items() if value}
