"""The three-way merge of a running text: by sentences, and by words inside sentences both have changed.

What only one side changed is taken from that side. Where both changed the same words, or wrote something new
at the same place, no program can tell what they meant: that is left to a person.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import takewhile

MOST_PAIRS = 40_000
"""Pairs of equal pieces where base and side differ; texts that say one thing over and over are not merged."""

MOST_STEPS = 2_000_000
"""Pieces of base times pieces of side where they differ: a text rewritten all over is not merged."""

_SENTENCE = re.compile(r"\s+|\S.*?(?:[.!?]+(?=\s|\Z)|(?=\n)|\Z)", re.DOTALL)
_WORD = re.compile(r"\s+|\S+")
_LEVELS = (_SENTENCE, _WORD)
"""From coarse to fine; the pieces of each, put together, are the text again."""

Pieces = Sequence[str]


@dataclass(frozen=True, slots=True)
class MergedText:
    """What became of two changes of one text.

    Attributes:
        text: With both changes; where they met, first what `one` has there and then what `two` has.
        clean: Whether they met nowhere.
    """

    text: str
    clean: bool


class _TooMuchError(Exception):
    """Comparing the pieces would take too long."""


@dataclass(frozen=True, slots=True)
class _Edit:
    """Pieces `low` to `high` of the base give way to others."""

    low: int
    high: int
    pieces: Pieces
    first: bool

    @property
    def inserts(self) -> bool:
        """Whether nothing of the base goes."""
        return self.low == self.high


@dataclass(slots=True)
class _Region:
    """A stretch of the base and all edits that touch it."""

    low: int
    high: int
    edits: list[_Edit] = field(default_factory=list)

    def meets(self, edit: _Edit) -> bool:
        """Tell whether an edit that begins here or later changes what this region changes.

        What is written in at the very edge of a change meets it: which comes first would be a guess.
        """
        if edit.low != self.high:
            return edit.low < self.high
        return edit.inserts or any(one.inserts and one.low == self.high for one in self.edits)

    def take(self, edit: _Edit) -> None:
        """Stretch over an edit."""
        self.edits.append(edit)
        self.high = max(self.high, edit.high)

    def side(self, base: Pieces, *, first: bool) -> str:
        """Return the region as one side has it."""
        found: list[str] = []
        at = self.low
        for edit in self.edits:
            if edit.first is first:
                found += [*base[at : edit.low], *edit.pieces]
                at = edit.high
        return "".join([*found, *base[at : self.high]])


def merge_text(base: str, one: str, two: str) -> MergedText:
    """Merge two texts that were both made from `base`.

    A clean merge is the same whichever side is called `one`; a text that was not changed gives way to the
    other. The time is bounded by `MOST_PAIRS` and `MOST_STEPS`.
    """
    return _merge(base, one, two, 0)


def _merge(base: str, one: str, two: str, level: int) -> MergedText:
    if one in (base, two):
        return MergedText(two, clean=True)
    if two == base:
        return MergedText(one, clean=True)
    if level == len(_LEVELS):
        return MergedText(_beside(one, two), clean=False)
    split = _LEVELS[level].findall
    pieces = split(base)
    try:
        edits = [*_edits(pieces, split(one), first=True), *_edits(pieces, split(two), first=False)]
    except _TooMuchError:
        return MergedText(_beside(one, two), clean=False)
    merged: list[str] = []
    clean, at = True, 0
    for region in _regions(edits):
        merged += pieces[at : region.low]
        found = _settle(pieces, region, level)
        merged.append(found.text)
        clean, at = clean and found.clean, region.high
    return MergedText("".join([*merged, *pieces[at:]]), clean)


def _beside(one: str, two: str) -> str:
    """Return both texts, parted by a space where neither brings one."""
    gap = " " if one and two and not one[-1].isspace() and not two[0].isspace() else ""
    return one + gap + two


def _settle(base: Pieces, region: _Region, level: int) -> MergedText:
    """Return what stands in a region after both sides."""
    one, two = (region.side(base, first=first) for first in (True, False))
    return _merge("".join(base[region.low : region.high]), one, two, level + 1)


def _edits(base: Pieces, side: Pieces, *, first: bool) -> Iterator[_Edit]:
    """Yield how `side` differs; what both have at either end is not looked at."""
    head = _alike(zip(base, side, strict=False))
    tail = _alike(zip(reversed(base[head:]), reversed(side[head:]), strict=False))
    low, high = base[head : len(base) - tail], side[head : len(side) - tail]
    known = Counter(piece for piece in low if not piece.isspace())
    # The matcher looks over the whole stretch again for every run of pieces that both have.
    if len(low) * len(high) > MOST_STEPS or sum(known[piece] for piece in high) > MOST_PAIRS:
        raise _TooMuchError
    # Gaps go with the words beside them: matched for themselves, they would cost most of the time.
    for tag, start, end, new, after in SequenceMatcher(str.isspace, low, high, autojunk=False).get_opcodes():
        if tag != "equal":
            yield _Edit(head + start, head + end, high[new:after], first)


def _alike(pairs: Iterable[tuple[str, str]]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _regions(edits: Sequence[_Edit]) -> list[_Region]:
    """Return the stretches that are changed, in order; edits that meet share one."""
    regions: list[_Region] = []
    for edit in sorted(edits, key=lambda one: (one.low, one.high)):
        if not regions or not regions[-1].meets(edit):
            regions.append(_Region(edit.low, edit.low))
        regions[-1].take(edit)
    return regions
