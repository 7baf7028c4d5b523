"""Signing in: one-time codes, device keys, nonces and short access tokens.

No device time is judged and nothing rotates, so neither a wrong clock nor a lost reply locks
anyone out. Codes, nonces and tokens are kept as SHA-256: each has at least 60 random bits.
"""

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import Column, ColumnElement, Connection, Table, delete, func, insert, select, update
from sqlalchemy.dialects.postgresql import insert as insert_once

from digifocus_desktop.domain.moments import utc_text
from digifocus_desktop.model.registry import ENTITIES
from sync.hub.commands.admitting import add_code, same_key, shut_out
from sync.hub.database.opening import STREAM
from sync.hub.database.tables import (
    access_token,
    enrolment_attempt,
    enrolment_code,
    hub_device,
    hub_state,
    nonce,
)
from sync.hub.errors import HubRefusalError
from sync.hub.push.own_writes import Change, write_as_hub
from sync.hub.push.push import lock_stream
from sync.hub.rights.caller import Caller
from sync.hub.rights.roles import ROLES
from sync.protocol.signin import EnrolRequest, Me, code_hash, new_code, token_message

NONCE_LIFETIME = timedelta(seconds=60)
TOKEN_LIFETIME = timedelta(minutes=10)
ATTEMPT_WINDOW = timedelta(minutes=15)
ATTEMPTS_PER_ADDRESS = 10
ATTEMPTS_IN_ALL = 200


@dataclass(frozen=True, slots=True)
class SignedIn:
    """The caller of a request and what the device may be told of him."""

    caller: Caller
    me: Me


