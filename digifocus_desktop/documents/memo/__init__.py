"""Interview memo: steps, times, what was said, and notes; a copy for the firm, one for advisors, one's own.

A copy holds the notes of its own readers alone, whatever it is given.
"""

from collections.abc import Mapping
from functools import partial

from digifocus_desktop.documents import pdf
from digifocus_desktop.documents.layout import (
    BODY,
    CAPTION,
    H1,
    LABEL,
    SMALL,
    SMALL_BOLD,
    SMALL_MUTED,
    TABLE_SMALL,
    Align,
    Sheet,
)
from digifocus_desktop.documents.marks import Colour, Meta
from digifocus_desktop.documents.memo.data import HEARD, Copy, MemoData, MemoNote, MemoStep
from digifocus_desktop.documents.report.flow import Block, Flow, Section
from digifocus_desktop.documents.report.parts import GRID, begin_page, number_pages
from digifocus_desktop.documents.text import Line, fit, printable, wrap
from digifocus_desktop.documents.wording import LANGUAGE_TAGS, wording
from digifocus_desktop.domain.formats import format_date, format_duration

__all__ = ["HEARD", "Copy", "MemoData", "MemoNote", "MemoStep", "lay_out", "render"]

_INDENT = 36.0
_WIDTH = 122.0
_LINES_TOGETHER = 8
_DONE, _PLANNED, _USED = GRID.left + 96, GRID.left + 116, GRID.left + 142
_COLUMN = 24.0


def render(data: MemoData) -> bytes:
    """Return the memo as a PDF; the same data give the same bytes.

    Raises:
        DocumentError: `document.glyph` with `field` and `characters` when a character cannot be
            printed; `document.too_long` with `field` when a text has no room.
    """
    checked = printable(data, drop_pictures=True)
    words = wording("memo", checked.language)
    day = format_date(checked.held_on, checked.language)
    meta = Meta(
        title=f"{words['title']} – {checked.company_name} {day}",
        subject=words[f"copy_{checked.copy}"],
        author=checked.organisation,
        language=LANGUAGE_TAGS[checked.language],
    )
    return pdf.write(lay_out(checked).pages, (GRID.width, GRID.height), meta)


def lay_out(data: MemoData) -> Sheet:
    """Return the pages of the memo; its texts must be `printable`. Errors as in `render`."""
    words = wording("memo", data.language)
    sheet = Sheet(GRID, words["title"])

    def turn(title: str, goes_on: bool) -> float:
        day = f"{words['title']} {format_date(data.held_on, data.language)}"
        said = f"{title}, {words['goes_on']}" if goes_on else ""
        return begin_page(sheet, (data.company_name, day), title, said)

    flow = Flow(sheet, _draw_head(sheet, data), turn)
    flow.name(words["title"])
    flow.section(_time_section(sheet, data))
    for step in data.steps:
        section = _step_section(sheet, data, step)
        flow.y += 5 if section.blocks else 0
        flow.section(section)
    flow.y += 5
    closing = [block for label, text in data.closing for block in _blocks(sheet, label, [text])]
    flow.section(Section("closing", words["closing"], closing))
    number_pages(sheet, f"DigiFocus · {words[f'copy_{data.copy}']}", words["page"])
    return sheet


def _draw_head(sheet: Sheet, data: MemoData) -> float:
    words, x, width = wording("memo", data.language), GRID.left, GRID.text_width
    y = sheet.text(x, GRID.top, words["title"], LABEL) + 0.6
    day = format_date(data.held_on, data.language)
    sheet.text(x, GRID.top, day, LABEL, width=width, align=Align.RIGHT)
    size, lines = fit("company_name", data.company_name, H1.face, width, ((20, 1), (18, 1), (16, 2), (14, 2)))
    y = sheet.lines(x, y, lines, H1.sized(size))
    state = "" if data.finished else words["unfinished"]
    facts = " · ".join(part for part in (words[f"copy_{data.copy}"], data.adviser, state) if part)
    return sheet.text(x, y, facts, SMALL_MUTED, width=width) + 5


