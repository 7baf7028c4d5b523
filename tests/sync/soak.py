"""Lets many laptops work at once over lines that drop, and kills them: `run.py soak [LAPTOPS] [OPERATIONS]`.

Real stores and the real client, one process a turn; two hub processes over one PostgreSQL. Each change that
was told to be saved is written down outside the program. At the end all lines are good, everybody syncs, and
the hub's log must hold each of those changes once. Prints the outcome as JSON; 1 if anything is amiss.
"""

import argparse
import json
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import httpx
from sqlalchemy import select, text

from digifocus_desktop.errors import SyncError
from digifocus_desktop.store import meta
from sync.client import transport
from sync.hub.database.opening import make_engine, migrate, prepare_embedded
from sync.hub.database.postgres import EmbeddedPostgres
from sync.hub.database.tables import op_log
from tests.sync.conftest import FAST
from tests.sync.desk import Desk
from tests.sync.failpoints import processes
from tests.sync.failpoints.wire import Wire
from tests.sync.machine.crew import BROKEN
from tests.sync.machine.ledger import Kind, Ledger, Row, Saved
from tests.sync.world import World

LAPTOPS, OPERATIONS, TURN = 50, 2000, 50
AT_ONCE, HUBS = 8, 2
KILLED, DROPPED = 0.2, 0.05
"""Share of the turns that are killed, and of the requests whose way there or back is lost."""
LONGEST_S = 3.0
NEW = 0.05
"""Share of the operations that make a firm; the others change one, anybody's."""
URL = "http://127.0.0.1:9"
_NUMBERS = text(
    "SELECT count(*) FROM (SELECT 1 FROM op_log WHERE device NOT LIKE 'hub-%' GROUP BY device "
    "HAVING count(*) <> max(n) OR count(DISTINCT n) <> max(n)) wrong"
)


@dataclass
class Outcome:
    """What a soak found.

    Attributes:
        told: Changes that laptops told to be saved.
        acknowledged: Operations of laptops in the hub's log.
        lost: Changes that are neither shared nor given up knowingly nor kept for a person.
        doubled: Changes that are in more than one operation.
        broken_numbers: Laptops whose numbers have a gap or a double.
        mended: Rows that a check of all laptops found to be other than the hub's.
    """

    laptops: int
    operations: int
    told: int = 0
    acknowledged: int = 0
    lost: int = 0
    doubled: int = 0
    broken_numbers: int = 0
    mended: int = 0
    questions: int = 0
    turns: int = 0
    kills: int = 0
    broken_syncs: int = 0
    seconds: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def good(self) -> bool:
        """Whether nothing is amiss."""
        return not (self.lost or self.doubled or self.broken_numbers or self.mended or self.faults)


