"""Random days of three advisors over a bad line: after it all every value that was saved can be found."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.hub.database.opening import DatabaseUrls
from tests.sync.machine.crew import Crew, crew_at
from tests.sync.machine.runs import FAILURES, days_of, live
from tests.sync.machine.sow import SEED

pytestmark = pytest.mark.hub

PARTS = 8
RUNS = int(os.environ.get("DIGIFOCUS_DAYS", "200"))
"""Runs in every run of the suite unless the environment asks for others: the same each time, for the suite
is to fail by what was changed. The night draws others."""


@pytest.fixture(scope="module")
def crew(migrated_urls: DatabaseUrls, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crew]:
    """The laptops and the hub of all runs."""
    with crew_at(tmp_path_factory.mktemp("crew"), migrated_urls) as crew:
        yield crew


@pytest.mark.parametrize("part", range(PARTS))
def test_whatever_happens_nothing_that_was_saved_is_lost(crew: Crew, part: int) -> None:
    live(days_of(crew), RUNS // PARTS, part, shrink=SEED not in os.environ)


@pytest.mark.parametrize("kept", sorted(FAILURES.glob("*.json")), ids=lambda path: path.stem)
def test_a_day_that_once_ended_badly_ends_well(crew: Crew, kept: Path) -> None:
    days_of(crew).replay(json.loads(kept.read_text("utf-8"))["steps"])
