"""Measures and tells: `python -m tests.bench [--companies N] [--keep FOLDER] [--large] [PART …]`."""

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from datetime import date
from itertools import chain
from pathlib import Path

from tests.bench import starts
from tests.bench.rows import Row, row, table
from tests.bench.stores import store_of

SOAK = "\n## Soak\n"
DOCUMENT = Path(__file__).parents[2] / "docs" / "benchmarks.md"
COMPANIES, LARGE = 50_000, 500_000
HUB = "hub"
HUB_PARTS = ("hub-merge", "hub-rows", "hub-fleet", "hub-large")
PARTS = (
    "start",
    "search",
    "engine",
    "answers",
    "certificate",
    "report",
    "sync",
    "needs",
    "effect",
    "withholding",
    "questions",
    "rebuild",
    *HUB_PARTS,
)
START_TIMES = 9


def main(arguments: list[str]) -> int:
    """Measure, print the table, write it down and return the exit code: 0, or 1 where a bar is missed."""
    parser = argparse.ArgumentParser(prog="run.py bench", description=__doc__)
    named = ", ".join((*PARTS, f"{HUB} (all of its parts)"))
    parser.add_argument("parts", nargs="*", default=[PARTS], type=_parts, metavar="PART", help=named)
    parser.add_argument(
        "--companies", type=int, default=COMPANIES, help="firms of the store (default: 50 000)"
    )
    parser.add_argument("--large", action="store_true", help="also search in 500 000 firms")
    parser.add_argument("--keep", type=Path, help="folder that keeps the stores for the next time")
    options = parser.parse_args(arguments)
    options.parts = tuple(chain.from_iterable(options.parts))
    with tempfile.TemporaryDirectory(prefix="digifocus-bench-") as folder:
        rows = measure(options, options.keep or Path(folder))
    print(table(rows))
    if options.parts == PARTS and options.companies == COMPANIES:
        _, heading, soak = DOCUMENT.read_text("utf-8").partition(SOAK)  # measured by its own verb
        DOCUMENT.write_text(document(rows) + heading + soak, "utf-8")
    return int(any(one.verdict == "miss" for one in rows))


def _parts(name: str) -> tuple[str, ...]:
    if name == HUB:
        return HUB_PARTS
    if name not in PARTS:
        raise argparse.ArgumentTypeError(f"there is no part '{name}'; the parts are: {', '.join(PARTS)}")
    return (name,)


def measure(options: argparse.Namespace, folder: Path) -> list[Row]:
    """Return the rows of the parts asked for; each part runs in a process of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    rows: list[Row] = []
    for part in options.parts:
        print(f"measuring: {part}", file=sys.stderr)
        rows += (
            starts.measure(store_of(folder, options.companies), START_TIMES)
            if part == "start"
            else _child(part, folder, options.companies)
        )
    if options.large:
        rows += _child("half a million", folder, LARGE)
    return rows


def _child(part: str, folder: Path, companies: int) -> list[Row]:
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.bench.child", part, str(folder), str(companies)]
    done = subprocess.run(command, env=env, stdout=subprocess.PIPE, text=True, check=True)
    return [row(**values) for values in json.loads(done.stdout)]


def document(rows: list[Row]) -> str:
    """Return the page with the table."""
    return f"""# Speed and memory

Measured by `python3 run.py bench` on {date.today():%d.%m.%Y}: {platform.machine()}, {os.cpu_count()} cores,
Python {platform.python_version()}, without a display. Ratios are against the frozen scripts in
`tests/bench/baselines/`, run in turn with the program. The store has fifty thousand invented firms and
opens through a keyring slot; a keyring that keeps its secrets in a file stands in for the system's.

{table(rows)}

*First paint*: rail, headings and a search box that has the keyboard are on the screen. *List shown*: the
first rows and the exact count are painted. *On disk*: the transaction has returned, with `synchronous=FULL`.
*Interface held*: how much later than due a beat of one millisecond comes.

**Statistics.** *Needs* are counted over a store of twenty thousand firms that were analysed once,
*effect* over ten thousand that were measured twice; both are asked for as the screen does, in the
thread that reads, with the interface's beat beside it. The bare scan adds up the same rows with a
statement a table on an open connection. *Questions* are counted from the answers, in slices; a slice is
measured by the processor's time, for a screen that asks for something meanwhile waits for one. *Made
anew*: every row of the tables of scores, needs and pairs is taken away and made from the answers, in
the thread that writes and in slices between which saving goes on, to the moment the screen is told;
bare sums read the same answers and write weighted means over plain dictionaries, at once and to a file
of their own, with nothing checked or hidden. A slice ends after 20 ms of reckoning; what comes on top
is making it last.

**Hub.** A hub of two organisations on the embedded PostgreSQL with the settings of an office: every
transaction is on disk before it is answered, row-level security and the hub's own checks stand. A firm
here is three rows: the firm, its file and an analysis with some seventy answers. *Merges* are called
directly, in one thread, from the operations as they are read to the answers as they are sent; the same
rows are copied into empty tables of the same form and indexes by `COPY`, with nothing checked. *Gives
rows* is the way of a page from the database to the body; the bare `SELECT` fetches the rows of the same
tables. Everything else is measured from one end to the other: laptops that are the program itself
without its window, and the hub's process, on loopback. A first sync ends when every firm is in the list;
the tables of statistics are made after it. Seconds of the processor stand beside the clock, for a
machine that does other work as well slows the clock alone.
"""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
