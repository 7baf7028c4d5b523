"""Digests of what the hub has sent: what it must be when nothing was lost or changed on the way or here."""

import json
from collections.abc import Mapping
from typing import Any

from digifocus_desktop.model.registry import ENTITIES
from digifocus_desktop.store import rows
from digifocus_desktop.store.opening import Connection
from sync.protocol.checks import row_digest
from sync.protocol.rows import Put, pull_line

Key = tuple[str, str]
"""Entity and id."""


def digests(connection: Connection, after: Key, limit: int) -> dict[Key, int]:
    """Return the digests of at most `limit` rows behind a key, in order; of an empty answer none are left.

    A row with own changes that wait counts with the hub's state beneath them; one that was lost here
    counts with nothing, which is never what the hub has.
    """
    stored = connection.execute(
        "SELECT entity, entity_id, bucket, shadow, extra, NULL FROM sync_row "
        "WHERE seq >= 0 AND (entity, entity_id) > (?, ?) "
        "UNION ALL SELECT entity, entity_id, bucket, NULL, NULL, line FROM sync_unknown "
        "WHERE (entity, entity_id) > (?, ?) ORDER BY 1, 2 LIMIT ?",
        (*after, *after, limit),
    ).fetchall()
    live = rows.read_many(
        connection, [(row[0], row[1]) for row in stored if row[3] is None and row[5] is None]
    )
    return {(row[0], row[1]): _digest(tuple(row), live.get((row[0], row[1]))) for row in stored}


def _digest(stored: tuple[Any, ...], live: Mapping[str, Any] | None) -> int:
    entity, entity_id, bucket, shadow, extra, unknown = stored
    if unknown is not None:
        line = pull_line(json.loads(unknown))
        values = line.row if isinstance(line, Put) else {}
        return row_digest(entity, entity_id, bucket, values)
    more = json.loads(extra) if extra else {}
    if shadow is not None:
        of_hub = json.loads(shadow)["row"]
        return row_digest(
            entity, entity_id, ENTITIES[entity].bucket_of(entity_id, of_hub), {**of_hub, **more}
        )
    return 0 if live is None else row_digest(entity, entity_id, bucket, {**live, **more})
