"""Taking in a list of firms: read, look at what would happen, write in slices, undo as a whole."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from digifocus_desktop.domain.company_facts import CompanyFacts
from digifocus_desktop.domain.duplicates import Firm, Likeness
from digifocus_desktop.domain.target_groups import TargetGroupWords
from digifocus_desktop.errors import InvalidFieldError
from digifocus_desktop.exchange.company_columns import ColumnMapping, CompanyColumn, guess_mapping
from digifocus_desktop.exchange.company_list import Plan, plan_companies
from digifocus_desktop.exchange.company_rows import CompanyDraft, ListRules
from digifocus_desktop.exchange.sheet import Sheet
from digifocus_desktop.exchange.spreadsheet import read_sheet
from digifocus_desktop.services.company_values import TARGET_GROUPS_MAX, NewCompany
from digifocus_desktop.services.me import Me
from digifocus_desktop.store import backup, files, search
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.opening import Connection

if TYPE_CHECKING:
    from digifocus_desktop.paths import AppPaths

SLICE = 25
"""Firms a transaction: the writer is free again within a moment."""

COLUMN_KEYS = tuple(column.value for column in CompanyColumn)
"""What a column may hold: label keys, in the order they are offered."""

_SAMPLES = 3
_UNDO_SLICE = 200


@dataclass(frozen=True, slots=True)
class FileColumn:
    """A column of the file.

    Attributes:
        index: From 0.
        heading: Its heading; empty if it has none.
        samples: Its first cells below the heading that hold something.
        field: Label key of what it holds, or None when it is not read.
    """

    index: int
    heading: str
    samples: tuple[str, ...]
    field: str | None


@dataclass(frozen=True, slots=True)
class ListFile:
    """A file that was read.

    Attributes:
        name: Name of the file.
        sheet: Its rows; for this service alone.
        mapping: Where each field stands; for this service alone.
        columns: The columns as a person sees them.
    """

    name: str
    sheet: Sheet
    mapping: ColumnMapping
    columns: tuple[FileColumn, ...]


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """A row of the file and what becomes of it.

    Attributes:
        number: Row number in the spreadsheet.
        name: The firm's name.
        detail: Its business id and municipality's code, as far as they are known.
        notes: (code, label key of the field, cell as written) of what was mended or left out.
        code: Why it is not taken, or how it is alike; empty for a firm to create.
        facts: Plain values for the sentence of `code`.
        company_id: The firm that is here already.
    """

    number: int
    name: str
    business_id: str | None = None
    municipality: str | None = None
    notes: tuple[tuple[str, str, str], ...] = ()
    code: str = ""
    facts: Mapping[str, Any] | None = None
    company_id: str | None = None


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What taking the list in would do.

    Attributes:
        file_name: Name of the file.
        create: Rows that become firms.
        known: Rows whose firm is here already.
        refused: Rows that are not taken, with the reason.
        drafts: The firms to create, in the order of `create`.
    """

    file_name: str
    create: tuple[PlannedRow, ...]
    known: tuple[PlannedRow, ...]
    refused: tuple[PlannedRow, ...]
    drafts: tuple[NewCompany, ...]

    @property
    def ready(self) -> tuple[PlannedRow, ...]:
        """Rows that can be taken in."""
        return self.create


@dataclass(frozen=True, slots=True)
class Taken:
    """What a slice did: row number and id of each new firm, and rows that the store refused."""

    created: tuple[tuple[int, str], ...]
    refused: tuple[PlannedRow, ...]


