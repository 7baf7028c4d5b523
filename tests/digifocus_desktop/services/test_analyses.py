import json

import pytest

from digifocus_desktop.errors import FormError, StoreError
from digifocus_desktop.forms.answers import Answer, Status
from digifocus_desktop.forms.compiler import compile_workbook
from digifocus_desktop.forms.package import FormPackage, ItemType
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.model.advice import ResponseSet
from digifocus_desktop.model.company import Company
from digifocus_desktop.services.forms import package_id
from digifocus_desktop.services.saved_journal import VARIABLE, SavedJournal
from digifocus_desktop.services.shipped_form import WORKBOOK, shipped_package
from tests.analysis_data import answer_all, make_company, open_analysis
from tests.workspaces import NOON


def operations(services, entity):
    with services.store.read() as connection:
        rows = connection.execute("SELECT changes FROM outbox WHERE entity = ? ORDER BY n", (entity,))
        return [json.loads(row[0])[0] for row in rows]


def scores(services, analysis):
    with services.store.read() as connection:
        return dict(
            connection.execute(
                "SELECT dimension, value FROM score WHERE response_set_id = ?", (analysis.id,)
            ).fetchall()
        )


def test_the_shipped_package_is_what_the_workbook_compiles_to():
    assert shipped_package().json == compile_workbook(WORKBOOK).json, "run: python3 run.py form"


def test_a_new_analysis_knows_what_the_company_page_knows(services):
    analysis = open_analysis(
        services,
        groups=("matkailu", "b2c", "maatila"),
        turnover_class="100_400t",
        founded_year=1998,
        staff_fte=2.0,
    )
    values = {item: answer.value for item, answer in analysis.answers.items()}
    assert values["p_kunta"] == "178"
    assert values["kohderyhma"] in {("matkailu", "b2c"), ("b2c", "matkailu")}
    assert (values["p_liikevaihto"], values["p_alku"], values["p_henkilosto"]) == ("100_400t", 1998, 2)
    assert (analysis.company_name, analysis.phase) == ("Mäkelän tila", "T0")


def test_facts_that_do_not_fit_the_form_are_left_open(services):
    analysis = open_analysis(
        services, groups=("b2c", "vk", "b2b"), founded_year=12, staff_fte=1.5, industry="Leipomo"
    )
    assert set(analysis.answers) == {"p_kunta"}


def test_starting_again_goes_on_with_the_same_analysis(services):
    company = make_company(services)
    assert services.analyses.start(company) == services.analyses.start(company)


def test_the_quick_version_is_an_analysis_of_its_own(services):
    whole = open_analysis(services)

    quick_id = services.analyses.start(whole.company_id, quick=True)
    quick = services.analyses.open(quick_id)

    assert quick_id == services.analyses.start(whole.company_id, quick=True) != whole.id
    assert (quick.quick, whole.quick) == (True, False)
    assert operations(services, "response_set")[-1]["quick"][0] is True
    asked = Runtime(quick.package, quick.answers, quick.course).questions
    assert "c_mobiili" not in {item.id for item in asked}
    services.analyses.answer(quick_id, {name: Answer.of(2) for name in ("c_sivut", "c_haku")})
    assert scores(services, quick)["C"] == 50.0
    assert services.company_pages.progress(quick_id).shown == len(asked)


def test_a_firm_that_is_gone_cannot_be_analysed(services):
    company = make_company(services)
    with services.store.write() as session:
        session.get_one(Company, company).deleted = True
    with pytest.raises(StoreError, match=r"record\.gone"):
        services.analyses.start(company)


def test_the_form_package_is_stored_once_and_reads_back_the_same(services):
    first, second = open_analysis(services), open_analysis(services, name="Toinen")
    assert first.package is second.package
    with services.store.read() as connection:
        [(found, body)] = connection.execute("SELECT id, body FROM form_package").fetchall()
    assert found == package_id(shipped_package())
    assert FormPackage.from_json(json.dumps(json.loads(body))).hash == shipped_package().hash


def test_an_analysis_of_a_package_this_computer_lacks_is_refused_by_name(services):
    with services.store.read() as connection, pytest.raises(FormError, match=r"form\.missing"):
        services.forms.package(connection, "00000000-0000-0000-0000-000000000000")


def test_an_answer_is_stored_with_its_own_operation(services):
    analysis = open_analysis(services)
    at = services.analyses.answer(analysis.id, {"c_sivut": Answer.of(3)})
    assert at == NOON
    assert services.analyses.open(analysis.id).answers["c_sivut"] == Answer.of(3)
    assert operations(services, "response_set")[-1] == {"answers/c_sivut": [{"s": "answered", "v": 3}, None]}


def test_clearing_an_answer_takes_its_entry_away(services):
    analysis = open_analysis(services)
    services.analyses.answer(analysis.id, {"c_sivut": Answer.of(3)})
    services.analyses.answer(analysis.id, {"c_sivut": None})
    assert "c_sivut" not in services.analyses.open(analysis.id).answers
    assert operations(services, "response_set")[-1]["answers/c_sivut"][0] is None


def test_several_answers_are_stored_together_or_not_at_all(services):
    analysis = open_analysis(services)
    with pytest.raises(FormError, match=r"answer\.not_applicable"):
        services.analyses.answer(
            analysis.id, {"c_haku": Answer.of(2), "c_sivut": Answer(Status.NOT_APPLICABLE)}
        )
    assert "c_haku" not in services.analyses.open(analysis.id).answers


