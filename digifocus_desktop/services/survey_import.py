"""Taking in answers from a survey tool: read, look at what would happen, write in slices, undo as a whole."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from digifocus_desktop.errors import ExchangeError, InvalidFieldError
from digifocus_desktop.exchange.sheet import Sheet
from digifocus_desktop.exchange.spreadsheet import read_sheet
from digifocus_desktop.exchange.survey_columns import (
    FIELDS,
    SurveyMapping,
    guess_survey,
    headings_of,
    item_of,
)
from digifocus_desktop.exchange.survey_rows import Misfit, SurveyReader, SurveyRow
from digifocus_desktop.forms.course import Course
from digifocus_desktop.services.analysis_told import Filled, ToldFacts
from digifocus_desktop.services.company_values import TARGET_GROUPS_MAX, NewCompany
from digifocus_desktop.services.forms import FormService
from digifocus_desktop.services.me import Me
from digifocus_desktop.services.paper_forms import COURSES, course_at
from digifocus_desktop.services.survey_mappings import SurveyMappings, applied
from digifocus_desktop.services.survey_plan import (
    CREATE,
    SKIP,
    Candidate,
    PlannedAnswers,
    Planner,
    Standing,
    SurveyPreview,
    set_id,
)
from digifocus_desktop.store import backup, files, search
from digifocus_desktop.store.database import Store

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from digifocus_desktop.paths import AppPaths

__all__ = [
    "COURSES",
    "CREATE",
    "FIELDS",
    "SKIP",
    "Candidate",
    "Misfit",
    "PlannedAnswers",
    "Standing",
    "SurveyFile",
    "SurveyImportService",
    "SurveyPreview",
    "SurveyTaken",
    "item_of",
]

SURVEY = "survey"
SLICE = 25
"""Respondents a transaction: the writer is free again within a moment."""

_SAMPLES = 3
_UNDO_SLICE = 200
_NOON = time(12)
_GROUPS = "kohderyhma"


@dataclass(frozen=True, slots=True)
class SurveyColumn:
    """A column of the file: its place from 0, words above it, first cells, and what it is read as."""

    index: int
    heading: str
    samples: tuple[str, ...]
    target: str | None


@dataclass(frozen=True, slots=True)
class SurveyFile:
    """A file that was read.

    Attributes:
        name: Name of the file.
        sheet: Its rows; for this service alone.
        mapping: Where each thing stands; for this service alone.
        columns: The columns as a person sees them.
        course: Name of the course that was asked.
        kept_as: Name of the kept mapping by which it was read; empty for a guess.
    """

    name: str
    sheet: Sheet
    mapping: SurveyMapping
    columns: tuple[SurveyColumn, ...]
    course: str
    kept_as: str = ""


@dataclass(frozen=True, slots=True)
class SurveyTaken:
    """What a slice did.

    Attributes:
        numbers: Row numbers taken.
        response_sets: Ids of the answers.
        companies: Ids of firms made.
        refused: Rows the store refused.
        filled: What the answers told of their firms.
    """

    numbers: tuple[int, ...]
    response_sets: tuple[str, ...]
    companies: tuple[str, ...]
    refused: tuple[PlannedAnswers, ...]
    filled: tuple[Filled, ...]


class SurveyImportService:
    """Use cases of taking answers in."""

    def __init__(
        self,
        store: Store,
        paths: "AppPaths",
        me: Callable[[], Me],
        forms: FormService,
        told: ToldFacts,
        *,
        demo: bool = False,
    ) -> None:
        self._store, self._paths, self._me, self._forms, self._told = store, paths, me, forms, told
        self._demo = demo
        self._mappings = SurveyMappings(store)

    def read(self, path: Path) -> SurveyFile:
        """Read a file and find its columns, by a kept mapping or by its headings; *system* lane.

        Raises:
            ExchangeError: `exchange.*`; facts hold `file`.
        """
        sheet = read_sheet(path)
        guess = guess_survey(sheet, self._forms.current)
        kept = self._mappings.find(sheet, guess)
        if kept is None:
            return _survey_file(path.name, sheet, guess, self._course_of(guess))
        found = _survey_file(path.name, sheet, applied(kept, sheet, guess), kept.course)
        return replace(found, kept_as=kept.name)

    def map_column(self, file: SurveyFile, index: int, target: str | None) -> SurveyFile:
        """Return the file with one column read as something else."""
        return _survey_file(file.name, file.sheet, file.mapping.with_column(index, target), file.course)

    def set_course(self, file: SurveyFile, course: str) -> SurveyFile:
        """Return the file as answers to another course."""
        return replace(file, course=course)

    def set_one_based(self, file: SurveyFile, on: bool) -> SurveyFile:
        """Return the file with numbers 1–5 read as 0–4, or as they stand."""
        return _survey_file(file.name, file.sheet, replace(file.mapping, one_based=on), file.course)

    def keep_mapping(self, name: str, file: SurveyFile) -> str:
        """Keep how the columns are read under a name; *write* lane."""
        return self._mappings.keep(name, file.sheet, file.mapping, file.course)

    def targets(self, language: str) -> tuple[tuple[str, str], ...]:
        """Return (target, id and words) of all that a column can answer, in the form's order; *read* lane."""
        from digifocus_desktop.exchange.survey_columns import item_target
        from digifocus_desktop.forms.package import ItemType, text

        found: list[tuple[str, str]] = []
        for item in self._forms.current.items:
            if item.type.asks:
                found.append((item_target(item.id), f"{item.id} · {text(item.label, language).text}"))
            for one in item.choices if item.type is ItemType.SELECT_MULTIPLE else ():
                words = f"{item.id}/{one.name} · {text(one.label, language).text}"
                found.append((item_target(item.id, one.name), words))
        return tuple(found)

    def preview(self, file: SurveyFile, decided: Mapping[int, str]) -> SurveyPreview:
        """Return what would happen; nothing is stored; *read* lane.

        Args:
            file: The file.
            decided: By row number the id of a firm, `CREATE` or `SKIP`.

        Raises:
            ExchangeError: `survey.no_firm_column`, `survey.no_answers`.
        """
        package, columns = self._forms.current, file.mapping.columns.values()
        if not {"company.name", "company.business_id"} & set(columns):
            raise ExchangeError("survey.no_firm_column")
        if not any(item_of(target)[0] for target in columns):
            raise ExchangeError("survey.no_answers")

        def asked(day: date | None) -> Course:
            return course_at(file.course, self._moment(day))

        with self._store.read() as connection:
            planner = Planner(connection, package, COURSES[file.course], decided)
            reader = SurveyReader(file.sheet, file.mapping, package, search.municipalities(), asked)
            rows = tuple(planner.plan(row) for row in reader.rows())
        return SurveyPreview(file.name, rows, file.course)

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

    def take(self, preview: SurveyPreview, start: int) -> SurveyTaken:
        """Write the next `SLICE` ready rows of the preview, in one transaction; *write* lane.

        Empty facts of their firms are filled afterwards, as when an analysis is finished.
        """
        from digifocus_desktop.services.company_rules import add_company, checked_company

        numbers, sets, companies, refused = [], [], [], []
        with self._store.write() as session:
            package_row = self._forms.keep_current(session)
            for one in preview.of(Standing.READY)[start : start + SLICE]:
                company_id = one.company.id if one.company else ""
                if one.create:
                    try:
                        firm = checked_company(_new_company(one.row, preview.file_name))
                    except InvalidFieldError as error:
                        refused.append(replace(one, code=error.code, facts=error.facts))
                        continue
                    company_id = add_company(session, self._me(), firm, example=self._demo)
                    companies.append(company_id)
                sets.append(self._store_row(session, one, company_id, package_row, COURSES[preview.course]))
                numbers.append(one.row.number)
        filled = tuple(self._told.fill(one) for one in sets)
        return SurveyTaken(tuple(numbers), tuple(sets), tuple(companies), tuple(refused), filled)

    def undo(
        self, response_sets: Sequence[str], companies: Sequence[str], filled: Sequence[Filled] = ()
    ) -> int:
        """Delete the answers and firms of an import again; return how many firms were kept; *write* lane.

        Kept are firms with which somebody has worked since; facts that the answers filled are empty again.
        """
        from digifocus_desktop.model.advice import ResponseSet
        from digifocus_desktop.model.company import Company

        for one in filled:
            self._told.undo(one)
        for start in range(0, len(response_sets), _UNDO_SLICE):
            with self._store.write() as session:
                wanted = ResponseSet.id.in_(response_sets[start : start + _UNDO_SLICE])
                for row in session.query(ResponseSet).filter(wanted):
                    row.deleted = True
        kept = self._worked_with(companies)
        gone = [company_id for company_id in companies if company_id not in kept]
        for start in range(0, len(gone), _UNDO_SLICE):
            with self._store.write() as session:
                for company in session.query(Company).filter(
                    Company.id.in_(gone[start : start + _UNDO_SLICE])
                ):
                    company.deleted = True
        return len(kept)

    def save_report(
        self, path: Path, title: str, headings: Sequence[str], rows: Sequence[Sequence[str]]
    ) -> None:
        """Write what did not fit as .xlsx; any lane.

        Raises:
            StoreError: `store.full`, `store.cannot_write`.
        """
        from digifocus_desktop.exchange.xlsx_out import OutColumn, OutTable, workbook_bytes

        widths = (8, 34, 40, 34, 60)
        columns = [OutColumn(one, width=width) for one, width in zip(headings, widths, strict=True)]
        files.write_whole(path, workbook_bytes([OutTable(title, columns, rows)]))

    def _store_row(
        self, session: "Session", one: PlannedAnswers, company_id: str, package_row: str, course: Course
    ) -> str:
        from digifocus_desktop.model.advice import ResponseSet

        found = set_id(company_id, package_row, course, one.row)
        at = self._moment(one.row.answered_on)
        row = session.get(ResponseSet, found)
        if row is not None:  # it was taken in before, and that import undone
            row.deleted, row.completed_at = False, at
            return found
        session.add(
            ResponseSet(
                id=found,
                company_id=company_id,
                form_package_id=package_row,
                phase=course.phase,
                quick=course.quick,
                mode=SURVEY,
                answers={name: answer.to_entry() for name, answer in one.row.answers.items()},
                started_at=at,
                completed_at=at,
                advisor_user_id=self._me().user_id or None,
            )
        )
        return found

    def _moment(self, day: date | None) -> datetime:
        now = self._store.now()
        if day is None or day >= now.astimezone().date():
            return now
        return datetime.combine(day, _NOON).astimezone()

    def _worked_with(self, companies: Sequence[str]) -> set[str]:
        kept: set[str] = set()
        with self._store.read() as connection:
            for table in ("response_set", "interview", "activity", "action"):
                rows = connection.execute(
                    f"SELECT DISTINCT company_id FROM {table} WHERE NOT deleted"  # noqa: S608  # constants
                )
                kept.update(row[0] for row in rows)
        return kept.intersection(companies)

    def _course_of(self, mapping: SurveyMapping) -> str:
        """The quick course where nothing outside it is answered, else the whole one."""
        asked = {item_of(target)[0] for target in mapping.columns.values()} - {""}
        outside = COURSES["quick"].leaves_out(self._forms.current)
        return "quick" if asked and asked.isdisjoint(outside) else "full"


def _new_company(row: SurveyRow, file_name: str) -> NewCompany:
    groups = row.answers.get(_GROUPS)
    keys = groups.value if groups is not None and isinstance(groups.value, tuple) else ()
    return NewCompany(
        name=row.name,
        business_id=row.business_id,
        municipality=row.municipality,
        target_groups=keys[:TARGET_GROUPS_MAX],
        source=file_name[:200],
    )


def _survey_file(name: str, sheet: Sheet, mapping: SurveyMapping, course: str) -> SurveyFile:
    headings, last = headings_of(sheet, mapping), max(mapping.header_rows, default=0)
    body = [row for row in sheet.rows if row.number > last][:50]
    width = max((len(row.cells) for row in (*body, *sheet.rows[:2])), default=0)
    columns = []
    for index in range(width):
        cells = [text for row in body if (text := row.text(index))]
        heading = headings.get(index, "")
        if heading or cells:
            samples = tuple(text[:60] for text in cells[:_SAMPLES])
            columns.append(SurveyColumn(index, heading, samples, mapping.columns.get(index)))
    return SurveyFile(name, sheet, mapping, tuple(columns), course)
