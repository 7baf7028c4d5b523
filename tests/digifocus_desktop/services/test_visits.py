"""Visits and calls: agreed, moved, cancelled, taken away."""

from datetime import timedelta

import pytest

from digifocus_desktop.errors import InvalidFieldError, StoreError
from digifocus_desktop.services.company_values import NewCompany
from digifocus_desktop.services.visit_values import VisitDraft
from tests.workspaces import NOON


@pytest.fixture
def firm(services):
    return services.companies.create(NewCompany(name="Mäkelän tila"))


def events(services):
    return services.today.view().events


def test_a_visit_stands_in_the_day_of_the_person(services, firm):
    services.visits.add(firm, VisitDraft("visit", NOON + timedelta(hours=2), "Ensikäynti", "Kirkkotie 4"))

    (event,) = events(services)
    assert (event.kind, event.title, event.place, event.company_name) == (
        "visit",
        "Ensikäynti",
        "Kirkkotie 4",
        "Mäkelän tila",
    )
    assert event.starts_at == NOON + timedelta(hours=2)


def test_it_lies_in_the_bucket_of_its_firm(services, firm):
    services.visits.add(firm, VisitDraft("call", NOON))

    with services.store.read() as connection:
        assert connection.execute("SELECT bucket FROM activity").fetchall() == [(f"company:{firm}",)]


def test_moving_keeps_its_length_and_can_be_undone(services, firm):
    visit = services.visits.add(firm, VisitDraft("visit", NOON, minutes=45))

    before = services.visits.edit(visit, VisitDraft("visit", NOON + timedelta(days=1)))
    assert events(services) == ()
    services.visits.edit(visit, before)
    assert events(services)[0].starts_at == NOON
    services.visits.edit(visit, VisitDraft("visit", NOON + timedelta(days=1)))

    assert before == VisitDraft("visit", NOON, minutes=45)
    with services.store.read() as connection:
        starts, ends = connection.execute("SELECT starts_at, ends_at FROM activity").fetchone()
    assert (starts, ends) == ("2026-11-25T10:00:00.000Z", "2026-11-25T10:45:00.000Z")


def test_a_cancelled_visit_leaves_the_day_and_comes_back(services, firm):
    visit = services.visits.add(firm, VisitDraft("visit", NOON))

    before = services.visits.set_state(visit, "cancelled")
    gone = events(services)
    services.visits.set_state(visit, *before)

    assert gone == ()
    assert len(events(services)) == 1


def test_the_firm_is_told_why_a_visit_was_called_off(services, firm):
    visit = services.visits.add(firm, VisitDraft("visit", NOON, "Ensikäynti"))

    services.visits.set_state(visit, "cancelled", "yrittäjä estynyt")
    [line] = services.timeline.of_company(firm)
    assert (line.kind, line.words) == ("cancelled", "Ensikäynti (yrittäjä estynyt)")
    assert services.visits.set_state(visit, "planned") == ("cancelled", "yrittäjä estynyt")
    [line] = services.timeline.of_company(firm)
    assert (line.kind, line.words) == ("visit", "Ensikäynti")


def test_a_held_visit_stays_in_the_day(services, firm):
    visit = services.visits.add(firm, VisitDraft("visit", NOON))

    assert services.visits.set_state(visit, "held") == ("planned", "")
    assert events(services)[0].held


def test_a_deleted_visit_comes_back(services, firm):
    visit = services.visits.add(firm, VisitDraft("visit", NOON))
    services.visits.delete(visit)
    assert events(services) == ()

    services.visits.restore(visit)

    assert len(events(services)) == 1


def test_a_visit_to_a_firm_that_is_gone_is_refused(services, firm):
    services.companies.delete(firm)

    with pytest.raises(StoreError):
        services.visits.add(firm, VisitDraft("visit", NOON))
    with pytest.raises(InvalidFieldError):
        services.visits.add(firm, VisitDraft("flight", NOON))
