"""The tool map of a firm: how it stands to each category of tools, what it needs, what fits, what it costs.

A category nobody has touched in this interview shows what the firm said in an earlier one.
"""

from dataclasses import dataclass
from typing import Any

from digifocus_desktop.domain.names import optional_line
from digifocus_desktop.errors import InvalidFieldError
from digifocus_desktop.forms.package import Tool
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.forms.tool_need import (
    EFFORTS,
    TOP,
    Verdict,
    need_of,
    time_allows,
    verdict_on_other,
    verdict_on_used,
)
from digifocus_desktop.model.advice import ToolUse
from digifocus_desktop.services.forms import FormService
from digifocus_desktop.services.interviews import get_interview
from digifocus_desktop.services.stored_analysis import read_analysis
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.ids import pair_id
from digifocus_desktop.store.opening import Connection

IN_USE, TRIED, NO, NO_NEED = "in_use", "tried", "no", "no_need"
STATUSES = (IN_USE, TRIED, NO, NO_NEED)
DATA_LOCATIONS = ("own", "eu", "outside", "unknown")
COST_MAX_CENTS = 100_000_00

_COLUMNS = (
    "status", "product", "monthly_cost_cents", "mastered_by", "give_up",
    "fit", "effort", "data_location", "replaces",
)  # fmt: skip
_KNOWN = (
    f"SELECT t.category, {', '.join(f't.{name}' for name in _COLUMNS)} "  # noqa: S608  # constants
    "FROM interview here JOIN interview i ON i.company_id = here.company_id "
    "AND i.started_at <= here.started_at AND NOT i.deleted "
    "JOIN tool_use t ON t.interview_id = i.id AND NOT t.deleted "
    "WHERE here.id = ? ORDER BY i.id = here.id, i.started_at"
)


@dataclass(frozen=True, slots=True)
class ToolDraft:
    """What is said of one category.

    Attributes:
        status: One of `STATUSES`, or None before it was asked.
        product: Which tool the firm uses or is offered.
        monthly_cost_cents: Cost a month; None is not known.
        mastered_by: Who can use it.
        give_up: Whether the firm gives it up.
        fit: The advisor's rating 0–4 of how well the tool covers the need; None is not rated.
        effort: One of `EFFORTS` where it is another than usual, else empty.
        data_location: One of `DATA_LOCATIONS`, or None.
        replaces: What it takes the place of.
    """

    status: str | None = None
    product: str = ""
    monthly_cost_cents: int | None = None
    mastered_by: str = ""
    give_up: bool = False
    fit: int | None = None
    effort: str = ""
    data_location: str | None = None
    replaces: str = ""


@dataclass(frozen=True, slots=True)
class ToolRow:
    """One category with what is known of it.

    Attributes:
        tool: The category.
        draft: What was said.
        need: 0–4 from the answers; None where nothing that tells is answered.
        verdict: What follows.
    """

    tool: Tool
    draft: ToolDraft
    need: float | None = None
    verdict: Verdict = Verdict.UNKNOWN

    @property
    def effort(self) -> str:
        """What it takes to begin: what the advisor said, else what is usual; may be empty."""
        return self.draft.effort or self.tool.effort


@dataclass(frozen=True, slots=True)
class ToolMap:
    """All categories, in order of the form.

    Attributes:
        rows: The categories.
        monthly_cost_cents: What the tools in use cost a month, those to be given up included.
        given_up_cents: The part of it that is given up.
        suggested_cents: What the suggested tools would cost a month, as far as it is known.
    """

    rows: tuple[ToolRow, ...]
    monthly_cost_cents: int
    given_up_cents: int
    suggested_cents: int = 0

    @property
    def asked(self) -> int:
        """How many categories have a status."""
        return sum(row.draft.status is not None for row in self.rows)

    @property
    def suggested(self) -> tuple[ToolRow, ...]:
        """What is suggested: the greatest need first."""
        found = [row for row in self.rows if row.verdict is Verdict.SUGGESTED]
        return tuple(sorted(found, key=lambda row: -(row.need or 0)))


