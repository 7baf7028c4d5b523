"""The questionnaire on paper: whole questions, the firm and the form on every page, boxes and not colours."""

from dataclasses import replace

import pytest

from digifocus_desktop.documents.marks import BoxMark, TextMark
from digifocus_desktop.documents.paper_form import Grid, GridRow, Kind, Part, Question, lay_out, render
from digifocus_desktop.documents.paper_form.questions import draw_question
from digifocus_desktop.documents.wording import wording
from digifocus_desktop.errors import DocumentError
from tests.digifocus_desktop.documents.reading import outside, reader, text_of, texts_of
from tests.digifocus_desktop.documents.samples import PAPER_FORM

(GRID,) = (block for block in PAPER_FORM.parts[0].blocks if isinstance(block, Grid))
FIRST, *_ = (block for block in PAPER_FORM.parts[1].blocks if isinstance(block, Question))


def _many(count=40):
    questions = tuple(replace(FIRST, id=f"c_{n}", number=n) for n in range(1, count + 1))
    return replace(PAPER_FORM, parts=(replace(PAPER_FORM.parts[1], blocks=questions),))


def _texts(page):
    return [mark.text for mark in page.marks if isinstance(mark, TextMark)]


def test_a_question_stands_on_one_page_with_all_its_options():
    pages = [_texts(page) for page in lay_out(_many()).pages]

    assert len(pages) > 5
    for texts in pages:
        assert sum(text == "Kehitetään" for text in texts) == sum(text.startswith("c_") for text in texts)
    assert [text for texts in pages for text in texts if text.startswith("c_")] == [
        f"c_{n}" for n in range(1, 41)
    ]


def test_every_page_names_the_firm_the_form_and_its_place():
    pages = lay_out(_many()).pages

    for number, page in enumerate(pages, 1):
        texts = _texts(page)
        assert "Kuikkaniemen maatilamatkailu Ky" in texts
        assert f"Sivu {number}/{len(pages)}" in texts
        assert any(text.endswith("Tunniste 7c1e 90ab") for text in texts)
        assert any("2026.2.0" in text for text in texts)


def test_a_blank_form_has_a_line_for_the_firm_on_every_page():
    pages = lay_out(replace(_many(), company_name="")).pages

    assert all("Yritys" in _texts(page) for page in pages)


def test_a_grid_goes_on_under_its_columns_on_the_next_page():
    rows = tuple(GridRow(f"a_{n}", n, "ottaa uusi ohjelma käyttöön?") for n in range(1, 61))
    part = replace(PAPER_FORM.parts[0], blocks=(replace(GRID, rows=rows),))
    pages = lay_out(replace(PAPER_FORM, parts=(part,))).pages

    assert len(pages) > 2
    assert all("Miten sinulta onnistuu…" in _texts(page) for page in pages)


def test_a_repeated_measurement_has_two_lines_of_boxes_a_row():
    def boxes(grid):
        sheet = lay_out(replace(PAPER_FORM, parts=(replace(PAPER_FORM.parts[0], blocks=(grid,)),)))
        return sum(isinstance(mark, BoxMark) and mark.width == 3.9 for mark in sheet.pages[0].marks)

    assert boxes(replace(GRID, twice=True)) - boxes(GRID) == 5 * len(GRID.rows)


def test_boxes_for_dont_know_and_not_applicable_are_there_where_they_may_be_chosen():
    def words(question):
        part = Part("C", "Osa", "", "", 1, 1, (question,))
        return text_of(render(replace(PAPER_FORM, parts=(part,))))

    assert "En tiedä" in words(FIRST)
    assert "En tiedä" not in words(replace(FIRST, unknown=False))
    assert "Ei koske meitä" not in words(FIRST)
    assert "Ei koske meitä" in words(replace(FIRST, not_applicable=True))


def test_everything_keeps_within_the_margins_and_long_words_break():
    long = replace(FIRST, text="Miten " + "verkkokauppa-alustan " * 20, only_if="Vain, jos " + "näin " * 60)
    sheet = lay_out(
        replace(
            PAPER_FORM,
            company_name="Kuikkaniemen " * 15,
            parts=(replace(PAPER_FORM.parts[1], blocks=(long,)), *PAPER_FORM.parts),
        )
    )

    assert outside(sheet) == []


def test_a_question_longer_than_a_page_is_refused_by_name():
    endless = replace(FIRST, text="Miten verkkokauppa toimii " * 600)
    with pytest.raises(DocumentError, match=r"document\.too_long"):
        render(replace(PAPER_FORM, parts=(replace(PAPER_FORM.parts[1], blocks=(endless,)),)))


def test_a_number_of_three_digits_stands_clear_of_its_question():
    hundred = replace(FIRST, number=100)
    texts = texts_of(lay_out(replace(PAPER_FORM, parts=(replace(PAPER_FORM.parts[1], blocks=(hundred,)),))))
    number = next(mark for mark in texts if mark.text == "100")
    question = next(mark for mark in texts if mark.text == FIRST.text)

    assert question.x - (number.x + number.width) > 1


def test_no_text_is_smaller_than_can_be_read():
    assert min(mark.size for mark in texts_of(lay_out(PAPER_FORM))) >= 7.5


def test_a_name_is_never_markup():
    assert "<b>Tila & Poika</b>" in text_of(render(replace(PAPER_FORM, company_name="<b>Tila & Poika</b>")))


def test_pages_are_bookmarked_by_their_part():
    titles = [entry.title for entry in reader(render(_many())).outline if not isinstance(entry, list)]

    assert titles[0] == "Paperilomake"
    assert titles[-1] == "C Löydettävyys ja verkkosivut"


def test_a_question_without_options_has_room_to_write():
    sheet = lay_out(replace(PAPER_FORM, parts=()))
    number = Question("l", 1, "Luku?", Kind.NUMBER)
    text = Question("t", 1, "Teksti?", Kind.LINES)

    words = wording("paper_form", "fi")
    assert draw_question(sheet, text, words, 20) - draw_question(sheet, number, words, 20) > 12
