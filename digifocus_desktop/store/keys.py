"""The key file beside the store: who can open the data key, and nothing secret in clear.

    {"version": 1, "database_id": "…", "check": "…", "slots": [{"type": "keyring", …}, …]}

The data key is 256 random bits. Each slot wraps it with AES-256-GCM under a key of its own;
database id, slot type and version are bound to it as associated data. The key-check value
tells a wrong key from a damaged store.
"""

import base64
import binascii
import hashlib
import hmac
import json
import secrets
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from digifocus_desktop.errors import StoreError
from digifocus_desktop.store import files, passphrases
from digifocus_desktop.store.keyring_slot import backend_named, name_of, recall, remember

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

VERSION = 1
KEY_BYTES = 32
NONCE_BYTES = 12
SERVICE = "DigiFocus Desktop"

Backends = Callable[[str], "KeyringBackend"]
"""Recorded name → the keyring; raises `store.keyring_missing`."""


class SlotType(StrEnum):
    """The ways to the data key."""

    KEYRING = "keyring"
    PASSPHRASE = "passphrase"  # noqa: S105  # the name of a slot, no secret
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Slot:
    """One way to the data key.

    Attributes:
        type: Which way.
        facts: What is needed to find the wrapping key again: never a secret.
        nonce: Of the wrapping.
        wrapped: The data key, encrypted and authenticated.
    """

    type: SlotType
    facts: Mapping[str, Any]
    nonce: bytes
    wrapped: bytes


@dataclass
class KeyFile:
    """The key file of one store.

    Attributes:
        path: Where it lies.
        database_id: Of the store it belongs to.
        check: Tells whether a key is the data key.
        slots: The ways to the data key, at most one of each type.
    """

    path: Path
    database_id: str
    check: bytes
    slots: dict[SlotType, Slot] = field(default_factory=dict)

    @classmethod
    def load(cls, path: Path) -> "KeyFile":
        """Read the file.

        Raises:
            StoreError: `store.keys_missing`, `store.keys_damaged`, or `store.newer` if a newer
                version of the program wrote it.
        """
        try:
            return _parsed(path, path.read_bytes())
        except FileNotFoundError as error:
            raise StoreError("store.keys_missing", path=str(path)) from error
        except (
            OSError,
            ValueError,
            KeyError,
            TypeError,
            AttributeError,
            RecursionError,
            OverflowError,
        ) as error:
            raise StoreError("store.keys_damaged", path=str(path)) from error

    def save(self) -> None:
        """Write the file; the old one stays until the new one has been read back."""
        content = json.dumps(
            {
                "version": VERSION,
                "database_id": self.database_id,
                "check": _text(self.check),
                "slots": [_slot_content(slot) for slot in self.slots.values()],
            },
            indent=1,
        ).encode()
        files.write_verified(self.path, content, lambda written: _parsed(self.path, written))

    def open_with_keyring(self, backends: Backends = backend_named) -> bytes:
        """Return the data key through the keyring that was recorded, and no other.

        Raises:
            StoreError: `store.keyring_missing` (also: no such slot), `store.keyring_locked`,
                `store.keyring_empty`, `store.wrong_key`.
        """
        slot = self.slots.get(SlotType.KEYRING)
        if slot is None:
            raise StoreError("store.keyring_missing")
        backend = backends(str(slot.facts["backend"]))
        return self._unwrap(slot, recall(backend, SERVICE, str(slot.facts["account"])), "store.wrong_key")

    def open_with_passphrase(self, passphrase: str) -> bytes:
        """Return the data key; takes about a tenth of a second, on purpose.

        Raises:
            StoreError: `store.wrong_passphrase`, `store.no_passphrase` if none was set.
        """
        slot = self.slots.get(SlotType.PASSPHRASE)
        if slot is None:
            raise StoreError("store.no_passphrase")
        wrapping = passphrases.derive(passphrase, passphrases.Cost.of(slot.facts))
        return self._unwrap(slot, wrapping, "store.wrong_passphrase")

    def open_with_file(self, key_file: Path) -> bytes:
        """Return the data key through a key in a file, as demo and selftest stores have it.

        Raises:
            StoreError: `store.key_file_missing`, `store.wrong_key`.
        """
        slot = self.slots.get(SlotType.FILE)
        try:
            wrapping = base64.b64decode(key_file.read_bytes().strip(), validate=True)
        except (OSError, binascii.Error) as error:
            raise StoreError("store.key_file_missing", path=str(key_file)) from error
        if slot is None:
            raise StoreError("store.wrong_key")
        return self._unwrap(slot, wrapping, "store.wrong_key")

    def add_keyring(self, data_key: bytes, backend: "KeyringBackend") -> None:
        """Put a wrapping key into the keyring; it counts only when it can be read back.

        Raises:
            StoreError: `store.keyring_missing` if the keyring did not keep it.
        """
        wrapping = secrets.token_bytes(KEY_BYTES)
        account = f"{self.database_id}/{secrets.token_hex(4)}"
        remember(backend, SERVICE, account, wrapping)
        self._add(SlotType.KEYRING, {"backend": name_of(backend), "account": account}, wrapping, data_key)

    def add_passphrase(self, data_key: bytes, passphrase: str) -> None:
        """Let a passphrase open the store, instead of an earlier one.

        Raises:
            StoreError: `store.passphrase_short`, with `min`.
        """
        cost = passphrases.Cost.new()
        wrapping = passphrases.derive(passphrases.checked(passphrase), cost)
        self._add(SlotType.PASSPHRASE, cost.facts(), wrapping, data_key)

    def add_file(self, data_key: bytes, key_file: Path) -> None:
        """Write a wrapping key to a file only its owner may read, instead of an earlier one."""
        wrapping = secrets.token_bytes(KEY_BYTES)
        files.write_private(key_file, base64.b64encode(wrapping) + b"\n")
        self._add(SlotType.FILE, {}, wrapping, data_key)

    def remove(self, slot_type: SlotType) -> None:
        """Close one way to the data key.

        Raises:
            StoreError: `store.last_slot` if no other way would be left.
        """
        if set(self.slots) <= {slot_type}:
            raise StoreError("store.last_slot")
        self.slots.pop(slot_type, None)

    def _add(self, slot_type: SlotType, facts: Mapping[str, Any], wrapping: bytes, data_key: bytes) -> None:
        if not self._is_data_key(data_key):
            raise StoreError("store.wrong_key")
        nonce = secrets.token_bytes(NONCE_BYTES)
        wrapped = _cipher(wrapping).encrypt(nonce, data_key, self._bound(slot_type))
        self.slots[slot_type] = Slot(slot_type, dict(facts), nonce, wrapped)

    def _unwrap(self, slot: Slot, wrapping: bytes, code: str) -> bytes:
        from cryptography.exceptions import InvalidTag

        try:
            data_key = bytes(_cipher(wrapping).decrypt(slot.nonce, slot.wrapped, self._bound(slot.type)))
        except (InvalidTag, ValueError) as error:  # ValueError: a wrapping key of another length
            raise StoreError(code) from error
        if not self._is_data_key(data_key):
            raise StoreError("store.keys_damaged", path=str(self.path))
        return data_key

    def _is_data_key(self, key: bytes) -> bool:
        return hmac.compare_digest(_check_value(key, self.database_id), self.check)

    def _bound(self, slot_type: SlotType) -> bytes:
        return f"{self.database_id}|{slot_type}|{VERSION}".encode()


