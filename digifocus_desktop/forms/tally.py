"""What scoring has looked at already, so that an answer makes only what hangs on it be looked at again.

A tally belongs to a questionnaire as it stands. After an answer the next one begins with the tally before and
looks at the items that the answer touched and at their dimensions; without one before it looks at all.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from digifocus_desktop.forms.package import Dimension, FormPackage, Item
from digifocus_desktop.forms.result import DimensionResult, Strength
from digifocus_desktop.forms.runtime import Runtime


class Counted(NamedTuple):
    """What one item adds to the counts of a result.

    Attributes:
        answered: 1 if it has a value that scores.
        concerns: 1 if it is shown, scored and concerns the firm.
        unknown: 1 if it is one of those and the answer is "en tiedä".
        gap: The advisor's rating minus the self-rating.
        gaps: 1 if there are both.
    """

    answered: int = 0
    concerns: int = 0
    unknown: int = 0
    gap: int = 0
    gaps: int = 0


class Measured(NamedTuple):
    """What one dimension that concerns the firm adds to a result.

    Attributes:
        result: How it came out.
        strengths: Its best answers by their order: the higher, then the heavier, then the earlier one.
    """

    result: DimensionResult
    strengths: Mapping[tuple[float, float, int], Strength]


class Look(Protocol):
    """How scoring looks at one item and at one dimension; the only place where it does."""

    def item(self, runtime: Runtime, item: Item) -> Counted:
        """Return what an item counts."""

    def dimension(self, runtime: Runtime, dimension: Dimension) -> Measured:
        """Return how a dimension comes out."""


@dataclass(frozen=True, slots=True)
class Tally:
    """The looks at a whole questionnaire.

    Attributes:
        sums: The counts of all items.
        dimensions: The dimensions that concern the firm, by id, in order of the package.
    """

    sums: Counted
    dimensions: Mapping[str, Measured]
    _items: Mapping[str, Counted]

    @classmethod
    def of(cls, runtime: Runtime, look: Look) -> "Tally":
        """Return the tally of a questionnaire, which keeps it for the one after the next answer."""
        before, touched = runtime.tallied
        if not isinstance(before, cls):
            found = cls._next(cls(Counted(), {}, {}), runtime, runtime.package.items, None, look)
        elif touched:
            items = [runtime.package.by_id[name] for name in touched if name in runtime.package.by_id]
            found = cls._next(before, runtime, items, touched, look)
        else:
            return before
        runtime.tallied = (found, frozenset())
        return found

    @classmethod
    def _next(
        cls,
        before: "Tally",
        runtime: Runtime,
        items: Iterable[Item],
        touched: frozenset[str] | None,
        look: Look,
    ) -> "Tally":
        counts = dict(before._items)
        sums = list(before.sums)
        for item in items:
            counted = look.item(runtime, item)
            held = counts.get(item.id, _NOTHING)
            if counted != held:
                sums = [sum_ + new - old for sum_, new, old in zip(sums, counted, held, strict=True)]
                counts[item.id] = counted
        return cls(Counted(*sums), cls._measured(before, runtime, touched, look), counts)

    @classmethod
    def _measured(
        cls, before: "Tally", runtime: Runtime, touched: frozenset[str] | None, look: Look
    ) -> Mapping[str, Measured]:
        again = _dimensions(runtime.package, touched)
        dimensions = {}
        for dimension in runtime.package.dimensions:
            if runtime.is_visible(dimension.section):
                kept = None if dimension.id in again else before.dimensions.get(dimension.id)
                dimensions[dimension.id] = kept or look.dimension(runtime, dimension)
        return dimensions


_NOTHING = Counted()


def _dimensions(package: FormPackage, touched: frozenset[str] | None) -> set[str]:
    """The dimensions in which a touched item counts; all of them for None."""
    if touched is None:
        return {dimension.id for dimension in package.dimensions}
    return {code for name in touched if name in package.by_id for code in package.by_id[name].dimensions}
