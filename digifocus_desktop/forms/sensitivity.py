"""How much the headline hangs on the weights: each dimension five points heavier and lighter, one at a time.

All dimensions weigh alike, since expert weights could not be defended. A run gives one of them five points of
the hundred more or less, takes them from the others or hands them out evenly, and counts the firms whose
word changes.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from digifocus_desktop.domain.anonymity import LEAST_TOLD

POINTS = 5.0
_ALL = 100.0
_EPSILON = 1e-9


@dataclass(frozen=True, slots=True)
class Run:
    """One dimension with another weight.

    Attributes:
        dimension: Its id.
        points: How much heavier it is; lighter below 0.
        share: Share 0–1 of the firms whose word changes.
    """

    dimension: str
    points: float
    share: float


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """What all runs say together.

    Attributes:
        count: Firms whose headline is measured.
        runs: Two for each dimension, heavier first.
        least: The smallest share.
        most: The largest share.
        ever: Share of the firms whose word changes in at least one run.
    """

    count: int
    runs: tuple[Run, ...]
    least: float
    most: float
    ever: float


def sensitivity(
    profiles: Sequence[Mapping[str, float]], dimensions: Sequence[str], limits: Sequence[float]
) -> Sensitivity | None:
    """Return how often the word changes; None with fewer than five firms.

    Args:
        profiles: Of each firm with a headline, its measured dimensions 0–100 by id.
        dimensions: The dimensions of the headline, two or more.
        limits: Where each word begins, from 0 up.
    """
    if len(profiles) < LEAST_TOLD:
        return None
    even = _ALL / len(dimensions)
    cases = [(name, points) for name in dimensions for points in (POINTS, -POINTS)]
    changed = [0] * len(cases)
    ever = 0
    for profile in profiles:
        measured = [profile[name] for name in dimensions if name in profile]
        total, count = sum(measured), len(measured)
        word = bisect_right(limits, total / count + _EPSILON)
        moved = False
        for place, (name, points) in enumerate(cases):
            value = profile.get(name)
            if value is None:
                continue
            own = even + points
            other = (_ALL - own) / (len(dimensions) - 1)
            shifted = (own * value + other * (total - value)) / (own + other * (count - 1))
            if bisect_right(limits, shifted + _EPSILON) != word:
                changed[place] += 1
                moved = True
        ever += moved
    firms = len(profiles)
    runs = tuple(
        Run(name, points, found / firms) for (name, points), found in zip(cases, changed, strict=True)
    )
    shares = [run.share for run in runs]
    return Sensitivity(firms, runs, min(shares), max(shares), ever / firms)
