"""The list follows the synced tables within the transaction that changes them."""

from datetime import date
from typing import Any

import pytest

from digifocus_desktop.model.registry import ENTITIES
from digifocus_desktop.store import company_list, rows, search
from digifocus_desktop.store.company_rows import CompanyQuery

DEFAULTS: dict[str, dict[str, Any]] = {
    "company": {"programme_id": "p1", "name": "Mäkelän tila", "target_groups": [], "example": False},
    "company_file": {"company_id": "c1", "language": "fi", "earlier_project": False},
    "person": {"company_id": "c1", "name": "Anna Mäkelä", "language": "fi", "main_contact": True},
    "advice_log": {
        "company_id": "c1", "organisation_id": "o1", "kind": "short", "held_on": "2026-11-04", "minutes": 20,
        "channel": "phone", "topics": [],
    },
    "contact_entry": {"company_id": "c1", "kind": "call", "happened_on": "2026-10-28", "body": "Puhelu"},
    "activity": {
        "programme_id": "p1", "kind": "visit", "title": "Käynti", "starts_at": "2026-11-02T08:00:00.000Z",
        "mode": "on_site", "trainers": [], "state": "planned",
    },
    "response_set": {
        "company_id": "c1", "form_package_id": "f1", "phase": "T0", "mode": "advisor", "answers": {},
        "started_at": "2026-11-03T08:00:00.000Z",
    },
    "interview": {
        "company_id": "c1", "kind": "interview", "held_on": "2026-11-04", "steps": {},
        "started_at": "2026-11-04T08:00:00.000Z",
    },
    "referral": {"company_id": "c1", "kind": "training", "target": "TP6-1", "state": "suggested"},
    "attendance": {"company_id": "c1", "activity_id": "a1", "name": "Anna", "category": "company"},
    "certificate": {
        "company_id": "c1", "organisation_id": "o1", "number": "D-1-1", "person_name": "Anna",
        "title": "Polku", "language": "fi", "issued_on": "2026-12-01", "content": {},
        "attachment_id": "x", "sha256": "0" * 64,
    },
    "programme": {"key": "digifocus", "name": "DigiFocus", "version": 1, "funding_status": "applied"},
}  # fmt: skip


def put(store, entity, entity_id, **values):
    """Write a row as sync does, with values that do not matter filled in."""
    with store.apply() as (connection, touched):
        row = {**DEFAULTS[entity], "deleted": False, **values}
        rows.write(connection, entity, entity_id, row)
        touched.add(entity, entity_id, row)


def find(store, text="", **conditions):
    with store.read() as connection:
        return [row.name for row in company_list.page(connection, CompanyQuery(text, **conditions)).rows]


def line(store):
    with store.read() as connection:
        (row,) = company_list.page(connection, CompanyQuery()).rows
        return row


@pytest.fixture
def company(store):
    put(store, "company", "c1")
    return "c1"


def test_a_company_is_found_by_what_is_declared_searchable():
    declared = {
        entity: tuple(name for name, field in spec.fields.items() if field.search)
        for entity, spec in ENTITIES.items()
    }

    assert {entity: fields for entity, fields in declared.items() if fields} == search.INDEXED_FIELDS


@pytest.mark.parametrize(
    ("entity", "field", "value", "typed"),
    [
        ("company", "name", "Haukivuoren Hunaja", "hunajan"),
        ("company", "business_id", "9914207-5", "99142075"),
        ("company", "municipality", "213", "kangasniemellä"),
        ("company", "target_groups", ["matkailu"], "matkailu"),
        ("company_file", "locality", "Anttola", "antto"),
        ("company_file", "industry", "maidontuotanto", "maidontuotannon"),
        ("company_file", "description", "Lomamökkejä ja savusauna", "savusaunoja"),
        ("person", "name", "Outi Rantanen", "rantanen outi"),
        ("person", "phone", "+358405550142", "040 555"),
        ("person", "email", "outi@puula.example", "puula"),
    ],
)
def test_a_company_is_found_by_each_searchable_field(store, company, entity, field, value, typed):
    entity_id = company if entity == "company" else f"{entity}-1"
    assert find(store, typed) == []

    put(store, entity, entity_id, **{field: value})

    assert len(find(store, typed)) == 1


def test_old_words_find_nothing_any_more(store, company):
    put(store, "company", company, name="Puulan Matkailu")

    assert find(store, "mäkelä") == []
    assert find(store, "puula") == ["Puulan Matkailu"]


def test_a_deleted_company_leaves_the_list_and_comes_back(store, company):
    put(store, "company", company, deleted=True)
    assert find(store) == find(store, "mäkelä") == []

    put(store, "company", company)

    assert find(store) == find(store, "mäkelä") == ["Mäkelän tila"]


def test_a_person_taken_away_is_not_found(store, company):
    put(store, "person", "p", name="Outi")
    put(store, "person", "p", name="Outi", deleted=True)

    assert find(store, "outi") == []


def test_a_group_is_found_by_the_words_of_the_programme(store):
    groups = [{"key": "vk", "names": {"fi": "Verkkokauppa", "sv": "Nätbutik"}, "aliases": []}]
    put(store, "programme", "p1", settings={"target_group": groups})
    put(store, "company", "c1", target_groups=["vk"])

    assert find(store, "verkkokaupan") == find(store, "nätbutik") == ["Mäkelän tila"]


