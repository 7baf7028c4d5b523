"""How much short and open advice was given, as plain values."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from digifocus_desktop.services.company_names import CompanyReference, Named


class Cut(StrEnum):
    """By what advice is broken down."""

    MONTH = "month"
    ORGANISATION = "organisation"
    TOPIC = "topic"
    GROUP = "group"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class AdvicePeriod:
    """Which advice is counted.

    Attributes:
        first: First day; None is from the beginning.
        last: Last day; None is until now.
        organisation_id: Who gave it; None is everybody.
        topic: Key of a theme it was about; None is any.
        group: Target group of the firm; None is any, and others too.
    """

    first: date | None = None
    last: date | None = None
    organisation_id: str | None = None
    topic: str | None = None
    group: str | None = None


@dataclass(slots=True)
class AdviceTally:
    """Advice of one kind.

    Attributes:
        times: Number of logs.
        minutes: Their minutes together.
        firms: Different firms of the list among them.
        others: Logs for others.
    """

    times: int = 0
    minutes: int = 0
    firms: int = 0
    others: int = 0


Tallies = Mapping[str, AdviceTally]
"""Kind → what was given of it."""


@dataclass(frozen=True, slots=True)
class AdviceCounts:
    """The advice of a period, whole and broken down.

    Attributes:
        all: Everything, by kind.
        cuts: By what → key → tallies, in the order to show; a log of two themes counts in both.
        topics: Themes that advice can be about.
        organisations: Id and short name of the partners.
        reference: Names of target groups and municipalities.
    """

    all: Tallies
    cuts: Mapping[Cut, Mapping[str, Tallies]]
    topics: tuple[Named, ...]
    organisations: tuple[tuple[str, str], ...]
    reference: CompanyReference

    @property
    def any(self) -> bool:
        """Whether there is any advice."""
        return any(one.times for one in self.all.values())
