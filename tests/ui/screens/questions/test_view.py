"""The page of questions: how each was answered, what is worth a look, the workbook, stopping."""

from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import load_workbook

from digifocus_desktop.forms.answers import Answer, Status
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.services import question_use
from digifocus_desktop.services.company_list_values import ListFilter
from digifocus_desktop.services.company_values import NewCompany
from digifocus_desktop.services.question_use_workbook import question_workbook
from tests.analysis_data import answer_all, open_analysis
from tests.ui.helpers import assert_accessible, assert_model_sound, cut_texts, visible_texts
from ui.screens.questions.presenter import QuestionsPresenter
from ui.screens.questions.view import QuestionsPage
from ui.shared.navigation import Route
from ui.shared.tables import DETAIL_ROLE

UNKNOWN = "b_suunta"


def analysed(services, number):
    analysis = open_analysis(services, name=f"Tila {number}")
    first = next(item for item in Runtime(analysis.package, {}).questions if item.observable)
    others = {UNKNOWN: Answer(Status.DONT_KNOW)} if number < 2 else {}
    answer_all(services, analysis, 4, **{first.id: Answer(Status.ANSWERED, 4, observation=3)}, **others)
    services.analyses.complete(analysis.id)
    return first


@pytest.fixture
def observed(services):
    first, *_rest = [analysed(services, number) for number in range(5)]
    return first


@pytest.fixture
def page(observed, context, show, tmp_path):
    path = tmp_path / "kysymykset.xlsx"
    return show(
        QuestionsPage(QuestionsPresenter(context), context.shell, lambda _name: path), Route("questions")
    )


def row_of(page, item_id):
    return [getattr(getattr(row, "item", None), "id", "") for _, row in page.model.rows].index(item_id)


def shown(page, item_id):
    row = row_of(page, item_id)
    return [page.model.index(row, column).data() for column in range(page.model.columnCount())]


def test_without_enough_analyses_the_page_says_what_it_waits_for(context, services, show):
    analysed(services, 0)
    page = show(
        QuestionsPage(QuestionsPresenter(context), context.shell, lambda _name: None), Route("questions")
    )

    assert "Too few analyses yet." in visible_texts(page)
    assert not page.table.isVisible()
    assert not page.save_button.isEnabled() or page.save_button.toolTip()


def test_each_question_tells_how_it_was_answered_and_what_is_worth_a_look(page, observed):
    assert shown(page, UNKNOWN)[1:] == ["5", "–", "–", "–", "40 %", "0 %", "", "Many don't know"]
    assert shown(page, observed.id)[1:] == [
        "5",
        "4.0",
        "0 %",
        "100 %",
        "0 %",
        "0 %",
        "−1.0",
        "Most choose the highest",
    ]
    areas = [page.model.index(row, 0).data(DETAIL_ROLE) for row in range(3)]
    assert "Alpha from 20 firms that answered everything" in areas
    assert_model_sound(page.model)
    assert_accessible(page)
    assert not cut_texts(page)


def test_the_workbook_holds_what_the_page_shows(page, tmp_path, qtbot):
    with qtbot.waitSignal(page._presenter.saved):
        page.save_button.click()

    book = load_workbook(tmp_path / "kysymykset.xlsx")
    assert len(book.sheetnames) == 2
    rows = {row[0]: row for row in book.worksheets[0].iter_rows(min_row=2, values_only=True)}
    assert rows[UNKNOWN][2] == 5
    assert rows[UNKNOWN][6] == 40


def test_alpha_is_a_number_in_the_workbook_with_two_digits_shown(page):
    use = page._presenter.state.use
    first = replace(use.areas[0], alpha=0.9449)

    book = load_workbook(BytesIO(question_workbook(replace(use, areas=(first, *use.areas[1:])), "fi")))

    told, untold = book.worksheets[1]["C2"], book.worksheets[1]["C3"]
    assert (told.value, told.number_format) == (0.9449, "0.00")
    assert untold.value is None


def test_only_firms_that_are_here_and_answered_the_whole_form_count(observed, context, services, show):
    gone, *_ = services.company_lists.page("", ListFilter()).rows
    services.companies.delete(gone.id)
    asked_little = services.companies.create(NewCompany(name="Pikatila"))
    services.analyses.complete(services.analyses.start(asked_little, quick=True))
    presenter = QuestionsPresenter(context)

    show(QuestionsPage(presenter, context.shell, lambda _name: None), Route("questions"))

    use = presenter.state.use
    assert use is not None
    assert use.firms == 4


def test_counting_goes_part_by_part_and_can_be_stopped(observed, context, show, monkeypatch, qtbot):
    monkeypatch.setattr(question_use, "_AT_ONCE", 1)
    monkeypatch.setattr(question_use, "SLICE_SECONDS", 0)
    presenter = QuestionsPresenter(context)
    seen = []

    def look(state):
        if state.progress is not None:
            seen.append(state.progress)
            if state.progress > 0.5:
                presenter.stop()

    page = QuestionsPage(presenter, context.shell, lambda _name: None)
    presenter.state_changed.connect(look)
    show(page, Route("questions"))

    assert seen == [0.0, 0.2, 0.4, pytest.approx(0.6)]
    assert "Counting was stopped." in visible_texts(page)
    assert not page.strip.isVisible()

    monkeypatch.setattr(question_use, "_AT_ONCE", 50)
    page.empty.acted.emit()
    qtbot.waitUntil(page.table.isVisible)
