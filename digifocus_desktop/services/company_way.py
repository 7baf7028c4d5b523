"""The five steps of a firm's way, with the days they were done."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from digifocus_desktop.services.company_glance_values import Next, NextAct
from digifocus_desktop.services.company_view import (
    AnalysisLine,
    DocumentLine,
    InterviewLine,
    StepKey,
    StepState,
    TrainingLine,
    WayStep,
)
from digifocus_desktop.services.timeline import TimelineLine

_CONTACTS = frozenset({"call", "meeting", "message", "note", "contact", "visit", "advice"})
_AT_THE_FIRM = frozenset({StepKey.CONTACT, StepKey.ANALYSIS, StepKey.INTERVIEW})
"""Steps that a visit or call is for; a call agreed for today is no training today."""
_STEP_OF = {
    NextAct.START_ANALYSIS: StepKey.ANALYSIS,
    NextAct.CONTINUE_ANALYSIS: StepKey.ANALYSIS,
    NextAct.START_INTERVIEW: StepKey.INTERVIEW,
    NextAct.CONTINUE_INTERVIEW: StepKey.INTERVIEW,
    NextAct.GIVE_CERTIFICATE: StepKey.CERTIFICATE,
}


@dataclass(frozen=True, slots=True)
class Record:
    """What is known of a firm's way."""

    timeline: tuple[TimelineLine, ...]
    analyses: tuple[AnalysisLine, ...]
    interviews: tuple[InterviewLine, ...]
    trainings: tuple[TrainingLine, ...]
    documents: tuple[DocumentLine, ...]


def way_of(record: Record, coming: Next, planned_on: date | None) -> tuple[WayStep, ...]:
    """Return the steps; the one at hand is what comes next.

    Args:
        record: What is known.
        coming: The firm's next act.
        planned_on: Day of the next visit or call, if one is agreed.
    """
    done, begun = _done(record), _begun(record)
    now = _STEP_OF.get(coming.act) or next((key for key in StepKey if key in begun and key not in done), None)
    if now is None and coming.act is NextAct.SEE_RESULT:
        now = next((key for key in (StepKey.TRAINING, StepKey.CERTIFICATE) if key not in done), None)
    steps = []
    for key in StepKey:
        if key in done:
            steps.append(WayStep(key, StepState.DONE, done[key]))
        elif key is now:
            on = planned_on if key in _AT_THE_FIRM else None
            steps.append(WayStep(key, StepState.NOW, on, key in begun))
        else:
            steps.append(WayStep(key, StepState.EMPTY))
    return tuple(steps)


def _done(record: Record) -> Mapping[StepKey, date | None]:
    days = {
        StepKey.CONTACT: [line.on for line in record.timeline if line.kind in _CONTACTS and not line.ahead],
        StepKey.ANALYSIS: [line.on for line in record.analyses if line.completed and not line.quick],
        StepKey.INTERVIEW: [
            line.on for line in record.interviews if line.completed and line.kind == "interview"
        ],
        StepKey.TRAINING: [line.on for line in record.trainings if line.mark in ("present", "remote")],
        StepKey.CERTIFICATE: [
            line.on for line in record.documents if line.certificate_id and not line.voided
        ],
    }
    done: dict[StepKey, date | None] = {key: min(found) for key, found in days.items() if found}
    if done or record.analyses:  # nobody answers an analysis without having been in touch
        done.setdefault(StepKey.CONTACT, None)
    return done


def _begun(record: Record) -> Iterable[StepKey]:
    begun = {
        StepKey.ANALYSIS: any(not line.completed and not line.quick for line in record.analyses),
        StepKey.INTERVIEW: any(not line.completed and line.kind == "interview" for line in record.interviews),
        StepKey.TRAINING: any(line.mark is None for line in record.trainings),
    }
    return frozenset(key for key, so in begun.items() if so)
