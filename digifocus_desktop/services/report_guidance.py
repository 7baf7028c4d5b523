"""What a report says of trainings and of expertise outside the programme."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from digifocus_desktop.documents.report.lines import ExpertLine, QuoteRequest, TrainingLine
from digifocus_desktop.documents.wording import wording
from digifocus_desktop.domain.fees import Fee, FeeBasis
from digifocus_desktop.domain.formats import (
    Language,
    format_date,
    format_date_range,
    format_euros,
    format_time,
    format_time_range,
)
from digifocus_desktop.domain.moments import finnish
from digifocus_desktop.services.advice_values import AdvicePlan, ExpertAdvice, PlannedStep
from digifocus_desktop.services.report_plan import CAUSES_NAMED, causes_text
from digifocus_desktop.services.report_reading import ReportFacts, SessionFact
from digifocus_desktop.services.report_result import said
from digifocus_desktop.services.training_options import TrainingOption

TRAININGS_SHOWN = 4
SESSIONS_SHOWN = 4
QUOTES_SHOWN = 2


def trainings(plan: AdvicePlan, facts: ReportFacts) -> tuple[TrainingLine, ...]:
    """Return the trainings that fit and cost something or have seats, what the firm signed up for first.

    The themes of one path are one training: its fee is paid once.
    """
    found = [step for step in plan.trainings if step.training is not None and not _free(step.training)]
    found.sort(key=lambda step: step.theme not in facts.applied)
    paths = {theme.code: theme.path for theme in facts.runtime.package.themes}
    grouped: dict[str, list[PlannedStep]] = {}
    for step in found:
        grouped.setdefault(paths.get(step.theme) or step.theme, []).append(step)
    lines = [_training(key, steps, facts) for key, steps in grouped.items()]
    return tuple(lines[:TRAININGS_SHOWN])


def webinars(plan: AdvicePlan, facts: ReportFacts) -> tuple[TrainingLine, ...]:
    """Return what is open to all: the themes free of charge that fit, webinars and events to come."""
    words, language = wording("report", facts.language), facts.language
    price = format_euros(0, language)
    found = [
        TrainingLine(
            said(step.title, language),
            causes_text(step.causes, language, 1),
            _when(facts.sessions.get(step.theme, ()), step.training, language),
            price,
        )
        for step in plan.trainings
        if step.training is not None and _free(step.training)
    ]
    named = {line.title for line in found}
    found += [
        TrainingLine(one.name, when=(_moment(one, words, language),), fee=price)
        for one in facts.open_to_all
        if one.name not in named
    ]
    return tuple(found)


def sign_up(lines: Sequence[TrainingLine], facts: ReportFacts) -> tuple[str, ...]:
    """Return how to sign up, and the moment the seats are of; nothing without trainings."""
    if not lines:
        return ()
    words, now = wording("report", facts.language), finnish(facts.now)
    day, hour = format_date(now.date(), facts.language), format_time(now.time(), facts.language)
    return words["sign_up_how"], words["sign_up_seats"].format(day=day, time=hour)


def experts(plan: AdvicePlan, language: Language) -> tuple[ExpertLine, ...]:
    """Return whom to turn to outside the programme."""
    words = wording("report", language)
    return tuple(
        ExpertLine(
            said(one.direction, language),
            causes_text(one.causes, language),
            said(one.content, language),
            words["suppliers"].format(names="; ".join(one.suppliers)) if one.suppliers else "",
        )
        for one in plan.experts
    )


def quotes(plan: AdvicePlan, language: Language) -> tuple[QuoteRequest, ...]:
    """Return the requests for quotes that the form has words for."""
    wanted = [one for one in plan.experts if said(one.request, language)]
    return tuple(_quote(one, language) for one in wanted[:QUOTES_SHOWN])


def _quote(one: ExpertAdvice, language: Language) -> QuoteRequest:
    return QuoteRequest(
        said(one.direction, language),
        _lines(said(one.request, language)),
        _lines(said(one.questions, language)),
        _lines(said(one.checklist, language)),
    )


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _free(option: TrainingOption) -> bool:
    return option.fee is not None and option.fee.amount_cents == 0 and option.seats is None


def _training(key: str, steps: Sequence[PlannedStep], facts: ReportFacts) -> TrainingLine:
    """Return a training, or a path with the names of those of its themes that fit."""
    language, first = facts.language, steps[0]
    words, option = wording("report", language), first.training
    names = " · ".join(said(step.title, language) for step in steps)
    causes = [cause for step in steps for cause in step.causes[:CAUSES_NAMED]]
    sessions = sorted(
        {one for step in steps for one in facts.sessions.get(step.theme, ())}, key=lambda one: one.begins
    )
    line = TrainingLine(
        title=f"{key} {names}" if key.startswith("TP") else names,
        why=causes_text(causes, language),
        when=_when(sessions, option, language),
        applied=any(step.theme in facts.applied for step in steps),
    )
    if option is None:
        return line
    return replace(
        line,
        fee=_fee(option.fee, words, language),
        fee_note=words.get(f"fee_{option.fee.basis.value}", "") if option.fee is not None else "",
        seats=f"{option.seats_left}/{option.seats}" if option.seats is not None else words["no_limit"],
    )


def _fee(fee: Fee | None, words: Mapping[str, str], language: Language) -> str:
    if fee is None:
        return ""
    if fee.amount_cents is None:
        return words["fee_open"] if fee.basis is FeeBasis.TURNOVER_UNKNOWN else ""
    return format_euros(fee.amount_cents, language)


def _when(
    sessions: Sequence[SessionFact], option: TrainingOption | None, language: Language
) -> tuple[str, ...]:
    """Return the sessions to come, or the window while none is planned."""
    words = wording("report", language)
    if sessions:
        lines = [_moment(one, words, language) for one in sessions[:SESSIONS_SHOWN]]
        more = len(sessions) - SESSIONS_SHOWN
        return (*lines, words["more_sessions"].format(count=more)) if more > 0 else tuple(lines)
    if option is None or option.starts_on is None or option.ends_on is None:
        return ()
    return _window(option.starts_on, option.ends_on, words, language)


def _window(first: date, last: date, words: Mapping[str, str], language: Language) -> tuple[str, ...]:
    return format_date_range(first, last, language), words["days_later"]


def _moment(one: SessionFact, words: Mapping[str, str], language: Language) -> str:
    """Return day, time and place of a session."""
    day = format_date(one.begins.date(), language)
    hours = (
        format_time_range(one.begins.time(), one.ends.time(), language)
        if one.ends is not None
        else format_time(one.begins.time(), language)
    )
    place = words["remote"] if one.remote else one.place
    return ", ".join(part for part in (f"{day} {hours}", place) if part)
