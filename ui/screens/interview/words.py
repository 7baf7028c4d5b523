"""Words of the interview: steps, statuses, costs, fees, windows."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from digifocus_desktop.domain import formats
from digifocus_desktop.domain.fees import Fee, FeeBasis
from digifocus_desktop.domain.formats import lowered
from digifocus_desktop.forms.package import FormPackage, Texts, text
from digifocus_desktop.forms.result import Strength
from digifocus_desktop.services.actions import ActionDraft
from digifocus_desktop.services.interviews import STEP_MINUTES, InterviewView
from digifocus_desktop.services.training_options import TrainingOption
from resources.messages import sentence
from ui.screens.interview.state import LAST_STEP, InterviewState, Problem
from ui.shared.i18n import current_language
from ui.shared.plan_words import cost_words
from ui.shared.seat_words import seat_words
from ui.shared.wording import format_date, format_euros, format_number

AND = " · "


def in_language(texts: Texts) -> str:
    """Return the words in the language of now; another language is marked with its code."""
    found = text(texts, current_language())
    return found.text if found.language == current_language() else f"{found.text} ({found.language})"


def plain(texts: Texts) -> str:
    """Return the words in the language of now, or in the one there is."""
    return text(texts, current_language()).text


def title_words(interview: InterviewView) -> str:
    """Return what is being done, and the day of it where it is finished."""
    words = QCoreApplication.translate("Interview", "Digital advice interview")
    if interview.completed_at is None:
        return words
    held = QCoreApplication.translate("Interview", "{interview}, finished {day}")
    return held.format(interview=words, day=format_date(interview.completed_at))


def step_name(step: int) -> str:
    """Return the name of a step, as it stands over its work."""
    return {
        1: QCoreApplication.translate("Interview", "The result together"),
        2: QCoreApplication.translate("Interview", "The aim"),
        3: QCoreApplication.translate("Interview", "Tool map"),
        4: QCoreApplication.translate("Interview", "Looking together"),
        5: QCoreApplication.translate("Interview", "Three steps"),
        6: QCoreApplication.translate("Interview", "Guidance"),
        7: QCoreApplication.translate("Interview", "Follow-up"),
    }[step]


def next_words(state: InterviewState) -> tuple[str, str]:
    """Return words and icon of the button that goes on."""
    if state.step < LAST_STEP:
        return step_name(state.step + 1), "chevron-right"
    if state.desk is not None and state.desk.interview.completed_at is not None:
        return QCoreApplication.translate("Interview", "To the report"), "chevron-right"
    return QCoreApplication.translate("Interview", "Finish the interview"), "check"


def step_lead(step: int, time_to_develop: str) -> str:
    """Return the sentence under the name of a step; `time_to_develop` is the firm's own answer."""
    if step == 5:
        lead = QCoreApplication.translate("Interview", "Agree together who does what and when.")
        room = QCoreApplication.translate("Interview", "Time a week: {time}.").format(time=time_to_develop)
        return f"{lead} {room}" if time_to_develop else lead
    return {
        1: QCoreApplication.translate(
            "Interview", "Go through the two numbers, the strengths and what surprises."
        ),
        2: QCoreApplication.translate("Interview", "What matters most, in the firm's own words."),
        3: QCoreApplication.translate("Interview", "What is in use, what it costs and who can use it."),
        4: QCoreApplication.translate(
            "Interview", "Look at these on the firm's own phone and write down what you see."
        ),
        6: QCoreApplication.translate(
            "Interview", "A place in a training, outside expertise, consent to share."
        ),
        7: QCoreApplication.translate("Interview", "Agree when you are in touch again."),
    }[step]


def lead_words(state: InterviewState, time_to_develop: str) -> str:
    """Return the sentence under the name of the step at hand, and the time used for it."""
    words = QCoreApplication.translate("Interview", "{used} of {planned} min used.")
    used, planned = state.step_minutes(state.step), STEP_MINUTES[state.step]
    return f"{step_lead(state.step, time_to_develop)} {words.format(used=used, planned=planned)}"


def minutes(count: int) -> str:
    """Return `10 min`."""
    return formats.format_duration(count)


