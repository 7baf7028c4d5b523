"""The running program: first start or workspace, lock and unlock, ten openings, and what starts by itself."""

import os
import shutil
import subprocess
import sys
import threading
import time

import pytest
import shiboken6

from digifocus_desktop.bootstrap import DESKTOP_FILE, Program
from digifocus_desktop.services.session import OPENING_SECONDS
from digifocus_desktop.startup import Options
from digifocus_desktop.store import meta
from tests.contracts.tree import ROOT
from ui.shared.navigation import Route
from ui.shared.printers import printer_names

OPENED = """
import sys
from pathlib import Path
from PySide6.QtGui import QGuiApplication
from digifocus_desktop import bootstrap
from digifocus_desktop.startup import Options
after_paint = bootstrap._after_paint
def told(program):
    after_paint(program)
    print(QGuiApplication.desktopFileName())
    print(*sorted(size.width() for size in program.window.windowIcon().availableSizes()))
    program.window.close()
bootstrap._after_paint = told
bootstrap.open_window(Options(Path(sys.argv[1])))
"""


@pytest.fixture
def program_in(qapp, qtbot, no_old_windows, theme, languages):
    made = []

    def make(folder, **options):
        program = Program(qapp, Options(folder, **options))
        made.append(program)
        return program

    yield make
    for program in made:
        program.window.close()
        shiboken6.delete(program.window)


@pytest.fixture
def program(program_in, qtbot, workspace_template, tmp_path):
    shutil.copytree(workspace_template, tmp_path / "data")
    program = program_in(tmp_path / "data", home="companies")
    with qtbot.waitSignal(program.ready, timeout=20_000):
        program.start()
    return program


def place(program):
    return program.window.shell.navigator.current.name


def settled(qtbot, program):
    """Wait until the lanes have nothing left to do."""
    done: list[None] = []
    program.runner.write(lambda: None, done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=20_000)


def test_a_folder_without_a_store_begins_with_the_first_start(program_in, tmp_path):
    program = program_in(tmp_path / "new")
    program.start()

    assert place(program) == "start"


def test_a_store_opens_behind_the_painted_window(program):
    assert place(program) == "companies"
    assert program.session.services.me.name == "Liisa Koponen"


def test_locking_closes_the_store_and_shows_the_way_in(qtbot, program):
    program.window.shell.toasts.show("Mäkelän tila poistettu.", lambda: pytest.fail("the store is closed"))
    program.lock()
    qtbot.waitUntil(lambda: not program.session.is_open, timeout=20_000)

    assert place(program) == "unlock"
    assert program.window.shell.toasts.toast is None
    assert not program.window.shell.toasts.undo()


def test_unlocking_shows_the_screens_again(qtbot, program):
    program.lock()
    qtbot.waitUntil(lambda: not program.session.is_open, timeout=20_000)

    with qtbot.waitSignal(program.ready, timeout=20_000):
        program.window.page.open_button.click()

    assert place(program) == "companies"


def test_reopening_ten_times_leaves_no_thread_and_no_second_reader(qtbot, program):
    before = threading.active_count()

    for _ in range(10):
        with qtbot.waitSignal(program.ready, timeout=20_000):
            program.reopen()
        settled(qtbot, program)

    assert threading.active_count() <= before


def test_a_stored_change_reaches_the_screens(qtbot, program):
    from digifocus_desktop.services.company_values import NewCompany

    settled(qtbot, program)
    with qtbot.waitSignal(program.changes.happened, timeout=20_000) as heard:
        program.runner.write(
            lambda: program.session.services.companies.create(NewCompany(name="Uusi tila")), lambda _id: None
        )

    assert "company" in heard.args[0]


def test_the_end_of_a_sync_reaches_the_screens_though_no_row_changed(qtbot, program):
    settled(qtbot, program)
    with qtbot.waitSignal(program.changes.happened) as heard:
        program.pulse.ended.emit("")

    assert heard.args[0] == frozenset()


def test_a_damaged_store_leads_to_the_way_in_with_its_reason(qtbot, program_in, workspace_template, tmp_path):
    shutil.copytree(workspace_template, tmp_path / "data")
    (tmp_path / "data" / "store.db").write_bytes(b"\0" * 8192)
    program = program_in(tmp_path / "data")
    program.start()
    qtbot.waitUntil(lambda: place(program) == "unlock", timeout=20_000)

    assert program.window.shell.navigator.current == Route("unlock", params={"code": "store.damaged"})


