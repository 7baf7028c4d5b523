import json
from dataclasses import fields

import pytest

from digifocus_desktop.errors import InvalidFieldError
from digifocus_desktop.model.registry import ENTITIES
from digifocus_desktop.services.company_list_values import ANALYSED_NOT_INTERVIEWED, ListFilter
from digifocus_desktop.services.company_rules import LATER_RULES, RULES
from digifocus_desktop.services.company_values import NewCompany
from digifocus_desktop.store.company_rows import PAGE_ROWS

MAKELA = NewCompany(
    "Mäkelän tila",
    business_id="99142075",
    municipality="178",
    target_groups=("matkailu", "vk"),
    postcode="51900",
    turnover_class="20_100t",
    source="messut",
    contact_name="Anna Mäkelä",
    contact_phone="040 555 0142",
    contact_email="mailto:anna@MAKELA.example",
)


@pytest.fixture
def companies(services):
    return services.companies


def stored(services, table, company_id, key="company_id"):
    with services.store.read() as connection:
        cursor = connection.execute(f"SELECT * FROM {table} WHERE {key} = ?", (company_id,))
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor]


def test_a_new_firm_is_stored_whole_and_belongs_to_who_wrote_it(services, companies):
    company_id = companies.create(MAKELA)

    (firm,) = stored(services, "company", company_id, "id")
    assert (firm["name"], firm["business_id"]) == ("Mäkelän tila", "9914207-5")
    assert firm["owner_user_id"] == services.me.user_id
    assert firm["owner_organisation_id"] == services.me.organisation_id
    (file,) = stored(services, "company_file", company_id)
    assert (file["postcode"], file["turnover_class"], file["source"]) == ("51900", "20_100t", "messut")
    (person,) = stored(services, "person", company_id)
    assert (person["name"], person["phone"]) == ("Anna Mäkelä", "+358405550142")
    assert (person["email"], person["main_contact"]) == ("anna@makela.example", 1)


def test_everything_of_a_new_firm_waits_for_the_hub(services, companies):
    company_id = companies.create(MAKELA)

    with services.store.read() as connection:
        rows = connection.execute("SELECT entity, changes FROM outbox ORDER BY n").fetchall()
    assert [row[0] for row in rows] == ["company", "company_file", "person"]
    assert json.loads(rows[1][1])[0]["company_id"][0] == company_id


def test_a_firm_without_business_id_is_fine(services, companies):
    company_id = companies.create(NewCompany("Perustettava Paja", business_id="  "))

    assert stored(services, "company", company_id, "id")[0]["business_id"] is None


def test_a_lost_leading_zero_is_mended(services, companies):
    company_id = companies.create(NewCompany("Miksei", business_id="6005988"))

    assert stored(services, "company", company_id, "id")[0]["business_id"] == "0600598-8"


@pytest.mark.parametrize(
    ("values", "code", "field"),
    [
        ({"name": " "}, "field.empty", "name"),
        ({"name": "x" * 201}, "field.too_long", "name"),
        ({"business_id": "9914207-4"}, "business_id.check_digit", "business_id"),
        ({"municipality": "Juva"}, "company.municipality_unknown", "municipality"),
        ({"target_groups": ("a", "b", "c")}, "company.too_many_groups", "target_groups"),
        ({"turnover_class": "huge"}, "field.choice", "turnover_class"),
        ({"contact_phone": "1" * 41}, "field.too_long", "contact_phone"),
        ({"description": "x" * 5_000_000}, "field.too_long", "description"),
    ],
)
def test_what_cannot_be_stored_is_refused_by_field_and_nothing_is_stored(
    services, companies, values, code, field
):
    with pytest.raises(InvalidFieldError) as caught:
        companies.create(NewCompany(**{"name": "Firma", **values}))

    assert (caught.value.code, caught.value.facts["field"]) == (code, field)
    assert services.company_lists.page("", ListFilter()).total == 0


def test_a_business_id_is_given_to_one_firm_only(companies):
    first = companies.create(MAKELA)

    with pytest.raises(InvalidFieldError) as caught:
        companies.create(NewCompany("Toinen", business_id="9914207-5"))
    other = companies.create(NewCompany("Kolmas"))
    with pytest.raises(InvalidFieldError):
        companies.change(other, "business_id", "9914207-5")

    assert caught.value.code == "company.business_id_taken"
    assert (caught.value.facts["company_id"], caught.value.facts["name"]) == (first, "Mäkelän tila")


def test_the_same_business_id_is_surely_the_same_firm(companies):
    first = companies.create(MAKELA)

    (found,) = companies.alike("Aivan muu nimi", "9914207-5", None)

    assert (found.id, found.same_business_id) == (first, True)


def test_a_like_name_in_the_same_municipality_is_shown(companies):
    first = companies.create(NewCompany("Heinäveden Taimisto", municipality="491"))

    assert [firm.id for firm in companies.alike("heinäveden taimisto oy", None, "491")] == [first]
    assert companies.alike("Heinäveden Taimisto", None, "178") == ()
    assert companies.alike("Oy", None, None) == ()


