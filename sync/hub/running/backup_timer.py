"""Backups by themselves while the hub serves."""

import logging
import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from sync.hub.errors import HubSetupError
from sync.hub.running.backups import Backup, back_up, newest
from sync.hub.web.journal import FACTS

_RETRY: Final = timedelta(minutes=10)
_log = logging.getLogger(__name__)


class BackupTimer:
    """A thread that writes a backup whenever the newest one in the folder is older than the interval."""

    def __init__(
        self, source: str, folder: Path, every: timedelta, keep: int, clock: Callable[[], datetime]
    ) -> None:
        self._source = source
        self._folder = folder
        self._every = every
        self._keep = keep
        self._clock = clock
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="backups", daemon=True)

    def __enter__(self) -> "BackupTimer":
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        """Let a backup that is being written be finished."""
        self._stop.set()
        self._thread.join()

    def write_if_due(self) -> Backup | None:
        """Write a backup if the newest one is old enough; return it.

        Raises:
            HubSetupError: It could not be written.
        """
        if self._until_next() > timedelta():
            return None
        return back_up(self._source, self._folder, self._clock(), self._keep)

    def _run(self) -> None:
        wait = self._until_next()
        while not self._stop.wait(wait.total_seconds()):
            try:
                made = self.write_if_due()
                wait = self._until_next()
            except (HubSetupError, OSError) as error:
                # The words may hold paths and values; the code says what to look for in the guide.
                code = error.code if isinstance(error, HubSetupError) else type(error).__name__
                _log.error("backup failed", extra={FACTS: {"error": code}})
                wait = _RETRY
                continue
            if made is not None:
                _log.info(
                    "backup", extra={FACTS: {"file": made.path.name, "bytes": made.size, "seq": made.seq}}
                )

    def _until_next(self) -> timedelta:
        last = newest(self._folder)
        return max(last + self._every - self._clock(), timedelta()) if last is not None else timedelta()
