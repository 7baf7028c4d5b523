"""First page: the two numbers from where to where, and the areas as pairs of bars."""

from functools import partial
from typing import Final

from digifocus_desktop.documents.change.bars import (
    NOW_HEIGHT,
    PAIR_HEIGHT,
    THEN_HEIGHT,
    draw_hatched,
    draw_pair,
)
from digifocus_desktop.documents.change.data import Area, ChangeData, Number, Pair
from digifocus_desktop.documents.charts import draw_empty_bar
from digifocus_desktop.documents.layout import (
    BODY_BOLD,
    CAPTION,
    H1,
    H2,
    H3,
    LABEL,
    NUMBER,
    SMALL,
    SMALL_BOLD,
    SMALL_MUTED,
    TABLE_BOLD,
    Align,
    Sheet,
)
from digifocus_desktop.documents.marks import BoxMark, Colour
from digifocus_desktop.documents.report.flow import Section
from digifocus_desktop.documents.report.parts import GRID, shown
from digifocus_desktop.documents.text import fit, labelled
from digifocus_desktop.documents.wording import wording

_GAP: Final = 6.0
_BAR_LEFT: Final = GRID.left + 52
_BAR_WIDTH: Final = 76.0
_NAME_WIDTH: Final = 50.0
_NUMBERS: Final = GRID.left + 129
_NUMBERS_WIDTH: Final = 20.0
_SWATCH: Final = 7.0
_AREAS_IN_FULL: Final = 8
"""With more areas each tells only where the firm is now, so that all stand on the first page."""


def points_text(pair: Pair, as_before: str) -> str:
    """Return `+9`, `−4`, or that nothing changed; between the numbers that are printed."""
    by = shown(pair.after) - shown(pair.before)
    if not by:
        return as_before
    return f"+{by}" if by > 0 else f"−{-by}"


def draw_top(sheet: Sheet, data: ChangeData, days: str) -> float:
    """Draw the firm, and the two numbers; return the y below."""
    words, x, width = wording("change", data.language), GRID.left, GRID.text_width
    y = sheet.text(x, GRID.top, words["title"], LABEL) + 0.6
    sheet.text(x, GRID.top, f"{data.later_name} · {days}", LABEL, width=width, align=Align.RIGHT)
    steps = ((20, 1), (18, 1), (16, 1), (16, 2), (14, 2))
    size, lines = fit("company_name", data.company_name, H1.face, width, steps)
    y = sheet.lines(x, y, lines, H1.sized(size))
    y = sheet.text(x, y, data.facts, SMALL_MUTED, width=width) + 4
    if data.unfinished:
        y = sheet.text(x, y, data.unfinished, SMALL_BOLD, width=width) + 3
    half = (width - _GAP) / 2
    columns = [(x + place * (half + _GAP), half) for place, _ in enumerate(data.numbers)]
    inside = [
        _draw_number(sheet, data, one, y, column) for one, column in zip(data.numbers, columns, strict=True)
    ]
    below = max(inside) + 2.5
    for left, wide in columns:
        sheet.add(BoxMark(left, y, wide, below - y, outline=Colour.CONTROL, stroke=0.7, radius=1.5))
    return sheet.text(x, below + 2, words["caution"], CAPTION, width=width) + 5


def _draw_number(
    sheet: Sheet, data: ChangeData, number: Number, y: float, column: tuple[float, float]
) -> float:
    """Draw one of the two numbers; `column` is the left edge and width of its card."""
    words, (left, width) = wording("change", data.language), column
    x, inner, pair = left + 5, width - 10, number.pair
    sheet.text(x, y + 3.2, number.label, BODY_BOLD, width=inner)
    if pair is None:
        y = sheet.text(x, y + 12, words["too_few"], SMALL, width=inner) + 2
        draw_empty_bar(sheet, x, y, inner)
        return y + PAIR_HEIGHT
    points = ", ".join(filter(None, (points_text(pair, words["as_before"]), pair.mark)))
    sheet.text(x, y + 3.2, points, H3.sized(10.5).leaded(BODY_BOLD.leading), width=inner, align=Align.RIGHT)
    from_to = f"{shown(pair.before)} → {shown(pair.after)}"
    sheet.text(x - 0.6, y + 8.4, from_to, NUMBER.sized(27))
    top = y + 19.2
    _, lines = fit("numbers", pair.words, SMALL_BOLD.face, inner, ((8.5, 1), (8.5, 2)))
    top = sheet.lines(x, top, lines, SMALL_BOLD)
    range_ = f"{shown(max(0.0, pair.low))}–{shown(min(100.0, pair.high))}"
    top = sheet.text(x, top, words["range"].format(range=range_), SMALL_MUTED, width=inner) + 1.4
    draw_pair(sheet, (x, top, inner), pair, data.limits)
    top += PAIR_HEIGHT + 1.6
    for line in number.lines:
        top = sheet.text(x, top, line, SMALL, width=inner) + 0.4
    return top


