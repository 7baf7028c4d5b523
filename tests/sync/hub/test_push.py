"""The push transaction: exactly once, in order, merged by what the author saw."""

from dataclasses import replace
from uuid import uuid4

import pytest
from sqlalchemy import event, func, select, text
from sqlalchemy.exc import ProgrammingError

from sync.hub.database.tables import hub_state, op_log
from sync.hub.errors import HubRefusalError
from tests.sync.world import World

pytestmark = pytest.mark.hub


def test_what_one_laptop_pushes_another_of_the_organisation_pulls(hub: World) -> None:
    one, two = hub.laptop("a"), hub.laptop("a")
    company = one.company("Mäkelän tila", target_groups={"add": ["farm"], "remove": []})
    file = one.company_file(company, phone="040 123", staff_fte=2.5)
    one.push()
    two.pull()

    assert two.value("company", company, "name") == "Mäkelän tila"
    assert two.value("company", company, "target_groups") == ["farm"]
    assert two.value("company_file", file, "staff_fte") == 2.5
    assert two.value("company_file", file, "language") == "fi"


def test_a_repeated_push_changes_nothing_and_gets_the_same_answers(hub: World) -> None:
    laptop = hub.laptop()
    company = laptop.company()
    laptop.write("company", company, name="Beta")
    ops, laptop.pending = laptop.pending, []
    first = laptop.send(*ops)
    with hub.engine.connect() as connection:
        seq = connection.scalar(select(hub_state.c.seq))

    assert laptop.send(*ops) == first
    with hub.engine.connect() as connection:
        assert connection.scalar(select(hub_state.c.seq)) == seq
        query = select(func.count()).select_from(op_log).where(op_log.c.device == laptop.device)
        assert connection.scalar(query) == 2


def test_a_push_whose_reply_was_lost_is_joined_by_what_came_since(hub: World) -> None:
    laptop = hub.laptop()
    company = laptop.company()
    ops = list(laptop.pending)
    laptop.push()
    laptop.write("company", company, name="Beta")
    results = laptop.send(*ops, *laptop.pending)

    assert [result.n for result in results] == [1, 2]
    assert hub.service.push(laptop.who, []).last_n == 2
    laptop.pull()
    assert laptop.value("company", company, "name") == "Beta"


def test_a_gap_is_refused_with_the_number_expected(hub: World) -> None:
    laptop = hub.laptop()
    laptop.company()
    laptop.company()
    with pytest.raises(HubRefusalError) as refusal:
        laptop.send(laptop.pending[1])

    assert (refusal.value.status, refusal.value.code) == (409, "push.gap")
    assert refusal.value.facts == {"expected": 1}
    laptop.push()


def test_the_same_number_with_another_content_is_a_fork(hub: World) -> None:
    laptop = hub.laptop()
    laptop.company("First")
    laptop.push()
    laptop.n = 0
    laptop.company("Second")
    with pytest.raises(HubRefusalError) as refusal:
        laptop.push()

    assert (refusal.value.status, refusal.value.code, refusal.value.facts) == (409, "push.forked", {"n": 1})


def test_a_row_made_twice_with_the_same_id_is_one_row(hub: World) -> None:
    one, two = hub.laptop(), hub.laptop()
    company = one.company("Acme")
    one.push()
    two.write("company", company, name="Acme", programme_id=hub.programme)
    (result,) = two.push()

    assert result.conflicts == ()
    assert result.fields["name"] == f"same:{one.device}:1"
    two.pull()
    assert [row.row["name"] for row in two.all("company")] == ["Acme"]


