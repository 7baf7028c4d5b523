"""Reading one sheet of a file that a person chose: .xlsx, .xlsm or delimited text.

What the file is, is seen from its first bytes, not from its name. Macros are never run,
formulas are read as the values last saved.
"""

import re
from io import BytesIO
from pathlib import Path
from typing import Final

from digifocus_desktop.errors import ExchangeError
from digifocus_desktop.exchange.archive import safe_workbook
from digifocus_desktop.exchange.delimited import decode, delimited_rows
from digifocus_desktop.exchange.sheet import Sheet, sheet_rows

MAX_FILE_BYTES: Final = 25_000_000

_ZIP: Final = b"PK\x03\x04"
_COMPOUND: Final = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_MARKUP: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype|\?xml|html|table|head|meta|style)[\s>]", re.IGNORECASE
)
"""What some tools call .xls is a page of the web, or XML: no table could be made of its lines."""
_OTHER_KINDS: Final = (b"%PDF", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x05\x06")


def read_sheet(path: Path, name: str | None = None) -> Sheet:
    """Return one sheet of a file: the named one, or the first that is visible and not empty.

    Raises:
        ExchangeError: The file is no spreadsheet that can be read; the code says why:
            `exchange.unreadable`, `exchange.too_large`, `exchange.empty`, `exchange.old_excel`,
            `exchange.password`, `exchange.not_spreadsheet`, `exchange.damaged`,
            `exchange.no_such_sheet`, `exchange.too_many_rows`, `exchange.too_many_columns`,
            `exchange.broken_quotes`. Facts hold `file`, the name without its folder.
    """
    try:
        return _read(_content(path), path.name, name)
    except ExchangeError as error:
        raise ExchangeError(error.code, **{**error.facts, "file": path.name}) from error


def _content(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > MAX_FILE_BYTES:
            raise ExchangeError("exchange.too_large", max=MAX_FILE_BYTES)
        with path.open("rb") as file:  # no more than was measured: it may grow meanwhile
            return file.read(size)
    except OSError as error:
        raise ExchangeError("exchange.unreadable") from error


def _read(content: bytes, file_name: str, name: str | None) -> Sheet:
    if not content.strip():
        raise ExchangeError("exchange.empty")
    if content.startswith(_ZIP):
        return _workbook_sheet(safe_workbook(content), name)
    if content.startswith(_COMPOUND):
        raise ExchangeError("exchange.password" if _ENCRYPTED in content else "exchange.old_excel")
    if content.startswith(_OTHER_KINDS) or _MARKUP.match(content):
        raise ExchangeError("exchange.not_spreadsheet")
    rows = tuple(sheet_rows(delimited_rows(decode(content))))
    if not rows:
        raise ExchangeError("exchange.empty")
    return Sheet(file_name, (file_name,), rows)


def _workbook_sheet(content: BytesIO, name: str | None) -> Sheet:
    from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    try:
        with CalamineWorkbook.from_filelike(content) as workbook:
            known = [row for row in workbook.sheets_metadata if row.typ == SheetTypeEnum.WorkSheet]
            names = tuple(row.name for row in known)
            if name is not None and name not in names:
                raise ExchangeError("exchange.no_such_sheet", sheet=name, sheets=list(names))
            visible = [row.name for row in known if row.visible == SheetVisibleEnum.Visible]
            for wanted in [name] if name is not None else visible:
                sheet = workbook.get_sheet_by_name(wanted)
                if sheet.start is None:
                    continue
                rows = tuple(sheet_rows(sheet.iter_rows(), offset=sheet.start[1]))
                if rows:
                    return Sheet(wanted, names, rows)
    except CalamineError as error:
        raise ExchangeError("exchange.damaged") from error
    raise ExchangeError("exchange.empty")
