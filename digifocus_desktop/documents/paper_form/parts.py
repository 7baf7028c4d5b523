"""What the pages of the form share: grid, boxes, first head, running head, foot."""

from collections.abc import Mapping
from typing import Final

from digifocus_desktop.documents.fonts import MM, Face, width_mm
from digifocus_desktop.documents.layout import (
    BODY,
    CAPTION,
    CAPTION_BOLD,
    H1,
    LABEL,
    LEAD,
    LEAD_BOLD,
    SMALL,
    Align,
    Grid,
    Sheet,
    Style,
)
from digifocus_desktop.documents.marks import BoxMark, Colour, LineMark
from digifocus_desktop.documents.paper_form.data import PaperFormData
from digifocus_desktop.documents.text import wrap
from digifocus_desktop.documents.wording import wording

GRID: Final = Grid(210, 297, left=22, top=13, right=20, bottom=13)
FOOT_TOP: Final = GRID.text_bottom - 4.5
LIMIT: Final = FOOT_TOP - 3
BOX: Final = 3.9
GUTTER: Final = 8.5
"""Width in which numbers of questions hang."""

OPTION: Final = Style(Face.REGULAR, 9, 12)
OPTION_BOLD: Final = Style(Face.SEMIBOLD, 9, 12)
MARK: Final = Style(Face.TABULAR, 8.5, 12, Colour.MUTED)


def words_of(data: PaperFormData) -> Mapping[str, str]:
    """Return the form's fixed texts in its language."""
    return wording("paper_form", data.language)


def box(sheet: Sheet, x: float, y: float, *, ticked: bool = False, filled: bool = False) -> None:
    """Draw a box to tick, its middle on the middle of a line of options."""
    top = y + (OPTION.leading / MM - BOX) / 2
    sheet.add(BoxMark(x, top, BOX, BOX, Colour.INK if filled else Colour.WHITE, Colour.INK, 0.8))
    if ticked:
        near, far = 0.5, BOX - 0.5
        sheet.add(LineMark(x + near, top + near, x + far, top + far, Colour.INK, 1.4))
        sheet.add(LineMark(x + near, top + far, x + far, top + near, Colour.INK, 1.4))


def circle(sheet: Sheet, x: float, y: float, mark: str, size: float = 4.8) -> None:
    """Draw a circle with a number in it: the advisor's rating, never mixed up with a box."""
    sheet.add(BoxMark(x, y, size, size, None, Colour.CONTROL, 0.6, size / 2))
    style = CAPTION.coloured(Colour.MUTED)
    sheet.text(x, y + (size - style.leading / MM) / 2, mark, style, width=size, align=Align.CENTRE)


def draw_first_head(sheet: Sheet, data: PaperFormData) -> float:
    """Draw name, instruction, lines for firm, person and day, and what becomes of the answers."""
    words, x, y = words_of(data), GRID.left, GRID.top
    count = sum(part.count for part in data.parts)
    minutes = sum(part.minutes for part in data.parts)
    size = words["size"].format(count=count, minutes=minutes)
    sheet.text(x, y, f"{words['paper_form']} {data.version}", CAPTION)
    sheet.text(x, y, size, CAPTION, width=GRID.text_width, align=Align.RIGHT)
    y = sheet.text(x, y + 4, data.title, H1, width=GRID.text_width)
    y = sheet.text(x, y + 0.5, data.course, LEAD_BOLD, width=GRID.text_width) + 1.5
    legend = GRID.text_right - 52
    box(sheet, legend, y + 0.4, ticked=True)
    sheet.text(legend + BOX + 1.5, y + 0.4, words["chosen"], OPTION)
    box(sheet, legend + 26, y + 0.4, filled=True)
    sheet.text(legend + 26 + BOX + 1.5, y + 0.4, words["cancelled"], OPTION)
    y = sheet.text(x, y, words["how"], BODY, width=108) + 4
    y = _lines(sheet, data, words, y)
    y = sheet.text(x, y, words["privacy"], SMALL, width=GRID.text_width) + 1
    if data.untranslated:
        y = sheet.text(x, y, wording("form", data.language)["untranslated"], SMALL, width=GRID.text_width) + 1
    return y + 3


def _lines(sheet: Sheet, data: PaperFormData, words: Mapping[str, str], y: float) -> float:
    """Draw the lines to write on; a firm whose name is known has it printed."""
    name = wrap(data.company_name, LEAD.face, LEAD.size, 76)[:2]
    below = y + max(1, len(name)) * LEAD.leading / MM
    sheet.lines(GRID.left + 1, below - len(name) * LEAD.leading / MM, name, LEAD)
    for left, width, label in ((0, 78, "company"), (82, 52, "filled_by"), (138, 30, "day")):
        sheet.rule(GRID.left + left, below + 0.6, GRID.left + left + width, Colour.INK, 0.8)
        sheet.text(GRID.left + left, below + 1.2, words[label], LABEL)
    return below + 7


def turn(sheet: Sheet, data: PaperFormData, bookmark: str) -> float:
    """Begin a page with the firm's name, or a line for it; return where its text begins."""
    sheet.turn(bookmark)
    return draw_running_head(sheet, data)


def draw_running_head(sheet: Sheet, data: PaperFormData) -> float:
    """Draw the firm and the form on top of a page."""
    words, x, y = words_of(data), GRID.left, GRID.top
    form = f"{data.title}, {words['paper_form'].lower()} {data.version}"
    room = GRID.text_width - width_mm(form, CAPTION.face, CAPTION.size) - 6
    if data.company_name:
        sheet.text(x, y, shortened(data.company_name, CAPTION_BOLD, room), CAPTION_BOLD)
    else:
        sheet.text(x, y, words["company"], CAPTION)
        start = x + width_mm(words["company"], CAPTION.face, CAPTION.size) + 1.5
        sheet.rule(start, y + 3.4, x + room, Colour.MUTED)
    sheet.text(x, y, form, CAPTION, width=GRID.text_width, align=Align.RIGHT)
    return y + 8


def shortened(text: str, style: Style, width: float) -> str:
    """Return the text as it fits on one line, the rest as an ellipsis."""
    if width_mm(text, style.face, style.size) <= width:
        return text
    kept = text
    while kept and width_mm(f"{kept}…", style.face, style.size) > width:
        kept = kept[:-1].rstrip()
    return f"{kept}…"


def draw_feet(sheet: Sheet, data: PaperFormData) -> None:
    """Draw the foot of every page, when their number is known."""
    words = words_of(data)
    origin = words["foot"].format(id=data.form_id)
    for number, page in enumerate(sheet.pages, 1):
        foot = Sheet(GRID, page.bookmark)
        foot.rule(GRID.left, FOOT_TOP, GRID.text_right)
        foot.text(GRID.left, FOOT_TOP + 1.2, origin, CAPTION)
        count = f"{words['page']} {number}/{len(sheet.pages)}"
        foot.text(GRID.left, FOOT_TOP + 1.2, count, CAPTION, width=GRID.text_width, align=Align.RIGHT)
        page.marks += foot.pages[0].marks
