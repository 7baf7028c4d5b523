"""What may stand in each field of a firm, and how it is written into the store."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import Any

from sqlalchemy.orm import Session

from digifocus_desktop.domain import business_id, contact
from digifocus_desktop.domain.names import note, optional_line, required_line
from digifocus_desktop.domain.turnover import TURNOVER_CLASSES
from digifocus_desktop.errors import InvalidFieldError
from digifocus_desktop.model.company import Company, CompanyFile, ContactEntry, Person
from digifocus_desktop.services.company_values import NOT_TOLD, TARGET_GROUPS_MAX, NewCompany
from digifocus_desktop.services.me import Me
from digifocus_desktop.store.ids import new_id, pair_id

CONTACT_KIND = "contact"
"""Kind of the timeline's line that says when a firm of a list was first contacted."""

LANGUAGES = ("fi", "sv", "en")

_MUNICIPALITY = re.compile(r"[0-9]{3}")
_FIRST_YEAR = 1800
_STAFF_MAX = 100_000


def company_file_id(company_id: str) -> str:
    """Return the id of a firm's file: the same on every computer."""
    return pair_id("company_file", company_id)


def checked(field: str, value: Any) -> Any:
    """Return a value fit to store in a field of the company or of its file.

    Raises:
        InvalidFieldError: A `business_id.*`, `field.*` or `company.*` code; facts hold `field`.
    """
    return RULES[field](value)


def checked_company(new: NewCompany) -> NewCompany:
    """Return the firm with every value fit to store.

    Raises:
        InvalidFieldError: As `checked`; fields of the contact are `contact_name` and so on.
    """
    values = {field: checked(field, getattr(new, field)) for field in RULES}
    people: dict[str, Any] = {
        "contact_name": _line("contact_name", 200, new.contact_name),
        "contact_role": _line("contact_role", 100, new.contact_role),
        "contact_phone": _phone("contact_phone", new.contact_phone),
        "contact_email": _email("contact_email", new.contact_email),
    }
    return replace(new, **values, **people)


def add_company(session: Session, me: Me, new: NewCompany, *, example: bool = False) -> str:
    """Add a checked firm with its file and first person to the session; return its id."""
    company_id = new_id()
    session.add(
        Company(
            id=company_id,
            programme_id=me.programme_id,
            name=new.name,
            business_id=new.business_id,
            municipality=new.municipality,
            target_groups=new.target_groups,
            owner_organisation_id=me.organisation_id or None,
            owner_user_id=me.user_id or None,
            example=example,
        )
    )
    facts = {field: getattr(new, field) for field in FILE_FIELDS if hasattr(new, field)}
    session.add(CompanyFile(id=company_file_id(company_id), company_id=company_id, **facts))
    session.add_all(_contact_rows(company_id, me, new))
    return company_id


def _contact_rows(company_id: str, me: Me, new: NewCompany) -> Iterator[Person | ContactEntry]:
    if new.contact_name or new.contact_phone or new.contact_email:
        yield Person(
            id=new_id(),
            company_id=company_id,
            name=new.contact_name or new.name,
            role=new.contact_role,
            phone=new.contact_phone,
            email=new.contact_email,
            language=new.language,
            main_contact=True,
        )
    if new.contacted_on:
        yield ContactEntry(
            id=new_id(),
            company_id=company_id,
            kind=CONTACT_KIND,
            happened_on=new.contacted_on,
            body="",
            author_user_id=me.user_id or None,
        )


def _line(field: str, max_chars: int, value: Any) -> str | None:
    return optional_line(value, field, max_chars) if value else None


def _phone(field: str, value: Any) -> str | None:
    line = _line(field, 40, value)
    return contact.normalise_phone(line) if line else None


def _email(field: str, value: Any) -> str | None:
    line = _line(field, 254, value)
    return contact.normalise_email(line) if line else None


def _business_id(value: Any) -> str | None:
    text = _line("business_id", 40, value)
    return business_id.parse(text, lost_zeros=True) if text else None


def _municipality(value: Any) -> str | None:
    if value is None:
        return None
    if _MUNICIPALITY.fullmatch(str(value)):
        return str(value)
    raise InvalidFieldError("company.municipality_unknown", field="municipality")


def _target_groups(value: Any) -> tuple[str, ...]:
    groups = tuple(value or ())
    if len(groups) > TARGET_GROUPS_MAX:
        raise InvalidFieldError("company.too_many_groups", field="target_groups", max=TARGET_GROUPS_MAX)
    return groups


def _one_of(field: str, allowed: tuple[str, ...], value: Any) -> str | None:
    if value is None:
        return None
    if value in allowed:
        return str(value)
    raise InvalidFieldError("field.choice", field=field)


def _year(field: str, value: Any) -> int | None:
    if value is None:
        return None
    if _FIRST_YEAR <= int(value) <= datetime.now(UTC).year + 1:
        return int(value)
    raise InvalidFieldError("field.number", field=field)


def _staff(value: Any) -> float | None:
    if value is None:
        return None
    if 0 <= value <= _STAFF_MAX:
        return float(value)
    raise InvalidFieldError("field.number", field="staff_fte")


Rule = Callable[[Any], Any]
_CLASSES = (*(row.code for row in TURNOVER_CLASSES), NOT_TOLD)

COMPANY_RULES: Mapping[str, Rule] = {
    "name": lambda value: required_line(value or "", "name"),
    "business_id": _business_id,
    "municipality": _municipality,
    "target_groups": _target_groups,
}
FILE_RULES: Mapping[str, Rule] = {
    "street": partial(_line, "street", 200),
    "postcode": partial(_line, "postcode", 10),
    "locality": partial(_line, "locality", 100),
    "phone": partial(_phone, "phone"),
    "email": partial(_email, "email"),
    "website": partial(_line, "website", 300),
    "industry": partial(_line, "industry", 200),
    "turnover_class": partial(_one_of, "turnover_class", _CLASSES),
    "staff_fte": _staff,
    "founded_year": partial(_year, "founded_year"),
    "language": lambda value: _one_of("language", LANGUAGES, value) or "fi",
    "description": lambda value: note(value or "", "description") or None,
    "source": partial(_line, "source", 200),
}
RULES: Mapping[str, Rule] = {**COMPANY_RULES, **FILE_RULES}
"""Fields of a new firm."""

LATER_RULES: Mapping[str, Rule] = {
    **RULES,
    "turnover_year": partial(_year, "turnover_year"),
    "earlier_project": bool,
}
"""Fields that can be changed on a firm that is here."""

FILE_FIELDS = tuple(FILE_RULES)
