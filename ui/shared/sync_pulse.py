"""Syncs that start by themselves: after changes, now and then, and when the network is back."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from digifocus_desktop.errors import DigiFocusError
from digifocus_desktop.services import Services
from digifocus_desktop.services.sync_status import NO_LINE, SyncStatus
from ui.shared.runner import Runner
from ui.shared.shell import SyncBadge, SyncKind

AFTER_CHANGE_MS = 5_000
REGULAR_MS = 15 * 60_000
FIRST_MS = 2_000
BADGE_MS = 300
RETRY_MS = (30_000, 60_000, 120_000, 300_000, 600_000)
"""Pauses between tries while the hub cannot be reached; then the regular pace."""


def badge_of(status: SyncStatus) -> SyncBadge:
    """Return what the rail tells, the strongest thing first."""
    if status.decisions:
        return SyncBadge(SyncKind.DECISIONS, status.decisions)
    if status.not_saving:
        return SyncBadge(SyncKind.NOT_SAVING)
    if not status.joined:
        return SyncBadge(SyncKind.LOCAL)
    if status.waiting:
        return SyncBadge(SyncKind.OFFLINE if status.problem else SyncKind.SENDING, status.waiting)
    return SyncBadge(SyncKind.UP_TO_DATE) if status.synced_at else SyncBadge(SyncKind.SENDING)


class SyncPulse(QObject):
    """Starts syncs of the open workspace; a computer that has not joined is left alone.

    Signals:
        started: A sync has begun.
        ended: It has ended, with the code of its error or an empty text.
        badge: A `SyncBadge` for the rail.
    """

    started = Signal()
    ended = Signal(str)
    badge = Signal(object)

    def __init__(
        self, services: Callable[[], Services], runner: Runner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._runner = runner
        self._running = self._once_more = False
        self._on = self._watching = False
        self._failures = 0
        self._stopped = threading.Event()
        self._soon = _timer(self, AFTER_CHANGE_MS, self._sync_if_needed)
        self._next = _timer(self, FIRST_MS, self.sync_now)
        self._badge_soon = _timer(self, BADGE_MS, self.refresh_badge)

    @property
    def running(self) -> bool:
        """Whether a sync is going on."""
        return self._running

    def start(self) -> None:
        """Begin, with a first sync soon; called when a workspace is open."""
        self._on = True
        self._stopped = threading.Event()
        self._failures = 0
        self._next.start(FIRST_MS)
        self.refresh_badge()

    def stop(self) -> None:
        """Start no more syncs and cancel the one that is going on."""
        self._on = self._running = self._once_more = False
        self._stopped.set()
        for timer in (self._soon, self._next, self._badge_soon):
            timer.stop()

    @Slot(object)
    def note_change(self, entities: object = None) -> None:
        """Sync when no more changes have come for five seconds; a sync that stored nothing is none."""
        if self._on and entities != frozenset():
            self._soon.start()
            self._badge_soon.start()

    def sync_now(self) -> None:
        """Start a sync; while one is going on, another one follows it."""
        if not self._on:
            return
        if self._running:
            self._once_more = True
            return
        self._running, stopped = True, self._stopped
        self._next.stop()
        self.started.emit()
        self._runner.net(
            lambda: self._services().syncing.sync_now(stopped.is_set),
            lambda _report: self._finish(stopped, ""),
            lambda error: self._fail(stopped, error),
        )

    def refresh_badge(self) -> None:
        """Read how things stand and tell the rail."""
        self._runner.read(self._read_status, self._show_status, _ignore)

    def _read_status(self) -> SyncStatus:
        return self._services().syncing.status()

    def _read_need(self) -> bool:
        return self._services().syncing.needs_sync()

    def _sync_if_needed(self) -> None:
        self._runner.read(self._read_need, self._sync_when, _ignore)

    def _sync_when(self, needed: bool) -> None:
        if needed:
            self.sync_now()

    def _fail(self, stopped: threading.Event, error: DigiFocusError) -> None:
        self._finish(stopped, error.code)

    def _finish(self, stopped: threading.Event, code: str) -> None:
        if stopped.is_set():
            return
        self._running = False
        self._failures = self._failures + 1 if code in NO_LINE else 0
        tried = self._failures - 1
        self._next.start(RETRY_MS[tried] if 0 <= tried < len(RETRY_MS) else REGULAR_MS)
        self.refresh_badge()
        if self._failures and not self._watching:
            self._watching = True
            self._runner.net(_load_network, self._watch_network, _ignore)
        self.ended.emit(code)
        if self._once_more:
            self._once_more = False
            self.sync_now()

    def _show_status(self, status: SyncStatus) -> None:
        if self._on:
            self.badge.emit(badge_of(status))

    def _watch_network(self, _loaded: None) -> None:
        """Hear when the network is back; who is never without one does not pay for it."""
        from PySide6.QtNetwork import QNetworkInformation

        if QNetworkInformation.loadDefaultBackend():
            network = QNetworkInformation.instance()
            network.reachabilityChanged.connect(self._on_reachability)

    def _on_reachability(self, reachability: object) -> None:
        from PySide6.QtNetwork import QNetworkInformation

        if reachability == QNetworkInformation.Reachability.Online and self._failures:
            self.sync_now()


def _load_network() -> None:
    """Load the library off the UI thread, which takes longer than a person may be kept waiting."""
    import PySide6.QtNetwork  # noqa: F401  # being loaded is all that is asked


def _timer(owner: QObject, milliseconds: int, work: Callable[[], None]) -> QTimer:
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(work)
    return timer


def _ignore(_error: DigiFocusError) -> None:
    """The workspace closed meanwhile."""
