"""Reading plain JSON objects with checks that name the field."""

import re
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sync.protocol.dots import is_device_id
from sync.protocol.errors import ProtocolError

_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", re.ASCII)
MAX_NUMBER = 2**53
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
"""Characters that no text of the protocol has: a database cannot hold them."""


class Reader:
    """Takes the members of one JSON object apart.

    Every method raises `ProtocolError` (`protocol.field`, fact `field`) when the member is not
    what it should be.
    """

    def __init__(self, raw: Any) -> None:
        if not isinstance(raw, dict):
            raise ProtocolError("protocol.object")
        self._raw: dict[str, Any] = raw

    def text(self, name: str, max_chars: int = 200) -> str:
        """Return a text of 1 to `max_chars` characters, without NUL and lone surrogates."""
        value = self._raw.get(name)
        if not isinstance(value, str) or not 0 < len(value) <= max_chars or UNSTORABLE.search(value):
            raise ProtocolError("protocol.field", field=name)
        return value

    def number(self, name: str, least: int = 0) -> int:
        """Return a whole number from `least` to 2**53."""
        value = self._raw.get(name)
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= MAX_NUMBER:
            raise ProtocolError("protocol.field", field=name)
        return value

    def uuid(self, name: str) -> str:
        """Return a UUID in its canonical lower-case spelling."""
        value = self.text(name, 36)
        if not is_uuid(value):
            raise ProtocolError("protocol.field", field=name)
        return value

    def entity_id(self, name: str) -> str:
        """Return the id of a row: a UUID, or of a laptop's row its device id."""
        value = self.text(name, 36)
        if not is_uuid(value) and not is_device_id(value):
            raise ProtocolError("protocol.field", field=name)
        return value

    def time(self, name: str) -> str:
        """Return a time `YYYY-MM-DDTHH:MM:SS.mmmZ`, unread: device clocks decide nothing."""
        value = self.text(name, 24)
        if not _TIME.fullmatch(value):
            raise ProtocolError("protocol.field", field=name)
        return value

    def flag(self, name: str) -> bool:
        """Return true or false; absent is false."""
        value = self._raw.get(name, False)
        if not isinstance(value, bool):
            raise ProtocolError("protocol.field", field=name)
        return value

    def mapping(self, name: str) -> Mapping[str, Any]:
        """Return an object."""
        value = self._raw.get(name)
        if not isinstance(value, dict):
            raise ProtocolError("protocol.field", field=name)
        return value

    def has(self, name: str) -> bool:
        """Tell whether the member is there and not null."""
        return self._raw.get(name) is not None

    def value(self, name: str) -> Any:
        """Return the member as it is; absent is None."""
        return self._raw.get(name)


def is_uuid(text: str) -> bool:
    """Tell whether `text` is a UUID in canonical lower-case spelling."""
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False
