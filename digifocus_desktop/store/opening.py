"""The one function that opens the encrypted file.

A connection made here has the strong settings of every kind: full sync, foreign keys, no
memory map, no trusted schema. It writes synced tables only while `WriteGate` is open, so
that no statement can slip past capture.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from digifocus_desktop.errors import StoreError

SQLITE_FLOOR = (3, 51, 3)
WRITER_CACHE_KIB = 16 * 1024
READER_CACHE_KIB = 8 * 1024
BUSY_SECONDS = 10.0

PAST_CAPTURE = "write past capture"

Connection = Any
"""A connection of `sqlcipher3.dbapi2`; the library ships no types."""


class WriteGate:
    """Says who may write synced tables on a connection.

    The guard triggers of the connection ask it on every row.

    Attributes:
        mode: "capture" while a session flushes, "apply" while sync writes, else None.
    """

    def __init__(self) -> None:
        self.mode: str | None = None

    def __call__(self) -> str | None:
        return self.mode

    @contextmanager
    def guarding(self, mode: str | None) -> Iterator[None]:
        """Let `mode` write in this block; the gate is shut afterwards, whatever happened."""
        self.mode = mode
        try:
            yield
        finally:
            self.mode = None


def connect(path: Path, key: bytes, *, query_only: bool = False) -> Connection:
    """Open the file with its raw 256-bit key and return a connection in autocommit mode.

    Args:
        path: The store's file; it is made if it does not exist (unless `query_only`).
        key: The data key, checked against its slot before it gets here.
        query_only: Whether the connection may only read.

    Raises:
        StoreError: `store.damaged` when the file does not open with a key known to be right,
            `store.old_library` below the SQLite version that is safe with several connections.
    """
    if dbapi2.sqlite_version_info < SQLITE_FLOOR:
        raise StoreError("store.old_library", version=dbapi2.sqlite_version)
    try:
        connection = dbapi2.connect(
            str(path),
            isolation_level=None,
            check_same_thread=False,
            timeout=BUSY_SECONDS,
            cached_statements=256,
        )
    except dbapi2.Error as error:
        raise translate(error) from error
    try:
        _configure(connection, key, query_only)
    except dbapi2.Error as error:
        connection.close()
        raise translate(error) from error
    return connection


def _configure(connection: Connection, key: bytes, query_only: bool) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if not query_only:
        connection.execute("PRAGMA journal_mode = WAL")
    cache = READER_CACHE_KIB if query_only else WRITER_CACHE_KIB
    for pragma in (
        "synchronous = FULL",
        "foreign_keys = ON",
        f"cache_size = -{cache}",
        "mmap_size = 0",
        "trusted_schema = OFF",
        "cell_size_check = ON",
        "fullfsync = ON",
        "checkpoint_fullfsync = ON",
        "secure_delete = ON",
        "temp_store = MEMORY",
        f"query_only = {'ON' if query_only else 'OFF'}",
    ):
        connection.execute(f"PRAGMA {pragma}")


def guard(connection: Connection, tables: list[str], gate: WriteGate) -> None:
    """Refuse writes to these tables on this connection while the gate is closed.

    The triggers are temporary: stored ones may not call Python under `trusted_schema = OFF`.
    """
    connection.create_function("write_gate", 0, gate)
    for table in tables:
        for verb in ("INSERT", "UPDATE", "DELETE"):
            connection.execute(
                f"CREATE TEMP TRIGGER guard_{table}_{verb.lower()} BEFORE {verb} ON main.{table} "
                f"WHEN write_gate() IS NULL BEGIN SELECT RAISE(ABORT, '{PAST_CAPTURE}'); END"
            )


def interrupt(connection: Connection) -> None:
    """End what the connection does on another thread; it may have ended this moment."""
    with suppress(dbapi2.Error):
        connection.interrupt()


def translate(error: Exception) -> StoreError:
    """Return the error a person can act on for an error of the database library."""
    text = str(error).lower()
    for part, code in (
        ("not a database", "store.damaged"),
        ("malformed", "store.damaged"),
        ("vtable constructor failed", "store.damaged"),
        ("hmac", "store.damaged"),
        ("disk is full", "store.full"),
        ("disk i/o", "store.io"),
        ("unable to open", "store.cannot_open"),
        ("readonly", "store.read_only"),
        ("locked", "store.busy"),
        (PAST_CAPTURE, "store.past_capture"),
    ):
        if part in text:
            return StoreError(code)
    return StoreError("store.database", kind=type(error).__name__)


def is_database_error(error: BaseException) -> bool:
    """Tell whether the error came from the database library, wrapped or not."""
    original = getattr(error, "orig", error)
    return isinstance(original, dbapi2.Error)
