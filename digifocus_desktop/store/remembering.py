"""What this computer knows of the hub's own decisions, for the day the hub has forgotten some."""

from digifocus_desktop.store.opening import Connection
from sync.protocol.remembering import KnownErasure, KnownPlace, Remembered


def remembered(connection: Connection) -> Remembered:
    """Return the places on paths as the hub decided them, and the rows it erased here."""
    places = connection.execute(
        "SELECT e.path_id, e.company_id, coalesce(e.organisation_id, ''), e.state, coalesce(e.queue_no, 0), "
        "e.decided_at FROM enrolment e WHERE NOT e.deleted ORDER BY e.id"
    ).fetchall()
    erased = connection.execute("SELECT entity, entity_id, proof FROM erased ORDER BY entity, entity_id")
    return Remembered([KnownPlace(*row) for row in places], [KnownErasure(*row) for row in erased.fetchall()])


def note_erased(connection: Connection, entity: str, entity_id: str, proof: str) -> None:
    """Remember that the hub erased a row: its id and the hub's word, nothing that was in it."""
    connection.execute(
        "INSERT OR REPLACE INTO erased(entity, entity_id, proof) VALUES (?, ?, ?)", (entity, entity_id, proof)
    )
