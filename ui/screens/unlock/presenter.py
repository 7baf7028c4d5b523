"""Opens the store by keyring or passphrase, or goes back to a backup of a damaged one."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from digifocus_desktop.errors import DigiFocusError, StoreError
from digifocus_desktop.services.session import BackupChoice
from ui.shared.context import ScreenContext

LOCKED = "locked"
BY_PASSPHRASE = frozenset(
    {LOCKED, "store.keyring_missing", "store.keyring_locked", "store.keyring_empty", "store.wrong_passphrase"}
)
"""States in which a passphrase may help."""

DAMAGED = frozenset({"store.damaged", "store.keys_damaged", "store.keys_missing", "store.missing"})
"""States in which only a backup helps."""


@dataclass(frozen=True, slots=True)
class UnlockState:
    """All that the screen shows.

    Attributes:
        error: Why the store is not open; None when the person locked it.
        busy: Whether an opening or restore is under way.
        backups: Backups to choose from when the store is damaged, newest first.
    """

    error: DigiFocusError | None = None
    busy: bool = False
    backups: tuple[BackupChoice, ...] = ()

    @property
    def asks_passphrase(self) -> bool:
        """Whether a passphrase may open the store."""
        return self.error is None or self.error.code in BY_PASSPHRASE

    @property
    def keyring_fails(self) -> bool:
        """Whether nothing is wrong with the data, only the everyday way to them is not there."""
        return self.error is not None and self.error.code.startswith("store.keyring")

    @property
    def offers_backups(self) -> bool:
        """Whether only going back to a backup helps."""
        return self.error is not None and self.error.code in DAMAGED


class UnlockPresenter(QObject):
    """Turns what the person does into an open store.

    Signals:
        state_changed: The new `UnlockState`.
    """

    state_changed = Signal(object)

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._session, self._runner = context.session, context.runner
        self._enter = context.controls.enter
        self.state = UnlockState()

    def enter(self, code: str) -> None:
        """Be shown because of an error code, or because the person locked."""
        error = StoreError(code, path=str(self._session.paths.data_dir)) if code else None
        self._set(UnlockState(error))
        if self.state.offers_backups:
            self._runner.read(self._session.backups, self._show_backups)

    def open(self, passphrase: str = "") -> None:
        """Open by passphrase, or by the everyday way with an empty one."""
        self._set(replace(self.state, busy=True))
        self._runner.write(lambda: self._session.open(passphrase), self._opened, self._failed)

    def restore(self, backup: BackupChoice, passphrase: str = "") -> None:
        """Put a backup in the place of the damaged store, which is kept aside, and open it."""
        self._set(replace(self.state, busy=True))
        self._runner.write(lambda: self._session.restore(backup, passphrase), self._opened, self._failed)

    def _show_backups(self, backups: tuple[BackupChoice, ...]) -> None:
        self._set(replace(self.state, backups=backups))

    def _opened(self, _none: object = None) -> None:
        self._set(UnlockState())
        self._enter()

    def _failed(self, error: DigiFocusError) -> None:
        self._set(replace(self.state, busy=False, error=error))
        if self.state.offers_backups and not self.state.backups:
            self._runner.read(self._session.backups, self._show_backups)

    def _set(self, state: UnlockState) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)
