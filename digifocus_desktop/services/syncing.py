"""Syncing with the hub, and how things stand, for people."""

import json
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from digifocus_desktop.domain.moments import utc_moment
from digifocus_desktop.errors import StoreError, SyncError
from digifocus_desktop.paths import AppPaths
from digifocus_desktop.services import sync_log
from digifocus_desktop.services.agreed import UNANSWERED
from digifocus_desktop.services.devicekey import DeviceKeyPlace
from digifocus_desktop.services.sync_log import LogKind, LogLine, field_label
from digifocus_desktop.services.sync_status import (
    NO_LINE,
    SKEW_MS,
    LargeDocument,
    SyncProgress,
    SyncStatus,
)
from digifocus_desktop.store import backup, blobs, meta, outbox, rows
from digifocus_desktop.store.attachments import Attachments
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.opening import Connection
from digifocus_desktop.store.sync_port import SyncPort

if TYPE_CHECKING:
    from sync.client.engine import Cancelled, SyncEngine, SyncReport
    from sync.client.transport import Transport

BESIDE = ("conflict", "conflict_value", "quarantine", "field_change", "device")
"""Rows that come along with what people changed; nobody counts them."""
UNKNOWN_DEVICE = "sync.unknown_device"
SHUT_OUT = ("sync.revoked", "sync.key_missing", "sync.key_damaged", "sync.other_user")
"""Only as another computer, with a new code, can this one go on."""
LOG_PAGE = 30
Listener = Callable[[SyncProgress | None], object]
_POLL_SECONDS = 0.2
_CLOSING_SECONDS = 3.0


class SyncService:
    """Syncs one workspace with the hub it has joined."""

    def __init__(
        self,
        store: Store,
        paths: AppPaths,
        *,
        demo: bool,
        changed: Callable[[], None] = lambda: None,
        catch_up: Callable[["Cancelled"], None] = lambda _cancelled: None,
        key_place: DeviceKeyPlace | None = None,
    ) -> None:
        self._store = store
        self._paths = paths
        self._demo = demo
        self._changed = changed
        self._catch_up = catch_up
        self._keys = key_place or DeviceKeyPlace(paths, store.key)
        self._attachments = Attachments(paths.attachments, store.key)
        self._port = SyncPort(store, paths.witness, self._attachments)
        self._busy = threading.Lock()
        self._closing = threading.Event()
        self._cancelled: Cancelled = lambda: False
        self._transport: Transport | None = None
        self._engine: SyncEngine | None = None
        self._problem = ""
        self._asked_to_stop = False
        self._listeners: list[Listener] = []

    def status(self) -> SyncStatus:
        """Return how things stand; *read* lane."""
        with self._store.read() as connection:
            kept = meta.get_all(connection)
            waiting = outbox.waiting(connection)
            companies, decisions, set_aside = connection.execute(
                "SELECT (SELECT count(*) FROM company_index), "  # noqa: S608  # constant
                f"(SELECT count(*) FROM conflict WHERE state = 'open' AND deleted = 0 AND {UNANSWERED}), "
                "(SELECT count(DISTINCT txn) FROM outbox WHERE state = 'quarantined')"
            ).fetchone()
            large = blobs.too_large(connection) if kept.get("hub_url") else []
        newest = next(iter(backup.list_backups(self._paths.backups)), None)
        synced_at, offset_ms = kept.get("synced_at", ""), int(kept.get("clock_offset_ms") or 0)
        return SyncStatus(
            joined=bool(kept.get("hub_url")),
            demo=self._demo,
            companies=companies,
            backup_at=newest.made_at if newest else None,
            waiting=waiting.rows,
            decisions=decisions,
            set_aside=set_aside,
            synced_at=utc_moment(synced_at) if synced_at else None,
            syncing=self._busy.locked(),
            problem=self._problem,
            clock_off_ms=offset_ms if abs(offset_ms) > SKEW_MS else 0,
            too_large=tuple(
                LargeDocument(one, name, company, self._attachments.has(sha256))
                for one, name, sha256, company in large
            ),
        )

    def needs_sync(self) -> bool:
        """Tell whether changes wait for the hub; *read* lane."""
        with self._store.read() as connection:
            joined = bool(meta.get(connection, "hub_url"))
            return joined and outbox.waiting(connection).operations > 0

    def log(self, before: int | None = None, limit: int = LOG_PAGE) -> list[LogLine]:
        """Return what happened, newest first, older than the line `before`; *read* lane."""
        with self._store.read() as connection:
            return sync_log.read(connection, before, limit)

    def note(self, kind: LogKind, **facts: Any) -> None:
        """Write a line into the log; *write* lane."""
        with self._store.local() as connection:
            sync_log.write(connection, self._store.now(), [(kind, facts)])

    def sync_now(self, cancelled: "Cancelled" = lambda: False) -> "SyncReport | None":
        """Sync once; *net* lane. None when a sync is going on already or the computer has not joined.

        Args:
            cancelled: Asked between steps and while waiting.

        Raises:
            SyncError: See `sync.client.engine.SyncEngine.run`, and `sync.key_missing` where the
                device's key is gone. What was done before the error stays done.
            StoreError: The disk is full, the keyring is locked, and the like.
        """
        report = self._sync_once(cancelled)
        if report is not None:
            self._catch_up(self._cancelled)  # what a large sync has put off: nobody waits for it any more
        return report

    def _sync_once(self, cancelled: "Cancelled") -> "SyncReport | None":
        with self._store.read() as connection:
            joined = bool(meta.get(connection, "hub_url"))
        if not joined or not self._busy.acquire(blocking=False):
            return None
        try:
            self._asked_to_stop = False
            self._cancelled = lambda: cancelled() or self._asked_to_stop or self._closing.is_set()
            report = self._ready().run(self._tell, self._cancelled)
        except SyncError as error:
            self._note_failure(error)
            raise
        except StoreError as error:
            self._problem = error.code
            self._disconnect()
            raise
        else:
            if not self._closing.is_set():
                self._note_success(report)
            return report
        finally:
            if self._closing.is_set():
                self._disconnect()
            self._busy.release()
            self._tell(None)

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Have the listener called with each `SyncProgress`, and with None when a sync has ended.

        It is called on the thread that syncs. Returns a function that stops this.
        """
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def cancel(self) -> None:
        """Have the sync that is going on stop at its next step; what was done stays done."""
        self._asked_to_stop = True
        self._abort()

    def close(self) -> None:
        """End the connection; a sync that is going on stops before it next touches the store."""
        self._closing.set()
        self._abort()
        if self._busy.acquire(timeout=_CLOSING_SECONDS):
            self._disconnect()
            self._busy.release()

    def _abort(self) -> None:
        transport = self._transport
        if transport is not None and self._busy.locked():
            transport.abort()

    def _disconnect(self) -> None:
        if self._transport is not None:
            self._transport.close()
        self._transport = self._engine = None

    def _ready(self) -> "SyncEngine":
        """Return the engine; the connection and the access token outlive one sync."""
        if self._engine is None:
            from sync.client.engine import SyncEngine
            from sync.client.hub_calls import HubCalls
            from sync.client.signin import DeviceKey, Tokens
            from sync.client.transport import Transport

            secret = self._keys.find()
            if secret is None:
                raise SyncError("sync.key_missing")
            with self._store.local() as connection:
                kept = meta.get_all(connection)
            self._transport = Transport(kept["hub_url"], self._wait)
            tokens = Tokens(self._transport, kept["hub"], DeviceKey(secret).sign)
            self._engine = SyncEngine(self._port, HubCalls(self._transport, tokens), time.monotonic)
        return self._engine

    def _tell(self, progress: SyncProgress | None) -> None:
        for listener in list(self._listeners):
            listener(progress)

    def _wait(self, seconds: float) -> bool:
        """Wait, in steps short enough to notice that the person has cancelled."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if self._cancelled() or self._closing.wait(_POLL_SECONDS):
                return True
        return False

    def _note_failure(self, error: SyncError) -> None:
        if error.code == "sync.cancelled" or self._cancelled():
            self._disconnect()
            return
        if error.code != self._problem:
            kind = LogKind.OFFLINE if error.code in NO_LINE else LogKind.REFUSED
            self.note(kind, code=error.code)
        if error.code == UNKNOWN_DEVICE or error.code in SHUT_OUT:
            key = "forgotten" if error.code == UNKNOWN_DEVICE else "shut_out"
            with self._store.local() as connection:
                meta.put(connection, {key: "1"})
            self._changed()
        self._problem = error.code
        self._disconnect()

    def _note_success(self, report: "SyncReport") -> None:
        lines: list[tuple[LogKind, Mapping[str, Any]]] = []
        if self._problem in NO_LINE:
            lines.append((LogKind.ONLINE, {}))
        self._problem = ""
        with self._store.local() as connection:
            lines += _told(connection, report)
            lines += _newly_too_large(connection)
            if not lines:
                return
            sync_log.write(connection, self._store.now(), lines)
        if report.forked or report.sent or report.fetched:
            self._changed()


