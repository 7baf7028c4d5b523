"""What the paper of a firm's change shows, as plain values in the language of the receiver."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from digifocus_desktop.documents.emblem import Funding
from digifocus_desktop.domain.formats import Language

Mark = Literal["done", "open", "dropped", "flag", "unknown", "up", "down", "none"]
"""What stands before a line, readable without colour; `none` keeps its place free."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A number at both measurements.

    Attributes:
        before: At the first one, 0–100.
        after: At the later one.
        low: Low end of the range of the later one.
        high: High end of it.
        words: The word for both, or the one that stays.
        mark: What is said of its change besides; empty for most.
    """

    before: float
    after: float
    low: float
    high: float
    words: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Number:
    """One of the two numbers on top.

    Attributes:
        label: What it is.
        pair: None when it cannot be compared.
        lines: What stands below it.
    """

    label: str
    pair: Pair | None
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Area:
    """An area with its pair of bars.

    Attributes:
        name: Its name.
        pair: None when it cannot be compared, which is never a bar of zero.
        now: Where the firm is in the question that changed most.
        then: Where it was.
        is_branch: Whether it belongs to the firm's own branch.
    """

    name: str
    pair: Pair | None
    now: str = ""
    then: str = ""
    is_branch: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a list; what is empty is not printed.

    Attributes:
        text: What it says.
        detail: Beside or below it.
        mark: Before it.
    """

    text: str
    detail: str = ""
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class ChangeData:
    """All that the paper shows; what is empty is not printed.

    Attributes:
        language: Language of the receiver; every text here is in it.
        company_name: The firm.
        first_on: Day of the first measurement.
        later_on: Day of the later one.
        later_name: Name of the later one.
        unfinished: That it is not finished, in words.
        facts: Municipality, business id, adviser.
        organisation: Who made the paper.
        limits: Scores at which the word changes.
        numbers: The two numbers.
        areas: The areas, in order of the form.
        flags: Red flags.
        steps_count: How many agreed steps are done, under way, given up.
        steps: Agreed steps.
        told: Questions of the later measurement alone, with the answer as detail.
        figures: Outcome numbers, before and now as detail.
        moved: Questions that changed by more than a step.
        compared: How the two can be compared, a sentence each.
        form_version: Of the later measurement.
        form_id: Beginning of its hash.
        is_example: Whether the firm is invented.
        funding: Of the programme.
    """

    language: Language
    company_name: str
    first_on: date
    later_on: date
    later_name: str
    unfinished: str
    facts: str
    organisation: str
    limits: tuple[float, ...]
    numbers: tuple[Number, ...]
    areas: tuple[Area, ...]
    flags: tuple[Line, ...] = ()
    steps_count: str = ""
    steps: tuple[Line, ...] = ()
    told: tuple[Line, ...] = ()
    figures: tuple[Line, ...] = ()
    moved: tuple[Line, ...] = ()
    compared: tuple[str, ...] = ()
    form_version: str = ""
    form_id: str = ""
    is_example: bool = False
    funding: Funding | None = None
