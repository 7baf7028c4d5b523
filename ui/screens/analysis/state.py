"""What the analysis shows: frozen values, texts in the language of now."""

from dataclasses import dataclass
from enum import Enum

from digifocus_desktop.forms.answers import AnswerValue, Status
from ui.shared.kept_answers import AnswersState


class AnswerKind(Enum):
    """How the open question is answered."""

    ROWS = "rows"
    LIST = "list"
    MANY = "many"
    FIELD = "field"
    LINE = "line"
    LINES = "lines"


@dataclass(frozen=True, slots=True)
class ChoiceLine:
    """One answer to choose: what is handed back, the key that gives it, the sentence."""

    value: AnswerValue
    key: str
    text: str


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """The question that is open.

    Attributes:
        item: Id of the item.
        belongs: Which instance of a repeat it asks about, such as *Place 2*; empty outside of repeats.
        question: The words.
        hint: The words under or beside them.
        language: Language of the words; another than the interface's is told.
        kind: How it is answered.
        choices: The answers to choose from; of those of the form the ones that fit the other answers.
        columns: How many of them may stand side by side; 0 is one below the other.
        most: Most of them that may be chosen; 0 is any number.
        value: What is chosen or typed; None is nothing.
        typed: That as it stands in a field.
        sample: What stands in the field while it is empty.
        proposed: Whether `value` only stands there beforehand: it is no answer until the person goes on.
        withdrawn: What was chosen and is not offered any more.
        hurries: Whether an answer leads to the next question.
        required_text: The form's own sentence while the answer is missing.
        status: How it stands; None is open.
        not_applicable: Whether *does not concern us* may be chosen.
        observable: Whether the advisor may rate too.
        observation: The advisor's rating 0–4.
        note: Text beside the answer.
        develop: Whether *I want to develop in this* is ticked; None is not offered.
        develop_max: Most ticks.
        own_value: The firm's own answer where another one was agreed.
        asks_twice: Whether the start as it is seen now is asked too.
        then: How the start is seen now, 0–4.
        earlier: What the first measurement said; of a rating only once there is one for now, lest it steer.
        problem: Code of what is wrong with what was given, or empty.
        problem_text: That in a sentence, the form's own if there is one.
    """

    item: str
    question: str
    hint: str
    language: str
    kind: AnswerKind
    choices: tuple[ChoiceLine, ...] = ()
    columns: int = 0
    most: int = 0
    value: AnswerValue | None = None
    typed: str = ""
    sample: str = ""
    proposed: bool = False
    withdrawn: str = ""
    hurries: bool = False
    required_text: str = ""
    status: Status | None = None
    not_applicable: bool = False
    observable: bool = False
    observation: int | None = None
    note: str = ""
    develop: bool | None = None
    develop_max: int = 0
    own_value: int | None = None
    asks_twice: bool = False
    then: int | None = None
    earlier: str = ""
    problem: str = ""
    problem_text: str = ""
    belongs: str = ""


@dataclass(frozen=True, slots=True)
class ClosedLine:
    """A question of the page that is not open.

    Attributes:
        item: Id of the item.
        question: The words.
        status: How it stands; None is open.
        number: The chosen value 0–4, or empty.
        answer: The chosen answer in words.
        withdrawn: Whether that is not offered any more.
    """

    item: str
    question: str
    status: Status | None
    number: str
    answer: str
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class InstanceHead:
    """Where an instance of a repeat begins.

    Attributes:
        marker: Names the instance.
        words: What it is, such as *Place 2*.
        removable: Whether it can be taken away.
    """

    marker: str
    words: str
    removable: bool


@dataclass(frozen=True, slots=True)
class AddLine:
    """Where one more can be added to a repeat: its id, and what one of them is called."""

    repeat: str
    label: str


@dataclass(frozen=True, slots=True)
class OpenRepeat:
    """The repeat that is open.

    Attributes:
        repeat: Its id.
        label: What one of them is called.
        hint: Help.
        count: How many there are.
        problem_text: Why no more can be added, in a sentence.
    """

    repeat: str
    label: str
    hint: str
    count: int
    problem_text: str = ""


PageLine = ClosedLine | InstanceHead | AddLine


@dataclass(frozen=True, slots=True)
class SectionLine:
    """One page in the list.

    Attributes:
        id: Of the section.
        letter: Its letter.
        word: Its short name.
        done: Questions answered.
        shown: Questions shown.
    """

    id: str
    letter: str
    word: str
    done: int
    shown: int


@dataclass(frozen=True, slots=True)
class AnalysisState(AnswersState):
    """All that the screen shows.

    Attributes:
        company: Name of the firm.
        title: Name of the form.
        sections: The pages, in order.
        section: Id of the open page.
        heading: Title of the open page.
        intro: What to read aloud on it.
        place: Number of the open question on the page.
        count: Questions on the page.
        before: What stands on the page before the open question.
        notes: What the form tells before the open question.
        question: The open question.
        repeat: The open repeat, where no question is open.
        notes_after: What it tells at the very end.
        after: What stands on the page after it.
        share: How much is done, 0–1.
        minutes_left: Time for the rest.
        first: Whether nothing comes before the open question.
        last: Whether nothing comes after it.
    """

    company: str = ""
    title: str = ""
    sections: tuple[SectionLine, ...] = ()
    section: str = ""
    heading: str = ""
    intro: str = ""
    place: int = 0
    count: int = 0
    before: tuple[PageLine, ...] = ()
    notes: tuple[str, ...] = ()
    question: OpenQuestion | None = None
    repeat: OpenRepeat | None = None
    notes_after: tuple[str, ...] = ()
    after: tuple[PageLine, ...] = ()
    share: float = 0.0
    minutes_left: int = 0
    first: bool = True
    last: bool = False
