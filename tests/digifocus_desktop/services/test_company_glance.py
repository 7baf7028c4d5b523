from datetime import UTC, date, datetime

import pytest

from digifocus_desktop.errors import StoreError
from digifocus_desktop.model.advice import Action, Interview, ResponseSet
from digifocus_desktop.model.company import ContactEntry
from digifocus_desktop.model.training import Activity, Attendance
from digifocus_desktop.services.company_glance_values import NextAct
from digifocus_desktop.services.company_values import NewCompany
from tests.workspaces import NOON


@pytest.fixture
def firm(services):
    return services.companies.create(NewCompany("Mäkelän tila", phone="040 555 0142"))


@pytest.fixture
def add(services):
    def add(*rows):
        with services.store.write() as session:
            session.add_all(rows)

    return add


def analysis(firm, *, done):
    return ResponseSet(
        id="r1",
        company_id=firm,
        form_package_id="f",
        phase="T0",
        started_at=NOON,
        completed_at=NOON if done else None,
        answers={"a": {"value": 1}, "b": {"value": 3}},
    )


def interview(firm, *, done):
    return Interview(
        id="i1",
        company_id=firm,
        kind="interview",
        held_on=NOON.date(),
        started_at=NOON,
        completed_at=NOON if done else None,
    )


def test_the_next_act_follows_the_way_of_the_firm(services, firm, add):
    def act():
        return services.company_glance.get(firm).next

    assert act().act is NextAct.START_ANALYSIS
    add(analysis(firm, done=False))
    assert (act().act, act().record_id, act().answered) == (NextAct.CONTINUE_ANALYSIS, "r1", 2)
    with services.store.write() as session:
        session.get_one(ResponseSet, "r1").completed_at = NOON
    assert act().act is NextAct.START_INTERVIEW
    add(interview(firm, done=False))
    assert (act().act, act().record_id) == (NextAct.CONTINUE_INTERVIEW, "i1")
    with services.store.write() as session:
        session.get_one(Interview, "i1").completed_at = NOON
    assert (act().act, act().record_id) == (NextAct.SEE_RESULT, "r1")


def test_attendance_without_a_certificate_leads_to_certificates(services, firm, add):
    session = Activity(
        id="s1",
        programme_id=services.me.programme_id,
        kind="training",
        title="Koulutus",
        starts_at=datetime(2026, 11, 20, 8, tzinfo=UTC),
    )
    add(analysis(firm, done=True), interview(firm, done=True), session)
    add(Attendance(id="a1", activity_id="s1", company_id=firm, name="Anna", mark="present"))

    glance = services.company_glance.get(firm)

    assert glance.next.act is NextAct.GIVE_CERTIFICATE
    assert [line.kind for line in glance.happenings] == ["analysis_done", "interview_done", "attended"]


def test_open_actions_come_by_their_day_and_late_ones_are_marked(services, firm, add):
    days = [None, date(2026, 12, 1), date(2026, 11, 2), date(2026, 11, 30)]
    add(*(Action(company_id=firm, title=f"{day}", due_on=day) for day in days))
    add(Action(company_id=firm, title="tehty", state="done"))

    glance = services.company_glance.get(firm)

    assert [(action.title, action.late) for action in glance.actions] == [
        ("2026-11-02", True),
        ("2026-11-30", False),
        ("2026-12-01", False),
    ]
    assert glance.more_actions == 1


def test_the_firms_own_telephone_stands_in_for_a_person(services, firm, add):
    assert services.company_glance.get(firm).contact.phone == "+358405550142"


def test_a_call_to_come_is_told_as_a_call(services, firm, add):
    at = datetime(2027, 2, 25, 8, tzinfo=UTC)
    for key, kind in (("c1", "call"), ("v1", "visit")):
        programme = services.me.programme_id
        add(Activity(id=key, programme_id=programme, company_id=firm, kind=kind, title="Tila", starts_at=at))

    assert {line.kind for line in services.company_glance.get(firm).happenings} == {"call", "visit"}


def test_what_happened_last_comes_first(services, firm, add):
    for day in (1, 5, 3, 9):
        add(
            ContactEntry(company_id=firm, kind="call", happened_on=date(2026, 11, day), body=f"puhelu\n{day}")
        )

    happened = services.company_glance.get(firm).happenings

    assert [line.text for line in happened] == ["puhelu 9", "puhelu 5", "puhelu 3"]


def test_a_deleted_firm_is_gone(services, firm):
    services.companies.delete(firm)

    with pytest.raises(StoreError) as caught:
        services.company_glance.get(firm)
    assert caught.value.code == "record.gone"
