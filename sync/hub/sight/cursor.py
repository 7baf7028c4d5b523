"""Where a device stands in the hub's order: one opaque text that only the hub reads and writes."""

import base64
import hashlib
import hmac
import json
import zlib
from dataclasses import dataclass, field
from typing import Any, Self

from sync.hub.errors import HubRefusalError
from sync.protocol.canonical import canonical

_MAC_BYTES = 16
_MAX_BYTES = 2**20


@dataclass(frozen=True, slots=True)
class Cursor:
    """The position of one user's device.

    Attributes:
        epoch: The hub's epoch; another one means starting again.
        user_id: Whose cursor it is.
        seq: Every visible row up to here was delivered.
        granted: Hub order at which the user's grants were last looked at.
        principals: Of the user, at that time.
        backfill: Position by bucket, for buckets granted since; each is read from its own start.
    """

    epoch: str
    user_id: str
    seq: int = 0
    granted: int = 0
    principals: frozenset[str] = frozenset()
    backfill: dict[str, int] = field(default_factory=dict)

    def seal(self, secret: bytes) -> str:
        """Spell the cursor so that nobody else can make or change one."""
        plain = {
            "e": self.epoch,
            "u": self.user_id,
            "s": self.seq,
            "g": self.granted,
            "p": sorted(self.principals),
            "b": self.backfill,
        }
        body = zlib.compress(canonical(plain))
        return base64.urlsafe_b64encode(_mac(secret, body) + body).decode("ascii")

    @classmethod
    def open(cls, secret: bytes, text: str) -> Self:
        """Read a cursor.

        Raises:
            HubRefusalError: 400 `cursor.invalid`, this hub did not make it.
        """
        try:
            sealed = base64.urlsafe_b64decode(text.encode("ascii"))
        except ValueError as error:
            raise HubRefusalError(400, "cursor.invalid") from error
        mac, body = sealed[:_MAC_BYTES], sealed[_MAC_BYTES:]
        if not hmac.compare_digest(mac, _mac(secret, body)):
            raise HubRefusalError(400, "cursor.invalid")
        plain: dict[str, Any] = json.loads(zlib.decompress(body, bufsize=_MAX_BYTES))
        return cls(plain["e"], plain["u"], plain["s"], plain["g"], frozenset(plain["p"]), dict(plain["b"]))


def _mac(secret: bytes, body: bytes) -> bytes:
    return hmac.digest(secret, b"cursor\0" + body, hashlib.sha256)[:_MAC_BYTES]
