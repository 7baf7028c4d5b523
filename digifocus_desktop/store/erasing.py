"""Forgetting for good: what the hub has erased leaves this computer too, and the hub is told so.

A row goes with its state, its shadow, its document and what the outbox still says of it. Operations keep
their numbers, for the hub counts them.
"""

import json
from collections.abc import Iterator
from dataclasses import replace

from digifocus_desktop.model.registry import ENTITIES
from digifocus_desktop.model.types import json_text
from digifocus_desktop.store import meta, outbox, remembering, rows
from digifocus_desktop.store.attachments import Attachments
from digifocus_desktop.store.capture import Touched, changes_of
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.ids import new_id
from digifocus_desktop.store.opening import Connection
from sync.protocol.blobs import is_blob_name
from sync.protocol.operations import DELETED, FieldPatch
from sync.protocol.rows import Erase

UNPROVED = "erased"
"""In `store_meta`: the erasures that were carried out here and are not reported yet."""
DOCUMENTS = "erased_documents"
"""In `store_meta`: SHA-256 of the documents whose files have yet to go."""


def erase(connection: Connection, touched: Touched, line: Erase) -> None:
    """Take a row away for good, and with a firm what this computer alone has of it."""
    keys = [(line.entity, line.entity_id)]
    if line.entity == "company":
        keys += _never_sent(connection, line.entity_id)
        connection.execute("DELETE FROM store_meta WHERE key = ?", (f"told:{line.entity_id}",))
    for entity, entity_id in keys:
        _erase_row(connection, touched, entity, entity_id)
    _add(connection, UNPROVED, line.command)
    if line.proof:
        remembering.note_erased(connection, line.entity, line.entity_id, line.proof)


def prove(store: Store, attachments: Attachments) -> None:
    """Tell the hub what was erased here, and leave nothing of it in files, freed pages or the log.

    A document that another program holds open waits for the next time, and the word to the hub with it.
    """
    with store.local() as connection:
        commands = json.loads(meta.get(connection, UNPROVED) or "[]")
        gone = not commands or _documents_gone(connection, attachments)
    if not commands or not gone:
        return
    store.forget_freed()
    from digifocus_desktop.model.command import Command, CommandKind

    with store.write() as session:
        raw: Connection = session.connection().connection.driver_connection
        user_id = meta.get(raw, "user_id")
        for command in commands:
            kind, now = str(CommandKind.ERASE_ACK), store.now()
            session.add(Command(id=new_id(), user_id=user_id, kind=kind, target=command, asked_at=now))
        meta.put(raw, {UNPROVED: ""})


def _documents_gone(connection: Connection, attachments: Attachments) -> bool:
    """Take away the files that no row names any more; the caller holds the writer, so none is being named."""
    left = []
    for sha256 in json.loads(meta.get(connection, DOCUMENTS) or "[]"):
        named = connection.execute("SELECT 1 FROM attachment WHERE sha256 = ?", (sha256,)).fetchone()
        if not named and not attachments.remove(sha256):
            left.append(sha256)
    meta.put(connection, {DOCUMENTS: json_text(left) if left else ""})
    return not left


def _add(connection: Connection, key: str, value: str) -> None:
    kept = {*json.loads(meta.get(connection, key) or "[]"), value}
    meta.put(connection, {key: json_text(sorted(kept))})


def _never_sent(connection: Connection, company_id: str) -> Iterator[tuple[str, str]]:
    """Yield the rows of a firm's file that the hub has never had."""
    for entity, spec in ENTITIES.items():
        if "company_id" in spec.fields:
            found = connection.execute(
                f'SELECT r.id FROM "{entity}" r JOIN sync_row s ON s.entity = ? AND s.entity_id = r.id '  # noqa: S608  # our own names
                "WHERE r.company_id = ? AND s.seq IS NULL",
                (entity, company_id),
            )
            yield from ((entity, row[0]) for row in found.fetchall())


def _erase_row(connection: Connection, touched: Touched, entity: str, entity_id: str) -> None:
    if entity in ENTITIES:
        values = rows.read(connection, entity, entity_id)
        if values is not None:
            rows.erase(connection, entity, entity_id)
            if entity == "attachment" and is_blob_name(values["sha256"]):
                _add(connection, DOCUMENTS, values["sha256"])
            touched.add(entity, entity_id, values)
    for table in ("sync_row", "sync_unknown"):
        connection.execute(
            f"DELETE FROM {table} WHERE entity = ? AND entity_id = ?",  # noqa: S608  # our own names
            (entity, entity_id),
        )
    for op in list(outbox.all_of(connection, entity, entity_id)):
        blank = replace(op, patches={DELETED: FieldPatch(True, None)}, seen=None).sealed()
        connection.execute(
            "UPDATE outbox SET changes = ?, op_hash = ? WHERE n = ?",
            (json_text(changes_of(blank)), blank.hash, op.n),
        )
