"""Where a firm is guided: trainings of the programme with this firm's fee, expertise outside it."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from digifocus_desktop.domain.fees import Fee, FeeBasis, FeeRule, fee
from digifocus_desktop.domain.names import note as checked_note
from digifocus_desktop.domain.programme_checks import fee_of
from digifocus_desktop.domain.programme_values import names_of, words_of
from digifocus_desktop.errors import FormError, InvalidFieldError
from digifocus_desktop.forms.advice import called_for, gate_open, theme_need
from digifocus_desktop.forms.answers import answers_from_map
from digifocus_desktop.forms.package import Texts
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.forms.scoring import score_runtime
from digifocus_desktop.model.advice import Referral
from digifocus_desktop.services.forms import FormService
from digifocus_desktop.services.interviews import get_interview
from digifocus_desktop.services.me import Me
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.ids import pair_id
from digifocus_desktop.store.opening import Connection
from digifocus_desktop.store.values import stored_json

TRAINING, EXPERT = "training", "expert"
SUGGESTED, APPLIED, AGREED, DECLINED = "suggested", "applied", "agreed", "declined"
STATES: Mapping[str, tuple[str, ...]] = {
    TRAINING: (SUGGESTED, APPLIED, DECLINED),
    EXPERT: (SUGGESTED, AGREED, DECLINED),
}
"""Kind → states that a person sets; the hub knows further ones of an application."""

_THEMES = (
    "SELECT t.key, t.names, t.gate, w.key, coalesce(p.starts_on, w.starts_on), "
    "coalesce(p.ends_on, w.ends_on), p.capacity, p.fee_cents, w.fee, p.target_groups FROM theme t "
    "JOIN work_package w ON w.id = t.work_package_id LEFT JOIN path p ON p.id = t.path_id "
    "WHERE t.programme_id = ? AND NOT t.deleted ORDER BY t.position"
)


@dataclass(frozen=True, slots=True)
class TrainingOption:
    """A training theme, as it stands for this firm.

    Attributes:
        key: Of the theme, such as `TP6.1`.
        names: Name by language.
        work_package: Key of its work package.
        starts_on: First day of its window.
        ends_on: Last day.
        seats: Places for firms; None where no number is set.
        fee: What this firm pays; None where nothing is said.
        open: Whether the answers open it; None while they do not tell.
        need: 0–1 from the answers; None without any.
        items: Ids of the answers that caused it, the weightiest first.
        own_path: Whether it is a path of the firm's own target group.
        suggested: Whether the rules offer it.
        state: Of the referral; None where nothing was said.
        note: Of the referral.
    """

    key: str
    names: Texts
    work_package: str
    starts_on: date | None
    ends_on: date | None
    seats: int | None
    fee: Fee | None
    open: bool | None
    need: float | None
    items: tuple[str, ...]
    own_path: bool
    suggested: bool
    state: str | None
    note: str

    def over(self, today: date) -> bool:
        """Tell whether its window has passed."""
        return self.ends_on is not None and self.ends_on < today


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


@dataclass(frozen=True, slots=True)
class _Firm:
    company_id: str
    groups: frozenset[str]
    turnover_class: str | None
    runtime: Runtime


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
            firm = _firm(connection, self._forms, interview_id)
            said = _said(connection, interview_id)
            rows = connection.execute(_THEMES, (self._me().programme_id,)).fetchall()
        trainings = [_training(firm, row, said) for row in rows]
        trainings.sort(key=lambda one: _order(one, today))
        return Guidance(tuple(trainings), tuple(_experts(firm, said)))

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
        return before


def _firm(connection: Connection, forms: FormService, interview_id: str) -> _Firm:
    row = connection.execute(
        "SELECT i.company_id, c.target_groups, f.turnover_class, r.form_package_id, r.answers "
        "FROM interview i JOIN company c ON c.id = i.company_id "
        "LEFT JOIN company_file f ON f.company_id = c.id AND NOT f.deleted "
        "LEFT JOIN response_set r ON r.id = i.response_set_id AND NOT r.deleted WHERE i.id = ?",
        (interview_id,),
    ).fetchone()
    company_id, groups, turnover, package_id, entries = row
    package = forms.package(connection, package_id) if package_id else forms.current
    answers = answers_from_map(json.loads(entries)) if entries else {}
    told = answers.get("p_liikevaihto")
    if told is not None and isinstance(told.settled, str):
        turnover = told.settled
    return _Firm(company_id, frozenset(json.loads(groups or "[]")), turnover, Runtime(package, answers))


def _said(connection: Connection, interview_id: str) -> dict[tuple[str, str], tuple[str, str]]:
    found = connection.execute(
        "SELECT kind, target, state, coalesce(note, '') FROM referral WHERE interview_id = ? AND NOT deleted",
        (interview_id,),
    )
    return {(kind, target): (state, note) for kind, target, state, note in found}


def _training(
    firm: _Firm, row: tuple[Any, ...], said: Mapping[tuple[str, str], tuple[str, str]]
) -> TrainingOption:
    key, names, gate, work_package, starts, ends, seats, path_fee, package_fee, groups = row
    need = theme_need(firm.runtime, key)
    try:
        opened = gate_open(firm.runtime, gate)
    except FormError:  # a gate that a newer form's items stand in
        opened = None
    state, note = said.get((TRAINING, key), (None, ""))
    return TrainingOption(
        key=key,
        names=names_of(stored_json(names), key),
        work_package=work_package,
        starts_on=date.fromisoformat(starts) if starts else None,
        ends_on=date.fromisoformat(ends) if ends else None,
        seats=seats,
        # Short advice and open webinars stand beside the trainings of a package, and so beside its fee.
        fee=_fee(firm, path_fee, package_fee) if key.startswith(work_package) else Fee(0, FeeBasis.FREE),
        open=opened,
        need=need.need,
        items=need.items,
        own_path=bool(firm.groups.intersection(words_of(stored_json(groups)))),
        suggested=opened is True and need.wanted,
        state=state,
        note=note,
    )


def _fee(firm: _Firm, path_fee: int | None, package_fee: str | None) -> Fee | None:
    of_package = fee_of(stored_json(package_fee)) if package_fee else None
    rule = FeeRule(path_fee) if path_fee is not None else of_package
    return fee(rule, turnover_class=firm.turnover_class) if rule is not None else None


def _order(option: TrainingOption, today: date) -> tuple[bool, bool, bool, float]:
    """Said first, then what the rules offer while its window lasts, the firm's own path before others."""
    offered = option.suggested and not option.over(today)
    return (option.state is None, not offered, not option.own_path, -(option.need or 0.0))


def _experts(firm: _Firm, said: Mapping[tuple[str, str], tuple[str, str]]) -> Iterator[ExpertOption]:
    holding = {rule.code for rule in called_for(firm.runtime, score_runtime(firm.runtime))}
    rules = sorted(firm.runtime.package.rules, key=lambda rule: rule.code not in holding)
    for rule in rules:
        state, note = said.get((EXPERT, rule.code), (None, ""))
        yield ExpertOption(rule.code, rule.direction, rule.content, rule.code in holding, state, note)
