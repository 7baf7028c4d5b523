"""Questions on paper: boxes, lines, and the grid of those that share their anchors."""

from collections.abc import Mapping, Sequence
from typing import Final

from digifocus_desktop.documents.fonts import MM, width_mm
from digifocus_desktop.documents.layout import (
    BODY,
    CAPTION,
    CAPTION_BOLD,
    LABEL,
    LEAD_BOLD,
    SMALL,
    SMALL_BOLD,
    SMALL_MUTED,
    Align,
    Sheet,
)
from digifocus_desktop.documents.marks import Colour
from digifocus_desktop.documents.paper_form.data import Grid, GridRow, Kind, Note, Option, Question
from digifocus_desktop.documents.paper_form.parts import (
    BOX,
    GRID,
    GUTTER,
    MARK,
    OPTION,
    OPTION_BOLD,
    box,
    circle,
)
from digifocus_desktop.documents.text import Span

_ASIDE: Final = 37.0
"""Width of the column at the right: don't know, not applicable, observation."""

_LINE: Final = OPTION.leading / MM
_STEP: Final = 5.2
"""From one box to the next."""

_MANY_OPTIONS: Final = 6
"""More options than these stand in two columns."""

_WRITING_LINES: Final = 3
_RATINGS: Final = ("0", "1", "2", "3", "4")

Words = Mapping[str, str]


def draw_question(sheet: Sheet, question: Question, words: Words, y: float) -> float:
    """Draw one question with its rule above and return the y below it."""
    left, right = GRID.left + GUTTER, GRID.text_right
    sheet.rule(GRID.left, y, right, Colour.INK, 0.6)
    y += 1.6
    own = width_mm(question.id, CAPTION.face, CAPTION.size)
    sheet.text(GRID.left, y, str(question.number), LEAD_BOLD.coloured(Colour.MUTED))
    sheet.text(right - own, y + 0.8, question.id, CAPTION)
    y = sheet.text(left, y, question.text, LEAD_BOLD, width=right - left - own - 4) + 0.4
    if question.only_if:
        y = sheet.text(left, y, question.only_if, SMALL_BOLD, width=right - left - _ASIDE) + 0.4
    if question.hint:
        y = sheet.text(left, y, question.hint, SMALL_MUTED, width=right - left - _ASIDE) + 0.4
    y += 0.6
    body = _options(sheet, question, y) if question.options else _writing(sheet, question, words, y)
    aside = _aside(sheet, question, words, y)
    below = max(body, aside)
    if aside > y:
        sheet.upright(right - _ASIDE - 3, y, below)
    return below + 1.6


def draw_note(sheet: Sheet, note: Note, y: float) -> float:
    """Draw what is told between questions and return the y below it."""
    left = GRID.left + GUTTER
    sheet.rule(GRID.left, y, GRID.text_right, Colour.INK, 0.6)
    return sheet.text(left, y + 1.6, note.text, BODY, width=GRID.text_right - left) + 1.6


