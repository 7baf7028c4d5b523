"""The soak in small: it runs, ends, and tells what would be amiss."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sync.soak import Outcome

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.slow
@pytest.mark.hub
def test_two_laptops_over_a_bad_line_lose_nothing() -> None:
    command = [sys.executable, "-m", "tests.sync.soak", "2", "12"]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert ran.returncode == 0, ran.stderr
    told = json.loads(ran.stdout)
    assert (told["told"], told["lost"], told["doubled"], told["mended"]) == (24, 0, 0, 0)
    assert told["acknowledged"] >= told["told"]


@pytest.mark.parametrize("wrong", ["lost", "doubled", "broken_numbers", "mended"])
def test_anything_amiss_counts(wrong: str) -> None:
    outcome = Outcome(2, 12)
    assert outcome.good
    setattr(outcome, wrong, 1)
    assert not outcome.good
