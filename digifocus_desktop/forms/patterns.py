"""Which patterns a form may match: those that take little time whatever is typed.

The subset: letters, escapes of one sign, `\\d \\w \\s` and their opposites, classes, `.`, anchors, groups,
choices and repetitions. Nothing repeated may hold a repetition of changing length or a choice, nothing looks
around or refers back, and the ways in which a text can be tried are counted: there may not be too many.
"""

import math
import re
from dataclasses import dataclass

MAX_PATTERN_CHARS = 200
MAX_MATCHED_CHARS = 500
"""A longer text is not tried at all."""

MAX_WAYS = 21_000_000
"""About a second; three open repetitions stay below it."""

LONG = 20
"""A repetition that may be longer than this counts as open."""

_COUNTS = re.compile(r"\{(\d{1,4})(,(\d{0,4}))?\}")
_SIGNS = {"*": (0, None), "+": (1, None), "?": (0, 1)}
_ESCAPED = re.compile(r"\\(?:[dDwWsSntr]|[^\w\s])")
_CLASS = re.compile(r"\[\^?\]?(?:\\(?:[dDwWsSntr]|[^\w\s])|[^\]\\\[])*\]")


class _RefusedError(Exception):
    """The pattern goes beyond the subset."""


@dataclass(frozen=True, slots=True)
class _Weight:
    """How much there is to try: open repetitions, and ways through all that is not open."""

    open: int = 0
    ways: float = 1.0

    def __add__(self, other: "_Weight") -> "_Weight":
        return _Weight(self.open + other.open, self.ways * other.ways)

    @property
    def fixed(self) -> bool:
        """Whether there is one way through."""
        return not self.open and self.ways == 1

    @property
    def tries(self) -> float:
        """The most ways in which a text can be tried."""
        return self.ways * float(MAX_MATCHED_CHARS) ** self.open / math.factorial(self.open)


def safe_pattern(pattern: str) -> bool:
    """Return whether a pattern is one that a form may match."""
    if len(pattern) > MAX_PATTERN_CHARS:
        return False
    try:
        reader = _Reader(pattern)
        weight = reader.choices()
        if reader.place < len(pattern):
            return False
        re.compile(pattern)
    except (_RefusedError, re.error, OverflowError, RecursionError):
        return False
    return weight.tries <= MAX_WAYS


class _Reader:
    """Walks over a pattern once.

    Attributes:
        place: How far it is.
    """

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self.place = 0

    def choices(self) -> _Weight:
        """Return the weight of what stands here, up to the end of the group."""
        weight = self._sequence()
        while self._next == "|":
            self.place += 1
            other = self._sequence()
            weight = _Weight(weight.open + other.open, weight.ways + other.ways)
        return weight

    @property
    def _next(self) -> str:
        return self._pattern[self.place : self.place + 1]

    def _sequence(self) -> _Weight:
        weight = _Weight()
        while self._next not in {"", "|", ")"}:
            weight += self._repeated(self._one())
        return weight

    def _one(self) -> _Weight:
        """Return the weight of one sign, class or group."""
        letter = self._next
        if letter == "(":
            self.place += 3 if self._pattern.startswith("(?:", self.place) else 1
            weight = self.choices()
            if self._next != ")":
                raise _RefusedError
            self.place += 1
            return weight
        if letter in "*+?{":
            raise _RefusedError
        known = {"\\": _ESCAPED, "[": _CLASS}.get(letter)
        match = known.match(self._pattern, self.place) if known else None
        if known and match is None:
            raise _RefusedError
        self.place = match.end() if match else self.place + 1
        return _Weight()

    def _repeated(self, weight: _Weight) -> _Weight:
        """Return the weight with the repetition that stands behind it."""
        counts = self._counts()
        if counts is None:
            return weight
        least, most = counts
        if self._next in {"*", "+", "?"}:  # repeated again, or in another manner
            raise _RefusedError
        if most == least:
            if not weight.fixed and most != 1:
                raise _RefusedError
            return weight
        if most == 1:
            return _Weight(weight.open, weight.ways + 1)
        if not weight.fixed:
            raise _RefusedError
        return _Weight(open=1) if most is None or most > LONG else _Weight(ways=most - least + 1)

    def _counts(self) -> tuple[int, int | None] | None:
        if self._next in _SIGNS:
            found = _SIGNS[self._next]
            self.place += 1
            return found
        match = _COUNTS.match(self._pattern, self.place)
        if match is None:
            return None
        self.place = match.end()
        least = int(match[1])
        return least, int(match[3]) if match[3] else None if match[2] else least
