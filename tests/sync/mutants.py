"""Puts each seeded bug into sync and tells which test finds it: `run.py mutants [NAME…]`."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.sync.machine.seeded import SEEDED
from tests.sync.machine.sow import SEED

ROOT = Path(__file__).parents[2]
STAGES: Sequence[Sequence[str]] = (
    ("tests/sync/machine/test_orders.py", "tests/sync/protocol", "tests/sync/hub", "tests/sync/client"),
    ("tests/digifocus_desktop/store",),
    ("tests/end2end/test_two_devices.py", "tests/end2end/test_bad_luck.py"),
)
"""Where a bug is sought that random days did not find: they are to find what nobody thought of."""
DAYS = 60
_FOUND = re.compile(r"^(?:FAILED|ERROR) (\S+)", re.MULTILINE)
_WHY = re.compile(r"=+ FAILURES =+.*?^E {3,}(\S[^\n]*)", re.MULTILINE | re.DOTALL)
_WIDE = 110
_LIMIT_S = 1800


def found_by_days(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield each bug with how a random day ended with it; empty where all ended well."""
    command = [sys.executable, "-m", "tests.sync.machine.hunt", str(DAYS), *names]
    left = list(names)
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout or ():
            if line.startswith("{"):
                told = json.loads(line)
                left.remove(told["bug"])
                yield told["bug"], told["found"]
    yield from ((name, "") for name in left)  # the bug has ended the process


def found_by_tests(name: str) -> str:
    """Return the first test that fails with this bug in the code, and why; empty if none does."""
    for stage in STAGES:
        command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "tests.sync.machine.sow", *stage]
        run = subprocess.run(
            command,
            cwd=ROOT,
            env={**os.environ, SEED: name},
            capture_output=True,
            text=True,
            check=False,
            timeout=_LIMIT_S,
        )
        if run.returncode:
            found, why = _FOUND.search(run.stdout), _WHY.search(run.stdout)
            reason = why[1] if why else (run.stdout + run.stderr)[-_WIDE:]
            return f"{found[1].rpartition('::')[2] if found else 'no test'}: {reason}"
    return ""


def main(names: Sequence[str]) -> int:
    """Try these bugs, or all; 1 when one of them was not found."""
    unknown = set(names) - SEEDED.keys()
    if unknown:
        print(f"There is no bug {', '.join(sorted(unknown))}. There are: {', '.join(SEEDED)}.")
        return 2
    alive = []
    for name, day in found_by_days(tuple(names) or tuple(SEEDED)):
        found = day or found_by_tests(name)
        print(f"{name}\n    {found[:_WIDE] or 'NOT FOUND'}", flush=True)
        if not found:
            alive.append(name)
    print(f"{len(alive)} not found" + "".join(f": {name}" for name in alive))
    return 1 if alive else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
