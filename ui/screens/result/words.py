"""The sentences of the result page, in the language of now."""

from PySide6.QtCore import QCoreApplication

from digifocus_desktop.domain.formats import lowered
from digifocus_desktop.forms.advice_matrix import HelpKind
from digifocus_desktop.forms.package import FormPackage, Item, Texts, text
from digifocus_desktop.forms.result import DimensionResult, Result, Score, Strength
from digifocus_desktop.services.end_measurements import BASELINE
from digifocus_desktop.services.results import AgreedStep, ResultView
from resources.labels import label
from ui.screens.result.presenter import ResultState
from ui.shared.i18n import current_language
from ui.shared.plan_words import cost_words
from ui.shared.wording import format_date, format_number


def said(texts: Texts) -> str:
    """Return a text of the form."""
    return text(texts, current_language()).text


def band_words(score: Score) -> str:
    """Return the word for a score, and that it lies at a border."""
    word = said(score.band.label)
    if not score.at_border:
        return word
    return QCoreApplication.translate("Result", "{word}, borderline").format(word=word)


def range_words(score: Score) -> str:
    """Return the range of a score."""
    words = QCoreApplication.translate("Result", "roughly {low}–{high}")
    return words.format(low=score.low, high=score.high)


def missing_words(result: Result, *, level: bool) -> str:
    """Return why a headline is not given."""
    if level:
        measured = sum(found.measured for found in result.dimensions if found.dimension.kind.value == "level")
        return QCoreApplication.translate(
            "Result", "%n area(s) measured, at least 5 are needed", "", measured
        )
    found = next((one for one in result.dimensions if one.dimension.kind.value == "competence"), None)
    return unmeasured_words(found) if found is not None else ""


def unmeasured_words(found: DimensionResult) -> str:
    """Return *not measured* and how far the answers are, or that too few questions are asked of it."""
    if found.answered >= found.applicable:
        return QCoreApplication.translate("Result", "not measured, too few questions")
    words = QCoreApplication.translate("Result", "not measured, answered {answered}/{of}")
    return words.format(answered=found.answered, of=found.applicable)


def now_words(found: DimensionResult) -> str:
    """Return where the firm is in the item of the next step."""
    if found.next_step is None:
        return ""
    words = QCoreApplication.translate("Result", "now: {anchor}")
    return words.format(anchor=lowered(said(found.next_step.current.label)))


def next_words(found: DimensionResult) -> str:
    """Return the next anchor, or that there is none."""
    if found.next_step is not None:
        return said(found.next_step.target.label)
    if found.answered:
        return QCoreApplication.translate("Result", "Already at the top step")
    return ""


def spoken_row(found: DimensionResult) -> str:
    """Return a row for screen readers: number, word, range, next step."""
    if found.score is None:
        parts = [unmeasured_words(found)]
    else:
        parts = [str(found.score.rounded), band_words(found.score), range_words(found.score)]
    if found.next_step is not None:
        parts += [said(found.next_step.item.label), next_words(found), now_words(found)]
    return ", ".join(filter(None, parts))


def clarify_words(question: str) -> str:
    """Return that something is to be found out."""
    words = QCoreApplication.translate("Result", "Find out: {question} The answer was don't know.")
    return words.format(question=lowered(question))


def strength_words(package: FormPackage, strength: Strength) -> str:
    """Return a strength with the area it belongs to, since an anchor alone may say little."""
    return f"{section_word(package, strength.item)}: {lowered(said(strength.anchor.label))}"


def section_word(package: FormPackage, item: Item) -> str:
    """Return the short name of the section of an item."""
    return said(package.section_by_id[item.section].short)


def step_facts(step: AgreedStep) -> str:
    """Return who, how long, what it costs and by when, as far as it was agreed."""
    parts = [step.who]
    if step.minutes:
        parts.append(_time_words(step.minutes))
    parts.append(cost_words(step.cost_class or ""))
    if step.due_on is not None:
        parts.append(format_date(step.due_on))
    return " · ".join(filter(None, parts))


