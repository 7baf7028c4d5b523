"""Taking in the hub's rows: own work is never overwritten, and what leaves sight goes."""

import json

import pytest

from digifocus_desktop.model.company import Company, Person
from digifocus_desktop.model.registry import ENTITIES
from digifocus_desktop.store import applying, meta, outbox, rows
from digifocus_desktop.store.capture import Touched
from digifocus_desktop.store.ids import new_id
from sync.protocol.operations import OpResult
from sync.protocol.rows import Drop, Put, Remove

COMPANY = new_id()
BUCKET = f"company:{COMPANY}"
PERSON = new_id()
PROGRAMME = new_id()


def put(seq=10, entity="person", entity_id=PERSON, bucket=BUCKET, dot="Otherdev:1", **values):
    row = {
        **dict.fromkeys(ENTITIES["person"].fields),
        "company_id": COMPANY,
        "name": "Pekka",
        "phone": "1",
        "language": "fi",
        "main_contact": False,
        "deleted": False,
        **values,
    }
    return Put(entity, entity_id, bucket, seq, row, dict.fromkeys(row, dot))


def take(store, *lines, limit=100):
    """Stage lines and apply them all, as a sync does."""
    with store.local() as connection:
        applying.stage(connection, lines)
    return apply_stage(store, limit)


def apply_stage(store, limit=100):
    news: dict[str, int] = {}
    position = 0
    while True:
        with store.apply() as (connection, touched):
            device = meta.get(connection, "device")
            applied = applying.apply_slice(connection, touched, device, position, limit)
        if not applied.lines:
            return news
        position = applied.position
        for entity, count in applied.news.items():
            news[entity] = news.get(entity, 0) + count


def person(store, person_id=PERSON):
    with store.read() as connection:
        return rows.read(connection, "person", person_id)


def change(store, person_id=PERSON, **values):
    with store.write() as session:
        row = session.get_one(Person, person_id)
        for name, value in values.items():
            setattr(row, name, value)


def staged(store):
    with store.read() as connection:
        return connection.execute("SELECT count(*) FROM stage").fetchone()[0]


def test_a_row_of_the_hub_is_stored_whole_and_told_as_news(store):
    heard: list[Touched] = []
    store.on_change(heard.append)

    assert take(store, put()) == {"person": 1}

    assert person(store)["name"] == "Pekka"
    assert heard[0].rows == {"person": {PERSON}}
    assert heard[0].companies == {COMPANY}
    assert staged(store) == 0


def test_a_row_that_comes_back_as_it_is_is_no_news(store):
    take(store, put())

    assert take(store, put(seq=11)) == {}


def test_own_waiting_changes_lie_over_what_the_hub_sends(store):
    take(store, put())
    change(store, phone="2")
    take(store, put(seq=20, dot="Otherdev:2", phone="3", email="a@example.org"))

    assert person(store)["phone"] == "2"
    assert person(store)["email"] == "a@example.org"
    with store.read() as connection:
        versions, shadow = connection.execute("SELECT versions, shadow FROM sync_row").fetchone()
    assert json.loads(versions)["email"] == "Otherdev:2"
    assert json.loads(shadow)["row"]["phone"] == "3"


def test_what_others_add_to_a_set_is_seen_while_an_own_change_of_it_waits(store):
    def sent(seq, *groups):
        known = {"name": "Tila", "programme_id": PROGRAMME, "example": False, "deleted": False}
        row = {**dict.fromkeys(ENTITIES["company"].fields), **known, "target_groups": [*groups]}
        return Put("company", COMPANY, BUCKET, seq, row, dict.fromkeys(row, f"Otherdev:{seq}"))

    take(store, sent(10, "a", "b"))
    with store.write() as session:
        session.get_one(Company, COMPANY).target_groups = ("b", "own")
    take(store, sent(11, "a", "b", "others"))

    with store.read() as connection:
        row = rows.read(connection, "company", COMPANY)
    assert row is not None
    assert row["target_groups"] == ["b", "others", "own"]


def test_an_older_state_does_not_make_an_acknowledged_change_flicker_away(store):
    take(store, put())
    change(store, phone="2")
    with store.local() as connection:
        outbox.record_results(connection, [OpResult(1, 30, {})])
    take(store, put(seq=20))
    assert person(store)["phone"] == "2"

    take(store, put(seq=31, phone="9"))
    assert person(store)["phone"] == "9"


def test_a_removed_row_goes_and_one_with_own_work_waits_for_its_answer(store):
    other = new_id()
    take(store, put(), put(entity_id=other))
    change(store, phone="2")
    take(store, Remove("person", PERSON), Remove("person", other))
    assert person(store) is not None
    assert person(store, other) is None
    assert staged(store) == 1

    with store.local() as connection:
        outbox.record_results(connection, [OpResult(1, 30, {}, "write.scope")])
    apply_stage(store)
    assert person(store) is None
    assert staged(store) == 0


