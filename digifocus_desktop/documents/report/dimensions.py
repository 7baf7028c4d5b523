"""Second page of the report: a bar per dimension with the next step, and the kind of help to take."""

from functools import partial
from typing import Final

from digifocus_desktop.documents.charts import draw_bar, draw_empty_bar
from digifocus_desktop.documents.fonts import MM
from digifocus_desktop.documents.layout import (
    BODY_BOLD,
    BODY_MUTED,
    CAPTION,
    CAPTION_BOLD,
    LABEL,
    SMALL,
    SMALL_MUTED,
    TABLE_BOLD,
    TABLE_CAPTION,
    TABLE_SMALL,
    Align,
    Sheet,
)
from digifocus_desktop.documents.marks import Colour
from digifocus_desktop.documents.report.data import Dimension, HelpLine, ReportData
from digifocus_desktop.documents.report.parts import (
    GRID,
    LIMIT,
    Section,
    range_text,
    shown,
    turn,
    word_text,
    words_of,
)
from digifocus_desktop.documents.text import Span, labelled, wrap

BAR_LEFT: Final = GRID.left + 62
BAR_WIDTH: Final = 89.0
_NAME_LEFT: Final = GRID.left + 6
_NAME_WIDTH: Final = 55.0
_LEAD_WIDTH: Final = 122.0
_HELP_COLUMNS: Final = tuple(
    (GRID.left + left, width) for left, width in ((0.0, 50.0), (52.0, 25.0), (78.0, 25.0), (104.0, 64.0))
)


def draw_dimensions(sheet: Sheet, data: ReportData) -> float:
    """Draw the page of the bars, and on another what does not fit; return the y below."""
    words = words_of(data)
    y = turn(sheet, data, words["dimensions"])
    y = sheet.text(GRID.left, y, words["dimensions_lead"], BODY_MUTED, width=_LEAD_WIDTH) + 4
    y = _draw_scale(sheet, data, y)

    def turn_page() -> float:
        return _draw_scale(sheet, data, turn(sheet, data, words["dimensions"]))

    group = ""
    for place, dimension in enumerate(data.dimensions):
        heading = _with_number(data, dimension.group) if dimension.group != group else ""
        group = dimension.group
        block = partial(_draw_row, sheet, data, dimension, heading if heading or place else None)
        y = sheet.keep(block, y, "dimensions", limit=LIMIT, turn=turn_page)
    sheet.rule(GRID.left, y, GRID.text_right, Colour.INK, 0.8)
    return y + 5


def _with_number(data: ReportData, group: str) -> str:
    """Return the heading of a group, with the headline number that is made of its bars."""
    score = next((one.score for one in data.headlines if one.label == group), None)
    return f"{group} {shown(score.value)} ({range_text(score)})" if score is not None else group


def help_section(sheet: Sheet, data: ReportData) -> Section:
    """Return the table of the kinds of help, in one piece."""
    blocks = [partial(_draw_help, sheet, data)] if data.help else []
    return Section("help", words_of(data)["help"], blocks)


def _draw_scale(sheet: Sheet, data: ReportData, y: float) -> float:
    """Draw the words of the bands over their stretch of the bar, and the scale below."""
    ends = [*(band.start for band in data.bands[1:]), 100.0]
    stretches = []
    for band, end in zip(data.bands, ends, strict=True):
        width = BAR_WIDTH * (end - band.start) / 100
        lines = wrap(band.word, CAPTION.face, CAPTION.size, width - 1)
        stretches.append((BAR_LEFT + BAR_WIDTH * band.start / 100, width, lines))
    leading = 9 / MM
    most = max(len(lines) for _, _, lines in stretches)
    for left, width, lines in stretches:
        top = y + (most - len(lines)) * leading / 2
        sheet.lines(left, top, lines, CAPTION.leaded(9), width=width, align=Align.CENTRE)
    y += most * leading + 1
    for limit in (0.0, *ends):
        at = BAR_LEFT + BAR_WIDTH * limit / 100 - 5
        sheet.text(at, y, str(shown(limit)), CAPTION, width=10, align=Align.CENTRE)
    score = words_of(data)["score"]
    sheet.text(GRID.left, y, score, CAPTION, width=GRID.text_width, align=Align.RIGHT)
    sheet.rule(GRID.left, y + 4.4, GRID.text_right, Colour.INK, 0.8)
    return y + 4.4


