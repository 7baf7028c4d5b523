"""Dates and times in expressions: ISO texts that count as days since 1970-01-01, without time zones."""

import math
import re
from datetime import date, datetime, timedelta

from digifocus_desktop.forms.values import Value, day_number, number, text

_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?")
_EPOCH = datetime(1970, 1, 1)
_MOST_DAYS = 2_900_000
_MONTHS = (
    "tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras", "joulu",
)  # fmt: skip
_DAYS = ("ma", "ti", "ke", "to", "pe", "la", "su")
"""Short names in the language of the form itself: a value may not hang on that of the screen."""


def _moment(value: Value) -> datetime | None:
    """The moment that a text or a number of days says; None if it says none."""
    days = number(value)
    if not math.isfinite(days) or not 0 <= days + 719_162 <= _MOST_DAYS:
        return None
    return _EPOCH + timedelta(seconds=round(days * 86_400))


def to_date(value: Value) -> Value:
    """Return the day of a text or of a number of days, as ISO text; empty if it is none."""
    found = _moment(value)
    return found.date().isoformat() if found else ""


def to_date_time(value: Value) -> Value:
    """Return the moment of a text or of a number of days, as ISO text; empty if it is none."""
    found = _moment(value)
    return found.isoformat(timespec="seconds") if found else ""


def decimal_date_time(value: Value) -> Value:
    """Return the days since 1970-01-01; the hours are a part of a day."""
    return day_number(text(value))


def decimal_time(value: Value) -> Value:
    """Return the part of a day that a time `hh:mm` is."""
    clock = text(value).rpartition("T")[2]
    days = day_number(f"1970-01-01T{clock}")
    return days if 0 <= days < 1 else math.nan


def format_date(value: Value, pattern: Value) -> Value:
    """Return the day written after a pattern, for example `%d.%m.%Y`; what is no date gives nothing."""
    found = _moment(value)
    return _written(found, text(pattern)) if found else ""


def _written(moment: datetime, pattern: str) -> str:
    parts = {
        "Y": f"{moment.year:04}",
        "y": f"{moment.year % 100:02}",
        "m": f"{moment.month:02}",
        "n": str(moment.month),
        "b": _MONTHS[moment.month - 1],
        "a": _DAYS[moment.weekday()],
        "d": f"{moment.day:02}",
        "e": str(moment.day),
        "H": f"{moment.hour:02}",
        "h": str(moment.hour),
        "M": f"{moment.minute:02}",
        "S": f"{moment.second:02}",
        "3": f"{moment.microsecond // 1000:03}",
        "W": str(moment.isocalendar().week),
        "%": "%",
    }
    found, escaped = [], False
    for letter in pattern:
        if escaped:
            found.append(parts.get(letter, f"%{letter}"))
        elif letter != "%":
            found.append(letter)
        escaped = letter == "%" and not escaped
    return "".join(found)


def is_day(value: str) -> bool:
    """Return whether a text is an ISO date."""
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def is_time(value: str) -> bool:
    """Return whether a text is a time of day, `hh:mm` or `hh:mm:ss`."""
    return _TIME.fullmatch(value) is not None


def is_moment(value: str) -> bool:
    """Return whether a text is an ISO date with a time of day, `2026-03-14T08:30`."""
    day, _, clock = value.partition("T")
    return is_day(day) and is_time(clock)


def to_time(value: Value) -> Value:
    """Return the time of day of a text or of a part of a day, as `hh:mm`; empty if it is none."""
    if isinstance(value, str) and is_time(value):
        return value[:5]
    found = _moment(day_number(value) if isinstance(value, str) else value)
    return found.isoformat(timespec="minutes").rpartition("T")[2] if found else ""
