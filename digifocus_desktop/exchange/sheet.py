"""A table read from a file: rows of plain cells with the row numbers a person sees."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from digifocus_desktop.errors import ExchangeError

MAX_ROWS = 100_000
MAX_COLUMNS = 200
MAX_CELLS = 1_000_000
"""Of a list together: fifty thousand rows of twenty columns; more would take the memory of a small laptop."""
LAST_ROW = 1_048_576
"""A spreadsheet has no more, whatever they hold."""
MAX_CELL_CHARS = 32_767

_ALPHABET = 26

Cell = str | date
"""A date, with the time of day if it has one, or text; numbers in short, an empty cell as an empty text."""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row; `number` is the one the spreadsheet shows, from 1."""

    number: int
    cells: tuple[Cell, ...]

    def cell(self, column: int) -> Cell:
        """Return the cell of a column from 0; an empty text past the end."""
        return self.cells[column] if column < len(self.cells) else ""

    def text(self, column: int) -> str:
        """Return the cell as text; a date as `d.m.yyyy`."""
        value = self.cell(column)
        return value if isinstance(value, str) else f"{value.day}.{value.month}.{value.year}"


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of one sheet that hold something.

    Attributes:
        name: Name of the sheet, or of the file for CSV.
        sheet_names: All sheets of the file, in order.
        rows: Rows that are not empty, in order.
    """

    name: str
    sheet_names: tuple[str, ...]
    rows: tuple[SheetRow, ...]


def sheet_rows(rows: Iterable[Sequence[Any]], offset: int = 0) -> Iterator[SheetRow]:
    """Yield the rows that hold something; `offset` empty columns are put before each.

    Raises:
        ExchangeError: `exchange.too_many_rows` (`max`), `exchange.too_many_columns` (`max`, `row`) or
            `exchange.too_many_cells` (`max`, `cell`).
    """
    before = ("",) * offset
    held, filled = 0, 0
    for number, row in enumerate(rows, start=1):
        if number > LAST_ROW:
            raise ExchangeError("exchange.too_many_rows", max=MAX_ROWS)
        read = [_cell(value) for value in row]
        width = len(read)
        while width and read[width - 1] == "":
            width -= 1
        if not width:
            continue
        cells = (*before, *read[:width])
        held += 1
        if held > MAX_ROWS:
            raise ExchangeError("exchange.too_many_rows", max=MAX_ROWS)
        if len(cells) > MAX_COLUMNS:
            raise ExchangeError("exchange.too_many_columns", max=MAX_COLUMNS, row=number)
        filled += len(cells)
        if filled > MAX_CELLS:
            raise ExchangeError("exchange.too_many_cells", max=MAX_CELLS, cell=cell_name(number, len(cells)))
        yield SheetRow(number, cells)


def cell_name(row: int, column: int) -> str:
    """Return the name that a spreadsheet gives to the cell of a row and a column, both from 1."""
    letters = ""
    while column > 0:
        column, letter = divmod(column - 1, _ALPHABET)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row}"


def _cell(value: Any) -> Cell:
    match value:
        case str():
            cell: Cell = value[: MAX_CELL_CHARS + 1].strip()
        case bool():
            cell = "x" if value else ""
        case float():
            cell = str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
        case datetime():
            cell = value if value.time() != time() else value.date()
        case date():
            cell = value
        case time():
            cell = f"{value.hour}.{value.minute:02}"
        case _:
            cell = "" if value is None else str(value)
    return cell
