"""CSV and other delimited text: finding its encoding and its delimiter."""

import codecs
import csv
import re
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from itertools import chain
from typing import Final

from digifocus_desktop.errors import ExchangeError

_DELIMITERS: Final = (";", "\t", ",", "|")
_NAMED_DELIMITER = re.compile(r"sep=([;,|\t])\r?\n", re.IGNORECASE)
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")
_END: Final = "\0"
"""Follows the last line; no text has it, so that the reader must find it alone in a row."""
_SAMPLE_LINES: Final = 30
_SAMPLE_CHARS: Final = 60_000


def decode(content: bytes) -> str:
    """Return the text: UTF-8 or UTF-16 by its mark, else UTF-8, else Windows-1252 as Excel saves.

    Raises:
        ExchangeError: `exchange.not_spreadsheet`: the bytes are no text.
    """
    try:
        if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            text = content.decode("utf-16")
        else:
            text = _decode_single_bytes(content)
    except UnicodeDecodeError as error:
        raise ExchangeError("exchange.not_spreadsheet") from error
    if "\0" in text:
        raise ExchangeError("exchange.not_spreadsheet")
    return text


def delimited_rows(text: str) -> Iterator[list[str]]:
    """Yield the rows of a text, by the delimiter that divides its beginning most evenly.

    A first line such as `sep=;`, which Excel writes for itself, names the delimiter; row numbers then
    start below it.

    Raises:
        ExchangeError: `exchange.broken_quotes` with `row`: a mark has no end, or a cell has no limit.
    """
    named = _NAMED_DELIMITER.match(text)
    delimiter = named.group(1) if named else find_delimiter(text)
    lines = chain(_lines(text, named.end() if named else 0), (_END,))
    reader = csv.reader(lines, delimiter=delimiter)
    number = 0
    try:
        for number, row in enumerate(reader, start=1):
            if row == [_END]:
                return
            if row and row[-1].endswith(_END):  # a mark that was never closed took in all the rest
                raise ExchangeError("exchange.broken_quotes", row=number)
            yield row
    except csv.Error as error:
        raise ExchangeError("exchange.broken_quotes", row=number + 1) from error


def _lines(text: str, start: int) -> Iterator[str]:
    """Yield the lines with their ends; the text may be large, so it is not copied whole."""
    for match in _LINE.finditer(text, start):
        yield match.group()


def find_delimiter(text: str) -> str:
    """Return the delimiter; a semicolon, Finland's custom, when nothing tells."""
    sample = text[:_SAMPLE_CHARS]
    return max(_DELIMITERS, key=lambda delimiter: _evenness(sample, delimiter))


def _decode_single_bytes(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252")


def _evenness(sample: str, delimiter: str) -> tuple[int, int]:
    """Return (rows of the commonest width, that width); one column is no division at all."""
    widths: Counter[int] = Counter()
    try:
        for row, _ in zip(
            csv.reader(StringIO(sample), delimiter=delimiter), range(_SAMPLE_LINES), strict=False
        ):
            widths[len(row)] += 1
    except csv.Error:
        return 0, 0
    divided = [(count, width) for width, count in widths.items() if width > 1]
    return max(divided, default=(0, 0))
