"""Documents on two laptops: the same bytes, whatever happens on the way."""

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import text

import resources
from digifocus_desktop.errors import StoreError
from digifocus_desktop.services.certificates import FarmDraft, Look, SessionEntry
from digifocus_desktop.services.sync_status import Step, SyncProgress
from digifocus_desktop.services.trainings import Attendee
from digifocus_desktop.store.attachments import Attachments
from digifocus_desktop.store.sync_port import SyncPort
from sync.client import documents, pieces, transport
from sync.client.hub_calls import HubCalls
from sync.protocol.blobs import UPLOADS
from tests.digifocus_desktop.services.training_samples import THEME
from tests.sync.world import World

ROOT = Path(__file__).resolve().parents[2]
SESSION = SessionEntry(THEME, "Verkkosivut kuntoon", date(2026, 11, 24), 4, "Rantasalmi")
BLOBS = "/sync/v1/blobs/"


@pytest.fixture
def hub(hub_engine):
    """A hub of the whole programme, for trainings have to be known."""
    hub = World(hub_engine, populated=True)
    hub.commands.load_programme(resources.path("programmes", "digifocus.toml"))
    return hub


@pytest.fixture
def anna(make_desk):
    return make_desk("Anna Aalto", "hake")


@pytest.fixture
def pekka(make_desk):
    return make_desk("Pekka Halonen", "hake")


def issue(desk, name="Aino Särkkä"):
    """Issue a certificate at a firm of its own."""
    company_id = desk.firm(f"Tila {name}")
    attendee = Attendee(name, desk.contact(company_id, name), company_id, f"Tila {name}")
    session = replace(SESSION, company_id=company_id)
    return desk.services.certificates.issue_at_farm(FarmDraft(session, attendee, Look()))


def files_of(desk):
    return Attachments(desk.paths.attachments, desk.workspace.store.key)


def attach(desk, content, company_id=None, size=None):
    """Write down a file of a firm, as a use case would; return its name. `size` is what the row says."""
    sha256 = files_of(desk).put(content)
    desk.write(
        "attachment",
        company_id=company_id or desk.firm(),
        organisation_id=desk.services.me.organisation_id,
        kind="scan",
        name="x.pdf",
        mime="application/pdf",
        size_bytes=len(content) if size is None else size,
        sha256=sha256,
        made_at=desk.now(),
    )
    return sha256


def asked(line):
    """The documents that were asked for or sent, in order."""
    return [path.removeprefix(BLOBS) for path in line.seen if path.startswith(BLOBS)]


def stored(hub):
    with hub.engine.connect() as connection:
        return set(connection.scalars(text("SELECT sha256 FROM blob")))


def exported(desk, folder):
    desk.services.exporting.export(folder)
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_a_certificate_issued_on_one_laptop_is_the_same_file_on_the_other(anna, pekka):
    issued = issue(anna)
    anna.sync()
    pekka.sync()

    copy = pekka.services.certificates.stored(issued.id)
    assert copy.content == anna.services.certificates.stored(issued.id).content
    assert hashlib.sha256(copy.content).hexdigest() == issued.sha256


def test_the_exports_of_two_laptops_are_the_same_with_their_documents(make_desk, tmp_path):
    desks = [make_desk("Anna Aalto", "hake", email="anna@example.org") for _ in range(2)]
    numbers = {issue(desk, f"Aino {place}").sha256 for place, desk in enumerate(desks)}
    for desk in (*desks, desks[0]):
        desk.sync()

    first, second = (exported(desk, tmp_path / str(place)) for place, desk in enumerate(desks))
    assert first == second
    assert {f"documents/{sha256}" for sha256 in numbers} <= set(first)


def test_a_deleted_document_is_in_no_export(anna, pekka, tmp_path):
    issued = issue(anna)
    (attachment_id,) = anna.all("attachment")
    anna.write("attachment", attachment_id, deleted=True)
    anna.sync()
    pekka.sync()

    for desk in (anna, pekka):
        assert f"documents/{issued.sha256}" not in exported(desk, tmp_path / desk.name)


def test_with_nothing_to_move_no_document_is_asked_for(anna, pekka, line):
    anna.visit()
    anna.sync()
    assert asked(line) == []
    issue(anna)
    for desk in (anna, pekka):
        desk.sync()
    line.seen.clear()

    for desk in (anna, pekka, anna):
        desk.sync()
    assert asked(line) == []


