"""One field of a stored record by its path: `field`, or `field/key` inside a map."""

from typing import Any

from digifocus_desktop.model.registry import ENTITIES
from sync.protocol.rules import SyncRule


def field_value(record: Any, entity: str, path: str) -> Any:
    """Return the wire value of a field."""
    name, _, key = path.partition("/")
    value = ENTITIES[entity].fields[name].to_wire(getattr(record, name))
    return (value or {}).get(key) if key else value


def set_field(record: Any, entity: str, path: str, value: Any) -> None:
    """Give a field this wire value; None takes an entry out of a map."""
    name, _, key = path.partition("/")
    spec = ENTITIES[entity].fields[name]
    if not key:
        setattr(record, name, spec.from_wire(value))
        return
    assert spec.rule is SyncRule.MAP
    entries = getattr(record, name)
    if value is None:
        entries.pop(key, None)
    else:
        entries[key] = value
