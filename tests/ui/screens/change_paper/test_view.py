"""The paper of a firm's change: what is shown is what is printed and saved."""

import pytest

from digifocus_desktop.forms.answers import Answer
from tests.analysis_data import make_company
from tests.digifocus_desktop.documents.reading import text_of
from tests.digifocus_desktop.services.test_paired_scores import measure
from tests.ui.helpers import assert_accessible, assert_no_cut_text
from ui.screens.change_paper.presenter import ChangePaperPresenter
from ui.screens.change_paper.view import ChangePaperPage
from ui.shared.navigation import Route


@pytest.fixture
def later(services):
    firm = make_company(services)
    measure(services, firm, value=1)
    return measure(services, firm, "T1", 3)


@pytest.fixture
def page(context, system, show, later):
    made = ChangePaperPage(ChangePaperPresenter(context, system.outside()), context.shell, system.ask)
    return show(made, Route("change_paper", later))


def words(page):
    return text_of(page._presenter.state.paper.file.content)


def test_the_paper_stands_there_in_the_language_of_the_firm(page):
    assert page.title() == "Mäkelän tila"
    assert "Yrityksen digitaso +50 25 → 75" in words(page)


def test_another_language_makes_another_paper(page):
    page.language.chosen.emit("sv")

    assert "Företagets digitala nivå" in words(page)


def test_what_is_shown_is_printed_and_saved(page, system, tmp_path):
    page.print.click()
    printer, job = system.jobs[0]
    assert (printer, job.files[0].content) == ("HP LaserJet", page._presenter.state.paper.file.content)

    system.target = tmp_path / "muutos.pdf"
    page.save.click()
    assert system.target.read_bytes() == page._presenter.state.paper.file.content


def test_a_corrected_answer_makes_the_paper_anew(page, services, later, qtbot):
    services.analyses.answer(later, {"b_suunta": Answer.of(0)})

    qtbot.waitUntil(lambda: "25 → 56" in words(page))


def test_without_a_start_the_page_says_why_there_is_no_paper(context, system, show, services):
    alone = services.analyses.start(make_company(services, "Toinen tila"), "T1")
    made = ChangePaperPage(ChangePaperPresenter(context, system.outside()), context.shell, system.ask)
    page = show(made, Route("change_paper", alone))

    assert not page.print.isEnabled()
    assert page._presenter.state.problem.code == "change.no_start"


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_nothing_is_cut_and_all_has_a_name(page, languages, language):
    languages.use(language)

    assert_no_cut_text(page)
    assert_accessible(page)