class BadWire(Wire):
    """A line that loses requests and replies at random."""

    def __init__(self, port: int, chance: random.Random) -> None:
        super().__init__(port)
        self._chance = chance

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Carry a request, or not."""
        drawn = self._chance.random()
        if drawn < DROPPED / 2:
            raise httpx.ConnectError("the line is down")
        reply = super().handle_request(request)
        if drawn < DROPPED:
            reply.close()
            raise httpx.ReadError("the line broke")
        return reply


@dataclass
class Laptop:
    """One laptop between its turns."""

    number: int
    folder: Path
    left: int
    turns: int = 0

    @property
    def name(self) -> str:
        """Of its advisor."""
        return f"Neuvoja {self.number}"

    @property
    def journal(self) -> Path:
        """What was told to be saved, outside the program."""
        return self.folder / "told.jsonl"

    def open(self) -> Desk:
        """Open its store."""
        return Desk(self.folder / "data", self.name)

    def told(self) -> list[Saved]:
        """Whole lines of the journal; the kill may have cut the last one off."""
        lines = self.journal.read_bytes().split(b"\n")[:-1] if self.journal.exists() else []
        read: list[list[str]] = list(map(json.loads, lines))
        return [Saved(self.name, ("company", firm), "name", Kind.WHOLE, said) for firm, said in read]

    def work(self, port: int, operations: int) -> int:
        """Write so many changes down, then sync once; in a process of its own. 2 if the line broke."""
        chance = random.Random(f"{self.number}/{self.turns}")
        setattr(httpx, "Client", partial(httpx.Client, transport=BadWire(port, chance)))  # noqa: B010
        desk = self.open()
        firms = list(desk.all("company"))
        with self.journal.open("ab", buffering=0) as journal:
            for place in range(operations):
                said = f"Tila {self.number}t{self.turns}k{place}"
                if not firms or chance.random() < NEW:
                    firms.append(firm := desk.firm(said))
                else:
                    firm = chance.choice(firms)
                    desk.write("company", firm, name=said)
                journal.write(json.dumps([firm, said]).encode() + b"\n")
        try:
            desk.sync()
        except SyncError as error:
            if error.code not in BROKEN:
                raise
            return 2
        return 0


@contextmanager
def office(folder: Path) -> Iterator[tuple[World, list[int]]]:
    """Run a hub of two processes; yield it, to be called directly, and the ports it answers at."""
    with EmbeddedPostgres(folder, FAST) as server:
        urls = prepare_embedded(server)
        migrate(urls)
        engine = make_engine(urls.app)
        hubs = [processes.start({"role": "hub", "database": urls.app}) for _ in range(HUBS)]
        try:
            yield World(engine), [one["port"] for one in hubs]
        finally:
            for one in hubs:
                processes.stop(one["pid"])
            engine.dispose()


class Soak:
    """The laptops, their turns and what is found at the end."""

    def __init__(self, world: World, ports: Sequence[int], folder: Path, outcome: Outcome, seed: int) -> None:
        self._world, self._ports, self.outcome = world, ports, outcome
        self._chance = random.Random(seed)
        self._laptops = [
            Laptop(number, folder / str(number), outcome.operations) for number in range(outcome.laptops)
        ]

    def run(self) -> None:
        """Let all laptops work until each has told so many changes, then look for them."""
        for laptop in self._laptops:
            with self._good_line(), _opened(laptop) as desk:
                desk.join(self._world, URL)
                desk.sync()
        running: dict[int, Laptop] = {}
        waiting = list(self._laptops)
        while waiting or running:
            while waiting and len(running) < AT_ONCE:
                laptop = waiting.pop(self._chance.randrange(len(waiting)))
                running[self._turn(laptop)] = laptop
            ended, status = os.wait()
            if ended not in running:
                continue
            laptop = running.pop(ended)
            self._count(os.waitstatus_to_exitcode(status), laptop)
            laptop.left = self.outcome.operations - len(laptop.told())
            if laptop.left > 0:
                waiting.append(laptop)
        self._settle()
        self._look()

    def _turn(self, laptop: Laptop) -> int:
        laptop.turns += 1
        self.outcome.turns += 1
        port, dies = self._chance.choice(self._ports), self._chance.random() < KILLED
        seconds = self._chance.uniform(0, LONGEST_S)
        operations = min(TURN, laptop.left)
        child = os.fork()
        if child == 0:
            if dies:  # SIGALRM, left as it is, ends a process as suddenly as SIGKILL
                signal.setitimer(signal.ITIMER_REAL, max(seconds, 0.01))
            _live(lambda: laptop.work(port, operations))
        return child

    def _count(self, code: int, laptop: Laptop) -> None:
        if code == -signal.SIGALRM:
            self.outcome.kills += 1
        elif code == 2:
            self.outcome.broken_syncs += 1
        elif code:
            self.outcome.faults.append(f"turn {laptop.turns} of laptop {laptop.number} ended with {code}")

    def _settle(self) -> None:
        """Have everybody send what waits, then fetch what others sent, then compare all rows."""
        with self._good_line():
            for laptop in self._laptops:
                with _opened(laptop) as desk:
                    desk.sync()
                    self.outcome.questions = len(desk.services.decisions.open())
            for laptop in self._laptops:
                with _opened(laptop) as desk:
                    with desk.workspace.store.apply() as (connection, _):
                        meta.put(connection, {"checked_at": "", "check_due": "1"})
                    report = desk.sync()
                    self.outcome.mended += report.mended
                    if desk.services.syncing.status().waiting or report.set_aside:
                        self.outcome.faults.append(f"laptop {laptop.number} is not at rest")

    def _look(self) -> None:
        told = [one for laptop in self._laptops for one in laptop.told()]
        by_row: dict[Row, list[Saved]] = {}
        for one in told:
            by_row.setdefault(one.row, []).append(one)
        engine = self._world.engine
        self.outcome.told = len(told)
        self.outcome.lost = sum(len(Ledger(saved).lost(engine)) for saved in by_row.values())
        laptops_own = op_log.c.device.not_like("hub-%")
        with engine.connect() as connection:
            payloads = connection.scalars(select(op_log.c.payload).where(laptops_own)).all()
            self.outcome.broken_numbers = connection.scalar(_NUMBERS) or 0
        names = Counter(one["set"]["name"][0] for one in payloads if "name" in one.get("set", {}))
        self.outcome.acknowledged = len(payloads)
        self.outcome.doubled = sum(count - 1 for count in names.values())

    @contextmanager
    def _good_line(self) -> Iterator[None]:
        real = httpx.Client
        setattr(httpx, "Client", partial(real, transport=Wire(self._ports[0])))  # noqa: B010
        try:
            yield
        finally:
            setattr(httpx, "Client", real)  # noqa: B010


@contextmanager
def _opened(laptop: Laptop) -> Iterator[Desk]:
    desk = laptop.open()
    try:
        yield desk
    finally:
        desk.close()


def _live(work: Callable[[], int]) -> None:
    """Do the work and end this process, with nothing of its parent's closed."""
    code = 1
    with suppress(BaseException):
        code = work()
    os._exit(code)


def soak(laptops: int, operations: int, seed: int = 1) -> Outcome:
    """Run a soak of this size and return what it found."""
    setattr(transport, "RETRY_SECONDS", ())  # noqa: B010
    begun = time.monotonic()
    outcome = Outcome(laptops, operations)
    with (
        tempfile.TemporaryDirectory(prefix="dfhub-") as of_hub,
        tempfile.TemporaryDirectory(prefix="dfsoak-") as folder,
        office(Path(of_hub)) as (hub, ports),
    ):
        Soak(hub, ports, Path(folder), outcome, seed).run()
    outcome.seconds = round(time.monotonic() - begun)
    return outcome


def _number(text_: str) -> int:
    if not text_.isdecimal() or int(text_) < 1:
        raise argparse.ArgumentTypeError(f"not a number from 1: '{text_}'")
    return int(text_)


def main(arguments: Sequence[str]) -> int:
    """Run it, print the outcome, and return the exit code."""
    parser = argparse.ArgumentParser(prog="run.py soak", description=__doc__)
    parser.add_argument("laptops", nargs="?", type=_number, default=LAPTOPS, metavar="LAPTOPS")
    parser.add_argument("operations", nargs="?", type=_number, default=OPERATIONS, metavar="OPERATIONS")
    asked = parser.parse_args(arguments)
    outcome = soak(asked.laptops, asked.operations)
    told: dict[str, Any] = asdict(outcome)
    print(json.dumps(told))
    return 0 if outcome.good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
