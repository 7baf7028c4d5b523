"""The list of printers: told by the system in its own time, while the window lives on."""

import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QElapsedTimer, QTimer

from ui.shared import printers
from ui.shared.preferences import Preferences
from ui.shared.printers import Printers, printer_names
from ui.shared.runner import InlineRunner, QtRunner

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="there is no spooler program")


@pytest.fixture
def preferences(qapp, tmp_path, languages):
    return Preferences(qapp, tmp_path / "settings.json", languages)


def _cups(tmp_path: Path, monkeypatch, lines: str) -> None:
    """Put a program in the place of `lpstat`."""
    program = tmp_path / "lpstat"
    program.write_text(f"#!/bin/sh\n{lines}\n")
    program.chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")


@posix_only
def test_the_printing_system_names_its_printers_the_usual_one_first(tmp_path, monkeypatch):
    answers = 'case "$1" in -e) printf "Canon\\nHP_Toimisto\\nÄmyri\\n";; '
    _cups(tmp_path, monkeypatch, f'{answers} -d) echo "system default destination: HP_Toimisto";; esac')

    assert printer_names() == ["HP_Toimisto", "Canon", "Ämyri"]


@posix_only
@pytest.mark.parametrize("lines", ["exit 1", "echo 'lpstat: Bad file descriptor' >&2; exit 1", "sleep 60"])
def test_a_printing_system_that_does_not_answer_has_no_printers(tmp_path, monkeypatch, lines):
    monkeypatch.setattr(printers, "ASK_SECONDS", 0.2)
    _cups(tmp_path, monkeypatch, f"exec {lines}" if lines.startswith("sleep") else lines)

    assert printer_names() == []


@posix_only
def test_a_slow_printing_system_holds_up_neither_the_window_nor_reading(
    qtbot, tmp_path, monkeypatch, preferences
):
    gate = tmp_path / "gate"
    _cups(tmp_path, monkeypatch, f'while [ ! -e {gate} ]; do sleep 0.02; done; [ "$1" = -e ] && echo Canon')
    runner = QtRunner()
    known = Printers(runner, preferences, printer_names)
    longest, tick, clock = [0], QTimer(interval=5), QElapsedTimer()
    tick.timeout.connect(lambda: longest.append(clock.restart()))
    clock.start()
    tick.start()
    read: list[int] = []

    known.look()
    runner.read(lambda: 1, read.append)
    qtbot.waitUntil(lambda: bool(read) and len(longest) > 30)
    still_asking, waited = known.names is None, max(longest)
    with qtbot.waitSignal(known.changed):
        gate.touch()
    runner.close()

    assert still_asking
    assert waited < 500
    assert known.names == ("Canon",)


def test_the_one_used_last_stands_first_and_what_is_known_stays_while_asked_again(preferences):
    answers = [["HP", "Canon"], ["HP", "Canon", "Uusi"]]
    known = Printers(InlineRunner(), preferences, lambda: answers.pop(0))
    told = [known.names]
    known.changed.connect(lambda: told.append(known.names))

    known.look()
    known.use("Canon")
    known.look()

    assert told == [None, ("HP", "Canon"), ("Canon", "HP"), ("Canon", "HP", "Uusi")]
    assert preferences.values.printer == "Canon"


def test_a_question_under_way_is_not_asked_twice(qtbot, preferences):
    runner, asked, free = QtRunner(), [], threading.Event()

    def ask() -> list[str]:
        asked.append(1)
        free.wait(10)
        return []

    known = Printers(runner, preferences, ask)
    known.look()
    known.look()
    with qtbot.waitSignal(known.changed):
        free.set()
    runner.close()

    assert asked == [1]
    assert known.names == ()
