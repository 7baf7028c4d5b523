"""The page of a firm, and the history of its fields."""

import json
from datetime import date, timedelta

import pytest

from digifocus_desktop.errors import StoreError
from digifocus_desktop.services.company_glance_values import NextAct
from digifocus_desktop.services.company_values import NewCompany
from digifocus_desktop.services.company_view import ChangeKind, StepKey, StepState
from digifocus_desktop.services.people import PersonDraft
from digifocus_desktop.services.timeline import EntryDraft
from digifocus_desktop.services.visit_values import VisitDraft
from tests.workspaces import NOON


@pytest.fixture
def firm(services):
    return services.companies.create(
        NewCompany(
            name="Mäkelän tila",
            business_id="9914207-5",
            municipality="178",
            turnover_class="100_400t",
            staff_fte=3,
            contact_name="Anna Mäkelä",
        )
    )


def view(services, firm):
    return services.company_pages.view(firm)


def way(services, firm):
    return {step.key: (step.state, step.on) for step in view(services, firm).way}


def changes(services, firm, entity="company"):
    return [
        (line.field, line.old, line.new)
        for line in services.company_pages.history(firm)
        if line.entity == entity and line.kind is ChangeKind.CHANGED
    ]


def test_the_page_tells_who_the_firm_is(services, firm):
    page = view(services, firm)

    assert (page.name, page.facts["business_id"], page.facts["staff_fte"]) == ("Mäkelän tila", "9914207-5", 3)
    assert (page.owner.name, page.owner.organisation) == ("Liisa Koponen", "ProAgria")
    assert [person.draft.name for person in page.people] == ["Anna Mäkelä"]
    assert [advisor.name for advisor in page.advisors] == ["Liisa Koponen"]
    assert page.own
    assert page.changed_at == NOON
    assert page.reference.municipality("178", "fi") == "Juva"


def test_the_way_of_a_new_firm_begins_with_the_analysis(services, firm):
    assert view(services, firm).next.act is NextAct.START_ANALYSIS
    assert way(services, firm) == {
        StepKey.CONTACT: (StepState.EMPTY, None),
        StepKey.ANALYSIS: (StepState.NOW, None),
        StepKey.INTERVIEW: (StepState.EMPTY, None),
        StepKey.TRAINING: (StepState.EMPTY, None),
        StepKey.CERTIFICATE: (StepState.EMPTY, None),
    }


def test_the_way_carries_the_days_and_the_visit_agreed(services, firm):
    services.timeline.add(firm, EntryDraft("message", date(2026, 10, 28), "Pyysi yhteydenottoa"))
    analysis = services.analyses.start(firm)
    services.analyses.complete(analysis)
    services.visits.add(firm, VisitDraft("visit", NOON + timedelta(days=2)))

    found = way(services, firm)
    assert found[StepKey.CONTACT] == (StepState.DONE, date(2026, 10, 28))
    assert found[StepKey.ANALYSIS] == (StepState.DONE, date(2026, 11, 24))
    assert found[StepKey.INTERVIEW] == (StepState.NOW, date(2026, 11, 26))


def test_a_call_that_is_agreed_is_no_day_of_a_training(services, firm):
    analysis = services.analyses.start(firm)
    services.analyses.complete(analysis)
    services.interviews.complete(services.interviews.start(firm, analysis))
    services.visits.add(firm, VisitDraft("call", NOON + timedelta(days=2)))

    assert way(services, firm)[StepKey.TRAINING] == (StepState.NOW, None)


def test_a_begun_analysis_is_the_step_at_hand(services, firm):
    services.analyses.start(firm)

    page = view(services, firm)
    step = page.way[1]
    assert (step.key, step.state, step.begun) == (StepKey.ANALYSIS, StepState.NOW, True)
    assert page.next.act is NextAct.CONTINUE_ANALYSIS
    assert [(line.phase, line.completed) for line in page.analyses] == [("T0", False)]


