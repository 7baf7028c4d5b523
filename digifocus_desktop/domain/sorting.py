"""Finnish alphabetical order as a string that any binary comparison sorts rightly.

Order: space, digits by their value, a–z with w beside v, then å, ä, ö, then other scripts.
Capital letters, accents and punctuation decide only between names that are otherwise equal.
"""

import re
import unicodedata
from functools import lru_cache

_TIE = "\x01"  # lower than a space: a name comes before the same name with more words
_LETTERS = str.maketrans(
    {
        "å": "{", "ä": "|", "ö": "}", "æ": "|", "ø": "}", "w": "v", "ü": "y",
        "ð": "d", "đ": "d", "þ": "th", "ß": "ss", "ł": "l", "ħ": "h", "ı": "i", "œ": "}",
    }
)  # fmt: skip
_NUMBER = re.compile(r"[0-9]+")
_NOT_KEPT = re.compile(r"[^0-9a-z{|}\u0080-\U0010ffff]+")


def sort_words(text: str) -> str:
    """Return the letters and digits of the key: what the keys of all names begin with that begin so."""
    return sort_key(text).partition(_TIE)[0]


@lru_cache(maxsize=4096)
def sort_key(text: str) -> str:
    """Return the key; keys compare by code point, so as UTF-8 bytes too (SQLite `BINARY`)."""
    folded = unicodedata.normalize("NFC", text).casefold()
    letters = folded.translate(_LETTERS)
    if not letters.isascii():
        letters = "".join(_without_accent(c) for c in letters)
    words = _NOT_KEPT.sub(" ", letters).strip()
    return f"{_NUMBER.sub(_by_value, words)}{_TIE}{folded}"


def _without_accent(letter: str) -> str:
    if letter.isascii():
        return letter
    if not (letter.isalpha() or unicodedata.combining(letter)):
        return " "
    base = unicodedata.normalize("NFD", letter)[0]
    return "" if unicodedata.combining(letter) else base


def _by_value(match: re.Match[str]) -> str:
    digits = match.group().lstrip("0") or "0"
    length = len(digits)
    return f"{length}{digits}" if length < 10 else f":{min(length, 99_999):05}{digits}"
