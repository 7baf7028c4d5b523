"""Files of people beside the store: encrypted, named by what they hold.

A file is AES-256-GCM under a key derived from the data key; its name is the SHA-256 of its
content, which is bound to it. So one content is kept once, and a file that was swapped or
damaged is noticed when it is read.
"""

import hashlib
import re
import secrets
from pathlib import Path
from typing import Any

from digifocus_desktop.errors import BugError, StoreError
from digifocus_desktop.store import files
from digifocus_desktop.store.pieces import Pieces, Seal

MAX_BYTES = 64 * 1024 * 1024
"""Largest file that is taken in."""

_FORMAT = b"DFA1"
_PURPOSE = b"digifocus attachments v1"
_NONCE_BYTES = 12
_KEY_BYTES = 32
_TAG_BYTES = 16
_SEAL_BYTES = len(_FORMAT) + _NONCE_BYTES + _TAG_BYTES
"""What encrypting adds to content."""
_NAME = re.compile(r"[0-9a-f]{64}")


class Attachments:
    """The folder of encrypted files of one workspace."""

    def __init__(self, folder: Path, data_key: bytes) -> None:
        self._folder = folder
        self._data_key = data_key
        self._made: Any = None

    def put(self, content: bytes) -> str:
        """Keep a file and return its SHA-256; it is on the disk when this returns.

        Call before the row that names it commits: a crash in between leaves a file without a
        row, never a row without its file.

        Raises:
            StoreError: `attachment.too_large` (with `max`), `store.full`, `store.cannot_write`.
        """
        if len(content) > MAX_BYTES:
            raise StoreError("attachment.too_large", max=MAX_BYTES)
        name = hashlib.sha256(content).hexdigest()
        path = self._path(name)
        if self._is_whole(name):
            return name
        sealed = self._sealed(name, content)
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise files.refused(error, path) from error
        files.write_verified(path, sealed, lambda written: self._opened(name, written))
        return name

    def get(self, sha256: str) -> bytes:
        """Return the content, checked against its name.

        Raises:
            StoreError: `attachment.missing` if this computer does not have the file,
                `attachment.damaged` if it is not what its name says.
        """
        try:
            sealed = self._path(sha256).read_bytes()
        except FileNotFoundError as error:
            raise StoreError("attachment.missing") from error
        except OSError as error:
            raise StoreError("attachment.damaged") from error
        return self._opened(sha256, sealed)

    def has(self, sha256: str) -> bool:
        """Tell whether this computer has the file, without reading it."""
        return self._path(sha256).is_file()

    def remove(self, sha256: str) -> bool:
        """Take the file away and tell whether it is gone; another program may hold it for a moment."""
        try:
            self._path(sha256).unlink(missing_ok=True)
            self.pieces(sha256).clear()
        except OSError:
            return False
        return True

    def pieces(self, sha256: str) -> Pieces:
        """Return what has come of a document that is on its way here."""
        return Pieces(self._path(sha256).parent, sha256, Seal(self._sealed, self._unsealed, _SEAL_BYTES))

    def _is_whole(self, name: str) -> bool:
        if not self.has(name):
            return False
        try:
            self.get(name)
        except StoreError:
            return False
        return True

    def _path(self, sha256: str) -> Path:
        if not _NAME.fullmatch(sha256):  # a name from a row must never lead out of the folder
            raise BugError("attachment.name")
        return self._folder / sha256[:2] / sha256

    def _opened(self, name: str, sealed: bytes) -> bytes:
        content = self._unsealed(name, sealed)
        if hashlib.sha256(content).hexdigest() != name:
            raise StoreError("attachment.damaged")
        return content

    def _sealed(self, name: str, content: bytes) -> bytes:
        nonce = secrets.token_bytes(_NONCE_BYTES)
        return _FORMAT + nonce + bytes(self._cipher().encrypt(nonce, content, _bound(name)))

    def _unsealed(self, name: str, sealed: bytes) -> bytes:
        from cryptography.exceptions import InvalidTag

        start = len(_FORMAT)
        nonce, body = sealed[start : start + _NONCE_BYTES], sealed[start + _NONCE_BYTES :]
        try:
            content = bytes(self._cipher().decrypt(nonce, body, _bound(name)))
        except (InvalidTag, ValueError) as error:
            raise StoreError("attachment.damaged") from error
        if sealed[:start] != _FORMAT:
            raise StoreError("attachment.damaged")
        return content

    def _cipher(self) -> Any:
        if self._made is None:
            from cryptography.hazmat.primitives.ciphers.aead import AESGCM
            from cryptography.hazmat.primitives.hashes import SHA256
            from cryptography.hazmat.primitives.kdf.hkdf import HKDF

            derived = HKDF(SHA256(), _KEY_BYTES, salt=None, info=_PURPOSE).derive(self._data_key)
            self._made = AESGCM(derived)
        return self._made


def _bound(name: str) -> bytes:
    return _FORMAT + name.encode()
