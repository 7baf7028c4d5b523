"""Lays text and shapes on pages: styles, margins, and what must not break across pages.

Lengths are millimetres from the top left corner; a method that sets something returns the y below it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from digifocus_desktop.documents.fonts import CAP_HEIGHT, MM, Face
from digifocus_desktop.documents.marks import (
    BoxMark,
    Colour,
    DiscMark,
    LineMark,
    Mark,
    Page,
    PathMark,
    TextMark,
)
from digifocus_desktop.documents.text import Content, Line, Run, Span, line_width, wrap
from digifocus_desktop.errors import DocumentError


class Align(Enum):
    """Where a line stands in its column."""

    LEFT = 0.0
    CENTRE = 0.5
    RIGHT = 1.0


@dataclass(frozen=True, slots=True)
class Style:
    """How text is set; `size` and `leading` in points."""

    face: Face
    size: float
    leading: float
    colour: Colour = Colour.INK

    def sized(self, size: float) -> "Style":
        """Return the style in another size, its leading in proportion."""
        return replace(self, size=size, leading=self.leading * size / self.size)

    def leaded(self, leading: float) -> "Style":
        """Return the style with another leading, to share lines with a neighbour."""
        return replace(self, leading=leading)

    def faced(self, face: Face) -> "Style":
        """Return the style in another face."""
        return replace(self, face=face)

    def coloured(self, colour: Colour) -> "Style":
        """Return the style in another colour."""
        return replace(self, colour=colour)


TITLE: Final = Style(Face.REGULAR, 34, 40, Colour.PRIMARY)
NUMBER: Final = Style(Face.SEMIBOLD, 38, 40)
H1: Final = Style(Face.SEMIBOLD, 20, 24)
H2: Final = Style(Face.SEMIBOLD, 15, 19)
H3: Final = Style(Face.SEMIBOLD, 12, 15.5)
LEAD: Final = Style(Face.REGULAR, 10.5, 14.5)
LEAD_BOLD: Final = Style(Face.SEMIBOLD, 10.5, 14.5)
BODY: Final = Style(Face.REGULAR, 9.5, 13)
BODY_MUTED: Final = Style(Face.REGULAR, 9.5, 13, Colour.MUTED)
BODY_BOLD: Final = Style(Face.SEMIBOLD, 9.5, 13)
SMALL: Final = Style(Face.REGULAR, 8.5, 11.5)
SMALL_MUTED: Final = Style(Face.REGULAR, 8.5, 11.5, Colour.MUTED)
SMALL_BOLD: Final = Style(Face.SEMIBOLD, 8.5, 11.5)
LABEL: Final = Style(Face.MEDIUM, 8, 10.5, Colour.MUTED)
CAPTION: Final = Style(Face.REGULAR, 7.5, 10, Colour.MUTED)
CAPTION_BOLD: Final = Style(Face.SEMIBOLD, 7.5, 10)
TABLE: Final = Style(Face.TABULAR, 9.5, 13)
TABLE_BOLD: Final = Style(Face.TABULAR_SEMIBOLD, 9.5, 13)
TABLE_SMALL: Final = Style(Face.TABULAR, 8.5, 11.5)
TABLE_SMALL_MUTED: Final = Style(Face.TABULAR, 8.5, 11.5, Colour.MUTED)
TABLE_CAPTION: Final = Style(Face.TABULAR, 7.5, 10, Colour.MUTED)


@dataclass(frozen=True, slots=True)
class Grid:
    """A page's size and margins."""

    width: float
    height: float
    left: float
    top: float
    right: float
    bottom: float

    @property
    def text_right(self) -> float:
        """Right edge of the text."""
        return self.width - self.right

    @property
    def text_bottom(self) -> float:
        """Bottom edge of the text."""
        return self.height - self.bottom

    @property
    def text_width(self) -> float:
        """Width of the text."""
        return self.width - self.left - self.right


