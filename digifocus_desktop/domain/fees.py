"""The fee of a firm in a work package or path: a rule of the programme, applied and frozen.

A fee is asked once from each firm for each path, whatever the number of its people.
"""

from dataclasses import dataclass
from enum import StrEnum

from digifocus_desktop.domain.turnover import exceeds


class FeeBasis(StrEnum):
    """Why a fee is what it is."""

    FREE = "free"
    FLAT = "flat"
    TURNOVER_UP_TO = "turnover_up_to"
    TURNOVER_OVER = "turnover_over"
    TURNOVER_UNKNOWN = "turnover_unknown"


@dataclass(frozen=True, slots=True)
class FeeRule:
    """Amounts in cents, without a statement on VAT.

    Attributes:
        amount_cents: The fee; 0 is free.
        over_amount_cents: The fee of firms whose turnover is strictly above the threshold.
        over_turnover_cents: The threshold; set exactly when `over_amount_cents` is.
    """

    amount_cents: int
    over_amount_cents: int | None = None
    over_turnover_cents: int | None = None


@dataclass(frozen=True, slots=True)
class Fee:
    """A fee with its reason; the amount is None while the turnover is not known."""

    amount_cents: int | None
    basis: FeeBasis


def fee(rule: FeeRule, *, turnover_cents: int | None = None, turnover_class: str | None = None) -> Fee:
    """Return the fee of one firm; turnover in cents decides before the class."""
    if rule.over_amount_cents is None or rule.over_turnover_cents is None:
        return Fee(rule.amount_cents, FeeBasis.FLAT if rule.amount_cents else FeeBasis.FREE)
    over = exceeds(rule.over_turnover_cents, turnover_cents=turnover_cents, code=turnover_class)
    if over is None:
        return Fee(None, FeeBasis.TURNOVER_UNKNOWN)
    if over:
        return Fee(rule.over_amount_cents, FeeBasis.TURNOVER_OVER)
    return Fee(rule.amount_cents, FeeBasis.TURNOVER_UP_TO)
