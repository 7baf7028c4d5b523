"""The tool map of a firm: how it stands to each category of tools, what it costs, who masters it.

A category nobody has touched in this interview shows what the firm said in an earlier one.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from digifocus_desktop.domain.names import optional_line
from digifocus_desktop.errors import InvalidFieldError
from digifocus_desktop.forms.package import FormPackage, Tool
from digifocus_desktop.model.advice import ToolUse
from digifocus_desktop.services.interviews import get_interview
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.ids import pair_id
from digifocus_desktop.store.opening import Connection

IN_USE, TRIED, NO, NO_NEED = "in_use", "tried", "no", "no_need"
STATUSES = (IN_USE, TRIED, NO, NO_NEED)
COST_MAX_CENTS = 100_000_00

_KNOWN = (
    "SELECT t.category, t.status, t.product, t.monthly_cost_cents, t.mastered_by, t.give_up "
    "FROM interview here JOIN interview i ON i.company_id = here.company_id "
    "AND i.started_at <= here.started_at AND NOT i.deleted "
    "JOIN tool_use t ON t.interview_id = i.id AND NOT t.deleted "
    "WHERE here.id = ? ORDER BY i.id = here.id, i.started_at"
)


@dataclass(frozen=True, slots=True)
class ToolDraft:
    """What a firm says of one category.

    Attributes:
        status: One of `STATUSES`, or None before it was asked.
        product: Which tool.
        monthly_cost_cents: Cost a month; None is not known.
        mastered_by: Who can use it.
        give_up: Whether the firm gives it up.
    """

    status: str | None = None
    product: str = ""
    monthly_cost_cents: int | None = None
    mastered_by: str = ""
    give_up: bool = False


@dataclass(frozen=True, slots=True)
class ToolRow:
    """One category with what is known of it."""

    tool: Tool
    draft: ToolDraft


@dataclass(frozen=True, slots=True)
class ToolMap:
    """All categories, in order of the form.

    Attributes:
        rows: The categories.
        monthly_cost_cents: What the tools in use cost a month, those to be given up included.
        given_up_cents: The part of it that is given up.
    """

    rows: tuple[ToolRow, ...]
    monthly_cost_cents: int
    given_up_cents: int

    @property
    def asked(self) -> int:
        """How many categories have a status."""
        return sum(row.draft.status is not None for row in self.rows)


class ToolMapService:
    """Use cases of the tool map."""

    def __init__(self, store: Store, package: Callable[[], FormPackage]) -> None:
        self._store = store
        self._package = package

    def of_interview(self, interview_id: str) -> ToolMap:
        """Return the tool map as it stands; *read* lane."""
        with self._store.read() as connection:
            known = _known(connection, interview_id)
        rows = tuple(ToolRow(tool, known.get(tool.code, ToolDraft())) for tool in self._package().tools)
        used = [row.draft for row in rows if row.draft.status == IN_USE]
        return ToolMap(
            rows,
            sum(draft.monthly_cost_cents or 0 for draft in used),
            sum(draft.monthly_cost_cents or 0 for draft in used if draft.give_up),
        )

    def write(self, interview_id: str, category: str, draft: ToolDraft) -> ToolDraft:
        """Store what the firm says of a category and return what was known before; *write* lane.

        Raises:
            InvalidFieldError: `field.choice`, `field.too_long`, `field.out_of_range`.
            StoreError: `record.gone`.
        """
        values = _checked(draft)
        if category not in {tool.code for tool in self._package().tools}:
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


def _known(connection: Connection, interview_id: str) -> dict[str, ToolDraft]:
    """The newest word on each category up to this interview."""
    found = connection.execute(_KNOWN, (interview_id,))
    return {
        category: ToolDraft(status, product or "", cost, who or "", bool(give_up))
        for category, status, product, cost, who, give_up in found
    }


def _checked(draft: ToolDraft) -> dict[str, Any]:
    if draft.status is not None and draft.status not in STATUSES:
        raise InvalidFieldError("field.choice", field="status")
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
    }
