"""What was answered to one item, and its form inside the response set's map of answers."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from digifocus_desktop.errors import FormError

AnswerValue = int | float | str | tuple[str, ...]


class Status(StrEnum):
    """The five ways in which an item can stand."""

    ANSWERED = "answered"
    DONT_KNOW = "dont_know"
    NOT_APPLICABLE = "not_applicable"
    SKIPPED = "skipped"
    NOT_SHOWN = "not_shown"


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one item.

    Attributes:
        status: How the item stands.
        value: 0–4 for a rated item, a choice name, names, a number or a text; only when answered.
        observation: The advisor's own 0–4 rating, seen with the firm.
        agreed: The 0–4 value agreed in the interview; it scores instead of `value`.
        note: Free text beside the answer.
        develop: Ticked "haluan kehittyä tässä".
        then: 0–4 at a repeated measurement: how the beginning is judged now.
    """

    status: Status
    value: AnswerValue | None = None
    observation: int | None = None
    agreed: int | None = None
    note: str | None = None
    develop: bool = False
    then: int | None = None

    @classmethod
    def of(cls, value: AnswerValue) -> "Answer":
        """Return a plain answer with a value."""
        return cls(Status.ANSWERED, value)

    @property
    def settled(self) -> AnswerValue | None:
        """The value that scores and steers: the agreed one if there is one, else the answered one."""
        if self.agreed is not None:
            return self.agreed
        return self.value if self.status is Status.ANSWERED else None

    def to_entry(self) -> dict[str, Any]:
        """Return the JSON object kept in the map of answers; what is empty is left out."""
        value = list(self.value) if isinstance(self.value, tuple) else self.value
        entry = {
            "s": self.status.value,
            "v": value,
            "o": self.observation,
            "a": self.agreed,
            "n": self.note or None,
            "d": self.develop or None,
            "t": self.then,
        }
        return {key: part for key, part in entry.items() if part is not None}

    @classmethod
    def from_entry(cls, entry: Mapping[str, Any]) -> "Answer":
        """Return the answer kept as `entry`; keys of a newer version are passed over.

        Raises:
            FormError: `answer.entry`, when the object is not one that `to_entry` writes.
        """
        try:
            value = entry.get("v")
            return cls(
                Status(entry["s"]),
                _value(value),
                _rating(entry.get("o")),
                _rating(entry.get("a")),
                _note(entry.get("n")),
                entry.get("d") is True,
                _rating(entry.get("t")),
            )
        except (KeyError, ValueError, TypeError, AttributeError) as error:
            raise FormError("answer.entry") from error


def _value(value: Any) -> AnswerValue | None:
    if isinstance(value, list) and all(isinstance(name, str) for name in value):
        return tuple(value)
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value):
        return value
    raise ValueError


def _rating(value: Any) -> int | None:
    if value is None or (type(value) is int and value in range(5)):
        return value
    raise ValueError


def _note(value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value
    raise ValueError


def answers_from_map(entries: Mapping[str, Mapping[str, Any]]) -> dict[str, Answer]:
    """Return the answers of a response set by item id."""
    return {item: _plain(entry) or Answer.from_entry(entry) for item, entry in entries.items()}


_RATED = tuple(map(Answer.of, range(5)))


def _plain(entry: Mapping[str, Any]) -> Answer | None:
    """The answer of an entry that is rated or chosen and nothing else; most are, and they need no look."""
    if type(entry) is dict and len(entry) == 2 and entry.get("s") == "answered":
        value = entry.get("v")
        if type(value) is int and 0 <= value < len(_RATED):
            return _RATED[value]
        if type(value) is str:
            return Answer(Status.ANSWERED, value)
    return None
