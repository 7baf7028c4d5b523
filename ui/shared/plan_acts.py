"""Stores what an advisor decided about the plan."""

from digifocus_desktop.errors import BugError
from digifocus_desktop.services import Services
from digifocus_desktop.services.advice import Choice
from ui.shared.plan_list import Decision


def decide(services: Services, response_set_id: str, what: Decision) -> Choice:
    """Store a decision and return what was decided before, for undo; *write* lane.

    Raises:
        InvalidFieldError: `field.too_long`.
        StoreError: `record.gone`.
    """
    advice = services.advice
    if what.act == "follow":
        return advice.follow_rules(response_set_id, what.code)
    if what.reason is None:
        raise BugError("plan.reason", act=what.act)
    said = (what.reason, what.note)
    if what.act == "drop":
        return advice.drop(response_set_id, what.code, *said)
    if what.act == "add":
        return advice.add(response_set_id, what.code, *said)
    if what.act == "own":
        return advice.add_own(response_set_id, what.code, *said)
    return advice.move(response_set_id, what.code, what.position, *said)
