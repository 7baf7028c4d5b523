"""What the page of change shows, as plain values; nothing heavy is imported here."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from digifocus_desktop.forms.effect import Paired
from digifocus_desktop.forms.sensitivity import Sensitivity

Texts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class EffectLine:
    """One row of a table.

    Attributes:
        key: Of the dimension, group, path, work package or dose.
        names: Its name by language; empty for a dose, which the screen words.
        level: Change of the firm's level, or of the dimension; None with fewer than five firms.
        competence: Change of own competence; None with fewer than five, and for dimensions.
    """

    key: str
    names: Texts
    level: Paired | None
    competence: Paired | None = None

    @property
    def count(self) -> int | None:
        """Firms behind the row; None with fewer than five."""
        counts = [one.count for one in (self.level, self.competence) if one]
        return max(counts, default=None)


@dataclass(frozen=True, slots=True)
class DropOuts:
    """Firms that should have been measured again and were not.

    Attributes:
        count: How many.
        level: Mean of their first level; None with fewer than five.
        measured_level: Mean of the first level of those measured again.
    """

    count: int
    level: float | None
    measured_level: float | None


@dataclass(frozen=True, slots=True)
class Response:
    """How many of those asked have answered.

    Attributes:
        asked: Firms whose day has come, and those that answered before it.
        answered: Firms measured again.
        modes: Way of answering → firms.
    """

    asked: int
    answered: int
    modes: Mapping[str, int]

    @property
    def rate(self) -> float | None:
        """Share 0–1; None while nobody was asked."""
        return self.answered / self.asked if self.asked else None


@dataclass(frozen=True, slots=True)
class EffectView:
    """Change over the firms of this computer.

    Attributes:
        phase: Of the later measurement.
        on: Local day it was counted.
        pairs: Firms with both measurements that can be compared.
        incomparable: Firms whose two versions of the form cannot be compared; they are left out.
        versions: Pairs among the counted whose versions differ.
        level: Change of the firm's level.
        competence: Change of own competence.
        then: Change of own competence from the start as it is seen now.
        dimensions: The areas of the form.
        groups: Target groups.
        trainings: Paths and work packages with sessions that firms attended.
        doses: By number of sessions attended.
        drop_outs: Who is missing.
        response: Who answered.
        sensitivity: What other weights would do to the words of the first level; None with fewer than five.
        version: Version of the form that names the dimensions.
    """

    phase: str
    on: date
    pairs: int
    incomparable: int
    versions: int
    level: Paired | None
    competence: Paired | None
    then: Paired | None
    dimensions: tuple[EffectLine, ...]
    groups: tuple[EffectLine, ...]
    trainings: tuple[EffectLine, ...]
    doses: tuple[EffectLine, ...]
    drop_outs: DropOuts
    response: Response
    sensitivity: Sensitivity | None
    version: str
