"""Plain values of a firm that screens and services hand to each other; nothing heavy is imported here."""

from dataclasses import dataclass
from datetime import date

TARGET_GROUPS_MAX = 2
"""A firm belongs to at most two target groups."""

NOT_TOLD = "ei_sano"
"""Turnover class of a firm that does not tell."""


@dataclass(frozen=True, slots=True)
class NewCompany:
    """A firm to be written down; only the name is needed. Texts are checked when it is created.

    Attributes:
        business_id: As typed or stored; None for a firm that is being founded.
        municipality: Three-digit code.
        target_groups: Keys, at most `TARGET_GROUPS_MAX`.
        turnover_class: Code of `domain.turnover`.
        source: Where the contact came from.
        contacted_on: Day of a first contact that becomes a line of the timeline.
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
    source: str | None = None
    contact_name: str | None = None
    contact_role: str | None = None
    contact_phone: str | None = None
    contact_email: str | None = None
    contacted_on: date | None = None


@dataclass(frozen=True, slots=True)
class AlikeFirm:
    """A firm that is here already and may be the same.

    Attributes:
        id: The firm's id.
        name: Its name.
        business_id: Stored form, if it has one.
        municipality: Three-digit code.
        same_business_id: Whether it surely is the same; else only the names are alike.
    """

    id: str
    name: str
    business_id: str | None
    municipality: str | None
    same_business_id: bool


@dataclass(frozen=True, slots=True)
class FieldSaved:
    """One value that was changed, with what undo needs.

    Attributes:
        company_id: The firm's id.
        field: Column of the company or of its file.
        old: The value before, fit to be given to `change` again.
        new: The value that is stored now.
    """

    company_id: str
    field: str
    old: object
    new: object
