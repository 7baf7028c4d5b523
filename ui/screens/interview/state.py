"""What the interview shows: all that was read of it, and where the person is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from digifocus_desktop.services import Services
from digifocus_desktop.services.actions import ActionView
from digifocus_desktop.services.advice_values import AdvicePlan
from digifocus_desktop.services.ai_passages import AiPassage
from digifocus_desktop.services.consents import AI_HELP, ConsentText, ConsentView
from digifocus_desktop.services.interviews import STEP_MINUTES, InterviewView
from digifocus_desktop.services.referrals import Guidance
from digifocus_desktop.services.results import ResultView
from digifocus_desktop.services.step_notes import FIRM, NoteView
from digifocus_desktop.services.tool_examples import ToolExamples, tool_examples
from digifocus_desktop.services.tool_map import ToolMap
from ui.shared.notices import SaveState

LAST_STEP = max(STEP_MINUTES)


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything that was read of one interview.

    Attributes:
        interview: The interview itself.
        result: Of its analysis; None without one.
        plan: What the analysis advises; None without one.
        notes: All notes this person may read.
        tools: The tool map.
        examples: Tools there are, by category.
        actions: What was agreed in it, in order.
        people: Names to offer for who does something, the advisor last.
        guidance: Trainings and experts.
        consent: What the firm said of sharing; None where nobody asked.
        consent_text: What it would agree to.
        ai_consent: What it said of using AI; None where nobody asked.
        ai_consent_text: What it would agree to there.
        passages: What AI tools said.
        proposals: Days to propose for following up.
        today: The local day.
    """

    interview: InterviewView
    result: ResultView | None
    plan: AdvicePlan | None
    notes: tuple[NoteView, ...]
    tools: ToolMap
    examples: ToolExamples
    actions: tuple[ActionView, ...]
    people: tuple[str, ...]
    guidance: Guidance
    consent: ConsentView | None
    consent_text: ConsentText
    ai_consent: ConsentView | None
    ai_consent_text: ConsentText
    passages: tuple[AiPassage, ...]
    proposals: Mapping[str, date]
    today: date


@dataclass(frozen=True, slots=True)
class Problem:
    """Why the last thing was not done; the code picks the sentence."""

    code: str
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class InterviewState:
    """All that the screen shows.

    Attributes:
        desk: What was read; None while it is opening.
        step: The step in the middle, 1–7.
        audience: Whom the note being written is for.
        revealed: Whether notes that are not for the firm are shown.
        drafts: Notes that are typed and not yet stored, by step and audience.
        unsaved: Seconds counted and not yet stored, by step.
        saved: How saving stands.
        saved_at: When something was stored last.
        problem: Why the last thing was not done.
    """

    desk: Desk | None = None
    step: int = 1
    audience: str = FIRM
    revealed: bool = False
    drafts: Mapping[tuple[int, str], str] = field(default_factory=dict)
    unsaved: Mapping[int, int] = field(default_factory=dict)
    saved: SaveState = SaveState.IDLE
    saved_at: datetime | None = None
    problem: Problem | None = None

    @property
    def hidden(self) -> tuple[NoteView, ...]:
        """The notes that the firm must not see by chance."""
        return tuple(note for note in self.notes if note.audience != FIRM)

    @property
    def notes(self) -> tuple[NoteView, ...]:
        """All notes; none while it is opening."""
        return self.desk.notes if self.desk else ()

    @property
    def own_note(self) -> str:
        """What this person wrote at this step for this audience, stored or not."""
        key = (self.step, self.audience)
        if key in self.drafts:
            return self.drafts[key]
        return next(
            (note.body for note in self.notes if note.mine and (note.step, note.audience) == key),
            "",
        )

    @property
    def used_minutes(self) -> int:
        """Whole minutes used."""
        return sum(self._seconds(step) for step in STEP_MINUTES) // 60

    @property
    def left_minutes(self) -> int:
        """Minutes planned for the steps that are open; the present one takes one more at least."""
        done = self.desk.interview.done if self.desk else frozenset()
        return sum(
            max(1 if step == self.step else 0, minutes - self._seconds(step) // 60)
            for step, minutes in STEP_MINUTES.items()
            if step not in done
        )

    def step_minutes(self, step: int) -> int:
        """Whole minutes used for a step."""
        return self._seconds(step) // 60

    def _seconds(self, step: int) -> int:
        stored = self.desk.interview.seconds.get(step, 0) if self.desk else 0
        return stored + self.unsaved.get(step, 0)


def read_desk(services: Services, interview_id: str, language: str) -> Desk:
    """Return everything of an interview; *read* lane.

    Raises:
        StoreError: `record.gone`.
        FormError: The questionnaire is not here or cannot be read.
    """
    interview = services.interviews.open(interview_id)
    analysis = interview.response_set_id
    people = [person.draft.name for person in services.people.of_company(interview.company_id)]
    me = services.me.name
    return Desk(
        interview=interview,
        result=services.results.result(analysis) if analysis else None,
        plan=services.advice.plan(analysis) if analysis else None,
        notes=services.step_notes.of_interview(interview_id),
        tools=services.tool_map.of_interview(interview_id),
        examples=tool_examples().for_firm(interview.company_id),
        actions=services.actions.of_interview(interview_id),
        people=tuple(dict.fromkeys([*people, me] if me else people)),
        guidance=services.referrals.guidance(interview_id),
        consent=services.consents.get(interview.company_id),
        consent_text=services.consents.text(language=language),
        ai_consent=services.consents.get(interview.company_id, AI_HELP),
        ai_consent_text=services.consents.text(AI_HELP, language),
        passages=services.ai_passages.of_interview(interview_id),
        proposals=services.follow_ups.proposals(interview_id),
        today=services.store.now().astimezone().date(),
    )
