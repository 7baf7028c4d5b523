from typing import Any

import pytest

from digifocus_desktop.forms import sensitivity as module
from digifocus_desktop.forms.sensitivity import POINTS

DIMENSIONS = ("B", "C", "D", "E", "F")
LIMITS = (0, 20, 40, 60, 80)


def sensitivity(profiles, dimensions, limits) -> Any:
    return module.sensitivity(profiles, dimensions, limits)


def firm(**values):
    return dict(dict.fromkeys(DIMENSIONS, 50.0), **values)


def test_a_firm_near_a_limit_changes_its_word_and_one_far_from_it_does_not():
    # Five dimensions of 20 points each: (79 + 4·30) / 5 = 39.8, just below 40.
    # B at 25 points: (25·79 + 75·30) / 100 = 42.25. C at 15: (15·30 + 21.25·169) / 100 = 40.41.
    near = firm(B=79.0, C=30.0, D=30.0, E=30.0, F=30.0)
    found = sensitivity([near, *[firm()] * 4], DIMENSIONS, LIMITS)

    changed = {(run.dimension, run.points): run.share for run in found.runs if run.share}
    assert changed == {
        ("B", POINTS): 0.2,
        **{(name, -POINTS): pytest.approx(0.2) for name in ("C", "D", "E", "F")},
    }
    assert (found.count, found.least, found.most, found.ever) == (5, 0, 0.2, 0.2)


def test_what_one_dimension_gets_is_taken_from_the_others():
    # (71 + 4·30) / 5 = 38.2. B at 25 of 100: (25·71 + 75·30) / 100 = 40.25, over 40; at 25 of 105: 39.76.
    found = sensitivity([firm(B=71.0, C=30.0, D=30.0, E=30.0, F=30.0)] * 5, DIMENSIONS, LIMITS)

    assert {(run.dimension, run.points) for run in found.runs if run.share} == {("B", POINTS)}


def test_equal_dimensions_never_change_their_word_even_on_a_limit():
    exact = dict.fromkeys(DIMENSIONS, 40.0)

    assert sensitivity([exact] * 5, DIMENSIONS, LIMITS).ever == 0


def test_what_is_not_measured_is_left_out_and_never_counts_as_nothing():
    profile = firm(B=45.0, C=45.0, D=45.0, E=45.0)
    del profile["F"]

    found = sensitivity([profile] * 5, DIMENSIONS, LIMITS)

    assert found.ever == 0


def test_fewer_than_five_firms_show_nothing():
    assert sensitivity([firm()] * 4, DIMENSIONS, LIMITS) is None
