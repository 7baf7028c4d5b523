"""What is told of a firm when it is first written down, typed or read from a list."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class CompanyFacts:
    """The facts of a firm; only the name is needed.

    Attributes:
        business_id: As typed or stored; None for a firm that is being founded.
        municipality: Three-digit code.
        target_groups: Keys.
        turnover_class: Code of `domain.turnover`, or None.
        founded_year: Four digits, or None.
        contacted_on: Day of a first contact, or None.
    """

    name: str
    business_id: str | None = None
    municipality: str | None = None
    target_groups: tuple[str, ...] = ()
    street: str | None = None
    postcode: str | None = None
    locality: str | None = None
    phone: str | None = None
    email: str | None = None
    website: str | None = None
    industry: str | None = None
    turnover_class: str | None = None
    staff_fte: float | None = None
    founded_year: int | None = None
    language: str = "fi"
    description: str | None = None
    contact_name: str | None = None
    contact_role: str | None = None
    contact_phone: str | None = None
    contact_email: str | None = None
    contacted_on: date | None = None
