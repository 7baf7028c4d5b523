"""The words of the column `appearance` that a questionnaire of ours understands, and for which kind."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from digifocus_desktop.forms.items import Item, ItemType

_SELECT = frozenset(
    {"minimal", "likert", "horizontal", "columns", "columns-pack", "no-buttons", "autocomplete", "label",
     "list-nolabel", "list", "field-list"}
)  # fmt: skip
_NUMBER = frozenset({"thousands-sep", "counter"})
WORDS: Mapping[ItemType, frozenset[str]] = {
    ItemType.SELECT_ONE: _SELECT | {"quick"},
    ItemType.SELECT_MULTIPLE: _SELECT,
    ItemType.INTEGER: _NUMBER,
    ItemType.DECIMAL: _NUMBER,
    ItemType.TEXT: frozenset({"multiline", "numbers"}),
    ItemType.DATE: frozenset({"no-calendar", "month-year", "year"}),
    ItemType.TIME: frozenset(),
    ItemType.DATE_TIME: frozenset({"no-calendar"}),
    ItemType.NOTE: frozenset(),
    ItemType.CALCULATE: frozenset(),
}
ROWS_MAX = 7
"""More answers than this are a list to open: their rows would not fit the page."""

LINE_MAX_CHARS = 255
"""A text that may be longer than this has room for several lines."""

_SIDE_BY_SIDE = frozenset({"likert", "horizontal", "columns-pack", "label", "list-nolabel", "list"})
_LISTED = frozenset({"minimal", "autocomplete"})
_COLUMNS = re.compile(r"^columns-[1-9]$")
_MONTH = re.compile(r"(\d{1,2})\s*[./-]\s*(\d{4})|(\d{4})-(\d{1,2})")
_YEAR = re.compile(r"\d{4}")
_WIDTH = re.compile(r"^w\d{1,2}$")
"""Widths on a page of several questions; here one is open at a time."""


def unknown(item: Item) -> Iterator[str]:
    """Return the words that say nothing for the kind of item; `columns-2` is one of `columns`."""
    known = WORDS[item.type]
    for word in item.appearance:
        if not (word in known or _WIDTH.match(word) or (_COLUMNS.match(word) and "columns" in known)):
            yield word


def one_line(item: Item) -> bool:
    """Return whether a text is written on one line."""
    short = "numbers" in item.appearance or item.max_chars <= LINE_MAX_CHARS
    return item.type is ItemType.TEXT and short and "multiline" not in item.appearance


def grouped(item: Item) -> bool:
    """Return whether the digits of a number stand in threes."""
    return "thousands-sep" in item.appearance


def day_part(item: Item) -> str:
    """Return what of a day is asked: `day`, `month` or `year`."""
    looks = set(item.appearance)
    return "year" if "year" in looks else "month" if "month-year" in looks else "day"


def part_of_day(item: Item, words: str) -> date | None:
    """Return the first day of a month or a year that is written `3.2026` or `2026`, where that is asked."""
    part = day_part(item)
    if part == "year" and _YEAR.fullmatch(words):
        return _first(int(words), 1)
    found = _MONTH.fullmatch(words) if part == "month" else None
    return _first(int(found[2] or found[3]), int(found[1] or found[4])) if found else None


def first_of(item: Item, day: date) -> date:
    """Return the day itself, or the first day of its month or year where no more is asked."""
    part = day_part(item)
    return day if part == "day" else day.replace(day=1, month=1 if part == "year" else day.month)


def _first(year: int, month: int) -> date | None:
    return date(year, month, 1) if year and 1 <= month <= 12 else None


def listed(item: Item, offered: int) -> bool:
    """Return whether so many options stand in a list to open: it says so, or they are too many for rows."""
    many = offered > ROWS_MAX and not columns(item, offered)
    return many or not _LISTED.isdisjoint(item.appearance)


def columns(item: Item, offered: int) -> int:
    """Return beside how many others one of so many options may stand; 0 is one below the other."""
    for word in item.appearance:
        if word in _SIDE_BY_SIDE:
            return offered
        if word == "columns":
            return 2
        if word.startswith("columns-"):
            return int(word.removeprefix("columns-"))
    return 0
