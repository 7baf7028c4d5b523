"""The later pages of a report: trainings, tools, what was agreed, the appendix; and what is left out."""

from dataclasses import replace
from typing import Any

import pytest

from digifocus_desktop.documents.marks import TextMark
from digifocus_desktop.documents.report import (
    AnswerGroup,
    AnswerLine,
    Contents,
    ToolLine,
    ToolPage,
    TrainingLine,
    lay_out,
    render,
)
from digifocus_desktop.documents.report.parts import GRID, LIMIT
from tests.digifocus_desktop.documents.reading import outside, overlapping, reader, text_of, texts_of
from tests.digifocus_desktop.documents.report_samples import TOOLS, WHOLE_REPORT


def test_the_whole_report_says_what_a_firm_needs_to_act():
    text = text_of(render(WHOLE_REPORT))

    for fact in (
        "edellinen 36",
        "Valkoinen vinoneliö on edellinen tulos 12.8.2025.",
        "ennen 22",
        "mediaani: maatilat ja matkailu, 12 yritystä, julkaistu 1.6.2026.",
        "”En tiedä” 4 %",
        "Digi-intensiteetin faktat: 7 / 12",
        "versio 3 (2025)",
        "Ostettu vaativampi pilvipalvelu (ei tiedossa)",
        "TP6 Monialaiset maatilat: matkailu",
        "Juva, Savonlinna ja etänä",
        "250 € yritystä kohti",
        "5/16",
        "Kyllä, ilmoittaudumme",
        "Ilmoittautuminen tehty",
        "Avoin webinaari: tekoäly matkailuyrityksen arjessa",
        "Valmis tarjouspyyntö",
        "salasanaohjelma ja kaksivaiheinen tunnistautuminen",
        "Kenen nimissä tunnukset ovat?",
        "Yhteensä 71,90",
        "Ei tarvetta nyt: verkkokauppa, kanavanhallinta",
        "Luovu tästä: kuvapankkitilaus",
        "Tekoälyn avulla, neuvoja tarkisti",
        "Sivu /majoitus, luettu 12.8.2026.",
        "Tietojen jakaminen kumppaneille: annettu 12.8.2026, teksti 2026.1",
        "Liite: vastaukset ja menetelmä",
        "Sovittu yhdessä: 2 · Tärkeimmät asiakasryhmät on nimetty",
        "Näin luvut syntyvät",
    ):
        assert fact in text, fact


def test_chapters_without_content_are_left_out_and_the_first_page_stays_alone():
    sheet = lay_out(replace(WHOLE_REPORT, trainings=(), webinars=(), experts=(), quotes=(), tools=None))

    titles = {t.text for t in texts_of(sheet)}
    assert not titles & {"Koulutukset, jotka sopivat teille", "Työkalukartta", "Valmis tarjouspyyntö"}
    assert sheet.pages[0].headings == []
    assert sheet.pages[1].bookmark == "Tulos osa-alueittain ja seuraava porras"


def test_the_short_report_is_the_result_alone():
    sheet = lay_out(replace(WHOLE_REPORT, contents=Contents(whole=False)))
    printed = {t.text for t in texts_of(sheet)}

    assert len(sheet.pages) == 2
    assert "Vieraskirje vanhoille asiakkaille" in printed
    assert not printed & {"Työkalukartta", "Yhdessä sovittua", "Liite: vastaukset ja menetelmä"}


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_no_page_of_a_whole_report_is_nearly_empty_or_cut(language):
    contents = Contents(whole=True, appendix=True, radar=True)
    sheet = lay_out(replace(WHOLE_REPORT, language=language, contents=contents))

    assert outside(sheet) == []
    assert overlapping(sheet) == []
    for page in sheet.pages:
        baselines = [m.baseline for m in page.marks if isinstance(m, TextMark)]
        lowest = max(b for b in baselines if b < GRID.text_bottom - 4.8)
        assert 100 < lowest <= LIMIT


def test_a_chapter_lower_on_a_page_is_in_the_bookmarks():
    outline: Any = reader(render(WHOLE_REPORT)).outline
    titles = [entry.title for entry in outline]

    for title in ("Koulutukset, jotka sopivat teille", "Työkalukartta", "Liite: vastaukset ja menetelmä"):
        assert titles.count(title) == 1


def test_the_figure_of_the_areas_is_drawn_only_when_it_was_chosen():
    drawn = {t.text for t in texts_of(lay_out(replace(WHOLE_REPORT, contents=Contents(radar=True))))}

    assert "Osa-alueet kuviona" in drawn
    assert "Osa-alueet kuviona" not in {t.text for t in texts_of(lay_out(WHOLE_REPORT))}


def test_a_table_that_goes_on_has_its_labels_again_and_its_sum_is_not_alone():
    lines = tuple(ToolLine(f"Työkalu {n}", cost="1,00") for n in range(90))
    sheet = lay_out(replace(WHOLE_REPORT, tools=replace(TOOLS, in_use=lines)))

    pages = [[m.text for m in page.marks if isinstance(m, TextMark)] for page in sheet.pages]
    with_rows = [texts for texts in pages if any(text.startswith("Työkalu ") for text in texts)]
    assert len(with_rows) >= 3
    assert all("Hinta €/kk" in texts for texts in with_rows)
    (last,) = [texts for texts in pages if "Yhteensä" in texts]
    assert sum(text.startswith("Työkalu ") for text in last) >= 2


def test_a_very_long_word_is_divided_and_stays_in_its_column():
    word = "Maatilamatkailuyrittäjyysvalmennusohjelmakokonaisuus" * 2
    lines = (TrainingLine(word, word, (word,), word, word, "12/20", word),)
    tools = ToolPage(in_use=(ToolLine(word, word, "1", word, word),), give_up=(word,))
    answers = (AnswerGroup("A", word, (AnswerLine(word, word, word),)),)
    sheet = lay_out(replace(WHOLE_REPORT, trainings=lines, tools=tools, answers=answers))

    assert outside(sheet) == []
    assert overlapping(sheet) == []


def test_a_long_answer_goes_on_over_columns_whole():
    words = [f"sana{n}" for n in range(900)]
    answers = (AnswerGroup("T", "Tavoite", (AnswerLine("Kysymys", " ".join(words)),)),)
    text = text_of(render(replace(WHOLE_REPORT, answers=answers)))

    assert all(word in text for word in words)
