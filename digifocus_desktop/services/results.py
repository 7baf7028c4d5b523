"""What an analysis says: scores, what to do first, the next steps, strengths."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from digifocus_desktop.forms.advice_matrix import HelpKind, kind_of
from digifocus_desktop.forms.package import FormPackage
from digifocus_desktop.forms.result import Result, Score
from digifocus_desktop.forms.scoring import score
from digifocus_desktop.services.agreed import STANDS
from digifocus_desktop.services.forms import FormService
from digifocus_desktop.services.stored_analysis import read_analysis
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.opening import Connection

STEP_COUNT = 3
HIGH_BANDS = frozenset({"fluent", "leader"})
"""Bands from which on competence or level counts as high when the kind of help is chosen."""

_TOOL_USE = {"no": 0, "no_need": 0, "tried": 0, "in_use": 1}


@dataclass(frozen=True, slots=True)
class AgreedStep:
    """A step that was agreed with the firm.

    Attributes:
        title: What is done.
        reason: Why.
        who: Who does it.
        minutes: Estimate of the work.
        cost_class: One of `actions.COST_CLASSES`, or an older one.
        due_on: Last day.
    """

    title: str
    reason: str
    who: str
    minutes: int | None
    cost_class: str | None
    due_on: date | None


@dataclass(frozen=True, slots=True)
class HeldInterview:
    """An interview over an analysis: its id, and whether it is finished."""

    id: str
    finished: bool


@dataclass(frozen=True, slots=True)
class ResultView:
    """The result of one analysis.

    Attributes:
        id: Of the response set.
        company_id: The firm.
        company_name: Its name.
        phase: `T0`, or a repeated measurement.
        measured_at: When it was finished, or begun while it is open.
        completed: Whether it is finished.
        package: The questionnaire.
        result: Scores, flags, strengths.
        agreed: The steps agreed with the firm, at most three; empty before the interview.
        agreed_count: How many are agreed and still open in all.
        help: The kind of help that fits; None while a headline is missing.
        interview: The interview over this analysis, if one was begun.
        quick: Whether only the quick survey was asked, so that the numbers are rough.
    """

    id: str
    company_id: str
    company_name: str
    phase: str
    measured_at: datetime
    completed: bool
    package: FormPackage
    result: Result
    agreed: tuple[AgreedStep, ...]
    agreed_count: int
    help: HelpKind | None
    interview: HeldInterview | None = None
    quick: bool = False


class ResultService:
    """Works results out anew each time they are asked for: it takes a millisecond."""

    def __init__(self, store: Store, forms: FormService) -> None:
        self._store = store
        self._forms = forms

    def result(self, response_set_id: str) -> ResultView:
        """Return the result of an analysis as it stands; *read* lane.

        Raises:
            StoreError: `record.gone`, when it is not here any more.
            FormError: `form.missing`, or answers that this program cannot read.
        """
        with self._store.read() as connection:
            stored = read_analysis(connection, self._forms, response_set_id)
            tools = read_tools(connection, stored.company_id)
            agreed = _agreed(connection, stored.company_id)
            interview = _interview(connection, response_set_id)
        found = score(stored.package, stored.answers, tools, stored.course)
        return ResultView(
            id=response_set_id,
            company_id=stored.company_id,
            company_name=stored.company_name,
            phase=stored.phase,
            measured_at=stored.completed_at or stored.started_at,
            completed=stored.completed_at is not None,
            package=stored.package,
            result=found,
            agreed=agreed[:STEP_COUNT],
            agreed_count=len(agreed),
            help=help_kind(found.competence, found.level),
            interview=interview,
            quick=stored.quick,
        )


def help_kind(competence: Score | None, level: Score | None) -> HelpKind | None:
    """Return the kind of help that fits the two headlines; None while one is missing."""
    if competence is None or level is None:
        return None
    able, high = competence.band.code in HIGH_BANDS, level.band.code in HIGH_BANDS
    return kind_of(able=able, high=high)


def read_tools(connection: Connection, company_id: str) -> Mapping[str, int]:
    """Return the newest tool map of the firm: 0 not in use, 1 in use, 2 in use and paid."""
    rows = connection.execute(
        "SELECT t.category, t.status, t.monthly_cost_cents FROM tool_use t "
        "JOIN interview i ON i.id = t.interview_id "
        "WHERE t.company_id = ? AND NOT t.deleted AND NOT i.deleted ORDER BY i.started_at",
        (company_id,),
    )
    used = {category: (_TOOL_USE.get(status or ""), cost) for category, status, cost in rows}
    return {
        category: 2 if use == 1 and cost else use for category, (use, cost) in used.items() if use is not None
    }


def _interview(connection: Connection, response_set_id: str) -> HeldInterview | None:
    found = connection.execute(
        "SELECT id, completed_at IS NOT NULL FROM interview WHERE response_set_id = ? AND kind = 'interview' "
        "AND NOT deleted ORDER BY started_at DESC LIMIT 1",
        (response_set_id,),
    ).fetchone()
    return HeldInterview(found[0], bool(found[1])) if found else None


def _agreed(connection: Connection, company_id: str) -> tuple[AgreedStep, ...]:
    rows = connection.execute(
        "SELECT title, reason, who, minutes, cost_class, due_on FROM action "  # noqa: S608  # constant
        f"WHERE company_id = ? AND {STANDS} AND state = 'open' ORDER BY position, id",
        (company_id,),
    )
    return tuple(
        AgreedStep(title, why or "", who or "", minutes, cost, date.fromisoformat(due) if due else None)
        for title, why, who, minutes, cost, due in rows
    )
