"""Points of time as they are stored and sent."""

from datetime import UTC, datetime


def utc_text(moment: datetime) -> str:
    """Return an aware time as `YYYY-MM-DDTHH:MM:SS.mmmZ`, the form of the wire and of SQLite."""
    return f"{moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='milliseconds')}Z"


def utc_moment(text: str) -> datetime:
    """Return the aware time of `utc_text`."""
    return datetime.fromisoformat(text)


def to_milliseconds(moment: datetime) -> datetime:
    """Return the time cut to whole milliseconds, as it is stored."""
    return moment.astimezone(UTC).replace(microsecond=moment.microsecond // 1000 * 1000)
