"""Where the device's private key lies: in the system's keyring, or wrapped with the data key in a file.

It goes where the key to the store is: a store that the keyring opens has its device key there
too, one that a passphrase or key file opens keeps it beside itself, encrypted.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from digifocus_desktop.errors import StoreError, SyncError
from digifocus_desktop.paths import AppPaths
from digifocus_desktop.store import files
from digifocus_desktop.store.keyring_slot import backend_named, recall, remember
from digifocus_desktop.store.keys import SERVICE, KeyFile, SlotType

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

NONCE_BYTES = 12
_PURPOSE = b"digifocus device key 1"

Backends = Callable[[str], "KeyringBackend"]


class DeviceKeyPlace:
    """Keeps and finds the 32 secret bytes of one store's device key."""

    def __init__(self, paths: AppPaths, data_key: bytes, backends: Backends = backend_named) -> None:
        self._paths = paths
        self._data_key = data_key
        self._backends = backends

    def keep(self, secret: bytes) -> None:
        """Keep the key where later starts find it.

        Raises:
            StoreError: The keyring or the disk did not take it.
        """
        place = self._keyring()
        if place is not None:
            backend, account = place
            remember(backend, SERVICE, account, secret)
            self._paths.device_key.unlink(missing_ok=True)  # `find` would go on with the older key
            return
        import secrets

        nonce = secrets.token_bytes(NONCE_BYTES)
        wrapped = nonce + self._cipher().encrypt(nonce, secret, _PURPOSE)
        files.write_verified(self._paths.device_key, wrapped, self._unwrap)

    def find(self) -> bytes | None:
        """Return the key, or None where none was kept.

        Raises:
            StoreError: The keyring cannot be asked.
            SyncError: `sync.key_damaged`, the file is not what was written.
        """
        if self._paths.device_key.exists():
            return self._unwrap(self._paths.device_key.read_bytes())
        place = self._keyring()
        if place is None:
            return None
        backend, account = place
        try:
            return recall(backend, SERVICE, account)
        except StoreError as error:
            if error.code == "store.keyring_empty":
                return None
            raise

    def _keyring(self) -> "tuple[KeyringBackend, str] | None":
        if not self._paths.keys.exists():
            return None
        key_file = KeyFile.load(self._paths.keys)
        slot = key_file.slots.get(SlotType.KEYRING)
        if slot is None:
            return None
        return self._backends(str(slot.facts["backend"])), f"{key_file.database_id}/device"

    def _unwrap(self, wrapped: bytes) -> bytes:
        from cryptography.exceptions import InvalidTag

        try:
            nonce, content = wrapped[:NONCE_BYTES], wrapped[NONCE_BYTES:]
            return bytes(self._cipher().decrypt(nonce, content, _PURPOSE))
        except (InvalidTag, ValueError) as error:
            raise SyncError("sync.key_damaged") from error

    def _cipher(self) -> Any:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM
        from cryptography.hazmat.primitives.hashes import SHA256
        from cryptography.hazmat.primitives.kdf.hkdf import HKDF

        return AESGCM(HKDF(SHA256(), 32, None, _PURPOSE).derive(self._data_key))
