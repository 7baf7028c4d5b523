"""Writing files that must not be lost: whole or not at all, on the disk before it counts."""

import errno
import os
import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from digifocus_desktop.errors import StoreError

BUSY_SECONDS = 2.0
"""How long a rename waits for a virus scanner to let go of the file."""


def write_verified(path: Path, content: bytes, read: Callable[[bytes], object]) -> None:
    """Replace a file when the new content has been read back from the disk and understood.

    Args:
        path: The file; until the very end it is the old one.
        content: What it shall hold.
        read: Called with what the disk holds; raises if that is not right.

    Raises:
        StoreError: `store.full` or `store.cannot_write`.
    """
    part = path.with_name(f"{path.name}.part")
    try:
        write_private(part, content)
        written = part.read_bytes()
        if written != content:
            raise StoreError("store.cannot_write", path=str(path))
        read(written)
        replace(part, path)
    except OSError as error:
        _drop(part)
        raise refused(error, path) from error


def write_private(path: Path, content: bytes) -> None:
    """Write a file that only its owner may read, through to the disk."""
    path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with open(descriptor, "wb") as file:  # noqa: PTH123  # a descriptor, to have the mode from the start
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def write_whole(path: Path, content: bytes) -> None:
    """Write a file where a person wants it, readable by its owner alone; what stands there stays until then.

    Raises:
        StoreError: `store.full` or `store.cannot_write`; nothing half-written is left.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        write_private(part, content)
        _rename(part, path)
    except OSError as error:
        _drop(part)
        raise refused(error, path) from error


def _drop(part: Path) -> None:
    """Give back the room that a half-written file took: the disk may be full."""
    with suppress(OSError):
        part.unlink(missing_ok=True)


def replace(source: Path, target: Path) -> None:
    """Rename over the target for good; a file that is held for a moment is tried again."""
    _rename(source, target)
    sync_folder(target.parent)


def _rename(source: Path, target: Path) -> None:
    give_up = time.monotonic() + BUSY_SECONDS
    pause = 0.02
    while True:
        try:
            source.replace(target)
            return
        except PermissionError:
            if time.monotonic() + pause > give_up:
                raise
            time.sleep(pause)
            pause *= 2


def copy(source: Path, target: Path) -> None:
    """Copy a file through to the disk."""
    shutil.copyfile(source, target)
    with target.open("r+b") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make names in the folder durable, where the system can."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def refused(error: OSError, path: Path) -> StoreError:
    """Return the error a person can act on for a refused write."""
    full = error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
    return StoreError("store.full" if full else "store.cannot_write", path=str(path))