def test_headlines_come_from_the_table_of_scores_with_their_band(services, firm):
    analysis = services.analyses.start(firm)
    services.analyses.complete(analysis)
    with services.store.local() as connection:
        connection.execute("DELETE FROM score")
        connection.executemany(
            "INSERT INTO score VALUES (?, ?, ?, ?, ?, 1)",
            [(analysis, "COMPETENCE", 43.6, 41.2, 46.6), (analysis, "LEVEL", 38.2, 35.1, 41.3)],
        )

    result = view(services, firm).result
    assert (result.competence.value, result.competence.low, result.competence.high) == (44, 41, 47)
    assert result.competence.band["fi"] == "perusta kunnossa"
    assert result.level.band["fi"] == "ensiaskeleet"
    assert (result.competence.at_border, result.level.at_border) == (False, True)


def test_an_open_decision_marks_its_field(services, firm):
    with services.store.apply() as (connection, _):
        connection.execute(
            "INSERT INTO conflict(id, bucket, deleted, subject_bucket, company_id, entity, "
            "entity_id, field_name, "
            "kind, state, opened_at) VALUES ('c', 'b', 0, 'b', ?1, 'company', ?1, 'name', 'value', 'open', "
            "'2026-11-24T10:00:00.000Z')",
            (firm,),
        )

    page = view(services, firm)
    assert page.undecided_fact("name")
    assert not page.undecided_fact("phone")


def test_a_deleted_firm_has_no_page(services, firm):
    services.companies.delete(firm)

    with pytest.raises(StoreError) as refused:
        view(services, firm)
    assert refused.value.code == "record.gone"


def test_history_tells_own_changes_before_they_are_sent(services, firm):
    services.companies.change(firm, "name", "Mäkelän matkailutila")
    services.companies.change(firm, "target_groups", ("maatila_matkailu",))
    services.companies.change(firm, "phone", "015 123 456")

    assert changes(services, firm) == [
        ("target_groups", None, ["maatila_matkailu"]),
        ("name", "Mäkelän tila", "Mäkelän matkailutila"),
    ]
    assert changes(services, firm, "company_file") == [("phone", None, "+35815123456")]
    lines = services.company_pages.history(firm)
    assert all(line.waiting and line.mine and line.who == "Liisa Koponen" for line in lines)
    assert {line.entity for line in lines if line.kind is ChangeKind.ADDED} == {
        "company",
        "person",
    }


def test_history_names_people_in_place_of_ids(services, firm):
    services.companies.set_owner(firm, None, services.me.organisation_id)

    assert ("owner_user_id", "Liisa Koponen", None) in changes(services, firm)


def test_history_tells_what_was_deleted_and_brought_back(services, firm):
    person = services.people.add(firm, PersonDraft("Antti"))
    services.people.delete(person)
    services.people.restore(person)

    kinds = [
        line.kind
        for line in services.company_pages.history(firm)
        if line.subject == "Antti" and not line.field
    ]
    told = [line.kind for line in services.company_pages.history(firm) if line.subject == "Antti"]
    assert kinds == [ChangeKind.ADDED]
    assert {ChangeKind.DELETED, ChangeKind.RESTORED} <= set(told)


def test_history_takes_in_what_the_hub_wrote_down(services, firm):
    with services.store.apply() as (connection, _):
        connection.execute(
            "INSERT INTO field_change(id, bucket, deleted, subject_bucket, company_id, entity, "
            "entity_id, field_name, "
            'old, "new", actor_user_id, changed_at) '
            "VALUES ('h', 'b', 0, 'b', ?1, 'company', ?1, 'name', ?2, ?3, ?4, '2026-11-25T10:00:00.000Z')",
            (firm, json.dumps("A"), json.dumps("B"), services.me.user_id),
        )

    line = services.company_pages.history(firm)[0]
    assert (line.old, line.new, line.who, line.mine, line.waiting) == ("A", "B", "Liisa Koponen", True, False)
