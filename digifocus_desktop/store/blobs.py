"""Which documents have yet to travel: their bytes go apart from the rows that name them.

A document is settled when this computer has heard from the hub that it has the bytes too.
"""

from collections.abc import Callable, Iterable

from digifocus_desktop.store.opening import Connection
from sync.protocol.blobs import MAX_BLOB_BYTES, is_blob_name

_ON_THE_HUB = (
    "NOT a.deleted AND EXISTS (SELECT 1 FROM sync_row s "
    "WHERE s.entity = 'attachment' AND s.entity_id = a.id AND s.seq > 0)"
)
"""Rows of attachments that the hub has; it takes and gives no bytes of others."""


def unsettled(connection: Connection) -> list[tuple[str, int]]:
    """Return the documents that must travel and the size that their rows tell.

    Those that failed before come last, small ones first. A name that is no hash names no file, here or on
    the hub.
    """
    found = connection.execute(
        "SELECT a.sha256, min(a.size_bytes) FROM attachment a "  # noqa: S608  # constant
        "LEFT JOIN blob_state b ON b.sha256 = a.sha256 AND b.bucket = a.bucket "
        f"WHERE coalesce(b.settled, 0) = 0 AND a.size_bytes <= ? AND {_ON_THE_HUB} "
        "GROUP BY a.sha256 ORDER BY max(coalesce(b.failed, 0)), min(a.size_bytes), a.sha256",
        (MAX_BLOB_BYTES,),
    ).fetchall()
    return [(sha256, size) for sha256, size in found if is_blob_name(sha256)]


def too_large(connection: Connection) -> list[tuple[str, str, str, str]]:
    """Return id, name, SHA-256 and firm's name of the documents that are too large to travel, by name."""
    found = connection.execute(
        "SELECT a.id, a.name, a.sha256, coalesce(c.name, '') FROM attachment a "
        "LEFT JOIN company c ON c.id = a.company_id "
        "WHERE NOT a.deleted AND a.size_bytes > ? ORDER BY a.name, a.id",
        (MAX_BLOB_BYTES,),
    ).fetchall()
    return [tuple(row) for row in found]


def settle(connection: Connection, sha256: str) -> None:
    """Note that both ends have the document."""
    connection.execute(
        "INSERT INTO blob_state(sha256, bucket, settled, failed) "  # noqa: S608  # constant
        f"SELECT DISTINCT a.sha256, a.bucket, 1, 0 FROM attachment a WHERE a.sha256 = ? AND {_ON_THE_HUB} "
        "ON CONFLICT(sha256, bucket) DO UPDATE SET settled = 1, failed = 0",
        (sha256,),
    )


def note_failure(connection: Connection, sha256: str) -> None:
    """Note that the document could not travel, so that others come before it next time."""
    connection.execute(
        "INSERT INTO blob_state(sha256, bucket, settled, failed) "  # noqa: S608  # constant
        f"SELECT DISTINCT a.sha256, a.bucket, 0, 1 FROM attachment a WHERE a.sha256 = ? AND {_ON_THE_HUB} "
        "ON CONFLICT(sha256, bucket) DO UPDATE SET failed = failed + 1",
        (sha256,),
    )


def settled(connection: Connection) -> list[str]:
    """Return the documents that both ends have had."""
    found = connection.execute("SELECT DISTINCT sha256 FROM blob_state WHERE settled = 1").fetchall()
    return [sha256 for (sha256,) in found]


def unsettle(connection: Connection, hashes: Iterable[str]) -> None:
    """Have documents travel again: their files are gone."""
    connection.executemany("DELETE FROM blob_state WHERE sha256 = ?", [(sha256,) for sha256 in hashes])


def let_go(connection: Connection, remove: Callable[[str], bool]) -> None:
    """Take away the files of settled documents whose rows have left this computer's sight.

    The caller holds the writer, so no row that names such a file is being written.
    """
    left = connection.execute(
        "SELECT b.sha256, b.bucket, b.settled FROM blob_state b WHERE NOT EXISTS "
        "(SELECT 1 FROM attachment a WHERE a.sha256 = b.sha256 AND a.bucket = b.bucket)"
    ).fetchall()
    for sha256, bucket, was_settled in left:
        named = connection.execute("SELECT 1 FROM attachment WHERE sha256 = ?", (sha256,)).fetchone()
        if named or not was_settled or remove(sha256):
            connection.execute("DELETE FROM blob_state WHERE sha256 = ? AND bucket = ?", (sha256, bucket))


def forget(connection: Connection) -> None:
    """Settle nothing any more: the hub was restored and may have lost bytes."""
    connection.execute("DELETE FROM blob_state")
