"""The typefaces of documents, loaded when a document first needs them.

Everything is set in these faces; a PDF of ours holds no other font.
"""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache, lru_cache
from threading import Lock
from typing import TYPE_CHECKING, Final

import resources

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFont

MM: Final = 72 / 25.4
"""Points in a millimetre."""

CAP_HEIGHT: Final = 0.7275
"""Height of Inter's capitals as a share of the size."""

_loading = Lock()


class Face(StrEnum):
    """A face by the name of its file in `resources/fonts`."""

    REGULAR = "Inter-400"
    MEDIUM = "Inter-500"
    SEMIBOLD = "Inter-600"
    TABULAR = "InterTab-400"
    TABULAR_SEMIBOLD = "InterTab-600"
    STATEMENT = "UbuntuDerivative-400"

    @property
    def bold(self) -> "Face":
        """The face that makes a word stand out from this one."""
        return Face.TABULAR_SEMIBOLD if self is Face.TABULAR else Face.SEMIBOLD


def load(face: Face) -> "TTFont":
    """Return the reportlab font of a face, registered under its name."""
    with _loading:  # two fonts of one name would share a document between them
        return _load(face)


@cache
def _load(face: Face) -> "TTFont":
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    # asciiReadable would embed all of ASCII in every face
    font = TTFont(face.value, str(resources.path("fonts", f"{face.value}.ttf")), asciiReadable=False)
    pdfmetrics.registerFont(font)
    return font


@cache
def advances(face: Face) -> Mapping[int, float]:
    """Return the advance width of every character of a face, in thousandths of the size."""
    widths: Mapping[int, float] = load(face).face.charWidths
    return widths


def width_mm(text: str, face: Face, size: float) -> float:
    """Return the width of a text set in points of `size`, in millimetres; soft hyphens have none.

    A character outside the face counts as nothing: `text.printable` refuses it before layout.
    """
    return _advance(text, face) * size / 1000 / MM


@lru_cache(maxsize=4096)  # the same few words stand on every page
def _advance(text: str, face: Face) -> float:
    widths = advances(face)
    return sum([widths.get(ord(character), 0.0) for character in text if character != "\u00ad"])
