"""How the store opens: keyring, recovery passphrase, and what the settings tell of it."""

from dataclasses import dataclass
from pathlib import Path

from digifocus_desktop.errors import StoreError
from digifocus_desktop.paths import AppPaths
from digifocus_desktop.store import keyring_slot, passphrases
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.keys import KeyFile, SlotType


@dataclass(frozen=True, slots=True)
class Protection:
    """The ways in that this store has."""

    keyring: bool
    passphrase: bool
    key_file: bool


class ProtectionService:
    """Changes the ways into the open store."""

    def __init__(self, store: Store, paths: AppPaths) -> None:
        self._store = store
        self._paths = paths

    def get(self) -> Protection:
        """Return the ways in; *read* lane."""
        slots = KeyFile.load(self._paths.keys).slots
        return Protection(SlotType.KEYRING in slots, SlotType.PASSPHRASE in slots, SlotType.FILE in slots)

    def new_passphrase(self) -> str:
        """Return a passphrase that is easy to read and type; it counts only when it is set."""
        return passphrases.new_passphrase()

    def write_down(self, passphrase: str, path: Path) -> None:
        """Write a passphrase to a file that only its owner may read; *net* lane, nothing waits for it.

        Raises:
            StoreError: `store.full`, `store.cannot_write`.
        """
        passphrases.write_down(passphrase, path)

    def set_passphrase(self, passphrase: str) -> Protection:
        """Let this passphrase open the store instead of an earlier one; *write* lane.

        Raises:
            StoreError: `store.passphrase_short`; the earlier one still opens.
        """
        key_file = KeyFile.load(self._paths.keys)
        key_file.add_passphrase(self._store.key, passphrase)
        key_file.save()
        return self.get()

    def use_keyring(self, used: bool) -> Protection:
        """Let the system's keyring open the store at everyday starts, or no longer; *write* lane.

        Raises:
            StoreError: `store.keyring_missing`, or `store.last_slot`: nothing else would open it.
        """
        key_file = KeyFile.load(self._paths.keys)
        if used:
            key_file.add_keyring(self._store.key, keyring_slot.choose())
        elif SlotType.PASSPHRASE not in key_file.slots:
            raise StoreError("store.last_slot")
        else:
            key_file.remove(SlotType.KEYRING)
        key_file.save()
        return self.get()
