"""What one hub process is told when it starts."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from sqlalchemy import Engine

from sync.protocol.blobs import MAX_BLOB_BYTES
from sync.protocol.bodies import MAX_RAW_BYTES


def system_clock() -> datetime:
    """Return the time now, aware, in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Rate:
    """So many requests at once, and so many a second in the long run."""

    burst: int
    a_second: float


@dataclass(frozen=True, slots=True)
class Rates:
    """Limits of a caller with a token, and of an address without one."""

    signed_in: Rate = Rate(burst=600, a_second=40)
    unknown: Rate = Rate(burst=120, a_second=4)


STANDARD_RATES: Final = Rates()


@dataclass(frozen=True, slots=True)
class HubSettings:
    """Attributes of a hub process.

    Attributes:
        engine: Of the migrated database.
        clock: Gives hub time.
        max_body_bytes: Largest request body as it travels, of a document apart.
        max_blob_bytes: Largest document.
        max_raw_bytes: Largest push body unpacked.
        rates: How often who may ask.
    """

    engine: Engine
    clock: Callable[[], datetime] = system_clock
    max_body_bytes: int = 8 * 2**20
    max_blob_bytes: int = MAX_BLOB_BYTES
    max_raw_bytes: int = MAX_RAW_BYTES
    rates: Rates = STANDARD_RATES
