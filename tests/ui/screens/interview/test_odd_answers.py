"""Analyses nobody hopes for, at the table and on paper: what is unmeasured is no nought, sentences stand."""

import re

import pytest
from PySide6.QtWidgets import QApplication

from digifocus_desktop.documents.report.lines import Contents
from digifocus_desktop.errors import InvalidFieldError
from digifocus_desktop.forms.answers import Answer, AnswerValue, Status
from digifocus_desktop.services.company_values import NewCompany
from resources.messages import sentence
from tests.digifocus_desktop.documents.reading import text_of
from tests.ui.helpers import assert_no_cut_text, visible_texts
from ui.screens.interview import create
from ui.screens.result import create as create_result
from ui.shared.navigation import Route

NONSENSE = re.compile(r"\bNone\b|\bnan\b|\{|\}|\bTrue\b|\bFalse\b|StepKind|\binf\b", re.IGNORECASE)
FARM, BOTH = ("matkailu",), ("matkailu", "urakointi")


def rated(package, value, **others):
    """Answer every rated question alike."""
    return {item.id: value for item in package.items if item.scored} | others


def all_na(package):
    return rated(package, Answer(Status.NOT_APPLICABLE)) | {
        item.id: Answer(Status.DONT_KNOW) for item in package.items if item.scored and not item.not_applicable
    }


def contradictory(package):
    """No site whose mobile use is excellent, no customers online and nearly all sales from there."""
    others: dict[str, AnswerValue] = {
        "c_sivut": 0,
        "c_mobiili": 4,
        "c_ohjaus": 4,
        "d_some": 0,
        "l_verkkomyynti": "yli50",
    }
    return rated(package, Answer.of(4)) | {name: Answer.of(value) for name, value in others.items()}


CASES = {
    "nothing": (FARM, lambda _package: {}),
    "unfinished": (FARM, lambda _package: {"c_sivut": Answer.of(1), "c_haku": Answer.of(0)}),
    "all-na": (FARM, all_na),
    "all-unknown": (FARM, lambda package: rated(package, Answer(Status.DONT_KNOW))),
    "all-skipped": (FARM, lambda package: rated(package, Answer(Status.SKIPPED))),
    "contradictory": (FARM, contradictory),
    "both-branches": (BOTH, lambda package: rated(package, Answer.of(1))),
    "all-zero": (FARM, lambda package: rated(package, Answer.of(0))),
}
UNMEASURED = {"nothing", "unfinished", "all-na", "all-unknown", "all-skipped"}


@pytest.fixture(params=CASES)
def case(request):
    """One way of answering."""
    return request.param


@pytest.fixture
def analysis(services, case):
    groups, answers = CASES[case]
    firm = services.companies.create(
        NewCompany("Mäkelän tila", target_groups=groups, turnover_class="20_100t")
    )
    found = services.analyses.start(firm)
    services.analyses.answer(found, answers(services.analyses.open(found).package))
    return found


@pytest.fixture
def interview(services, analysis):
    return services.interviews.start(services.analyses.open(analysis).company_id, analysis)


def sound(texts):
    for words in texts:
        assert not NONSENSE.search(words), words


def test_the_result_tells_only_what_is_known(case, show, context, window, analysis):
    window.resize(1366, 768)
    page = show(create_result(context), Route("result", id=analysis))
    QApplication.processEvents()

    texts = visible_texts(page)

    sound(texts)
    assert_no_cut_text(page)
    if case in UNMEASURED:
        assert page.level.number.text() in {"", "–"}
        assert "0" not in {row.number.text() for row in page.table.rows}
    else:
        assert page.level.number.text().isdigit()


def test_every_step_of_the_interview_stands(context, show, window, interview, case):
    window.resize(1366, 768)
    page = show(create(context), Route("interview", id=interview))

    for step in range(1, 8):
        page._presenter.go(step)
        QApplication.processEvents()
        sound(visible_texts(page))
        assert_no_cut_text(page)
    if case in UNMEASURED:
        assert not re.search(r"\b0 ?±|\b0 ?–", " ".join(visible_texts(page.panels[1])))


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_report_stands_or_says_why_there_is_none(services, analysis, language, case):
    contents = Contents(whole=True, appendix=True)
    if case in UNMEASURED:
        with pytest.raises(InvalidFieldError) as refused:
            services.reports.report(analysis, language, contents)
        assert refused.value.code == "report.too_few"
        assert not NONSENSE.search(sentence(refused.value.code, refused.value.facts, language))
        return

    sound([text_of(services.reports.report(analysis, language, contents).file.content)])


def test_every_step_of_the_plan_has_its_cause_and_every_flag_its_action(services, analysis, case):
    plan = services.advice.plan(analysis)

    assert all(step.causes for step in plan.steps)
    assert all(one.how_to is not None and one.how_to.first_act for one in plan.first)
    assert len(plan.first) == (5 if case == "all-zero" else len(plan.first))
    if case in {"all-unknown", "all-skipped"}:
        assert plan.first == ()
    if case == "all-unknown":
        assert len(plan.clarify) >= 5


@pytest.mark.parametrize("case", ["both-branches"], indirect=True)
def test_a_group_that_changes_half_way_keeps_its_answers_and_scores_them_no_more(
    services, analysis, show, context, window
):
    def branches():
        return {one.dimension.id for one in services.results.result(analysis).result.branches}

    both = branches()
    services.analyses.answer(analysis, {"kohderyhma": Answer.of(("urakointi",))})

    assert len(branches()) == 1 < len(both)
    assert services.analyses.open(analysis).answers["m_varaus"].value == 1
    page = show(create_result(context), Route("result", id=analysis))
    sound(visible_texts(page))
    sound([text_of(services.reports.report(analysis, "fi", Contents()).file.content)])
    assert "theme:TP6.1" not in {step.code for step in services.advice.plan(analysis).steps}

    services.analyses.answer(analysis, {"kohderyhma": Answer.of(BOTH)})
    assert branches() == both
