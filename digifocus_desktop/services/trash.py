"""What was deleted on this computer's store, and bringing it back."""

from dataclasses import dataclass
from datetime import datetime

from digifocus_desktop.store import trash
from digifocus_desktop.store.database import Store


@dataclass(frozen=True, slots=True)
class DeletedThing:
    """Something that was deleted and can be brought back.

    Attributes:
        entity: Name of the entity; the user interface has the word for it.
        id: Of the row.
        title: Its own words, one line; may be empty.
        company_name: The firm it belongs to, if any.
        deleted_at: UTC, if this computer knows.
        deleted_by: Name of who did it, if this computer knows.
    """

    entity: str
    id: str
    title: str
    company_name: str | None
    deleted_at: datetime | None
    deleted_by: str | None


class TrashService:
    """The list *Deleted*."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def rows(self) -> tuple[DeletedThing, ...]:
        """Return what was deleted, the last first; *read* lane."""
        with self._store.read() as connection:
            found = trash.deleted_rows(connection)
            wanted = {row.deleted_by for row in found if row.deleted_by}
            names = dict(connection.execute("SELECT id, name FROM app_user")) if wanted else {}
        return tuple(
            DeletedThing(
                row.entity,
                row.id,
                row.title,
                row.company_name if row.entity != "company" else None,
                row.deleted_at,
                names.get(row.deleted_by),
            )
            for row in found
        )

    def restore(self, entity: str, row_id: str) -> None:
        """Bring a row back; *write* lane."""
        self._mark(entity, row_id, deleted=False)

    def delete(self, entity: str, row_id: str) -> None:
        """Delete a row again, to undo `restore`; *write* lane."""
        self._mark(entity, row_id, deleted=True)

    def _mark(self, entity: str, row_id: str, *, deleted: bool) -> None:
        from digifocus_desktop.model.registry import ENTITIES

        with self._store.write() as session:
            session.get_one(ENTITIES[entity].cls, row_id).deleted = deleted