def area_section(sheet: Sheet, data: ChangeData) -> Section:
    """Return the areas, what the bars mean over them on every page."""
    words = wording("change", data.language)
    blocks = []
    for place, area in enumerate(data.areas):
        begins = area.is_branch and place > 0 and not data.areas[place - 1].is_branch
        blocks.append(partial(_draw_area, sheet, data, area, begins))
    return Section("areas", "", blocks, partial(_draw_legend, sheet, words["areas"], data))


def _draw_legend(sheet: Sheet, title: str, data: ChangeData, y: float) -> float:
    words = wording("change", data.language)
    sheet.text(GRID.left, y - 0.8, title, H2.sized(12), width=_NAME_WIDTH + 20)
    x, middle = _BAR_LEFT + 22, y + CAPTION.leading / 2 / 2.83
    sheet.add(BoxMark(x, middle - NOW_HEIGHT / 2, _SWATCH, NOW_HEIGHT, Colour.PRIMARY))
    sheet.text(x + _SWATCH + 1.5, y, words["now"], CAPTION)
    x += 26
    draw_hatched(sheet, x, middle - THEN_HEIGHT / 2, _SWATCH)
    below = sheet.text(x + _SWATCH + 1.5, y, words["at_the_start"], CAPTION) + 2
    sheet.rule(GRID.left, below, GRID.text_right, Colour.INK, 0.8)
    return below + 1.6


def _draw_area(sheet: Sheet, data: ChangeData, area: Area, begins: bool, y: float) -> float:
    words, pair = wording("change", data.language), area.pair
    room = GRID.text_right - _BAR_LEFT
    if begins:
        sheet.rule(GRID.left, y - 0.4, GRID.text_right, Colour.INK, 0.8)
        y += 1.2
    below = sheet.text(GRID.left, y - 0.6, area.name, SMALL_BOLD, width=_NAME_WIDTH)
    if pair is None:
        told = sheet.text(_BAR_LEFT, y - 0.6, words["too_few"], SMALL_MUTED, width=room)
    else:
        draw_pair(sheet, (_BAR_LEFT, y, _BAR_WIDTH), pair, data.limits)
        style = TABLE_BOLD.leaded(PAIR_HEIGHT * 2.83)
        from_to = f"{shown(pair.before)} → {shown(pair.after)}"
        sheet.text(_NUMBERS, y, from_to, style, width=_NUMBERS_WIDTH, align=Align.RIGHT)
        points = points_text(pair, words["as_before"])
        small = style if points[0] in "+−" else SMALL_MUTED.leaded(PAIR_HEIGHT * 2.83)
        end = GRID.text_right - _NUMBERS - _NUMBERS_WIDTH
        sheet.text(_NUMBERS + _NUMBERS_WIDTH, y, points, small, width=end, align=Align.RIGHT)
        below_bars = y + PAIR_HEIGHT - 2.6
        sheet.text(
            _NUMBERS, below_bars, pair.mark, CAPTION, width=GRID.text_right - _NUMBERS, align=Align.RIGHT
        )
        told = y + PAIR_HEIGHT + 0.9
    if area.now:
        in_full = len(data.areas) <= _AREAS_IN_FULL
        content = labelled(f"{words['now_is']} {area.now}.", area.then if in_full else "")
        told = sheet.text(_BAR_LEFT, told, content, SMALL, width=room)
    elif area.then:
        told = sheet.text(_BAR_LEFT, told, area.then, SMALL_MUTED, width=room)
    y = max(below, told) + 1
    sheet.rule(GRID.left, y, GRID.text_right)
    return y + 1.7