def test_another_organisation_gets_the_file_with_the_consent_and_loses_it_with_its_withdrawal(
    anna, make_desk
):
    partner = make_desk("Sirpa Salo", "miksei")
    issued = issue(anna)
    anna.sync()
    partner.sync()
    assert not files_of(partner).has(issued.sha256)

    given = {"kind": "partner_sharing", "state": "given", "text_version": "1"}
    consent_id = anna.write("consent", company_id=issued.company_id, **given)
    anna.sync()
    partner.sync()
    assert partner.services.certificates.stored(issued.id).content

    anna.write("consent", consent_id, state="withdrawn")
    anna.sync()
    partner.sync()
    assert not files_of(partner).has(issued.sha256)
    assert files_of(anna).has(issued.sha256)


def test_a_file_of_five_megabytes_arrives(anna, pekka):
    scan = os.urandom(5 * 2**20)
    name = attach(anna, scan)
    anna.sync()
    pekka.sync()

    assert files_of(pekka).get(name) == scan


def pieces_of(line):
    """How many pieces of documents went over the line, in either direction."""
    return sum(path.startswith((f"{UPLOADS}/", BLOBS)) for path in line.seen)


@pytest.fixture
def scan(monkeypatch):
    """A file of five pieces; pieces do not grow here."""
    monkeypatch.setattr(pieces, "MOST_BYTES", 2**18)
    return os.urandom(2**20 + 12_345)


def test_a_large_file_is_sent_on_from_where_the_line_broke(anna, hub, line, scan, monkeypatch):
    name = attach(anna, scan)
    append, taken = HubCalls.append, []

    def breaks(calls, device, path, offset, piece):
        taken.append(offset)
        if len(taken) == 3:
            line.lose_after = 0
        return append(calls, device, path, offset, piece)

    monkeypatch.setattr(HubCalls, "append", breaks)
    assert anna.sync().documents.failed == 1
    line.lose_after = None
    assert anna.sync().documents.sent == 1

    piece = 2**18
    assert taken == [0, piece, 2 * piece, 2 * piece, 3 * piece, 4 * piece]
    assert stored(hub) == {name}


def test_a_large_file_is_fetched_on_from_where_the_line_broke(anna, pekka, line, scan):
    name = attach(anna, scan)
    anna.sync()
    pekka.sync()
    files_of(pekka).remove(name)
    pekka.reopen()
    line.seen.clear()
    pekka.services.syncing.listen(
        lambda told: setattr(line, "lose_after", 2) if told and told.step is Step.DOCUMENTS else None
    )
    assert pekka.sync().documents.failed == 1
    pekka.reopen()
    line.lose_after = None
    assert pekka.sync().documents.fetched == 1

    assert pieces_of(line) == 6
    assert files_of(pekka).get(name) == scan
    assert not list(pekka.paths.attachments.rglob("*.piece"))


class PowerCutError(BaseException):
    """Ends a sync where nothing may catch it."""


@pytest.fixture
def half_way(anna, pekka, scan, monkeypatch):
    """Pekka's laptop has every piece of a document and died before it joined them; the name."""
    name = attach(anna, scan)
    anna.sync()

    def cut(_port, _sha256):
        raise PowerCutError

    with monkeypatch.context() as patch:
        patch.setattr(SyncPort, "join_pieces", cut)
        with pytest.raises(PowerCutError):
            pekka.sync()
    pekka.reopen()
    return name


def test_pieces_that_are_all_here_are_joined_and_none_is_asked_for(pekka, line, scan, half_way):
    line.seen.clear()

    assert pekka.sync().documents.fetched == 1
    assert files_of(pekka).get(half_way) == scan
    assert pieces_of(line) == 0


def test_a_damaged_piece_has_the_document_fetched_from_its_beginning(pekka, scan, half_way):
    damaged = pekka.paths.attachments / half_way[:2] / f"{half_way}.{2**18}.piece"
    damaged.write_bytes(bytes(damaged.stat().st_size))

    assert pekka.sync().documents.fetched == 1
    assert files_of(pekka).get(half_way) == scan


def test_more_pieces_than_the_hub_has_bytes_are_forgotten(pekka, scan, half_way):
    files_of(pekka).pieces(half_way).add(len(scan), b"more")
    first = pekka.paths.attachments / half_way[:2] / f"{half_way}.0.piece"
    first.unlink()
    files_of(pekka).pieces(half_way).add(0, b"x" * 2**18)

    assert pekka.sync().documents.fetched == 1
    assert files_of(pekka).get(half_way) == scan
    assert not list(pekka.paths.attachments.rglob("*.piece"))


