"""Digital advice interviews: begin, go through the seven steps, finish.

What belongs to no row of its own lies in the interview's map `steps`, an entry a thing, so that two
laptops meet without a quarrel: `5` (step done), `time.5.<device>` (seconds), `goal.problem`,
`look.site`, `agreed.<item>`, `follow.call`, `interests`.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from digifocus_desktop.domain.moments import utc_moment
from digifocus_desktop.domain.names import NAME_MAX_CHARS, note
from digifocus_desktop.errors import InvalidFieldError, StoreError
from digifocus_desktop.forms.answers import Answer, Status, answers_from_map
from digifocus_desktop.forms.course import Course
from digifocus_desktop.forms.package import FormPackage
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.model.advice import Interview, ResponseSet
from digifocus_desktop.model.company import Company
from digifocus_desktop.services.forms import FormService
from digifocus_desktop.services.me import Me
from digifocus_desktop.services.records import AdviceRecords, get_record
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.ids import new_id
from digifocus_desktop.store.opening import Connection

INTERVIEW = "interview"
STEP_MINUTES: Mapping[int, int] = {1: 10, 2: 5, 3: 10, 4: 10, 5: 10, 6: 5, 7: 2}
"""Step → minutes planned."""

GOALS = ("problem", "growth")
LOOKS = ("site", "search", "map", "booking")
SECONDS_MAX = 24 * 3600

_OPEN = (
    "SELECT i.company_id, c.name, i.response_set_id, i.held_on, i.completed_at, i.steps, i.follow_up_on, "
    "r.form_package_id, r.answers FROM interview i JOIN company c ON c.id = i.company_id "
    "LEFT JOIN response_set r ON r.id = i.response_set_id AND NOT r.deleted "
    "WHERE i.id = ? AND NOT i.deleted"
)


@dataclass(frozen=True, slots=True)
class Look:
    """One thing looked at together on the firm's phone."""

    seen: bool = False
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Agreement:
    """A value that was agreed with the firm instead of its own answer.

    Attributes:
        item: Id of the item.
        before: The firm's own answer 0–4; None where it had none.
        agreed: The value agreed on.
        reason: Why.
        shared: Whether the firm's copy of the memo tells why.
    """

    item: str
    before: int | None
    agreed: int
    reason: str
    shared: bool = False


@dataclass(frozen=True, slots=True)
class InterviewView:
    """An interview as it stands on this computer.

    Attributes:
        id: Of the interview.
        company_id: The firm.
        company_name: Its name.
        response_set_id: The analysis it is about; None without one.
        held_on: Local day it was begun.
        completed_at: When it was finished; None while it is open.
        done: Steps that are ticked.
        seconds: Step → seconds used, on all computers.
        goals: Key of `GOALS` → what the firm says in its own words.
        looks: Key of `LOOKS` → what was seen.
        agreements: Values agreed instead of answers.
        follow_ups: Key of `follow_ups.FOLLOW_UPS` → day.
        interests: The advisor's own interests in what is suggested; empty is none told.
        package: The questionnaire of the analysis, or the present one.
        answers: Of the analysis; empty without one.
    """

    id: str
    company_id: str
    company_name: str
    response_set_id: str | None
    held_on: date
    completed_at: datetime | None
    done: frozenset[int]
    seconds: Mapping[int, int]
    goals: Mapping[str, str]
    looks: Mapping[str, Look]
    agreements: tuple[Agreement, ...]
    follow_ups: Mapping[str, date]
    interests: str
    package: FormPackage
    answers: Mapping[str, Answer]


