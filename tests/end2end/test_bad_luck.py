"""Broken lines, killed programs, restored hubs and old copies: nothing is lost and nothing doubled."""

import shutil
import subprocess
import sys
import threading
import time
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from digifocus_desktop.errors import InvalidFieldError, StoreError, SyncError
from digifocus_desktop.model.registry import ENTITIES
from digifocus_desktop.services.decisions import Refused
from digifocus_desktop.store import backup, capture, meta, outbox
from digifocus_desktop.store.sync_port import KEPT
from sync.hub.database.tables import HUB_METADATA
from sync.hub.database.walls import own_work
from sync.hub.running.operating import HubCommands
from sync.hub.settings import HubSettings
from tests.sync.desk import NOON

LOCAL = ("device", "quarantine", "conflict", "conflict_value", "step_note")
ROOT = Path(__file__).resolve().parents[2]
STEPS = ("note_hello", "pending", "record_results", "stage", "begin_apply", "apply_slice", "end_apply")


def hub_numbers(hub, device):
    """The numbers of a device's operations in the hub's log."""
    query = text("SELECT n FROM op_log WHERE device = :device ORDER BY n")
    with hub.engine.connect() as connection:
        return list(connection.scalars(query, {"device": device}))


def hub_names(hub):
    with hub.engine.connect() as connection:
        return sorted(connection.scalars(text("SELECT name FROM company WHERE NOT deleted")))


def names(desk):
    return sorted(company["name"] for company in desk.all("company").values())


def device_of(desk):
    return desk.services.me.device


def fails(desk):
    with pytest.raises(SyncError) as caught:
        desk.sync()
    return caught.value.code


def test_a_lost_reply_to_a_push_doubles_nothing(anna, pekka, line, hub):
    anna.visit()
    line.lose_reply.append("/sync/v1/push")
    assert fails(anna) == "sync.busy"
    assert anna.services.syncing.status().waiting > 0

    anna.sync()
    pekka.sync()

    numbers = hub_numbers(hub, device_of(anna))
    assert numbers == list(range(1, len(numbers) + 1))
    assert anna.everything(*LOCAL) == pekka.everything(*LOCAL)
    assert anna.services.decisions.open() == []


@pytest.mark.parametrize("path", ["/auth/v1/nonce", "/auth/v1/token", "/sync/v1/hello", "/sync/v1/pull"])
def test_a_lost_reply_anywhere_is_made_good_by_the_next_sync(anna, pekka, line, path):
    anna.visit()
    anna.sync()
    line.lose_reply.append(path)
    assert fails(pekka) == "sync.busy"

    pekka.sync()

    assert anna.everything(*LOCAL) == pekka.everything(*LOCAL)


def test_a_lost_reply_to_joining_is_made_good_by_joining_again(make_desk, hub, line):
    desk = make_desk("Anna Aalto", joined=False)
    hub.commands.add_user("Anna Aalto", "anna@example.org", "a", ("advisor",))
    code = hub.commands.issue_code("anna@example.org")
    line.lose_reply.append("/auth/v1/enrol")
    with pytest.raises(SyncError):
        desk.services.joining.join(line.url, code)
    assert not desk.services.me.joined

    desk.services.joining.join(line.url, code)

    assert desk.services.me.joined
    assert len(hub.commands.devices()) == 1


def test_a_patient_request_is_tried_again_within_one_sync(anna, line, monkeypatch):
    monkeypatch.setattr("sync.client.transport.RETRY_SECONDS", (0.0, 0.0))
    anna.visit()
    line.lose_reply.append("/sync/v1/push")
    line.lose_request.append("/sync/v1/pull")

    anna.sync()

    assert line.seen.count("/sync/v1/push") == 2
    assert anna.services.syncing.status().waiting == 0


