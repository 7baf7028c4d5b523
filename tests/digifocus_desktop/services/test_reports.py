"""The result report: what the result says, in the language of the firm, nothing that is not for it."""

from datetime import date

import pytest

from digifocus_desktop.errors import InvalidFieldError, StoreError
from digifocus_desktop.forms.answers import Answer, Status
from digifocus_desktop.model.advice import Action, Interview, ResponseSet, StepNote
from digifocus_desktop.model.company import Company, CompanyFile
from tests.analysis_data import answer_all, open_analysis
from tests.digifocus_desktop.documents.reading import text_of
from tests.published_data import add, answers_of_one
from tests.workspaces import NOON


@pytest.fixture
def analysis(services):
    analysis = open_analysis(services)
    answer_all(services, analysis, 2)
    return analysis


def _words(services, analysis, language=None):
    return text_of(services.reports.report(analysis.id, language).file.content)


def test_the_report_shows_the_numbers_of_the_result(services, analysis):
    result = services.results.result(analysis.id).result

    words = _words(services, analysis)
    assert "Mäkelän tila" in words
    assert f"Oma osaaminen {result.competence.rounded}" in words
    assert f"{result.level.low}–{result.level.high}" in words


def test_a_next_step_tells_which_question_it_answers(services, analysis):
    text = text_of(services.reports.report(analysis.id, "fi").file.content)
    step = services.results.result(analysis.id).result.dimensions[1].next_step

    words = f"{step.item.label['fi']} {step.target.label['fi']}"
    assert f"Seuraava porras. {words}" in text


def test_the_same_answers_give_the_same_bytes(services, analysis):
    assert services.reports.report(analysis.id).file == services.reports.report(analysis.id).file


@pytest.mark.parametrize(
    ("language", "title"), [("sv", "Analys av digital affärsverksamhet"), ("en", "Digital business analysis")]
)
def test_the_report_is_made_in_each_language(services, analysis, language, title):
    report = services.reports.report(analysis.id, language)

    assert title in text_of(report.file.content)
    assert report.language == language


@pytest.mark.usefixtures("finnish_form")
def test_a_report_says_that_words_of_the_form_have_no_translation(services, analysis):
    assert "Formulärets texter finns delvis bara på finska" in _words(services, analysis, "sv")
    assert "Some texts of the form are in Finnish" in _words(services, analysis, "en")
    assert "vain suomeksi" not in _words(services, analysis, "fi")


def test_the_report_is_in_the_language_of_the_firm(services, analysis):
    with services.store.write() as session:
        file = session.query(CompanyFile).filter_by(company_id=analysis.company_id).one_or_none()
        if file is None:
            file = CompanyFile(company_id=analysis.company_id)
            session.add(file)
        file.language = "sv"

    assert services.reports.report(analysis.id).language == "sv"


@pytest.mark.parametrize("value", [0, 1, 4])
def test_the_weakest_and_the_best_firm_get_a_report_too(services, value):
    analysis = open_analysis(services)
    answer_all(services, analysis, value)

    assert services.reports.report(analysis.id).file.content.startswith(b"%PDF")


def test_before_anything_is_agreed_the_steps_say_that_they_are_a_proposal(services, analysis):
    assert "Ehdotus: sovitaan haastattelussa." in _words(services, analysis)


def test_agreed_steps_take_the_place_of_the_proposal(services, analysis):
    with services.store.write() as session:
        for place, title in enumerate(("Varaukset verkkoon", "Salasanat", "Some", "Neljäs asia")):
            session.add(
                Action(
                    company_id=analysis.company_id,
                    title=title,
                    who="Annukka",
                    first_act="soittakaa",
                    minutes=120,
                    cost_class="free",
                    position=place,
                    due_on=date(2026, 12, 1),
                )
            )

    words = _words(services, analysis)
    assert "Ehdotus:" not in words
    assert all(title in words for title in ("Varaukset verkkoon", "Salasanat", "Some", "Neljäs asia"))
    assert "noin 2 h" in words


def test_only_notes_shared_with_the_firm_are_printed(services, analysis):
    with services.store.write() as session:
        interview = Interview(
            company_id=analysis.company_id,
            response_set_id=analysis.id,
            kind="interview",
            held_on=date(2026, 11, 24),
            started_at=NOON,
        )
        session.add(interview)
        session.flush()
        for audience, body in (
            ("firm", "Lisää varauksia"),
            ("advisors", "Salaista neuvojille"),
            ("author", "Omaa"),
        ):
            session.add(
                StepNote(
                    company_id=analysis.company_id,
                    interview_id=interview.id,
                    step=2,
                    audience=audience,
                    body=body,
                    author_user_id=services.me.user_id,
                    written_at=NOON,
                )
            )

    words = _words(services, analysis)
    assert "Tavoite" in words
    assert "Lisää varauksia" in words
    assert "Salaista" not in words
    assert "Omaa" not in words


def test_what_nobody_knew_is_counted_at_its_dimension(services):
    analysis = open_analysis(services)
    answer_all(services, analysis, 2, c_sivut=Answer(Status.DONT_KNOW))

    assert "1 vastaus ”En tiedä”" in _words(services, analysis)


def test_an_analysis_with_too_few_answers_has_no_report_yet(services):
    with pytest.raises(InvalidFieldError) as refused:
        services.reports.report(open_analysis(services).id)

    assert refused.value.code == "report.too_few"
    assert refused.value.facts["needed"] > 10


def test_an_analysis_that_is_gone_has_no_report(services):
    with pytest.raises(StoreError, match=r"record\.gone"):
        services.reports.report("00000000-0000-0000-0000-000000000000")


def test_a_name_in_html_is_printed_as_it_is(services, analysis):
    with services.store.write() as session:
        session.get_one(Company, analysis.company_id).name = "<b>Tila</b> & Co"

    assert "<b>Tila</b> & Co" in _words(services, analysis)


def test_the_report_shows_the_middle_of_the_firms_compared_with(services, analysis):
    assert "vertailuryhmän mediaani" not in _words(services, analysis)
    answers = answers_of_one(services)
    add(services, answers, 20, ("b2c",), seed=1)
    figures = services.publications.figures(NOON.date())
    services.publications.release(services.publications.draft(figures))

    words = _words(services, analysis)
    assert "vertailuryhmän mediaani: kaikki hankkeen yritykset, 20 yritystä, julkaistu 24.11.2026" in words
    with services.store.write() as session:
        session.get_one(ResponseSet, analysis.id).phase = "T1"
    assert "vertailuryhmän mediaani" not in _words(services, analysis), "the release is of first measurements"
