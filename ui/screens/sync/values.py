"""Values of fields as a person reads them."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from digifocus_desktop.domain.formats import format_phone
from digifocus_desktop.services.decisions import Decision
from digifocus_desktop.services.own_values import Shape
from resources import labels
from ui.shared.i18n import current_language
from ui.shared.industries import industry_words
from ui.shared.wording import format_date, format_moment, format_number

GROUPS: Mapping[str, str] = {
    "company_file.turnover_class": "turnover",
    "company_file.language": "language",
    "person.language": "language",
    "action.state": "action_state",
    "action.cost_class": "cost_class",
    "consent.state": "consent_state",
    "consent.channel": "consent_channel",
    "activity.state": "activity_state",
    "activity.mode": "activity_mode",
    "attendance.mark": "attendance_mark",
}
"""Fields whose values are words of the domain, and the group of their labels."""

_WRITTEN: Mapping[str, Callable[[str], str]] = {"industry": industry_words, "phone": format_phone}


def value_words(decision: Decision, value: Any, name: str = "") -> str:
    """Return a value of a decision; `name` is what the record is called whose id it is."""
    if decision.deletes and value:
        return QCoreApplication.translate("Sync", "Remove it")
    if decision.deletes:
        return QCoreApplication.translate("Sync", "Keep it")
    if decision.doubles:
        same = QCoreApplication.translate("Sync", "Yes, the same firm as {name}: merge them")
        return same.format(name=name) if value else QCoreApplication.translate("Sync", "No, two firms")
    if name:
        return name
    if isinstance(value, dict):
        value = value.get("value", value.get("status"))
    if value is None or value in ("", []):
        return labels.label("value.empty", current_language())
    return _plain(decision, value)


def typed_words(decision: Decision, value: Any) -> str:
    """Return a value as a person would type it."""
    return format_phone(str(value)) if decision.field == "phone" else str(value)


def _plain(decision: Decision, value: Any) -> str:
    if isinstance(value, bool):
        return labels.label("value.yes" if value else "value.no", current_language())
    if isinstance(value, list):
        return ", ".join(str(part) for part in value)
    if isinstance(value, int | float):
        return format_number(value, 0 if value == int(value) else 1)
    if decision.shape in (Shape.DAY, Shape.MOMENT):
        moment = datetime.fromisoformat(value)
        return format_date(moment) if decision.shape is Shape.DAY else format_moment(moment)
    written = _WRITTEN.get(decision.field)
    if written is not None:
        return written(str(value))
    group = GROUPS.get(f"{decision.entity}.{decision.field}")
    return labels.label(f"{group}.{value}", current_language(), default=str(value)) if group else str(value)