def test_the_place_is_remembered_with_the_answer_and_on_moving(services):
    analysis = open_analysis(services)
    services.analyses.answer(analysis.id, {"c_sivut": Answer.of(3)})
    assert services.analyses.open(analysis.id).item == "c_sivut"
    services.analyses.remember(analysis.id, "d_some")
    assert services.analyses.open(analysis.id).item == "d_some"


def test_finishing_is_kept_once_and_can_be_taken_back(services):
    analysis = open_analysis(services)
    assert services.analyses.complete(analysis.id) == NOON
    assert services.analyses.open(analysis.id).completed_at == NOON
    services.analyses.reopen(analysis.id)
    assert services.analyses.open(analysis.id).completed_at is None


def test_scores_follow_each_answer(services):
    analysis = open_analysis(services)
    answer_all(services, analysis, value=2)
    assert scores(services, analysis)["LEVEL"] == pytest.approx(50.0)
    assert scores(services, analysis)["COMPETENCE"] == pytest.approx(50.0)
    services.analyses.answer(analysis.id, {"a_tieto": Answer.of(4)})
    assert scores(services, analysis)["A"] == pytest.approx(100 * 20 / 36)


def test_scores_follow_what_arrives_past_the_service(services):
    analysis = open_analysis(services)
    answer_all(services, analysis, value=2)
    with services.store.write() as session:
        row = session.get_one(ResponseSet, analysis.id)
        for item in [name for name in row.answers if name.startswith("b_")]:
            row.answers[item] = Answer.of(4).to_entry()
    assert scores(services, analysis)["B"] == pytest.approx(100.0)


def test_the_scores_can_be_made_anew(services):
    analysis = open_analysis(services)
    answer_all(services, analysis)
    before = scores(services, analysis)
    with services.store.local() as connection:
        connection.execute("DELETE FROM score")
    services.scores.rebuild()
    assert scores(services, analysis) == before


def test_the_list_of_a_firm_tells_how_far_each_analysis_is(services):
    analysis = open_analysis(services)
    answer_all(services, analysis)
    [line] = services.analyses.of_company(analysis.company_id)
    assert (line.id, line.phase, line.completed_at) == (analysis.id, "T0", None)
    assert line.answered == len(services.analyses.open(analysis.id).answers)
    assert line.level == pytest.approx(50.0)


def test_a_note_of_five_megabytes_is_refused_and_nothing_is_lost(services):
    analysis = open_analysis(services)
    services.analyses.answer(analysis.id, {"c_sivut": Answer.of(3)})
    with pytest.raises(FormError, match=r"answer\.note"):
        services.analyses.answer(analysis.id, {"c_sivut": Answer(Status.ANSWERED, 3, note="x" * 5_000_000)})
    assert services.analyses.open(analysis.id).answers["c_sivut"] == Answer.of(3)


def test_half_characters_in_a_pasted_answer_do_not_keep_it_from_the_disk(services):
    analysis = open_analysis(services)
    text = next(item for item in analysis.package.items if item.type is ItemType.TEXT)
    pasted = Answer(Status.ANSWERED, "Kassa\ud83d\x00 on hidas ", note="Kysy\udc00 lisää\n")

    services.analyses.answer(analysis.id, {text.id: pasted})

    kept = services.analyses.open(analysis.id).answers[text.id]
    assert (kept.value, kept.note) == ("Kassa on hidas ", "Kysy lisää\n")


def test_the_journal_holds_a_line_for_each_answer_told_as_saved(tmp_path, monkeypatch):
    monkeypatch.setenv(VARIABLE, str(tmp_path / "saved.log"))
    journal = SavedJournal.from_environment()
    journal.note("r", "c_sivut", Answer.of(3))
    journal.note("r", "c_sivut", None)
    lines = [json.loads(line) for line in (tmp_path / "saved.log").read_text("utf-8").splitlines()]
    assert lines == [["r", "c_sivut", {"s": "answered", "v": 3}], ["r", "c_sivut", None]]


def test_without_the_variable_there_is_no_journal(tmp_path, monkeypatch):
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.chdir(tmp_path)
    SavedJournal.from_environment().note("r", "c_sivut", None)
    assert list(tmp_path.iterdir()) == []


def test_the_runtime_of_a_stored_analysis_resumes_behind_the_last_answer(services):
    analysis = open_analysis(services)
    services.analyses.answer(analysis.id, {"b_suunta": Answer.of(1)})
    again = services.analyses.open(analysis.id)
    resumed = Runtime(again.package, again.answers).resume()
    assert resumed is not None
    assert resumed.id == "b_resurssit"


def test_a_deleted_analysis_is_gone_from_lists_and_scores_and_comes_back(services):
    analysis = open_analysis(services)
    answer_all(services, analysis, 2)
    before = scores(services, analysis)

    services.analyses.delete(analysis.id)

    assert services.analyses.of_company(analysis.company_id) == ()
    with pytest.raises(StoreError, match=r"record\.gone"):
        services.results.result(analysis.id)
    services.analyses.restore(analysis.id)
    assert scores(services, analysis) == before
    assert services.results.result(analysis.id).result.level.rounded == 50
