"""Turns what a person does in the settings into a new `SettingsState`."""

from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from digifocus_desktop.errors import DigiFocusError, InvalidFieldError
from digifocus_desktop.services.me import Me
from ui.screens.settings.joining import Joining
from ui.screens.settings.keeping import Keeping
from ui.screens.settings.protecting import Protecting
from ui.screens.settings.state import Board, Loaded, Place, SettingsState
from ui.shared.context import ScreenContext
from ui.shared.navigation import Route

PROFILE_FIELDS = ("name", "title", "email", "organisation_id")


class SettingsPresenter(QObject):
    """Stores every change at once.

    Attributes:
        protecting: The ways into the store.
        keeping: Backups and the open export.
        joining: The shared database.

    Signals:
        state_changed: The new `SettingsState`.
    """

    state_changed = Signal(object)

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context, self._runner = context, context.runner
        self._board = Board(SettingsState(context.preferences.values), self)
        self._board.changed.connect(self.state_changed)
        self.protecting = Protecting(self._board, context)
        self.keeping = Keeping(self._board, context)
        self.joining = Joining(self._board, context)
        context.preferences.changed.connect(self._follow)
        context.changes.happened.connect(self._on_change)

    @property
    def state(self) -> SettingsState:
        """What the screen shows."""
        return self._board.state

    def enter(self, place: str = "") -> None:
        """Be shown; `place` names the part to open, else the one that was open."""
        known = next((one for one in Place if one == place), self.state.place)
        self._board.change(place=known, values=self._context.preferences.values, error=None)
        self.load()

    def load(self) -> None:
        """Read what the store says."""
        self._runner.read(self._read, self._show, self._board.failed)

    @Slot(str)
    def open(self, place: Place) -> None:
        """Open a part."""
        self._board.change(place=place, error=None)

    def prefer(self, **values: Any) -> None:
        """Change settings of this computer; they are in force at once."""
        self._context.preferences.change(**values)
        self._context.shell.actions.single_keys = self._context.preferences.values.letter_keys
        self._board.saved(values=self._context.preferences.values)

    def change_profile(self, **values: str) -> None:
        """Store what the person says of himself."""
        loaded = self.state.loaded
        if loaded is None or loaded.me.joined:
            return
        me = {name: getattr(loaded.me, name) for name in PROFILE_FIELDS}
        wanted = {**me, **self.state.draft, **values}
        if wanted == me:
            self._board.change(draft={}, wrong={})
            return
        self._board.change(draft=wanted, wrong={}, error=None)
        self._runner.write(lambda: self._store_profile(wanted), self._show_me, self._refuse_profile)

    def lock(self) -> None:
        """Lock the program now."""
        self._context.controls.lock()

    def leave_demo(self) -> None:
        """Return from invented data to the own ones."""
        self._context.controls.leave_demo()

    def go(self, screen: str) -> None:
        """Go to another screen."""
        self._context.navigator.go(Route(screen))

    def _read(self) -> Loaded:
        services = self._context.services
        return Loaded(
            me=services.profile.get(),
            organisations=services.profile.organisations(),
            protection=services.protection.get(),
            backups=services.backups.all(),
            backup_folder=services.backups.folder,
            demo=services.demo,
        )

    def _show(self, loaded: Loaded) -> None:
        self._board.change(loaded=loaded)

    def _store_profile(self, wanted: dict[str, str]) -> Me:
        services = self._context.services
        me = services.profile.change(**wanted)
        services.forget_me()
        return me

    def _show_me(self, me: Me) -> None:
        self._board.load_with(me=me)
        self._board.saved(draft={}, wrong={})

    def _refuse_profile(self, error: DigiFocusError) -> None:
        name = str(error.facts.get("field", "")) if isinstance(error, InvalidFieldError) else ""
        if name in PROFILE_FIELDS:
            self._board.change(wrong={name: error})
        else:
            self._board.failed(error)

    @Slot(object)
    def _follow(self, values: object) -> None:
        """Show a size that was set by keys."""
        self._board.change(values=values)

    @Slot(object)
    def _on_change(self, entities: frozenset[str]) -> None:
        if self.state.loaded is not None and entities & {"app_user", "organisation"}:
            self.load()