@pytest.mark.parametrize("told", [1, 2**19, 2**23])
def test_a_document_arrives_whatever_size_its_row_says(anna, pekka, scan, told):
    name = attach(anna, scan, size=told)
    anna.sync()

    assert pekka.sync().documents.fetched == 1
    assert files_of(pekka).get(name) == scan


def test_an_empty_document_arrives(anna, pekka):
    name = attach(anna, b"")
    anna.sync()

    assert pekka.sync().documents.fetched == 1
    assert files_of(pekka).get(name) == b""


@pytest.mark.parametrize("lost", ["lose_request", "lose_reply"])
def test_a_piece_that_is_lost_is_asked_about_and_nothing_is_doubled(anna, hub, line, scan, monkeypatch, lost):
    name = attach(anna, scan)
    monkeypatch.setattr(transport, "RETRY_SECONDS", (0.0,))
    begin = HubCalls.begin_upload

    def found(calls, *arguments):
        path, there = begin(calls, *arguments)
        getattr(line, lost).append(path)
        return path, there

    monkeypatch.setattr(HubCalls, "begin_upload", found)
    assert anna.sync().documents.sent == 1

    assert stored(hub) == {name}


def test_what_the_hub_has_is_not_sent_again(anna, line, scan):
    attach(anna, scan)
    anna.sync()
    with anna.workspace.store.local() as connection:
        connection.execute("DELETE FROM blob_state")
    line.seen.clear()

    assert anna.sync().documents.sent == 1
    assert pieces_of(line) == 0


def test_new_work_goes_before_the_next_piece(anna, hub, scan, monkeypatch):
    name = attach(anna, scan)
    append = HubCalls.append

    def save(calls, *arguments):
        anna.firm("Uusi tila")
        return append(calls, *arguments)

    monkeypatch.setattr(HubCalls, "append", save)
    assert anna.sync().documents.sent == 0
    monkeypatch.undo()

    assert anna.sync().documents.sent == 1
    assert stored(hub) == {name}


def test_small_files_go_first_and_each_is_told(anna, line):
    names = [attach(anna, bytes([size]) * size * 1000) for size in (3, 1, 2)]
    told: list[SyncProgress | None] = []
    anna.services.syncing.listen(told.append)
    anna.sync()

    assert asked(line) == [names[1], names[2], names[0]]
    steps = [(one.done, one.total) for one in told if one and one.step is Step.DOCUMENTS]
    assert steps == [(0, 3), (1, 3), (2, 3)]


@pytest.mark.parametrize("lose", ["lose_request", "lose_reply"])
def test_a_line_that_breaks_at_a_document_fails_no_sync_and_the_next_one_goes_on(
    anna, pekka, line, hub, lose
):
    names = [attach(anna, bytes([number]) * (1000 + number)) for number in range(3)]
    getattr(line, lose).append(BLOBS + names[1])
    report = anna.sync()
    assert (report.documents.sent, report.documents.failed) == (1, 1)
    assert anna.services.syncing.status().waiting == 0
    assert not anna.services.syncing.status().problem

    assert anna.sync().documents.sent == 2
    pekka.sync()
    assert stored(hub) == set(names)
    assert all(files_of(pekka).has(name) for name in names)


def test_bytes_that_the_author_has_not_sent_yet_are_asked_for_again_behind_the_others(anna, pekka, line):
    small, large = attach(anna, b"small"), attach(anna, b"large" * 100)
    line.lose_request.append(BLOBS + small)
    anna.sync()
    assert pekka.sync().documents.failed == 2
    line.lose_request.append(BLOBS + small)
    later = attach(anna, b"later" * 1000)
    anna.sync()  # what failed before comes last, and is lost again
    line.seen.clear()

    pekka.sync()
    assert asked(line)[0] == later
    assert files_of(pekka).has(large)
    assert not files_of(pekka).has(small)
    anna.sync()
    pekka.sync()
    assert files_of(pekka).has(small)


def test_a_changed_file_on_the_hub_is_not_taken(anna, pekka, hub, hub_urls):
    name = attach(anna, b"as it was")
    anna.sync()
    with hub.engine.begin() as connection:
        connection.execute(text("UPDATE blob SET content = 'another'"))

    assert pekka.sync().documents.failed == 1
    assert not files_of(pekka).has(name)


