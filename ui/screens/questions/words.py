"""The words of the page of questions."""

from PySide6.QtCore import QCoreApplication

from digifocus_desktop.forms.items import text
from digifocus_desktop.forms.reliability import ALPHA_FEWEST, AreaUse, ItemUse
from digifocus_desktop.services.question_use import QuestionUse
from ui.shared.i18n import current_language
from ui.shared.wording import format_number

MANY_DONT_KNOW = 0.25
MANY_NOT_CONCERNED = 0.4
MOST_ALIKE = 0.6
CLEAR_GAP = 0.75
"""Steps between what advisors saw and what firms said, up or down."""


def question(row: ItemUse) -> str:
    """Return a question in the language of now."""
    return text(row.item.label, current_language()).text


def area_name(use: QuestionUse, row: AreaUse) -> str:
    """Return the name of an area in the language of now."""
    found = next(one for one in use.package.dimensions if one.id == row.dimension)
    return text(found.label, current_language()).text


def together(row: AreaUse) -> str:
    """Return how the questions of an area hang together."""
    if row.alpha is not None:
        words = QCoreApplication.translate(
            "Questions", "Cronbach's alpha {alpha} · %n firm(s) answered everything", "", row.complete
        )
        return words.replace("{alpha}", format_number(row.alpha, 2))
    if row.complete < ALPHA_FEWEST:
        return QCoreApplication.translate(
            "Questions", "Alpha from %n firm(s) that answered everything", "", ALPHA_FEWEST
        )
    return QCoreApplication.translate("Questions", "Alpha is not defined here")


def decimal(value: float | None) -> str:
    """Return a mean; a dash where there is none."""
    return "–" if value is None else format_number(value, 1)


def percent(share: float | None) -> str:
    """Return a share 0–1 as percent; a dash where there is none."""
    return "–" if share is None else f"{format_number(share * 100)} %"


def steps(gap: float | None) -> str:
    """Return a difference in steps with its sign; empty where there is none."""
    if gap is None:
        return ""
    sign = "+" if gap > 0 else "−" if gap < 0 else "±"
    return f"{sign}{format_number(abs(gap), 1)}"


def notice(row: ItemUse) -> str:
    """Return what about a question is worth a look; empty where it worked."""
    if row.dont_know >= MANY_DONT_KNOW:
        return QCoreApplication.translate("Questions", "Many don't know")
    if row.not_applicable >= MANY_NOT_CONCERNED:
        return QCoreApplication.translate("Questions", "Does not concern many")
    if (row.lowest or 0) >= MOST_ALIKE:
        return QCoreApplication.translate("Questions", "Most choose the lowest")
    if (row.highest or 0) >= MOST_ALIKE:
        return QCoreApplication.translate("Questions", "Most choose the highest")
    if row.gap is not None and abs(row.gap) >= CLEAR_GAP:
        return QCoreApplication.translate("Questions", "Advisors see it otherwise")
    return ""
