"""Dates, times and numbers in the language of the interface and the time zone of the computer."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QLocale

from digifocus_desktop.domain import formats
from ui.shared import i18n

_MEGABYTE = 1_000_000


def format_date(day: date) -> str:
    """Return `13.11.2026`; in English as `13 November 2026`."""
    return formats.format_date(_local_day(day), i18n.current_language())


def format_date_range(first: date, last: date) -> str:
    """Return `27.8.–3.12.2026`, in English `27 Aug–3 Dec 2026`; one date when they are equal."""
    days = _local_day(first), _local_day(last)
    return formats.format_date_range(*days, i18n.current_language(), short=True)


def format_short_date(day: date) -> str:
    """Return `13.11.`, for columns where the year is plain."""
    local = _local_day(day)
    if i18n.current_language() == "en":
        month = i18n.current().locale.standaloneMonthName(local.month, QLocale.FormatType.ShortFormat)
        return f"{local.day} {month}"
    return f"{local.day}.{local.month}."


def format_near_date(day: date, today: date) -> str:
    """Return *today*, *yesterday*, *tomorrow*, `pe 13.11.` within the year, or the whole date."""
    local, now = _local_day(day), _local_day(today)
    distance = (local - now).days
    if distance == 0:
        return QCoreApplication.translate("Wording", "today")
    if distance == -1:
        return QCoreApplication.translate("Wording", "yesterday")
    if distance == 1:
        return QCoreApplication.translate("Wording", "tomorrow")
    if local.year == now.year:
        return f"{weekday(local)} {format_short_date(local)}"
    return format_date(local)


def weekday(day: date) -> str:
    """Return `pe`, `fre` or `Fri`."""
    words = i18n.current().locale.standaloneDayName(day.isoweekday(), QLocale.FormatType.ShortFormat)
    return words.rstrip(".")


def format_time(moment: datetime, *, seconds: bool = False) -> str:
    """Return the local time of day, `9.05` or `9.05.07`; a moment without a zone is local already."""
    local = moment.astimezone() if moment.tzinfo else moment
    return formats.format_time(local.time(), i18n.current_language(), seconds=seconds)


def format_clock(moment: datetime) -> str:
    """Return `klo 9.05`, for a time that stands alone."""
    return QCoreApplication.translate("Wording", "at {time}").format(time=format_time(moment))


def format_moment(moment: datetime) -> str:
    """Return `13.11.2026 klo 9.05`."""
    return _at_time(format_date(moment), moment)


def format_near_moment(moment: datetime, today: date) -> str:
    """Return `today at 9.05`, `pe 13.11. klo 9.05` within the year, or the whole date with the time."""
    return _at_time(format_near_date(moment, today), moment)


def format_number(value: float, decimals: int = 0) -> str:
    """Return `1 234,5`."""
    return formats.format_number(value, decimals, i18n.current_language())


def format_megabytes(size_bytes: int) -> str:
    """Return `1,2 Mt`; what is smaller than a tenth counts as one."""
    words = QCoreApplication.translate("Wording", "{size} MB")
    return words.format(size=format_number(max(size_bytes / _MEGABYTE, 0.1), 1))


def format_euros(amount_cents: int) -> str:
    """Return `250 €`."""
    return formats.format_euros(amount_cents, i18n.current_language())


def _at_time(day: str, moment: datetime) -> str:
    words = QCoreApplication.translate("Wording", "{day} at {time}")
    return words.format(day=day, time=format_time(moment))


def _local_day(day: date) -> date:
    if not isinstance(day, datetime):
        return day
    return (day.astimezone() if day.tzinfo else day).date()
