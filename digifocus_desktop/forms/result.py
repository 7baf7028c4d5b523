"""What a scored questionnaire says: plain frozen data, full precision inside, rounded only for display."""

import math
from dataclasses import dataclass
from enum import StrEnum

from digifocus_desktop.forms.guide import Flag
from digifocus_desktop.forms.package import (
    Band,
    Choice,
    DiiFact,
    Dimension,
    DimensionKind,
    Item,
)


class Reliability(StrEnum):
    """How far the answers carry, by the share of "en tiedä"."""

    GOOD = "good"
    FAIR = "fair"
    WEAK = "weak"


@dataclass(frozen=True, slots=True)
class Score:
    """A number on the scale 0–100.

    Attributes:
        value: Full precision.
        half_range: What one answer more or less would change; not a confidence interval.
        band: The named stretch the value lies in.
        at_border: Whether the range crosses into another band ("rajalla").
    """

    value: float
    half_range: float
    band: Band
    at_border: bool

    @property
    def rounded(self) -> int:
        """The number shown."""
        return _whole(self.value)

    @property
    def low(self) -> int:
        """Lower end of the range shown."""
        return _whole(max(0.0, self.value - self.half_range))

    @property
    def high(self) -> int:
        """Upper end of the range shown."""
        return _whole(min(100.0, self.value + self.half_range))


def _whole(value: float) -> int:
    return math.floor(value + 0.5)


@dataclass(frozen=True, slots=True)
class NextStep:
    """The item of a dimension with most room, and the anchor to aim at.

    Attributes:
        item: The item.
        current: Where the firm is.
        target: The next anchor.
    """

    item: Item
    current: Choice
    target: Choice


@dataclass(frozen=True, slots=True)
class DimensionResult:
    """How one dimension came out.

    Attributes:
        dimension: Which one.
        score: The number; None is "ei mitattu", never 0.
        coverage: Share 0–1 of the applicable weight that is answered.
        answered: Questions with a value.
        applicable: Questions that concern the firm, shown or not yet decided.
        missing: How many more answers it takes until it counts as measured; 0 when it does, None when too
            little of it concerns the firm.
        next_step: What to aim at; None at the top or without answers.
    """

    dimension: Dimension
    score: Score | None
    coverage: float
    answered: int
    applicable: int
    missing: int | None
    next_step: NextStep | None

    @property
    def measured(self) -> bool:
        """Whether there is a number."""
        return self.score is not None


@dataclass(frozen=True, slots=True)
class Strength:
    """An answer to be proud of."""

    item: Item
    anchor: Choice


@dataclass(frozen=True, slots=True)
class RaisedFlag:
    """A red flag and the answer that raised it."""

    flag: Flag
    item: Item
    anchor: Choice


@dataclass(frozen=True, slots=True)
class ToClarify:
    """A red flag item answered "en tiedä": to be found out, not a confirmed weakness."""

    flag: Flag
    item: Item


@dataclass(frozen=True, slots=True)
class DiiResult:
    """One fact of the Digital Intensity Index; None is not known."""

    fact: DiiFact
    holds: bool | None


@dataclass(frozen=True, slots=True)
class Result:
    """Everything the result page and the papers say about one set of answers.

    Attributes:
        package_hash: The package that was answered.
        version: Its version.
        competence: Headline "oma osaaminen"; None is not measured.
        level: Headline "yrityksen digitaso", the mean of the measured firm dimensions; None with too few.
        dimensions: Competence, firm dimensions and the branches that concern the firm, in order.
        flags: Red flags, in order of the form.
        clarify: Flag items answered "en tiedä".
        strengths: At most three best answers of the firm's level.
        dont_know_share: Share 0–1 of "en tiedä" among the shown scored questions that concern the firm.
        reliability: The word for it; None before the first question is shown.
        dii: The twelve facts; not a judgement on a micro firm.
        dii_version: Which set of facts it is.
        observation_gap: Mean of the advisor's ratings minus the self-ratings beside them; None without pairs.
        answered: Scored questions with a value.
        needed: The fewest answers with which both headlines can be given, those that are there included; None
            when too much does not concern the firm.
    """

    package_hash: str
    version: str
    competence: Score | None
    level: Score | None
    dimensions: tuple[DimensionResult, ...]
    flags: tuple[RaisedFlag, ...]
    clarify: tuple[ToClarify, ...]
    strengths: tuple[Strength, ...]
    dont_know_share: float | None
    reliability: Reliability | None
    dii: tuple[DiiResult, ...]
    dii_version: str
    observation_gap: float | None
    answered: int
    needed: int | None

    def of(self, dimension_id: str) -> DimensionResult | None:
        """Return the result of a dimension; None if it does not concern the firm."""
        return next((found for found in self.dimensions if found.dimension.id == dimension_id), None)

    @property
    def dii_count(self) -> int:
        """How many facts of the Digital Intensity Index hold."""
        return sum(one.holds is True for one in self.dii)

    @property
    def branches(self) -> tuple[DimensionResult, ...]:
        """The branches that concern the firm; two give two scores."""
        return tuple(found for found in self.dimensions if found.dimension.kind is DimensionKind.BRANCH)
