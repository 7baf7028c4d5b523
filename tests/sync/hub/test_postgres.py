"""The embedded server: where it may live, who may reach it, when it stops."""

import os
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from sync.hub.database import postgres as postgres_module
from sync.hub.database.folder import FolderUsers, prepare_data_dir
from sync.hub.database.postgres import SUPERUSER, EmbeddedPostgres
from sync.hub.errors import HubSetupError

pytestmark = pytest.mark.hub

as_root = pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only root needs it")


@pytest.fixture
def folder() -> Iterator[Path]:
    path = Path(tempfile.mkdtemp(prefix="dfhub-"))
    yield path
    shutil.rmtree(path)


def connect(
    server: EmbeddedPostgres, password: str | None = None
) -> "psycopg.Connection[tuple[object, ...]]":
    """Connect as the superuser, with the right password or another."""
    url = server.url(SUPERUSER, "postgres").replace("+psycopg", "")
    return psycopg.connect(url if password is None else url.replace(server.password, password))


def test_it_keeps_its_data_from_one_start_to_the_next(folder: Path) -> None:
    for answer in (None, ("kept",)):
        with EmbeddedPostgres(folder) as server, connect(server) as connection:
            connection.execute("CREATE TABLE IF NOT EXISTS note (text text)")
            assert connection.execute("SELECT text FROM note").fetchone() == answer
            if answer is None:
                connection.execute("INSERT INTO note VALUES ('kept')")


def test_it_stops_with_its_last_user(folder: Path) -> None:
    first = EmbeddedPostgres(folder)
    second = EmbeddedPostgres(folder)
    first.start()
    second.start()
    first.stop()
    with connect(second) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)
    second.stop()

    assert not (folder / "postgres" / "postmaster.pid").exists()


def test_it_asks_for_a_password(postgres: EmbeddedPostgres) -> None:
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        connect(postgres, "wrong")


def test_its_password_and_data_are_closed_to_others(postgres: EmbeddedPostgres) -> None:
    for name in ("password", "postgres"):
        assert stat.S_IMODE((postgres.folder / name).stat().st_mode) & 0o077 == 0


def test_it_listens_to_no_network(postgres: EmbeddedPostgres) -> None:
    with connect(postgres) as connection:
        assert connection.execute("SHOW listen_addresses").fetchone() == ("",)


@as_root
def test_run_by_root_it_is_run_by_another_user(postgres: EmbeddedPostgres) -> None:
    assert (postgres.folder / "postgres").stat().st_uid != 0


@as_root
def test_root_keeps_no_hub_in_a_home_folder() -> None:
    with pytest.raises(HubSetupError) as refusal:
        prepare_data_dir(Path("~/hub"))

    assert refusal.value.code == "hub.home_folder"
    assert not Path("~/hub").expanduser().exists()


@as_root
def test_root_opens_no_closed_folder(folder: Path) -> None:
    folder.chmod(0o700)
    with pytest.raises(HubSetupError) as refusal:
        prepare_data_dir(folder / "hub")

    assert refusal.value.code == "hub.closed_folder"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@as_root
def test_binaries_in_a_closed_folder_are_copied_and_the_folder_stays_closed(folder: Path) -> None:
    closed = folder / "closed"
    package = closed / "package"
    (package / "pginstall18" / "bin").mkdir(parents=True)
    (package / "pginstall18" / "bin" / "postgres").write_text("x", "ascii")
    closed.chmod(0o700)
    copy = postgres_module._copied(package, folder / "server")

    assert not postgres_module._open_to_all(package)
    assert postgres_module._open_to_all(copy / "pginstall18" / "bin") == postgres_module._open_to_all(folder)
    assert stat.S_IMODE(closed.stat().st_mode) == 0o700
    assert (copy / "pginstall18" / "bin" / "postgres").read_text("ascii") == "x"


def test_a_path_too_long_for_a_socket_is_said_so(folder: Path) -> None:
    folder.chmod(0o755)
    server = EmbeddedPostgres(folder / ("x" * 100))
    with pytest.raises(HubSetupError) as refusal:
        server.start()

    assert refusal.value.code == "hub.path_length"


def test_only_the_last_user_of_a_folder_is_told_so(folder: Path) -> None:
    users = [FolderUsers(folder) for _ in range(3)]
    for user in users:
        with user.joining():
            pass
    told = []
    for user in users:
        with user.leaving() as last:
            told.append(last)

    assert told == [False, False, True]
