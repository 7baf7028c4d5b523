"""What laptops fetch from a hub of five thousand firms with analyses."""

from collections.abc import Iterator
from contextlib import ExitStack, closing
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from sqlalchemy import text

from sync.hub.database.walls import own_work
from sync.protocol.bodies import encode_spelled
from tests.bench.hubs import Hub, Served, Took, hub, took
from tests.bench.office import OF_A_FIRM, fill
from tests.bench.rows import Row, percentile, row
from tests.sync.desk import Desk
from tests.sync.world import Laptop

FIRMS, ROUNDS, EDITS = 5000, 3, 20
PULL_BAR, WIRE_BAR = 6000, 300
BODIES_BAR, SEEN_BAR_MS, FIRST_BAR_S = 2000, 100, 6
_TABLES = ("company", "company_file", "response_set", "sync_row")


def measure() -> list[Row]:
    """Return the rows of the table that are about fetching."""
    with hub() as of:
        companies = list(fill(of.world.laptop(), FIRMS))
        pulled = _pull_rows(of)
        with of.served() as served, TemporaryDirectory(prefix="digifocus-bench-") as folder:
            return [*pulled, *_desk_rows(of, served, Path(folder), companies)]


def _pull_rows(of: Hub) -> list[Row]:
    laptop = of.world.laptop()
    pages: list[tuple[int, int]] = []
    rounds = [took(lambda: pages.extend(_pages(laptop)), of) for _ in range(ROUNDS)]
    pulled = min(rounds, key=lambda one: one.seconds)
    count, size = (sum(sizes) // ROUNDS for sizes in zip(*pages, strict=True))
    bare = min(took(partial(_bare, of), of).seconds for _ in range(ROUNDS))
    note = (
        f"{count} rows, best of {ROUNDS}; {count / pulled.processor:.0f} a second of the processor; "
        f"{pulled.seconds / bare:.1f} × a bare SELECT of the same rows"
    )
    return [
        row("hub gives rows", count / pulled.seconds, PULL_BAR, "rows/s", note, least=True),
        row("bytes of a row on the wire", size / count, WIRE_BAR, "B", "an analysis has 72 answers"),
    ]


def _pages(laptop: Laptop) -> Iterator[tuple[int, int]]:
    """Pull everything as the hub answers it, and yield the rows and the bytes of each page."""
    cursor, more = None, True
    while more:
        page = laptop.world.service.pull(laptop.who, cursor)
        yield len(page.spelled), len(encode_spelled(page.spelled, page.end.to_wire()))
        cursor, more = page.end.cursor, page.end.more


def _bare(of: Hub) -> None:
    with own_work(of.engine) as connection:
        for table in _TABLES:
            connection.execute(text(f"SELECT * FROM {table}")).all()


def _desk_rows(of: Hub, served: Served, folder: Path, companies: list[str]) -> list[Row]:
    with ExitStack() as open_things:
        desks: list[Desk] = []
        first: list[Took] = []
        for number in range(ROUNDS):
            desk = Desk(folder / str(number), now=lambda: datetime.now(UTC)).join(of.world, served.url)
            desks.append(open_things.enter_context(closing(desk)))
            first.append(_first_sync(desk, of, served))
        bare = min(took(partial(_bare, of), of).seconds for _ in range(ROUNDS))
        seen, sizes = _edits(of, served, (desks[0], desks[1]), companies)
    best = min(first, key=lambda one: one.seconds)
    whole = (
        f"{FIRMS * OF_A_FIRM} rows, best of {ROUNDS}; with the tables of statistics after it "
        f"{best.here:.1f} s of the laptop's processor, "
        f"{best.hub:.1f} s of the hub's, {best.database:.1f} s of the database's; "
        f"{best.seconds / bare:.0f} × a bare SELECT of the same rows"
    )
    edited = f"one edited firm among {FIRMS}, seen by another laptop, p95"
    spent = percentile([one.processor * 1000 for one in seen], 50)
    milliseconds = [one.seconds * 1000 for one in seen]
    note = f"median {percentile(milliseconds, 50):.0f} ms, {spent:.0f} ms of all processors, {EDITS} edits"
    return [
        row(f"first sync of {FIRMS} firms with analyses", best.seconds, FIRST_BAR_S, "s", whole),
        row(edited, percentile(milliseconds, 95), SEEN_BAR_MS, "ms", note),
        row("bodies of that, both ways", max(sizes), BODIES_BAR, "B", "the largest"),
    ]


def _first_sync(desk: Desk, of: Hub, served: Served) -> Took:
    """Return what the sync took to its end: what was put off for after it counts for the processor alone."""
    ended: list[float] = []
    stop = desk.services.syncing.listen(lambda progress: ended.extend([] if progress else [perf_counter()]))
    begun = perf_counter()
    whole = took(desk.sync, of, served)
    stop()
    return replace(whole, seconds=ended[0] - begun)


def _edits(
    of: Hub, served: Served, desks: tuple[Desk, Desk], companies: list[str]
) -> tuple[list[Took], list[int]]:
    editor, other = desks
    other.sync()
    seen, sizes = [], []
    for number in range(EDITS):
        editor.services.companies.change(companies[number * 7], "phone", f"050 555 {number:04}")
        editor.sync()
        before = served.body_bytes()
        seen.append(took(lambda: _expect(other), of, served))
        sizes.append(served.body_bytes() - before)
    return seen, sizes


def _expect(desk: Desk) -> None:
    assert desk.sync().received, "the edit did not arrive"
