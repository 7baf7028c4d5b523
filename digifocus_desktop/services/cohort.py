"""Which firms statistics look at: one analysis a firm, chosen by organisation, time and phase."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from digifocus_desktop.forms.course import FIRST_PHASE
from digifocus_desktop.store.opening import Connection

UNKNOWN, ELSEWHERE = "", "elsewhere"
"""In place of a municipality or target group: none was written down; one outside the programme's area."""


@dataclass(frozen=True, slots=True)
class Cohort:
    """The definition of a group of analyses; the newest of each firm counts.

    Attributes:
        organisation_id: Whose firms; None is everybody's.
        since: First day on which the analysis was begun.
        until: Last day on which it was begun.
        phase: `T0`, or a repeated measurement.
        completed: Whether unfinished ones are left out.
    """

    organisation_id: str | None = None
    since: date | None = None
    until: date | None = None
    phase: str = FIRST_PHASE
    completed: bool = True


def newest(cohort: Cohort, after: str = "") -> tuple[str, list[Any]]:
    """Return the SQL that gives the newest analysis (id, company_id, begun) of each firm, and its values.

    An index answers it alone, in the order of the firms' ids. Whose the firm is, and whether it was deleted,
    is not looked at.

    Args:
        cohort: The group; its organisation does not count.
        after: Firms up to this id are left out.
    """
    wheres, values = ["phase = ?", "NOT deleted"], [cohort.phase]
    if cohort.completed:
        wheres.append("completed_at IS NOT NULL")
    if cohort.since:
        wheres.append("started_at >= ?")
        values.append(cohort.since.isoformat())
    if cohort.until:
        wheres.append("started_at < ?")
        values.append((cohort.until + timedelta(days=1)).isoformat())
    if after:
        wheres.append("company_id > ?")
        values.append(after)
    sql = (
        "SELECT id, company_id, max(started_at) FROM response_set "  # noqa: S608  # constants
        f"WHERE {' AND '.join(wheres)} GROUP BY company_id"
    )
    return sql, values


def picked(cohort: Cohort) -> tuple[str, list[Any]]:
    """Return the SQL of the table `picked` (id, company_id, place, groups, cell) and its values.

    A `cell` is a number that firms of equal municipality and target groups share: grouping by it is
    quicker than by their texts.
    """
    analyses, values = newest(cohort)
    owned = ""
    if cohort.organisation_id:
        owned = " AND c.owner_organisation_id = ?"
        values.append(cohort.organisation_id)
    sql = (
        f"WITH newest AS MATERIALIZED ({analyses}), "  # noqa: S608  # constants
        "picked AS MATERIALIZED (SELECT n.id AS id, c.id AS company_id, c.municipality AS place, "
        "c.target_groups AS groups, "
        "dense_rank() OVER (ORDER BY c.municipality, c.target_groups) AS cell "
        f"FROM newest n JOIN company c ON c.id = n.company_id WHERE NOT c.deleted{owned}) "
    )
    return sql, values


def ask(connection: Connection, table: str, query: str, values: list[Any]) -> list[tuple[Any, ...]]:
    """Return the rows of a query over `picked`; its own values come after those of the cohort."""
    found: list[tuple[Any, ...]] = connection.execute(f"{table} {query}", values).fetchall()
    return found
