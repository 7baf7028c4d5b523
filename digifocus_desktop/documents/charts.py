"""The bar of a score: how far, how sure, and the limits between the words.

Three marks that never rely on colour: an outlined track with a solid bar, the limits across it,
and below it a bracket for the range.
"""

from collections.abc import Sequence
from typing import Final

from digifocus_desktop.documents.layout import Sheet
from digifocus_desktop.documents.marks import BoxMark, Colour, PathMark

BAR_HEIGHT: Final = 4.0
_BRACKET_GAP: Final = 1.3
_BRACKET_END: Final = 0.7
_FULL: Final = 100.0


def draw_bar(
    sheet: Sheet,
    x: float,
    y: float,
    width: float,
    score: tuple[float, float, float],
    *,
    limits: Sequence[float],
    height: float = BAR_HEIGHT,
    earlier: float | None = None,
    peer: float | None = None,
) -> None:
    """Draw a measured score from 0 to 100.

    Args:
        sheet: Where it is drawn.
        x: Left edge.
        y: Top edge of the track.
        width: Length of the track; 100 points.
        score: The value and the low and high end of its range; the bracket is clipped to the track.
        limits: Scores at which the word changes.
        height: Height of the track.
        earlier: An earlier result, drawn as a white diamond with an ink edge.
        peer: Median of a peer group, drawn as an open triangle above.
    """
    value, low, high = (min(_FULL, max(0.0, part)) for part in score)
    sheet.add(BoxMark(x, y, width, height, Colour.WHITE, Colour.CONTROL))
    if value > 0:
        sheet.add(BoxMark(x, y, width * value / _FULL, height, Colour.PRIMARY))
    for limit in limits:
        if 0 < limit < _FULL:
            colour = Colour.WHITE if limit < value else Colour.CONTROL
            sheet.upright(x + width * limit / _FULL, y, y + height, colour)
    _draw_bracket(sheet, x + width * low / _FULL, x + width * high / _FULL, y + height + _BRACKET_GAP)
    if peer is not None:
        draw_triangle(sheet, x + width * peer / _FULL, y)
    if earlier is not None:
        draw_diamond(sheet, x + width * earlier / _FULL, y + height / 2, height / 2 + 0.8)


def draw_diamond(sheet: Sheet, x: float, y: float, reach: float) -> None:
    """Draw the mark of an earlier result around a point."""
    points = ((x, y - reach), (x + reach / 2, y), (x, y + reach), (x - reach / 2, y))
    sheet.add(PathMark(points, fill=Colour.WHITE, outline=Colour.INK, stroke=0.9))


def draw_triangle(sheet: Sheet, x: float, y: float) -> None:
    """Draw the mark of a peer group; its lower tip touches the point."""
    points = ((x - 1.2, y - 2.1), (x + 1.2, y - 2.1), (x, y))
    sheet.add(PathMark(points, fill=Colour.WHITE, outline=Colour.INK, stroke=0.9))


def draw_empty_bar(sheet: Sheet, x: float, y: float, width: float) -> None:
    """Draw the dashed track of a dimension that was not measured: never a bar of zero."""
    sheet.add(BoxMark(x, y, width, BAR_HEIGHT, outline=Colour.CONTROL, dash=(2, 2)))


def _draw_bracket(sheet: Sheet, low: float, high: float, y: float) -> None:
    sheet.rule(low, y, high, Colour.INK, 0.9)
    for end in (low, high):
        sheet.upright(end, y - _BRACKET_END, y + _BRACKET_END, Colour.INK, 0.9)
