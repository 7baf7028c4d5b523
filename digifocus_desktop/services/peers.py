"""What a firm is compared with: the medians of the newest release, so that it works without a network."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from digifocus_desktop.domain.moments import finnish_day
from digifocus_desktop.domain.programme_values import words_of
from digifocus_desktop.services.me import Me
from digifocus_desktop.services.publication_counts import OTHER
from digifocus_desktop.services.publications import grouping_of, standing_releases
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.values import stored_json


@dataclass(frozen=True, slots=True)
class Peers:
    """Medians to compare a firm with.

    Attributes:
        medians: By dimension and headline; of the firm's group where it is told, else of all.
        group: Names of the group by language; empty where all firms are compared with.
        firms: How many firms they are of.
        released_on: Day of the release; None without one.
    """

    medians: Mapping[str, int] = field(default_factory=dict)
    group: Mapping[str, str] = field(default_factory=dict)
    firms: int = 0
    released_on: date | None = None


class PeerService:
    """Reads what may be compared with."""

    def __init__(self, store: Store, me: Callable[[], Me]) -> None:
        self._store = store
        self._me = me

    def of_company(self, company_id: str) -> Peers:
        """Return the medians for a firm, from the newest release that stands; *read* lane."""
        with self._store.read() as connection:
            newest = next(iter(standing_releases(connection, self._me().programme_id)), None)
            if newest is None:
                return Peers()
            row: tuple[Any, ...] | None = connection.execute(
                "SELECT target_groups FROM company WHERE id = ?", (company_id,)
            ).fetchone()
            grouping, _names = grouping_of(connection, self._me().programme_id)
        groups = words_of(stored_json(row[0])) if row and row[0] else ()
        group = grouping.group_of_words(groups)
        told = {place[1] for place in newest.published.middles}
        own = group if group in told and group != OTHER else ""
        medians = {
            dimension: one.median
            for (dimension, of_group), one in newest.published.middles.items()
            if of_group == own
        }
        released = finnish_day(newest.released_at)
        count = newest.published.of_group(own) if own else newest.published.firms
        return Peers(medians, newest.published.groups.get(own, {}), count or 0, released)
