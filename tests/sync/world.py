"""A hub with four organisations, and laptops that speak the protocol in its plainest form."""

from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any
from uuid import uuid4

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Connection, Engine, event

from digifocus_desktop.model.registry import ENTITIES
from sync.hub.database.walls import OWN_WORK
from sync.hub.push.own_writes import Change, write_as_hub
from sync.hub.running.operating import HubCommands
from sync.hub.service import HubService
from sync.hub.settings import HubSettings
from sync.hub.signin import SignedIn
from sync.protocol.dots import make_dot, new_device_id
from sync.protocol.operations import FieldPatch, Op, OpResult
from sync.protocol.rows import Drop, Erase, PullLine, Put, Remove
from sync.protocol.signin import EnrolRequest, token_message

NOON = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
DEVICE_TIME = "2026-11-24T10:00:00.000Z"
Key = tuple[str, str]


class Clock:
    """A hub clock that stands still until it is told to move."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **span: float) -> None:
        self.now += timedelta(**span)


def seeing_all(engine: Engine) -> Engine:
    """Return the engine as one whose transactions all see and write what the hub itself does."""
    open_to_all = engine.execution_options()

    @event.listens_for(open_to_all, "begin")
    def _(connection: Connection) -> None:
        with closing(connection.connection.cursor()) as cursor:  # not yet the connection's transaction
            cursor.execute(f"SELECT set_config('{OWN_WORK}', 'on', true)")

    return open_to_all


class World:
    """One programme, organisations A and B, and a service that answers; `ids` are of an earlier one."""

    def __init__(self, engine: Engine, populated: bool = False, ids: Mapping[str, str] | None = None) -> None:
        self.engine = seeing_all(engine)
        self.clock = Clock()
        self.settings = HubSettings(engine, self.clock)
        self.service = HubService(self.settings)
        self.commands = HubCommands(self.settings)
        ids = ids or {name: str(uuid4()) for name in ("programme", "a", "b")}
        self.programme = ids["programme"]
        self.organisations = {name: ids[name] for name in ("a", "b")}
        if not populated:
            self._populate()

    def _populate(self) -> None:
        self.write("programme", self.programme, key="df", name="DF", funding_status="applied", settings={})
        for name, organisation_id in self.organisations.items():
            values = {"key": name, "name": f"Organisation {name}", "short_name": name, "lead": name == "a"}
            self.write("organisation", organisation_id, programme_id=self.programme, **values)

    def write(self, entity: str, entity_id: str, **values: Any) -> None:
        """Write a row as the hub itself."""
        with self.engine.begin() as connection:
            write_as_hub(connection, [Change(entity, entity_id, values)], self.clock())

    def laptop(self, organisation: str = "a", *roles: str, email: str | None = None) -> "Laptop":
        """Enrol a laptop of a new user, or of the one with this address."""
        email = email or f"{uuid4().hex}@example.org"
        name = email.partition("@")[0]
        self.commands.add_user(name, email, organisation, roles or ("advisor",))
        return Laptop(self, email)


@dataclass
class Laptop:
    """A device with no store: it keeps in memory what it pulled and what it has not sent."""

    world: World
    email: str
    device: str = field(default_factory=new_device_id)
    key: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)
    incarnation: str = field(default_factory=lambda: str(uuid4()))
    rows: dict[Key, Put] = field(default_factory=dict)
    pending: list[Op] = field(default_factory=list)
    cursor: str | None = None
    n: int = 0

    def __post_init__(self) -> None:
        self._own: dict[tuple[str, str, str], str] = {}
        code = self.world.commands.issue_code(self.email)
        self.hub, self.me = self.world.service.enrol(self.enrol_request(code), "127.0.0.1")
        self.who = self.sign_in()

    @property
    def public_key(self) -> str:
        return self.key.public_key().public_bytes_raw().hex()

    def enrol_request(self, code: str) -> EnrolRequest:
        return EnrolRequest(code, self.device, self.public_key, self.incarnation, "Test laptop")

    def token(self) -> str:
        nonce = self.world.service.nonce(self.device)
        signature = self.key.sign(token_message(self.hub, self.device, nonce))
        return self.world.service.token(self.device, nonce, signature)

    def sign_in(self) -> SignedIn:
        return self.world.service.authenticate(self.token())

    def op(self, entity: str, entity_id: str, values: Mapping[str, Any], **more: Any) -> Op:
        """Make the next operation; each base is what this laptop last saw or wrote."""
        self.n += 1
        patches = {
            path: FieldPatch(value, self.seen(entity, entity_id, path)) for path, value in values.items()
        }
        txn = more.get("txn") or str(uuid4())
        op = Op(self.n, txn, entity, entity_id, patches, DEVICE_TIME, more.get("seen")).sealed()
        for path in patches:
            self._own[entity, entity_id, path] = make_dot(self.device, self.n)
        return op

    def seen(self, entity: str, entity_id: str, path: str) -> str | None:
        own = self._own.get((entity, entity_id, path))
        row = self.rows.get((entity, entity_id))
        return own or (row.versions.get(path) if row is not None else None)

    def write(
        self, entity: str, entity_id: str | None = None, txn: str | None = None, /, **values: Any
    ) -> str:
        """Queue a change of a row; return the row's id."""
        entity_id = entity_id or str(uuid4())
        self.pending.append(self.op(entity, entity_id, values, txn=txn))
        return entity_id

    def delete(self, entity: str, entity_id: str) -> None:
        """Queue a deletion that names all it has seen."""
        seen = dict(self.rows[entity, entity_id].versions)
        seen |= {path: dot for (e, i, path), dot in self._own.items() if (e, i) == (entity, entity_id)}
        seen.pop("deleted", None)
        self.pending.append(self.op(entity, entity_id, {"deleted": True}, seen=seen))

    def company(self, name: str = "Acme", **values: Any) -> str:
        """Queue a new firm of this laptop's organisation."""
        mine = {"programme_id": self.world.programme, "owner_organisation_id": self.me.organisation_id}
        return self.write("company", None, None, name=name, **{**mine, **values})

    def company_file(self, company_id: str, **values: Any) -> str:
        """Queue the file of a firm."""
        return self.write("company_file", None, None, company_id=company_id, **values)

    def consent(self, company_id: str, state: str = "given") -> str:
        """Queue a consent to sharing with the partners."""
        values = {"kind": "partner_sharing", "state": state, "text_version": "1"}
        return self.write("consent", None, None, company_id=company_id, **values)

    def send(self, *ops: Op) -> list[OpResult]:
        """Push these operations as they are."""
        return self.world.service.push(self.who, [op.to_wire() for op in ops]).results

    def push(self) -> list[OpResult]:
        """Push what is queued."""
        ops, self.pending = self.pending, []
        return self.send(*ops)

    def pull(self, max_rows: int = 1000, between: Callable[[], object] = lambda: None) -> list[PullLine]:
        """Pull page by page and apply every line."""
        lines: list[PullLine] = []
        for _ in count():
            page = self.world.service.pull(self.who, self.cursor, max_rows)
            self.cursor = page.end.cursor
            lines += page.lines
            for line in page.lines:
                self._apply(line)
            if not page.end.more:
                break
            between()
        self._own.clear()
        return lines

    def sync(self) -> list[PullLine]:
        """Push, then pull."""
        if self.pending:
            self.push()
        return self.pull()

    def value(self, entity: str, entity_id: str, name: str) -> Any:
        """Return a value of a row this laptop holds."""
        return self.rows[entity, entity_id].row[name]

    def has(self, entity: str, entity_id: str) -> bool:
        """Tell whether this laptop holds a row that is not deleted."""
        row = self.rows.get((entity, entity_id))
        return row is not None and not row.row["deleted"]

    def all(self, entity: str) -> list[Put]:
        """Return every row of an entity this laptop holds."""
        return [row for (name, _), row in self.rows.items() if name == entity]

    def _apply(self, line: PullLine) -> None:
        match line:
            case Put():
                assert line.entity in ENTITIES
                self.rows[line.entity, line.entity_id] = line
            case Erase() | Remove():
                self.rows.pop((line.entity, line.entity_id), None)
            case Drop():
                gone = [key for key, row in self.rows.items() if row.bucket == line.bucket]
                for key in gone:
                    del self.rows[key]
