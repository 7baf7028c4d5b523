"""What people saved, and whether each of it can still be found: the memory of a run."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any

from sqlalchemy import Connection, Engine, select, text

from digifocus_desktop.model.registry import ENTITIES
from sync.hub.database.tables import hub_state, op_log
from sync.hub.records.oplog import MERGED_TEXTS, SAME
from sync.hub.records.rows import read_states
from sync.protocol.dots import make_dot, merged_dot

Row = tuple[str, str]
Kept = tuple[dict[str, Any], dict[str, list[Any]]]
"""Shared values of a row, and the later ones that wait for a decision, by field."""
_CANDIDATES = text(
    "SELECT c.entity, c.entity_id, c.field_name, v.value FROM conflict_value v "
    "JOIN conflict c ON c.id = v.conflict_id WHERE c.entity_id = ANY(:ids)"
)


class Kind(Enum):
    """How a value lives in its field."""

    WHOLE = auto()
    """It is the value, or that of an entry of a map."""
    PART = auto()
    """It is a word of a running text."""
    ELEMENT = auto()
    """It is an element of a set."""


@dataclass(frozen=True)
class Saved:
    """A value, different from every other, that was on a laptop's disk when the person was told so."""

    desk: str
    row: Row
    path: str
    kind: Kind
    value: str


@dataclass(frozen=True)
class Said:
    """What one operation in the hub's log says of one field."""

    dot: str
    base: str | None
    value: Any
    mark: str
    merged: str
    aside: bool

    def holds(self, saved: Saved) -> bool:
        """Tell whether the saved value is in it."""
        if saved.kind is Kind.ELEMENT:
            return (
                saved.value in self.value["add"]
                if isinstance(self.value, dict)
                else saved.value in self.value
            )
        if saved.kind is Kind.PART:
            return saved.value in f"{self.value} {self.merged}"
        return bool(_plain(self.value) == saved.value)

    @property
    def names(self) -> set[str]:
        """The dots under which later operations may speak of this value."""
        alias = {self.mark.removeprefix(SAME)} if self.mark.startswith(SAME) else set()
        return {self.dot, merged_dot(self.dot)} | alias


@dataclass
class Ledger:
    """Everything that was saved in a run.

    Attributes:
        saved: Each value.
        firms: The organisation that each firm belongs to.
        hidden: Firms that the other organisation did not see, or not all the time.
    """

    saved: list[Saved] = field(default_factory=list)
    firms: dict[str, str] = field(default_factory=dict)
    hidden: set[str] = field(default_factory=set)

    @property
    def rows(self) -> list[Row]:
        """The records of the run, in the order of their making."""
        return list(dict.fromkeys(one.row for one in self.saved))

    def forget(self, desk: str, since: int, engine: Engine) -> None:
        """A laptop's disk was put back: what it had saved since, and never sent, is gone with it."""
        kept = self.saved[:since]
        with engine.connect() as connection:
            said = _said(connection, {one.row for one in self.saved[since:]})
        for one in self.saved[since:]:
            if one.desk != desk or any(each.holds(one) for each in said.get((one.row, one.path), ())):
                kept.append(one)
        self.saved = kept

    def lost(self, engine: Engine) -> list[Saved]:
        """Return the values that are nowhere: not shared, not given up knowingly, not kept for a person."""
        shared = values_of(engine, self.rows)
        with engine.connect() as connection:
            said = _said(connection, self.rows)
        return [
            one for one in self.saved if not _found(one, *shared[one.row], said.get((one.row, one.path), []))
        ]


def values_of(engine: Engine, keys: Collection[Row]) -> dict[Row, Kept]:
    """Return what the hub holds of each row."""
    ids: dict[str, list[str]] = {}
    for entity, entity_id in keys:
        ids.setdefault(entity, []).append(entity_id)
    found: dict[Row, Kept] = {row: ({}, {}) for row in keys}
    with engine.connect() as connection:
        for entity, of_entity in ids.items():
            for state in read_states(connection, ENTITIES[entity], of_entity):
                found[entity, state.entity_id][0].update(state.values)
        kept = connection.execute(_CANDIDATES, {"ids": [entity_id for _, entity_id in keys]})
        for entity, entity_id, path, value in kept:
            found[entity, entity_id][1].setdefault(path, []).append(value)
    return found


def head(engine: Engine) -> int:
    """Return the hub's order: it moves with every change."""
    with engine.connect() as connection:
        return int(connection.scalar(select(hub_state.c.seq)) or 0)


def all_there(engine: Engine, hashes: set[str]) -> bool:
    """Tell whether the hub has the operations with these hashes."""
    with engine.connect() as connection:
        found = connection.scalars(select(op_log.c.hash).where(op_log.c.hash.in_(hashes)))
        return hashes <= set(found)


def _found(saved: Saved, row: Mapping[str, Any], later: Mapping[str, list[Any]], said: list[Said]) -> bool:
    shared, candidates = _at(row, saved.path), later.get(saved.path, ())
    carriers = [one for one in said if one.holds(saved)]
    if not carriers:
        return False
    if all(one.aside for one in carriers):  # it lies where its author and the admin see it
        return True
    if any(_in(saved, value) for value in (shared, *candidates)):
        return True
    if saved.kind is Kind.ELEMENT:
        return any(isinstance(one.value, dict) and saved.value in one.value["remove"] for one in said)
    names: set[str] = set().union(*(one.names for one in carriers))
    return any(one.base in names and not one.holds(saved) and not one.aside for one in said)


def _in(saved: Saved, value: Any) -> bool:
    if saved.kind is Kind.WHOLE:
        return bool(_plain(value) == saved.value)
    return value is not None and saved.value in value


def _plain(value: Any) -> Any:
    """The word inside an entry of a map of answers."""
    return value.get("n") if isinstance(value, dict) else value


def _at(row: Mapping[str, Any], path: str) -> Any:
    name, _, key = path.partition("/")
    value = row.get(name)
    return (value or {}).get(key) if key else value


def _said(connection: Connection, keys: Collection[Row]) -> dict[tuple[Row, str], list[Said]]:
    """Return what the operations of some rows say, by row and field."""
    ids = [entity_id for _, entity_id in keys]
    said: dict[tuple[Row, str], list[Said]] = {}
    for entry in connection.execute(select(op_log).where(op_log.c.entity_id.in_(ids))):
        marks, merged = entry.result.get("fields", {}), entry.result.get(MERGED_TEXTS, {})
        aside = "quarantined" in entry.result
        for path, (value, base) in entry.payload["set"].items():
            one = Said(
                make_dot(entry.device, entry.n), base, value, marks.get(path, ""), merged.get(path, ""), aside
            )
            said.setdefault(((entry.entity, entry.entity_id), path), []).append(one)
    return said
