"""Who joins with a code, and which laptops are shut out: asked by an organisation's admin.

The laptop makes the code, shows it once and sends its hash alone; the hub never has the code itself.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, select, update
from sqlalchemy.dialects.postgresql import insert

from digifocus_desktop.domain.moments import utc_text
from sync.hub.database.tables import enrolment_code, hub_device
from sync.hub.errors import DeclinedError, OpRefusedError
from sync.hub.records.derived import DerivedRows
from sync.hub.records.rows import RowState
from sync.hub.rights.roles import ADMIN

CODE_LIFETIME = timedelta(hours=72)
NO_USER, NO_DEVICE, OWN_DEVICE = "people.no_user", "people.no_device", "people.own_device"
NOT_YOURS, LAST_ADMIN, NO_CODE = "people.not_yours", "people.last_admin", "people.no_code"
_HASH = re.compile(r"[0-9a-f]{64}", re.ASCII)


@dataclass(slots=True)
class Admitting:
    """The codes and closings of one push, with one level of undo for the transaction at hand."""

    derived: DerivedRows
    _open: dict[str, str] = field(default_factory=dict)
    _settled: dict[str, str] = field(default_factory=dict)
    _shut: set[str] = field(default_factory=set)
    _shut_now: set[str] = field(default_factory=set)

    def issue_code(self, command: RowState, _dot: str) -> dict[str, Any]:
        """Let the target, a colleague, join with the code that has the hash in `details`.

        Raises:
            DeclinedError: `people.no_user`, `people.not_yours`, `people.no_code`.
        """
        user = self.derived.rows.look("app_user", str(command.values["target"]))
        if not _usable(user):
            raise DeclinedError(NO_USER)
        self._check_admin(user)
        details = command.values["details"]
        mark = details.get("hash") if isinstance(details, dict) else None
        if not isinstance(mark, str) or not _HASH.fullmatch(mark):
            raise DeclinedError(NO_CODE)
        self._open[mark] = user.entity_id
        return {"code": "people.code_ready", "until": utc_text(self.derived.now + CODE_LIFETIME)}

    def revoke(self, command: RowState, dot: str) -> dict[str, Any]:
        """Close the hub to the target, a laptop of the organisation, under every id its key has had.

        Raises:
            DeclinedError: `people.no_device`, `people.not_yours`, `people.own_device`.
        """
        target = str(command.values["target"])
        row = self.derived.rows.look("device", target)
        if not row.exists:
            raise DeclinedError(NO_DEVICE)
        self._check_admin(row)
        ids = same_key(self.derived.rows.connection, target)
        if self.derived.caller.device in ids:
            raise DeclinedError(OWN_DEVICE)
        for each in ids:
            if self.derived.rows.look("device", each).values.get("revoked_at") is None:
                self.derived.put("device", each, dot, {"revoked_at": utc_text(self.derived.now)})
        self._shut_now.update(ids)
        return {"code": "people.device_closed"}

    def follow_user(self, before: RowState, after: RowState) -> None:
        """Keep an organisation from losing its last admin: nobody there could let anybody in again.

        Raises:
            OpRefusedError: `people.last_admin`.
        """
        if self.derived.caller.is_hub or not _administers(before) or _administers(after):
            return
        organisation = before.values["organisation_id"]
        self.derived.rows.load_where("app_user", organisation_id=organisation)
        left = [
            one
            for one in self.derived.rows.known("app_user")
            if _administers(one) and one.values["organisation_id"] == organisation
        ]
        if not any(one.entity_id != after.entity_id for one in left):
            raise OpRefusedError(LAST_ADMIN)

    def settle(self) -> None:
        """Keep what the transaction at hand did."""
        self._settled.update(self._open)
        self._shut |= self._shut_now
        self.undo()

    def undo(self) -> None:
        """Forget what the transaction at hand did."""
        self._open.clear()
        self._shut_now.clear()

    def write(self) -> None:
        """Write down the codes, and close the hub to the laptops."""
        connection, now = self.derived.rows.connection, self.derived.now
        for mark, user_id in self._settled.items():
            add_code(connection, mark, user_id, now)
        if self._shut:
            shut_out(connection, sorted(self._shut), now)

    def _check_admin(self, row: RowState) -> None:
        caller = self.derived.caller
        own = row.values["organisation_id"] == caller.organisation_id
        if not caller.is_hub and not (caller.is_admin and own):
            raise DeclinedError(NOT_YOURS)


def add_code(connection: Connection, mark: str, user_id: str, now: datetime) -> None:
    """Let a user join once with the code that has this hash; a hash that is known stays as it is."""
    row = {"hash": mark, "user_id": user_id, "expires_at": now + CODE_LIFETIME}
    connection.execute(insert(enrolment_code).values(row).on_conflict_do_nothing())


def same_key(connection: Connection, device: str) -> list[str]:
    """Return every id that a laptop's key has had, after a restore or a copy, and that is not shut out."""
    key = select(hub_device.c.public_key).where(hub_device.c.id == device).scalar_subquery()
    query = select(hub_device.c.id).where(hub_device.c.public_key == key, hub_device.c.revoked_at.is_(None))
    return list(connection.scalars(query.order_by(hub_device.c.id)))


def shut_out(connection: Connection, devices: Sequence[str], now: datetime) -> None:
    """Answer these laptops nothing any more; their rows are the caller's matter."""
    connection.execute(update(hub_device).where(hub_device.c.id.in_(devices)).values(revoked_at=now))


def _usable(user: RowState) -> bool:
    return user.exists and not user.values["deleted"] and bool(user.values["active"])


def _administers(user: RowState) -> bool:
    return _usable(user) and ADMIN in (user.values["roles"] or ())
