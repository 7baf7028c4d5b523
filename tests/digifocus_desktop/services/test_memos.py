"""Memos and calendar files of an interview, over a real store."""

import pytest

from digifocus_desktop.errors import InvalidFieldError, StoreError
from digifocus_desktop.services.interviews import Look
from tests.digifocus_desktop.documents.reading import text_of
from tests.report_cases import CASES, OWN_SECRET, SECRET, make

FARM = next(case for case in CASES if case.key == "matkailu-heikko")


@pytest.fixture
def farm(services):
    return make(services, FARM)


def memo(services, farm, copy, language=None):
    return text_of(services.reports.memos.memo(farm.id, copy, language).file.content)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_firms_copy_never_has_an_advisors_note(services, farm, language):
    text = memo(services, farm, "firm", language)

    assert "Lisää varauksia touko- ja syyskuulle." in text
    assert SECRET not in text
    assert OWN_SECRET not in text


def test_the_other_copies_have_what_their_readers_may_see(services, farm):
    assert SECRET in memo(services, farm, "advisors")
    assert OWN_SECRET not in memo(services, farm, "advisors")
    assert OWN_SECRET in memo(services, farm, "author")


def test_a_memo_tells_goal_times_looks_corrections_actions_and_guidance(services, farm):
    interview = services.interviews.start(farm.company_id, farm.id)
    services.interviews.write_look(interview, "site", Look(True, "Hinta puuttuu."))
    services.interviews.agree(interview, "c_haku", 3, "Katsottiin puhelimesta", shared=True)
    services.referrals.say(interview, "training", "TP6.1", "applied")
    text = memo(services, farm, "firm")

    for fact in (
        "Puhelin soi kesken töiden.",
        "Tulos yhdessä 10 min 9 min",
        "Verkkosivut Hinta puuttuu.",
        "→ 3. Katsottiin puhelimesta",
        "Toimi 1 Ota salasanaohjelma käyttöön",
        "Annukka, viimeistään 8.12.2026",
        "Ohjattu TP6.1 Monialainen maatila: matkailu",
        "viesti 8.12.2026",
    ):
        assert fact in text, fact


def test_why_an_answer_was_corrected_is_for_advisors_unless_shared(services, farm):
    interview = services.interviews.start(farm.company_id, farm.id)
    services.interviews.agree(interview, "c_haku", 3, "Yrittäjä kaunisteli")

    assert "→ 3." in memo(services, farm, "firm")
    assert "kaunisteli" not in memo(services, farm, "firm")
    assert "→ 3. Yrittäjä kaunisteli" in memo(services, farm, "advisors")


def test_without_an_interview_there_is_no_memo(services):
    from dataclasses import replace

    with pytest.raises(InvalidFieldError) as refused:
        services.reports.memos.memo(make(services, replace(FARM, held=False)).id, "firm")

    assert refused.value.code == "memo.none"


def test_the_same_memo_gives_the_same_bytes_and_is_saved_as_shown(services, farm, tmp_path):
    shown = services.reports.memos.memo(farm.id, "firm").file
    target = services.reports.memos.memo(farm.id, "firm").file.save_to(tmp_path / "memo.pdf")

    assert target.read_bytes() == shown.content
    assert shown.name.startswith("Haastattelumuistio 24.11.2026")


def test_the_calendar_has_open_actions_and_follow_ups_with_the_same_uids_each_time(services, farm):
    view = services.reports.calendars.of_analysis(farm.id)
    text = view.file.content.decode().replace("\r\n ", "")

    assert view.days == 5
    assert view.file.name.endswith(".ics")
    assert "SUMMARY:Ota salasanaohjelma käyttöön" in text
    assert "DTSTART;VALUE=DATE:20261208" in text
    assert "DTSTART;TZID=Europe/Helsinki:" in text
    assert "SUMMARY:Seurantapuhelu: Mökki" in text
    uids = [line for line in text.split("\r\n") if line.startswith("UID:")]
    assert len(set(uids)) == 5
    again = services.reports.calendars.of_analysis(farm.id, "sv").file.content.decode().replace("\r\n ", "")
    assert [line for line in again.split("\r\n") if line.startswith("UID:")] == uids
    assert "Uppföljningssamtal" in again


def test_what_is_done_or_has_no_day_is_not_in_the_calendar(services, farm):
    from digifocus_desktop.services.actions import ActionDraft

    first, *_ = services.actions.of_company(farm.company_id)
    services.actions.set_done(first.id, True)
    services.actions.add(farm.company_id, ActionDraft("Joskus"))
    view = services.reports.calendars.of_analysis(farm.id)

    assert (view.days, view.without_day) == (4, 1)
    assert b"Joskus" not in view.file.content


def test_no_note_stands_in_the_calendar_and_a_gone_analysis_has_none(services, farm, tmp_path):
    target = services.reports.calendars.save(farm.id, None, tmp_path / "days.ics")

    assert SECRET.encode() not in target.read_bytes()
    with pytest.raises(StoreError, match=r"record\.gone"):
        services.reports.calendars.of_analysis("00000000-0000-0000-0000-000000000000")
