"""What can be brought back, with its words, its company and its time."""

from digifocus_desktop.model.company import Company, Person
from digifocus_desktop.model.registry import ENTITIES
from digifocus_desktop.store import rows, trash
from tests.digifocus_desktop.store.conftest import NOON
from tests.digifocus_desktop.store.test_search import DEFAULTS, put


def deleted(store):
    with store.read() as connection:
        return trash.deleted_rows(connection)


def test_living_rows_are_not_in_the_list(store):
    put(store, "company", "c1")
    put(store, "person", "p1")

    assert deleted(store) == ()


def test_each_kind_of_row_is_listed_with_its_words_and_company(store):
    put(store, "company", "c1")
    for entity in trash._SOURCES:
        if entity in DEFAULTS and entity != "company":
            put(store, entity, f"{entity}-1", **{"company_id": "c1", "deleted": True})

    found = {row.entity: row for row in deleted(store)}

    assert found["person"].title == "Anna Mäkelä"
    assert found["contact_entry"].title == "Puhelu"
    assert found["interview"].title == "2026-11-04"
    assert found["activity"].title == "Käynti"
    assert all((row.company_name, row.company_id) == ("Mäkelän tila", "c1") for row in found.values())


def test_every_entity_of_the_list_can_be_asked(store):
    with store.read() as connection:
        for entity in trash._SOURCES:
            assert entity in ENTITIES
            assert trash.deleted_rows(connection) == ()


def test_a_deletion_that_waits_has_its_own_time(store):
    with store.write() as session:
        company = Company(programme_id="p1", name="Mäkelän tila")
        session.add(company)
        session.flush()
        person = Person(company_id=company.id, name="Anna")
        session.add(person)
        session.flush()
        company_id, person_id = company.id, person.id
    with store.write() as session:
        session.get_one(Person, person_id).deleted = True

    (row,) = deleted(store)

    assert (row.entity, row.id, row.company_id) == ("person", person_id, company_id)
    assert (row.deleted_at, row.deleted_by) == (NOON, None)


def test_a_deletion_of_another_device_has_the_hubs_time_and_person(store):
    put(store, "company", "c1", deleted=True)
    with store.apply() as (connection, _):
        rows.write(connection, "field_change", "f1", {
            "subject_bucket": "programme:p1", "company_id": "c1", "entity": "company", "entity_id": "c1",
            "field_name": "deleted", "old": False, "new": True, "actor_user_id": "u2",
            "changed_at": "2026-11-20T08:00:00.000Z", "deleted": False,
        })  # fmt: skip

    (row,) = deleted(store)

    assert row.deleted_at is not None
    assert (row.deleted_at.isoformat(), row.deleted_by) == ("2026-11-20T08:00:00+00:00", "u2")


def test_the_last_deleted_comes_first_and_unknown_times_last(store):
    put(store, "company", "c0", name="Tuntematon", deleted=True)
    for name, minute in (("Eka", 1), ("Toka", 2)):
        put(store, "company", name, name=name, deleted=True)
        with store.apply() as (connection, _):
            change = {
                "subject_bucket": "programme:p1",
                "entity": "company",
                "entity_id": name,
                "field_name": "deleted",
                "old": False,
                "new": True,
                "changed_at": f"2026-11-20T08:0{minute}:00.000Z",
                "deleted": False,
            }
            rows.write(connection, "field_change", f"f{minute}", change)

    assert [row.title for row in deleted(store)] == ["Toka", "Eka", "Tuntematon"]


def test_a_long_note_is_cut_to_one_line(store):
    put(store, "company", "c1")
    put(store, "contact_entry", "e1", body="rivi\n" * 100, deleted=True)

    (row,) = deleted(store)

    assert "\n" not in row.title
    assert 0 < len(row.title) <= trash.TITLE_CHARS
