"""Puts each seeded bug into sync and tells which test found it: `run.py mutants [NAME…]`."""

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.sync.machine.seeded import SEEDED
from tests.sync.machine.sow import SEED

ROOT = Path(__file__).parents[2]
STAGES: Sequence[Sequence[str]] = (
    ("tests/sync/machine",),
    ("tests/sync/protocol", "tests/sync/hub", "tests/sync/client"),
    ("tests/end2end/test_two_devices.py", "tests/end2end/test_bad_luck.py"),
)
"""The random days first: they are to find what nobody thought of."""
_FOUND = re.compile(r"^(?:FAILED|ERROR) (\S+)", re.MULTILINE)
_WHY = re.compile(r"=+ FAILURES =+.*?^E {3,}(\S[^\n]*)", re.MULTILINE | re.DOTALL)
_WIDE = 110
_LIMIT_S = 1800


def killer(name: str) -> str:
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
            reason = why[1][:_WIDE] if why else (run.stdout + run.stderr)[-_WIDE:]
            return f"{found[1].rpartition('::')[2] if found else 'no test'}: {reason}"
    return ""


def main(names: Sequence[str]) -> int:
    """Try these bugs, or all; 1 when one of them was not found."""
    unknown = set(names) - SEEDED.keys()
    if unknown:
        print(f"There is no bug {', '.join(sorted(unknown))}. There are: {', '.join(SEEDED)}.")
        return 2
    alive = 0
    for name in names or SEEDED:
        found = killer(name)
        alive += not found
        print(f"{name}\n    {found or 'NOT FOUND'}", flush=True)
    return 1 if alive else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
