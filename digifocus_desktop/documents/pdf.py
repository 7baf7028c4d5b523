"""Writes laid-out pages as a PDF: the same marks give the same bytes."""

import io
from collections.abc import Sequence
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

from digifocus_desktop.documents.fonts import MM, Face, load
from digifocus_desktop.documents.marks import (
    BoxMark,
    Colour,
    DiscMark,
    LineMark,
    Mark,
    Meta,
    Page,
    PathMark,
    TextMark,
)

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

PRODUCER: Final = "DigiFocus Desktop"

# reportlab's fonts keep a reading position while they cut subsets
_writing = Lock()


def write(pages: Sequence[Page], size: tuple[float, float], meta: Meta) -> bytes:
    """Return the PDF of the pages, without any time in it.

    Args:
        pages: The pages in order.
        size: Width and height of each in millimetres.
        meta: Title, subject, author and language.
    """
    from reportlab.pdfgen.canvas import Canvas

    load(Face.REGULAR)
    options: dict[str, Any] = {
        "pagesize": (size[0] * MM, size[1] * MM),
        "invariant": 1,  # no time in the file
        "pageCompression": 1,
        "lang": meta.language,
        "initialFontName": Face.REGULAR.value,  # else Helvetica, not embedded
    }
    file = io.BytesIO()
    with _writing:
        canvas = Canvas(file, **options)
        _describe(canvas, meta)
        for number, page in enumerate(pages, 1):
            _mark_chapters(canvas, number, page, size[1])
            for mark in page.marks:
                _draw(mark, canvas, size[1])
            canvas.showPage()
        canvas.save()
    return file.getvalue()


def _describe(canvas: "Canvas", meta: Meta) -> None:
    canvas.setTitle(meta.title)
    canvas.setSubject(meta.subject)
    canvas.setAuthor(meta.author)
    canvas.setCreator(PRODUCER)
    canvas.setProducer(PRODUCER)
    canvas.setViewerPreference("DisplayDocTitle", "true")


def _mark_chapters(canvas: "Canvas", number: int, page: Page, height: float) -> None:
    if page.bookmark:
        canvas.bookmarkPage(f"page{number}")
        canvas.addOutlineEntry(page.bookmark, f"page{number}", 0, False)
    for place, (heading, y) in enumerate(page.headings):
        key = f"page{number}.{place}"
        canvas.bookmarkHorizontal(key, 0, (height - y) * MM)
        canvas.addOutlineEntry(heading, key, 0, False)


def _draw(mark: Mark, canvas: "Canvas", height: float) -> None:
    match mark:
        case TextMark():
            _draw_text(mark, canvas, height)
        case LineMark():
            _draw_line(mark, canvas, height)
        case BoxMark():
            _draw_box(mark, canvas, height)
        case PathMark():
            _draw_path(mark, canvas, height)
        case DiscMark():
            _draw_disc(mark, canvas, height)


def _draw_text(mark: TextMark, canvas: "Canvas", height: float) -> None:
    load(mark.face)
    canvas.setFillColorRGB(*mark.colour.rgb)
    canvas.setFont(mark.face.value, mark.size)
    canvas.drawString(mark.x * MM, (height - mark.baseline) * MM, mark.text)


def _draw_line(mark: LineMark, canvas: "Canvas", height: float) -> None:
    _pen(canvas, mark.colour, mark.stroke)
    canvas.line(mark.x * MM, (height - mark.y) * MM, mark.to_x * MM, (height - mark.to_y) * MM)


def _draw_box(mark: BoxMark, canvas: "Canvas", height: float) -> None:
    _brush(canvas, mark.fill, mark.outline, mark.stroke)
    if mark.dash:
        canvas.setDash(*mark.dash)
    x, y, w, h = mark.x * MM, (height - mark.y - mark.height) * MM, mark.width * MM, mark.height * MM
    filled, outlined = int(mark.fill is not None), int(mark.outline is not None)
    if mark.radius:
        canvas.roundRect(x, y, w, h, mark.radius * MM, stroke=outlined, fill=filled)
    else:
        canvas.rect(x, y, w, h, stroke=outlined, fill=filled)
    if mark.dash:
        canvas.setDash()


def _draw_path(mark: PathMark, canvas: "Canvas", height: float) -> None:
    _brush(canvas, mark.fill, mark.outline, mark.stroke)
    cap = 0 if mark.closed else 1
    canvas.setLineCap(cap)
    canvas.setLineJoin(cap)
    path = canvas.beginPath()
    (first_x, first_y), *rest = mark.points
    path.moveTo(first_x * MM, (height - first_y) * MM)
    for x, y in rest:
        path.lineTo(x * MM, (height - y) * MM)
    if mark.closed:
        path.close()
    canvas.drawPath(path, stroke=int(mark.outline is not None), fill=int(mark.fill is not None))
    canvas.setLineCap(0)
    canvas.setLineJoin(0)


def _draw_disc(mark: DiscMark, canvas: "Canvas", height: float) -> None:
    canvas.setFillColorRGB(*mark.fill.rgb)
    canvas.circle(mark.x * MM, (height - mark.y) * MM, mark.radius * MM, stroke=0, fill=1)


def _pen(canvas: "Canvas", colour: Colour, stroke: float) -> None:
    canvas.setStrokeColorRGB(*colour.rgb)
    canvas.setLineWidth(stroke)


def _brush(canvas: "Canvas", fill: Colour | None, outline: Colour | None, stroke: float) -> None:
    if fill is not None:
        canvas.setFillColorRGB(*fill.rgb)
    if outline is not None:
        _pen(canvas, outline, stroke)
