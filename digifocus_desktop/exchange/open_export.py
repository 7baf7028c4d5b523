"""The whole store as open files: one file of JSON lines for each entity, documents, a manifest.

Two stores with the same content give the same bytes, so a plain comparison of folders tells
whether two computers agree. Nothing in it names a computer or a time of export.
"""

import errno
import hashlib
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from digifocus_desktop.errors import ExchangeError
from sync.protocol.canonical import canonical

FORMAT: Final = "digifocus-open-export/1"
MANIFEST: Final = "manifest.json"
_DOCUMENTS: Final = "documents"


@dataclass(frozen=True, slots=True)
class Document:
    """A document; `sha256` is what the store says of it."""

    sha256: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written: rows by entity, and documents."""

    rows: Mapping[str, int]
    documents: int


def export_store(
    entities: Iterable[tuple[str, Iterable[Mapping[str, Any]]]],
    documents: Iterable[Document],
    folder: Path,
) -> Exported:
    """Write everything into a new folder; it appears whole or not at all.

    Args:
        entities: (name, rows as JSON values with an `id`); rows may come in any order.
        documents: The stored documents; each is named by its SHA-256.
        folder: Must not exist, or be empty.

    Raises:
        ExchangeError: `export.folder_not_empty`, `export.not_written` or `export.full` (`folder`), or
            `export.document_changed` (`sha256`): a stored document is not what it was.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ExchangeError("export.folder_not_empty", folder=folder.name)
    beside = folder.with_name(f".{folder.name}.partial")
    try:
        shutil.rmtree(beside, ignore_errors=True)
        beside.mkdir(parents=True, mode=0o700)
        exported = _write(entities, documents, beside)
        if folder.exists():
            folder.rmdir()
        beside.replace(folder)
    except OSError as error:
        full = error.errno == errno.ENOSPC
        raise ExchangeError("export.full" if full else "export.not_written", folder=str(folder)) from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return exported


def _write(
    entities: Iterable[tuple[str, Iterable[Mapping[str, Any]]]], documents: Iterable[Document], folder: Path
) -> Exported:
    manifest: dict[str, Any] = {"format": FORMAT, "entities": {}, "documents": {}}
    for name, rows in entities:
        manifest["entities"][name] = _write_rows(folder / f"{name}.jsonl", rows)
    (folder / _DOCUMENTS).mkdir()
    for document in documents:
        if hashlib.sha256(document.content).hexdigest() != document.sha256:
            raise ExchangeError("export.document_changed", sha256=document.sha256)
        (folder / _DOCUMENTS / document.sha256).write_bytes(document.content)
        manifest["documents"][document.sha256] = len(document.content)
    (folder / MANIFEST).write_bytes(canonical(manifest) + b"\n")
    counts = {name: entry["count"] for name, entry in manifest["entities"].items()}
    return Exported(counts, len(manifest["documents"]))


def _write_rows(path: Path, rows: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    digest = hashlib.sha256()
    count = 0
    with path.open("wb") as file:
        for _, line in sorted((str(row["id"]), canonical(row)) for row in rows):
            file.write(line + b"\n")
            digest.update(line + b"\n")
            count += 1
    return {"count": count, "sha256": digest.hexdigest()}
