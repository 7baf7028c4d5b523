"""Where a firm is guided: trainings of the programme with this firm's fee, expertise outside it."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from digifocus_desktop.domain.moments import utc_moment
from digifocus_desktop.domain.names import note as checked_note
from digifocus_desktop.errors import InvalidFieldError
from digifocus_desktop.forms.advice import called_for
from digifocus_desktop.forms.answers import answers_from_map
from digifocus_desktop.forms.course import Course
from digifocus_desktop.forms.package import Texts
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.forms.scoring import score_runtime
from digifocus_desktop.model.advice import Referral
from digifocus_desktop.services.forms import FormService
from digifocus_desktop.services.interviews import get_interview
from digifocus_desktop.services.me import Me
from digifocus_desktop.services.seats import path_of_theme, want_seat
from digifocus_desktop.services.training_options import TrainingOption, read_firm, read_options
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.ids import pair_id
from digifocus_desktop.store.opening import Connection

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

TRAINING, EXPERT = "training", "expert"
SUGGESTED, APPLIED, AGREED, DECLINED = "suggested", "applied", "agreed", "declined"
STATES: Mapping[str, tuple[str, ...]] = {
    TRAINING: (SUGGESTED, APPLIED, DECLINED),
    EXPERT: (SUGGESTED, AGREED, DECLINED),
}
"""Kind → states that a person sets; what the shared database decided on a place is its `Seat`."""


@dataclass(frozen=True, slots=True)
class ExpertOption:
    """Expertise outside the programme; `suggested` while its rule holds for the answers."""

    code: str
    direction: Texts
    content: Texts
    suggested: bool
    state: str | None
    note: str


@dataclass(frozen=True, slots=True)
class Guidance:
    """All places a firm can be guided to; what the rules offer comes first."""

    trainings: tuple[TrainingOption, ...]
    experts: tuple[ExpertOption, ...]


@dataclass(frozen=True, slots=True)
class ReferralBefore:
    """What undo needs; `state` is None where nothing had been said."""

    interview_id: str
    kind: str
    target: str
    state: str | None
    note: str


class ReferralService:
    """Use cases of referrals."""

    def __init__(self, store: Store, me: Callable[[], Me], forms: FormService) -> None:
        self._store = store
        self._me = me
        self._forms = forms

    def guidance(self, interview_id: str) -> Guidance:
        """Return where the firm can be guided and what was said of it; *read* lane."""
        today = self._store.now().astimezone().date()
        with self._store.read() as connection:
            company_id, runtime = _case(connection, self._forms, interview_id)
            said = _said(connection, interview_id)
            firm = read_firm(connection, company_id, runtime)
            options = read_options(connection, self._me().programme_id, firm, runtime)
        trainings = [_with_what_was_said(one, said) for one in options]
        trainings.sort(key=lambda one: _order(one, today))
        return Guidance(tuple(trainings), tuple(_experts(runtime, said)))

    def say(
        self, interview_id: str, kind: str, target: str, state: str | None, note: str = ""
    ) -> ReferralBefore:
        """Keep what was said of one place, or with None that nothing was; *write* lane.

        Returns what was said before, for `undo`.

        Raises:
            InvalidFieldError: `field.choice`, `field.too_long`.
            StoreError: `record.gone`.
        """
        if state is not None and state not in STATES.get(kind, ()):
            raise InvalidFieldError("field.choice", field="referral")
        return self._write(ReferralBefore(interview_id, kind, target, state, checked_note(note, "note")))

    def undo(self, before: ReferralBefore) -> None:
        """Put back what was said before; *write* lane."""
        self._write(before)

    def _write(self, wanted: ReferralBefore) -> ReferralBefore:
        identity = pair_id("referral", wanted.interview_id, wanted.kind, wanted.target)
        with self._store.write() as session:
            row = session.get(Referral, identity)
            alive = row is not None and not row.deleted
            before = ReferralBefore(
                wanted.interview_id,
                wanted.kind,
                wanted.target,
                row.state if row is not None and alive else None,
                (row.note or "") if row is not None and alive else "",
            )
            if row is None:
                interview = get_interview(session, wanted.interview_id)
                row = Referral(
                    id=identity,
                    company_id=interview.company_id,
                    interview_id=interview.id,
                    kind=wanted.kind,
                    target=wanted.target,
                )
                session.add(row)
            row.deleted = wanted.state is None
            if wanted.state is not None:
                row.state, row.note = wanted.state, wanted.note or None
            if wanted.kind == TRAINING:
                self._follow_seat(session, row.company_id, before, wanted)
        return before

    def _follow_seat(
        self, session: "Session", company_id: str, before: ReferralBefore, wanted: ReferralBefore
    ) -> None:
        """Ask the shared database for the place that the firm wants, or to give it up."""
        gives_up = before.state == APPLIED or wanted.state == DECLINED
        if wanted.state != APPLIED and not gives_up:
            return
        me = self._me()
        raw: Connection = session.connection().connection.driver_connection
        path_id = path_of_theme(raw, me.programme_id, wanted.target)
        if path_id is not None:
            now, is_wanted = self._store.now(), wanted.state == APPLIED
            want_seat(session, me, now, company_id, path_id, wanted=is_wanted)


def _case(connection: Connection, forms: FormService, interview_id: str) -> tuple[str, Runtime]:
    """The firm of an interview and the questionnaire of its analysis; an empty one without an analysis."""
    company_id, package_id, entries, phase, quick, begun = connection.execute(
        "SELECT i.company_id, r.form_package_id, r.answers, r.phase, r.quick, r.started_at FROM interview i "
        "LEFT JOIN response_set r ON r.id = i.response_set_id AND NOT r.deleted WHERE i.id = ?",
        (interview_id,),
    ).fetchone()
    if package_id is None:
        return company_id, Runtime(forms.current)
    package, answers = forms.package(connection, package_id), answers_from_map(json.loads(entries))
    return company_id, Runtime(package, answers, Course.of(phase, quick, utc_moment(begun)))


def _said(connection: Connection, interview_id: str) -> dict[tuple[str, str], tuple[str, str]]:
    found = connection.execute(
        "SELECT kind, target, state, coalesce(note, '') FROM referral WHERE interview_id = ? AND NOT deleted",
        (interview_id,),
    )
    return {(kind, target): (state, note) for kind, target, state, note in found}


def _with_what_was_said(
    option: TrainingOption, said: Mapping[tuple[str, str], tuple[str, str]]
) -> TrainingOption:
    state, note = said.get((TRAINING, option.key), (None, ""))
    return replace(option, state=state, note=note)


def _order(option: TrainingOption, today: date) -> tuple[bool, bool, bool, float]:
    """Said first, then what the rules offer while its window lasts, the firm's own path before others."""
    offered = option.suggested and option.available(today)
    return (option.state is None, not offered, not option.own_path, -(option.need or 0.0))


def _experts(runtime: Runtime, said: Mapping[tuple[str, str], tuple[str, str]]) -> Iterator[ExpertOption]:
    holding = {rule.code for rule in called_for(runtime, score_runtime(runtime))}
    rules = sorted(runtime.package.rules, key=lambda rule: rule.code not in holding)
    for rule in rules:
        state, note = said.get((EXPERT, rule.code), (None, ""))
        yield ExpertOption(rule.code, rule.direction, rule.content, rule.code in holding, state, note)
