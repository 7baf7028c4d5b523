"""Ids of rows: time-ordered for new ones, derived where two devices must meet at one id."""

import secrets
import time
import uuid

from digifocus_desktop.model.ids import pair_id

__all__ = ["new_id", "pair_id"]


def new_id() -> str:
    """Return a new UUIDv7: 48 bits of milliseconds, 74 random bits, so that ids never meet by chance."""
    milliseconds = time.time_ns() // 1_000_000
    value = (
        (milliseconds & (2**48 - 1)) << 80
        | 0x7 << 76
        | secrets.randbits(12) << 64
        | 0b10 << 62
        | secrets.randbits(62)
    )
    return str(uuid.UUID(int=value))
