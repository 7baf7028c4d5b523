"""A visit or call as a person says it: plain values, nothing heavy is imported here."""

from dataclasses import dataclass
from datetime import datetime

VISIT, CALL = "visit", "call"
KINDS = (VISIT, CALL)
PLANNED, HELD, CANCELLED = "planned", "held", "cancelled"


@dataclass(frozen=True, slots=True)
class VisitDraft:
    """What a person says of a visit or a call.

    Attributes:
        kind: `visit` or `call`.
        starts_at: Aware time.
        subject: What it is about; empty takes the firm's name as title.
        place: Where, for a visit elsewhere than at the firm.
        minutes: Length; None for the usual one of the kind.
    """

    kind: str
    starts_at: datetime
    subject: str = ""
    place: str = ""
    minutes: int | None = None
