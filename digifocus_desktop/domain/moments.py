"""Points of time as they are stored and sent, and as clocks in Finland show them."""

from datetime import UTC, date, datetime, timedelta, timezone

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


def finnish(moment: datetime) -> datetime:
    """Return the aware time as a clock in Finland shows it, whatever zone the computer is set to.

    What is printed has the day of the place it is about. The rule of the European Union is written out here,
    as in `exchange.calendar`: not every system has a table of zones.
    """
    utc = moment.astimezone(UTC)
    begins, ends = (_last_sunday(utc.year, month).replace(hour=1) for month in (3, 10))
    return utc.astimezone(timezone(timedelta(hours=3 if begins <= utc < ends else 2)))


def finnish_day(moment: datetime) -> date:
    """Return the day on which the aware time falls in Finland."""
    return finnish(moment).date()


def _last_sunday(year: int, month: int) -> datetime:
    last = datetime(year, month, 31, tzinfo=UTC)  # March and October both have 31 days
    return last - timedelta(days=last.isoweekday() % 7)
