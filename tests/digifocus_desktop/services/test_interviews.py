import json
from datetime import date

import pytest

from digifocus_desktop.errors import FormError, InvalidFieldError, StoreError
from digifocus_desktop.forms.answers import Answer, Status
from digifocus_desktop.services.actions import ActionDraft
from digifocus_desktop.services.company_values import NewCompany
from digifocus_desktop.services.interviews import Look, get_interview
from digifocus_desktop.services.measures import LEVEL
from digifocus_desktop.services.today_waiting import WaitingKind
from digifocus_desktop.services.visit_values import VisitDraft
from tests.workspaces import NOON

HTML = "<b>lihava</b> & 😀"


@pytest.fixture
def firm(services):
    return services.companies.create(NewCompany("Mäkelän tila", municipality="178"))


@pytest.fixture
def interviews(services):
    return services.interviews


def analysed(services, firm, **values):
    analysis = services.analyses.start(firm)
    services.analyses.answer(analysis, {name: Answer.of(value) for name, value in values.items()})
    return analysis


def test_an_interview_begins_over_the_newest_analysis_and_is_gone_on_with(services, firm, interviews):
    analysis = analysed(services, firm, b_suunta=1)

    first = interviews.start(firm)

    assert interviews.start(firm) == first
    view = interviews.open(first)
    assert (view.company_name, view.response_set_id) == ("Mäkelän tila", analysis)
    assert view.held_on == date(2026, 11, 24)
    assert view.answers["b_suunta"].value == 1
    assert view.completed_at is None


def test_after_a_finished_interview_a_new_one_begins(firm, interviews):
    first = interviews.start(firm)
    interviews.complete(first)

    assert interviews.start(firm) != first


def test_over_an_analysis_the_finished_interview_is_opened_and_a_follow_up_only_when_asked_for(
    services, firm, interviews
):
    analysis = analysed(services, firm, b_suunta=1)
    first = interviews.start(firm, analysis)
    interviews.complete(first)

    assert interviews.start(firm, analysis) == first
    second = interviews.start(firm, analysis, again=True)
    assert second != first
    assert interviews.start(firm, analysis, again=True) == second
    assert interviews.open(second).response_set_id == analysis


def test_an_open_interview_about_another_analysis_is_not_taken_over(services, firm, interviews):
    first = analysed(services, firm, b_suunta=1)
    about_first = interviews.start(firm, first)
    later = services.analyses.start(firm, "T1")

    about_later = interviews.start(firm, later)

    assert about_later != about_first
    assert interviews.open(about_later).response_set_id == later


def test_an_interview_begun_without_an_analysis_is_linked_to_the_one_made_later(services, firm, interviews):
    begun = interviews.start(firm)
    analysis = analysed(services, firm, b_suunta=1)

    assert interviews.start(firm, analysis) == begun
    assert interviews.open(begun).response_set_id == analysis


def test_an_analysis_that_is_gone_gets_no_interview(services, firm, interviews):
    analysis = analysed(services, firm, b_suunta=1)
    services.analyses.delete(analysis)

    with pytest.raises(StoreError, match=r"record\.gone"):
        interviews.start(firm, analysis)


def test_a_deleted_interview_is_gone_and_comes_back_with_all_that_was_in_it(services, firm, interviews):
    interview = interviews.start(firm)
    interviews.set_done(interview, 1)

    interviews.delete(interview)

    with pytest.raises(StoreError, match=r"record\.gone"):
        interviews.open(interview)
    with pytest.raises(StoreError, match=r"record\.gone"):
        interviews.delete(interview)
    interviews.restore(interview)
    assert interviews.open(interview).done == {1}


def test_what_was_agreed_goes_with_a_deleted_interview_and_comes_back(services, firm, interviews):
    interview = interviews.start(firm)
    services.actions.add(firm, ActionDraft("Kotisivut", due_on=date(2026, 11, 2)), interview)
    services.actions.add(firm, ActionDraft("Oma lisäys"))
    services.visits.add(firm, VisitDraft("visit", NOON))

    def told():
        page, glance, today = (
            services.company_pages.view(firm),
            services.company_glance.get(firm),
            services.today.view(),
        )
        late = [item.words for item in services.today.waiting(WaitingKind.LATE_ACTIONS)]
        titles = {action.draft.title for action in page.actions}
        return titles, len(glance.actions), today.events[0].open_actions, late

    before = told()
    interviews.delete(interview)
    without = told()
    interviews.restore(interview)

    assert before == ({"Kotisivut", "Oma lisäys"}, 2, 2, ["Kotisivut"])
    assert without == ({"Oma lisäys"}, 1, 1, [])
    assert told() == before


def test_an_interview_goes_without_an_analysis(firm, interviews):
    view = interviews.open(interviews.start(firm))

    assert view.response_set_id is None
    assert view.answers == {}
    assert len(view.package.tools) == 20


def test_a_firm_that_is_gone_gets_no_interview(interviews):
    with pytest.raises(StoreError, match=r"record\.gone"):
        interviews.start("00000000-0000-7000-8000-000000000000")


