"""Folders a store refuses, from facts of other systems given as values."""

import json
from pathlib import Path

import pytest

from digifocus_desktop.errors import StoreError
from digifocus_desktop.store.place import PlaceFacts, check_place, parse_mac_mount

HOME = Path("/people/anna")
LOCAL = (("/", "ext4"), ("/proc", "proc"), ("/people", "btrfs"))


def verdict(folder, **facts):
    """The code, and the fact that says more; None for a good place."""
    try:
        check_place(Path(folder), PlaceFacts(**{"home": HOME, "mounts": LOCAL, **facts}))
    except StoreError as error:
        return error.code, error.facts.get("service") or error.facts.get("kind")
    return None


def test_a_local_folder_that_does_not_exist_yet_is_good():
    assert verdict("/people/anna/.local/share/digifocus/store") is None


@pytest.mark.parametrize("kind", ["nfs4", "cifs", "smb3", "fuse.sshfs", "fuse.rclone", "fuse", "davfs"])
def test_a_network_or_fuse_mount_is_refused(kind):
    mounts = (*LOCAL, ("/people/anna/share", kind))

    assert verdict("/people/anna/share/data", mounts=mounts) == ("store.network_folder", kind)
    assert verdict("/people/anna/shared", mounts=mounts) is None


@pytest.mark.parametrize("kind", ["fuseblk", "ext4", "overlay", "tmpfs", "apfs", "fuse.fuse-overlayfs"])
def test_a_local_file_system_is_good(kind):
    assert verdict("/data", mounts=(("/", kind),)) is None


def test_the_mount_that_lies_on_top_counts():
    mounts = (*LOCAL, ("/people", "nfs"), ("/people/anna/disk", "ext4"))

    assert verdict("/people/anna/x", mounts=mounts) == ("store.network_folder", "nfs")
    assert verdict("/people/anna/disk/x", mounts=mounts) is None


def test_a_windows_share_is_refused():
    assert verdict("//server/share/digifocus") == ("store.network_folder", "unc")


@pytest.mark.parametrize("variable", ["OneDrive", "OneDriveConsumer", "OneDriveCommercial"])
def test_a_folder_under_onedrive_is_refused_whatever_its_name(variable):
    assert verdict("/cloudy/digifocus", environ={variable: "/cloudy"}) == ("store.cloud_folder", "OneDrive")
    assert verdict("/cloudy2/digifocus", environ={variable: "/cloudy"}) is None


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("/people/anna/Dropbox/x", "Dropbox"),
        ("/people/anna/OneDrive - ProAgria Etelä-Savo/x", "OneDrive"),
        ("/people/anna/Library/Mobile Documents/com~apple~CloudDocs/x", "iCloud"),
        ("/people/anna/Library/CloudStorage/GoogleDrive-a@b.fi/x", "GoogleDrive"),
        ("/people/anna/Google Drive/x", "Google Drive"),
    ],
)
def test_known_cloud_folders_are_refused(folder, service):
    assert verdict(folder) == ("store.cloud_folder", service)


def test_dropbox_is_believed_about_where_it_is(tmp_path):
    (tmp_path / ".dropbox").mkdir()
    (tmp_path / ".dropbox" / "info.json").write_text(json.dumps({"personal": {"path": "/elsewhere"}}))

    assert verdict("/elsewhere/x", home=tmp_path) == ("store.cloud_folder", "Dropbox")


@pytest.mark.parametrize("content", ["", "[]", '{"personal": 1}'])
def test_an_unreadable_note_of_dropbox_is_passed_over(tmp_path, content):
    (tmp_path / ".dropbox").mkdir()
    (tmp_path / ".dropbox" / "info.json").write_text(content)

    assert verdict("/elsewhere/x", home=tmp_path) is None


def test_a_link_into_a_cloud_folder_is_followed(tmp_path):
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "innocent").symlink_to(tmp_path / "Dropbox")

    assert verdict(tmp_path / "innocent" / "x") == ("store.cloud_folder", "Dropbox")


def test_mounts_of_a_mac_are_read():
    assert parse_mac_mount("/dev/disk3s5 on /Volumes/My Disk (apfs, local)") == ("/Volumes/My Disk", "apfs")
    assert parse_mac_mount("//a@srv/x on /Volumes/x (smbfs)") == ("/Volumes/x", "smbfs")


def test_this_computer_can_be_asked(tmp_path):
    check_place(tmp_path)

    assert PlaceFacts.of_this_computer().home == Path.home()
