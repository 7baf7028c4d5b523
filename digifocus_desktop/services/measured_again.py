"""How a firm stands with being measured again: what is due, and what changed so far. Plain SQL."""

from dataclasses import dataclass
from datetime import date

from digifocus_desktop.domain.moments import finnish_day, utc_moment
from digifocus_desktop.services.end_measurements import Due, read_due_of
from digifocus_desktop.services.me import Me
from digifocus_desktop.services.measures import COMPETENCE, LEVEL
from digifocus_desktop.store.opening import Connection

Pair = tuple[float, float]
"""A headline before and after."""


@dataclass(frozen=True, slots=True)
class Changed:
    """The newest finished later measurement beside the first one.

    Attributes:
        id: Of the later response set.
        phase: Of the later measurement.
        on: Local day it was finished.
        competence: Own competence; None where it cannot be compared.
        level: The firm's level.
    """

    id: str
    phase: str
    on: date
    competence: Pair | None
    level: Pair | None


@dataclass(frozen=True, slots=True)
class Measuring:
    """What a firm's page tells of measuring again.

    Attributes:
        due: The next measurement; None before the first one is finished.
        changed: None before a later one is finished.
    """

    due: Due | None = None
    changed: Changed | None = None


NOTHING_MEASURED = Measuring()
"""Of a firm without a finished first measurement."""


def read_measuring(connection: Connection, me: Me, today: date, company_id: str) -> Measuring:
    """Return how a firm stands."""
    due = read_due_of(connection, me, today, company_id)
    found = connection.execute(
        "SELECT response_set_id, phase, measured_at FROM paired_analysis WHERE company_id = ? "
        "ORDER BY measured_at DESC LIMIT 1",
        (company_id,),
    ).fetchone()
    if found is None:
        return Measuring(due)
    pairs = {
        dimension: (before, after)
        for dimension, before, after in connection.execute(
            "SELECT dimension, before, after FROM paired_score WHERE response_set_id = ?", (found[0],)
        )
    }
    day = finnish_day(utc_moment(found[2]))
    return Measuring(due, Changed(found[0], found[1], day, pairs.get(COMPETENCE), pairs.get(LEVEL)))
