"""Reads a form workbook (.xlsx) into plain rows, suspicious of everything in the file.

Nothing is calculated or followed: formulas, macros, merged cells and document types are problems, and the
file is measured before it is unpacked.
"""

import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from digifocus_desktop.errors import FormError

MAX_FILE_BYTES = 5_000_000
MAX_UNPACKED_BYTES = 60_000_000
MAX_PARTS = 500
MAX_ROWS = 5_000
MAX_COLUMNS = 100
MAX_CELLS = 100_000
"""Of a sheet, and shared texts of all: twenty times what the questionnaire has; more takes long to read."""
MAX_CELL_CHARS = 4_000
MAX_PROBLEMS = 200

_COMPOUND = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_UNSEEN = str.maketrans("", "", "\ufeff\u200b\u2060\u00ad")
"""Signs without width that come along when texts are copied; nobody means them."""

_CELL_OR_TEXT = re.compile(rb"<(?:\w+:)?(?:c|si)[\s/>]")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class WorkbookProblem:
    """One thing wrong with a workbook.

    Attributes:
        sheet: Name of the sheet, empty for the file itself.
        row: Row as the spreadsheet numbers it, 0 for the sheet itself.
        column: Letters of the column, empty for the row itself.
        code: Stable identifier; the user interface owns the words.
        facts: Plain values for the sentence.
    """

    sheet: str
    row: int
    column: str
    code: str
    facts: Mapping[str, Any] = field(default_factory=dict)


class Problems:
    """Collects problems, so that a person sees all of them at once."""

    def __init__(self) -> None:
        self.found: list[WorkbookProblem] = []

    def add(self, sheet: str, row: int, column: str, code: str, /, **facts: Any) -> None:
        """Note a problem; past `MAX_PROBLEMS` the rest is dropped."""
        if len(self.found) < MAX_PROBLEMS:
            self.found.append(WorkbookProblem(sheet, row, column, code, facts))

    def check(self) -> None:
        """Stop if anything was noted.

        Raises:
            FormError: `form.workbook` with the fact `problems`, a list of `WorkbookProblem`.
        """
        if self.found:
            raise FormError("form.workbook", problems=list(self.found))


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a sheet: its cells by heading, trimmed; empty cells are not there."""

    sheet: str
    number: int
    cells: Mapping[str, str]
    columns: Mapping[str, str]

    def get(self, heading: str) -> str:
        """Return the cell under a heading, empty if there is none."""
        return self.cells.get(heading, "")

    def column(self, heading: str) -> str:
        """Return the letters of the column with that heading."""
        return self.columns.get(heading, "")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its headings with their column letters, and its rows that are not empty."""

    name: str
    columns: Mapping[str, str]
    rows: Sequence[Row]


def read(source: Path | bytes) -> Mapping[str, Sheet]:
    """Return the sheets of a workbook by name.

    Raises:
        FormError: `form.workbook`, when the file cannot be read or holds what a form may not hold.
    """
    problems = Problems()
    content = _content(source, problems)
    _inspect(content, problems)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = load_workbook(BytesIO(content), read_only=True, keep_links=False)
            try:
                sheets = {name: _sheet(name, book[name], problems) for name in book.sheetnames}
            finally:
                book.close()
    # A damaged file fails anywhere inside the reader, with any error.
    except Exception:
        problems.add("", 0, "", "workbook.damaged")
    problems.check()
    return sheets


def _content(source: Path | bytes, problems: Problems) -> bytes:
    try:
        size = len(source) if isinstance(source, bytes) else source.stat().st_size
        if size > MAX_FILE_BYTES:
            problems.add("", 0, "", "workbook.too_large", bytes=size, max=MAX_FILE_BYTES)
            problems.check()
        return source if isinstance(source, bytes) else source.read_bytes()
    except OSError as error:
        problems.add("", 0, "", "workbook.unreadable")
        problems.check()
        raise FormError("form.workbook", problems=problems.found) from error


