"""What an AI tool said: only with consent, marked, confirmed remark by remark by a person."""

from dataclasses import replace
from datetime import timedelta

import pytest

from digifocus_desktop.errors import InvalidFieldError, StoreError
from digifocus_desktop.services.ai_passages import AiDraft
from digifocus_desktop.services.company_values import NewCompany
from digifocus_desktop.services.consents import AI_HELP
from tests.workspaces import NOON

TODAY = NOON.astimezone().date()
DRAFT = AiDraft(
    "site",
    "makelantila.fi/mokit",
    "Oma apuri",
    TODAY,
    "1. Hinta puuttuu etusivulta.\n\n- Varaus on piilossa\n",
)


@pytest.fixture
def firm(services):
    return services.companies.create(NewCompany("Mäkelän tila"))


@pytest.fixture
def interview(services, firm):
    return services.interviews.start(firm)


@pytest.fixture
def agreed(services, firm):
    services.consents.give(firm, services.consents.text(AI_HELP), "spoken")


def passages(services, interview):
    return services.ai_passages.of_interview(interview)


def test_without_the_firms_consent_nothing_is_taken(services, interview):
    with pytest.raises(InvalidFieldError, match=r"ai\.no_consent"):
        services.ai_passages.add(interview, DRAFT)

    assert passages(services, interview) == ()


def test_consent_to_share_is_no_consent_to_ai(services, firm, interview):
    services.consents.give(firm, services.consents.text(), "spoken")
    assert services.consents.get(firm, AI_HELP) is None

    with pytest.raises(InvalidFieldError, match=r"ai\.no_consent"):
        services.ai_passages.add(interview, DRAFT)


def test_a_consent_that_was_withdrawn_holds_no_more(services, firm, interview, agreed):
    services.consents.withdraw(firm, "spoken", kind=AI_HELP)

    with pytest.raises(InvalidFieldError, match=r"ai\.no_consent"):
        services.ai_passages.add(interview, DRAFT)
    kinds = [line.kind for line in services.timeline.of_company(firm)]
    assert "ai_help_consent_withdrawn" in kinds


def test_an_answer_becomes_remarks_that_nobody_has_confirmed(services, interview, agreed):
    services.ai_passages.add(interview, DRAFT)

    (passage,) = passages(services, interview)
    assert (passage.topic, passage.source, passage.tool, passage.on) == (
        "site", "makelantila.fi/mokit", "Oma apuri", TODAY,
    )  # fmt: skip
    assert [remark.words for remark in passage.remarks] == ["Hinta puuttuu etusivulta.", "Varaus on piilossa"]
    assert passage.confirmed == ()


def test_each_remark_is_confirmed_by_a_person_or_rejected(services, interview, agreed):
    held = services.ai_passages.add(interview, DRAFT)

    assert services.ai_passages.judge(interview, held, 0, "confirmed", "Mökkien hinta puuttuu.") == ""
    services.ai_passages.judge(interview, held, 1, "rejected")

    (passage,) = passages(services, interview)
    (confirmed,) = passage.confirmed
    assert (confirmed.words, confirmed.by, confirmed.on) == ("Mökkien hinta puuttuu.", "Liisa Koponen", TODAY)
    assert passage.remarks[1].state == "rejected"
    assert services.ai_passages.judge(interview, held, 0, "") == "confirmed"
    assert passages(services, interview)[0].confirmed == ()


def test_a_passage_is_taken_away_and_brought_back_whole(services, interview, agreed):
    held = services.ai_passages.add(interview, DRAFT)
    services.ai_passages.judge(interview, held, 0, "confirmed")
    before = passages(services, interview)

    gone = services.ai_passages.remove(interview, held)
    assert passages(services, interview) == ()
    with pytest.raises(StoreError, match=r"record\.gone"):
        services.ai_passages.judge(interview, held, 0, "confirmed")
    services.ai_passages.put_back(interview, gone)

    assert passages(services, interview) == before


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"topic": "weather"}, r"field\.choice"),
        ({"source": " "}, r"field\.empty"),
        ({"tool": ""}, r"field\.empty"),
        ({"answer": " \n- \n"}, r"field\.empty"),
        ({"answer": "x\n" * 41}, r"ai\.too_many"),
        ({"answer": "x" * 1001}, r"field\.too_long"),
        ({"on": TODAY + timedelta(days=1)}, r"ai\.future"),
    ],
)
def test_what_does_not_tell_its_source_is_refused(services, interview, agreed, change, code):
    with pytest.raises(InvalidFieldError, match=code):
        services.ai_passages.add(interview, replace(DRAFT, **change))