class Sheet:
    """The pages of a document while they are laid out.

    Attributes:
        grid: Size and margins of every page.
        pages: The pages so far; marks go to the last.
    """

    def __init__(self, grid: Grid, bookmark: str) -> None:
        self.grid = grid
        self.pages = [Page(bookmark)]
        self._wrapped: dict[tuple[Content, Face, float, float], list[Line]] = {}

    def turn(self, bookmark: str) -> None:
        """Begin the next page."""
        self.pages.append(Page(bookmark))

    def add(self, mark: Mark) -> None:
        """Put a mark on the present page."""
        self.pages[-1].marks.append(mark)

    def keep(
        self,
        draw: Callable[[float], float],
        y: float,
        field: str,
        *,
        limit: float,
        turn: Callable[[], float],
    ) -> float:
        """Draw a block whole: when it passes `limit`, take it back and draw it on the next page.

        Args:
            draw: Draws the block from the given y and returns the y below it.
            y: Where it begins on the present page.
            field: Name of what is drawn, for the refusal.
            limit: Where the text of a page ends.
            turn: Begins the next page and returns where its text begins.

        Raises:
            DocumentError: `document.too_long` with `field` when a whole page cannot hold it.
        """
        marks = self.pages[-1].marks
        before = len(marks)
        below = draw(y)
        if below <= limit:
            return below
        del marks[before:]
        below = draw(turn())
        if below > limit:
            raise DocumentError("document.too_long", field=field)
        return below

    def text(
        self,
        x: float,
        y: float,
        content: Content,
        style: Style,
        *,
        width: float | None = None,
        align: Align = Align.LEFT,
    ) -> float:
        """Set text with the top of its first line box at y.

        Without a width it is one line from x to the right. The height of capitals is centred in
        the line box, so columns of different sizes share a line when their leading is equal.
        """
        if width is None:
            spans = (Span(content),) if isinstance(content, str) else content
            line = tuple(Run(s.text, style.face.bold if s.bold else style.face) for s in spans)
            return self.lines(x, y, [line], style)
        return self.lines(x, y, self.broken(content, style, width), style, width=width, align=align)

    def broken(self, content: Content, style: Style, width: float) -> list[Line]:
        """Return the lines of a text; what is drawn again after a trial is not broken again."""
        text = content if isinstance(content, str) else tuple(content)
        key = (text, style.face, style.size, width)
        if key not in self._wrapped:
            self._wrapped[key] = wrap(text, style.face, style.size, width)
        return self._wrapped[key]

    def lines(
        self,
        x: float,
        y: float,
        lines: Sequence[Line],
        style: Style,
        *,
        width: float = 0.0,
        align: Align = Align.LEFT,
    ) -> float:
        """Set lines that are already broken."""
        leading = style.leading / MM
        drop = leading / 2 + style.size * CAP_HEIGHT / 2 / MM
        for number, line in enumerate(lines):
            start = x + align.value * (width - line_width(line, style.size))
            for run in line:
                advance = line_width([run], style.size)
                baseline = y + number * leading + drop
                self.add(TextMark(start, baseline, advance, run.text, run.face, style.size, style.colour))
                start += advance
        return y + len(lines) * leading

    def rule(
        self, x: float, y: float, to_x: float, colour: Colour = Colour.RULE, stroke: float = 0.5
    ) -> None:
        """Draw a horizontal rule."""
        self.add(LineMark(x, y, to_x, y, colour, stroke))

    def upright(
        self, x: float, y: float, to_y: float, colour: Colour = Colour.RULE, stroke: float = 0.5
    ) -> None:
        """Draw a vertical rule."""
        self.add(LineMark(x, y, x, to_y, colour, stroke))

    def tick(self, x: float, y: float, size: float) -> None:
        """Draw a tick."""
        points = ((x, y + size * 0.55), (x + size * 0.36, y + size * 0.88), (x + size, y + size * 0.14))
        self.add(PathMark(points, outline=Colour.INK, stroke=1.3, closed=False))

    def checkbox(self, x: float, y: float, size: float = 3.2) -> None:
        """Draw an empty check box."""
        self.add(BoxMark(x, y, size, size, Colour.WHITE, Colour.INK, 0.8))

    def warning(self, x: float, y: float, size: float, colour: Colour) -> None:
        """Draw a filled triangle with an exclamation mark, readable without colour."""
        middle = x + size / 2
        foot = y + size * 0.9
        self.add(PathMark(((middle, y), (x + size, foot), (x, foot)), fill=colour))
        self.add(BoxMark(middle - size * 0.05, y + size * 0.33, size * 0.1, size * 0.27, Colour.WHITE))
        self.add(DiscMark(middle, y + size * 0.74, size * 0.065, Colour.WHITE))

    def number_disc(self, x: float, y: float, number: int, diameter: float = 7.4) -> None:
        """Draw a number in a filled disc."""
        radius = diameter / 2
        self.add(DiscMark(x + radius, y + radius, radius, Colour.INK))
        style = H3.coloured(Colour.WHITE)
        self.text(
            x, y + radius - style.leading / MM / 2, str(number), style, width=diameter, align=Align.CENTRE
        )
