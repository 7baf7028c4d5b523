from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digifocus_desktop.documents.fonts import Face
from digifocus_desktop.documents.text import (
    MAX_CHARACTERS,
    Line,
    Span,
    clean,
    fit,
    hyphenation,
    labelled,
    line_width,
    printable,
    wrap,
)
from digifocus_desktop.errors import DocumentError
from tests.digifocus_desktop.documents.samples import CERTIFICATE, SESSIONS


def plain(lines: list[Line]) -> list[str]:
    return ["".join(run.text for run in line) for line in lines]


def bare(text: str) -> str:
    """Return the letters alone: breaking may use up spaces and add hyphens."""
    return "".join(character for character in text if character.isalpha())


def test_decomposed_letters_are_composed():
    assert clean("Ha\u0308ma\u0308la\u0308inen") == "Hämäläinen"


def test_line_ends_tabs_and_invisible_characters_do_not_reach_the_paper():
    assert clean("  Aino\t\u202eVirta\n\u200bnen ") == "Aino Virta nen"


def test_the_authors_no_break_spaces_and_soft_hyphens_stay():
    assert clean("o.s.\u00a0Talous\u00adhallinto") == "o.s.\u00a0Talous\u00adhallinto"


@pytest.mark.parametrize(
    ("name", "characters"),
    [("Aino 😀 Virtanen", "😀"), ("Nguyễn 山田", "山田"), ("דוד", "דו")],
)
def test_a_character_no_face_has_is_refused_by_name(name, characters):
    with pytest.raises(DocumentError) as refusal:
        printable(replace(CERTIFICATE, person_name=name))

    assert refusal.value.code == "document.glyph"
    assert refusal.value.facts == {"field": "person_name", "characters": characters}


def test_the_refusal_names_the_row_of_a_list():
    sessions = (SESSIONS[0], replace(SESSIONS[1], topic="漢字"))

    with pytest.raises(DocumentError) as refusal:
        printable(replace(CERTIFICATE, sessions=sessions))

    assert refusal.value.facts["field"] == "sessions[1].topic"


def test_a_pasted_book_is_refused_and_not_laid_out():
    with pytest.raises(DocumentError) as refusal:
        printable(replace(CERTIFICATE, title="x" * 5_000_000))

    assert refusal.value.code == "document.too_long"
    assert refusal.value.facts == {"field": "title", "max": MAX_CHARACTERS}


def test_the_error_does_not_say_the_name_when_it_is_logged():
    with pytest.raises(DocumentError) as refusal:
        printable(replace(CERTIFICATE, person_name="Aino 😀 Virtanen"))

    assert "Aino" not in str(refusal.value)


def test_lines_break_at_spaces_only():
    lines = wrap("Löydettävyys ja verkkosivut", Face.REGULAR, 9.5, 30)

    assert plain(lines) == ["Löydettävyys ja", "verkkosivut"]


def test_a_word_wider_than_its_column_is_divided_as_finnish_divides():
    lines = plain(wrap("maatilamatkailuyritys", Face.REGULAR, 9.5, 22))

    assert len(lines) == 2
    assert lines[0].endswith("-")
    assert "".join(lines).replace("-", "") == "maatilamatkailuyritys"


def test_a_double_name_is_divided_at_its_hyphen():
    assert plain(wrap("Hämäläinen-Kauppinen", Face.REGULAR, 9.5, 30)) == ["Hämäläinen-", "Kauppinen"]


def test_a_range_of_dates_is_divided_at_its_dash_and_never_in_a_month():
    period = "27\u00a0August–3\u00a0December\u00a02026"

    assert plain(wrap(period, Face.SEMIBOLD, 10.5, 50)) == ["27\u00a0August–", "3\u00a0December\u00a02026"]


def test_the_authors_soft_hyphen_wins():
    lines = plain(wrap("taloushallinto\u00adohjelmisto", Face.REGULAR, 9.5, 30))

    assert lines == ["taloushallinto-", "ohjelmisto"]


def test_three_letters_stay_at_each_end_of_a_divided_word():
    assert hyphenation("kalenteri") == [5]


def test_a_label_is_bold_and_its_text_is_not():
    (line,) = wrap(labelled("Miksi:", "**ei** <b>lihavaa</b>"), Face.REGULAR, 8.5, 100)

    assert [(run.text, run.face) for run in line] == [
        ("Miksi: ", Face.SEMIBOLD),
        ("**ei** <b>lihavaa</b>", Face.REGULAR),
    ]


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="abkäöå -/\u00ad\u00a0W", max_size=120), st.floats(min_value=8, max_value=60))
def test_no_line_is_wider_than_its_column_and_nothing_is_lost(text, width):
    lines = wrap([Span(text)], Face.REGULAR, 9.5, width)

    assert all(line_width(line, 9.5) <= width + 0.01 for line in lines)
    assert bare("".join(plain(lines))) == bare(text)


def test_a_text_gets_smaller_before_it_gets_a_second_line():
    steps = ((28.0, 1), (22.0, 1), (22.0, 2))

    assert fit("person_name", "Annukka Pesonen-Väisänen", Face.SEMIBOLD, 162, steps)[0] == 28
    assert fit("person_name", "Annukka Pesonen-Väisänen", Face.SEMIBOLD, 110, steps)[0] == 22
    size, lines = fit("person_name", "Annukka Pesonen-Väisänen", Face.SEMIBOLD, 90, steps)
    assert (size, len(lines)) == (22, 2)


def test_a_text_that_does_not_fit_even_divided_is_refused_by_name():
    with pytest.raises(DocumentError) as refusal:
        fit("person_name", "W" * 200, Face.SEMIBOLD, 100, ((14, 2),))

    assert refusal.value.code == "document.too_long"
    assert refusal.value.facts == {"field": "person_name"}
