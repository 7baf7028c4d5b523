"""What the hub merges in a second, called directly, in pushes of two hundred operations."""

import gc
from collections.abc import Callable
from uuid import uuid4

import psycopg
from sqlalchemy.engine import make_url

from sync.hub.database.opening import prepare_embedded
from sync.hub.database.postgres import EmbeddedPostgres
from sync.protocol.operations import Op
from tests.bench.hubs import Hub, Took, hub, took
from tests.bench.office import analysis_values, file_values, firm, pushed
from tests.bench.rows import Row, row
from tests.sync.world import Laptop

BATCH, ROUNDS = 200, 10
CREATES_BAR, CONFLICTS_BAR = 1500, 1200
ANSWERS = 10
"""An analysis has twenty-three fields with these, and the file of a firm seventeen."""
_TABLES = ("company_file", "response_set", "sync_row", "op_log")


def measure() -> list[Row]:
    """Return the rows of the table that are about merging."""
    with hub() as of:
        gc.freeze()  # as a serving process does
        laptop, other = of.world.laptop(), of.world.laptop()
        companies = _firms(laptop, BATCH)
        creates = [took(_pushing(laptop, _creates(laptop, companies)), of) for _ in range(ROUNDS)]
        copied = _copied(of)
        names = [f"conflicts, {fields} field{'s' * (fields > 1)} each" for fields in (1, 3)]
        conflicts = [_conflicts(of, laptop, other, companies, fields) for fields in (1, 3)]
    best = min(creates, key=lambda one: one.seconds)
    beside = f"COPY of the same rows {copied:.0f} rows/s, {copied * best.seconds / BATCH:.0f} × as many"
    return [
        row(
            "hub merges creates of 20 fields, 200 a push",
            _a_second(best.seconds),
            CREATES_BAR,
            "ops/s",
            f"{_note(creates)}; {beside}",
            least=True,
        ),
        *(
            row(
                f"hub merges {name}, 200 a push",
                _a_second(min(one.seconds for one in took_)),
                bar,
                "ops/s",
                _note(took_),
                least=True,
            )
            for name, bar, took_ in zip(names, (CONFLICTS_BAR, None), conflicts, strict=True)
        ),
    ]


def _a_second(seconds: float) -> float:
    return BATCH / seconds


def _note(rounds: list[Took]) -> str:
    """Tell the whole run, and what the processor did: a machine that others use as well slows the clock."""
    seconds, processor = (sum(getattr(one, name) for one in rounds) for name in ("seconds", "processor"))
    database = sum(one.database for one in rounds) / processor
    in_all = BATCH * len(rounds)
    return (
        f"best of {len(rounds)}; {in_all / seconds:.0f} in the whole run, "
        f"{in_all / processor:.0f} a second of the processor, {database:.0%} of it the database's"
    )


def _firms(laptop: Laptop, count: int) -> list[str]:
    companies = [firm(laptop, number) for number in range(count)]
    pushed(laptop)
    return companies


def _creates(laptop: Laptop, companies: list[str]) -> list[Op]:
    for number, company in enumerate(companies):
        if number % 2:
            laptop.company_file(company, **file_values(number))
        else:
            laptop.write("response_set", None, None, company_id=company, **analysis_values(number, ANSWERS))
    return _queued(laptop)


def _queued(laptop: Laptop) -> list[Op]:
    ops, laptop.pending = laptop.pending, []
    return ops


def _pushing(laptop: Laptop, ops: list[Op]) -> Callable[[], object]:
    """Return the push of operations as they come from the wire, none of which may go aside."""
    raws = [op.to_wire() for op in ops]

    def push() -> None:
        results = laptop.world.service.push(laptop.who, raws).results
        aside = [result.quarantined for result in results if result.quarantined]
        assert not aside, f"{len(aside)} operations went aside: {aside[0]}"

    return push


def _conflicts(of: Hub, laptop: Laptop, other: Laptop, companies: list[str], fields: int) -> list[Took]:
    """Have one laptop change what the other one changes too, unseen."""
    rounds = []
    for number in range(ROUNDS):
        ids = [laptop.company_file(company, **file_values(number)) for company in companies]
        pushed(laptop)
        laptop.pull()
        other.pull()
        names = ("phone", "street", "source")[:fields]
        for editor in (laptop, other):
            for one in ids:
                editor.write("company_file", one, None, **{name: f"{uuid4()}" for name in names})
        pushed(laptop)
        rounds.append(took(_pushing(other, _queued(other)), of))
    return rounds


def _copied(of: Hub) -> float:
    """Return how many operations' rows a second the database takes by COPY, as quickly as it can."""
    server = EmbeddedPostgres(of.folder)
    with server:
        address = make_url(prepare_embedded(server).owner).set(drivername="postgresql")
        with psycopg.connect(address.render_as_string(hide_password=False)) as connection:
            return max(_copy(of, connection) for _ in range(3))


def _copy(of: Hub, connection: psycopg.Connection) -> float:
    connection.execute("SET LOCAL digifocus.own_work = 'on'")
    content = {}
    for table in _TABLES:
        connection.execute(f"CREATE TABLE copied_{table} (LIKE {table} INCLUDING ALL)".encode())
        with connection.cursor().copy(f"COPY (SELECT * FROM {table}) TO STDOUT".encode()) as copy:
            content[table] = b"".join(copy)

    def fill() -> None:
        for table, rows in content.items():
            with connection.cursor().copy(f"COPY copied_{table} FROM STDIN".encode()) as copy:
                copy.write(rows)

    seconds = took(fill, of).seconds
    connection.rollback()
    return BATCH * ROUNDS / seconds
