"""What is told of the needs of firms: plain values for the screen and the workbook."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from digifocus_desktop.services.company_names import CompanyReference


@dataclass(frozen=True, slots=True)
class Tally:
    """How much firms need one theme.

    Attributes:
        firms: Firms whose answers say anything of it.
        wanted: Those of them whose need is at least 0.40.
        need: The sum of their needs.
        wished: Firms that ticked wanting to develop in it.
    """

    firms: int = 0
    wanted: int = 0
    need: float = 0.0
    wished: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.firms + other.firms,
            self.wanted + other.wanted,
            self.need + other.need,
            self.wished + other.wished,
        )

    @property
    def mean(self) -> float | None:
        """The mean need 0–1; None where nothing was answered."""
        return self.need / self.firms if self.firms else None


@dataclass(frozen=True, slots=True)
class ThemeDemand:
    """The demand for one theme, all in all and by target group and municipality; zero rows are there.

    Attributes:
        key: Of the theme, such as `TP2.1`.
        names: Name by language.
        starts_on: First day of its window.
        ends_on: Last day.
        seats: Places for firms; None where no number is set.
        all: Of the whole cohort.
        groups: By key of the target group; a firm of two groups counts in both.
        places: By code of the municipality.
        guided: Firms that were guided to it and have not said no.
        applied: Those of them that applied, or are further.
    """

    key: str
    names: Mapping[str, str]
    starts_on: date | None
    ends_on: date | None
    seats: int | None
    all: Tally = field(default_factory=Tally)
    groups: Mapping[str, Tally] = field(default_factory=dict)
    places: Mapping[str, Tally] = field(default_factory=dict)
    guided: int = 0
    applied: int = 0


@dataclass(frozen=True, slots=True)
class Needs:
    """The needs of a cohort.

    Attributes:
        firms: Firms of the cohort.
        groups: How many by target group; zero rows are there.
        places: How many by municipality; zero rows are there.
        themes: The programme's themes, the most needed first.
        problems: What firms' main problems are about: names and number of firms, the most common first.
        reference: Names of groups and municipalities.
    """

    firms: int
    groups: Mapping[str, int]
    places: Mapping[str, int]
    themes: tuple[ThemeDemand, ...]
    problems: tuple[tuple[Mapping[str, str], int], ...]
    reference: CompanyReference


@dataclass(frozen=True, slots=True)
class Picked:
    """Which firms of a theme are wanted; None is all."""

    theme: str
    group: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class NeedFirm:
    """A firm behind a number.

    Attributes:
        company_id: The firm.
        name: Its name.
        municipality: Code; None if it is not known.
        need: 0–1.
        wished: Whether it ticked wanting to develop in the theme.
        guided: Whether it was guided to the theme.
    """

    company_id: str
    name: str
    municipality: str | None
    need: float
    wished: bool
    guided: bool
