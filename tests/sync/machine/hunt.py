"""Lets random days find seeded bugs, all in one process: `python -m tests.sync.machine.hunt DAYS NAME…`.

Prints a line of JSON for each: `{"bug": NAME, "found": WHY}`, empty where all days ended well.
"""

import json
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest

from sync.hub.database.opening import migrate, prepare_embedded
from sync.hub.database.postgres import EmbeddedPostgres
from sync.hub.web.api import create_app
from tests.scratch import lie_in_memory
from tests.sync.conftest import FAST
from tests.sync.machine.crew import Crew, crew_at
from tests.sync.machine.runs import days_of, live
from tests.sync.machine.seeded import SEEDED

SEEDS = (1, 2, 3)
"""Where the days begin; each lives a third of them."""


def found(crew: Crew, name: str, days: int) -> str:
    """Return how a day ended with this bug in the code; empty if all of them ended well."""
    machine, begun, app = days_of(crew), crew.runs, crew.line.app
    with pytest.MonkeyPatch.context() as patch:
        SEEDED[name](patch.setattr)
        crew.line.app = create_app(crew.settings)  # so that a bug in how the hub begins is in it too
        try:
            for begin in SEEDS:
                live(machine, days // len(SEEDS), begin, shrink=False)
        except Exception as error:  # a bug may end a day in any way
            why = " ".join(str(error).split()) or type(error).__name__
            return f"day {crew.runs - begun}, {_law(error)}: {why}"
        finally:
            crew.line.app = app
    return ""


def _law(error: BaseException) -> str:
    """Return the innermost of our functions that the error went through."""
    names, trace = [], error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        if "/tests/sync/" in code.co_filename.replace("\\", "/"):
            names.append(code.co_name)
        trace = trace.tb_next
    return names[-1] if names else "?"


def main(days: int, names: Sequence[str]) -> None:
    """Look for each of these bugs."""
    lie_in_memory()
    hub, folder = (Path(tempfile.mkdtemp(prefix=f"dfhunt-{name}-")) for name in ("hub", "crew"))
    try:
        with EmbeddedPostgres(hub, FAST) as server:
            urls = prepare_embedded(server)
            migrate(urls)
            with crew_at(folder, urls) as crew:
                for name in names:
                    print(json.dumps({"bug": name, "found": found(crew, name, days)}), flush=True)
    finally:
        for one in (hub, folder):
            shutil.rmtree(one, ignore_errors=True)


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2:])
