"""Words of the plan of advice: what a step is, why, what it costs, what the advisor decided about it."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from digifocus_desktop.domain import formats
from digifocus_desktop.domain.fees import Fee, FeeBasis
from digifocus_desktop.domain.formats import lowered
from digifocus_desktop.forms.advice_matrix import HelpKind
from digifocus_desktop.forms.package import Texts, text
from digifocus_desktop.services.actions import ActionDraft
from digifocus_desktop.services.advice_values import Departure, PlannedStep, Reason
from ui.shared.i18n import current_language
from ui.shared.seat_words import seat_words
from ui.shared.wording import format_date, format_euros

AND = " · "
_PACKAGE = "TP"


def said(texts: Texts) -> str:
    """Return a text of the form in the language of now, or in the one there is."""
    return text(texts, current_language()).text


def step_title(step: PlannedStep) -> str:
    """Return what a step is: *Training TP6.1 …* for a training, the act itself for others."""
    if step.training is None or not step.theme.startswith(_PACKAGE):
        return said(step.title).rstrip(".")
    name = said(step.training.names)  # the programme's own, as it stands in every other place
    words = QCoreApplication.translate("Plan", "Training {code} {name}")
    return words.format(code=step.theme, name=name)


def because_words(step: PlannedStep) -> str:
    """Return *Because: the answer (the question)*, and which path is closed where it stands for one."""
    parts = []
    if step.replaces is not None:
        words = QCoreApplication.translate("Plan", "Instead of {name}, which is not open to the firm now.")
        parts.append(words.format(name=said(step.replaces)))
    if step.causes:
        words = QCoreApplication.translate("Plan", "Because: {reason}")
        parts.append(words.format(reason=lowered(_reason(step))))
    return " ".join(parts)


def facts_words(step: PlannedStep, today: date) -> str:
    """Return fee, window and seats of a training; who, how long and what it costs of other steps."""
    if step.training is not None:
        own = seat_words(step.training.seat)
        parts = [fee_words(step.fee), window_words(step, today), own or seats_words(step.seats)]
    elif step.how_to is not None:
        how = step.how_to
        parts = [said(how.who), formats.format_duration(how.minutes), cost_words(how.cost)]
    else:
        parts = []
    return AND.join(part for part in parts if part)


def window_words(step: PlannedStep, today: date) -> str:
    """Return *begins 1.1.2027*, or *until 31.5.2027* once it has begun."""
    starts_on, ends_on = step.window
    if starts_on is not None and starts_on > today:
        return QCoreApplication.translate("Plan", "begins {date}").format(date=format_date(starts_on))
    if ends_on is not None:
        return QCoreApplication.translate("Plan", "until {date}").format(date=format_date(ends_on))
    return ""


def seats_words(seats: int | None) -> str:
    """Return how many places are left, as far as this computer knows."""
    if seats is None:
        return ""
    return QCoreApplication.translate("Plan", "%n place(s) left", "", seats)


def fee_words(fee: Fee | None) -> str:
    """Return the fee of this firm in words."""
    if fee is None:
        return ""
    if fee.basis is FeeBasis.FREE:
        return QCoreApplication.translate("Plan", "free of charge")
    if fee.amount_cents is None:
        return QCoreApplication.translate("Plan", "fee not decided: the turnover is not known")
    return format_euros(fee.amount_cents)


def cost_words(cost_class: str) -> str:
    """Return the word of a cost class; empty for one of a newer form."""
    return {
        "free": QCoreApplication.translate("Plan", "free of charge"),
        "small": QCoreApplication.translate("Plan", "under €20 a month"),
        "medium": QCoreApplication.translate("Plan", "€20–100 a month"),
        "once": QCoreApplication.translate("Plan", "paid once"),
        "large": QCoreApplication.translate("Plan", "larger cost"),
    }.get(cost_class, "")


def help_words(kind: HelpKind | None) -> str:
    """Return the kind of help that fits; empty while it is not known."""
    if kind is None:
        return ""
    return {
        HelpKind.TRAINING: QCoreApplication.translate("Plan", "training"),
        HelpKind.HANDS_ON: QCoreApplication.translate("Plan", "help with the work, or time for it"),
        HelpKind.OWNERSHIP: QCoreApplication.translate("Plan", "skills of buying and owning"),
        HelpKind.GROWTH: QCoreApplication.translate("Plan", "coaching for growth"),
    }[kind]


def detail_pairs(step: PlannedStep) -> tuple[tuple[str, str], ...]:
    """Return label and words of everything that is told of a step once it is opened."""
    pairs = [(QCoreApplication.translate("Plan", "Help that fits"), help_words(step.help))]
    how = step.how_to
    if how is not None:
        pairs += [
            (QCoreApplication.translate("Plan", "What exactly"), said(how.what)),
            (QCoreApplication.translate("Plan", "First act this week"), said(how.first_act)),
            (QCoreApplication.translate("Plan", "When the benefit shows"), said(how.benefit)),
        ]
        if step.training is not None:
            pairs.append((QCoreApplication.translate("Plan", "Who"), said(how.who)))
    return tuple((label, words) for label, words in pairs if words)


def reason_word(reason: Reason) -> str:
    """Return why an advisor departs from the rules."""
    return {
        Reason.FIRM_WISH: QCoreApplication.translate("Plan", "The firm's wish"),
        Reason.DONE_ALREADY: QCoreApplication.translate("Plan", "Done already"),
        Reason.NO_TIME_OR_MONEY: QCoreApplication.translate("Plan", "No time or money now"),
        Reason.JUDGEMENT: QCoreApplication.translate("Plan", "Advisor's judgement"),
    }[reason]


def departure_words(departure: Departure) -> str:
    """Return *Added by the advisor: the firm's wish, note*."""
    acts = {
        "added": QCoreApplication.translate("Plan", "Added by the advisor: {reason}"),
        "moved": QCoreApplication.translate("Plan", "Moved by the advisor: {reason}"),
        "dropped": QCoreApplication.translate("Plan", "Left out: {reason}"),
    }
    reason = ", ".join(filter(None, (lowered(reason_word(departure.reason)), departure.note)))
    return acts[departure.act].format(reason=reason)


def draft_of(step: PlannedStep, who: str, due_on: date | None) -> ActionDraft:
    """Return the action that a step becomes, with all that is known of it filled in."""
    how = step.how_to
    return ActionDraft(
        title=step_title(step)[:200],
        who=who or (said(how.who) if how is not None else ""),
        due_on=due_on,
        reason=_reason(step)[:400],
        first_act=said(how.first_act)[:400] if how is not None else "",
        minutes=how.minutes if how is not None else None,
        cost_class=step.cost_class,
        items=tuple(cause.item for cause in step.causes),
    )


def _reason(step: PlannedStep) -> str:
    """The answer with its question: an answer alone may say little."""
    if not step.causes:
        return ""
    return f"{said(step.causes[0].answer).removesuffix('.')} ({said(step.causes[0].question)})"
