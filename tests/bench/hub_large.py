"""The first sync with a hub of a hundred thousand rows, on a line that breaks in the middle."""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from digifocus_desktop.errors import SyncError
from sync.client.engine import MAX_ROWS
from sync.client.progress import Step, SyncProgress
from tests.bench.hubs import Hub, Served, hub, resident_mb, took
from tests.bench.office import OF_A_FIRM, fill
from tests.bench.rows import Row, row
from tests.sync.desk import Desk

ROWS, WARM = 100_000, 10_000
ANSWERS = 14
GROWTH_BAR_MB = 30


class Watcher:
    """Follows a first sync: how many lines came in all, and how much memory both ends have by then."""

    def __init__(self, served: Served, cut_at: int) -> None:
        self._served = served
        self._cut_at: int | None = cut_at
        self._before = self.lines = self.staged = 0
        self.memory: list[tuple[float, float]] = []

    def __call__(self, progress: SyncProgress | None) -> None:
        """Note a step of the sync."""
        if progress is None:
            self._before = self.lines
        elif progress.step is Step.FETCH:
            self.lines = self._before + progress.done
        elif progress.step is Step.APPLY:
            self.staged = max(self.staged, progress.total)
        if self.lines >= WARM:
            self.memory.append((resident_mb(), resident_mb(self._served.pid)))

    def cancelled(self) -> bool:
        """Break the line once, in the middle."""
        if self._cut_at is None or self.lines < self._cut_at:
            return False
        self._cut_at = None
        return True

    def growth(self, end: int) -> float:
        """Return by how much more memory an end had at most than after the first rows."""
        sizes = [each[end] for each in self.memory]
        return max(sizes) - sizes[0]


def measure() -> list[Row]:
    """Return the rows of the table that are about a large hub."""
    with hub() as of:
        firms = sum(1 for _ in fill(of.world.laptop(), -(-ROWS // OF_A_FIRM), answers=ANSWERS))
        with of.served() as served, TemporaryDirectory(prefix="digifocus-bench-") as folder:
            return _rows(of, served, Path(folder), firms * OF_A_FIRM)


def _rows(of: Hub, served: Served, folder: Path, rows: int) -> list[Row]:
    desk = Desk(folder / "laptop", now=lambda: datetime.now(UTC)).join(of.world, served.url)
    watcher = Watcher(served, rows // 2)
    desk.services.syncing.listen(watcher)
    with closing(desk):
        whole = took(lambda: _sync_twice(desk, watcher), of, served)
        with desk.workspace.store.read() as connection:
            held = connection.execute("SELECT count(*) FROM sync_row").fetchone()[0]
    assert held >= rows, f"{held} rows are there"
    note = (
        f"cut in the middle; {whole.here:.0f} s of the laptop's processor, {whole.hub:.0f} s of the hub's, "
        f"{whole.database:.0f} s of the database's; {rows / whole.seconds:.0f} rows/s"
    )
    return [
        row(f"first sync of {rows} rows", whole.seconds, None, "s", note),
        row("rows of it that came twice", watcher.staged - held, MAX_ROWS, "rows"),
        row("memory the laptop grows by", watcher.growth(0), GROWTH_BAR_MB, "MB", f"after {WARM} rows"),
        row("memory the hub grows by", watcher.growth(1), GROWTH_BAR_MB, "MB", f"after {WARM} rows"),
    ]


def _sync_twice(desk: Desk, watcher: Watcher) -> None:
    with pytest.raises(SyncError, match=r"sync\.cancelled"):
        desk.services.syncing.sync_now(watcher.cancelled)
    desk.sync()