@pytest.mark.slow
def test_killed_at_any_step_nothing_is_lost_or_doubled(anna, pekka, hub):
    written = []
    for step in STEPS:
        for when in ("before", "after"):
            written.append(f"Tila {step} {when}")
            anna.firm(written[-1])
            pekka.firm(f"Pekan {step} {when}")
            pekka.sync()
            anna.close()
            command = [sys.executable, "-m", "tests.end2end.killed_sync", str(anna.folder), step, when]
            killed = subprocess.run(command, cwd=ROOT, check=False)
            assert killed.returncode == -9
            anna.__post_init__()
    anna.sync()
    pekka.sync()

    assert names(anna) == names(pekka) == hub_names(hub)
    assert set(written) <= set(names(pekka))
    assert len(names(anna)) == 2 * len(written)
    numbers = hub_numbers(hub, device_of(anna))
    assert numbers == list(range(1, len(written) + 1))
    assert anna.everything(*LOCAL) == pekka.everything(*LOCAL)


def hub_backup(urls):
    engine = create_engine(urls.owner)
    tables = [*ENTITIES, *HUB_METADATA.tables]
    with own_work(engine) as connection:
        for table in tables:
            connection.exec_driver_sql(f"CREATE TABLE kept_{table} AS TABLE {table}")
    return engine, tables


def hub_restore(engine, tables):
    with own_work(engine) as connection:
        for table in tables:
            connection.exec_driver_sql(f"DELETE FROM {table}")
            connection.exec_driver_sql(f"INSERT INTO {table} SELECT * FROM kept_{table}")
            connection.exec_driver_sql(f"DROP TABLE kept_{table}")
    HubCommands(HubSettings(engine)).note_restored()
    engine.dispose()


def test_a_hub_restored_from_a_backup_gets_again_what_it_lost(anna, pekka, hub, hub_urls):
    anna.visit("Before")
    anna.sync()
    pekka.sync()
    kept = hub_backup(hub_urls)
    anna.visit("After")
    anna.sync()
    pekka.firm("Pekan tila")
    pekka.sync()
    hub_restore(*kept)
    assert hub_names(hub) == ["Before"]

    for desk in (pekka, anna, pekka):
        desk.sync()

    assert hub_names(hub) == names(anna) == names(pekka) == ["After", "Before", "Pekan tila"]
    assert anna.everything(*LOCAL) == pekka.everything(*LOCAL)
    assert "restored" in anna.log()
    assert anna.services.decisions.open() == []


def test_after_a_hub_restore_an_edit_that_comes_before_its_row_is_not_lost(anna, pekka, hub_urls):
    kept = hub_backup(hub_urls)
    company_id = anna.visit("Made after the backup")
    anna.sync()
    pekka.sync()
    (person_id,) = pekka.all("person")
    pekka.write("person", person_id, phone="050 1234567")
    pekka.sync()
    anna.sync()
    hub_restore(*kept)
    for desk in (pekka, anna, pekka, pekka, anna):
        desk.sync()

    for desk in (anna, pekka):
        assert desk.row("person", person_id)["phone"] == "050 1234567"
        assert desk.row("company", company_id) is not None
        assert desk.services.syncing.status().set_aside == 0
        assert desk.services.decisions.open() == []


def test_a_laptop_that_joined_after_the_backup_joins_again_with_all_its_work(
    anna, make_desk, hub, hub_urls, line
):
    anna.firm("Before")
    anna.sync()
    kept = hub_backup(hub_urls)
    late = make_desk("Outi Ojala", joined=False)
    late.firm("Made alone")
    late.join(hub, line.url, email="outi@example.org")
    late.visit("Made after joining")
    late.sync()
    anna.sync()
    number, device = late.services.me.device_number, device_of(late)
    hub_restore(*kept)
    fresh = make_desk("Uusi Laine")
    fresh.sync()
    assert fresh.services.me.device_number > number
    assert fails(late) == "sync.unknown_device"
    assert late.services.me.forgotten
    late.firm("Made while waiting")

    late.join(hub, line.url, email="outi@example.org")
    for desk in (late, anna, fresh, late):
        desk.sync()

    assert not late.services.me.forgotten
    assert late.services.me.device_number not in (number, fresh.services.me.device_number)
    everything = ["Before", "Made after joining", "Made alone", "Made while waiting"]
    assert hub_names(hub) == names(late) == names(anna) == everything
    assert hub_numbers(hub, device) == list(range(1, len(hub_numbers(hub, device)) + 1))
    assert late.everything(*LOCAL) == anna.everything(*LOCAL)
    assert late.services.syncing.status().set_aside == 0
    assert late.services.decisions.open() == anna.services.decisions.open() == []


