import pytest

from digifocus_desktop.documents.charts import draw_bar, draw_empty_bar
from digifocus_desktop.documents.layout import Grid, Sheet
from digifocus_desktop.documents.marks import BoxMark, Colour, LineMark, PathMark

WIDTH = 90.0
LIMITS = (0, 20, 40, 60, 80)


@pytest.fixture
def sheet():
    return Sheet(Grid(210, 297, 22, 16, 20, 15), "palkit")


def filled(sheet: Sheet) -> list[BoxMark]:
    return [m for m in sheet.pages[0].marks if isinstance(m, BoxMark) and m.fill is Colour.PRIMARY]


def bracket(sheet: Sheet) -> LineMark:
    return next(
        m
        for m in sheet.pages[0].marks
        if isinstance(m, LineMark) and m.colour is Colour.INK and m.y == m.to_y
    )


def test_the_bar_is_as_long_as_the_score_and_the_bracket_as_the_range(sheet):
    draw_bar(sheet, 10, 20, WIDTH, (38.5, 32.7, 44.3), limits=LIMITS)

    assert filled(sheet)[0].width == pytest.approx(WIDTH * 0.385, abs=0.1)
    assert bracket(sheet).x == pytest.approx(10 + WIDTH * 0.327, abs=0.1)
    assert bracket(sheet).to_x == pytest.approx(10 + WIDTH * 0.443, abs=0.1)


def test_the_bracket_stands_below_the_bar_where_a_dark_fill_cannot_hide_it(sheet):
    draw_bar(sheet, 10, 20, WIDTH, (100, 94, 106), limits=LIMITS)

    assert bracket(sheet).y > 20 + 4
    assert bracket(sheet).to_x == pytest.approx(10 + WIDTH)


def test_a_score_of_nothing_has_no_fill_and_a_range_from_zero(sheet):
    draw_bar(sheet, 10, 20, WIDTH, (0, -6, 6), limits=LIMITS)

    assert filled(sheet) == []
    assert bracket(sheet).x == 10


def test_limits_are_white_inside_the_fill_and_grey_outside(sheet):
    draw_bar(sheet, 10, 20, WIDTH, (52, 46, 58), limits=LIMITS)

    uprights = [m for m in sheet.pages[0].marks if isinstance(m, LineMark) and m.y == 20]
    assert [m.colour for m in uprights] == [Colour.WHITE, Colour.WHITE, Colour.CONTROL, Colour.CONTROL]


def test_what_was_not_measured_is_an_empty_dashed_track_and_never_zero(sheet):
    draw_empty_bar(sheet, 10, 20, WIDTH)

    (track,) = sheet.pages[0].marks
    assert isinstance(track, BoxMark)
    assert track.fill is None
    assert track.dash is not None


def test_an_earlier_result_is_a_diamond_and_the_peers_a_triangle_at_their_points(sheet):
    draw_bar(sheet, 10, 20, WIDTH, (60, 55, 65), limits=LIMITS, earlier=40, peer=50)

    shapes = {len(m.points): m for m in sheet.pages[0].marks if isinstance(m, PathMark)}
    assert {point[0] for point in shapes[4].points} >= {10 + WIDTH * 0.4}
    assert shapes[3].points[-1] == (10 + WIDTH * 0.5, 20.0)
    assert {shape.fill for shape in shapes.values()} == {Colour.WHITE}
