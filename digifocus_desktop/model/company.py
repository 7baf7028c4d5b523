"""The firm: what every partner may know, and the file its own advisors keep."""

from datetime import date, datetime

from sqlalchemy import Boolean, Date, Float, Integer, String, Text
from sqlalchemy.orm import Mapped

from digifocus_desktop.model import privacy
from digifocus_desktop.model.fields import Base, Scope, Synced, WriteRule, bucket_by, field
from digifocus_desktop.model.types import ID_CHARS, UtcDateTime, WordSet
from sync.protocol.rules import SyncRule

SCALAR, TEXT, SET, IMMUTABLE = SyncRule.SCALAR, SyncRule.TEXT, SyncRule.SET, SyncRule.IMMUTABLE
SHARED, UNSHARED = "shared", "unshared"
"""States of a share: the organisation sees the firm's file; it did once."""


class Company(Synced, Base):
    """A firm as every partner may know it: that it exists and who has it.

    Scope: the programme. What only its advisors may see is in `CompanyFile`.
    """

    __tablename__ = "company"
    scope = Scope(bucket_by("programme", "programme_id"))
    write = WriteRule.OWNER
    history = True

    programme_id: Mapped[str] = field(
        String(ID_CHARS), IMMUTABLE, privacy.PROGRAMME, label="common.programme"
    )
    name: Mapped[str] = field(String(200), SCALAR, privacy.FIRM_IDENTITY, label="company.name", search=True)
    business_id: Mapped[str | None] = field(
        String(9), SCALAR, privacy.FIRM_IDENTITY, label="company.business_id", search=True, index=True
    )
    municipality: Mapped[str | None] = field(
        String(3), SCALAR, privacy.FIRM_IDENTITY, label="company.municipality", search=True
    )
    target_groups: Mapped[tuple[str, ...]] = field(
        WordSet, SET, privacy.FIRM_IDENTITY, label="company.target_groups", search=True, default=()
    )
    owner_organisation_id: Mapped[str | None] = field(
        String(ID_CHARS), SCALAR, privacy.STAFF, label="company.owner_organisation"
    )
    owner_user_id: Mapped[str | None] = field(
        String(ID_CHARS), SCALAR, privacy.STAFF, label="company.owner_user"
    )
    example: Mapped[bool] = field(
        Boolean, IMMUTABLE, privacy.TECHNICAL, label="company.example", default=False
    )
    merged_into: Mapped[str | None] = field(
        String(ID_CHARS), SCALAR, privacy.TECHNICAL, label="company.merged_into"
    )


class CompanyFile(Synced, Base):
    """What the firm's own advisors know of it; one a company, its id is `uuid5` of the company's."""

    __tablename__ = "company_file"
    scope = Scope(bucket_by("company", "company_id"))
    history = True

    company_id: Mapped[str] = field(
        String(ID_CHARS), IMMUTABLE, privacy.FIRM_IDENTITY, label="common.company", index=True
    )
    street: Mapped[str | None] = field(String(200), SCALAR, privacy.CONTACT, label="company.street")
    postcode: Mapped[str | None] = field(String(10), SCALAR, privacy.CONTACT, label="company.postcode")
    locality: Mapped[str | None] = field(
        String(100), SCALAR, privacy.CONTACT, label="company.locality", search=True
    )
    phone: Mapped[str | None] = field(String(40), SCALAR, privacy.CONTACT, label="company.phone")
    email: Mapped[str | None] = field(String(254), SCALAR, privacy.CONTACT, label="company.email")
    website: Mapped[str | None] = field(String(300), SCALAR, privacy.CONTACT, label="company.website")
    industry: Mapped[str | None] = field(
        String(200), SCALAR, privacy.FIRM_SIZE, label="company.industry", search=True
    )
    turnover_class: Mapped[str | None] = field(
        String(20), SCALAR, privacy.FIRM_SIZE, label="company.turnover_class"
    )
    turnover_year: Mapped[int | None] = field(
        Integer, SCALAR, privacy.FIRM_SIZE, label="company.turnover_year"
    )
    staff_fte: Mapped[float | None] = field(Float, SCALAR, privacy.FIRM_SIZE, label="company.staff_fte")
    founded_year: Mapped[int | None] = field(Integer, SCALAR, privacy.FIRM_SIZE, label="company.founded_year")
    language: Mapped[str] = field(String(2), SCALAR, privacy.CONTACT, label="company.language", default="fi")
    earlier_project: Mapped[bool] = field(
        Boolean, SCALAR, privacy.PARTICIPATION, label="company.earlier_project", default=False
    )
    source: Mapped[str | None] = field(String(200), SCALAR, privacy.CONTACT, label="company.source")
    description: Mapped[str | None] = field(
        Text, TEXT, privacy.ADVICE, label="company.description", search=True
    )


