"""Documents that come in pieces, after the tus protocol: what has come stays when the line breaks.

One user has one upload a document, so that asking again for one finds what has come so far.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import uuid4

from sqlalchemy import Connection, Row, delete, insert, select, update

from sync.hub.database.tables import upload, upload_part
from sync.hub.database.walls import as_caller, as_hub
from sync.hub.documents.blobs import Blobs
from sync.hub.errors import HubRefusalError
from sync.hub.records.values import storable
from sync.hub.rights.caller import Caller
from sync.protocol.blobs import MAX_BLOB_BYTES

KEPT: Final = timedelta(days=7)
"""How long an upload waits for its next piece."""
WHOLE: Final = "whole"
"""Stands for the upload of a document that the hub has already."""
MOST_AT_ONCE: Final = 20
"""Uploads one user may have begun; the oldest makes room."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an upload is; one that is whole is kept as a document and is no upload any more."""

    id: str
    size: int
    received: int


class Uploads:
    """The uploads of one request, inside its database transaction."""

    def __init__(self, connection: Connection, caller: Caller, now: datetime) -> None:
        self._connection = connection
        self._blobs = Blobs(connection, caller)
        self._caller = caller
        self._user = caller.user_id or ""
        self._now = now

    def begin(self, sha256: str, size: int) -> Progress:
        """Begin an upload, or find the one that was begun; one of a document that is here already is whole.

        Raises:
            HubRefusalError: 404 `blob.unknown`, no row in the caller's sight names it; 413 `blob.too_large`.
        """
        if self._blobs.is_here(sha256):
            return Progress(WHOLE, size, size)
        if size > MAX_BLOB_BYTES:
            raise HubRefusalError(413, "blob.too_large", max=MAX_BLOB_BYTES)
        as_hub(self._connection)  # anybody's that nobody goes on with
        self._connection.execute(delete(upload).where(upload.c.begun_at < self._now - KEPT))
        as_caller(self._connection, self._caller)
        mine = select(upload).where(upload.c.user_id == self._user)
        found = self._connection.execute(mine.where(upload.c.sha256 == sha256).with_for_update()).first()
        if found is not None and found.size == size:
            return Progress(found.id, size, found.received)
        begun = self._connection.execute(mine.order_by(upload.c.begun_at)).all()
        surplus = begun[: max(len(begun) + 1 - MOST_AT_ONCE, 0)]
        out = [one.id for one in (*surplus, found) if one is not None]
        self._connection.execute(delete(upload).where(upload.c.id.in_(out)))
        values = {"user_id": self._user, "sha256": sha256, "size": size, "received": 0, "begun_at": self._now}
        made = Progress(str(uuid4()), size, 0)
        self._connection.execute(insert(upload).values(id=made.id, **values))
        return made

    def progress(self, upload_id: str) -> Progress:
        """Return how far an upload is.

        Raises:
            HubRefusalError: 404 `upload.unknown`, it is not there, is whole by now, or is another's.
        """
        found = self._find(upload_id)
        return Progress(found.id, found.size, found.received)

    def append(self, upload_id: str, offset: int, content: bytes) -> Progress:
        """Take the next piece; the last one makes it a document.

        Raises:
            HubRefusalError: 404 `upload.unknown`; 409 `upload.offset` (`offset`, where to go on); 413
                `upload.too_long`; 400 `blob.hash`, all has come and is not what it should be: give it up.
        """
        found = self._find(upload_id)
        if found.received != offset:
            raise HubRefusalError(409, "upload.offset", offset=found.received)
        received = offset + len(content)
        if received > found.size:
            raise HubRefusalError(413, "upload.too_long", max=found.size - offset)
        piece = {"upload_id": upload_id, "place": offset, "content": content}
        if content:
            self._connection.execute(insert(upload_part).values(piece))
        this = upload.c.id == upload_id
        self._connection.execute(update(upload).where(this).values(received=received, begun_at=self._now))
        if received == found.size:
            self._finish(found)
        return Progress(upload_id, found.size, received)

    def give_up(self, upload_id: str) -> None:
        """Forget an upload: what has come is not what it should be."""
        self._connection.execute(
            delete(upload).where(upload.c.id == upload_id, upload.c.user_id == self._user)
        )

    def _find(self, upload_id: str) -> Row[tuple[object, ...]]:
        mine = (upload.c.id == upload_id) & (upload.c.user_id == self._user)
        found = None
        if storable(upload_id):
            found = self._connection.execute(select(upload).where(mine).with_for_update()).first()
        if found is None:
            raise HubRefusalError(404, "upload.unknown")
        return found

    def _finish(self, found: Row[tuple[object, ...]]) -> None:
        parts = select(upload_part.c.content).where(upload_part.c.upload_id == found.id)
        content = b"".join(self._connection.scalars(parts.order_by(upload_part.c.place)))
        self._connection.execute(delete(upload).where(upload.c.id == found.id))
        self._blobs.put(found.sha256, content, self._now)
