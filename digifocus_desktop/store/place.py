"""Where a store may lie: on a disk of this computer, in no folder that another program copies.

The write-ahead log does not work over a network, and a program that copies the file while it
is written makes malformed copies of it.
"""

import json
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from digifocus_desktop.errors import StoreError

NETWORK_TYPES = {
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "afpfs", "webdav", "davfs", "davfs2", "ceph", "glusterfs",
    "ncpfs", "sshfs", "ftp", "prl_fs", "vboxsf", "macfuse", "osxfuse",
}  # fmt: skip
LOCAL_FUSE_TYPES = {"fuseblk", "fuse.fuse-overlayfs", "fuse.gocryptfs", "fuse.encfs"}
CLOUD_FOLDERS = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "icloud drive": "iCloud",
    "iclouddrive": "iCloud",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "pclouddrive": "pCloud",
}
_ONEDRIVE_VARIABLES = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
_REMOTE_DRIVE = 4  # DRIVE_REMOTE of GetDriveTypeW


@dataclass(frozen=True)
class PlaceFacts:
    """What this computer says of its folders.

    Attributes:
        environ: Environment variables.
        home: The person's home folder.
        mounts: (mount point, file system type), in the order they were mounted.
        is_remote_drive: Tells whether a Windows drive (`"Z:\\\\"`) lies on another computer.
    """

    environ: Mapping[str, str] = field(default_factory=dict)
    home: Path = Path()
    mounts: tuple[tuple[str, str], ...] = ()
    is_remote_drive: Callable[[str], bool] = lambda _drive: False

    @classmethod
    def of_this_computer(cls) -> "PlaceFacts":
        """Ask the system."""
        return cls(os.environ, Path.home(), _mounts(), _is_remote_drive)


def check_place(folder: Path, facts: PlaceFacts | None = None) -> None:
    """Refuse a folder in which a store would come to harm; the folder need not exist yet.

    Raises:
        StoreError: `store.cloud_folder` (with `service`) or `store.network_folder` (with `kind`).
    """
    facts = facts or PlaceFacts.of_this_computer()
    real = Path(os.path.realpath(folder))
    for path in (folder.absolute(), real):
        kind = _network_kind(path, facts)
        if kind:
            raise StoreError("store.network_folder", path=str(folder), kind=kind)
        service = _cloud_service(path, facts)
        if service:
            raise StoreError("store.cloud_folder", path=str(folder), service=service)


def _network_kind(path: Path, facts: PlaceFacts) -> str | None:
    text = str(path)
    if text.startswith(("\\\\", "//")) and not text.startswith("\\\\?\\"):
        return "unc"
    if path.drive and facts.is_remote_drive(f"{path.drive}\\"):
        return "drive"
    kind = _file_system(path, facts.mounts)
    foreign = kind in NETWORK_TYPES or kind == "fuse" or kind.startswith("fuse.")
    return kind if foreign and kind not in LOCAL_FUSE_TYPES else None


def _file_system(path: Path, mounts: tuple[tuple[str, str], ...]) -> str:
    """The type of the deepest, and of equals the last, mount above the path."""
    found, depth = "", -1
    for point, kind in mounts:
        mount = PurePath(point)
        if len(mount.parts) >= depth and path.is_relative_to(mount):
            found, depth = kind, len(mount.parts)
    return found


def _cloud_service(path: Path, facts: PlaceFacts) -> str | None:
    for variable in _ONEDRIVE_VARIABLES:
        root = facts.environ.get(variable)
        if root and path.is_relative_to(root):
            return "OneDrive"
    if any(path.is_relative_to(root) for root in _dropbox_roots(facts)):
        return "Dropbox"
    library = facts.home / "Library"
    if path.is_relative_to(library / "Mobile Documents"):
        return "iCloud"
    if path.is_relative_to(library / "CloudStorage"):
        return path.relative_to(library / "CloudStorage").parts[0].partition("-")[0]
    for part in path.parts:
        service = CLOUD_FOLDERS.get(part.casefold().partition(" - ")[0])  # "OneDrive - Firm Ltd"
        if service:
            return service
    return None


def _dropbox_roots(facts: PlaceFacts) -> list[str]:
    """The folders that Dropbox says it copies, whatever they are called."""
    folders = [facts.home / ".dropbox"]
    folders += [
        Path(facts.environ[name], "Dropbox") for name in ("APPDATA", "LOCALAPPDATA") if name in facts.environ
    ]
    roots: list[str] = []
    for folder in folders:
        try:
            accounts = json.loads((folder / "info.json").read_text("utf-8"))
            roots += [str(account["path"]) for account in accounts.values()]
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            continue
    return roots


def _mounts() -> tuple[tuple[str, str], ...]:
    listing = {"linux": _linux_mounts, "darwin": _mac_mounts}.get(sys.platform)
    return listing() if listing else ()


def _linux_mounts() -> tuple[tuple[str, str], ...]:
    try:
        lines = Path("/proc/mounts").read_text("utf-8", "surrogateescape").splitlines()
    except OSError:
        return ()
    return tuple((_unescaped(fields[1]), fields[2]) for fields in map(str.split, lines))


def _mac_mounts() -> tuple[tuple[str, str], ...]:
    import subprocess  # only where the system has no list of its own to read

    listed = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False, timeout=5)
    return tuple(parse_mac_mount(line) for line in listed.stdout.splitlines() if " on " in line)


def parse_mac_mount(line: str) -> tuple[str, str]:
    """Return (mount point, type) of a line such as `/dev/disk1 on /Volumes/A (apfs, local)`."""
    _, _, rest = line.partition(" on ")
    point, _, options = rest.rpartition(" (")
    return point, options.partition(",")[0].rstrip(")")


def _unescaped(point: str) -> str:
    """Spaces and tabs stand in /proc/mounts as octal numbers."""
    for code, character in (("\\040", " "), ("\\011", "\t"), ("\\134", "\\")):
        point = point.replace(code, character)
    return point


def _is_remote_drive(drive: str) -> bool:
    if sys.platform == "win32":
        import ctypes

        return int(ctypes.windll.kernel32.GetDriveTypeW(drive)) == _REMOTE_DRIVE
    return False
