"""Text before it is set: cleaned, checked against the faces, broken into lines, fitted.

Texts are never markup: bold comes from `Span`, so a name may hold `<b>`, `&` or `**`.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any, Final, TypeVar

from digifocus_desktop.documents.fonts import Face, advances, width_mm
from digifocus_desktop.errors import DocumentError

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

MAX_CHARACTERS: Final = 20_000
"""Longest single text of a document; a pasted book is refused, not laid out."""

SOFT_HYPHEN: Final = "\u00ad"
_TOLERANCE_MM: Final = 0.005
_VOWELS: Final = "aeiouyäöåAEIOUYÄÖÅ"
_CONSONANTS: Final = "bcdfghjklmnpqrstvwxzšžBCDFGHJKLMNPQRSTVWXZŠŽ"
_MIN_LETTERS: Final = 3
_JOINTS: Final = "\u00a0/-–"
"""Where a word may end a line as it stands, the best last."""

_PICTURES: Final = frozenset({"So", "Sk", "Cn"})
"""Categories of emoji; the last is what the Unicode tables of this Python do not know yet."""
_PICTURE_MARKS: Final = "\ufe0f\ufe0e\u20e3"
"""What is written after a character to make it an emoji."""

T = TypeVar("T", bound="DataclassInstance")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one weight."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a line in one face."""

    text: str
    face: Face


Content = str | Sequence[Span]
Line = tuple[Run, ...]


def labelled(label: str, text: str) -> tuple[Span, Span]:
    """Return `label` in bold and `text` after it, as in **Miksi:** and its reason."""
    return Span(label, bold=True), Span(f" {text}")


def clean(text: str) -> str:
    """Return the text as it can be set: composed letters, single spaces, no invisible characters.

    No-break spaces and soft hyphens stay: they are the author's.
    """
    composed = unicodedata.normalize("NFC", text)
    visible = "".join(c for c in composed if c == SOFT_HYPHEN or unicodedata.category(c) != "Cf")
    return re.sub(r"[^\S\u00a0\u202f]+", " ", visible).strip(" ")


def printable(data: T, prefix: str = "", *, drop_pictures: bool = False) -> T:
    """Return a copy of a frozen dataclass with every text cleaned and known to be printable.

    Args:
        data: The texts.
        prefix: What stands before the name of a field in a refusal.
        drop_pictures: Leave out emoji instead of refusing them: no paper is held back by a smile. A letter
            that no face has is refused all the same.

    Raises:
        DocumentError: `document.glyph` with `field` and `characters` when a face lacks a character;
            `document.too_long` with `field` and `max` when a text is longer than `MAX_CHARACTERS`.
    """
    changes = {f.name: _checked(getattr(data, f.name), prefix + f.name, drop_pictures) for f in fields(data)}
    return replace(data, **changes)


def _checked(value: Any, field: str, drop_pictures: bool) -> Any:
    if type(value) is str:  # an enumeration is a choice, not a text to set
        return _checked_text(value, field, drop_pictures)
    if isinstance(value, tuple):
        return tuple(_checked(item, f"{field}[{place}]", drop_pictures) for place, item in enumerate(value))
    if is_dataclass(value) and not isinstance(value, type):
        return printable(value, f"{field}.", drop_pictures=drop_pictures)
    return value


def _checked_text(text: str, field: str, drop_pictures: bool) -> str:
    if len(text) > MAX_CHARACTERS:
        raise DocumentError("document.too_long", field=field, max=MAX_CHARACTERS)
    cleaned = clean(text)
    known = advances(Face.REGULAR)  # every Inter face of ours is cut to the same characters
    missing = dict.fromkeys(c for c in cleaned if ord(c) not in known and c != SOFT_HYPHEN)
    if missing and drop_pictures and all(map(_is_picture, missing)):
        return clean("".join(c for c in cleaned if c not in missing))
    if missing:
        raise DocumentError("document.glyph", field=field, characters="".join(missing))
    return cleaned


def _is_picture(character: str) -> bool:
    return character in _PICTURE_MARKS or unicodedata.category(character) in _PICTURES


def wrap(content: Content, face: Face, size: float, width: float) -> list[Line]:
    """Break a text into lines of at most `width` millimetres.

    Lines break at spaces and at the author's soft hyphens. A word wider than the whole line is
    divided, and no other word.
    """
    spans = (Span(content),) if isinstance(content, str) else content
    lines: list[Line] = []
    line: list[Run] = []
    space, used = width_mm(" ", face, size), 0.0
    for word in _words(spans, face):
        room = width - used - space if line else width
        wide = _line_width(word, size)
        if line and wide <= room + _TOLERANCE_MM:
            used += width_mm(" ", line[-1].face, size) + wide
            line += [Run(" ", line[-1].face), *word]
            continue
        rest = word
        if line:
            head, rest = _soft_break(word, size, room)
            if head:
                line += [Run(" ", line[-1].face), head]
            lines.append(_joined(line))
        parts = _divided(rest, size, width)
        lines += [_joined(part) for part in parts[:-1]]
        line = list(parts[-1])
        used = _line_width(line, size)
    if line:
        lines.append(_joined(line))
    return lines or [()]


