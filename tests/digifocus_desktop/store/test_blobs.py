"""Which documents have yet to travel, and which files may go."""

import hashlib

import pytest

from digifocus_desktop.store import blobs, rows
from digifocus_desktop.store.ids import new_id
from sync.protocol.blobs import MAX_BLOB_BYTES


def name_of(word):
    return hashlib.sha256(word.encode()).hexdigest()


def add(store, word, *, company=None, size=10, seq=1, deleted=False):
    """Write an attachment row as an apply does; return its id."""
    attachment_id = new_id()
    values = {
        "company_id": company or new_id(),
        "organisation_id": new_id(),
        "kind": "scan",
        "name": "x.pdf",
        "mime": "application/pdf",
        "size_bytes": size,
        "sha256": name_of(word),
        "made_at": "2026-11-24T10:00:00.000Z",
        "deleted": deleted,
    }
    with store.apply() as (connection, _):
        bucket = rows.write(connection, "attachment", attachment_id, values)
        connection.execute(
            "INSERT INTO sync_row(entity, entity_id, bucket, seq, versions) "
            "VALUES ('attachment', ?, ?, ?, '{}')",
            (attachment_id, bucket, seq),
        )
    return attachment_id


def erase(store, attachment_id):
    """Take a row away as an apply does when it leaves sight."""
    with store.apply() as (connection, _):
        rows.erase(connection, "attachment", attachment_id)


def waiting(store):
    with store.read() as connection:
        return [sha256 for sha256, _ in blobs.unsettled(connection)]


def do(store, work, *arguments):
    with store.local() as connection:
        work(connection, *arguments)


class Files:
    """Notes which files are to go, and says whether they are gone."""

    def __init__(self, *answers):
        self.asked = []
        self._answers = list(answers)

    def remove(self, sha256):
        self.asked.append(sha256)
        return self._answers.pop(0)


def test_documents_travel_small_first_and_those_that_failed_last(store):
    for word, size in (("large", 300), ("small", 100), ("middle", 200)):
        add(store, word, size=size)
    do(store, blobs.note_failure, name_of("small"))

    assert waiting(store) == [name_of(word) for word in ("middle", "large", "small")]


@pytest.mark.parametrize(
    "values", [{"seq": None}, {"seq": -1}, {"deleted": True}, {"size": MAX_BLOB_BYTES + 1}]
)
def test_what_the_hub_would_not_take_does_not_travel(store, values):
    add(store, "scan", **values)

    assert waiting(store) == []


@pytest.mark.parametrize("name", ["", "../../store.db", "A" * 64, "g" * 64, "0" * 63, "0" * 64 + "\n"])
def test_a_name_that_is_no_hash_does_not_travel_and_holds_up_no_other(store, name):
    broken = add(store, "broken")
    add(store, "good")
    with store.apply() as (connection, _):
        connection.execute("UPDATE attachment SET sha256 = ? WHERE id = ?", (name, broken))

    with store.local() as connection:
        assert [sha256 for sha256, _ in blobs.unsettled(connection)] == [name_of("good")]


def test_a_settled_document_travels_no_more_until_it_is_named_in_another_bucket(store):
    add(store, "scan")
    do(store, blobs.settle, name_of("scan"))
    assert waiting(store) == []

    add(store, "scan")
    assert waiting(store) == [name_of("scan")]


def test_settling_forgets_failures(store):
    add(store, "once", size=100)
    add(store, "never", size=200)
    for work in (blobs.note_failure, blobs.settle):
        do(store, work, name_of("once"))
    do(store, blobs.forget)

    assert waiting(store) == [name_of("once"), name_of("never")]


def test_a_file_goes_when_the_last_row_that_names_it_has_left(store):
    first, second = add(store, "scan"), add(store, "scan")
    do(store, blobs.settle, name_of("scan"))
    files = Files(True)

    for attachment_id in (first, second):
        assert files.asked == []
        erase(store, attachment_id)
        do(store, blobs.let_go, files.remove)
    assert files.asked == [name_of("scan")]


def test_a_file_the_hub_may_not_have_stays(store):
    attachment_id = add(store, "scan")
    do(store, blobs.note_failure, name_of("scan"))
    erase(store, attachment_id)
    files = Files()
    do(store, blobs.let_go, files.remove)

    assert files.asked == []


def test_a_file_that_is_held_is_taken_away_next_time(store):
    attachment_id = add(store, "scan")
    do(store, blobs.settle, name_of("scan"))
    erase(store, attachment_id)
    files = Files(False, True)
    for _ in range(3):
        do(store, blobs.let_go, files.remove)

    assert len(files.asked) == 2
