"""Points of time as they are stored and sent."""

from datetime import UTC, date, datetime

FIRST_DAY = date(2000, 1, 1)
"""Nobody answered a form of ours before: an earlier day is mistyped, and the earliest ones have no moment."""


def utc_text(moment: datetime) -> str:
    """Return an aware time as `YYYY-MM-DDTHH:MM:SS.mmmZ`, the form of the wire and of SQLite."""
    return f"{moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='milliseconds')}Z"


def utc_moment(text: str) -> datetime:
    """Return the aware time of `utc_text`."""
    return datetime.fromisoformat(text)


def to_milliseconds(moment: datetime) -> datetime:
    """Return the time cut to whole milliseconds, as it is stored."""
    return moment.astimezone(UTC).replace(microsecond=moment.microsecond // 1000 * 1000)
