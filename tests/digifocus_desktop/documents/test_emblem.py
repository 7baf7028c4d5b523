import math

import pytest

from digifocus_desktop.documents.emblem import Funding, draw_emblem, is_granted
from digifocus_desktop.documents.layout import Grid, Sheet
from digifocus_desktop.documents.marks import BoxMark, Colour, PathMark


@pytest.fixture
def marks():
    sheet = Sheet(Grid(210, 297, 22, 16, 20, 15), "tunnus")
    draw_emblem(sheet, 10, 20, 12)
    return sheet.pages[0].marks


def test_the_field_is_half_again_as_wide_as_high(marks):
    (field,) = (m for m in marks if isinstance(m, BoxMark))

    assert (field.width, field.height, field.fill) == (18, 12, Colour.EU_BLUE)


def test_twelve_upright_stars_stand_on_a_circle_of_a_third_of_the_height(marks):
    stars = [m for m in marks if isinstance(m, PathMark)]
    centres = [(sum(x for x, _ in star.points) / 10, sum(y for _, y in star.points) / 10) for star in stars]

    assert len(stars) == 12
    assert all(star.fill is Colour.EU_YELLOW for star in stars)
    assert all(math.dist(centre, (19, 26)) == pytest.approx(4, abs=0.01) for centre in centres)
    for star, (x, _) in zip(stars, centres, strict=True):
        top = min(star.points, key=lambda point: point[1])
        assert top[0] == pytest.approx(x, abs=0.01)


@pytest.mark.parametrize(
    ("funding", "granted"),
    [
        (None, False),
        (Funding("", ""), False),
        (Funding("x", " "), False),
        (Funding("", "A1"), False),
        (Funding("x", "A1"), True),
    ],
)
def test_the_emblem_needs_a_decision_and_a_code(funding, granted):
    assert is_granted(funding) is granted
