"""The quick survey is a survey of its own: it tells roughly, and the analysis is still to be made."""

import pytest

from digifocus_desktop.forms.answers import Answer
from digifocus_desktop.services.company_glance_values import NextAct
from digifocus_desktop.services.company_list_values import ListFilter
from digifocus_desktop.services.company_values import NewCompany

ANSWERS = {
    **{"a_tyokalut": 2, "a_tekoaly": 1, "b_suunta": 1, "b_asiakas": 2, "c_sivut": 2, "c_haku": 1},
    **{"d_some": 2, "d_sisalto": 1, "d_lista": 0, "e_osto": 1, "e_asiakastieto": 2, "f_talous": 3},
    **{"f_tiedostot": 2, "g_analytiikka": 1, "g_tekoaly": 1, "h_tunnukset": 1},
}


@pytest.fixture
def firm(services):
    return services.companies.create(NewCompany(name="Mäkelän tila"))


@pytest.fixture
def quick(services, firm):
    found = services.analyses.start(firm, quick=True)
    services.analyses.answer(found, {item: Answer.of(value) for item, value in ANSWERS.items()})
    services.analyses.complete(found)
    return found


def test_it_gives_both_numbers_and_leaves_the_analysis_to_be_made(services, firm, quick):
    view = services.company_pages.view(firm)

    assert services.results.result(quick).quick
    assert view.result.id == quick
    assert view.result.quick
    assert view.result.level is not None
    assert view.result.competence is not None
    assert view.next.act is NextAct.START_ANALYSIS
    assert services.company_glance.get(firm).next.act is NextAct.START_ANALYSIS
    assert services.company_lists.page("", ListFilter(stages=(1.0,))).total == 1


def test_it_is_told_by_its_name(services, firm, quick):
    assert [line.kind for line in services.timeline.of_company(firm)] == ["quick_done"]
    assert [line.kind for line in services.company_glance.get(firm).happenings] == ["quick_done"]


def test_the_whole_analysis_comes_first_however_old(services, firm, quick):
    whole = services.analyses.start(firm)
    answers = {
        item: Answer.of(2)
        for item in ("a_tieto", "a_sisalto", "a_turva", "a_luvut", "a_tyokalut", "a_tekoaly")
    }
    services.analyses.answer(whole, answers)
    services.analyses.complete(whole)

    view = services.company_pages.view(firm)
    assert (view.result.id, view.result.quick) == (whole, False)
    interview = services.interviews.start(firm)
    assert services.interviews.open(interview).response_set_id == whole
