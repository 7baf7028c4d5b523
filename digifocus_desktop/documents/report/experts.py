"""When to turn to an expert outside the programme, and a request for quotes ready to be copied."""

from functools import partial
from typing import Final

from digifocus_desktop.documents.layout import (
    CAPTION,
    SMALL,
    SMALL_BOLD,
    Sheet,
)
from digifocus_desktop.documents.marks import BoxMark, Colour, DiscMark
from digifocus_desktop.documents.report.data import ReportData
from digifocus_desktop.documents.report.flow import Section
from digifocus_desktop.documents.report.lines import ExpertLine, QuoteRequest
from digifocus_desktop.documents.report.parts import GRID, words_of
from digifocus_desktop.documents.text import labelled

_TITLE_WIDTH: Final = 40.0
_WHY: Final = (GRID.left + 44, 64.0)
_READY: Final = (GRID.left + 112, 56.0)
_LETTER_WIDTH: Final = 84.0
_ASK_LEFT: Final = GRID.left + 98
_ASK_WIDTH: Final = 66.0


def expert_section(sheet: Sheet, data: ReportData) -> Section:
    """Return the expertise outside the programme, a row each."""
    return Section("experts", "", [partial(_draw_expert, sheet, data, line) for line in data.experts])


def quote_section(sheet: Sheet, data: ReportData) -> Section:
    """Return the requests for quotes, a box each."""
    last = len(data.quotes) - 1
    blocks = [partial(_draw_quote, sheet, data, quote, n == last) for n, quote in enumerate(data.quotes)]
    return Section("quotes", words_of(data)["quote"], blocks)


def _draw_expert(sheet: Sheet, data: ReportData, line: ExpertLine, y: float) -> float:
    words = words_of(data)
    ends = [sheet.text(GRID.left, y, line.title, SMALL_BOLD, width=_TITLE_WIDTH)]
    if line.why:
        ends.append(sheet.text(_WHY[0], y, labelled(words["why"], line.why), SMALL, width=_WHY[1]))
    if line.ready:
        ends.append(sheet.text(_READY[0], y, labelled(words["ready"], line.ready), SMALL, width=_READY[1]))
    y = max(ends)
    if line.suppliers:
        y = sheet.text(_WHY[0], y + 0.8, line.suppliers, SMALL, width=GRID.text_right - _WHY[0])
    y += 1.6
    sheet.rule(GRID.left, y, GRID.text_right)
    return y + 1.6


def _draw_quote(sheet: Sheet, data: ReportData, quote: QuoteRequest, is_last: bool, y: float) -> float:
    top, x = y, GRID.left
    beside = bool(quote.questions or quote.checklist)
    width = _LETTER_WIDTH if beside else GRID.text_width - 10
    y = sheet.text(x + 5, y + 3, quote.title, SMALL_BOLD, width=width) + 0.6
    for line in quote.lines:
        y = _draw_line(sheet, line, (x + 5, y), width)
    side = top + 3
    for key, lines in (("ask", quote.questions), ("do_first", quote.checklist)):
        side = _draw_list(sheet, words_of(data)[key], lines, side)
    y = max(y, side) + 3
    sheet.add(BoxMark(x, top, GRID.text_width, y - top, outline=Colour.CONTROL, stroke=0.7, radius=1.5))
    if beside:
        sheet.upright(_ASK_LEFT - 4.5, top + 3, y - 3)
    if not is_last:
        return y + 4
    return sheet.text(x, y + 1.6, words_of(data)["no_supplier"], CAPTION, width=GRID.text_width)


def _draw_line(sheet: Sheet, line: str, at: tuple[float, float], width: float) -> float:
    """Draw a paragraph; one of a list hangs behind its point."""
    x, y = at
    if not line.startswith(("– ", "- ")):
        return sheet.text(x, y, line, SMALL, width=width) + 0.7
    return _draw_point(sheet, line[2:], (x, y), width) + 0.3


def _draw_list(sheet: Sheet, title: str, lines: tuple[str, ...], y: float) -> float:
    if not lines:
        return y
    y = sheet.text(_ASK_LEFT, y, title, SMALL_BOLD, width=_ASK_WIDTH)
    for line in lines:
        y = _draw_point(sheet, line, (_ASK_LEFT, y), _ASK_WIDTH) + 0.5
    return y + 1.5


def _draw_point(sheet: Sheet, text: str, at: tuple[float, float], width: float) -> float:
    x, y = at
    sheet.add(DiscMark(x + 1, y + 2.1, 0.5, Colour.INK))
    return sheet.text(x + 3.5, y, text, SMALL, width=width - 3.5)
