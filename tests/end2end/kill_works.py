"""Kills the program in the middle of each kind of work over one store, and looks at what is left.

What was told to be done is written down outside the program (`working`). After each kill the store is
opened as at any start: all that was told must be there, nothing half, and the work must go on.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from digifocus_desktop.errors import StoreError
from digifocus_desktop.paths import AppPaths
from digifocus_desktop.services.handover import Handover
from digifocus_desktop.services.survey_import import CREATE
from digifocus_desktop.services.workspace import Profile, Ways, Workspace
from digifocus_desktop.store import backup
from tests.end2end.working import CODE, FIRMS
from tests.published_data import add, answers_of_one
from tests.repeated_form import repeated_package

WORKS = (
    "form", "release", "scores", "survey", "firms", "paper", "repeat", "analysis", "alone", "certificate",
    "backup",
)  # fmt: skip
SHORT = ("form", "release", "survey", "certificate")
"""Those of several rows or files, for a short run."""

START_S = 40.0
LONGEST_S = 0.6
TABLES = ("score", "theme_need", "main_problem", "paired_score", "paired_analysis")


@dataclass
class Told:
    """What was told to be done, of all runs of one kind of work.

    Attributes:
        lines: One for each step.
        open: The records of the last line of each run: the kill came when they were one step further, or not.
    """

    lines: list[Any] = field(default_factory=list)
    open: set[str] = field(default_factory=set)

    def add(self, lines: list[Any]) -> None:
        """Take the lines of a run."""
        self.lines += lines
        self.open |= {one for one in lines[-1] if isinstance(one, str)} if lines else set()

    def last(self, place: int = 0) -> list[Any]:
        """The last line of each record, which has its id at this place."""
        return list({line[place]: line for line in self.lines}.values())


@dataclass
class Outcome:
    """What a loop found.

    Attributes:
        kills: How many times the process was killed.
        told: By work, how many steps were told to be done.
        faults: What was not as it must be, as sentences.
    """

    kills: int = 0
    told: dict[str, int] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)


def loop(folder: Path, rounds: int, seed: int = 1, works: Sequence[str] = WORKS) -> Outcome:
    """Kill each kind of work so many times over one store and return what was found."""
    data, random, outcome = folder / "data", Random(seed), Outcome()
    told = {work: Told() for work in works}
    folder.mkdir(exist_ok=True)
    _make(data)
    for number in range(rounds):
        for work in works:
            file = folder / f"{work}-{number}.jsonl"
            _run_and_kill(data, file, work, random)
            told[work].add(_lines(file))
            outcome.kills += 1
            outcome.told[work] = len(told[work].lines)
            faults = _look(data, work, told[work])
            outcome.faults += [f"kill {outcome.kills}, {work}: {fault}" for fault in faults]
    return outcome


def _make(data: Path) -> None:
    workspace = Workspace.create(AppPaths(data), Profile("Liisa Koponen", "proagria"), Ways(key_file=True))
    services = workspace.services
    add(services, answers_of_one(services), 20, ("b2c",))
    services.form_desk.publish(services.form_desk.check(repeated_package()), "")
    workspace.close()


def _run_and_kill(data: Path, told: Path, work: str, random: Random) -> None:
    command = [sys.executable, "-m", "tests.end2end.working", str(data), str(told), work]
    said = told.with_suffix(".stderr")
    with said.open("wb") as errors, subprocess.Popen(command, env={**os.environ}, stderr=errors) as process:
        end = time.monotonic() + START_S
        while not told.exists() and time.monotonic() < end and _lives(process, 0.002):
            pass
        assert _lives(process, random.uniform(0, LONGEST_S)), f"{work} ended by itself: {said.read_text()}"
        process.kill()
    assert told.exists(), f"{work}: nothing was told to be done"


def _lives(process: subprocess.Popen[bytes], seconds: float) -> bool:
    """Wait so long and tell whether the process still runs."""
    with suppress(subprocess.TimeoutExpired):
        process.wait(seconds)
        return False
    return True


def _lines(file: Path) -> list[Any]:
    """The whole lines; the last one may have been cut off by the kill."""
    return [json.loads(line) for line in file.read_bytes().rpartition(b"\n")[0].splitlines()]


def _look(data: Path, work: str, told: Told) -> Iterator[str]:
    """Yield what is wrong after a start, in words."""
    with _opened(data) as workspace:
        with workspace.store.read() as connection:
            yield from (row[0] for row in connection.execute("PRAGMA quick_check") if row[0] != "ok")
        if workspace.services.upkeep.begin():
            workspace.services.scores.make_good()
        if work != "scores":
            yield from _stale(workspace)
        yield from LOOKS[work](workspace, told)


class _opened:
    """An open workspace for the length of a block."""

    def __init__(self, data: Path) -> None:
        self._workspace = Workspace.open(AppPaths(data))

    def __enter__(self) -> Workspace:
        return self._workspace

    def __exit__(self, *_error: object) -> None:
        self._workspace.close()


def _tables(workspace: Workspace) -> dict[str, list[str]]:
    with workspace.store.read() as connection:
        return {
            name: sorted(map(repr, map(tuple, connection.execute(f"SELECT * FROM {name}").fetchall())))
            for name in TABLES
        }


def _stale(workspace: Workspace) -> Iterator[str]:
    """Tables that are not those of the answers."""
    before = _tables(workspace)
    workspace.services.scores.rebuild()
    after = _tables(workspace)
    yield from (f"{name} did not follow the answers" for name in TABLES if before[name] != after[name])


def _form(workspace: Workspace, told: Told) -> Iterator[str]:
    """The version told last may have gone one step further; its package is whole."""
    versions = {one.release_id: one for one in workspace.services.form_desk.look().versions}
    for release, state, package_hash in told.last():
        one = versions.get(release)
        if one is None:
            yield f"publication {release} is gone"
            continue
        if release not in told.open and (one.withdrawn_at is None) != (state == "in use"):
            yield f"{one.version} was told {state}"
        with workspace.store.read() as connection:
            if workspace.services.forms.package(connection, one.package_id).hash != package_hash:
                yield f"{one.version} is another form"


def _release(workspace: Workspace, told: Told) -> Iterator[str]:
    kept = {one.id: one for one in workspace.services.publications.releases().releases}
    for release, state in told.last():
        if not release:
            continue
        if release not in kept:
            yield f"release {release} is gone"
        elif state == "withdrawn" and not kept[release].reason:
            yield f"release {release} was withdrawn, and is not"


def _scores(workspace: Workspace, _told: Told) -> Iterator[str]:
    """A rebuilding that was cut off goes on and ends as a whole one does."""
    while not workspace.services.scores.rebuild_slice().finished:
        pass
    yield from _stale(workspace)


def _survey(workspace: Workspace, told: Told) -> Iterator[str]:
    """What was told is there; taking the file in again takes the rest and doubles nothing."""
    service = workspace.services.survey_import
    stored = _ids(workspace, "response_set")
    for path, sets, companies in told.lines:
        if not {*sets} <= stored or not {*companies} <= _ids(workspace, "company"):
            yield f"answers of {path} are gone"
    path = Path(told.lines[-1][0])
    preview = service.preview(service.read(path), dict.fromkeys(range(2, FIRMS + 2), CREATE))
    for start in range(0, len(preview.ready), 25):
        service.take(preview, start)
    yield from _once(workspace, path.stem)


def _firms(workspace: Workspace, told: Told) -> Iterator[str]:
    stored = _ids(workspace, "company")
    for path, made, undone in told.last():
        if path in told.open:
            continue
        if undone and {*made} & stored:
            yield f"firms of {path} were taken away, and are there"
        if not undone and not {*made} <= stored:
            yield f"firms of {path} are gone"
    service, path = workspace.services.importing, Path(told.lines[-1][0])
    preview = service.preview(service.read(path))
    for start in range(0, len(preview.ready), 25):
        service.take(preview, start)
    yield from _once(workspace, path.stem)


def _once(workspace: Workspace, name: str) -> Iterator[str]:
    with workspace.store.read() as connection:
        (found, differing) = connection.execute(
            "SELECT count(*), count(DISTINCT name) FROM company WHERE NOT deleted AND name LIKE ?",
            (f"Yritys {name} %",),
        ).fetchone()
    if (found, differing) != (FIRMS, FIRMS):
        yield f"{found} firms of {differing} names, not {FIRMS}"


def _ids(workspace: Workspace, table: str) -> set[str]:
    with workspace.store.read() as connection:
        return {row[0] for row in connection.execute(f"SELECT id FROM {table} WHERE NOT deleted")}


def _paper(workspace: Workspace, told: Told) -> Iterator[str]:
    for found, _, item, value in {(line[0], line[2]): line for line in told.lines}.values():
        paper = workspace.services.keying.open(found)
        if item and found not in told.open and paper.answers[item].value != value:
            yield f"{item} of a paper is {paper.answers[item].value}, not {value}"
        if not item and paper.completed_at is None:
            yield "a finished paper is open"


def _repeat(workspace: Workspace, told: Told) -> Iterator[str]:
    for analysis, marker, town, there in told.last(1):
        answers = workspace.services.analyses.open(analysis).answers
        if marker not in told.open and (marker in answers) != there:
            yield f"{marker} was told {'there' if there else 'away'}"
        if answers["town#" + marker.partition("#")[2]].value != town:
            yield f"the town of {marker} is not {town}"


def _analysis(workspace: Workspace, told: Told) -> Iterator[str]:
    for analysis, finished in told.last():
        there = workspace.services.analyses.open(analysis).completed_at is not None
        if analysis not in told.open and there != finished:
            yield f"an analysis is finished or open otherwise than told: {finished}"


def _alone(workspace: Workspace, told: Told) -> Iterator[str]:
    """Still in the guest's hands, or back; a wrong code opens nothing, the right one does."""
    handover = Handover(workspace.paths.handover, workspace.store.now)
    held = handover.held
    if held is not None:
        if held.response_set_id not in {line[0] for line in told.lines} | _ids(workspace, "response_set"):
            yield "another analysis is handed over"
        try:
            handover.end("0000")
            yield "a wrong code gives the computer back"
        except StoreError:
            handover.end(CODE)
    if handover.held is not None:
        yield "the code does not give the computer back"


