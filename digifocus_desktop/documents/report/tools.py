"""The tool map: in use, fits you, not needed, and what to give up."""

from functools import partial
from typing import Final

from digifocus_desktop.documents.layout import (
    BODY,
    BODY_BOLD,
    CAPTION,
    LABEL,
    SMALL,
    SMALL_BOLD,
    TABLE_SMALL,
    Align,
    Sheet,
)
from digifocus_desktop.documents.marks import BoxMark, Colour
from digifocus_desktop.documents.report.data import ReportData
from digifocus_desktop.documents.report.flow import Block, Section
from digifocus_desktop.documents.report.lines import ToolLine, ToolPage
from digifocus_desktop.documents.report.parts import GRID, words_of
from digifocus_desktop.documents.text import labelled

_NAME, _DETAIL, _COST, _EFFORT, _LOCATION = (
    (GRID.left + left, width)
    for left, width in ((0.0, 44.0), (46.0, 50.0), (97.0, 22.0), (122.0, 24.0), (148.0, 20.0))
)
_HEADS: Final = (
    ("tool_name", _NAME, Align.LEFT),
    ("tool_detail", _DETAIL, Align.LEFT),
    ("tool_cost", _COST, Align.RIGHT),
    ("tool_effort", _EFFORT, Align.LEFT),
    ("tool_location", _LOCATION, Align.LEFT),
)


def tool_sections(sheet: Sheet, data: ReportData) -> tuple[Section, ...]:
    """Return the parts of the tool map that have something in them."""
    tools, words = data.tools or ToolPage(), words_of(data)
    used: list[Block] = [partial(_draw_tool, sheet, line) for line in tools.in_use]
    if tools.total and used:
        last = used.pop()
        used.append(lambda y: _draw_total(sheet, data, tools.total, last(y)))
    fitting: list[Block] = [partial(_draw_tool, sheet, line) for line in tools.fitting]
    return (
        Section("tools", "", used, partial(_draw_head, sheet, data, words["in_use"])),
        Section("tools", "", fitting, partial(_draw_head, sheet, data, words["fits_you"])),
        Section("tools", "", _rest(sheet, data, tools)),
    )


def _rest(sheet: Sheet, data: ReportData, tools: ToolPage) -> list[Block]:
    blocks: list[Block] = []
    if tools.not_needed:
        blocks.append(partial(_draw_not_needed, sheet, data, ", ".join(tools.not_needed)))
    blocks += [partial(_draw_give_up, sheet, data, text) for text in tools.give_up]
    if tools.checked:
        blocks.append(lambda y: sheet.text(GRID.left, y, tools.checked, CAPTION, width=GRID.text_width))
    return blocks


def _draw_head(sheet: Sheet, data: ReportData, title: str, y: float) -> float:
    """Draw the name of the group over the labels of its columns."""
    words = words_of(data)
    y = sheet.text(GRID.left, y, title, BODY_BOLD) + 0.4
    ends = [
        sheet.text(left, y, words[key], LABEL, width=width, align=align)
        for key, (left, width), align in _HEADS
    ]
    y = max(ends) + 0.6
    sheet.rule(GRID.left, y, GRID.text_right, Colour.INK, 0.8)
    return y


def _draw_tool(sheet: Sheet, line: ToolLine, y: float) -> float:
    y += 0.8
    texts = (line.name, line.detail, line.cost, line.effort, line.location)
    ends = []
    for text, (_, (left, width), align) in zip(texts, _HEADS, strict=True):
        style = TABLE_SMALL if align is Align.RIGHT else SMALL
        ends.append(sheet.text(left, y, text or "–", style, width=width, align=align))
    y = max(ends) + 0.8
    sheet.rule(GRID.left, y, GRID.text_right)
    return y


def _draw_total(sheet: Sheet, data: ReportData, total: str, y: float) -> float:
    y += 0.9
    sheet.rule(GRID.left, y - 0.9, GRID.text_right, Colour.INK, 0.8)
    sheet.text(GRID.left, y, words_of(data)["tool_total"], SMALL_BOLD)
    bold = TABLE_SMALL.faced(TABLE_SMALL.face.bold)
    return sheet.text(_COST[0], y, total, bold, width=_COST[1], align=Align.RIGHT)


def _draw_not_needed(sheet: Sheet, data: ReportData, names: str, y: float) -> float:
    text = labelled(words_of(data)["not_needed"], names)
    return sheet.text(GRID.left, y, text, SMALL, width=GRID.text_width) + 2.6


def _draw_give_up(sheet: Sheet, data: ReportData, text: str, y: float) -> float:
    """Draw a subscription to give up: heavy edge, tick and word."""
    top = y
    content = labelled(words_of(data)["give_up"], text)
    y = sheet.text(GRID.left + 12, y + 2, content, BODY, width=GRID.text_width - 16) + 2
    sheet.add(BoxMark(GRID.left, top, 2.2, y - top, Colour.OK))
    sheet.add(BoxMark(GRID.left, top, GRID.text_width, y - top, outline=Colour.OK, stroke=0.9))
    sheet.tick(GRID.left + 5.4, (top + y) / 2 - 1.7, 3.4)
    return y + 1.8
