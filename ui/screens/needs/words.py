"""The words of the needs."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from digifocus_desktop.services.cohort import ELSEWHERE, UNKNOWN
from digifocus_desktop.services.company_names import CompanyReference
from digifocus_desktop.services.needs_values import Picked, ThemeDemand
from ui.shared.i18n import current_language
from ui.shared.wording import format_date_range, format_number


def theme_name(demand: ThemeDemand) -> str:
    """Return the name of a theme in the language of now."""
    return demand.names.get(current_language()) or demand.names["fi"]


def percent(share: float | None) -> str:
    """Return a share 0–1 as percent; a dash where there is none."""
    return "–" if share is None else f"{format_number(share * 100)} %"


def window(demand: ThemeDemand, today: date) -> str:
    """Return the window of a theme."""
    if demand.starts_on is None or demand.ends_on is None:
        return QCoreApplication.translate("Needs", "no window set")
    if demand.ends_on < today:
        return QCoreApplication.translate("Needs", "over")
    return format_date_range(demand.starts_on, demand.ends_on)


def seats(demand: ThemeDemand) -> str:
    """Return how many places a theme has."""
    if demand.seats is None:
        return ""
    return QCoreApplication.translate("Needs", "%n seat(s)", "", demand.seats)


def place_name(code: str, reference: CompanyReference) -> str:
    """Return the name of a municipality, or of what stands for none."""
    if code == UNKNOWN:
        return QCoreApplication.translate("Needs", "Municipality not known")
    if code == ELSEWHERE:
        return QCoreApplication.translate("Needs", "Elsewhere")
    return reference.municipality(code, current_language())


def group_name(key: str, reference: CompanyReference) -> str:
    """Return the name of a target group, or of none."""
    if key == UNKNOWN:
        return QCoreApplication.translate("Needs", "No target group")
    return reference.group(key, current_language())


def picked_name(picked: Picked, reference: CompanyReference) -> str:
    """Return which firms are listed."""
    if picked.group is not None:
        return group_name(picked.group, reference)
    if picked.place is not None:
        return place_name(picked.place, reference)
    return QCoreApplication.translate("Needs", "All firms that need it")
