"""Functions over texts that an expression may call, and which patterns it may match."""

import base64
import binascii
import hashlib
import math
import re
from re import _parser as patterns  # type: ignore[attr-defined]  # the only way to see what a pattern repeats
from typing import Any

from digifocus_desktop.forms.values import Value, number, text

MAX_PATTERN_CHARS = 200
MAX_OPEN_REPEATS = 3
MAX_MATCHED_CHARS = 500


def safe_pattern(pattern: str) -> bool:
    """Return whether a pattern can be matched in little time, whatever is typed.

    Nothing repeated may hold a repetition or alternatives, few repetitions may be open, and nothing refers
    back.
    """
    if len(pattern) > MAX_PATTERN_CHARS:
        return False
    try:
        parsed = patterns.parse(pattern)
        return _open_repeats(parsed, inside=False) <= MAX_OPEN_REPEATS
    except (re.error, OverflowError, RecursionError):
        return False


def _open_repeats(parsed: Any, *, inside: bool) -> float:
    found = 0.0
    for operation, argument in parsed:
        name = str(operation)
        if name in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
            least, most, repeated = argument
            fixed = most in (least, 1)
            if inside and not fixed:
                return math.inf
            found += 0 if fixed or most <= MAX_PATTERN_CHARS // 10 else 1
            found += _open_repeats(repeated, inside=inside or most > 1)
        elif name == "BRANCH":
            if inside:
                return math.inf
            found += sum(_open_repeats(branch, inside=inside) for branch in argument[1])
        elif name == "SUBPATTERN":
            found += _open_repeats(argument[-1], inside=inside)
        elif name not in {"LITERAL", "NOT_LITERAL", "ANY", "IN", "AT"}:
            return math.inf
    return found


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
    """Return the texts that are not empty, with `mark` between them."""
    return text(mark).join(text(value) for value in values if text(value))


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
