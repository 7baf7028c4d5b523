"""Kills the real window while it is being answered and compares: `python -m tests.end2end.kill_loop [N]`.

Then it kills each other kind of work (`kill_works`) a tenth as often.

What was told to be saved (*Tallessa*) is written down outside the program. After each kill the
store is opened as at any start: every answer that was told must be there, or a later one.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from digifocus_desktop.paths import AppPaths
from digifocus_desktop.services.company_values import NewCompany
from digifocus_desktop.services.saved_journal import VARIABLE
from digifocus_desktop.services.workspace import Profile, Ways, Workspace
from tests.end2end import kill_works

KILLS = 200
START_S = 30.0
LONGEST_S = 1.5
EARLY = 0.1
"""Share of the kills that come before anything was answered."""


@dataclass
class Outcome:
    """What a loop found.

    Attributes:
        kills: How many times the process was killed.
        told: How many answers were told to be saved.
        lost: Those that were not there afterwards, as sentences.
    """

    kills: int = 0
    told: int = 0
    lost: list[str] = field(default_factory=list)


def loop(folder: Path, kills: int, seed: int = 1) -> Outcome:
    """Kill the window so many times over one store and return what was found."""
    data, random, outcome = folder / "data", Random(seed), Outcome()
    told: list[Any] = []
    meant: list[Any] = []
    folder.mkdir(exist_ok=True)
    _make(data)
    for number in range(kills):
        journal, intents = folder / f"told-{number}.jsonl", folder / f"intents-{number}.jsonl"
        _run_and_kill(data, journal, intents, random)
        told += _lines(journal)
        meant += _lines(intents)
        outcome.kills += 1
        outcome.told = len(told)
        outcome.lost += [f"kill {number + 1}: {fault}" for fault in _compare(data, told, meant)]
    return outcome


def _make(data: Path) -> None:
    workspace = Workspace.create(AppPaths(data), Profile("Liisa Koponen", "proagria"), Ways(key_file=True))
    company = workspace.services.companies.create(NewCompany("Mäkelän tila", target_groups=("matkailu",)))
    workspace.services.analyses.start(company)
    workspace.close()


def _run_and_kill(data: Path, journal: Path, intents: Path, random: Random) -> None:
    env = {**os.environ, VARIABLE: str(journal), "QT_QPA_PLATFORM": "offscreen"}
    command = [
        sys.executable,
        "-m",
        "tests.end2end.answering",
        str(data),
        str(intents),
        str(random.random())[2:9],
    ]
    early = random.random() < EARLY
    said = journal.with_suffix(".stderr")
    with said.open("wb") as errors, subprocess.Popen(command, env=env, stderr=errors) as process:
        end = time.monotonic() + START_S
        while not early and not journal.exists() and time.monotonic() < end and process.poll() is None:
            time.sleep(0.005)
        time.sleep(random.uniform(0, LONGEST_S))
        assert process.poll() is None, f"the window ended by itself: {process.returncode}, {said.read_text()}"
        process.kill()
    assert early or journal.exists(), "nothing was told to be saved"


def _lines(file: Path) -> list[Any]:
    """The whole lines; the last one may have been cut off by the kill."""
    if not file.exists():
        return []
    whole = file.read_bytes().rpartition(b"\n")[0]
    return [json.loads(line) for line in whole.splitlines()]


def _compare(data: Path, told: list[Any], meant: list[Any]) -> Iterator[str]:
    """Yield what is missing, in words."""
    workspace = Workspace.open(AppPaths(data))
    try:
        with workspace.store.read() as connection:
            stored = dict(connection.execute("SELECT id, answers FROM response_set").fetchall())
            sent = _operations(connection)
            broken = [row[0] for row in connection.execute("PRAGMA quick_check") if row[0] != "ok"]
    finally:
        workspace.close()
    yield from broken
    for response_set, item in {(one[0], one[1]): None for one in told}:
        values = [entry["v"] for of, name, entry in told if (of, name) == (response_set, item)]
        there = json.loads(stored[response_set]).get(item)
        if there is None or there["v"] not in _possible(
            values, [value for name, value in meant if name == item]
        ):
            yield f"{item}: {values[-1]} was told, {there} is stored"
        if sent.get(item) != there:
            yield f"{item}: {there} is stored, {sent.get(item)} would be sent"


def _operations(connection: Any) -> dict[str, Any]:
    """The last value of each answer among the operations that wait."""
    found: dict[str, Any] = {}
    for (changes,) in connection.execute(
        "SELECT changes FROM outbox WHERE entity = 'response_set' ORDER BY n"
    ):
        for path, patch in json.loads(changes)[0].items():
            if path.startswith("answers/"):
                found[path.partition("/")[2]] = patch[0]
    return found


def _possible(told: list[Any], meant: list[Any]) -> list[Any]:
    """The values of an item that may be stored: the last that was told, and those that were clicked after it.

    Not every click is told, for a later one may take its place before it is written; those that are
    come in the order of the clicks.
    """
    place = -1
    for value in told:
        place = meant.index(value, place + 1)
    return meant[place:]


def _number(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"not a number from 1: '{text}'")
    return int(text)


def main(arguments: list[str]) -> int:
    """Run the loop, print the outcome as JSON and return the exit code: 1 if something was lost."""
    parser = argparse.ArgumentParser(prog="run.py kill", description=__doc__)
    parser.add_argument("kills", nargs="?", type=_number, default=KILLS, metavar="N", help="how many times")
    kills = parser.parse_args(arguments).kills
    with tempfile.TemporaryDirectory(prefix="digifocus-kill-") as folder:
        outcome = loop(Path(folder) / "answers", kills)
        works = kill_works.loop(Path(folder) / "works", max(1, kills // 10))
    told = {"kills": outcome.kills, "told": outcome.told, "lost": outcome.lost, "works": asdict(works)}
    print(json.dumps(told, ensure_ascii=False))
    return 1 if outcome.lost or works.faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
