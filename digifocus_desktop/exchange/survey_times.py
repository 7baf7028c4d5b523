"""Days, times and moments as survey tools write them."""

import re
from datetime import date, datetime, time
from typing import Final

from digifocus_desktop.domain.formats import parse_date
from digifocus_desktop.exchange.sheet import Cell
from digifocus_desktop.forms.appearance import first_of, part_of_day
from digifocus_desktop.forms.items import Item

_LONGEST: Final = 60
_NOON: Final = 12
_CLOCK: Final = re.compile(
    r"(?:klo|kl)?\.?\s*(\d{1,2})[.:](\d{2})(?:[.:](\d{2})(?:[.,]\d{1,9})?)?\s*(am|pm)?"
    r"\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?",
    re.IGNORECASE,
)
_PARTED: Final = re.compile(r"(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./]\s?\d{1,2}[./]\s?\d{4})(?:\s*T|,?\s)\s*(.+)")
_BEFORE_CALENDARS: Final = 1901
"""A spreadsheet counts days from 1900: a time of day alone may come as a moment of its first days."""


def read_day(item: Item, cell: Cell) -> str | None:
    """Return the ISO date that a cell says, or its first where a month or a year is asked; None for none."""
    if isinstance(cell, date):
        return first_of(item, date(cell.year, cell.month, cell.day)).isoformat()
    words = cell.strip()[:_LONGEST]
    parted = _PARTED.fullmatch(words)
    day = part_of_day(item, words) or parse_date(parted[1] if parted else words)
    return first_of(item, day).isoformat() if day else None


def read_time(cell: Cell) -> str | None:
    """Return the time of day `hh:mm` that a cell says; None for none."""
    if isinstance(cell, datetime) and cell.year < _BEFORE_CALENDARS:
        return cell.time().isoformat("minutes")
    clock = _clock(cell) if isinstance(cell, str) else None
    return clock.isoformat("minutes") if clock else None


def read_moment(cell: Cell) -> str | None:
    """Return the moment `yyyy-mm-ddThh:mm` that a cell says; None for none, or for a day alone.

    What is told in UTC is turned to the time of this computer; a moment with another offset is the time that
    the respondent's clock showed.
    """
    if isinstance(cell, datetime):
        return cell.isoformat(timespec="minutes")
    parted = _PARTED.fullmatch(cell.strip()[:_LONGEST]) if isinstance(cell, str) else None
    day, clock = (parse_date(parted[1]), _clock(parted[2])) if parted else (None, None)
    if day is None or clock is None or parted is None:
        return None
    moment = datetime.combine(day, clock)
    if re.search(r"Z|UTC|GMT|[+-]00:?00", parted[2], re.IGNORECASE):
        moment = datetime.fromisoformat(f"{moment.isoformat()}+00:00").astimezone().replace(tzinfo=None)
    return moment.isoformat(timespec="minutes")


def _clock(text: str) -> time | None:
    found = _CLOCK.fullmatch(text.strip()[:_LONGEST])
    if found is None:
        return None
    hour, minute, second, half = int(found[1]), int(found[2]), int(found[3] or 0), (found[4] or "").lower()
    if half and not 1 <= hour <= _NOON:
        return None
    hour = hour % _NOON + _NOON * (half == "pm") if half else hour
    try:
        return time(hour, minute, second)
    except ValueError:
        return None
