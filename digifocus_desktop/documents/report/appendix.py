"""The appendix: all answers in two columns, and on half a page how the figures are made."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from digifocus_desktop.documents.fonts import MM
from digifocus_desktop.documents.layout import BODY_BOLD, CAPTION, SMALL, SMALL_BOLD, Sheet, Style
from digifocus_desktop.documents.marks import Colour
from digifocus_desktop.documents.report.data import ReportData
from digifocus_desktop.documents.report.flow import Flow, Section
from digifocus_desktop.documents.report.lines import AnswerGroup, AnswerLine
from digifocus_desktop.documents.report.parts import GRID, words_of
from digifocus_desktop.documents.text import Line, wrap
from digifocus_desktop.errors import DocumentError

_GAP: Final = 8.0
_WIDTH: Final = (GRID.text_width - _GAP) / 2
_LEFTS: Final = (GRID.left, GRID.left + _WIDTH + _GAP)
_GROUP_GAP: Final = 3.0
_LINES_TOGETHER: Final = 8


@dataclass(frozen=True, slots=True)
class _Part:
    """Lines of one style, the gap above them, and whether a rule stands below."""

    style: Style
    lines: Sequence[Line]
    gap: float = 0.0
    ruled: bool = False


def draw_answers(flow: Flow, data: ReportData) -> None:
    """Draw all answers in two columns, page after page; the columns of the last page end level.

    Raises:
        DocumentError: `document.too_long` with `answers` when one answer fits in no column.
    """
    pieces = _pieces(flow.sheet, data.answers)
    flow.begin(words_of(data)["answers"])
    while pieces:
        pieces = _draw_page(flow, pieces)
        if pieces:
            flow.y = flow.turn()


class _Piece:
    """Some lines of an answer, the first with its question: drawn at a left edge and a y."""

    def __init__(self, sheet: Sheet, parts: Sequence[_Part]) -> None:
        self._sheet, self._parts = sheet, parts
        self.tall = sum(part.gap + len(part.lines) * part.style.leading / MM for part in parts)

    def draw(self, x: float, y: float) -> float:
        """Draw it and return the y below."""
        for part in self._parts:
            y = self._sheet.lines(x, y + part.gap, part.lines, part.style)
            if part.ruled:
                self._sheet.rule(x, y, x + _WIDTH, Colour.INK, 0.8)
        return y


def _pieces(sheet: Sheet, groups: Sequence[AnswerGroup]) -> list[_Piece]:
    return [
        piece
        for group in groups
        for place, line in enumerate(group.lines)
        for piece in _of_answer(sheet, group if place == 0 else None, line)
    ]


def _of_answer(sheet: Sheet, group: AnswerGroup | None, line: AnswerLine) -> list[_Piece]:
    """Return an answer in pieces, the heading of its group with the first."""
    answer = wrap(line.answer, SMALL.face, SMALL.size, _WIDTH)
    parts = [_Part(CAPTION, wrap(line.question, CAPTION.face, CAPTION.size, _WIDTH), 1.2)]
    parts.append(_Part(SMALL, answer[:_LINES_TOGETHER]))
    if group is not None:
        heading = wrap(f"{group.letter}  {group.title}".strip(), BODY_BOLD.face, BODY_BOLD.size, _WIDTH)
        parts.insert(0, _Part(BODY_BOLD, heading, _GROUP_GAP, ruled=True))
    pieces = [_Piece(sheet, parts)]
    starts = range(_LINES_TOGETHER, len(answer), _LINES_TOGETHER)
    pieces += [_Piece(sheet, [_Part(SMALL, answer[n : n + _LINES_TOGETHER])]) for n in starts]
    if line.remark:
        remark = wrap(line.remark, CAPTION.face, CAPTION.size, _WIDTH)
        if len(pieces) == 1:
            return [_Piece(sheet, [*parts, _Part(CAPTION, remark)])]
        pieces.append(_Piece(sheet, [_Part(CAPTION, remark)]))
    return pieces


def _draw_page(flow: Flow, pieces: list[_Piece]) -> list[_Piece]:
    """Draw what this page holds and return the rest."""
    top, room = flow.y, flow.limit - flow.y
    if pieces[0].tall > room:
        raise DocumentError("document.too_long", field="answers")
    total = sum(piece.tall for piece in pieces)
    wanted = min(room, total / 2 + max(piece.tall for piece in pieces)) if total <= 2 * room else room
    for left in _LEFTS:
        y, limit = top, room if left == _LEFTS[-1] else wanted
        while pieces and y + pieces[0].tall <= top + limit:
            y = pieces[0].draw(left, y)
            pieces = pieces[1:]
        flow.y = max(flow.y, y)
    return pieces


def method_section(sheet: Sheet, data: ReportData) -> Section:
    """Return how the figures are made, in two columns."""
    return Section("method", "", [partial(_draw_method, sheet, data)])


def _draw_method(sheet: Sheet, data: ReportData, y: float) -> float:
    words = words_of(data)
    paragraphs = [words[key].split("|", 1) for key in sorted(words) if key.startswith("method_")]
    half = len(paragraphs) // 2
    ends = []
    for left, column in zip(_LEFTS, (paragraphs[:half], paragraphs[half:]), strict=True):
        top = y
        for title, text in column:
            top = sheet.text(left, top, title, SMALL_BOLD, width=_WIDTH)
            top = sheet.text(left, top, text, SMALL, width=_WIDTH) + 1.8
        ends.append(top)
    return max(ends)
