"""A firm with very many people: a sync makes its line in the list once, not with every slice."""

from pathlib import Path

import pytest

from digifocus_desktop.model.registry import ENTITIES
from digifocus_desktop.paths import AppPaths
from digifocus_desktop.services.upkeep import UpkeepService
from digifocus_desktop.store import applying, search
from digifocus_desktop.store.attachments import Attachments
from digifocus_desktop.store.ids import new_id
from digifocus_desktop.store.sync_port import SyncPort
from sync.protocol.rows import Put

COMPANY, PROGRAMME = new_id(), new_id()
PEOPLE = search.MANY_PEOPLE + 40


def line(seq, entity, entity_id, **values):
    fields = ENTITIES[entity].fields
    row = {**dict.fromkeys(fields), "deleted": False, "target_groups": [], "example": False, **values}
    row = {name: row[name] for name in fields}
    return Put(entity, entity_id, f"company:{COMPANY}", seq, row, dict.fromkeys(row, "Otherdev:1"))


@pytest.fixture
def port(store, tmp_path: Path):
    """The sync's side of a store in whose stage a firm and its people lie."""
    port = SyncPort(store, tmp_path / "witness", Attachments(tmp_path / "files", store.key))
    person = {"company_id": COMPANY, "language": "fi", "main_contact": False}
    with store.local() as connection:
        applying.stage(connection, [line(1, "company", COMPANY, programme_id=PROGRAMME, name="Suuri Oy")])
        applying.stage(
            connection, [line(2 + n, "person", new_id(), name=f"Nimi{n}x", **person) for n in range(PEOPLE)]
        )
    port.begin_apply()
    return port


def words_hash(store):
    with store.read() as connection:
        row = connection.execute("SELECT words_hash FROM company_index").fetchone()
        return row and row[0]


def found(store, word):
    with store.read() as connection:
        query = "SELECT count(*) FROM company_words WHERE company_words MATCH ?"
        return connection.execute(query, (f'"{word}"*',)).fetchone()[0]


def apply_all(store, port):
    """Apply slice by slice and return how often the line was another one after a slice."""
    seen, changes = None, 0
    for _ in range(PEOPLE):
        if not port.apply_slice().lines:
            break
        now = words_hash(store)
        changes, seen = changes + (now != seen), now
    return changes


def test_its_line_is_made_at_the_end_and_the_last_person_is_found(store, port):
    told = []
    port._lines = applied = 10
    store.on_change(lambda touched: told.append(set(touched.rows)))
    slices = PEOPLE // applied
    changes = apply_all(store, port)
    assert found(store, f"nimi{PEOPLE - 1}x") == 0
    port.end_apply()

    assert changes <= slices
    assert found(store, f"nimi{PEOPLE - 1}x") == 1
    assert told[-1] == {"company"}


def test_a_program_killed_before_the_end_makes_it_at_its_next_start(store, port, tmp_path):
    apply_all(store, port)
    UpkeepService(store, AppPaths(tmp_path)).begin()

    assert found(store, f"nimi{PEOPLE - 1}x") == 1
