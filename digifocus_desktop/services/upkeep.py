"""What the program does for the store by itself: checks after a crash, search words, backups."""

from datetime import datetime, timedelta

from digifocus_desktop.domain.moments import utc_moment, utc_text
from digifocus_desktop.errors import StoreError
from digifocus_desktop.paths import AppPaths
from digifocus_desktop.store import backup, meta, search
from digifocus_desktop.store.database import Store

CHECK_EVERY = timedelta(days=7)


class UpkeepService:
    """Keeps the store sound."""

    def __init__(self, store: Store, paths: AppPaths) -> None:
        self._store = store
        self._paths = paths
        self._begun = False
        self._checked_at = ""

    def check(self) -> None:
        """Check the file if the last exit was not clean or a week has passed; *net* lane, which alone waits.

        Raises:
            StoreError: `store.damaged`; nothing was changed.
        """
        now = self._store.now()
        with self._store.read() as connection:
            kept = meta.get_all(connection)
        checked_at = kept.get("checked_at", "")
        if kept.get("clean_exit") == "0" or _is_old(checked_at, now):
            if not self._store.is_whole():
                raise StoreError("store.damaged")
            checked_at = utc_text(now)
        self._checked_at = checked_at

    def begin(self) -> bool:
        """Note that the program runs, once the file is checked, and mend the search; *write* lane.

        Returns:
            Whether a killed program left scores to be made good.

        Raises:
            StoreError: As `check`, if that was not called before.
        """
        if not self._checked_at:
            self.check()
        with self._store.local() as connection:
            meta.put(connection, {"clean_exit": "0", "checked_at": self._checked_at})
            if search.needs_rebuild(connection):
                search.rebuild(connection)
            search.catch_up(connection)
            owed = bool(meta.get(connection, "scores_due"))
        self._begun = True
        return owed

    def end(self) -> None:
        """Note a clean exit, unless what the last one left has not been checked yet; *write* lane."""
        if not self._begun:
            return
        with self._store.local() as connection:
            meta.put(connection, {"clean_exit": "1"})

    def back_up_if_due(self) -> bool:
        """Make a verified backup if half an hour has passed and something changed; *net* lane.

        It works on a connection of its own, so that neither reading nor writing waits for it.

        Returns:
            Whether one was made.
        """
        from digifocus_desktop.services import sync_log  # loads the models, which a quick exit does not need

        now = self._store.now()
        if not backup.due(self._paths.store, self._paths.backups, now):
            return False
        made = backup.make_backup(
            self._paths.store, self._paths.keys, self._store.key, self._paths.backups, now=now
        )
        if made is not None:
            with self._store.local() as connection:
                sync_log.write(connection, now, [(sync_log.LogKind.BACKUP, {})])
        return made is not None


def _is_old(checked_at: str, now: datetime) -> bool:
    """A check in a time to come was made while the clock was wrong: it does not count."""
    return not checked_at or not timedelta() <= now - utc_moment(checked_at) <= CHECK_EVERY
