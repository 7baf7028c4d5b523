"""Lives random days of sync on every core, and keeps those that end badly: `run.py nightly [DAYS]`.

A day that ended badly lies in `tests/sync/machine/failures`, as short as it could be made: every run of
the tests lives it again, so it is committed with what mends it.
"""

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Lock

ROOT = Path(__file__).parents[2]
DAYS, BATCH = 10_000, 250
MOST_AT_ONCE = 4
_EVERY = 50


class Night:
    """Counts what the processes tell."""

    def __init__(self, days: int) -> None:
        self._days = days
        self._begun = time.monotonic()
        self._lock = Lock()
        self._lived = 0
        self.failed: list[str] = []

    def batch(self, begin: int, days: int) -> None:
        """Live so many days from this seed on, in a process of their own."""
        command = [sys.executable, "-m", "tests.sync.machine.batch", str(begin), str(days)]
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        with process:
            ended = False
            for line in process.stdout or ():
                if line.startswith("{"):
                    ended = self._hear(json.loads(line), begin) or ended
        if process.returncode and not ended:
            with self._lock:
                self.failed.append(f"the process of seed {begin} ended with {process.returncode}")

    def _hear(self, told: dict[str, str], begin: int) -> bool:
        """Note a line of a process; whether it tells of a day that ended badly."""
        with self._lock:
            if "failed" in told:
                self.failed.append(f"{told['failed']}: {told['why']}")
                print(f"Seed {begin}: {self.failed[-1]}", flush=True)
                return True
            self._lived += 1
            if self._lived % _EVERY == 0:
                print(self.standing, flush=True)
            return False

    @property
    def standing(self) -> str:
        """How far the night is."""
        minutes = (time.monotonic() - self._begun) / 60
        return (
            f"{min(self._lived, self._days)} of {self._days} days, "
            f"{len(self.failed)} ended badly, {minutes:.0f} min"
        )


def main(arguments: Sequence[str]) -> int:
    """Live the days; 1 when one of them ended badly."""
    if arguments and not (len(arguments) == 1 and arguments[0].isdecimal() and int(arguments[0])):
        print("How many days? nightly [DAYS]")
        return 2
    days = int(arguments[0]) if arguments else DAYS
    first = random.SystemRandom().randrange(2**31)
    night = Night(days)
    print(f"From seed {first} on.", flush=True)
    with ThreadPoolExecutor(min(MOST_AT_ONCE, os.cpu_count() or 1)) as pool:
        for place in range(0, days, BATCH):
            pool.submit(night.batch, first + place, min(BATCH, days - place))
    print(night.standing)
    return 1 if night.failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
