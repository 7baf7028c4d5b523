"""Days and times as people type them."""

from datetime import date, time

import pytest

from ui.shared.dates import day_to_type, time_to_type, typed_day, typed_time

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "ahead", "day"),
    [
        ("30.11.", True, date(2026, 11, 30)),
        ("ma 30.11.", True, date(2026, 11, 30)),
        ("30.11", True, date(2026, 11, 30)),
        ("30/11", True, date(2026, 11, 30)),
        ("24.11.", True, TODAY),
        ("24.11.", False, TODAY),
        ("2.1.", True, date(2027, 1, 2)),
        ("24.12.", False, date(2025, 12, 24)),
        ("2.11.2026", True, date(2026, 11, 2)),
        ("2026-11-02", True, date(2026, 11, 2)),
        ("29.2.", True, None),
        ("31.4.", True, None),
        ("huomenna", True, None),
        ("", True, None),
        ("9" * 5_000_000, True, None),
    ],
)
def test_a_typed_day_is_understood(text, ahead, day):
    assert typed_day(text, TODAY, ahead=ahead) == day


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("9", time(9)),
        ("9.30", time(9, 30)),
        ("09:05", time(9, 5)),
        ("0930", time(9, 30)),
        ("24.00", None),
        ("9.61", None),
        ("aamulla", None),
        ("", None),
    ],
)
def test_a_typed_time_is_understood(text, moment):
    assert typed_time(text) == moment


def test_what_stands_in_a_field_is_understood_again():
    assert typed_day(day_to_type(TODAY), TODAY, ahead=True) == TODAY
    assert typed_time(time_to_type(time(9, 5))) == time(9, 5)
