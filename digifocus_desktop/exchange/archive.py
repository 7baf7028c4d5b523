"""Makes an .xlsx from outside safe to read: measured, and rebuilt from the parts that hold cells.

The rebuilt file has no macros, pictures or links, and its parts are stored, so that a reader
cannot be made to unpack more than was measured here.
"""

import re
import zipfile
import zlib
from array import array
from dataclasses import dataclass
from io import BytesIO
from typing import Final

from digifocus_desktop.errors import ExchangeError
from digifocus_desktop.exchange.sheet import MAX_CELLS, MAX_COLUMNS, MAX_ROWS, cell_name

MAX_PARTS: Final = 2_000
MAX_UNPACKED_BYTES: Final = 60_000_000
MAX_TEXT_BYTES: Final = 60_000_000
"""Of all cells together once each has its text: a reader copies a shared text for every cell that has it."""
MAX_RATIO: Final = 250
_RATIO_FROM_BYTES: Final = 5_000_000

_KEPT = re.compile(
    r"\[content_types\]\.xml|_rels/\.rels|xl/(workbook|sharedstrings|styles)\.xml"
    r"|xl/_rels/workbook\.xml\.rels|xl/worksheets/[^/]+\.xml",
    re.IGNORECASE,
)
_WORKBOOK: Final = "xl/workbook.xml"
_TEXTS: Final = "xl/sharedstrings.xml"
_PREFIX = rb"(?:[^\s<>/:!?=\"']++:)?"
_ATTRIBUTES = rb"((?:\s++[^\s<>/=\"']++\s*+=\s*+(?:\"[^\"<]*+\"|'[^'<]*+'))*+)\s*+(/?)>"
_CELL_OR_ROW = re.compile(rb"<" + _PREFIX + rb"(c|row)" + _ATTRIBUTES)
_BEGUN = re.compile(rb"<" + _PREFIX + rb"(?:c|row)(?=[\s/>])")
_PLACE = re.compile(rb"\sr\s*=\s*[\"']\s*([A-Za-z]{0,3})0*([0-9]+)")
_SHARED = re.compile(rb"\st\s*=\s*[\"']\s*s\s*[\"']|&")
_VALUE = re.compile(rb"\s*<" + _PREFIX + rb"v(?:\s[^<>]*)?>\s*([0-9]{1,9})\s*<")
_TEXT_BEGUN = re.compile(rb"<" + _PREFIX + rb"si(?=[\s/>])")
_PROLOG_BYTES: Final = 3
_ROW_DIGITS: Final = 7
_ALPHABET: Final = 26


def safe_workbook(content: bytes) -> BytesIO:
    """Return the workbook with nothing but its cells.

    Raises:
        ExchangeError: `exchange.damaged`, `exchange.not_spreadsheet`, `exchange.password`,
            `exchange.too_large` (`max`, bytes unpacked), `exchange.too_many_rows`,
            `exchange.too_many_columns`, `exchange.too_many_cells`.
    """
    rebuilt = BytesIO()
    try:
        with zipfile.ZipFile(BytesIO(content)) as source, zipfile.ZipFile(rebuilt, "w") as target:
            texts = _Texts.of(b"")
            for part in _parts(source):
                data = _unpacked(source, part)
                if part.filename.lower() == _TEXTS:
                    texts = _Texts.of(data)
                elif part.filename.lower().startswith("xl/worksheets/"):
                    _check_extent(data)
                    texts.check(data)
                target.writestr(part.filename, data)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, OSError, EOFError, ValueError) as error:
        raise ExchangeError("exchange.damaged") from error
    except RuntimeError as error:  # zipfile's word for a part that is locked
        raise ExchangeError("exchange.password") from error
    rebuilt.seek(0)
    return rebuilt


