"""Use cases, one transaction each: plain values in, frozen views out.

`Services` is what the screens get. Each service is made when it is first asked for, so that
the list of firms appears before the heavy libraries are loaded. A method's docstring says in
which lane it runs: *read* (the reader connection), *write*, or *net*.
"""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from digifocus_desktop.paths import AppPaths
from digifocus_desktop.services.me import Me, load_me
from digifocus_desktop.store.database import Store

if TYPE_CHECKING:
    from digifocus_desktop.services.decisions import DecisionService
    from digifocus_desktop.services.joining import JoiningService
    from digifocus_desktop.services.syncing import SyncService
    from digifocus_desktop.services.workspace import Workspace


class Services:
    """The services of one workspace, which may still be opening.

    Screens are built before the store is open; only work in a lane asks for a service, and the
    first work of each lane is the opening.
    """

    def __init__(self, workspace: "Callable[[], Workspace]") -> None:
        self._workspace = workspace

    @property
    def store(self) -> Store:
        """The open store of the workspace; for services, never for screens."""
        return self._workspace().store

    @property
    def paths(self) -> AppPaths:
        """Where the workspace keeps its files."""
        return self._workspace().paths

    @property
    def demo(self) -> bool:
        """Whether this is the demo workspace, which refuses to join a hub."""
        return self._workspace().demo

    @cached_property
    def me(self) -> Me:
        """Who works here and for whom; *read* lane on first use."""
        with self.store.read() as connection:
            return load_me(connection)

    def forget_me(self) -> None:
        """Read `me` again when it is next asked for."""
        self.__dict__.pop("me", None)

    @cached_property
    def decisions(self) -> "DecisionService":
        """Values changed in two places, and changes the hub could not take."""
        from digifocus_desktop.services.decisions import DecisionService

        return DecisionService(self.store, lambda: self.me)

    @cached_property
    def joining(self) -> "JoiningService":
        """Joining a project."""
        from digifocus_desktop.services.joining import JoiningService

        return JoiningService(self.store, self.paths, demo=self.demo, joined=self.forget_me)

    @cached_property
    def syncing(self) -> "SyncService":
        """Syncing with the hub, and how things stand."""
        from digifocus_desktop.services.syncing import SyncService

        return SyncService(self.store, self.paths, demo=self.demo, changed=self.forget_me)

    def close(self) -> None:
        """End what a service keeps open; the workspace calls it before it closes the store."""
        syncing = self.__dict__.pop("syncing", None)
        if syncing is not None:
            syncing.close()
