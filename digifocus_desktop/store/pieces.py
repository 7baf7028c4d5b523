"""Pieces of documents that are on their way here: encrypted like the documents, gone when these are whole."""

from collections.abc import Callable
from pathlib import Path

from digifocus_desktop.errors import StoreError
from digifocus_desktop.store import files

SUFFIX = ".piece"

Seal = Callable[[str, bytes], bytes]
"""Encrypts content bound to a name; `Open` undoes it and raises `attachment.damaged`."""
Open = Callable[[str, bytes], bytes]


class Pieces:
    """The pieces in the folder of one document.

    Args:
        folder: Where they lie.
        sha256: Name of the document.
        seal: Encrypts.
        opened: Decrypts.
    """

    def __init__(self, folder: Path, sha256: str, seal: Seal, opened: Open) -> None:
        self._folder = folder
        self._sha256 = sha256
        self._seal = seal
        self._opened = opened

    def size(self) -> int:
        """Return how many bytes there are from the beginning without a gap."""
        return len(self._content())

    def add(self, first: int, piece: bytes) -> None:
        """Keep the bytes from `first` on.

        Raises:
            StoreError: `store.full`, `store.cannot_write`.
        """
        path = self._folder / f"{self._sha256}.{first}{SUFFIX}"
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            files.write_private(path, self._seal(self._bound(first), piece))
        except OSError as error:
            raise files.refused(error, path) from error

    def take(self) -> bytes:
        """Return the bytes from the beginning, and take the pieces away."""
        content = self._content()
        self.clear()
        return content

    def clear(self) -> None:
        """Take the pieces away."""
        for path in self._folder.glob(f"{self._sha256}.*{SUFFIX}"):
            path.unlink(missing_ok=True)

    def _content(self) -> bytes:
        """Return the bytes up to the first piece that is missing or damaged."""
        content = bytearray()
        while True:
            path = self._folder / f"{self._sha256}.{len(content)}{SUFFIX}"
            try:
                piece = self._opened(self._bound(len(content)), path.read_bytes())
            except (OSError, StoreError):
                return bytes(content)
            if not piece:
                return bytes(content)
            content += piece

    def _bound(self, first: int) -> str:
        return f"{self._sha256}.{first}"
