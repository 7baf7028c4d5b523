"""Days as people type them at a table: `ma 30.11.`, `30.11.`, *today*, `30 Nov`."""

import re
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QLocale

from digifocus_desktop.domain.formats import parse_date
from ui.shared import i18n

_WITHOUT_YEAR = re.compile(r"(\d{1,2})\s*[./]\s*(\d{1,2})\s*\.?")
_NAMED_MONTH = re.compile(r"(\d{1,2})\.?\s+([^\W\d_]+)\.?(?:\s+(\d{4}))?")
_WEEKDAY = re.compile(r"^[^\W\d_]+\.?,?\s+(?=\d)")


def parse_near_date(text: str, today: date) -> date | None:
    """Return the day that was meant, or None; a day without a year is the next one to come."""
    typed = " ".join(text.casefold().split())
    near = {
        QCoreApplication.translate("Wording", "yesterday").casefold(): -1,
        QCoreApplication.translate("Wording", "today").casefold(): 0,
        QCoreApplication.translate("Wording", "tomorrow").casefold(): 1,
    }
    if typed in near:
        return today + timedelta(days=near[typed])
    typed = _WEEKDAY.sub("", typed)
    whole = parse_date(typed)
    if whole is not None:
        return whole
    short = _WITHOUT_YEAR.fullmatch(typed)
    if short:
        return _next(int(short[1]), int(short[2]), today)
    named = _NAMED_MONTH.fullmatch(typed)
    month = _month(named[2]) if named else None
    if named is None or month is None:
        return None
    return _on(int(named[1]), month, int(named[3])) if named[3] else _next(int(named[1]), month, today)


def _next(day: int, month: int, today: date) -> date | None:
    this = _on(day, month, today.year)
    if this is not None and this >= today:
        return this
    return _on(day, month, today.year + 1)


def _on(day: int, month: int, year: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(word: str) -> int | None:
    locale = i18n.current().locale
    forms = (QLocale.FormatType.ShortFormat, QLocale.FormatType.LongFormat)
    for month in range(1, 13):
        names = [locale.monthName(month, form) for form in forms]
        names += [locale.standaloneMonthName(month, form) for form in forms]
        if word in {name.casefold().rstrip(".") for name in names}:
            return month
    return None
