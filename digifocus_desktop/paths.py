"""Where the program keeps its files, as one value that is passed on and never read at import.

Everything of a workspace lies below one folder, so that `--data-dir` moves it whole.
"""

import os
import stat
import sys
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

APP_FOLDER = "DigiFocus"


class AppPaths(NamedTuple):
    """Folders and files of one workspace.

    Attributes:
        data_dir: Folder that holds everything below.
    """

    data_dir: Path

    @property
    def store(self) -> Path:
        """The encrypted database."""
        return self.data_dir / "store.db"

    @property
    def keys(self) -> Path:
        """The file of key slots."""
        return self.data_dir / "store.keys.json"

    @property
    def file_key(self) -> Path:
        """The key file of demo and selftest stores, readable by its owner alone."""
        return self.data_dir / "demo.key"

    @property
    def unfinished(self) -> Path:
        """Mark of a store that is being made: while it is there, nothing in the folder counts."""
        return self.data_dir / "unfinished"

    @property
    def witness(self) -> Path:
        """What is remembered of the store outside the database."""
        return self.data_dir.parent / f".{self.data_dir.name}.witness.json"

    @property
    def device_key(self) -> Path:
        """The device's private key where the system has no keyring, wrapped with the data key."""
        return self.data_dir / "device.key"

    @property
    def attachments(self) -> Path:
        """Encrypted files named by their SHA-256."""
        return self.data_dir / "attachments"

    @property
    def backups(self) -> Path:
        """Verified copies of the store."""
        return self.data_dir / "backups"

    @property
    def temporary(self) -> Path:
        """Files that live no longer than a session, such as a page on its way to the printer."""
        return self.data_dir / "temporary"

    @property
    def logs(self) -> Path:
        """Log files without personal values."""
        return self.data_dir / "logs"

    @property
    def handover(self) -> Path:
        """Mark of a computer that is in the entrepreneur's hands."""
        return self.data_dir / "handover.json"

    @property
    def settings(self) -> Path:
        """Look, language and text size; needed before the store opens."""
        return self.data_dir / "settings.json"

    @property
    def demo(self) -> "AppPaths":
        """The workspace of the demo data, apart from the real one."""
        return AppPaths(self.data_dir / "demo")

    @property
    def has_store(self) -> bool:
        """Whether the folder holds a store, whole or damaged; one whose making was cut off is none."""
        return not self.unfinished.exists() and (self.store.exists() or self.keys.exists())

    def make_folders(self) -> None:
        """Make the folders, readable by their owner alone even if they were there."""
        for folder in (self.data_dir, self.attachments, self.backups, self.temporary, self.logs):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            _keep_others_out(folder)


def _keep_others_out(folder: Path) -> None:
    """Tighten a folder of ours; a home or a place that everybody writes to (`/tmp`) is left as it is."""
    if sys.platform != "win32":
        found = folder.stat()
        shared = found.st_uid != os.getuid() or found.st_mode & stat.S_ISVTX or folder == Path.home()
        if found.st_mode & 0o077 and not shared:
            with suppress(OSError):  # the file system of a memory stick knows no owners
                folder.chmod(0o700)


def default_data_dir() -> Path:
    """Return the local, non-roaming folder the system gives to applications.

    Written out instead of asking a library: the start of the program waits for it.
    """
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local")) / APP_FOLDER
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / APP_FOLDER
    return Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local" / "share")) / APP_FOLDER.lower()
