"""Short secrets in the keyring of the operating system.

The keyring is chosen once, its name is recorded, and later starts load that one directly: a
search through all of them is slow, and a silent switch would lose the key.
"""

import base64
import hmac
import importlib
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar, cast

from digifocus_desktop.errors import StoreError

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

T = TypeVar("T")

BY_PLATFORM = {
    "win32": ("keyring.backends.Windows.WinVaultKeyring",),
    "darwin": ("keyring.backends.macOS.Keyring",),
    "linux": (
        "keyring.backends.SecretService.Keyring",
        "keyring.backends.kwallet.DBusKeyring",
        "keyring.backends.libsecret.Keyring",
    ),
}
"""The keyrings trusted with a key: those that encrypt it and ask the person's session for it."""


def choose() -> "KeyringBackend":
    """Return the first keyring of this system that works here.

    Raises:
        StoreError: `store.keyring_missing`.
    """
    for name in BY_PLATFORM.get(sys.platform, ()):
        try:
            backend = backend_named(name)
        except StoreError:
            continue
        if type(backend).viable:
            return backend
    raise StoreError("store.keyring_missing")


def backend_named(name: str) -> "KeyringBackend":
    """Return the keyring recorded under the name, without asking whether it works: that would take time.

    Raises:
        StoreError: `store.keyring_missing` if it is none of the trusted ones or cannot be loaded.
    """
    if not any(name in names for names in BY_PLATFORM.values()):
        raise StoreError("store.keyring_missing", backend=name)
    module, _, class_name = name.rpartition(".")

    def load() -> "KeyringBackend":
        found: type[KeyringBackend] = getattr(importlib.import_module(module), class_name)
        return found()

    return _asked(load, name)


def name_of(backend: "KeyringBackend") -> str:
    """Return the name to record."""
    return f"{type(backend).__module__}.{type(backend).__qualname__}"


def remember(backend: "KeyringBackend", service: str, account: str, secret: bytes) -> None:
    """Keep a secret and make sure that it was kept.

    Raises:
        StoreError: `store.keyring_missing` if it was not, or the keyring does not protect it.
    """
    name = name_of(backend)
    _reject_unsafe(backend, name)
    text = base64.b64encode(secret).decode()
    if hasattr(type(backend), "persist"):  # Windows: else the secret roams with the domain profile
        cast("Any", backend).persist = "local machine"
    _asked(lambda: backend.set_password(service, account, text), name)
    kept = _asked(lambda: backend.get_password(service, account), name)
    if kept is None or not hmac.compare_digest(kept.encode(), text.encode()):
        raise StoreError("store.keyring_missing", backend=name)


def recall(backend: "KeyringBackend", service: str, account: str) -> bytes:
    """Return a secret kept earlier.

    Raises:
        StoreError: `store.keyring_empty` if the keyring has no such entry, `store.keyring_locked`,
            `store.keyring_missing` if it cannot be asked.
    """
    name = name_of(backend)
    text = _asked(lambda: backend.get_password(service, account), name)
    if not text:
        raise StoreError("store.keyring_empty", backend=name)
    try:
        return base64.b64decode(text, validate=True)
    except ValueError as error:  # not the letters of base64, or not even ASCII
        raise StoreError("store.keyring_empty", backend=name) from error


def _reject_unsafe(backend: "KeyringBackend", name: str) -> None:
    module = type(backend).__module__
    priority = _asked(lambda: type(backend).priority, name)
    unsafe = module.startswith(("keyring.backends.fail", "keyring.backends.null", "keyring.backends.chainer"))
    if unsafe or "plaintext" in name.lower() or module.startswith("keyrings.alt") or priority <= 0:
        raise StoreError("store.keyring_missing", backend=name)


def _asked(question: Callable[[], T], name: str) -> T:
    """Ask the keyring; whatever the system's own code raises means that it cannot be used."""
    from keyring.errors import KeyringLocked

    try:
        return question()
    except StoreError:
        raise
    except KeyringLocked as error:
        raise StoreError("store.keyring_locked", backend=name) from error
    except Exception as error:
        raise StoreError("store.keyring_missing", backend=name) from error
