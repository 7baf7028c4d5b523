from dataclasses import replace

import pytest

from digifocus_desktop.forms.answers import Answer
from digifocus_desktop.model.advice import Action
from tests.analysis_data import answer_all, open_analysis
from ui.screens.result.presenter import ResultPresenter
from ui.shared.navigation import Route
from ui.shared.runner import InlineRunner


@pytest.fixture
def analysis(services):
    analysis = open_analysis(services)
    answer_all(services, analysis, 1)
    return analysis


@pytest.fixture
def presenter(context, analysis):
    presenter = ResultPresenter(context)
    presenter.enter(Route("result", id=analysis.id))
    return presenter


def test_the_route_shows_its_result(presenter):
    assert presenter.state.view.company_name == "Mäkelän tila"
    assert not presenter.state.too_little


def test_a_corrected_answer_shows_at_once(qtbot, presenter, services, analysis):
    services.analyses.answer(analysis.id, {"a_tieto": Answer.of(4)})
    qtbot.waitUntil(lambda: presenter.state.view.result.competence.rounded == 33)


def test_an_agreed_action_shows_at_once(qtbot, presenter, services, analysis):
    with services.store.write() as session:
        session.add(Action(company_id=analysis.company_id, title="Varaukset verkkoon"))
    qtbot.waitUntil(lambda: bool(presenter.state.view.agreed))


def test_each_act_leads_to_its_place(presenter, context, analysis):
    presenter.correct("h_tunnukset")
    assert context.navigator.current == Route("analysis", id=analysis.id, params={"item": "h_tunnukset"})
    presenter.go_on()
    assert context.navigator.current == Route("analysis", id=analysis.id)
    presenter.print_report()
    assert context.navigator.current == Route("report", id=analysis.id)
    presenter.interview()
    assert context.navigator.current == Route("interview", params={"company": analysis.company_id})


def test_a_result_that_is_gone_says_so(presenter):
    presenter.enter(Route("result", id="00000000-0000-0000-0000-000000000000"))
    assert (presenter.state.view, presenter.state.error_code) == (None, "record.gone")


class Later(InlineRunner):
    """A runner that keeps what is to be read."""

    def __init__(self):
        super().__init__()
        self.held = []

    def read(self, work, done, failed=None):
        self.held.append((work, done))


def test_a_late_result_of_another_firm_is_not_shown(context, services, analysis):
    runner = Later()
    presenter = ResultPresenter(replace(context, runner=runner))
    presenter.enter(Route("result", id=analysis.id))
    other = open_analysis(services, name="Toinen tila")
    presenter.enter(Route("result", id=other.id))
    for work, done in reversed(runner.held):
        done(work())
    view = presenter.state.view
    assert view is not None
    assert view.company_name == "Toinen tila"