def test_a_dropped_bucket_takes_all_its_rows_but_those_with_own_work(store):
    other, elsewhere = new_id(), new_id()
    far = new_id()
    take(
        store, put(), put(entity_id=other), put(entity_id=elsewhere, bucket=f"company:{far}", company_id=far)
    )
    change(store, phone="2")
    take(store, Drop(BUCKET))

    assert person(store, other) is None
    assert person(store, elsewhere) is not None
    assert person(store) is not None
    assert staged(store) == 1


@pytest.mark.parametrize("gone", [Remove("person", PERSON), Drop(BUCKET)])
def test_a_row_that_came_back_is_not_taken_by_an_old_line_that_had_to_wait(store, gone):
    take(store, put())
    change(store, phone="2")
    take(store, gone)
    with store.local() as connection:
        outbox.record_results(connection, [OpResult(1, 30, {})])
    take(store, put(seq=40, phone="2"))

    assert person(store)["phone"] == "2"
    assert staged(store) == 0


def test_a_stage_is_applied_in_slices_of_any_size(store):
    ids = [new_id() for _ in range(25)]

    assert take(store, *(put(entity_id=one) for one in ids), limit=7) == {"person": 25}
    assert all(person(store, one) for one in ids)


def test_what_this_version_does_not_know_is_kept_for_a_later_one(store):
    known = put()
    strange = Put("sauna", new_id(), BUCKET, 12, {"heat": 90}, {})
    more = Put("person", PERSON, BUCKET, 13, {**known.row, "shoe_size": 43}, known.versions)
    take(store, strange, more)

    with store.read() as connection:
        assert "heat" in connection.execute("SELECT line FROM sync_unknown").fetchone()[0]
        assert json.loads(connection.execute("SELECT extra FROM sync_row").fetchone()[0]) == {"shoe_size": 43}
    take(store, Drop(BUCKET))
    with store.read() as connection:
        assert connection.execute("SELECT count(*) FROM sync_unknown").fetchone()[0] == 0


def test_a_pull_from_nothing_takes_away_what_does_not_come_again(store):
    gone, kept_back = new_id(), new_id()
    take(store, put(), put(entity_id=gone), put(entity_id=kept_back))
    change(store, kept_back, phone="2")
    with store.apply() as (connection, _):
        applying.start_over(connection)
    take(store, put(seq=50))
    with store.apply() as (connection, touched):
        applying.sweep(connection, touched)

    assert person(store) is not None
    assert person(store, gone) is None
    assert person(store, kept_back)["phone"] == "2"
    with store.local() as connection:
        outbox.record_results(connection, [OpResult(1, 60, {}, "write.scope")])
    with store.apply() as (connection, touched):
        applying.sweep(connection, touched)
        assert meta.get(connection, "sweep") == ""
    assert person(store, kept_back) is None


def test_rows_made_here_and_not_yet_sent_survive_a_pull_from_nothing(store):
    with store.write() as session:
        session.add(Person(id=PERSON, company_id=COMPANY, name="New"))
    with store.apply() as (connection, touched):
        applying.start_over(connection)
        applying.sweep(connection, touched)

    assert person(store)["name"] == "New"


def test_an_own_change_after_the_hubs_row_names_the_value_it_saw(store):
    take(store, put(dot="Otherdev:5"))
    change(store, phone="2")

    with store.read() as connection:
        (op,) = outbox.pending(connection, 10)
    assert op.patches["phone"].base == "Otherdev:5"


@pytest.mark.parametrize("limit", [1, 100])
def test_a_row_that_goes_and_comes_back_is_the_last_that_was_sent_however_lines_are_sliced(store, limit):
    take(
        store,
        put(seq=10, phone="1"),
        put(seq=11, phone="2"),
        Remove("person", PERSON),
        put(seq=12, phone="3"),
        Drop(BUCKET),
        put(seq=13, phone="4"),
        put(seq=14, phone="5"),
        limit=limit,
    )

    with store.read() as connection:
        states = connection.execute("SELECT entity_id, seq FROM sync_row").fetchall()
    assert (person(store)["phone"], states) == ("5", [(PERSON, 14)])


@pytest.mark.parametrize("limit", [1, 100])
def test_a_row_that_came_and_went_leaves_nothing_however_lines_are_sliced(store, limit):
    take(store, put(seq=10), Remove("person", PERSON), limit=limit)

    with store.read() as connection:
        states = connection.execute("SELECT count(*) FROM sync_row").fetchone()[0]
    assert (person(store), states) == (None, 0)


def test_a_row_comes_back_in_the_slice_whose_dropped_bucket_has_to_wait(store):
    other = new_id()
    take(store, put(), put(entity_id=other))
    change(store, phone="2")

    take(store, Drop(BUCKET), put(entity_id=other))

    assert person(store, other) is not None


def test_a_bucket_dropped_twice_does_not_take_what_came_back_after(store):
    take(store, put())
    change(store, phone="2")
    take(store, Drop(BUCKET))
    take(store, Drop(BUCKET))
    take(store, put(seq=20))
    with store.local() as connection:
        outbox.record_results(connection, [OpResult(1, 30, {})])
    apply_stage(store)

    assert person(store) is not None
