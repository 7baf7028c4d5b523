"""Lives many random days, and keeps those that end badly."""

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.sync.machine.crew import Crew
from tests.sync.machine.days import Days

FAILURES = Path(__file__).parent / "failures"
"""Runs that once ended badly, as JSON; every run of the tests lives them again."""
STEPS = 25


def days_of(crew: Crew) -> type[Days]:
    """Return the rules for one crew."""
    return type("DaysOfTheCrew", (Days,), {"crew": crew})


def live(
    machine: type[Days],
    runs: int,
    begin: int | None = None,
    *,
    shrink: bool = True,
    told: Callable[[], object] = lambda: None,
) -> None:
    """Live so many random days.

    Args:
        machine: The rules.
        runs: How many.
        begin: Number from which they follow; None draws one.
        shrink: Whether a run that ends badly is made as short as it can be.
        told: Called when a run begins.
    """
    machine.told = staticmethod(told)
    phases = (Phase.generate, Phase.shrink) if shrink else (Phase.generate,)
    run_state_machine_as_test(
        machine if begin is None else seed(begin)(machine),
        settings=settings(
            max_examples=runs,
            stateful_step_count=STEPS,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
            phases=phases,
        ),
    )


def keep(steps: list[tuple[str, dict[str, Any]]], error: BaseException, folder: Path = FAILURES) -> Path:
    """Keep a run that ended badly and return its file."""
    folder.mkdir(exist_ok=True)
    kept = json.dumps({"error": str(error)[:500], "steps": steps}, indent=1, ensure_ascii=False)
    path = folder / f"{sha256(json.dumps(steps).encode()).hexdigest()[:12]}.json"
    path.write_text(kept + "\n", "utf-8")
    return path