def help_words(view: ResultView) -> str:
    """Return the kind of help that fits now and why, in a sentence."""
    sentences = {
        HelpKind.TRAINING: QCoreApplication.translate(
            "Result", "The help that fits now: training, as competence and level are both still growing."
        ),
        HelpKind.HANDS_ON: QCoreApplication.translate(
            "Result",
            "The help that fits now: help with the work or time for it, as the competence is there already.",
        ),
        HelpKind.OWNERSHIP: QCoreApplication.translate(
            "Result",
            "The help that fits now: skills of buying and owning, "
            "as the firm is further than the own competence.",
        ),
        HelpKind.GROWTH: QCoreApplication.translate(
            "Result", "The help that fits now: coaching for growth, as competence and level are both high."
        ),
    }
    return sentences[view.help] if view.help is not None else ""


def doubt_words(result: Result) -> str:
    """Return how far the answers carry, where *don't know* is frequent."""
    share = result.dont_know_share
    if share is None or result.reliability is None or result.reliability.value == "good":
        return ""
    words = QCoreApplication.translate(
        "Result", "{percent} % of the answers are don't know: the result is indicative."
    )
    return words.format(percent=format_number(share * 100))


def title_words(view: ResultView) -> str:
    """Return *Result* with its day; of which measurement, and that it is unfinished or a quick survey."""
    if view.quick:
        words = QCoreApplication.translate("Result", "Quick survey {date}: roughly where the firm is")
    elif view.completed:
        words = QCoreApplication.translate("Result", "Result {date}")
    else:
        words = QCoreApplication.translate("Result", "Result {date}, analysis unfinished")
    titled = words.format(date=format_date(view.measured_at))
    later = label(f"phase.{view.phase}", current_language(), default="") if view.phase != BASELINE else ""
    return " · ".join(filter(None, (later, titled)))


def interview_words(view: ResultView | None) -> str:
    """Return what the interview button does: begin, go on with, or open what was held."""
    held = view.interview if view is not None else None
    if held is None:
        return QCoreApplication.translate("Result", "To the interview")
    if held.finished:
        return QCoreApplication.translate("Result", "Open the interview")
    return QCoreApplication.translate("Result", "Continue the interview")


def topic_words(found: DimensionResult) -> str:
    """Return the question that the next step is about."""
    return said(found.next_step.item.label) if found.next_step is not None else ""


def empty_words(state: ResultState) -> tuple[str, str, str]:
    """Return title, text and act of what stands in place of a result."""
    if state.error_code == "record.gone":
        return QCoreApplication.translate("Result", "This analysis is not here any more."), "", ""
    if state.error_code:
        title = QCoreApplication.translate("Result", "This result cannot be shown.")
        return title, QCoreApplication.translate("Result", "Update the program and sync, then try again."), ""
    view = state.view
    if view is None:
        return "", "", ""
    if view.result.needed is None:
        title = QCoreApplication.translate("Result", "The result cannot be calculated.")
        return (
            title,
            QCoreApplication.translate("Result", "Too many questions do not concern the firm."),
            QCoreApplication.translate("Result", "Go on with the analysis"),
        )
    title = QCoreApplication.translate(
        "Result",
        "The result cannot be calculated yet: there are {count} answers, at least {needed} are needed.",
    )
    return (
        title.format(count=view.result.answered, needed=view.result.needed),
        "",
        QCoreApplication.translate("Result", "Go on with the analysis"),
    )


def _time_words(minutes: int) -> str:
    if minutes < 60:
        return QCoreApplication.translate("Result", "{minutes} min").format(minutes=minutes)
    hours = format_number(minutes / 60, 0 if minutes % 60 == 0 else 1)
    return QCoreApplication.translate("Result", "{hours} h").format(hours=hours)