def test_a_laptop_that_the_hub_has_forgotten_is_not_taken_over_with_anothers_code(
    make_desk, hub, hub_urls, line
):
    kept = hub_backup(hub_urls)
    late = make_desk("Outi Ojala")
    company = late.firm("Made after the backup")
    late.sync()
    hub_restore(*kept)
    fails(late)
    with pytest.raises(SyncError) as caught:
        late.join(hub, line.url, email="someone.else@example.org")

    assert caught.value.code == "sync.other_user"
    assert fails(late) == "sync.other_user"
    assert hub_names(hub) == []
    late.join(hub, line.url, email=late.services.me.email)
    late.sync()

    assert late.row("company", company) is not None
    assert hub_names(hub) == ["Made after the backup"]
    with hub.engine.connect() as connection:
        assert set(connection.scalars(text("SELECT actor FROM op_log WHERE actor IS NOT NULL"))) == {
            late.services.me.user_id
        }


@pytest.mark.parametrize("shut_by", ["revoked", "no key"])
def test_a_laptop_shut_out_joins_again_as_another_one_with_all_its_work(make_desk, pekka, hub, line, shut_by):
    anna = make_desk("Anna Aalto", email="anna@example.org")
    anna.firm("Sent")
    anna.sync()
    device = device_of(anna)
    anna.firm("Waits")
    if shut_by == "revoked":
        hub.commands.revoke_device(device)
    else:
        anna.paths.device_key.unlink()
    anna.reopen()
    assert fails(anna) == ("sync.revoked" if shut_by == "revoked" else "sync.key_missing")
    assert anna.services.me.shut_out
    with pytest.raises(SyncError) as caught:
        anna.services.joining.join(line.url, "AAAA-AAAA-AAAA")
    assert caught.value.code == "sync.code"

    anna.join(hub, line.url, email="anna@example.org")
    for desk in (anna, pekka, anna):
        desk.sync()

    assert not anna.services.me.shut_out
    assert device_of(anna) != device
    assert hub_names(hub) == names(anna) == names(pekka) == ["Sent", "Waits"]
    assert anna.services.decisions.open() == []
    assert anna.everything(*LOCAL) == pekka.everything(*LOCAL)


def test_a_laptop_the_hub_knows_does_not_join_twice(anna, hub, line):
    anna.sync()
    with pytest.raises(SyncError) as caught:
        anna.join(hub, line.url)

    assert caught.value.code == "sync.joined_already"


def forget_what_is_backed_up(desk, hub_urls):
    """Have all work in a backup of the hub, and the laptop hear of that when its own time is over too."""
    engine = create_engine(hub_urls.owner)
    with own_work(engine) as connection:
        connection.exec_driver_sql("UPDATE hub_state SET backed_up_seq = seq")
    engine.dispose()
    desk.now = lambda: NOON + KEPT + timedelta(days=1)
    desk.reopen()
    desk.sync()


def test_a_hub_restored_from_an_older_backup_than_it_spoke_of_still_gets_what_is_left(anna, hub, hub_urls):
    anna.sync()
    kept = hub_backup(hub_urls)
    anna.firm("Forgotten here, lost there")
    anna.sync()
    forget_what_is_backed_up(anna, hub_urls)
    hub_restore(*kept)
    anna.firm("Written since")
    report = anna.sync()

    assert report.forked
    assert "Written since" in hub_names(hub)
    assert anna.services.syncing.status().waiting == 0


