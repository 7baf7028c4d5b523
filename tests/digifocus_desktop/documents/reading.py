"""Reads what a PDF or a laid-out page says, for the tests of documents."""

import io
from typing import Any

from pypdf import PdfReader

from digifocus_desktop.documents.fonts import MM
from digifocus_desktop.documents.layout import Grid, Sheet
from digifocus_desktop.documents.marks import Mark, TextMark

TOLERANCE_MM = 0.6


def reader(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def language_of(pdf: bytes) -> str:
    """Return the language the document states."""
    root: Any = reader(pdf).trailer["/Root"]
    return str(root["/Lang"])


def text_of(pdf: bytes) -> str:
    """Return the text of all pages with single spaces."""
    joined = " ".join(page.extract_text() for page in reader(pdf).pages)
    return " ".join(joined.replace("\u00a0", " ").split())


def content_of(pdf: bytes) -> bytes:
    """Return the drawing instructions of all pages."""
    contents = [page.get_contents() for page in reader(pdf).pages]
    return b"\n".join(content.get_data() for content in contents if content is not None)


def fonts_of(pdf: bytes) -> dict[str, bool]:
    """Return the name of every font and whether it is embedded."""
    found: dict[str, bool] = {}
    for page in reader(pdf).pages:
        resources: Any = page["/Resources"]
        for reference in resources["/Font"].values():
            font = reference.get_object()
            descriptor = font.get("/FontDescriptor")
            embedded = descriptor is not None and "/FontFile2" in descriptor.get_object()
            found[font["/BaseFont"].split("+")[-1]] = embedded
    return found


def marks_of(sheet: Sheet) -> list[Mark]:
    return [mark for page in sheet.pages for mark in page.marks]


def texts_of(sheet: Sheet) -> list[TextMark]:
    return [mark for mark in marks_of(sheet) if isinstance(mark, TextMark)]


def outside(sheet: Sheet) -> list[TextMark]:
    """Return the texts that pass a margin."""
    grid: Grid = sheet.grid
    return [
        text
        for text in texts_of(sheet)
        if text.x < grid.left - TOLERANCE_MM
        or text.x + text.width > grid.text_right + TOLERANCE_MM
        or text.baseline > grid.text_bottom + TOLERANCE_MM
        or text.baseline < grid.top
    ]


def overlapping(sheet: Sheet) -> list[tuple[str, str]]:
    """Return the pairs of texts of a page whose letters run into each other."""
    pairs = []
    for page in sheet.pages:
        texts = [mark for mark in page.marks if isinstance(mark, TextMark)]
        for place, one in enumerate(texts):
            pairs += [(one.text, other.text) for other in texts[place + 1 :] if _collide(one, other)]
    return pairs


def _collide(one: TextMark, other: TextMark) -> bool:
    beside = one.x + one.width <= other.x + 0.05 or other.x + other.width <= one.x + 0.05
    (one_top, one_foot), (other_top, other_foot) = _extent(one), _extent(other)
    return not beside and one_top < other_foot and other_top < one_foot


def _extent(text: TextMark) -> tuple[float, float]:
    """Return the top of small letters with an accent and the foot of a descender, in millimetres."""
    size_mm = text.size / MM
    return text.baseline - 0.72 * size_mm, text.baseline + 0.2 * size_mm
