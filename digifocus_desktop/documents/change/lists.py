"""Second page: flags, steps, what the firm tells, its numbers, large steps, and how the two compare."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from digifocus_desktop.documents.change.data import Line, Mark
from digifocus_desktop.documents.layout import BODY, BODY_BOLD, SMALL, SMALL_MUTED, Sheet
from digifocus_desktop.documents.layout import H3 as HEADING
from digifocus_desktop.documents.marks import Colour, PathMark
from digifocus_desktop.documents.report.flow import Section
from digifocus_desktop.documents.report.parts import GRID

_INDENT: Final = 6.5
_GAP: Final = 8.0
_BESIDE_AT_MOST: Final = 8


@dataclass(frozen=True, slots=True)
class Titled:
    """A list: name of the data, heading, lines, and how many in words."""

    field: str
    title: str
    lines: Sequence[Line]
    count: str = ""


def list_sections(
    sheet: Sheet, left: Titled, right: Titled, under: tuple[str, Sequence[str]] = ("", ())
) -> list[Section]:
    """Return two lists side by side, or one below the other where one is long or has nothing.

    How the two measurements compare goes `under` the left one, or where there is none, below both.
    """
    titled = [one for one in (left, right) if one.lines]
    if len(titled) < 2 or any(len(one.lines) > _BESIDE_AT_MOST for one in titled):
        below_both = [_compared_section(sheet, *under)] if under[1] else []
        return [*(list_section(sheet, one) for one in titled), *below_both]
    width = (GRID.text_width - _GAP) / 2

    def draw(y: float) -> float:
        ends = []
        for one, x in zip(titled, (GRID.left, GRID.left + width + _GAP), strict=True):
            below = sheet.text(x, y, one.title, HEADING, width=width) + 2.2
            if one.count:
                below = _draw_count(sheet, one.count, x, below)
            for line in one.lines:
                below = _draw_line(sheet, line, x, width, below)
            ends.append(below)
        if under[1]:
            y = sheet.text(GRID.left, ends[0] + _GAP, under[0], HEADING, width=width) + 2.2
            ends[0] = _draw_compared(sheet, under[1], width, y)
        return max(ends)

    return [Section(left.field, "", [draw])]


def list_section(sheet: Sheet, listed: Titled) -> Section:
    """Return a list over the whole width."""
    blocks = [partial(_draw_line, sheet, line, GRID.left, GRID.text_width) for line in listed.lines]
    head = partial(_draw_count, sheet, listed.count, GRID.left) if listed.count else None
    return Section(listed.field, listed.title, blocks, head)


def _compared_section(sheet: Sheet, title: str, sentences: Sequence[str]) -> Section:
    blocks = [partial(_draw_compared, sheet, [sentence], GRID.text_width) for sentence in sentences]
    return Section("compared", title, blocks)


def _draw_compared(sheet: Sheet, sentences: Sequence[str], width: float, y: float) -> float:
    for sentence in sentences:
        y = sheet.text(GRID.left, y, sentence, SMALL, width=width) + 0.8
    return y


def _draw_count(sheet: Sheet, count: str, x: float, y: float) -> float:
    return sheet.text(x, y - 1.2, count, SMALL_MUTED) + 1.2


def _draw_line(sheet: Sheet, line: Line, x: float, width: float, y: float) -> float:
    """Draw what a line says with its mark, its detail below."""
    if line.mark is None:
        below = sheet.text(x, y, line.text, SMALL_MUTED, width=width)
        return sheet.text(x, below, line.detail, BODY_BOLD, width=width) + 1.6
    _draw_mark(sheet, line.mark, x, y)
    inner = width - _INDENT
    below = sheet.text(x + _INDENT, y, line.text, BODY, width=inner) if line.text else y
    if line.detail:
        below = sheet.text(x + _INDENT, below, line.detail, SMALL_MUTED, width=inner)
    return below + 1.4


def _draw_mark(sheet: Sheet, mark: Mark, x: float, y: float) -> None:
    """Draw a mark that is told from the others by its shape."""
    if mark == "done":
        sheet.tick(x + 0.4, y + 0.8, 3)
    elif mark == "open":
        sheet.checkbox(x + 0.4, y + 0.8)
    elif mark == "flag":
        sheet.warning(x, y + 0.5, 4, Colour.DANGER)
    elif mark == "unknown":
        sheet.text(x + 1, y, "?", BODY_BOLD)
    elif mark == "dropped":
        for from_y, to_y in ((1.0, 3.6), (3.6, 1.0)):
            points = ((x + 0.6, y + from_y), (x + 3.2, y + to_y))
            sheet.add(PathMark(points, outline=Colour.INK, stroke=1.1, closed=False))
    elif mark != "none":
        tip, foot = (1.0, 3.6) if mark == "up" else (3.6, 1.0)
        arrow = ((x + 0.4, y + foot), (x + 1.9, y + tip), (x + 3.4, y + foot))
        sheet.add(PathMark(arrow, fill=Colour.INK))
