"""What a questionnaire says of advice: flags, themes, steps, pairs and rules, all data of the workbook."""

from collections.abc import Mapping
from dataclasses import dataclass

Texts = Mapping[str, str]

COSTS = ("free", "small", "medium", "once")
"""Classes of price: nothing, under 20 € a month, 20–100 € a month, bought once."""

OLD_COSTS = ("large",)
"""What older forms say; still read, offered no more."""


@dataclass(frozen=True, slots=True)
class HowTo:
    """Everything a person needs to begin.

    Attributes:
        what: What exactly is done.
        who: Who does it.
        minutes: Estimate of the work.
        cost: `free`, `small` (under 20 € a month), `medium` (20–100 €), `once`; `large` in older forms.
        benefit: When the benefit shows.
        first_act: What to do first, this week.
    """

    what: Texts
    who: Texts
    minutes: int
    cost: str
    benefit: Texts
    first_act: Texts


@dataclass(frozen=True, slots=True)
class Step:
    """What a firm can do itself where an item is weak.

    Attributes:
        item: The item.
        title: What to aim at, as an act.
        how: How it is done.
    """

    item: str
    title: Texts
    how: HowTo


@dataclass(frozen=True, slots=True)
class Flag:
    """A weakness that is shown by itself and never averaged away.

    Attributes:
        item: The item it watches.
        limit: Raised when the value is this or less.
        action: What to do first.
        clarify: What to find out when the answer is "en tiedä".
        helpers: Codes of who can help.
    """

    item: str
    limit: int
    action: Texts
    clarify: Texts
    helpers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Theme:
    """A training theme; its windows, seats and fees are the programme's, not the form's.

    Attributes:
        code: For example `TP2.1`.
        label: Name.
        gate: When it can be offered; None is always.
        order: Place among the foundation themes; None outside them.
        path: Name that the themes of one path share; empty for a theme of its own.
        topics: Choices of the firm's main problem that speak for it.
        before: Themes that come first while the gate is closed.
        instead: Themes offered when its window has passed or its seats are gone.
        how: How to take part.
    """

    code: str
    label: Texts
    gate: str | None
    order: int | None
    path: str = ""
    topics: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()
    how: HowTo | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """When outside expertise is called for.

    Attributes:
        code: For example `EXT-TT`.
        condition: Expression over items and the facts `flags` and `external` (counts).
        direction: Whom to turn to.
        content: What the report gives.
        need: What is needed, in the firm's words, for a request for quotes.
        questions: What to ask a supplier, a line each.
        checklist: What to do or find out oneself first, a line each.
        suppliers: Target group whose firms do such work; empty where none are listed.
    """

    code: str
    condition: str
    direction: Texts
    content: Texts
    need: Texts | None = None
    questions: Texts | None = None
    checklist: Texts | None = None
    suppliers: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """Own competence beside the level of the firm in the same matter: together they tell the kind of help.

    Attributes:
        code: Stable name.
        label: What it is about.
        competence: Items of own competence.
        level: Items or dimensions of the firm's level.
        themes: Codes of the themes and rules it speaks for.
        high: From which number 0–100 on a side counts as high.
    """

    code: str
    label: Texts
    competence: tuple[str, ...]
    level: tuple[str, ...]
    themes: tuple[str, ...]
    high: float = 60.0


@dataclass(frozen=True, slots=True)
class Advising:
    """Which items steer the advice, and how.

    Attributes:
        groups_item: Multiple choice of target groups.
        topic_item: Choice of the main problem.
        time_item: Choice of the time there is in a week.
        times: Longest step in minutes by the choice of `time_item`, as text.
        need_limit: Need 0–1 from which on a theme is offered.
    """

    groups_item: str = ""
    topic_item: str = ""
    time_item: str = ""
    times: Mapping[str, str] | None = None
    need_limit: float = 0.40
