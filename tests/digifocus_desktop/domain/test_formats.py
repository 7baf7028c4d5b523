from datetime import date, time

import pytest

from digifocus_desktop.domain.formats import (
    format_date,
    format_date_range,
    format_duration,
    format_euros,
    format_number,
    format_phone,
    format_time_range,
    lowered,
    parse_date,
    parse_number,
)

AUTUMN = (date(2026, 8, 27), date(2026, 12, 3))


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_a_day_has_no_leading_zeros():
    assert format_date(date(2026, 8, 7)) == "7.8.2026"
    assert plain(format_date(date(2026, 8, 7), "en")) == "7 August 2026"


@pytest.mark.parametrize(
    ("first", "last", "language", "expected"),
    [
        (*AUTUMN, "fi", "27.8.–3.12.2026"),
        (*AUTUMN, "sv", "27.8.–3.12.2026"),
        (*AUTUMN, "en", "27 August–3 December 2026"),
        (date(2026, 8, 27), date(2026, 8, 28), "fi", "27.–28.8.2026"),
        (date(2026, 8, 27), date(2026, 8, 28), "en", "27–28 August 2026"),
        (date(2026, 12, 3), date(2027, 1, 4), "fi", "3.12.2026–4.1.2027"),
        (date(2026, 12, 3), date(2027, 12, 4), "en", "3 December 2026–4 December 2027"),
        (date(2026, 12, 3), date(2026, 12, 3), "fi", "3.12.2026"),
    ],
)
def test_a_range_says_month_and_year_once(first, last, language, expected):
    assert plain(format_date_range(first, last, language)) == expected


@pytest.mark.parametrize(
    ("language", "expected"), [("fi", "klo 9.00–14.30"), ("sv", "kl. 9.00–14.30"), ("en", "9:00–14:30")]
)
def test_hours_follow_the_language(language, expected):
    assert plain(format_time_range(time(9), time(14, 30), language)) == expected


@pytest.mark.parametrize(
    ("cents", "language", "always", "expected"),
    [
        (25_000, "fi", False, "250 €"),
        (25_000, "fi", True, "250,00 €"),
        (123_450, "sv", False, "1 234,50 €"),
        (123_456_789, "en", False, "€1,234,567.89"),
        (-15_000, "fi", False, "\u2212150 €"),
        (-15_000, "en", False, "\u2212€150"),
        (0, "fi", False, "0 €"),
    ],
)
def test_euros_follow_the_language(cents, language, always, expected):
    assert plain(format_euros(cents, language, cents=always)) == expected


def test_number_and_unit_are_held_together():
    assert " " not in format_euros(123_450) + format_duration(990) + format_phone("+358401234567")


def test_a_number_has_a_decimal_comma_and_no_negative_zero():
    assert format_number(0.25, 2) == "0,25"
    assert format_number(-0.04, 1) == "0,0"


@pytest.mark.parametrize(
    ("minutes", "expected"), [(0, "0 min"), (45, "45 min"), (960, "16 h"), (990, "16 h 30 min")]
)
def test_a_duration_has_hours_and_minutes(minutes, expected):
    assert plain(format_duration(minutes)) == expected


@pytest.mark.parametrize(
    ("phone", "expected"),
    [("+358401234567", "040 123 4567"), ("+46701234567", "+46701234567"), ("soita pajalle", "soita pajalle")],
)
def test_a_finnish_number_is_shown_as_people_read_it(phone, expected):
    assert plain(format_phone(phone)) == expected


@pytest.mark.parametrize("text", ["27.8.2026", " 27.08.2026 ", "27/8/2026", "2026-08-27", "27. 8. 2026"])
def test_a_date_is_read_in_the_forms_of_lists(text):
    assert parse_date(text) == date(2026, 8, 27)


@pytest.mark.parametrize("text", ["", "31.2.2026", "elokuu 2026", "27.8.", "0.0.0000"])
def test_what_is_no_date_is_none(text):
    assert parse_date(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 234,5", 1234.5), ("1.234.567", 1234567), ("1.234,50 €", 1234.5), ("700 000 euroa", 700000),
        ("12.5", 12.5), ("1,234,567", 1234567), ("-3", -3), ("\u22123", -3), ("yli 2", None), ("", None),
        ("1e9", None), ("nan", None), ("9" * 400, None),
    ],
)  # fmt: skip
def test_a_number_is_read_in_the_forms_of_lists(text, expected):
    assert parse_number(text) == expected


@pytest.mark.parametrize(
    ("words", "inside"),
    [
        ("Lomakkeella, vahvistus käsin", "lomakkeella, vahvistus käsin"),
        ("I manage by myself", "I manage by myself"),
        ("I’ve done it", "I’ve done it"),
        ("In memory", "in memory"),
        ("E-fakturor delvis", "e-fakturor delvis"),
        ("CRM används", "CRM används"),
        ("DII 5/12", "DII 5/12"),
        ("A notebook", "a notebook"),
        ("", ""),
    ],
)
def test_inside_a_sentence_words_begin_small_but_short_forms_and_i_do_not(words, inside):
    assert lowered(words) == inside


def test_short_dates_shorten_the_months_of_english_alone():
    window = (date(2026, 9, 1), date(2027, 5, 31))
    assert plain(format_date_range(*window, "en", short=True)) == "1 Sep 2026–31 May 2027"
    assert plain(format_date_range(*AUTUMN, "en", short=True)) == "27 Aug–3 Dec 2026"
    assert format_date_range(*window, "fi", short=True) == format_date_range(*window, "fi")
