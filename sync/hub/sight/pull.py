"""Pulling: the state of the rows a user may see, in the hub's order, page by page.

A page is one snapshot of the database. Rows come in the order of their latest change, so a row
that changes while a device pages simply comes again later. A bucket granted after the device's
position is read from its own start beside the main stream; one that was revoked is dropped.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import groupby
from typing import Any

from sqlalchemy import (
    ARRAY,
    Connection,
    String,
    Text,
    all_,
    and_,
    any_,
    cast,
    false,
    func,
    literal,
    null,
    or_,
    select,
    true,
    union_all,
)

from digifocus_desktop.model.registry import ENTITIES
from sync.hub.database.opening import STREAM
from sync.hub.database.tables import access_grant, bucket_exit, erasure, hub_state, sync_row
from sync.hub.database.walls import as_caller, as_hub
from sync.hub.errors import HubRefusalError
from sync.hub.records.proofs import erasure_proof
from sync.hub.records.rows import ids_parameter
from sync.hub.records.spelling import spelled_row
from sync.hub.rights.caller import Caller, is_narrow
from sync.hub.sight.access import visible
from sync.hub.sight.cursor import Cursor
from sync.protocol.canonical import canonical
from sync.protocol.rows import Drop, Erase, PullEnd, PullLine, Remove, pull_line

MAX_ROWS = 1000
MAX_BYTES = 4 * 2**20
MAX_BACKFILLS = 200
"""More buckets at once than this: reading everything again is cheaper than a long cursor."""


@dataclass(frozen=True, slots=True)
class PullPage:
    """One page.

    Attributes:
        spelled: Its lines, as they go over the wire.
        end: Its end.
    """

    spelled: list[bytes]
    end: PullEnd

    @property
    def lines(self) -> list[PullLine]:
        """The lines, read as a device reads them."""
        return [pull_line(json.loads(line)) for line in self.spelled]


@dataclass(slots=True)
class _Page:
    """A page being filled, with the rows and bytes it still has room for."""

    rows: int
    size: int
    spelled: list[bytes] = field(default_factory=list)

    @property
    def full(self) -> bool:
        """Whether nothing more goes in."""
        return self.rows <= 0 or self.size <= 0

    def add(self, line: bytes) -> None:
        """Put a line in; the last one may be larger than the room left."""
        self.spelled.append(line)
        self.rows -= 1
        self.size -= len(line)

    def drop(self, bucket: str) -> None:
        """Say first that a bucket goes; such lines take no room."""
        self.spelled.append(_spelled(Drop(bucket)))


class Pull:
    """One pull of one device, in a read-only transaction with one snapshot.

    Attributes:
        head: Hub order of the snapshot.
    """

    def __init__(self, connection: Connection, caller: Caller) -> None:
        self._connection = connection
        self._caller = caller
        as_hub(connection)
        state = connection.execute(select(hub_state).where(hub_state.c.stream == STREAM)).one()
        self.head: int = state.seq
        self._epoch: str = state.epoch
        self._secret: bytes = state.secret

    def run(self, sealed: str | None, max_rows: int = MAX_ROWS, max_bytes: int = MAX_BYTES) -> PullPage:
        """Return the next page after a cursor; None starts from nothing.

        Raises:
            HubRefusalError: 400 `cursor.invalid`, 410 `cursor.stale` (pull from nothing).
        """
        cursor = self._opened(sealed)
        page = _Page(max(1, min(max_rows, MAX_ROWS)), max(1, min(max_bytes, MAX_BYTES)))
        cursor = self._follow_grants(cursor, page)
        as_caller(self._connection, self._caller)
        cursor = self._read_main(cursor, page)
        cursor = self._read_backfills(cursor, page)
        more = cursor.seq < self.head or bool(cursor.backfill)
        return PullPage(page.spelled, PullEnd(cursor.seal(self._secret), more, self.head))

    def is_at_head(self, sealed: str) -> bool:
        """Tell whether a pull from here would bring nothing.

        Raises:
            HubRefusalError: 400 `cursor.invalid`, 410 `cursor.stale`.
        """
        page = self.run(sealed, max_rows=1)
        return not (page.spelled or page.end.more)

    def _opened(self, sealed: str | None) -> Cursor:
        user_id = self._caller.user_id or ""
        if sealed is None:
            return Cursor(self._epoch, user_id)
        cursor = Cursor.open(self._secret, sealed)
        if cursor.user_id != user_id:
            raise HubRefusalError(400, "cursor.invalid")
        if cursor.epoch != self._epoch or max(cursor.seq, cursor.granted) > self.head:
            raise HubRefusalError(410, "cursor.stale")
        return cursor

    def _follow_grants(self, cursor: Cursor, page: _Page) -> Cursor:
        """Drop the buckets that left the user's sight, and start reading those that came into it."""
        fresh = replace(cursor, granted=self.head, principals=self._caller.principals)
        if cursor.granted == 0:
            return fresh
        if any(map(is_narrow, cursor.principals ^ self._caller.principals)):
            for bucket in self._buckets_then(cursor):
                page.drop(bucket)
            return replace(fresh, seq=0, backfill={})  # what is read of a bucket is another part of it now
        backfill = dict(cursor.backfill)
        gained: list[str] = []
        for bucket, gone in self._changed_buckets(cursor):
            if gone:
                page.drop(bucket)
                backfill.pop(bucket, None)
            else:
                gained.append(bucket)
        if len(gained) + len(backfill) > MAX_BACKFILLS:
            return replace(fresh, seq=0, backfill={})
        return replace(fresh, backfill={**backfill, **dict.fromkeys(gained, 0)})

    def _buckets_then(self, cursor: Cursor) -> Sequence[str]:
        query = select(access_grant.c.bucket).distinct().where(_granted_then(cursor))
        return self._connection.scalars(query.order_by(access_grant.c.bucket)).all()

    def _changed_buckets(self, cursor: Cursor) -> list[tuple[str, bool]]:
        grant = access_grant.c
        then = _granted_then(cursor)
        now = and_(grant.principal == any_(_texts(self._caller.principals)), grant.revoked_seq.is_(None))
        was, is_ = func.bool_or(then), func.bool_or(now)
        query = (
            select(grant.bucket, was)
            .where(grant.principal == any_(_texts(cursor.principals | self._caller.principals)))
            .group_by(grant.bucket)
            .having(was != is_)
            .order_by(grant.bucket)
        )
        return [(bucket, gone) for bucket, gone in self._connection.execute(query)]

    def _read_main(self, cursor: Cursor, page: _Page) -> Cursor:
        """Read what changed in the buckets that were visible before."""
        apart = list(cursor.backfill)

        def wanted(table: Any) -> Any:
            seen = visible(self._caller, table.bucket, table.entity)
            return and_(seen, table.bucket != all_(_texts(apart))) if apart else seen

        return replace(cursor, seq=self._read_stream(cursor.seq, page, wanted))

    def _read_backfills(self, cursor: Cursor, page: _Page) -> Cursor:
        """Read newly granted buckets, once the main stream has arrived at the head."""
        backfill = dict(cursor.backfill)
        if cursor.seq < self.head:
            return cursor
        for bucket, position in cursor.backfill.items():
            if page.full:
                break
            backfill[bucket] = self._read_stream(position, page, self._in_bucket(bucket))
            if backfill[bucket] == self.head:
                del backfill[bucket]
        return replace(cursor, backfill=backfill)

    def _in_bucket(self, bucket: str) -> Callable[[Any], Any]:
        return lambda table: and_(table.bucket == bucket, visible(self._caller, table.bucket, table.entity))

    def _read_stream(self, after: int, page: _Page, wanted: Callable[[Any], Any]) -> int:
        """Add what comes after a position; return the new position."""
        if after >= self.head:
            return after
        limit = page.rows + 1
        found = self._connection.execute(_stream(after, limit, wanted)).all()
        lines = self._lines(found)
        for row in found:
            if page.full:
                return after
            line = lines.get((row.entity, row.entity_id, row.left))
            if row.bucket is None:
                proof = erasure_proof(self._secret, row.entity, row.entity_id)
                line = _spelled(Erase(row.entity, row.entity_id, row.fv, proof))
            if line is not None:
                page.add(line)
            after = row.seq
        return self.head if len(found) < limit else after

    def _lines(self, found: Sequence[Any]) -> dict[tuple[str, str, bool], bytes]:
        """Return the line of each stream row; a row that only moved within sight leaves no line."""
        lines: dict[tuple[str, str, bool], bytes] = {}
        found = [row for row in found if row.bucket is not None]
        for entity, group in groupby(sorted(found, key=_entity), key=_entity):
            rows = list(group)
            present = {row.entity_id: row for row in rows if not row.left}
            for entity_id, values in self._values(entity, present):
                lines[entity, entity_id, False] = _spelled_put(present[entity_id], values)
            gone = [row.entity_id for row in rows if row.left]
            if gone:
                visible = self._still_visible(entity, gone)
                for entity_id in set(gone) - visible:
                    lines[entity, entity_id, True] = _spelled(Remove(entity, entity_id))
        return lines

    def _values(self, entity: str, ids: Iterable[str]) -> Iterable[Any]:
        """Return id and values, as they are spelled, of the rows that are there."""
        return self._connection.execute(_values_of(entity), {"ids": list(ids)})

    def _still_visible(self, entity: str, ids: list[str]) -> set[str]:
        query = select(sync_row.c.entity_id).where(
            sync_row.c.entity == entity,
            sync_row.c.entity_id == ids_parameter(),
            visible(self._caller, sync_row.c.bucket, entity),
        )
        return set(self._connection.scalars(query, {"ids": ids}))


