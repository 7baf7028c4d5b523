"""Two measurements of a firm, worked out again over what both of them tell: one engine, one questionnaire.

**Which items are common.** An item counts when it has a value 0–4 at both measurements. A value is an
answer, or the value that the form gives an item hidden by branching: a firm without a website has 0 for its
use on the phone, and that is a start like any other. "Ei koske meitä", "en tiedä", a skipped or open
question, and an item that is hidden without a value, at either of the two, take the item out of both; so no
further "ei koske meitä" ever counts as progress. An item that only one of the two versions of the form has
is out as well.

**Whose weights.** Those of the newer version, for both.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from digifocus_desktop.forms.answers import Status
from digifocus_desktop.forms.package import Dimension, DimensionKind, FormPackage, Item
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.forms.scoring import (
    MIN_COVERAGE,
    MIN_HEADLINE_RANGE,
    MIN_ITEMS_SHORTENED,
    MIN_MEASURED_OF_SEVEN,
    STEP,
    Standing,
    standing,
)
from digifocus_desktop.forms.versions import version_order

SIGNIFICANT_POINTS = 10.0
_EPSILON = 1e-9


class Comparability(StrEnum):
    """How far two measurements can be compared that were made with two versions of the form.

    Not the class of a release (`forms.versions`): both are reckoned here with the same weights, over the
    common items alone.
    """

    SAME = "same"
    KEPT = "kept"
    SHIFTED = "shifted"
    BROKEN = "broken"


class Apart(StrEnum):
    """Why an item has no value at one measurement."""

    NOT_APPLICABLE = "not_applicable"
    DONT_KNOW = "dont_know"
    SKIPPED = "skipped"
    OPEN = "open"
    NOT_SHOWN = "not_shown"
    NOT_IN_FORM = "not_in_form"


@dataclass(frozen=True, slots=True)
class ItemChange:
    """A common item.

    Attributes:
        item: As the newer version has it.
        before: Value 0–4 at the first measurement.
        after: Value at the later one.
        then: How the entrepreneur sees the start now; None if that was not asked.
    """

    item: Item
    before: int
    after: int
    then: int | None = None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An item that counts in neither measurement, and why; None where it has a value."""

    item: Item
    before: Apart | None
    after: Apart | None


@dataclass(frozen=True, slots=True)
class Change:
    """A number 0–100 twice, at full precision.

    Attributes:
        before: At the first measurement.
        after: At the later one.
        half_range: What one answer more or less would change, at either of them.
    """

    before: float
    after: float
    half_range: float = field(default=0.0, compare=False)

    @property
    def points(self) -> float:
        """After minus before."""
        return self.after - self.before

    @property
    def slight(self) -> bool:
        """Whether no more changed than one answer can change."""
        return abs(self.points) <= self.half_range + _EPSILON


