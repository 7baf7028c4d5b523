"""The sentences of the analysis."""

from PySide6.QtCore import QCoreApplication

from digifocus_desktop.forms.answers import Status
from digifocus_desktop.forms.course import Course
from ui.screens.analysis.state import AnalysisState, AnswerKind, ClosedLine, OpenQuestion, OpenRepeat
from ui.shared import answer_notices
from ui.shared.answer_notices import Notice


def status_words(status: Status | None) -> str:
    """Return the words for an answer that is none of the form's; empty for others."""
    if status is Status.DONT_KNOW:
        return QCoreApplication.translate("Analysis", "Don't know")
    if status is Status.NOT_APPLICABLE:
        return QCoreApplication.translate("Analysis", "Does not concern us")
    if status is Status.SKIPPED:
        return QCoreApplication.translate("Analysis", "passed over")
    return ""


def answer_words(line: ClosedLine, *, short: bool) -> str:
    """Return the own answer as a closed question shows it."""
    if line.withdrawn:
        words = QCoreApplication.translate("Analysis", "not offered any more: {answer}")
        return words.replace("{answer}", line.answer)
    if line.number:
        return line.number if short else f"{line.number}  {line.answer}"
    return line.answer or status_words(line.status)


def course_title(course: Course, name: str) -> str:
    """Return what is being asked: the form by its name, or which other way of asking it this is."""
    if course.quick:
        return QCoreApplication.translate("Analysis", "Quick survey")
    return {
        "T1": QCoreApplication.translate("Analysis", "End measurement"),
        "T2": QCoreApplication.translate("Analysis", "A year later"),
    }.get(course.phase, name)


def time_words(state: AnalysisState) -> str:
    """Return how long the rest takes."""
    if state.completed and not state.minutes_left:
        return QCoreApplication.translate("Analysis", "finished")
    if not state.minutes_left:
        return QCoreApplication.translate("Analysis", "almost done")
    return QCoreApplication.translate("Analysis", "about %n min left", "", state.minutes_left)


def foot_words(question: OpenQuestion | None) -> str:
    """Return the keys that work on what is open: a repeat, or a question as it is answered."""
    if question is None:
        return QCoreApplication.translate("Analysis", "Keys: + one more, ↑ ↓ question, Enter next")
    keys = [choice.key for choice in question.choices if choice.key]
    figures = f"{keys[0]}–{keys[-1]}" if len(keys) > 1 else "".join(keys)
    words = {
        AnswerKind.ROWS: QCoreApplication.translate(
            "Analysis", "Keys: {figures} answer, ? don't know, ↑ ↓ question, Enter next"
        ),
        AnswerKind.MANY: QCoreApplication.translate("Analysis", "Keys: {figures} tick, Enter next"),
        AnswerKind.LIST: QCoreApplication.translate("Analysis", "Keys: ↑ ↓ choose, Enter next"),
        AnswerKind.LINES: QCoreApplication.translate("Analysis", "Keys: Ctrl+Enter next, PgUp PgDn section"),
    }
    typed = QCoreApplication.translate("Analysis", "Keys: ↑ ↓ question, Enter next")
    return words.get(question.kind, typed).replace("{figures}", figures)


def notice_words(state: AnalysisState) -> tuple[str, str, str, str]:
    """Return text, icon, tone and act of the banner; all empty for none."""
    told = state.question.required_text if state.question else ""
    first = QCoreApplication.translate(
        "Analysis", "Answer this first: it decides which questions concern the firm."
    )
    own = {
        Notice.NEEDED: told or first,
        Notice.NOT_APPLICABLE: QCoreApplication.translate(
            "Analysis",
            "“Does not concern us” was chosen for %n question(s). Go through them together: "
            "do they really not concern the firm?",
            "",
            state.notice_count,
        ),
        Notice.UNCOUNTED: QCoreApplication.translate(
            "Analysis",
            "No result can be counted from the answers yet: too few questions are answered. "
            "Go on together from here.",
        ),
        Notice.GONE: QCoreApplication.translate("Analysis", "This analysis is not here any more."),
        Notice.UNREADABLE: QCoreApplication.translate(
            "Analysis",
            "This analysis cannot be opened: it was made with a newer version of the program. "
            "Update the program and sync.",
        ),
    }
    return answer_notices.notice_words(state.notice, state.notice_count, own)


def remark_words(question: OpenQuestion) -> tuple[str, str, str]:
    """Return what is told of the options: how many may be chosen, what is gone, that it is a proposal."""
    most = QCoreApplication.translate("Analysis", "Choose at most {max}.")
    gone = QCoreApplication.translate(
        "Analysis",
        "“{answer}” is not offered any more, because an earlier answer has changed. "
        "It is kept, but does not count. Choose again.",
    )
    none = QCoreApplication.translate("Analysis", "None of the options fits the earlier answers.")
    proposed = QCoreApplication.translate(
        "Analysis",
        "This is a proposal and no answer yet. Go on with Next or Enter to accept it, or change it.",
    )
    chosen = question.kind in {AnswerKind.ROWS, AnswerKind.LIST, AnswerKind.MANY}
    withdrawn = gone.replace("{answer}", question.withdrawn) if question.withdrawn else ""
    return (
        most.replace("{max}", str(question.most)) if question.most else "",
        withdrawn or (none if chosen and not question.choices else ""),
        proposed if question.proposed else "",
    )


def add_words(label: str) -> str:
    """Return the words of adding one more to a repeat."""
    return QCoreApplication.translate("Analysis", "Add: {label}").replace("{label}", label)


def count_words(repeat: OpenRepeat) -> str:
    """Return how many there are, and that going on adds none."""
    if repeat.count:
        words = QCoreApplication.translate("Analysis", "So far: {count}. Add one more, or go on with Next.")
        return words.replace("{count}", str(repeat.count))
    return QCoreApplication.translate("Analysis", "None yet. Add one, or go on with Next.")