def test_ticks_and_time_are_kept_by_step(firm, interviews):
    interview = interviews.start(firm)

    interviews.set_done(interview, 1)
    interviews.set_done(interview, 2)
    interviews.set_done(interview, 2, done=False)
    interviews.add_time(interview, {1: 90, 2: 0})
    interviews.add_time(interview, {1: 30})

    view = interviews.open(interview)
    assert view.done == {1}
    assert view.seconds[1] == 120
    assert view.seconds[2] == 0


def test_each_computer_counts_its_own_time(services, firm, interviews):
    interview = interviews.start(firm)
    interviews.add_time(interview, {3: 60})

    with services.store.write() as session:
        get_interview(session, interview).steps["time.3.OTHERLAP"] = {"s": 45}

    assert interviews.open(interview).seconds[3] == 105


def test_a_step_outside_the_seven_is_refused(firm, interviews):
    with pytest.raises(InvalidFieldError):
        interviews.set_done(interviews.start(firm), 8)


def test_own_words_and_remarks_are_kept_as_text(firm, interviews):
    interview = interviews.start(firm)

    interviews.write_goal(interview, "problem", HTML)
    interviews.write_look(interview, "map", Look(True, HTML))

    view = interviews.open(interview)
    assert view.goals["problem"] == HTML
    assert view.looks["map"] == Look(True, HTML)
    interviews.write_goal(interview, "problem", "")
    assert interviews.open(interview).goals["problem"] == ""


def test_a_pasted_book_is_refused(firm, interviews):
    with pytest.raises(InvalidFieldError, match=r"field\.too_long"):
        interviews.write_goal(interviews.start(firm), "growth", "x" * 5_000_000)


def test_an_agreed_value_scores_and_leaves_the_answer(services, firm, interviews):
    values = dict.fromkeys(("b_suunta", "b_resurssit", "b_asiakas"), 4)
    analysis = analysed(services, firm, **values)
    interview = interviews.start(firm)
    before = services.results.result(analysis).result.of("B").score.value

    assert interviews.agree(interview, "b_suunta", 0, "Suunnitelma on vasta ajatus") is None

    answer = services.analyses.open(analysis).answers["b_suunta"]
    assert (answer.value, answer.agreed) == (4, 0)
    (agreement,) = interviews.open(interview).agreements
    assert (agreement.item, agreement.before, agreement.agreed) == ("b_suunta", 4, 0)
    assert agreement.reason == "Suunnitelma on vasta ajatus"
    assert services.results.result(analysis).result.of("B").score.value < before
    with services.store.read() as connection:
        (kept,) = connection.execute("SELECT value FROM score WHERE dimension = 'B'").fetchone()
        assert connection.execute("SELECT count(*) FROM score WHERE dimension = ?", (LEVEL,)).fetchone()[0]
    assert kept < before


def test_an_agreement_can_be_taken_back(services, firm, interviews):
    analysis = analysed(services, firm, b_suunta=4)
    interview = interviews.start(firm)
    interviews.agree(interview, "b_suunta", 1, "syy")

    assert interviews.agree(interview, "b_suunta", None) == 1

    assert services.analyses.open(analysis).answers["b_suunta"].agreed is None
    assert interviews.open(interview).agreements == ()


def test_what_the_firm_did_not_know_can_be_agreed(services, firm, interviews):
    analysis = services.analyses.start(firm)
    services.analyses.answer(analysis, {"h_tunnukset": Answer(Status.DONT_KNOW)})
    interview = interviews.start(firm)

    interviews.agree(interview, "h_tunnukset", 2, "Katsottiin puhelimesta")

    assert services.analyses.open(analysis).answers["h_tunnukset"].settled == 2


def test_an_agreement_needs_a_reason_and_a_value_that_fits(services, firm, interviews):
    analysed(services, firm, b_suunta=4)
    interview = interviews.start(firm)

    with pytest.raises(InvalidFieldError, match=r"field\.empty"):
        interviews.agree(interview, "b_suunta", 1, "  ")
    with pytest.raises(FormError):
        interviews.agree(interview, "b_suunta", 7, "syy")
    with pytest.raises(FormError):
        interviews.agree(interview, "p_alku", 1, "syy")


def test_finishing_keeps_the_first_time_and_can_be_undone(firm, interviews):
    interview = interviews.start(firm)

    assert interviews.complete(interview) == NOON
    assert interviews.open(interview).completed_at == NOON
    interviews.reopen(interview)
    assert interviews.open(interview).completed_at is None


def test_every_change_is_an_operation_for_the_hub(services, firm, interviews):
    interview = interviews.start(firm)
    interviews.set_done(interview, 4)

    with services.store.read() as connection:
        row = connection.execute(
            "SELECT changes FROM outbox WHERE entity = 'interview' ORDER BY n DESC LIMIT 1"
        ).fetchone()
    patches, _ = json.loads(row[0])
    assert list(patches) == ["steps/4"]
