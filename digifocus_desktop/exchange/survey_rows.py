"""Rows of a survey's export as respondents: which firm, when, what was answered, what did not fit."""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from digifocus_desktop.domain import business_id
from digifocus_desktop.domain.formats import parse_date
from digifocus_desktop.domain.moments import FIRST_DAY
from digifocus_desktop.domain.municipalities import Municipalities
from digifocus_desktop.domain.names import clean_line
from digifocus_desktop.errors import InvalidFieldError
from digifocus_desktop.exchange.sheet import Sheet, SheetRow
from digifocus_desktop.exchange.survey_columns import (
    ANSWERED_ON,
    BUSINESS_ID,
    MUNICIPALITY,
    NAME,
    RESPONDENT,
    SurveyMapping,
    headings_of,
    item_of,
)
from digifocus_desktop.exchange.survey_values import chosen, read_answer, read_option
from digifocus_desktop.exchange.survey_whole import together
from digifocus_desktop.forms.answers import Answer
from digifocus_desktop.forms.course import Course
from digifocus_desktop.forms.package import FormPackage

_CELL_CHARS = 200
_NAME_CHARS = 200


@dataclass(frozen=True, slots=True)
class Misfit:
    """A cell that was left out.

    Attributes:
        row: Row number in the spreadsheet.
        column: Heading of its column.
        value: The cell as written, shortened.
        code: Why: `survey.*` or a code of a business id.
        message: The form's own sentence, if it has one.
    """

    row: int
    column: str
    value: str
    code: str
    message: str = ""


@dataclass(frozen=True, slots=True)
class SurveyRow:
    """A respondent.

    Attributes:
        number: Row number in the spreadsheet.
        name: Name of the firm, as written.
        business_id: Stored form, or None.
        municipality: Three-digit code, or None.
        answered_on: The day of the answers, or None.
        respondent: What the tool calls the respondent; empty if it does not.
        answers: By item id.
        misfits: Cells that were left out.
        fingerprint: The same for the same respondent's same row, in whatever file.
    """

    number: int
    name: str
    business_id: str | None
    municipality: str | None
    answered_on: date | None
    respondent: str
    answers: Mapping[str, Answer]
    misfits: tuple[Misfit, ...]
    fingerprint: str


Asked = Callable[[date | None], Course]
"""What was asked of somebody who answered on a day, if that is known."""


class SurveyReader:
    """Reads rows of one mapping."""

    def __init__(
        self,
        sheet: Sheet,
        mapping: SurveyMapping,
        package: FormPackage,
        municipalities: Municipalities,
        asked: Asked,
    ) -> None:
        self._sheet, self._mapping, self._package, self._asked = sheet, mapping, package, asked
        self._municipalities = municipalities
        self._headings = headings_of(sheet, mapping)
        self._misfits: list[Misfit] = []

    def rows(self) -> Iterator[SurveyRow]:
        """Yield the respondents in the order of the file; headings said again are passed over."""
        last = max(self._mapping.header_rows, default=0)
        heads = {row.cells for row in self._sheet.rows if row.number in self._mapping.header_rows}
        for row in self._sheet.rows:
            if row.number > last and row.cells not in heads:
                yield self._row(row)

    def _row(self, row: SheetRow) -> SurveyRow:
        self._misfits = []
        day = self._day(row)
        answers = self._together(row, self._answers(row), day)
        name = clean_line(self._text(row, NAME))[:_NAME_CHARS]
        return SurveyRow(
            number=row.number,
            name=name,
            business_id=self._business_id(row),
            municipality=self._municipality(row),
            answered_on=day,
            respondent=clean_line(self._text(row, RESPONDENT))[:_CELL_CHARS],
            answers=answers,
            misfits=tuple(self._misfits),
            fingerprint=self._fingerprint(row),
        )

    def _answers(self, row: SheetRow) -> dict[str, Answer]:
        answers: dict[str, Answer] = {}
        options: dict[str, dict[int, bool]] = {}
        for index, target in self._mapping.columns.items():
            item_id, choice = item_of(target)
            item = self._package.by_id.get(item_id)
            if item is None:
                continue
            try:
                if choice:
                    found = read_option(row.cell(index), item, choice)
                    options.setdefault(item_id, {})[index] = found
                    continue
                answer = read_answer(item, row.cell(index), one_based=self._mapping.one_based)
            except InvalidFieldError as error:
                self._leave(row, index, error)
                continue
            if answer is not None:
                answers[item_id] = answer
        for item_id, ticks in options.items():
            self._take_options(row, item_id, ticks, answers)
        return answers

    def _together(self, row: SheetRow, answers: dict[str, Answer], day: date | None) -> dict[str, Answer]:
        def leave(item_id: str, error: InvalidFieldError, value: str) -> None:
            columns = self._mapping.columns.items()
            index = min(index for index, target in columns if item_of(target)[0] == item_id)
            self._leave(row, index, error, value)

        return together(self._package, answers, self._asked(day), leave)

    def _take_options(
        self, row: SheetRow, item_id: str, ticks: Mapping[int, bool], answers: dict[str, Answer]
    ) -> None:
        names = tuple(item_of(self._mapping.columns[index])[1] for index, on in ticks.items() if on)
        if not names:
            return
        try:
            answers[item_id] = chosen(self._package.item(item_id), names)
        except InvalidFieldError as error:
            self._leave(row, min(ticks), error, ", ".join(names))

    def _text(self, row: SheetRow, target: str) -> str:
        index = self._mapping.column_of(target)
        return row.text(index) if index is not None else ""

    def _business_id(self, row: SheetRow) -> str | None:
        index = self._mapping.column_of(BUSINESS_ID)
        text = row.text(index).strip() if index is not None else ""
        if not text or index is None:
            return None
        try:
            return business_id.parse(text, lost_zeros=True)
        except InvalidFieldError as error:
            self._leave(row, index, error)
            return None

    def _municipality(self, row: SheetRow) -> str | None:
        index = self._mapping.column_of(MUNICIPALITY)
        text = row.text(index).strip() if index is not None else ""
        if not text or index is None:
            return None
        found = self._municipalities.find(text)
        if found is None:
            self._leave(row, index, InvalidFieldError("survey.municipality"))
        return found.code if found else None

    def _day(self, row: SheetRow) -> date | None:
        index = self._mapping.column_of(ANSWERED_ON)
        if index is None or not row.text(index).strip():
            return None
        cell = row.cell(index)
        text = cell.strip() if isinstance(cell, str) else ""
        written = cell.date() if isinstance(cell, datetime) else cell
        day = (
            written if isinstance(written, date) else parse_date(text[:10]) or parse_date(text.split(" ")[0])
        )
        if day is None or day < FIRST_DAY:
            self._leave(row, index, InvalidFieldError("survey.date"))
            return None
        return day

    def _leave(self, row: SheetRow, index: int, error: InvalidFieldError, value: str = "") -> None:
        heading = self._headings.get(index, "")[:_CELL_CHARS]
        written = (value or row.text(index))[:_CELL_CHARS]
        message = str(error.facts.get("message", ""))
        self._misfits.append(Misfit(row.number, heading, written, error.code, message))

    def _fingerprint(self, row: SheetRow) -> str:
        """Of respondent and moment where both are told, else of all cells in whatever order."""
        told = [self._text(row, target).strip() for target in (RESPONDENT, ANSWERED_ON)]
        whole = sorted((self._headings.get(n, ""), row.text(n)) for n in range(len(row.cells)) if row.text(n))
        read = told if all(told) else whole
        return hashlib.sha256(json.dumps(read, ensure_ascii=False).encode()).hexdigest()
