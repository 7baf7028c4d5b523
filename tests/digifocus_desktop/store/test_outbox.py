"""The outbox: what waits, what was answered, and what is sent again."""

import json
from datetime import UTC, datetime

import pytest

from digifocus_desktop.model.company import Company, Person
from digifocus_desktop.model.programme import Publication
from digifocus_desktop.store import meta, outbox, rows
from digifocus_desktop.store.ids import new_id
from sync.protocol.operations import Op, OpResult


def company(store, name="Mäkelän tila", **values):
    with store.write() as session:
        row = Company(id=new_id(), programme_id=new_id(), name=name, **values)
        session.add(row)
        return row.id


def rename(store, company_id, name):
    with store.write() as session:
        session.get_one(Company, company_id).name = name


def pending(store, limit=100):
    with store.read() as connection:
        return outbox.pending(connection, limit)


def answer(store, *results):
    with store.local() as connection:
        return outbox.record_results(connection, results)


def states(store):
    with store.read() as connection:
        return [row[0] for row in connection.execute("SELECT state FROM outbox ORDER BY n")]


def test_operations_come_in_order_with_gapless_numbers_and_their_own_hash(store):
    company_id = company(store)
    rename(store, company_id, "Uusi")

    first, second = pending(store)

    assert (first.n, second.n) == (1, 2)
    assert Op.from_wire(first.to_wire()) == first
    with store.read() as connection:
        device = meta.get(connection, "device")
    assert second.patches["name"].base == f"{device}:1"


def test_a_transaction_is_not_split_between_batches(store):
    company(store)
    with store.write() as session:
        for number in range(3):
            session.add(Company(id=new_id(), programme_id=new_id(), name=f"T{number}"))

    assert [op.n for op in pending(store, 3)] == [1]
    assert [op.n for op in pending(store, 4)] == [1, 2, 3, 4]


def test_a_transaction_larger_than_a_batch_goes_in_parts(store):
    with store.write() as session:
        for number in range(5):
            session.add(Company(id=new_id(), programme_id=new_id(), name=f"T{number}"))

    assert [op.n for op in pending(store, 2)] == [1, 2]


def test_waiting_counts_rows_as_a_person_would(store):
    company_id = company(store)
    for name in ("A", "B", "C"):
        rename(store, company_id, name)

    with store.read() as connection:
        assert outbox.waiting(connection) == outbox.Waiting(4, 1)


def test_only_an_answer_moves_an_operation(store):
    company(store)
    company(store)
    pending(store)
    assert states(store) == ["pending", "pending"]

    answer(store, OpResult(1, 10, {}), OpResult(2, 11, {}, "value.invalid:name"))
    assert states(store) == ["acked", "quarantined"]


def test_a_second_answer_changes_nothing(store):
    company(store)
    answer(store, OpResult(1, 10, {}))
    answer(store, OpResult(1, 99, {}, "late"))

    assert states(store) == ["acked"]


EARLIER, LATER = "2000-01-01T00:00:00.000Z", "2100-01-01T00:00:00.000Z"


def test_acked_operations_are_forgotten_only_when_they_are_in_a_backup_and_old(store):
    company(store)
    company(store)
    answer(store, OpResult(1, 10, {}), OpResult(2, 11, {}))
    with store.local() as connection:
        assert outbox.forget(connection, 9, LATER) == 0
        assert outbox.forget(connection, 10, EARLIER) == 0
        assert outbox.forget(connection, 10, LATER) == 1

    assert len(states(store)) == 1


def test_after_a_hub_restore_what_it_lost_waits_again(store):
    for _ in range(3):
        company(store)
    answer(store, *(OpResult(n, 10 + n, {}) for n in (1, 2, 3)))
    with store.local() as connection:
        assert outbox.send_again(connection, above=1) == 2

    assert states(store) == ["acked", "pending", "pending"]


def test_not_yet_in_tells_what_a_state_of_the_hub_lacks(store):
    company_id = company(store)
    for name in ("A", "B"):
        rename(store, company_id, name)
    answer(store, OpResult(1, 10, {}), OpResult(2, 20, {}))
    states = [("company", company_id, seq) for seq in (15, 25)]
    with store.read() as connection:
        own = outbox.not_yet_in(connection, [*states, ("company", "nobody's", 1)])

    assert {state: ([op.n for op in one.operations], one.waits) for state, one in own.items()} == {
        states[0]: ([2, 3], True),
        states[1]: ([3], True),
    }


def test_an_operation_that_arrived_since_does_not_wait_any_more(store):
    company_id = company(store)
    answer(store, OpResult(1, 10, {}))
    with store.read() as connection:
        (own,) = outbox.not_yet_in(connection, [("company", company_id, 5)]).values()
        none = outbox.not_yet_in(connection, [("company", company_id, 10)])

    assert ([op.n for op in own.operations], own.waits, none) == ([1], False, {})


