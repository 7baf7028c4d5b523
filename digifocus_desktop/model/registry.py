"""Every synced entity by name, with what sync, export and the privacy catalogue need to know of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from sqlalchemy import Table
from sqlalchemy.types import TypeEngine

from digifocus_desktop.model import advice, advice_log, command, company, programme, record, training
from digifocus_desktop.model.fields import Base, BucketRule, Synced, WriteRule
from digifocus_desktop.model.privacy import PrivacyClass
from digifocus_desktop.model.types import python_value, wire_value
from sync.protocol.rules import SyncRule

NOT_FIELDS = ("id", "bucket")


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """A synced column.

    Attributes:
        name: Column and wire name.
        rule: How two values merge.
        privacy: Purpose, basis and retention.
        label: Key in `labels.toml`.
        search: Whether the company search finds the row by it.
        type: The column's type.
    """

    name: str
    rule: SyncRule
    privacy: PrivacyClass
    label: str
    search: bool
    type: TypeEngine[Any]

    def to_wire(self, value: Any) -> Any:
        """Return the JSON form of a Python value."""
        return wire_value(self.type, value)

    def from_wire(self, value: Any) -> Any:
        """Return the Python value of a JSON form."""
        return python_value(self.type, value)


@dataclass(frozen=True, slots=True)
class EntitySpec:
    """A synced entity; `fields` holds every column but `id` and `bucket`."""

    name: str
    cls: type[Any]
    table: Table
    fields: Mapping[str, FieldSpec]
    bucket_of: BucketRule
    history: bool
    write: WriteRule
    leaves: frozenset[str]


def _spec(cls: type[Any]) -> EntitySpec:
    table = cls.__table__
    plain = [one.name for one in table.columns if one.name not in NOT_FIELDS and "sync" not in one.info]
    if plain or not hasattr(cls, "scope"):
        lacks = f"{plain[0]} is not made by field(…)" if plain else "it has no scope"
        raise TypeError(f"{cls.__name__}: {lacks}; model/fields.py says what an entity tells of itself")
    fields = {
        column.name: FieldSpec(
            column.name,
            column.info["sync"],
            column.info["privacy"],
            column.info["label"],
            column.info["search"],
            column.type,
        )
        for column in table.columns
        if column.name not in NOT_FIELDS
    }
    return EntitySpec(
        table.name,
        cls,
        table,
        MappingProxyType(fields),
        cls.scope.bucket_of,
        bool(cls.history),
        WriteRule(cls.write),
        cls.leaves,
    )


def _classes() -> Iterator[type[Any]]:
    for module in (programme, company, advice, advice_log, training, command, record):
        for value in vars(module).values():
            if isinstance(value, type) and issubclass(value, Synced) and issubclass(value, Base):
                yield value


ENTITIES: Mapping[str, EntitySpec] = MappingProxyType({spec.name: spec for spec in map(_spec, _classes())})
METADATA = Base.metadata


def spec_of(instance: object) -> EntitySpec:
    """Return the entity of a mapped row."""
    return ENTITIES[str(vars(type(instance))["__tablename__"])]
