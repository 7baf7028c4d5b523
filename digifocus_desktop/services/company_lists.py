"""The list of firms: pages with exact counts, filters a person keeps, the names behind the codes."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from digifocus_desktop.services.company_reference import load_reference
from digifocus_desktop.services.company_values import CompanyReference
from digifocus_desktop.services.me import Me
from digifocus_desktop.store import company_list, meta
from digifocus_desktop.store.company_list import PAGE_ROWS, CompanyPage, CompanyQuery, CompanyRow, ListOrder
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.opening import Connection

__all__ = ["PAGE_ROWS", "CompanyListService", "CompanyPage", "CompanyRow", "ListFilter", "ListOrder"]

ANALYSED_NOT_INTERVIEWED = (2.0, 2.5)
"""Steps of the way of firms whose analysis is done and whose interview is not."""

STAGE_KEYS = {"analysed_not_interviewed": ANALYSED_NOT_INTERVIEWED}
"""Stages that other screens ask for by name."""

_KEPT = "company_filters"
_MOST_KEPT = 12


@dataclass(frozen=True, slots=True)
class ListFilter:
    """Which firms are wanted; every condition must hold.

    Attributes:
        mine: Only the person's own.
        municipality: Three-digit code.
        target_group: Key of a target group.
        stages: Steps of the way, 0–5 with halves for begun ones; empty: all.
    """

    mine: bool = False
    municipality: str | None = None
    target_group: str | None = None
    stages: tuple[float, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether all firms are wanted."""
        return self == ListFilter()

    def holds(self, part: "ListFilter") -> bool:
        """Tell whether every condition of `part` is among these."""
        return not part.empty and self.joined(part) == self

    def joined(self, part: "ListFilter") -> "ListFilter":
        """Return these conditions with those of `part`, which win."""
        return ListFilter(
            self.mine or part.mine,
            part.municipality or self.municipality,
            part.target_group or self.target_group,
            part.stages or self.stages,
        )

    def without(self, part: "ListFilter") -> "ListFilter":
        """Return these conditions without those of `part`."""
        return ListFilter(
            self.mine and not part.mine,
            None if part.municipality else self.municipality,
            None if part.target_group else self.target_group,
            () if part.stages else self.stages,
        )


BUILT_IN = (ListFilter(mine=True), ListFilter(stages=ANALYSED_NOT_INTERVIEWED))
"""Filters everybody has; `BUILT_IN[0]` stands first and the others after a person's own."""


@dataclass(frozen=True, slots=True)
class CountedFilter:
    """A filter with how many firms it finds.

    Attributes:
        filter: The conditions.
        count: Exact number of firms.
        own: Whether the person keeps it and can remove it.
    """

    filter: ListFilter
    count: int
    own: bool = False


class CompanyListService:
    """What the list of firms asks for."""

    def __init__(self, store: Store, me: Callable[[], Me]) -> None:
        self._store = store
        self._me = me

    def page(
        self,
        text: str,
        chosen: ListFilter,
        order: ListOrder = ListOrder.NAME,
        *,
        descending: bool = False,
        offset: int = 0,
    ) -> CompanyPage:
        """Return `PAGE_ROWS` rows from `offset` and the exact length of the list; *read* lane."""
        query = replace(self._query(chosen), text=text, sort=order, descending=descending)
        with self._store.read() as connection:
            return company_list.page(connection, query, offset)

    def filters(self) -> tuple[CountedFilter, ...]:
        """Return the filters offered above the list, each with its count; *read* lane."""
        with self._store.read() as connection:
            own = [kept for kept in _kept(connection) if kept not in BUILT_IN]
            offered = [(BUILT_IN[0], False), *((kept, True) for kept in own), (BUILT_IN[1], False)]
            return tuple(
                CountedFilter(one, company_list.count(connection, self._query(one)), mine)
                for one, mine in offered
            )

    def keep(self, chosen: ListFilter) -> None:
        """Keep a filter on this computer, the newest last; *write* lane."""
        with self._store.local() as connection:
            kept = [one for one in _kept(connection) if one != chosen]
            _put(connection, [*kept, chosen][-_MOST_KEPT:])

    def forget(self, chosen: ListFilter) -> None:
        """Keep a filter no longer; *write* lane."""
        with self._store.local() as connection:
            _put(connection, [one for one in _kept(connection) if one != chosen])

    @cached_property
    def reference(self) -> CompanyReference:
        """The names of municipalities and target groups; *read* lane on first use."""
        programme_id = self._me().programme_id
        with self._store.read() as connection:
            return load_reference(connection, programme_id)

    def _query(self, chosen: ListFilter) -> CompanyQuery:
        return CompanyQuery(
            mine=self._me().user_id if chosen.mine else None,
            municipality=chosen.municipality,
            target_group=chosen.target_group,
            stages=chosen.stages,
        )


def _kept(connection: Connection) -> list[ListFilter]:
    stored = json.loads(meta.get(connection, _KEPT, "[]"))
    return [
        ListFilter(one["mine"], one["municipality"], one["target_group"], tuple(one["stages"]))
        for one in stored
    ]


def _put(connection: Connection, kept: Sequence[ListFilter]) -> None:
    stored = [
        {
            "mine": one.mine,
            "municipality": one.municipality,
            "target_group": one.target_group,
            "stages": list(one.stages),
        }
        for one in kept
    ]
    meta.put(connection, {_KEPT: json.dumps(stored)})
