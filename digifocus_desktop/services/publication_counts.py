"""Counts the figures of a release from the local tables: firms by group, municipality and need, medians."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from digifocus_desktop.domain.anonymity import LEAST_TOLD
from digifocus_desktop.domain.programme_values import words_of
from digifocus_desktop.domain.suppression import (
    Counts,
    Key,
    key,
    linked,
    median,
    quartiles,
    with_margins,
)
from digifocus_desktop.forms.advice import NEED_LIMIT
from digifocus_desktop.services.cohort import ELSEWHERE, Cohort, ask, picked
from digifocus_desktop.services.publication_values import NEED, NO_NEED, Middle
from digifocus_desktop.store.opening import Connection
from digifocus_desktop.store.values import stored_json

OTHER = "other"
Putting = Callable[[str | None], str]


@dataclass(frozen=True, slots=True)
class Grouping:
    """How a firm is put into one group and one municipality.

    Attributes:
        reported: Target group → the group that is published; farms are one.
        area: Municipalities of the programme.
    """

    reported: Mapping[str, str]
    area: tuple[str, ...]

    def group(self, stored: str | None) -> str:
        """The group of a firm; of several the first in the programme's order."""
        return self.group_of_words(words_of(stored_json(stored)))

    def group_of_words(self, groups: Collection[str]) -> str:
        """The group of a firm of these target groups."""
        return next((published for name, published in self.reported.items() if name in groups), OTHER)

    def place(self, code: str | None) -> str:
        """The municipality of a firm."""
        return code if code in self.area else ELSEWHERE


@dataclass(frozen=True, slots=True)
class Counted:
    """What was counted: the whole system of counts, medians by dimension and group, and the groups."""

    counts: Counts
    middles: Mapping[tuple[str, str], Middle]
    groups: tuple[str, ...]


def count(
    connection: Connection,
    cohort: Cohort,
    grouping: Grouping,
    themes: tuple[str, ...],
    named: Collection[str] = (),
) -> Counted:
    """Return the figures of a cohort; never groups by municipality, whose figures would all be small.

    Groups of fewer than five firms are put together as *other*; where these are fewer than five in all,
    they are left out: whatever were told of so few would take other figures with it. Groups that are
    `named` stand by themselves whatever their size, as in the release that named them.
    """
    table, values = picked(cohort)
    found = ask(connection, table, "SELECT place, groups, count(*) FROM picked GROUP BY cell", values)
    put = _as_named(grouping, named) if named else _putting(found, grouping)
    places: Counter[Key] = Counter()
    sizes: Counter[str] = Counter()
    for place, groups, number in found:
        if group := put(groups):
            places[key(place=grouping.place(place))] += number
            sizes[group] += number
    known = (*dict.fromkeys(grouping.reported.values()), OTHER)
    order = tuple(named) or tuple(group for group in known if sizes[group])
    needed = _needed(ask(connection, table, _NEEDED, [*values, NEED_LIMIT]), put)
    tables = [
        with_margins({key(group=group): sizes[group] for group in order}, {"group": order}),
        with_margins(places, {"place": (*grouping.area, ELSEWHERE)}),
    ]
    for theme in themes:
        inner = {}
        for group in order:
            some = needed[theme][group]
            inner[key(group=group, **{theme: NEED})] = some
            inner[key(group=group, **{theme: NO_NEED})] = sizes[group] - some
        tables.append(with_margins(inner, {"group": order, theme: (NEED, NO_NEED)}))
    return Counted(linked(tables), _middles(ask(connection, table, _SCORES, values), put), order)


def _putting(found: list[tuple[Any, ...]], grouping: Grouping) -> Putting:
    """Return how stored target groups become a published one; empty for firms that are left out."""
    firms: Counter[str] = Counter()
    for _, groups, number in found:
        firms[grouping.group(groups)] += number
    small = {group for group, number in firms.items() if number < LEAST_TOLD or group == OTHER}
    rest = OTHER if sum(firms[group] for group in small) >= LEAST_TOLD else ""

    def put(groups: str | None) -> str:
        own = grouping.group(groups)
        return rest if own in small else own

    return put


def _as_named(grouping: Grouping, named: Collection[str]) -> Putting:
    rest = OTHER if OTHER in named else ""

    def put(stored: str | None) -> str:
        own = grouping.group(stored)
        return own if own in named else rest

    return put


_NEEDED = (
    "SELECT t.theme, min(p.groups), count(*) FROM picked p CROSS JOIN theme_need t "
    "ON t.response_set_id = p.id WHERE t.need >= ? GROUP BY p.cell, t.theme"
)
_SCORES = (
    "SELECT s.dimension, p.groups, s.value FROM picked p CROSS JOIN score s "
    "ON s.response_set_id = p.id WHERE s.measured"
)


def _needed(rows: list[tuple[Any, ...]], put: Putting) -> dict[str, Counter[str]]:
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for theme, groups, number in rows:
        found[theme][put(groups)] += number
    return found


def _middles(rows: list[tuple[Any, ...]], put: Putting) -> dict[tuple[str, str], Middle]:
    values: dict[tuple[str, str], list[float]] = defaultdict(list)
    for dimension, groups, value in rows:
        if group := put(groups):
            values[dimension, ""].append(value)
            values[dimension, group].append(value)
    return {
        place: Middle(middle, quartiles(some))
        for place, some in values.items()
        if (middle := median(some)) is not None
    }
