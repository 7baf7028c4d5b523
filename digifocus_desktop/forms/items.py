"""The questions of a form package: sections, items and their choices, with texts by language.

Texts are mappings from language code to text (`{"fi": "…"}`), read through `text`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from digifocus_desktop.forms.guide import Texts

REFERENCE_LANGUAGE = "fi"


class LocalText(NamedTuple):
    """A text as found.

    Attributes:
        text: The words.
        language: The language they are in; not the one asked for if that is missing.
    """

    text: str
    language: str


def text(texts: Texts, language: str) -> LocalText:
    """Return the text in `language`, else in Finnish with that said, else whatever there is."""
    for code in (language, REFERENCE_LANGUAGE, *texts):
        if texts.get(code):
            return LocalText(texts[code], code)
    return LocalText("", language)


class ItemType(StrEnum):
    """How an item is answered, in the words of XLSForm."""

    SELECT_ONE = "select_one"
    SELECT_MULTIPLE = "select_multiple"
    INTEGER = "integer"
    DECIMAL = "decimal"
    TEXT = "text"
    DATE = "date"
    TIME = "time"
    DATE_TIME = "dateTime"
    NOTE = "note"
    CALCULATE = "calculate"

    @property
    def asks(self) -> bool:
        """Whether a person answers it."""
        return self not in {ItemType.NOTE, ItemType.CALCULATE}


class ItemKind(StrEnum):
    """What an item is for: own competence, the firm's level (branches included), or an unscored fact."""

    COMPETENCE = "competence"
    LEVEL = "level"
    FACT = "fact"


REFUSED_TYPES: Mapping[str, str] = {
    **dict.fromkeys(
        ("geopoint", "geotrace", "geoshape", "start-geopoint", "barcode", "image", "audio", "video",
         "background-audio"),
        "item.type_device",
    ),
    **dict.fromkeys(
        ("file", "select_one_from_file", "select_multiple_from_file", "select_one_external",
         "csv-external", "xml-external", "entities"),
        "item.type_file",
    ),
    **dict.fromkeys(
        ("start", "end", "today", "audit", "username", "email", "phonenumber", "deviceid", "simserial",
         "subscriberid"),
        "item.type_known",
    ),
    **dict.fromkeys(("range", "rank", "acknowledge", "hidden"), "item.type_instead"),
}  # fmt: skip
"""Types of XLSForm that a questionnaire of ours does not have: name → code that says why."""

INSTEAD: Mapping[str, ItemType] = {
    "range": ItemType.INTEGER,
    "rank": ItemType.SELECT_MULTIPLE,
    "acknowledge": ItemType.SELECT_ONE,
    "hidden": ItemType.CALCULATE,
}
"""What takes the place of some of them."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One option; an anchor if it has a value.

    Attributes:
        name: What is stored.
        label: What is shown.
        value: 0–4 for the anchors of a rated item.
        columns: What further columns of `choices` say, for a filter.
    """

    name: str
    label: Texts
    value: int | None = None
    columns: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One question.

    Attributes:
        id: Immutable name; its meaning never changes.
        section: The section it stands in.
        type: How it is answered.
        kind: What it is for.
        label: The question.
        hint: Help under the question.
        topic: English keyword for the people who build on the form.
        choices: Options in order; the five anchors of a rated item.
        relevance: Conditions of the item and of the groups around it inside the section; all must hold.
        constraint: Condition on the value, written `.`.
        constraint_message: What to say when it fails.
        required: Whether the questionnaire counts as unfinished without it.
        calculation: Expression of a calculated item.
        max_chars: Longest text.
        dimensions: The dimensions it scores in.
        weight: Its weight there.
        not_applicable: Whether "ei koske meitä" may be chosen.
        not_applicable_if: When that choice is set beforehand.
        hidden_value: The value it scores when branching hides it; None leaves it out of the score.
        observable: Whether the advisor may record an own rating.
        themes: Codes of the training themes and expert rules it feeds.
        quick: Whether it belongs to the quick version.
        quick_phases: Phases at which it belongs to the quick version besides.
        phases: Phases at which it is asked; empty is always.
        seconds: Time it takes to answer.
        choice_filter: Condition on the options; one for which it is false is not offered.
        default: Expression of the answer that stands there beforehand, open to change.
        appearance: How it looks, in the words of XLSForm.
        required_message: What to say while a required answer is missing.
        max_choices: Most options that may be chosen; 0 is any number.
        replaces: Id of the item of an older version that it stands for with another meaning.
    """

    id: str
    section: str
    type: ItemType
    kind: ItemKind
    label: Texts
    hint: Texts
    topic: str = ""
    choices: tuple[Choice, ...] = ()
    relevance: tuple[str, ...] = ()
    constraint: str | None = None
    constraint_message: Texts | None = None
    required: bool = False
    calculation: str | None = None
    max_chars: int = 4000
    dimensions: tuple[str, ...] = ()
    weight: float = 1.0
    not_applicable: bool = False
    not_applicable_if: str | None = None
    hidden_value: int | None = None
    observable: bool = False
    themes: tuple[str, ...] = ()
    quick: bool = False
    seconds: int = 15
    phases: tuple[str, ...] = ()
    quick_phases: tuple[str, ...] = ()
    choice_filter: str | None = None
    default: str | None = None
    appearance: tuple[str, ...] = ()
    required_message: Texts | None = None
    max_choices: int = 0
    replaces: str = ""

    @property
    def scored(self) -> bool:
        """Whether it counts in a dimension."""
        return bool(self.dimensions)

    def anchor(self, value: int) -> Choice:
        """Return the anchor of a value 0–4 of a rated item."""
        return next(choice for choice in self.choices if choice.value == value)

    def choice(self, name: str) -> Choice | None:
        """Return the option of that name."""
        return next((choice for choice in self.choices if choice.name == name), None)


@dataclass(frozen=True, slots=True)
class Section:
    """One page of the questionnaire.

    Attributes:
        id: Name of the group.
        letter: The letter on the list of sections.
        label: Title.
        short: Title for a narrow list.
        intro: What to read aloud first.
        items: Ids of its items in order.
        relevance: When it is shown; None is always.
        joins: Sections at whose end its items are shown, the last visible one; empty for an own page.
        beforehand: Whether it is filled before the visit.
        phases: Phases at which it is asked; empty is always.
    """

    id: str
    letter: str
    label: Texts
    short: Texts
    intro: Texts
    items: tuple[str, ...]
    relevance: str | None = None
    joins: tuple[str, ...] = ()
    beforehand: bool = False
    phases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Repeat:
    """Questions inside a section that are asked once for each of something; none of them scores.

    Attributes:
        id: Name of the repeat.
        section: The section it stands in.
        label: What one of them is called, for example "Toimipaikka".
        hint: Help under it.
        items: Ids of its items in order; they stand one after another in the section.
        relevance: Its conditions and those of the groups around it inside the section; all must hold.
        count: Expression of how many there are; None lets people add and remove them.
    """

    id: str
    section: str
    label: Texts
    hint: Texts
    items: tuple[str, ...]
    relevance: tuple[str, ...] = ()
    count: str | None = None