def test_an_exit_is_noted_as_clean(qtbot, program, tmp_path):
    qtbot.waitUntil(lambda: clean_exit(program) == "0", timeout=20_000)
    program.window.close()

    from digifocus_desktop.paths import AppPaths
    from digifocus_desktop.services.workspace import Workspace

    workspace = Workspace.open(AppPaths(tmp_path / "data"))
    with workspace.store.read() as connection:
        assert meta.get(connection, "clean_exit") == "1"
    workspace.close()


def clean_exit(program):
    with program.session.services.store.read() as connection:
        return meta.get(connection, "clean_exit", "1")


def test_the_store_is_looked_after_once_the_first_page_is_in_use(program, qtbot):
    at_once = clean_exit(program)
    qtbot.waitUntil(lambda: clean_exit(program) == "0", timeout=20_000)

    assert at_once == "1"


def test_saving_goes_on_while_the_file_is_checked(program, qtbot, monkeypatch):
    from digifocus_desktop.services.company_values import NewCompany
    from digifocus_desktop.store.database import Store

    checking, saved, is_whole = threading.Event(), threading.Event(), Store.is_whole

    def slow(store):
        checking.set()
        return saved.wait(20) and is_whole(store)

    monkeypatch.setattr(Store, "is_whole", slow)
    qtbot.waitUntil(checking.is_set, timeout=20_000)
    create = program.session.services.companies.create
    program.runner.write(lambda: create(NewCompany(name="Uusi tila")), lambda _id: saved.set())
    qtbot.waitUntil(saved.is_set, timeout=10_000)

    qtbot.waitUntil(lambda: clean_exit(program) == "0", timeout=20_000)


def test_a_store_that_was_locked_at_once_is_not_looked_after(program, qtbot):
    first = program.session.services
    program.lock()
    settled(qtbot, program)
    program._begin_upkeep(first)
    settled(qtbot, program)

    assert not program.session.is_open


def test_a_program_locked_while_the_store_is_looked_after_begins_nothing(program, qtbot):
    settled(qtbot, program)
    free = threading.Event()
    program.runner.write(lambda: free.wait(10), lambda _: None)
    program._begin_upkeep(program.session.services)
    program.lock()
    free.set()
    qtbot.waitUntil(lambda: not program.session.is_open, timeout=20_000)
    settled(qtbot, program)

    program.pulse.sync_now()

    assert not program.pulse.running


def test_a_window_closed_before_it_was_painted_waits_for_nothing(program_in, workspace_template, tmp_path):
    shutil.copytree(workspace_template, tmp_path / "data")
    program = program_in(tmp_path / "data", home="companies")
    program.start()
    begun = time.monotonic()
    program.window.close()

    assert not program.session.is_open
    assert time.monotonic() - begun < OPENING_SECONDS / 4


@pytest.mark.skipif(sys.platform == "win32", reason="there is no spooler program")
def test_closing_ends_a_question_to_a_printing_system_that_hangs(qtbot, program, tmp_path, monkeypatch):
    lpstat, asked, lane = tmp_path / "lpstat", tmp_path / "asked", []
    lpstat.write_text(f"#!/bin/sh\necho $1 >> {asked}\nexec sleep 60\n")
    lpstat.chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")

    def ask() -> list[str]:
        lane.append(threading.current_thread())
        return printer_names()

    program.runner.system(ask, lambda _names: None)
    qtbot.waitUntil(lambda: asked.exists() and asked.read_text() != "")
    program.window.close()
    lane[0].join(5)

    assert not lane[0].is_alive()
    assert asked.read_text() == "-e\n"


def test_the_window_has_the_sign_of_the_program_and_its_entry_in_the_menu(tmp_path):
    command = [sys.executable, "-c", OPENED, str(tmp_path)]
    env = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=True, timeout=60)

    assert done.stdout.splitlines() == [DESKTOP_FILE, "16 24 32 48 64 128"]
    assert (ROOT / "packaging" / "linux" / f"{DESKTOP_FILE}.desktop").is_file()
