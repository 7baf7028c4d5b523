"""Ids of rows: time-ordered for new ones, derived where two devices must meet at one id."""

import secrets
import time
import uuid

NAMESPACE = uuid.UUID("6f1d2c7e-3a52-5b0e-9c0f-0d1f0c05fa11")


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


def pair_id(*parts: str) -> str:
    """Return the same id on every device for the same parts (attendance of a person in a session …)."""
    return str(uuid.uuid5(NAMESPACE, "\n".join(parts)))