def test_after_a_hub_restore_rows_it_does_not_know_any_more_are_taken_away(anna, hub, hub_urls):
    anna.sync()
    kept = hub_backup(hub_urls)
    other = hub.laptop("a")
    other.company("Forgotten")
    other.push()
    anna.sync()
    assert names(anna) == ["Forgotten"]
    hub_restore(*kept)

    anna.sync()

    assert names(anna) == []


def test_operations_in_a_backup_of_the_hub_are_forgotten_by_the_laptop(anna, hub, hub_urls):
    anna.firm()
    anna.sync()
    forget_what_is_backed_up(anna, hub_urls)

    with anna.workspace.store.read() as connection:
        assert connection.execute("SELECT count(*) FROM outbox").fetchone()[0] == 0


def test_an_old_copy_of_the_store_becomes_another_device_and_doubles_nothing(anna, pekka, hub, tmp_path):
    first = anna.firm("First")
    anna.sync()
    device = device_of(anna)
    anna.firm("Unsent in the copy")
    anna.close()
    shutil.copytree(anna.folder, tmp_path / "copy")
    anna.__post_init__()
    anna.firm("Written after the copy")
    anna.sync()
    anna.close()
    shutil.rmtree(anna.folder)
    shutil.move(tmp_path / "copy", anna.folder)
    anna.__post_init__()
    anna.write("company", first, name="Changed in the copy")
    report = anna.sync()
    pekka.sync()

    assert report.forked
    assert device_of(anna) != device
    expected = ["Changed in the copy", "Unsent in the copy", "Written after the copy"]
    assert names(anna) == names(pekka) == hub_names(hub) == expected
    assert anna.services.decisions.open() == []
    assert anna.services.syncing.status().set_aside == 0
    assert "forked" in anna.log()


def test_two_copies_that_both_go_on_keep_both_works(anna, pekka, hub, tmp_path):
    anna.firm("Shared")
    anna.sync()
    anna.close()
    shutil.copytree(anna.folder, tmp_path / "elsewhere" / "data")
    anna.__post_init__()
    twin = type(anna)(tmp_path / "elsewhere" / "data")
    twin.firm("In the twin")
    anna.firm("In the first")
    anna.sync()
    twin.sync()
    anna.sync()
    pekka.sync()

    assert device_of(twin) != device_of(anna)
    for desk in (anna, twin, pekka):
        assert names(desk) == ["In the first", "In the twin", "Shared"]
    twin.close()


def test_a_store_restored_from_its_backup_syncs_without_doubles(anna, pekka):
    anna.firm("Kept")
    anna.sync()
    made = backup.make_backup(
        anna.paths.store, anna.paths.keys, anna.workspace.store.key, anna.paths.backups, now=NOON
    )
    anna.firm("After the backup")
    anna.sync()
    key = anna.workspace.store.key
    anna.close()
    assert made is not None
    backup.restore(made, anna.paths.store, anna.paths.keys, key, now=NOON)
    anna.__post_init__()
    report = anna.sync()
    pekka.sync()

    assert report.forked
    assert names(anna) == names(pekka) == ["After the backup", "Kept"]


def test_hub_and_laptop_both_put_back_lose_nothing_that_either_still_holds(anna, pekka, hub, hub_urls):
    anna.firm("Kept")
    anna.sync()
    kept = hub_backup(hub_urls)
    anna.firm("Lost by the hub")
    anna.sync()
    key = anna.workspace.store.key
    made = backup.make_backup(anna.paths.store, anna.paths.keys, key, anna.paths.backups, now=NOON)
    anna.close()
    assert made is not None
    backup.restore(made, anna.paths.store, anna.paths.keys, key, now=NOON)
    anna.__post_init__()
    hub_restore(*kept)
    report = anna.sync()
    pekka.sync()

    assert report.forked
    assert names(anna) == names(pekka) == hub_names(hub) == ["Kept", "Lost by the hub"]


