"""Signing in without a password: enrolment by a one-time code, then a signed nonce."""

import hashlib
import re
import secrets
from dataclasses import dataclass
from typing import Any, Self

from sync.protocol.dots import is_device_id
from sync.protocol.errors import ProtocolError
from sync.protocol.reading import Reader

CODE_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O or U, so that a code can be read aloud."""
CODE_CHARS = 12
_READ_AS = str.maketrans("ILO", "110")
_KEY = re.compile(r"[0-9a-f]{64}", re.ASCII)


def new_code() -> str:
    """Make a one-time code of 60 random bits, written `XXXX-XXXX-XXXX`."""
    chars = "".join(secrets.choice(CODE_ALPHABET) for _ in range(CODE_CHARS))
    return "-".join(chars[i : i + 4] for i in range(0, CODE_CHARS, 4))


def normal_code(text: str) -> str | None:
    """Read a code as a person may type it; None when it cannot be one.

    Case, spaces and hyphens do not matter; I and L are read as 1, O as 0.
    """
    chars = re.sub(r"[\s\-\u2010-\u2015]", "", text).upper().translate(_READ_AS)
    good = len(chars) == CODE_CHARS and all(char in CODE_ALPHABET for char in chars)
    return chars if good else None


def code_hash(text: str) -> str | None:
    """Return the SHA-256 by which the hub knows a code, as a person may type it; None for what is none."""
    chars = normal_code(text)
    return None if chars is None else hashlib.sha256(chars.encode("ascii")).hexdigest()


def token_message(hub: str, device: str, nonce: str) -> bytes:
    """Spell what a device signs to get an access token: bound to purpose, hub and device."""
    return "\n".join(("digifocus access token 1", hub, device, nonce)).encode()


@dataclass(frozen=True, slots=True)
class EnrolRequest:
    """A new laptop presents its one-time code and its public key.

    Attributes:
        code: As typed.
        device: The id the device made for itself.
        public_key: Ed25519, 64 hex digits.
        incarnation: UUID of this installation, kept outside the database.
        label: Name of the laptop for people.
    """

    code: str
    device: str
    public_key: str
    incarnation: str
    label: str

    @classmethod
    def from_wire(cls, raw: Any) -> Self:
        """Read and check the request."""
        reader = Reader(raw)
        request = cls(
            reader.text("code", 40),
            reader.text("device", 12),
            reader.text("public_key", 64),
            reader.uuid("incarnation"),
            reader.text("label", 100),
        )
        check_device(request.device)
        if not _KEY.fullmatch(request.public_key):
            raise ProtocolError("protocol.field", field="public_key")
        return request

    def to_wire(self) -> dict[str, Any]:
        """Spell the request as a JSON object."""
        return {
            "code": self.code,
            "device": self.device,
            "public_key": self.public_key,
            "incarnation": self.incarnation,
            "label": self.label,
        }


@dataclass(frozen=True, slots=True)
class Me:
    """Whom the hub takes the device's user for.

    Attributes:
        user_id: UUID.
        name: Full name.
        email: Address, if one is known.
        organisation_id: UUID of the user's organisation.
        organisation_name: Its name.
        programme_id: UUID of the programme.
        roles: Sorted: `advisor`, `org_admin`.
        device_no: Number of this device, unique on the hub, for certificate numbers.
    """

    user_id: str
    name: str
    email: str | None
    organisation_id: str
    organisation_name: str
    programme_id: str
    roles: tuple[str, ...]
    device_no: int

    @classmethod
    def from_wire(cls, raw: Any) -> Self:
        """Read the member `me` of a reply."""
        reader = Reader(raw)
        roles = reader.value("roles")
        if not isinstance(roles, list) or not all(isinstance(role, str) for role in roles):
            raise ProtocolError("protocol.field", field="roles")
        return cls(
            reader.uuid("user_id"),
            reader.text("name"),
            reader.text("email", 320) if reader.has("email") else None,
            reader.uuid("organisation_id"),
            reader.text("organisation_name"),
            reader.uuid("programme_id"),
            tuple(roles),
            reader.number("device_no", 1),
        )

    def to_wire(self) -> dict[str, Any]:
        """Spell it as a JSON object."""
        return {
            "user_id": self.user_id,
            "name": self.name,
            "email": self.email,
            "organisation_id": self.organisation_id,
            "organisation_name": self.organisation_name,
            "programme_id": self.programme_id,
            "roles": list(self.roles),
            "device_no": self.device_no,
        }


def check_device(device: str) -> None:
    """Refuse what is not the id of a laptop.

    Raises:
        ProtocolError: `protocol.field` with field `device`.
    """
    if not is_device_id(device) or "-" in device:
        raise ProtocolError("protocol.field", field="device")
