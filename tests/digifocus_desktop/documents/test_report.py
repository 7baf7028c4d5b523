from dataclasses import replace

import pytest

from digifocus_desktop.documents.fonts import Face
from digifocus_desktop.documents.marks import BoxMark, Colour
from digifocus_desktop.documents.report import Dimension, Headline, Note, Score, Task, lay_out, render
from digifocus_desktop.documents.report.dimensions import BAR_LEFT, BAR_WIDTH
from digifocus_desktop.documents.report.parts import GRID, LIMIT
from digifocus_desktop.errors import DocumentError
from tests.digifocus_desktop.documents.reading import (
    content_of,
    marks_of,
    outside,
    overlapping,
    reader,
    text_of,
    texts_of,
)
from tests.digifocus_desktop.documents.samples import FUNDING, REPORT, STEP

FULL = replace(
    REPORT,
    dimensions=tuple(
        Dimension(
            letter,
            "Löydettävyys ja verkkosivut",
            Score(38.5, 32.7, 44.3, ("ensiaskeleet", "perusta kunnossa")),
            "Saavutettavuus: tiedetään, mitä se tarkoittaa. Ohjaus: lomake tai soittopainike.",
            group="" if letter == "A" else "Kohderyhmän osa" if letter > "H" else "Yrityksen digitaso",
        )
        for letter in "ABCDEFGHIJ"
    ),
    steps=(STEP, STEP, STEP),
    help=REPORT.help * 4,
)


def test_page_one_has_the_two_numbers_their_words_and_ranges():
    first = " ".join(reader(render(REPORT)).pages[0].extract_text().split())

    for fact in (
        "Kuikkaniemen maatilamatkailu Ky",
        "Y-tunnus 9990104-3",
        "Lähtötilanne 12.8.2026",
        "Oma osaaminen 44 perusta kunnossa vaihteluväli 42–47, asteikko 0–100",
        "Yrityksen digitaso 34 ensiaskeleet vaihteluväli 33–35, asteikko 0–100",
        "Kolme vahvuutta",
        "Sähköinen taloushallinto",
        "Tee ensin",
        "Vahvat salasanat Miksi: salasanat ovat paperilla.",
        "Selvitä samalla: kopioituvatko asiakastiedot",
        "Sovitut toimet",
        "26.8.2026",
    ):
        assert fact in first


def test_page_two_has_a_bar_a_number_and_the_next_step_of_every_dimension():
    second = " ".join(reader(render(REPORT)).pages[1].extract_text().split())

    for fact in (
        "Tulos osa-alueittain ja seuraava porras",
        "rajalla: ensiaskeleet / perusta kunnossa",
        "Seuraava porras. Lomake tai soittopainike.",
        "2 vastausta ”En tiedä”",
        "ei mitattu: vastauksia liian vähän",
        "25 matala",
    ):
        assert fact in second


def test_a_step_is_read_before_its_facts_and_a_group_tells_its_number():
    text = text_of(render(FULL))

    assert "1 Varaukset verkkoon koulutuspolulla Miksi:" in text
    assert "Salasanaohjelma käyttöön Kuka Annukka" in text
    assert "Digiliiketoiminnan analyysi Lähtötilanne 12.8.2026" in text
    assert "Yrityksen digitaso 34 (33–35) B" in text


@pytest.mark.parametrize(("value", "printed"), [(0, "0"), (19.49, "19"), (38.5, "39"), (100, "100")])
def test_the_printed_score_is_the_score(value, printed):
    score = Score(value, value - 5, value + 5, ("alussa",))
    sheet = lay_out(replace(REPORT, dimensions=(Dimension("B", "Suunta", score),)))

    numbers = [t.text for t in texts_of(sheet) if t.size == 11.5]
    assert numbers == [printed]
    bars = [
        m
        for m in sheet.pages[1].marks
        if isinstance(m, BoxMark) and m.fill is Colour.PRIMARY and m.x == BAR_LEFT
    ]
    assert sum(bar.width for bar in bars) == pytest.approx(BAR_WIDTH * value / 100, abs=0.1)


def test_a_range_never_leaves_the_scale():
    score = Score(98, 92, 104, ("edelläkävijä",))
    text = text_of(render(replace(REPORT, dimensions=(Dimension("B", "Suunta", score),))))

    assert "92–100" in text


def test_what_was_not_measured_is_a_dash_and_never_zero():
    headlines = (REPORT.headlines[0], Headline("Yrityksen digitaso", None))
    first = reader(render(replace(REPORT, headlines=headlines))).pages[0].extract_text()

    assert "ei mitattu" in first
    assert "–" in first.splitlines()


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("funding", [None, FUNDING])
def test_every_page_keeps_its_margins_and_ends_above_the_foot(language, funding):
    sheet = lay_out(replace(FULL, language=language, funding=funding))

    assert outside(sheet) == []
    assert overlapping(sheet) == []
    for page in sheet.pages:
        baselines = [m.baseline for m in page.marks if hasattr(m, "baseline")]
        assert max(b for b in baselines if b < GRID.text_bottom - 4.8) <= LIMIT


