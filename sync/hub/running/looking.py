"""What whoever runs a hub may look up: who sees a firm's file, what a person sees, how a laptop fares."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, or_, select

from digifocus_desktop.model.company import SHARED
from digifocus_desktop.model.registry import ENTITIES
from sync.hub.commands.admitting import same_key
from sync.hub.database.tables import (
    OWNER,
    access_grant,
    enrolment_code,
    hub_device,
    hub_state,
    op_log,
    sync_row,
)
from sync.hub.database.walls import as_caller, own_work
from sync.hub.errors import HubSetupError
from sync.hub.rights.caller import Caller
from sync.hub.rights.roles import ROLES
from sync.hub.settings import HubSettings
from sync.hub.sight.access import visible

_COMPANY, _ORGANISATION = ENTITIES["company"].table, ENTITIES["organisation"].table
_USER, _DEVICE, _SHARE = ENTITIES["app_user"].table, ENTITIES["device"].table, ENTITIES["company_share"].table


@dataclass(frozen=True, slots=True)
class Sight:
    """What a person sees: rows by entity, and the firms whose files are among them."""

    rows: Sequence[tuple[str, int]]
    files: Sequence[tuple[str, str]]


class HubLooks:
    """Questions, each one transaction that changes nothing."""

    def __init__(self, settings: HubSettings) -> None:
        self._engine = settings.engine

    def grants(self, firm: str) -> list[tuple[str, str, str]]:
        """Return organisation, role and why, of everybody who sees the file of a firm."""
        with own_work(self._engine) as connection:
            company = find_firm(connection, firm)
            names = {
                row.id: row.name
                for row in connection.execute(select(_ORGANISATION.c.id, _ORGANISATION.c.name))
            }
            shares = select(_SHARE.c.organisation_id).where(
                _SHARE.c.company_id == company.id, _SHARE.c.state == SHARED
            )
            shared = set(connection.scalars(shares))
            principals = connection.scalars(
                select(access_grant.c.principal)
                .where(access_grant.c.bucket == f"company:{company.id}", access_grant.c.revoked_seq.is_(None))
                .order_by(access_grant.c.principal)
            ).all()
        found = []
        for principal in principals:
            _, organisation, role = [*principal.split(":"), ""][:3]
            why = "owner" if organisation == getattr(company, OWNER) else "consent of the firm"
            why = "shared with it" if organisation in shared and why != "owner" else why
            found.append((names.get(organisation, organisation), role, why))
        return sorted(found)

    def sees(self, email: str) -> Sight:
        """Return what a person sees with the roles of now; nothing while not active."""
        with own_work(self._engine) as connection:
            user = find_user(connection, email)
            lead = connection.scalar(
                select(_ORGANISATION.c.lead).where(_ORGANISATION.c.id == user.organisation_id)
            )
        if not user.active or user.deleted:
            return Sight((), ())
        caller = Caller(
            "",
            user.id,
            user.organisation_id,
            frozenset(user.roles) & frozenset(ROLES),
            leads=user.programme_id if lead else None,
        )
        seen = visible(caller, sync_row.c.bucket, sync_row.c.entity)
        counts = select(sync_row.c.entity, func.count()).where(seen).group_by(sync_row.c.entity)
        files = ENTITIES["company_file"].table
        named = (
            select(_COMPANY.c.name, func.coalesce(_ORGANISATION.c.name, ""))
            .select_from(files)
            .join(_COMPANY, _COMPANY.c.id == files.c.company_id)
            .outerjoin(_ORGANISATION, _ORGANISATION.c.id == _COMPANY.c[OWNER])
            .where(~files.c.deleted, visible(caller, files.c.bucket, "company_file"))
        )
        with self._engine.begin() as connection:
            as_caller(connection, caller)
            rows = [
                (entity, count) for entity, count in connection.execute(counts.order_by(sync_row.c.entity))
            ]
            return Sight(
                rows, [(firm, owner) for firm, owner in connection.execute(named.order_by(_COMPANY.c.name))]
            )

    def device(self, device: str) -> list[tuple[str, str]]:
        """Return what the hub knows of a laptop, as pairs of words."""
        with own_work(self._engine) as connection:
            query = (
                select(hub_device, _USER.c.name, _USER.c.email, _USER.c.active, _DEVICE.c.name.label("label"))
                .join(_USER, _USER.c.id == hub_device.c.user_id)
                .outerjoin(_DEVICE, _DEVICE.c.id == hub_device.c.id)
                .where(hub_device.c.id == device)
            )
            found = connection.execute(query).first()
            if found is None:
                raise HubSetupError("hub.no_device", f"There is no device {device}.")
            return [(name, _said(value)) for name, value in _story(connection, found)]

    def left_by(self, email: str) -> list[tuple[str, str]]:
        """Return what belongs to a person, and who sees it while the person is not active."""
        with own_work(self._engine) as connection:
            user = find_user(connection, email)
            firms = select(func.count()).where(_COMPANY.c.owner_user_id == user.id, ~_COMPANY.c.deleted)
            private = select(func.count()).where(sync_row.c.bucket == f"user:{user.id}")
            aside = select(func.count()).where(sync_row.c.bucket == f"quarantine:{user.id}")
            return [
                (f"{connection.scalar(firms)} firms", "the advisors of the organisation, as before"),
                (f"{connection.scalar(private)} notes and questions of the person alone", "nobody"),
                (
                    f"{connection.scalar(aside)} changes that were put aside",
                    "the organisation's admins, as before",
                ),
            ]


def _story(connection: Connection, found: Any) -> Iterator[tuple[str, Any]]:
    head = connection.scalar(select(hub_state.c.seq)) or 0
    refused = op_log.c.result["quarantined"].is_not(None)
    of_device = select(func.count(), func.count().filter(refused), func.min(op_log.c.received))
    sent, aside, first = connection.execute(of_device.where(op_log.c.device == found.id)).one()
    yield "Laptop", f"{found.label or ''} ({found.id}, number {found.number})"
    yield "User", f"{found.name} <{found.email or ''}>{'' if found.active else ', not active'}"
    yield "State", f"revoked {_said(found.revoked_at)}" if found.revoked_at else "in use"
    others = [each for each in same_key(connection, found.id) if each != found.id]
    yield "Other ids of its key", ", ".join(others) or "none"
    yield (
        "Joined by a code of",
        connection.scalar(select(enrolment_code.c.used_at).where(enrolment_code.c.device == found.id)),
    )
    yield "Program, tables", f"{_said(found.app)}, {_said(found.schema)}"
    yield "Last seen", found.last_seen
    yield (
        "Its clock is off by",
        "?" if found.clock_offset_ms is None else f"{found.clock_offset_ms / 1000:.0f} s",
    )
    yield "Operations", f"{sent}, the first {_said(first)}; {aside} put aside"
    pulled = found.pulled_seq
    yield (
        "Has pulled",
        "nothing yet" if pulled is None else f"all but {max(head - pulled, 0)} of the newest changes",
    )


def find_user(connection: Connection, email: str) -> Any:
    """Return the user with this address.

    Raises:
        HubSetupError: `hub.no_user`.
    """
    user = user_at(connection, email)
    if user is None:
        raise HubSetupError("hub.no_user", f"There is no user with the address {email}.")
    return user


def user_at(connection: Connection, email: str) -> Any:
    """Return the user with this address, one that is not deleted before others; None if there is none."""
    wanted = email.strip().casefold()
    users = connection.execute(select(_USER).order_by(_USER.c.deleted, _USER.c.id))
    return next((user for user in users if (user.email or "").casefold() == wanted), None)


def find_firm(connection: Connection, asked: str) -> Any:
    """Return the firm with this id, Y-tunnus or name.

    Raises:
        HubSetupError: `hub.no_firm`, or `hub.many_firms` where several have the name.
    """
    named = or_(
        _COMPANY.c.id == asked, _COMPANY.c.business_id == asked, func.lower(_COMPANY.c.name) == asked.lower()
    )
    found = connection.execute(select(_COMPANY).where(~_COMPANY.c.deleted, named)).all()
    if not found:
        raise HubSetupError("hub.no_firm", f"There is no firm {asked}.")
    if len(found) > 1:
        ids = ", ".join(sorted(firm.id for firm in found))
        raise HubSetupError("hub.many_firms", f"Several firms are called {asked}; give an id: {ids}")
    return found[0]


def _said(value: Any) -> str:
    if hasattr(value, "isoformat"):
        return str(value.isoformat(timespec="seconds"))
    return "?" if value is None else str(value)
