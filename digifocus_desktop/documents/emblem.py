"""The EU emblem and the co-funding statement, drawn by the rules of the fund.

It stands on a document only when a funding decision and a project code have been entered.
"""

import math
from dataclasses import dataclass
from typing import Final

from digifocus_desktop.documents.fonts import CAP_HEIGHT, MM, Face
from digifocus_desktop.documents.layout import Sheet, Style
from digifocus_desktop.documents.marks import BoxMark, Colour, PathMark

STARS: Final = 12
HEIGHT: Final = 12.0
"""Height of the emblem on our documents, in millimetres; the least allowed is 10."""

# inner radius of a regular five-pointed star as a share of the outer one
_INNER_RADIUS: Final = (3 - math.sqrt(5)) / 2
_STATEMENT_CAP_HEIGHT: Final = 0.693
_STATEMENT_LEADING: Final = 1.2


@dataclass(frozen=True, slots=True)
class Funding:
    """The decision that grants the money and the code it gave the project; empty until entered."""

    decision: str
    project_code: str

    @property
    def granted(self) -> bool:
        """Whether both are known, so that the emblem may and must be shown."""
        return bool(self.decision.strip() and self.project_code.strip())


def is_granted(funding: Funding | None) -> bool:
    """Tell whether the emblem belongs on a document."""
    return funding is not None and funding.granted


def draw_block(sheet: Sheet, x: float, y: float, statement: tuple[str, str], height: float = HEIGHT) -> None:
    """Draw the emblem and beside it the statement in its two lines.

    Args:
        sheet: Where it is drawn.
        x: Left edge of the emblem.
        y: Its top edge.
        statement: The two lines, in the language of the document.
        height: Height of the emblem in millimetres.
    """
    draw_emblem(sheet, x, y, height)
    size = height * MM * 0.34
    style = Style(Face.STATEMENT, size, size * _STATEMENT_LEADING, Colour.EU_BLUE)
    # layout centres Inter's capitals; this face has lower ones
    correction = size * (CAP_HEIGHT - _STATEMENT_CAP_HEIGHT) / 2 / MM
    top = y + height / 2 - style.leading / MM - correction
    for number, line in enumerate(statement):
        sheet.text(x + 1.75 * height, top + number * style.leading / MM, line, style)


def draw_emblem(sheet: Sheet, x: float, y: float, height: float) -> None:
    """Draw twelve upright stars on a circle: width 1.5 h, circle h/3, each star within h/18."""
    width = 1.5 * height
    sheet.add(BoxMark(x, y, width, height, Colour.EU_BLUE))
    for hour in range(STARS):
        angle = math.radians(360 / STARS * hour)
        centre_x = x + width / 2 + height / 3 * math.sin(angle)
        centre_y = y + height / 2 - height / 3 * math.cos(angle)
        sheet.add(PathMark(_star(centre_x, centre_y, height / 18), fill=Colour.EU_YELLOW))


def _star(x: float, y: float, radius: float) -> tuple[tuple[float, float], ...]:
    corners = []
    for corner in range(10):
        angle = math.radians(36 * corner)
        reach = radius if corner % 2 == 0 else radius * _INNER_RADIUS
        corners.append((x + reach * math.sin(angle), y - reach * math.cos(angle)))
    return tuple(corners)
