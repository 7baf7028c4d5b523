"""The rows of one push: read once, merged in memory, written once."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import groupby
from typing import Any

from sqlalchemy import ARRAY, Connection, RowMapping, String, Table, any_, bindparam, select

from digifocus_desktop.model.registry import ENTITIES, EntitySpec
from sync.hub.database import bulk
from sync.hub.database.digests import signed
from sync.hub.database.tables import bucket_exit, sync_row
from sync.hub.database.walls import as_caller
from sync.hub.records.values import normal_values
from sync.hub.rights.caller import Caller
from sync.protocol.canonical import canonical
from sync.protocol.checks import spelled_digest

Key = tuple[str, str]
"""Entity and id."""


@dataclass(slots=True)
class RowState:
    """One row as it stands in the middle of a push.

    Attributes:
        spec: Its entity.
        entity_id: Its id.
        exists: Whether the hub has it.
        bucket: Its bucket; empty for a row that is being made.
        values: Wire value by field.
        versions: Dot by field, map entries as `field/key`.
        by_caller: Whether the sender of the push changed it; else the hub did, or nobody.
    """

    spec: EntitySpec
    entity_id: str
    exists: bool
    bucket: str
    values: dict[str, Any]
    versions: dict[str, str]
    by_caller: bool = False

    @property
    def key(self) -> Key:
        """Entity and id."""
        return (self.spec.name, self.entity_id)

    def copy(self) -> "RowState":
        """Return a state that can change without changing this one; values are replaced, not mutated."""
        values, versions = dict(self.values), dict(self.versions)
        return RowState(self.spec, self.entity_id, self.exists, self.bucket, values, versions, self.by_caller)


@dataclass(slots=True)
class RowBook:
    """All rows a push touches, with one level of undo for the transaction at hand.

    Attributes:
        connection: Of the push.
        touched: Rows to write, in order of first touch, with the bucket each had on the hub.
    """

    connection: Connection
    touched: dict[Key, str] = field(default_factory=dict)
    _settled: dict[Key, RowState] = field(default_factory=dict)
    _open: dict[Key, RowState] = field(default_factory=dict)

    def load(self, keys: Iterable[Key]) -> None:
        """Read the rows that are not here yet, one query an entity."""
        wanted = sorted({key for key in keys if key not in self._settled and key[0] in ENTITIES})
        if not wanted:
            return
        for entity, group in groupby(wanted, key=lambda key: key[0]):
            spec = ENTITIES[entity]
            ids = [entity_id for _, entity_id in group]
            for state in read_states(self.connection, spec, ids):
                self._settled[state.key] = state
            for entity_id in ids:
                self._settled.setdefault((entity, entity_id), missing_row(spec, entity_id))

    def get(self, entity: str, entity_id: str) -> RowState:
        """Return the row for changing; a row the hub has not comes as one that does not exist."""
        key = (entity, entity_id)
        if key not in self._open:
            self._open[key] = self.look(entity, entity_id).copy()
        return self._open[key]

    def make(self, entity: str, entity_id: str) -> RowState:
        """Return a row that the hub cannot have yet, without looking."""
        self._settled.setdefault((entity, entity_id), missing_row(ENTITIES[entity], entity_id))
        return self.get(entity, entity_id)

    def look(self, entity: str, entity_id: str) -> RowState:
        """Return the row for reading only."""
        key = (entity, entity_id)
        state = self._open.get(key) or self._settled.get(key)
        if state is None:
            self.load([key])
            state = self._settled[key]
        return state

    def known(self, entity: str) -> Iterator[RowState]:
        """Yield the rows of an entity that this push has read or made."""
        for key in dict.fromkeys((*self._settled, *self._open)):
            if key[0] == entity:
                yield self._open.get(key) or self._settled[key]

    def load_where(self, entity: str, **values: str) -> None:
        """Read every row of an entity with these values."""
        table = ENTITIES[entity].table
        query = select(table.c.id).where(*(table.c[name] == value for name, value in values.items()))
        self.load((entity, entity_id) for entity_id in self.connection.scalars(query).all())

    def anything_in(self, buckets: Collection[str]) -> bool:
        """Tell whether any row, deleted ones included, lies in one of the buckets."""
        states = (*self._settled.values(), *self._open.values())
        if any(state.exists and state.bucket in buckets for state in states):
            return True
        query = select(sync_row.c.entity_id).where(sync_row.c.bucket.in_(buckets)).limit(1)
        return self.connection.scalar(query) is not None

    def settle(self) -> None:
        """Keep what the transaction at hand did; every row it took for changing is written."""
        for key, state in self._open.items():
            if state.exists:
                self.touched.setdefault(key, self._settled[key].bucket)
                self._settled[key] = state
        self._open.clear()

    def undo(self) -> None:
        """Forget what the transaction at hand did."""
        self._open.clear()

    def touch(self, key: Key) -> None:
        """Have the row delivered again although nothing in it changed."""
        state = self._settled.get(key)
        if state is not None and state.exists:
            self.touched.setdefault(key, state.bucket)

    def write(self, first_seq: int, caller: Caller) -> int:
        """Write every touched row, each with a seq of its own; return the next free seq.

        What the caller changed is written on his behalf: the database holds it against his grants, and
        goes on so until it is told otherwise.
        """
        states = [self._settled[key] for key in self.touched]
        numbered = list(enumerate(states, start=first_seq))
        self._write_rows([(seq, state) for seq, state in numbered if not state.by_caller])
        after = self._write_exits(first_seq + len(states), states)
        as_caller(self.connection, caller)
        self._write_rows([(seq, state) for seq, state in numbered if state.by_caller])
        return after

    def _write_rows(self, numbered: list[tuple[int, RowState]]) -> None:
        by_entity: dict[str, list[str]] = {}
        places = []
        for seq, state in numbered:
            spec, values = state.spec, normal_values(state.spec, state.values)
            body = canonical(values)
            by_entity.setdefault(spec.name, []).append(_stored(state, body))
            place = {
                "entity": spec.name,
                "entity_id": state.entity_id,
                "bucket": state.bucket,
                "seq": seq,
                "fv": state.versions,
                "digest": signed(spelled_digest(spec.name, state.entity_id, state.bucket, body)),
            }
            places.append(place)
        for entity, rows in by_entity.items():
            bulk.upsert(self.connection, ENTITIES[entity].table, rows)
        bulk.upsert(self.connection, sync_row, bulk.spelled(places))

    def _write_exits(self, seq: int, states: list[RowState]) -> int:
        moved = [state for state in states if self.touched[state.key] not in ("", state.bucket)]
        names = ("entity", "entity_id", "bucket", "seq")
        rows = [
            dict(zip(names, (*state.key, self.touched[state.key], place), strict=True))
            for place, state in enumerate(moved, start=seq)
        ]
        bulk.upsert(self.connection, bucket_exit, bulk.spelled(rows))
        return seq + len(rows)


def _stored(state: RowState, body: bytes) -> str:
    """Spell the row with all its columns; `body` has the fields already."""
    (place,) = bulk.spelled([{"id": state.entity_id, "bucket": state.bucket}])
    return f"{place[:-1]},{body[1:].decode()}"


def missing_row(spec: EntitySpec, entity_id: str) -> RowState:
    """Return the state of a row that the hub has not."""
    return RowState(spec, entity_id, exists=False, bucket="", values={}, versions={})


def read_states(connection: Connection, spec: EntitySpec, ids: list[str]) -> Iterator[RowState]:
    """Read rows of one entity with their versions."""
    query = _reading(spec.table)
    for row in connection.execute(query, {"ids": ids}).mappings():
        values = wire_values(spec, row)
        yield RowState(spec, row["id"], True, row["bucket"], values, dict(row["fv"]))


def wire_values(spec: EntitySpec, row: RowMapping) -> dict[str, Any]:
    """Return the wire value of each field of a database row."""
    return {name: spec_field.to_wire(row[name]) for name, spec_field in spec.fields.items()}


def ids_parameter() -> Any:
    """Return `ANY(:ids)`, one array instead of a parameter an id."""
    return any_(bindparam("ids", type_=ARRAY(String)))


@cache
def _reading(table: Table) -> Any:
    beside = (sync_row.c.entity == table.name) & (sync_row.c.entity_id == table.c.id)
    return select(table, sync_row.c.fv).join(sync_row, beside).where(table.c.id == ids_parameter())
