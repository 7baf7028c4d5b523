"""What a result report shows, as plain values in the language of the receiver."""

from dataclasses import dataclass
from datetime import date

from digifocus_desktop.documents.emblem import Funding
from digifocus_desktop.documents.report.lines import (
    WHOLE,
    AnswerGroup,
    ConsentLine,
    Contents,
    ExpertLine,
    FactList,
    Peers,
    QuoteRequest,
    ToolPage,
    TrainingLine,
)
from digifocus_desktop.domain.formats import Language


@dataclass(frozen=True, slots=True)
class Band:
    """A word for the scores from `start` to the next band's start."""

    start: float
    word: str


@dataclass(frozen=True, slots=True)
class Score:
    """A measured score.

    Attributes:
        value: From 0 to 100.
        low: Low end of its range.
        high: High end of its range.
        words: Its word, or two when the range crosses the limit between them.
    """

    value: float
    low: float
    high: float
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Headline:
    """One of the two numbers on top; `score` is None when not measured, `earlier` when never before."""

    label: str
    score: Score | None
    earlier: float | None = None


@dataclass(frozen=True, slots=True)
class Dimension:
    """A bar of the second page.

    Attributes:
        letter: The section's letter, at most two characters.
        name: Its name.
        score: None when not measured.
        next_step: The question and its anchor one step up; empty when there is none.
        unknown_answers: How many items were answered *don't know*.
        group: Heading over it and its neighbours of the same group; empty for none.
        earlier: What the measurement before gave; None without one that can be compared.
        peer: Median of the firms compared with; None without a published one.
    """

    letter: str
    name: str
    score: Score | None
    next_step: str = ""
    unknown_answers: int = 0
    group: str = ""
    earlier: float | None = None
    peer: float | None = None


@dataclass(frozen=True, slots=True)
class Strength:
    """Something the firm does well, and the sentence that shows it."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do: a red flag, a next step or an agreed action; what is empty is not printed.

    Attributes:
        title: What it is called.
        why: The answers that caused it.
        what: What to do.
        who: Who does it.
        time: How long it takes.
        price: What it costs.
        by: The last day.
        benefit: When the benefit shows.
        this_week: The first act.
    """

    title: str
    why: str = ""
    what: str = ""
    who: str = ""
    time: str = ""
    price: str = ""
    by: date | None = None
    benefit: str = ""
    this_week: str = ""


@dataclass(frozen=True, slots=True)
class HelpLine:
    """Kind of help for a subject, from the competence and the level of the firm, both 0 to 100."""

    theme: str
    competence: float
    competence_is_low: bool
    level: float
    level_is_low: bool
    kind: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A note shared with the firm; `paragraphs` in order.

    Attributes:
        source: Page that was read and its day, when the note was made with the help of AI; else empty.
    """

    title: str
    paragraphs: tuple[str, ...]
    source: str = ""


@dataclass(frozen=True, slots=True)
class ReportData:
    """All that a report shows.

    Attributes:
        language: Language of the receiver; every text here is in it.
        company_name: The firm.
        measured_on: Day of the analysis.
        is_baseline: Whether this is the first measurement.
        bands: The words of the scale, from the lowest.
        headlines: Own competence and the firm's digital level.
        dimensions: The bars in their order.
        municipality: Where the firm is.
        business_id: Its Y-tunnus, or empty.
        is_example: Marks an invented firm.
        adviser: Adviser, organisation and phone in one line.
        organisation: Author of the file.
        form_version: Version of the form.
        form_id: Beginning of the form's hash.
        strengths: At most three.
        flags: What must be done first.
        clarifications: Flag items answered *don't know*, each as a question.
        steps: Next steps.
        steps_note: What is said of the steps, such as that they are a proposal.
        actions: What was agreed at the table.
        help: Kinds of help.
        low_limit: Below which number competence or level is low there.
        notes: Notes shared with the firm.
        contents: What the person chose to have.
        earlier_on: Day of the measurement before, where a result of it is shown.
        reliability: Sentence on how far the answers carry; empty before the first.
        facts: Facts of the Digital Intensity Index; None without any.
        peers: Whose medians are shown; None where nothing is published.
        trainings: Trainings that fit, best first.
        webinars: What is open to all.
        sign_up: How to sign up, and the moment the seats are of.
        experts: Expertise outside the programme.
        quotes: Requests for quotes, ready to be copied.
        tools: The tool map; None without one.
        consents: What the firm agreed to.
        follow_up: What comes next and when, a sentence each.
        answers: All answers, for the appendix.
        is_quick: Whether only the quick version was asked, so that the result shows the direction alone.
        untranslated: Whether words of the form stand in Finnish for want of a translation.
        funding: Decision and code; the emblem is shown only when both are there.
    """

    language: Language
    company_name: str
    measured_on: date
    is_baseline: bool
    bands: tuple[Band, ...]
    headlines: tuple[Headline, Headline]
    dimensions: tuple[Dimension, ...]
    municipality: str = ""
    business_id: str = ""
    is_example: bool = False
    adviser: str = ""
    organisation: str = ""
    form_version: str = ""
    form_id: str = ""
    strengths: tuple[Strength, ...] = ()
    flags: tuple[Task, ...] = ()
    clarifications: tuple[str, ...] = ()
    steps: tuple[Task, ...] = ()
    steps_note: str = ""
    actions: tuple[Task, ...] = ()
    help: tuple[HelpLine, ...] = ()
    low_limit: int = 60
    notes: tuple[Note, ...] = ()
    contents: Contents = WHOLE
    earlier_on: date | None = None
    reliability: str = ""
    facts: FactList | None = None
    peers: Peers | None = None
    trainings: tuple[TrainingLine, ...] = ()
    webinars: tuple[TrainingLine, ...] = ()
    sign_up: tuple[str, ...] = ()
    experts: tuple[ExpertLine, ...] = ()
    quotes: tuple[QuoteRequest, ...] = ()
    tools: ToolPage | None = None
    consents: tuple[ConsentLine, ...] = ()
    follow_up: tuple[str, ...] = ()
    answers: tuple[AnswerGroup, ...] = ()
    is_quick: bool = False
    untranslated: bool = False
    funding: Funding | None = None
