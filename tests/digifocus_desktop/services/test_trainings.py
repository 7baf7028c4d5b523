"""Sessions and who was there."""

from dataclasses import replace
from datetime import date

import pytest

from digifocus_desktop.errors import InvalidFieldError
from digifocus_desktop.services.trainings import Attendee, SessionEntry
from tests.digifocus_desktop.services.training_samples import PATH, THEME, add_firm

ENTRY = SessionEntry(THEME, "Verkkosivut kuntoon", date(2026, 11, 20), 4, "Juva")


def _rows(services, sql):
    with services.store.read() as connection:
        return [tuple(row) for row in connection.execute(sql)]


def test_paths_and_the_themes_outside_them_can_be_chosen(services):
    choices = {one.key: one for one in services.trainings.choices()}

    assert choices[PATH].is_path
    assert choices[PATH].work_package == "TP6"
    assert choices[THEME].name("sv") == "Grunderna i skick"
    assert not any(key.startswith("theme:TP3") for key in choices)


def test_a_session_belongs_to_its_training_and_lasts_as_long_as_its_lessons(services):
    services.trainings.create(replace(ENTRY, training=PATH))

    ((kind, path, lessons, starts, ends),) = _rows(
        services, "SELECT kind, path_id, lesson_hours, starts_at, ends_at FROM activity"
    )
    assert (kind, f"path:{path}", lessons) == ("path_session", PATH, 4.0)
    assert (int(ends[11:13]) - int(starts[11:13])) == 3


def test_the_same_session_is_made_once(services):
    assert services.trainings.create(ENTRY) == services.trainings.create(
        replace(ENTRY, title=" Verkkosivut  kuntoon ")
    )
    assert len(_rows(services, "SELECT id FROM activity")) == 1


def test_a_person_is_on_a_roster_once_and_the_mark_can_change(services):
    firm = add_firm(services, "Annukka Pesonen")
    session = services.trainings.create(ENTRY)
    services.trainings.mark(session, firm.attendee, "present")
    services.trainings.mark(session, firm.attendee, "remote")
    services.trainings.mark(session, firm.attendee, None)

    assert _rows(services, "SELECT name, mark FROM attendance") == [("Annukka Pesonen", None)]


def test_somebody_at_the_door_is_marked_without_a_firm_in_the_store(services):
    session = services.trainings.create(ENTRY)
    guest = Attendee("Eino Särkkä", company_name="Särkän tila")

    assert services.trainings.mark(session, guest, "present") == services.trainings.mark(
        session, guest, "absent"
    )


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"title": ""}, "title"),
        ({"place": ""}, "place"),
        ({"lessons": -1}, "lessons"),
        ({"training": "theme:none"}, "training"),
        ({"title": "x" * 5_000_000}, "title"),
    ],
)
def test_what_cannot_be_a_session_is_refused_by_field(services, change, field):
    with pytest.raises(InvalidFieldError) as refused:
        services.trainings.create(replace(ENTRY, **change))

    assert refused.value.facts["field"] == field
    assert _rows(services, "SELECT id FROM activity") == []


def test_a_remote_session_needs_no_place(services):
    services.trainings.create(replace(ENTRY, place="", remote=True))

    assert _rows(services, "SELECT mode, place FROM activity") == [("remote", None)]


def test_a_mark_that_is_none_is_refused(services):
    session = services.trainings.create(ENTRY)

    with pytest.raises(InvalidFieldError):
        services.trainings.mark(session, Attendee("Eino"), "maybe")


def test_a_firm_is_found_with_its_people_and_its_place(services):
    firm = add_firm(services, "Aino Särkkä", "Aittaniemen tila")

    (found,) = services.trainings.find_firms("aittaniem")
    assert (found.id, found.people) == (firm.id, ((firm.person_id, "Aino Särkkä"),))
    assert services.trainings.firm(firm.id) == found
    assert services.trainings.firm("gone") is None
