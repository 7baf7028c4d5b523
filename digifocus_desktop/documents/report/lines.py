"""Lines of a report's later pages: trainings, expertise, tools, consents and answers."""

from dataclasses import dataclass
from datetime import date
from typing import Final


@dataclass(frozen=True, slots=True)
class TrainingLine:
    """A training or a webinar that fits the firm; what is empty is not printed.

    Attributes:
        title: Its name.
        why: The answers that point to it.
        when: Days and places, a line each.
        fee: What this firm pays.
        fee_note: What the fee rests on.
        seats: Free of all, or that there is no limit.
        organiser: Who holds it.
        applied: Whether the firm has signed up.
    """

    title: str
    why: str = ""
    when: tuple[str, ...] = ()
    fee: str = ""
    fee_note: str = ""
    seats: str = ""
    organiser: str = ""
    applied: bool = False


@dataclass(frozen=True, slots=True)
class ExpertLine:
    """Expertise outside the programme: whom to turn to, why, what is ready for it, who does such work."""

    title: str
    why: str = ""
    ready: str = ""
    suppliers: str = ""


@dataclass(frozen=True, slots=True)
class QuoteRequest:
    """A request for quotes, ready to be copied.

    Attributes:
        title: Whom it is for.
        lines: Its text, a paragraph each; one that begins with a dash is a line of a list.
        questions: What to ask a supplier.
        checklist: What to do or find out oneself first.
    """

    title: str
    lines: tuple[str, ...]
    questions: tuple[str, ...] = ()
    checklist: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ToolLine:
    """A row of the tool map.

    Attributes:
        name: The category.
        detail: The product in use, or what the tool replaces.
        cost: Cost a month.
        effort: Who masters it, or what learning it takes.
        location: Where its data lie.
    """

    name: str
    detail: str = ""
    cost: str = ""
    effort: str = ""
    location: str = ""


@dataclass(frozen=True, slots=True)
class ToolPage:
    """The tool map.

    Attributes:
        in_use: What the firm uses.
        total: What that costs a month; empty when no cost is known.
        fitting: What would fit the firm.
        not_needed: Categories that the firm can do without.
        give_up: Sentences, one for each subscription to give up.
        checked: When prices and data locations were checked, as a text; empty if nobody says.
    """

    in_use: tuple[ToolLine, ...] = ()
    total: str = ""
    fitting: tuple[ToolLine, ...] = ()
    not_needed: tuple[str, ...] = ()
    give_up: tuple[str, ...] = ()
    checked: str = ""

    @property
    def empty(self) -> bool:
        """Whether there is nothing to print."""
        return not (self.in_use or self.fitting or self.not_needed or self.give_up)


@dataclass(frozen=True, slots=True)
class ConsentLine:
    """What the firm agreed to, or took back."""

    title: str
    state: str
    on: date | None = None
    version: str = ""


@dataclass(frozen=True, slots=True)
class FactLine:
    """A fact of the Digital Intensity Index; `holds` is None when it is not known."""

    label: str
    holds: bool | None


@dataclass(frozen=True, slots=True)
class FactList:
    """The facts and the version of their set."""

    version: str
    facts: tuple[FactLine, ...]


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """A question and what was answered; `remark` names an agreed value or an observation."""

    question: str
    answer: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class AnswerGroup:
    """The answers of one section."""

    letter: str
    title: str
    lines: tuple[AnswerLine, ...]


@dataclass(frozen=True, slots=True)
class Peers:
    """A published comparison: whom it is of, how many they are, and its day."""

    group: str
    count: int
    published_on: date


@dataclass(frozen=True, slots=True)
class Contents:
    """What a person chose to have in the report.

    Attributes:
        whole: Whether facts, trainings, tools and what was agreed follow the two pages of the result.
        appendix: Whether all answers and the method are appended.
        radar: Whether the areas are drawn as a figure as well, after the bars.
    """

    whole: bool = True
    appendix: bool = False
    radar: bool = False


WHOLE: Final = Contents()
"""Everything but the appendix."""
