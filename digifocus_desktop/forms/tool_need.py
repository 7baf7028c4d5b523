"""How much a firm needs a category of tools, and whether what is offered covers it.

Need and fit are both 0–4. The need comes from the answers of the items that the sheet `tools` names; the
fit is the advisor's. A tool is suggested only when its fit covers four fifths of the need and the time the
firm has allows to begin with it.
"""

from enum import StrEnum

from digifocus_desktop.forms.package import Tool
from digifocus_desktop.forms.runtime import Runtime

TOP = 4
COVER = 0.8
"""Share of the need that the fit must reach."""
NEED_LEAST = 1.6
"""Below this nothing is suggested: the same two fifths from which on a training theme counts as needed."""
TIME_ITEM = "t_aika"

EFFORTS = ("light", "medium", "heavy")
_TIME_ALLOWS = {"0": 0, "alle1h": 1, "1_3h": 2, "yli3h": 3}
"""Choice of `TIME_ITEM` → how many of `EFFORTS` fit into such a week."""
_EPSILON = 1e-9


class Verdict(StrEnum):
    """What the tool map says of a category."""

    KEEP = "keep"
    SHORT = "short"
    GIVE_UP = "give_up"
    SUGGESTED = "suggested"
    NO_TIME = "no_time"
    NOT_COVERING = "not_covering"
    UNRATED = "unrated"
    NOT_NEEDED = "not_needed"
    UNKNOWN = "unknown"


def need_of(runtime: Runtime, tool: Tool) -> float | None:
    """Return the need 0–4: what is missing from the best answers, weighted; None while nothing is answered.

    An item that branching hides counts with its hidden value, as in the scores; what does not concern the
    firm and what is not known leave the sum.
    """
    missing = weight = 0.0
    for name in tool.items:
        item = runtime.package.by_id.get(name)
        value = runtime.value(name) if item is not None else None
        if item is not None and type(value) is int:
            missing += item.weight * (TOP - value)
            weight += item.weight
    return missing / weight if weight else None


def covers(fit: int, need: float) -> bool:
    """Whether a fit is enough for a need."""
    return fit + _EPSILON >= COVER * need


def time_allows(runtime: Runtime, effort: str) -> bool:
    """Whether the firm has time for a tool of such an effort; a firm that was not asked may have it."""
    time = runtime.value(TIME_ITEM) if TIME_ITEM in runtime.package.by_id else None
    allowed = _TIME_ALLOWS.get(time) if isinstance(time, str) else None
    return allowed is None or effort not in EFFORTS or EFFORTS.index(effort) < allowed


def verdict_on_used(need: float | None, fit: int | None, *, give_up: bool) -> Verdict:
    """Return what to say of a tool that the firm uses."""
    if give_up:
        return Verdict.GIVE_UP
    return Verdict.SHORT if need is not None and fit is not None and not covers(fit, need) else Verdict.KEEP


def verdict_on_other(need: float | None, fit: int | None, *, refused: bool, in_time: bool) -> Verdict:
    """Return what to say of a tool that the firm does not use.

    Args:
        need: From the answers.
        fit: From the advisor.
        refused: Whether the firm says that it has no need.
        in_time: Whether the time it has allows to begin.
    """
    if refused or (need is not None and need < NEED_LEAST):
        return Verdict.NOT_NEEDED
    if need is None:
        return Verdict.UNKNOWN
    if fit is None:
        return Verdict.UNRATED
    if not covers(fit, need):
        return Verdict.NOT_COVERING
    return Verdict.SUGGESTED if in_time else Verdict.NO_TIME
