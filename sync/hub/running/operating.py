"""What the people who run a hub do from the command line."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, func, select, update

from digifocus_desktop.domain.moments import utc_text
from digifocus_desktop.domain.programme import load_programme
from digifocus_desktop.domain.programme_rows import programme_rows, row_id, user_id
from digifocus_desktop.errors import DigiFocusError
from digifocus_desktop.model.command import CommandKind
from digifocus_desktop.model.registry import ENTITIES
from sync.hub.database.tables import erasure, erasure_ack, hub_device, hub_state
from sync.hub.database.walls import own_work
from sync.hub.errors import HubSetupError
from sync.hub.push.own_writes import Change, own_device, write_as_hub
from sync.hub.rights.roles import ROLES
from sync.hub.running.looking import find_firm, find_user, user_at
from sync.hub.settings import HubSettings
from sync.hub.signin import SignIn

NUMBERS_LEFT_OUT = 1000
"""More laptops than ever joined between two backups."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What loading a programme file did."""

    name: str
    new_rows: int


class HubCommands:
    """Commands, each one transaction; all rows they make are synced like anybody's."""

    def __init__(self, settings: HubSettings) -> None:
        self._engine = settings.engine
        self._clock = settings.clock

    def note_restored(self) -> None:
        """Begin a new epoch: the database was put back from a backup.

        Laptops that see another epoch send again what they still hold and pull from nothing;
        without it what came after the backup would be missing for good. Numbers that laptops got
        after the backup stand on printed certificates: the hub's own device takes one far above, so
        that none of them is given again.
        """
        with own_work(self._engine) as connection:
            connection.execute(update(hub_state).values(epoch=str(uuid4())))
            highest = connection.scalar(select(func.max(hub_device.c.number))) or 0
            own = hub_device.c.id == own_device(connection)[0]
            connection.execute(update(hub_device).where(own).values(number=highest + NUMBERS_LEFT_OUT))

    def load_programme(self, path: Path) -> Loaded:
        """Make the rows of a programme file that the hub does not have yet.

        Rows that are there stay as people have edited them since.
        """
        programme = _read_programme(path)
        rows = [Change(*row) for row in programme_rows(programme)]
        with own_work(self._engine) as connection:
            missing = [change for change in rows if not _exists(connection, change)]
            write_as_hub(connection, missing, self._clock())
        return Loaded(programme.name, len(missing))

    def add_organisation(self, key: str, name: str, short_name: str | None, business_id: str | None) -> str:
        """Add an organisation to the programme, or change the one with this key; return its id."""
        with own_work(self._engine) as connection:
            programme = self._programme(connection)
            organisation_id = row_id(programme.key, "organisation", key)
            values = {
                "programme_id": programme.id,
                "key": key,
                "name": name,
                "short_name": short_name or name,
                "business_id": business_id,
                "deleted": False,
            }
            self._write(connection, [Change("organisation", organisation_id, values)])
        return organisation_id

    def add_user(self, name: str, email: str, organisation: str, roles: Sequence[str]) -> str:
        """Add a user, or change the one with this address; return the id."""
        unknown = sorted(set(roles) - set(ROLES))
        if unknown:
            raise HubSetupError("hub.role", f"Unknown role {unknown[0]}. Roles are: {', '.join(ROLES)}.")
        if "@" not in email:
            raise HubSetupError("hub.email", f"{email} is not an e-mail address.")
        with own_work(self._engine) as connection:
            programme = self._programme(connection)
            found = user_at(connection, email)
            row = found.id if found is not None else user_id(programme.key, email)
            values = {
                "programme_id": programme.id,
                "organisation_id": self._organisation(connection, organisation).id,
                "name": name,
                "email": email,
                "roles": sorted(set(roles)),
                "active": True,
                "deleted": False,
            }
            self._write(connection, [Change("app_user", row, values)])
        return str(row)

    def issue_code(self, email: str) -> str:
        """Make a one-time code for a user."""
        with own_work(self._engine) as connection:
            user = user_at(connection, email)
            if user is None or user.deleted or not user.active:
                raise HubSetupError("hub.no_user", f"There is no active user with the address {email}.")
            return SignIn(connection, self._clock()).issue_code(user.id)

    def revoke_device(self, device: str) -> None:
        """Close the hub to a device, at once."""
        with own_work(self._engine) as connection:
            query = select(hub_device.c.id).where(
                hub_device.c.id == device, hub_device.c.user_id.is_not(None)
            )
            if connection.scalar(query) is None:
                raise HubSetupError("hub.no_device", f"There is no device {device}.")
            SignIn(connection, self._clock()).revoke(device)

    def erase(self, target: str) -> str:
        """Erase a person or a firm for good; return the code of the answer."""
        with own_work(self._engine) as connection:
            return self._ask(connection, CommandKind.ERASE, target)

    def share(self, firm: str, organisation: str, agreed: Mapping[str, str]) -> str:
        """Show a firm's file to one more organisation, as the firm agreed; return the code of the answer."""
        with own_work(self._engine) as connection:
            pair = self._pair(connection, firm, organisation)
            return self._ask(connection, CommandKind.SHARE_GIVE, **pair, details=dict(agreed))

    def unshare(self, firm: str, organisation: str) -> str:
        """Show a firm's file to that organisation no longer; return the code of the answer."""
        with own_work(self._engine) as connection:
            return self._ask(
                connection, CommandKind.SHARE_WITHDRAW, **self._pair(connection, firm, organisation)
            )

    def set_active(self, email: str, active: bool) -> list[str]:
        """Let a user work here, or not, from the next request on; return the ids of the laptops."""
        with own_work(self._engine) as connection:
            user = find_user(connection, email)
            if user.deleted:
                raise HubSetupError("hub.no_user", f"There is no user with the address {email}.")
            self._write(connection, [Change("app_user", user.id, {"active": active})])
            mine = (hub_device.c.user_id == user.id) & hub_device.c.revoked_at.is_(None)
            return list(connection.scalars(select(hub_device.c.id).where(mine).order_by(hub_device.c.number)))

    def _pair(self, connection: Connection, firm: str, organisation: str) -> dict[str, str]:
        return {
            "company_id": find_firm(connection, firm).id,
            "target": self._organisation(connection, organisation).id,
        }

    def _ask(self, connection: Connection, kind: CommandKind, target: str, **more: Any) -> str:
        """Ask the hub as a laptop would; return the code of the answer."""
        command_id = str(uuid4())
        asked = {
            "user_id": own_device(connection)[0],
            "kind": str(kind),
            "target": target,
            "asked_at": utc_text(self._clock()),
        }
        self._write(connection, [Change("command", command_id, {**asked, **more})])
        table = ENTITIES["command"].table
        answer: Any = connection.scalar(select(table.c.answer).where(table.c.id == command_id))
        return str(answer["code"])

    def erasures(self) -> list[tuple[str, ...]]:
        """Return command, entity, id, device and when it said it had erased, of every device in use."""
        asked = ENTITIES["command"].table
        subject = (asked.c.id == erasure.c.command_id) & (asked.c.target == erasure.c.entity_id)
        said = (erasure_ack.c.device == hub_device.c.id) & (erasure_ack.c.command_id == erasure.c.command_id)
        query = (
            select(
                erasure.c.command_id, erasure.c.entity, erasure.c.entity_id, hub_device.c.id, erasure_ack.c.at
            )
            .select_from(erasure)
            .join(asked, subject)
            .join(hub_device, hub_device.c.user_id.is_not(None) & hub_device.c.revoked_at.is_(None))
            .outerjoin(erasure_ack, said)
        )
        return self._list(query.order_by(erasure.c.seq, hub_device.c.id))

    def organisations(self) -> list[tuple[str, ...]]:
        """Return key, name and business id of every organisation."""
        table = ENTITIES["organisation"].table
        query = select(table.c.key, table.c.name, table.c.business_id).where(~table.c.deleted)
        return self._list(query.order_by(table.c.key))

    def users(self) -> list[tuple[str, ...]]:
        """Return name, address, organisation and roles of every active user."""
        users, organisations = ENTITIES["app_user"].table, ENTITIES["organisation"].table
        query = (
            select(users.c.name, users.c.email, organisations.c.key, users.c.roles)
            .join(organisations, organisations.c.id == users.c.organisation_id)
            .where(users.c.active, ~users.c.deleted)
        )
        return self._list(query.order_by(users.c.name))

    def devices(self) -> list[tuple[str, ...]]:
        """Return id, number, user, name and state of every device."""
        devices, users = ENTITIES["device"].table, ENTITIES["app_user"].table
        query = select(
            devices.c.id, devices.c.number, users.c.name, devices.c.name.label("label"), devices.c.revoked_at
        ).join(users, users.c.id == devices.c.user_id)
        rows = self._list(query.order_by(devices.c.number))
        return [(*row[:4], f"revoked {row[4]}" if row[4] else "in use") for row in rows]

    def _list(self, query: Any) -> list[tuple[str, ...]]:
        with own_work(self._engine) as connection:
            return [tuple(_text(value) for value in row) for row in connection.execute(query)]

    def _write(self, connection: Connection, changes: Sequence[Change]) -> None:
        write_as_hub(connection, changes, self._clock())

    def _programme(self, connection: Connection) -> Any:
        table = ENTITIES["programme"].table
        found = connection.execute(select(table.c.id, table.c.key).where(~table.c.deleted)).first()
        if found is None:
            raise HubSetupError("hub.no_programme", "Load the programme file first: programme load FILE")
        return found

    def _organisation(self, connection: Connection, asked: str) -> Any:
        table = ENTITIES["organisation"].table
        wanted = asked.casefold()
        for row in connection.execute(select(table).where(~table.c.deleted)):
            if wanted in _names(row.key, row.name, row.short_name, *row.aliases):
                return row
        raise HubSetupError("hub.no_organisation", f"There is no organisation {asked}.")


def _read_programme(path: Path) -> Any:
    try:
        return load_programme(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise HubSetupError("hub.programme_file", f"{path} cannot be read: {error}") from error
    except DigiFocusError as error:
        facts = ", ".join(f"{name}: {value}" for name, value in sorted(error.facts.items()))
        text = f"{path} is not a programme file: {error.code} ({facts})"
        raise HubSetupError("hub.programme_file", text) from error


def _exists(connection: Connection, change: Change) -> bool:
    table = ENTITIES[change.entity].table
    return connection.scalar(select(table.c.id).where(table.c.id == change.entity_id)) is not None


def _names(*names: str) -> Iterable[str]:
    return {name.casefold() for name in names}


def _text(value: Any) -> str:
    if value is None:
        return ""
    return ", ".join(value) if isinstance(value, tuple) else str(value)
