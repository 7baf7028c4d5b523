"""The programme's targets: what the own organisation has done beside what all have, as the hub counted it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from digifocus_desktop.domain.moments import utc_moment
from digifocus_desktop.services.me import Me
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.opening import Connection
from digifocus_desktop.store.values import stored_json

COMPANIES, SESSIONS, MET = "companies", "sessions", "analysed_and_interviewed_companies"
_MET = """
SELECT NULL, count(*) FROM company c WHERE c.owner_organisation_id = :own AND NOT c.deleted
AND c.merged_into IS NULL AND (:examples OR NOT c.example)
AND EXISTS (SELECT 1 FROM response_set r WHERE r.company_id = c.id AND NOT r.deleted
    AND r.phase = 'T0' AND r.completed_at IS NOT NULL)
AND EXISTS (SELECT 1 FROM interview i WHERE i.company_id = c.id AND NOT i.deleted
    AND i.completed_at IS NOT NULL)
"""
_COMPANIES = """
WITH held AS (
    SELECT a.id, a.company_id, coalesce(a.work_package_id, p.work_package_id) AS package
    FROM activity a LEFT JOIN path p ON p.id = a.path_id WHERE NOT a.deleted AND a.state = 'held'),
part AS (
    SELECT package, company_id FROM held
    UNION SELECT h.package, t.company_id FROM held h JOIN attendance t ON t.activity_id = h.id
        AND NOT t.deleted AND t.mark IN ('present', 'remote')
    UNION SELECT p.work_package_id, e.company_id FROM enrolment e JOIN path p ON p.id = e.path_id
        WHERE NOT e.deleted AND e.state = 'confirmed')
SELECT w.key, count(DISTINCT c.id) FROM part x JOIN company c ON c.id = x.company_id
JOIN work_package w ON w.id = x.package WHERE c.owner_organisation_id = :own AND NOT c.deleted
AND c.merged_into IS NULL AND (:examples OR NOT c.example) GROUP BY w.key
"""
_SESSIONS = """
SELECT w.key, count(*) FROM activity a LEFT JOIN path p ON p.id = a.path_id
JOIN work_package w ON w.id = coalesce(a.work_package_id, p.work_package_id)
WHERE NOT a.deleted AND a.state = 'held' AND a.company_id IS NULL AND a.organisation_id = :own GROUP BY w.key
"""
_OWN = {MET: _MET, COMPANIES: _COMPANIES, SESSIONS: _SESSIONS}
"""Own counts by work package, by the same rules as the hub's view of totals."""
_PACKAGES = """
SELECT key, names, targets FROM work_package w WHERE programme_id = ? AND NOT deleted
AND (EXISTS (SELECT 1 FROM path p WHERE p.work_package_id = w.id AND NOT p.deleted)
    OR targets ->> '$.sessions' IS NOT NULL) ORDER BY position
"""
"""One with neither paths nor sessions is the analyses themselves, which the first line counts."""


@dataclass(frozen=True, slots=True)
class Target:
    """One target.

    Attributes:
        package: Key of the work package; empty for the whole programme.
        names: Its name by language; empty for the whole programme.
        measure: `companies`, `sessions` or `analysed_and_interviewed_companies`.
        wanted: The target; None where the programme states none.
        own: What the own organisation has done, counted on this computer.
        everybody: What all have done; None where it is not known or may not be told.
        withheld: Whether it may not be told: fewer than five firms of others could be worked out.
    """

    package: str
    names: Mapping[str, str]
    measure: str
    wanted: int | None
    own: int
    everybody: int | None = None
    withheld: bool = False


@dataclass(frozen=True, slots=True)
class Targets:
    """All targets, and when the hub counted what all have done; None if it has not."""

    organisation: str
    lines: tuple[Target, ...]
    counted_at: datetime | None


class TargetsService:
    """Reads the targets."""

    def __init__(self, store: Store, me: Callable[[], Me], *, demo: bool) -> None:
        self._store = store
        self._me = me
        self._demo = demo

    def look(self) -> Targets:
        """Return the targets in the order of the programme; *read* lane."""
        me = self._me()
        with self._store.read() as connection:
            own = dict(own_counts(connection, me.organisation_id, examples=self._demo))
            counted_at, totals = _totals(connection, me.programme_id)
            lines = tuple(_lines(connection, me.programme_id, own, totals))
        return Targets(me.organisation_name, lines, counted_at)


def own_counts(
    connection: Connection, organisation_id: str, *, examples: bool
) -> Iterator[tuple[tuple[str, str], int]]:
    """Yield (work package, measure) and what an organisation has done; invented firms count as `examples`."""
    for measure, query in _OWN.items():
        for package, count in connection.execute(query, {"own": organisation_id, "examples": examples}):
            yield (package or "", measure), int(count)


def _totals(connection: Connection, programme_id: str) -> tuple[datetime | None, dict[tuple[str, str], Any]]:
    found = connection.execute(
        "SELECT counted_at, body FROM programme_total WHERE programme_id = ? AND NOT deleted", (programme_id,)
    ).fetchone()
    if found is None:
        return None, {}
    counts = {(one["work_package"] or "", one["measure"]): one["done"] for one in stored_json(found[1])}
    return utc_moment(found[0]), counts


def _lines(
    connection: Connection, programme_id: str, own: Mapping[Any, int], totals: Mapping[Any, Any]
) -> Iterator[Target]:
    settings = connection.execute("SELECT settings FROM programme WHERE id = ?", (programme_id,)).fetchone()
    whole = _mapping(_mapping(stored_json(settings[0])).get("targets")).get(MET) if settings else None
    wanted: list[tuple[str, Mapping[str, str], str, int | None]] = [("", {}, MET, whole)]
    for key, names, targets in connection.execute(_PACKAGES, (programme_id,)):
        said = _mapping(stored_json(targets))
        measures = [each for each in (COMPANIES, SESSIONS) if said.get(each)]
        wanted += [(key, _mapping(stored_json(names)), each, said[each]) for each in measures]
    for package, names, measure, number in wanted:
        place = (package, measure)
        told = totals.get(place)
        yield Target(
            package, names, measure, number, own.get(place, 0), told, place in totals and told is None
        )


def _mapping(value: Any) -> Mapping[str, Any]:
    """What another program may have written where a mapping belongs."""
    return value if isinstance(value, dict) else {}