def test_a_revoked_laptop_keeps_its_work_and_says_so(anna, hub):
    anna.firm()
    hub.commands.revoke_device(device_of(anna))

    assert fails(anna) == "sync.revoked"
    assert names(anna) == ["Mäkelän tila"]
    assert anna.services.syncing.status().waiting == 1


def test_without_network_the_state_says_so_once_and_again_when_it_is_back(anna, line):
    anna.sync()
    for _ in range(2):
        line.lose_request.append("/sync/v1/hello")
        fails(anna)
    assert anna.services.syncing.status().offline
    anna.sync()

    assert not anna.services.syncing.status().offline
    assert [kind for kind in anna.log() if kind in ("offline", "online")] == ["online", "offline"]


def test_a_cancelled_sync_stops_and_the_next_one_finishes(anna, pekka):
    anna.visit()
    steps: list[object] = []
    anna.services.syncing.listen(steps.append)
    with pytest.raises(SyncError) as caught:
        anna.services.syncing.sync_now(lambda: len(steps) > 1)
    assert caught.value.code == "sync.cancelled"

    anna.sync()
    pekka.sync()
    assert anna.everything(*LOCAL) == pekka.everything(*LOCAL)


def test_a_wrong_clock_is_told_and_refuses_nothing(anna, hub):
    hub.clock.forward(days=365)
    anna.firm()
    anna.sync()

    status = anna.services.syncing.status()
    assert status.clock_off_ms == 365 * 24 * 3600 * 1000
    assert status.waiting == 0


def test_a_change_the_hub_cannot_take_is_set_aside_and_the_row_falls_back(anna, pekka):
    person_id = anna.contact(anna.firm())
    anna.sync()
    anna.write("person", person_id, name="bad\0name")
    report = anna.sync()

    assert report.set_aside == 1
    assert anna.row("person", person_id)["name"] == "Pekka Kosonen"
    (aside,) = anna.services.decisions.set_aside()
    assert (aside.entity, aside.company, aside.fields) == ("person", "Mäkelän tila", ("person.name",))
    assert aside.reason == "value.invalid:name"
    anna.write("person", person_id, name="Pekka K. Kosonen")
    anna.sync()
    pekka.sync()
    assert pekka.row("person", person_id)["name"] == "Pekka K. Kosonen"


def test_what_was_set_aside_is_taken_when_it_is_sent_again_after_the_cause_is_gone(anna, hub):
    stranger_firm = hub.laptop("b")
    company_id = stranger_firm.company("Beetan tila")
    stranger_firm.consent(company_id)
    stranger_firm.company_file(company_id)
    stranger_firm.push()
    anna.sync()
    anna.write("company", company_id, name="Beetan uusi tila")
    anna.sync()
    (aside,) = anna.services.decisions.set_aside()
    assert aside.reason == "write.owner_only"
    assert anna.row("company", company_id)["name"] == "Beetan tila"
    stranger_firm.pull()
    stranger_firm.write("company", company_id, owner_organisation_id=hub.organisations["a"])
    stranger_firm.push()
    anna.sync()

    assert anna.services.decisions.send_again(aside.txn) == 1
    assert anna.row("company", company_id)["name"] == "Beetan uusi tila"
    anna.sync()

    assert anna.services.decisions.set_aside() == []
    assert hub_names(hub) == ["Beetan uusi tila"]


@pytest.fixture
def long_texts(monkeypatch):
    """A laptop with an older program, whose texts may be longer than the hub takes."""
    monkeypatch.setattr(capture, "_check_lengths", lambda _spec, _changes: None)


LONG, SHORT = "pitkä " * 100, "lyhyt"


