"""What a page is made of: marks in millimetres from its top left corner, sizes of type in points.

A page is a list of marks before it is a PDF, so that tests measure bars, digits and margins.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache

from digifocus_desktop.documents.fonts import Face


class Colour(StrEnum):
    """A colour of print. Meaning never rests on it alone: several have the same grey."""

    INK = "#17212F"
    MUTED = "#4B5868"
    PRIMARY = "#14599D"
    DANGER = "#B3261E"
    CONTROL = "#7B8798"
    RULE = "#A3AEBD"
    OK = "#1B7341"
    WHITE = "#FFFFFF"
    EU_BLUE = "#003399"
    EU_YELLOW = "#FFCC00"

    @property
    def rgb(self) -> tuple[float, float, float]:
        """Red, green and blue from 0 to 1."""
        return _rgb(self.value)


@cache  # asked for every mark
def _rgb(code: str) -> tuple[float, float, float]:
    red, green, blue = (int(code[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return red, green, blue


@dataclass(frozen=True, slots=True)
class TextMark:
    """One run of text on its baseline.

    Attributes:
        width: Width in millimetres.
        size: Size in points.
    """

    x: float
    baseline: float
    width: float
    text: str
    face: Face
    size: float
    colour: Colour


@dataclass(frozen=True, slots=True)
class LineMark:
    """A straight line; `stroke` in points."""

    x: float
    y: float
    to_x: float
    to_y: float
    colour: Colour
    stroke: float


@dataclass(frozen=True, slots=True)
class BoxMark:
    """A rectangle; `stroke` in points, `radius` in millimetres, `dash` as ink and gap in points."""

    x: float
    y: float
    width: float
    height: float
    fill: Colour | None = None
    outline: Colour | None = None
    stroke: float = 0.5
    radius: float = 0.0
    dash: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class PathMark:
    """A polygon, or with `closed` false a bent line with round joints."""

    points: tuple[tuple[float, float], ...]
    fill: Colour | None = None
    outline: Colour | None = None
    stroke: float = 0.6
    closed: bool = True


@dataclass(frozen=True, slots=True)
class DiscMark:
    """A filled circle around its centre."""

    x: float
    y: float
    radius: float
    fill: Colour


Mark = TextMark | LineMark | BoxMark | PathMark | DiscMark


@dataclass(slots=True)
class Page:
    """A page.

    Attributes:
        bookmark: Its name in the bookmarks; empty where a chapter goes on.
        marks: In drawing order.
        headings: Chapters that begin below its top: their name and where.
    """

    bookmark: str
    marks: list[Mark] = field(default_factory=list)
    headings: list[tuple[str, float]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Meta:
    """What a PDF says of itself; `language` is a tag such as `fi-FI`."""

    title: str
    subject: str
    author: str
    language: str
