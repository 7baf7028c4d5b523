"""The rows of one push: read once, merged in memory, written once."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import groupby
from typing import Any

from sqlalchemy import ARRAY, Connection, RowMapping, String, Table, any_, bindparam, column, func, select
from sqlalchemy.dialects.postgresql import Insert, insert

from digifocus_desktop.model.registry import ENTITIES, EntitySpec
from sync.hub.database.digests import stored_digest
from sync.hub.database.tables import bucket_exit, sync_row
from sync.hub.database.walls import as_caller, as_hub
from sync.hub.rights.caller import Caller

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
        return replace(self, values=dict(self.values), versions=dict(self.versions))


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
            self.load([key])
            self._open[key] = self._settled[key].copy()
        return self._open[key]

    def make(self, entity: str, entity_id: str) -> RowState:
        """Return a row that the hub cannot have yet, without looking."""
        self._settled.setdefault((entity, entity_id), missing_row(ENTITIES[entity], entity_id))
        return self.get(entity, entity_id)

    def look(self, entity: str, entity_id: str) -> RowState:
        """Return the row for reading only."""
        key = (entity, entity_id)
        if key in self._open:
            return self._open[key]
        self.load([key])
        return self._settled[key]

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

        What the caller changed is written on his behalf: the database holds it against his grants.
        """
        states = [self._settled[key] for key in self.touched]
        numbered = list(enumerate(states, start=first_seq))
        self._write_rows([(seq, state) for seq, state in numbered if not state.by_caller])
        after = self._write_exits(first_seq + len(states), states)
        as_caller(self.connection, caller)
        self._write_rows([(seq, state) for seq, state in numbered if state.by_caller])
        as_hub(self.connection)
        return after

    def _write_rows(self, numbered: list[tuple[int, RowState]]) -> None:
        by_entity: dict[str, list[dict[str, Any]]] = {}
        places = []
        for seq, state in numbered:
            stored = database_values(state)
            by_entity.setdefault(state.spec.name, []).append(stored)
            place = {
                "entity": state.spec.name,
                "entity_id": state.entity_id,
                "bucket": state.bucket,
                "seq": seq,
                "fv": state.versions,
                "digest": stored_digest(state.spec, stored),
            }
            places.append(place)
        for entity, rows in by_entity.items():
            upsert(self.connection, ENTITIES[entity].table, rows)
        upsert(self.connection, sync_row, places)

    def _write_exits(self, seq: int, states: list[RowState]) -> int:
        moved = [state for state in states if self.touched[state.key] not in ("", state.bucket)]
        names = ("entity", "entity_id", "bucket", "seq")
        rows = [
            dict(zip(names, (*state.key, self.touched[state.key], place), strict=True))
            for place, state in enumerate(moved, start=seq)
        ]
        upsert(self.connection, bucket_exit, rows)
        return seq + len(rows)


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


def database_values(state: RowState) -> dict[str, Any]:
    """Return the row as the database stores it."""
    values = {
        name: spec_field.from_wire(state.values[name]) for name, spec_field in state.spec.fields.items()
    }
    return {"id": state.entity_id, "bucket": state.bucket, **values}


def ids_parameter() -> Any:
    """Return `ANY(:ids)`, one array instead of a parameter an id."""
    return any_(bindparam("ids", type_=ARRAY(String)))


@cache
def _reading(table: Table) -> Any:
    beside = (sync_row.c.entity == table.name) & (sync_row.c.entity_id == table.c.id)
    return select(table, sync_row.c.fv).join(sync_row, beside).where(table.c.id == ids_parameter())


def upsert(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Make or change rows in one statement: the policies of the table are prepared once, not once a row."""
    if rows:
        columns = {each.name: [row[each.name] for row in rows] for each in table.c}
        connection.execute(_upsert(table), columns)


@cache
def _upsert(table: Table) -> Insert:
    names = [each.name for each in table.c]
    values = [bindparam(each.name, type_=ARRAY(each.type, dimensions=1)) for each in table.c]
    given = (
        func.unnest(*values)
        .table_valued(*(column(each.name, each.type) for each in table.c), name="given")
        .render_derived()
    )
    statement = insert(table).from_select(names, select(*(given.c[name] for name in names)))
    keys = [column.name for column in table.primary_key]
    changed = {name: statement.excluded[name] for name in names if name not in keys}
    return statement.on_conflict_do_update(index_elements=keys, set_=changed)
