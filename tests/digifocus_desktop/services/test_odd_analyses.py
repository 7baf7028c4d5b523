"""Odd analyses: nothing known, much that does not concern, contradictory, another kind of firm half way."""

import pytest

from digifocus_desktop.documents.report.lines import Contents
from digifocus_desktop.errors import InvalidFieldError
from digifocus_desktop.forms.answers import Answer, Status
from digifocus_desktop.forms.result import Reliability
from digifocus_desktop.forms.runtime import Runtime
from tests.analysis_data import answer_all, open_analysis
from tests.digifocus_desktop.documents.reading import text_of

DK, NA = Answer(Status.DONT_KNOW), Answer(Status.NOT_APPLICABLE)


def _rated(analysis, answer, only=lambda _item: True):
    return {item.id: answer for item in analysis.package.items if item.scored and only(item)}


def _report(services, analysis):
    text = text_of(
        services.reports.report(analysis.id, "fi", Contents(whole=True, appendix=True)).file.content
    )
    assert "None" not in text
    assert "nan" not in text.split()
    return text


def test_where_nobody_knows_anything_nothing_is_measured_and_the_first_thing_is_to_find_out(services):
    analysis = open_analysis(services)
    services.analyses.answer(analysis.id, _rated(analysis, DK))
    found = services.results.result(analysis.id).result

    assert (found.level, found.competence) == (None, None)
    assert all(one.score is None for one in found.dimensions)
    assert found.reliability is Reliability.WEAK
    assert {one.item.id for one in found.clarify} >= {"h_tunnukset", "h_varmuuskopio"}
    assert found.flags == ()
    plan = services.advice.plan(analysis.id)
    assert plan.steps
    assert all(step.causes for step in plan.steps)
    with pytest.raises(InvalidFieldError, match=r"report\.too_few"):
        services.reports.report(analysis.id)


def test_what_does_not_concern_the_firm_leaves_the_score_and_the_report_goes_on(services):
    analysis = open_analysis(services)
    left_out = _rated(analysis, NA, lambda item: item.not_applicable)
    answer_all(services, analysis, 2, **left_out)
    found = services.results.result(analysis.id).result

    assert found.level is not None
    assert found.level.value == 50
    assert found.reliability is Reliability.GOOD
    assert len(left_out) > 3
    assert _report(services, analysis).count("Ei koske meitä") >= 3


def test_a_contradiction_counts_as_branching_says_and_what_was_said_is_kept(services):
    analysis = open_analysis(services)
    answer_all(services, analysis, 4)
    answer_all(services, services.analyses.open(analysis.id), 4)  # with a site more is asked
    before = services.results.result(analysis.id).result.of("C").score.value
    services.analyses.answer(analysis.id, {"c_sivut": Answer.of(0)})
    found = services.results.result(analysis.id).result

    # no site: mobile use, leading on and access count as nothing (3 of 6.5), the site too (1.5)
    assert before == 100
    assert found.of("C").score.value == pytest.approx(100 * 2 / 6.5)
    assert services.analyses.open(analysis.id).answers["c_mobiili"] == Answer.of(4)
    assert "c_mobiili" not in {one.item.id for one in found.strengths}
    _report(services, analysis)


def test_a_firm_of_another_kind_half_way_is_scored_by_its_new_branch_alone(services):
    analysis = open_analysis(services)
    answer_all(services, analysis, 1)
    services.analyses.answer(analysis.id, {"kohderyhma": Answer.of(("b2c",))})
    half = services.results.result(analysis.id).result
    assert half.of("I_MT") is None
    assert half.of("I_B2C").score is None

    answer_all(services, services.analyses.open(analysis.id), 3)
    found = services.results.result(analysis.id).result
    assert found.of("I_B2C").score.value == 75
    assert services.analyses.open(analysis.id).answers["m_varaus"] == Answer.of(1), "kept, not scored"
    text = _report(services, analysis)
    assert "B2C" in text
    assert "Miten varaukset otetaan vastaan?" not in text


def test_a_double_farm_has_two_scores_and_the_common_question_once(services):
    analysis = open_analysis(services, groups=("matkailu", "urakointi"))
    answer_all(services, analysis, 1)
    runtime = Runtime(analysis.package, services.analyses.open(analysis.id).answers)
    found = services.results.result(analysis.id).result

    assert [one.score.value for one in found.dimensions if one.dimension.id in {"I_MT", "I_KU"}] == [25, 25]
    assert [item.id for item in runtime.questions].count("mt_erottelu") == 1
    _report(services, analysis)