@dataclass(frozen=True, slots=True)
class DimensionChange:
    """How one dimension changed.

    Attributes:
        dimension: Which one, as the newer version has it.
        change: Both numbers over the common items; None when those are too few, which is never 0.
        items: The common items, in order of the form.
        left_out: The others.
        retrospective: The start as it is seen now, and now; over the common items that were asked twice.
        significant: At least ten points, and a step up in what was recommended to the firm.
    """

    dimension: Dimension
    change: Change | None
    items: tuple[ItemChange, ...]
    left_out: tuple[LeftOut, ...]
    retrospective: Change | None
    significant: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two measurements of a firm.

    Attributes:
        before_version: Version of the form at the first measurement.
        after_version: Version at the later one.
        comparability: How far the two versions can be compared.
        dimensions: Those that concern the firm at both measurements, in order of the form.
        level: Headline of the firm's level, the mean of the dimensions compared; None with too few.
        level_significant: Whether its change counts as significant.
    """

    before_version: str
    after_version: str
    comparability: Comparability
    dimensions: tuple[DimensionChange, ...]
    level: Change | None
    level_significant: bool

    @property
    def competence(self) -> DimensionChange | None:
        """Headline of own competence."""
        return next((one for one in self.dimensions if one.dimension.kind is DimensionKind.COMPETENCE), None)

    def of(self, dimension_id: str) -> DimensionChange | None:
        """Return the change of a dimension; None if it does not concern the firm at both measurements."""
        return next((one for one in self.dimensions if one.dimension.id == dimension_id), None)


def compare(before: Runtime, after: Runtime, recommended: Collection[str] = ()) -> Comparison:
    """Return what changed between two measurements.

    Args:
        before: The first measurement.
        after: The later one, perhaps on another version of the form.
        recommended: Ids of the items behind what was recommended to the firm or agreed with it.
    """
    newer = max((after.package, before.package), key=lambda package: version_order(package.version))
    shared = [
        dimension
        for dimension in newer.dimensions
        if _concerns(before, dimension.id) and _concerns(after, dimension.id)
    ]
    dimensions = tuple(_dimension(newer, one, before, after, recommended) for one in shared)
    level = [one for one in dimensions if one.dimension.kind is DimensionKind.LEVEL]
    headline = _mean([one.change for one in level if one.change])
    stepped = any(_stepped(one.items, recommended) for one in level)
    return Comparison(
        before_version=before.package.version,
        after_version=after.package.version,
        comparability=comparability(before.package, after.package),
        dimensions=dimensions,
        level=headline,
        level_significant=stepped and _large(headline),
    )


def comparability(one: FormPackage, other: FormPackage) -> Comparability:
    """Return how far results of two versions of the form can be compared.

    Weights, dimensions and hidden values *shift* the numbers; other anchors under an old id, or no common
    item at all, *break* them. New and missing items leave the common ones as they are.
    """
    if one.hash == other.hash:
        return Comparability.SAME
    common = [(item, other.by_id[item.id]) for item in one.items if item.scored and item.id in other.by_id]
    if not common or any(_anchors(mine) != _anchors(theirs) for mine, theirs in common):
        return Comparability.BROKEN
    if any(_reckoning(mine) != _reckoning(theirs) for mine, theirs in common):
        return Comparability.SHIFTED
    return Comparability.KEPT


@dataclass(frozen=True, slots=True)
class Differences:
    """Which scored items two versions of the form treat differently.

    Attributes:
        broken: Under the old id with other anchors.
        shifted: With another weight, dimension or value while hidden.
        removed: Only in the first one.
        added: Only in the other one.
    """

    broken: tuple[Item, ...] = ()
    shifted: tuple[Item, ...] = ()
    removed: tuple[Item, ...] = ()
    added: tuple[Item, ...] = ()


def differences(one: FormPackage, other: FormPackage) -> Differences:
    """Return the items behind `comparability`, and those that only one version has."""
    if one.hash == other.hash:
        return Differences()
    mine = {item.id: item for item in one.items if item.scored}
    theirs = {item.id: item for item in other.items if item.scored}
    common = [(mine[name], item) for name, item in theirs.items() if name in mine]
    broken = tuple(new for old, new in common if _anchors(old) != _anchors(new))
    return Differences(
        broken=broken,
        shifted=tuple(new for old, new in common if _reckoning(old) != _reckoning(new) and new not in broken),
        removed=tuple(item for name, item in mine.items() if name not in theirs),
        added=tuple(item for name, item in theirs.items() if name not in mine),
    )


def _anchors(item: Item) -> Sequence[object]:
    return [(choice.name, choice.value) for choice in item.choices]


def _reckoning(item: Item) -> tuple[object, ...]:
    return item.weight, item.dimensions, item.hidden_value


def _concerns(runtime: Runtime, dimension_id: str) -> bool:
    found = next((one for one in runtime.package.dimensions if one.id == dimension_id), None)
    return found is not None and bool(runtime.is_visible(found.section))


def _dimension(
    package: FormPackage,
    dimension: Dimension,
    before: Runtime,
    after: Runtime,
    recommended: Collection[str],
) -> DimensionChange:
    common: list[ItemChange] = []
    out: list[LeftOut] = []
    for item in package.items_by_dimension[dimension.id]:
        (was, why_before), (now, why_after) = _value(before, item.id), _value(after, item.id)
        if was is None or now is None:
            out.append(LeftOut(item, why_before, why_after))
        else:
            common.append(ItemChange(item, was, now, _then(after, item.id)))
    change = _weighted([(one.item.weight, one.before, one.after) for one in common])
    if not _enough(dimension, common, out):
        change = None
    asked_twice = [(one.item.weight, one.then, one.after) for one in common if one.then is not None]
    return DimensionChange(
        dimension=dimension,
        change=change,
        items=tuple(common),
        left_out=tuple(out),
        retrospective=_weighted(asked_twice) if change is not None else None,
        significant=_large(change) and _stepped(common, recommended),
    )


def _value(runtime: Runtime, item_id: str) -> tuple[int | None, Apart | None]:
    item = runtime.package.by_id.get(item_id)
    if item is None or not item.scored:
        return None, Apart.NOT_IN_FORM
    how, value = standing(runtime, item)
    if value is not None:
        return value, None
    if how is Standing.OPEN:
        status = runtime.status(item_id)
        known = {Status.DONT_KNOW: Apart.DONT_KNOW, Status.SKIPPED: Apart.SKIPPED}
        return None, known.get(status, Apart.OPEN) if status else Apart.OPEN
    shown = bool(runtime.is_visible(item_id))
    return None, Apart.NOT_APPLICABLE if shown else Apart.NOT_SHOWN


def _then(after: Runtime, item_id: str) -> int | None:
    answer = after.answers.get(item_id)
    return answer.then if answer else None


def _enough(dimension: Dimension, common: Sequence[ItemChange], out: Sequence[LeftOut]) -> bool:
    """As for one measurement: by count and by weight, of what concerns the firm at both."""
    absent = {Apart.NOT_APPLICABLE, Apart.NOT_SHOWN, Apart.NOT_IN_FORM}
    missing = [one for one in out if one.before not in absent and one.after not in absent]
    shortened = len(missing) < len(out)
    least = min(dimension.min_items, MIN_ITEMS_SHORTENED) if shortened else dimension.min_items
    weight = sum(one.item.weight for one in common)
    concerned = weight + sum(one.item.weight for one in missing)
    return len(common) >= max(1, least) and weight + _EPSILON >= MIN_COVERAGE * concerned


def _weighted(values: Iterable[tuple[float, int, int]]) -> Change | None:
    rows = list(values)
    weight = sum(row[0] for row in rows)
    if not weight:
        return None
    before = sum(row[0] * row[1] for row in rows)
    after = sum(row[0] * row[2] for row in rows)
    widest = max(row[0] for row in rows)
    return Change(STEP * before / weight, STEP * after / weight, STEP * widest / weight)


def _mean(changes: Sequence[Change]) -> Change | None:
    if len(changes) < MIN_MEASURED_OF_SEVEN:
        return None
    count = len(changes)
    half_range = max(MIN_HEADLINE_RANGE, max(one.half_range for one in changes) / count)
    before, after = sum(one.before for one in changes), sum(one.after for one in changes)
    return Change(before / count, after / count, half_range)


def _large(change: Change | None) -> bool:
    return change is not None and change.points + _EPSILON >= SIGNIFICANT_POINTS


def _stepped(items: Iterable[ItemChange], recommended: Collection[str]) -> bool:
    return any(one.item.id in recommended and one.after > one.before for one in items)
