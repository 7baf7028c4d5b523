"""Backups as the settings show them: made on demand, listed, gone back to."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from digifocus_desktop.errors import StoreError
from digifocus_desktop.paths import AppPaths
from digifocus_desktop.store import backup, files
from digifocus_desktop.store.backup import Reason
from digifocus_desktop.store.database import Store

_TOLD = ("company", "response_set", "interview", "certificate")


@dataclass(frozen=True, slots=True)
class BackupView:
    """A verified backup.

    Attributes:
        made_at: UTC.
        reason: `timer`, `migration`, `restore`, `import` or `asked`.
        size_bytes: Of the copy.
    """

    made_at: datetime
    reason: str
    size_bytes: int


@dataclass(frozen=True, slots=True)
class BackupContents:
    """How much a backup holds, without what was deleted."""

    companies: int
    analyses: int
    interviews: int
    certificates: int


class BackupService:
    """Makes and lists backups; going back to one is the session's, since the store must close."""

    def __init__(self, store: Store, paths: AppPaths) -> None:
        self._store = store
        self._paths = paths

    def all(self) -> tuple[BackupView, ...]:
        """Return the verified backups, newest first; *read* lane."""
        found = backup.list_backups(self._paths.backups)
        return tuple(BackupView(one.made_at, one.reason.value, one.size_bytes) for one in found)

    @property
    def folder(self) -> Path:
        """Where they lie."""
        return self._paths.backups

    def check(self, made_at: datetime) -> BackupContents:
        """Check every page of a backup and tell what it holds; *net* lane.

        Raises:
            StoreError: `store.backup_failed` if it is not whole or gone.
        """
        found = backup.list_backups(self._paths.backups)
        chosen = next((one for one in found if one.made_at == made_at), None)
        if chosen is None:
            raise StoreError("store.backup_failed", path=str(self._paths.backups))
        held = backup.look_into(chosen, self._store.key, _TOLD)
        return BackupContents(*(held[name] for name in _TOLD))

    def make(
        self, progress: Callable[[float], None] = lambda _share: None, cancelled: Callable[[], bool] = bool
    ) -> tuple[BackupView, ...]:
        """Make a backup now and return all; *net* lane, on a connection of its own.

        Raises:
            StoreError: `store.full`, `store.cannot_write`, `store.backup_failed`.
        """
        self._make(self._paths.backups, progress, cancelled)
        return self.all()

    def copy_to(self, folder: Path) -> Path:
        """Write a verified backup with its key file to another place, such as a memory stick; *net* lane."""
        self._paths.temporary.mkdir(parents=True, exist_ok=True, mode=0o700)
        made = self._make(self._paths.temporary, lambda _share: None, bool)
        assert made is not None
        target = folder / made.path.name
        files.copy(made.path, target)
        files.copy(made.keys, folder / made.keys.name)
        return target

    def _make(
        self, folder: Path, progress: Callable[[float], None], cancelled: Callable[[], bool]
    ) -> backup.Backup | None:
        return backup.make_backup(
            self._paths.store,
            self._paths.keys,
            self._store.key,
            folder,
            now=self._store.now(),
            reason=Reason.ASKED,
            progress=progress,
            cancelled=cancelled,
        )
