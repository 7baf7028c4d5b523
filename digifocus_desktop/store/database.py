"""The store of one workspace: one writer, one reader, each used by its own thread.

`read` and the raw connection serve the screens' read models without SQLAlchemy, which costs
more to import than a window takes to appear; it is loaded by the first `write`.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from digifocus_desktop.errors import StoreError
from digifocus_desktop.store import opening, schema
from digifocus_desktop.store.opening import Connection, WriteGate

if TYPE_CHECKING:
    from sqlalchemy import Engine
    from sqlalchemy.orm import Session

    from digifocus_desktop.store.capture import Touched

_SOUND = "ok"

Listener = Callable[["Touched"], None]
Within = Callable[[Connection, "Touched"], None]


class Store:
    """An open store.

    Attributes:
        path: The encrypted file.
        snapshot: Number of the snapshot that is being read, or of the last one; later ones see no less.
    """

    def __init__(self, path: Path, key: bytes, now: Callable[[], datetime] | None = None) -> None:
        self.path = path
        self.snapshot = 0
        self._key = key
        self._now = now or (lambda: datetime.now(UTC))
        self._gate = WriteGate()
        self._reader_lock = threading.RLock()
        self._writer_lock = threading.RLock()
        self._reader: Connection | None = None
        self._writer: Connection | None = None
        self._check_lock = threading.Lock()
        self._check: Connection | None = None
        self._engine: Engine | None = None
        self._listeners: list[Listener] = []
        self._told_ahead: list[Listener] = []
        self._told_within: list[Within] = []

    def prepare(self) -> None:
        """Make or migrate the tables if they are not at the newest version; quick if they are.

        Raises:
            StoreError: `store.newer` if a newer version of the program made the file.
        """
        with self._writer_lock, self._translated():
            connection = self._write_connection(guarded=False)
            if not schema.is_current(connection):
                schema.migrate(self._write_engine())

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Give the reader connection, inside one snapshot of the store; a read within a read shares it."""
        with self._reader_lock:
            if self._reader is None:
                self._reader = opening.connect(self.path, self.key, query_only=True)
            with self._translated():
                if self._reader.in_transaction:
                    yield self._reader
                    return
                self.snapshot += 1
                self._reader.execute("BEGIN")
                try:
                    yield self._reader
                finally:
                    self._reader.execute("COMMIT")

    @contextmanager
    def write(self) -> Iterator["Session"]:
        """Give a session; the block's changes and their operations commit together or not at all."""
        from sqlalchemy.orm import Session

        from digifocus_desktop.store.capture import Capture

        with self._writer_lock, self._translated():
            connection = self._write_connection()
            with self._gate.guarding(None), Session(self._write_engine()) as session:
                session.begin()
                session.connection()
                capture = Capture(session, connection, self._gate, self._now)
                yield session
                session.flush()
                self._tell_within(connection, capture.touched)
                session.commit()
                self._tell(self._told_ahead, capture.touched)
        self._tell(self._listeners, capture.touched)

    @contextmanager
    def apply(self) -> Iterator[tuple[Connection, "Touched"]]:
        """Give the writer connection past capture, in one transaction: sync apply, seeding, restore."""
        from digifocus_desktop.store.capture import Touched

        with self._writer_lock, self._translated():
            connection = self._write_connection()
            touched = Touched()
            with self._gate.guarding("apply"):
                connection.execute("BEGIN IMMEDIATE")
                try:
                    yield connection, touched
                    self._tell_within(connection, touched)
                except BaseException:
                    connection.execute("ROLLBACK")
                    raise
                connection.execute("COMMIT")
                self._tell(self._told_ahead, touched)
        self._tell(self._listeners, touched)

    @contextmanager
    def local(self) -> Iterator[Connection]:
        """Give the writer connection for tables of this computer alone, in one transaction."""
        with self._writer_lock, self._translated():
            connection = self._write_connection()
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")

    def forget_freed(self) -> None:
        """Leave nothing of deleted rows in the search words, the freed pages or the write-ahead log."""
        with self._writer_lock, self._translated():
            connection = self._write_connection()
            connection.execute("INSERT INTO company_words(company_words) VALUES ('optimize')")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def is_whole(self) -> bool:
        """Tell whether every page of the file is sound.

        It looks through a connection of its own: a large file takes seconds, and all else goes on meanwhile.
        `close` ends it.

        Raises:
            StoreError: `store.damaged`, the file cannot even be looked through.
        """
        with (
            self._translated(),
            self._check_lock,
            closing(opening.connect(self.path, self.key, query_only=True)) as connection,
        ):
            self._check = connection
            try:
                found = connection.execute("PRAGMA quick_check(1)").fetchone()
            finally:
                self._check = None
            return bool(found is not None and found[0] == _SOUND)

    def on_change(self, listener: Listener, *, ahead: bool = False) -> None:
        """Call the listener after each commit, on the thread that committed.

        Args:
            listener: Gets what the transaction changed.
            ahead: Whether it is told before the others and before anybody else writes: it keeps in memory
                what they ask for. It must not ask for the store itself.
        """
        (self._told_ahead if ahead else self._listeners).append(listener)

    def within(self, listener: Within) -> None:
        """Call the listener in each transaction before it commits: what it writes is kept with the rest."""
        self._told_within.append(listener)

    @property
    def now(self) -> Callable[[], datetime]:
        """The clock of this store; a test may have set it."""
        return self._now

    @property
    def key(self) -> bytes:
        """The data key, for attachments and backups; never written or logged.

        Raises:
            StoreError: `store.closed`, the key is forgotten.
        """
        if not self._key:
            raise StoreError("store.closed")
        return self._key

    def close(self) -> None:
        """Close both connections and forget the key; a second call does nothing."""
        with self._writer_lock, self._reader_lock:
            if self._engine is not None:
                self._engine.dispose()
                self._engine = None
            for connection in (self._reader, self._writer):
                if connection is not None:
                    connection.close()
            self._reader = self._writer = None
            self._key = b""
            check = self._check
            if check is not None:
                opening.interrupt(check)
        with self._check_lock:
            pass  # no handle is left now

    def _write_connection(self, *, guarded: bool = True) -> Connection:
        if self._writer is None:
            self._writer = opening.connect(self.path, self.key)
            self._guarded = False
        if guarded and not self._guarded:
            opening.guard(self._writer, schema.synced_tables(self._writer), self._gate)
            self._guarded = True
        return self._writer

    def _write_engine(self) -> "Engine":
        if self._engine is None:
            from digifocus_desktop.store.engine import engine_over

            assert self._writer is not None
            self._engine = engine_over(self._writer)
        return self._engine

    def _tell_within(self, connection: Connection, touched: "Touched") -> None:
        if touched.companies:
            from digifocus_desktop.store import search

            search.refresh(connection, touched.companies)
        if touched.rows:
            for listener in self._told_within:
                listener(connection, touched)

    def _tell(self, listeners: list[Listener], touched: "Touched") -> None:
        if touched.rows:
            for listener in list(listeners):
                listener(touched)

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except StoreError:
            raise
        except Exception as error:
            if not opening.is_database_error(error):
                raise
            raise opening.translate(error) from error
