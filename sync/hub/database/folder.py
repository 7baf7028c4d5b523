"""The folder of an embedded hub: where it may be, and who uses it at the moment."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import platformdirs

from sync.hub.errors import HubSetupError

ROOT_DATA_DIR = Path("/var/lib/digifocus-hub")


def default_data_dir() -> Path:
    """Return where a hub keeps its data when nobody says otherwise."""
    if sys.platform != "win32" and os.geteuid() == 0:
        return ROOT_DATA_DIR
    return Path(platformdirs.user_data_path("digifocus-hub", appauthor=False))


def prepare_data_dir(path: Path) -> Path:
    """Make the folder and return its real path.

    Raises:
        HubSetupError: Run as root, the folder lies in somebody's home or behind a closed folder,
            which the database's own user could not reach.
    """
    path = path.expanduser().absolute()
    if sys.platform != "win32" and os.geteuid() == 0:
        _check_for_root(path)
        path.mkdir(mode=0o755, parents=True, exist_ok=True)
        path.chmod(0o755)
    else:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path.resolve()


def _check_for_root(path: Path) -> None:
    real = path.resolve()
    homes = {Path("/root"), Path("/home"), Path.home().resolve()} - {Path("/")}
    if any(real == home or home in real.parents for home in homes):
        text = f"{path} lies in a home folder. Run as root, a hub keeps its data under {ROOT_DATA_DIR}."
        raise HubSetupError("hub.home_folder", text)
    for parent in real.parents:
        if parent.exists() and parent.stat().st_mode & 0o001 == 0:
            text = f"{parent} is closed to other users. Choose a data folder such as {ROOT_DATA_DIR}."
            raise HubSetupError("hub.closed_folder", text)


class FolderUsers:
    """Counts the processes that use a folder by shared locks, which die with their process.

    Where the system has no such locks (Windows), every process counts as the last one only if
    it was the first.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / "users.lock"
        self._gate = folder / "start.lock"
        self._file: IO[bytes] | None = None

    @contextmanager
    def joining(self) -> Iterator[None]:
        """Become a user; others who join or leave wait meanwhile."""
        with self._exclusive_gate():
            self._file = self._path.open("ab")
            _lock_shared(self._file)
            yield

    @contextmanager
    def leaving(self) -> Iterator[bool]:
        """Stop being a user; yields whether nobody else is one."""
        with self._exclusive_gate():
            file, self._file = self._file, None
            if file is None:
                yield False
                return
            with file:
                yield _lock_alone(file)

    @contextmanager
    def _exclusive_gate(self) -> Iterator[None]:
        with self._gate.open("ab") as gate:
            if sys.platform != "win32":
                import fcntl

                fcntl.flock(gate, fcntl.LOCK_EX)
            yield


def _lock_shared(file: IO[bytes]) -> None:
    if sys.platform != "win32":
        import fcntl

        fcntl.flock(file, fcntl.LOCK_SH)


def _lock_alone(file: IO[bytes]) -> bool:
    if sys.platform == "win32":
        return True
    import fcntl

    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
