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
    wanted = {"company": analysis.company_id, "analysis": analysis.id}
    assert context.navigator.current == Route("interview", params=wanted)


def test_an_interview_that_was_held_is_opened_and_no_second_one_begun(presenter, context, services, analysis):
    interview = services.interviews.start(analysis.company_id, analysis.id)
    services.interviews.complete(interview)
    presenter.enter(Route("result", id=analysis.id))
    presenter.interview()
    assert context.navigator.current == Route("interview", id=interview)
    presenter.follow_up()
    assert context.navigator.current.params["again"]


def test_a_deleted_analysis_leads_back_past_all_its_places_and_undo_brings_it_back(
    presenter, context, services, analysis
):
    firm = Route("company", id=analysis.company_id)
    for route in (firm, Route("analysis", id=analysis.id), Route("result", id=analysis.id)):
        context.navigator.go(route)
    presenter.delete()
    assert context.navigator.current == firm
    assert services.analyses.of_company(analysis.company_id) == ()
    assert [thing.id for thing in services.trash.rows()] == [analysis.id]
    context.shell.toasts.undo()
    assert [line.id for line in services.analyses.of_company(analysis.company_id)] == [analysis.id]


def test_what_could_not_be_deleted_stays_on_the_page(presenter, services, analysis):
    services.analyses.delete(analysis.id)
    presenter.delete()
    assert presenter.state.error_code == "record.gone"


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
