"""The session of a running program: its lanes never wait for each other in a ring."""

import shutil
import threading
from datetime import timedelta

import pytest

from digifocus_desktop.errors import StoreError
from digifocus_desktop.paths import AppPaths
from digifocus_desktop.services.handover import HandedOver, Handover
from digifocus_desktop.services.me import load_me
from digifocus_desktop.services.session import Session
from digifocus_desktop.services.workspace import Profile
from tests.workspaces import NOON

WORDS = "kale-pimo-sutu-raja-meno-vako-tila"


@pytest.fixture
def session(workspace_template, tmp_path):
    shutil.copytree(workspace_template, tmp_path / "data")
    session = Session(
        AppPaths(tmp_path / "data"), make_demo=lambda _: pytest.fail("no demo"), now=lambda: NOON
    )
    session.open()
    yield session
    session.close()


def test_a_store_opens_anew_while_work_of_the_old_one_asks_for_more(session):
    services, reading, closing = session.services, threading.Event(), threading.Event()

    def read() -> None:
        with services.store.read():
            reading.set()
            closing.wait(10)
            services.forget_me()
            assert services.me.name == "Liisa Koponen"

    reader = threading.Thread(target=read, daemon=True)
    opener = threading.Thread(target=session.open, daemon=True)
    reader.start()
    reading.wait(10)
    opener.start()
    while session.is_open:
        opener.join(0.01)
    closing.set()
    opener.join(10)

    assert not opener.is_alive()
    assert session.is_open


def test_services_of_a_closed_workspace_never_reach_the_next_one(session):
    services = session.services
    assert services.me.name

    session.open()
    services.forget_me()

    with pytest.raises(StoreError) as caught:
        assert services.me
    assert caught.value.code == "store.closed"
    assert session.services.me.name == "Liisa Koponen"


def test_work_that_asks_before_the_store_is_open_gets_it_when_it_is(session):
    session.close()
    session.expect()
    got = []
    asker = threading.Thread(target=lambda: got.append(session.services.me.name), daemon=True)
    asker.start()
    session.open()
    asker.join(10)

    assert got == ["Liisa Koponen"]


def test_work_that_asks_a_closed_session_fails_at_once(session):
    session.close()

    with pytest.raises(StoreError):
        assert session.services.me


def test_who_i_am_is_read_again_although_an_older_reading_ends_later(session, monkeypatch):
    services, read, changed = session.services, threading.Event(), threading.Event()
    before = services.me

    def slow(connection):
        found = load_me(connection)
        if not read.is_set():  # the first reading alone ends late
            read.set()
            changed.wait(10)
        return found

    monkeypatch.setattr("digifocus_desktop.services.me.load_me", slow)
    services.forget_me()
    reader = threading.Thread(target=lambda: services.me, daemon=True)
    reader.start()
    read.wait(10)
    with services.store.apply() as (connection, _):  # `profile.change` would read again, and so wait
        connection.execute("UPDATE app_user SET name = 'Liisa Uusi' WHERE id = ?", (before.user_id,))
    services.forget_me()
    changed.set()
    reader.join(10)

    assert (before.name, services.me.name) == ("Liisa Koponen", "Liisa Uusi")


def test_the_computer_comes_back_by_code_and_wrong_codes_cost_time(session):
    now = NOON
    turn = Handover(session.paths.handover, lambda: now)
    turn.begin(HandedOver("analysis", "sv"), "47114711")
    assert turn.held == HandedOver("analysis", "sv")

    for _ in range(5):
        with pytest.raises(StoreError, match=r"handover\.code"):
            turn.end("0000")
    with pytest.raises(StoreError) as caught:
        turn.end("47114711")
    assert (caught.value.code, caught.value.facts) == ("handover.wait", {"seconds": 30})
    assert "47114711" not in session.paths.handover.read_text("utf-8")

    now += timedelta(seconds=31)
    turn.end(" 47114711 ")
    assert turn.held is None


def test_a_forgotten_code_is_no_trap_and_a_clock_set_back_is_none_either(workspace_template, tmp_path):
    folder = AppPaths(tmp_path / "mine")
    session = Session(folder, make_demo=lambda _: pytest.fail("no demo"), passphrase=WORDS, now=lambda: NOON)
    session.create(Profile("Liisa Koponen", "proagria", "yritysneuvoja", "liisa@example.org"), WORDS)
    session.handover.begin(HandedOver("analysis", "fi"), "4711")
    with pytest.raises(StoreError, match=r"handover\.code"):
        session.take_back("kale-pimo-sutu-kale-pimo-sutu-wrong")
    assert folder.handover.exists()

    session.take_back(WORDS)
    assert not folder.handover.exists()

    session.handover.begin(HandedOver("analysis", "fi"), "4711")
    for _ in range(5):
        with pytest.raises(StoreError):
            session.take_back("0000")
    earlier = Handover(folder.handover, lambda: NOON - timedelta(days=2))
    earlier.end("4711")
    session.close()


def test_a_short_code_is_refused_and_a_broken_mark_holds_nobody(session):
    with pytest.raises(StoreError, match=r"handover\.code_short"):
        session.handover.begin(HandedOver("analysis", "sv"), " 47 ")
    session.paths.handover.write_text("[1]", "utf-8")
    assert session.handover.held is None