def test_a_change_can_be_undone_by_its_old_value(services, companies):
    company_id = companies.create(MAKELA)

    saved = companies.change(company_id, "name", "  Mäkelän  luomutila ")
    assert (saved.old, saved.new) == ("Mäkelän tila", "Mäkelän luomutila")
    companies.change(company_id, saved.field, saved.old)
    file = companies.change(company_id, "website", "makela.example")

    assert stored(services, "company", company_id, "id")[0]["name"] == "Mäkelän tila"
    assert file.old is None
    assert stored(services, "company_file", company_id)[0]["website"] == "makela.example"


def test_another_organisations_firm_is_not_changed(services, companies):
    company_id = companies.create(MAKELA)
    before = companies.set_owner(company_id, None, "someone-else")

    with pytest.raises(InvalidFieldError) as caught:
        companies.change(company_id, "name", "Vallattu")

    assert caught.value.code == "company.not_yours"
    assert before == (services.me.user_id, services.me.organisation_id)
    with pytest.raises(InvalidFieldError):
        companies.delete(company_id)


def test_a_deleted_firm_leaves_the_list_and_comes_back_from_the_trash(services, companies):
    company_id = companies.create(MAKELA)

    assert companies.delete(company_id) == "Mäkelän tila"
    assert services.company_lists.page("", ListFilter()).total == 0
    (gone,) = services.trash.rows()
    assert (gone.entity, gone.title, gone.company_name) == ("company", "Mäkelän tila", None)
    assert gone.deleted_at is not None
    services.trash.restore(gone.entity, gone.id)

    assert services.company_lists.page("anna", ListFilter()).rows[0].id == company_id
    assert services.trash.rows() == ()
    services.trash.delete(gone.entity, gone.id)
    assert companies.restore(company_id) == "Mäkelän tila"


def test_filters_count_exactly_and_own_ones_are_kept(services, companies):
    companies.create(MAKELA)
    companies.create(NewCompany("Puulan Matkailu", municipality="097"))
    juva = ListFilter(municipality="178")

    services.company_lists.keep(juva)
    shown = services.company_lists.filters()

    assert [(one.filter, one.count, one.own) for one in shown] == [
        (ListFilter(mine=True), 2, False),
        (juva, 1, True),
        (ListFilter(stages=ANALYSED_NOT_INTERVIEWED), 0, False),
    ]
    services.company_lists.forget(juva)
    assert len(services.company_lists.filters()) == 2


def test_conditions_of_filters_add_up_and_come_off_again():
    juva, mine = ListFilter(municipality="178"), ListFilter(mine=True)

    both = juva.joined(mine)

    assert both == ListFilter(mine=True, municipality="178")
    assert both.holds(juva)
    assert both.holds(mine)
    assert not juva.holds(mine)
    assert both.without(mine) == juva
    assert ListFilter(municipality="491").joined(juva) == juva


def test_names_of_places_and_groups_come_in_every_language(services):
    reference = services.company_lists.reference

    assert reference.municipality("740", "sv") == "Nyslott"
    assert reference.municipality("091", "fi") == "091"
    assert reference.groups(("vk", "matkailu"), "en") == "Online shop, Farm and tourism"
    assert reference.postal_codes["51900"] == "178"
    assert "178" in reference.area
    assert "593" not in reference.area


def test_every_stored_field_of_a_firm_has_a_rule_or_is_set_by_the_program():
    stored = {*ENTITIES["company"].fields, *ENTITIES["company_file"].fields}
    links = {"programme_id", "company_id", "owner_organisation_id", "owner_user_id", "merged_into"}

    assert stored - links - {"example", "deleted"} == set(LATER_RULES), (
        "a field of a firm and its rule belong together: services/company_rules.py"
    )


def test_every_field_that_a_new_firm_is_checked_for_can_come_with_it():
    assert set(RULES) <= {one.name for one in fields(NewCompany)}, (
        "a field of RULES needs its line in CompanyFacts of domain/company_facts.py"
    )


def test_firms_named_like_the_text_are_found_before_those_that_only_hold_it(services, companies):
    companies.create(NewCompany("Aholan tila", contact_name="Kaisa Kerimo"))
    for name in ("Villa Kerimaa", "Öhmanin tila", "Kerimäen kala", "Mökit Oy, Kerimäki"):
        companies.create(NewCompany(name, contact_name="Kerimo" if name.startswith("Öh") else ""))

    def names(text, most=8):
        return [row.name for row in services.company_lists.find(text, most)]

    whole = ["Kerimäen kala", "Mökit Oy, Kerimäki", "Villa Kerimaa", "Aholan tila", "Öhmanin tila"]
    assert names("kerim") == whole
    assert names("Kerim", 2) == whole[:2]
    assert names("kerim villa") == ["Villa Kerimaa"]
    assert names("villa k") == ["Villa Kerimaa"]
    assert names("olematon") == []


def test_a_name_that_begins_with_the_text_is_found_however_many_others_come_before(services, companies):
    for number in range(PAGE_ROWS + 1):
        companies.create(NewCompany(f"Tila {number}", contact_name="Virtanen"))
    companies.create(NewCompany("Virran mylly"))

    assert services.company_lists.find("v", 8)[0].name == "Virran mylly"
