"""How long a start takes: the program and the bare window in turn, each in a process of its own."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from typing import Any

from tests.bench.rows import Row, row
from tests.bench.stores import Measured

BASELINE = Path(__file__).parent / "baselines" / "bare_window.py"
FIRST_BAR, LIST_BAR, MEMORY_BAR_MB = 1.6, 3.0, 150.0


def measure(store: Measured, times: int) -> list[Row]:
    """Return the rows of the table that are about the start."""
    bare: list[float] = []
    first: list[float] = []
    listed: list[float] = []
    memory: list[float] = []
    for turn in range(times + 1):  # the first turn warms the files up
        words = run_bare()
        found = run_program(store)
        if turn:
            bare.append(words[0])
            first.append(found["first"])
            listed.append(found["list"])
            memory.append(found["rss_kib"] / 1024)
    assert found["keys"], "the search box did not have the keyboard"
    assert found["rail"], "there was no rail"
    ms = [1000 * median(times) for times in (bare, first, listed)]
    return [
        row(
            "process start → first paint",
            ms[1] / ms[0],
            FIRST_BAR,
            "×",
            f"{ms[1]:.0f} ms, bare window {ms[0]:.0f} ms",
        ),
        row("process start → list shown", ms[2] / ms[0], LIST_BAR, "×", f"{ms[2]:.0f} ms"),
        row(
            "resident with the list shown",
            median(memory),
            MEMORY_BAR_MB,
            "MB",
            f"bare window {words[1] / 1024:.0f} MB",
        ),
    ]


def run_bare() -> tuple[float, float]:
    """Return seconds to the first paint of a bare window, and its memory in KiB."""
    begun = time.monotonic()
    done = _run([str(BASELINE)])
    painted, resident = done.split()
    return float(painted) - begun, float(resident)


def run_program(store: Measured) -> dict[str, Any]:
    """Return seconds to the first paint and to the list, and what stood there."""
    begun = time.monotonic()
    done = _run(
        [
            "-m",
            "tests.bench.app_start",
            str(store.ring),
            "--data-dir",
            str(store.folder),
            "--open",
            "companies",
        ]
    )
    said: dict[str, Any] = json.loads(done)
    return {**said, "first": said["first"] - begun, "list": said["list"] - begun}


def _run(arguments: list[str]) -> str:
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run([sys.executable, *arguments], env=env, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr)
    return done.stdout
