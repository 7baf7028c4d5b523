"""Backups: whole, checked, tried out; and a hub that goes back to one."""

import hashlib
import shutil
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import create_engine, select, text

from sync.hub.__main__ import main
from sync.hub.database.opening import DATABASE, DatabaseUrls, migrated_engine, opened_place
from sync.hub.database.postgres import SUPERUSER, EmbeddedPostgres
from sync.hub.database.tables import hub_state
from sync.hub.database.walls import own_work
from sync.hub.errors import HubSetupError
from sync.hub.running.backup_timer import BackupTimer
from sync.hub.running.backups import Backup, back_up, check_file, newest
from sync.hub.running.keeping import restore, try_out
from sync.hub.running.operating import HubCommands
from sync.hub.service import HubService
from sync.hub.settings import HubSettings
from tests.sync.conftest import FAST
from tests.sync.world import NOON, Laptop, World

pytestmark = pytest.mark.hub


@pytest.fixture
def whole(postgres: EmbeddedPostgres, hub_urls: DatabaseUrls) -> str:
    """The address that reads all of the database of `hub`."""
    del hub_urls
    return postgres.url(SUPERUSER, DATABASE)


@pytest.fixture
def laptop(hub: World) -> Laptop:
    return hub.laptop()


@pytest.fixture(scope="module")
def other_server() -> Iterator[Path]:
    """The folder of another hub, with its own PostgreSQL."""
    folder = Path(tempfile.mkdtemp(prefix="dfhub-"))
    with EmbeddedPostgres(folder, FAST):
        yield folder
    shutil.rmtree(folder)


def backed_up(hub: World) -> int:
    with hub.engine.connect() as connection:
        return int(connection.scalar(select(hub_state.c.backed_up_seq)) or 0)


def test_laptops_hear_how_far_a_backup_reaches(
    hub: World, laptop: Laptop, whole: str, tmp_path: Path
) -> None:
    laptop.company("Mäkelän tila")
    laptop.sync()
    assert backed_up(hub) == 0
    made = back_up(whole, tmp_path, NOON)

    assert made.path.name == "digifocus-hub-20261124-100000Z.dump"
    assert made.path.stat().st_mode & 0o077 == 0
    assert backed_up(hub) == made.seq > 0
    assert check_file(made.path)
    assert newest(tmp_path) == NOON


def test_a_backup_that_cannot_be_written_counts_for_nothing(hub: World, tmp_path: Path) -> None:
    nowhere = hub.engine.url.set(database="nowhere").render_as_string(hide_password=False)
    with pytest.raises(HubSetupError):
        back_up(nowhere, tmp_path, NOON)

    assert list(tmp_path.iterdir()) == []
    assert backed_up(hub) == 0


def test_of_many_backups_the_newest_stay(hub: World, whole: str, tmp_path: Path) -> None:
    assert hub.programme
    for hours in range(3):
        back_up(whole, tmp_path, NOON + timedelta(hours=hours), keep=2)

    assert [path.name.split("-")[3][:2] for path in sorted(tmp_path.glob("*.dump"))] == ["11", "12"]
    assert len(list(tmp_path.iterdir())) == 4


@pytest.fixture
def made(hub: World, laptop: Laptop, whole: str, tmp_path: Path) -> Backup:
    """A backup of a hub that holds one firm."""
    assert hub.programme
    laptop.company("Mäkelän tila")
    laptop.sync()
    return back_up(whole, tmp_path, NOON)