@pytest.mark.usefixtures("long_texts")
@pytest.mark.parametrize(
    ("new_row", "field", "most"), [(False, "name", 200), (False, "role", 100), (True, "name", 200)]
)
def test_a_text_the_hub_found_too_long_is_shortened_and_taken(anna, pekka, new_row, field, most):
    company_id = anna.firm()
    person_id = anna.contact(company_id, LONG if new_row else "Aino")
    anna.sync()
    if not new_row:
        anna.write("person", person_id, **{field: LONG})
        anna.sync()
        anna.sync()
    (aside,) = anna.services.decisions.set_aside()
    assert aside.refused == Refused(LONG, most)
    with pytest.raises(InvalidFieldError):
        anna.services.decisions.send_again(aside.txn, LONG)
    anna.services.decisions.send_again(aside.txn, SHORT)
    anna.sync()
    pekka.sync()

    assert anna.services.decisions.set_aside() == []
    assert pekka.row("person", person_id) == anna.row("person", person_id)
    assert pekka.row("person", person_id)[field] == SHORT


@pytest.mark.usefixtures("long_texts")
def test_a_new_record_shortened_in_its_own_place_goes_through_by_itself(anna, pekka):
    company_id = anna.firm()
    person_id = anna.contact(company_id, LONG)
    anna.sync()
    anna.sync()
    assert len(anna.services.decisions.set_aside()) == 1
    anna.write("person", person_id, name=SHORT)
    for desk in (anna, anna, anna, pekka):
        desk.sync()

    assert anna.services.decisions.set_aside() == []
    assert pekka.row("person", person_id)["name"] == anna.row("person", person_id)["name"] == SHORT
    assert anna.services.decisions.open() == []


def test_work_on_a_firm_that_left_ones_sight_is_set_aside_and_not_lost(anna, hub, make_desk):
    company_id = anna.visit()
    consent_id = anna.write(
        "consent", company_id=company_id, kind="partner_sharing", state="given", text_version="1"
    )
    anna.sync()
    partner = make_desk("Sirpa Salo", "b")
    partner.sync()
    (person_id,) = partner.all("person")
    anna.write("consent", consent_id, state="withdrawn")
    anna.sync()
    partner.write("person", person_id, phone="050 1234567")
    report = partner.sync()

    assert report.set_aside == 1
    assert partner.all("person") == {}
    (aside,) = partner.services.decisions.set_aside()
    assert aside.reason == "row.unknown"  # a row out of sight is answered like one that never was
    with pytest.raises(StoreError) as caught:
        partner.services.decisions.send_again(aside.txn)
    assert caught.value.code == "aside.row_gone"
    assert len(partner.services.decisions.set_aside()) == 1


def test_another_hub_at_the_same_address_is_not_spoken_to(anna, hub_urls):
    engine = create_engine(hub_urls.owner)
    anna.sync()
    with own_work(engine) as connection:
        connection.exec_driver_sql("UPDATE hub_state SET hub = gen_random_uuid()::text")
    engine.dispose()
    anna.services.syncing.close()
    anna.reopen()
    anna.firm()

    assert fails(anna) in ("sync.refused", "sync.other_hub")
    with anna.workspace.store.read() as connection:
        assert outbox.waiting(connection).operations == 1
        assert meta.get(connection, "hub")


def test_closing_ends_a_request_that_hangs_and_the_work_goes_up_later(anna, line, hub):
    anna.firm()
    line.hold.append("/sync/v1/push")
    ended: list[str] = []
    sync = threading.Thread(target=lambda: ended.append(fails(anna)))
    sync.start()
    while "/sync/v1/push" not in line.seen:
        sync.join(0.01)
    begun = time.monotonic()
    anna.close()
    sync.join(2)
    assert not sync.is_alive()
    assert time.monotonic() - begun < 2

    anna.__post_init__()
    anna.sync()
    assert hub_names(hub) == ["Mäkelän tila"]
