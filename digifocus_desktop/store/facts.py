"""How far each company has come, from the rows that say so."""

from collections import defaultdict
from dataclasses import dataclass

from digifocus_desktop.domain.stage import StageFacts, StageState, stage_of
from digifocus_desktop.store.opening import Connection

_WANTED = "company_id IN (SELECT value FROM json_each(?1)) AND NOT deleted GROUP BY company_id"
_FACTS = f"""
SELECT company_id, 'contact', count(*), 0, max(happened_on) FROM contact_entry WHERE {_WANTED}
UNION ALL
SELECT company_id, 'visit', count(*), 0, NULL FROM activity
WHERE state <> 'cancelled' AND {_WANTED}
UNION ALL
SELECT company_id, 'analysis', count(*), count(completed_at), max(coalesce(completed_at, started_at))
FROM response_set WHERE NOT quick AND {_WANTED}
UNION ALL
SELECT company_id, 'quick', count(*), 0, max(coalesce(completed_at, started_at))
FROM response_set WHERE quick AND {_WANTED}
UNION ALL
SELECT company_id, 'interview', count(*), count(completed_at), max(held_on)
FROM interview WHERE kind = 'interview' AND {_WANTED}
UNION ALL
SELECT company_id, 'advice', count(*), 0, max(held_on) FROM advice_log WHERE {_WANTED}
UNION ALL
SELECT company_id, 'application', count(*), 0, NULL FROM referral
WHERE kind = 'training' AND state = 'applied' AND {_WANTED}
UNION ALL
SELECT company_id, 'queue', count(*), 0, NULL FROM enrolment WHERE state = 'waiting' AND {_WANTED}
UNION ALL
SELECT company_id, 'seat', count(*), 0, NULL FROM enrolment WHERE state = 'confirmed' AND {_WANTED}
UNION ALL
SELECT company_id, 'place', count(*), 0,
       max((SELECT starts_at FROM activity WHERE id = activity_id AND mark IS NOT NULL))
FROM attendance WHERE coalesce(mark, '') <> 'absent' AND {_WANTED}
UNION ALL
SELECT company_id, 'certificate', count(*), 0, max(issued_on) FROM certificate
WHERE voided_at IS NULL AND {_WANTED}
"""  # noqa: S608  # constant


@dataclass(frozen=True, slots=True)
class ListedFacts:
    """What the list shows of a company's way.

    Attributes:
        stage: The furthest step.
        last_at: When somebody last did something with the company: a day or a UTC time, ISO.
    """

    stage: StageState
    last_at: str | None


NO_FACTS = ListedFacts(StageState(None), None)


def read_facts(connection: Connection, wanted: str) -> dict[str, ListedFacts]:
    """Return the facts of those companies that have any.

    Args:
        connection: Any connection to the store.
        wanted: JSON list of company ids.
    """
    counts: defaultdict[str, dict[str, tuple[int, int]]] = defaultdict(dict)
    last: dict[str, str] = {}
    for company_id, kind, rows, done, at in connection.execute(_FACTS, (wanted,)):
        counts[company_id][kind] = (rows, done)
        if at and at > last.get(company_id, ""):
            last[company_id] = at
    return {key: ListedFacts(_stage(found), last.get(key)) for key, found in counts.items()}


def _stage(counts: dict[str, tuple[int, int]]) -> StageState:
    def count(kind: str) -> int:
        return counts.get(kind, (0, 0))[0]

    analyses, analyses_done = counts.get("analysis", (0, 0))
    interviews, interviews_done = counts.get("interview", (0, 0))
    return stage_of(
        StageFacts(
            contacted=any(map(count, ("contact", "visit", "advice", "quick"))),
            analyses_begun=analyses,
            analyses_done=analyses_done,
            interviews_begun=interviews,
            interviews_done=interviews_done,
            applied=count("application") + count("queue"),
            enrolled=count("place") + count("seat"),
            certificates=count("certificate"),
        )
    )
