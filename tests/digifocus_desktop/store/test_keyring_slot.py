"""Keyrings: which are trusted, and what the system's own failures become."""

import pytest
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail, null

from digifocus_desktop.errors import StoreError
from digifocus_desktop.store import keyring_slot
from tests.digifocus_desktop.store.test_keys import MemoryKeyring


class PlaintextKeyring(MemoryKeyring):
    """A keyring that writes secrets to a file as they are."""


class UnfitKeyring(MemoryKeyring):
    """A keyring that calls itself unfit."""

    priority = 0


class RoamingKeyring(MemoryKeyring):
    """A keyring whose entries roam unless told otherwise, as the one of Windows does."""

    persist = "enterprise"


class RaisingKeyring(KeyringBackend):
    """A keyring that fails with an error of its own library."""

    priority = 5

    def get_password(self, service, username):
        raise self._Own

    def set_password(self, service, username, password):
        raise self._Own

    class _Own(Exception):  # noqa: N818
        pass


@pytest.mark.parametrize(
    "backend", [fail.Keyring, null.Keyring, chainer.ChainerBackend, PlaintextKeyring, UnfitKeyring]
)
def test_a_keyring_that_protects_nothing_is_refused(backend):
    with pytest.raises(StoreError) as caught:
        keyring_slot.remember(backend(), "service", "account", b"secret")

    assert caught.value.code == "store.keyring_missing"


def test_a_secret_comes_back_as_it_was():
    keyring = MemoryKeyring()
    secret = bytes(range(32))

    keyring_slot.remember(keyring, "service", "account", secret)

    assert keyring_slot.recall(keyring, "service", "account") == secret
    assert all(len(text) == 44 for text in keyring.entries.values())


def test_a_secret_stays_on_this_computer():
    keyring = RoamingKeyring()

    keyring_slot.remember(keyring, "service", "account", b"secret")

    assert keyring.persist == "local machine"


@pytest.mark.parametrize("call", [keyring_slot.remember, keyring_slot.recall])
def test_an_error_of_the_keyrings_own_library_is_a_missing_keyring(call):
    arguments = (b"secret",) if call is keyring_slot.remember else ()

    with pytest.raises(StoreError) as caught:
        call(RaisingKeyring(), "service", "account", *arguments)

    assert caught.value.code == "store.keyring_missing"


@pytest.mark.parametrize("entry", ["not base64!", "ei äätä"])
def test_an_entry_that_is_no_secret_counts_as_none(entry):
    keyring = MemoryKeyring()
    keyring.entries["service", "account"] = entry

    with pytest.raises(StoreError) as caught:
        keyring_slot.recall(keyring, "service", "account")

    assert caught.value.code == "store.keyring_empty"


@pytest.mark.parametrize(
    "name", ["os.path", "keyring.backends.null.Keyring", "", "keyrings.alt.file.PlaintextKeyring"]
)
def test_a_recorded_name_loads_trusted_keyrings_only(name):
    with pytest.raises(StoreError) as caught:
        keyring_slot.backend_named(name)

    assert caught.value.code == "store.keyring_missing"


def test_without_any_keyring_the_choice_says_so(monkeypatch):
    monkeypatch.setattr("sys.platform", "plan9")

    with pytest.raises(StoreError) as caught:
        keyring_slot.choose()

    assert caught.value.code == "store.keyring_missing"


def test_a_keyring_whose_service_is_not_there_is_not_chosen(monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")

    with pytest.raises(StoreError) as caught:
        keyring_slot.choose()

    assert caught.value.code == "store.keyring_missing"
