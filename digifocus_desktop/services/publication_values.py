"""A release of the programme's totals: what anybody may read of it, and how it is kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from digifocus_desktop.domain.anonymity import LEAST_TOLD
from digifocus_desktop.domain.suppression import Counts, Key, Why, key
from digifocus_desktop.errors import UserFacingError
from digifocus_desktop.forms.guide import Texts

NEED, NO_NEED = "need", "none"
UNREADABLE = "publication.unreadable"


@dataclass(frozen=True, slots=True)
class Middle:
    """The middle of one dimension, rounded: the median, and the quartiles where enough firms are measured."""

    median: int
    quartiles: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Published:
    """The figures of a release.

    Attributes:
        until: Last day of the analyses that are counted.
        phase: `T0`, or a repeated measurement.
        groups: Target groups by key, with their names, in order.
        places: Codes of the municipalities, in order.
        themes: Themes by key, with their names, in order.
        dimensions: Dimensions by id, with their names, in order.
        cells: How many firms; None where it is withheld.
        middles: Medians by dimension and group; the empty group is all firms.
    """

    until: date
    phase: str
    groups: Mapping[str, Texts]
    places: tuple[str, ...]
    themes: Mapping[str, Texts]
    dimensions: Mapping[str, Texts]
    cells: Mapping[Key, int | None]
    middles: Mapping[tuple[str, str], Middle]

    @property
    def firms(self) -> int | None:
        """How many firms are counted."""
        return self.cells.get(())

    def of_group(self, group: str) -> int | None:
        """How many firms of a group."""
        return self.cells.get(key(group=group))

    def of_place(self, place: str) -> int | None:
        """How many firms of a municipality."""
        return self.cells.get(key(place=place))

    def need(self, theme: str, group: str = "") -> int | None:
        """How many firms need a theme."""
        return self.cells.get(key(group=group, **{theme: NEED}) if group else key(**{theme: NEED}))

    def to_body(self) -> dict[str, Any]:
        """Return the JSON form."""
        return {
            "until": self.until.isoformat(),
            "phase": self.phase,
            "groups": [[name, dict(names)] for name, names in self.groups.items()],
            "places": list(self.places),
            "themes": [[name, dict(names)] for name, names in self.themes.items()],
            "dimensions": [[name, dict(names)] for name, names in self.dimensions.items()],
            "cells": [[[list(pair) for pair in cell], count] for cell, count in self.cells.items()],
            "middles": [
                [dimension, group, one.median, *(one.quartiles or ())]
                for (dimension, group), one in self.middles.items()
            ],
        }

    @classmethod
    def from_body(cls, body: Mapping[str, Any]) -> "Published":
        """Return the figures kept as `body`.

        Raises:
            UserFacingError: `publication.unreadable`, as another program may have made the row.
        """
        try:
            found = cls._from_body(body)
        except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
            raise UserFacingError(UNREADABLE) from error
        if not found._is_sound():
            raise UserFacingError(UNREADABLE)
        return found

    @classmethod
    def _from_body(cls, body: Mapping[str, Any]) -> "Published":
        return cls(
            until=date.fromisoformat(body["until"]),
            phase=body["phase"],
            groups=dict(body["groups"]),
            places=tuple(body["places"]),
            themes=dict(body["themes"]),
            dimensions=dict(body["dimensions"]),
            cells={tuple((pair[0], pair[1]) for pair in cell): count for cell, count in body["cells"]},
            middles={
                (row[0], row[1]): Middle(row[2], (row[3], row[4]) if len(row) > 3 else None)
                for row in body["middles"]
            },
        )

    def _is_sound(self) -> bool:
        """Whether a screen can show it: names in Finnish at least, whole numbers, no text in place of one."""
        named = (*self.groups.values(), *self.themes.values(), *self.dimensions.values())
        words = [self.phase, *self.groups, *self.places, *self.themes, *self.dimensions]
        words += [word for cell in self.cells for pair in cell for word in pair]
        words += [word for place in self.middles for word in place]
        numbers = [count for count in self.cells.values() if count is not None]
        for one in self.middles.values():
            numbers += [one.median, *(one.quartiles or ())]
        return (
            all(isinstance(names, dict) and names.get("fi") for names in named)
            and all(
                isinstance(word, str) for word in (*words, *(w for names in named for w in names.values()))
            )
            and all(type(number) is int and number >= 0 for number in numbers)
        )


@dataclass(frozen=True, slots=True)
class Draft:
    """What would be released now.

    Attributes:
        published: The figures; None where nothing can be told.
        refused: Code of why it cannot be released; empty if it can.
        why: The figures that are withheld, each with its reason.
        counted: What it was made of; it is released only while this still holds.
        earlier: The releases it was checked against.
        missing: Refused as too close to a release, how many more firms it takes at least. For who releases
            alone: beside that release it would tell how many were added.
    """

    published: Published | None
    refused: str
    why: Mapping[Key, Why]
    counted: Counts
    earlier: tuple[str, ...]
    missing: int = 0

    @property
    def facts(self) -> dict[str, int]:
        """What the sentence of `refused` names."""
        return {"missing": self.missing, "least": LEAST_TOLD}

    def count(self, why: Why) -> int:
        """How many figures are withheld for a reason."""
        return sum(one is why for one in self.why.values())


@dataclass(frozen=True, slots=True)
class Release:
    """A release that was made.

    Attributes:
        id: Of the row.
        released_at: When.
        released_by: Name of who did it.
        withdrawn_at: When it was withdrawn; None if it stands.
        reason: Why it was withdrawn.
        published: Its figures.
    """

    id: str
    released_at: datetime
    released_by: str
    withdrawn_at: datetime | None
    reason: str
    published: Published


@dataclass(frozen=True, slots=True)
class Releases:
    """The releases of a programme.

    Attributes:
        releases: All of them, the newest first.
        may_release: Whether this person may make one.
        days: Up to which day analyses can be counted: today, or the end of a month or a quarter.
    """

    releases: tuple[Release, ...]
    may_release: bool
    days: tuple[date, ...]
