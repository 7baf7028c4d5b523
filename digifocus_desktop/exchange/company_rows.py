"""One row of a company list, read into checked values, with notes on what was mended or left out."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, Final

from digifocus_desktop.domain import business_id, contact
from digifocus_desktop.domain.company_facts import CompanyFacts
from digifocus_desktop.domain.formats import parse_date, parse_number
from digifocus_desktop.domain.municipalities import Municipalities
from digifocus_desktop.domain.names import note, optional_line, required_line
from digifocus_desktop.domain.target_groups import TargetGroupWords
from digifocus_desktop.domain.turnover import NOT_TOLD, class_of, turnover_class
from digifocus_desktop.exchange.company_columns import ColumnMapping, CompanyColumn
from digifocus_desktop.exchange.sheet import SheetRow

_LANGUAGES: Final = {
    "fi": "fi", "suomi": "fi", "finska": "fi", "finnish": "fi",
    "sv": "sv", "ruotsi": "sv", "svenska": "sv", "swedish": "sv", "se": "sv",
    "en": "en", "englanti": "en", "engelska": "en", "english": "en",
}  # fmt: skip
_POSTCODE = re.compile(r"[0-9]{5}")
_YEAR = re.compile(r"(1[89]|20)[0-9]{2}")


_ZERO_LOST = re.compile(r"(?!358)[1-9][0-9]{7,9}")
"""A telephone number that a spreadsheet took for a number: its zero at the front is gone."""


class RowNote(StrEnum):
    """What a person should know of a row that is taken."""

    ZEROS_MENDED = "company_list.zeros_mended"
    MUNICIPALITY_SUGGESTED = "company_list.municipality_suggested"
    MUNICIPALITY_UNKNOWN = "company_list.municipality_unknown"
    OUT_OF_AREA = "company_list.out_of_area"
    GROUP_UNKNOWN = "company_list.group_unknown"
    NOT_UNDERSTOOD = "company_list.not_understood"
    DOUBTFUL = "company_list.doubtful"


@dataclass(frozen=True, slots=True)
class Note:
    """A note on one field; `text` is the cell as written."""

    kind: RowNote
    column: CompanyColumn
    text: str = ""


@dataclass(frozen=True, slots=True)
class CompanyDraft(CompanyFacts):
    """A firm as the list tells it; every value is fit to store.

    Attributes:
        notes: What was mended, left out or doubted.
    """

    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class ListRules:
    """What rows are checked against.

    Attributes:
        municipalities: The region's municipalities.
        area: Codes that belong to the programme.
        groups: The programme's target groups.
    """

    municipalities: Municipalities
    area: frozenset[str]
    groups: TargetGroupWords


@dataclass
class RowReader:
    """Reads rows of one mapping; a reader is used for one row at a time."""

    mapping: ColumnMapping
    rules: ListRules
    _notes: list[Note] = field(default_factory=list)
    _cells: Mapping[CompanyColumn, str] = field(default_factory=dict)

    def read(self, row: SheetRow) -> CompanyDraft:
        """Return the firm of a row.

        Raises:
            InvalidFieldError: The name or the business id cannot be stored, or a text is too long.
        """
        self._notes = []
        self._cells = {column: row.text(index) for index, column in self.mapping.columns.items()}
        name = required_line(self._text(CompanyColumn.NAME), CompanyColumn.NAME)
        identifier = self._business_id()
        postcode = self._postcode()
        return CompanyDraft(
            name=name,
            business_id=identifier,
            postcode=postcode,
            municipality=self._municipality(postcode),
            target_groups=self._target_groups(),
            founded_year=self._founded_year(),
            **self._plain(),
            **self._contact(),
            notes=tuple(self._notes),
        )

    def _plain(self) -> dict[str, Any]:
        columns = CompanyColumn
        return {
            "street": self._line(columns.STREET),
            "locality": self._line(columns.LOCALITY, 100),
            "phone": self._phone(columns.PHONE),
            "email": self._email(columns.EMAIL),
            "website": self._line(columns.WEBSITE, 300),
            "industry": self._line(columns.INDUSTRY),
            "turnover_class": self._turnover_class(),
            "staff_fte": self._staff(),
            "language": self._language(),
            "description": note(self._text(columns.DESCRIPTION), columns.DESCRIPTION) or None,
        }

    def _contact(self) -> dict[str, Any]:
        columns = CompanyColumn
        parts = (self._line(columns.CONTACT_FIRST_NAME, 90), self._line(columns.CONTACT_LAST_NAME, 90))
        return {
            "contact_name": self._line(columns.CONTACT_NAME) or " ".join(filter(None, parts)) or None,
            "contact_role": self._line(columns.CONTACT_ROLE, 100),
            "contact_phone": self._phone(columns.CONTACT_PHONE),
            "contact_email": self._email(columns.CONTACT_EMAIL),
            "contacted_on": self._day(columns.CONTACTED_ON),
        }

    def _text(self, column: CompanyColumn) -> str:
        return self._cells.get(column, "")

    def _line(self, column: CompanyColumn, max_chars: int = 200) -> str | None:
        text = self._text(column)
        return optional_line(text, column, max_chars) if text else None

    def _note(self, kind: RowNote, column: CompanyColumn) -> None:
        self._notes.append(Note(kind, column, self._text(column)[:200]))

    def _business_id(self) -> str | None:
        text = self._text(CompanyColumn.BUSINESS_ID)
        if not text.strip(" -–"):
            return None
        found = business_id.parse(text, lost_zeros=True)
        if len(re.sub(r"\D", "", text)) < 8:
            self._note(RowNote.ZEROS_MENDED, CompanyColumn.BUSINESS_ID)
        return found

    def _postcode(self) -> str | None:
        line = self._line(CompanyColumn.POSTCODE, 10)
        if line is None:
            return None
        code = line.upper().removeprefix("FI-").replace(" ", "")
        if code.isascii() and code.isdecimal() and 3 <= len(code) < 5:
            self._note(RowNote.ZEROS_MENDED, CompanyColumn.POSTCODE)
            code = code.zfill(5)
        if not _POSTCODE.fullmatch(code):
            self._note(RowNote.DOUBTFUL, CompanyColumn.POSTCODE)
        return code

    def _municipality(self, postcode: str | None) -> str | None:
        text = self._text(CompanyColumn.MUNICIPALITY)
        known = self.rules.municipalities
        found = known.find(text) if text else None
        if text and found is None:
            self._note(RowNote.MUNICIPALITY_UNKNOWN, CompanyColumn.MUNICIPALITY)
            return None
        if found is None:
            found = known.by_name(self._text(CompanyColumn.LOCALITY)) or known.suggest(postcode or "")
            if found is None:
                return None
            self._notes.append(Note(RowNote.MUNICIPALITY_SUGGESTED, CompanyColumn.MUNICIPALITY, found.name()))
        if found.code not in self.rules.area:
            self._notes.append(Note(RowNote.OUT_OF_AREA, CompanyColumn.MUNICIPALITY, found.name()))
        return found.code

    def _target_groups(self) -> tuple[str, ...]:
        text = self._text(CompanyColumn.TARGET_GROUPS)
        if not text:
            return ()
        found = self.rules.groups.recognise(text[:1000])
        for word in found.unknown:
            self._notes.append(Note(RowNote.GROUP_UNKNOWN, CompanyColumn.TARGET_GROUPS, word[:200]))
        return found.keys

    def _phone(self, column: CompanyColumn) -> str | None:
        line = self._line(column, 40)
        if line is not None and _ZERO_LOST.fullmatch(line) and contact.phone_looks_right(f"0{line}"):
            self._note(RowNote.ZEROS_MENDED, column)
            return contact.normalise_phone(f"0{line}")
        if line is not None and not contact.phone_looks_right(line):
            self._note(RowNote.DOUBTFUL, column)
        return None if line is None else contact.normalise_phone(line)

    def _email(self, column: CompanyColumn) -> str | None:
        line = self._line(column, 254)
        if line is not None and not contact.email_looks_right(line):
            self._note(RowNote.DOUBTFUL, column)
        return None if line is None else contact.normalise_email(line)

    def _turnover_class(self) -> str | None:
        text = self._text(CompanyColumn.TURNOVER)
        if not text or text == NOT_TOLD:
            return None
        if turnover_class(text) is not None:
            return text
        euros = parse_number(text)
        if euros is None or euros < 0:
            self._note(RowNote.NOT_UNDERSTOOD, CompanyColumn.TURNOVER)
            return None
        return class_of(round(euros * 100)).code

    def _staff(self) -> float | None:
        text = self._text(CompanyColumn.STAFF)
        count = parse_number(text) if text else None
        if text and (count is None or not 0 <= count <= 100_000):
            self._note(RowNote.NOT_UNDERSTOOD, CompanyColumn.STAFF)
            return None
        return count

    def _founded_year(self) -> int | None:
        text = self._text(CompanyColumn.FOUNDED)
        if not text:
            return None
        day = parse_date(text)
        year = str(day.year) if day else text
        if not _YEAR.fullmatch(year):
            self._note(RowNote.NOT_UNDERSTOOD, CompanyColumn.FOUNDED)
            return None
        return int(year)

    def _language(self) -> str:
        text = self._text(CompanyColumn.LANGUAGE)
        if text and text.casefold() not in _LANGUAGES:
            self._note(RowNote.NOT_UNDERSTOOD, CompanyColumn.LANGUAGE)
        return _LANGUAGES.get(text.casefold(), "fi")

    def _day(self, column: CompanyColumn) -> date | None:
        text = self._text(column)
        day = parse_date(text) if text else None
        if text and day is None:
            self._note(RowNote.NOT_UNDERSTOOD, column)
        return day
