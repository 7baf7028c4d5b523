"""The clock that is handed to whatever needs the time."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """Return the time of this computer."""
    return datetime.now(UTC)
