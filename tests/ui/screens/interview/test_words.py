"""What an interview says about its time."""

from digifocus_desktop.services.actions import ActionDraft
from ui.screens.interview.words import reason_line, used_and_left


def test_time_that_is_up_is_not_told_as_zero_minutes_left(qtbot):
    assert used_and_left(34, 17) == "34 min used, about 17 min left"
    assert used_and_left(47, 0) == "47 min used"
    assert used_and_left(34, 17, short=True) == "about 17 min left"
    assert used_and_left(47, 0, short=True) == "47 min used"


def test_a_reason_goes_on_with_time_and_cost_without_a_full_stop(qtbot):
    draft = ActionDraft("Passwords", reason="Salasanat ovat muistissa.", minutes=30)

    assert reason_line(draft) == "Because: salasanat ovat muistissa · 30\u00a0min"
