"""What a printed questionnaire holds: plain texts in its language, questions in the order of keying."""

from dataclasses import dataclass
from enum import Enum

from digifocus_desktop.domain.formats import Language


class Kind(Enum):
    """How a question is answered with a pen."""

    ONE = "one"
    MANY = "many"
    NUMBER = "number"
    DAY = "day"
    LINE = "line"
    LINES = "lines"


@dataclass(frozen=True, slots=True)
class Option:
    """A box to tick.

    Attributes:
        mark: What is keyed in for it.
        text: The words beside it.
        jump: Where to go on after it; empty for the next question.
        ticked: Whether it is ticked beforehand.
    """

    mark: str
    text: str
    jump: str = ""
    ticked: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """One question; it never breaks across pages.

    Attributes:
        id: The item's id, printed small.
        number: Its running number.
        text: The question.
        kind: How it is answered.
        options: The boxes in order; the five anchors of a rated item.
        hint: Help under the question.
        unit: What is written where only a day, a month or a year is asked, in words.
        only_if: When it is to be answered at all, in words.
        unknown: Whether there is a box for *don't know*.
        not_applicable: Whether there is a box for *does not concern us*.
        observable: Whether the advisor's own rating has circles.
    """

    id: str
    number: int
    text: str
    kind: Kind
    options: tuple[Option, ...] = ()
    hint: str = ""
    unit: str = ""
    only_if: str = ""
    unknown: bool = True
    not_applicable: bool = False
    observable: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """What the form tells between its questions."""

    text: str


@dataclass(frozen=True, slots=True)
class GridRow:
    """One line of a grid."""

    id: str
    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Grid:
    """Questions with the same five anchors, as a table.

    Attributes:
        lead: The words with which all of them begin.
        anchors: The five anchors, lowest first.
        rows: The questions.
        most: Most ticks of *I want to develop*.
        twice: Whether each is rated as it is now and as it was at the beginning.
    """

    lead: str
    anchors: tuple[str, ...]
    rows: tuple[GridRow, ...]
    most: int
    twice: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A section of the form.

    Attributes:
        letter: Its letter.
        title: Its name.
        note: What holds for all its questions.
        only_if: When it is to be answered at all, and where to go on otherwise.
        count: Number of its questions.
        minutes: Time it takes.
        blocks: Its questions and notes in order.
    """

    letter: str
    title: str
    note: str
    only_if: str
    count: int
    minutes: int
    blocks: tuple[Question | Grid | Note, ...]


@dataclass(frozen=True, slots=True)
class PaperFormData:
    """A printed questionnaire.

    Attributes:
        language: Language it is in.
        title: Name of the instrument.
        version: Version of the form.
        form_id: Beginning of the form's hash.
        course: Whether it is the whole form, the quick one or a repeated measurement, in words.
        company_name: The firm; empty leaves a line to write on.
        organisation: Who hands it out.
        parts: The sections in order.
        untranslated: Whether some texts of the form are there in Finnish only.
    """

    language: Language
    title: str
    version: str
    form_id: str
    course: str
    company_name: str
    organisation: str
    parts: tuple[Part, ...]
    untranslated: bool = False
