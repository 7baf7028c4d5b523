"""Digests of rows, kept beside them as they are written."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from sqlalchemy import Connection, RowMapping, bindparam, select, text, update

from digifocus_desktop.model.registry import ENTITIES, EntitySpec
from sync.hub.database.tables import hub_state, sync_row
from sync.protocol.checks import DIGEST_RANGE, row_digest

_BATCH: Final = 2000
_NEWEST: Final = text("SELECT version_num FROM alembic_version WHERE version_num LIKE 'm%'")


def stored_digest(spec: EntitySpec, stored: Mapping[str, Any] | RowMapping) -> int:
    """Return the digest of a row as the database holds it, signed."""
    row = {name: field.to_wire(stored[name]) for name, field in spec.fields.items()}
    return signed(row_digest(spec.name, stored["id"], stored["bucket"], row))


def signed(digest: int) -> int:
    """Return a digest as the database stores it."""
    return digest - DIGEST_RANGE if digest >= DIGEST_RANGE // 2 else digest


def unsigned(digest: int) -> int:
    """Return a stored digest, or a sum of such, as both ends compare it."""
    return digest % DIGEST_RANGE


def refresh(connection: Connection) -> None:
    """Make all digests anew where the entities have other fields than when they were made."""
    revision = connection.scalar(_NEWEST)
    if connection.scalar(select(hub_state.c.digests_of)) == revision:
        return
    for spec in ENTITIES.values():
        _refresh_entity(connection, spec)
    connection.execute(update(hub_state).values(digests_of=revision))


def _refresh_entity(connection: Connection, spec: EntitySpec) -> None:
    after: str | None = ""
    while after is not None:
        query = select(spec.table).where(spec.table.c.id > after).order_by(spec.table.c.id).limit(_BATCH)
        found = connection.execute(query).mappings().all()
        _keep(connection, spec, found)
        after = found[-1]["id"] if len(found) == _BATCH else None


def _keep(connection: Connection, spec: EntitySpec, found: Iterable[RowMapping]) -> None:
    rows = [{"at": row["id"], "new": stored_digest(spec, row)} for row in found]
    if rows:
        place = (sync_row.c.entity == spec.name) & (sync_row.c.entity_id == bindparam("at"))
        connection.execute(update(sync_row).where(place).values(digest=bindparam("new")), rows)
