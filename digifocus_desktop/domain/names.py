"""Text a person typed, made fit to store: one form, no hidden characters, a known length."""

import re
import unicodedata

from digifocus_desktop.errors import InvalidFieldError

NAME_MAX_CHARS = 200
NOTE_MAX_CHARS = 20_000

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_JOINERS = {"\u200c", "\u200d"}  # some scripts and emoji are written with them
_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn"}
_BREAKS = {"\r\n": "\n", "\r": "\n", "\u2028": "\n", "\u2029": "\n", "\x85": "\n", "\x0b": "\n", "\x0c": "\n"}


def clean_line(text: str) -> str:
    """Return the text on one line: NFC, spaces collapsed, control and direction characters removed."""
    return " ".join(_visible(" ".join(text.split())).split())


def clean_text(text: str) -> str:
    """Return text of several lines: NFC, line ends as `\\n`, control and direction characters removed."""
    if text.isascii() and text.isprintable():
        return text.rstrip()
    for found, kept in _BREAKS.items():
        text = text.replace(found, kept)
    return "\n".join(_visible(line.replace("\t", "    ")).rstrip() for line in text.split("\n")).strip("\n")


def storable(text: str) -> str:
    """Return the text without NUL and halves of characters, which no database takes; else as it is."""
    return text if text.isprintable() else _UNSTORABLE.sub("", text)


def required_line(text: str, field: str, max_chars: int = NAME_MAX_CHARS) -> str:
    """Return one clean line of 1 to `max_chars` characters.

    Raises:
        InvalidFieldError: `field.empty` or `field.too_long` (with `max`).
    """
    line = optional_line(text, field, max_chars)
    if line is None:
        raise InvalidFieldError("field.empty", field=field)
    return line


def optional_line(text: str, field: str, max_chars: int = NAME_MAX_CHARS) -> str | None:
    """Return one clean line, or None when nothing is left.

    Raises:
        InvalidFieldError: `field.too_long` (with `max`).
    """
    if len(text) > 50 * max_chars:  # refuse before cleaning: the paste may be megabytes
        raise InvalidFieldError("field.too_long", field=field, max=max_chars)
    line = clean_line(text)
    if len(line) > max_chars:
        raise InvalidFieldError("field.too_long", field=field, max=max_chars)
    return line or None


def note(text: str, field: str, max_chars: int = NOTE_MAX_CHARS) -> str:
    """Return clean text of several lines, at most `max_chars` long; it may be empty.

    Raises:
        InvalidFieldError: `field.too_long` (with `max`).
    """
    if len(text) > 4 * max_chars:
        raise InvalidFieldError("field.too_long", field=field, max=max_chars)
    cleaned = clean_text(text)
    if len(cleaned) > max_chars:
        raise InvalidFieldError("field.too_long", field=field, max=max_chars)
    return cleaned


def _visible(line: str) -> str:
    if line.isascii() and line.isprintable():
        return line
    composed = unicodedata.normalize("NFC", line)
    return "".join(c for c in composed if c in _JOINERS or unicodedata.category(c) not in _HIDDEN)
