"""Answers that are typed: numbers and days as they stand in a field, and back."""

import re
from datetime import date

from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.answers import AnswerValue
from digifocus_desktop.forms.appearance import day_part, grouped
from digifocus_desktop.forms.items import Item, ItemType
from ui.shared.dates import day_to_type, typed_day
from ui.shared.numbers import parse_number

_MONTH = re.compile(r"(\d{1,2})\s*[./-]\s*(\d{4})|(\d{4})-(\d{1,2})")
_YEAR = re.compile(r"\d{4}")
_THOUSANDS = re.compile(r"(?<=\d)(?=(?:\d{3})+(?!\d))")
_SPACE = "\u00a0"


def typed_answer(item: Item, words: str, today: date) -> AnswerValue:
    """Return the answer that was typed for an item; a text as it is.

    Raises:
        FormError: `answer.number` or `answer.date`.
    """
    if item.type in {ItemType.INTEGER, ItemType.DECIMAL}:
        number = parse_number(words, whole=item.type is ItemType.INTEGER)
        if number is None:
            raise FormError("answer.number", item=item.id)
        return number
    if item.type is ItemType.DATE:
        day = _day(item, words.strip(), today)
        if day is None:
            raise FormError("answer.date", item=item.id)
        return day.isoformat()
    return words


def to_type(item: Item, value: AnswerValue | None) -> str:
    """Return an answer as it stands in its field."""
    if isinstance(value, (int, float)):
        return _number(value, threes=grouped(item))
    if item.type is ItemType.DATE and isinstance(value, str):
        try:
            return _day_words(item, date.fromisoformat(value))
        except ValueError:  # a day that another program wrote in its own way is shown as it is
            return value
    return value if isinstance(value, str) else ""


def sample(item: Item) -> str:
    """Return what stands in the empty field of a day, so that the way to write it is seen."""
    return _day_words(item, date(2026, 11, 24)) if item.type is ItemType.DATE else ""


def _number(value: float, *, threes: bool) -> str:
    whole, point, part = f"{value:.10g}".partition(".")
    if threes:
        whole = _THOUSANDS.sub(_SPACE, whole)
    return f"{whole}{',' if point else ''}{part}"


def _day(item: Item, words: str, today: date) -> date | None:
    part = day_part(item)
    if part == "year" and _YEAR.fullmatch(words):
        return _first(int(words), 1)
    month = _MONTH.fullmatch(words) if part == "month" else None
    if month:
        return _first(int(month[2] or month[3]), int(month[1] or month[4]))
    day = typed_day(words, today, ahead=False)
    if day is None or part == "day":
        return day
    return day.replace(day=1, month=1 if part == "year" else day.month)


def _first(year: int, month: int) -> date | None:
    return date(year, month, 1) if year and 1 <= month <= 12 else None


def _day_words(item: Item, day: date) -> str:
    words = {"day": day_to_type(day), "month": f"{day.month}.{day.year}", "year": str(day.year)}
    return words[day_part(item)]