def used_and_left(used: int, left: int, *, short: bool = False) -> str:
    """Return *34 min used, about 17 min left*; the second alone if `short`, the first once time is up."""
    if left <= 0:
        return QCoreApplication.translate("Interview", "{used} min used").format(used=used)
    if short:
        return QCoreApplication.translate("Interview", "about {left} min left").format(left=left)
    words = QCoreApplication.translate("Interview", "{used} min used, about {left} min left")
    return words.format(used=used, left=left)


def tool_status(status: str) -> str:
    """Return the word of a status of a tool."""
    return {
        "in_use": QCoreApplication.translate("Interview", "In use"),
        "tried": QCoreApplication.translate("Interview", "Tried"),
        "no": QCoreApplication.translate("Interview", "No"),
        "no_need": QCoreApplication.translate("Interview", "No need"),
    }[status]


def reason_line(draft: ActionDraft) -> str:
    """Return *Because: … · 30 min · free of charge*; empty where nothing is known."""
    parts = []
    if draft.reason:
        parts.append(because(draft.reason))
    if draft.minutes:
        parts.append(minutes(draft.minutes))
    if draft.cost_class:
        parts.append(cost_words(draft.cost_class))
    return AND.join(parts)


def because(reason: str) -> str:
    """Return *Because: the reason*, without a full stop, for more may follow on the line."""
    inside = lowered(reason).removesuffix(".")
    return QCoreApplication.translate("Interview", "Because: {reason}").format(reason=inside)


def strength_words(package: FormPackage, strength: Strength) -> str:
    """Return a strength with the area it belongs to, since an anchor alone may say little."""
    area = package.section_by_id[strength.item.section].short
    return f"{plain(area)}: {lowered(plain(strength.anchor.label))}"


def training_title(option: TrainingOption) -> str:
    """Return `TP6.1 Multi-business farm: tourism`; codes that are no work package are left out."""
    name = plain(option.names)
    return f"{option.key} {name}" if option.key.startswith("TP") else name


def training_line(option: TrainingOption, today: date) -> str:
    """Return window, seats, this firm's fee and how it stands with a place of its own."""
    parts = [window(option, today)]
    if option.seats is not None and option.seats_left is not None:
        seats = QCoreApplication.translate("Interview", "%n place(s) left of {seats}", "", option.seats_left)
        parts.append(seats.format(seats=option.seats))
    if option.fee is not None:
        parts.append(fee_words(option.fee))
    parts.append(seat_words(option.seat))
    return AND.join(part for part in parts if part)


def window(option: TrainingOption, today: date) -> str:
    """Return the window, or that it is over."""
    if option.starts_on is None or option.ends_on is None:
        return ""
    days = formats.format_date_range(option.starts_on, option.ends_on, current_language())
    if option.over(today):
        return QCoreApplication.translate("Interview", "ended ({days})").format(days=days)
    return days


def fee_words(fee: Fee) -> str:
    """Return the fee of this firm in words."""
    if fee.basis is FeeBasis.FREE:
        return QCoreApplication.translate("Interview", "free of charge")
    if fee.amount_cents is None:
        return QCoreApplication.translate("Interview", "fee not decided: the turnover is not known")
    return format_euros(fee.amount_cents)


def item_label(package: FormPackage, item_id: str) -> str:
    """Return the question of an item, or its id if the form does not have it."""
    item = package.by_id.get(item_id)
    return plain(item.label) if item is not None else item_id


def answer_words(package: FormPackage, item_id: str, value: int | None) -> str:
    """Return `1, the words of the answer`, or *no answer*."""
    item = package.by_id.get(item_id)
    anchor = next((one for one in item.choices if one.value == value), None) if item else None
    if value is None or anchor is None:
        return QCoreApplication.translate("Interview", "no answer")
    return f"{value}, {plain(anchor.label)}"


def euros_field(cents: int | None) -> str:
    """Return an amount as it is typed: `19` or `19,90`; empty where it is not known."""
    if cents is None:
        return ""
    return format_number(cents / 100, 2 if cents % 100 else 0)


def problem_words(problem: Problem | None) -> str:
    """Return the sentence of a problem; empty without one."""
    if problem is None:
        return ""
    facts: Mapping[str, object] = problem.facts
    return sentence(problem.code, facts, current_language())
