"""A firm before and after: two numbers and the areas on the first page, what is behind them on the second."""

from collections.abc import Mapping

from digifocus_desktop.documents import pdf
from digifocus_desktop.documents.change.areas import area_section, draw_top
from digifocus_desktop.documents.change.data import Area, ChangeData, Line, Number, Pair
from digifocus_desktop.documents.change.lists import (
    Titled,
    list_section,
    list_sections,
)
from digifocus_desktop.documents.layout import Sheet
from digifocus_desktop.documents.marks import Meta
from digifocus_desktop.documents.report.flow import Flow
from digifocus_desktop.documents.report.parts import GRID, begin_page, draw_feet, first_page_limit
from digifocus_desktop.documents.text import printable
from digifocus_desktop.documents.wording import LANGUAGE_TAGS, wording
from digifocus_desktop.domain.formats import format_date

__all__ = ["Area", "ChangeData", "Line", "Number", "Pair", "lay_out", "render"]


def render(data: ChangeData) -> bytes:
    """Return the paper as a PDF; the same data give the same bytes.

    Raises:
        DocumentError: `document.glyph` with `field` and `characters` when a character cannot be
            printed; `document.too_long` with `field` when a text has no room.
    """
    checked = printable(data, drop_pictures=True)
    words = wording("change", checked.language)
    meta = Meta(
        title=f"{words['title']} – {checked.company_name} {_days(checked, words)}",
        subject=words["subject"],
        author=checked.organisation,
        language=LANGUAGE_TAGS[checked.language],
    )
    return pdf.write(lay_out(checked).pages, (GRID.width, GRID.height), meta)


def lay_out(data: ChangeData) -> Sheet:
    """Return the pages of the paper; its texts must be `printable`. Errors as in `render`."""
    words = wording("change", data.language)
    sheet = Sheet(GRID, words["bookmark"])

    def turn(title: str, goes_on: bool) -> float:
        said = f"{title}, {words['goes_on']}" if goes_on else ""
        return begin_page(sheet, (data.company_name, f"{words['title']} {_days(data, words)}"), title, said)

    flow = Flow(sheet, draw_top(sheet, data, _days(data, words)), turn, first_page_limit(data))
    flow.name(words["areas"])
    flow.section(area_section(sheet, data))
    flags = Titled("flags", words["flags"], data.flags)
    steps = Titled("steps", words["steps"], data.steps, data.steps_count)
    told = Titled("told", words["told"], data.told)
    figures = Titled("figures", words["figures"], data.figures)
    sections = [
        *list_sections(sheet, flags, steps),
        *list_sections(sheet, told, figures, (words["compared"], data.compared)),
        list_section(sheet, Titled("moved", words["moved"], data.moved)),
    ]
    flow.chapter(words["behind"], sections)
    draw_feet(sheet, data)
    return sheet


def _days(data: ChangeData, words: Mapping[str, str]) -> str:
    first, later = (format_date(day, data.language) for day in (data.first_on, data.later_on))
    return words["days"].format(first=first, later=later)