def _draw_row(sheet: Sheet, data: ReportData, dimension: Dimension, heading: str | None, y: float) -> float:
    """Draw a bar with its name, number and next step.

    `heading` begins a group; an empty one stands for the rule between two rows, None for neither.
    """
    if heading:
        sheet.rule(GRID.left, y, GRID.text_right, Colour.INK, 0.8)
        y = sheet.text(GRID.left, y + 1.2, heading, CAPTION_BOLD, width=GRID.text_width) + 1.4
    else:
        if heading is not None:
            sheet.rule(GRID.left, y, GRID.text_right)
        y += 2.2 if heading is None else 1.6
    name_end = _draw_name(sheet, data, dimension, y)
    bar_end = _draw_measure(sheet, data, dimension, y)
    return max(name_end, bar_end) + 1.6


def _draw_name(sheet: Sheet, data: ReportData, dimension: Dimension, y: float) -> float:
    words = words_of(data)
    sheet.text(GRID.left, y - 0.4, dimension.letter, BODY_BOLD.coloured(Colour.PRIMARY))
    below = sheet.text(_NAME_LEFT, y - 0.4, dimension.name, BODY_BOLD, width=_NAME_WIDTH)
    below = sheet.text(_NAME_LEFT, below, word_text(dimension.score, words), SMALL_MUTED, width=_NAME_WIDTH)
    if dimension.unknown_answers:
        many = words["unknown_many"].format(count=dimension.unknown_answers)
        note = words["unknown_one"] if dimension.unknown_answers == 1 else many
        below = sheet.text(_NAME_LEFT, below, note, CAPTION, width=_NAME_WIDTH)
    return below


def _draw_measure(sheet: Sheet, data: ReportData, dimension: Dimension, y: float) -> float:
    words, score = words_of(data), dimension.score
    number = "–" if score is None else str(shown(score.value))
    whole = GRID.text_width
    sheet.text(GRID.left, y - 0.5, number, TABLE_BOLD.sized(11.5), width=whole, align=Align.RIGHT)
    if score is None:
        draw_empty_bar(sheet, BAR_LEFT, y, BAR_WIDTH)
        below = sheet.text(BAR_LEFT, y + 4.6, words["too_few_answers"], CAPTION, width=BAR_WIDTH)
    else:
        values = (score.value, score.low, score.high)
        draw_bar(sheet, BAR_LEFT, y, BAR_WIDTH, values, limits=[band.start for band in data.bands])
        sheet.text(GRID.left, y + 4.3, range_text(score), TABLE_CAPTION, width=whole, align=Align.RIGHT)
        below = y + 6.6
    if not dimension.next_step:
        return below
    step = labelled(words["next_step"], dimension.next_step)
    return sheet.text(BAR_LEFT, below, step, SMALL, width=BAR_WIDTH)


def _draw_help(sheet: Sheet, data: ReportData, y: float) -> float:
    words = words_of(data)
    heads = ("help_theme", "help_competence", "help_level", "help_kind")
    ends = []
    for (left, width), head in zip(_HELP_COLUMNS, heads, strict=True):
        ends.append(sheet.text(left, y, words[head], LABEL, width=width))
    y = max(ends) + 0.9
    sheet.rule(GRID.left, y, GRID.text_right, Colour.INK, 0.8)
    for line in data.help:
        y = _draw_help_line(sheet, data, line, y + 0.9)
    return sheet.text(GRID.left, y + 2.5, words["low_means"], CAPTION)


def _draw_help_line(sheet: Sheet, data: ReportData, line: HelpLine, y: float) -> float:
    words = words_of(data)
    theme, competence, level, kind = _HELP_COLUMNS
    low, high = words["low"], words["high"]
    competence_text = f"{shown(line.competence)} {low if line.competence_is_low else high}"
    level_text = f"{shown(line.level)} {low if line.level_is_low else high}"
    sheet.text(competence[0], y, competence_text, TABLE_SMALL)
    sheet.text(level[0], y, level_text, TABLE_SMALL)
    theme_end = sheet.text(theme[0], y, line.theme, SMALL, width=theme[1])
    text = labelled(f"{line.kind}:", line.detail) if line.detail else (Span(line.kind, bold=True),)
    y = max(theme_end, sheet.text(kind[0], y, text, SMALL, width=kind[1])) + 0.9
    sheet.rule(GRID.left, y, GRID.text_right)
    return y