def test_three_steps_fit_on_the_first_page():
    sheet = lay_out(FULL)

    assert any(t.text == "Kolme seuraavaa askelta" for t in texts_of(sheet) if t in sheet.pages[0].marks)


def test_what_does_not_fit_goes_on_and_nothing_is_lost():
    actions = tuple(Task(f"Toimi {n}", who="Annukka") for n in range(60))
    sheet = lay_out(replace(FULL, actions=actions))

    printed = {t.text for t in texts_of(sheet)}
    assert all(f"Toimi {n}" in printed for n in range(60))
    assert outside(sheet) == []
    assert f"Sivu {len(sheet.pages)}/{len(sheet.pages)}" in printed


def test_notes_that_would_leave_a_few_lines_alone_begin_on_a_page_of_their_own():
    notes = tuple(Note(f"Kohta {number}", ("Sovittiin tästä.",)) for number in range(7))
    pages = reader(render(replace(FULL, help=(), notes=notes))).pages

    assert ["Kohta 0" in page.extract_text() for page in pages] == [False, False, True]
    assert "Kohta 6" in pages[2].extract_text()


def test_a_long_note_goes_on_over_pages_whole():
    words = [f"sana{n}" for n in range(2000)]
    text = text_of(render(replace(REPORT, notes=(Note("Tavoite", (" ".join(words),)),))))

    assert all(word in text for word in words)


def test_do_first_that_no_page_can_hold_is_refused_by_name():
    with pytest.raises(DocumentError) as refusal:
        render(replace(REPORT, flags=(Task("Salasanat", why="miksi " * 3000),)))

    assert refusal.value.facts["field"] == "flags"


def test_an_action_longer_than_a_page_is_refused_by_name():
    with pytest.raises(DocumentError) as refusal:
        render(replace(REPORT, actions=(Task("teko " * 3000),)))

    assert refusal.value.facts["field"] == "actions"


def test_do_first_stands_out_without_colour():
    texts = {t.text for t in texts_of(lay_out(REPORT))}
    edges = [m for m in marks_of(lay_out(REPORT)) if isinstance(m, BoxMark) and m.fill is Colour.DANGER]

    assert "Tee ensin" in texts
    assert edges[0].width == 2.2


def test_no_flag_and_no_question_leave_no_box():
    text = text_of(render(replace(REPORT, flags=(), clarifications=())))

    assert "Tee ensin" not in text
    assert "Selvitä" not in text


def test_a_question_alone_is_not_called_a_flag():
    text = text_of(render(replace(REPORT, flags=())))

    assert "Selvitä ensin" in text
    assert "Tee ensin" not in text


def test_scores_stand_in_tabular_digits_at_the_right_edge():
    numbers = [t for t in texts_of(lay_out(FULL)) if t.size == 11.5]

    assert {t.face for t in numbers} == {Face.TABULAR_SEMIBOLD}
    assert {round(t.x + t.width, 3) for t in numbers} == {GRID.text_right}


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("sv", ("Analys av digital affärsverksamhet", "Tre styrkor", "Gör först", "Nästa steg.", "Sida 1/2")),
        ("en", ("Digital business analysis", "Three strengths", "Do first", "Next step.", "Page 1/2")),
    ],
)
def test_the_report_is_in_the_language_of_the_receiver(language, words):
    text = text_of(render(replace(REPORT, language=language)))

    assert all(word in text for word in words)
    assert "Tee ensin" not in text


def test_the_emblem_stands_on_the_first_page_only_with_decision_and_code():
    assert b"0 .2 .6 rg" not in content_of(render(REPORT))
    assert content_of(render(replace(REPORT, funding=FUNDING))).count(b"1 .8 0 rg") == 12


def test_markup_in_answers_is_printed_as_it_stands():
    evil = "<b>x</b> & **y** <img src=z>"
    data = replace(
        REPORT,
        company_name=evil,
        flags=(Task(evil, why=evil, what=evil),),
        actions=(Task(evil, who=evil),),
        notes=(Note(evil, (evil,)),),
    )

    assert text_of(render(data)).count("<img src=z>") >= 7


def test_an_unprintable_character_is_refused_where_it_stands():
    with pytest.raises(DocumentError) as refusal:
        render(replace(REPORT, notes=(Note("Tavoite", ("hyvä", "kiitos 山")),)))

    assert refusal.value.facts == {"field": "notes[0].paragraphs[1]", "characters": "山"}


def test_an_emoji_does_not_hold_the_paper_back():
    name, note = "Mäkelän 🐄 tila", Note("Tavoite", ("kiitos \u2764\ufe0f kaikille 👩🏽‍🌾",))

    text = text_of(render(replace(REPORT, company_name=name, notes=(note,))))

    assert "Mäkelän tila" in text
    assert "kiitos kaikille" in text


def test_long_words_of_a_card_keep_clear_of_its_range():
    border = Score(59, 54, 64, ("perusta kunnossa pitkällä sanalla", "sujuva"))
    sheet = lay_out(replace(REPORT, headlines=(Headline("Oma osaaminen", border), REPORT.headlines[1])))

    assert overlapping(sheet) == []
