"""Where invented rows are written: ids, times and people that all follow from a seed and a day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from hashlib import blake2b
from random import Random
from typing import Any
from uuid import UUID

from sqlalchemy.sql.schema import ScalarElementColumnDefault

from digifocus_desktop.forms.package import FormPackage
from digifocus_desktop.model.registry import ENTITIES
from digifocus_desktop.store import rows
from digifocus_desktop.store.opening import Connection
from sync.protocol.rules import SyncRule

DELETED = "deleted"
_BEGIN_MS = 1_756_674_000_000  # when the programme began, so that no id is of the future
_LOW = 2**62 - 1


@dataclass(frozen=True, slots=True)
class Colleague:
    """A user of the invented programme.

    Attributes:
        user_id: Id of the `AppUser`.
        name: First and last name.
        organisation_id: Whose advisor it is.
        organisation_name: Its full name.
    """

    user_id: str
    name: str
    organisation_id: str
    organisation_name: str


@dataclass(frozen=True)
class Scene:
    """What every part of the demo is made with.

    Attributes:
        connection: The writer connection, past capture.
        seed: What everything grows from.
        random: Drawn from in a fixed order.
        now: The moment around which things lie.
        programme_id: Id of the programme.
        me: The person at this computer.
        colleagues: Advisors by key of their organisation, `me` among them.
        package: The questionnaire.
        package_id: Id of its row.
        consent_mark: What a consent to today's text keeps of it.
    """

    connection: Connection
    seed: int
    random: Random
    now: datetime
    programme_id: str
    me: Colleague
    colleagues: Mapping[str, Colleague]
    package: FormPackage
    package_id: str
    consent_mark: str

    def id(self, *place: str, number: int = 0) -> str:
        """Return the id of a row: the same for the same seed and place, in the order of `number`.

        It has the form of the ids of new rows, so that a store of invented firms is laid out like a real one.
        """
        text = "\n".join((str(self.seed), *place))
        drawn = int.from_bytes(blake2b(text.encode(), digest_size=10).digest(), "big")
        value = (
            (_BEGIN_MS + number) << 80 | 0x7 << 76 | (drawn >> 62 & 0xFFF) << 64 | 0b10 << 62 | drawn & _LOW
        )
        return str(UUID(int=value))

    def add(self, entity: str, entity_id: str, /, **values: Any) -> str:
        """Write a row and return its id; columns that are left out get the default of the model."""
        fields = ENTITIES[entity].fields
        wire = {name: fields[name].to_wire(value) for name, value in values.items()}
        rows.write(self.connection, entity, entity_id, {**defaults(entity), **wire})
        return entity_id

    def day(self, offset: int) -> date:
        """Return the local day so many days from today."""
        return self.now.astimezone().date() + timedelta(days=offset)

    def workday(self, offset: int) -> date:
        """Return that day, or the Friday before a weekend; a day to come gives the Monday after it."""
        day = self.day(offset)
        weekend = max(0, day.weekday() - 4)
        return day + timedelta(days=3 - weekend if offset > 0 else -weekend) if weekend else day

    def at(self, day: date, hour: int, minute: int = 0) -> datetime:
        """Return the aware moment of a local time of day."""
        return datetime.combine(day, time(hour, minute)).astimezone()


@cache
def defaults(entity: str) -> Mapping[str, Any]:
    """Return the wire values a new row of the entity has where nothing is said."""
    found: dict[str, Any] = {DELETED: False}
    for column in ENTITIES[entity].table.columns:
        spec, default = ENTITIES[entity].fields.get(column.name), column.default
        if spec is not None and isinstance(default, ScalarElementColumnDefault):
            found[column.name] = spec.to_wire(default.arg)
        elif spec is not None and spec.rule is SyncRule.MAP:
            found[column.name] = {}
    return found