def _granted_then(cursor: Cursor) -> Any:
    grant = access_grant.c
    return and_(
        grant.principal == any_(_texts(cursor.principals)),
        grant.from_seq <= cursor.granted,
        or_(grant.revoked_seq.is_(None), grant.revoked_seq > cursor.granted),
    )


def _stream(after: int, limit: int, wanted: Callable[[Any], Any]) -> Any:
    """Select rows and exits after a position, in the hub's order."""
    row, left = sync_row.c, bucket_exit.c
    versions = cast(row.fv, Text).label("fv")
    rows = select(row.entity, row.entity_id, row.bucket, row.seq, versions, false().label("left"))
    exits = select(
        left.entity, left.entity_id, left.bucket, left.seq, null().label("fv"), true().label("left")
    )
    gone, nowhere = erasure.c, null().label("bucket")
    command, true_ = cast(gone.command_id, Text).label("fv"), true().label("left")
    erased = select(gone.entity, gone.entity_id, nowhere, gone.seq, command, true_)
    both = union_all(
        rows.where(row.seq > after, wanted(row)),
        exits.where(left.seq > after, wanted(left)),
        erased.where(gone.seq > after),
    )
    return both.order_by("seq").limit(limit)


@cache
def _values_of(entity: str) -> Any:
    table = ENTITIES[entity].table
    return select(table.c.id, spelled_row(entity)).where(table.c.id == ids_parameter())


def _spelled_put(at: Any, values: str) -> bytes:
    """Spell a row that came with its place in the stream; see `Put.to_wire`."""
    names = {"put": at.entity, "id": at.entity_id, "bucket": at.bucket, "seq": at.seq}
    return b'%s,"row":%s,"fv":%s}' % (canonical(names)[:-1], values.encode(), at.fv.encode())


def _spelled(line: PullLine) -> bytes:
    return canonical(line.to_wire())


def _texts(values: Iterable[str]) -> Any:
    return literal(sorted(values), ARRAY(String))


def _entity(row: Any) -> str:
    return str(row.entity)