def _options(sheet: Sheet, question: Question, y: float) -> float:
    """Draw the boxes; many short ones in two columns, down the first and then the second."""
    left, room = GRID.left + GUTTER, GRID.text_width - GUTTER - _ASIDE - 5
    count = len(question.options)
    two = count > _MANY_OPTIONS
    half = -(-count // 2) if two else count
    width = room / 2 if two else room
    lowest = y
    for place in (0, half) if two else (0,):
        x = left + (width if place else 0)
        lowest = max(lowest, _column(sheet, question.options[place : place + half], x, y, width))
    return lowest


def _column(sheet: Sheet, options: Sequence[Option], x: float, y: float, width: float) -> float:
    for option in options:
        sheet.text(x, y, option.mark, MARK, width=4, align=Align.RIGHT)
        box(sheet, x + 5.5, y, ticked=option.ticked)
        text_x = x + 5.5 + BOX + 2
        spans = (Span(option.text), *((Span(f" {option.jump}", bold=True),) if option.jump else ()))
        below = sheet.text(text_x, y, spans, OPTION, width=width - (text_x - x) - 2)
        y = max(y + _STEP, below + _STEP - _LINE)
    return y


def _writing(sheet: Sheet, question: Question, words: Words, y: float) -> float:
    left, right = GRID.left + GUTTER, GRID.text_right
    if question.kind in {Kind.NUMBER, Kind.DAY}:
        sheet.rule(left, y + 6, left + 40, Colour.INK, 0.6)
        sheet.text(left + 42, y + 2.4, question.unit or words["number"], CAPTION)
        return y + 8
    lines = 1 if question.kind is Kind.LINE else _WRITING_LINES
    for line in range(1, lines + 1):
        sheet.rule(left, y + line * 8 - 1, right - (_ASIDE + 6 if question.unknown else 0))
    return y + lines * 8 + 1


def _aside(sheet: Sheet, question: Question, words: Words, y: float) -> float:
    x = GRID.text_right - _ASIDE
    for wanted, word in ((question.unknown, "unknown"), (question.not_applicable, "not_applicable")):
        if wanted:
            box(sheet, x, y)
            sheet.text(x + BOX + 2, y, words[word], OPTION)
            y += _STEP
    if question.observable:
        y = max(y + 1, y + (5 - 2 - question.not_applicable) * _STEP - 6)
        y = sheet.text(x, y, words["observation"], LABEL) + 0.4
        for place, mark in enumerate(_RATINGS):
            circle(sheet, x + place * 7.2, y, mark)
        y += 6
    return y


_TEXT: Final = 92.0
_COLUMN: Final = 8.0
_UNKNOWN: Final = 13.0


def draw_grid_head(sheet: Sheet, grid: Grid, words: Words, y: float) -> float:
    """Draw what the numbers mean, and the heads of the columns."""
    y = sheet.text(GRID.left, y, words["scale"], SMALL_BOLD) + 0.6
    for mark, anchor in zip(_RATINGS, grid.anchors, strict=True):
        sheet.text(GRID.left, y, mark, MARK, width=4, align=Align.RIGHT)
        y = sheet.text(GRID.left + GUTTER, y, anchor, OPTION, width=GRID.text_width - GUTTER) + 0.2
    y = sheet.text(GRID.left, y + 1, words["develop_note"].format(count=grid.most), SMALL_MUTED) + 2
    return draw_grid_columns(sheet, grid, words, y)


def draw_grid_columns(sheet: Sheet, grid: Grid, words: Words, y: float) -> float:
    """Draw the words that all rows begin with and the heads of the columns; said again on each page."""
    below = sheet.text(GRID.left, y, grid.lead, LEAD_BOLD, width=_TEXT + GUTTER)
    x = GRID.left + GUTTER + _TEXT
    head = below - OPTION_BOLD.leading / MM
    for place, mark in enumerate(_RATINGS):
        sheet.text(x + place * _COLUMN, head, mark, OPTION_BOLD, width=_COLUMN, align=Align.CENTRE)
    x += len(_RATINGS) * _COLUMN
    top = below - 2 * CAPTION_BOLD.leading / MM
    for word, width in (("unknown_short", _UNKNOWN), ("develop", GRID.text_right - x - _UNKNOWN)):
        sheet.text(x, top, words[word], CAPTION_BOLD, width=width, align=Align.CENTRE)
        x += width
    return below + 0.8


def draw_grid_row(sheet: Sheet, grid: Grid, row: GridRow, words: Words, y: float) -> float:
    """Draw one line of a grid; a second one below it where the beginning is rated as well."""
    sheet.rule(GRID.left, y, GRID.text_right, Colour.INK if row is grid.rows[0] else Colour.RULE, 0.6)
    y += 1.2
    sheet.text(GRID.left, y, str(row.number), SMALL_BOLD.coloured(Colour.MUTED))
    below = sheet.text(GRID.left + GUTTER, y, row.text, OPTION, width=_TEXT - (22 if grid.twice else 3))
    below = sheet.text(GRID.left + GUTTER, below, row.id, CAPTION)
    lines = (words["now"], words["then"]) if grid.twice else ("",)
    for place, word in enumerate(lines):
        top = y + place * (_STEP + 0.4)
        if word:
            sheet.text(GRID.left + GUTTER + _TEXT - 21, top, word, SMALL, width=20, align=Align.RIGHT)
        _row_boxes(sheet, top, extras=place == 0)
        below = max(below, top + _STEP)
    return below + 1


def _row_boxes(sheet: Sheet, y: float, *, extras: bool) -> None:
    x = GRID.left + GUTTER + _TEXT
    for _ in _RATINGS:
        box(sheet, x + (_COLUMN - BOX) / 2, y)
        x += _COLUMN
    for width in (_UNKNOWN, GRID.text_right - x - _UNKNOWN) if extras else ():
        box(sheet, x + (width - BOX) / 2, y)
        x += width
