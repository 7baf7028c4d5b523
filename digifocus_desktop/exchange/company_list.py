"""Taking in a company list: the plan of what would happen, row by row, before anything does."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from digifocus_desktop.domain.duplicates import Duplicates, Firm, Likeness
from digifocus_desktop.errors import ExchangeError, InvalidFieldError
from digifocus_desktop.exchange.company_columns import ColumnMapping, CompanyColumn, heading_key
from digifocus_desktop.exchange.company_rows import CompanyDraft, ListRules, RowReader
from digifocus_desktop.exchange.sheet import Cell, Sheet, SheetRow

_TOTALS: Final = {"yhteensä", "summa", "kaikkiyhteensä", "totalt", "sammanlagt", "total", "sum", "grandtotal"}


@dataclass(frozen=True, slots=True)
class NewRow:
    """A row that becomes a firm."""

    number: int
    draft: CompanyDraft


@dataclass(frozen=True, slots=True)
class KnownRow:
    """A row whose firm is already here; `ref` is the firm's id."""

    number: int
    draft: CompanyDraft
    ref: str
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that is not taken.

    Attributes:
        number: Row number in the spreadsheet.
        name: The name cell, to find the row by; may be empty.
        code: Why: a code of `InvalidFieldError`, `company_list.double`, `company_list.heading_row` (the
            headings again) or `company_list.total_row` (sums under the list).
        facts: Plain values for the sentence; `field` is the label key, `first_row` the row it doubles.
    """

    number: int
    name: str
    code: str
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Plan:
    """What taking the list in would do."""

    mapping: ColumnMapping
    create: tuple[NewRow, ...]
    known: tuple[KnownRow, ...]
    refused: tuple[RefusedRow, ...]


def plan_companies(
    sheet: Sheet,
    mapping: ColumnMapping,
    rules: ListRules,
    known: Iterable[Firm] = (),
    create_anyway: Collection[int] = (),
) -> Plan:
    """Return the plan for a sheet; nothing is stored.

    A row is the same firm as a known one, or as an earlier row, by business id, or by name where
    at least one of them has no business id and the municipalities do not differ.

    Args:
        sheet: The rows.
        mapping: Where each field stands.
        rules: Municipalities, area and target groups to check against.
        known: Firms that are here already.
        create_anyway: Row numbers that a person wants as new firms although the name is alike.

    Raises:
        ExchangeError: `company_list.no_name_column`: no column is mapped to the name.
    """
    if mapping.column_of(CompanyColumn.NAME) is None:
        raise ExchangeError("company_list.no_name_column")
    planner = _Planner(RowReader(mapping, rules), Duplicates(known), frozenset(create_anyway))
    headings = next((row.cells for row in sheet.rows if row.number == mapping.header_row), ())
    for row in sheet.rows:
        if row.number > mapping.header_row:
            planner.take(row, headings)
    return Plan(mapping, tuple(planner.create), tuple(planner.known), tuple(planner.refused))


@dataclass
class _Planner:
    reader: RowReader
    here: Duplicates
    create_anyway: frozenset[int]
    in_file: Duplicates = field(default_factory=Duplicates)
    create: list[NewRow] = field(default_factory=list)
    known: list[KnownRow] = field(default_factory=list)
    refused: list[RefusedRow] = field(default_factory=list)

    def take(self, row: SheetRow, headings: tuple[Cell, ...]) -> None:
        """Read a row and put it where it belongs."""
        name = row.text(self.reader.mapping.column_of(CompanyColumn.NAME) or 0)[:200]
        if row.cells == headings:
            self.refused.append(RefusedRow(row.number, name, "company_list.heading_row"))
        elif heading_key(name) in _TOTALS:
            self.refused.append(RefusedRow(row.number, name, "company_list.total_row"))
        else:
            try:
                self.place(row.number, self.reader.read(row))
            except InvalidFieldError as error:
                self.refused.append(RefusedRow(row.number, name, error.code, error.facts))

    def place(self, number: int, draft: CompanyDraft) -> None:
        """Put a readable row where it belongs."""
        firm = Firm(str(number), draft.name, draft.business_id, draft.municipality)
        earlier = self._match(self.in_file, firm)
        if earlier is not None:
            facts = {"first_row": int(earlier[0]), "likeness": earlier[1].value}
            self.refused.append(RefusedRow(number, draft.name, "company_list.double", facts))
            return
        self.in_file.add(firm)
        found = self._match(self.here, firm)
        if found is None:
            self.create.append(NewRow(number, draft))
        else:
            self.known.append(KnownRow(number, draft, *found))

    def _match(self, index: Duplicates, firm: Firm) -> tuple[str, Likeness] | None:
        for match in index.find(firm):
            if match.likeness is Likeness.SAME_BUSINESS_ID or int(firm.ref) not in self.create_anyway:
                return match.ref, match.likeness
        return None