def divides(content: str, face: Face, size: float, width: float) -> bool:
    """Tell whether a word of the text is wider than the line, so that `wrap` would divide it."""
    return any(width_mm(word, face, size) > width + _TOLERANCE_MM for word in content.split(" "))


def fit(
    field: str, text: str, face: Face, width: float, steps: Sequence[tuple[float, int]]
) -> tuple[float, list[Line]]:
    """Return the first size of `steps` at which the text keeps within its lines, and the lines.

    Args:
        field: Name of the text for the refusal.
        text: What is set.
        face: The face it is set in.
        width: Width of a line in millimetres.
        steps: Sizes in points, each with the number of lines allowed, the best first.

    Raises:
        DocumentError: `document.too_long` with `field` when even a divided word does not fit.
    """
    for may_divide in (False, True):
        for size, most in steps:
            if width_mm(text, face, size) > most * width or divides(text, face, size, width) > may_divide:
                continue
            lines = wrap(text, face, size, width)
            if len(lines) <= most:
                return size, lines
    raise DocumentError("document.too_long", field=field)


def line_width(line: Sequence[Run], size: float) -> float:
    """Return the width of a line in millimetres."""
    return _line_width(line, size)


def _line_width(line: Sequence[Run], size: float) -> float:
    if len(line) == 1:  # nearly every word and line
        return width_mm(line[0].text, line[0].face, size)
    return sum(width_mm(run.text, run.face, size) for run in line)


def _words(spans: Sequence[Span], face: Face) -> Iterator[tuple[Run, ...]]:
    word: list[Run] = []
    for span in spans:
        for place, part in enumerate(span.text.split(" ")):
            if place and word:
                yield tuple(word)
                word = []
            if part:
                word.append(Run(part, face.bold if span.bold else face))
    if word:
        yield tuple(word)


def _joined(line: Sequence[Run]) -> Line:
    """Merge neighbours of one face; soft hyphens have done their work."""
    runs: list[Run] = []
    for run in line:
        text = run.text.replace(SOFT_HYPHEN, "")
        if runs and runs[-1].face is run.face:
            runs[-1] = Run(runs[-1].text + text, run.face)
        else:
            runs.append(Run(text, run.face))
    return tuple(runs)


def _soft_break(word: tuple[Run, ...], size: float, room: float) -> tuple[Run | None, tuple[Run, ...]]:
    """Cut a word at the last soft hyphen whose head fits the room left on the line."""
    first, *others = word
    spots = [place for place, character in enumerate(first.text) if character == SOFT_HYPHEN]
    for place in reversed(spots):
        head = Run(first.text[:place] + "-", first.face)
        if _line_width([head], size) <= room + _TOLERANCE_MM:
            return head, (Run(first.text[place + 1 :], first.face), *others)
    return None, word


def _divided(word: tuple[Run, ...], size: float, width: float) -> list[tuple[Run, ...]]:
    """Divide a word that is wider than the line; a word that fits comes back whole."""
    if _line_width(word, size) <= width + _TOLERANCE_MM:
        return [word]
    parts: list[tuple[Run, ...]] = []
    for run in word:
        rest = run.text
        while width_mm(rest, run.face, size) > width + _TOLERANCE_MM:
            head, rest = _head(rest, run.face, size, width)
            parts.append((Run(head, run.face),))
        parts.append((Run(rest, run.face),))
    return parts


def _head(word: str, face: Face, size: float, width: float) -> tuple[str, str]:
    """Return the longest beginning of a word that fits the line, with its hyphen, and the rest.

    A dash goes before the joint of a double name, that before a no-break space, and that before a
    syllable; a word with none of them is cut anywhere.
    """
    spots = sorted(hyphenation(word), key=lambda place: (_JOINTS.find(word[place - 1]), place))
    for place in reversed(spots):
        joint = word[place - 1] in _JOINTS
        head = word[:place].rstrip("\u00a0") if joint else word[:place] + "-"
        if width_mm(head, face, size) <= width + _TOLERANCE_MM:
            return head, word[place:].lstrip(SOFT_HYPHEN)
    place = next(
        (n for n in range(len(word) - 1, 1, -1) if width_mm(word[:n], face, size) <= width + _TOLERANCE_MM), 1
    )
    return word[:place], word[place:]


def hyphenation(word: str) -> list[int]:
    """Return where a word may be divided, as indexes of the first letter of the rest.

    The author's soft hyphens win. Otherwise a Finnish word is divided before a consonant that a
    vowel follows, three letters staying at each end, and after a dash, hyphen, slash or no-break space.
    """
    if SOFT_HYPHEN in word:
        return [place for place, character in enumerate(word) if character == SOFT_HYPHEN]
    syllables = {
        place
        for place in range(_MIN_LETTERS, len(word) - _MIN_LETTERS + 1)
        if word[place] in _CONSONANTS and word[place + 1] in _VOWELS
    }
    joints = {place for place in range(2, len(word)) if word[place - 1] in _JOINTS}
    return sorted(syllables | joints)
