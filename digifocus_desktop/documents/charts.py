"""The bar of a score: how far, how sure, and the limits between the words.

Three marks that never rely on colour: an outlined track with a solid bar, the limits across it,
and below it a bracket for the range.
"""

from collections.abc import Sequence
from typing import Final

from digifocus_desktop.documents.layout import Sheet
from digifocus_desktop.documents.marks import BoxMark, Colour

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


def draw_empty_bar(sheet: Sheet, x: float, y: float, width: float) -> None:
    """Draw the dashed track of a dimension that was not measured: never a bar of zero."""
    sheet.add(BoxMark(x, y, width, BAR_HEIGHT, outline=Colour.CONTROL, dash=(2, 2)))


def _draw_bracket(sheet: Sheet, low: float, high: float, y: float) -> None:
    sheet.rule(low, y, high, Colour.INK, 0.9)
    for end in (low, high):
        sheet.upright(end, y - _BRACKET_END, y + _BRACKET_END, Colour.INK, 0.9)