def _certificate(workspace: Workspace, told: Told) -> Iterator[str]:
    certificates = workspace.services.certificates
    issued = {one.id: one for one in certificates.issued()}
    numbers = [one.number for one in issued.values()]
    if len(set(numbers)) != len(numbers):
        yield "a number was given twice"
    for found, number, sha256 in told.lines:
        if found not in issued or (issued[found].number, issued[found].sha256) != (number, sha256):
            yield f"certificate {number} is gone"
    for one in issued.values():
        if not certificates.stored(one.id).content.startswith(b"%PDF"):
            yield f"the file of {one.number} is broken"
    with workspace.store.read() as connection:
        half = connection.execute(
            "SELECT (SELECT count(*) FROM activity), (SELECT count(*) FROM attendance), "
            "(SELECT count(*) FROM certificate), (SELECT count(*) FROM attachment)"
        ).fetchone()
    if len(set(half)) != 1:
        yield f"sessions, marks, certificates, files: {tuple(half)}"


def _backup(workspace: Workspace, told: Told) -> Iterator[str]:
    folder = workspace.paths.backups
    kept = backup.list_backups(folder)
    if told.lines[-1][0] not in {one.path.name for one in kept}:
        yield "the last backup is gone"
    for one in kept[:2]:
        backup.look_into(one, workspace.store.key, ["company"])
        if not one.keys.exists():
            yield f"{one.path.name} has no keys"
    paths = workspace.paths
    made = backup.make_backup(paths.store, paths.keys, workspace.store.key, folder, now=workspace.store.now())
    if made is None:
        yield "no backup can be made"
    known = {path.name for one in backup.list_backups(folder) for path in (one.path, one.keys)}
    for left in {path.name for path in folder.iterdir()} - known:
        yield f"{left} is left behind"


LOOKS: dict[str, Callable[[Workspace, Told], Iterator[str]]] = {
    "form": _form,
    "release": _release,
    "scores": _scores,
    "survey": _survey,
    "firms": _firms,
    "paper": _paper,
    "repeat": _repeat,
    "analysis": _analysis,
    "alone": _alone,
    "certificate": _certificate,
    "backup": _backup,
}
