"""The people of a firm."""

import pytest

from digifocus_desktop.errors import InvalidFieldError
from digifocus_desktop.services.company_values import NewCompany
from digifocus_desktop.services.people import PersonDraft


@pytest.fixture
def firm(services):
    return services.companies.create(NewCompany(name="Mäkelän tila"))


def names(services, firm):
    return [person.draft.name for person in services.people.of_company(firm)]


def test_the_first_person_is_whom_to_ask_for(services, firm):
    services.people.add(firm, PersonDraft("Anna Mäkelä", phone="040 555 0142"))
    services.people.add(firm, PersonDraft("Antti Mäkelä"))

    people = services.people.of_company(firm)
    assert [(one.draft.name, one.draft.main_contact) for one in people] == [
        ("Anna Mäkelä", True),
        ("Antti Mäkelä", False),
    ]
    assert people[0].draft.phone == "+358405550142"


def test_only_one_person_is_whom_to_ask_for(services, firm):
    services.people.add(firm, PersonDraft("Anna"))
    services.people.add(firm, PersonDraft("Antti", main_contact=True))

    assert [one.draft.main_contact for one in services.people.of_company(firm)] == [True, False]
    assert names(services, firm) == ["Antti", "Anna"]


def test_editing_gives_back_what_was_known_before(services, firm):
    person = services.people.add(firm, PersonDraft("Anna", "yrittäjä"))

    before = services.people.edit(person, PersonDraft("Anna Mäkelä", email="MAILTO:anna@Example.ORG"))

    assert before == PersonDraft("Anna", "yrittäjä", main_contact=True)
    assert services.people.of_company(firm)[0].draft.email == "anna@example.org"
    services.people.edit(person, before)
    assert services.people.of_company(firm)[0].draft == before


def test_doubtful_ways_to_reach_a_person_are_kept_and_pointed_out(services, firm):
    services.people.add(firm, PersonDraft("Anna", phone="kysy kylältä", email="anna at home"))

    (person,) = services.people.of_company(firm)
    assert person.doubtful == ("phone", "email")
    assert person.draft.phone == "kysy kylältä"


def test_a_person_without_a_name_is_refused(services, firm):
    with pytest.raises(InvalidFieldError) as refused:
        services.people.add(firm, PersonDraft(""))

    assert refused.value.facts["field"] == "name"


def test_a_deleted_person_comes_back_and_takes_no_place(services, firm):
    anna = services.people.add(firm, PersonDraft("Anna"))
    services.people.delete(anna)
    services.people.add(firm, PersonDraft("Antti"))

    services.people.restore(anna)

    assert [(one.draft.name, one.draft.main_contact) for one in services.people.of_company(firm)] == [
        ("Antti", True),
        ("Anna", False),
    ]
