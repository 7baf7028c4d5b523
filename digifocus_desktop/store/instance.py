"""One running program a data folder, told by a lock that the system drops when the program ends."""

import os
import sys
from pathlib import Path
from types import TracebackType

from digifocus_desktop.errors import StoreError
from digifocus_desktop.store import files

LOCK_NAME = "in-use.lock"


class InstanceLock:
    """The lock of one data folder; as a context manager it is held for the block."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / LOCK_NAME
        self._descriptor: int | None = None

    def acquire(self) -> None:
        """Take the lock, at once or not at all.

        Raises:
            StoreError: `store.second_instance` if another program, or another workspace of this
                one, has the folder open; `store.cannot_write` if the folder takes no file.
        """
        if self._descriptor is not None:
            return
        try:
            descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise files.refused(error, self._path) from error
        try:
            _lock(descriptor)
        except OSError as error:
            os.close(descriptor)
            raise StoreError("store.second_instance") from error
        self._descriptor = descriptor

    def release(self) -> None:
        """Give the lock back; the file stays, so that no two programs ever lock different files."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def __enter__(self) -> "InstanceLock":
        self.acquire()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