def _told(connection: Connection, report: "SyncReport") -> Iterable[tuple[LogKind, Mapping[str, Any]]]:
    """Yield what a sync did, in the order in which it did it."""
    if report.forked:
        yield LogKind.FORKED, {}
    if report.hub_restored:
        yield LogKind.RESTORED, {}
    if report.sent:
        companies = _companies(connection, report.sent_rows)
        yield LogKind.SENT, {"rows": report.sent, "companies": companies}
    if report.set_aside:
        yield LogKind.ASIDE, {"operations": report.set_aside}
    for conflict_id in report.conflicts:
        conflict = rows.read(connection, "conflict", conflict_id)
        if conflict is not None:
            yield LogKind.CONFLICT, {"label": field_label(conflict["entity"], conflict["field_name"])}
    news = {entity: count for entity, count in report.fetched.items() if entity not in BESIDE}
    if news:
        yield LogKind.FETCHED, {"rows": sum(news.values()), "entities": news}
    if report.mended:
        yield LogKind.MENDED, {"rows": report.mended}


def _newly_too_large(connection: Connection) -> Iterable[tuple[LogKind, Mapping[str, Any]]]:
    """Yield a line for the documents too large to travel that no line has told of; once for each."""
    large = {one for one, *_ in blobs.too_large(connection)}
    told = set(json.loads(meta.get(connection, "told_too_large", "[]")))
    if large != told:
        meta.put(connection, {"told_too_large": json.dumps(sorted(large))})
    if large - told:
        yield LogKind.TOO_LARGE, {"documents": len(large - told)}


def _companies(connection: Connection, sent: Iterable[tuple[str, str]]) -> list[str]:
    found: dict[str, None] = {}
    for entity, entity_id in sent:
        values = rows.read(connection, entity, entity_id) or {}
        company_id = entity_id if entity == "company" else values.get("company_id")
        if company_id:
            found[company_id] = None
        if len(found) == sync_log.NAMES:
            break
    return list(found)
