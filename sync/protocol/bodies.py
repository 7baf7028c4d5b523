"""Bodies: lines of JSON with an end line that proves they are whole, compressed with zstd.

The last line is `{"end":true,"count":…,"sha256":…}` and may carry more members; the hash covers
all bytes before it. A body without a valid end line is not used at all. Compression is part of
the body and not an HTTP `Content-Encoding`, so that both ends bound what they unpack themselves.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NoReturn

import zstandard

from sync.protocol.canonical import canonical
from sync.protocol.errors import ProtocolError

MEDIA_TYPE = "application/x-ndjson+zstd"
MAX_RAW_BYTES = 32 * 2**20
MAX_LINES = 20_000
MAX_DEPTH = 64
_MAGIC = b"\x28\xb5\x2f\xfd"
_MAX_WINDOW_BYTES = 8 * 2**20
_CONTAINERS = (dict, list)


@dataclass(frozen=True, slots=True)
class Body:
    """A whole body.

    Attributes:
        lines: All lines before the end line.
        end: The end line.
        spelled: The lines as they came.
    """

    lines: list[dict[str, Any]]
    end: dict[str, Any]
    spelled: list[bytes]


def encode_body(lines: Iterable[Mapping[str, Any]], end: Mapping[str, Any] | None = None) -> bytes:
    """Spell lines as a compressed body; `end` joins the end line."""
    return encode_spelled(map(canonical, lines), end)


def encode_spelled(lines: Iterable[bytes], end: Mapping[str, Any] | None = None) -> bytes:
    """Make a body of lines that are spelled already, each one JSON object without a line break."""
    spelled = list(lines)
    content = b"".join(line + b"\n" for line in spelled)
    last = {**(end or {}), "end": True, "count": len(spelled), "sha256": hashlib.sha256(content).hexdigest()}
    return zstandard.ZstdCompressor(level=3).compress(content + canonical(last) + b"\n")


def decode_body(data: bytes, max_bytes: int = MAX_RAW_BYTES, max_lines: int = MAX_LINES) -> Body:
    """Unpack and check a body, compressed or not.

    Raises:
        ProtocolError: `protocol.too_large` (facts `max`), `protocol.compression`,
            `protocol.incomplete` (no valid end line) or `protocol.json`.
    """
    content = _unpack(data, max_bytes)
    if not content.endswith(b"\n"):
        raise ProtocolError("protocol.incomplete")
    start = content.rfind(b"\n", 0, -1) + 1
    end = read_object(content[start:])
    if end.get("end") is not True or end.get("sha256") != hashlib.sha256(content[:start]).hexdigest():
        raise ProtocolError("protocol.incomplete")
    spelled = content[:start].split(b"\n")[:-1]
    if end.get("count") != len(spelled):
        raise ProtocolError("protocol.incomplete")
    if len(spelled) > max_lines:
        raise ProtocolError("protocol.too_large", max=max_lines)
    return Body([read_object(line) for line in spelled], end, spelled)


def read_object(line: bytes) -> dict[str, Any]:
    """Read one JSON object.

    Raises:
        ProtocolError: `protocol.json`, it is none, or nested too deeply.
    """
    try:
        value = json.loads(line, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        raise ProtocolError("protocol.json") from error
    many = line.count(b"[") + line.count(b"{") > MAX_DEPTH
    if not isinstance(value, dict) or (many and _too_deep(value)):
        raise ProtocolError("protocol.json")
    return value


def _unpack(data: bytes, max_bytes: int) -> bytes:
    if data.startswith(_MAGIC):
        unpacker = zstandard.ZstdDecompressor(max_window_size=_MAX_WINDOW_BYTES)
        try:
            with unpacker.stream_reader(data) as reader:
                data = reader.read(max_bytes + 1)
        except zstandard.ZstdError as error:
            raise ProtocolError("protocol.compression") from error
    if len(data) > max_bytes:
        raise ProtocolError("protocol.too_large", max=max_bytes)
    return data


def _too_deep(value: Any) -> bool:
    level = [value]
    for _ in range(MAX_DEPTH):
        level = [
            child
            for node in level
            for child in (node.values() if isinstance(node, dict) else node)
            if isinstance(child, _CONTAINERS)
        ]
        if not level:
            return False
    return True


def _refuse_constant(_name: str) -> NoReturn:
    raise ProtocolError("protocol.json")
