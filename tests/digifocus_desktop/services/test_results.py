from datetime import date

import pytest

from digifocus_desktop.errors import StoreError
from digifocus_desktop.forms.advice_matrix import HelpKind
from digifocus_desktop.forms.answers import Answer, Status
from digifocus_desktop.model.advice import Action, Interview, ToolUse
from tests.analysis_data import answer_all, open_analysis
from tests.workspaces import NOON


def test_a_whole_analysis_has_both_headlines_and_every_dimension_of_the_firm(services):
    analysis = open_analysis(services)
    answer_all(services, analysis, 1)
    view = services.results.result(analysis.id)
    assert view.result.competence.rounded == view.result.level.rounded == 25
    assert [found.dimension.id for found in view.result.dimensions] == [*"ABCDEFGH", "I_MT"]
    assert (view.company_name, view.measured_at, view.completed) == ("Mäkelän tila", NOON, False)


def test_an_empty_analysis_says_how_many_answers_there_are_and_how_many_it_takes(services):
    view = services.results.result(open_analysis(services).id)
    assert (view.result.competence, view.result.level, view.help) == (None, None, None)
    assert view.result.answered == 0
    assert view.result.needed > 10


def test_agreed_steps_are_given_in_their_order_and_at_most_three(services):
    analysis = open_analysis(services)
    answer_all(services, analysis)
    with services.store.write() as session:
        for place, title in enumerate(("Yksi", "Kaksi", "Kolme", "Neljä")):
            session.add(
                Action(company_id=analysis.company_id, title=title, position=place, due_on=date(2026, 12, 1))
            )
        session.add(Action(company_id=analysis.company_id, title="Tehty", state="done"))
    view = services.results.result(analysis.id)
    assert [step.title for step in view.agreed] == ["Yksi", "Kaksi", "Kolme"]
    assert view.agreed_count == 4
    assert view.agreed[0].due_on == date(2026, 12, 1)


@pytest.mark.parametrize(
    ("own", "firm", "kind"),
    [
        (1, 1, HelpKind.TRAINING),
        (4, 1, HelpKind.HANDS_ON),
        (1, 4, HelpKind.OWNERSHIP),
        (4, 4, HelpKind.GROWTH),
    ],
)
def test_competence_and_level_together_choose_the_kind_of_help(services, own, firm, kind):
    analysis = open_analysis(services)
    competence = {item.id: Answer.of(own) for item in analysis.package.items if item.section == "a"}
    answer_all(services, analysis, firm, **competence)
    assert services.results.result(analysis.id).help is kind


def test_a_flag_answered_with_dont_know_is_to_be_found_out_and_no_flag(services):
    analysis = open_analysis(services)
    answer_all(services, analysis, 3, h_tunnukset=Answer.of(1), h_varmuuskopio=Answer(Status.DONT_KNOW))
    result = services.results.result(analysis.id).result
    assert [flag.item.id for flag in result.flags] == ["h_tunnukset"]
    assert [found.item.id for found in result.clarify] == ["h_varmuuskopio"]


def test_the_tool_map_feeds_the_facts_of_the_index(services):
    analysis = open_analysis(services)
    fact = next(fact for fact in analysis.package.dii if "tool_erp" in fact.condition)
    before = services.results.result(analysis.id).result.dii[fact.number - 1].holds
    with services.store.write() as session:
        interview = Interview(
            company_id=analysis.company_id, kind="interview", held_on=NOON.date(), started_at=NOON
        )
        session.add(interview)
        session.flush()
        session.add(
            ToolUse(
                company_id=analysis.company_id,
                interview_id=interview.id,
                category="tool_erp",
                status="in_use",
                monthly_cost_cents=1900,
            )
        )
    assert before is not True
    assert services.results.result(analysis.id).result.dii[fact.number - 1].holds is True


def test_an_analysis_that_is_gone_has_no_result(services):
    with pytest.raises(StoreError, match=r"record\.gone"):
        services.results.result("00000000-0000-0000-0000-000000000000")