def test_map_entries_of_two_laptops_merge_without_a_conflict(hub: World) -> None:
    one, two = hub.laptop(), hub.laptop()
    company = one.company()
    answers = {"form_package_id": str(uuid4()), "phase": "T0", "started_at": "2026-11-24T10:00:00.000Z"}
    response = one.write("response_set", company_id=company, answers={}, **answers)
    one.sync()
    two.sync()
    one.write("response_set", response, **{"answers/A1": {"s": "answered", "v": 3}})
    two.write("response_set", response, **{"answers/A2": {"s": "answered", "v": 1}})
    one.push()
    (result,) = two.push()

    assert result.fields == {}
    one.pull()
    assert one.value("response_set", response, "answers") == {
        "A1": {"s": "answered", "v": 3},
        "A2": {"s": "answered", "v": 1},
    }


def test_a_map_entry_set_to_null_is_gone(hub: World) -> None:
    laptop = hub.laptop()
    company = laptop.company()
    fixed = {"form_package_id": str(uuid4()), "phase": "T0", "started_at": "2026-11-24T10:00:00.000Z"}
    response = laptop.write("response_set", company_id=company, **fixed, **{"answers/A1": {"v": 1}})
    laptop.write("response_set", response, **{"answers/A1": None})
    laptop.sync()

    assert laptop.value("response_set", response, "answers") == {}


def test_set_elements_of_two_laptops_are_all_kept(hub: World) -> None:
    one, two = hub.laptop(), hub.laptop()
    company = one.company(target_groups={"add": ["farm", "food"], "remove": []})
    one.sync()
    two.sync()
    one.write("company", company, target_groups={"add": ["care"], "remove": []})
    two.write("company", company, target_groups={"add": ["wood"], "remove": ["food"]})
    one.push()
    (result,) = two.push()

    assert result.fields == {"target_groups": "merged"}
    one.pull()
    assert one.value("company", company, "target_groups") == ["care", "farm", "wood"]


def test_history_keeps_the_old_and_the_new_value_and_the_author(hub: World) -> None:
    laptop = hub.laptop()
    company = laptop.company("Acme")
    laptop.write("company", company, name="Beta")
    laptop.sync()

    (change,) = laptop.all("field_change")
    assert (change.row["field_name"], change.row["old"], change.row["new"]) == ("name", "Acme", "Beta")
    assert change.row["actor_user_id"] == laptop.me.user_id
    assert change.row["changed_at"] == "2026-11-24T10:00:00.000Z"
    assert change.row["company_id"] == company


def test_a_long_push_is_refused_whole(hub: World) -> None:
    laptop = hub.laptop()
    for _ in range(1001):
        laptop.company()
    with pytest.raises(HubRefusalError) as refusal:
        laptop.push()

    assert refusal.value.status == 413


def test_the_operation_log_is_only_ever_added_to(hub: World) -> None:
    laptop = hub.laptop()
    laptop.company()
    laptop.push()
    for statement in ("UPDATE op_log SET hash = ''", "DELETE FROM op_log"):
        with pytest.raises(ProgrammingError, match="permission denied"), hub.engine.begin() as connection:
            connection.execute(text(statement))


def test_a_change_of_device_clock_changes_no_winner(hub: World) -> None:
    one, two = hub.laptop(), hub.laptop()
    company = one.company("Acme")
    one.sync()
    two.sync()
    one.write("company", company, name="First")
    two.write("company", company, name="Second")
    one.push()
    (late,) = two.pending
    two.send(replace(late, time="1999-01-01T00:00:00.000Z").sealed())
    one.pull()

    assert one.value("company", company, "name") == "First"


def test_the_number_of_statements_does_not_grow_with_the_operations(hub: World) -> None:
    one, two = hub.laptop(), hub.laptop()
    firms = [one.company(f"Firm {number}") for number in range(100)]
    one.sync()
    two.sync()
    for firm in firms:
        one.write("company", firm, name="First")
        two.write("company", firm, name="Second")
    one.push()
    statements: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_more: object) -> None:
        statements.append(statement)

    event.listen(hub.engine, "before_cursor_execute", note)
    results = two.push()
    event.remove(hub.engine, "before_cursor_execute", note)

    assert all(result.conflicts for result in results)
    assert len(statements) < 25
