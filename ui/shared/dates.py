"""Days and times as people type them: `30.11.`, `ma 30.11.2026`, `9`, `9.30`."""

import re
from datetime import date, time

from digifocus_desktop.domain.formats import parse_date

_SHORT = re.compile(r"(\d{1,2})\s*[./]\s*(\d{1,2})\s*[./]?")
_WEEKDAY = re.compile(r"^[^\W\d]{1,12}\.?\s+", re.UNICODE)
_TIME = re.compile(r"(\d{1,2})(?:\s*[.:]\s*(\d{2}))?|(\d{2})(\d{2})")
_LONGEST = 40


def typed_day(text: str, today: date, *, ahead: bool) -> date | None:
    """Return the day a person typed, or None where it is none.

    A day without a year is the next one of that date with `ahead`, else the last one.
    """
    plain = _WEEKDAY.sub("", text.strip()[:_LONGEST])
    whole = parse_date(plain)
    if whole is not None:
        return whole
    match = _SHORT.fullmatch(plain)
    if match is None:
        return None
    day, month = int(match[1]), int(match[2])
    years = (today.year, today.year + 1) if ahead else (today.year, today.year - 1)
    for year in years:
        found = parse_date(f"{year:04}-{month:02}-{day:02}")
        if found is not None and (found >= today if ahead else found <= today):
            return found
    return None


def day_to_type(day: date) -> str:
    """Return a day as it stands in a field, `30.11.2026` in every language."""
    return f"{day.day}.{day.month}.{day.year}"


def time_to_type(moment: time) -> str:
    """Return a time of day as it stands in a field, `9.05` in every language."""
    return f"{moment.hour}.{moment.minute:02}"


def typed_time(text: str) -> time | None:
    """Return the time of day a person typed, or None where it is none."""
    match = _TIME.fullmatch(text.strip()[:_LONGEST])
    if match is None:
        return None
    hour, minute = (match[1], match[2] or "0") if match[1] else (match[3], match[4])
    return time(int(hour), int(minute)) if int(hour) < 24 and int(minute) < 60 else None
