"""Backups of a real store in use: verified, rotated, and good to go back to."""

from datetime import UTC, datetime, timedelta

import pytest

from digifocus_desktop.errors import StoreError
from digifocus_desktop.store import backup, keys, meta, opening
from digifocus_desktop.store.backup import Reason
from digifocus_desktop.store.database import Store
from tests.digifocus_desktop.store.conftest import KEY, NOON
from tests.digifocus_desktop.store.test_search import find, put
from tests.small_disk import files_up_to, needs_limits


@pytest.fixture
def key_path(tmp_path):
    path = tmp_path / "store.keys.json"
    path.write_text("the key file")
    return path


@pytest.fixture
def save(store, tmp_path, key_path):
    """Make a backup of the store at a time, NOON unless told."""

    def make(now=NOON, **options):
        return backup.make_backup(store.path, key_path, KEY, tmp_path / "backups", now=now, **options)

    return make


def names(path):
    opened = Store(path, KEY)
    try:
        return find(opened)
    finally:
        opened.close()


def test_a_backup_of_a_store_in_use_holds_what_was_committed(store, save):
    put(store, "company", "c1")

    made = save(reason=Reason.ASKED)

    assert names(made.path) == ["Mäkelän tila"]
    assert (made.made_at, made.reason) == (NOON, Reason.ASKED)
    assert made.keys.read_text() == "the key file"
    assert backup.list_backups(made.path.parent) == (made,)


def test_a_backup_is_encrypted(store, save):
    put(store, "company", "c1", name="Salaisuuden tila")

    made = save()

    assert b"Salaisuuden" not in made.path.read_bytes()
    assert not made.path.read_bytes().startswith(b"SQLite format 3")


def test_writing_goes_on_during_a_backup_and_does_not_get_into_it(store, save, monkeypatch):
    monkeypatch.setattr(backup, "PAGES_A_STEP", 20)
    put(store, "company", "c1")
    shares: list[float] = []

    def write_meanwhile(share):
        if not shares:
            put(store, "company", "c2", name="Toinen tila")
        shares.append(share)

    made = save(progress=write_meanwhile)

    assert find(store) == ["Mäkelän tila", "Toinen tila"]
    assert names(made.path) == ["Mäkelän tila"]
    assert shares == sorted(shares)
    assert len(shares) > 2
    assert shares[-1] == 1


def test_a_cancelled_backup_leaves_nothing(store, save, tmp_path):
    assert save(cancelled=lambda: True) is None
    assert list((tmp_path / "backups").iterdir()) == []


def test_a_copy_with_one_flipped_bit_does_not_count(store, save, tmp_path, monkeypatch):
    put(store, "company", "c1")
    copied = backup._copy

    def flip(*arguments):
        counts = copied(*arguments)
        with arguments[1].open("r+b") as file:
            file.seek(4096 * 3 + 100)
            byte = file.read(1)
            file.seek(-1, 1)
            file.write(bytes([byte[0] ^ 1]))
        return counts

    monkeypatch.setattr(backup, "_copy", flip)

    with pytest.raises(StoreError) as caught:
        save()

    assert caught.value.code == "store.backup_failed"
    assert backup.list_backups(tmp_path / "backups") == ()


def test_a_copy_that_lacks_rows_does_not_count(store, save, monkeypatch):
    copied = backup._copy
    monkeypatch.setattr(backup, "_copy", lambda *arguments: {**copied(*arguments), "company": 1})

    with pytest.raises(StoreError) as caught:
        save()

    assert caught.value.code == "store.backup_failed"


def test_a_half_written_backup_is_never_listed_and_goes_with_the_next(store, save, tmp_path):
    made = save()
    leftover = made.path.with_name(made.path.name + ".part")
    leftover.write_bytes(b"half")

    assert backup.list_backups(tmp_path / "backups") == (made,)
    save(NOON + timedelta(hours=1))
    assert not leftover.exists()


def test_old_backups_go_by_latest_day_and_week(tmp_path):
    folder = tmp_path / "backups"
    folder.mkdir()
    start = datetime(2026, 8, 1, tzinfo=UTC)
    for hour in range(0, 24 * 100, 2):
        stamp = f"{start + timedelta(hours=hour):{backup._STAMP}}"
        (folder / f"store-{stamp}-timer.backup").write_bytes(b"")
    now = start + timedelta(days=100)

    backup._rotate(folder, now)

    kept = [one.made_at for one in backup.list_backups(folder)]
    assert kept[:8] == [now - timedelta(hours=2 * step) for step in range(1, 9)]
    days = {moment.date() for moment in kept}
    assert {(now - timedelta(days=back)).date() for back in range(1, 15)} <= days
    assert len(kept) <= 8 + 14 + 8
    assert now - kept[-1] > timedelta(days=40)
    assert now - kept[-1] <= timedelta(days=60)


def put_empty(folder, *moments):
    folder.mkdir(exist_ok=True)
    for moment in moments:
        (folder / f"store-{moment:{backup._STAMP}}-timer.backup").write_bytes(b"")


@pytest.mark.parametrize("off", [timedelta(days=3650), timedelta(days=90), timedelta(days=-3650)])
@pytest.mark.parametrize("times", [1, 8, 40])
def test_a_clock_that_is_wrong_for_an_afternoon_takes_no_good_backup_away(tmp_path, off, times):
    folder = tmp_path / "backups"
    good = [NOON - timedelta(days=back) for back in range(8)]
    put_empty(folder, *good)
    for time in range(times):
        wrong = NOON + off + timedelta(minutes=5 * time)
        put_empty(folder, wrong)
        backup._rotate(folder, wrong)

    kept = [one.made_at for one in backup.list_backups(folder)]
    assert set(good) <= set(kept)
    assert wrong in kept
    assert len(kept) <= 2 * (8 + 14 + 8)


