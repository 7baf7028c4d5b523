"""A pair of bars: now solid, at the start hatched, so that they part without colour."""

from collections.abc import Sequence
from typing import Final

from digifocus_desktop.documents.change.data import Pair
from digifocus_desktop.documents.charts import draw_bar
from digifocus_desktop.documents.layout import Sheet
from digifocus_desktop.documents.marks import BoxMark, Colour, LineMark

NOW_HEIGHT: Final = 3.1
THEN_HEIGHT: Final = 2.2
_GAP: Final = 2.5
PAIR_HEIGHT: Final = NOW_HEIGHT + _GAP + THEN_HEIGHT
_HATCH: Final = 1.5


def draw_pair(sheet: Sheet, place: tuple[float, float, float], pair: Pair, limits: Sequence[float]) -> None:
    """Draw the later number with its range, and below it the first one; `place` is left, top and width."""
    x, y, width = place
    values = (pair.after, pair.low, pair.high)
    draw_bar(sheet, x, y, width, values, limits=limits, height=NOW_HEIGHT)
    top = y + NOW_HEIGHT + _GAP
    sheet.add(BoxMark(x, top, width, THEN_HEIGHT, Colour.WHITE, Colour.CONTROL))
    draw_hatched(sheet, x, top, width * min(100.0, max(0.0, pair.before)) / 100)
    for limit in limits:
        if 0 < limit < 100:
            sheet.upright(x + width * limit / 100, top, top + THEN_HEIGHT, Colour.CONTROL)


def draw_hatched(sheet: Sheet, x: float, y: float, width: float) -> None:
    """Draw an outlined box with slanting lines; nothing for no width."""
    if width <= 0:
        return
    start = x - THEN_HEIGHT
    while start < x + width:
        left, right = max(x, start), min(x + width, start + THEN_HEIGHT)
        if left < right:
            low, high = y + THEN_HEIGHT - (left - start), y + THEN_HEIGHT - (right - start)
            sheet.add(LineMark(left, low, right, high, Colour.INK, 0.5))
        start += _HATCH
    sheet.add(BoxMark(x, y, width, THEN_HEIGHT, outline=Colour.INK, stroke=0.7))
