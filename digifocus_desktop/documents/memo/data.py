"""What an interview memo shows, as plain values in the language of its reader."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from digifocus_desktop.domain.formats import Language

Copy = Literal["firm", "advisors", "author"]

HEARD: Final[Mapping[Copy, frozenset[str]]] = {
    "firm": frozenset({"firm"}),
    "advisors": frozenset({"firm", "advisors"}),
    "author": frozenset({"firm", "advisors", "author"}),
}
"""Copy → audiences whose notes may stand in it."""


@dataclass(frozen=True, slots=True)
class MemoNote:
    """A note: whom it is for, who wrote it, its lines."""

    audience: str
    author: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MemoStep:
    """A step of the interview.

    Attributes:
        number: 1–7.
        name: Its name.
        planned: Minutes planned.
        used: Minutes used.
        done: Whether it is ticked.
        lines: What was said or seen in it: a label and the words.
        notes: Notes of the step.
    """

    number: int
    name: str
    planned: int
    used: int
    done: bool
    lines: tuple[tuple[str, str], ...] = ()
    notes: tuple[MemoNote, ...] = ()


@dataclass(frozen=True, slots=True)
class MemoData:
    """All that a memo shows.

    Attributes:
        language: Language of the reader.
        copy: Whose copy it is; notes for others are never printed in it.
        company_name: The firm.
        held_on: Day of the interview.
        adviser: Adviser and organisation in one line.
        organisation: Author of the file.
        finished: Whether the interview is finished.
        steps: The seven steps.
        closing: What was agreed for afterwards: a label and the words.
    """

    language: Language
    copy: Copy
    company_name: str
    held_on: date
    adviser: str
    organisation: str
    finished: bool
    steps: tuple[MemoStep, ...]
    closing: tuple[tuple[str, str], ...] = ()
