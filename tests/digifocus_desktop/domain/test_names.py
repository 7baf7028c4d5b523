import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digifocus_desktop.domain.names import clean_line, clean_text, note, optional_line, required_line
from digifocus_desktop.errors import InvalidFieldError


def test_spaces_and_line_ends_become_one_space():
    assert clean_line("  Mattilan\t tila\r\n Oy\u00a0 ") == "Mattilan tila Oy"


def test_hidden_and_direction_characters_are_removed():
    assert clean_line("Ma\u202ett\u200bi\u2066la\ufeff\x00\x1b[31m") == "Mattila[31m"


def test_a_letter_in_two_parts_becomes_one():
    assert clean_line("Ha\u0308ma\u0308la\u0308") == "Hämälä"


def test_foreign_scripts_and_emoji_families_stay():
    assert clean_line("عمر 👨\u200d👩\u200d👧") == "عمر 👨\u200d👩\u200d👧"


def test_a_lone_surrogate_cannot_reach_the_store():
    assert clean_line("a\ud800b") == "ab"


def test_html_is_text_like_any_other():
    assert required_line("<b>Tila</b> & co", "name") == "<b>Tila</b> & co"


@pytest.mark.parametrize("text", ["", "  ", "\u200b\u202e"])
def test_nothing_visible_is_an_empty_field(text):
    with pytest.raises(InvalidFieldError) as raised:
        required_line(text, "name")
    assert (raised.value.code, raised.value.facts["field"]) == ("field.empty", "name")
    assert optional_line(text, "name") is None


@pytest.mark.parametrize("text", ["x" * 201, "x" * 5_000_000])
def test_a_long_name_is_refused_with_the_limit(text):
    with pytest.raises(InvalidFieldError) as raised:
        required_line(text, "name")
    assert (raised.value.code, raised.value.facts["max"]) == ("field.too_long", 200)


def test_a_note_keeps_its_lines():
    assert clean_text("\n\nyksi  \r\n\tkaksi\rkolme\u2028neljä\n\n") == "yksi\n    kaksi\nkolme\nneljä"


def test_a_pasted_book_is_refused():
    with pytest.raises(InvalidFieldError) as raised:
        note("ä" * 5_000_000, "body")
    assert raised.value.code == "field.too_long"


@given(st.text())
def test_cleaning_is_done_once_and_for_all(text):
    line = clean_line(text)
    assert clean_line(line) == line
    assert unicodedata.is_normalized("NFC", line)
    assert line.encode() is not None
    assert clean_text(clean_text(text)) == clean_text(text)