class ToolMapService:
    """Use cases of the tool map."""

    def __init__(self, store: Store, forms: FormService) -> None:
        self._store = store
        self._forms = forms

    def of_interview(self, interview_id: str) -> ToolMap:
        """Return the tool map as it stands; *read* lane.

        Raises:
            FormError: The questionnaire of the analysis is not here or cannot be read.
        """
        with self._store.read() as connection:
            known = _known(connection, interview_id)
            runtime = self._runtime(connection, interview_id)
        rows = tuple(
            _row(tool, known.get(tool.code, ToolDraft()), runtime) for tool in self._forms.current.tools
        )
        used = [row.draft for row in rows if row.draft.status == IN_USE]
        return ToolMap(
            rows,
            sum(draft.monthly_cost_cents or 0 for draft in used),
            sum(draft.monthly_cost_cents or 0 for draft in used if draft.give_up),
            sum(row.draft.monthly_cost_cents or 0 for row in rows if row.verdict is Verdict.SUGGESTED),
        )

    def _runtime(self, connection: Connection, interview_id: str) -> Runtime | None:
        """The answers of the analysis the interview is about; None without one."""
        row = connection.execute(
            "SELECT r.id FROM interview i JOIN response_set r ON r.id = i.response_set_id AND NOT r.deleted "
            "WHERE i.id = ?",
            (interview_id,),
        ).fetchone()
        if row is None:
            return None
        stored = read_analysis(connection, self._forms, row[0])
        return Runtime(stored.package, stored.answers, stored.course)

    def write(self, interview_id: str, category: str, draft: ToolDraft) -> ToolDraft:
        """Store what the firm says of a category and return what was known before; *write* lane.

        Raises:
            InvalidFieldError: `field.choice`, `field.too_long`, `field.out_of_range`.
            StoreError: `record.gone`.
        """
        values = _checked(draft)
        if category not in {tool.code for tool in self._forms.current.tools}:
            raise InvalidFieldError("field.choice", field="category")
        identity = pair_id("tool use", interview_id, category)
        with self._store.write() as session:
            raw = session.connection().connection.dbapi_connection
            before = _known(raw, interview_id).get(category, ToolDraft())
            interview = get_interview(session, interview_id)
            row = session.get(ToolUse, identity)
            if row is None:
                row = ToolUse(
                    id=identity,
                    company_id=interview.company_id,
                    interview_id=interview_id,
                    category=category,
                )
                session.add(row)
            for name, value in values.items():
                setattr(row, name, value)
        return before


def _row(tool: Tool, draft: ToolDraft, runtime: Runtime | None) -> ToolRow:
    need = need_of(runtime, tool) if runtime is not None else None
    if draft.status == IN_USE:
        return ToolRow(tool, draft, need, verdict_on_used(need, draft.fit, give_up=draft.give_up))
    in_time = runtime is None or time_allows(runtime, draft.effort or tool.effort)
    refused = draft.status == NO_NEED
    return ToolRow(tool, draft, need, verdict_on_other(need, draft.fit, refused=refused, in_time=in_time))


def _known(connection: Connection, interview_id: str) -> dict[str, ToolDraft]:
    """The newest word on each category up to this interview."""
    found = connection.execute(_KNOWN, (interview_id,))
    return {
        category: ToolDraft(
            status, product or "", cost, who or "", bool(give_up), fit, effort or "", place, replaces or ""
        )
        for category, status, product, cost, who, give_up, fit, effort, place, replaces in found
    }


def _checked(draft: ToolDraft) -> dict[str, Any]:
    for name, value, known in (
        ("status", draft.status, STATUSES),
        ("fit", draft.fit, range(TOP + 1)),
        ("effort", draft.effort or None, EFFORTS),
        ("data_location", draft.data_location, DATA_LOCATIONS),
    ):
        if value is not None and value not in known:
            raise InvalidFieldError("field.choice", field=name)
    cost = draft.monthly_cost_cents
    if cost is not None and not 0 <= cost <= COST_MAX_CENTS:
        most = COST_MAX_CENTS // 100
        raise InvalidFieldError("field.out_of_range", field="monthly_cost", least=0, most=most)
    return {
        "status": draft.status,
        "product": optional_line(draft.product, "product"),
        "monthly_cost_cents": cost,
        "mastered_by": optional_line(draft.mastered_by, "mastered_by"),
        "give_up": draft.give_up,
        "fit": draft.fit,
        "effort": draft.effort or None,
        "data_location": draft.data_location,
        "replaces": optional_line(draft.replaces, "replaces"),
    }
