"""What the page of a firm shows: plain frozen values, nothing heavy is imported here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from digifocus_desktop.services.actions import ActionView
from digifocus_desktop.services.company_glance_values import Next
from digifocus_desktop.services.company_names import CompanyReference
from digifocus_desktop.services.consents import ConsentText, ConsentView
from digifocus_desktop.services.measured_again import NOTHING_MEASURED, Measuring
from digifocus_desktop.services.people import PersonView
from digifocus_desktop.services.seats import Seat
from digifocus_desktop.services.timeline import TimelineLine


class StepKey(StrEnum):
    """The steps of a firm's way, in order."""

    CONTACT = "contact"
    ANALYSIS = "analysis"
    INTERVIEW = "interview"
    TRAINING = "training"
    CERTIFICATE = "certificate"


class StepState(StrEnum):
    """How far a step is: nothing yet, the one at hand, or done."""

    EMPTY = "empty"
    NOW = "now"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class WayStep:
    """One step of a firm's way.

    Attributes:
        key: Which.
        state: How far it is.
        on: When it was done; for the step at hand the day of a visit agreed for it, if any.
        begun: Whether the step at hand is under way.
    """

    key: StepKey
    state: StepState
    on: date | None = None
    begun: bool = False


@dataclass(frozen=True, slots=True)
class Headline:
    """A headline number.

    Attributes:
        value: 0–100, rounded.
        low: Lower end of its range.
        high: Upper end.
        band: Name of its stretch by language.
        at_border: Whether the range crosses into another stretch.
    """

    value: int
    low: int
    high: int
    band: Mapping[str, str]
    at_border: bool = False


@dataclass(frozen=True, slots=True)
class AnalysisLine:
    """An analysis of the firm.

    Attributes:
        id: Of the response set.
        phase: `T0`, or a repeated measurement.
        on: Local day it was finished, or begun while it is open.
        completed: Whether it is finished.
        answered: Items dealt with.
        competence: Headline; None is not measured.
        level: The other headline.
        advisor: Name of who was with the firm.
        quick: Whether it is the quick survey, whose numbers are rough.
    """

    id: str
    phase: str
    on: date
    completed: bool
    answered: int
    competence: Headline | None
    level: Headline | None
    advisor: str
    quick: bool = False


@dataclass(frozen=True, slots=True)
class InterviewLine:
    """An interview of the firm, or short or open advice.

    Attributes:
        id: Of the interview, or of the advice log.
        kind: `interview`, `short` or `open`.
        on: Local day.
        completed: Whether it is finished.
        actions: Number of actions agreed in it.
        follow_up_on: When to come back to it.
        advisor: Name of who held it.
        minutes: How long advice took; None for an interview.
    """

    id: str
    kind: str
    on: date
    completed: bool
    actions: int
    follow_up_on: date | None
    advisor: str
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class SeatLine:
    """The firm on a path, by its key and names."""

    key: str
    names: Mapping[str, str]
    seat: Seat


@dataclass(frozen=True, slots=True)
class TrainingLine:
    """A person of the firm at a session of a training.

    Attributes:
        id: Of the attendance.
        title: Of the session.
        on: Local day.
        person: Name.
        mark: `present`, `remote`, `absent`, or None while nobody has marked it.
        place: Where, or empty.
    """

    id: str
    title: str
    on: date
    person: str
    mark: str | None
    place: str


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A document of the firm.

    Attributes:
        id: Of the attachment.
        kind: `certificate` …
        name: File name.
        on: Local day it was made.
        certificate_id: The certificate it is, or None.
        title: What the certificate is about, or empty.
        person: Whose certificate it is, or empty.
        voided: Whether the certificate has been voided.
    """

    id: str
    kind: str
    name: str
    on: date
    certificate_id: str | None
    title: str
    person: str
    voided: bool


@dataclass(frozen=True, slots=True)
class Advisor:
    """A user who can have the firm."""

    id: str
    name: str
    organisation_id: str
    organisation: str


@dataclass(frozen=True, slots=True)
class CompanyPageView:
    """Everything of one firm.

    Attributes:
        id: The firm.
        facts: Values of the company and its file by field name, as `CompanyService.change` takes them.
        reference: Names of municipalities and target groups.
        owner: Who has the firm, or None.
        advisors: Who of the person's organisation could have it.
        own: Whether the person's organisation has the firm, so that name and place can be changed.
        file_here: Whether its file is on this computer; without it only the facts of the company show.
        undecided: (entity, id, field) of every value that waits for a decision.
        changed_at: Local time of the last change known here, or None.
        way: The five steps.
        next: What comes next.
        people: Whom to ask for first.
        actions: Open ones first.
        timeline: Newest first.
        consent: What it said about sharing, or None.
        consent_text: What to show before it agrees.
        analyses: Newest first.
        interviews: Newest first.
        trainings: Newest first.
        documents: Newest first.
        planned: The next visit or call that is agreed, or None.
        today: The local day.
        newer_form: Whether the form is newer now than at the firm's first measurement.
        measuring: What changed so far, and which measurement is next.
        told: What an analysis told otherwise than the facts say, by field.
    """

    id: str
    facts: Mapping[str, Any]
    reference: CompanyReference
    owner: Advisor | None
    advisors: tuple[Advisor, ...]
    own: bool
    file_here: bool
    undecided: frozenset[tuple[str, str, str]]
    changed_at: datetime | None
    way: tuple[WayStep, ...]
    next: Next
    people: tuple[PersonView, ...]
    actions: tuple[ActionView, ...]
    timeline: tuple[TimelineLine, ...]
    consent: ConsentView | None
    consent_text: Mapping[str, ConsentText]
    analyses: tuple[AnalysisLine, ...]
    interviews: tuple[InterviewLine, ...]
    trainings: tuple[TrainingLine, ...]
    documents: tuple[DocumentLine, ...]
    planned: TimelineLine | None
    today: date
    seats: tuple[SeatLine, ...] = ()
    newer_form: bool = False
    measuring: Measuring = NOTHING_MEASURED
    told: Mapping[str, Any] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The firm's name."""
        return str(self.facts["name"])

    @property
    def result(self) -> AnalysisLine | None:
        """The newest analysis that is finished and has a number; a quick survey if there is nothing else."""
        measured = [line for line in self.analyses if line.completed and (line.level or line.competence)]
        return min(measured, key=lambda line: line.quick, default=None)

    def undecided_fact(self, field: str) -> bool:
        """Tell whether a field of the company or of its file waits for a decision."""
        return any(
            entity in ("company", "company_file") and name == field for entity, _, name in self.undecided
        )

    def undecided_person(self, person_id: str) -> bool:
        """Tell whether a value of a person waits for a decision."""
        return any(entity == "person" and identity == person_id for entity, identity, _ in self.undecided)


class ChangeKind(StrEnum):
    """What happened to a record."""

    CHANGED = "changed"
    ADDED = "added"
    DELETED = "deleted"
    RESTORED = "restored"


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One change of a record whose history is kept.

    Attributes:
        at: Local time.
        who: Name of who made it; empty if unknown here.
        mine: Whether the person at this computer did.
        kind: What happened.
        entity: Of the record.
        subject: Name of the person or certificate it is about; empty for the firm itself.
        field: Column; empty unless a value changed.
        label: Key of the field's name; empty unless a value changed.
        old: Plain value before; names in place of ids.
        new: Plain value after; names in place of ids.
        waiting: Whether it has not reached the hub.
    """

    at: datetime
    who: str
    mine: bool
    kind: ChangeKind
    entity: str
    subject: str
    field: str
    label: str
    old: Any
    new: Any
    waiting: bool
