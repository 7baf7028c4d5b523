"""Documents on the hub: bytes that a living attachment row in the caller's sight names.

They lie by bucket: who names a document he has never held learns nothing of one that lies elsewhere.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, select
from sqlalchemy.dialects.postgresql import insert

from digifocus_desktop.model.registry import ENTITIES
from sync.hub.database.tables import blob
from sync.hub.database.walls import as_caller
from sync.hub.errors import HubRefusalError
from sync.hub.rights.caller import Caller
from sync.hub.sight.access import visible
from sync.protocol.blobs import UNKNOWN_BLOB, WRONG_BLOB, is_blob_name, is_content_of

_ATTACHMENT = ENTITIES["attachment"].table


class Blobs:
    """The documents of one request, inside its database transaction."""

    def __init__(self, connection: Connection, caller: Caller) -> None:
        self._connection = connection
        self._caller = caller
        as_caller(connection, caller)

    def put(self, sha256: str, content: bytes, now: datetime) -> None:
        """Keep a document; one that is there already stays as it is.

        Raises:
            HubRefusalError: 404 `blob.unknown`, no row in the caller's sight names it; 400 `blob.hash`.
        """
        buckets = self.naming_buckets(sha256)
        if not is_content_of(sha256, content):
            raise HubRefusalError(400, WRONG_BLOB)
        kept = {"sha256": sha256, "size": len(content), "content": content, "received": now}
        rows = [{"bucket": bucket, **kept} for bucket in sorted(buckets)]
        self._connection.execute(insert(blob).on_conflict_do_nothing(), rows)

    def naming_buckets(self, sha256: str) -> Sequence[str]:
        """Return the buckets in the caller's sight in which a row names the document.

        Raises:
            HubRefusalError: 404 `blob.unknown`, there is none.
        """
        query = select(_ATTACHMENT.c.bucket).distinct().where(self._named(sha256))
        buckets = self._connection.scalars(query).all() if is_blob_name(sha256) else ()
        if not buckets:
            raise HubRefusalError(404, UNKNOWN_BLOB)
        return buckets

    def is_here(self, sha256: str) -> bool:
        """Tell whether the bytes are here wherever a row in the caller's sight names them.

        Raises:
            HubRefusalError: 404 `blob.unknown`, no row does.
        """
        buckets = self.naming_buckets(sha256)
        query = select(blob.c.bucket).where(blob.c.sha256 == sha256, blob.c.bucket.in_(buckets))
        return set(self._connection.scalars(query)) == set(buckets)

    def get(self, sha256: str) -> bytes:
        """Return the bytes of a document.

        Raises:
            HubRefusalError: 404 `blob.unknown`, the bytes are not here, or not for the caller.
        """
        query = (
            select(blob.c.content)
            .join(_ATTACHMENT, and_(_ATTACHMENT.c.bucket == blob.c.bucket, self._named(sha256)))
            .where(blob.c.sha256 == sha256)
            .limit(1)
        )
        content = self._connection.scalar(query) if is_blob_name(sha256) else None
        if content is None:
            raise HubRefusalError(404, UNKNOWN_BLOB)
        return bytes(content)

    def _named(self, sha256: str) -> ColumnElement[bool]:
        return and_(
            _ATTACHMENT.c.sha256 == sha256,
            _ATTACHMENT.c.deleted.is_(False),
            visible(self._caller, _ATTACHMENT.c.bucket, "attachment"),
        )
