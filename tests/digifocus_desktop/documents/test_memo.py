"""The interview memo: what each reader's copy holds, and what it never holds."""

from dataclasses import replace

import pytest

from digifocus_desktop.documents.memo import MemoNote, MemoStep, lay_out, render
from tests.digifocus_desktop.documents.reading import outside, overlapping, text_of, texts_of
from tests.digifocus_desktop.documents.samples import MEMO


@pytest.mark.parametrize(
    ("copy", "there", "gone"),
    [
        ("firm", ("Lisää varauksia.",), ("Talous on kireällä.", "Palaa tähän.", "Vain neuvojille")),
        ("advisors", ("Lisää varauksia.", "Talous on kireällä."), ("Palaa tähän.",)),
        ("author", ("Lisää varauksia.", "Talous on kireällä.", "Palaa tähän."), ()),
    ],
)
def test_a_copy_holds_the_notes_of_its_reader_alone_whatever_it_is_given(copy, there, gone):
    text = text_of(render(replace(MEMO, copy=copy)))

    assert all(words in text for words in there)
    assert not any(words in text for words in gone)


def test_steps_times_and_what_was_agreed_are_told():
    text = text_of(render(MEMO))

    for fact in (
        "Haastattelumuistio 12.8.2026",
        "Neuvojien kappale, ei yritykselle",
        "1 Tulos yhdessä 10 min 12 min",
        "2 Tavoite 5 min –",
        "Yhteensä 15 min 12 min",
        "Korjattu yhdessä Arvostelut 1 → 2.",
        "Vain neuvojille, Sari Laitinen",
        "Toimi 1 Salasanaohjelma käyttöön, Annukka",
    ):
        assert fact in text, fact


def test_a_step_without_words_has_no_heading_and_an_open_interview_says_so():
    text = text_of(render(replace(MEMO, steps=(MemoStep(3, "Työkalukartta", 10, 0, False),), finished=False)))

    assert text.count("Työkalukartta") == 1
    assert "haastattelu on kesken" in text


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_long_notes_go_on_over_pages_whole_and_inside_the_margins(language):
    words = [f"sana{n}" for n in range(2500)]
    note = MemoNote("firm", "Sari", (" ".join(words), "Maatilamatkailuyrittäjyysvalmennus" * 6))
    sheet = lay_out(
        replace(MEMO, language=language, steps=(MemoStep(1, "Tulos", 10, 1, True, notes=(note,)),))
    )

    printed = " ".join(text.text for text in texts_of(sheet))
    assert len(sheet.pages) > 1
    assert all(f"{word} " in printed for word in words)
    assert outside(sheet) == []
    assert overlapping(sheet) == []
