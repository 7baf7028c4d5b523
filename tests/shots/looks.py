"""In which languages, looks and sizes the screens are drawn."""

from collections.abc import Iterator
from dataclasses import astuple, dataclass
from itertools import combinations, product

LANGUAGES = ("fi", "sv", "en")
LOOKS = ("light", "dark")
PERCENTS = (100, 90, 125, 150, 200)
SIZES = ((1366, 768), (1024, 640), (1920, 1080))


@dataclass(frozen=True, slots=True)
class Look:
    """One way of drawing all screens.

    Attributes:
        language: Of the interface.
        look: `light` or `dark`.
        percent: Size of text.
        size: Width and height of the window in px.
    """

    language: str
    look: str
    percent: int
    size: tuple[int, int]

    @property
    def words(self) -> str:
        """The look as a part of a file name."""
        return f"{self.language}-{self.look}-{self.percent}-{self.size[0]}x{self.size[1]}"


USUAL = Look(LANGUAGES[0], LOOKS[0], PERCENTS[0], SIZES[0])


def pairwise() -> list[Look]:
    """Return looks in which every value of each trait meets every value of the others; the usual first."""
    candidates = [Look(*values) for values in product(LANGUAGES, LOOKS, PERCENTS, SIZES)]
    chosen, missing = [USUAL], set().union(*map(_pairs, candidates)) - set(_pairs(USUAL))
    while missing:
        best = max(candidates, key=lambda look: len(missing.intersection(_pairs(look))))
        chosen.append(best)
        missing -= set(_pairs(best))
    return chosen


def _pairs(look: Look) -> Iterator[tuple[object, ...]]:
    return combinations(enumerate(astuple(look)), 2)