class InterviewService(AdviceRecords[Interview]):
    """Use cases of interviews; each change is one transaction."""

    def __init__(self, store: Store, me: Callable[[], Me], forms: FormService) -> None:
        super().__init__(store, Interview)
        self._me = me
        self._forms = forms

    def start(self, company_id: str, response_set_id: str | None = None, *, again: bool = False) -> str:
        """Return the interview to go to, made if there is none; *write* lane.

        Over an analysis it is the one that was held over it, finished or not; else the firm's open
        one. An interview that was begun without an analysis is linked to the one there is now.

        Args:
            company_id: The firm.
            response_set_id: The analysis to talk about; without it a new one takes the firm's newest.
            again: Whether a finished one is left alone and another one made, a follow-up.

        Raises:
            StoreError: `record.gone`, when the firm or the analysis is not here any more.
        """
        with self._store.write() as session:
            company = session.get(Company, company_id)
            if company is None or company.deleted:
                raise StoreError("record.gone")
            if response_set_id is not None:
                get_record(session, ResponseSet, response_set_id)
            begun = _begun(session, company_id, response_set_id, again=again)
            analysis = response_set_id or _newest_analysis(session, company_id)
            if begun is not None:
                if not _has_analysis(session, begun):
                    begun.response_set_id = analysis
                return begun.id
            interview = Interview(
                id=new_id(),
                company_id=company_id,
                response_set_id=analysis,
                kind=INTERVIEW,
                held_on=self._store.now().astimezone().date(),
                started_at=self._store.now(),
                steps={},
                advisor_user_id=self._me().user_id or None,
            )
            session.add(interview)
            return interview.id

    def open(self, interview_id: str) -> InterviewView:
        """Return an interview to go on with; *read* lane.

        Raises:
            StoreError: `record.gone`, when it is not here any more.
            FormError: `form.missing`, or answers that this program cannot read.
        """
        with self._store.read() as connection:
            row = connection.execute(_OPEN, (interview_id,)).fetchone()
            if row is None:
                raise StoreError("record.gone")
            return _view(connection, self._forms, interview_id, row)

    def set_done(self, interview_id: str, step: int, done: bool = True) -> None:
        """Tick a step, or take its tick away; *write* lane."""
        self._put(interview_id, {str(_step(step)): {"done": True} if done else None})

    def add_time(self, interview_id: str, seconds: Mapping[int, int]) -> None:
        """Add seconds used, by step; each computer counts its own; *write* lane."""
        device = self._me().device
        with self._store.write() as session:
            interview = get_interview(session, interview_id)
            for step, more in seconds.items():
                key = f"time.{_step(step)}.{device}"
                before = _whole((interview.steps.get(key) or {}).get("s"))
                if more > 0:
                    interview.steps[key] = {"s": min(SECONDS_MAX, before + more)}

    def write_goal(self, interview_id: str, goal: str, words: str) -> None:
        """Keep what the firm says of its problem or its aim in its own words; *write* lane.

        Raises:
            InvalidFieldError: `field.choice`, `field.too_long`.
        """
        if goal not in GOALS:
            raise InvalidFieldError("field.choice", field="goal")
        text = note(words, "goal")
        self._put(interview_id, {f"goal.{goal}": {"words": text} if text else None})

    def write_look(self, interview_id: str, check: str, look: Look) -> None:
        """Keep what was seen together; *write* lane.

        Raises:
            InvalidFieldError: `field.choice`, `field.too_long`.
        """
        if check not in LOOKS:
            raise InvalidFieldError("field.choice", field="look")
        kept = Look(look.seen, note(look.remark, "remark"))
        entry = {"seen": kept.seen, "remark": kept.remark} if kept != Look() else None
        self._put(interview_id, {f"look.{check}": entry})

    def write_interests(self, interview_id: str, words: str) -> None:
        """Keep the advisor's own interests in what is suggested; *write* lane.

        Raises:
            InvalidFieldError: `field.too_long`.
        """
        text = note(words, "interests", NAME_MAX_CHARS)
        self._put(interview_id, {"interests": {"words": text} if text else None})

    def agree(
        self, interview_id: str, item: str, value: int | None, reason: str = "", *, shared: bool = False
    ) -> int | None:
        """Agree on another value for an item, or with None on the answer itself; *write* lane.

        The answer stays beside the agreed value; scores follow the agreed one. The reason is for advisors
        unless it is `shared` with the firm. Returns the value agreed before, for undo.

        Raises:
            InvalidFieldError: `field.empty` (no reason), `field.too_long`.
            FormError: The value does not fit the item.
            StoreError: `record.gone`, when the interview or its analysis is not here any more.
        """
        why = note(reason, "reason").strip()
        if value is not None and not why:
            raise InvalidFieldError("field.empty", field="reason")
        with self._store.write() as session:
            interview = get_interview(session, interview_id)
            row = session.get(ResponseSet, interview.response_set_id) if interview.response_set_id else None
            if row is None or row.deleted:
                raise StoreError("record.gone")
            answers = answers_from_map(row.answers)
            held = answers.get(item) or Answer(Status.SKIPPED)
            changed = replace(held, agreed=value)
            raw = session.connection().connection.dbapi_connection
            package = self._forms.package(raw, row.form_package_id)
            Runtime(package, answers, Course.of(row.phase, row.quick, row.started_at)).answer(item, changed)
            row.answers[item] = changed.to_entry()
            key = f"agreed.{item}"
            if value is not None:
                interview.steps[key] = {"reason": why} | ({"shared": True} if shared else {})
            elif key in interview.steps:
                del interview.steps[key]
            return held.agreed

    def _put(self, interview_id: str, entries: Mapping[str, Mapping[str, Any] | None]) -> None:
        with self._store.write() as session:
            steps = get_interview(session, interview_id).steps
            for key, entry in entries.items():
                if entry is not None:
                    steps[key] = dict(entry)
                elif key in steps:
                    del steps[key]


