"""How far a firm has come on its way through the programme, from facts alone."""

from dataclasses import dataclass
from enum import IntEnum


class Stage(IntEnum):
    """The five steps of the way, in order."""

    CONTACTED = 1
    ANALYSED = 2
    INTERVIEWED = 3
    ENROLLED = 4
    CERTIFIED = 5

    @property
    def key(self) -> str:
        """The stable name, `contacted` for example."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class StageFacts:
    """What is known of a firm; counts of finished and of begun work.

    Attributes:
        contacted: Somebody has written a note, met the firm or called it.
        analyses_begun: Analyses open or finished.
        analyses_done: Finished analyses.
        interviews_begun: Interviews open or finished.
        interviews_done: Finished interviews.
        applied: Applications or referrals to a training, waiting list included.
        enrolled: Places held in a training, or sessions attended.
        certificates_due: People with attendance who have no certificate yet.
        certificates: Certificates issued and not voided.
    """

    contacted: bool = False
    analyses_begun: int = 0
    analyses_done: int = 0
    interviews_begun: int = 0
    interviews_done: int = 0
    applied: int = 0
    enrolled: int = 0
    certificates_due: int = 0
    certificates: int = 0


@dataclass(frozen=True, slots=True)
class StageState:
    """One step of the way, `begun` or done.

    Attributes:
        stage: The furthest step the firm has touched; None when nothing has happened.
        begun: The step is open: its segment is drawn half.
    """

    stage: Stage | None
    begun: bool = False

    @property
    def steps(self) -> float:
        """Segments to fill, 0–5, a begun one as a half: also the order of a list."""
        return 0.0 if self.stage is None else self.stage - (0.5 if self.begun else 0.0)


def stage_of(facts: StageFacts) -> StageState:
    """Return the furthest step done or begun; a later step counts even when an earlier was left out."""
    steps = (
        (Stage.CERTIFIED, facts.certificates, 0),
        (Stage.ENROLLED, facts.enrolled, facts.applied),
        (Stage.INTERVIEWED, facts.interviews_done, facts.interviews_begun),
        (Stage.ANALYSED, facts.analyses_done, facts.analyses_begun),
        (Stage.CONTACTED, facts.contacted, 0),
    )
    if not facts.certificates and facts.certificates_due and facts.enrolled:
        return StageState(Stage.CERTIFIED, begun=True)
    for stage, done, begun in steps:
        if done:
            return StageState(stage)
        if begun:
            return StageState(stage, begun=True)
    return StageState(None)
