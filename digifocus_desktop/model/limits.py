"""How long a value may be, by the kind of its column: stated here, kept by laptop and hub alike."""

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import String
from sqlalchemy.types import TypeEngine

from digifocus_desktop.domain.names import NAME_MAX_CHARS, NOTE_MAX_CHARS
from digifocus_desktop.model.types import Json, JsonMap, UtcDateTime, WordSet, json_text

TEXT_MAX_CHARS = NOTE_MAX_CHARS
"""Of running text, in a column of its own or inside a JSON value."""
WORD_MAX_CHARS = NAME_MAX_CHARS
WORDS_MAX = 500
"""Words of a set, or of one change of it."""
ENTRIES_MAX = 2000
"""Entries of a map."""
ENTRY_MAX_CHARS = 5 * TEXT_MAX_CHARS
"""Of one map entry as JSON: an answer has a few texts."""
JSON_MAX_CHARS = 1_000_000
"""Of a whole JSON value: the shipped form has 80 000."""


def passed_limit(column: TypeEngine[Any], value: Any) -> int | None:
    """Return the limit that a wire value, or a set or map change, is longer than; None if it has room."""
    if value is None or isinstance(column, UtcDateTime):
        return None
    if isinstance(column, WordSet):
        return _words_limit(value)
    if isinstance(column, Json):
        return _json_limit(value, ENTRY_MAX_CHARS if isinstance(column, JsonMap) else JSON_MAX_CHARS)
    if isinstance(column, String) and isinstance(value, str):
        most = column.length or TEXT_MAX_CHARS
        return most if len(value) > most else None
    return None


def _words_limit(value: Any) -> int | None:
    parts = value.values() if isinstance(value, Mapping) else (value,)
    words = [word for part in parts if isinstance(part, list | tuple) for word in part]
    if len(words) > WORDS_MAX:
        return WORDS_MAX
    long = any(isinstance(word, str) and len(word) > WORD_MAX_CHARS for word in words)
    return WORD_MAX_CHARS if long else None


def _json_limit(value: Any, most: int) -> int | None:
    chars = len(json_text(value))
    if chars <= TEXT_MAX_CHARS:  # no text in it is longer than all of it
        return None
    if any(len(text) > TEXT_MAX_CHARS for text in _texts(value)):
        return TEXT_MAX_CHARS
    return most if chars > most else None


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, entry in value.items():
            yield str(key)
            yield from _texts(entry)
    elif isinstance(value, list | tuple):
        for entry in value:
            yield from _texts(entry)
