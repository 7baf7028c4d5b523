"""A stage gives the same store in slices of one line as in slices of a hundred."""

import itertools
import json
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from digifocus_desktop.model.registry import ENTITIES
from digifocus_desktop.model.types import json_text
from digifocus_desktop.store import applying, identity, meta, outbox, rows
from digifocus_desktop.store.database import Store
from sync.protocol.operations import FieldPatch, Op, OpResult
from sync.protocol.rows import Drop, Put, Remove

NOON = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
KEY = bytes(range(32))
COMPANIES = [f"01900000-0000-7000-8000-00000000000{n}" for n in range(2)]
PEOPLE = [f"01900000-0000-7000-8000-0000000001{n:02}" for n in range(3)]
TABLES = ("person", "sync_row", "sync_unknown", "outbox")
FIELDS = ("phone", "email", "company_id")

seqs = st.integers(1, 60)
values = st.sampled_from(["1", "2", None])
people = st.sampled_from(PEOPLE)
companies = st.sampled_from(COMPANIES)


def put(entity, entity_id, company, seq, phone, email):
    row = {
        **dict.fromkeys(ENTITIES["person"].fields),
        "company_id": company,
        "name": "Pekka",
        "language": "fi",
        "main_contact": False,
        "deleted": False,
        "phone": phone,
        "email": email,
    }
    return Put(entity, entity_id, f"company:{company}", seq, row, dict.fromkeys(row, f"Otherdev:{seq}"))


lines = st.one_of(
    st.builds(put, st.just("person"), people, companies, seqs, values, values),
    st.builds(put, st.sampled_from(["person", "sauna"]), people, companies, seqs, values, values),
    st.builds(Remove, st.sampled_from(["person", "person", "sauna"]), people),
    st.builds(Drop, companies.map("company:{}".format)),
)
changes = st.tuples(
    people,
    st.sampled_from(FIELDS),
    values,
    companies,
    st.sampled_from(["pending", "pending", "acked", "quarantined"]),
    seqs,
)


@pytest.fixture(scope="module")
def make(tmp_path_factory):
    folder = tmp_path_factory.mktemp("slices")
    numbers = itertools.count()

    def build():
        store = Store(folder / f"{next(numbers)}.db", KEY, now=lambda: NOON)
        store.prepare()
        with store.local() as connection:
            identity.begin(connection)
            meta.put(connection, {"device": "Mydevice"})
        return store

    pair = build(), build()
    yield lambda: [emptied(store) for store in pair]
    for store in pair:
        store.close()


def emptied(store):
    with store.apply() as (connection, _):
        for table in (*TABLES, "stage"):
            connection.execute(f"DELETE FROM {table}")
    return store


def apply_all(store, limit, batch):
    with store.local() as connection:
        applying.stage(connection, batch)
    position = 0
    news: dict[str, int] = {}
    while True:
        with store.apply() as (connection, touched):
            applied = applying.apply_slice(connection, touched, "Mydevice", position, limit)
        if not applied.lines:
            return news
        position = applied.position
        for entity, count in applied.news.items():
            news[entity] = news.get(entity, 0) + count


def change(connection, number, one):
    """Make an own change as capture leaves it, answered or not."""
    person, name, value, company, answer, seq = one
    before = rows.read(connection, "person", person)
    if before is None:
        return
    value = company if name == "company_id" else value
    op = Op(number, f"t{number}", "person", person, {name: FieldPatch(value, None)}, "2026", None).sealed()
    outbox.insert(connection, op)
    shadow = connection.execute(
        "SELECT shadow, versions FROM sync_row WHERE entity_id = ?", (person,)
    ).fetchone()
    bucket = rows.write(connection, "person", person, {**before, name: value})
    kept = shadow[0] or json_text({"row": before, "fv": json.loads(shadow[1])})
    connection.execute(
        "UPDATE sync_row SET shadow = ?, bucket = ? WHERE entity_id = ?", (kept, bucket, person)
    )
    if answer != "pending":
        refused = "write.scope" if answer == "quarantined" else ""
        for entity, entity_id in outbox.record_results(
            connection, [OpResult(number, seq, {}, refused or None)]
        ):
            outbox.fall_back(connection, entity, entity_id)


def content(store):
    with store.read() as connection:
        found = {table: sorted(map(repr, connection.execute(f"SELECT * FROM {table}"))) for table in TABLES}
        found["stage"] = [row[0] for row in connection.execute("SELECT line FROM stage ORDER BY position")]
        held = {row[0] for row in connection.execute("SELECT id FROM person")}
        known = {row[0] for row in connection.execute("SELECT entity_id FROM sync_row")}
    assert held == known
    return found


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rounds=st.lists(
        st.tuples(st.lists(lines, max_size=12), st.lists(changes, max_size=4)), min_size=1, max_size=3
    )
)
def test_slices_of_any_size_give_the_same_store(make, rounds):
    stores = make()
    begin = [put("person", one, COMPANIES[0], 1, "1", "1") for one in PEOPLE]
    told = []
    for store, limit in zip(stores, (1, 100), strict=True):
        apply_all(store, limit, begin)
        numbers = itertools.count(1)
        heard = []
        for batch, own in rounds:
            with store.apply() as (connection, _):
                for one in own:
                    change(connection, next(numbers), one)
            heard.append(apply_all(store, limit, batch))
        told.append(heard)

    assert content(stores[0]) == content(stores[1])
    assert told[0] == told[1]