@pytest.mark.parametrize(
    ("row", "steps", "key"),
    [
        (("contact_entry", {}), 1.0, "contacted"),
        (("activity", {"company_id": "c1"}), 1.0, "contacted"),
        (("activity", {"company_id": "c1", "state": "cancelled"}), 0.0, ""),
        (("advice_log", {}), 1.0, "contacted"),
        (("response_set", {}), 1.5, "analysed"),
        (("response_set", {"completed_at": "2026-11-03T09:00:00.000Z"}), 2.0, "analysed"),
        (("interview", {}), 2.5, "interviewed"),
        (("interview", {"completed_at": "2026-11-04T09:00:00.000Z"}), 3.0, "interviewed"),
        (("referral", {}), 0.0, ""),
        (("referral", {"state": "applied"}), 3.5, "enrolled"),
        (("attendance", {}), 4.0, "enrolled"),
        (("attendance", {"mark": "absent"}), 0.0, ""),
        (("certificate", {}), 5.0, "certified"),
        (("certificate", {"voided_at": "2026-12-02T08:00:00.000Z"}), 0.0, ""),
    ],
)
def test_the_stage_follows_the_rows(store, company, row, steps, key):
    entity, values = row
    put(store, entity, "r1", **values)

    assert (line(store).steps, line(store).stage_key) == (steps, key)

    put(store, entity, "r1", **values, deleted=True)

    assert line(store).steps == 0.0


def test_the_last_day_is_the_newest_of_all_that_happened(store, company):
    assert line(store).last_on is None

    put(store, "contact_entry", "e1")
    assert line(store).last_on == date(2026, 10, 28)

    put(store, "activity", "a1", starts_at="2026-11-20T10:00:00.000Z")
    put(store, "attendance", "t1")
    assert line(store).last_on == date(2026, 10, 28)  # a seat is not yet a visit

    put(store, "attendance", "t1", mark="present")
    assert line(store).last_on == date(2026, 11, 20)


def test_a_line_whose_words_stay_leaves_the_word_index_alone(store, company):
    def written(connection):
        return connection.execute("SELECT sum(length(block)) FROM company_words_data").fetchone()[0]

    with store.read() as connection:
        before = written(connection)
    put(store, "response_set", "r1")

    with store.read() as connection:
        assert written(connection) == before
    assert line(store).steps == 1.5


def test_a_line_that_stays_as_it_is_is_not_written(store, company):
    with store.local() as connection:
        before = connection.total_changes
        search.refresh(connection, [company])
        assert connection.total_changes == before

    put(store, "company", "c1", name="Järvelän tila")
    assert line(store).name == "Järvelän tila"


def test_a_rebuilt_list_is_the_list_that_grew(store, company):
    put(store, "company", "c2", name="Haukivuoren Hunaja", municipality="491")
    put(store, "person", "p", name="Outi")
    put(store, "response_set", "r1")
    steps = []
    with store.read() as connection:
        grown = company_list.page(connection, CompanyQuery())
        assert search.needs_rebuild(connection)

    with store.local() as connection:
        search.rebuild(connection, lambda done, total: steps.append((done, total)))

    with store.read() as connection:
        assert company_list.page(connection, CompanyQuery()) == grown
        assert not search.needs_rebuild(connection)
    assert find(store, "outi") == ["Mäkelän tila"]
    assert steps == [(2, 2)]


def _rename_and_fail(store, company_id):
    with store.apply() as (connection, touched):
        row = rows.read(connection, "company", company_id)
        assert row is not None
        rows.write(connection, "company", company_id, {**row, "name": "Toinen"})
        touched.add("company", company_id, row)
        search.refresh(connection, [company_id])
        raise ZeroDivisionError


def test_a_failed_transaction_leaves_the_list_as_it_was(store, company):
    with pytest.raises(ZeroDivisionError):
        _rename_and_fail(store, company)

    assert find(store, "toinen") == []
    assert find(store, "mäkelä") == ["Mäkelän tila"]


def test_the_index_is_sound_after_many_changes(store):
    for number in range(30):
        put(store, "company", f"c{number % 7}", name=f"Tila {number}", deleted=number % 3 == 0)

    with store.local() as connection:
        connection.execute("INSERT INTO company_words(company_words) VALUES ('integrity-check')")
        lines = connection.execute("SELECT count(*) FROM company_index").fetchone()[0]
        living = connection.execute("SELECT count(*) FROM company WHERE NOT deleted").fetchone()[0]
    assert lines == living == len(find(store, "tila"))


def test_only_the_beginning_of_a_long_description_is_indexed(store, company):
    put(store, "company_file", "f1", description="savusauna " + "sana " * 10_000 + "loppusana")

    assert find(store, "savusauna") == ["Mäkelän tila"]
    assert find(store, "loppusana") == []


@pytest.mark.parametrize(("entity", "entity_id"), [("company", "c1"), ("person", "p2")])
def test_of_a_name_without_end_the_beginning_is_indexed(store, company, entity, entity_id):
    put(store, entity, entity_id, name="savusauna " + "sana " * 10_000 + "loppusana")

    assert len(find(store, "savusauna")) == 1
    assert find(store, "loppusana") == []
    assert len(line(store).name) <= 1000
