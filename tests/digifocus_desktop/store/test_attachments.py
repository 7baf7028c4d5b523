"""Files beside the store: encrypted, whole, found by what they hold."""

import hashlib

import pytest

from digifocus_desktop.errors import BugError, StoreError
from digifocus_desktop.store import attachments
from digifocus_desktop.store.attachments import Attachments
from tests.digifocus_desktop.store.conftest import KEY

CONTENT = b"%PDF-1.4 Annukka Pesonen"


@pytest.fixture
def kept(tmp_path):
    return Attachments(tmp_path / "attachments", KEY)


def _only_file(tmp_path):
    (path,) = [found for found in (tmp_path / "attachments").rglob("*") if found.is_file()]
    return path


def test_a_file_comes_back_byte_for_byte_under_its_sha256(kept):
    name = kept.put(CONTENT)

    assert name == hashlib.sha256(CONTENT).hexdigest()
    assert kept.get(name) == CONTENT
    assert kept.has(name)


def test_nothing_of_the_content_can_be_read_on_the_disk(kept, tmp_path):
    kept.put(CONTENT)

    path = _only_file(tmp_path)
    assert b"Annukka" not in path.read_bytes()
    assert path.stat().st_mode & 0o077 == 0


def test_the_same_content_is_kept_once(kept, tmp_path):
    assert kept.put(CONTENT) == kept.put(CONTENT)
    _only_file(tmp_path)


@pytest.mark.parametrize("place", [0, 5, 20, -1])
def test_one_changed_byte_anywhere_is_noticed(kept, tmp_path, place):
    name = kept.put(CONTENT)
    path = _only_file(tmp_path)
    broken = bytearray(path.read_bytes())
    broken[place] ^= 1
    path.write_bytes(bytes(broken))

    with pytest.raises(StoreError, match=r"attachment\.damaged"):
        kept.get(name)


def test_a_file_put_under_another_ones_name_is_refused(kept, tmp_path):
    first, second = kept.put(CONTENT), kept.put(b"another")
    folder = tmp_path / "attachments"
    (folder / second[:2] / second).write_bytes((folder / first[:2] / first).read_bytes())

    with pytest.raises(StoreError, match=r"attachment\.damaged"):
        kept.get(second)


def test_a_damaged_file_is_mended_when_its_content_is_put_again(kept, tmp_path):
    name = kept.put(CONTENT)
    _only_file(tmp_path).write_bytes(b"rubbish")

    kept.put(CONTENT)

    assert kept.get(name) == CONTENT


def test_another_key_opens_nothing(kept, tmp_path):
    name = kept.put(CONTENT)

    with pytest.raises(StoreError, match=r"attachment\.damaged"):
        Attachments(tmp_path / "attachments", bytes(32)).get(name)


def test_a_file_this_computer_lacks_is_missing_not_damaged(kept):
    with pytest.raises(StoreError, match=r"attachment\.missing"):
        kept.get("0" * 64)


def test_a_name_cannot_lead_out_of_the_folder(kept):
    with pytest.raises(BugError):
        kept.get("../../etc/passwd")


def test_a_file_that_is_too_large_is_refused(kept, monkeypatch):
    monkeypatch.setattr(attachments, "MAX_BYTES", 10)

    with pytest.raises(StoreError, match=r"attachment\.too_large"):
        kept.put(CONTENT)


def test_a_full_disk_leaves_no_half_file(kept, tmp_path):
    (tmp_path / "attachments").write_text("in the way")

    with pytest.raises(StoreError, match=r"store\.cannot_write"):
        kept.put(CONTENT)


def test_a_removed_file_is_gone_and_removing_it_again_is_no_error(kept, tmp_path):
    name = kept.put(CONTENT)

    assert kept.remove(name)
    assert not kept.has(name)
    assert kept.remove(name)
