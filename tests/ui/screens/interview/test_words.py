"""What an interview says about its time."""

from ui.screens.interview.words import used_and_left


def test_time_that_is_up_is_not_told_as_zero_minutes_left(qtbot):
    assert used_and_left(34, 17) == "34 min used, about 17 min left"
    assert used_and_left(47, 0) == "47 min used"
