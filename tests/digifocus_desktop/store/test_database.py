"""The store's reader and writer, and what others hear of a commit."""

import threading

import pytest

from digifocus_desktop.errors import StoreError
from digifocus_desktop.model.company import Company
from digifocus_desktop.store.database import Store
from tests.digifocus_desktop.store.conftest import KEY


def add_company(store, name="Mäkelän tila"):
    with store.write() as session:
        session.add(Company(programme_id="p1", name=name))


def names(connection):
    return [row[0] for row in connection.execute("SELECT name FROM company ORDER BY name")]


def test_a_read_within_a_read_sees_the_same_snapshot(store):
    with store.read() as outer:
        names(outer)
        add_company(store)
        with store.read() as inner:
            seen = names(inner)

    with store.read() as later:
        assert (seen, names(later)) == ([], ["Mäkelän tila"])


def test_listeners_hear_which_rows_a_commit_touched(store):
    heard = []
    store.on_change(lambda touched: heard.append(set(touched.rows)))

    add_company(store)

    assert heard == [{"company"}]


def test_a_closed_store_has_forgotten_its_key(store):
    add_company(store)
    store.close()

    with pytest.raises(StoreError) as caught, store.read():
        pass

    assert caught.value.code == "store.closed"


def test_damage_found_before_the_first_statement_is_told_as_damage(store):
    with store.local() as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_master SET sql = 'CREATE TABLE company(' WHERE name = 'company'")
    store.close()
    broken = Store(store.path, KEY)

    with pytest.raises(StoreError) as caught:
        broken.prepare()
    broken.close()

    assert caught.value.code == "store.damaged"


def test_the_file_is_looked_through_while_others_read_and_write(store):
    add_company(store)
    found: list[bool] = []
    check = threading.Thread(target=lambda: found.append(store.is_whole()), daemon=True)
    with store.read(), store.local():
        check.start()
        check.join(10)
        meanwhile = list(found)

    assert meanwhile == [True]
