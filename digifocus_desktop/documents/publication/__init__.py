"""The programme's totals for anybody: firms by group and municipality, medians, themes, and the method."""

from collections.abc import Mapping
from functools import partial

from digifocus_desktop.documents import pdf
from digifocus_desktop.documents.charts import draw_bar
from digifocus_desktop.documents.layout import BODY, H1, LABEL, SMALL, SMALL_BOLD, TABLE_SMALL, Align, Sheet
from digifocus_desktop.documents.marks import Colour, Meta
from digifocus_desktop.documents.publication.data import Line, PublicationData, Table
from digifocus_desktop.documents.report.flow import Block, Flow, Section
from digifocus_desktop.documents.report.parts import GRID, begin_page, number_pages
from digifocus_desktop.documents.text import printable
from digifocus_desktop.documents.wording import LANGUAGE_TAGS, wording
from digifocus_desktop.domain.anonymity import LEAST_TOLD

__all__ = ["Line", "PublicationData", "Table", "lay_out", "method", "render"]

_METHOD_PARTS = 5
_LIMITS = (20, 40, 60, 80)
_BARS = GRID.left + 62
_NAMES = 50.0


def render(data: PublicationData) -> bytes:
    """Return the release as a PDF; the same data give the same bytes.

    Raises:
        DocumentError: `document.glyph` with `field` and `characters` when a character cannot be printed.
    """
    checked = printable(data)
    words = wording("publication", checked.language)
    meta = Meta(
        title=f"{words['title']} – {checked.programme} {checked.until}",
        subject=words["draft"] if checked.draft else words["title"],
        author=checked.programme,
        language=LANGUAGE_TAGS[checked.language],
    )
    return pdf.write(lay_out(checked).pages, (GRID.width, GRID.height), meta)


def lay_out(data: PublicationData) -> Sheet:
    """Return the pages; the texts must be `printable`. Errors as in `render`."""
    words = wording("publication", data.language)
    sheet = Sheet(GRID, words["title"])

    def turn(title: str, goes_on: bool) -> float:
        said = f"{title}, {words['goes_on']}" if goes_on else ""
        return begin_page(sheet, (data.programme, data.until), title, said)

    flow = Flow(sheet, _draw_head(sheet, data), turn)
    flow.name(words["title"])
    flow.section(Section("firms", words["by_group"], _pairs(sheet, data.groups)))
    flow.y += 6
    flow.section(Section("places", words["by_place"], _pairs(sheet, data.places)))
    flow.y += 6
    flow.name(words["medians"])
    flow.section(
        Section("medians", words["medians"], [partial(_draw_median, sheet, one) for one in data.bars])
    )
    for table in data.tables:
        flow.y += 6
        flow.name(table.title)
        blocks: list[Block] = [partial(_draw_row, sheet, name, parts) for name, parts in table.rows]
        flow.section(Section("table", table.title, blocks, partial(_draw_headings, sheet, table)))
    flow.y += 6
    flow.name(words["method"])
    blocks = [partial(_draw_text, sheet, text) for text in method(words)]
    flow.section(Section("method", words["method"], blocks))
    number_pages(sheet, f"{data.programme} · {words['draft'] if data.draft else data.until}", words["page"])
    return sheet


def method(words: Mapping[str, str]) -> list[str]:
    """Return how the figures were made, a paragraph each; the workbook says the same."""
    return [words[f"method_{n}"].format(least=LEAST_TOLD) for n in range(1, _METHOD_PARTS + 1)]


def _draw_head(sheet: Sheet, data: PublicationData) -> float:
    words, x, width = wording("publication", data.language), GRID.left, GRID.text_width
    y = sheet.text(x, GRID.top, data.programme, LABEL) + 0.6
    if data.draft:
        sheet.text(x, GRID.top, words["draft"], LABEL, width=width, align=Align.RIGHT)
    y = sheet.text(x, y, words["title"], H1, width=width)
    said = words["lead"].format(firms=data.firms, until=data.until)
    y = sheet.text(x, y + 1, said, BODY, width=width)
    return sheet.text(x, y + 1, words["legend"], SMALL, width=width) + 6


def _pairs(sheet: Sheet, pairs: tuple[tuple[str, str], ...]) -> list[Block]:
    return [partial(_draw_pair, sheet, name, count) for name, count in pairs]


def _draw_pair(sheet: Sheet, name: str, count: str, y: float) -> float:
    sheet.text(GRID.left, y + 0.8, name, SMALL, width=_NAMES + 30)
    below = sheet.text(GRID.left + _NAMES + 30, y + 0.8, count, TABLE_SMALL, width=20, align=Align.RIGHT)
    sheet.rule(GRID.left, below + 0.8, GRID.left + _NAMES + 50)
    return below + 0.8


def _draw_median(sheet: Sheet, one: Line, y: float) -> float:
    below = sheet.text(GRID.left, y + 1, one.name, SMALL, width=_NAMES + 8)
    low, high = one.quartiles or (one.median, one.median)
    width = GRID.text_right - _BARS - 16
    draw_bar(sheet, _BARS, y + 1.2, width, (one.median, low, high), limits=_LIMITS)
    sheet.text(GRID.text_right - 14, y + 1, str(one.median), SMALL_BOLD, width=14, align=Align.RIGHT)
    return max(below, y + 7.4) + 1


def _draw_headings(sheet: Sheet, table: Table, y: float) -> float:
    wide = (GRID.text_width - _NAMES) / max(1, len(table.headings))
    below = y
    for number, heading in enumerate(table.headings):
        left = GRID.left + _NAMES + number * wide
        below = max(below, sheet.text(left + 1, y, heading, LABEL, width=wide - 1, align=Align.RIGHT))
    sheet.rule(GRID.left, below + 0.6, GRID.text_right, Colour.INK, 0.8)
    return below + 0.6


def _draw_row(sheet: Sheet, name: str, parts: tuple[str, ...], y: float) -> float:
    wide = (GRID.text_width - _NAMES) / max(1, len(parts))
    below = sheet.text(GRID.left, y + 0.8, name, SMALL, width=_NAMES - 2)
    for number, part in enumerate(parts):
        left = GRID.left + _NAMES + number * wide
        sheet.text(left, y + 0.8, part, TABLE_SMALL, width=wide, align=Align.RIGHT)
    sheet.rule(GRID.left, below + 0.8, GRID.text_right)
    return below + 0.8


def _draw_text(sheet: Sheet, text: str, y: float) -> float:
    return sheet.text(GRID.left, y, text, SMALL, width=GRID.text_width) + 2