def create(path: Path) -> tuple[KeyFile, bytes]:
    """Return a key file without slots, not yet written, and its new data key.

    Add at least one slot, then `save` it before the store is made.
    """
    data_key = secrets.token_bytes(KEY_BYTES)
    database_id = str(uuid.uuid4())
    return KeyFile(path, database_id, _check_value(data_key, database_id)), data_key


def _check_value(key: bytes, database_id: str) -> bytes:
    return hmac.new(key, f"digifocus key check {database_id}".encode(), hashlib.sha256).digest()[:16]


def _cipher(key: bytes) -> Any:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    return AESGCM(key)


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode()


def _slot_content(slot: Slot) -> dict[str, Any]:
    return {**slot.facts, "type": slot.type.value, "nonce": _text(slot.nonce), "wrapped": _text(slot.wrapped)}


def _parsed(path: Path, content: bytes) -> KeyFile:
    whole = json.loads(content)
    if int(whole["version"]) > VERSION:
        raise StoreError("store.newer")
    slots: dict[SlotType, Slot] = {}
    for kept in whole["slots"]:
        facts = {name: value for name, value in kept.items() if name not in ("type", "nonce", "wrapped")}
        slot_type = SlotType(kept["type"])
        slots[slot_type] = Slot(
            slot_type, facts, base64.b64decode(kept["nonce"]), base64.b64decode(kept["wrapped"])
        )
    return KeyFile(path, str(uuid.UUID(whole["database_id"])), base64.b64decode(whole["check"]), slots)
