"""Dots: the identity of one written value.

A dot is `"<device>:<n>"`, the n-th operation of a device. Numbers are gapless from 1 for each
device, so a dot never names two values, not even after either end was restored from a backup.
What the hub made of a text of that operation and another one is a value of its own: `"<device>:<n>+m"`.
"""

import re
import secrets
import string

from sync.protocol.errors import ProtocolError

BASE62 = string.digits + string.ascii_uppercase + string.ascii_lowercase
DEVICE_CHARS = 8
HUB_PREFIX = "hub-"
_MERGED = "+m"

_DEVICE = re.compile(r"(?:[0-9A-Za-z]{8}|hub-[0-9A-Za-z]{4})", re.ASCII)
_DOT = re.compile(r"([0-9A-Za-z]{8}|hub-[0-9A-Za-z]{4}):([1-9][0-9]{0,17})(?:\+m)?", re.ASCII)


def new_device_id() -> str:
    """Make a device id: eight random base62 characters (47 bits)."""
    return "".join(secrets.choice(BASE62) for _ in range(DEVICE_CHARS))


def is_device_id(text: str) -> bool:
    """Tell whether `text` has the form of a device id, a hub's own included."""
    return _DEVICE.fullmatch(text) is not None


def make_dot(device: str, n: int) -> str:
    """Name the n-th operation of a device."""
    return f"{device}:{n}"


def merged_dot(dot: str) -> str:
    """Name the text that the hub made of the value of this dot and another one."""
    return dot + _MERGED


def is_merged(dot: str) -> bool:
    """Tell whether a dot names a text that the hub put together."""
    return dot.endswith(_MERGED)


def parse_dot(dot: str) -> tuple[str, int]:
    """Split a dot into device and number; a merged text has those of the operation that led to it.

    Raises:
        ProtocolError: `protocol.dot`, the text is not a dot.
    """
    match = _DOT.fullmatch(dot)
    if match is None:
        raise ProtocolError("protocol.dot")
    return match[1], int(match[2])
