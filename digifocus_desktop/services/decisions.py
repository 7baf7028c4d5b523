"""Decisions: a value was changed in two places before they met, and a person says which one holds."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import reduce
from typing import Any

from digifocus_desktop.domain.differences import Piece, differences
from digifocus_desktop.domain.moments import utc_moment
from digifocus_desktop.errors import StoreError
from digifocus_desktop.model.record import Conflict
from digifocus_desktop.model.registry import ENTITIES
from digifocus_desktop.services import sync_log
from digifocus_desktop.services.agreed import UNANSWERED
from digifocus_desktop.services.doubles import ask_merge, ask_unmerge, refused_merge
from digifocus_desktop.services.me import Me
from digifocus_desktop.services.own_values import Shape, parsed, shape_of
from digifocus_desktop.services.record_fields import field_value, set_field
from digifocus_desktop.services.sync_log import LogKind, field_label
from digifocus_desktop.store import aside, meta, rows
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.opening import Connection
from sync.protocol.dots import parse_dot
from sync.protocol.merge_text import merge_text

SHARED = "shared"
OWN = "own"
REFERENCES = (
    ("user_id", "app_user"),
    ("organisation_id", "organisation"),
    ("person_id", "person"),
    ("merged_into", "company"),
)
"""Ends of field names, and the table that their values are ids of."""
OPEN, RESOLVED = "open", "resolved"
DOUBLE = "duplicate"
"""Kind of the question whether two firms are one; the shared database merges them."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the values between which a person decides.

    Attributes:
        choice: What `decide` takes: `SHARED`, or the id of a later value.
        value: Plain JSON value; None where there is none.
        name: Where the value is the id of a person or an organisation, its name.
        here: Whether it was written on this computer.
        mine: Whether the person at this computer wrote it.
        who: Name of the author; empty if it is not known here.
        organisation: Short name of the author's organisation.
        at: When; of the shared value by the hub's clock, of others by their computer's, unless that is wrong.
        changes: Of running text, what it adds to the earlier text and takes from it; empty without one.
    """

    choice: str
    value: Any
    name: str
    here: bool
    mine: bool
    who: str
    organisation: str
    at: datetime | None
    changes: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """One question to a person.

    Attributes:
        id: Of the conflict.
        deletes: Whether the question is if the record stays deleted; the values are true and false.
        entity: What kind of record it is about.
        field: Name of the field, of a map entry `field/key`.
        label: Key of the field's name.
        shape: How the values are shown and typed.
        company_id: The firm, if it is about one.
        company: Its name.
        subject: Name of the record itself, such as a person's; empty where that is the firm.
        sides: The shared value first, then the later ones in the order they came.
        earlier: The value both had seen; None if there was none.
        doubles: Whether the question is if two firms are one; the later values are the other firm.
        refused: Why the shared database would not merge them; empty if nobody has tried.
    """

    id: str
    deletes: bool
    entity: str
    field: str
    label: str
    shape: Shape
    company_id: str | None
    company: str
    subject: str
    sides: tuple[Side, ...]
    earlier: Any
    doubles: bool = False
    refused: str = ""

    @property
    def combined(self) -> str:
        """The texts of all sides put together, for a person to go over; empty where it is no running text."""
        if self.shape is not Shape.TEXT or self.deletes:
            return ""
        texts = [str(side.value or "") for side in self.sides]
        return reduce(lambda one, two: merge_text(str(self.earlier or ""), one, two).text, texts)


@dataclass(frozen=True, slots=True)
class Decided:
    """What undoing a decision needs.

    Attributes:
        conflict_id: The question.
        before: Plain value the field had.
        wrote: Whether the decision changed the field.
    """

    conflict_id: str
    before: Any
    wrote: bool


@dataclass(frozen=True, slots=True)
class Refused:
    """A text that the hub did not take.

    Attributes:
        text: The whole text.
        most: How many characters it may have; None where it is not its length.
    """

    text: str
    most: int | None


@dataclass(frozen=True, slots=True)
class SetAside:
    """A use case whose changes the hub could not take.

    Attributes:
        txn: Names it.
        entity: Of the record whose change was the cause.
        company: Name of the firm, if it is about one that is here.
        reason: The hub's code.
        fields: Label keys of the fields it changes.
        at: When it was done.
        refused: The text that was the cause, if it was one.
        left: Whether what was made is not here any more: it is made anew, not sent again.
    """

    txn: str
    entity: str
    company: str
    reason: str
    fields: tuple[str, ...]
    at: datetime
    refused: Refused | None = None
    left: bool = False


class DecisionService:
    """Shows open decisions and changes that were put aside, and carries out what a person says."""

    def __init__(self, store: Store, me: Callable[[], Me]) -> None:
        self._store = store
        self._me = me

    def open(self) -> list[Decision]:
        """Return the open decisions, oldest first; *read* lane."""
        user_id = self._me().user_id
        with self._store.read() as connection:
            found = connection.execute(
                "SELECT id FROM conflict WHERE state = ? AND deleted = 0 "  # noqa: S608  # constant
                f"AND {UNANSWERED} ORDER BY opened_at, id",
                (OPEN,),
            ).fetchall()
            reader = _Reader(connection, user_id)
            return [decision for row in found if (decision := reader.decision(row[0])) is not None]

    def decide(self, conflict_id: str, choice: str, own: str = "") -> Decided:
        """Let a value hold and close the question, in one transaction; *write* lane.

        Args:
            conflict_id: The question.
            choice: `SHARED`, the id of a later value, or `OWN`.
            own: With `OWN`, the value as typed.

        Raises:
            StoreError: `decision.settled` if someone has decided already, `decision.gone` if the
                record is not on this computer any more.
            InvalidFieldError: The typed value does not fit the field.
        """
        with self._store.write() as session:
            conflict = session.get(Conflict, conflict_id)
            if conflict is None or conflict.state != OPEN:
                raise StoreError("decision.settled")
            record = session.get(ENTITIES[conflict.entity].cls, conflict.entity_id)
            if record is None:
                raise StoreError("decision.gone")
            if conflict.kind == DOUBLE and choice != SHARED:
                stays = str(self._later_value(conflict_id, choice))
                ask_merge(session, self._me(), self._store.now(), stays, conflict.entity_id)
                return Decided(conflict.id, stays, wrote=True)
            before = field_value(record, conflict.entity, conflict.field_name)
            if choice == SHARED:
                wanted = before
            elif choice == OWN:
                wanted = parsed(conflict.entity, conflict.field_name, own)
            else:
                wanted = self._later_value(conflict_id, choice)
            set_field(record, conflict.entity, conflict.field_name, wanted)
            conflict.state, conflict.resolved_by_user_id = RESOLVED, self._me().user_id
            label = field_label(conflict.entity, conflict.field_name)
        with self._store.local() as connection:
            sync_log.write(connection, self._store.now(), [(LogKind.DECIDED, {"label": label})])
        return Decided(conflict_id, before, wanted != before)

    def undo(self, decided: Decided) -> None:
        """Open the question again and put the field back; *write* lane.

        Two firms that are being merged are asked to be two again.
        """
        with self._store.write() as session:
            conflict = session.get(Conflict, decided.conflict_id)
            if conflict is not None and conflict.kind == DOUBLE and decided.wrote:
                ask_unmerge(session, self._me(), self._store.now(), decided.before, conflict.entity_id)
                return
            record = conflict and session.get(ENTITIES[conflict.entity].cls, conflict.entity_id)
            if conflict is None or record is None:
                raise StoreError("decision.gone")
            if decided.wrote:
                set_field(record, conflict.entity, conflict.field_name, decided.before)
            conflict.state, conflict.resolved_by_user_id = OPEN, None

    def set_aside(self) -> list[SetAside]:
        """Return what the hub could not take, newest first; *read* lane."""
        with self._store.read() as connection:
            return [_set_aside(connection, one) for one in aside.listed(connection)]

    def send_again(self, txn: str, text: str | None = None) -> int:
        """Make the changes of a use case again, to be sent with the next sync; *write* lane.

        Args:
            txn: Names it.
            text: Stands instead of the text that was refused.

        Raises:
            StoreError: `aside.row_gone`, the record is not on this computer any more.
            InvalidFieldError: `field.empty`, or `field.too_long` with `max`.
        """
        return aside.send_again(self._store, txn, text)

    def let_go(self, txn: str) -> int:
        """Take changes whose record has left this computer off what lies aside; *write* lane."""
        return aside.let_go(self._store, txn)

    def _later_value(self, conflict_id: str, value_id: str) -> Any:
        with self._store.read() as connection:
            values = rows.read(connection, "conflict_value", value_id)
        if values is None or values["conflict_id"] != conflict_id:
            raise StoreError("decision.settled")
        return values["value"]


class _Reader:
    """Puts decisions together from the rows of one snapshot."""

    def __init__(self, connection: Connection, user_id: str) -> None:
        self._connection = connection
        self._user_id = user_id
        self._device = meta.get(connection, "device")

    def decision(self, conflict_id: str) -> Decision | None:
        """Return a question; None if its record, entity or field is not known here."""
        conflict = rows.read(self._connection, "conflict", conflict_id) or {}
        entity, path = conflict["entity"], conflict["field_name"]
        name, _, key = path.partition("/")
        if entity not in ENTITIES or name not in ENTITIES[entity].fields:
            return None
        record = rows.read(self._connection, entity, conflict["entity_id"])
        if record is None:
            return None
        value = (record[name] or {}).get(key) if key else record[name]
        shared = self._shared(conflict, entity, path, value)
        earlier = (conflict["base"] or {}).get("value")
        sides: tuple[Side, ...] = (shared, *self._later(conflict_id, path, value))
        if shape_of(entity, path) is Shape.TEXT and earlier:
            sides = tuple(replace(one, changes=differences(earlier, str(one.value or ""))) for one in sides)
        company_id = conflict["company_id"]
        return Decision(
            id=conflict_id,
            deletes=path == "deleted",
            entity=entity,
            field=path,
            label=field_label(entity, path),
            shape=shape_of(entity, path),
            company_id=company_id,
            company=_name(self._connection, company_id),
            subject="" if entity == "company" else str(record.get("name") or record.get("title") or ""),
            sides=sides,
            earlier=earlier,
            doubles=conflict["kind"] == DOUBLE,
            refused=refused_merge(self._connection, conflict["entity_id"])
            if conflict["kind"] == DOUBLE
            else "",
        )

    def _shared(self, conflict: Mapping[str, Any], entity: str, path: str, value: Any) -> Side:
        """Return the value that holds now; whose it is is known while it is the one that stayed."""
        kept = conflict["current"] or {}
        stored = self._connection.execute(
            "SELECT versions FROM sync_row WHERE entity = ? AND entity_id = ?",
            (entity, conflict["entity_id"]),
        ).fetchone()
        dot = json.loads(stored[0]).get(path) if stored is not None else None
        known = dot == kept.get("dot")
        by = kept if known else {}
        return self._side((SHARED, path, value), dot or "", by.get("actor"), by.get("at"))

    def _later(self, conflict_id: str, path: str, shared: Any) -> Iterable[Side]:
        found = self._connection.execute(
            "SELECT id FROM conflict_value WHERE conflict_id = ? AND deleted = 0 ORDER BY received_at, id",
            (conflict_id,),
        ).fetchall()
        by_value: dict[str, Side] = {}
        for row in found:
            values = rows.read(self._connection, "conflict_value", row[0]) or {}
            if values["value"] == shared:
                continue
            at = values["device_at"] or values["received_at"]
            what = (row[0], path, values["value"])
            side = self._side(what, values["dot"], values["actor_user_id"], at)
            by_value[json.dumps(values["value"], sort_keys=True)] = side
        return by_value.values()

    def _side(self, what: tuple[str, str, Any], dot: str, actor: str | None, at: str | None) -> Side:
        choice, path, value = what
        who, organisation = self._author(actor)
        return Side(
            choice=choice,
            value=value,
            name=self._named(path, value),
            here=bool(dot) and parse_dot(dot)[0] == self._device,
            mine=actor is not None and actor == self._user_id,
            who=who,
            organisation=organisation,
            at=utc_moment(at) if at else None,
        )

    def _named(self, path: str, value: Any) -> str:
        table = next((table for end, table in REFERENCES if path.endswith(end)), None)
        if table is None:
            return ""
        query = f"SELECT name FROM {table} WHERE id = ?"  # noqa: S608  # our own names
        found = self._connection.execute(query, (value,)).fetchone()
        return str(found[0]) if found else ""

    def _author(self, user_id: str | None) -> tuple[str, str]:
        found = self._connection.execute(
            "SELECT app_user.name, coalesce(organisation.short_name, '') FROM app_user "
            "LEFT JOIN organisation ON organisation.id = app_user.organisation_id WHERE app_user.id = ?",
            (user_id,),
        ).fetchone()
        return (found[0], found[1]) if found else ("", "")


def _set_aside(connection: Connection, one: aside.Aside) -> SetAside:
    first = one.operations[0]
    company_id: str | None = None
    fields: dict[str, None] = {}
    for op in one.operations:
        values = rows.read(connection, op.entity, op.entity_id) if op.entity in ENTITIES else None
        company_id = company_id or (
            op.entity_id if op.entity == "company" else (values or {}).get("company_id")
        )
        fields |= dict.fromkeys(field_label(op.entity, path) for path in op.patches)
    company = _name(connection, company_id)
    place = aside.refused_text(one)
    refused = Refused(place.text, place.most) if place is not None else None
    at = utc_moment(first.time)
    left = aside.has_left(connection, one)
    return SetAside(one.txn, first.entity, company, one.reason, tuple(fields), at, refused, left)


def _name(connection: Connection, company_id: str | None) -> str:
    found = connection.execute("SELECT name FROM company WHERE id = ?", (company_id,)).fetchone()
    return str(found[0]) if found else ""
