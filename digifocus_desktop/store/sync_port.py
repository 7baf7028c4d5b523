"""The store as sync sees it: each method is one transaction, so that a kill at any moment loses nothing."""

import time
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from digifocus_desktop import __version__
from digifocus_desktop.domain.moments import utc_moment, utc_text
from digifocus_desktop.errors import StoreError
from digifocus_desktop.store import (
    applying,
    aside,
    blobs,
    checking,
    erasing,
    identity,
    meta,
    outbox,
    remembering,
    rows,
    search,
    words,
)
from digifocus_desktop.store.attachments import Attachments
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.identity import Witness
from digifocus_desktop.store.schema import HEADS
from sync.protocol.hello import HelloReply
from sync.protocol.operations import Op, OpResult
from sync.protocol.remembering import Remembered
from sync.protocol.rows import PullLine
from sync.protocol.signin import Me

SLICE_SECONDS = 0.03
"""What an apply aims at; a commit that waits for the disk comes on top."""
CHECK_EVERY = timedelta(hours=24)
KEPT = timedelta(days=90)
"""How long an operation stays here though it is in a backup: the hub may go back to an older one."""
CHECKED_ROWS = 300
"""Rows digested in one read, some 15 ms: whoever waits for the reader waits no longer."""
FIRST_LINES, LEAST_LINES, MOST_LINES = 40, 5, 400
MANY_LINES = 1000
"""Of more than these, what can wait for the rows themselves waits."""


@dataclass(frozen=True, slots=True)
class StoreState:
    """Where the store stands; fits `sync.client.ports.DeviceState`."""

    device: str
    hub: str
    user: str
    incarnation: str
    epoch: str
    cursor: str | None
    next_n: int
    copied: bool
    app: str
    schema: str


@dataclass(frozen=True, slots=True)
class StoreSlice:
    """What one short apply did; fits `sync.client.ports.Slice`."""

    lines: int
    news: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StoreDocument:
    """A document that must travel; fits `sync.client.ports.Document`."""

    sha256: str
    size: int
    here: bool


