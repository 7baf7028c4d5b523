"""The questionnaire on paper: the same ids and the same order as keying it in, readable in black and white.

A question is never broken across pages; a grid breaks between its rows and repeats its head.
"""

from collections.abc import Callable, Iterator

from digifocus_desktop.documents import pdf
from digifocus_desktop.documents.layout import CAPTION, H2, SMALL, SMALL_BOLD, Align, Sheet
from digifocus_desktop.documents.marks import Colour, Meta
from digifocus_desktop.documents.paper_form.data import (
    Grid,
    GridRow,
    Kind,
    Note,
    Option,
    PaperFormData,
    Part,
    Question,
)
from digifocus_desktop.documents.paper_form.parts import (
    GRID,
    LIMIT,
    draw_feet,
    draw_first_head,
    turn,
    words_of,
)
from digifocus_desktop.documents.paper_form.questions import (
    draw_grid_columns,
    draw_grid_head,
    draw_grid_row,
    draw_note,
    draw_question,
)
from digifocus_desktop.documents.text import printable
from digifocus_desktop.documents.wording import LANGUAGE_TAGS

__all__ = [
    "Grid",
    "GridRow",
    "Kind",
    "Note",
    "Option",
    "PaperFormData",
    "Part",
    "Question",
    "lay_out",
    "render",
]

Draw = Callable[[float], float]


def render(data: PaperFormData) -> bytes:
    """Return the form as a PDF; the same data give the same bytes.

    Raises:
        DocumentError: `document.glyph` with `field` and `characters` when a character cannot be
            printed; `document.too_long` with `field` when a question has no room on a page.
    """
    checked = printable(data, drop_pictures=True)
    words = words_of(checked)
    name = f" – {checked.company_name}" if checked.company_name else ""
    meta = Meta(
        title=f"{checked.title}, {words['paper_form'].lower()}{name}",
        subject=checked.course,
        author=checked.organisation,
        language=LANGUAGE_TAGS[checked.language],
    )
    return pdf.write(lay_out(checked).pages, (GRID.width, GRID.height), meta)


def lay_out(data: PaperFormData) -> Sheet:
    """Return the pages of the form; its texts must be `printable`. Errors as in `render`."""
    words = words_of(data)
    sheet = Sheet(GRID, words["paper_form"])
    y = draw_first_head(sheet, data)
    for part in data.parts:
        y = _draw_part(sheet, data, part, y)
    draw_feet(sheet, data)
    return sheet


def _draw_part(sheet: Sheet, data: PaperFormData, part: Part, y: float) -> float:
    """Draw a section; its heading stays with its first block."""

    def turn_page() -> float:
        return turn(sheet, data, f"{part.letter} {part.title}")

    (first, _), *others = _blocks(sheet, data, part)

    def beginning(top: float) -> float:
        return first(_draw_heading(sheet, data, part, top))

    def turning(again: Draw) -> Callable[[], float]:
        return lambda: again(turn_page())

    y = sheet.keep(beginning, y, part.title, limit=LIMIT, turn=turn_page)
    for block, again in others:
        y = sheet.keep(block, y, part.title, limit=LIMIT, turn=turning(again))
    sheet.rule(GRID.left, y, GRID.text_right, Colour.INK, 0.6)
    return y + 6


def _draw_heading(sheet: Sheet, data: PaperFormData, part: Part, y: float) -> float:
    words = words_of(data)
    size = words["part_size"].format(letter=part.letter, count=part.count, minutes=part.minutes)
    sheet.text(GRID.left, y + 1.6, size, CAPTION, width=GRID.text_width, align=Align.RIGHT)
    y = sheet.text(GRID.left, y, f"{part.letter}  {part.title}", H2, width=GRID.text_width - 50) + 0.6
    if part.only_if:
        y = sheet.text(GRID.left, y, part.only_if, SMALL_BOLD, width=GRID.text_width) + 0.6
    if part.note:
        y = sheet.text(GRID.left, y, part.note, SMALL, width=GRID.text_width) + 0.6
    return y + 1.4


def _blocks(sheet: Sheet, data: PaperFormData, part: Part) -> Iterator[tuple[Draw, Draw]]:
    """Yield what draws each block, and what is said again above it where it begins a page."""
    for block in part.blocks:
        if isinstance(block, Question):
            yield _question(sheet, data, block), _nothing
        elif isinstance(block, Note):
            yield _note(sheet, block), _nothing
        else:
            yield from _grid(sheet, data, block)


def _nothing(y: float) -> float:
    return y


def _question(sheet: Sheet, data: PaperFormData, question: Question) -> Draw:
    return lambda y: draw_question(sheet, question, words_of(data), y)


def _note(sheet: Sheet, note: Note) -> Draw:
    return lambda y: draw_note(sheet, note, y)


def _grid(sheet: Sheet, data: PaperFormData, grid: Grid) -> Iterator[tuple[Draw, Draw]]:
    """The head stays with the first two rows; a page that begins between rows has the columns again."""
    words = words_of(data)

    def beginning(y: float) -> float:
        y = draw_grid_head(sheet, grid, words, y)
        for row in grid.rows[:2]:
            y = draw_grid_row(sheet, grid, row, words, y)
        return y

    def line(row: GridRow) -> Draw:
        return lambda y: draw_grid_row(sheet, grid, row, words, y)

    yield beginning, _nothing
    for row in grid.rows[2:]:
        yield line(row), lambda y: draw_grid_columns(sheet, grid, words, y)