def _parts(source: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """Return the parts that are kept, the shared texts first: the sheets are measured with them."""
    parts = source.infolist()
    kept = [part for part in parts if _KEPT.fullmatch(part.filename)]
    names = {part.filename.lower() for part in kept}
    if len(parts) > MAX_PARTS or sum(part.file_size for part in kept) > MAX_UNPACKED_BYTES:
        raise ExchangeError("exchange.too_large", max=MAX_UNPACKED_BYTES)
    if len(names) != len(kept):
        raise ExchangeError("exchange.damaged")
    if _WORKBOOK not in names:
        raise ExchangeError("exchange.not_spreadsheet")
    return sorted(kept, key=lambda part: part.filename.lower() != _TEXTS)


def _unpacked(source: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    """Return the bytes of a part; `zipfile` reads no more than the size that was checked."""
    if part.file_size > _RATIO_FROM_BYTES and part.file_size > MAX_RATIO * max(part.compress_size, 1):
        raise ExchangeError("exchange.too_large", max=MAX_UNPACKED_BYTES)
    data = source.read(part)
    if b"\0" in data:  # not UTF-8: the checks below could not see into it
        raise ExchangeError("exchange.damaged")
    return data


def _check_extent(sheet: bytes) -> None:
    """Refuse a sheet whose filled cells lie too far apart: a reader makes a full grid of them.

    It must see every cell that the reader will see, so a tag that it does not understand is refused.
    """
    row, column, seen = 0, 0, 0
    region = _Region()
    for match in _CELL_OR_ROW.finditer(sheet):
        kind, attributes, empty = match.groups()
        seen += 1
        # What only looks like a place, inside another value, counts too: too strict is safe.
        places = _PLACE.findall(attributes)
        rows = [int(digits[: _ROW_DIGITS + 1]) for _, digits in places]
        if kind == b"row":
            row, column = max(rows, default=row + 1), 0
            continue
        column = max((_column(letters) for letters, _ in places), default=column + 1)
        if not empty:
            region.take(min((row, *rows)), max((row, *rows)), column)
    if seen != sum(1 for _ in _BEGUN.finditer(sheet)):
        raise ExchangeError("exchange.damaged")


@dataclass
class _Region:
    """The rectangle that a reader makes a grid of, from the first row and column that hold something."""

    top: int = MAX_ROWS
    bottom: int = 0
    left: int = MAX_COLUMNS
    right: int = 0

    def take(self, first_row: int, last_row: int, column: int) -> None:
        """Let a cell belong to it.

        Raises:
            ExchangeError: It has become too large.
        """
        _check_place(last_row, column)
        self.top, self.bottom = min(self.top, first_row), max(self.bottom, last_row)
        self.left, self.right = min(self.left, column), max(self.right, column)
        if (self.bottom - self.top + 1) * (self.right - self.left + 1) > MAX_CELLS:
            raise ExchangeError(
                "exchange.too_many_cells", max=MAX_CELLS, cell=cell_name(self.bottom, self.right)
            )


@dataclass
class _Texts:
    """The shared texts of a workbook, by how long each is.

    Attributes:
        sizes: In bytes; empty if they cannot be told apart.
        longest: The longest, in bytes.
        total: What the cells checked so far hold together.
    """

    sizes: "array[int]"
    longest: int
    total: int = 0

    @classmethod
    def of(cls, texts: bytes) -> "_Texts":
        """Measure them.

        Raises:
            ExchangeError: There are more than a sheet has cells.
        """
        sizes, before = array("q"), -1
        for match in _TEXT_BEGUN.finditer(texts):
            if before >= 0:
                sizes.append(match.start() - before)
            before = match.start()
            if len(sizes) > MAX_CELLS:
                raise ExchangeError("exchange.too_large", max=MAX_CELLS)
        if before >= 0:
            sizes.append(len(texts) - before)
        longest = max(sizes, default=0)
        if b"<!" in texts or texts.rfind(b"<?") > _PROLOG_BYTES:
            # what stands in a remark only looks like a text: none can be told by its number
            sizes = array("q")
        return cls(sizes, longest)

    def check(self, sheet: bytes) -> None:
        """Refuse a workbook in which few long texts stand in many cells.

        A cell whose text cannot be told counts with the longest.

        Raises:
            ExchangeError: `exchange.too_large`.
        """
        for cell in _CELL_OR_ROW.finditer(sheet):
            kind, attributes, empty = cell.groups()
            if kind == b"row" or empty or not _SHARED.search(attributes):
                continue
            value = _VALUE.match(sheet, cell.end())
            index = int(value.group(1)) if value else len(self.sizes)
            self.total += self.sizes[index] if index < len(self.sizes) else self.longest
            if self.total > MAX_TEXT_BYTES:
                raise ExchangeError("exchange.too_large", max=MAX_TEXT_BYTES)


def _check_place(row: int, column: int) -> None:
    if row > MAX_ROWS:
        raise ExchangeError("exchange.too_many_rows", max=MAX_ROWS)
    if column > MAX_COLUMNS:
        raise ExchangeError("exchange.too_many_columns", max=MAX_COLUMNS, row=row)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * _ALPHABET + letter - ord("A") + 1
    return number
