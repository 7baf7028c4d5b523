"""What the report's pages share: grid, running head, foot, numbers in words."""

import math
from collections.abc import Mapping
from typing import Final, Protocol

from digifocus_desktop.documents.emblem import HEIGHT, Funding, draw_block, is_granted
from digifocus_desktop.documents.fonts import width_mm
from digifocus_desktop.documents.layout import (
    CAPTION,
    CAPTION_BOLD,
    H2,
    SMALL_MUTED,
    Align,
    Grid,
    Sheet,
    Style,
)
from digifocus_desktop.documents.report.data import ReportData, Score
from digifocus_desktop.documents.wording import statement, wording
from digifocus_desktop.domain.formats import Language, format_date

GRID: Final = Grid(210, 297, left=22, top=16, right=20, bottom=15)
_FOOT_TOP: Final = GRID.text_bottom - 4.8
LIMIT: Final = _FOOT_TOP - 3
"""Where the text of a page must end."""

GUTTER: Final = 13.0
"""Width in which numbers, ticks and boxes hang left of the text."""


class Footed(Protocol):
    """What a paper of this look tells at the foot of its pages."""

    @property
    def language(self) -> Language: ...
    @property
    def form_version(self) -> str: ...
    @property
    def form_id(self) -> str: ...
    @property
    def is_example(self) -> bool: ...
    @property
    def funding(self) -> Funding | None: ...


def words_of(data: Footed) -> Mapping[str, str]:
    """Return the report's fixed texts in its language."""
    return wording("report", data.language)


def shown(value: float) -> int:
    """Return a score as printed: halves go up."""
    return math.floor(value + 0.5)


def range_text(score: Score) -> str:
    """Return the range as printed, within 0 and 100: `33–44`."""
    return f"{shown(max(0.0, score.low))}–{shown(min(100.0, score.high))}"


def word_text(score: Score | None, words: Mapping[str, str]) -> str:
    """Return the word of a score, `rajalla: a / b` on a limit, or *not measured*."""
    if score is None:
        return words["not_measured"]
    if len(score.words) > 1:
        return f"{words['border']}: {' / '.join(score.words)}"
    return "".join(score.words)


def first_page_limit(data: Footed) -> float:
    """Return where the first page's text must end: the EU block takes the zone above the foot."""
    return LIMIT - HEIGHT - 3 if is_granted(data.funding) else LIMIT


def turn(sheet: Sheet, data: ReportData, title: str, goes_on: bool) -> float:
    """Begin a page with its running head and title, small where a chapter goes on; return the y below."""
    words = words_of(data)
    day = f"{words['title']} {format_date(data.measured_on, data.language)}"
    said = f"{title}, {words['goes_on']}" if goes_on else ""
    return begin_page(sheet, (data.company_name, day), title, said)


def begin_page(sheet: Sheet, head: tuple[str, str], title: str, goes_on: str = "") -> float:
    """Begin a page with its running head and a title, or with the words that a chapter goes on."""
    x, (left, right) = GRID.left, head
    sheet.turn("" if goes_on else title)
    room = GRID.text_width - width_mm(right, CAPTION.face, CAPTION.size) - 6
    sheet.text(x, GRID.top, shortened(left, CAPTION_BOLD, room), CAPTION_BOLD)
    sheet.text(x, GRID.top, right, CAPTION, width=GRID.text_width, align=Align.RIGHT)
    sheet.rule(x, GRID.top + 4.8, GRID.text_right)
    if goes_on:
        return sheet.text(x, GRID.top + 7, goes_on, SMALL_MUTED) + 3
    return sheet.text(x, GRID.top + 9, title, H2, width=GRID.text_width) + 2


def shortened(text: str, style: Style, width: float) -> str:
    """Return the text as it fits on one line of a running head, the rest as an ellipsis."""
    if width_mm(text, style.face, style.size) <= width:
        return text
    kept = text
    while kept and width_mm(f"{kept}…", style.face, style.size) > width:
        kept = kept[:-1].rstrip()
    return f"{kept}…"


def draw_feet(sheet: Sheet, data: Footed) -> None:
    """Draw the foot of every page, when their number is known, and the EU block on the first."""
    words = words_of(data)
    known = (
        "DigiFocus",
        f"{words['form']} {data.form_version}" if data.form_version else "",
        f"{words['form_id']} {data.form_id}" if data.form_id else "",
        words["example"] if data.is_example else "",
    )
    number_pages(sheet, " · ".join(part for part in known if part), words["page"])
    if is_granted(data.funding):
        foot = Sheet(GRID, "")
        draw_block(foot, GRID.left, _FOOT_TOP - HEIGHT - 3, statement(data.language))
        sheet.pages[0].marks += foot.pages[0].marks


def number_pages(sheet: Sheet, origin: str, page_word: str) -> None:
    """Draw the foot of every page: where it comes from, its number and how many there are."""
    for number, page in enumerate(sheet.pages, 1):
        foot = Sheet(GRID, "")
        foot.rule(GRID.left, _FOOT_TOP, GRID.text_right)
        foot.text(GRID.left, _FOOT_TOP + 1.2, origin, CAPTION)
        count = f"{page_word} {number}/{len(sheet.pages)}"
        foot.text(GRID.left, _FOOT_TOP + 1.2, count, CAPTION, width=GRID.text_width, align=Align.RIGHT)
        page.marks += foot.pages[0].marks
