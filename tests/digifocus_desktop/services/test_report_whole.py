"""The whole report over a real store: advice, trainings, tools and what was agreed, in three languages."""

from dataclasses import replace
from datetime import date

import pytest

from digifocus_desktop.documents.report.lines import Contents
from digifocus_desktop.forms.answers import Answer
from digifocus_desktop.model.advice import ResponseSet
from digifocus_desktop.services.ai_passages import CONFIRMED, AiDraft
from digifocus_desktop.services.consents import AI_HELP
from tests.digifocus_desktop.documents.reading import reader, text_of
from tests.report_cases import CASES, OWN_SECRET, SECRET, make, plan_sessions
from tests.workspaces import NOON

ALL = Contents(whole=True, appendix=True)
FARM = next(case for case in CASES if case.key == "matkailu-heikko")


@pytest.fixture
def farm(services):
    plan_sessions(services)
    return make(services, FARM)


def words(services, analysis, language=None, contents=ALL):
    return text_of(services.reports.report(analysis.id, language, contents).file.content)


def test_the_report_tells_what_advice_and_interview_hold(services, farm):
    text = words(services, farm)

    for fact in (
        "Tee ensin Ota salasanaohjelma käyttöön",
        "Kuka Annukka",
        "8.12.2026",
        "Digi-intensiteetin faktat:",
        "TP6.1 Monialainen maatila: matkailu",
        "”Vain kysyttäessä” · Miten myyntikanavia",
        "250 € yritystä kohti",
        "16/16",
        "3.2.2027 klo",
        "Tekoäly pienyrityksen arjessa",
        "IT-kumppani tai tietoturvan neuvoja",
        "Verkkosivut kotisivukone 14,90 Annukka EU",
        "Varausjärjestelmä korvaa: vihko 39,00 pieni työ",
        "Luovu tästä: Kuvat ja video (kuvapankki), 12 €/kk. Säästö 144 € vuodessa.",
        "Ei tarvetta nyt: verkkokauppa",
        "Lisää varauksia touko- ja syyskuulle.",
        "viesti 8.12.2026 · puhelu",
        "Tietojen jakaminen hankkeen kumppaneille: annettu 24.11.2026",
        "Liite: vastaukset ja menetelmä",
        "Onnistun, kun joku auttaa vieressä",
        "Näin luvut syntyvät",
    ):
        assert fact in text, fact


def test_a_flag_whose_action_was_agreed_stands_once(services, farm):
    first = reader(services.reports.report(farm.id).file.content).pages[0].extract_text()

    assert first.count("Ota salasanaohjelma käyttöön") == 1


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("contents", [ALL, Contents(whole=False), Contents(radar=True)])
def test_no_report_ever_holds_a_note_that_is_not_for_the_firm(services, farm, language, contents):
    text = words(services, farm, language, contents)

    assert SECRET not in text
    assert OWN_SECRET not in text


def test_the_short_report_has_two_pages_and_no_appendix(services, farm):
    content = services.reports.report(farm.id, None, Contents(whole=False)).file.content

    assert len(reader(content).pages) == 2
    assert "Liite" not in text_of(content)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.key)
def test_every_kind_of_firm_gets_a_whole_report(services, case):
    analysis = make(services, case)
    content = services.reports.report(analysis.id, None, ALL).file.content

    assert 4 <= len(reader(content).pages) <= 8
    assert services.reports.report(analysis.id, None, ALL).file.content == content


def test_the_first_page_holds_the_steps_beside_what_is_done_first(services):
    plan_sessions(services)
    agency = make(services, next(case for case in CASES if case.key == "toimisto-heikko"))
    first = reader(services.reports.report(agency.id).file.content).pages[0].extract_text()

    assert "Do first" in first
    assert "Next steps" in first
    assert "Add a clear next step to every page" in first


def test_many_red_flags_keep_the_first_act_of_each_where_the_page_has_room(services):
    plan_sessions(services)
    farm = make(services, next(case for case in CASES if case.key == "tuplatila-heikko"))
    first = reader(services.reports.report(farm.id).file.content).pages[0].extract_text()

    assert first.count("Miksi:") == 5
    assert first.count("Tällä viikolla:") == 5
    assert "Mitä:" not in first


