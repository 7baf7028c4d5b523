"""How a report's chapters follow each other: joined on a page where they fit, never a few lines alone."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from digifocus_desktop.documents.layout import H2, H3, Sheet
from digifocus_desktop.documents.report.parts import GRID, LIMIT

Block = Callable[[float], float]
"""Draws something whole from a y and returns the y below it."""

Turn = Callable[[str, bool], float]
"""Begins a page with a title, small where a chapter goes on, and returns where its text begins."""

_CHAPTER_GAP: Final = 8.0
_SECTION_GAP: Final = 6.0
_ROOM_TO_BEGIN: Final = 40.0
"""Least room in which a chapter that goes on over pages may begin."""
_ROOM_FOR_COLUMNS: Final = 60.0
_TOGETHER: Final = 2
PAGE_ROOM: Final = LIMIT - GRID.top - 16
"""Least room for text on a page of its own."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands below it, each block unbroken.

    Attributes:
        field: Name of the data, for a refusal.
        title: Its heading; empty for none.
        blocks: What stands below; none leave the section out.
        head: What stands over the blocks on every page, such as the labels of a table.
    """

    field: str
    title: str
    blocks: Sequence[Block]
    head: Block | None = None


class Flow:
    """Where the text of a report has come to.

    Attributes:
        sheet: The pages.
        y: Where the next thing begins on the last of them.
    """

    def __init__(self, sheet: Sheet, y: float, turn: Turn, first_limit: float = LIMIT) -> None:
        self.sheet, self.y = sheet, y
        self._turn, self._first_limit = turn, first_limit
        self._title = ""

    @property
    def limit(self) -> float:
        """Where the text of the present page must end."""
        return self._first_limit if len(self.sheet.pages) == 1 else LIMIT

    def chapter(self, title: str, sections: Sequence[Section], lead: Block | None = None) -> None:
        """Draw a chapter: below the last one if all of it fits there or there is much room, else on a page.

        Args:
            title: Its heading and bookmark.
            sections: What stands in it; those without blocks are left out, and a chapter of none as well.
            lead: What stands under the heading.
        """
        filled = [one for one in sections if one.blocks]
        if not filled:
            return
        self._title = title
        if not self._joins(title, filled, lead):
            self.y = self.turn(goes_on=False)
            self.y = lead(self.y) if lead else self.y
        for place, section in enumerate(filled):
            self.y += _SECTION_GAP if place else 0
            self.section(section)

    def name(self, title: str) -> None:
        """Set what a page is called on which the present text goes on."""
        self._title = title

    def begin(self, title: str) -> None:
        """Begin a chapter that draws itself: below the last one if there is much room, else on a page."""
        self._title = title
        if not self._joins(title, [Section("", "", [lambda y: y + _ROOM_FOR_COLUMNS])], None):
            self.y = self.turn(goes_on=False)

    def fits(self, section: Section) -> bool:
        """Draw a section if all of it fits on the present page; else draw nothing."""
        if self._height(lambda y: _whole(self.sheet, section, y)) > self.limit - self.y:
            return False
        self.y = _whole(self.sheet, section, self.y)
        return True

    def section(self, section: Section) -> None:
        """Draw a section that may go on over pages; neither its first nor its last blocks stand alone.

        Raises:
            DocumentError: `document.too_long` with the field when a block fits on no page.
        """
        if not section.blocks or self.fits(section):
            return
        first, *others = section.blocks
        blocks: list[Block] = [lambda y: first(_opening(self.sheet, section, y)), *others]
        for place, group in enumerate(self._groups(blocks)):
            whole = partial(_stacked, group)
            parts: list[Block] = group if self._height(whole) > PAGE_ROOM else [whole]
            for number, block in enumerate(parts):
                self._keep(section, block, begins=place + number == 0)

    def _groups(self, blocks: list[Block]) -> list[list[Block]]:
        """Return what stays together: the first two and the last two, or all while they are few and low."""
        if len(blocks) > 2 * _TOGETHER - 1:
            middle = [[block] for block in blocks[_TOGETHER:-_TOGETHER]]
            return [blocks[:_TOGETHER], *middle, blocks[-_TOGETHER:]]
        low = self._height(partial(_stacked, blocks)) <= PAGE_ROOM / 2
        return [blocks] if low else [[block] for block in blocks]

    def turn(self, *, goes_on: bool = True) -> float:
        """Begin a page of the present chapter and return where its text begins."""
        return self._turn(self._title, goes_on)

    def _keep(self, section: Section, block: Block, *, begins: bool) -> None:
        """Draw a block whole; on a new page the head of its section comes first."""

        def turn_page() -> float:
            y = self.turn()
            return y if begins or section.head is None else section.head(y)

        self.y = self.sheet.keep(block, self.y, section.field, limit=self.limit, turn=turn_page)

    def _joins(self, title: str, sections: Sequence[Section], lead: Block | None) -> bool:
        """Begin a chapter on the present page if that looks well; else draw nothing."""

        def heading(y: float) -> float:
            y = self.sheet.text(GRID.left, y, title, H2, width=GRID.text_width) + 2
            return lead(y) if lead else y

        def all_of_it(y: float) -> float:
            gaps = _SECTION_GAP * (len(sections) - 1)
            return _stacked([heading, *(partial(_whole, self.sheet, one) for one in sections)], y) + gaps

        room = self.limit - self.y - _CHAPTER_GAP
        begun = replace(sections[0], blocks=sections[0].blocks[:_TOGETHER])
        begins = self._height(partial(_stacked, [heading, partial(_whole, self.sheet, begun)]))
        alone = len(self.sheet.pages) == 1  # the first page is enough by itself
        if alone or (self._height(all_of_it) > room and (room < _ROOM_TO_BEGIN or begins > room)):
            return False
        top = self.y + _CHAPTER_GAP
        self.sheet.pages[-1].headings.append((title, top))
        self.y = heading(top)
        return True

    def _height(self, draw: Block) -> float:
        return _height(self.sheet, draw)


def section_height(sheet: Sheet, section: Section) -> float:
    """Return how tall a section is when it stands whole."""
    return _height(sheet, partial(_whole, sheet, section))


def _height(sheet: Sheet, draw: Block) -> float:
    """Return how tall something is; what it draws is taken back."""
    marks = sheet.pages[-1].marks
    before = len(marks)
    tall = draw(0.0)
    del marks[before:]
    return tall


def _opening(sheet: Sheet, section: Section, y: float) -> float:
    if section.title:
        y = sheet.text(GRID.left, y, section.title, H3) + 2.2
    return section.head(y) if section.head else y


def _whole(sheet: Sheet, section: Section, y: float) -> float:
    return _stacked(section.blocks, _opening(sheet, section, y))


def _stacked(blocks: Sequence[Block], y: float) -> float:
    for block in blocks:
        y = block(y)
    return y
