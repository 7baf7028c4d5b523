"""What every service is made from: the workspace, its store, who works here, the questionnaires."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from digifocus_desktop.paths import AppPaths
from digifocus_desktop.services.once import once

if TYPE_CHECKING:
    from digifocus_desktop.services.forms import FormService
    from digifocus_desktop.services.me import Me
    from digifocus_desktop.services.workspace import Workspace
    from digifocus_desktop.store.database import Store


class ServiceCore:
    """One workspace, which may still be opening.

    Screens are built before the store is open; only work in a lane asks for a service, and it
    waits for the opening, which runs in the *write* lane. Once it has got its workspace it stays
    with it: work that holds the store and asks for more must not wait for the next opening, which
    waits for it.
    """

    def __init__(self, workspace: "Callable[[], Workspace]") -> None:
        self._opening = workspace
        self._bound: Workspace | None = None
        self._kept_me: list[Me] = []

    def _workspace(self) -> "Workspace":
        if self._bound is None:
            self._bound = self._opening()
        return self._bound

    @property
    def store(self) -> "Store":
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

    @property
    def me(self) -> "Me":
        """Who works here and for whom; *read* lane on first use."""
        kept = self._kept_me
        if not kept:
            from digifocus_desktop.services.me import load_me

            with self.store.read() as connection:
                kept.append(load_me(connection))  # lost if `forget_me` was called meanwhile
        return kept[0]

    def forget_me(self) -> None:
        """Read `me` again when it is next asked for."""
        self._kept_me = []

    @once
    def forms(self) -> "FormService":
        """Form packages."""
        from digifocus_desktop.services.forms import FormService

        return FormService(lambda: self.me, self.store)
