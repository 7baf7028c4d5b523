"""Documents after rows: bytes that only one end has go to the other, smallest first.

Rows are up to date before this begins. A document that cannot be moved is left for the next
sync, and one that is cut off begins again from its first byte.
"""

from collections.abc import Callable
from dataclasses import dataclass

from digifocus_desktop import logs
from digifocus_desktop.errors import SyncError
from sync.client.hub_calls import HubCalls
from sync.client.ports import DevicePort, Document
from sync.client.progress import Step, SyncProgress
from sync.client.transport import Refusal
from sync.protocol.blobs import is_content_of

BUDGET_SECONDS = 60.0
"""A sync begins no further document after this long; the next one goes on."""
_log = logs.get("sync")


@dataclass(slots=True)
class Moved:
    """What became of the documents: numbers of them."""

    sent: int = 0
    fetched: int = 0
    failed: int = 0


class DocumentMover:
    """Moves documents between one store and its hub."""

    def __init__(self, port: DevicePort, hub: HubCalls, monotonic: Callable[[], float]) -> None:
        self._port = port
        self._hub = hub
        self._monotonic = monotonic
        self._cancelled: Callable[[], bool] = lambda: False

    def run(self, progress: Callable[[SyncProgress], object], cancelled: Callable[[], bool]) -> Moved:
        """Move what can be moved in a minute; the person's new changes, and cancelling, end it sooner.

        Raises:
            StoreError: This computer cannot keep a document that came.
        """
        self._cancelled = cancelled
        moved, begun = Moved(), self._monotonic()
        waiting = () if cancelled() else self._port.documents()
        device = self._port.state().device if waiting else ""
        for place, document in enumerate(waiting):
            late = self._monotonic() - begun >= BUDGET_SECONDS
            if cancelled() or (place and (late or self._port.pending(1))):
                break
            progress(SyncProgress(Step.DOCUMENTS, place, len(waiting)))
            if not self._try(device, document, moved):
                break
        return moved

    def _try(self, device: str, document: Document, moved: Moved) -> bool:
        """Move a document and tell whether to go on with the next one."""
        try:
            self._move(device, document, moved)
        except SyncError as error:
            if self._cancelled():
                return False
            _log.info("document not moved: %s", error.code)
            moved.failed += 1
            self._port.document_failed(document.sha256)
            return _of_this_one_only(error)
        return True

    def _move(self, device: str, document: Document, moved: Moved) -> None:
        content = self._port.document(document.sha256) if document.here else None
        if content is not None:
            self._hub.send_document(device, document.sha256, content)
            self._check()
            self._port.settle_document(document.sha256)
            moved.sent += 1
            return
        content = self._hub.fetch_document(device, document.sha256)
        self._check()
        if not is_content_of(document.sha256, content):
            raise SyncError("sync.broken_reply")
        self._port.keep_document(document.sha256, content)
        moved.fetched += 1

    def _check(self) -> None:
        if self._cancelled():
            raise SyncError("sync.cancelled")


def _of_this_one_only(error: SyncError) -> bool:
    """Tell a trouble with one document from one with the line, the hub or the device."""
    if isinstance(error, Refusal):
        return error.status in (400, 404, 413)
    return error.code == "sync.broken_reply"
