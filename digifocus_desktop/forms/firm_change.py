"""What changed in one firm between two measurements: areas, red flags, large steps, and what has no pair."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from digifocus_desktop.forms.comparison import (
    Change,
    Comparison,
    Differences,
    DimensionChange,
    ItemChange,
    compare,
    differences,
)
from digifocus_desktop.forms.guide import Flag
from digifocus_desktop.forms.package import Band, Choice, Dimension, Item, ItemKind
from digifocus_desktop.forms.result import Score
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.forms.scoring import Standing, banded, standing

LARGE_STEP = 2
"""Anchors between two answers from which on a change of an item is told by itself."""


class FlagState(StrEnum):
    """What became of a red flag, the most urgent first; one whose answer is missing now is never gone."""

    NEW = "new"
    STILL = "still"
    UNKNOWN = "unknown"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class FlagChange:
    """A red flag raised at one of two measurements at least.

    Attributes:
        flag: As the form has it.
        item: Its question.
        state: What became of it.
        before: The first answer, if there was one.
        after: The later answer, if there is one.
    """

    flag: Flag
    item: Item
    state: FlagState
    before: Choice | None
    after: Choice | None


@dataclass(frozen=True, slots=True)
class FirmChange:
    """Two measurements of a firm, side by side.

    Attributes:
        comparison: The numbers over the common items.
        bands: The stretches of the scale.
        flags: New ones first, then those that stay, are not known now, are gone.
        moved: Common items that changed by more than a step, the largest first.
        versions: Items that the two versions of the form treat differently and that concern the firm.
        only_before: Areas that concern the firm at the first measurement alone.
        only_after: Areas that concern it at the later one alone.
    """

    comparison: Comparison
    bands: tuple[Band, ...]
    flags: tuple[FlagChange, ...]
    moved: tuple[ItemChange, ...]
    versions: Differences
    only_before: tuple[Dimension, ...]
    only_after: tuple[Dimension, ...]

    def before(self, change: Change) -> Score:
        """Return the first number with its range and word."""
        return banded(change.before, change.half_range, self.bands)

    def after(self, change: Change) -> Score:
        """Return the later number with its range and word."""
        return banded(change.after, change.half_range, self.bands)


def telling(found: DimensionChange) -> ItemChange | None:
    """Return the item that tells most of how an area changed: the one that moved furthest its way."""
    change = found.change
    way = 0.0 if change is None else change.points
    moved = [one for one in found.items if one.after != one.before]
    return max(
        moved,
        key=lambda one: ((one.after - one.before) * way > 0, abs(one.after - one.before), one.after),
        default=None,
    )


def most_moved(change: FirmChange, count: int) -> tuple[ItemChange, ...]:
    """Return the items that moved furthest, those of the firm before those of competence, rises first."""
    furthest = sorted(
        change.moved,
        key=lambda one: (-abs(one.after - one.before), one.item.kind is ItemKind.COMPETENCE),
    )
    kept = {one.item.id for one in furthest[:count]}
    return tuple(one for one in change.moved if one.item.id in kept)


def firm_change(before: Runtime, after: Runtime, recommended: Collection[str] = ()) -> FirmChange:
    """Return what changed between two measurements of a firm; arguments as for `compare`."""
    found = compare(before, after, recommended)
    moved = {
        one.item.id: one
        for dimension in found.dimensions
        for one in dimension.items
        if abs(one.after - one.before) >= LARGE_STEP
    }
    urgent = list(FlagState)
    return FirmChange(
        comparison=found,
        bands=after.package.bands,
        flags=tuple(sorted(_flags(before, after), key=lambda one: urgent.index(one.state))),
        moved=tuple(sorted(moved.values(), key=lambda one: one.before - one.after)),
        versions=_concerning(differences(before.package, after.package), before, after),
        only_before=tuple(_alone(before, after)),
        only_after=tuple(_alone(after, before)),
    )


def _flags(before: Runtime, after: Runtime) -> Iterator[FlagChange]:
    flags = {flag.item: flag for package in (before.package, after.package) for flag in package.flags}
    for name, flag in flags.items():
        was, now = _anchor(before, name), _anchor(after, name)
        raised = [one is not None and one.value is not None and one.value <= flag.limit for one in (was, now)]
        item = after.package.by_id.get(name) or before.package.item(name)
        if raised == [True, True]:
            yield FlagChange(flag, item, FlagState.STILL, was, now)
        elif raised[0]:
            yield FlagChange(flag, item, FlagState.GONE if now else FlagState.UNKNOWN, was, now)
        elif raised[1]:
            yield FlagChange(flag, item, FlagState.NEW, was, now)


def _anchor(runtime: Runtime, name: str) -> Choice | None:
    """The answer to a question as an anchor; None while it has no value of its own."""
    item = runtime.package.by_id.get(name)
    if item is None:
        return None
    how, value = standing(runtime, item)
    return item.anchor(value) if how is Standing.ANSWERED and value is not None else None


def _concerning(found: Differences, before: Runtime, after: Runtime) -> Differences:
    """Those whose section the firm is asked at either measurement."""

    def shown(items: tuple[Item, ...]) -> tuple[Item, ...]:
        return tuple(item for item in items if any(_asks(runtime, item) for runtime in (before, after)))

    return Differences(*(shown(part) for part in (found.broken, found.shifted, found.removed, found.added)))


def _asks(runtime: Runtime, item: Item) -> bool:
    own = runtime.package.by_id.get(item.id)
    return own is not None and bool(runtime.is_visible(own.section))


def _alone(one: Runtime, other: Runtime) -> Iterator[Dimension]:
    """The areas that concern the firm at one measurement and not at the other."""
    theirs = {dimension.id for dimension in other.package.dimensions if other.is_visible(dimension.section)}
    for dimension in one.package.dimensions:
        if one.is_visible(dimension.section) and dimension.id not in theirs:
            yield dimension