class SyncPort:
    """The store's side of a sync, for the thread that syncs."""

    def __init__(self, store: Store, witness: Path, attachments: Attachments) -> None:
        self._store = store
        self._witness = witness
        self._attachments = attachments
        self._looked = False
        self._position = 0
        self._lines = FIRST_LINES
        self._staged = 0

    def state(self) -> StoreState:
        """Return where the store stands, and notice if it is a copy."""
        with self._store.local() as connection:
            copied = identity.notice_copy(connection, Witness.load(self._witness))
            kept = meta.get_all(connection)
        return StoreState(
            device=kept["device"],
            hub=kept.get("hub", ""),
            user=kept.get("user_id", ""),
            incarnation=kept["incarnation"],
            epoch=kept.get("epoch", ""),
            cursor=kept.get("cursor") or None,
            next_n=int(kept.get("next_n", "1")),
            copied=copied,
            app=__version__,
            schema="+".join(sorted(HEADS)),
        )

    def now(self) -> str:
        """Return the device's time as it goes over the wire."""
        return utc_text(self._store.now())

    def waiting(self) -> int:
        """Return how many operations wait."""
        with self._store.local() as connection:
            return outbox.waiting(connection).operations

    def pending(self, max_ops: int) -> Sequence[Op]:
        """Return the lowest waiting operations."""
        with self._store.local() as connection:
            return outbox.pending(connection, max_ops)

    def record_results(self, results: Iterable[OpResult]) -> None:
        """Keep the hub's answers; rows whose change was put aside go back to the hub's state."""
        answered = list(results)
        with self._store.apply() as (connection, touched):
            for entity, entity_id in outbox.record_results(connection, answered):
                if outbox.fall_back(connection, entity, entity_id):
                    touched.add(entity, entity_id, rows.read(connection, entity, entity_id) or {})
            incarnation = meta.get(connection, "incarnation")
        if answered:
            Witness(incarnation, answered[-1].n).save(self._witness)

    def note_hello(self, reply: HelloReply, clock_offset_ms: int) -> None:
        """Keep what the hub said; drop operations that are in a backup of the hub."""
        with self._store.local() as connection:
            kept = meta.get_all(connection)
            said = {
                "epoch": reply.epoch,
                "clock_offset_ms": str(clock_offset_ms),
                "backed_up_seq": str(reply.backed_up_seq),
                "device_number": str(reply.me.device_no),
                "organisation_id": reply.me.organisation_id,
                "forgotten": "",
                "shut_out": "",
            }
            meta.put(connection, {key: text for key, text in said.items() if kept.get(key, "") != text})
            outbox.forget(connection, reply.backed_up_seq, utc_text(self._store.now() - KEPT))
        if Witness.load(self._witness) is None:
            self._remember(reply.last_n)

    def remembered(self) -> Remembered:
        """Return the places on paths that the hub had decided on, and what it had erased."""
        with self._store.read() as connection:
            return remembering.remembered(connection)

    def hub_restored(self, reply: HelloReply) -> None:
        """Send again what a restored hub has lost, and pull from nothing."""
        with self._store.apply() as (connection, _):
            outbox.send_again(connection, reply.last_n)
            applying.start_over(connection)
            blobs.forget(connection)
            meta.put(connection, {"epoch": reply.epoch})

    def start_over(self) -> None:
        """Pull from nothing next."""
        with self._store.apply() as (connection, _):
            applying.start_over(connection)

    def stage(self, lines: Sequence[PullLine], cursor: str) -> None:
        """Keep a page and the cursor behind it."""
        with self._store.local() as connection:
            if lines or meta.get(connection, "cursor") != cursor:
                applying.stage(connection, lines)
                meta.put(connection, {"cursor": cursor})

    def begin_apply(self) -> int:
        """Go to the beginning of the stage and return how many lines it has."""
        self._position = 0
        with self._store.local() as connection:
            self._staged = int(connection.execute("SELECT count(*) FROM stage").fetchone()[0])
        return self._staged

    def apply_slice(self) -> StoreSlice:
        """Apply a few staged lines; how many follows from how long the last ones took."""
        with self._store.apply() as (connection, touched):
            begun = time.perf_counter()
            touched.one_of_many = self._staged > MANY_LINES
            device = meta.get(connection, "device")
            applied = applying.apply_slice(connection, touched, device, self._position, self._lines)
            search.put_off(connection, touched.companies)
            took = max(time.perf_counter() - begun, 1e-6)
        self._position = applied.position or self._position
        if applied.lines:
            aim = int(applied.lines * SLICE_SECONDS / took)
            self._lines = min(max(aim, LEAST_LINES), self._lines * 2, MOST_LINES)
        return StoreSlice(applied.lines, applied.news)

    def end_apply(self) -> None:
        """Finish what a pull from nothing left behind, and note that the store is up to date.

        Lines of the list that were put off are made; changes that went aside for a cause that is gone
        are made again.
        """
        with self._store.apply() as (connection, touched):
            applying.sweep(connection, touched)
            meta.put(connection, {"synced_at": utc_text(self._store.now())})
            again = aside.cause_is_gone(connection)
        while self._make_late_line():
            pass
        for txn in again:
            aside.send_again(self._store, txn)
        erasing.prove(self._store, self._attachments)

    def _make_late_line(self) -> bool:
        with self._store.read() as connection:
            texts = search.late_texts(connection)
        words.document(texts)  # remembers the stems of each word, so that nobody waits for them below
        with self._store.apply() as (connection, touched):
            company_id = search.next_late(connection)
            if company_id is not None:
                touched.add("company", company_id, {})
        return company_id is not None

    def check_due(self) -> bool:
        """Tell whether a day has gone since the last check, or everything was pulled again."""
        now = self._store.now()
        with self._store.local() as connection:
            checked = meta.get(connection, "checked_at")
            if checked:
                return abs(now - utc_moment(checked)) >= CHECK_EVERY
            due = meta.get(connection, "check_due") == "1"
            if not due:
                meta.put(connection, {"checked_at": utc_text(now)})
            return due

    def note_checked(self) -> None:
        """Note that the store was compared with the hub."""
        with self._store.local() as connection:
            meta.put(connection, {"checked_at": utc_text(self._store.now()), "check_due": ""})

    def row_digests(self, after: tuple[str, str]) -> Mapping[tuple[str, str], int]:
        """Return the digests of some rows behind this entity and id."""
        with self._store.read() as connection:
            return checking.digests(connection, after, CHECKED_ROWS)

    def documents(self) -> Sequence[StoreDocument]:
        """Return the documents that must travel; files whose rows have left sight go first."""
        if not self._looked:
            self._look_for_files()
        with self._store.local() as connection:
            blobs.let_go(connection, self._attachments.remove)
            waiting = blobs.unsettled(connection)
        return [StoreDocument(sha256, size, self._attachments.has(sha256)) for sha256, size in waiting]

    def document(self, sha256: str) -> bytes | None:
        """Return the bytes of a document; None if they cannot be read."""
        try:
            return self._attachments.get(sha256)
        except StoreError:
            return None

    def keep_document(self, sha256: str, content: bytes) -> None:
        """Keep a document that came from the hub."""
        self._attachments.put(content)
        self.settle_document(sha256)

    def piece_bytes(self, sha256: str) -> int:
        """Return how many bytes of a document are here in pieces, from its beginning."""
        return self._attachments.pieces(sha256).size()

    def keep_piece(self, sha256: str, first: int, piece: bytes) -> None:
        """Keep the bytes of a document from `first` on."""
        self._attachments.pieces(sha256).add(first, piece)

    def join_pieces(self, sha256: str) -> bytes:
        """Return what the pieces of a document make together."""
        return self._attachments.pieces(sha256).content()

    def forget_pieces(self, sha256: str) -> None:
        """Take the pieces of a document away; another program may hold one, which does no harm."""
        with suppress(OSError):
            self._attachments.pieces(sha256).clear()

    def settle_document(self, sha256: str) -> None:
        """Note that the hub has the document; pieces of it are no use any more."""
        self.forget_pieces(sha256)
        with self._store.local() as connection:
            blobs.settle(connection, sha256)

    def document_failed(self, sha256: str) -> None:
        """Note that the document could not travel."""
        with self._store.local() as connection:
            blobs.note_failure(connection, sha256)

    def plan_fork(self) -> tuple[str, str]:
        """Return the device id and incarnation to become; the same until `fork`."""
        with self._store.local() as connection:
            return identity.plan_fork(connection)

    def fork(self, me: Me) -> None:
        """Become the planned device: what waits gets new numbers, everything is pulled again."""
        with self._store.apply() as (connection, _):
            identity.fork(connection)
            applying.start_over(connection)
            meta.put(connection, {"device_number": str(me.device_no)})
        self._remember(0)

    def _look_for_files(self) -> None:
        """Have documents fetched again whose files are gone: a store brought back without its folder."""
        with self._store.read() as connection:
            settled = blobs.settled(connection)
        gone = [sha256 for sha256 in settled if not self._attachments.has(sha256)]
        if gone:
            with self._store.local() as connection:
                blobs.unsettle(connection, gone)
        self._looked = True

    def _remember(self, sent_n: int) -> None:
        with self._store.local() as connection:
            incarnation = meta.get(connection, "incarnation")
        Witness(incarnation, sent_n).save(self._witness)