def _time_section(sheet: Sheet, data: MemoData) -> Section:
    """The steps with their time; the sum stays with the last two."""
    blocks: list[Block] = [partial(_draw_time, sheet, step) for step in data.steps]
    if blocks:
        last = blocks.pop()
        blocks.append(lambda y: _draw_sum(sheet, data, last(y)))
    return Section("steps", "", blocks, partial(_draw_time_head, sheet, data))


def _draw_time_head(sheet: Sheet, data: MemoData, y: float) -> float:
    words = wording("memo", data.language)
    sheet.text(GRID.left, y, words["step"], LABEL)
    for left, key in ((_DONE - 6, "done"), (_PLANNED, "planned"), (_USED, "used")):
        sheet.text(left, y, words[key], LABEL, width=_COLUMN, align=Align.RIGHT)
    sheet.rule(GRID.left, y + 4.6, GRID.text_right, Colour.INK, 0.8)
    return y + 4.6


def _draw_time(sheet: Sheet, step: MemoStep, y: float) -> float:
    y += 0.8
    below = sheet.text(GRID.left, y, f"{step.number}  {step.name}", SMALL, width=_DONE - GRID.left - 4)
    if step.done:
        sheet.tick(_DONE + _COLUMN - 9.5, y + 0.6, 2.8)
    for left, minutes in ((_PLANNED, step.planned), (_USED, step.used)):
        text = format_duration(minutes) if minutes else "–"
        sheet.text(left, y, text, TABLE_SMALL, width=_COLUMN, align=Align.RIGHT)
    sheet.rule(GRID.left, below + 0.8, GRID.text_right)
    return below + 0.8


def _draw_sum(sheet: Sheet, data: MemoData, y: float) -> float:
    words = wording("memo", data.language)
    sheet.rule(GRID.left, y, GRID.text_right, Colour.INK, 0.8)
    sheet.text(GRID.left, y + 0.8, words["sum"], SMALL_BOLD)
    bold = TABLE_SMALL.faced(TABLE_SMALL.face.bold)
    planned, used = sum(one.planned for one in data.steps), sum(one.used for one in data.steps)
    for left, minutes in ((_PLANNED, planned), (_USED, used)):
        text = format_duration(minutes)
        below = sheet.text(left, y + 0.8, text, bold, width=_COLUMN, align=Align.RIGHT)
    return below


def _step_section(sheet: Sheet, data: MemoData, step: MemoStep) -> Section:
    words = wording("memo", data.language)
    blocks = [block for label, text in step.lines for block in _blocks(sheet, label, [text])]
    for note in step.notes:
        if note.audience in HEARD[data.copy]:
            label = _note_label(words, data, note)
            blocks += _blocks(sheet, label, note.paragraphs)
    return Section("notes", f"{step.number}  {step.name}", blocks)


def _note_label(words: Mapping[str, str], data: MemoData, note: MemoNote) -> str:
    """Return whom a note is for, where a copy holds notes for several, and who wrote it."""
    audience = words[f"for_{note.audience}"] if data.copy != "firm" else words["note"]
    return f"{audience}, {note.author}" if note.author else audience


def _blocks(sheet: Sheet, label: str, paragraphs: tuple[str, ...] | list[str]) -> list[Block]:
    lines = [line for text in paragraphs for line in wrap(text, BODY.face, BODY.size, _WIDTH)]
    starts = range(0, len(lines), _LINES_TOGETHER)
    parts = [lines[start : start + _LINES_TOGETHER] for start in starts]
    last = len(parts) - 1
    return [
        partial(_draw_lines, sheet, label if n == 0 else "", part, n == last) for n, part in enumerate(parts)
    ]


def _draw_lines(sheet: Sheet, label: str, lines: list[Line], is_last: bool, y: float) -> float:
    style = CAPTION.leaded(BODY.leading)
    label_end = sheet.text(GRID.left, y, label, style, width=_INDENT - 2) if label else y
    return max(label_end, sheet.lines(GRID.left + _INDENT, y, lines, BODY)) + (2 if is_last else 0)
