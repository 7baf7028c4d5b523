"""Documents on the wire: whole files, each named by the SHA-256 of its bytes."""

import hashlib
import re

MAX_BLOB_BYTES = 16 * 2**20
"""Largest document that travels; whatever is larger stays where it was made."""
BLOBS = "/sync/v1/blobs/"
UPLOADS = "/sync/v1/uploads"
TUS_VERSION = "1.0.0"
PIECE_TYPE = "application/offset+octet-stream"
SMALL_BYTES = 2**18
"""A document up to this size travels in one request; a larger one in pieces that a broken line keeps."""
UNKNOWN_BLOB, WRONG_BLOB, BEYOND_END = "blob.unknown", "blob.hash", "blob.range"
_NAME = re.compile(r"[0-9a-f]{64}", re.ASCII)


def blob_path(sha256: str) -> str:
    """Return the path of a document."""
    return f"{BLOBS}{sha256}"


def is_blob_name(text: str) -> bool:
    """Tell whether the text is a SHA-256 as we spell it."""
    return _NAME.fullmatch(text) is not None


def is_content_of(sha256: str, content: bytes) -> bool:
    """Tell whether these are the bytes of that name."""
    return hashlib.sha256(content).hexdigest() == sha256