def test_an_agreed_value_and_an_observation_stand_beside_the_answer(services, farm):
    services.analyses.answer(farm.id, {"c_haku": replace(Answer.of(1), observation=2, agreed=3)})
    text = words(services, farm)

    assert "Löytyy, mutta profiilia ei hallita itse Sovittu yhdessä: 3" in text
    assert "Neuvojan havainto: 2." in text


def test_an_earlier_measurement_stands_beside_the_new_one(services, farm):
    with services.store.write() as session:
        old = session.get_one(ResponseSet, farm.id)
        session.add(
            ResponseSet(
                company_id=old.company_id,
                form_package_id=old.form_package_id,
                phase="T0",
                answers=dict(old.answers),
                started_at=old.started_at.replace(year=2025),
                completed_at=old.started_at.replace(year=2025),
            )
        )
    text = words(services, farm)
    level = services.results.result(farm.id).result.level.rounded

    assert f"edellinen {level}" in text
    assert "Valkoinen vinoneliö on edellinen tulos 24.11.2025." in text


def test_a_training_the_firm_signed_up_for_is_ticked(services, farm):
    interview = services.interviews.start(farm.company_id, farm.id)
    services.referrals.say(interview, "training", "TP6.1", "applied")

    assert "Ilmoittautuminen tehty" in words(services, farm)


def test_a_firm_without_an_interview_has_no_empty_chapters(services):
    case = replace(FARM, held=False)
    text = words(services, make(services, case))

    assert "Työkalukartta" not in text
    assert "Yhdessä sovittua" not in text
    assert "Ehdotus: sovitaan haastattelussa." in text


def test_a_deleted_interview_takes_its_notes_and_tools_from_the_report(services, farm):
    interview = services.interviews.start(farm.company_id, farm.id)
    services.interviews.delete(interview)
    text = words(services, farm)

    assert "Lisää varauksia touko- ja syyskuulle." not in text
    assert "kotisivukone" not in text
    assert date(2026, 12, 8).strftime("viesti %-d.%-m.%Y") not in text


def test_of_what_an_ai_tool_said_only_what_a_person_confirmed_is_printed_and_marked(services, farm):
    interview = services.interviews.start(farm.company_id, farm.id)
    services.consents.give(farm.company_id, services.consents.text(AI_HELP), "spoken")
    answer = "- Hinta puuttuu sivulta.\n- Huhu naapurista."
    draft = AiDraft("site", "mokki.fi/mokit", "Oma apuri", NOON.date(), answer)
    passage = services.ai_passages.add(interview, draft)
    assert "mokki.fi/mokit" not in words(services, farm), "nobody has confirmed anything of it yet"
    services.ai_passages.judge(interview, passage, 0, CONFIRMED)
    text = words(services, farm)

    assert "Tekoälyn avulla, neuvoja tarkisti" in text
    assert "Hinta puuttuu sivulta." in text
    assert "Lähde: mokki.fi/mokit, Oma apuri 24.11.2026. Tarkistanut Liisa Koponen 24.11.2026." in text
    assert "Huhu naapurista." not in text


def test_an_earlier_quick_survey_is_not_set_beside_the_whole_analysis(services, farm):
    with services.store.write() as session:
        old = session.get_one(ResponseSet, farm.id)
        session.add(
            ResponseSet(
                company_id=old.company_id,
                form_package_id=old.form_package_id,
                phase="T0",
                quick=True,
                answers=dict(old.answers),
                started_at=old.started_at.replace(year=2025),
                completed_at=old.started_at.replace(year=2025),
            )
        )

    assert "edellinen" not in words(services, farm, contents=Contents(whole=False))


def test_the_themes_of_one_path_are_one_training_with_one_fee(services):
    agency = make(services, next(case for case in CASES if case.key == "toimisto-heikko"))
    text = words(services, agency, "fi", Contents())
    paths = [theme.code for theme in services.forms.current.themes if theme.path == "TP3"]

    assert len(paths) > 1
    steps, trainings = text.split("Koulutukset, jotka sopivat teille", 1)
    assert trainings.count("250 €") == 1
    assert " · " in trainings[trainings.index("TP3 ") : trainings.index("250 €")]
    assert steps.count("250 €") == 1  # the path is one of the three steps too
