"""The key file: each way to the data key, and a clear refusal for everything else."""

import base64
import json
import stat
import sys

import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked

from digifocus_desktop.errors import StoreError
from digifocus_desktop.store import keys
from digifocus_desktop.store.keys import KeyFile, SlotType

PASSPHRASE = "kale-pimo-sutu-rany-vohe-jiku-tame"


class MemoryKeyring(KeyringBackend):
    """A keyring that works."""

    priority = 5

    def __init__(self):
        super().__init__()
        self.entries = {}

    def get_password(self, service, username):
        return self.entries.get((service, username))

    def set_password(self, service, username, password):
        self.entries[service, username] = password


class ForgetfulKeyring(MemoryKeyring):
    """A keyring that takes a secret and does not keep it."""

    def set_password(self, service, username, password):
        return None


class LockedKeyring(MemoryKeyring):
    """A keyring whose prompt the person dismissed."""

    def get_password(self, service, username):
        raise KeyringLocked


class BrokenKeyring(MemoryKeyring):
    """A keyring whose service is not there."""

    def get_password(self, service, username):
        raise OSError


@pytest.fixture
def fresh(tmp_path):
    return keys.create(tmp_path / "store.keys.json")


def refused(call, *arguments):
    with pytest.raises(StoreError) as caught:
        call(*arguments)
    return caught.value.code


def test_each_way_opens_the_same_key_after_a_restart(fresh, tmp_path):
    file, key = fresh
    keyring = MemoryKeyring()
    file.add_keyring(key, keyring)
    file.add_passphrase(key, PASSPHRASE)
    file.add_file(key, tmp_path / "store.key")
    file.save()

    again = KeyFile.load(file.path)

    assert again.open_with_keyring(lambda _name: keyring) == key
    assert again.open_with_passphrase(PASSPHRASE) == key
    assert again.open_with_file(tmp_path / "store.key") == key
    assert len(key) == 32


@pytest.mark.parametrize("typed", [PASSPHRASE.upper(), PASSPHRASE.replace("-", " "), f"  {PASSPHRASE}\n"])
def test_a_passphrase_is_taken_as_people_type_it(fresh, typed):
    file, key = fresh
    file.add_passphrase(key, PASSPHRASE)

    assert file.open_with_passphrase(typed) == key


def test_a_wrong_passphrase_is_told_from_none_set(fresh):
    file, key = fresh
    assert refused(file.open_with_passphrase, PASSPHRASE) == "store.no_passphrase"

    file.add_passphrase(key, PASSPHRASE)

    assert refused(file.open_with_passphrase, PASSPHRASE + "x") == "store.wrong_passphrase"


def test_a_short_passphrase_protects_nothing_and_is_refused(fresh):
    file, key = fresh

    assert refused(file.add_passphrase, key, "kala - kala") == "store.passphrase_short"


def test_an_emptied_keyring_is_told_from_one_that_is_missing(fresh):
    file, key = fresh
    keyring = MemoryKeyring()
    file.add_keyring(key, keyring)
    keyring.entries.clear()

    assert refused(file.open_with_keyring, lambda _name: keyring) == "store.keyring_empty"
    assert refused(file.open_with_keyring) == "store.keyring_missing"
    assert refused(file.open_with_keyring, lambda _name: LockedKeyring()) == "store.keyring_locked"
    assert refused(file.open_with_keyring, lambda _name: BrokenKeyring()) == "store.keyring_missing"


def test_a_keyring_with_another_secret_is_a_wrong_key(fresh):
    file, key = fresh
    keyring = MemoryKeyring()
    file.add_keyring(key, keyring)
    for entry in keyring.entries:
        keyring.entries[entry] = base64.b64encode(b"x" * 32).decode()

    assert refused(file.open_with_keyring, lambda _name: keyring) == "store.wrong_key"


def test_a_keyring_that_did_not_keep_the_secret_makes_no_slot(fresh):
    file, key = fresh

    assert refused(file.add_keyring, key, ForgetfulKeyring()) == "store.keyring_missing"
    assert file.slots == {}


def test_the_recorded_keyring_is_asked_by_name_and_no_other(fresh):
    file, key = fresh
    file.add_keyring(key, MemoryKeyring())
    asked = []

    def backends(name):
        asked.append(name)
        return MemoryKeyring()

    refused(file.open_with_keyring, backends)

    assert asked == [f"{MemoryKeyring.__module__}.MemoryKeyring"]


