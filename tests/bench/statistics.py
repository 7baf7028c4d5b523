"""Statistics over many analyses: what firms need, what changed, how questions worked, making tables anew.

All of it is asked for as screens do, through the program's threads, while the interface's thread is watched.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from digifocus_desktop.services import Services
from digifocus_desktop.services.cohort import Cohort
from digifocus_desktop.services.question_use import Counting, QuestionUse
from digifocus_desktop.services.scores import Rebuilt
from digifocus_desktop.services.shipped_form import shipped_package
from digifocus_desktop.services.workspace import Workspace
from digifocus_desktop.store import meta
from tests.bench.analysed import analysed_store
from tests.bench.inside import Heartbeat
from tests.bench.rows import Row, percentile, row
from tests.bench.stores import Measured
from tests.driving import go_on, the_application, until
from ui.shared.catching_up import CatchingUp
from ui.shared.runner import QtRunner

COUNT = 20_000
STATISTICS_BAR_MS, REBUILD_BAR_S, SLICE_BAR_MS = 1500.0, 20.0, 50.0
TIMES, PATIENCE_S = 9, 600.0
PLAIN = Path(__file__).parent / "baselines" / "plain_scores.py"


def needs(store: Measured) -> list[Row]:
    """Return the row of what firms need."""
    return _asked("needs over 20 000 analyses, p95", "needs", store, _needs, twice=False)


def effect(store: Measured) -> list[Row]:
    """Return the row of change; half as many firms were measured twice."""
    return _asked("effect over 20 000 analyses, p95", "effect", store, _effect, twice=True)


def questions(store: Measured) -> list[Row]:
    """Return the rows of how the questions worked, counted slice by slice as the page does."""
    with _opened(store, twice=False) as (workspace, runner):
        service, slices, ended = workspace.services.question_use, list[float](), list[QuestionUse]()

        def part(work: Callable[[], Counting]) -> Callable[[], Counting]:
            def timed() -> Counting:
                used = time.thread_time()
                counting = work()
                slices.append((time.thread_time() - used) * 1000)
                return counting

            return timed

        def counted(counting: Counting) -> None:
            if counting.finished:
                ended.append(counting.use)
            else:
                runner.read(part(lambda: service.go_on(counting)), counted)

        heartbeat, begun = Heartbeat(runner), time.perf_counter()
        runner.read(part(service.begin), counted)
        until(lambda: ended, "the questions were not counted", PATIENCE_S)
        took = time.perf_counter() - begun
        heartbeat.stop()
    if ended[0].firms < COUNT:
        raise AssertionError(f"{ended[0].firms} firms counted")
    held = percentile(heartbeat.holds_ms, 99)
    usual = f"median {percentile(slices, 50):.0f} ms, {len(slices)} slices"
    note = f"{sum(slices) / 1000:.1f} s of the processor; longest hold {max(heartbeat.holds_ms):.0f} ms"
    return [
        row("questions over 20 000 analyses, longest slice", max(slices), SLICE_BAR_MS, "ms", usual),
        row("interface held while they are counted, p99", held, SLICE_BAR_MS, "ms", f"{took:.1f} s; {note}"),
    ]


def _needs(services: Services) -> None:
    found = services.needs.needs(Cohort())
    if found.firms < COUNT:
        raise AssertionError(f"{found.firms} firms counted")


def _effect(services: Services) -> None:
    found = services.effect.view()
    if found.pairs < COUNT // 2:
        raise AssertionError(f"{found.pairs} pairs counted")


def _asked(
    what: str, plain: str, store: Measured, ask: Callable[[Services], None], *, twice: bool
) -> list[Row]:
    with _opened(store, twice=twice) as (workspace, runner):
        heartbeat, took = Heartbeat(runner), []
        for _ in range(TIMES):
            answered: list[float] = []
            begun = time.perf_counter()
            runner.read(
                lambda: ask(workspace.services),
                lambda _, answered=answered: answered.append(time.perf_counter()),  # type: ignore[misc]
            )
            until(lambda answered=answered: answered, "no statistics came", PATIENCE_S)  # type: ignore[misc]
            took.append((answered[0] - begun) * 1000)
        heartbeat.stop()
        bare = _bare(workspace)[plain] * 1000
    ratio, held = percentile(took, 50) / bare, max(heartbeat.holds_ms)
    note = (
        f"median {percentile(took, 50):.0f} ms; {ratio:.1f} × a bare scan of the same rows, {bare:.0f} ms; "
        f"interface held {held:.0f} ms at most"
    )
    return [row(what, percentile(took, 95), STATISTICS_BAR_MS, "ms", note)]


def rebuild(store: Measured) -> list[Row]:
    """Return the rows of making the tables anew."""
    (once, of_processor), slices, holds, bare = _rebuilt(store, twice=False)
    (paired, _), *_ = _rebuilt(store, twice=True)
    note = (
        f"{of_processor:.1f} s of the processor; {once / bare:.1f} × bare sums over the same answers, "
        f"{bare:.1f} s; {paired:.1f} s where half are a firm's second"
    )
    middle, most = percentile(slices, 50), percentile(slices, 99)
    usual = f"median {middle:.0f} ms, p99 {most:.0f} ms, {len(slices)} slices"
    over = sum(hold > SLICE_BAR_MS for hold in holds)
    held = f"longest {max(holds):.0f} ms, {over} of {len(holds)} beats over 50 ms"
    return [
        row("scores of 20 000 analyses made anew", once, REBUILD_BAR_S, "s", note),
        row("longest that a save waits for a slice of it", max(slices), SLICE_BAR_MS, "ms", usual),
        row("interface held meanwhile, p99", percentile(holds, 99), SLICE_BAR_MS, "ms", held),
    ]


def _rebuilt(store: Measured, *, twice: bool) -> tuple[tuple[float, float], list[float], list[float], float]:
    """Seconds by the clock and of the processor, milliseconds by slice and by beat, seconds of bare sums."""
    with _opened(store, twice=twice) as (workspace, runner):
        slices = _noting(workspace)
        with workspace.store.local() as connection:
            for table in ("score", "theme_need", "main_problem", "paired_score", "paired_analysis"):
                connection.execute(f"DELETE FROM {table}")
            meta.put(connection, {"scores_made": "", "scores_made_to": ""})
        catching_up = CatchingUp(runner, workspace.services, runner)
        ended: list[float] = []
        catching_up.ready.connect(lambda: ended.append(time.perf_counter()))
        heartbeat, begun, used = Heartbeat(runner), time.perf_counter(), time.process_time()
        catching_up.begin()
        until(lambda: ended, "the tables were not made", PATIENCE_S)
        heartbeat.stop()
        took = ended[0] - begun, time.process_time() - used
        with workspace.store.read() as connection:
            made = connection.execute("SELECT count(DISTINCT response_set_id) FROM score").fetchone()[0]
        if made < COUNT:
            raise AssertionError(f"{made} analyses have scores")
        return took, slices, heartbeat.holds_ms, _bare(workspace)["scores"]


def _noting(workspace: Workspace) -> list[float]:
    scores, slices = workspace.scores, list[float]()
    rebuild_slice = scores.rebuild_slice

    def noted() -> Rebuilt:
        begun = time.perf_counter()
        found = rebuild_slice()
        slices.append((time.perf_counter() - begun) * 1000)
        return found

    scores.rebuild_slice = noted  # type: ignore[method-assign]  # the measured program knows nothing of it
    return slices


@contextmanager
def _opened(store: Measured, *, twice: bool) -> Iterator[tuple[Workspace, QtRunner]]:
    paths = analysed_store(store.folder.parent, COUNT, twice=twice)
    runner = QtRunner(the_application())
    with closing(Workspace.open(paths)) as workspace:
        _ = workspace.services.forms.current
        go_on(300)
        yield workspace, runner
        runner.close()


def _bare(workspace: Workspace) -> dict[str, float]:
    package = shipped_package()
    weights = {one.id: [[code, one.weight] for code in one.dimensions] for one in package.items if one.scored}
    with tempfile.TemporaryDirectory(prefix="digifocus-plain-") as folder:
        target = Path(folder) / "plain"
        command = [
            sys.executable,
            str(PLAIN),
            str(workspace.store.path),
            workspace.store.key.hex(),
            str(target),
        ]
        done = subprocess.run(command, input=json.dumps(weights), capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found
