"""How far an open analysis is, as a plain value."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WorkLeft:
    """How far an open analysis is.

    Attributes:
        answered: Shown questions dealt with.
        shown: Shown questions.
        minutes: Time for the rest, in minutes.
    """

    answered: int
    shown: int
    minutes: int
