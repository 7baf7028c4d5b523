"""The hub's command line and what it does."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import httpx
import pytest
from sqlalchemy import Engine, select

from sync.hub.__main__ import build_parser, main
from sync.hub.database.opening import DatabaseUrls, make_engine
from sync.hub.database.tables import enrolment_code, hub_state
from sync.hub.errors import HubSetupError
from sync.hub.running.operating import HubCommands
from sync.hub.running.serving import listening
from sync.hub.settings import HubSettings
from tests.sync.world import World, seeing_all

pytestmark = pytest.mark.hub

ROOT = Path(__file__).resolve().parents[3]
PROGRAMME = ROOT / "resources" / "programmes" / "digifocus.toml"


@pytest.mark.parametrize(("frozen", "name"), [(True, "digifocus-hub"), (False, "run.py hub")])
def test_help_names_the_command_that_was_typed(frozen, name, monkeypatch) -> None:
    monkeypatch.setattr(sys, "frozen", frozen, raising=False)

    assert build_parser().prog == name


@pytest.fixture
def run(hub_urls: DatabaseUrls, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch):
    """Run one command against the test database; returns exit code, output and errors."""
    monkeypatch.setenv("DIGIFOCUS_DATABASE", hub_urls.owner)

    def call(*arguments: str) -> tuple[int, str, str]:
        code = main(arguments)
        output = capsys.readouterr()
        return code, output.out, output.err

    return call


def test_from_an_empty_database_to_a_code(run, hub_urls: DatabaseUrls) -> None:
    assert run("programme", "load", str(PROGRAMME))[0] == 0
    _, organisations, _ = run("organisation", "list")
    assert "ProAgria Etelä-Savo ry" in organisations
    assert run("user", "add", "Aino Ek", "aino@example.org", "ProAgria", "--role", "org_admin")[0] == 0
    assert run("user", "list")[1] == "Aino Ek  aino@example.org  proagria  org_admin\n"
    code, output, _ = run("code", "Aino@Example.org")

    assert code == 0
    engine = make_engine(hub_urls.owner)
    with seeing_all(engine).connect() as connection:
        stored = connection.scalars(select(enrolment_code.c.hash)).all()
    engine.dispose()
    assert len(stored) == 1
    assert output.strip() not in stored[0]
    assert [len(part) for part in output.strip().split("-")] == [4, 4, 4]


def test_loading_a_programme_again_keeps_what_people_edited(run) -> None:
    run("programme", "load", str(PROGRAMME))
    run("organisation", "add", "proagria", "ProAgria, renamed")
    assert run("programme", "load", str(PROGRAMME))[1].endswith(": 0 new rows.\n")

    assert "ProAgria, renamed" in run("organisation", "list")[1]


def test_programme_rows_reach_a_laptop(hub_engine: Engine, run) -> None:
    run("programme", "load", str(PROGRAMME))
    laptop = World(hub_engine, populated=True).laptop("proagria")
    laptop.pull()

    assert {row.row["key"] for row in laptop.all("work_package")} >= {"TP0", "TP1"}
    assert len(laptop.all("theme")) >= 9


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("code", "nobody@example.org"), "no active user"),
        (("organisation", "add", "x", "X"), "programme load"),
        (("programme", "load", "/nowhere.toml"), "cannot be read"),
        (("device", "revoke", "AAAAAAAA"), "no device"),
        (("user", "add", "X", "x@example.org", "nobody"), "programme load"),
        (("user", "add", "X", "no address", "nobody"), "not an e-mail address"),
    ],
)
def test_what_cannot_be_done_is_said_in_words(run, arguments: tuple[str, ...], said: str) -> None:
    code, output, errors = run(*arguments)

    assert (code, output) == (1, "")
    assert said in errors


def test_telling_that_the_database_was_restored_begins_a_new_epoch(hub_engine: Engine, run) -> None:
    def epoch() -> str:
        with seeing_all(hub_engine).connect() as connection:
            return str(connection.execute(select(hub_state.c.epoch)).scalar_one())

    before = epoch()
    code, output, _ = run("restored")

    assert code == 0
    assert "send again" in output
    assert epoch() != before


def test_a_broken_programme_file_is_named(run, tmp_path: Path) -> None:
    broken = tmp_path / "broken.toml"
    broken.write_text("name = [", "utf-8")
    code, _, errors = run("programme", "load", str(broken))

    assert code == 1
    assert "broken.toml is not a programme file" in errors


def test_another_database_than_postgresql_is_refused(run) -> None:
    code, _, errors = run("user", "list", "--database", "sqlite:///x.db")

    assert code == 1
    assert "must be PostgreSQL" in errors


def test_a_database_that_does_not_answer_is_said_in_words(run) -> None:
    code, _, errors = run("user", "list", "--database", "postgresql://nobody@127.0.0.1:1/none")

    assert code == 1
    assert "cannot be used" in errors


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGTERM")
def test_serve_answers_until_it_is_told_to_stop(hub_urls: DatabaseUrls) -> None:
    command = [sys.executable, "-m", "sync.hub", "serve", "--port", "0"]
    environment = {**os.environ, "DIGIFOCUS_DATABASE": hub_urls.owner}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment, cwd=ROOT) as process:
        assert process.stdout is not None
        address = process.stdout.readline().split()[4].rstrip(".")
        health = httpx.get(f"{address}/health", timeout=10).json()
        process.send_signal(signal.SIGTERM)

    assert health == {"status": "ok"}
    assert process.returncode == 0


def test_a_port_in_use_is_said_in_words(run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        code, output, errors = run("serve", "--port", port)

    assert (code, output) == (1, "")
    assert f"Cannot listen at 127.0.0.1, port {port}" in errors


def test_no_answer_waits_for_the_receipt_of_its_first_packet() -> None:
    with listening("127.0.0.1", 0) as listener, socket.create_connection(listener.getsockname()):
        connection, _ = listener.accept()
        with connection:
            assert connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def test_help_says_what_comes_first(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])

    assert "First time: programme load FILE" in capsys.readouterr().out


def test_a_user_added_again_is_changed_not_doubled(hub: World) -> None:
    first = hub.commands.add_user("Aino", "aino@example.org", "a", ["advisor"])
    second = hub.commands.add_user("Aino Ek", "AINO@example.org", "b", ["org_admin"])

    assert first == second
    assert hub.commands.users() == [("Aino Ek", "AINO@example.org", "b", "org_admin")]


def test_an_unknown_role_is_refused(hub: World) -> None:
    with pytest.raises(HubSetupError):
        hub.commands.add_user("Aino", "aino@example.org", "a", ["king"])


def test_devices_are_listed_with_their_state(hub: World) -> None:
    laptop = hub.laptop("a", email="aino@example.org")
    commands = HubCommands(HubSettings(hub.engine, hub.clock))
    commands.revoke_device(laptop.device)
    ((device, number, user, name, state),) = commands.devices()

    assert (device, number, user, name) == (laptop.device, "1", "aino", "Test laptop")
    assert state.startswith("revoked 2026-11-24")
