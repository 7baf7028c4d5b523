"""Firms: writing them down, changing them, handing them over, deleting and bringing back."""

from collections.abc import Callable
from typing import Any

from sqlalchemy.orm import Session

from digifocus_desktop.domain.duplicates import Duplicates, Firm, Likeness, name_words
from digifocus_desktop.errors import InvalidFieldError
from digifocus_desktop.model.company import Company, CompanyFile
from digifocus_desktop.services.company_rules import (
    COMPANY_RULES,
    LATER_RULES,
    add_company,
    checked_company,
    company_file_id,
)
from digifocus_desktop.services.company_values import AlikeFirm, FieldSaved, NewCompany
from digifocus_desktop.services.me import Me
from digifocus_desktop.store import company_list
from digifocus_desktop.store.company_rows import CompanyQuery
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.opening import Connection

_CANDIDATES = 200


class CompanyService:
    """Use cases of one firm."""

    def __init__(self, store: Store, me: Callable[[], Me], *, demo: bool = False) -> None:
        self._store = store
        self._me = me
        self._demo = demo

    def create(self, new: NewCompany) -> str:
        """Write a firm down with its file and first contact and return its id; *write* lane.

        Raises:
            InvalidFieldError: A value that cannot be stored, or `company.business_id_taken` with
                `company_id` and `name` of the firm that has the business id.
        """
        firm = checked_company(new)
        with self._store.write() as session:
            self._refuse_taken(session, firm.business_id)
            return add_company(session, self._me(), firm, example=self._demo)

    def alike(self, name: str, business_id: str | None, municipality: str | None) -> tuple[AlikeFirm, ...]:
        """Return the firms that may be the same as a new one, the surest first; *read* lane.

        Args:
            name: As typed; cut to what a search takes.
            business_id: Stored form, or None.
            municipality: Three-digit code, or None.
        """
        with self._store.read() as connection:
            found = _candidates(connection, name, business_id)
        matches = Duplicates(found.values()).find(Firm("", name, business_id, municipality))
        return tuple(
            AlikeFirm(
                match.ref,
                found[match.ref].name,
                found[match.ref].business_id,
                found[match.ref].municipality,
                match.likeness is Likeness.SAME_BUSINESS_ID,
            )
            for match in matches
        )

    def change(self, company_id: str, field: str, value: Any) -> FieldSaved:
        """Give one field of a firm or of its file another value; *write* lane.

        Giving `old` of the result back as the value undoes it.

        Raises:
            InvalidFieldError: The value cannot be stored, the business id is another firm's, or
                `company.not_yours`: only the organisation that has the firm changes its name and place.
        """
        new = LATER_RULES[field](value)
        with self._store.write() as session:
            row = self._row(session, company_id, field)
            if field == "business_id":
                self._refuse_taken(session, new, except_id=company_id)
            old = getattr(row, field)
            setattr(row, field, new)
        return FieldSaved(company_id, field, old, new)

    def set_owner(self, company_id: str, user_id: str | None, organisation_id: str | None) -> Any:
        """Hand a firm over and return the owner before as (user id, organisation id); *write* lane.

        Raises:
            InvalidFieldError: `company.not_yours`.
        """
        with self._store.write() as session:
            company = self._own(session, company_id, "owner_user_id")
            before = (company.owner_user_id, company.owner_organisation_id)
            company.owner_user_id, company.owner_organisation_id = user_id, organisation_id
        return before

    def delete(self, company_id: str) -> str:
        """Delete a firm and return its name; what belongs to it goes and comes back with it; *write* lane.

        Raises:
            InvalidFieldError: `company.not_yours`.
        """
        with self._store.write() as session:
            company = self._own(session, company_id, "deleted")
            company.deleted = True
            return company.name

    def restore(self, company_id: str) -> str:
        """Bring a deleted firm back and return its name; *write* lane."""
        with self._store.write() as session:
            company = self._own(session, company_id, "deleted")
            company.deleted = False
            return company.name

    def _row(self, session: Session, company_id: str, field: str) -> Company | CompanyFile:
        if field in COMPANY_RULES:
            return self._own(session, company_id, field)
        file_id = company_file_id(company_id)
        found = session.query(CompanyFile).filter_by(company_id=company_id, deleted=False).first()
        if found is None:
            found = CompanyFile(id=file_id, company_id=company_id)
            session.add(found)
        return found

    def _own(self, session: Session, company_id: str, field: str) -> Company:
        company = session.get_one(Company, company_id)
        if company.owner_organisation_id not in {None, "", self._me().organisation_id}:
            raise InvalidFieldError("company.not_yours", field=field)
        return company

    def _refuse_taken(self, session: Session, business_id: str | None, except_id: str = "") -> None:
        if business_id is None:
            return
        same = session.query(Company).filter_by(business_id=business_id, deleted=False)
        taken = same.filter(Company.id != except_id).first()
        if taken is not None:
            facts = {"field": "business_id", "company_id": taken.id, "name": taken.name}
            raise InvalidFieldError("company.business_id_taken", **facts)


def _candidates(connection: Connection, name: str, business_id: str | None) -> dict[str, Firm]:
    """Firms worth comparing: those with the business id, and those found by the name's longest word."""
    found: dict[str, Firm] = {}
    if business_id:
        rows = connection.execute(
            "SELECT id, name, business_id, municipality FROM company WHERE business_id = ? AND NOT deleted",
            (business_id,),
        )
        found |= {row[0]: Firm(*row) for row in rows}
    word = max(name_words(name[:200]), key=len, default="")
    if len(word) > 1:
        page = company_list.page(connection, CompanyQuery(text=word), limit=_CANDIDATES)
        found |= {row.id: Firm(row.id, row.name, row.business_id, row.municipality) for row in page.rows}
    return found
