"""When to turn to an expert outside the programme, and a request for quotes ready to be copied."""

from functools import partial
from typing import Final

from digifocus_desktop.documents.layout import (
    BODY_BOLD,
    CAPTION,
    SMALL,
    SMALL_BOLD,
    TABLE_SMALL,
    Align,
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
_WHO: Final = (GRID.left + 112, 56.0)
_LETTER_WIDTH: Final = 104.0
_ASK_LEFT: Final = GRID.left + 119
_ASK_WIDTH: Final = 45.0


def expert_section(sheet: Sheet, data: ReportData) -> Section:
    """Return the expertise outside the programme, a row each."""
    return Section("experts", "", [partial(_draw_expert, sheet, data, line) for line in data.experts])


def quote_section(sheet: Sheet, data: ReportData) -> Section:
    """Return the request for quotes in its box."""
    blocks = [partial(_draw_quote, sheet, data, data.quote)] if data.quote else []
    return Section("quote", words_of(data)["quote"], blocks)


def _draw_expert(sheet: Sheet, data: ReportData, line: ExpertLine, y: float) -> float:
    words = words_of(data)
    ends = [sheet.text(GRID.left, y, line.title, BODY_BOLD.leaded(11.5), width=_TITLE_WIDTH)]
    if line.why:
        ends.append(sheet.text(_WHY[0], y, labelled(words["why"], line.why), SMALL, width=_WHY[1]))
    if line.who:
        ends.append(sheet.text(_WHO[0], y, labelled(words["whom"], line.who), SMALL, width=_WHO[1]))
    y = max(ends) + 1.6
    sheet.rule(GRID.left, y, GRID.text_right)
    return y + 1.6


def _draw_quote(sheet: Sheet, data: ReportData, quote: QuoteRequest, y: float) -> float:
    words, top, x = words_of(data), y, GRID.left
    width = _LETTER_WIDTH if quote.questions else GRID.text_width - 10
    y = sheet.text(x + 5, y + 3, quote.opening, SMALL, width=width) + 1
    for number, need in enumerate(quote.needs, 1):
        sheet.text(x + 5, y, f"{number}.", TABLE_SMALL, width=4, align=Align.RIGHT)
        y = sheet.text(x + 11, y, need, SMALL, width=width - 6) + 0.7
    y = sheet.text(x + 5, y + 0.6, quote.closing, SMALL, width=width)
    y = max(y, _draw_questions(sheet, data, quote, top + 3)) + 3
    sheet.add(BoxMark(x, top, GRID.text_width, y - top, outline=Colour.CONTROL, stroke=0.7, radius=1.5))
    if quote.questions:
        sheet.upright(x + 114, top + 3, y - 3)
    return sheet.text(x, y + 1.6, words["no_supplier"], CAPTION, width=GRID.text_width)


def _draw_questions(sheet: Sheet, data: ReportData, quote: QuoteRequest, y: float) -> float:
    if not quote.questions:
        return y
    y = sheet.text(_ASK_LEFT, y, words_of(data)["ask"], SMALL_BOLD, width=_ASK_WIDTH)
    for question in quote.questions:
        sheet.add(DiscMark(_ASK_LEFT + 1, y + 2.1, 0.5, Colour.INK))
        y = sheet.text(_ASK_LEFT + 3.5, y, question, SMALL, width=_ASK_WIDTH - 3.5) + 0.5
    return y
