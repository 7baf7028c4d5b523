"""What sync did, line by line, for people: kinds and facts here, words in the user interface."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from digifocus_desktop.domain.moments import utc_moment, utc_text
from digifocus_desktop.model.registry import ENTITIES
from digifocus_desktop.model.types import json_text
from digifocus_desktop.store.opening import Connection

KEPT_LINES = 2000
NAMES = 3


class LogKind(StrEnum):
    """What a line tells; its facts are in brackets.

    Attributes:
        JOINED: This computer joined the hub.
        SENT: Changes were sent (`rows`, `names` of firms).
        FETCHED: Changes came (`rows`, `entities`: rows by entity).
        CONFLICT: A value was changed in two places (`label`: key of the field's name).
        ASIDE: The hub could not take changes (`operations`).
        TOO_LARGE: Documents are too large to be sent (`documents`: how many more).
        ONLINE: The hub was reached again.
        OFFLINE: The hub could not be reached.
        REFUSED: The hub refused (`code`).
        FORKED: This store was an old copy and became a device of its own.
        RESTORED: The hub was restored from a backup, what it had lost was sent again.
        MENDED: A check found that rows were not as the hub has them, and mended them (`rows`).
        DECIDED: A person decided between values (`label`).
        BACKUP: A verified backup was made.
    """

    JOINED = "joined"
    SENT = "sent"
    FETCHED = "fetched"
    CONFLICT = "conflict"
    ASIDE = "aside"
    TOO_LARGE = "too_large"
    ONLINE = "online"
    OFFLINE = "offline"
    REFUSED = "refused"
    FORKED = "forked"
    RESTORED = "restored"
    MENDED = "mended"
    DECIDED = "decided"
    BACKUP = "backup"


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line.

    Attributes:
        id: Grows with time; names the line.
        at: UTC.
        kind: What happened; a text this version does not know is left out of the list.
        facts: Plain values for the sentence, see `LogKind`.
    """

    id: int
    at: datetime
    kind: LogKind
    facts: Mapping[str, Any]


def write(connection: Connection, at: datetime, lines: Iterable[tuple[LogKind, Mapping[str, Any]]]) -> None:
    """Write lines and drop the oldest beyond `KEPT_LINES`; part of the caller's transaction."""
    moment = utc_text(at)
    for kind, facts in lines:
        connection.execute(
            "INSERT INTO sync_log(at, kind, facts) VALUES (?, ?, ?)", (moment, kind.value, json_text(facts))
        )
    connection.execute("DELETE FROM sync_log WHERE id <= (SELECT max(id) FROM sync_log) - ?", (KEPT_LINES,))


def read(connection: Connection, before: int | None, limit: int) -> list[LogLine]:
    """Return lines, newest first, older than the line `before`.

    Names of firms are looked up now: a firm that was erased leaves no name here.
    """
    stored = connection.execute(
        "SELECT id, at, kind, facts FROM sync_log WHERE id < ? ORDER BY id DESC LIMIT ?",
        (before if before is not None else 2**62, limit),
    ).fetchall()
    known = set(LogKind)
    return [
        LogLine(number, utc_moment(at), LogKind(kind), _named(connection, json.loads(facts)))
        for number, at, kind, facts in stored
        if kind in known
    ]


def field_label(entity: str, path: str) -> str:
    """Return the label key of a field; of a map entry, the map's; of an unknown one, the entity's name."""
    spec = ENTITIES.get(entity)
    name = path.partition("/")[0]
    return spec.fields[name].label if spec is not None and name in spec.fields else entity


def _named(connection: Connection, facts: dict[str, Any]) -> dict[str, Any]:
    companies = facts.pop("companies", None)
    if companies is not None:
        found = [
            connection.execute("SELECT name FROM company WHERE id = ?", (company_id,)).fetchone()
            for company_id in companies
        ]
        facts["names"] = tuple(row[0] for row in found if row)
    return facts
