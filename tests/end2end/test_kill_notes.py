"""A note that is being typed without a pause survives a killed window, but for its last moments."""

import json
import os
import subprocess
import sys
import time

import pytest

from digifocus_desktop.paths import AppPaths
from digifocus_desktop.services.company_values import NewCompany
from digifocus_desktop.services.workspace import Profile, Ways, Workspace
from tests.end2end.noting import text_of
from ui.shared.save_timer import LATEST_MS

START_S = 40.0
WRITING_S = 1.5
"""What the computer may take to write, busy with other tests."""

LOSS_S = LATEST_MS / 1000 + WRITING_S
TYPED_S = (LOSS_S + 0.6, LOSS_S + 1.7)
"""How long is typed before each kill."""


@pytest.fixture
def data(tmp_path):
    folder = tmp_path / "data"
    workspace = Workspace.create(AppPaths(folder), Profile("Liisa Koponen", "proagria"), Ways(key_file=True))
    company = workspace.services.companies.create(NewCompany("Mäkelän tila", target_groups=("matkailu",)))
    workspace.services.interviews.start(company)
    workspace.close()
    return folder


def lives(process, seconds):
    """Wait so long and tell whether the process still runs."""
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return True
    return False


def typed_and_killed(data, file, seconds):
    """Type in a window of its own, kill it, and return what had been typed by when, and when it ended."""
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.end2end.noting", str(data), str(file)]
    with subprocess.Popen(command, env=env, stderr=subprocess.DEVNULL) as process:
        end = time.monotonic() + START_S
        while not file.exists() and time.monotonic() < end and lives(process, 0.02):
            pass
        assert file.exists(), "nothing was typed"
        assert lives(process, seconds), "the window ended by itself"
        process.kill()
        killed = time.time()
    whole = file.read_bytes().rpartition(b"\n")[0]
    return [json.loads(line) for line in whole.splitlines()], killed


def stored(data):
    workspace = Workspace.open(AppPaths(data))
    try:
        with workspace.store.read() as connection:
            (interview,) = connection.execute("SELECT id FROM interview").fetchone()
            broken = [row[0] for row in connection.execute("PRAGMA quick_check") if row[0] != "ok"]
        notes = workspace.services.step_notes.of_interview(interview)
    finally:
        workspace.close()
    assert not broken
    return [note.body for note in notes]


@pytest.mark.slow
def test_what_was_typed_before_the_last_moments_is_there_after_a_kill(data, tmp_path) -> None:
    for number, seconds in enumerate(TYPED_S):
        typed, killed = typed_and_killed(data, tmp_path / f"typed-{number}.jsonl", seconds)

        (body,) = stored(data)

        assert body == text_of(len(body)).rstrip() or body == text_of(len(body))
        due = max(count for moment, count in typed if moment <= killed - LOSS_S)
        assert due > 5
        assert len(body) >= due - 1  # a space at the end may have gone
        assert len(body) <= typed[-1][1] + 1
