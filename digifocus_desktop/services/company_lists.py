"""The list of firms: pages with exact counts, filters a person keeps, the names behind the codes."""

import json
from collections.abc import Callable, Sequence

from digifocus_desktop.domain.sorting import sort_words
from digifocus_desktop.services.company_list_values import BUILT_IN, CountedFilter, ListFilter
from digifocus_desktop.services.company_names import CompanyReference
from digifocus_desktop.services.me import Me
from digifocus_desktop.services.once import once
from digifocus_desktop.store import company_list, meta
from digifocus_desktop.store.company_rows import CompanyPage, CompanyQuery, CompanyRow, ListOrder
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.opening import Connection

_KEPT = "company_filters"
_MOST_KEPT = 12


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
        query = self._query(chosen)._replace(text=text, sort=order, descending=descending)
        with self._store.read() as connection:
            return company_list.page(connection, query, offset)

    def find(self, text: str, most: int) -> tuple[CompanyRow, ...]:
        """Return at most so many firms, those named like the text first; *read* lane.

        First come all whose names begin with the text, then those with its words at the beginnings of
        words of their names, then those found by a person, a place or an inflected form. The last two
        kinds are told apart within the first `PAGE_ROWS` hits alone: a text that finds more is short,
        and looking through all the hits would cost more than it is worth while a person types.
        """
        with self._store.read() as connection:
            first = company_list.beginning(connection, text, most)
            if len(first) == most:
                return first
            hits = company_list.page(connection, CompanyQuery(text=text)).rows
        typed, told = sort_words(text).split(), {row.id for row in first}
        rest = sorted((row for row in hits if row.id not in told), key=lambda row: not _named(row, typed))
        return (*first, *rest)[:most]

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

    @once
    def reference(self) -> CompanyReference:
        """The names of municipalities and target groups; *read* lane on first use."""
        from digifocus_desktop.services.company_reference import load_reference  # the list comes first

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


def _named(row: CompanyRow, typed: Sequence[str]) -> bool:
    """Tell whether each typed word is the beginning of a word of the name."""
    words = sort_words(row.name).split()
    return all(any(word.startswith(one) for word in words) for one in typed)


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
