"""Advice over an analysis: what the rules propose, and what the advisor makes of it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from digifocus_desktop.domain.names import optional_line, required_line
from digifocus_desktop.errors import InvalidFieldError
from digifocus_desktop.forms.advice_order import STEP_COUNT, Ordering, StepKind
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.forms.scoring import score_runtime
from digifocus_desktop.model.advice import AdviceChoice, ResponseSet
from digifocus_desktop.services.advice_reading import Case
from digifocus_desktop.services.advice_values import (
    ADVISOR,
    AdvicePlan,
    Departure,
    PlannedStep,
    Reason,
    ToFindOut,
)
from digifocus_desktop.services.forms import FormService
from digifocus_desktop.services.me import Me
from digifocus_desktop.services.records import get_record
from digifocus_desktop.services.results import read_tools
from digifocus_desktop.services.stored_analysis import read_analysis
from digifocus_desktop.services.suppliers import read_suppliers
from digifocus_desktop.services.training_options import read_firm, read_options
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.ids import new_id, pair_id
from digifocus_desktop.store.opening import Connection
from digifocus_desktop.store.search import municipalities

DROPPED, ADDED, MOVED = "dropped", "added", "moved"
OFFERS_SHOWN = 12

_CHOICES = (
    "SELECT code, act, reason, note, position, move_reason, move_note, title FROM advice_choice "
    "WHERE response_set_id = ? AND NOT deleted AND (act IS NOT NULL OR position IS NOT NULL) ORDER BY id"
)


@dataclass(frozen=True, slots=True)
class Choice:
    """What an advisor decided about one step; what undo needs.

    Attributes:
        response_set_id: The analysis.
        code: The step.
        act: `dropped`, `added`, or None.
        reason: Why; None without an act.
        note: Why, in words.
        position: Its place from 0 where it was moved; None where the rules place it.
        move_reason: Why it was moved.
        move_note: The same in words.
        title: The words of a step of the advisor's own.
    """

    response_set_id: str
    code: str
    act: str | None = None
    reason: str | None = None
    note: str | None = None
    position: int | None = None
    move_reason: str | None = None
    move_note: str | None = None
    title: str | None = None


class AdviceService:
    """Use cases of advice; what the advisor decides is one transaction each."""

    def __init__(self, store: Store, me: Callable[[], Me], forms: FormService) -> None:
        self._store = store
        self._me = me
        self._forms = forms

    def plan(self, response_set_id: str) -> AdvicePlan:
        """Return what an analysis advises as it stands, the advisor's choices laid over it; *read* lane.

        Raises:
            StoreError: `record.gone`, when it is not here any more.
            FormError: `form.missing`, or answers that this program cannot read.
        """
        today = self._store.now().astimezone().date()
        with self._store.read() as connection:
            stored = read_analysis(connection, self._forms, response_set_id)
            runtime = Runtime(stored.package, stored.answers, stored.course)
            firm = read_firm(connection, stored.company_id, runtime)
            options = read_options(connection, self._me().programme_id, firm, runtime)
            choices = _read_choices(connection, response_set_id)
            result = score_runtime(runtime, read_tools(connection, stored.company_id))
            place = _municipality(connection, stored.company_id)
            wanted = {rule.suppliers for rule in stored.package.rules if rule.suppliers}
            suppliers = {
                group: read_suppliers(connection, self._me().programme_id, stored.company_id, group)
                for group in wanted
            }
        trainings = {one.key: one for one in options}
        case = Case(runtime, result, trainings, today, stored.company_name, place, suppliers)
        return _plan(response_set_id, stored.company_id, case, choices)

    def drop(self, response_set_id: str, code: str, reason: Reason, note: str = "") -> Choice:
        """Leave a step out of the plan and return what was decided before, for `undo`; *write* lane.

        Raises:
            InvalidFieldError: `field.too_long`.
            StoreError: `record.gone`.
        """
        return self._change(response_set_id, code, act=DROPPED, reason=reason.value, note=_note(note))

    def add(self, response_set_id: str, code: str, reason: Reason, note: str = "") -> Choice:
        """Take a step of the offers into the plan; *write* lane; as `drop`."""
        return self._change(response_set_id, code, act=ADDED, reason=reason.value, note=_note(note))

    def add_own(self, response_set_id: str, title: str, reason: Reason, note: str = "") -> Choice:
        """Take a step in the advisor's own words into the plan; *write* lane; as `drop`.

        Raises:
            InvalidFieldError: `field.empty`, `field.too_long`.
            StoreError: `record.gone`.
        """
        values = {"act": ADDED, "reason": reason.value, "note": _note(note)}
        return self._change(response_set_id, f"own:{new_id()}", title=required_line(title, "title"), **values)

    def move(self, response_set_id: str, code: str, position: int, reason: Reason, note: str = "") -> Choice:
        """Put a step at a place from 0; *write* lane; as `drop`."""
        if position not in range(STEP_COUNT):
            raise InvalidFieldError("field.out_of_range", field="position", least=0, most=STEP_COUNT - 1)
        return self._change(
            response_set_id, code, position=position, move_reason=reason.value, move_note=_note(note)
        )

    def follow_rules(self, response_set_id: str, code: str) -> Choice:
        """Take back what was decided about a step; *write* lane; as `drop`."""
        nothing = dict.fromkeys(("act", "reason", "note", "position", "move_reason", "move_note"))
        return self._change(response_set_id, code, **nothing)

    def undo(self, before: Choice) -> None:
        """Put back what had been decided before; *write* lane."""
        values = {name: getattr(before, name) for name in Choice.__slots__}
        del values["response_set_id"], values["code"]
        self._change(before.response_set_id, before.code, **values)

    def _change(self, response_set_id: str, code: str, **values: str | int | None) -> Choice:
        identity = pair_id("advice_choice", response_set_id, code)
        with self._store.write() as session:
            row = session.get(AdviceChoice, identity)
            if row is None:
                analysis = get_record(session, ResponseSet, response_set_id)
                row = AdviceChoice(
                    id=identity, company_id=analysis.company_id, response_set_id=response_set_id, code=code
                )
                session.add(row)
            held = {name: getattr(row, name) for name in Choice.__slots__}
            for name, value in values.items():
                setattr(row, name, value)
            row.advisor_user_id = self._me().user_id
        return Choice(**held)


def _note(note: str) -> str | None:
    return optional_line(note, "note", 400)


def _read_choices(connection: Connection, response_set_id: str) -> Mapping[str, Choice]:
    rows = connection.execute(_CHOICES, (response_set_id,)).fetchall()
    return {row[0]: Choice(response_set_id, *row) for row in rows}


def _municipality(connection: Connection, company_id: str) -> str:
    (code,) = connection.execute("SELECT municipality FROM company WHERE id = ?", (company_id,)).fetchone()
    known = municipalities().by_code(code) if code else None
    return known.name("fi") if known else ""


def _plan(response_set_id: str, company_id: str, case: Case, choices: Mapping[str, Choice]) -> AdvicePlan:
    ordering = case.ordering()
    steps, dropped = _chosen(case, ordering, choices)
    shown = {one.code for one in steps}
    offers = [case.step(one) for one in (*ordering.candidates(), *ordering.acts()) if one.code not in shown]
    offers = list({one.code: one for one in offers}.values())
    return AdvicePlan(
        response_set_id=response_set_id,
        company_id=company_id,
        company_name=case.firm,
        steps=steps,
        first=tuple(case.step(one) for one in ordering.candidates() if one.kind is StepKind.FLAG),
        clarify=tuple(ToFindOut(one.item.id, one.flag.clarify) for one in case.result.clarify),
        trainings=_trainings(case, ordering),
        experts=case.experts(ordering),
        matrix=ordering.pairs,
        offers=tuple(offers[:OFFERS_SHOWN]),
        dropped=dropped,
        minutes=ordering.minutes,
        today=case.today,
    )


def _trainings(case: Case, ordering: Ordering) -> tuple[PlannedStep, ...]:
    """What the rules offer and can still be had; the firm's own path first, then by need."""
    wanted = [one for one in case.trainings.values() if one.suggested and one.available(case.today)]
    wanted.sort(key=lambda one: (not one.own_path, -(one.need or 0.0)))
    found = [ordering.theme(one.key) for one in wanted]
    return tuple(case.step(one) for one in found if one is not None)


