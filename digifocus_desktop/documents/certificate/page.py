"""The certificate's page, portrait and landscape."""

from collections.abc import Callable
from typing import Final

from digifocus_desktop.documents.certificate import parts
from digifocus_desktop.documents.certificate.data import CertificateData
from digifocus_desktop.documents.certificate.sessions import (
    Detail,
    draw_appendix,
    draw_stacked,
    draw_wide,
    total_lessons,
)
from digifocus_desktop.documents.layout import CAPTION, Align, Grid, Sheet
from digifocus_desktop.documents.wording import lessons, wording
from digifocus_desktop.domain.formats import format_date_range, format_duration
from digifocus_desktop.errors import DocumentError

PORTRAIT: Final = Grid(210, 297, left=24, top=20, right=24, bottom=16)
LANDSCAPE: Final = Grid(297, 210, left=24, top=18, right=24, bottom=16)
PORTRAIT_LIMIT: Final = 238.0
"""Where the body of the portrait page must end: the signature begins below."""
LANDSCAPE_LIMIT: Final = 168.0
"""Where the right column of the landscape page must end."""

_NAMES_LIMIT: Final = 147.0
_PORTRAIT_AIR: Final = 226.0
_MOST_AIR: Final = 11.0
_LANDSCAPE_LEFT: Final = 138.0
_LANDSCAPE_GAP: Final = 15.0
_LESSON_MINUTES: Final = 45


def lay_out(data: CertificateData) -> Sheet:
    """Return the pages: the certificate, and an appendix when its sessions do not fit on it.

    Raises:
        DocumentError: `document.too_long` with `field` when a text has no room.
    """
    draw = _landscape if data.orientation == "landscape" else _portrait
    sheet, detail = _with_most_detail(data, draw)
    if detail is not Detail.SESSIONS:
        draw_appendix(sheet, data, sheet.grid.top)
        _number_pages(sheet, data)
    return sheet


def _with_most_detail(
    data: CertificateData, draw: Callable[[CertificateData, Detail], Sheet | None]
) -> tuple[Sheet, Detail]:
    details = list(Detail) if len(data.sessions) > 1 else [Detail.SESSIONS]
    for detail in details:
        sheet = draw(data, detail)
        if sheet is not None:
            return sheet, detail
    raise DocumentError("document.too_long", field="sessions")


def _portrait(data: CertificateData, detail: Detail) -> Sheet | None:
    """Return the page, its spare height shared by four gaps; None when it would be too high."""
    title = wording("certificate", data.language)["title"]
    trial = Sheet(PORTRAIT, title)
    end = _portrait_body(trial, data, detail, 0)
    if end > PORTRAIT_LIMIT:
        return None
    sheet = Sheet(PORTRAIT, title)
    parts.draw_head(sheet, data)
    _portrait_body(sheet, data, detail, max(0.0, min(_MOST_AIR, (_PORTRAIT_AIR - end) / 3)))
    parts.draw_signature(sheet, data, 249, PORTRAIT.text_width)
    parts.draw_foot(sheet, data, 269)
    return sheet


def _portrait_body(sheet: Sheet, data: CertificateData, detail: Detail, air: float) -> float:
    x, width = PORTRAIT.left, PORTRAIT.text_width
    y = parts.draw_title(sheet, data, 40 + air * 0.6, 5, width) + 9 + air * 0.75
    y = parts.draw_names(sheet, data, y, width) + 8 + air * 0.8
    sheet.rule(x, y, PORTRAIT.text_right)
    column = (width - 12) / 3
    lefts = [x + place * (column + 6) for place in range(3)]
    y = max(
        _draw_period(sheet, data, lefts[0], y + 3, column),
        _draw_attended(sheet, data, lefts[1], y + 3, column),
        _draw_extent(sheet, data, lefts[2], y + 3, column),
    )
    y = draw_wide(sheet, y + 7 + air * 0.6, data, detail)
    return parts.draw_people_and_rule(sheet, data, x, y + 3, width)


def _landscape(data: CertificateData, detail: Detail) -> Sheet | None:
    """Return the page: who and what on the left, when and how much on the right."""
    sheet = Sheet(LANDSCAPE, wording("certificate", data.language)["title"])
    parts.draw_head(sheet, data)
    y = parts.draw_title(sheet, data, 33, 4.5, _LANDSCAPE_LEFT) + 9
    if parts.draw_names(sheet, data, y, _LANDSCAPE_LEFT) > _NAMES_LIMIT:
        raise DocumentError("document.too_long", field="person_name")
    right = LANDSCAPE.left + _LANDSCAPE_LEFT + _LANDSCAPE_GAP
    if _landscape_facts(sheet, data, detail, right) > LANDSCAPE_LIMIT:
        return None
    sheet.upright(right - _LANDSCAPE_GAP / 2, 33, 166)
    parts.draw_signature(sheet, data, 157, _LANDSCAPE_LEFT)
    parts.draw_foot(sheet, data, 182)
    return sheet


def _landscape_facts(sheet: Sheet, data: CertificateData, detail: Detail, x: float) -> float:
    width = LANDSCAPE.text_right - x
    half = (width - 6) / 2
    y = _draw_period(sheet, data, x, 32.6, width) + 3
    attended_end = _draw_attended(sheet, data, x, y, half)
    y = max(attended_end, _draw_extent(sheet, data, x + half + 6, y, half))
    y = draw_stacked(sheet, x, y + 6, data, detail, width=width)
    return parts.draw_people_and_rule(sheet, data, x, y + 1.5, width)


def _draw_period(sheet: Sheet, data: CertificateData, x: float, y: float, width: float) -> float:
    days = [session.day for session in data.sessions]
    period = format_date_range(min(days), max(days), data.language)
    label = wording("certificate", data.language)["period"]
    return parts.draw_fact(sheet, x, y, width, label=label, value=period)


def _draw_attended(sheet: Sheet, data: CertificateData, x: float, y: float, width: float) -> float:
    words = wording("certificate", data.language)
    total = total_lessons(data)
    hours = f"{words['in_total']} {format_duration(round(total * _LESSON_MINUTES))}"
    value = lessons(total, words, data.language)
    notes = (words["lesson_length"], hours)
    return parts.draw_fact(sheet, x, y, width, label=words["attended"], value=value, notes=notes)


def _draw_extent(sheet: Sheet, data: CertificateData, x: float, y: float, width: float) -> float:
    if data.planned_lessons is None:
        return y
    words = wording("certificate", data.language)
    value = lessons(data.planned_lessons, words, data.language)
    notes = (data.extent_note,) if data.extent_note else ()
    label = words[f"extent_{data.kind}"]
    return parts.draw_fact(sheet, x, y, width, label=label, value=value, notes=notes)


def _number_pages(sheet: Sheet, data: CertificateData) -> None:
    words, grid = wording("certificate", data.language), sheet.grid
    for number, page in enumerate(sheet.pages[1:], 2):
        footer = Sheet(grid, page.bookmark)
        y = grid.text_bottom - 3.6
        footer.rule(grid.left, y - 1.2, grid.text_right)
        footer.text(grid.left, y, f"{words['number']} {data.number}".strip(), CAPTION)
        count = f"{words['page']} {number}/{len(sheet.pages)}"
        footer.text(grid.left, y, count, CAPTION, width=grid.text_width, align=Align.RIGHT)
        page.marks += footer.pages[0].marks
