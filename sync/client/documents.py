"""Documents after rows: bytes that only one end has go to the other, smallest first.

Rows are up to date before this begins. A document that cannot be moved is left for the next sync; a large
one goes in pieces, and one that is cut off goes on from the last piece that arrived.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from digifocus_desktop import logs
from digifocus_desktop.errors import SyncError
from sync.client.hub_calls import HubCalls
from sync.client.patience import Patience
from sync.client.pieces import PieceRoom
from sync.client.ports import DevicePort, Document
from sync.client.progress import Step, SyncProgress
from sync.client.transport import Refusal
from sync.protocol.blobs import BEYOND_END, SMALL_BYTES, is_content_of

BUDGET_SECONDS = 60.0
"""A sync begins no further document, and no further piece, after this long; the next one goes on."""
_log = logs.get("sync")
T = TypeVar("T")


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
        self._begun = 0.0

    def run(self, progress: Callable[[SyncProgress], object], cancelled: Callable[[], bool]) -> Moved:
        """Move what can be moved in a minute; the person's new changes, and cancelling, end it sooner.

        Raises:
            StoreError: This computer cannot keep a document that came.
        """
        self._cancelled = cancelled
        moved, self._begun = Moved(), self._monotonic()
        waiting = () if cancelled() else self._port.documents()
        device = self._port.state().device if waiting else ""
        for place, document in enumerate(waiting):
            if cancelled() or (place and self._is_enough()):
                break
            progress(SyncProgress(Step.DOCUMENTS, place, len(waiting)))
            if not self._try(device, document, moved):
                break
        return moved

    def _is_enough(self) -> bool:
        late = self._monotonic() - self._begun >= BUDGET_SECONDS
        return late or bool(self._port.pending(1))

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
            if self._send(device, document.sha256, content):
                self._port.settle_document(document.sha256)
                moved.sent += 1
        elif self._fetch(device, document):
            moved.fetched += 1

    def _send(self, device: str, sha256: str, content: bytes) -> bool:
        """Send a document, a large one in pieces; tell whether the hub has it whole."""
        if len(content) <= SMALL_BYTES:
            self._hub.send_document(device, sha256, content)
            self._check()
            return True
        path, there = self._hub.begin_upload(device, sha256, len(content))
        room, patience, begun_at = PieceRoom(), Patience(self._hub.wait_again), there
        while there < len(content):
            self._check()
            if there > begun_at and self._is_enough():
                return False
            piece = content[there : there + room.size]
            got = self._piece(room, patience, partial(self._hub.append, device, path, there, piece))
            there = there if got is None else got
        self._check()
        return True

    def _fetch(self, device: str, document: Document) -> bool:
        """Fetch a document in pieces and keep it when it is whole; tell whether it is.

        Pieces that make something else are forgotten, and the document is fetched from its beginning.
        """
        sha256, here = document.sha256, self._port.piece_bytes(document.sha256)
        if here == document.size:  # killed before they were joined
            if self._keep(sha256, self._port.join_pieces(sha256)):
                return True
            here = 0
        begun_at, room, patience = here, PieceRoom(), Patience(self._hub.wait_again)
        while not (here > begun_at and self._is_enough()):
            got = self._piece(room, patience, partial(self._fetch_piece, device, sha256, here, room.size))
            self._check()
            if got is None:
                continue
            content, size = got
            if here or len(content) < size:
                self._port.keep_piece(sha256, here, content)
                here += len(content)
                if here < size:
                    continue
                content = self._port.join_pieces(sha256)
            if self._keep(sha256, content):
                return True
            if not begun_at:
                raise SyncError("sync.broken_reply")
            here = begun_at = 0
        return False

    def _fetch_piece(self, device: str, sha256: str, first: int, size: int) -> tuple[bytes, int]:
        """Return bytes of a document and how many it has in all: no more than are here, if none come."""
        try:
            return self._hub.fetch_piece(device, sha256, first, size)
        except Refusal as refusal:
            if refusal.code != BEYOND_END or not first:
                raise
            return b"", first

    def _keep(self, sha256: str, content: bytes) -> bool:
        """Keep a document if the content is what its name says, else forget its pieces; tell which."""
        if not is_content_of(sha256, content):
            self._port.forget_pieces(sha256)
            return False
        self._port.keep_document(sha256, content)
        return True

    def _piece(self, room: PieceRoom, patience: Patience, request: Callable[[], T]) -> T | None:
        """Move a piece; None if the line broke, and the next try is to be of a smaller one."""
        started = self._monotonic()
        try:
            got = request()
        except Refusal:
            raise
        except SyncError as error:
            patience.lost(error)
            room.shrink()
            return None
        patience.through()
        room.adapt(self._monotonic() - started)
        return got

    def _check(self) -> None:
        if self._cancelled():
            raise SyncError("sync.cancelled")


def _of_this_one_only(error: SyncError) -> bool:
    """Tell a trouble with one document from one with the line, the hub or the device."""
    if isinstance(error, Refusal):
        return error.status in (400, 404, 413)
    return error.code == "sync.broken_reply"
