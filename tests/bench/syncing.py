"""A sync over loopback: 150 changed rows, and nothing, with a hub in a process of its own."""

import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import resources
from digifocus_desktop.paths import AppPaths
from digifocus_desktop.services import Services
from digifocus_desktop.services.company_values import NewCompany
from digifocus_desktop.services.workspace import PROGRAMME_FILE, Profile, Ways, Workspace
from tests.bench.rows import Row, percentile, row

CHANGED_BAR_MS, NOTHING_BAR_MS = 250.0, 50.0
ROWS, ROUNDS = 150, 20
EMAIL = "liisa@example.org"


def measure() -> list[Row]:
    """Return the rows of the table that are about sync."""
    with (
        tempfile.TemporaryDirectory(prefix="digifocus-bench-") as folder,
        _hub() as (url, code),
    ):
        workspace = Workspace.create(AppPaths(Path(folder) / "laptop"), Profile(), Ways(key_file=True))
        try:
            changed, nothing = _rounds(workspace.services, url, code)
        finally:
            workspace.services.close()
            workspace.close()
    return [
        row(
            f"sync of {ROWS} changed rows, p95", percentile(changed, 95), CHANGED_BAR_MS, "ms", _note(changed)
        ),
        row("sync of nothing, p95", percentile(nothing, 95), NOTHING_BAR_MS, "ms", _note(nothing)),
    ]


def _note(took: list[float]) -> str:
    return f"median {percentile(took, 50):.0f} ms, longest {max(took):.0f} ms"


def _rounds(services: Services, url: str, code: str) -> tuple[list[float], list[float]]:
    services.joining.join(url, code)
    services.syncing.sync_now()
    firms = [services.companies.create(NewCompany(f"Tila {number}")) for number in range(ROWS)]
    services.syncing.sync_now()
    changed, nothing = [], []
    for number in range(ROUNDS):
        for firm in firms:
            services.companies.change(firm, "phone", f"040 555 {number:04}")
        sent, took = _sync(services)
        assert sent == ROWS, f"{sent} changes were sent"
        changed.append(took)
        nothing.append(_sync(services)[1])
    return changed, nothing


def _sync(services: Services) -> tuple[int, float]:
    begun = time.perf_counter()
    report = services.syncing.sync_now()
    assert report is not None, "the laptop has not joined"
    return report.sent, (time.perf_counter() - begun) * 1000


@contextmanager
def _hub() -> Iterator[tuple[str, str]]:
    """Give the address of a hub with one user, and the user's code."""
    folder = Path(tempfile.mkdtemp(prefix="dfhub-"))  # as root the database needs a folder of its own user
    _command(folder, "programme", "load", str(resources.path("programmes", PROGRAMME_FILE)))
    _command(folder, "user", "add", "Liisa Koponen", EMAIL, "proagria")
    code = _command(folder, "code", EMAIL).split()[0]
    command = [sys.executable, "-m", "sync.hub", "serve", "--data-dir", str(folder), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            told = re.search(r"http://\S+:\d+", server.stdout.readline())
            assert told is not None, "the hub did not start"
            yield told.group(), code
        finally:
            server.terminate()
            server.wait()
            shutil.rmtree(folder, ignore_errors=True)


def _command(folder: Path, *words: str) -> str:
    command = [sys.executable, "-m", "sync.hub", *words, "--data-dir", str(folder)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
