"""Answers to scores: one engine for the live view, for repeated measurement and for statistics.

An item gives 0–4. A dimension is 100·Σ(weight·value) / (4·Σweight) over what was answered. "Ei koske meitä"
leaves the dimension; "en tiedä", a skipped and an open question stay in it as not answered. An item that
branching hides scores its hidden value or leaves the dimension, as the form says; one that the course of the
measurement leaves out leaves the dimension. While it is not known whether an item is shown it counts as not
answered, never as 0.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from heapq import nsmallest

from digifocus_desktop.forms.answers import Answer, Status
from digifocus_desktop.forms.course import WHOLE, Course
from digifocus_desktop.forms.expressions import parse
from digifocus_desktop.forms.package import Band, Dimension, DimensionKind, FormPackage, Item, ItemKind
from digifocus_desktop.forms.result import (
    DiiResult,
    DimensionResult,
    NextStep,
    RaisedFlag,
    Reliability,
    Result,
    Score,
    Strength,
    ToClarify,
)
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.forms.tally import Counted, Measured, Tally
from digifocus_desktop.forms.values import Value

MIN_COVERAGE = 0.6
MIN_ITEMS_SHORTENED = 2
MIN_MEASURED_OF_SEVEN = 5
MIN_HEADLINE_RANGE = 1.0
STEP = 25.0
GOOD_DONT_KNOW_SHARE = 0.10
FAIR_DONT_KNOW_SHARE = 0.30
STRENGTH_COUNT = 3
STRENGTH_VALUE = 2
_EPSILON = 1e-9


def score(
    package: FormPackage,
    answers: Mapping[str, Answer],
    tools: Mapping[str, int] | None = None,
    course: Course = WHOLE,
) -> Result:
    """Return the result of a set of answers.

    Args:
        package: The questionnaire.
        answers: By item id.
        tools: The tool map by tool code: 0 not in use, 1 in use, 2 in use and paid; missing is not known.
        course: The part of the questionnaire that was asked; the rest does not count.
    """
    return score_runtime(Runtime(package, answers, course), tools)


def score_runtime(runtime: Runtime, tools: Mapping[str, int] | None = None) -> Result:
    """Return the result of a questionnaire as it stands; see `score`."""
    package = runtime.package
    tally = Tally.of(runtime, _LOOK)
    dimensions = tuple(measured.result for measured in tally.dimensions.values())
    level = [found for found in dimensions if found.dimension.kind is DimensionKind.LEVEL]
    competence = [found for found in dimensions if found.dimension.kind is DimensionKind.COMPETENCE]
    sums = tally.sums
    share = sums.unknown / sums.concerns if sums.concerns else None
    return Result(
        package_hash=package.hash,
        version=package.version,
        competence=competence[0].score if competence else None,
        level=_headline([found.score for found in level if found.score], package.bands),
        dimensions=dimensions,
        flags=_flags(runtime),
        clarify=_clarify(runtime),
        strengths=_strengths(tally),
        dont_know_share=share,
        reliability=_reliability(share),
        dii=_dii(runtime, tools or {}),
        dii_version=package.dii_version,
        observation_gap=sums.gap / sums.gaps if sums.gaps else None,
        answered=sums.answered,
        needed=_needed(sums.answered, competence, level),
    )


@dataclass(frozen=True, slots=True)
class Figures:
    """The numbers of a result alone, for statistics.

    Attributes:
        competence: Headline "oma osaaminen"; None is not measured.
        level: Headline "yrityksen digitaso"; None with too few measured dimensions.
        dimensions: By id the dimensions that concern the firm; None is not measured.
    """

    competence: Score | None
    level: Score | None
    dimensions: Mapping[str, Score | None]

    @classmethod
    def of_result(cls, result: Result) -> "Figures":
        """Return the numbers of a result that is there already."""
        found = {one.dimension.id: one.score for one in result.dimensions}
        return cls(result.competence, result.level, found)

    @classmethod
    def of(cls, runtime: Runtime) -> "Figures":
        """Work them out, the same as in the whole result; what only a person reads is left out."""
        package, found = runtime.package, dict[str, Score | None]()
        competence: list[Score | None] = []
        level: list[Score] = []
        for dimension in package.dimensions:
            if runtime.is_visible(dimension.section):
                number = _Tally.of(runtime, dimension).score(package.bands)
                found[dimension.id] = number
                if dimension.kind is DimensionKind.COMPETENCE:
                    competence.append(number)
                elif dimension.kind is DimensionKind.LEVEL and number:
                    level.append(number)
        return cls(competence[0] if competence else None, _headline(level, package.bands), found)


class Standing(Enum):
    """How an item counts in a dimension."""

    ANSWERED = auto()
    HIDDEN = auto()
    OPEN = auto()
    OUT = auto()


def standing(runtime: Runtime, item: Item) -> tuple[Standing, int | None]:
    """Return how an item counts, and its value 0–4 if it has one: answered, or hidden with a value."""
    visible = runtime.is_visible(item.id)
    if visible is False:
        hidden = runtime.hidden_value(item)
        return (Standing.OUT, None) if hidden is None else (Standing.HIDDEN, hidden)
    value = runtime.rating(item.id)
    if value is not None:
        return Standing.ANSWERED, value
    answer = runtime.answers.get(item.id)
    left_out = bool(visible) and answer is not None and answer.status is Status.NOT_APPLICABLE
    return (Standing.OUT if left_out else Standing.OPEN), None


@dataclass(frozen=True, slots=True)
class _Tally:
    """The items of one dimension, sorted by how they count, with the weights of what counts."""

    dimension: Dimension
    answered: tuple[tuple[Item, int], ...]
    hidden: tuple[tuple[Item, int], ...]
    open: tuple[Item, ...]
    shortened: bool
    known_weight: float
    weight: float

    @classmethod
    def of(cls, runtime: Runtime, dimension: Dimension) -> "_Tally":
        """Look at every item of the dimension."""
        answered: list[tuple[Item, int]] = []
        hidden: list[tuple[Item, int]] = []
        left: list[Item] = []
        shortened = False
        for item in runtime.package.items_by_dimension[dimension.id]:
            how, value = standing(runtime, item)
            if how is Standing.OPEN:
                left.append(item)
            elif value is None:
                shortened = True
            else:
                (answered if how is Standing.ANSWERED else hidden).append((item, value))
        known = sum(item.weight for item, _ in (*answered, *hidden))
        weight = known + sum(item.weight for item in left)
        return cls(dimension, tuple(answered), tuple(hidden), tuple(left), shortened, known, weight)

    def _missing(self) -> int | None:
        """Fewest further answers until enough is answered by weight and by count; the heaviest first."""
        heaviest = sorted((item.weight for item in self.open), reverse=True)
        for further in range(len(heaviest) + 1):
            weight = self.known_weight + sum(heaviest[:further])
            if self._enough(weight) and len(self.answered) + further >= self._least:
                return further
        return None

    @property
    def _least(self) -> int:
        least = self.dimension.min_items
        return min(least, MIN_ITEMS_SHORTENED) if self.shortened else least

    def _enough(self, weight: float) -> bool:
        return weight + _EPSILON >= MIN_COVERAGE * self.weight

    def result(self, bands: Sequence[Band]) -> DimensionResult:
        """Work out the dimension."""
        return DimensionResult(
            self.dimension,
            self.score(bands),
            self.known_weight / self.weight if self.weight else 0.0,
            len(self.answered),
            len(self.answered) + len(self.open),
            self._missing(),
            self._next_step(),
        )

    def score(self, bands: Sequence[Band]) -> Score | None:
        """The number; None while too little is answered."""
        if not (self._enough(self.known_weight) and len(self.answered) >= self._least):
            return None
        gained = sum(item.weight * value for item, value in (*self.answered, *self.hidden))
        widest = max(item.weight for item, _ in self.answered)
        return banded(STEP * gained / self.known_weight, STEP * widest / self.known_weight, bands)

    def _next_step(self) -> NextStep | None:
        """The item with most room; the earlier one of equals."""
        below = [(item, value) for item, value in self.answered if value < len(item.choices) - 1]
        if not below:
            return None
        item, value = max(below, key=lambda pair: pair[0].weight * (4 - pair[1]))
        return NextStep(item, item.anchor(value), item.anchor(value + 1))


def band_of(value: float, bands: Sequence[Band]) -> Band:
    """Return the band in which a value 0–100 lies; lower limits are inclusive."""
    for band in reversed(bands):
        if value >= band.lower:
            return band
    return bands[0]


def banded(value: float, half_range: float, bands: Sequence[Band]) -> Score:
    """Return a number with its range and its band."""
    low, high = max(0.0, value - half_range), min(100.0, value + half_range)
    return Score(value, half_range, band_of(value, bands), band_of(low, bands) is not band_of(high, bands))


def _headline(scores: Sequence[Score], bands: Sequence[Band]) -> Score | None:
    if len(scores) < MIN_MEASURED_OF_SEVEN:
        return None
    widest = max(found.half_range for found in scores)
    half_range = max(MIN_HEADLINE_RANGE, widest / len(scores))
    return banded(sum(found.value for found in scores) / len(scores), half_range, bands)


def _needed(
    answered: int, competence: Sequence[DimensionResult], level: Sequence[DimensionResult]
) -> int | None:
    """The answers there are, those that competence lacks, those that the cheapest dimensions lack."""
    own = [found.missing for found in competence if found.missing is not None]
    firm = sorted(found.missing for found in level if found.missing is not None)[:MIN_MEASURED_OF_SEVEN]
    reachable = len(own) == len(competence) and len(firm) == MIN_MEASURED_OF_SEVEN
    return answered + sum(own) + sum(firm) if reachable else None


def _reliability(share: float | None) -> Reliability | None:
    if share is None:
        return None
    if share <= GOOD_DONT_KNOW_SHARE + _EPSILON:
        return Reliability.GOOD
    return Reliability.FAIR if share <= FAIR_DONT_KNOW_SHARE + _EPSILON else Reliability.WEAK


def _flags(runtime: Runtime) -> tuple[RaisedFlag, ...]:
    found = []
    for flag in runtime.package.flags:
        item = runtime.package.item(flag.item)
        value = runtime.rating(item.id)
        if value is not None and value <= flag.limit:
            found.append(RaisedFlag(flag, item, item.anchor(value)))
    return tuple(found)


def _clarify(runtime: Runtime) -> tuple[ToClarify, ...]:
    return tuple(
        ToClarify(flag, item)
        for flag in runtime.package.flags
        for item in [runtime.package.item(flag.item)]
        if runtime.status(item.id) is Status.DONT_KNOW and runtime.rating(item.id) is None
    )


def _strengths(tally: Tally) -> tuple[Strength, ...]:
    """The best answers, most telling first; an item of two dimensions once."""
    best: dict[tuple[float, float, int], Strength] = {}
    for measured in tally.dimensions.values():
        best.update(measured.strengths)
    return tuple(best[key] for key in nsmallest(STRENGTH_COUNT, best))


class _Look:
    """How an item and a dimension are looked at; the tally asks again for those that an answer touched."""

    def item(self, runtime: Runtime, item: Item) -> Counted:
        """Return what an item counts."""
        value, status = runtime.rating(item.id), runtime.status(item.id)
        concerns = item.scored and bool(runtime.is_visible(item.id)) and status is not Status.NOT_APPLICABLE
        return Counted(
            item.scored and value is not None,
            concerns,
            concerns and value is None and status is Status.DONT_KNOW,
            *_gap(runtime, item),
        )

    def dimension(self, runtime: Runtime, dimension: Dimension) -> Measured:
        """Return how a dimension comes out, and the best answers that feed it."""
        tally = _Tally.of(runtime, dimension)
        places = runtime.package.places
        strengths = {
            (-float(value), -item.weight, places[item.id]): Strength(item, item.anchor(value))
            for item, value in tally.answered
            if item.kind is ItemKind.LEVEL and value >= STRENGTH_VALUE
        }
        kept = {key: strengths[key] for key in nsmallest(STRENGTH_COUNT, strengths)}
        return Measured(tally.result(runtime.package.bands), kept)


_LOOK = _Look()


def _gap(runtime: Runtime, item: Item) -> tuple[int, int]:
    answer = runtime.answers.get(item.id)
    if answer is None or answer.observation is None or not runtime.is_visible(item.id):
        return 0, 0
    return (answer.observation - answer.value, 1) if isinstance(answer.value, int) else (0, 0)


def _dii(runtime: Runtime, tools: Mapping[str, int]) -> tuple[DiiResult, ...]:
    codes = {tool.code for tool in runtime.package.tools}

    def lookup(name: str) -> Value:
        return tools.get(name) if name in codes else runtime.value(name)

    return tuple(DiiResult(fact, parse(fact.condition).test(lookup)) for fact in runtime.package.dii)
