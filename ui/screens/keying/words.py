"""The sentences of keying in."""

from PySide6.QtCore import QCoreApplication

from resources.messages import sentence
from ui.screens.keying.state import KeyingState, KeyRow
from ui.shared import answer_notices
from ui.shared.answer_notices import Notice
from ui.shared.choices import Option
from ui.shared.i18n import current_language
from ui.shared.troubles import trouble_of, trouble_words
from ui.shared.wording import format_date


def row_words(row: KeyRow) -> str:
    """Return the second line of an answer."""
    if row.different:
        return QCoreApplication.translate("Keying", "differs from the first time")
    if row.contradiction:
        if row.withdrawn:
            return QCoreApplication.translate("Keying", "does not fit the earlier ones")
        return QCoreApplication.translate("Keying", "answered, though it is not asked")
    if row.hidden:
        return QCoreApplication.translate("Keying", "not asked")
    if row.checked:
        return QCoreApplication.translate("Keying", "checked")
    return row.detail


def course_options() -> list[Option]:
    """Return which papers can be keyed."""
    return [
        Option("full", QCoreApplication.translate("Keying", "Whole analysis")),
        Option("quick", QCoreApplication.translate("Keying", "Quick survey")),
        Option("t1", QCoreApplication.translate("Keying", "End (T1)")),
        Option("t2", QCoreApplication.translate("Keying", "A year later (T2)")),
    ]


def start_words(state: KeyingState, course: object) -> str:
    """Return what is known of such a paper before it is begun."""
    if state.start is None:
        return ""
    if course in state.start.under_way:
        return QCoreApplication.translate("Keying", "A paper of this kind is under way: you go on with it.")
    if course in state.start.measured:
        return QCoreApplication.translate(
            "Keying", "The firm has such an analysis already. The paper is stored as one of its own."
        )
    if course in {"t1", "t2"} and not state.start.measured & {"full", "quick"}:
        return QCoreApplication.translate(
            "Keying", "No first measurement of the firm is on this computer. Check the kind of the paper."
        )
    return ""


def paper_words(state: KeyingState) -> str:
    """Return what is being keyed."""
    if state.answered_on is None:
        return QCoreApplication.translate("Keying", "Enter a paper form")
    words = QCoreApplication.translate("Keying", "Paper form of {day}")
    return words.format(day=format_date(state.answered_on.astimezone().date()))


def progress_words(state: KeyingState) -> str:
    """Return how far it is."""
    words = QCoreApplication.translate("Keying", "{done}/{asked} entered").format(
        done=state.done, asked=state.asked
    )
    if not state.checking:
        return words
    told = QCoreApplication.translate("Keying", "{checked} checked").format(checked=state.checked)
    return f"{words} · {told}"


def problem_words(state: KeyingState) -> str:
    """Return what is wrong with what was keyed."""
    question, error = state.question, state.problem
    if error is None:
        if question is not None and question.different:
            return QCoreApplication.translate(
                "Keying", "The first keying says {first}. Key the right answer once more."
            ).format(first=_first(state))
        return ""
    language = current_language()
    texts = error.facts.get("message") or {}
    return str(texts.get(language) or texts.get("fi") or sentence(error.code, error.facts, language))


def _first(state: KeyingState) -> str:
    row = next((row for row in state.rows if row.different), None)
    return row.answer if row else ""


def notice_words(state: KeyingState) -> tuple[str, str, str, str]:
    """Return text, icon, tone and act of the banner; all empty for none."""
    if state.trouble is not None:
        return trouble_words(trouble_of(state.trouble)), "triangle-alert", "danger", ""
    told = state.question.required_text if state.question else ""
    first = QCoreApplication.translate(
        "Keying", "Key this first: it decides which questions concern the firm."
    )
    own = {
        Notice.NEEDED: told or first,
        Notice.GONE: QCoreApplication.translate("Keying", "This is not here any more."),
        Notice.UNREADABLE: QCoreApplication.translate(
            "Keying",
            "This paper cannot be opened: it was made with a newer version of the program. "
            "Update the program and sync.",
        ),
    }
    return answer_notices.notice_words(state.notice, state.notice_count, own)
