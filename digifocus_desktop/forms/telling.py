"""Texts of a form with answers in them: `${name}` becomes what was answered, in words."""

import re
from collections.abc import Iterator

from digifocus_desktop.forms.package import Item, ItemType, Texts, text
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.forms.values import Value

UNKNOWN = "…"
"""Stands for what is not answered yet."""

_NAME = re.compile(r"\$\{\s*([A-Za-z_][\w.#-]*)\s*\}")
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?")
_DATED = frozenset({ItemType.DATE, ItemType.DATE_TIME, ItemType.CALCULATE})


def names_in(words: str) -> Iterator[str]:
    """Return the fields that a text tells of."""
    return (match[1] for match in _NAME.finditer(words))


def told(runtime: Runtime, texts: Texts, language: str, unknown: str = UNKNOWN) -> str:
    """Return a text in a language, with the answers that it names put in."""
    words = text(texts, language).text
    if "${" not in words:
        return words
    return _NAME.sub(lambda match: _value(runtime, match[1], language) or unknown, words)


def _value(runtime: Runtime, name: str, language: str) -> str:
    item = runtime.package.by_id.get(name)
    return "" if item is None else value_words(item, runtime.value(name), language)


def value_words(item: Item, value: Value, language: str) -> str:
    """Return a value of an item as a person reads it; empty for none."""
    if value is None or value == "":
        return ""
    if item.choices:
        names = value if isinstance(value, tuple) else (value,)
        return ", ".join(
            text(choice.label, language).text
            for choice in item.choices
            if choice.name in names or (item.scored and choice.value in names)
        )
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return f"{value:.10g}".replace(".", ",")
    day = _DAY.match(str(value)) if item.type in _DATED else None
    if day is None:
        return str(value)
    clock = f" {int(day[4])}.{day[5]}" if day[4] else ""
    return f"{int(day[3])}.{int(day[2])}.{day[1]}{clock}"