def test_a_file_that_is_gone_is_fetched_again_after_the_next_start(anna, pekka):
    name = attach(anna, b"as it was")
    anna.sync()
    pekka.sync()
    (pekka.paths.attachments / name[:2] / name).unlink()
    with pytest.raises(StoreError):
        files_of(pekka).get(name)
    pekka.reopen()

    assert pekka.sync().documents.fetched == 1
    assert files_of(pekka).get(name) == b"as it was"


def test_a_damaged_file_that_is_in_the_way_is_replaced_by_the_hubs(anna, pekka):
    name = attach(anna, b"as it was")
    anna.sync()
    broken = pekka.paths.attachments / name[:2] / name
    broken.parent.mkdir()
    broken.write_bytes(b"half a file")

    assert pekka.sync().documents.fetched == 1
    assert files_of(pekka).get(name) == b"as it was"


def test_a_restored_hub_gets_its_documents_again(anna, hub):
    name = attach(anna, b"lost and found")
    anna.sync()
    with hub.engine.begin() as connection:
        connection.execute(text("DELETE FROM blob"))
        connection.execute(text("UPDATE hub_state SET epoch = gen_random_uuid()::text"))
    anna.sync()

    assert stored(hub) == {name}


def test_new_work_of_the_person_goes_before_the_rest_of_the_documents(anna, hub):
    for number in range(3):
        attach(anna, bytes([number]) * (1000 + number))

    def save(progress):
        if progress is not None and progress.step is Step.DOCUMENTS and progress.done == 1:
            anna.firm("Uusi tila")

    anna.services.syncing.listen(save)

    assert anna.sync().documents.sent == 2
    assert anna.services.syncing.status().waiting == 1


def test_a_minute_is_enough_and_the_next_sync_goes_on(anna, hub, monkeypatch):
    names = {attach(anna, bytes([number]) * (1000 + number)) for number in range(3)}
    monkeypatch.setattr(documents, "BUDGET_SECONDS", 0.0)
    for count in (1, 2, 3):
        assert anna.sync().documents.sent == 1
        assert len(stored(hub)) == count
    assert stored(hub) == names


def test_cancelling_at_a_document_ends_the_sync_in_good_order(anna, hub):
    names = {attach(anna, bytes([number]) * (1000 + number)) for number in range(3)}
    told: list[SyncProgress | None] = []
    anna.services.syncing.listen(told.append)

    def second():
        return any(one is not None and one.step is Step.DOCUMENTS and one.done == 1 for one in told)

    report = anna.services.syncing.sync_now(second)

    assert report.documents.sent < 3
    assert anna.services.syncing.status().synced_at is not None
    assert "sent" in anna.log()
    anna.sync()
    assert stored(hub) == names


@pytest.mark.slow
def test_killed_between_row_and_bytes_the_next_sync_completes(anna, pekka, hub):
    steps = ("documents", "document", "settle_document")
    names = []
    for step in steps:
        for when in ("before", "after"):
            names.append(attach(anna, f"{step} {when}".encode()))
            kill(anna, step, when)
    anna.sync()
    for step, when in (("documents", "after"), ("keep_document", "before"), ("keep_document", "after")):
        kill(pekka, step, when)
    pekka.sync()

    assert stored(hub) == set(names)
    assert all(files_of(pekka).has(name) for name in names)


def kill(desk, step, when):
    """Sync in a process of its own that dies at a step."""
    desk.close()
    command = [sys.executable, "-m", "tests.end2end.killed_sync", str(desk.folder), step, when]
    killed = subprocess.run(command, cwd=ROOT, check=False)
    assert killed.returncode == -9
    desk.__post_init__()


def test_a_document_larger_than_the_limit_stays_and_both_are_told(anna, pekka, hub, line):
    company_id = anna.firm("Iso tila")
    name = attach(anna, b"x" * (16 * 2**20 + 1), company_id)
    for _ in range(2):
        anna.sync()
        pekka.sync()

    assert asked(line) == []
    (here,), (there,) = (desk.services.syncing.status().too_large for desk in (anna, pekka))
    assert (here.name, here.company, here.here) == ("x.pdf", "Iso tila", True)
    assert (there.name, there.company, there.here) == ("x.pdf", "Iso tila", False)
    assert files_of(anna).has(name)
    assert anna.log().count("too_large") == pekka.log().count("too_large") == 1