class SignIn:
    """Enrolment and sign-in, inside the caller's database transaction."""

    def __init__(self, connection: Connection, now: datetime) -> None:
        self._connection = connection
        self._now = now

    def issue_code(self, user_id: str) -> str:
        """Make a one-time code for a user; it is shown now and never again."""
        code = new_code()
        add_code(self._connection, code_hash(code) or "", user_id, self._now)
        return code

    def check_rate(self, address: str) -> None:
        """Refuse an address, or everyone, after too many failed enrolments.

        Raises:
            HubRefusalError: 429 `enrol.too_many`.
        """
        table = enrolment_attempt
        self._purge(table, table.c.id, table.c.at < self._now - ATTEMPT_WINDOW)
        own = func.count().filter(table.c.address == address)
        mine, everyone = self._connection.execute(select(own, func.count()).select_from(table)).one()
        if mine >= ATTEMPTS_PER_ADDRESS or everyone >= ATTEMPTS_IN_ALL:
            seconds = int(ATTEMPT_WINDOW.total_seconds())
            raise HubRefusalError(429, "enrol.too_many", {"Retry-After": str(seconds)}, seconds=seconds)

    def record_failure(self, address: str) -> None:
        """Count a failed enrolment."""
        self._connection.execute(insert(enrolment_attempt).values(address=address, at=self._now))

    def enrol(self, request: EnrolRequest) -> Me:
        """Register a device by its one-time code; the same request again gets the same answer.

        Raises:
            HubRefusalError: 401 `auth.code` (unknown, used or expired), 409 `device.taken`.
        """
        lock_stream(self._connection)
        code = self._usable_code(request)
        if self._device(request.device) is None:
            number = self._register(request, code.user_id)
            self._announce(request.device, code.user_id, request.label, number)
        self._connection.execute(
            update(enrolment_code)
            .where(enrolment_code.c.hash == code.hash)
            .values(used_at=self._now, device=request.device)
        )
        return self._signed_in(request.device).me

    def fork(self, signed_in: SignedIn, device: str, incarnation: str) -> Me:
        """Give a restored or copied laptop a new device id under the same key.

        Raises:
            HubRefusalError: 409 `device.taken`.
        """
        lock_stream(self._connection)
        old = self._device(signed_in.caller.device)
        known = self._device(device)
        if known is not None and (known.public_key, known.incarnation) != (old.public_key, incarnation):
            raise HubRefusalError(409, "device.taken")
        if known is None:
            label = self._label(signed_in.caller.device)
            request = EnrolRequest("-", device, old.public_key, incarnation, label)
            self._announce(device, old.user_id, label, self._register(request, old.user_id))
        return self._signed_in(device).me

    def issue_nonce(self, device: str) -> str:
        """Hand out something to sign. Nothing is stored, so asking costs nobody anything."""
        expires = int((self._now + NONCE_LIFETIME).timestamp() * 1000)
        head = f"{expires}.{secrets.token_urlsafe(16)}"
        return f"{head}.{_nonce_seal(self._state().secret, device, head)}"

    def issue_token(self, device: str, value: str, signature: bytes) -> str:
        """Give an access token for a signed nonce.

        Raises:
            HubRefusalError: 401 `auth.nonce`, `auth.signature`, `device.revoked` or `user.inactive`.
        """
        state, known = self._state(), self._device(device)
        if known is None or not self._is_fresh(state.secret, device, value):
            raise HubRefusalError(401, "auth.nonce")
        _verify(known.public_key, signature, token_message(state.hub, device, value))
        self._use_nonce(device, value)
        self._signed_in(device)
        token = secrets.token_urlsafe(32)
        self._purge(access_token, access_token.c.hash, access_token.c.expires_at < self._now)
        row = {"hash": _hash(token), "device": device, "expires_at": self._now + TOKEN_LIFETIME}
        self._connection.execute(insert(access_token).values(row))
        return token

    def _state(self) -> Any:
        return self._connection.execute(select(hub_state).where(hub_state.c.stream == STREAM)).one()

    def _is_fresh(self, secret: bytes, device: str, value: str) -> bool:
        head, _, seal = value.rpartition(".")
        if not hmac.compare_digest(_hash(seal), _hash(_nonce_seal(secret, device, head))):
            return False
        expires = int(head.partition(".")[0])
        return self._now.timestamp() * 1000 <= expires

    def _purge(self, table: Table, key: Column[Any], expired: ColumnElement[bool]) -> None:
        """Remove what has expired; rows that another request is removing are left to it."""
        old = select(key).where(expired).with_for_update(skip_locked=True)
        self._connection.execute(delete(table).where(key.in_(old)))

    def _use_nonce(self, device: str, value: str) -> None:
        self._purge(nonce, nonce.c.hash, nonce.c.expires_at < self._now)
        row = {"hash": _hash(value), "device": device, "expires_at": self._now + NONCE_LIFETIME}
        used = insert_once(nonce).values(row).on_conflict_do_nothing().returning(nonce.c.hash)
        if self._connection.execute(used).first() is None:
            raise HubRefusalError(401, "auth.nonce")

    def authenticate(self, token: str) -> SignedIn:
        """Return whose token this is.

        Raises:
            HubRefusalError: 401 `auth.token`, `device.revoked` or `user.inactive`.
        """
        query = select(access_token.c.device).where(
            access_token.c.hash == _hash(token), access_token.c.expires_at >= self._now
        )
        device = self._connection.scalar(query)
        if device is None:
            raise HubRefusalError(401, "auth.token")
        return self._signed_in(device)

    def revoke(self, device: str) -> None:
        """Close the hub to a device, at once: to every id that its key has had after a restore."""
        ids = same_key(self._connection, device)
        changes = [Change("device", each, {"revoked_at": utc_text(self._now)}) for each in ids]
        write_as_hub(self._connection, changes, self._now)
        shut_out(self._connection, ids, self._now)

    def _usable_code(self, request: EnrolRequest) -> Any:
        mark = code_hash(request.code)
        query = select(enrolment_code).where(enrolment_code.c.hash == mark)
        code = self._connection.execute(query).first() if mark else None
        if code is None or (code.used_at is None and code.expires_at < self._now):
            raise HubRefusalError(401, "auth.code")
        if code.used_at is not None and code.device != request.device:
            raise HubRefusalError(401, "auth.code")
        device = self._device(request.device)
        same = (request.public_key, code.user_id)
        if device is not None and (device.public_key, device.user_id) != same:
            raise HubRefusalError(409, "device.taken")
        return code

    def _device(self, device: str) -> Any:
        query = select(hub_device).where(hub_device.c.id == device, hub_device.c.user_id.is_not(None))
        return self._connection.execute(query).first()

    def _register(self, request: EnrolRequest, user_id: str) -> int:
        highest = self._connection.scalar(select(func.max(hub_device.c.number)))
        number = (highest or 0) + 1
        self._connection.execute(
            insert(hub_device).values(
                id=request.device,
                user_id=user_id,
                number=number,
                public_key=request.public_key,
                incarnation=request.incarnation,
                last_n=0,
                last_seen=self._now,
            )
        )
        return number

    def _announce(self, device: str, user_id: str, label: str, number: int) -> None:
        users = ENTITIES["app_user"].table
        organisation_id = self._connection.scalar(
            select(users.c.organisation_id).where(users.c.id == user_id)
        )
        values = {
            "user_id": user_id,
            "organisation_id": organisation_id,
            "name": label,
            "number": number,
            "last_seen_at": utc_text(self._now),
        }
        write_as_hub(self._connection, [Change("device", device, values)], self._now)

    def _label(self, device: str) -> str:
        table = ENTITIES["device"].table
        return str(self._connection.scalar(select(table.c.name).where(table.c.id == device)) or device)

    def _signed_in(self, device: str) -> SignedIn:
        users, organisations = ENTITIES["app_user"].table, ENTITIES["organisation"].table
        query = (
            select(
                hub_device,
                users.c.name,
                users.c.email,
                users.c.roles,
                users.c.programme_id,
                users.c.organisation_id,
                (users.c.active & ~users.c.deleted & ~organisations.c.deleted).label("usable"),
                organisations.c.name.label("organisation_name"),
                organisations.c.lead,
            )
            .join(users, users.c.id == hub_device.c.user_id)
            .join(organisations, organisations.c.id == users.c.organisation_id)
            .where(hub_device.c.id == device)
        )
        row = self._connection.execute(query).first()
        if row is None or not row.usable:
            raise HubRefusalError(401, "user.inactive")
        if row.revoked_at is not None:
            raise HubRefusalError(401, "device.revoked")
        return _signed_in(row)


def _signed_in(row: Any) -> SignedIn:
    roles = frozenset(row.roles) & frozenset(ROLES)
    leads = row.programme_id if row.lead else None
    caller = Caller(row.id, row.user_id, row.organisation_id, roles, row.clock_offset_ms, leads)
    me = Me(
        user_id=row.user_id,
        name=row.name,
        email=row.email,
        organisation_id=row.organisation_id,
        organisation_name=row.organisation_name,
        programme_id=row.programme_id,
        roles=tuple(sorted(roles)),
        device_no=row.number,
    )
    return SignedIn(caller, me)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _nonce_seal(secret: bytes, device: str, head: str) -> str:
    message = f"nonce\0{device}\0{head}".encode("utf-8", "surrogatepass")
    return hmac.new(secret, message, hashlib.sha256).hexdigest()


def _verify(public_key: str, signature: bytes, message: bytes) -> None:
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(public_key)).verify(signature, message)
    except (InvalidSignature, ValueError) as error:
        raise HubRefusalError(401, "auth.signature") from error
