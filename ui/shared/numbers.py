"""Numbers as people type them."""

import re

_NUMBER = re.compile(r"[+-]?\d{1,15}(?:[.,]\d{1,6})?")
_SPACES = re.compile(r"[\s\u00a0\u202f]+")


def parse_number(words: str, *, whole: bool) -> int | float | None:
    """Return the number of `1 234,5`; None if it is none, or not whole where it should be."""
    bare = _SPACES.sub("", words).replace("−", "-")
    if not _NUMBER.fullmatch(bare):
        return None
    number = float(bare.replace(",", "."))
    if number.is_integer():
        return int(number)
    return None if whole else number
