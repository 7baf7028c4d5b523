"""Short and open advice as plain values; nothing heavy is imported here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from digifocus_desktop.services.company_names import CompanyReference, Named

SHORT, OPEN_TO_ALL = "short", "open"
KINDS = (SHORT, OPEN_TO_ALL)
CHANNELS = ("visit", "phone", "remote", "event")
CATEGORIES = ("company", "starting", "association", "person")
"""Whom advice was for where it is no firm of the list."""

PRIVATE = ("advisors", "author")
"""Audiences of notes that the firm never reads; `note` is what it may."""

MINUTES_MAX = 24 * 60
TOPICS_MAX = 40


@dataclass(frozen=True, slots=True)
class AdviceDraft:
    """What a person says of advice given.

    Attributes:
        kind: One of `KINDS`.
        held_on: Local day; today or before.
        minutes: How long it took, 1 to `MINUTES_MAX`.
        channel: One of `CHANNELS`.
        company_id: The firm of the list, or None.
        topics: Keys of the programme's themes.
        name: Who it was where it is no firm of the list; may be empty.
        category: One of `CATEGORIES` where it is no firm of the list.
        municipality: Code of the municipality where it is no firm of the list.
        note: What the firm may read; for others, what the organisation's advisors may.
        private: Own notes by audience of `PRIVATE`; only with a firm.
        agreed: What the firm does next; only with a firm.
        agreed_by: Last day of it.
    """

    kind: str
    held_on: date
    minutes: int
    channel: str
    company_id: str | None = None
    topics: tuple[str, ...] = ()
    name: str = ""
    category: str | None = None
    municipality: str | None = None
    note: str = ""
    private: Mapping[str, str] = field(default_factory=dict)
    agreed: str = ""
    agreed_by: date | None = None


@dataclass(frozen=True, slots=True)
class AdviceLine:
    """Advice as a list shows it.

    Attributes:
        id: Of the log.
        kind: One of `KINDS`.
        held_on: Local day.
        minutes: How long it took.
        channel: One of `CHANNELS`.
        company_id: The firm, or None.
        whom: Name of the firm, or of who it was; may be empty.
        category: Whom it was for where it is no firm of the list.
        municipality: Code, of the firm or of who it was; None if unknown.
        topics: Keys of themes.
        note: What may be read by everybody who sees the log.
        advisor: Name of who gave it.
        mine: Whether the person at this computer did.
    """

    id: str
    kind: str
    held_on: date
    minutes: int
    channel: str
    company_id: str | None
    whom: str
    category: str | None
    municipality: str | None
    topics: tuple[str, ...]
    note: str
    advisor: str
    mine: bool


@dataclass(frozen=True, slots=True)
class AdviceCount:
    """How much advice of one kind was given.

    Attributes:
        kind: One of `KINDS`.
        times: Number of logs.
        minutes: Their minutes together.
        firms: Different firms of the list among them.
        others: Logs for others.
        municipalities: Different municipalities.
    """

    kind: str
    times: int = 0
    minutes: int = 0
    firms: int = 0
    others: int = 0
    municipalities: int = 0


@dataclass(frozen=True, slots=True)
class AdviceBook:
    """The advice that is on this computer.

    Attributes:
        lines: Newest first, at most as many as were asked for.
        counts: All of it, an entry a kind in the order of `KINDS`.
        topics: Themes for everybody that can be chosen, in order of the programme; those of paths are not.
        reference: Names of municipalities.
        today: The local day.
    """

    lines: tuple[AdviceLine, ...]
    counts: tuple[AdviceCount, ...]
    topics: tuple[Named, ...]
    reference: CompanyReference
    today: date
