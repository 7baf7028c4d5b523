"""A firm's later measurements beside its first one, as rows of this computer's own tables.

Statistics of change read them. A pair is there when both measurements are finished; it is worked out by
`forms.comparison`, over what both of them tell.
"""

import json
from collections.abc import Callable, Sequence

from digifocus_desktop.domain.moments import utc_moment
from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.answers import answers_from_map
from digifocus_desktop.forms.comparison import Comparison, compare
from digifocus_desktop.forms.course import FIRST_PHASE, Course
from digifocus_desktop.forms.package import DimensionKind, FormPackage
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.services.measures import COMPETENCE, LEVEL
from digifocus_desktop.store.opening import Connection

Packages = Callable[[Connection, str], FormPackage]
"""The questionnaire of a row's id, as `FormService.package` gives it."""

THEN = "THEN"
"""Own competence with the start as the entrepreneur sees it at the later measurement."""

PAIR_TABLES = ("paired_score", "paired_analysis")

_SET = "id, company_id, form_package_id, phase, quick, answers, started_at, completed_at, mode, deleted"
_LATER = (
    "SELECT id FROM response_set WHERE company_id = ? AND phase <> ? AND completed_at IS NOT NULL "
    "AND NOT deleted"
)


def refresh_pairs(connection: Connection, packages: Packages, response_set_id: str) -> None:
    """Make the pairs anew that this response set is part of; part of the caller's transaction."""
    row = connection.execute(
        "SELECT company_id, phase FROM response_set WHERE id = ?", (response_set_id,)
    ).fetchone()
    if row is None or row[1] != FIRST_PHASE:
        touched = {response_set_id}
    else:
        touched = {later for (later,) in connection.execute(_LATER, (row[0], FIRST_PHASE))}
    paired = "SELECT response_set_id FROM paired_analysis WHERE baseline_id = ?"
    touched |= {later for (later,) in connection.execute(paired, (response_set_id,))}
    for later in sorted(touched):
        write_pair(connection, packages, later)


def write_pair(
    connection: Connection, packages: Packages, response_set_id: str, runtime: Runtime | None = None
) -> None:
    """Make the pair of a later measurement anew, or take it away; part of the caller's transaction.

    Args:
        connection: Written to.
        packages: The questionnaires.
        response_set_id: The later measurement.
        runtime: It as it stands, where the caller has it.
    """
    for table in PAIR_TABLES:
        connection.execute(
            f"DELETE FROM {table} WHERE response_set_id = ?",  # noqa: S608  # constants
            (response_set_id,),
        )
    later = connection.execute(
        f"SELECT {_SET} FROM response_set WHERE id = ?",  # noqa: S608  # constants
        (response_set_id,),
    ).fetchone()
    if later is None or later[-1] or later[3] == FIRST_PHASE or later[7] is None:
        return
    first_id = baseline_of(connection, later[1], later[6])
    if first_id is None:
        return
    first = connection.execute(
        f"SELECT {_SET} FROM response_set WHERE id = ?",  # noqa: S608  # constants
        (first_id,),
    ).fetchone()
    try:
        after = runtime or _runtime(connection, packages, later)
        found = compare(_runtime(connection, packages, first), after)
    except FormError:
        return
    _insert(connection, first, later, found)


def _insert(connection: Connection, first: Sequence[str], later: Sequence[str], found: Comparison) -> None:
    connection.execute(
        "INSERT INTO paired_analysis(response_set_id, baseline_id, company_id, phase, mode, baseline_at, "
        "measured_at, comparability) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (later[0], first[0], later[1], later[3], later[8], first[7], later[7], found.comparability.value),
    )
    connection.execute(
        "INSERT INTO paired_score(response_set_id, baseline_id, dimension, before, after) "
        "SELECT ?, ?, value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)",
        (later[0], first[0], json.dumps(_rows(found))),
    )


def baseline_of(connection: Connection, company_id: str, before: str) -> str | None:
    """Return the first measurement that a later one is compared with; None if there is none.

    Of several finished ones the whole before the quick one, then the one begun last.

    Args:
        connection: Read from.
        company_id: The firm.
        before: When the later one was begun, as it is stored.
    """
    row = connection.execute(
        "SELECT id FROM response_set WHERE company_id = ? AND phase = ? AND completed_at IS NOT NULL "
        "AND NOT deleted AND started_at <= ? ORDER BY quick, started_at DESC, id DESC LIMIT 1",
        (company_id, FIRST_PHASE, before),
    ).fetchone()
    return row[0] if row else None


def _runtime(connection: Connection, packages: Packages, row: Sequence[str]) -> Runtime:
    package = packages(connection, row[2])
    return Runtime(
        package, answers_from_map(json.loads(row[5])), Course.of(row[3], row[4], utc_moment(row[6]))
    )


def _rows(found: Comparison) -> list[tuple[str, float, float]]:
    """Every number that there is twice; own competence and level under the names of the headlines."""
    rows = [
        (one.dimension.id, one.change.before, one.change.after)
        for one in found.dimensions
        if one.change is not None and one.dimension.kind is not DimensionKind.COMPETENCE
    ]
    if found.level is not None:
        rows.append((LEVEL, found.level.before, found.level.after))
    own = found.competence
    if own is not None and own.change is not None:
        rows.append((COMPETENCE, own.change.before, own.change.after))
    if own is not None and own.retrospective is not None:
        rows.append((THEN, own.retrospective.before, own.retrospective.after))
    return rows