def _inspect(content: bytes, problems: Problems) -> None:
    """Measure the archive before anything in it is unpacked, then look for what a form may not hold."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            parts = archive.infolist()
            if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED_BYTES:
                problems.add("", 0, "", "workbook.bomb", max=MAX_UNPACKED_BYTES)
                problems.check()
            for part in parts:
                _inspect_part(archive, part, problems)
    except RuntimeError:  # zipfile's word for a part that is locked
        problems.add("", 0, "", "workbook.password")
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, OSError, EOFError):
        problems.add("", 0, "", _not_xlsx(content))
    problems.check()


def _not_xlsx(content: bytes) -> str:
    if not content.startswith(_COMPOUND):
        return "workbook.not_xlsx"
    return "workbook.password" if _ENCRYPTED in content else "workbook.old_excel"


def _inspect_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo, problems: Problems) -> None:
    if "vbaProject" in part.filename:
        problems.add("", 0, "", "workbook.macros")
    if part.filename.startswith("xl/externalLinks/") and part.filename.endswith(".xml"):
        problems.add("", 0, "", "workbook.external_links")
    if part.filename.startswith("xl/media/"):
        return
    with archive.open(part) as stream:
        text = stream.read(part.file_size + 1)
    if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
        problems.add("", 0, "", "workbook.document_type", part=part.filename)
    if text.count(b"<row") > 4 * MAX_ROWS:  # so many are not even unpacked to find out whose they are
        problems.add("", 0, "", "sheet.too_many_rows", max=MAX_ROWS)
    elif sum(1 for _ in _CELL_OR_TEXT.finditer(text)) > MAX_CELLS:
        problems.add("", 0, "", "workbook.too_large", bytes=part.file_size, max=MAX_CELLS)
    if b"<mergeCell " in text:
        problems.add("", 0, "", "workbook.merged_cells", part=part.filename)


def _sheet(name: str, sheet: Any, problems: Problems) -> Sheet:
    sheet.reset_dimensions()
    columns: dict[int, str] = {}
    letters: dict[str, str] = {}
    rows: list[Row] = []
    for number, cells in enumerate(_rows(name, sheet, problems), start=1):
        texts = {index: _cell(name, number, index, cell, problems) for index, cell in enumerate(cells)}
        if not columns:
            columns = {index: text for index, text in texts.items() if text}
            letters = {text: get_column_letter(index + 1) for index, text in columns.items()}
            if len(letters) < len(columns):
                problems.add(name, number, "", "sheet.heading_twice")
            continue
        filled = {heading: texts[index] for index, heading in columns.items() if texts.get(index)}
        if filled:
            rows.append(Row(name, number, filled, letters))
    return Sheet(name, letters, rows)


def _rows(name: str, sheet: Any, problems: Problems) -> Iterator[Sequence[Any]]:
    for number, cells in enumerate(sheet.iter_rows(), start=1):
        if number > MAX_ROWS:
            problems.add(name, number, "", "sheet.too_many_rows", max=MAX_ROWS)
            return
        if len(cells) > MAX_COLUMNS:
            problems.add(name, number, "", "sheet.too_many_columns", max=MAX_COLUMNS)
        yield cells[:MAX_COLUMNS]


def _cell(sheet: str, row: int, index: int, cell: Any, problems: Problems) -> str:
    column = get_column_letter(index + 1)
    if cell.data_type == "f":
        problems.add(sheet, row, column, "cell.formula")
        return ""
    if cell.data_type == "e":
        problems.add(sheet, row, column, "cell.error", found=str(cell.value))
        return ""
    text = _text(cell.value)
    if len(text) > MAX_CELL_CHARS:
        problems.add(sheet, row, column, "cell.too_long", max=MAX_CELL_CHARS)
        return ""
    if control := _CONTROL.search(text):
        problems.add(sheet, row, column, "cell.control", found=f"U+{ord(control[0]):04X}")
        return ""
    return text


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    return str(value).translate(_UNSEEN).strip()
