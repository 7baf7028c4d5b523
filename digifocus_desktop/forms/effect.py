"""Change over many firms: means of pairs, intervals, a rank test. A change is no proof of a cause.

The formulas are short and stand here, so that no statistics library travels with the program. Fewer than five
firms show nothing.
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from statistics import NormalDist

from digifocus_desktop.domain.anonymity import LEAST_TOLD

CONFIDENCE = 0.95
SAME_WITHIN = 1.0
"""Points: a headline is never surer than that, so a smaller change says nothing about a firm."""
EXACT_MOST = 30
"""Differences other than 0 up to which the rank test counts every case; ties are no hindrance."""
SUMMED_MOST = 200
"""Degrees of freedom up to which the t distribution is summed."""
_EPSILON = 1e-9
_DIGITS = 9
_HALVINGS = 60


@dataclass(frozen=True, slots=True)
class RankTest:
    """Wilcoxon signed-rank test, two-sided.

    Attributes:
        used: Pairs whose difference is not 0; the others say nothing.
        rank_sum: The smaller of the sums of ranks up and down.
        p: Share of cases at least as far off, if up and down were equally likely.
        exact: Whether every case was counted; else the normal approximation, corrected for ties and
            continuity.
    """

    used: int
    rank_sum: float
    p: float
    exact: bool


@dataclass(frozen=True, slots=True)
class Paired:
    """What pairs of numbers say.

    Attributes:
        count: Firms.
        before: Mean at the first measurement.
        after: Mean at the later one.
        change: Mean of the changes.
        low: Lower end of its 95 % interval.
        high: Upper end.
        effect: d_z, the mean change over the standard deviation of the changes; None if all changed alike.
        ranks: The rank test; None if nobody changed.
        improved: Firms that went up by at least a point.
        same: Firms in between.
        declined: Firms that went down by at least a point.
    """

    count: int
    before: float
    after: float
    change: float
    low: float
    high: float
    effect: float | None
    ranks: RankTest | None
    improved: int
    same: int
    declined: int


def paired(pairs: Sequence[tuple[float, float]]) -> Paired | None:
    """Return what (before, after) pairs say, whatever their order; None with fewer than five."""
    count = len(pairs)
    if count < LEAST_TOLD:
        return None
    changes = [after - before for before, after in pairs]
    change = math.fsum(changes) / count
    deviation = math.sqrt(math.fsum((one - change) ** 2 for one in changes) / (count - 1))
    half = t_quantile(0.5 + CONFIDENCE / 2, count - 1) * deviation / math.sqrt(count)
    improved = sum(one >= SAME_WITHIN - _EPSILON for one in changes)
    declined = sum(one <= -SAME_WITHIN + _EPSILON for one in changes)
    return Paired(
        count=count,
        before=math.fsum(before for before, _ in pairs) / count,
        after=math.fsum(after for _, after in pairs) / count,
        change=change,
        low=change - half,
        high=change + half,
        effect=change / deviation if deviation > _EPSILON else None,
        ranks=signed_ranks(changes),
        improved=improved,
        same=count - improved - declined,
        declined=declined,
    )


def mean(values: Sequence[float]) -> float | None:
    """Return the mean; None with fewer than five."""
    return math.fsum(values) / len(values) if len(values) >= LEAST_TOLD else None


def signed_ranks(changes: Sequence[float]) -> RankTest | None:
    """Return the signed-rank test of changes; None if none differs from 0. Equal sizes share their rank."""
    sizes = sorted((round(abs(one), _DIGITS), one > 0) for one in changes if abs(one) > _EPSILON)
    if not sizes:
        return None
    doubled: list[int] = []  # twice the rank, so that a shared rank is whole
    up, tied = 0, 0
    for _, group in groupby(sizes, key=lambda one: one[0]):
        members = list(group)
        rank = 2 * len(doubled) + len(members) + 1
        up += rank * sum(positive for _, positive in members)
        tied += len(members) ** 3 - len(members)
        doubled.extend([rank] * len(members))
    least = min(up, sum(doubled) - up)
    if len(doubled) <= EXACT_MOST:
        return RankTest(len(doubled), least / 2, _counted(doubled, least), exact=True)
    return RankTest(len(doubled), least / 2, _approximated(len(doubled), least / 2, tied), exact=False)


def _counted(doubled: Sequence[int], least: int) -> float:
    """The share of all sign patterns whose smaller sum is this small."""
    ways = Counter({0: 1})
    for rank in doubled:
        further = Counter(ways)
        for total, count in ways.items():
            further[total + rank] += count
        ways = further
    below = sum(count for total, count in ways.items() if total <= least)
    return float(min(1.0, 2 * below / 2 ** len(doubled)))


def _approximated(count: int, least: float, tied: int) -> float:
    middle = count * (count + 1) / 4
    variance = count * (count + 1) * (2 * count + 1) / 24 - tied / 48
    return math.erfc(max(0.0, middle - least - 0.5) / math.sqrt(2 * variance))


@cache
def t_quantile(share: float, freedom: int) -> float:
    """Return the value below which a share of Student's t distribution lies.

    Args:
        share: Over one half, below 1.
        freedom: Degrees of freedom, at least 1.
    """
    if freedom > SUMMED_MOST:
        return _expanded(NormalDist().inv_cdf(share), freedom)
    low, high = 0.0, 1.0
    while _t_share(high, freedom) < share:
        high *= 2
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if _t_share(middle, freedom) < share else (low, middle)
    return (low + high) / 2


def _t_share(value: float, freedom: int) -> float:
    """The share of the distribution below a value from 0 up: a finite sum (Abramowitz & Stegun 26.7.3-4)."""
    angle = math.atan(value / math.sqrt(freedom))
    cosine = math.cos(angle)
    odd = freedom % 2
    term = cosine if odd else 1.0
    total = term if freedom > 1 else 0.0
    for step in range(3 if odd else 2, freedom - 1, 2):
        term *= cosine * cosine * (step - 1) / step
        total += term
    within = math.sin(angle) * total
    return 0.5 + (within + angle) / math.pi if odd else 0.5 + within / 2


def _expanded(normal: float, freedom: int) -> float:
    """The quantile from that of the normal distribution (Abramowitz & Stegun 26.7.5)."""
    quantile = normal
    for order, (divisor, factors) in enumerate(_EXPANSION, start=1):
        part = math.fsum(factor * normal**power for factor, power in factors)
        quantile += part / (divisor * float(freedom) ** order)
    return quantile


_EXPANSION = (
    (4, ((1, 3), (1, 1))),
    (96, ((5, 5), (16, 3), (3, 1))),
    (384, ((3, 7), (19, 5), (17, 3), (-15, 1))),
    (92160, ((79, 9), (776, 7), (1482, 5), (-1920, 3), (-945, 1))),
)
"""Of each further order its divisor, and factors with their powers of the normal quantile."""
