"""Makes the stores that are measured: demo firms behind a keyring slot."""

import sys
from dataclasses import dataclass
from pathlib import Path

from digifocus_desktop.demo.making import make
from digifocus_desktop.paths import AppPaths
from digifocus_desktop.store import keyring_slot
from digifocus_desktop.store.keys import KeyFile, SlotType
from tests.bench import ring


@dataclass(frozen=True, slots=True)
class Measured:
    """A store to measure.

    Attributes:
        folder: Its data folder.
        ring: The file of its keyring.
        companies: How many firms it has.
    """

    folder: Path
    ring: Path
    companies: int


def store_of(folder: Path, companies: int) -> Measured:
    """Return the store with so many firms, made if the folder does not have it yet."""
    measured = Measured(folder / f"firms-{companies}", folder / f"firms-{companies}.ring.json", companies)
    paths = AppPaths(measured.folder)
    if measured.ring.exists():
        return measured
    workspace = make(paths, companies, 1, progress=_tell)
    key_file = KeyFile.load(paths.keys)
    ring.put_in_place(str(measured.ring))
    key_file.add_keyring(workspace.store.key, keyring_slot.backend_named(f"{ring.NAME}.Keyring"))
    key_file.remove(SlotType.FILE)
    key_file.save()
    workspace.close()
    paths.file_key.unlink()
    return measured


def _tell(done: int, count: int) -> None:
    sys.stderr.write(f"\r{done} of {count} firms made" + ("\n" if done == count else ""))