def test_renumbering_gives_new_numbers_dots_and_hashes_and_keeps_what_was_seen(store):
    known = company(store)
    answer(store, OpResult(1, 10, {}))
    rename(store, known, "A")
    rename(store, known, "B")
    with store.local() as connection:
        old = meta.get(connection, "device")
        assert outbox.renumber(connection, "Newdev00") == 2

    first, second = pending(store)
    assert (first.n, second.n) == (1, 2)
    assert first.patches["name"].base == f"{old}:1"
    assert second.patches["name"].base == "Newdev00:1"
    assert Op.from_wire(second.to_wire()) == second
    with store.read() as connection:
        versions = connection.execute("SELECT versions FROM sync_row").fetchone()[0]
        assert json.loads(versions)["name"] == "Newdev00:2"
        assert meta.get(connection, "next_n") == "3"
    rename(store, known, "C")
    assert [op.n for op in pending(store)] == [1, 2, 3]


def test_renumbering_keeps_what_lies_aside(store):
    company(store)
    company(store)
    answer(store, OpResult(1, 10, {}, "value.invalid"))
    with store.local() as connection:
        outbox.renumber(connection, "Newdev00")
        (found,) = outbox.quarantined(connection)

    assert found[1] == "value.invalid"
    assert [op.n for op in pending(store)] == [1]


def test_local_operations_of_some_entities_are_dropped_without_a_gap(store):
    company_id = company(store)
    with store.write() as session:
        session.add(Person(id=new_id(), company_id=company_id, name="Pekka"))
    rename(store, company_id, "Uusi")
    with store.local() as connection:
        outbox.forget_local(connection, ["person"])

    assert [(op.n, op.entity) for op in pending(store)] == [(1, "company"), (2, "company")]


def test_ids_are_replaced_in_values_and_hashes_follow(store):
    local, hub = new_id(), new_id()
    company_id = company(store, owner_user_id=local)
    with store.local() as connection:
        outbox.replace_values(connection, {local: hub})

    (op,) = pending(store)
    assert op.entity_id == company_id
    assert op.patches["owner_user_id"].value == hub
    assert Op.from_wire(op.to_wire()) == op


def test_a_waiting_operation_can_be_given_more_values(store):
    company_id = company(store)
    organisation = new_id()
    with store.local() as connection:
        (op,) = outbox.all_pending(connection)
        outbox.amend(connection, op, {"owner_organisation_id": organisation})
    with store.write() as session:
        session.get_one(Company, company_id).owner_organisation_id = new_id()

    first, second = pending(store)
    assert first.patches["owner_organisation_id"].value == organisation
    with store.read() as connection:
        assert second.patches["owner_organisation_id"].base == f"{meta.get(connection, 'device')}:1"


def test_a_row_whose_change_was_put_aside_falls_back_to_the_hubs_state(store):
    company_id = company(store)
    answer(store, OpResult(1, 10, {}))
    with store.apply() as (connection, _):
        connection.execute("UPDATE sync_row SET seq = 10")
    rename(store, company_id, "Bad")
    aside = answer(store, OpResult(2, 11, {}, "value.invalid:name"))
    with store.apply() as (connection, _):
        assert [outbox.fall_back(connection, *row) for row in aside] == [True]

    with store.read() as connection:
        row = rows.read(connection, "company", company_id)
    assert row is not None
    assert row["name"] == "Mäkelän tila"


def test_a_row_the_hub_has_never_seen_stays_when_its_making_is_put_aside(store):
    company_id = company(store)
    aside = answer(store, OpResult(1, 10, {}, "value.invalid:name"))
    with store.apply() as (connection, _):
        assert [outbox.fall_back(connection, *row) for row in aside] == [False]

    with store.read() as connection:
        assert rows.read(connection, "company", company_id) is not None


def test_a_release_that_may_not_stand_beside_another_leaves_with_what_waits_upon_it(store):
    made = new_id()
    with store.write() as session:
        row = Publication(id=made, programme_id=new_id(), released_at=store.now(), cohort={}, body={})
        session.add(row)
    with store.write() as session:
        session.get_one(Publication, made).withdrawn_reason = "Virhe"
    left = []
    for result in (OpResult(1, 10, {}, "publication.beside_another"), OpResult(2, 11, {}, "row.unknown")):
        for row in answer(store, result):
            with store.apply() as (connection, _):
                left.append(outbox.fall_back(connection, *row))

    assert left == [False, True]
    with store.read() as connection:
        assert rows.read(connection, "publication", made) is None
        assert [reason for _, reason in outbox.quarantined(connection)] == [
            "row.unknown",
            "publication.beside_another",
        ], "it can still be seen among what was put aside"


def test_a_release_refused_for_another_reason_stays(store):
    with store.write() as session:
        session.add(
            Publication(id=new_id(), programme_id=new_id(), released_at=store.now(), cohort={}, body={})
        )
    aside = answer(store, OpResult(1, 10, {}, "field.missing:cohort"))
    with store.apply() as (connection, _):
        assert [outbox.fall_back(connection, *row) for row in aside] == [False]


@pytest.mark.parametrize(
    "value", ["5 MB " * 1000, "🐄 שלום", "<b>x</b>", datetime(2026, 1, 1, tzinfo=UTC).isoformat()]
)
def test_any_text_survives_the_way_through_the_outbox(store, value):
    with store.write() as session:
        session.add(Person(id=new_id(), company_id=new_id(), name="P", role=value[:90]))

    (op,) = pending(store)
    assert op.patches["role"].value == value[:90]
    assert Op.from_wire(json.loads(json.dumps(op.to_wire()))) == op
