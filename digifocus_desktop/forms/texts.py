"""Functions over texts that an expression may call."""

import base64
import binascii
import hashlib
import math
import re

from digifocus_desktop.domain.names import NOTE_MAX_CHARS
from digifocus_desktop.forms.patterns import MAX_MATCHED_CHARS
from digifocus_desktop.forms.values import Value, number, text


def regex(value: Value, pattern: Value) -> Value:
    """Return whether the whole text matches; a text too long to be tried does not."""
    words = text(value)
    return len(words) <= MAX_MATCHED_CHARS and re.fullmatch(text(pattern), words) is not None


def substr(source: Value, start: Value, end: Value = math.inf) -> Value:
    """Return the letters from `start`, counted from 0, up to but not including `end`."""
    first, last = number(start), number(end)
    if math.isnan(first) or math.isnan(last):
        return ""
    words = text(source)
    size = float(len(words))
    first, last = (place + size if place < 0 else place for place in (first, last))
    return words[int(min(max(first, 0), size)) : int(min(max(last, 0), size))]


def substring_before(source: Value, mark: Value) -> Value:
    """Return what stands before the first `mark`; nothing if it is not there."""
    before, found, _ = text(source).partition(text(mark) or " ")
    return before if found else ""


def substring_after(source: Value, mark: Value) -> Value:
    """Return what stands after the first `mark`; nothing if it is not there."""
    return text(source).partition(text(mark) or " ")[2]


def translate(source: Value, letters: Value, others: Value) -> Value:
    """Return the text with each of `letters` put as the letter at the same place of `others`, or left out."""
    there = text(others)
    table: dict[int, str] = {}
    for place, letter in enumerate(text(letters)):
        table.setdefault(ord(letter), there[place : place + 1])
    return text(source).translate(table)


def normalize_space(source: Value) -> Value:
    """Return the text with single spaces and none at its ends."""
    return " ".join(text(source).split())


def join(mark: Value, *values: Value) -> Value:
    """Return the texts that are not empty, with `mark` between them; no more than an answer may hold."""
    return _cut(text(mark).join(text(value) for value in values if text(value)))


def concat(*values: Value) -> Value:
    """Return the texts one after the other; no more than an answer may hold."""
    return _cut("".join(map(text, values)))


def _cut(words: str) -> str:
    """A chain of calculations, each of twice the one before, would else fill the memory."""
    return words[:NOTE_MAX_CHARS]


def digest(source: Value, algorithm: Value, encoding: Value = "base64") -> Value:
    """Return the checksum of a text in base64 or hexadecimal; nothing for an unknown algorithm."""
    name = text(algorithm).lower().replace("-", "")
    if name not in {"md5", "sha1", "sha256", "sha384", "sha512"}:
        return ""
    sum_ = hashlib.new(name, text(source).encode(), usedforsecurity=False).digest()
    return sum_.hex() if text(encoding) == "hex" else base64.b64encode(sum_).decode("ascii")


def base64_decode(source: Value) -> Value:
    """Return the text written in base64; nothing if there is none."""
    try:
        return base64.b64decode(text(source), validate=True).decode()
    except (binascii.Error, ValueError):
        return ""
