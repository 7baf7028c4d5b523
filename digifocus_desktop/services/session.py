"""The session of one running program: which workspace is open, and how another one opens.

The first-start and unlock screens work with this; all its methods but the properties run in
the *write* lane.
"""

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import resources
from digifocus_desktop.errors import StoreError
from digifocus_desktop.paths import AppPaths
from digifocus_desktop.services import Services
from digifocus_desktop.services.clock import Clock, utc_now
from digifocus_desktop.services.handover import Handover

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

    from digifocus_desktop.services.workspace import Profile, Workspace

MakeDemo = Callable[[AppPaths], "Workspace"]
"""Makes the demo workspace in a folder and returns it open."""

OPENING_SECONDS = 120.0


class Partner(NamedTuple):
    """An organisation of the programme: its key in the programme file, and its name."""

    key: str
    name: str


class BackupChoice(NamedTuple):
    """A verified backup one can go back to.

    Attributes:
        made_at: UTC.
        size_bytes: Of the copy.
    """

    made_at: datetime
    size_bytes: int


class Session:
    """Holds the open workspace, if any.

    Attributes:
        paths: Folder of the real workspace; the demo has its own below it.
        in_demo: Whether the demo workspace is the one to open.
    """

    def __init__(
        self,
        paths: AppPaths,
        *,
        make_demo: MakeDemo,
        passphrase: str = "",
        demo: bool = False,
        now: Clock = utc_now,
    ) -> None:
        self.paths = paths
        self.in_demo = demo
        self._make_demo = make_demo
        self._passphrase = passphrase
        self._now = now
        self._workspace: Workspace | None = None
        self._settled = threading.Event()
        self._settled.set()
        self.services = Services(self._open_workspace)

    @property
    def is_open(self) -> bool:
        """Whether a workspace is open now."""
        return self._workspace is not None

    @property
    def has_store(self) -> bool:
        """Whether there is a store to open; without one the program begins with the first start."""
        return self.in_demo or self.paths.has_store

    @property
    def _folder(self) -> AppPaths:
        return self.paths.demo if self.in_demo else self.paths

    @property
    def handover(self) -> Handover:
        """The entrepreneur's turn at this computer; any lane."""
        return Handover(self._folder.handover, self._now)

    def follow_handover(self) -> None:
        """Turn to the demo where that was in the entrepreneur's hands when the program was ended.

        They would see the real firms else, for the program begins with the real workspace.
        """
        held = Handover(self.paths.demo.handover, self._now).held
        if held is not None and self.handover.held is None and self.paths.demo.has_store:
            self.in_demo = True

    def take_back(self, words: str) -> None:
        """End the entrepreneur's turn by its code, or by the recovery passphrase if the code is forgotten.

        Raises:
            StoreError: As `Handover.end`.
        """
        try:
            self.handover.end(words)
        except StoreError as error:
            if error.code != "handover.code" or not self._opens(words):
                raise
            self.handover.drop()

    def _opens(self, words: str) -> bool:
        from digifocus_desktop.services.workspace import data_key
        from digifocus_desktop.store.passphrases import MIN_CHARS

        if len(words) < MIN_CHARS:  # no passphrase; trying one takes long on purpose
            return False
        try:
            data_key(self._folder, words)
        except StoreError:
            return False
        return True

    @property
    def passphrase_given(self) -> bool:
        """Whether the program was called with a passphrase, so that none need be asked for."""
        return bool(self._passphrase)

    @staticmethod
    def new_passphrase() -> str:
        """Return a passphrase that is easy to read, write down and type; any lane."""
        from digifocus_desktop.store import passphrases

        return passphrases.new_passphrase()

    @staticmethod
    def write_down(passphrase: str, path: Path) -> None:
        """Write a passphrase to a file that only its owner may read; *net* lane, nothing waits for it.

        Raises:
            StoreError: `store.full`, `store.cannot_write`.
        """
        from digifocus_desktop.store import passphrases

        passphrases.write_down(passphrase, path)

    @staticmethod
    def check_address(hub: str) -> str:
        """Return the address of a hub in one spelling, without asking it; any lane.

        Raises:
            SyncError: `sync.address`, `sync.insecure`.
        """
        from sync.client.transport import checked_url

        return checked_url(hub)

    @staticmethod
    def partners() -> tuple[Partner, ...]:
        """Return the programme's organisations for a person to choose the own one from; any lane."""
        from digifocus_desktop.domain.programme import load_programme
        from digifocus_desktop.services.workspace import PROGRAMME_FILE

        text = resources.path("programmes", PROGRAMME_FILE).read_text("utf-8")
        return tuple(Partner(one.key, one.name) for one in load_programme(text).organisations)

    def expect(self) -> None:
        """Let work of the other lanes wait for an opening that is about to begin; any lane."""
        self._settled.clear()

    def give_up(self) -> None:
        """Let nobody wait any longer for an opening that has not begun; any lane."""
        self._settled.set()

    def open(self, passphrase: str = "") -> None:
        """Open the store of the folder (or the demo's, made if it is not there)."""
        self.expect()
        self._shut()
        try:
            from digifocus_desktop.services.workspace import Workspace

            if self.in_demo and not self.paths.demo.has_store:
                self._workspace = self._make_demo(self.paths.demo)
            else:
                words = passphrase or self._passphrase
                self._workspace = Workspace.open(self._folder, passphrase=words, now=self._now)
        finally:
            self._settled.set()

    def create(self, profile: "Profile", passphrase: str) -> bool:
        """Make a new store that the passphrase opens, and the keyring where there is one.

        Returns:
            Whether the system's keyring opens it at everyday starts.
        """
        from digifocus_desktop.services.workspace import Ways, Workspace

        self.close()
        ways = Ways(passphrase or self._passphrase, _keyring())
        try:
            self._workspace = Workspace.create(self.paths, profile, ways, now=self._now)
        except StoreError as error:
            if ways.keyring is None or not error.code.startswith("store.keyring"):
                raise
            alone = replace(ways, keyring=None)
            self._workspace = Workspace.create(self.paths, profile, alone, now=self._now)
            return False
        return ways.keyring is not None

    def backups(self) -> tuple[BackupChoice, ...]:
        """Return the verified backups of the folder, newest first; any lane."""
        from digifocus_desktop.store import backup

        found = backup.list_backups(self._folder.backups)
        return tuple(BackupChoice(one.made_at, one.size_bytes) for one in found)

    def restore(self, choice: BackupChoice, passphrase: str = "") -> None:
        """Put a backup in the place of the store, which is kept aside, and open it.

        Raises:
            StoreError: The way in does not open it (an open store then stays open), or the backup
                does not pass its checks.
        """
        from digifocus_desktop.services.workspace import data_key
        from digifocus_desktop.store import backup

        paths = self._folder
        chosen = next(one for one in backup.list_backups(paths.backups) if one.made_at == choice.made_at)
        keys = paths.keys if paths.keys.exists() else chosen.keys
        key = data_key(paths, passphrase or self._passphrase, keys)
        self.close()
        backup.restore(chosen, paths.store, paths.keys, key, now=self._now())
        self.open(passphrase)

    def enter_demo(self) -> None:
        """Open the demo workspace instead of the real one."""
        self.in_demo = True
        self.open()

    def leave_demo(self) -> None:
        """Close the demo workspace and turn to the real one, without opening it."""
        self.close()
        self.in_demo = False

    def close(self) -> None:
        """Close the workspace: no handle, no key and no service of it stays."""
        self._shut()
        self._settled.set()

    def _shut(self) -> None:
        workspace, self._workspace = self._workspace, None
        self.services.close()
        self.services = Services(self._open_workspace)
        if workspace is not None:
            workspace.close()

    def _open_workspace(self) -> "Workspace":
        """Return the workspace, waiting for an opening under way in another lane."""
        workspace = self._workspace
        if workspace is None:
            self._settled.wait(OPENING_SECONDS)
            workspace = self._workspace
        if workspace is None:
            raise StoreError("store.closed")
        return workspace


def _keyring() -> "KeyringBackend | None":
    from digifocus_desktop.store import keyring_slot

    try:
        return keyring_slot.choose()
    except StoreError:
        return None