def test_when_the_clock_is_right_again_its_own_backups_are_kept_as_ever(tmp_path):
    folder = tmp_path / "backups"
    ahead = [NOON + timedelta(days=3650, hours=hour) for hour in range(30)]
    put_empty(folder, *ahead)
    for hour in range(100):
        now = NOON + timedelta(hours=hour)
        put_empty(folder, now)
        backup._rotate(folder, now)

    kept = [one.made_at for one in backup.list_backups(folder)]
    assert {NOON + timedelta(hours=hour) for hour in range(92, 100)} <= set(kept)
    assert len([moment for moment in kept if moment > now]) <= 8 + 14 + 8


def test_the_only_backup_stays_however_old(store, save, tmp_path):
    old = save(NOON - timedelta(days=200))

    backup._rotate(tmp_path / "backups", NOON)

    assert backup.list_backups(tmp_path / "backups") == (old,)


def test_a_backup_is_due_after_half_an_hour_if_something_was_written(store, save, tmp_path):
    folder = tmp_path / "backups"
    now = datetime.now(UTC)
    assert backup.due(store.path, folder, now)

    save(now + timedelta(seconds=1))
    assert not backup.due(store.path, folder, now + timedelta(hours=1))  # nothing written since

    for path in folder.iterdir():
        path.unlink()
    save(now - timedelta(minutes=29))
    put(store, "company", "c1")
    assert not backup.due(store.path, folder, now)
    assert backup.due(store.path, folder, now + timedelta(minutes=2))


def test_a_backup_made_while_the_clock_was_a_year_ahead_holds_up_no_other(store, save, tmp_path):
    now = datetime.now(UTC)
    save(now + timedelta(days=365))
    put(store, "company", "c1")

    assert backup.due(store.path, tmp_path / "backups", now)
    save(now)
    assert not backup.due(store.path, tmp_path / "backups", now + timedelta(minutes=1))


def test_a_restored_store_is_the_backup_and_what_was_there_is_kept(store, save, key_path):
    put(store, "company", "c1")
    made = save()
    put(store, "company", "c2", name="Myöhempi tila")
    store.close()

    aside = backup.restore(made, store.path, key_path, KEY, now=NOON)

    assert names(store.path) == ["Mäkelän tila"]
    assert names(aside / store.path.name) == ["Myöhempi tila", "Mäkelän tila"]
    restored = Store(store.path, KEY)
    with restored.read() as connection:
        assert meta.get(connection, "restored") == "1"
    restored.close()
    assert made.path.exists()


def test_restore_keeps_changes_that_were_only_in_the_log(store, save, key_path, tmp_path):
    """A store whose program was killed has its last changes in the log; they are kept aside."""
    made = save()
    put(store, "company", "c1")
    killed = tmp_path / "killed"
    killed.mkdir()
    for side in ("", "-wal"):
        (killed / f"store.db{side}").write_bytes((tmp_path / f"store.db{side}").read_bytes())

    aside = backup.restore(made, killed / "store.db", key_path, KEY, now=NOON)

    assert names(killed / "store.db") == []
    assert names(aside / "store.db") == ["Mäkelän tila"]


def test_restore_without_a_key_file_takes_the_one_of_the_backup(store, save, key_path):
    made = save()
    store.close()
    key_path.unlink()

    backup.restore(made, store.path, key_path, KEY, now=NOON)

    assert key_path.read_text() == "the key file"


@pytest.mark.parametrize("fault", ["damaged", "key"])
def test_a_backup_that_fails_its_checks_changes_nothing(store, save, key_path, fault):
    made = save()
    put(store, "company", "c1")
    store.close()
    key = KEY
    if fault == "damaged":
        made.path.write_bytes(made.path.read_bytes()[:-5000])
    else:
        key = bytes(32)

    with pytest.raises(StoreError) as caught:
        backup.restore(made, store.path, key_path, key, now=NOON)

    assert caught.value.code == "store.backup_failed"
    assert names(store.path) == ["Mäkelän tila"]


def test_a_folder_that_takes_no_file_is_told(store, save, tmp_path):
    (tmp_path / "backups").write_text("a file in the way")

    with pytest.raises(StoreError) as caught:
        save()

    assert caught.value.code == "store.cannot_write"


@needs_limits
def test_a_backup_that_does_not_fit_gives_back_its_room(store, save, tmp_path):
    with files_up_to(20_000), pytest.raises(StoreError):
        save()

    assert not list((tmp_path / "backups").iterdir())
    assert save().path.exists()


def test_a_backup_opens_on_another_computer_with_its_recovery_passphrase(tmp_path):
    file, key = keys.create(tmp_path / "store.keys.json")
    file.add_passphrase(key, "kale-pimo-sutu-rany")
    file.save()
    with_key = Store(tmp_path / "store.db", key)
    with_key.prepare()
    with_key.close()
    made = backup.make_backup(tmp_path / "store.db", file.path, key, tmp_path / "usb", now=NOON)
    assert made is not None

    opened = keys.KeyFile.load(made.keys).open_with_passphrase("Kale Pimo Sutu Rany")

    opening.connect(made.path, opened, query_only=True).close()