class Person(Synced, Base):
    """A person of a firm; no identity code is ever kept."""

    __tablename__ = "person"
    scope = Scope(bucket_by("company", "company_id"))
    history = True

    company_id: Mapped[str] = field(
        String(ID_CHARS), IMMUTABLE, privacy.CONTACT, label="common.company", index=True
    )
    name: Mapped[str] = field(String(200), SCALAR, privacy.CONTACT, label="person.name", search=True)
    role: Mapped[str | None] = field(String(100), SCALAR, privacy.CONTACT, label="person.role")
    phone: Mapped[str | None] = field(String(40), SCALAR, privacy.CONTACT, label="person.phone", search=True)
    email: Mapped[str | None] = field(String(254), SCALAR, privacy.CONTACT, label="person.email", search=True)
    language: Mapped[str] = field(String(2), SCALAR, privacy.CONTACT, label="person.language", default="fi")
    main_contact: Mapped[bool] = field(
        Boolean, SCALAR, privacy.CONTACT, label="person.main_contact", default=False
    )


class Consent(Synced, Base):
    """What a firm or a person agreed to, by the version of the text that was shown."""

    __tablename__ = "consent"
    scope = Scope(bucket_by("company", "company_id"))
    history = True

    company_id: Mapped[str] = field(
        String(ID_CHARS), IMMUTABLE, privacy.CONSENT, label="common.company", index=True
    )
    person_id: Mapped[str | None] = field(String(ID_CHARS), SCALAR, privacy.CONSENT, label="consent.person")
    kind: Mapped[str] = field(String(30), IMMUTABLE, privacy.CONSENT, label="consent.kind")
    state: Mapped[str] = field(String(20), SCALAR, privacy.CONSENT, label="consent.state")
    text_version: Mapped[str] = field(String(40), SCALAR, privacy.CONSENT, label="consent.text_version")
    channel: Mapped[str | None] = field(String(30), SCALAR, privacy.CONSENT, label="consent.channel")
    given_on: Mapped[date | None] = field(Date, SCALAR, privacy.CONSENT, label="consent.given_on")
    witness_user_id: Mapped[str | None] = field(
        String(ID_CHARS), SCALAR, privacy.CONSENT, label="consent.witness"
    )


class CompanyShare(Synced, Base):
    """A firm's file shown to one organisation besides its own; one a firm and organisation.

    Its id is `uuid5` of the two. The hub writes it, as it was asked and as the firm agreed.
    """

    __tablename__ = "company_share"
    scope = Scope(bucket_by("company", "company_id"))
    write = WriteRule.HUB
    history = True

    company_id: Mapped[str] = field(
        String(ID_CHARS), IMMUTABLE, privacy.CONSENT, label="common.company", index=True
    )
    organisation_id: Mapped[str] = field(
        String(ID_CHARS), IMMUTABLE, privacy.CONSENT, label="common.organisation"
    )
    state: Mapped[str] = field(String(10), SCALAR, privacy.CONSENT, label="company_share.state")
    channel: Mapped[str | None] = field(String(30), SCALAR, privacy.CONSENT, label="consent.channel")
    agreed_on: Mapped[date | None] = field(Date, SCALAR, privacy.CONSENT, label="company_share.agreed_on")
    user_id: Mapped[str | None] = field(String(ID_CHARS), SCALAR, privacy.STAFF, label="company_share.user")
    decided_at: Mapped[datetime] = field(
        UtcDateTime, SCALAR, privacy.CONSENT, label="company_share.decided_at"
    )


class ContactEntry(Synced, Base):
    """A line of the firm's timeline that a person wrote: a call, a message, a meeting."""

    __tablename__ = "contact_entry"
    scope = Scope(bucket_by("company", "company_id"))

    company_id: Mapped[str] = field(
        String(ID_CHARS), IMMUTABLE, privacy.ADVICE, label="common.company", index=True
    )
    kind: Mapped[str] = field(String(20), SCALAR, privacy.ADVICE, label="contact_entry.kind")
    happened_on: Mapped[date] = field(Date, SCALAR, privacy.ADVICE, label="contact_entry.happened_on")
    body: Mapped[str] = field(Text, TEXT, privacy.ADVICE, label="contact_entry.body")
    author_user_id: Mapped[str | None] = field(
        String(ID_CHARS), IMMUTABLE, privacy.STAFF, label="common.author"
    )
