"""What a report says of the advice: what to do first, the next steps, the kind of help."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from digifocus_desktop.documents.report.data import HelpLine, Task
from digifocus_desktop.documents.wording import wording
from digifocus_desktop.domain.formats import Language, format_euros
from digifocus_desktop.forms.advice_order import StepKind
from digifocus_desktop.forms.guide import HowTo
from digifocus_desktop.services.advice_values import AdvicePlan, Cause, PlannedStep
from digifocus_desktop.services.report_reading import ReportFacts
from digifocus_desktop.services.report_result import said
from digifocus_desktop.services.results import STEP_COUNT

CAUSES_NAMED = 2
_MINUTES_AN_HOUR = 60


def flags(plan: AdvicePlan, facts: ReportFacts) -> tuple[Task, ...]:
    """Return every red flag with its action, and with who and when where that was agreed."""
    agreed = {step.code: row for row in facts.actions for step in [_same(row, plan.first)] if step}
    return tuple(
        _agreed(agreed[step.code], step, facts.language)
        if step.code in agreed
        else _task(step, facts.language)
        for step in plan.first
    )


def clarifications(plan: AdvicePlan, language: Language) -> tuple[str, ...]:
    """Return what nobody knew about safety, each as a question."""
    return tuple(said(one.question, language) for one in plan.clarify)


def steps(plan: AdvicePlan, facts: ReportFacts) -> tuple[tuple[Task, ...], tuple[Task, ...]]:
    """Return the next steps, and what was agreed beyond them.

    They are those that were agreed, or else the plan, without the red flags that stand on top already.
    """
    language = facts.language
    if not facts.actions:
        return tuple(_task(one, language) for one in _proposed(plan)), ()
    known = [*plan.steps, *plan.offers]
    others = [row for row in facts.actions if _same(row, plan.first) is None]
    agreed = [_agreed(row, _same(row, known), language) for row in others]
    return tuple(agreed[:STEP_COUNT]), tuple(agreed[STEP_COUNT:])


def _proposed(plan: AdvicePlan) -> tuple[PlannedStep, ...]:
    """The plan without its flags; at least one thing to do beside those, of what could be added."""
    steps = [one for one in plan.steps if one.kind is not StepKind.FLAG]
    offers = [one for one in plan.offers if one.kind in {StepKind.THEME, StepKind.ACT}]
    room = max(1, STEP_COUNT - len(plan.first)) - len(steps)
    return (*steps, *offers[: max(0, room)])


def help_lines(plan: AdvicePlan, language: Language) -> tuple[HelpLine, ...]:
    """Return the kind of help for each matter in which both sides are known."""
    words = wording("report", language)
    return tuple(
        HelpLine(
            said(one.pair.label, language),
            one.competence,
            one.competence < one.pair.high,
            one.level,
            one.level < one.pair.high,
            words[f"help_{one.kind.value}"],
            words[f"help_{one.kind.value}_detail"],
        )
        for one in plan.matrix
        if one.kind is not None and one.competence is not None and one.level is not None
    )


def low_limit(plan: AdvicePlan) -> int:
    """Return below which number a side of the matrix is low."""
    return round(next((one.pair.high for one in plan.matrix), 0.0))


def causes_text(causes: Sequence[Cause], language: Language, most: int = CAUSES_NAMED) -> str:
    """Return the answers that caused something: `Question? ”Answer” · …`, the weightiest first."""
    named = [f"{said(one.question, language)} ”{said(one.answer, language)}”" for one in causes[:most]]
    return " · ".join(named)


def time_text(minutes: int | None, words: Mapping[str, str]) -> str:
    """Return about how long something takes; empty where nobody has said."""
    if not minutes:
        return ""
    if minutes % _MINUTES_AN_HOUR == 0:
        return words["hours"].format(count=minutes // _MINUTES_AN_HOUR)
    return words["minutes"].format(count=minutes)


def _task(step: PlannedStep, language: Language) -> Task:
    words = wording("report", language)
    most = 1 if step.kind is StepKind.FLAG else CAUSES_NAMED
    task = Task(title=_title(step, language), why=causes_text(step.causes, language, most))
    if step.how_to is not None:
        task = _with_how(task, step.how_to, language)
    fee = step.fee.amount_cents if step.fee is not None else None
    if fee is not None:
        task = replace(task, price=format_euros(fee, language))
    elif step.cost_class:
        task = replace(task, price=words[f"cost_{step.cost_class}"])
    return task


def _title(step: PlannedStep, language: Language) -> str:
    title = said(step.title, language)
    training = step.kind is StepKind.THEME and step.theme.startswith("TP")
    return f"{step.theme} {title}" if training else title


def _with_how(task: Task, how: HowTo, language: Language) -> Task:
    return replace(
        task,
        what=said(how.what, language),
        who=said(how.who, language),
        time=time_text(how.minutes, wording("report", language)),
        benefit=said(how.benefit, language),
        this_week=said(how.first_act, language),
    )


def _agreed(row: tuple[Any, ...], step: PlannedStep | None, language: Language) -> Task:
    """Return an agreed action; what the plan says of the same step stands where nothing was agreed."""
    title, reason, first_act, who, minutes, cost, due, _ = row
    words = wording("report", language)
    task = _task(step, language) if step is not None else Task("")
    return replace(
        task,
        title=task.title if step is not None and title in step.title.values() else title,
        why=reason or task.why,
        who=who or task.who,
        time=time_text(minutes, words) or task.time,
        price=words.get(f"cost_{cost}", "") or task.price,
        by=date.fromisoformat(due) if due else None,
        this_week=first_act or task.this_week,
    )


def _same(row: tuple[Any, ...], known: Sequence[PlannedStep]) -> PlannedStep | None:
    """The step of the plan an action came from: of that name, or about all of its items."""
    title, items = row[0], frozenset(json.loads(row[-1] or "[]"))
    named = (one for one in known if title in one.title.values())
    about = (one for one in known if items and items <= {cause.item for cause in one.causes})
    return next(named, None) or next(about, None)
