"""First page of the report: two numbers, three strengths, and what to do first."""

from dataclasses import replace
from enum import IntEnum, auto
from typing import Final

from digifocus_desktop.documents.charts import draw_bar, draw_empty_bar
from digifocus_desktop.documents.layout import (
    BODY_BOLD,
    CAPTION,
    H1,
    H3,
    LABEL,
    NUMBER,
    SMALL,
    SMALL_MUTED,
    Align,
    Sheet,
)
from digifocus_desktop.documents.marks import BoxMark, Colour
from digifocus_desktop.documents.report.data import Headline, ReportData, Task
from digifocus_desktop.documents.report.flow import section_height
from digifocus_desktop.documents.report.parts import (
    GRID,
    GUTTER,
    first_page_limit,
    range_text,
    shown,
    word_text,
    words_of,
)
from digifocus_desktop.documents.report.tasks import TEXT_WIDTH, draw_facts, draw_reasons, step_section
from digifocus_desktop.documents.text import fit, labelled
from digifocus_desktop.documents.wording import wording
from digifocus_desktop.domain.formats import format_date
from digifocus_desktop.errors import DocumentError

_CARD_HEIGHT: Final = 35.0
_CARD_GAP: Final = 6.0
_SCALE: Final = (0, 20, 40, 60, 80, 100)
_FACTS_WIDTH: Final = 56.5
_ABOVE_STEPS: Final = 8.0


class _Told(IntEnum):
    """How much of a red flag is printed, the fullest first: its title and cause always are."""

    WHOLE = auto()
    FIRST_ACT = auto()
    IN_SHORT = auto()


def draw_result(sheet: Sheet, data: ReportData) -> float:
    """Draw the page down to *do first* and return the y below.

    Raises:
        DocumentError: `document.too_long` with `field` when the page cannot hold it.
    """
    y = _draw_head(sheet, data) + 4
    width = (GRID.text_width - _CARD_GAP) / 2
    for place, headline in enumerate(data.headlines):
        _draw_headline(sheet, data, headline, y, (GRID.left + place * (width + _CARD_GAP), width))
    y = sheet.text(GRID.left, y + _CARD_HEIGHT + 2, words_of(data)["caution"], CAPTION)
    if data.is_quick:
        y = sheet.text(GRID.left, y, words_of(data)["quick_note"], CAPTION)
    if data.untranslated:
        y = sheet.text(GRID.left, y, wording("form", data.language)["untranslated"], CAPTION)
    y += 5
    if data.strengths:
        y = _draw_strengths(sheet, data, y) + 6
    if data.flags or data.clarifications:
        y = _draw_first_as_fits(sheet, data, y) + 7
    if y - 7 > first_page_limit(data):
        raise DocumentError("document.too_long", field="flags")
    return y


def _draw_head(sheet: Sheet, data: ReportData) -> float:
    words, x, width = words_of(data), GRID.left, GRID.text_width
    moment = words["baseline"] if data.is_baseline else words["follow_up_measure"]
    day = f"{moment} {format_date(data.measured_on, data.language)}"
    y = sheet.text(x, GRID.top, words["title"], LABEL) + 0.6
    sheet.text(x, GRID.top, day, LABEL, width=width, align=Align.RIGHT)
    steps = ((20, 1), (18, 1), (16, 1), (16, 2), (14, 2))
    size, lines = fit("company_name", data.company_name, H1.face, width, steps)
    y = sheet.lines(x, y, lines, H1.sized(size))
    business_id = f"{words['business_id']} {data.business_id}" if data.business_id else ""
    adviser = f"{words['adviser']} {data.adviser}" if data.adviser else ""
    facts = " · ".join(part for part in (data.municipality, business_id, adviser) if part)
    return sheet.text(x, y, facts, SMALL_MUTED, width=width)


def _draw_headline(
    sheet: Sheet, data: ReportData, headline: Headline, y: float, column: tuple[float, float]
) -> None:
    """Draw one of the two numbers in its card; `column` is the card's left edge and width."""
    words, (left, width) = words_of(data), column
    score = headline.score
    sheet.add(BoxMark(left, y, width, _CARD_HEIGHT, outline=Colour.CONTROL, stroke=0.7, radius=1.5))
    x, inner = left + 5, width - 10
    sheet.text(x, y + 3.6, headline.label, BODY_BOLD, width=inner)
    sheet.text(x - 0.6, y + 8.2, "–" if score is None else str(shown(score.value)), NUMBER)
    word_steps = ((12, 1), (10.5, 1), (9.5, 2), (8.5, 3))
    size, lines = fit("headlines", word_text(score, words), H3.face, inner - 23, word_steps)
    top = sheet.lines(x + 23, y + 10 - 1.4 * (len(lines) - 1), lines, H3.sized(size))
    if score is None:
        draw_empty_bar(sheet, x, y + 23.4, inner)
    else:
        note = f"{words['range']} {range_text(score)}, {words['scale']}"
        sheet.text(x + 23, top + 0.2, note, SMALL_MUTED)
        limits = [band.start for band in data.bands]
        values = (score.value, score.low, score.high)
        draw_bar(sheet, x, y + 23.4, inner, values, limits=limits, height=3.6, earlier=headline.earlier)
    if headline.earlier is not None:
        before = words["earlier_long"].format(score=shown(headline.earlier))
        sheet.text(x, y + 3.6, before, SMALL_MUTED.leaded(BODY_BOLD.leading), width=inner, align=Align.RIGHT)
    for number in _SCALE:
        at = x + inner * number / 100 - 6
        sheet.text(at, y + 29.6, str(number), CAPTION, width=12, align=Align.CENTRE)


