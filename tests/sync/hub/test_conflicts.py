"""Two people change one field apart: the first stays, the later is kept, a person decides."""

from uuid import uuid4

import pytest

from tests.sync.world import Laptop, World

pytestmark = pytest.mark.hub


@pytest.fixture
def pair(hub: World) -> tuple[Laptop, Laptop, str]:
    """Two laptops that both hold the file of one firm."""
    one, two = hub.laptop(), hub.laptop()
    company = one.company()
    file = one.company_file(company, phone="040 100", email="a@example.org")
    one.sync()
    two.sync()
    return one, two, file


def both_change(one: Laptop, two: Laptop, file: str) -> str:
    """Change the phone on both; return the conflict's id."""
    one.write("company_file", file, phone="040 111")
    two.write("company_file", file, phone="040 222")
    one.push()
    (result,) = two.push()
    (conflict,) = result.conflicts
    return conflict


def test_a_field_changed_in_two_places_is_one_question_with_both_values(
    pair: tuple[Laptop, Laptop, str],
) -> None:
    one, two, file = pair
    conflict = both_change(one, two, file)
    one.pull()
    two.pull()

    assert one.rows == two.rows
    assert one.value("company_file", file, "phone") == "040 111"
    question = one.rows["conflict", conflict].row
    assert (question["entity"], question["entity_id"], question["field_name"]) == (
        "company_file",
        file,
        "phone",
    )
    assert (question["kind"], question["state"]) == ("field", "open")
    assert question["base"] == {"value": "040 100", "dot": f"{one.device}:2"}
    assert question["current"]["value"] == "040 111"
    assert question["current"]["actor"] == one.me.user_id
    (later,) = one.all("conflict_value")
    assert (later.row["value"], later.row["actor_user_id"]) == ("040 222", two.me.user_id)
    assert later.row["conflict_id"] == conflict


def test_different_fields_of_one_row_never_conflict(pair: tuple[Laptop, Laptop, str]) -> None:
    one, two, file = pair
    one.write("company_file", file, phone="040 111")
    two.write("company_file", file, email="b@example.org")
    one.push()
    (result,) = two.push()
    one.pull()

    assert result.fields == {}
    assert one.value("company_file", file, "email") == "b@example.org"
    assert one.value("company_file", file, "phone") == "040 111"


def test_the_same_change_in_two_places_is_no_question(pair: tuple[Laptop, Laptop, str]) -> None:
    one, two, file = pair
    one.write("company_file", file, phone="040 111")
    two.write("company_file", file, phone="040 111")
    one.push()
    (result,) = two.push()
    two.pull()

    assert result.fields == {"phone": f"same:{one.device}:3"}
    assert two.all("conflict") == []


def test_going_on_from_an_operation_answered_same_is_no_question(pair: tuple[Laptop, Laptop, str]) -> None:
    one, two, file = pair
    one.write("company_file", file, phone="040 111")
    two.write("company_file", file, phone="040 111")
    two.write("company_file", file, phone="040 222")
    one.push()
    same, after = two.push()
    two.pull()

    assert (same.conflicts, after.fields) == ((), {})
    assert two.value("company_file", file, "phone") == "040 222"


def test_the_same_holds_when_the_two_operations_come_in_two_pushes(pair: tuple[Laptop, Laptop, str]) -> None:
    one, two, file = pair
    one.write("company_file", file, phone="040 111")
    two.write("company_file", file, phone="040 111")
    one.push()
    two.push()
    two.write("company_file", file, phone="040 222")
    (result,) = two.push()

    assert result.fields == {}


def test_going_on_with_a_candidate_joins_the_open_question(pair: tuple[Laptop, Laptop, str]) -> None:
    one, two, file = pair
    conflict = both_change(one, two, file)
    two.write("company_file", file, phone="040 333")
    (result,) = two.push()
    two.pull()

    assert result.conflicts == (conflict,)
    assert sorted(value.row["value"] for value in two.all("conflict_value")) == ["040 222", "040 333"]


def test_a_third_laptop_joins_the_open_question(hub: World, pair: tuple[Laptop, Laptop, str]) -> None:
    one, two, file = pair
    three = hub.laptop()
    three.pull()
    conflict = both_change(one, two, file)
    three.write("company_file", file, phone="040 333")
    (result,) = three.push()

    assert result.conflicts == (conflict,)


def test_a_decision_is_an_ordinary_change_and_closes_the_question(pair: tuple[Laptop, Laptop, str]) -> None:
    one, two, file = pair
    conflict = both_change(one, two, file)
    two.pull()
    txn = str(uuid4())
    two.write("company_file", file, txn, phone="040 222")
    two.write("conflict", conflict, txn, state="resolved", resolved_by_user_id=two.me.user_id)
    results = two.push()
    one.pull()

    assert [result.fields for result in results] == [{}, {}]
    assert one.value("company_file", file, "phone") == "040 222"
    assert one.value("conflict", conflict, "state") == "resolved"
    assert one.all("conflict_value")[0].row["value"] == "040 222"


def test_after_a_decision_a_new_difference_is_a_new_question(pair: tuple[Laptop, Laptop, str]) -> None:
    one, two, file = pair
    first = both_change(one, two, file)
    one.pull()
    two.pull()
    two.write("conflict", first, state="resolved")
    two.push()
    second = both_change(one, two, file)

    assert second != first


def test_who_decides_first_has_decided(pair: tuple[Laptop, Laptop, str]) -> None:
    one, two, file = pair
    conflict = both_change(one, two, file)
    one.pull()
    two.pull()
    for laptop in (one, two):
        laptop.write("conflict", conflict, state="resolved", resolved_by_user_id=laptop.me.user_id)
        laptop.push()
    one.pull()

    assert one.value("conflict", conflict, "resolved_by_user_id") == one.me.user_id
    assert [row.entity_id for row in one.all("conflict")] == [conflict]


def test_an_edit_of_a_deleted_row_brings_it_back_and_asks(pair: tuple[Laptop, Laptop, str]) -> None:
    one, two, file = pair
    one.delete("company_file", file)
    two.write("company_file", file, phone="040 222")
    one.push()
    two.push()
    one.pull()

    assert one.has("company_file", file)
    assert one.value("company_file", file, "phone") == "040 222"
    (question,) = one.all("conflict")
    assert (question.row["kind"], question.row["field_name"]) == ("delete", "deleted")
    assert question.row["current"]["value"] is False
    (later,) = one.all("conflict_value")
    assert (later.row["value"], later.row["actor_user_id"]) == (True, one.me.user_id)


def test_a_deletion_that_had_not_seen_an_edit_asks_first(pair: tuple[Laptop, Laptop, str]) -> None:
    one, two, file = pair
    one.write("company_file", file, phone="040 111")
    two.delete("company_file", file)
    one.push()
    (result,) = two.push()
    two.pull()

    assert len(result.conflicts) == 1
    assert two.has("company_file", file)
    assert two.all("conflict")[0].row["kind"] == "delete"


def test_a_deletion_that_had_seen_everything_deletes(pair: tuple[Laptop, Laptop, str]) -> None:
    one, two, file = pair
    two.write("company_file", file, phone="040 222")
    two.delete("company_file", file)
    results = two.push()
    one.pull()

    assert [result.fields for result in results] == [{}, {}]
    assert not one.has("company_file", file)


def test_a_deletion_can_be_undone(pair: tuple[Laptop, Laptop, str]) -> None:
    one, two, file = pair
    one.delete("company_file", file)
    one.sync()
    one.write("company_file", file, deleted=False)
    one.push()
    two.pull()

    assert two.has("company_file", file)
    assert two.all("conflict") == []
