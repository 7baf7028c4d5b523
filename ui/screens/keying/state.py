"""What the keying shows: frozen values, texts in the language of now."""

from dataclasses import dataclass
from datetime import datetime

from digifocus_desktop.errors import DigiFocusError
from digifocus_desktop.forms.answers import Status
from digifocus_desktop.services.keying import PaperStart
from ui.shared.kept_answers import AnswersState


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A line of the paper.

    Attributes:
        item: Id of the item.
        number: Its number on the firm's paper; empty where the paper does not have it.
        question: The words.
        answer: What was keyed, as short as on the paper.
        detail: The answer in words.
        hidden: Whether branching leaves it out.
        withdrawn: Whether what was chosen is not offered any more.
        contradiction: Whether it is answered and does not agree with other answers.
        checked: Whether a second keying confirmed it.
        different: Whether a second keying differs.
    """

    item: str
    number: str
    question: str
    answer: str
    detail: str
    hidden: bool
    withdrawn: bool
    contradiction: bool
    checked: bool
    different: bool


@dataclass(frozen=True, slots=True)
class KeyQuestion:
    """The line that is keyed.

    Attributes:
        item: Id of the item.
        number: Its number on paper, or empty.
        question: The words.
        hint: Help.
        options: (mark, words) of each option.
        chosen: Marks that are chosen.
        direct: Whether one digit answers it; else it is typed.
        free: Whether any letter may stand in the field.
        typed: What stands in the field.
        status: How it stands; None is open.
        not_applicable: Whether *does not concern us* may be keyed.
        observable: Whether the advisor's rating may be keyed.
        observation: That rating.
        develop: Whether the wish to develop is ticked; None is not offered.
        twice: Whether the beginning is rated as well.
        then: That rating.
        hidden: Whether branching leaves it out.
        different: Whether a second keying differs from the first.
        most: Most options that may be chosen; 0 is any number.
        withdrawn: What was chosen and is not offered any more.
        required_text: The form's own sentence while the answer is missing.
    """

    item: str
    number: str
    question: str
    hint: str
    options: tuple[tuple[str, str], ...]
    chosen: tuple[str, ...]
    direct: bool
    free: bool
    typed: str
    status: Status | None
    not_applicable: bool
    observable: bool
    observation: int | None
    develop: bool | None
    twice: bool
    then: int | None
    hidden: bool
    different: bool
    most: int = 0
    withdrawn: str = ""
    required_text: str = ""


@dataclass(frozen=True, slots=True)
class KeyingState(AnswersState):
    """All that the page shows.

    Attributes:
        company: Id of the firm while nothing is keyed yet.
        start: What is known before a paper is begun; None otherwise.
        firm: Name of the firm.
        answered_on: The day on the paper.
        rows: The lines in the paper's order.
        question: The line that is keyed.
        done: Lines keyed.
        asked: Lines to key.
        contradictions: How many answers branching hides.
        checking: Whether a second keying is compared.
        checked: How many answers it has confirmed.
        can_undo: Whether an answer can be taken back.
        problem: Why what was keyed does not fit.
        unknown: What was typed to jump to and is no line.
        trouble: Why the paper could not be begun.
    """

    company: str = ""
    start: PaperStart | None = None
    firm: str = ""
    answered_on: datetime | None = None
    rows: tuple[KeyRow, ...] = ()
    question: KeyQuestion | None = None
    done: int = 0
    asked: int = 0
    contradictions: int = 0
    checking: bool = False
    checked: int = 0
    can_undo: bool = False
    problem: DigiFocusError | None = None
    unknown: str = ""
    trouble: DigiFocusError | None = None
