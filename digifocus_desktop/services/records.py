"""What analyses and interviews have in common: they are finished, reopened, deleted and brought back."""

from datetime import datetime
from typing import Generic, TypeVar

from sqlalchemy.orm import Session

from digifocus_desktop.domain.moments import to_milliseconds
from digifocus_desktop.errors import StoreError
from digifocus_desktop.model.advice import Interview, ResponseSet
from digifocus_desktop.store.database import Store

Record = TypeVar("Record", ResponseSet, Interview)


class AdviceRecords(Generic[Record]):
    """Use cases of records that a person begins with a firm and finishes; each is one transaction."""

    def __init__(self, store: Store, entity: type[Record]) -> None:
        self._store = store
        self._entity: type[Record] = entity

    def complete(self, record_id: str) -> datetime:
        """Mark it as finished and return when; a finished one stays as it was; *write* lane.

        Raises:
            StoreError: `record.gone`.
        """
        with self._store.write() as session:
            row = get_record(session, self._entity, record_id)
            finished: datetime = row.completed_at or to_milliseconds(self._store.now())
            row.completed_at = finished
            return finished

    def reopen(self, record_id: str) -> None:
        """Mark it as not finished; *write* lane.

        Raises:
            StoreError: `record.gone`.
        """
        with self._store.write() as session:
            get_record(session, self._entity, record_id).completed_at = None

    def delete(self, record_id: str) -> None:
        """Take it away; `restore` brings it back with all that belongs to it; *write* lane.

        Raises:
            StoreError: `record.gone`.
        """
        with self._store.write() as session:
            get_record(session, self._entity, record_id).deleted = True

    def restore(self, record_id: str) -> None:
        """Bring a deleted one back; *write* lane.

        Raises:
            StoreError: `record.gone`, when it is not on this computer.
        """
        with self._store.write() as session:
            row = session.get(self._entity, record_id)
            if row is None:
                raise StoreError("record.gone")
            row.deleted = False


def get_record(session: Session, entity: type[Record], record_id: str) -> Record:
    """Return the row of an analysis or interview.

    Raises:
        StoreError: `record.gone`, when it is not here any more.
    """
    row = session.get(entity, record_id)
    if row is None or row.deleted:
        raise StoreError("record.gone")
    return row
