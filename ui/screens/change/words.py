"""The words of the page of a firm's change that the paper has not, in the language of now."""

from PySide6.QtCore import QCoreApplication

from digifocus_desktop.forms.comparison import Change
from digifocus_desktop.forms.firm_change import FirmChange, FlagState
from digifocus_desktop.forms.result import Score
from digifocus_desktop.services.actions import ActionView
from digifocus_desktop.services.firm_change_values import FirmChangeView
from digifocus_desktop.services.firm_change_words import ChangeWords, whole
from ui.shared.i18n import current_language
from ui.shared.wording import format_date

FLAG_LOOKS = {
    FlagState.GONE: ("circle-check", "ok"),
    FlagState.UNKNOWN: ("circle-question-mark", "warn"),
    FlagState.NEW: ("flag", "danger"),
    FlagState.STILL: ("flag", "danger"),
}
"""Icon and tone of what became of a red flag."""


def said() -> ChangeWords:
    """Return the sentences that screen and paper share."""
    return ChangeWords(current_language())


def title_words(view: FirmChangeView) -> str:
    """Return *Change* with both days."""
    words = QCoreApplication.translate("Change", "Change {first} – {later}")
    return words.format(first=format_date(view.first.on), later=format_date(view.later.on))


def range_words(score: Score) -> str:
    """Return the range of a score."""
    words = QCoreApplication.translate("Change", "roughly {low}–{high}")
    return words.format(low=score.low, high=score.high)


def spoken(change: FirmChange, found: Change) -> str:
    """Return both numbers for screen readers."""
    words = QCoreApplication.translate("Change", "before {before}, now {after}, {points}")
    numbers = words.format(before=whole(found.before), after=whole(found.after), points=said().by(found))
    return f"{numbers}, {said().way(change, found)}, {range_words(change.after(found))}"


def advisor_words(view: FirmChangeView) -> str:
    """Return who was with the firm at each measurement, where that is known."""
    told = [f"{said().phase(one)}: {one.advisor}" for one in (view.first, view.later) if one.advisor]
    return " · ".join(told)


def moved_words(change: FirmChange, shown: int) -> str:
    """Return how many questions changed by more than a step, where not all are shown."""
    if len(change.moved) <= shown:
        return ""
    words = QCoreApplication.translate("Change", "The {shown} largest of {count}")
    return words.format(shown=shown, count=len(change.moved))


def step_look(action: ActionView) -> tuple[str, str]:
    """Return icon and tone of an agreed step."""
    if action.done_on is not None:
        return "circle-check", "ok"
    return ("ban", "muted") if action.dropped else ("clock", "muted")
