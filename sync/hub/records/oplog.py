"""What earlier operations said and were answered: the memory behind a merge."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ARRAY, BigInteger, Connection, String, func, literal, select

from digifocus_desktop.domain.moments import utc_moment, utc_text
from sync.hub.database.tables import op_log
from sync.hub.records.rows import Key
from sync.protocol.dots import is_merged, make_dot, parse_dot

SAME = "same:"
MERGED_TEXTS = "merged"
"""Member of a stored answer that no device is sent: text by field that the hub put together."""
SKEW_MS = 120_000


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One operation as it was received.

    Attributes:
        row: Entity and id of the row it was for; nothing it said may be told of another row.
        values: New value by field or `field/key`.
        marks: Outcome by field where it was not plain ok.
        merged: Text by field that the hub put together of this operation and another one.
        actor: UUID of the user; None for the hub.
        received: Hub time.
        device_time: Of the device, by the hub's clock where the device's is wrong.
    """

    row: Key
    values: Mapping[str, Any]
    marks: Mapping[str, str]
    actor: str | None
    received: datetime
    device_time: str | None
    merged: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class OpLog:
    """Looks operations up by dot: those of the push at hand, and those in the database."""

    connection: Connection
    _entries: dict[str, LogEntry | None] = field(default_factory=dict)

    def add(self, dot: str, entry: LogEntry) -> None:
        """Remember an operation of the push at hand."""
        self._entries[dot] = entry

    def load(self, dots: Iterable[str]) -> None:
        """Read the operations that are not here yet, in one query."""
        wanted = sorted({dot for dot in map(_of_operation, dots) if dot not in self._entries})
        if not wanted:
            return
        self._entries.update(dict.fromkeys(wanted))
        pairs = [parse_dot(dot) for dot in wanted]
        asked = (
            func.unnest(
                literal([device for device, _ in pairs], ARRAY(String)),
                literal([n for _, n in pairs], ARRAY(BigInteger)),
            )
            .table_valued("device", "n", name="asked")
            .render_derived()
        )
        same = (op_log.c.device == asked.c.device) & (op_log.c.n == asked.c.n)
        for row in self.connection.execute(select(op_log).join(asked, same)):
            self._entries[f"{row.device}:{row.n}"] = _entry(row)

    def find(self, dot: str, row: Key) -> LogEntry | None:
        """Return the operation, or None when the hub never received it, or not for this row.

        Of a merged text it comes with that text instead of its own.
        """
        self.load([dot])
        entry = self._entries[_of_operation(dot)]
        if entry is None or entry.row != row:
            return None
        return replace(entry, values={**entry.values, **entry.merged}) if is_merged(dot) else entry

    def shared_dot(self, row: Key, path: str, dot: str | None, current: str | None) -> str | None:
        """Return the dot that `dot` stands for, given that of the row's shared value.

        Where the hub answered an operation with *same*, the shared value kept the dot it had;
        a device that goes on from its own operation goes on from that value.
        """
        while dot is not None and dot != current:
            entry = self.find(dot, row)
            mark = entry.marks.get(path, "") if entry is not None else ""
            if not mark.startswith(SAME):
                break
            dot = mark.removeprefix(SAME)
        return dot


def _entry(row: Any) -> LogEntry:
    patches = row.payload.get("set")
    patches = patches if isinstance(patches, dict) else {}
    values = {path: patch[0] for path, patch in patches.items() if isinstance(patch, list) and patch}
    marks = row.result.get("fields", {})
    at = by_hub_clock(row.device_time, row.clock_offset_ms)
    key, merged = (row.entity, row.entity_id), row.result.get(MERGED_TEXTS, {})
    return LogEntry(key, values, marks, row.actor, row.received, at, merged)


def _of_operation(dot: str) -> str:
    """Return the plain dot of the operation."""
    return make_dot(*parse_dot(dot))


def by_hub_clock(device_time: str | None, offset_ms: int | None) -> str | None:
    """Return what the hub's clock showed; small differences are the way of the message and stay."""
    if device_time is None or offset_ms is None or abs(offset_ms) <= SKEW_MS:
        return device_time
    try:
        return utc_text(utc_moment(device_time) + timedelta(milliseconds=offset_ms))
    except (ValueError, OverflowError):
        return device_time
