"""Everything of the store as open files that any program reads, and that two computers can compare."""

from collections.abc import Iterator
from pathlib import Path

from digifocus_desktop.exchange.open_export import Document, Exported, export_store
from digifocus_desktop.model.registry import ENTITIES
from digifocus_desktop.store import rows
from digifocus_desktop.store.attachments import Attachments
from digifocus_desktop.store.database import Store


class ExportService:
    """Writes the open export."""

    def __init__(self, store: Store, attachments: Attachments) -> None:
        self._store = store
        self._attachments = attachments

    def export(self, folder: Path) -> Exported:
        """Write every synced entity and document into a new folder; *read* lane.

        Tables of this computer alone stay out, and so do the documents of deleted rows and those
        whose bytes are elsewhere.

        Raises:
            ExchangeError: The folder is not empty or cannot be written.
        """
        with self._store.read() as connection:
            entities = [(name, rows.everything(connection, name)) for name in ENTITIES]
            hashes = [
                row[0]
                for row in connection.execute(
                    "SELECT DISTINCT sha256 FROM attachment WHERE NOT deleted ORDER BY 1"
                )
            ]
            return export_store(entities, self._documents(hashes), folder)

    def _documents(self, hashes: list[str]) -> Iterator[Document]:
        for sha256 in hashes:
            if self._attachments.has(sha256):
                yield Document(sha256, self._attachments.get(sha256))
