"""Writing tables to .xlsx: typed cells, headings that stay in sight, text that stays text."""

import re
from collections.abc import Iterable, Sequence
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
_TITLE_FORBIDDEN = re.compile(r"[\[\]:*?/\\']")


class Kind(StrEnum):
    """What a column holds; the value is its number format."""

    TEXT = "@"
    INTEGER = "#,##0"
    DECIMAL = "#,##0.0"
    HUNDREDTHS = "0.00"
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
    for index, column in enumerate(table.columns, start=1):
        sheet.column_dimensions[get_column_letter(index)].width = column.width
    sheet.append([_heading(sheet, column) for column in table.columns])
    for row in rows:
        sheet.append([_cell(sheet, value, column.kind, wrap=column.wrap) for value, column in row])
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(table.columns))}{len(rows) + 1}"


def _heading(sheet: "WriteOnlyWorksheet", column: OutColumn) -> "Cell":
    from openpyxl.styles import Alignment, Font, PatternFill

    cell = _cell(sheet, column.heading, Kind.TEXT)
    cell.font = Font(bold=True)
    cell.fill = PatternFill("solid", fgColor="FFE8EDF2")
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _cell(sheet: "WriteOnlyWorksheet", value: Any, kind: Kind, *, wrap: bool = False) -> "Cell":
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment

    if isinstance(value, str):
        cell = WriteOnlyCell(sheet, clean_text(value)[:_CELL_MAX_CHARS])
        cell.data_type = "s"  # the library would take a text that begins with = for a formula
        cell.number_format = Kind.TEXT.value
        if kind is not Kind.TEXT:
            cell.alignment = Alignment(horizontal="right")  # words in place of a number stand where it would
        elif wrap:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
        return cell
    if isinstance(value, datetime):
        value = value.date()
    if kind is Kind.EUROS and value is not None:
        value = value / 100
    cell = WriteOnlyCell(sheet, value)
    cell.number_format = kind.value
    return cell


def _title(wanted: str, number: int, taken: set[str]) -> str:
    title = _TITLE_FORBIDDEN.sub(" ", clean_text(wanted)).strip()[:_TITLE_MAX_CHARS] or f"{number}"
    if title.casefold() in taken:
        ending = f" {number}"
        title = f"{title[: _TITLE_MAX_CHARS - len(ending)]}{ending}"
    return title
