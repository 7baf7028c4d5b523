"""Answers that are typed: numbers and days as they stand in a field, and back."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time

from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.answers import AnswerValue
from digifocus_desktop.forms.appearance import day_part, first_of, grouped, part_of_day
from digifocus_desktop.forms.items import Item, ItemType
from ui.shared.dates import day_to_type, time_to_type, typed_day, typed_time
from ui.shared.numbers import parse_number

_THOUSANDS = re.compile(r"(?<=\d)(?=(?:\d{3})+(?!\d))")
_SPACE = "\u00a0"


def typed_answer(item: Item, words: str, today: date) -> AnswerValue:
    """Return the answer that was typed for an item; a text as it is.

    Raises:
        FormError: `answer.number`, `answer.whole` (a fraction where a whole number is asked), `answer.date`,
            `answer.time` or `answer.moment`.
    """
    if item.type in {ItemType.INTEGER, ItemType.DECIMAL}:
        number = parse_number(words, whole=item.type is ItemType.INTEGER)
        if number is None:
            split = parse_number(words, whole=False) is not None
            raise FormError("answer.whole" if split else "answer.number", item=item.id)
        return number
    if item.type not in _CALENDAR:
        return words
    code, read = _CALENDAR[item.type]
    found = read(item, words.strip(), today)
    if found is None:
        raise FormError(code, item=item.id)
    return found


def to_type(item: Item, value: AnswerValue | None) -> str:
    """Return an answer as it stands in its field."""
    if isinstance(value, (int, float)):
        return _number(value, threes=grouped(item))
    if not isinstance(value, str) or item.type not in _CALENDAR:
        return value if isinstance(value, str) else ""
    day, _, clock = value.rpartition("T") if item.type is not ItemType.DATE else (value, "", "")
    try:
        parts = (
            _day_words(item, date.fromisoformat(day)) if day else "",
            time_to_type(time.fromisoformat(clock)) if clock else "",
        )
    except ValueError:  # what another program wrote in its own way is shown as it is
        return value
    return " ".join(part for part in parts if part)


def sample(item: Item) -> str:
    """Return what stands in the empty field of a day or time, so that the way to write it is seen."""
    moment = datetime(2026, 11, 24, 9, 30).isoformat(timespec="minutes")
    day, _, clock = moment.partition("T")
    samples = {ItemType.DATE: day, ItemType.TIME: clock, ItemType.DATE_TIME: moment}
    return to_type(item, samples.get(item.type))


def _number(value: float, *, threes: bool) -> str:
    whole, point, part = f"{value:.10g}".partition(".")
    if threes:
        whole = _THOUSANDS.sub(_SPACE, whole)
    return f"{whole}{',' if point else ''}{part}"


def _read_day(item: Item, words: str, today: date) -> str | None:
    day = _day(item, words, today)
    return None if day is None else day.isoformat()


def _read_time(_item: Item, words: str, _today: date) -> str | None:
    clock = typed_time(words)
    return None if clock is None else clock.isoformat("minutes")


def _read_moment(_item: Item, words: str, today: date) -> str | None:
    """Read `24.11.2026 9.30`: the time is the last word."""
    before, _, last = words.rpartition(" ")
    day, clock = typed_day(before, today, ahead=False), typed_time(last)
    return None if day is None or clock is None else f"{day.isoformat()}T{clock.isoformat('minutes')}"


_CALENDAR: Mapping[ItemType, tuple[str, Callable[[Item, str, date], str | None]]] = {
    ItemType.DATE: ("answer.date", _read_day),
    ItemType.TIME: ("answer.time", _read_time),
    ItemType.DATE_TIME: ("answer.moment", _read_moment),
}


def _day(item: Item, words: str, today: date) -> date | None:
    day = part_of_day(item, words) or typed_day(words, today, ahead=False)
    return day and first_of(item, day)


def _day_words(item: Item, day: date) -> str:
    words = {"day": day_to_type(day), "month": f"{day.month}.{day.year}", "year": str(day.year)}
    return words[day_part(item)]
