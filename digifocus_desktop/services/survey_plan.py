"""What would become of each respondent: whose answers they are, which wait for a person."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from digifocus_desktop.domain.duplicates import Duplicates, Firm, Likeness, Match, name_key
from digifocus_desktop.exchange.survey_rows import Misfit, SurveyRow
from digifocus_desktop.forms.course import Course
from digifocus_desktop.forms.package import FormPackage
from digifocus_desktop.services.forms import package_id
from digifocus_desktop.store.ids import pair_id
from digifocus_desktop.store.opening import Connection

CREATE, SKIP = "create", "skip"
"""What a person can decide of a row beside a firm."""


class Standing(Enum):
    """What becomes of a row."""

    READY = "ready"
    CHOOSE = "choose"
    KNOWN = "known"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A firm that may be the respondent's."""

    id: str
    name: str
    business_id: str | None
    municipality: str | None


@dataclass(frozen=True, slots=True)
class PlannedAnswers:
    """A row of the file and what becomes of it.

    Attributes:
        row: The respondent.
        standing: What becomes of the row.
        code: Why it waits or is not taken; how its firm was found.
        facts: Plain values for the sentence of `code`.
        company: The firm, if it is one of these here.
        candidates: Firms to choose from.
        create: Whether a firm is made for it.
        id: Of the response set that it becomes.
    """

    row: SurveyRow
    standing: Standing
    code: str = ""
    facts: Mapping[str, Any] | None = None
    company: Candidate | None = None
    candidates: tuple[Candidate, ...] = ()
    create: bool = False
    id: str = ""


@dataclass(frozen=True, slots=True)
class SurveyPreview:
    """What taking the answers in would do; `course` is what was asked."""

    file_name: str
    rows: tuple[PlannedAnswers, ...]
    course: str

    def of(self, standing: Standing) -> tuple[PlannedAnswers, ...]:
        """Return the rows of a standing."""
        return tuple(one for one in self.rows if one.standing is standing)

    @property
    def ready(self) -> tuple[PlannedAnswers, ...]:
        """Return the rows that can be taken in."""
        return self.of(Standing.READY)

    @property
    def misfits(self) -> tuple[Misfit, ...]:
        """Return every cell that is left out."""
        return tuple(misfit for one in self.rows for misfit in one.row.misfits)


class Planner:
    """Puts each row where it belongs."""

    def __init__(
        self, connection: Connection, package: FormPackage, course: Course, decided: Mapping[int, str]
    ) -> None:
        rows = connection.execute(
            "SELECT id, name, business_id, municipality FROM company WHERE NOT deleted"
        ).fetchall()
        self._firms = {row[0]: Candidate(*row) for row in rows}
        self._index = Duplicates(Firm(*row) for row in rows)
        self._sets = {row[0] for row in connection.execute("SELECT id FROM response_set WHERE NOT deleted")}
        self._package_row, self._course, self._decided = package_id(package), course, decided
        self._first: dict[str, int] = {}
        self._made: dict[str, int] = {}

    def plan(self, row: SurveyRow) -> PlannedAnswers:
        """Return what becomes of a row."""
        if not row.answers:
            return PlannedAnswers(row, Standing.REFUSED, "survey.nothing")
        first = self._first.setdefault(row.respondent or row.fingerprint, row.number)
        if first != row.number:
            return PlannedAnswers(row, Standing.REFUSED, "survey.double", {"first_row": first})
        choice = self._decided.get(row.number, "")
        if choice == SKIP:
            return PlannedAnswers(row, Standing.REFUSED, "survey.skipped")
        if choice in self._firms:
            return self._ready(row, self._firms[choice], "survey.chosen")
        return self._matched(row, create=choice == CREATE)

    def _matched(self, row: SurveyRow, *, create: bool) -> PlannedAnswers:
        if not row.name and not row.business_id:
            return PlannedAnswers(row, Standing.REFUSED, "survey.no_firm")
        probe = Firm("", row.name or "\0", row.business_id, row.municipality)
        found = self._index.find(probe)
        if found and found[0].likeness is Likeness.SAME_BUSINESS_ID:
            return self._ready(row, self._firms[found[0].ref], "survey.by_business_id")
        # taken before: by an import that was cut off, perhaps, and now the name alone would not tell
        for firm in (self._firms[one.ref] for one in found):
            if self._set_id(firm, row) in self._sets:
                return self._ready(row, firm, "survey.known")
        return self._made_or_chosen(row, found, create=create)

    def _made_or_chosen(self, row: SurveyRow, found: Sequence[Match], *, create: bool) -> PlannedAnswers:
        if create and row.name:
            key = row.business_id or name_key(row.name)
            made = self._made.setdefault(key, row.number)
            if made != row.number:
                return PlannedAnswers(row, Standing.REFUSED, "survey.second", {"first_row": made})
            return PlannedAnswers(row, Standing.READY, "survey.create", create=True)
        sure = [one for one in found if one.likeness is Likeness.SAME_NAME_AND_MUNICIPALITY]
        if len(sure) == 1 and len(found) == 1:
            return self._ready(row, self._firms[sure[0].ref], "survey.by_name")
        candidates = tuple(self._firms[one.ref] for one in found)
        code = "survey.ambiguous" if candidates else "survey.unknown"
        return PlannedAnswers(row, Standing.CHOOSE, code, candidates=candidates)

    def _ready(self, row: SurveyRow, company: Candidate, code: str) -> PlannedAnswers:
        found = self._set_id(company, row)
        if found in self._sets:
            return PlannedAnswers(row, Standing.KNOWN, "survey.known", company=company, id=found)
        return PlannedAnswers(row, Standing.READY, code, company=company, id=found)

    def _set_id(self, company: Candidate, row: SurveyRow) -> str:
        return set_id(company.id, self._package_row, self._course, row)


def set_id(company_id: str, package_row: str, course: Course, row: SurveyRow) -> str:
    """The same for the same row of the same firm, on every computer: taking it in again doubles nothing."""
    parts = (company_id, package_row, course.phase, str(course.quick), row.fingerprint)
    return pair_id("survey answers", *parts)
