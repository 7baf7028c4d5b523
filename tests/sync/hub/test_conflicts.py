"""Two people change one field apart: the first stays, the later is kept, a person decides."""

from dataclasses import replace
from uuid import uuid4

import pytest

from sync.hub.push.own_writes import Change, write_as_hub
from sync.protocol.dots import make_dot
from sync.protocol.hello import Hello
from sync.protocol.operations import FieldPatch, Op
from tests.sync.world import DEVICE_TIME, Laptop, World

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


def test_a_question_never_quotes_what_was_said_of_another_row(hub: World) -> None:
    ours, theirs = hub.laptop("a"), hub.laptop("b")
    ours.company_file(ours.company(), phone="040 555 0199")
    ours.push()
    mine = theirs.company_file(theirs.company(), phone="1")
    theirs.sync()
    patch = {"phone": FieldPatch("2", make_dot(ours.device, 2))}
    theirs.send(Op(3, str(uuid4()), "company_file", mine, patch, DEVICE_TIME).sealed())
    theirs.pull()

    (question,) = theirs.all("conflict")
    assert question.row["base"] is None


def test_the_hub_alone_asks_questions(pair: tuple[Laptop, Laptop, str]) -> None:
    one, two, file = pair
    company = one.value("company_file", file, "company_id")
    of_it = {"entity": "company_file", "entity_id": file, "field_name": "phone", "kind": "field"}
    about = {"subject_bucket": f"company:{company}", "opened_at": "2026-11-24T10:00:00Z", **of_it}
    one.pending.append(one.op("conflict", str(uuid4()), {**about, "current": "no object"}))
    (made,) = one.push()
    conflict = both_change(one, two, file)
    two.pull()
    two.write("conflict", conflict, current={"value": "040 333", "dot": None})
    two.write("conflict", conflict, deleted=True)
    answers = two.push()
    two.write("conflict", conflict, state="resolved", resolved_by_user_id=two.me.user_id)
    (decided,) = two.push()

    assert made.quarantined == "write.hub_only"
    assert [answer.quarantined for answer in answers] == ["write.hub_only"] * 2
    assert decided.quarantined is None


def test_a_row_that_moved_leaves_its_question_to_those_it_has_left(hub: World) -> None:
    one, two = hub.laptop("a"), hub.laptop("a")
    programme = str(uuid4())
    hub.write("programme", programme, key="old", name="Old", funding_status="applied", settings={})
    hub.write("organisation", str(uuid4()), programme_id=programme, key="c", name="C", short_name="C")
    theme = str(uuid4())
    hub.write("theme", theme, programme_id=programme, key="t", names={"fi": "Teema"})
    of_it = {"entity": "theme", "entity_id": theme, "field_name": "gate", "kind": "field"}
    elsewhere = str(uuid4())
    about = {"subject_bucket": f"programme:{programme}", "opened_at": "2026-11-24T10:00:00Z", **of_it}
    with hub.engine.begin() as connection:
        write_as_hub(connection, [Change("conflict", elsewhere, about)], hub.clock())
    hub.write("theme", theme, programme_id=hub.programme)
    one.world.commands.add_user("Boss", "boss@example.org", "a", ("org_admin",))
    boss, deputy = Laptop(hub, "boss@example.org"), Laptop(hub, "boss@example.org")
    boss.pull()
    deputy.pull()
    boss.write("theme", theme, gate="first")
    boss.push()
    deputy.write("theme", theme, gate="second")
    (result,) = deputy.push()
    two.pull()

    (conflict,) = result.conflicts
    assert conflict != elsewhere
    assert two.value("conflict", conflict, "current")["value"] == "first"


def test_a_decision_tells_when_by_the_hubs_clock_though_a_laptop_is_a_year_off(hub: World) -> None:
    one, two = hub.laptop(), hub.laptop()
    company = one.company("Acme")
    one.sync()
    two.sync()
    said = Hello((1,), "1", "1", two.incarnation, "2027-11-24T10:00:00.000Z")
    hub.service.hello(two.who, said)
    two.who = two.sign_in()
    one.write("company", company, name="First")
    one.push()
    two.write("company", company, name="Second")
    (late,) = two.pending
    two.send(replace(late, time="2027-11-24T09:58:00.000Z").sealed())
    one.pull()

    (value,) = one.all("conflict_value")
    assert value.row["device_at"] == "2026-11-24T09:58:00.000Z"
