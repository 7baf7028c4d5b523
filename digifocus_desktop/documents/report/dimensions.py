"""Second page of the report: a bar per dimension with the next step, and the kind of help to take."""

from dataclasses import dataclass
from functools import partial
from typing import Final

from digifocus_desktop.documents.charts import draw_bar, draw_diamond, draw_empty_bar, draw_triangle
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
from digifocus_desktop.documents.report.flow import Section
from digifocus_desktop.documents.report.parts import (
    GRID,
    range_text,
    shown,
    word_text,
    words_of,
)
from digifocus_desktop.documents.text import Span, labelled, wrap
from digifocus_desktop.domain.formats import format_date

BAR_LEFT: Final = GRID.left + 62
BAR_WIDTH: Final = 89.0
_NAME_LEFT: Final = GRID.left + 6
_NAME_WIDTH: Final = 55.0
_LEAD_WIDTH: Final = 122.0
_HELP_COLUMNS: Final = tuple(
    (GRID.left + left, width) for left, width in ((0.0, 50.0), (52.0, 25.0), (78.0, 25.0), (104.0, 64.0))
)


def dimension_section(sheet: Sheet, data: ReportData) -> Section:
    """Return the bars, the words of the scale over them on every page."""
    blocks, group = [], ""
    last = len(data.dimensions) - 1
    for place, dimension in enumerate(data.dimensions):
        heading = _with_number(data, dimension.group) if dimension.group != group else ""
        group = dimension.group
        edges = _Edges(heading if heading or place else None, place == last)
        blocks.append(partial(_draw_row, sheet, data, dimension, edges))
    return Section("dimensions", "", blocks, partial(_draw_scale, sheet, data))


def dimension_lead(sheet: Sheet, data: ReportData, y: float) -> float:
    """Draw how the bars are read."""
    words = words_of(data)
    y = sheet.text(GRID.left, y, words["dimensions_lead"], BODY_MUTED, width=_LEAD_WIDTH)
    if data.earlier_on is not None:
        day = format_date(data.earlier_on, data.language)
        draw_diamond(sheet, GRID.left + 1.2, y + 2.6, 1.8)
        y = sheet.text(GRID.left + 4, y + 0.6, words["earlier_mark"].format(day=day), SMALL_MUTED)
    if data.peers is not None and any(one.peer is not None for one in data.dimensions):
        day = format_date(data.peers.published_on, data.language)
        text = words["peer_mark"].format(group=data.peers.group, count=data.peers.count, day=day)
        draw_triangle(sheet, GRID.left + 1.2, y + 3.6)
        y = sheet.text(GRID.left + 4, y + 0.6, text, SMALL_MUTED, width=GRID.text_width - 4)
    return y + 4


@dataclass(frozen=True, slots=True)
class _Edges:
    """What stands over and under a row.

    Attributes:
        heading: Begins a group; an empty one stands for the rule between two rows, None for neither.
        closes: Whether the table ends here.
    """

    heading: str | None
    closes: bool


def _with_number(data: ReportData, group: str) -> str:
    """Return the heading of a group, with the headline number that is made of its bars."""
    score = next((one.score for one in data.headlines if one.label == group), None)
    return f"{group} {shown(score.value)} ({range_text(score)})" if score is not None else group


def help_section(sheet: Sheet, data: ReportData) -> Section:
    """Return the table of the kinds of help."""
    last = len(data.help) - 1
    blocks = [partial(_draw_help_line, sheet, data, line, n == last) for n, line in enumerate(data.help)]
    return Section("help", words_of(data)["help"], blocks, partial(_draw_help_head, sheet, data))


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


def _draw_row(sheet: Sheet, data: ReportData, dimension: Dimension, edges: _Edges, y: float) -> float:
    """Draw a bar with its name, number and next step."""
    heading = edges.heading
    if heading:
        sheet.rule(GRID.left, y, GRID.text_right, Colour.INK, 0.8)
        y = sheet.text(GRID.left, y + 1.2, heading, CAPTION_BOLD, width=GRID.text_width) + 1.4
    else:
        if heading is not None:
            sheet.rule(GRID.left, y, GRID.text_right)
        y += 2.2 if heading is None else 1.6
    name_end = _draw_name(sheet, data, dimension, y)
    bar_end = _draw_measure(sheet, data, dimension, y)
    y = max(name_end, bar_end) + 1.6
    if edges.closes:
        sheet.rule(GRID.left, y, GRID.text_right, Colour.INK, 0.8)
    return y


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
        limits = [band.start for band in data.bands]
        earlier, peer = dimension.earlier, dimension.peer
        draw_bar(sheet, BAR_LEFT, y, BAR_WIDTH, values, limits=limits, earlier=earlier, peer=peer)
        right = sheet.text(
            GRID.left, y + 4.3, range_text(score), TABLE_CAPTION, width=whole, align=Align.RIGHT
        )
        if dimension.earlier is not None:
            before = words["earlier_short"].format(score=shown(dimension.earlier))
            sheet.text(GRID.left, right, before, TABLE_CAPTION, width=whole, align=Align.RIGHT)
        below = y + 6.6
    if not dimension.next_step:
        return below
    step = labelled(words["next_step"], dimension.next_step)
    return sheet.text(BAR_LEFT, below, step, SMALL, width=BAR_WIDTH)


def _draw_help_head(sheet: Sheet, data: ReportData, y: float) -> float:
    words = words_of(data)
    heads = ("help_theme", "help_competence", "help_level", "help_kind")
    ends = []
    for (left, width), head in zip(_HELP_COLUMNS, heads, strict=True):
        ends.append(sheet.text(left, y, words[head], LABEL, width=width))
    y = max(ends) + 0.9
    sheet.rule(GRID.left, y, GRID.text_right, Colour.INK, 0.8)
    return y


def _draw_help_line(sheet: Sheet, data: ReportData, line: HelpLine, is_last: bool, y: float) -> float:
    words, y = words_of(data), y + 0.9
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
    low_means = words["low_means"].format(limit=data.low_limit)
    return sheet.text(GRID.left, y + 2.5, low_means, CAPTION) if is_last else y
