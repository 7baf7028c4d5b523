"""Writing tables to .xlsx: typed cells, headings in sight and on each page, text that stays text."""

import re
from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from digifocus_desktop.domain.names import clean_text

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

_CELL_MAX_CHARS: Final = 32_767
_TITLE_MAX_CHARS: Final = 31
_A4: Final = 9
"""As Excel numbers sizes of paper."""
_TITLE_FORBIDDEN = re.compile(r"[\[\]:*?/\\']")


class Kind(StrEnum):
    """What a column holds; the value is its number format."""

    TEXT = "@"
    INTEGER = "#,##0"
    DECIMAL = "#,##0.0"
    HUNDREDTHS = "0.00"
    PROBABILITY = "0.0000"
    EUROS = '#,##0.00\\ "€"'
    DATE = "d.m.yyyy"


@dataclass(frozen=True, slots=True)
class OutColumn:
    """A column; `width` in characters; long texts of one that wraps go on below."""

    heading: str
    kind: Kind = Kind.TEXT
    width: int = 18
    wrap: bool = False


@dataclass(frozen=True, slots=True)
class OutTable:
    """A sheet.

    Attributes:
        title: Name of the sheet; characters that Excel refuses are dropped.
        columns: The columns in order.
        rows: Values in that order: text, int, float, date or None; euros as whole cents.
    """

    title: str
    columns: Sequence[OutColumn]
    rows: Iterable[Sequence[str | int | float | date | None]]


def workbook_bytes(tables: Sequence[OutTable]) -> bytes:
    """Return the .xlsx of at least one table.

    Every text is stored as text: `=1+1` shows as it is written and is never reckoned.

    Raises:
        ValueError: A row has more or fewer values than the table has columns.
    """
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    titles: set[str] = set()
    for number, table in enumerate(tables, start=1):
        title = _title(table.title, number, titles)
        titles.add(title.casefold())
        _write(book, table, title)
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def _write(book: "Workbook", table: OutTable, title: str) -> None:
    from openpyxl.utils import get_column_letter

    # All rows are checked before the first is written: a sheet under way cannot be given up cleanly.
    rows = [tuple(zip(row, table.columns, strict=True)) for row in table.rows]
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    _for_paper(sheet)
    for index, column in enumerate(table.columns, start=1):
        sheet.column_dimensions[get_column_letter(index)].width = column.width
    sheet.append([_heading(sheet, column) for column in table.columns])
    looks: dict[tuple[str, bool, bool], Any] = {}
    for row in rows:
        sheet.append([_cell(sheet, value, column, looks) for value, column in row])
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(table.columns))}{len(rows) + 1}"


def _for_paper(sheet: Any) -> None:  # the stubs know less of such a sheet than it has
    """Lying A4, as wide as the page, the headings on each."""
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", _A4
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToHeight = 0  # as many pages as it takes
    sheet.print_title_rows = "1:1"


def _heading(sheet: "WriteOnlyWorksheet", column: OutColumn) -> "Cell":
    from openpyxl.styles import Alignment, Font, PatternFill

    cell = _cell(sheet, column.heading, OutColumn("", Kind.TEXT), {})
    cell.font = Font(bold=True)
    cell.fill = PatternFill("solid", fgColor="FFE8EDF2")
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _cell(
    sheet: "WriteOnlyWorksheet", value: Any, column: OutColumn, looks: dict[tuple[str, bool, bool], Any]
) -> "Cell":
    """Return a cell; `looks` keeps how cells of a kind look, which takes longest to find out."""
    from openpyxl.cell import WriteOnlyCell

    text = isinstance(value, str)
    if text:
        value = clean_text(value)[:_CELL_MAX_CHARS]
    elif isinstance(value, datetime):
        value = value.date()
    elif column.kind is Kind.EUROS and value is not None:
        value = value / 100
    cell: Any = WriteOnlyCell(sheet, value)  # its look has no public name
    if text:
        cell.data_type = "s"  # the library would take a text that begins with = for a formula
    look = (column.kind.value, text, column.wrap)
    if look not in looks:
        _give_look(cell, column, text=text)
        looks[look] = cell._style
    else:
        cell._style = copy(looks[look])
    found: Cell = cell
    return found


def _give_look(cell: "Cell", column: OutColumn, *, text: bool) -> None:
    from openpyxl.styles import Alignment

    cell.number_format = Kind.TEXT.value if text else column.kind.value
    if text and column.kind is not Kind.TEXT:
        cell.alignment = Alignment(horizontal="right")  # words in place of a number stand where it would
    elif text and column.wrap:
        cell.alignment = Alignment(wrap_text=True, vertical="top")


def _title(wanted: str, number: int, taken: set[str]) -> str:
    title = _TITLE_FORBIDDEN.sub(" ", clean_text(wanted)).strip()[:_TITLE_MAX_CHARS] or f"{number}"
    if title.casefold() in taken:
        ending = f" {number}"
        title = f"{title[: _TITLE_MAX_CHARS - len(ending)]}{ending}"
    return title
