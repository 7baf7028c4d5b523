"""Turnover in classes, as firms are willing to tell it, or in euros, as accounts state it."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class TurnoverClass:
    """Turnover above `over_euros` and at most `up_to_euros`; None means no limit.

    Attributes:
        code: Stable name, the same as the choice of the analysis form.
    """

    code: str
    over_euros: int | None
    up_to_euros: int | None

    def exceeds(self, threshold_cents: int) -> bool | None:
        """Tell whether every turnover of the class is above the threshold, none is, or (None) some are."""
        if self.up_to_euros is not None and self.up_to_euros * 100 <= threshold_cents:
            return False
        if self.over_euros is not None and self.over_euros * 100 >= threshold_cents:
            return True
        return None


TURNOVER_CLASSES: Final = (
    TurnoverClass("alle20t", None, 20_000),
    TurnoverClass("20_100t", 20_000, 100_000),
    TurnoverClass("100_400t", 100_000, 400_000),
    TurnoverClass("400_700t", 400_000, 700_000),
    TurnoverClass("700t_2m", 700_000, 2_000_000),
    TurnoverClass("yli2m", 2_000_000, None),
)
NOT_TOLD: Final = "ei_sano"

_BY_CODE: Final = {row.code: row for row in TURNOVER_CLASSES}


def turnover_class(code: str) -> TurnoverClass | None:
    """Return the class of a code; None for `NOT_TOLD` and for codes of a newer form."""
    return _BY_CODE.get(code)


def class_of(turnover_cents: int) -> TurnoverClass:
    """Return the class a turnover falls in; the upper limit belongs to the class."""
    for row in TURNOVER_CLASSES:
        if row.up_to_euros is None or turnover_cents <= row.up_to_euros * 100:
            return row
    return TURNOVER_CLASSES[-1]


def exceeds(threshold_cents: int, *, turnover_cents: int | None, code: str | None) -> bool | None:
    """Tell whether a firm's turnover is strictly above a threshold; None means it is not known.

    Euros, when given, decide before the class.
    """
    if turnover_cents is not None:
        return turnover_cents > threshold_cents
    known = turnover_class(code) if code else None
    return None if known is None else known.exceeds(threshold_cents)
