"""The history of a firm's fields: what the hub wrote down, and this computer's changes that wait."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from digifocus_desktop.model.registry import ENTITIES
from digifocus_desktop.model.types import ID_CHARS
from digifocus_desktop.services.company_view import ChangeKind, HistoryLine
from digifocus_desktop.services.me import Me
from digifocus_desktop.services.sync_log import field_label
from digifocus_desktop.store import outbox
from digifocus_desktop.store.opening import Connection
from digifocus_desktop.store.values import stored_json
from sync.protocol.operations import DELETED, Op
from sync.protocol.rules import SyncRule

HISTORY_SHOWN = 500

_SUBJECTS = """
SELECT 'company', id, '' FROM company WHERE id = ?1
UNION ALL SELECT 'company_file', id, '' FROM company_file WHERE company_id = ?1
UNION ALL SELECT 'person', id, name FROM person WHERE company_id = ?1
UNION ALL SELECT 'consent', id, '' FROM consent WHERE company_id = ?1
UNION ALL SELECT 'certificate', id, person_name FROM certificate WHERE company_id = ?1
"""
_CHANGES = """
SELECT h.changed_at, h.actor_user_id, h.entity, h.entity_id, h.field_name, h.old, h."new",
       coalesce(u.name, '')
FROM field_change h LEFT JOIN app_user u ON u.id = h.actor_user_id
WHERE h.company_id = ? AND NOT h.deleted ORDER BY h.changed_at DESC, h.id DESC LIMIT ?
"""
_NAMES = (
    "SELECT name FROM app_user WHERE id = ?",
    "SELECT name FROM organisation WHERE id = ?",
    "SELECT name FROM person WHERE id = ?",
    "SELECT json_extract(names, '$.fi') FROM path WHERE id = ?",
)
"""What ids in fields of a firm's records stand for."""


def read_history(connection: Connection, company_id: str, me: Me, limit: int) -> tuple[HistoryLine, ...]:
    """Return the changes of a firm's records, newest first; those that wait are among them."""
    subjects = {
        (entity, identity): name for entity, identity, name in connection.execute(_SUBJECTS, (company_id,))
    }
    reader = _Reader(connection, subjects, me)
    lines = [*reversed([*reader.waiting()]), *reader.known(company_id, limit)]
    lines.sort(key=lambda line: line.at, reverse=True)
    return tuple(lines[:limit])


class _Reader:
    def __init__(self, connection: Connection, subjects: Mapping[tuple[str, str], str], me: Me) -> None:
        self._connection = connection
        self._subjects = subjects
        self._me = me

    def known(self, company_id: str, limit: int) -> Iterator[HistoryLine]:
        """Yield what the hub wrote down."""
        for at, actor, entity, identity, path, old, new, who in self._connection.execute(
            _CHANGES, (company_id, limit)
        ).fetchall():
            mine = actor is not None and actor == self._me.user_id
            values = (stored_json(old), stored_json(new))
            yield self._line((entity, identity), path, values, at, who=who, mine=mine, waiting=False)

    def waiting(self) -> Iterator[HistoryLine]:
        """Yield this computer's changes that have not reached the hub."""
        for key in self._subjects:
            operations = outbox.pending_for(self._connection, *key)
            if operations:
                yield from self._waiting(key, operations)

    def _waiting(self, key: tuple[str, str], operations: Iterable[Op]) -> Iterator[HistoryLine]:
        shadow = self._connection.execute(
            "SELECT shadow FROM sync_row WHERE entity = ? AND entity_id = ?", key
        ).fetchone()
        values: dict[str, Any] = dict(json.loads(shadow[0])["row"]) if shadow and shadow[0] else {}
        made_here = not values
        for op in operations:
            if made_here and key[0] != "company_file":  # it comes with the firm
                yield self._made(key, op)
            for path, patch in op.patches.items():
                old, new = values.get(path), _after(key[0], path, values.get(path), patch.value)
                values[path] = new
                if not made_here:
                    who = self._me.name
                    yield self._line(key, path, (old, new), op.time, who=who, mine=True, waiting=True)
            made_here = False

    def _made(self, key: tuple[str, str], op: Op) -> HistoryLine:
        return HistoryLine(
            at=datetime.fromisoformat(op.time).astimezone(),
            who=self._me.name,
            mine=True,
            kind=ChangeKind.ADDED,
            entity=key[0],
            subject=self._subjects[key],
            field="",
            label="",
            old=None,
            new=None,
            waiting=True,
        )

    def _line(
        self,
        key: tuple[str, str],
        path: str,
        values: tuple[Any, Any],
        at: str,
        *,
        who: str,
        mine: bool,
        waiting: bool,
    ) -> HistoryLine:
        old, new = values
        kind = ChangeKind.CHANGED
        if path == DELETED:
            kind = ChangeKind.DELETED if new else ChangeKind.RESTORED
        return HistoryLine(
            at=datetime.fromisoformat(at).astimezone(),
            who=who,
            mine=mine,
            kind=kind,
            entity=key[0],
            subject=self._subjects.get(key, ""),
            field=path,
            label=field_label(key[0], path),
            old=self._named(key[0], path, old),
            new=self._named(key[0], path, new),
            waiting=waiting,
        )

    def _named(self, entity: str, path: str, value: Any) -> Any:
        """The name of what an id stands for; other values as they are."""
        spec = ENTITIES[entity].fields.get(path) if entity in ENTITIES else None
        if not value or spec is None or getattr(spec.type, "length", None) != ID_CHARS:
            return value
        for sql in _NAMES:
            row = self._connection.execute(sql, (value,)).fetchone()
            if row is not None:
                return row[0]
        return ""


def _after(entity: str, path: str, before: Any, change: Any) -> Any:
    """The value after an operation; sets tell what came and went."""
    spec = ENTITIES[entity].fields.get(path)
    if spec is None or spec.rule is not SyncRule.SET or not isinstance(change, dict):
        return change
    return sorted((set(before or ()) | set(change["add"])) - set(change["remove"]))
