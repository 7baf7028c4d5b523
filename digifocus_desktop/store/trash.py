"""What was deleted and can be brought back: rows with a tombstone, newest first."""

from dataclasses import dataclass
from datetime import datetime

from digifocus_desktop.store.opening import Connection

TITLE_CHARS = 120
LIMIT = 500

_COMPANY = "(SELECT name FROM company c WHERE c.id = r.company_id)"
_SOURCES = {
    "company": ("r.name", "r.name", "r.id"),
    "person": ("r.name", _COMPANY, "r.company_id"),
    "contact_entry": ("r.body", _COMPANY, "r.company_id"),
    "response_set": ("r.phase", _COMPANY, "r.company_id"),
    "interview": ("r.held_on", _COMPANY, "r.company_id"),
    "advice_log": ("coalesce(r.name, r.held_on)", _COMPANY, "r.company_id"),
    "step_note": ("r.body", _COMPANY, "r.company_id"),
    "tool_use": ("coalesce(r.product, r.category)", _COMPANY, "r.company_id"),
    "action": ("r.title", _COMPANY, "r.company_id"),
    "referral": ("r.target", _COMPANY, "r.company_id"),
    "activity": ("r.title", _COMPANY, "r.company_id"),
    "attendance": ("r.name", "coalesce(r.company_name, " + _COMPANY + ")", "r.company_id"),
    "attachment": ("r.name", _COMPANY, "r.company_id"),
}
"""Entity → title, name of the company, id of the company. What only the hub writes is not among them."""

_LAST_OPERATION = (
    "(SELECT o.made_at FROM outbox o WHERE o.entity = d.entity AND o.entity_id = d.id "
    "AND json_extract(o.changes, '$[0].deleted[0]') ORDER BY o.n DESC LIMIT 1)"
)
_CHANGE = (
    "FROM field_change h WHERE h.entity_id = d.id AND h.entity = d.entity AND h.field_name = 'deleted' "
    "AND h.\"new\" = 'true' ORDER BY h.changed_at DESC LIMIT 1"
)
_ROWS = " UNION ALL ".join(
    f"SELECT '{entity}' AS entity, r.id AS id, substr({title}, 1, {TITLE_CHARS}) AS title, "  # noqa: S608  # constant
    f"{company} AS company, {company_id} AS company_id FROM {entity} r WHERE r.deleted"
    + (" AND r.merged_into IS NULL" if entity == "company" else "")
    for entity, (title, company, company_id) in _SOURCES.items()
)
_DELETED = (
    f"SELECT d.*, coalesce({_LAST_OPERATION}, (SELECT h.changed_at {_CHANGE})) AS at, "  # noqa: S608  # constant
    f"(SELECT h.actor_user_id {_CHANGE}) FROM ({_ROWS}) d ORDER BY at IS NULL, at DESC, title LIMIT ?"
)


@dataclass(frozen=True, slots=True)
class DeletedRow:
    """A row that can be brought back by setting `deleted` to false.

    Attributes:
        entity: Name of the entity; the user interface has the word for it.
        id: Of the row.
        title: Its own words, one line, at most `TITLE_CHARS` long.
        company_id: The company it belongs to, if any.
        company_name: That company's name.
        deleted_at: When it was deleted (UTC), if this computer knows.
        deleted_by: Id of the user who did, if the hub has said so; own deletions that wait have none.
    """

    entity: str
    id: str
    title: str
    company_id: str | None
    company_name: str | None
    deleted_at: datetime | None
    deleted_by: str | None


def deleted_rows(connection: Connection, limit: int = LIMIT) -> tuple[DeletedRow, ...]:
    """Return the deleted rows, the last deleted first and those of unknown time at the end."""
    found = connection.execute(_DELETED, (limit,))
    return tuple(
        DeletedRow(
            entity,
            row_id,
            " ".join(str(title or "").split()),
            company_id,
            company,
            datetime.fromisoformat(at) if at else None,
            by,
        )
        for entity, row_id, title, company, company_id, at, by in found
    )
