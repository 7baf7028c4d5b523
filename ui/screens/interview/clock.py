"""Counts the time used for each step while the screen is shown."""

import time
from collections.abc import Callable, Mapping

LONGEST_GAP_S = 120.0


class StepClock:
    """Adds up seconds by step; a gap longer than two minutes is a laptop that slept, not work."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._step: int | None = None
        self._since = 0.0
        self._seconds: dict[int, float] = {}

    def run(self, step: int | None) -> None:
        """Count for `step` from now on, or with None for none."""
        self.tick()
        self._step = step

    def tick(self) -> None:
        """Add the time since the last call to the step of now."""
        now = self._now()
        if self._step is not None and 0 < now - self._since <= LONGEST_GAP_S:
            self._seconds[self._step] = self._seconds.get(self._step, 0.0) + now - self._since
        self._since = now

    @property
    def seconds(self) -> Mapping[int, int]:
        """Whole seconds counted and not yet taken, by step."""
        return {step: int(value) for step, value in self._seconds.items() if value >= 1}

    def take(self) -> Mapping[int, int]:
        """Return the whole seconds counted and begin to count anew."""
        taken = self.seconds
        for step, value in taken.items():
            self._seconds[step] -= value
        return taken

    def give_back(self, seconds: Mapping[int, int]) -> None:
        """Count these again: they could not be stored."""
        for step, value in seconds.items():
            self._seconds[step] = self._seconds.get(step, 0.0) + value

    def forget(self) -> None:
        """Begin anew, for another interview."""
        self._step, self._seconds = None, {}
