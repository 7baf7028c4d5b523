"""What stands beside the list of firms, as plain values."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class NextAct(StrEnum):
    """What comes next on a firm's way; `NONE` where the firm is another organisation's."""

    START_ANALYSIS = "start_analysis"
    CONTINUE_ANALYSIS = "continue_analysis"
    START_INTERVIEW = "start_interview"
    CONTINUE_INTERVIEW = "continue_interview"
    GIVE_CERTIFICATE = "give_certificate"
    SEE_RESULT = "see_result"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Next:
    """The next act and what it is about.

    Attributes:
        act: What to do.
        record_id: The analysis or interview it goes on with, if any.
        answered: Items answered so far, for an open analysis.
        on: Local day of what it follows on, if any.
    """

    act: NextAct
    record_id: str | None = None
    answered: int = 0
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """The person to ask for; `phone` as stored."""

    name: str
    role: str
    phone: str
    email: str


@dataclass(frozen=True, slots=True)
class OpenAction:
    """An agreed action that is not done."""

    id: str
    title: str
    who: str
    due_on: date | None
    late: bool


@dataclass(frozen=True, slots=True)
class GlanceLine:
    """Something that happened.

    Attributes:
        kind: `analysis_begun`, `analysis_done`, `quick_begun`, `quick_done`, `interview_begun`,
            `interview_done`, `certificate`, `attended`, `visit`, or the kind of a contact entry.
        on: Local day.
        text: Its own words; may be empty.
    """

    kind: str
    on: date
    text: str


@dataclass(frozen=True, slots=True)
class CompanyGlance:
    """What stands beside the list.

    Attributes:
        id: The firm's id.
        name: Its name.
        business_id: Stored form, if it has one.
        municipality: Three-digit code.
        target_groups: Keys.
        example: Whether it is a demonstration record.
        owner: Short name of the organisation that has it, where that is not the person's own.
        next: What comes next.
        contact: Whom to ask for, if anybody is known.
        actions: Agreed actions that are not done, the soonest first.
        more_actions: How many more there are.
        happenings: What happened last, the newest first.
    """

    id: str
    name: str
    business_id: str | None
    municipality: str | None
    target_groups: tuple[str, ...]
    example: bool
    owner: str
    next: Next
    contact: Contact | None
    actions: tuple[OpenAction, ...]
    more_actions: int
    happenings: tuple[GlanceLine, ...]
