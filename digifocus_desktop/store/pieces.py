"""Pieces of documents that are on their way here: encrypted like the documents, gone when these are whole."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from digifocus_desktop.errors import StoreError
from digifocus_desktop.store import files

SUFFIX = ".piece"


class Seal(NamedTuple):
    """How pieces are encrypted.

    Attributes:
        seal: Encrypts content bound to a name.
        opened: Undoes it; raises `attachment.damaged`.
        added: By how many bytes a sealed piece is longer.
    """

    seal: Callable[[str, bytes], bytes]
    opened: Callable[[str, bytes], bytes]
    added: int


class Pieces:
    """The pieces in the folder of one document.

    Args:
        folder: Where they lie.
        sha256: Name of the document.
        seal: How they are encrypted.
    """

    def __init__(self, folder: Path, sha256: str, seal: Seal) -> None:
        self._folder = folder
        self._sha256 = sha256
        self._seal = seal

    def size(self) -> int:
        """Return how many bytes there are from the beginning without a gap; none is read."""
        total = 0
        while True:
            try:
                piece = self._path(total).stat().st_size - self._seal.added
            except OSError:
                return total
            if piece <= 0:
                return total
            total += piece

    def add(self, first: int, piece: bytes) -> None:
        """Keep the bytes from `first` on.

        Raises:
            StoreError: `store.full`, `store.cannot_write`.
        """
        path = self._path(first)
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise files.refused(error, path) from error
        files.write_whole(path, self._seal.seal(self._bound(first), piece))

    def content(self) -> bytes:
        """Return the bytes from the beginning up to the first piece that is missing or damaged."""
        content = bytearray()
        while True:
            try:
                sealed = self._path(len(content)).read_bytes()
                piece = self._seal.opened(self._bound(len(content)), sealed)
            except (OSError, StoreError):
                return bytes(content)
            if not piece:
                return bytes(content)
            content += piece

    def clear(self) -> None:
        """Take the pieces away."""
        for path in self._folder.glob(f"*{self._sha256}.*{SUFFIX}*"):  # one that was cut off half-written too
            path.unlink(missing_ok=True)

    def _path(self, first: int) -> Path:
        return self._folder / f"{self._sha256}.{first}{SUFFIX}"

    def _bound(self, first: int) -> str:
        return f"{self._sha256}.{first}"
