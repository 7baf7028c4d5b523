"""The words of the page of change."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from digifocus_desktop.domain.anonymity import LEAST_TOLD
from digifocus_desktop.forms.effect import Paired
from digifocus_desktop.services.effect_values import EffectLine, EffectView
from digifocus_desktop.services.end_measurements import END, DueLine, DueState, Reason
from ui.screens.effect.state import DueFilter, Part, Tab
from ui.shared.i18n import current_language
from ui.shared.wording import format_number


def tab_words(tab: Tab) -> str:
    """Return the name of a side."""
    return {
        Tab.CHANGE: QCoreApplication.translate("Effect", "Figures"),
        Tab.DUE: QCoreApplication.translate("Effect", "Firms to measure"),
    }[tab]


def phase_words(phase: str) -> str:
    """Return the name of a later measurement."""
    if phase == END:
        return QCoreApplication.translate("Effect", "End measurement")
    return QCoreApplication.translate("Effect", "A year later")


def part_words(part: Part) -> str:
    """Return what the table is broken down by."""
    return {
        Part.AREAS: QCoreApplication.translate("Effect", "Areas"),
        Part.GROUPS: QCoreApplication.translate("Effect", "Target groups"),
        Part.TRAININGS: QCoreApplication.translate("Effect", "Trainings"),
        Part.DOSES: QCoreApplication.translate("Effect", "Sessions attended"),
    }[part]


def filter_words(which: DueFilter) -> str:
    """Return the name of a filter."""
    return {
        DueFilter.OPEN: QCoreApplication.translate("Effect", "To be measured"),
        DueFilter.LATE: QCoreApplication.translate("Effect", "Late"),
        DueFilter.NOW: QCoreApplication.translate("Effect", "Now"),
        DueFilter.COMING: QCoreApplication.translate("Effect", "Coming"),
        DueFilter.DONE: QCoreApplication.translate("Effect", "Measured"),
        DueFilter.ALL: QCoreApplication.translate("Effect", "All"),
    }[which]


def state_words(state: DueState) -> str:
    """Return how a measurement stands."""
    return {
        DueState.LATE: QCoreApplication.translate("Effect", "Late"),
        DueState.NOW: QCoreApplication.translate("Effect", "Now"),
        DueState.BEGUN: QCoreApplication.translate("Effect", "Under way"),
        DueState.COMING: QCoreApplication.translate("Effect", "Coming"),
        DueState.LATER: QCoreApplication.translate("Effect", "Later"),
        DueState.DONE: QCoreApplication.translate("Effect", "Measured"),
    }[state]


def reason_words(reason: Reason) -> str:
    """Return where a day comes from."""
    return {
        Reason.AGREED: QCoreApplication.translate("Effect", "agreed in the interview"),
        Reason.TRAINING: QCoreApplication.translate("Effect", "the training ends"),
        Reason.PROGRAMME: QCoreApplication.translate("Effect", "the programme ends"),
        Reason.YEAR: QCoreApplication.translate("Effect", "a year since the end measurement"),
    }[reason]


def act_words(line: DueLine | None) -> str:
    """Return what can be done with a firm."""
    if line is None or line.due.response_set_id is None:
        return QCoreApplication.translate("Effect", "Begin the measurement")
    if line.due.state is DueState.DONE:
        return QCoreApplication.translate("Effect", "Open the change")
    return QCoreApplication.translate("Effect", "Go on with the measurement")


def line_name(line: EffectLine) -> str:
    """Return the name of a row."""
    if line.names:
        return line.names.get(current_language()) or line.names["fi"]
    least, _, most = line.key.partition("-")
    if not most:
        return QCoreApplication.translate("Effect", "{least} or more").format(least=least)
    if least == most == "0":
        return QCoreApplication.translate("Effect", "None")
    return f"{least}–{most}"


def few_words() -> str:
    """Return what stands in place of numbers of too few firms."""
    return QCoreApplication.translate("Effect", "fewer than {count}").format(count=LEAST_TOLD)


def signed(value: float, decimals: int = 1) -> str:
    """Return a change with its sign: `+4,2`, `−1,0`, `0,0`."""
    rounded = round(value, decimals)
    sign = "+" if rounded > 0 else "−" if rounded < 0 else ""
    return sign + format_number(abs(rounded), decimals)


def interval_words(found: Paired) -> str:
    """Return the interval of a change."""
    words = QCoreApplication.translate("Effect", "95 %: {low} … {high}")
    return words.format(low=signed(found.low), high=signed(found.high))


def means_words(found: Paired) -> str:
    """Return both means."""
    return f"{format_number(found.before, 1)} → {format_number(found.after, 1)}"


def effect_words(found: Paired) -> str:
    """Return the effect size."""
    if found.effect is None:
        return "–"
    return signed(found.effect, 2)


def p_words(found: Paired) -> str:
    """Return the outcome of the rank test."""
    if found.ranks is None:
        return "–"
    if found.ranks.p < 0.001:
        return f"p < {format_number(0.001, 3)}"
    return f"p = {format_number(found.ranks.p, 3)}"


def shares_words(found: Paired) -> str:
    """Return how many went up, stayed and went down, in percent."""
    parts = (found.improved, found.same, found.declined)
    return " / ".join(f"{format_number(100 * one / found.count)} %" for one in parts)


def mode_words(mode: str) -> str:
    """Return a way of answering."""
    return {
        "advisor": QCoreApplication.translate("Effect", "with the advisor"),
        "alone": QCoreApplication.translate("Effect", "alone"),
        "paper": QCoreApplication.translate("Effect", "on paper"),
        "survey": QCoreApplication.translate("Effect", "by survey"),
        "phone": QCoreApplication.translate("Effect", "by phone"),
    }.get(mode, mode)


def response_words(view: EffectView) -> tuple[str, str]:
    """Return the rate of answers, and how they were given."""
    response = view.response
    if response.rate is None:
        return "–", QCoreApplication.translate("Effect", "Nobody's day has come yet.")
    rate = f"{format_number(100 * response.rate)} %"
    words = QCoreApplication.translate("Effect", "{answered} of {asked} firms")
    counted = words.format(answered=response.answered, asked=response.asked)
    modes = ", ".join(f"{mode_words(mode)} {count}" for mode, count in response.modes.items())
    return rate, " · ".join(filter(None, (counted, modes)))


def method_words(view: EffectView) -> Sequence[str]:
    """Return what has to be known to read the numbers."""
    lines = [
        QCoreApplication.translate(
            "Effect",
            "There is no group to compare with: this is change, and it does not tell what caused it. Only "
            "firms measured twice count, over the questions that both measurements answer.",
        )
    ]
    lines.append(_drop_out_words(view))
    if view.then is not None:
        words = QCoreApplication.translate(
            "Effect",
            "Own competence against the start as it is seen now: {change} points ({interval}). After a "
            "training people often rate where they began lower than they did then.",
        )
        lines.append(words.format(change=signed(view.then.change), interval=interval_words(view.then)))
    if view.versions or view.incomparable:
        words = QCoreApplication.translate(
            "Effect",
            "Measured with two versions of the form: {versions} firms, counted over the common questions. "
            "Left out because the versions cannot be compared: {broken}.",
        )
        lines.append(words.format(versions=view.versions, broken=view.incomparable))
    if view.sensitivity is not None:
        words = QCoreApplication.translate(
            "Effect",
            "If one area weighed five points more or less, the word of the level would change for "
            "{range} % of the firms ({count} first measurements).",
        )
        found = view.sensitivity
        ends = dict.fromkeys(format_number(100 * share) for share in (found.least, found.most))
        lines.append(words.format(range="–".join(ends), count=found.count))
    return lines


def _drop_out_words(view: EffectView) -> str:
    lost = view.drop_outs
    if not lost.count:
        return QCoreApplication.translate("Effect", "No firm whose day has come is missing.")
    if lost.level is None or lost.measured_level is None:
        words = QCoreApplication.translate("Effect", "Not measured though their day has come: {count} firms.")
        return words.format(count=lost.count)
    words = QCoreApplication.translate(
        "Effect",
        "Not measured though their day has come: {count} firms. Their first level was {lost} on average, "
        "that of the measured ones {measured}.",
    )
    return words.format(
        count=lost.count,
        lost=format_number(lost.level, 1),
        measured=format_number(lost.measured_level, 1),
    )
