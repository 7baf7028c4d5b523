"""A firm with an analysis, and its interview on the screen."""

from collections.abc import Callable

import pytest

from digifocus_desktop.forms.answers import Answer, AnswerValue, Status
from digifocus_desktop.services.company_values import NewCompany
from ui.screens.interview import create
from ui.shared.navigation import Route

WEAK: dict[str, AnswerValue] = {
    "a_tieto": 2,
    "a_yhteistyo": 2,
    "a_sisalto": 1,
    "a_turva": 1,
    "a_tyokalut": 2,
    "a_tekoaly": 1,
    "b_suunta": 1,
    "b_resurssit": 2,
    "b_asiakas": 1,
    "d_sisalto": 0,
    "d_some": 1,
    "d_lista": 1,
    "h_tunnukset": 1,
    "h_paivitykset": 2,
    "h_varautuminen": 1,
    "m_varaus": 0,
    "m_kanavat": 1,
    "f_talous": 3,
    "t_ongelma": "Varaukset puhelimitse <b>vievät</b> illat",
    "t_kasvu": "oma_tyo",
    "t_aika": "1_3h",
}


@pytest.fixture
def firm(services):
    new = NewCompany(
        "Mäkelän tila", target_groups=("matkailu",), turnover_class="20_100t", contact_name="Anna Mäkelä"
    )
    return services.companies.create(new)


@pytest.fixture
def analysis(services, firm):
    found = services.analyses.start(firm)
    answers = {item: Answer.of(value) for item, value in WEAK.items()}
    answers["c_sivut"] = Answer(Status.ANSWERED, 2, observation=0)
    services.analyses.answer(found, answers)
    return found


@pytest.fixture
def interview(services, firm, analysis):
    return services.interviews.start(firm)


@pytest.fixture
def page(context, show, interview):
    """The interview, at its first step."""
    return show(create(context), Route("interview", id=interview))


@pytest.fixture
def at(page) -> Callable[[int], object]:
    """Goes to a step and returns its panel."""

    def go(step: int) -> object:
        page._presenter.go(step)
        return page.panels[step]

    return go
