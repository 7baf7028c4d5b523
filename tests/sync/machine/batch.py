"""One process of the night: `python -m tests.sync.machine.batch SEED RUNS` lives so many days.

Prints a line of JSON for every run that has ended, `{"lived": 1}`, and at the first that ends badly
`{"failed": FILE, "why": …}`, where the file holds the shortest way to it that was found.
"""

import json
import shutil
import sys
import tempfile
from pathlib import Path

from sync.hub.database.opening import migrate, prepare_embedded
from sync.hub.database.postgres import EmbeddedPostgres
from tests.scratch import lie_in_memory
from tests.sync.conftest import FAST
from tests.sync.machine.crew import crew_at
from tests.sync.machine.runs import days_of, keep, live


def main(begin: int, runs: int) -> int:
    """Live the days from this seed on; 1 when one of them ended badly."""
    lie_in_memory()
    hub, folder = (Path(tempfile.mkdtemp(prefix=f"dfnight-{name}-")) for name in ("hub", "crew"))
    try:
        with EmbeddedPostgres(hub, FAST) as server:
            urls = prepare_embedded(server)
            migrate(urls)
            with crew_at(folder, urls) as crew:
                machine = days_of(crew)
                try:
                    live(machine, runs, begin, told=lambda: print(json.dumps({"lived": 1}), flush=True))
                except Exception as error:  # whatever it was, the run is kept
                    kept = keep(machine.last.steps, error)
                    print(json.dumps({"failed": kept.name, "why": str(error)[:300]}), flush=True)
                    return 1
    finally:
        for one in (hub, folder):
            shutil.rmtree(one, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
