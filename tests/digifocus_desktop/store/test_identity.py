"""Who a store is, and how it notices that it is a copy."""

import pytest

from digifocus_desktop.store import identity, meta
from digifocus_desktop.store.identity import Witness
from sync.protocol.dots import is_device_id


def spoken(store, **values):
    with store.local() as connection:
        meta.put(connection, {"epoch": "e", **values})
        return meta.get(connection, "incarnation")


def noticed(store, witness):
    with store.local() as connection:
        return identity.notice_copy(connection, witness)


def test_a_new_store_has_a_device_an_incarnation_and_its_first_number(store):
    with store.read() as connection:
        kept = meta.get_all(connection)

    assert is_device_id(kept["device"])
    assert kept["next_n"] == "1"
    assert kept["incarnation"]


def test_a_store_that_never_spoke_to_a_hub_is_no_copy(store):
    assert not noticed(store, None)
    assert not noticed(store, Witness("another", 99))


def test_a_store_that_goes_on_is_no_copy(store):
    incarnation = spoken(store, next_n="6")

    assert not noticed(store, Witness(incarnation, 5))


@pytest.mark.parametrize("sent_n", [6, 60])
def test_a_file_that_lags_behind_what_was_sent_is_an_old_copy(store, sent_n):
    incarnation = spoken(store, next_n="6")

    assert noticed(store, Witness(incarnation, sent_n))


def test_a_file_without_its_witness_or_with_anothers_is_a_foreign_copy(store):
    spoken(store, next_n="6")

    assert noticed(store, None)
    with store.local() as connection:
        meta.put(connection, {"copied": ""})
    assert noticed(store, Witness("another", 0))


def test_a_restored_backup_is_an_old_copy(store):
    incarnation = spoken(store, restored="1")

    assert noticed(store, Witness(incarnation, 0))


def test_what_was_noticed_stays_noticed_until_the_fork(store):
    incarnation = spoken(store, next_n="6")
    assert noticed(store, None)
    assert noticed(store, Witness(incarnation, 0))
    with store.local() as connection:
        planned = identity.plan_fork(connection)
        assert identity.plan_fork(connection) == planned
        identity.fork(connection)
        kept = meta.get_all(connection)

    assert (kept["device"], kept["incarnation"]) == planned
    assert not noticed(store, Witness(planned[1], 0))
    with store.local() as connection:
        assert identity.plan_fork(connection) != planned


def test_a_witness_is_read_back_and_a_broken_one_is_none(tmp_path):
    path = tmp_path / "witness.json"
    assert Witness.load(path) is None
    Witness("abc", 7).save(path)
    assert Witness.load(path) == Witness("abc", 7)
    for broken in ("{broken", "[" * 9999):
        path.write_text(broken)
        assert Witness.load(path) is None
