"""The device's private key lies where the store's own key does."""

import keyring.backend
import pytest

from digifocus_desktop.errors import StoreError, SyncError
from digifocus_desktop.paths import AppPaths
from digifocus_desktop.services.devicekey import DeviceKeyPlace
from digifocus_desktop.store import keys

SECRET = bytes(range(32))


class Memory(keyring.backend.KeyringBackend):
    """A keyring of the test, that keeps what it is given."""

    priority = 5

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password


@pytest.fixture
def paths(tmp_path):
    return AppPaths(tmp_path)


def key_file(paths, backend=None):
    made, data_key = keys.create(paths.keys)
    if backend is None:
        made.add_file(data_key, paths.file_key)
    else:
        made.add_keyring(data_key, backend)
    made.save()
    return data_key


def test_a_store_opened_by_the_keyring_has_its_device_key_there(paths):
    backend = Memory()
    data_key = key_file(paths, backend)
    place = DeviceKeyPlace(paths, data_key, lambda _name: backend)
    assert place.find() is None

    place.keep(SECRET)

    assert DeviceKeyPlace(paths, data_key, lambda _name: backend).find() == SECRET
    assert not paths.device_key.exists()
    assert len(backend.kept) == 2


def test_a_store_opened_otherwise_keeps_it_encrypted_beside_itself(paths):
    data_key = key_file(paths)
    place = DeviceKeyPlace(paths, data_key)
    assert place.find() is None

    place.keep(SECRET)

    assert DeviceKeyPlace(paths, data_key).find() == SECRET
    assert SECRET not in paths.device_key.read_bytes()
    assert paths.device_key.stat().st_mode & 0o077 == 0


def test_a_changed_file_or_another_data_key_is_told_apart_from_a_missing_one(paths):
    data_key = key_file(paths)
    DeviceKeyPlace(paths, data_key).keep(SECRET)
    with pytest.raises(SyncError) as caught:
        DeviceKeyPlace(paths, bytes(32)).find()
    assert caught.value.code == "sync.key_damaged"

    paths.device_key.write_bytes(b"short")
    with pytest.raises(SyncError):
        DeviceKeyPlace(paths, data_key).find()


def test_a_keyring_that_is_gone_is_told_and_not_taken_for_an_empty_one(paths):
    backend = Memory()
    data_key = key_file(paths, backend)
    with pytest.raises(StoreError) as caught:
        DeviceKeyPlace(paths, data_key).find()
    assert caught.value.code == "store.keyring_missing"