def test_a_missing_or_foreign_key_file_is_refused(fresh, tmp_path):
    file, key = fresh
    file.add_file(key, tmp_path / "store.key")
    (tmp_path / "other.key").write_bytes(base64.b64encode(b"y" * 32))
    (tmp_path / "short.key").write_bytes(base64.b64encode(b"y" * 5))

    assert refused(file.open_with_file, tmp_path / "none") == "store.key_file_missing"
    assert refused(file.open_with_file, tmp_path / "other.key") == "store.wrong_key"
    assert refused(file.open_with_file, tmp_path / "short.key") == "store.wrong_key"


@pytest.mark.skipif(sys.platform == "win32", reason="modes are of POSIX")
def test_only_the_owner_may_read_the_files(fresh, tmp_path):
    file, key = fresh
    file.add_file(key, tmp_path / "store.key")
    file.save()

    for path in (file.path, tmp_path / "store.key"):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_no_secret_lies_in_the_file(fresh):
    file, key = fresh
    file.add_passphrase(key, PASSPHRASE)
    file.save()

    content = file.path.read_text()

    assert base64.b64encode(key).decode() not in content
    assert key.hex() not in content
    assert "kale" not in content


def damage(path, change):
    whole = json.loads(path.read_text())
    change(whole)
    path.write_text(json.dumps(whole))


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", "{}", '{"version": 1}', "null", '{"version": "x"}', "[" * 9999, '{"version": Infinity}'],
)
def test_a_damaged_file_is_told_from_a_missing_one(fresh, content):
    file, _ = fresh
    assert refused(KeyFile.load, file.path) == "store.keys_missing"

    file.path.write_text(content)

    assert refused(KeyFile.load, file.path) == "store.keys_damaged"


def test_a_newer_file_is_refused_as_newer(fresh):
    file, key = fresh
    file.add_passphrase(key, PASSPHRASE)
    file.save()
    damage(file.path, lambda whole: whole.update(version=2))

    assert refused(KeyFile.load, file.path) == "store.newer"


def test_a_slot_moved_to_another_store_does_not_open(fresh):
    file, key = fresh
    file.add_passphrase(key, PASSPHRASE)
    file.save()
    damage(file.path, lambda whole: whole.update(database_id="00000000-0000-4000-8000-000000000000"))

    assert refused(KeyFile.load(file.path).open_with_passphrase, PASSPHRASE) == "store.wrong_passphrase"


@pytest.mark.parametrize(
    "facts",
    [
        {"memory_kib": 1},
        {"salt": "x"},
        {"passes": "many"},
        {"salt": ""},
        {"passes": -1},
        {"passes": 1_000_000_000},
        {"passes": float("inf")},
        {"lanes": 2**31},
    ],
)
def test_a_slot_with_broken_facts_is_damage(fresh, facts):
    file, key = fresh
    file.add_passphrase(key, PASSPHRASE)
    file.save()
    damage(file.path, lambda whole: whole["slots"][0].update(facts))

    assert refused(KeyFile.load(file.path).open_with_passphrase, PASSPHRASE) == "store.keys_damaged"


def test_a_key_that_is_not_the_data_key_gets_no_slot(fresh):
    file, _ = fresh

    assert refused(file.add_passphrase, b"z" * 32, PASSPHRASE) == "store.wrong_key"


def test_the_last_way_in_stays(fresh, tmp_path):
    file, key = fresh
    file.add_passphrase(key, PASSPHRASE)
    assert refused(file.remove, SlotType.PASSPHRASE) == "store.last_slot"

    file.add_file(key, tmp_path / "store.key")
    file.remove(SlotType.PASSPHRASE)

    assert refused(file.open_with_passphrase, PASSPHRASE) == "store.no_passphrase"


def test_a_refused_write_leaves_the_old_file(fresh):
    file, key = fresh
    file.add_passphrase(key, PASSPHRASE)
    file.save()
    before = file.path.read_bytes()
    (file.path.parent / f"{file.path.name}.part").mkdir()  # nothing can be written there

    file.add_passphrase(key, PASSPHRASE * 2)

    assert refused(file.save) == "store.cannot_write"
    assert file.path.read_bytes() == before
