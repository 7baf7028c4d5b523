"""One spelling for each JSON value, so that both ends hash the same bytes."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from sync.protocol.errors import ProtocolError

HASH_CHARS = 32
_spell = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False).encode
_spell_ascii = json.JSONEncoder(sort_keys=True, separators=(",", ":"), allow_nan=False).encode


def canonical(value: Any) -> bytes:
    """Spell a JSON value as bytes: keys sorted, no spaces, UTF-8, no NaN.

    Lone surrogates are spelled as escapes, so every text a device can hold has a spelling.

    Raises:
        ProtocolError: `protocol.json`, the value has no JSON spelling.
    """
    try:
        text = _spell(value)
    except (TypeError, ValueError, RecursionError) as error:
        raise ProtocolError("protocol.json") from error
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        return _spell_ascii(value).encode("ascii")


def op_hash(op: Mapping[str, Any]) -> str:
    """Hash a wire operation: SHA-256 of its canonical spelling without `hash`, 32 hex digits."""
    body = canonical({key: value for key, value in op.items() if key != "hash"})
    return hashlib.sha256(body).hexdigest()[:HASH_CHARS]