def _chosen(
    case: Case, ordering: Ordering, choices: Mapping[str, Choice]
) -> tuple[tuple[PlannedStep, ...], tuple[PlannedStep, ...]]:
    """The steps after the advisor's choices, and what was dropped."""
    gone = {code for code, one in choices.items() if one.act == DROPPED}
    added = [_added(case, ordering, one) for one in choices.values() if one.act == ADDED]
    kept = [one for one in added if one is not None][:STEP_COUNT]
    taken = {one.code for one in kept}
    by_rule = [case.step(one) for one in ordering.chosen(without=frozenset(gone)) if one.code not in taken]
    steps = _placed([*by_rule[: STEP_COUNT - len(kept)], *kept], choices)
    proposed = [one for one in ordering.candidates() if one.code in gone]
    dropped = [_departed(case.step(one), choices[one.code]) for one in proposed]
    return tuple(steps), tuple(dropped)


def _added(case: Case, ordering: Ordering, choice: Choice) -> PlannedStep | None:
    """The step that was added; None where the questionnaire knows it no more."""
    if choice.title is not None:
        step = PlannedStep(choice.code, StepKind.OWN, {"fi": choice.title}, {}, (), None)
    else:
        found = ordering.by_code(choice.code)
        if found is None:
            return None
        step = case.step(found)
    return replace(_departed(step, choice), source=ADVISOR)


def _placed(steps: Sequence[PlannedStep], choices: Mapping[str, Choice]) -> Iterable[PlannedStep]:
    """Put those that were moved where they were moved to; the others keep their order around them."""
    moved = [(one, choices[one.code].position) for one in steps if one.code in choices]
    moves = sorted((place, one.code, one) for one, place in moved if place is not None)
    found = [one for one in steps if one.code not in {code for _, code, _ in moves}]
    for place, _, one in moves:
        found.insert(place, one if one.source == ADVISOR else _departed(one, choices[one.code]))
    return found


def _departed(step: PlannedStep, choice: Choice) -> PlannedStep:
    """The step with what the advisor decided about it."""
    found = []
    if choice.act in {DROPPED, ADDED}:
        found.append(Departure(choice.act, _reason(choice.reason), choice.note or ""))
    if choice.position is not None and choice.act != DROPPED:
        found.append(Departure(MOVED, _reason(choice.move_reason), choice.move_note or ""))
    return replace(step, departures=tuple(found))


def _reason(code: str | None) -> Reason:
    """A reason of a newer program reads as the advisor's judgement."""
    return Reason(code) if code in set(Reason) else Reason.JUDGEMENT