def _draw_strengths(sheet: Sheet, data: ReportData, y: float) -> float:
    words = words_of(data)
    heading = words["strengths_3"] if len(data.strengths) == 3 else words["strengths"]
    y = sheet.text(GRID.left, y, heading, H3) + 1.2
    width = (GRID.text_width - 12) / 3
    ends = []
    for place, strength in enumerate(data.strengths[:3]):
        x = GRID.left + place * (width + 6)
        sheet.tick(x, y + 0.9, 3)
        below = sheet.text(x + 5, y, strength.title, BODY_BOLD, width=width - 5)
        ends.append(sheet.text(x + 5, below, strength.text, SMALL, width=width - 5))
    return max(ends)


def _draw_first_as_fits(sheet: Sheet, data: ReportData, y: float) -> float:
    """Draw *do first* with as much as keeps the next steps on the page; whole where nothing keeps them."""
    marks = sheet.pages[-1].marks
    before = len(marks)
    steps = section_height(sheet, step_section(sheet, data)) + _ABOVE_STEPS if data.steps else 0.0
    limit = first_page_limit(data)
    fits_alone = _Told.IN_SHORT
    for told in _Told:
        end = _draw_first(sheet, data, y, told)
        if end + steps <= limit or len(data.flags) <= 1:
            return end
        if end <= limit:
            fits_alone = min(fits_alone, told)
        del marks[before:]
    return _draw_first(sheet, data, y, fits_alone)


def _draw_first(sheet: Sheet, data: ReportData, y: float, told: _Told) -> float:
    """Draw *do first*: heavy edge, triangle and word, so that it stands out without colour."""
    words, top, x = words_of(data), y, GRID.left + GUTTER
    heading = words["first"] if data.flags else words["check_first"]
    sheet.warning(GRID.left + 6, y + 3.6, 4.4, Colour.DANGER)
    y = sheet.text(x, y + 3, heading, H3) + 0.9
    for place, flag in enumerate(data.flags):
        if place:
            sheet.rule(x, y, GRID.text_right - 2)
            y += 1.4
        y = _draw_flag(sheet, data, _cut(flag, told), y) + 1.6
    if data.clarifications and data.flags:
        sheet.rule(x, y, GRID.text_right - 2)
        y += 1.2
    for question in data.clarifications:
        content = labelled(words["check_too"], question) if data.flags else question
        y = sheet.text(x, y, content, SMALL, width=GRID.text_width - GUTTER - 2) + 0.6
    y += 1.8
    width, height = GRID.text_width, y - top
    sheet.add(BoxMark(GRID.left, top, 2.2, height, Colour.DANGER))
    sheet.add(BoxMark(GRID.left, top, width, height, outline=Colour.DANGER, stroke=0.9))
    return y


def _cut(flag: Task, told: _Told) -> Task:
    if told is _Told.WHOLE:
        return flag
    without = replace(flag, what="", benefit="")
    return without if told is _Told.FIRST_ACT else replace(without, this_week="")


def _draw_flag(sheet: Sheet, data: ReportData, flag: Task, y: float) -> float:
    x = GRID.left + GUTTER
    has_facts = any((flag.who, flag.time, flag.price, flag.by, flag.benefit))
    width = TEXT_WIDTH if has_facts else GRID.text_width - GUTTER - 2
    below = sheet.text(x, y, flag.title, BODY_BOLD, width=width)
    reasons_end = draw_reasons(sheet, data, flag, below, width)
    y = max(reasons_end, draw_facts(sheet, data, flag, y + 0.3, _FACTS_WIDTH))
    if flag.this_week:
        sheet.checkbox(x, y + 0.85)
        content = labelled(words_of(data)["this_week"], flag.this_week)
        y = sheet.text(x + 5.4, y + 0.4, content, SMALL, width=GRID.text_width - GUTTER - 8)
    return y
