"""The session of one running program: which workspace is open, and how another one opens.

The first-start and unlock screens work with this; all its methods but the properties run in
the *write* lane.
"""

import threading
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from digifocus_desktop.errors import StoreError
from digifocus_desktop.paths import AppPaths
from digifocus_desktop.services import Services
from digifocus_desktop.services.workspace import Clock, Profile, Ways, Workspace, utc_now

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

MakeDemo = Callable[[AppPaths], Workspace]
"""Makes the demo workspace in a folder and returns it open."""

OPENING_SECONDS = 120.0


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
        self._opened = threading.Event()
        self.services = Services(self._open_workspace)

    @property
    def is_open(self) -> bool:
        """Whether a workspace is open now."""
        return self._workspace is not None

    @property
    def has_store(self) -> bool:
        """Whether there is a store to open; without one the program begins with the first start."""
        return self.in_demo or Workspace.exists(self.paths)

    def open(self, passphrase: str = "") -> None:
        """Open the store of the folder (or the demo's, made if it is not there)."""
        self.close()
        if self.in_demo and not Workspace.exists(self.paths.demo):
            self._take(self._make_demo(self.paths.demo))
            return
        paths = self.paths.demo if self.in_demo else self.paths
        self._take(Workspace.open(paths, passphrase=passphrase or self._passphrase, now=self._now))

    def create(self, profile: Profile, passphrase: str) -> bool:
        """Make a new store that the passphrase opens, and the keyring where there is one.

        Returns:
            Whether the system's keyring opens it at everyday starts.
        """
        self.close()
        ways = Ways(passphrase or self._passphrase, _keyring())
        try:
            self._take(Workspace.create(self.paths, profile, ways, now=self._now))
        except StoreError as error:
            if ways.keyring is None or not error.code.startswith("store.keyring"):
                raise
            self._take(Workspace.create(self.paths, profile, replace(ways, keyring=None), now=self._now))
            return False
        return ways.keyring is not None

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
        workspace, self._workspace = self._workspace, None
        self._opened.clear()
        self.services.close()
        self.services = Services(self._open_workspace)
        if workspace is not None:
            workspace.close()

    def give_up(self) -> None:
        """Let work that waits for the opening fail: the opening did."""
        self._opened.set()

    def _take(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._opened.set()

    def _open_workspace(self) -> Workspace:
        """Return the workspace, waiting for an opening under way in another lane."""
        self._opened.wait(OPENING_SECONDS)
        if self._workspace is None:
            raise StoreError("store.closed")
        return self._workspace


def _keyring() -> "KeyringBackend | None":
    from digifocus_desktop.store import keyring_slot

    try:
        return keyring_slot.choose()
    except StoreError:
        return None
