"""What was agreed with the firm: shared notes, passages made with AI, consents, what comes next."""

from functools import partial
from typing import Final

from digifocus_desktop.documents.layout import BODY, CAPTION, SMALL, SMALL_BOLD, Sheet
from digifocus_desktop.documents.marks import BoxMark, Colour
from digifocus_desktop.documents.report.data import Note, ReportData
from digifocus_desktop.documents.report.flow import Block, Section
from digifocus_desktop.documents.report.lines import ConsentLine
from digifocus_desktop.documents.report.parts import GRID, words_of
from digifocus_desktop.documents.text import Line, wrap
from digifocus_desktop.domain.formats import format_date

_INDENT: Final = 36.0
_WIDTH: Final = 122.0
_LINES_TOGETHER: Final = 8
_GAP: Final = 2.0
_BOX_PAD: Final = 2.4


def agreed_section(sheet: Sheet, data: ReportData) -> Section:
    """Return the shared notes, what comes next and the consents; a long note may go on over a page."""
    words = words_of(data)
    blocks = [block for note in data.notes for block in _note_blocks(sheet, data, note)]
    consents = tuple(consent_text(data, consent) for consent in data.consents)
    for title, texts in ((words["follow_up"], data.follow_up), (words["consents"], consents)):
        blocks += [
            partial(_draw_line, sheet, "" if place else title, text) for place, text in enumerate(texts)
        ]
    return Section("notes", "", blocks)


def consent_text(data: ReportData, consent: ConsentLine) -> str:
    """Return a consent in one line: what, how it stands, since when, by which text."""
    day = format_date(consent.on, data.language) if consent.on else ""
    version = f"{words_of(data)['consent_text']} {consent.version}" if consent.version else ""
    return ", ".join(part for part in (f"{consent.title}: {consent.state} {day}".rstrip(), version) if part)


def _note_blocks(sheet: Sheet, data: ReportData, note: Note) -> list[Block]:
    lines = [line for text in note.paragraphs for line in wrap(text, BODY.face, BODY.size, _WIDTH)]
    starts = range(0, len(lines), _LINES_TOGETHER)
    parts = [lines[start : start + _LINES_TOGETHER] for start in starts]
    if note.source:
        return [partial(_draw_assisted, sheet, data, note, part) for part in parts]
    return [
        partial(_draw_note, sheet, note.title if n == 0 else "", part, n == len(parts) - 1)
        for n, part in enumerate(parts)
    ]


def _draw_line(sheet: Sheet, title: str, text: str, y: float) -> float:
    lines = wrap(text, BODY.face, BODY.size, _WIDTH)
    return _draw_note(sheet, title, lines, True, y)


def _draw_note(sheet: Sheet, title: str, lines: list[Line], is_last: bool, y: float) -> float:
    title_style = SMALL_BOLD.leaded(BODY.leading)
    title_end = sheet.text(GRID.left, y, title, title_style, width=_INDENT - 2) if title else y
    text_end = sheet.lines(GRID.left + _INDENT, y, lines, BODY)
    return max(title_end, text_end) + (_GAP if is_last else 0)


def _draw_assisted(sheet: Sheet, data: ReportData, note: Note, lines: list[Line], y: float) -> float:
    """Draw a passage made with the help of AI: a dashed edge, said in words, with its source."""
    top, words = y, words_of(data)
    y += _BOX_PAD
    style = SMALL_BOLD.leaded(BODY.leading)
    side = sheet.text(GRID.left + 4, y, note.title, style, width=_INDENT - 6) if note.title else y
    side = sheet.text(GRID.left + 4, side, words["assisted"], SMALL, width=_INDENT - 6)
    below = sheet.lines(GRID.left + _INDENT, y, lines, BODY)
    below = sheet.text(GRID.left + _INDENT, below + 0.6, note.source, CAPTION, width=_WIDTH)
    y = max(side, below) + _BOX_PAD
    sheet.add(BoxMark(GRID.left, top, GRID.text_width, y - top, outline=Colour.CONTROL, dash=(2, 2)))
    return y + _GAP
