"""Plain values of the list of firms that screens and services share; nothing heavy is imported here."""

from dataclasses import dataclass
from typing import NamedTuple

from digifocus_desktop.store.company_rows import PAGE_ROWS, CompanyPage, CompanyRow, ListOrder

__all__ = ["PAGE_ROWS", "CompanyPage", "CompanyRow", "CountedFilter", "ListFilter", "ListOrder"]

ANALYSED_NOT_INTERVIEWED = (2.0, 2.5)
"""Steps of the way of firms whose analysis is done and whose interview is not."""

STAGE_KEYS = {"analysed_not_interviewed": ANALYSED_NOT_INTERVIEWED}
"""Stages that other screens ask for by name."""


class ListFilter(NamedTuple):
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
