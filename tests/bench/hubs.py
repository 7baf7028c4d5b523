"""A real hub to measure: its database, its process on loopback, and what the processors did for it."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from sync.hub.database.opening import make_engine, migrate, prepare_embedded
from sync.hub.database.postgres import EmbeddedPostgres
from tests.sync.world import World

_TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


@dataclass(frozen=True, slots=True)
class Hub:
    """A hub of two organisations on a database with the settings it has at an office.

    Attributes:
        folder: Where its data are.
        engine: In the hub's own role.
        world: Its users and laptops, called directly.
    """

    folder: Path
    engine: Engine
    world: World

    @contextmanager
    def served(self) -> Iterator["Served"]:
        """Give the hub's process, answering on loopback."""
        command = [sys.executable, "-m", "sync.hub", "serve", "--data-dir", str(self.folder)]
        command += ["--port", "0", "--metrics-port", "0"]
        quiet = subprocess.DEVNULL
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=quiet, text=True) as server:
            try:
                assert server.stdout is not None
                told = [re.search(r"http://[^\s/]+:\d+", server.stdout.readline()) for _ in range(2)]
                figures, answers = (one.group() if one is not None else "" for one in told)
                yield Served(answers, figures, server.pid)
            finally:
                server.terminate()
                server.wait()


@dataclass(frozen=True, slots=True)
class Served:
    """A hub's process.

    Attributes:
        url: Where it answers laptops.
        figures: Where it tells its figures.
        pid: Its number.
    """

    url: str
    figures: str
    pid: int

    def body_bytes(self) -> int:
        """Return the bytes of all bodies so far, in both directions, as they travelled."""
        import httpx

        text = httpx.get(f"{self.figures}/metrics", trust_env=False).text
        found = re.findall(r"^digifocus_hub_bytes_total\{.*\} (\S+)$", text, re.MULTILINE)
        return int(sum(map(float, found)))


@contextmanager
def hub() -> Iterator[Hub]:
    """Give an empty hub."""
    folder = Path(tempfile.mkdtemp(prefix="dfhub-"))  # as root the database needs a folder of its own user
    try:
        with EmbeddedPostgres(folder) as server:
            urls = prepare_embedded(server)
            migrate(urls)
            engine = make_engine(urls.app)
            world = World(engine)
            world.clock.now = datetime.now(UTC)  # the process that serves has the real time
            yield Hub(folder, engine, world)
            engine.dispose()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class Took:
    """What something took.

    Attributes:
        seconds: By the clock.
        here: Of the processor, in this process.
        hub: In the hub's process.
        database: In the database's.
    """

    seconds: float
    here: float = 0.0
    hub: float = 0.0
    database: float = 0.0

    @property
    def processor(self) -> float:
        """Seconds of the processor in all."""
        return self.here + self.hub + self.database


def took(act: Callable[[], Any], of: Hub, served: Served | None = None) -> Took:
    """Do it and return what it took."""
    before = _spent(of, served)
    begun = time.perf_counter()
    act()
    seconds = time.perf_counter() - begun
    return Took(seconds, *(after - was for after, was in zip(_spent(of, served), before, strict=True)))


def _spent(of: Hub, served: Served | None) -> tuple[float, float, float]:
    postmaster = int((of.folder / "postgres" / "postmaster.pid").read_text("ascii").split()[0])
    database = sum(_seconds(pid) for pid in (postmaster, *_children(postmaster)))
    return time.process_time(), _seconds(served.pid) if served else 0.0, database


def _children(pid: int) -> list[int]:
    parents = {int(path.name): _stat(path) for path in Path("/proc").iterdir() if path.name.isdigit()}
    return [one for one, stat in parents.items() if stat and int(stat[1]) == pid]


def _stat(path: Path) -> list[str]:
    """Return what the system tells of a process behind its name; nothing of one that has ended."""
    try:
        return (path / "stat").read_text("utf-8", errors="replace").rpartition(")")[2].split()
    except OSError:
        return []


def _seconds(pid: int) -> float:
    """Return the processor's seconds of a process and of its children that have ended."""
    stat = _stat(Path("/proc") / str(pid))
    return sum(map(int, stat[11:15])) / _TICKS if stat else 0.0


def resident_mb(pid: int | str = "self") -> float:
    """Return the memory of a process that is in use at the moment."""
    text = (Path("/proc") / str(pid) / "status").read_text("ascii", errors="replace")
    found = re.search(r"^VmRSS:\s+(\d+) kB$", text, re.MULTILINE)
    return int(found[1]) / 1024 if found is not None else 0.0
