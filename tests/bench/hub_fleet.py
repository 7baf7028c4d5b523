"""Many laptops at once, and one with much to send."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Barrier
from time import perf_counter

from sync.client.progress import Step, SyncProgress
from sync.client.transport import Transport
from sync.protocol.operations import Op
from tests.bench.hubs import Hub, Served, Took, hub, took
from tests.bench.office import OF_A_FIRM, analysis_values, file_values, firm
from tests.bench.rows import Row, percentile, row
from tests.sync.desk import Desk
from tests.sync.world import Laptop

LAPTOPS, OPERATIONS, ROUNDS = 50, 20, 5
TOGETHER_BAR_MS = 1500
RECORDS, SENT_BAR_S, SENDERS = 5000, 4, 3
PUSH = "/sync/v1/push"


def measure() -> list[Row]:
    """Return the rows of the table that are about sending."""
    with hub() as of:
        laptops = [of.world.laptop("ab"[number % 2]) for number in range(LAPTOPS)]
        with of.served() as served, TemporaryDirectory(prefix="digifocus-bench-") as folder:
            return [_together(of, served, laptops), *_records(of, served, Path(folder))]


def _together(of: Hub, served: Served, laptops: list[Laptop]) -> Row:
    tokens = [laptop.token() for laptop in laptops]
    with ExitStack() as open_things:
        lines = [
            open_things.enter_context(Transport(served.url, wait=lambda _seconds: False)) for _ in laptops
        ]
        pool = open_things.enter_context(ThreadPoolExecutor(LAPTOPS))
        sent: list[float] = []

        def push(batches: list[list[Op]], start: Barrier) -> None:
            sent.extend(pool.map(_push, lines, tokens, batches, [start] * LAPTOPS))

        push([_batch(laptop, 0) for laptop in laptops], Barrier(LAPTOPS))  # opens every connection
        sent.clear()
        rounds = []
        for number in range(1, ROUNDS + 1):
            batches = [_batch(laptop, number) for laptop in laptops]
            rounds.append(took(partial(push, batches, Barrier(LAPTOPS)), of, served))
    a_second = LAPTOPS * OPERATIONS * ROUNDS / sum(one.seconds for one in rounds)
    note = (
        f"median {percentile(sent, 50):.0f} ms, longest {max(sent):.0f} ms; {a_second:.0f} ops/s; "
        f"no error in {len(sent)} pushes; {_spent(rounds)}"
    )
    what = f"{LAPTOPS} laptops at once, a push of {OPERATIONS} operations each, p95"
    return row(what, percentile(sent, 95), TOGETHER_BAR_MS, "ms", note)


def _spent(rounds: list[Took]) -> str:
    here, at_hub, database = (sum(getattr(one, end) for one in rounds) for end in ("here", "hub", "database"))
    return f"of the processor {here:.1f} s here, {at_hub:.1f} s at the hub, {database:.1f} s in the database"


def _batch(laptop: Laptop, number: int) -> list[Op]:
    company = firm(laptop, number)
    laptop.company_file(company, **file_values(number))
    for place in range(OPERATIONS - 2):
        laptop.write("person", None, None, company_id=company, name=f"Person {place}", phone="040 555 0111")
    ops, laptop.pending = laptop.pending, []
    return ops


def _push(line: Transport, token: str, ops: list[Op], start: Barrier) -> float:
    wires = [op.to_wire() for op in ops]
    start.wait()
    begun = perf_counter()
    body = line.send(PUSH, wires, token)
    waited = (perf_counter() - begun) * 1000
    aside = [answer for answer in body.lines if "quarantined" in answer]
    assert len(body.lines) == len(ops)
    assert not aside, aside[0]
    return waited


def _records(of: Hub, served: Served, folder: Path) -> list[Row]:
    sent, whole = [], []
    for number in range(SENDERS):
        desk = Desk(folder / str(number), now=lambda: datetime.now(UTC)).join(of.world, served.url)
        with closing(desk):
            desk.sync()
            _make(desk)
            arrived: list[float] = []
            desk.services.syncing.listen(lambda progress: arrived.extend(_fetching(progress)))  # noqa: B023
            begun = perf_counter()
            whole.append(took(desk.sync, of, served))
            sent.append(arrived[0] - begun)
    best = min(whole, key=lambda one: one.seconds)
    note = f"best of {SENDERS}; {best.seconds:.1f} s with fetching them back; {_spent([best])}"
    return [row(f"{RECORDS} new records of one laptop sent", min(sent), SENT_BAR_S, "s", note)]


def _fetching(progress: SyncProgress | None) -> list[float]:
    return [perf_counter()] if progress is not None and progress.step is Step.FETCH else []


def _make(desk: Desk) -> None:
    """Write as many records as a laptop that was away for a season."""
    for number in range(RECORDS // OF_A_FIRM + 1):
        company = desk.firm(f"Tila {number}")
        desk.write("company_file", company_id=company, **file_values(number))
        if (number + 1) * OF_A_FIRM <= RECORDS:
            values = analysis_values(number)
            answers = {path.partition("/")[2]: one for path, one in values.items() if "/" in path}
            plain = {name: one for name, one in values.items() if "/" not in name}
            times = {name: datetime.fromisoformat(plain[name]) for name in ("started_at", "completed_at")}
            desk.write("response_set", company_id=company, answers=answers, **{**plain, **times})
