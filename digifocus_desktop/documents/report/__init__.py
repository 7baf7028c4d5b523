"""Result report for the firm: the first page is enough by itself, the second has a bar per dimension.

What does not fit follows on further pages; a block is never broken, and nothing is left out.
"""

from collections.abc import Callable

from digifocus_desktop.documents import pdf
from digifocus_desktop.documents.emblem import Funding
from digifocus_desktop.documents.layout import Sheet
from digifocus_desktop.documents.marks import Meta
from digifocus_desktop.documents.report.data import (
    Band,
    Dimension,
    Headline,
    HelpLine,
    Note,
    ReportData,
    Score,
    Strength,
    Task,
)
from digifocus_desktop.documents.report.dimensions import draw_dimensions, help_section
from digifocus_desktop.documents.report.parts import (
    GRID,
    LIMIT,
    Section,
    draw_feet,
    draw_section,
    first_page_limit,
    fits,
    turn,
    words_of,
)
from digifocus_desktop.documents.report.result import draw_result
from digifocus_desktop.documents.report.tasks import action_section, note_section, step_section
from digifocus_desktop.documents.text import printable
from digifocus_desktop.documents.wording import LANGUAGE_TAGS
from digifocus_desktop.domain.formats import format_date

__all__ = [
    "Band",
    "Dimension",
    "Funding",
    "Headline",
    "HelpLine",
    "Note",
    "ReportData",
    "Score",
    "Strength",
    "Task",
    "lay_out",
    "render",
]


def render(data: ReportData) -> bytes:
    """Return the report as a PDF; the same data give the same bytes.

    Raises:
        DocumentError: `document.glyph` with `field` and `characters` when a character cannot be
            printed; `document.too_long` with `field` when a text has no room.
    """
    checked = printable(data)
    words = words_of(checked)
    day = format_date(checked.measured_on, checked.language)
    meta = Meta(
        title=f"{words['title']} – {checked.company_name} {day}",
        subject=words["subject"],
        author=checked.organisation,
        language=LANGUAGE_TAGS[checked.language],
    )
    return pdf.write(lay_out(checked).pages, (GRID.width, GRID.height), meta)


def lay_out(data: ReportData) -> Sheet:
    """Return the pages of the report; its texts must be `printable`. Errors as in `render`."""
    words = words_of(data)
    sheet = Sheet(GRID, words["bookmark_result"])
    y = draw_result(sheet, data)
    later = [help_section(sheet, data)]
    for section in (step_section(sheet, data), action_section(sheet, data), note_section(sheet, data)):
        below = fits(sheet, section, y, first_page_limit(data)) if section.blocks else y
        if below is None:
            later.append(section)
        elif section.blocks:
            y = below + 5
    _draw_rest(sheet, later, draw_dimensions(sheet, data), lambda: turn(sheet, data, words["continued"]))
    draw_feet(sheet, data)
    return sheet


def _draw_rest(sheet: Sheet, sections: list[Section], y: float, turn_page: Callable[[], float]) -> None:
    """Draw each section whole where it fits; else on a page of its own, so that few lines are left alone."""
    for section in sections:
        if section.blocks:
            below = fits(sheet, section, y, LIMIT)
            if below is None:
                below = draw_section(sheet, section, turn_page(), limit=LIMIT, turn_page=turn_page)
            y = below + 6
