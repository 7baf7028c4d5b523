"""The attended sessions of a certificate: as rows, as sums per theme, and as an appendix."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from typing import Final

from digifocus_desktop.documents.certificate.data import CertificateData, SessionLine
from digifocus_desktop.documents.fonts import MM, width_mm
from digifocus_desktop.documents.layout import (
    BODY,
    BODY_BOLD,
    BODY_MUTED,
    CAPTION,
    H2,
    LABEL,
    SMALL_BOLD,
    TABLE,
    TABLE_BOLD,
    TABLE_SMALL_MUTED,
    Align,
    Sheet,
)
from digifocus_desktop.documents.marks import Colour
from digifocus_desktop.documents.wording import amount, wording
from digifocus_desktop.domain.formats import format_date

_PLACE_WIDTH: Final = 26.0
_LESSONS_WIDTH: Final = 18.0
_AIR: Final = 1.2


class Detail(Enum):
    """How much of the sessions the first page shows; the appendix has the rest."""

    SESSIONS = auto()
    THEMES = auto()
    SUM = auto()


@dataclass(frozen=True, slots=True)
class ThemeSum:
    """The sessions of one theme, summed."""

    theme: str
    sessions: int
    lessons: float


def total_lessons(data: CertificateData) -> float:
    """Return the attended lessons of all sessions."""
    return sum(session.lessons for session in data.sessions)


def theme_sums(data: CertificateData, other: str) -> list[ThemeSum]:
    """Return the sums per theme in order of first appearance; sessions without a theme as `other`."""
    by_theme: dict[str, list[SessionLine]] = {}
    for session in data.sessions:
        by_theme.setdefault(session.theme or other, []).append(session)
    return [ThemeSum(t, len(lines), sum(s.lessons for s in lines)) for t, lines in by_theme.items()]


def draw_wide(sheet: Sheet, y: float, data: CertificateData, detail: Detail) -> float:
    """Draw the table over the whole text width, in the detail asked for."""
    words = wording("certificate", data.language)
    if detail is Detail.SESSIONS:
        y = _wide_heads(sheet, y, data)
        for session in data.sessions:
            y = _wide_row(sheet, y, session, data)
        return _wide_sum(sheet, y, data, _day_width(data))
    if detail is Detail.THEMES:
        y = _theme_heads(sheet, y, data)
        for row in theme_sums(data, words["other_themes"]):
            y = _theme_row(sheet, y, row, data)
    y = _wide_sum(sheet, y, data, 0)
    return sheet.text(sheet.grid.left, y + 1, words["see_appendix"], CAPTION)


def draw_stacked(
    sheet: Sheet, x: float, y: float, data: CertificateData, detail: Detail, *, width: float
) -> float:
    """Draw the table in a narrow column: topic with day and place below it."""
    words = wording("certificate", data.language)
    head = words["theme"] if detail is Detail.THEMES else words["session"]
    if detail is not Detail.SUM:
        sheet.text(x, y, head, LABEL)
        sheet.text(x, y, words["hours"], LABEL, width=width, align=Align.RIGHT)
        y += LABEL.leading / MM + 0.8
    sheet.rule(x, y, x + width, Colour.INK, 0.8)
    for topic, note, count in _stacked_rows(data, detail):
        y += 1.3
        sheet.text(x, y, amount(count, data.language), TABLE_BOLD, width=width, align=Align.RIGHT)
        y = sheet.text(x, y, topic, SMALL_BOLD, width=width - 16)
        y = sheet.text(x, y, note, TABLE_SMALL_MUTED, width=width - 16) + 1.3
        sheet.rule(x, y, x + width)
    sheet.rule(x, y, x + width, Colour.INK, 0.8)
    y += 1.3
    sheet.text(x, y, words["sum"], SMALL_BOLD)
    y = sheet.text(
        x, y, amount(total_lessons(data), data.language), TABLE_BOLD, width=width, align=Align.RIGHT
    )
    if detail is not Detail.SESSIONS:
        y = sheet.text(x, y + 1, words["see_appendix"], CAPTION, width=width)
    return y


def draw_appendix(sheet: Sheet, data: CertificateData, page_top: float) -> None:
    """Add the pages that list every session; the sum stays with the last two rows."""
    words = wording("certificate", data.language)
    grid = sheet.grid
    limit = grid.text_bottom - 8

    def turn() -> float:
        sheet.turn(words["appendix"])
        y = sheet.text(grid.left, page_top, words["appendix"], H2) + 1
        y = sheet.text(grid.left, y, f"{data.person_name} · {data.title}", BODY_MUTED, width=grid.text_width)
        return _wide_heads(sheet, y + 6, data)

    y = turn()
    *rows, last_but_one, last = data.sessions
    for session in rows:
        row = partial(_wide_row, sheet, session=session, data=data)
        y = sheet.keep(row, y, "sessions", limit=limit, turn=turn)

    def ending(top: float) -> float:
        top = _wide_row(sheet, top, last_but_one, data)
        return _wide_sum(sheet, _wide_row(sheet, top, last, data), data, _day_width(data))

    sheet.keep(ending, y, "sessions", limit=limit, turn=turn)


def _stacked_rows(data: CertificateData, detail: Detail) -> Sequence[tuple[str, str, float]]:
    words = wording("certificate", data.language)
    if detail is Detail.SESSIONS:
        return [
            (session.topic, f"{_day(session, data)} · {session.place or words['remote']}", session.lessons)
            for session in data.sessions
        ]
    if detail is Detail.THEMES:
        sums = theme_sums(data, words["other_themes"])
        return [(row.theme, f"{words['sessions']}: {row.sessions}", row.lessons) for row in sums]
    return []


def _day(session: SessionLine, data: CertificateData) -> str:
    return format_date(session.day, data.language)


def _day_width(data: CertificateData) -> float:
    longest = max(width_mm(_day(s, data), TABLE.face, TABLE.size) for s in data.sessions)
    return max(25.0, longest + 4)


def _place_left(sheet: Sheet) -> float:
    return sheet.grid.text_right - _LESSONS_WIDTH - _PLACE_WIDTH


def _count_width(sheet: Sheet) -> float:
    """Return how far the right-aligned number of sessions reaches from the left edge."""
    return sheet.grid.text_width - _LESSONS_WIDTH - 6


def _wide_heads(sheet: Sheet, y: float, data: CertificateData) -> float:
    words, grid = wording("certificate", data.language), sheet.grid
    sheet.text(grid.left, y, words["day"], LABEL)
    sheet.text(grid.left + _day_width(data), y, words["session"], LABEL)
    sheet.text(_place_left(sheet), y, words["place"], LABEL)
    y = sheet.text(grid.left, y, words["hours"], LABEL, width=grid.text_width, align=Align.RIGHT) + 0.8
    sheet.rule(grid.left, y, grid.text_right, Colour.INK, 0.8)
    return y


def _wide_row(sheet: Sheet, y: float, session: SessionLine, data: CertificateData) -> float:
    words, grid = wording("certificate", data.language), sheet.grid
    topic_left = grid.left + _day_width(data)
    y += _AIR
    sheet.text(grid.left, y, _day(session, data), TABLE)
    count = amount(session.lessons, data.language)
    sheet.text(grid.left, y, count, TABLE_BOLD, width=grid.text_width, align=Align.RIGHT)
    place = session.place or words["remote"]
    place_end = sheet.text(_place_left(sheet), y, place, BODY, width=_PLACE_WIDTH)
    topic_end = sheet.text(topic_left, y, session.topic, BODY, width=_place_left(sheet) - topic_left - 4)
    y = max(place_end, topic_end) + _AIR
    sheet.rule(grid.left, y, grid.text_right)
    return y


def _wide_sum(sheet: Sheet, y: float, data: CertificateData, indent: float) -> float:
    words, grid = wording("certificate", data.language), sheet.grid
    sheet.rule(grid.left, y, grid.text_right, Colour.INK, 0.8)
    y += _AIR
    sheet.text(grid.left + indent, y, words["sum"], BODY_BOLD)
    total = amount(total_lessons(data), data.language)
    return sheet.text(grid.left, y, total, TABLE_BOLD, width=grid.text_width, align=Align.RIGHT)


def _theme_heads(sheet: Sheet, y: float, data: CertificateData) -> float:
    words, grid = wording("certificate", data.language), sheet.grid
    sheet.text(grid.left, y, words["theme"], LABEL)
    sheet.text(grid.left, y, words["sessions"], LABEL, width=_count_width(sheet), align=Align.RIGHT)
    y = sheet.text(grid.left, y, words["hours"], LABEL, width=grid.text_width, align=Align.RIGHT) + 0.8
    sheet.rule(grid.left, y, grid.text_right, Colour.INK, 0.8)
    return y


def _theme_row(sheet: Sheet, y: float, row: ThemeSum, data: CertificateData) -> float:
    grid = sheet.grid
    y += _AIR
    sheet.text(grid.left, y, str(row.sessions), TABLE, width=_count_width(sheet), align=Align.RIGHT)
    count = amount(row.lessons, data.language)
    sheet.text(grid.left, y, count, TABLE_BOLD, width=grid.text_width, align=Align.RIGHT)
    y = sheet.text(grid.left, y, row.theme, BODY, width=_place_left(sheet) - grid.left - 4) + _AIR
    sheet.rule(grid.left, y, grid.text_right)
    return y
