"""The appendix in two columns: all answers, and how the figures are made."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from digifocus_desktop.documents.fonts import MM
from digifocus_desktop.documents.layout import BODY_BOLD, CAPTION, SMALL, Sheet, Style
from digifocus_desktop.documents.marks import Colour
from digifocus_desktop.documents.report.data import ReportData
from digifocus_desktop.documents.report.flow import PAGE_ROOM, Flow
from digifocus_desktop.documents.report.lines import AnswerGroup, AnswerLine
from digifocus_desktop.documents.report.parts import GRID, words_of
from digifocus_desktop.documents.text import Line
from digifocus_desktop.errors import DocumentError

_GAP: Final = 8.0
_WIDTH: Final = (GRID.text_width - _GAP) / 2
_LEFTS: Final = (GRID.left, GRID.left + _WIDTH + _GAP)
_GROUP_GAP: Final = 3.0
_LINES_TOGETHER: Final = 8
_WAYS: Final = ((1.3, SMALL), (0.8, SMALL), (0.4, SMALL), (0.4, CAPTION))
"""Space over an answer and type of the method; the narrow ones where they save a page."""


@dataclass(frozen=True, slots=True)
class _Part:
    """Lines of one style, the gap above them, and whether a rule stands below."""

    style: Style
    lines: Sequence[Line]
    gap: float = 0.0
    ruled: bool = False


def draw_answers(flow: Flow, data: ReportData) -> None:
    """Draw all answers and the method in two columns, page after page; those of the last end level.

    Raises:
        DocumentError: `document.too_long` with `answers` when some lines fit in no column.
    """
    words = words_of(data)
    flow.begin(words["answers"])
    sheet, method = flow.sheet, (_method(data),)
    ways = [
        _pieces(sheet, data.answers, gap, SMALL) + _pieces(sheet, method, gap, style) for gap, style in _WAYS
    ]
    pieces = min(ways, key=lambda one: _page_count(one, flow.limit - flow.y))
    while pieces:
        pieces = _draw_page(flow, pieces)
        if pieces:
            flow.y = flow.turn()


def _method(data: ReportData) -> AnswerGroup:
    """How the figures are made, a paragraph a thing."""
    words = words_of(data)
    paragraphs = [words[key].split("|", 1) for key in sorted(words) if key.startswith("method_")]
    return AnswerGroup("", words["method"], tuple(AnswerLine(title, text) for title, text in paragraphs))


def _page_count(pieces: Sequence["_Piece"], room: float) -> int:
    """Return how many pages the pieces take when the first has so much room."""
    pages, columns, left = 1, len(_LEFTS), room
    for piece in pieces:
        if piece.tall > left:
            columns -= 1
            if not columns:
                pages, columns, room = pages + 1, len(_LEFTS), PAGE_ROOM
            left = room
        left -= piece.tall
    return pages


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


def _pieces(sheet: Sheet, groups: Sequence[AnswerGroup], gap: float, style: Style) -> list[_Piece]:
    return [
        piece
        for group in groups
        for place, line in enumerate(group.lines)
        for piece in _of_answer(sheet, group if place == 0 else None, line, (gap, style))
    ]


def _of_answer(
    sheet: Sheet, group: AnswerGroup | None, line: AnswerLine, way: tuple[float, Style]
) -> list[_Piece]:
    """Return an answer in pieces, the heading of its group with the first."""
    gap, style = way
    answer = sheet.broken(line.answer, style, _WIDTH)
    parts = [_Part(CAPTION, sheet.broken(line.question, CAPTION, _WIDTH), gap)]
    parts.append(_Part(style, answer[:_LINES_TOGETHER]))
    if group is not None:
        heading = sheet.broken(f"{group.letter}  {group.title}".strip(), BODY_BOLD, _WIDTH)
        parts.insert(0, _Part(BODY_BOLD, heading, _GROUP_GAP, ruled=True))
    pieces = [_Piece(sheet, parts)]
    starts = range(_LINES_TOGETHER, len(answer), _LINES_TOGETHER)
    pieces += [_Piece(sheet, [_Part(style, answer[n : n + _LINES_TOGETHER])]) for n in starts]
    if line.remark:
        remark = sheet.broken(line.remark, CAPTION, _WIDTH)
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
