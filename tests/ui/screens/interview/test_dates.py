from datetime import date

import pytest

from ui.screens.interview.dates import parse_near_date
from ui.shared.wording import format_near_date

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("30.11.", date(2026, 11, 30)),
        ("ma 30.11.", date(2026, 11, 30)),
        ("Mon 30 Nov", date(2026, 11, 30)),
        ("30 november 2027", date(2027, 11, 30)),
        (" 3 . 2 ", date(2027, 2, 3)),
        ("3/2", date(2027, 2, 3)),
        ("24.11", TODAY),
        ("30.11.2026", date(2026, 11, 30)),
        ("2026-12-01", date(2026, 12, 1)),
        ("Today", TODAY),
        ("tomorrow", date(2026, 11, 25)),
        ("yesterday", date(2026, 11, 23)),
        ("31.11.", None),
        ("ensi viikolla", None),
        ("30 foo", None),
        ("<b>1.1.</b>", None),
        ("", None),
    ],
)
def test_a_day_is_read_as_people_say_it(qapp, typed, meant):
    assert parse_near_date(typed, TODAY) == meant


@pytest.mark.parametrize(
    ("language", "typed"), [("fi", "ke 2.12."), ("sv", "ons 2.12."), ("en", "Wed 2 Dec")]
)
def test_what_the_screen_shows_can_be_typed_in_every_language(languages, language, typed):
    languages.use(language)
    day = date(2026, 12, 2)

    assert format_near_date(day, TODAY) == typed
    assert parse_near_date(format_near_date(day, TODAY), TODAY) == day
