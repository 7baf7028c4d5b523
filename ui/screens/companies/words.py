"""The words of the list: how many, stages, filters."""

from PySide6.QtCore import QCoreApplication

from digifocus_desktop.services.company_list_values import ANALYSED_NOT_INTERVIEWED, ListFilter
from digifocus_desktop.services.company_names import CompanyReference
from ui.shared.i18n import current_language
from ui.shared.stages import stage_words

STAGE_CHOICES: tuple[tuple[float, ...], ...] = (
    (0.0,),
    (1.0,),
    (1.5,),
    ANALYSED_NOT_INTERVIEWED,
    (3.0,),
    (3.5,),
    (4.0, 4.5),
    (5.0,),
)
"""What the panel offers, in the order of the way."""


def count_words(total: int | None) -> str:
    """Return how many firms the list has; empty until it is known."""
    return "" if total is None else QCoreApplication.translate("Companies", "%n companies", "", total)


def stages_words(stages: tuple[float, ...]) -> str:
    """Return the words of one choice of stages."""
    if stages == ANALYSED_NOT_INTERVIEWED:
        return QCoreApplication.translate("Companies", "Analysed, not interviewed")
    return stage_words(stages[0]) if stages else ""


def filter_words(chosen: ListFilter, reference: CompanyReference) -> str:
    """Return what a filter is called."""
    language = current_language()
    parts = (
        QCoreApplication.translate("Companies", "Mine") if chosen.mine else "",
        reference.municipality(chosen.municipality, language),
        reference.group(chosen.target_group, language) if chosen.target_group else "",
        stages_words(chosen.stages),
    )
    return " · ".join(part for part in parts if part)


def survey_words() -> str:
    """Return what takes answers of a survey tool in."""
    return QCoreApplication.translate("Companies", "Take in answers from a survey tool")