def get_interview(session: Session, interview_id: str) -> Interview:
    """Return the row of an interview.

    Raises:
        StoreError: `record.gone`, when it is not here any more.
    """
    return get_record(session, Interview, interview_id)


def _begun(
    session: Session, company_id: str, response_set_id: str | None, *, again: bool
) -> Interview | None:
    """Return the interview over the analysis, else the open one that is about no other analysis."""
    found = session.scalars(
        select(Interview)
        .where(Interview.company_id == company_id, Interview.kind == INTERVIEW)
        .where(Interview.deleted.is_(False))
        .order_by(Interview.started_at.desc())
    ).all()
    still_open = [one for one in found if one.completed_at is None]
    if response_set_id is None:
        return next(iter(still_open), None)
    own = [
        one for one in found if one.response_set_id == response_set_id and not (again and one.completed_at)
    ]
    about_none = [one for one in still_open if not _has_analysis(session, one)]
    return next(iter([*own, *about_none]), None)


def _has_analysis(session: Session, interview: Interview) -> bool:
    """Whether the analysis it is about is still there."""
    found = session.get(ResponseSet, interview.response_set_id) if interview.response_set_id else None
    return found is not None and not found.deleted


def _newest_analysis(session: Session, company_id: str) -> str | None:
    return session.scalars(
        select(ResponseSet.id)
        .where(ResponseSet.company_id == company_id, ResponseSet.deleted.is_(False))
        .order_by(ResponseSet.quick, ResponseSet.started_at.desc())
        .limit(1)
    ).first()


def _view(
    connection: Connection, forms: FormService, interview_id: str, row: tuple[Any, ...]
) -> InterviewView:
    company_id, name, response_set_id, held_on, completed, stored, follow_up, package_id, entries = row
    steps: Mapping[str, Any] = json.loads(stored)
    answers = answers_from_map(json.loads(entries)) if entries else {}
    return InterviewView(
        id=interview_id,
        company_id=company_id,
        company_name=name,
        response_set_id=response_set_id if entries else None,
        held_on=date.fromisoformat(held_on),
        completed_at=utc_moment(completed) if completed else None,
        done=frozenset(step for step in STEP_MINUTES if (steps.get(str(step)) or {}).get("done")),
        seconds=_seconds(steps),
        goals={goal: str((steps.get(f"goal.{goal}") or {}).get("words", "")) for goal in GOALS},
        looks={check: _look(steps.get(f"look.{check}") or {}) for check in LOOKS},
        agreements=_agreements(answers, steps),
        follow_ups=_follow_ups(steps, follow_up),
        interests=str((steps.get("interests") or {}).get("words", "")),
        package=forms.package(connection, package_id) if entries else forms.current,
        answers=answers,
    )


def _seconds(steps: Mapping[str, Any]) -> dict[int, int]:
    used = dict.fromkeys(STEP_MINUTES, 0)
    for key, entry in steps.items():
        kind, _, rest = key.partition(".")
        step = rest.partition(".")[0]
        if kind == "time" and step.isdecimal() and int(step) in used:
            used[int(step)] += _whole((entry or {}).get("s"))
    return used


def _look(entry: Mapping[str, Any]) -> Look:
    return Look(bool(entry.get("seen")), str(entry.get("remark") or ""))


def _agreements(answers: Mapping[str, Answer], steps: Mapping[str, Any]) -> tuple[Agreement, ...]:
    return tuple(
        Agreement(
            item,
            held.value if isinstance(held.value, int) else None,
            held.agreed,
            str((steps.get(f"agreed.{item}") or {}).get("reason", "")),
            (steps.get(f"agreed.{item}") or {}).get("shared") is True,
        )
        for item, held in answers.items()
        if held.agreed is not None
    )


def _follow_ups(steps: Mapping[str, Any], message: str | None) -> dict[str, date]:
    days = {
        key.removeprefix("follow."): str((entry or {}).get("on", ""))
        for key, entry in steps.items()
        if key.startswith("follow.")
    }
    days |= {"message": message} if message else {}
    return {kind: date.fromisoformat(day) for kind, day in days.items() if day}


def _step(step: int) -> int:
    if step not in STEP_MINUTES:
        raise InvalidFieldError("field.choice", field="step")
    return step


def _whole(value: object) -> int:
    return value if type(value) is int and value > 0 else 0
