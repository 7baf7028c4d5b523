"""Plain values of a firm that screens and services hand to each other; nothing heavy is imported here."""

from dataclasses import dataclass

from digifocus_desktop.domain.company_facts import CompanyFacts

TARGET_GROUPS_MAX = 2
"""A firm belongs to at most two target groups."""

NOT_TOLD = "ei_sano"
"""Turnover class of a firm that does not tell."""


@dataclass(frozen=True, slots=True)
class NewCompany(CompanyFacts):
    """A firm to be written down, in at most `TARGET_GROUPS_MAX` groups. Texts are checked when it is created.

    Attributes:
        source: Where the contact came from.
    """

    source: str | None = None


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
