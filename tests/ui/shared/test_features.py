"""The program's imports cost what Python makes them cost, and nothing of PySide6's."""

import os
import subprocess
import sys

import pytest

CODE = """
import linecache, sys
{before}
from PySide6 import QtCore
{after}
import wave
print("read" if any(name.endswith("wave.py") for name in linecache.cache) else "not read")
from PySide6.QtCore import QObject, Signal
class Bell(QObject):
    rung = Signal(int)
bell, heard = Bell(), []
bell.rung.connect(heard.append)
bell.rung.emit(3)
print(heard)
"""

QUIET = "from ui.shared.features import ignore_features; ignore_features()"


def said(before, after):
    env = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    command = [sys.executable, "-c", CODE.format(before=before, after=after)]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=True, timeout=60)
    return done.stdout.split("\n")[:2]


@pytest.mark.parametrize("order", [(QUIET, ""), ("", QUIET)], ids=["as the start does", "later"])
def test_modules_are_not_read_as_text_when_they_are_imported(order):
    assert said(*order) == ["not read", "[3]"]


def test_without_it_this_pyside_reads_them_so_that_the_module_can_go_when_it_no_longer_does():
    assert said("", "") == ["read", "[3]"]