class ImportService:
    """Use cases of taking a list in."""

    def __init__(self, store: Store, paths: "AppPaths", me: Callable[[], Me], *, demo: bool = False) -> None:
        self._store = store
        self._paths = paths
        self._me = me
        self._demo = demo

    def read(self, path: Path) -> ListFile:
        """Read a file and guess its columns; *system* lane, for it may lie far away.

        Raises:
            ExchangeError: `exchange.*`; facts hold `file`.
        """
        sheet = read_sheet(path)
        return _list_file(path.name, sheet, guess_mapping(sheet))

    def map_column(self, file: ListFile, index: int, field: str | None) -> ListFile:
        """Return the file with one column read as another field; a field stands in one column only."""
        columns = {
            column: known
            for column, known in file.mapping.columns.items()
            if column != index and known.value != field
        }
        if field is not None:
            columns[index] = CompanyColumn(field)
        return _list_file(file.name, file.sheet, ColumnMapping(file.mapping.header_row, columns))

    def preview(self, file: ListFile, create_anyway: Collection[int] = ()) -> ImportPreview:
        """Return what would happen; nothing is stored; *read* lane.

        Raises:
            ExchangeError: `company_list.no_name_column`.
        """
        me = self._me()
        with self._store.read() as connection:
            rules, firms = _rules(connection, me.programme_id), list(_firms(connection))
        plan = plan_companies(file.sheet, file.mapping, rules, firms, create_anyway)
        return _preview(file.name, plan)

    def prepare(self) -> None:
        """Make a verified backup before anything is written; *write* lane."""
        backup.make_backup(
            self._store.path,
            self._paths.keys,
            self._store.key,
            self._paths.backups,
            now=self._store.now(),
            reason=backup.Reason.IMPORT,
        )

    def take(self, preview: ImportPreview, start: int) -> Taken:
        """Write the next `SLICE` firms of the preview, in one transaction; *write* lane."""
        from digifocus_desktop.services.company_rules import add_company, checked_company

        me = self._me()
        created: list[tuple[int, str]] = []
        refused: list[PlannedRow] = []
        pairs = zip(preview.create, preview.drafts, strict=True)
        with self._store.write() as session:
            for row, draft in list(pairs)[start : start + SLICE]:
                try:
                    firm = checked_company(draft)
                except InvalidFieldError as error:
                    refused.append(replace(row, code=error.code, facts=error.facts))
                else:
                    created.append((row.number, add_company(session, me, firm, example=self._demo)))
        return Taken(tuple(created), tuple(refused))

    def undo(self, company_ids: Sequence[str]) -> int:
        """Delete the firms of an import again, and return how many were kept; *write* lane.

        Kept are those that somebody has worked with since.
        """
        from digifocus_desktop.model.company import Company

        kept = self._worked_with(company_ids)
        gone = [company_id for company_id in company_ids if company_id not in kept]
        for start in range(0, len(gone), _UNDO_SLICE):
            with self._store.write() as session:
                wanted = Company.id.in_(gone[start : start + _UNDO_SLICE])
                for company in session.query(Company).filter(wanted):
                    company.deleted = True
        return len(kept)

    def _worked_with(self, company_ids: Iterable[str]) -> set[str]:
        tables = ("response_set", "interview", "activity", "action")
        kept: set[str] = set()
        with self._store.read() as connection:
            for table in tables:
                rows = connection.execute(
                    f"SELECT DISTINCT company_id FROM {table} WHERE NOT deleted"  # noqa: S608  # constants
                )
                kept.update(row[0] for row in rows)
        return kept.intersection(company_ids)

    def save_report(
        self, path: Path, title: str, headings: Sequence[str], rows: Sequence[Sequence[str]]
    ) -> None:
        """Write a table as .xlsx, first column whole numbers; any lane.

        Raises:
            StoreError: `store.full`, `store.cannot_write`.
        """
        from digifocus_desktop.exchange.xlsx_out import OutColumn, OutTable, workbook_bytes

        columns = [
            OutColumn(heading, width=width) for heading, width in zip(headings, (8, 34, 22, 60), strict=True)
        ]
        files.write_whole(path, workbook_bytes([OutTable(title, columns, rows)]))


def _list_file(name: str, sheet: Sheet, mapping: ColumnMapping) -> ListFile:
    headings = next((row for row in sheet.rows if row.number == mapping.header_row), None)
    body = [row for row in sheet.rows if row.number > mapping.header_row][:50]
    width = max((len(row.cells) for row in (*body, *((headings,) if headings else ()))), default=0)
    columns = []
    for index in range(width):
        cells = [text for row in body if (text := row.text(index))]
        heading = headings.text(index)[:100] if headings else ""
        if not heading and not cells:
            continue
        field = mapping.columns.get(index)
        samples = tuple(text[:60] for text in cells[:_SAMPLES])
        columns.append(FileColumn(index, heading, samples, field.value if field else None))
    return ListFile(name, sheet, mapping, tuple(columns))


def _rules(connection: Connection, programme_id: str) -> ListRules:
    from digifocus_desktop.services.training_rows import settings_of

    found = connection.execute("SELECT 1 FROM programme WHERE id = ?", (programme_id,)).fetchone()
    if found is None:
        return ListRules(search.municipalities(), frozenset(), TargetGroupWords(()))
    settings = settings_of(connection)
    area = frozenset(settings.municipalities)
    return ListRules(search.municipalities(), area, TargetGroupWords(settings.target_groups))


def _firms(connection: Connection) -> Iterable[Firm]:
    for row in connection.execute(
        "SELECT id, name, business_id, municipality FROM company WHERE NOT deleted"
    ):
        yield Firm(*row)


def _preview(file_name: str, plan: Plan) -> ImportPreview:
    create = tuple(_planned(row.number, row.draft) for row in plan.create)
    known = tuple(
        replace(_planned(row.number, row.draft), code=row.likeness.value, company_id=row.ref)
        for row in plan.known
    )
    refused = tuple(PlannedRow(row.number, row.name, code=row.code, facts=row.facts) for row in plan.refused)
    drafts = tuple(_new_company(row.draft, file_name) for row in plan.create)
    return ImportPreview(file_name, create, known, refused, drafts)


def _planned(number: int, draft: CompanyDraft) -> PlannedRow:
    notes = tuple((note.kind.value, note.column.value, note.text) for note in draft.notes)
    return PlannedRow(number, draft.name, draft.business_id, draft.municipality, notes)


def _new_company(draft: CompanyDraft, file_name: str) -> NewCompany:
    """The first two target groups count: a firm has no more."""
    values = {one.name: getattr(draft, one.name) for one in fields(CompanyFacts)}
    values["target_groups"] = draft.target_groups[:TARGET_GROUPS_MAX]
    return NewCompany(**values, source=file_name[:200])


SAME_BUSINESS_ID = Likeness.SAME_BUSINESS_ID.value
"""The `code` of a known row that surely is the same firm."""