def test_a_changed_byte_is_noticed(made: Backup) -> None:
    content = bytearray(made.path.read_bytes())
    content[len(content) // 2] ^= 1
    made.path.write_bytes(content)

    with pytest.raises(HubSetupError) as caught:
        check_file(made.path)
    assert "not as it was written" in caught.value.text


@pytest.mark.parametrize("content", [b"", b"PGDMP", b"not a backup at all"])
def test_what_is_no_backup_is_said_in_words(content: bytes, tmp_path: Path, capsys) -> None:
    path = tmp_path / "some.dump"
    path.write_bytes(content)

    assert main(["verify", "--backup", str(path)]) == 1
    assert "is no backup of a hub" in capsys.readouterr().err


def test_a_backup_is_tried_out_in_a_server_of_its_own(made: Backup) -> None:
    found = try_out(made.path)

    assert found.sound, found.findings
    assert found.rows > 0


def test_a_hub_goes_back_and_loses_nothing_that_a_laptop_still_holds(
    hub: World, laptop: Laptop, made: Backup, other_server: Path
) -> None:
    later = laptop.company("Perustettu varmuuskopion jälkeen")
    sent = list(laptop.pending)
    laptop.sync()
    with opened_place(None, other_server) as place:
        assert restore(made.path, place, hub.clock) == ""
    with opened_place(None, other_server) as place:
        aside = restore(made.path, place, hub.clock)
        engine = create_engine(place.urls.app)
        service = HubService(HubSettings(engine, hub.clock))
        with engine.connect() as connection, hub.engine.connect() as before:
            epoch = select(hub_state.c.epoch)
            assert connection.scalar(epoch) != before.scalar(epoch)
        laptop.world = World(engine, populated=True)
        laptop.cursor, laptop.rows = None, {}
        laptop.who = laptop.sign_in()
        service.push(laptop.who, [op.to_wire() for op in sent])
        laptop.pull()
        engine.dispose()

    assert aside.startswith("digifocus_before_")
    assert laptop.has("company", later)


def test_a_hub_that_runs_is_not_replaced_under_its_users(
    made: Backup, other_server: Path, hub: World
) -> None:
    with opened_place(None, other_server) as place:
        engine = create_engine(place.urls.app)
        with engine.connect() as connection:
            connection.execute(text("SELECT 1"))
            with pytest.raises(HubSetupError) as caught:
                restore(made.path, place, hub.clock)
        engine.dispose()
    assert caught.value.code == "hub.in_use"


def test_a_given_database_must_be_empty(made: Backup, hub_urls: DatabaseUrls, hub: World) -> None:
    with opened_place(hub_urls.owner, None) as place, pytest.raises(HubSetupError) as caught:
        restore(made.path, place, hub.clock)
    assert caught.value.code == "hub.not_empty"


def test_a_given_database_is_filled(made: Backup, postgres: EmbeddedPostgres, hub: World) -> None:
    admin = create_engine(postgres.url(SUPERUSER, "postgres"), isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.exec_driver_sql("CREATE DATABASE given OWNER digifocus_owner")
    given = postgres.url("digifocus_owner", "given")
    with opened_place(given, None) as place:
        restore(made.path, place, hub.clock)
    engine = create_engine(given)
    with own_work(engine) as connection:
        names = connection.scalars(text("SELECT name FROM company")).all()
    engine.dispose()
    with admin.connect() as connection:
        connection.exec_driver_sql("DROP DATABASE given")
    admin.dispose()

    assert names == ["Mäkelän tila"]


def test_a_hub_does_not_serve_what_was_put_back_by_half(
    made: Backup, postgres: EmbeddedPostgres, hub: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed before the new epoch, laptops would take the old state for the newest."""
    admin = create_engine(postgres.url(SUPERUSER, "postgres"), isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.exec_driver_sql("CREATE DATABASE half OWNER digifocus_owner")
    half = postgres.url("digifocus_owner", "half")

    def cut(_: HubCommands) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(HubCommands, "note_restored", cut)
    with opened_place(half, None) as place:
        with pytest.raises(KeyboardInterrupt):
            restore(made.path, place, hub.clock)
        with pytest.raises(HubSetupError) as caught, migrated_engine(place.urls):
            pass
    assert caught.value.code == "hub.half_restored"
    with admin.connect() as connection:
        connection.exec_driver_sql("DROP DATABASE half")
    admin.dispose()


def test_a_backup_is_due_when_the_newest_is_old_enough(hub: World, whole: str, tmp_path: Path) -> None:
    timer = BackupTimer(whole, tmp_path, timedelta(hours=24), 3, hub.clock)
    first = timer.write_if_due()
    hub.clock.forward(hours=23)
    early = timer.write_if_due()
    hub.clock.forward(hours=1)
    second = timer.write_if_due()

    assert first is not None
    assert second is not None
    assert early is None
    assert newest(tmp_path) == NOON + timedelta(hours=24)


def test_a_backup_can_be_checked_without_this_program(made: Backup) -> None:
    digest = hashlib.sha256(made.path.read_bytes()).hexdigest()

    assert made.path.with_name(made.path.name + ".sha256").read_text() == f"{digest}  {made.path.name}\n"
